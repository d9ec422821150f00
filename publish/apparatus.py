"""The nouns of what stands on folios: locators, index, contents, filmography, and the sources."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class LocatorKind(StrEnum):
    """Why an index sends the reader to a page."""

    MENTION = "mention"
    OWN = "own"
    NOTE = "note"
    PICTURE = "picture"


LONG = 5
"""Subentries that make an entry long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A page or run of pages in the index, as printed, and the places it leads to in the EPUB."""

    text: str
    kind: LocatorKind
    targets: tuple[str, ...]
    """Ids of its first and, for a run, its last place: `passage.offset`, or the anchor of a section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subentry:
    """A part of a heading's row that says what it is about, or who says it."""

    text: str
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A heading with its locators, or a cross-reference."""

    key: str
    heading: str
    sort: str = ""
    """What it is filed by, where that is not the heading."""
    locators: tuple[Locator, ...] = ()
    subentries: tuple[Subentry, ...] = ()
    see: str = ""
    """Heading to go to instead."""
    see_key: str = ""
    see_also: tuple[tuple[str, str], ...] = ()
    """Pairs of key and heading."""
    italic: bool = False
    """Headings of films are set in italics."""
    gloss: str = ""
    """The end of a heading that tells it from another of the same words, and is no part of the title: ` (1921)`."""

    @property
    def long(self) -> bool:
        """Whether it may be broken over columns and pages: shorter ones look better whole."""
        return len(self.subentries) >= LONG

    @property
    def everywhere(self) -> tuple[Locator, ...]:
        """Every locator, those of the subentries too."""
        return (*self.locators, *(locator for part in self.subentries for locator in part.locators))


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """The entries under one letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index of the book."""

    groups: tuple[IndexGroup, ...]
    continued: tuple[str, ...] = ()
    """Ids of the subentries with which a page begins on whose head the heading is repeated."""

    @property
    def entries(self) -> tuple[IndexEntry, ...]:
        """Every entry in filing order."""
        return tuple(entry for group in self.groups for entry in group.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """A line of the contents."""

    key: str
    title: str
    second: str = ""
    """Interviewee, or interviewer and year in a book about one person."""
    folio: str = ""
    level: Literal["matter", "part", "interview"] = "matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmEntry:
    """A film of the filmography, with the pages that discuss it."""

    key: str
    title: str
    year: str = ""
    original_title: str = ""
    language: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """Pairs of label and text, in the order printed: ("Director", "Ang Lee")."""
    invented: bool = False
    locators: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmographyPart:
    """One person's own films, or all the others discussed."""

    title: str
    films: tuple[FilmEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filmography:
    """The appendix of films."""

    parts: tuple[FilmographyPart, ...]
    invented: bool = False
    """Some of its films do not exist outside this book; the headnote says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A line of the sources: where an interview first appeared, and by whose permission it stands here."""

    key: str
    title: str
    names: str
    article: str = ""
    """Title under which it first appeared, where that was another."""
    publication: str = ""
    date: str = ""
    credit: str = ""


Apparatus = tuple[ContentsEntry, ...] | Filmography | Index | tuple[SourceEntry, ...]


def as_id(key: str) -> str:
    """An authority file's key as part of an id, which holds no space (HTML), and of an address, which holds little but letters.

    What may stand in neither is written as its number, so that two keys never give one id.
    """
    return "".join(sign if sign.isalnum() or sign in "-_'" else f".{ord(sign):x}." for sign in key)
