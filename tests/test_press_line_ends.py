"""A line ends where it is full, whatever elements stand in it."""

import subprocess
from pathlib import Path

import pytest
import weasyprint
from weasyprint.layout import inline

from publish.press.line_ends import _asked, mend_line_ends

WORDS = "In my laboratory we say that such a film is {} and that it has a cold; {} said so once"
CSS = "@page { size: 400pt 10000pt; margin: 20pt } p { hyphens: none; margin: 0 0 9pt 0 }"


def lines(inner: str, folder: Path) -> list[str]:
    """The lines of the same paragraph at a hundred widths, its two open places filled with elements or plain words."""
    text = WORDS.format(*(inner.format(word) for word in ("constipated", "Beatriz")))
    paragraphs = "".join(f'<p style="width: {width}pt">{text}</p>' for width in range(120, 320, 2))
    pdf = folder / "lines.pdf"
    weasyprint.HTML(string=f'<html lang="en"><body>{paragraphs}').write_pdf(pdf, stylesheets=[weasyprint.CSS(string=CSS)])
    return subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout.splitlines()


def test_elements_in_a_line_do_not_end_it_early(tmp_path: Path) -> None:
    mend_line_ends()
    assert lines("<i style='font-style: normal'>{}</i>", tmp_path) == lines("{}", tmp_path)


def test_the_engine_alone_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once this fails, line_ends.py is needed no more."""
    monkeypatch.setattr(inline, "split_first_line", _asked)
    assert lines("<i style='font-style: normal'>{}</i>", tmp_path) != lines("{}", tmp_path)
