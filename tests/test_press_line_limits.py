"""Words are not broken in many lines in a row, and a paragraph has no last line of next to nothing; no word is lost by it."""

import subprocess
from itertools import groupby, pairwise
from pathlib import Path

import pytest
import weasyprint
from weasyprint.layout import inline

from publish.press import line_limits
from publish.press.line_limits import SIGNS, limit_lines

STORY = "they had asked me for a day and then in the dark as it was I went to see who was there"
LONG = "celebration restoration photographer projection continuity laboratory collaborator rehearsal improvisation corridor"
OWN = "She walked out at nine-and-twenty and they waited for one-and-thirty years and the well-beloved stand-in came back-stage"
CSS = "@page { size: 400pt 20000pt; margin: 20pt } p { hyphens: auto; text-align: justify; margin: 0 0 9pt 0 }"
LIMIT = "html { --hyphens-in-a-row: 2 }"
Paragraph = list[str]


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without our limits, whatever was loaded before."""
    limit_lines()
    monkeypatch.setattr(inline, "get_next_linebox", line_limits._limits.asked_line)
    monkeypatch.setattr(inline, "split_first_line", line_limits._limits.asked_text)


def set_text(text: str, css: str, folder: Path) -> list[Paragraph]:
    """The lines of a text at forty widths."""
    return set_all("".join(f'<p style="width: {width}pt">{text} z.</p>' for width in range(90, 290, 5)), css, folder)


def set_all(html: str, css: str, folder: Path) -> list[Paragraph]:
    """The lines of paragraphs that end with a word of their own."""
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
    return made


def rows(paragraphs: list[Paragraph]) -> int:
    """The most hyphens in a row."""
    runs = (len(list(lines)) for one in paragraphs for ends, lines in groupby(one, lambda line: line.endswith(SIGNS)) if ends)
    return max(runs, default=0)


@pytest.mark.parametrize("text", [f"{LONG} {LONG}", f"{OWN} {OWN}", f"{LONG} <i>{OWN} {LONG}</i> {OWN}"])
def test_no_more_than_the_design_says(text: str, tmp_path: Path) -> None:
    limit_lines()
    limited, free = set_text(text, LIMIT, tmp_path), set_text(text, "", tmp_path)
    assert rows(free) > 2 == rows(limited)
    assert rows(set_text(text, "html { --hyphens-in-a-row: 1 }", tmp_path)) == 1
    told = {"".join(one).replace("\u2010", "").replace(" ", "") for one in limited}
    assert told == {"".join(one).replace("\u2010", "").replace(" ", "") for one in free}
    assert len(told) == 1
    assert len(limited) == len(free) == 40


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
    limit_lines()
    assert stubs(tmp_path) == 0


def runts(css: str, folder: Path) -> list[bool]:
    """Whether the last line has fewer than five letters, of paragraphs of so many words and more."""
    words = STORY.split() * 20
    html = "".join(f"<p>{' '.join(words[:count])} z.</p>" for count in range(20, 320))
    return [sum(sign.isalnum() for sign in one[-1]) < 5 for one in set_all(html, css, folder)]


def test_few_paragraphs_end_with_a_few_letters(tmp_path: Path) -> None:
    limit_lines()
    free, limited = runts("", tmp_path), runts("html { --letters-in-last-line: 5 }", tmp_path)
    assert sum(free) > 12
    assert sum(limited) <= sum(free) / 4  # what is left would make the line above too loose
    assert not any(now and not before for before, now in zip(free, limited, strict=True))


@pytest.mark.usefixtures("alone")
def test_the_engine_alone_does_none_of_it(tmp_path: Path) -> None:
    """Once this fails, line_limits.py is needed no more."""
    assert stubs(tmp_path) > 0
    assert sum(runts("html { --letters-in-last-line: 5 }", tmp_path)) > 12
    assert rows(set_text(f"{LONG} {LONG}", f"{LIMIT} html {{ hyphenate-limit-lines: 2 }}", tmp_path)) > 2


def test_a_paragraph_that_turns_the_page_in_a_row_of_hyphens_counts_on(tmp_path: Path) -> None:
    limit_lines()
    page = f"@page {{ size: 150pt 53pt; margin: 5pt }} p {{ hyphens: auto; font: 12pt/14pt serif }} {LIMIT}"
    pdf = tmp_path / "pages.pdf"
    html = f'<html lang="en"><body style="margin: 0"><p style="margin: 0; orphans: 1; widows: 1">{LONG} {LONG} {LONG} z.'
    weasyprint.HTML(string=html).write_pdf(pdf, stylesheets=[weasyprint.CSS(string=page)])
    told = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout
    lines = told.replace("\f", "").strip().splitlines()
    assert told.count("\f") > 3
    assert rows([lines]) == 2
