"""A proof-reader's marks: faults planted by a style sheet that allows them all, and sought by other eyes on the bound pages."""

import random
import re
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from lxml import etree

from publish.book import Folio
from publish.book import Page as PrintedPage
from publish.cli import main
from publish.order import Order
from publish.preflight.finding import Finding
from publish.preflight.set_lines import Line, Word
from publish.preflight.set_passages import SetLine, SetPassage, SetSection
from publish.preflight.typography import typography
from publish.press.crew import Crew
from publish.press.hands import executor
from publish.proofreading import proofread
from publish.text import Passage, PassageKind, Source

DATE = "2026-01-01T00:00:00Z"
HEAD = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n"
LONG = "celebration restoration photographer projection continuity laboratory collaborator rehearsal improvisation corridor"
SHORT = "of the a in to and that light it was I we"
WORDS = [*LONG.split(), *SHORT.split(), "remembering", "understanding", "everybody", "negative", "afternoon", "cigarette"]
"""Long ones break, short ones come at the ends of lines again."""
CARELESS = (
    "html { --hyphens-in-a-row: 99; --letters-in-last-line: 0 } body { orphans: 1; widows: 1 }\n"
    "p { hyphenate-limit-chars: 5 2 2; hyphenate-limit-zone: 0 }\n"
    ".turn { margin-right: 170pt }\n"
    "h2, .question { break-after: auto; break-inside: auto }\n"
)
Place = tuple[str, str]
NATURAL = 2.5


def talk(seed: int, paragraphs: int = 90, words: Sequence[str] = WORDS) -> str:
    """Paragraphs that each open with a word of their own and end with another, so that anyone can find them again."""
    chance, told = random.Random(seed), []
    for number in range(paragraphs):
        label = "**AC:** " if number % 2 == 0 else "**MR:** "
        said = [chance.choice(words) for _ in range(chance.randint(8, 70))]
        told.append(f"{label}open{number} {' '.join(said)} z{number}.")
        if number % 3 == 1:
            told.append(f"## Heading {number}")
    return HEAD + "\n\n".join(told) + "\n"


def marks(folder: Path, store: Path) -> list[Finding]:
    with Crew(lambda: executor(1), store / "galleys") as crew:
        return proofread(Order(collection=folder, output=folder, store=store, created=DATE), crew)


Page = tuple[str, list[list[str]]]


