"""An interview as recognised, before it is written: what `recognise.py` gives and `writing.py` and `report.py` take."""

from dataclasses import dataclass

from publish.intake.pieces import Aside, Piece, Span
from publish.text import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Something decided on evidence, which the editor should check."""

    line: int
    what: str
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the manuscript."""

    spans: tuple[Span, ...]
    line: int
    shape: str = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A turn: its label as it will be written, and its paragraphs."""

    label: str
    aside: str = ""
    speaker: str
    """The full name, or names."""
    line: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the first turn, read."""

    title: str = ""
    title_line: int = 0
    bylines: tuple[str, ...] = ()
    date: str = ""
    dateline: str = ""
    """A date in words that are none to a calendar: `Spring 1997`."""
    place: str = ""
    kept: tuple[Piece, ...] = ()
    """The headnote."""
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole interview; `speeches` is empty where no interview was recognised."""

    name: str
    title: str = ""
    speakers: tuple[Speaker, ...] = ()
    date: str = ""
    dateline: str = ""
    place: str = ""
    publication: str = ""
    url: str = ""
    language: str = ""
    headnote: tuple[Paragraph, ...] = ()
    speeches: tuple[Speech, ...] = ()
    notes: tuple[Piece, ...] = ()
    asides: tuple[Aside, ...] = ()
    guesses: tuple[Guess, ...] = ()
    remarks: tuple[str, ...] = ()
    system: str = ""
