"""Where links of the screen edition lead, and what they say of themselves; and the outline.

Links inside the book are `book:ID`, as in the EPUB: a section, a passage with an offset, a note and its call, or any id of the
text. Where a passage goes over a page, the letter meant decides on which page it is looked for.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from publish.book import Book, Page, Section
from publish.errors import PressError
from publish.matter.folios import Folios
from publish.press.epub_navigation import listed
from publish.press.screen_structure import Clickable

BOOK = "book:"
SECTION = ".section"
OFFSET = re.compile(r"(.+)\.(\d+)")
FIGURES = re.compile(r"(?P<first>[\divxlc]+)(?P<last>–[\divxlc]+)?(?:n(?P<note>\d*))?")
"""A locator: a page, several, or a note on one."""
Place = tuple[int, float]
"""A page of the file, counted from 0, and a height on it in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where everything stands in the bound file."""

    book: Book
    pages: Sequence[Page]
    folios: Folios
    named: Mapping[str, Place]
    """Ids of the text, and calls of notes."""
    height: float
    """Of a page, in points."""

    def find(self, target: str) -> Place:
        """Where a link inside the book leads."""
        if target.endswith(SECTION):
            return self.opening(target.removesuffix(SECTION))
        if target in self.named:
            return self.named[target]
        found = OFFSET.fullmatch(target)
        if not found or found[1] not in self.book.passages:
            raise PressError(f"A link leads to {target!r}, which is on no page. That is our fault, not the manuscript's.")
        return self._of(found[1], int(found[2]))

    def opening(self, section: str) -> Place:
        """The first page of a section."""
        return next(index for index, page in enumerate(self.pages) if page.section == section), self.height

    def _of(self, passage: str, offset: int) -> Place:
        """The line where a passage begins, or the head of the page on which it goes on."""
        folio = self.folios.of(passage, offset)
        page = next(index for index, page in enumerate(self.pages) if page.folio == folio)
        begun, height = self.named.get(passage, (page, self.height))
        return page, height if begun == page else self.height

    def said(self, click: Clickable) -> str:
        """What a link says of itself: `Page 118, note 3`, of 117–18 too; `Preface, page ix`; out of the book, its words."""
        if not click.href.startswith(BOOK):
            return click.text or click.href
        page = self.pages[self.find(click.href.removeprefix(BOOK))[0]].folio
        locator = FIGURES.fullmatch(click.text)
        if not locator:
            return f"{click.text}, page {page}"
        note = f", note {locator['note']}".removesuffix(" ") if locator["note"] is not None else ""
        return f"Pages {locator['first']}{locator['last']}{note}" if locator["last"] else f"Page {page}{note}"


def goal(out: Pdf, click: Clickable, places: Places) -> Dictionary:
    """What a link does and says (Contents: ISO 14289-1, 7.18.5)."""
    said = String(places.said(click))
    if not click.href.startswith(BOOK):
        return Dictionary(A=Dictionary(S=Name.URI, URI=String(click.href)), Contents=said)
    return Dictionary(Dest=destination(out, places.find(click.href.removeprefix(BOOK))), Contents=said)


def destination(out: Pdf, place: Place) -> Array:
    """A place as PDF has it; the reader's magnification stays as it is (ISO 32000-1, 12.3.2.2)."""
    page, height = place
    return Array([out.pages[page].obj, Name.XYZ, None, round(height, 3), None])


def write_outline(out: Pdf, sections: Sequence[Section], places: Places) -> None:
    """The outline in two levels: parts and what stands beside them, and the interviews of a part."""
    with out.open_outline() as outline:
        for section, below in listed(sections):
            item = _item(out, section, places)
            item.children.extend(_item(out, one, places) for one in below)
            outline.root.append(item)


def _item(out: Pdf, section: Section, places: Places) -> OutlineItem:
    return OutlineItem(section.title, destination(out, places.opening(section.key)))
