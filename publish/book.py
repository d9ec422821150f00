"""The nouns of the book as it is made: sections, galleys, folios and pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from publish.authority import Identified
from publish.collection import BookPart, Edition, Interview, Matter, Metadata, Part, Settings
from publish.text import Passage


class Region(StrEnum):
    """The three stretches of a book; folios are roman in the first and arabic from the second."""

    FRONT = "front"
    BODY = "body"
    BACK = "back"


class Opens(StrEnum):
    """Where a section may begin."""

    RECTO = "recto"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Any one part of the book that begins a page of its own."""

    key: str
    part: Part
    region: Region
    opens: Opens
    title: str
    content: Interview | Matter | BookPart | None = None
    """None for the sections we make ourselves: title page, contents, filmography, index …"""

    @property
    def anchor(self) -> str:
        """Id of the section itself; keys of interviews and ids of their blocks might coincide without the suffix."""
        return f"{self.key}.section"

    @property
    def blank_head(self) -> bool:
        """Whether its pages carry neither running head nor folio (display pages do not)."""
        return self.part in DISPLAY


DISPLAY = frozenset(
    {
        Part.HALF_TITLE,
        Part.SERIES_PAGE,
        Part.TITLE_PAGE,
        Part.COPYRIGHT_PAGE,
        Part.DEDICATION,
        Part.EPIGRAPH,
        Part.PART_TITLE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The collection in book order: every section, and, once they are identified, who and what is named in them."""

    metadata: Metadata
    settings: Settings
    sections: tuple[Section, ...]
    identified: Identified
    passages: Mapping[str, tuple[Section, Passage]]
    """Every passage by id, with the section it stands in."""

    def section(self, part: Part) -> Section | None:
        """The first section of that part, if the book has one."""
        return next((section for section in self.sections if section.part == part), None)

    @property
    def interviews(self) -> tuple[Interview, ...]:
        """The interviews in book order."""
        return tuple(section.content for section in self.sections if isinstance(section.content, Interview))

    @property
    def has_print(self) -> bool:
        """Whether the collection has an edition with pages, whichever is written this time."""
        return bool({Edition.PRINT, Edition.SCREEN} & set(self.settings.editions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A section as XHTML: the one text from which both the printed page and the EPUB are made."""

    section: Section
    xhtml: str
    pictures: tuple[str, ...] = ()
    """Files it shows, relative to the collection folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyPage:
    """One page of a galley: which passages stand on it, and where in the first of them it begins."""

    anchors: tuple[str, ...]
    begins: str = ""
    """Id of the passage at the head of the page; empty where the page begins with none."""
    offset: int = 0
    """Offset into that passage's text, without label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInk:
    """What lies on one page."""

    box: tuple[float, float, float, float] | None
    """Left, top, right and bottom of all ink, in points from the upper left corner; None on a blank page."""
    most: float
    """Greatest sum of the four inks anywhere, percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Galley:
    """A section laid out alone: a PDF without heads or folios, and the places where its pages begin."""

    key: str
    pdf: bytes
    pages: tuple[GalleyPage, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Folio:
    """A printed page number; front matter comes before the body, as roman numerals."""

    arabic: bool
    number: int

    def __str__(self) -> str:
        """As printed."""
        return str(self.number) if self.arabic else roman(self.number)


def roman(number: int) -> str:
    """Lower-case roman numeral of a positive number."""
    numeral = ""
    for value, letters in _ROMAN:
        while number >= value:
            numeral, number = numeral + letters, number - value
    return numeral


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the bound book."""

    folio: Folio
    section: str
    """Key of its section; empty for a blank."""
    index: int = 0
    """Its page in the section's galley."""

    @property
    def recto(self) -> bool:
        """Right-hand pages have odd folios, in the front matter too."""
        return self.folio.number % 2 == 1

    @property
    def blank(self) -> bool:
        """Nothing is printed on it, not even a folio."""
        return not self.section

    @property
    def opener(self) -> bool:
        """The first page of a section: no running head."""
        return not self.blank and self.index == 0
