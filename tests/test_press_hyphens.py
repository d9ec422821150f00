"""Words are not broken in many lines in a row, nor so that only the rest of one ends a paragraph; and nothing is lost by it."""

import subprocess
from itertools import groupby, pairwise
from pathlib import Path

import pytest
import weasyprint
from weasyprint.layout import inline

from publish.press import hyphens
from publish.press.hyphens import SIGNS, limit_hyphens

LONG = "celebration restoration photographer projection continuity laboratory collaborator rehearsal improvisation corridor"
OWN = "She walked out at nine-and-twenty and they waited for one-and-thirty years and the well-beloved stand-in came back-stage"
CSS = "@page { size: 400pt 20000pt; margin: 20pt } p { hyphens: auto; text-align: justify; margin: 0 0 9pt 0 }"
LIMIT = "html { --hyphens-in-a-row: 2 }"
Paragraph = list[str]


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without our limits, whatever was loaded before."""
    limit_hyphens()
    monkeypatch.setattr(inline, "get_next_linebox", hyphens._limits.asked_line)
    monkeypatch.setattr(inline, "split_first_line", hyphens._limits.asked_text)


def set_text(text: str, css: str, folder: Path) -> list[Paragraph]:
    """The lines of a text at a hundred widths."""
    html = "".join(f'<p style="width: {width}pt">{text} z.</p>' for width in range(90, 290, 2))
    pdf = folder / "lines.pdf"
    sheet = weasyprint.CSS(string=CSS + css)
    weasyprint.HTML(string=f'<html lang="en"><body>{html}').write_pdf(pdf, stylesheets=[sheet])
    told = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout.strip()
    made, lines = list[Paragraph](), list[str]()
    for line in told.splitlines():
        lines.append(line)
        if line.endswith(" z.") or line == "z.":
            made.append(lines)
            lines = []
    assert len(made) == 100
    return made


def rows(paragraphs: list[Paragraph]) -> int:
    """The most hyphens in a row."""
    runs = (len(list(lines)) for one in paragraphs for ends, lines in groupby(one, lambda line: line.endswith(SIGNS)) if ends)
    return max(runs, default=0)


@pytest.mark.parametrize("text", [f"{LONG} {LONG}", f"{OWN} {OWN}", f"{LONG} <i>{OWN} {LONG}</i> {OWN}"])
def test_no_more_than_the_design_says(text: str, tmp_path: Path) -> None:
    limit_hyphens()
    limited, free = set_text(text, LIMIT, tmp_path), set_text(text, "", tmp_path)
    assert rows(free) > 2 == rows(limited)
    assert rows(set_text(text, "html { --hyphens-in-a-row: 1 }", tmp_path)) == 1
    told = {"".join(one).replace("\u2010", "").replace(" ", "") for one in limited}
    assert told == {"".join(one).replace("\u2010", "").replace(" ", "") for one in free}
    assert len(told) == 1


def stubs(folder: Path) -> int:
    """Paragraphs whose last line is the rest of a word."""
    text = "Everybody had asked me about the continuity of the improvisation in that restoration"
    html = "".join(f'<p style="width: {width}pt">{text}.</p>' for width in range(90, 290))
    pdf = folder / "stubs.pdf"
    weasyprint.HTML(string=f'<html lang="en"><body>{html}').write_pdf(pdf, stylesheets=[weasyprint.CSS(string=CSS)])
    told = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout
    lines = told.strip().splitlines()
    assert sum(line.endswith(".") for line in lines) == 200
    return sum(line.endswith(SIGNS) and " " not in below for line, below in pairwise(lines) if "." in below)


def test_no_paragraph_ends_with_the_rest_of_a_word(tmp_path: Path) -> None:
    limit_hyphens()
    assert stubs(tmp_path) == 0


@pytest.mark.usefixtures("alone")
def test_the_engine_alone_does_neither(tmp_path: Path) -> None:
    """Once this fails, hyphens.py is needed no more."""
    assert stubs(tmp_path) > 0
    assert rows(set_text(f"{LONG} {LONG}", f"{LIMIT} html {{ hyphenate-limit-lines: 2 }}", tmp_path)) > 2


def test_a_paragraph_that_turns_the_page_in_a_row_of_hyphens_counts_on(tmp_path: Path) -> None:
    limit_hyphens()
    page = f"@page {{ size: 150pt 53pt; margin: 5pt }} p {{ hyphens: auto; font: 12pt/14pt serif }} {LIMIT}"
    pdf = tmp_path / "pages.pdf"
    html = f'<html lang="en"><body style="margin: 0"><p style="margin: 0; orphans: 1; widows: 1">{LONG} {LONG} {LONG} z.'
    weasyprint.HTML(string=html).write_pdf(pdf, stylesheets=[weasyprint.CSS(string=page)])
    told = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout
    lines = told.replace("\f", "").strip().splitlines()
    assert told.count("\f") > 3
    assert rows([lines]) == 2
