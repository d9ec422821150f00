"""The nouns of the manuscript: interviews, front and back matter, and what `collection.yaml` says of the book."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from publish.authority import Film, Person
from publish.text import Block, Source, Speaker, Turn


class PermissionStatus(StrEnum):
    """Where the rights of an interview stand."""

    GRANTED = "granted"
    PENDING = "pending"
    REFUSED = "refused"
    PUBLIC_DOMAIN = "public-domain"
    OWN = "own"
    MISSING = "missing"
    """The manuscript does not say."""


class Edition(StrEnum):
    """One published form of the book."""

    PRINT = "print"
    EPUB = "epub"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """The rights ledger's line for one interview."""

    status: PermissionStatus = PermissionStatus.MISSING
    by: str = ""
    on: str = ""
    editions: tuple[Edition, ...] = ()
    """The editions it covers; empty means all."""
    credit: str = ""
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where an interview first appeared."""

    title: str = ""
    publication: str = ""
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One interview file."""

    key: str
    file: str
    title: str
    """From the front matter, else the names of the interviewees."""
    titled: bool = True
    """Whether the front matter gave the title."""
    interviewees: tuple[Speaker, ...]
    interviewers: tuple[Speaker, ...] = ()
    others: tuple[Speaker, ...] = ()
    date: str = ""
    """As typed: a day, a month, a year, or `1967/1969`."""
    dateline: str = ""
    place: str = ""
    language: str = ""
    translator: str = ""
    first_published: Publication = field(default_factory=Publication)
    permission: Permission = field(default_factory=Permission)
    headnote: tuple[Block, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in reading order."""
        return self.headnote + tuple(block for turn in self.turns for block in turn.blocks)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who speaks in it, interviewees first."""
        return self.interviewees + self.interviewers + self.others


class Part(StrEnum):
    """The parts of a book, by the Chicago Manual's names; the value is the key of the section and its file name."""

    HALF_TITLE = "half-title"
    SERIES_PAGE = "series-page"
    TITLE_PAGE = "title-page"
    COPYRIGHT_PAGE = "copyright-page"
    DEDICATION = "dedication"
    EPIGRAPH = "epigraph"
    CONTENTS = "contents"
    FOREWORD = "foreword"
    PREFACE = "preface"
    INTRODUCTION = "introduction"
    CHRONOLOGY = "chronology"
    PART_TITLE = "part-title"
    INTERVIEW = "interview"
    ACKNOWLEDGEMENTS = "acknowledgements"
    SOURCES = "sources"
    CONTRIBUTORS = "contributors"
    FILMOGRAPHY = "filmography"
    INDEX = "index"
    FILM_INDEX = "film-index"
    COLOPHON = "colophon"
    OTHER = "other"


NOT_INDEXED = frozenset(
    {
        Part.HALF_TITLE, Part.SERIES_PAGE, Part.TITLE_PAGE, Part.COPYRIGHT_PAGE, Part.DEDICATION, Part.EPIGRAPH,
        Part.CONTENTS, Part.PART_TITLE, Part.ACKNOWLEDGEMENTS, Part.SOURCES, Part.CONTRIBUTORS, Part.FILMOGRAPHY,
        Part.INDEX, Part.FILM_INDEX, Part.COLOPHON,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One file of front or back matter."""

    key: str
    file: str
    part: Part
    title: str
    blocks: tuple[Block, ...] = ()

    @property
    def indexed(self) -> bool:
        """Whether names in it go into the index."""
        return self.part not in NOT_INDEXED


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Someone who made the book beside its editors, with a role such as `translator`."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What `collection.yaml` says of the book."""

    title: str
    key: str
    subtitle: str = ""
    series: str = ""
    series_number: str = ""
    language: str = "en"
    editors: tuple[str, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    publisher: str = ""
    place: str = ""
    year: str = ""
    edition: str = ""
    isbn: tuple[tuple[str, str], ...] = ()
    """Pairs of form (`paperback`, `hardcover`, `epub`, `pdf`) and ISBN-13 as typed."""
    rights: str = ""
    description: str = ""
    blurb: str = ""
    cover: str = ""
    """Path of the cover picture, relative to the collection; empty where none is given."""
    thema: tuple[str, ...] = ()
    bisac: tuple[str, ...] = ()
    certified_by: str = ""
    exemptions: tuple[str, ...] = ()
    """Why the law does not ask for an accessible EPUB, as EPUB names it: `eaa-microenterprise` …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How `collection.yaml` wants the book made."""

    editions: tuple[Edition, ...] = (Edition.PRINT, Edition.EPUB)
    design: str = "classic"
    trim: str = "6x9in"
    openers: Literal["recto", "any"] = "recto"
    printer: str = ""
    paper: str = ""
    binding: str = ""
    spine: float = 0.0
    """Width of the spine as the printer told it, in points; 0: reckoned from the number of pages."""
    labels: Literal["full", "initials", "surname", "qa", "none"] = "initials"
    index_names: Literal["auto", "reviewed"] = "auto"
    index_films: Literal["none", "separate", "together"] = "none"
    front_order: tuple[str, ...] = ()
    """What `front:` lists, names as typed; empty: the usual order."""
    back_order: tuple[str, ...] = ()
    """What `back:` lists, names as typed; empty: the usual order."""
    lines: tuple[tuple[str, int], ...] = ()
    """Where collection.yaml says what a printer may not offer, or what its cover shows: keys and their lines."""

    def line(self, key: str) -> int:
        """The line of a key; 0 where it is not written."""
        return dict(self.lines).get(key, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPart:
    """A part of the body: a title (empty where the book has no parts) and its interviews in order."""

    title: str = ""
    interviews: tuple[Interview, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A collection folder, read and checked: the manuscript of one book."""

    folder: str
    """Absolute path."""
    metadata: Metadata
    settings: Settings
    parts: tuple[BookPart, ...]
    front: tuple[Matter, ...] = ()
    back: tuple[Matter, ...] = ()
    people: tuple[Person, ...] = ()
    films: tuple[Film, ...] = ()

    @property
    def interviews(self) -> tuple[Interview, ...]:
        """Every interview of the book, in order."""
        return tuple(interview for part in self.parts for interview in part.interviews)
