"""The bindery: proofs become the editions asked for, each a file name and bytes.

The same galleys, heads and folios make the book for paper and for screens; the EPUB is bound from the text that was set.
What is wrong with a finished file is noted and never stops it from being written.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from publish.book import Book
from publish.collection import Edition
from publish.covers import Covered, PrintedCover, begin_printed_cover
from publish.notices import Notice
from publish.order import Layout, Order
from publish.preflight.finished import Finished, look_over
from publish.press.binding import Plan, bind_print
from publish.press.bound_ink import bound_ink
from publish.press.epub import Contents, bind_epub
from publish.press.furniture import Dressing
from publish.press.resolution import resolution_notices
from publish.press.screen import bind_screen
from publish.press.tray import Urgency
from publish.printer import Printer
from publish.proofs import Drawn, Press, Proofs, begin_dressing


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What is bound: the book with its proofs, by which press, under which cover."""

    book: Book
    made: Proofs
    press: Press
    cover: Drawn | None
    printer: Printer
    order: Order
    wanted: tuple[Edition, ...]
    """The editions to make this time."""
    faults: set[Notice] = field(default_factory=set)
    """Takes what is wrong with the finished files."""

    @property
    def name(self) -> str:
        """How the files of this build begin; a draft or proof never takes the name of a release."""
        key = self.book.metadata.key
        if self.order.only:
            return f"{key}-proof-{'-'.join(interview.key for interview in self.book.interviews)}"
        return f"{key}-draft" if self.order.draft else key


def begin_cover_sheet(what: Bound) -> Callable[[], PrintedCover]:
    """The printer's cover for the pages as they are counted now."""
    covered = Covered(
        book=what.book, pages=len(what.made.pages), press=what.press, printer=what.printer, created=what.order.created,
        name=f"{what.name}-cover.pdf", separations=what.order.store / "separations",
    )  # fmt: skip
    return begin_printed_cover(covered)


def bind(what: Bound) -> Iterator[tuple[Edition, tuple[str, bytes]]]:
    """Every edition asked for: its file name and bytes. The EPUB is bound while heads and folios are still set."""
    made, press = what.made, what.press
    dressing = None
    if {Edition.PRINT, Edition.SCREEN} & {*what.wanted}:
        dressing = begin_dressing(what.book, made.pages, press, Urgency.NOW)  # ink is asked for later
        press.measure(made.galleys.values())
    if what.cover:
        yield Edition.EPUB, (f"{what.name}.epub", bind_epub(_contents(what, what.cover)))
    if dressing:
        yield from _bind_pages(what, dressing())


def _contents(what: Bound, cover: Drawn) -> Contents:
    """What the EPUB is bound from."""
    made, design = what.made, what.press.design
    return Contents(
        book=what.book, composed=made.composed, apparatus=made.apparatus, pages=made.pages, created=what.order.created,
        galleys={key: one.galley for key, one in made.galleys.items()}, css=design.epub, fonts=design.fonts,
        folder=what.press.folder, cover=cover(),
    )  # fmt: skip


def on_sheets(what: Bound, pages: bytes, layout: Layout) -> tuple[str, bytes]:
    """The pages of the print edition laid out on sheets: file name and bytes."""
    from publish.press.imposing import imposed  # noqa: PLC0415 - asked for seldom

    return f"{what.name}-sheets.pdf", imposed(pages, layout)


def _bind_pages(what: Bound, dressing: Dressing) -> Iterator[tuple[Edition, tuple[str, bytes]]]:
    """The editions with pages."""
    plan = _plan(what, dressing)
    if Edition.PRINT in what.wanted:
        name = f"{what.name}.pdf" if what.order.only else f"{what.name}-print.pdf"
        finished = Finished(name=name, data=bind_print(plan), ink=bound_ink(plan), printer=what.printer)
        what.faults.update(look_over(finished), resolution_notices(plan))
        yield Edition.PRINT, (finished.name, finished.data)
    if Edition.SCREEN in what.wanted:
        yield Edition.SCREEN, (f"{what.name}-screen.pdf", bind_screen(plan, what.made.folios))


def _plan(what: Bound, dressing: Dressing) -> Plan:
    """The pages with their heads and folios; the last inks are measured while they are bound."""
    book, made, press = what.book, what.made, what.press
    press.measure(dressing.stamps.values())
    return Plan(
        book=book, pages=made.pages, galleys=made.galleys, created=what.order.created,
        fonts={face.embedded_name: path for face, path in press.design.fonts}, dressing=dressing, printer=what.printer,
        folder=press.folder, separations=what.order.store / "separations", ink=press.crew.ink,
    )  # fmt: skip
