"""What the editor is told of names and films: each notice with its place, and with what silences it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from names_collection import collection, interview

from publish.authority import Film, Person
from publish.collection import Collection, Settings
from publish.manuscript import read_collection
from publish.names import identify
from publish.names.guesses import guess
from publish.notices import Notice


def notices(book: Collection, code: str) -> list[Notice]:
    return [notice for notice in identify(book)[1] if notice.code == code]


STORM = Film(key="the-ice-storm-1997", title="The Ice Storm", year="1997")
TWO = (
    Film(key="rebecca-1940", title="Rebecca", year="1940"),
    Film(key="rebecca-2020", title="Rebecca", year="2020"),
)


# -------------------------------------------------------------------------------------------- in the text, not in the index


def test_capitals_that_may_be_a_name_are_told_and_silenced_by_either_mark() -> None:
    text = "On the wall hung {}, and nothing else."
    (notice,) = notices(collection(interview("x", "Well.", text.format("Peerless Magnarc"))), "named-not-indexed")
    assert str(notice.source) == "x.md:2"
    assert "[Peerless Magnarc](none:)" in notice.message
    for mark in ("person", "none"):
        assert not notices(collection(interview("x", text.format(f"[Peerless Magnarc]({mark}:)"))), "named-not-indexed")


def test_names_nobody_has_decided_are_told_where_the_index_takes_only_reviewed_ones() -> None:
    book = collection(interview("x", "I met the director Omar Sharif."))
    assert not notices(book, "named-not-indexed")
    only = replace(book, settings=Settings(index_names="reviewed"))
    assert "Omar Sharif is not in the index" in notices(only, "named-not-indexed")[0].message
    listed = replace(only, people=(Person(key="omar-sharif", name="Omar Sharif"),))
    assert not notices(listed, "named-not-indexed")


# -------------------------------------------------------------------------------------------------- against films.yaml


def test_another_year_beside_a_title_is_told_at_its_first_place() -> None:
    book = collection(interview("x", "Well.", "*The Ice Storm* (1998).", "*The Ice Storm* (1998)."), films=(STORM,))
    (notice,) = notices(book, "film-year-differs")
    assert str(notice.source) == "x.md:2"
    assert "1998" in notice.message
    assert "1997" in notice.message


@pytest.mark.parametrize(
    "text",
    [
        "*The Ice Storm* (1997).",
        "*The Ice Storm* again.",
        "In 1998 I saw *The Ice Storm*.",
        "[The Ice Storm](film:the-ice-storm-1997) (1998).",
        "The novel *The Ice Storm* (1994) by Rick Moody.",
        "*Another Film* (1998).",
    ],
)
def test_a_year_that_contradicts_nothing_is_not_told(text: str) -> None:
    assert not notices(collection(interview("x", text), films=(STORM,)), "film-year-differs")


def test_of_remakes_either_year_will_do_and_a_third_will_not() -> None:
    book = collection(interview("x", "*Rebecca* (1940), *Rebecca* (2020)."), films=TWO)
    assert not notices(book, "film-year-differs")
    assert notices(collection(interview("x", "*Rebecca* (1941)."), films=TWO), "film-year-differs")


@pytest.mark.parametrize(
    ("listed", "typed"),
    [
        ("Aniki-Bóbó", "Aniki Bobo"),
        ("The Ice Storm", "The Ice Strom".replace("Strom", "Storn")),
        ("Playtime", "Play Time"),
        ("Les Enfants du paradis", "Les Enfants du parads"),
    ],
)
def test_a_title_spelled_otherwise_is_told(listed: str, typed: str) -> None:
    film = Film(key="f", title=listed, year="1950")
    (notice,) = notices(collection(interview("x", f"I saw *{typed}*."), films=(film,)), "film-spelling-differs")
    assert f"“{listed}”" in notice.message
    allowed = replace(film, also=(typed,))
    assert not notices(collection(interview("x", f"I saw *{typed}*."), films=(allowed,)), "film-spelling-differs")


@pytest.mark.parametrize(
    ("listed", "typed"), [("The Kid", "Kid"), ("Ran", "Run"), ("L’Avventura", "L'Avventura"), ("Wings", "wings")]
)
def test_articles_quotes_and_capitals_are_no_other_spelling(listed: str, typed: str) -> None:
    film = Film(key="f", title=listed, year="1950")
    assert not notices(collection(interview("x", f"I saw *{typed}*."), films=(film,)), "film-spelling-differs")


# ------------------------------------------------------------------------------------------------------- guessed headings


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Djibril Diop Mambéty", "one surname of two words"),
        ("Zorbo de Kharis", "depends on the language of Zorbo"),
        ("Xi Brandner", ""),
        ("Rainer Werner Fassbinder", ""),
        ("Helena Bonham Carter", ""),
        ("Park Chan-wook", ""),
        ("Erich von Stroheim", ""),
        ("D. W. Griffith", ""),
        ("Hitchcock", ""),
        ("Johan van der Keuken", ""),
    ],
)
def test_a_heading_is_a_guess_where_no_rule_can_know(name: str, why: str) -> None:
    assert why in guess(name, "en")
    assert bool(guess(name, "en")) == bool(why)


def test_a_guessed_heading_is_told_until_an_editor_has_listed_the_name() -> None:
    text = "I met the director Djibril Diop Mambéty."
    (notice,) = notices(collection(interview("x", text)), "heading-guessed")
    assert "“Mambéty, Djibril Diop” is a guess" in notice.message
    listed = (Person(key="d", name="Djibril Diop Mambéty"),)
    assert not notices(collection(interview("x", text), people=listed), "heading-guessed")


# -------------------------------------------------------------------------------------------------- all of them together

TALK = """\
---
interviewee: Ida Quist
permission: own
---

**Ida Quist:** On the wall hung Peerless Magnarc, and nothing else. I met the director Djibril Diop Mambéty.

**IQ:** We saw *Playtime* (1968), and then *Aniki Bobo*. Nicholas Ray and Satyajit Ray were there. It was Ray who laughed.
"""
FILES = {
    "collection.yaml": "title: T\neditions: [epub]\n",
    "01-quist.md": TALK,
    "people.yaml": "nobody:\n  name: Ann Roe\nnick:\n  name: Nicholas Ray\nmanik:\n  name: Satyajit Ray\n",
    "films.yaml": (
        "p: {title: Playtime, year: 1967}\na: {title: Aniki-Bóbó, year: 1942}\nunseen: {title: The Unseen, year: 1950}\n"
    ),
}
TOLD = [
    ("named-not-indexed", "01-quist.md:6", "mark the words"),
    ("unused-person", "people.yaml:1", "Remove it"),
    ("unused-film", "films.yaml:3", "Remove it"),
    ("ambiguous-name", "01-quist.md:8", "Mark who is meant: [Ray](person:nick)"),
    ("film-year-differs", "01-quist.md:8", "Correct the one that is wrong"),
    ("film-spelling-differs", "01-quist.md:8", "Correct the one that is wrong"),
    ("heading-guessed", "01-quist.md:6", "List the name in people.yaml"),
]
"""Code, place and remedy: named and not indexed, listed and not named, one string for two, contradictions, guesses."""


def test_every_kind_of_doubt_is_told_with_its_place_and_its_remedy(write_collection: Callable[..., Path]) -> None:
    read, _ = read_collection(write_collection(FILES))
    told = {notice.code: str(notice) for notice in identify(read)[1]}
    for code, place, remedy in TOLD:
        assert re.fullmatch(rf"{re.escape(place)}: {code}: .+[.;] .*{re.escape(remedy)}.*\.", told[code]), told.get(code)
