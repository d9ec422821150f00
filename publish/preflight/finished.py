"""A print PDF just bound, looked over before it is written: what a printer's intake looks at first.

Boxes, size, fonts, PDF/X and what stands beside the pages are read from the file. Where ink lies and how much there is was
measured a galley at a time, and is kept: drawing the book again would double the time of a build.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from publish.book import PageInk
from publish.notices import Notice
from publish.preflight.pdf_boxes import box_faults, size_faults
from publish.preflight.pdf_document import document_faults, font_faults
from publish.preflight.pdf_margins import Around, margin_seen
from publish.preflight.pdf_pages import PdfPage, pages
from publish.preflight.pdf_seen import INK_SLACK, Reading, Seen, size
from publish.preflight.pdf_standard import asked_faults, standard_faults, standard_of
from publish.printer import Printer
from publish.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A bound interior: its file name, its bytes, and the ink of its pages."""

    name: str
    data: bytes
    ink: Sequence[PageInk]
    printer: Printer


def look_over(finished: Finished) -> Iterator[Notice]:
    """What its printer would return it for."""
    with pikepdf.open(io.BytesIO(finished.data)) as pdf:
        found = tuple(pages(pdf, finished.printer))
        reading = Reading(file=finished.name, printer=finished.printer, labels=tuple(page.label for page in found))
        seen = (*_structure(pdf, found, finished.printer), *_printed(found, finished))
        for one in reading.findings(seen):
            page = f"p. {one.page}: " if one.page else ""
            yield Notice(source=Source(finished.name), code=one.code, message=f"{page}{one.what} {one.why} {one.remedy}")
        yield from _setting(found, finished)


def _setting(found: Sequence[PdfPage], finished: Finished) -> Iterator[Notice]:
    """What the editor tells the printer of a file whose pictures bleed."""
    setting, page = finished.printer.bleed.setting, found[0]
    if setting and page.media != page.trim:
        sheet = size(page.media[2] - page.media[0], page.media[3] - page.media[1])
        trim = size(page.size.width, page.size.height)
        message = f"pictures bleed, so every page of the file is {sheet} for a trim of {trim}. {setting}."
        yield Notice(source=Source(finished.name), code="bleeding-pages", message=message)


def _structure(pdf: pikepdf.Pdf, found: Sequence[PdfPage], printer: Printer) -> Iterator[Seen]:
    yield from box_faults(found)
    yield from size_faults(found, printer)
    yield from document_faults(pdf, found, printer)
    yield from font_faults(found)
    yield from asked_faults(standard_of(pdf), printer)
    yield from standard_faults(pdf, standard_of(pdf), found)


def _separated(finished: Finished) -> Iterator[PageInk]:
    """The ink of each page as bound: where a galley has too much, it may be a picture that was separated since."""
    over = [index for index, ink in enumerate(finished.ink) if ink.most > finished.printer.ink.limit + INK_SLACK]
    if not over:
        return iter(finished.ink)
    from publish.press.ink import measured_again  # noqa: PLC0415 - few books pay for loading MuPDF here

    again = measured_again(finished.data, over)
    return (again.get(index, ink) for index, ink in enumerate(finished.ink))


def _printed(found: Sequence[PdfPage], finished: Finished) -> Iterator[Seen]:
    """Margins and ink."""
    printer = finished.printer
    for page, ink in zip(found, _separated(finished), strict=True):
        if ink.box is not None:
            left, top, right, bottom = ink.box
            live = page.trim[0] + left, page.trim[3] - bottom, page.trim[0] + right, page.trim[3] - top
            yield from margin_seen(page, live, printer, Around(len(found), bleeds=False))
        if ink.most > printer.ink.limit + INK_SLACK:
            what = f"{ink.most:.0f} % of ink; the limit is {printer.ink.limit} %"
            yield Seen(code="too-much-ink", page=page.index, what=what, weight=ink.most)