def pages(pdf: Path) -> Iterator[Page]:
    """Folio and lines of words of every page, as poppler sees them; heads and folios are not among the lines."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    for page in etree.fromstring(told, etree.XMLParser(recover=True)).iter("{*}page"):
        rows = defaultdict[int, list[str]](list)
        for word in page.iter("{*}word"):
            rows[round(float(word.get("yMin", 0)))].append(str(word.text))
        folio = " ".join(rows[max(rows)]) if rows else ""
        yield folio, [rows[y] for y in sorted(rows) if 56 < y < max(rows) - 4]


def expected(pdf: Path) -> dict[str, set[Place]]:
    """What stands on the pages, by code: folio and the text of the line, spaces aside."""
    found = defaultdict[str, set[Place]](set)
    lines = [(folio, at, row, rows) for folio, rows in pages(pdf) for at, row in enumerate(rows)]
    for folio, at, row, rows in lines:
        text = "".join(row)
        opens, ends = re.search(r"open\d", text), re.search(r"z\d+\.$", text)
        if ends and not opens and at == 0:
            found["widow"].add((folio, text))
        if opens and not ends and at == len(rows) - 1:
            found["orphan"].add((folio, text))
        if text.startswith("Heading") and at == len(rows) - 1:
            found["stranded"].add((folio, text))
        if ends and not opens and sum(sign.isalnum() for sign in text) < 5:
            found["short-last-line"].add((folio, text))
    for paragraph in _paragraphs(lines):
        found["hyphens-in-a-row"] |= set(_hyphens(paragraph))
        for (folio, row), (_, below) in pairwise(paragraph):
            if row[-1].strip(".,‐") == below[-1].strip(".,‐") and len(row[-1].strip(".,‐")) > 1:
                found["repeated-word"].add((folio, "".join(row)))
    return found


def _paragraphs(lines: list[tuple[str, int, list[str], list[list[str]]]]) -> Iterator[list[tuple[str, list[str]]]]:
    rows = list[tuple[str, list[str]]]()
    for folio, _, row, _ in lines:
        if re.search(r"open\d", "".join(row)):
            rows = []
        rows.append((folio, row))
        if re.search(r"z\d+\.$", "".join(row)):
            yield rows


def _hyphens(paragraph: list[tuple[str, list[str]]]) -> Iterator[Place]:
    for hyphened, rows in groupby(paragraph, key=lambda one: one[1][-1][-1] in "-\u2010"):
        row = list(rows)
        if hyphened and len(row) > 2:
            yield row[0][0], "".join(row[0][1])


def told(findings: list[Finding], code: str) -> set[Place]:
    """What was found, in the same words; long lines are quoted by their ends."""
    return {(one.page, re.findall("“([^”]*)”", one.what)[-1].replace(" ", "")) for one in findings if one.code == code}


def same(one: Place, other: Place) -> bool:
    head, _, tail = other[1].partition("…")
    return one[0] == other[0] and one[1].startswith(head) and one[1].endswith(tail)


@pytest.mark.slow
def test_planted_faults_are_found_and_nothing_else(
    write_collection: Callable[[dict[str, str]], Path], build_book: Callable[..., tuple[dict, Path]], store: Path
) -> None:
    files = {f"{seed}.md": talk(seed) for seed in range(3)}
    folder = write_collection({"collection.yaml": "title: T\n", "styles/book.css": CARELESS} | files)
    report, output = build_book(folder, editions=("print",))
    planted = expected(output / report["files"]["print"]["name"])
    findings = marks(folder, store)
    assert {code for code, places in planted.items() if places} == {
        "widow", "orphan", "stranded", "short-last-line", "hyphens-in-a-row", "repeated-word",
    }  # fmt: skip
    for code, places in planted.items():
        found = told(findings, code)
        missed = [place for place in places if not any(same(place, one) for one in found)]
        assert len(missed) <= 0.05 * len(places), (code, missed)
        if code != "repeated-word":  # words that begin lines are looked for too
            assert not [place for place in found if not any(same(one, place) for one in places)], code


def set_page(number: int, *lines: tuple[float, ...]) -> SetSection:
    """A page of one paragraph whose words are ten points wide; each line is its base and the white between its words."""
    page = PrintedPage(folio=Folio(arabic=True, number=number), section="s", index=0)
    rows = []
    for base, *spaces in lines:
        x, words = 60.0, []
        for space in (*spaces, 0):
            words.append(Word(f"{base:.0f}w{len(words)}", x, x + 10))
            x += 10 + space
        rows.append(Line(base, tuple(words)))
    passage = Passage(id="s-1", text="", kind=PassageKind.TURN, source=Source("s.md", 7))
    placed = tuple(SetLine(page, at, line) for at, line in enumerate(rows))
    return SetSection(((page, tuple(rows)),), (SetPassage(passage, placed),), ())


def codes(section: SetSection) -> list[str]:
    return [one.code for one in typography([section], Path("book"))]


def test_loose_and_tight_lines_are_told_by_the_white_of_last_lines() -> None:
    loose, tight, good = NATURAL * 2.6, NATURAL * 0.5, NATURAL * 1.5
    page = set_page(1, (500, loose, loose), (486, tight, tight, tight), (472, good, good), (458, NATURAL, NATURAL))
    assert codes(page) == ["loose-line", "tight-line"]
    first = typography([page], Path("book"))[0]
    assert (first.place, first.severity.value) == ("book/s.md:7: p. 1", "note")


def test_white_that_runs_down_four_lines_is_a_river() -> None:
    wide = NATURAL * 1.6
    above = [(500.0 - 14 * at, wide, wide) for at in range(4)]
    assert codes(set_page(1, *above, (444, NATURAL))) == ["river", "river"]
    assert codes(set_page(1, *above[:3], (444, NATURAL))) == []


def test_facing_pages_of_unequal_length_are_told_and_the_last_of_a_section_is_not() -> None:
    pages = [
        set_page(number, (500, NATURAL), (486, NATURAL), (foot, NATURAL)) for number, foot in ((2, 472), (3, 458), (4, 100))
    ]
    rows, passages = [], []
    for index, one in enumerate(pages):
        page = replace(one.pages[0][0], index=index)
        rows.append((page, one.pages[0][1]))
        passages.append(replace(one.passages[0], lines=tuple(replace(line, page=page) for line in one.passages[0].lines)))
    found = typography([SetSection(tuple(rows), tuple(passages), ())], Path())
    assert [(one.code, one.page) for one in found] == [("unequal-facing-pages", "2")]
    assert "1 line shorter" in found[0].what


def test_check_sets_a_collection_and_reads_its_lines(
    write_collection: Callable[[dict[str, str]], Path],
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
) -> None:
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    folder = write_collection({"collection.yaml": "title: T\n", "styles/book.css": CARELESS, "01-talk.md": talk(0, 40)})
    assert main(["check", str(folder), "--typography"]) == 1
    assert re.search(r"01-talk\.md:\d+: p\. \d+: widow: ", capsys.readouterr().err)
    (folder / "styles/book.css").unlink()
    (folder / "01-talk.md").write_text(talk(0, 40, SHORT.split()), encoding="utf-8")
    assert main(["check", str(folder), "--typography"]) == 0
