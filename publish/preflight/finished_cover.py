"""A cover just bound, looked over before it is written: what its printer's intake looks at, and its own pictures and ink."""

import io
from collections.abc import Iterator

import pikepdf

from publish.notices import Notice
from publish.preflight.pdf_boxes import box_faults
from publish.preflight.pdf_document import document_faults, font_faults
from publish.preflight.pdf_pages import PdfPage, pages
from publish.preflight.pdf_seen import INK_SLACK, Reading, Seen
from publish.preflight.pdf_standard import asked_faults, standard_faults, standard_of
from publish.press.ink import measured
from publish.printer import Printer
from publish.text import Source


def look_over_cover(name: str, data: bytes, printer: Printer) -> Iterator[Notice]:
    """What its printer would return it for."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = tuple(pages(pdf, printer))
        for one in Reading(file=name, printer=printer).findings(_seen(pdf, found, data, printer)):
            yield Notice(source=Source(name), code=one.code, message=f"{one.what} {one.why} {one.remedy}")


def _seen(pdf: pikepdf.Pdf, found: tuple[PdfPage, ...], data: bytes, printer: Printer) -> Iterator[Seen]:
    yield from box_faults(found)
    yield from document_faults(pdf, found, printer)
    yield from font_faults(found)
    yield from asked_faults(standard_of(pdf), printer)
    yield from standard_faults(pdf, standard_of(pdf), found)
    [ink] = measured(data)
    if ink.most > printer.ink.limit + INK_SLACK:
        yield Seen(code="too-much-ink", page=0, what=f"{ink.most:.0f} % of ink; the limit is {printer.ink.limit} %")
