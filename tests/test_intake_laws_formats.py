"""The law of the intake room for every format: each word is in the manuscript or the leftovers, in order; none is added."""

import html
import json
import re
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from intake_formats import WORDS, Said, markdown_files, open_documents, pages, subtitles, word_files
from test_intake_laws import in_order, left, words

from publish.intake.pieces import Hints
from publish.intake.plain import ImportFaultError
from publish.intake.recognise import recognise
from publish.intake.sources import read_source
from publish.intake.writing import leftovers_of, manuscript_of
from publish.manuscript.interview import read_interview
from publish.notices import Severity

_LABEL = re.compile(r"^\*\*(.*?):\*\* ")
_SIGN = re.compile(r"\\([!-/:-@\[-`{-~])|\[\^\w+\]:?|\*+|^\{: \.verse\}$", re.MULTILINE)


def shown(text: str) -> str:
    """Markdown as it is read: without its signs, and the calls of notes."""
    found, at = "", 0
    for sign in _SIGN.finditer(text):
        found += html.unescape(text[at : sign.start()]) + (sign[1] or "")
        at = sign.end()
    return found + html.unescape(text[at:])


def divided(manuscript: str) -> tuple[str, str, str, str]:
    """Title, labels, text and notes."""
    _, front, body = manuscript.split("---\n", 2)
    found = re.search(r"^title: (.*)$", front, re.MULTILINE)
    title = (json.loads(found[1]) if found[1].startswith('"') else found[1]) if found else ""
    labels, text, notes = [], [], []
    for block in body.strip("\n").split("\n\n"):
        label = _LABEL.match(block)
        labels += [shown(label[1])] if label else []
        (notes if block.startswith("[^") else text).append(shown(_LABEL.sub("", block)))
    return title, "\n".join(labels), "\n".join(text), "\n".join(notes)


def keeps_the_law(said: Said) -> None:
    source, notes = words("\n".join(said.text)), words("\n".join(said.notes))
    try:
        draft = recognise(read_source(Path(said.name), said.data), Hints())
    except ImportFaultError:
        assert not source
        assert not notes
        return
    manuscript = manuscript_of(draft)
    title, labels, kept, kept_notes = divided(manuscript)
    leftovers = re.sub(r"\n## [^\n]*: call of a note [^\n]*\n\n[^\n]*\n", "", leftovers_of(draft, said.name))
    aside = words("\n".join(left(leftovers)))  # the number of a call is no word of the source
    assert in_order(words(kept), source)
    assert in_order([word for word in aside if word not in notes], source)
    all_of_it = folded(source) + folded(notes)
    written = folded(words(kept)) + folded(words(kept_notes)) + folded(aside)
    assert not all_of_it - written - folded(words(title)) - folded(words(labels)) - folded(words(" ".join(said.voices))), "lost"
    assert not written - all_of_it, "invented"
    if draft.speeches:
        _, notices = read_interview("01-x.md", manuscript.encode(), {})
        assert {notice.code for notice in notices if notice.severity is Severity.ERROR} <= {"lost-note"}


def folded(some: list[str]) -> Counter[str]:
    return Counter(word.casefold() for word in some)


LAW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LAW
@given(pages())
def test_saved_pages(said: Said) -> None:
    keeps_the_law(said)


@LAW
@given(word_files())
def test_word_files(said: Said) -> None:
    keeps_the_law(said)


@LAW
@given(open_documents())
def test_open_documents(said: Said) -> None:
    keeps_the_law(said)


@LAW
@given(markdown_files())
def test_markdown_files(said: Said) -> None:
    keeps_the_law(said)


@LAW
@given(subtitles())
def test_subtitles(said: Said) -> None:
    keeps_the_law(said)


MARKS = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "> ",
        "- ",
        "1. ",
        "# ",
        "---",
        "\n",
        "\n\n",
        " ",
        "[",
        "](x)",
        "![",
        "^1]",
        "|",
        "\\",
        ":",
    ]
)


@LAW
@given(st.lists(st.one_of(MARKS, st.sampled_from(WORDS)), max_size=30).map("".join))
def test_no_letter_of_any_markdown_is_lost(text: str) -> None:
    assume(any(map(str.isalnum, text)))
    raw = read_source(Path("x.md"), text.encode())
    letters = Counter(sign for piece in raw.pieces for sign in piece.text + piece.note if sign.isalnum())
    calls = Counter("".join(span.note for piece in raw.pieces for span in piece.spans))
    numbers = Counter(re.findall(r"^[ >]*(\d)\. ", text, re.MULTILINE))
    assert not Counter(filter(str.isalnum, text)) - letters - calls - numbers
    assert not letters - Counter(filter(str.isalnum, text))
