"""Every noun of the house: frozen values that pass from room to room.

Names are those of the Chicago Manual of Style (parts of a book, indexes), of EPUB 3.3 and of the printing trade; where
two trades use one word differently we use neither ("slug", "spine", "document"). This module imports nothing of ours.

The text of a book is made of *passages*. A passage has an id, unique in the book, and its plain text as printed, without
speaker labels and without the numbers of notes. Mentions and page breaks are offsets into that text, never elements.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

# ---------------------------------------------------------------------------------------------- places in the manuscript


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A line of a file, relative to the collection folder; line 0 is the file as a whole, file "" the whole collection."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """`file:line`, as editors and terminals write it."""
        return f"{self.file}:{self.line}" if self.line else self.file


# ------------------------------------------------------------------------------------------------------------- the text


class PassageKind(StrEnum):
    """What a passage is to the indexer."""

    TURN = "turn"
    HEADNOTE = "headnote"
    NOTE = "note"
    CAPTION = "caption"
    MATTER = "matter"
    """Text of a front- or back-matter file; whether it is indexed depends on which (`Matter.indexed`)."""
    SUBHEAD = "subhead"
    PULL_QUOTE = "pull-quote"
    """Repeats words of the text, so it is never indexed."""


INDEXED = frozenset({PassageKind.TURN, PassageKind.HEADNOTE, PassageKind.NOTE, PassageKind.CAPTION, PassageKind.MATTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An editor's mark on words of a passage: `[Kazuo](person:kazuo-ishiguro "on adaptation")`."""

    kind: Literal["person", "film", "none"]
    key: str
    """Key in the authority file; empty where the marked words themselves are the name."""
    start: int
    end: int
    subheading: str = ""
    range: Literal["", "from", "to"] = ""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of text that is read, indexed and broken into pages as one: a paragraph, a note, a caption."""

    id: str
    text: str
    kind: PassageKind
    source: Source
    said_by: tuple[str, ...] = ()
    """Full names of those who speak it."""
    italics: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()


class BlockKind(StrEnum):
    """How a block is set."""

    PARAGRAPH = "paragraph"
    STAGE_NOTE = "stage-note"
    VERSE = "verse"
    PULL_QUOTE = "pull-quote"
    PICTURE = "picture"
    SUBHEAD = "subhead"
    BREAK = "break"
    QUOTATION = "quotation"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of the collection, checked: it exists, is a picture, and lies inside the folder."""

    file: str
    """Path relative to the collection folder, with forward slashes."""
    alternative: str
    caption: str = ""
    """XHTML of the caption."""
    credit: str = ""
    decorative: bool = False
    plate: bool = False
    width: int
    height: int
    """Pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the manuscript.

    `html` is XHTML: the inline content of paragraphs, verse, stage notes, pull quotes and subheads; the whole element of
    lists, tables and quotations; empty for breaks and pictures. Footnotes stand at their call as
    `<span class="note" id="…">…</span>`. White space is collapsed, so that offsets into passages hold.
    """

    kind: BlockKind
    source: Source
    id: str
    html: str = ""
    passages: tuple[Passage, ...] = ()
    """Its own passage first (same id), then those inside it, in reading order."""
    language: str = ""
    """BCP 47 tag where it differs from the interview's."""
    tightness: Literal["", "tight", "loose"] = ""
    picture: Picture | None = None


class Role(StrEnum):
    """What a speaker is in an interview."""

    INTERVIEWEE = "interviewee"
    INTERVIEWER = "interviewer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Someone who speaks in an interview. A publication asks questions too, but is never abbreviated nor indexed."""

    name: str
    role: Role
    publication: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One unbroken speech of one speaker, or of several who speak together."""

    speakers: tuple[Speaker, ...]
    aside: str = ""
    """The stage note inside the label, without brackets: `laughs`."""
    blocks: tuple[Block, ...]
    source: Source


# ------------------------------------------------------------------------------------------------------ the manuscript


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
    exemption: str = ""


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
    labels: Literal["full", "initials", "surname", "qa", "none"] = "initials"
    index_names: Literal["auto", "reviewed"] = "auto"
    index_films: Literal["none", "separate", "together"] = "none"
    front_order: tuple[str, ...] = ()
    """What `front:` lists, names as typed; empty: the usual order."""
    back_order: tuple[str, ...] = ()
    """What `back:` lists, names as typed; empty: the usual order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPart:
    """A part of the body: a title (empty where the book has no parts) and its interviews in order."""

    title: str = ""
    interviews: tuple[Interview, ...]


# ------------------------------------------------------------------------------------------------------ authority files


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person the text may name."""

    key: str
    name: str
    sort: str = ""
    """The heading; empty: by the rules of filing."""
    also: tuple[str, ...] = ()
    see_from: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    indexed: bool = True
    reviewed: bool = True
    """False: proposed by detection, no editor has decided."""
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Someone's work on a film."""

    job: str
    """`director`, `writer`, `cast` …: the field's words, as typed in films.yaml."""
    name: str
    """Key in people.yaml, or a plain name."""
    role: str = ""
    """The part played."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A film the text may name, with the facts an editor has given."""

    key: str
    title: str
    year: str = ""
    original_title: str = ""
    language: str = ""
    countries: tuple[str, ...] = ()
    sort: str = ""
    also: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    production: tuple[str, ...] = ()
    runtime: str = ""
    colour: bool | None = None
    facts_from: str = ""
    checked: bool = False
    invented: bool = False
    reviewed: bool = True
    source: Source = field(default_factory=Source)


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


# ------------------------------------------------------------------------------------------------------------- mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person or film named in a passage: `text[start:end]` of the passage `passage`."""

    kind: Literal["person", "film"]
    key: str
    passage: str
    start: int
    end: int
    text: str
    subheading: str = ""
    range: Literal["", "from", "to"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """Who and which film is meant: the authority files, what detection added to them, and every mention in reading order."""

    people: tuple[Person, ...]
    films: tuple[Film, ...]
    mentions: tuple[Mention, ...]
