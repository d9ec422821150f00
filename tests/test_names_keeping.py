"""What was found before: the same with a store and without, and a section that is as it was is not read again."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from names_collection import collection, interview

from publish.authority import Film, Person
from publish.kept import Kept
from publish.names import identify

ONE = interview("one", "I saw Winter Light and The Seventh Seal in Hull, and then Mean Streets, with Harvey Keitel.")
TWO = interview("two", "She directed The Long Tide, a film with Max von Sydow. After The Long Tide nobody called.")
BOOK = collection(ONE, TWO)


@pytest.fixture
def sought(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sections in which titles are sought, as they are."""
    room = import_module("publish.names.identify")  # the package gives its function the same name
    seen, seek = list[str](), room.roman_titles

    def noted(names, known):
        seen.append(names.section.key)
        return seek(names, known)

    monkeypatch.setattr(room, "roman_titles", noted)
    return seen


def test_what_is_kept_is_what_is_found(tmp_path: Path, sought: list[str]) -> None:
    store = Kept(tmp_path)
    plain = identify(BOOK)
    assert {film.title for film in plain[0].films} >= {"Winter Light", "The Long Tide"}
    sought.clear()
    assert identify(BOOK, store) == plain
    assert sought == ["one", "two"]
    assert identify(BOOK, store) == plain
    assert sought == ["one", "two"]


def test_a_section_that_changed_and_a_film_that_was_listed_are_sought_anew(tmp_path: Path, sought: list[str]) -> None:
    store = Kept(tmp_path)
    identify(BOOK, store)
    sought.clear()
    edited = collection(ONE, interview("two", "She directed The Long Tide and The Weather House, two films."))
    assert identify(edited, store) == identify(edited)
    assert sought[0] == "two"
    sought.clear()
    listed = collection(ONE, TWO, films=(Film(key="hull", title="Hull", year="1999"),))
    assert identify(listed, store) == identify(listed)
    assert sought[:2] == ["one", "two"]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sections whose names are read, as they are."""
    room = import_module("publish.names.identify")
    seen, read = list[str](), room.read_names

    def noted(section, titles):
        seen.append(section.key)
        return read(section, titles)

    monkeypatch.setattr(room, "read_names", noted)
    return seen


def test_after_an_edit_only_that_section_is_read(tmp_path: Path, opened: list[str]) -> None:
    store = Kept(tmp_path)
    identify(BOOK, store)
    opened.clear()
    assert identify(BOOK, store) == identify(BOOK)
    opened.clear()
    moved = interview("two", "She directed The Long Tide, a film with Max von Sydow. After The Long Tide not a soul called.")
    edited = identify(collection(ONE, moved), store)
    assert set(opened) == {"two"}
    assert edited == identify(collection(ONE, moved))


def test_whom_an_edit_makes_known_is_known_in_every_section(tmp_path: Path) -> None:
    store = Kept(tmp_path)
    bare = interview("one", "I thought of Whitlock then. Later Rosamund Whitlock came by, and others came.")
    before = collection(bare, interview("two", "Nobody called."))
    after = collection(bare, interview("two", "I worked with Ada Whitlock, the director, and with Rosamund Whitlock."))
    assert identify(before, store) == identify(before)
    assert identify(after, store) == identify(after)
    listed = collection(bare, people=(Person(key="rw", name="Rosamund Whitlock"),))
    assert identify(listed, store) == identify(listed)
    assert "rw" in {mention.key for mention in identify(listed, store)[0].mentions}
    unlisted = collection(bare, people=(Person(key="rw", name="Rosamund Whitlock", indexed=False),))
    assert identify(unlisted, store) == identify(unlisted)
    assert identify(before, store) == identify(before)


def test_a_film_that_is_listed_later_is_heard_in_every_section(tmp_path: Path) -> None:
    store = Kept(tmp_path)
    one = interview("one", "I was in Return of Quillon Marsh, the director said. Marsh came.")
    two = interview("two", "It was Quillon Marsh in the rain.")
    film = Film(key="return-of-quillon-marsh", title="Return of Quillon Marsh")
    for book in (collection(one, two), collection(one, two, films=(film,))):
        assert identify(book, store) == identify(book)


def test_a_film_that_was_only_marked_and_is_listed_later_is_found_in_roman(tmp_path: Path) -> None:
    store = Kept(tmp_path)
    one = interview("one", "We did Bright Harvest twice, between *The Lamp* and *The Splice*.")
    two = interview("two", "It was [Bright Harvest](film:).")
    listed = collection(one, two, films=(Film(key="bright-harvest", title="Bright Harvest"),))
    for book in (collection(one, two), listed):
        assert identify(book, store) == identify(book)
    assert {mention.passage for mention in identify(listed)[0].mentions if mention.key == "bright-harvest"} == {
        "one-1",
        "two-1",
    }
