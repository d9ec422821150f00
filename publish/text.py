"""The nouns of the text: what is said, by whom, and where it stands in the manuscript.

Names are those of the Chicago Manual of Style, of EPUB 3.3 and of the printing trade; where two trades use one word
differently we use neither ("slug", "spine", "document"). All nouns are frozen values that pass from room to room; these import
nothing of ours.

The text of a book is made of *passages*. A passage has an id, unique in the book, and its plain text as printed, without
speaker labels and without the numbers of notes. Mentions and page breaks are offsets into that text, never elements.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A line of a file, relative to the collection folder; line 0 is the file as a whole, file "" the whole collection."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """`file:line`, as editors and terminals write it."""
        return f"{self.file}:{self.line}" if self.line else self.file


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
    bleed: bool = False
    """A plate that runs over the trim."""
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
