"""The printed cover: reckoned once the pages are counted, set while they are bound, and looked over before it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publish.book import Book
from publish.errors import ManuscriptError
from publish.notices import Notice
from publish.pages.cover import Shown, cover_sheet_text
from publish.preflight.covers import cover_notices, cover_size, isbn_of, spine_room
from publish.preflight.offers import MAIN
from publish.press.design import cover_sheet
from publish.press.jobs import Set
from publish.printer import UNITS, CoverSize, Printer
from publish.proofs import Press
from publish.text import Source

NAME = "cover sheet"
"""How messages call it while it is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What gets a cover: a book of so many pages, by which press, for which printer."""

    book: Book
    pages: int
    press: Press
    printer: Printer
    name: str
    """Of the file."""
    created: str
    separations: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCover:
    """A finished cover."""

    name: str
    data: bytes
    notices: tuple[Notice, ...]
    told: Mapping[str, Any]
    """What the report says of it beside name and hash."""


def begin_printed_cover(what: Covered) -> Callable[[], PrintedCover]:
    """Reckon the sheet and begin to set it; call the result to wait for it and bind it."""
    book, printer = what.book, what.printer
    size = cover_size(book.settings, printer, what.pages)
    xhtml = cover_sheet_text(book, Shown(lettered=_lettered(what, size), isbn=isbn_of(book.metadata, size)))
    css, picture = (*what.press.design.cover_print, cover_sheet(size, printer)), book.metadata.cover
    waiting = what.press.crew.begin([what.press.job(NAME, xhtml, css, (picture,) if picture else ())])
    return lambda: _bound(what, size, waiting()[NAME])


def _lettered(what: Covered, size: CoverSize) -> bool:
    """Whether printer and design have room for letters on the spine."""
    return spine_room(size, what.printer) >= what.press.design.spine_least


def _bound(what: Covered, size: CoverSize, made: Set) -> PrintedCover:
    from publish.preflight.finished_cover import look_over_cover  # noqa: PLC0415 - not needed when nothing changed
    from publish.press.cover_binding import CoverPlan, bind_cover, coarse_picture  # noqa: PLC0415

    book, printer = what.book, what.printer
    if len(made.galley.pages) > 1:
        raise ManuscriptError([_long(book)])
    plan = CoverPlan(
        book=book, made=made, size=size, printer=printer, created=what.created, separations=what.separations,
        fonts={face.embedded_name: path for face, path in what.press.design.fonts},
    )  # fmt: skip
    data = bind_cover(plan)
    said = (
        *cover_notices(book, printer, size, lettered=_lettered(what, size)), *made.remarks, *coarse_picture(plan),
        *look_over_cover(what.name, data, printer),
    )  # fmt: skip
    told = {"pages": size.pages, "spine_mm": round(size.spine / UNITS["mm"], 3)}
    return PrintedCover(name=what.name, data=data, notices=said, told=told)


def _long(book: Book) -> Notice:
    """A blurb that does not fit above the barcode."""
    key = "blurb" if book.metadata.blurb else "description"
    words = len((book.metadata.blurb or book.metadata.description).split())
    told = f"{words} words do not fit on the back of the cover"
    message = f"{key}: {told}. Shorten it: 80 to 150 words are usual, fewer on a small trim."
    return Notice(source=Source(MAIN, book.settings.line(key)), code="long-blurb", message=message)
