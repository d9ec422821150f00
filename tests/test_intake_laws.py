"""The law of the intake room: every word of the source is in the manuscript or in the leftovers, in order; none is added."""

import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from intake_talks import LAYOUTS

from publish.intake.pieces import Hints
from publish.intake.plain import ImportFaultError, read_text
from publish.intake.recognise import recognise
from publish.intake.sources import read_source
from publish.intake.writing import leftovers_of, manuscript_of
from publish.manuscript.interview import read_interview
from publish.notices import Severity

_LABEL = re.compile(r"^\*\*(.*?):\*\* ")


def words(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", re.sub("[\u00ad\u200b\u2060\ufeff]", "", text))
    return re.findall(r"\w+", text)


def unmarked(text: str) -> str:
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


def parts(manuscript: str) -> tuple[str, list[str], list[str]]:
    """Title, labels and text of a manuscript."""
    _, front, body = manuscript.split("---\n", 2) if manuscript.count("---\n") > 1 else ("", manuscript, "")
    found = re.search(r"^title: (.*)$", front, re.MULTILINE)
    title = (json.loads(found[1]) if found[1].startswith('"') else found[1]) if found else ""
    labels, text = [], []
    for block in body.split("\n\n"):
        label = _LABEL.match(block.strip("\n"))
        labels += [unmarked(label[1])] if label else []
        text.append(unmarked(_LABEL.sub("", block.strip("\n"))))
    return title, labels, text


def left(leftovers: str) -> list[str]:
    return [unmarked(block.split("\n\n", 1)[1]) for block in leftovers.split("\n## ")[1:]]


def in_order(few: Iterable[str], all_of_them: list[str]) -> bool:
    rest = iter(all_of_them)
    return all(word in rest for word in few)


def check(text: str) -> None:
    try:
        raw = read_text(text.encode(), "x.txt")
    except ImportFaultError:
        assume(False)
        return
    draft = recognise(raw, Hints())
    manuscript, leftovers = manuscript_of(draft), leftovers_of(draft, "x.txt")
    title, labels, body = parts(manuscript)
    source, kept, aside = words(text), words("\n".join(body)), words("\n".join(left(leftovers)))
    assert in_order(kept, source)
    assert in_order(aside, source)
    folded = [
        Counter(word.casefold() for word in some) for some in (source, kept, aside, words(title), words("\n".join(labels)))
    ]
    everything = folded[1] + folded[2] + folded[3] + folded[4]
    assert not folded[0] - everything, "lost"
    assert not folded[1] + folded[2] - folded[0], "invented"
    if draft.speeches:
        interview, notices = read_interview("01-x.md", manuscript.encode(), {})
        assert not [notice for notice in notices if notice.severity is Severity.ERROR]
        assert interview
        assert len(interview.turns) == len(draft.speeches)


LINES = st.one_of(
    st.builds(
        lambda label, colon, rest: f"{label}{colon}{rest}",
        st.sampled_from(
            [
                "MR",
                "Mark Rowe",
                "Tribune",
                "Q",
                "A",
                "Rowe",
                "MARK ROWE, DIRECTOR",
                "Interviewer",
                "Anna and Bo",
                "Mark Rowe (laughs)",
            ]
        ),
        st.sampled_from([": ", ":", " [00:01:02] ", ". ", "\n", " — "]),
        st.sampled_from(
            ["What did you do?", "I went home.", "Yes", "", "*No* [laughs] & <b>so</b>", "It said: “A: b.” MR: I know."]
        ),
    ),
    st.sampled_from(
        [
            "",
            "Sign up for our newsletter",
            "Best in Show: Mark Rowe",
            "By Anna Bell",
            "3 May 2011",
            "(laughter)",
            "# x",
            "1. y",
            "---",
            "[^1]: z",
            "> q",
        ]
    ),
    st.text(max_size=40),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_nothing_is_lost_of_what_looks_like_a_talk(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_nothing_is_lost_of_any_text(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["x.md", "x.html", "x.srt"]), st.lists(LINES, max_size=20).map("\n".join))
def test_what_any_reader_gives_is_a_manuscript(name: str, text: str) -> None:
    try:
        draft = recognise(read_source(Path(name), text.encode(), name[2:]), Hints())
    except ImportFaultError:
        return
    if draft.speeches:
        _, notices = read_interview("01-x.md", manuscript_of(draft).encode(), {})
        assert {notice.code for notice in notices if notice.severity is Severity.ERROR} <= {"lost-note"}


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_nothing_is_lost_of_any_layout(name: str) -> None:
    check(LAYOUTS[name]())
