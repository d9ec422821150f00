"""Italics recovered: only where the evidence is strong; the rest is told, and left as it stands."""

import pytest
from intake_talks import drafted

from publish.authority import Film
from publish.intake.draft import Draft
from publish.intake.marked import read_markdown
from publish.intake.pieces import Hints
from publish.intake.recognise import recognise
from publish.intake.titles import with_titles
from publish.intake.writing import manuscript_of

KNOWN = (
    Film(key="night-ferry", title="Night Ferry", year="1961"),
    Film(key="hunger", title="Hunger", year="2008"),
    Film(key="anna-bell", title="Anna Bell", year="1990"),
)


def talk(*answers: str) -> Draft:
    turns = [f"Anna Bell: What came next, in your own words?\nTom Reed: {answer}" for answer in answers]
    filler = "Anna Bell: And then?\nTom Reed: Then we went home and slept, all of us, for a week."
    return drafted("\n".join((*turns, filler, filler)))


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("I had seen Winter Light (1963) by then.", "I had seen *Winter Light* (1963) by then."),
        ("It is the only film called “The Long Tide” that I own.", "It is the only film called *The Long Tide* that I own."),
        ("“The Long Tide,” a documentary, took a year.", "*The Long Tide*, a documentary, took a year."),
        ("Before Night Ferry nobody rang.", "Before *Night Ferry* nobody rang."),
    ],
)
def test_what_is_sure_is_set_in_italics(said: str, written: str) -> None:
    assert written in manuscript_of(with_titles(talk(said), KNOWN))


@pytest.mark.parametrize(
    "said",
    [
        "We had hunger, and Hunger is what I called my dog.",
        "I had read the novel, Night Ferry, and the novel was better.",
        "Anna Bell was there, and Ozu (1903–1963) was not.",
        "He had made Ride with the Devil and nobody went.",
        "In Cannes (1963) it rained.",
    ],
)
def test_what_is_not_sure_stays_as_it_is(said: str) -> None:
    before = talk(said)
    assert manuscript_of(with_titles(before, KNOWN)) == manuscript_of(before)


def test_a_title_proved_once_is_set_wherever_it_stands() -> None:
    written = manuscript_of(with_titles(talk("I saw Winter Light (1963).", "Yes, Winter Light again.")))
    assert written.count("*Winter Light*") == 2


def test_the_report_says_what_was_set_and_what_was_not() -> None:
    draft = with_titles(talk("I saw Winter Light (1963).", "He had just made Ride with the Devil and nobody went."))
    told = [guess.what for guess in draft.guesses]
    assert "Winter Light is a film, set in italics (1963 beside it)" in told
    assert any(what.startswith("perhaps titles, left in roman: Ride with the Devil (line 4)") for what in told)


def test_a_source_with_italics_of_its_own_is_left_alone() -> None:
    source = "**Anna Bell:** And *Persona*?\n\n**Tom Reed:** I saw Winter Light (1963).\n\n" * 3
    before = recognise(read_markdown(source.encode(), "talk.md"), Hints())
    assert with_titles(before) == before
