"""The marks of printed pages in a scan's text: folios, running heads, footnotes, and paragraphs that a page breaks."""

import textwrap

import pytest
from test_intake_sources import draft_of

from publish.intake.plain import read_text
from publish.intake.scans import page_marks

TALK = (
    "Where did the idea come from?",
    "From my grandmother's hands. She raked salt until she was seventy, and nobody took a picture of it until I did.",
    "And she lived to see the film?",
    "No.",
    "The family is played by a real family. That must have changed the way in which all of you worked there.",
    "It changed everything. We had no marks on the floor. Paulo, who held the boom, walked into the water twice.1",
    "Why did it have to be in July?",
    "Because the salt is made in July. You cannot ask it to come in October, and I would not ask it to if I could.",
    "Your last film was in black and white, and this one is almost too bright to look at.",
    "Light is what the place makes. I was afraid of it then. Now I am fifty, and I am afraid of other things.",
    "Such as?",
    "Telephones. I have one that rings in the night, and I have never found out who it is that rings it, or why.",
    "What comes next?",
    "Sleep. And then a comedy, if somebody pays for it. I have a brother who never says more than ten words to me.",
)
NOTE = "1. Paulo Reis, who was also the cook."
FOLIOS = [
    "{number}",
    "- {number} -",
    "[{number}]",
    "Page {number}",
    "p. {number}",
    "{number} of 60",
    "{number} / THE QUARTERLY",
]


def scan(folio: str, *, indent: str = "", pages: int = 9, head: str = "THE SALT IN THE LENS") -> str:
    """The talk as a scan gives it: wrapped, its pages broken off anywhere, a note at the foot of one."""
    lines = ["THE SALT IN THE LENS", "", "by Owen Pritchard", "", "Marta Luz has made five films.", ""]
    for paragraph in TALK:
        lines += [*textwrap.wrap(indent + paragraph, 60), *([] if indent else [""])]
    found, number = list[str](), 41
    for at in range(0, len(lines), pages):
        page = lines[at : at + pages]
        foot = ["", NOTE] if any("twice.1" in line for line in page) else []
        found += [*page, *foot, "", folio.format(number=number), "", head if number % 2 else "THE QUARTERLY", ""]
        number += 1
    return "\n".join(found)


@pytest.mark.parametrize("folio", FOLIOS)
@pytest.mark.parametrize("indent", ["", "   "])
def test_the_marks_of_pages_are_set_aside_and_paragraphs_go_on_below_them(folio: str, indent: str) -> None:
    draft = draft_of(scan(folio, indent=indent), "x.txt")
    said = ["".join(span.text for span in paragraph.spans) for speech in draft.speeches for paragraph in speech.paragraphs]
    assert said == list(TALK)
    assert [speech.speaker for speech in draft.speeches] == ["Owen Pritchard", "Marta Luz"] * 7
    aside = {aside.text: aside.reason for aside in draft.asides}
    assert aside[NOTE] == "footnote of the page"
    assert aside[folio.format(number=42)] == "page number"


@pytest.mark.parametrize(
    "lines",
    [
        ["1", "We met in a shed.", "2", "We met again."],
        ["Speaker 1", "Why?", "Speaker 2", "Rain.", "Speaker 3", "Yes.", "Speaker 1", "No."],
        ["How many?", "42", "And then?", "42", "Again?", "41"],
        ["In 1969", "I was born.", "In 1990", "I left."],
    ],
)
def test_numbers_that_do_not_rise_page_by_page_are_none(lines: list[str]) -> None:
    assert page_marks(lines) == {}


def test_a_number_at_the_head_of_a_line_that_nothing_calls_is_no_note() -> None:
    lines = ["I had two rules.", "1. No music.", "41", "And then rain.", "42", "And sun.", "43"]
    assert page_marks(lines) == dict.fromkeys((2, 4, 6), "page number")


def test_a_word_that_a_page_divides_is_whole() -> None:
    rows = textwrap.wrap(" ".join(TALK), 60)
    rows[6:6] = ["she raked the grand-", "", "12", "", "mother's salt until the tide came in, and then she went to"]
    rows[14:14] = ["", "13", ""]
    texts = [piece.text for piece in read_text("\n".join(rows).encode(), "x.txt").pieces if not piece.hint]
    assert any("grand-mother's salt" in text for text in texts)
