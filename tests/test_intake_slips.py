"""Emphasis that lost a mark, and an asker's single word between two answers."""

import pytest
from test_intake_sources import draft_of

from publish.intake.slips import closed

TALK = (
    (
        "Where did the idea come from?",
        "From my grandmother's hands. She raked salt until she was seventy, you know what I mean?",
    ),
    ("Right.", "She never sat down. She never saw the sea, either."),
    ("And she lived to see the film?", "No. She never did. It ran for a week, correct?"),
    ("It did, yes.", "A week of rain. Nobody came."),
    ("Why July?", "Because the salt is made in July, and I would not ask it to come in October."),
    ("Is there a print?", "There is one. It is in a shed."),
    ("Who has the key?", "The shed has no key."),
    ("And what comes next?", "Sleep. And then a comedy, if somebody pays for it."),
)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("But you do cut the speeches. They are shorter._", "_But you do cut the speeches. They are shorter._"),
        ("_Whose footage was it?", "_Whose footage was it?_"),
        ("How did you come to_ The Salt Road _and to her?_", "_How did you come to_ The Salt Road _and to her?_"),
        ("_How did you come to_ The Salt Road _and to her?", "_How did you come to_ The Salt Road _and to her?_"),
        ("Did you cut it?**", "**Did you cut it?**"),
    ],
)
def test_a_mark_that_is_lost_is_put_back(slip: str, meant: str) -> None:
    assert closed(slip) == meant


@pytest.mark.parametrize(
    "sound",
    [
        "I saw _Ran_ and *Ikiru*.",
        "It is in file_one and file_two.",
        "A note is called here.*",
        "the letters a_",
        "She put _ a blank _ here and one_ there.",
        "_A title that goes on and on.",
        "**Why _Ran_?**",
        r"An escaped\_ sign. And one more._x",
    ],
)
def test_what_is_whole_or_says_nothing_is_left(sound: str) -> None:
    assert closed(sound) == sound


@pytest.mark.parametrize("lost", ["{}_", "_{}"])
def test_a_question_in_italics_that_lost_a_mark_is_one(lost: str) -> None:
    rows = [row for q, a in TALK for row in (f"_{q}_" if q != "Why July?" else lost.format(q), a)]
    head = ["# Anna Bell on Salt", "We sat down with Anna Bell in Truro."]
    speeches = draft_of("\n\n".join([*head, *rows]), "x.md").speeches
    assert ["".join(span.text for span in speech.paragraphs[0].spans) for speech in speeches] == [
        row for turn in TALK for row in turn
    ]


@pytest.mark.parametrize("mark", ["**", "_"])
def test_a_word_between_two_answers_is_the_askers_where_it_was_asked_for(mark: str) -> None:
    rows = [f"{mark}{q}{mark} {a}" for q, a in TALK]
    rows[-2] = f"{rows[-2]}\n\n{mark}Never.{mark} It was built without a door."
    head = ["# Anna Bell on Salt", "We sat down with Anna Bell in Truro."]
    speeches = draft_of("\n\n".join([*head, *rows]), "x.md").speeches
    assert ["".join(span.text for span in speech.paragraphs[0].spans) for speech in speeches] == [
        row for turn in TALK for row in turn
    ]
    assert len(speeches[-3].paragraphs) == 2
