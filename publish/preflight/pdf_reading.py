"""One PDF read from end to end for one printer: the file, its boxes, its content, then its pages as they print.

This is the work itself, in this process and without bounds of memory; `pdf.inspect_pdf` has it done apart.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf

from publish.preflight.finding import Finding
from publish.preflight.pdf_boxes import box_faults, count_faults, is_cover, size_faults
from publish.preflight.pdf_content import Reader, TooMuchError
from publish.preflight.pdf_cover import claimed, cover_faults, drawn_faults, fold_faults
from publish.preflight.pdf_document import document_faults, font_faults
from publish.preflight.pdf_marks import mark_faults
from publish.preflight.pdf_objects import DAMAGE
from publish.preflight.pdf_pages import PdfPage, TooManyPagesError, pages
from publish.preflight.pdf_rendered import (
    blank_faults,
    bleed_faults,
    drawings,
    ink_faults,
    margin_faults,
    outside_faults,
)
from publish.preflight.pdf_seen import Reading, Seen
from publish.preflight.pdf_standard import asked_faults, content_faults, standard_faults, standard_of
from publish.press.ink import UNDRAWABLE
from publish.printer import Printer

MEGABYTE = 1_000_000
TOLD = 160
"""Letters of a library's own message that are passed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that could be opened, and when to stop reading it (`time.monotonic`)."""

    path: Path
    pdf: pikepdf.Pdf
    pages: tuple[PdfPage, ...]
    printer: Printer | None
    until: float

    @property
    def out_of_time(self) -> bool:
        """Whether there is no time left."""
        return time.monotonic() > self.until


def read_pdf(path: Path, printer: Printer | None, until: float = float("inf")) -> Iterator[Finding]:
    """What a printer's preflight would say of this file."""
    reading = Reading(file=str(path), printer=printer)
    try:
        pdf = pikepdf.open(path)
    except pikepdf.PasswordError:
        yield from reading.findings([Seen(code="locked", what="the file opens only with a password")])
    except DAMAGE as error:
        yield from reading.findings([Seen(code="unreadable-file", what=f"the file cannot be read as a PDF ({_short(error)})")])
    else:
        with pdf:
            yield from reading.findings(_file(path, pdf, printer))
            found, fault = _pages(pdf, printer)
            reading = replace(reading, labels=tuple(page.label for page in found))
            if fault:
                yield from reading.findings([fault])
            else:
                yield from _read(Opened(path=path, pdf=pdf, pages=found, printer=printer, until=until), reading)


def _file(path: Path, pdf: pikepdf.Pdf, printer: Printer | None) -> Iterator[Seen]:
    """What the opening of the file showed."""
    if pdf.is_encrypted:
        yield Seen(code="locked", what="the file is encrypted")
    warnings = [_short(warning) for warning in pdf.get_warnings()]
    if warnings:
        more = f", and {len(warnings) - 1} faults more" if len(warnings) > 1 else ""
        yield Seen(code="damaged-file", what=f"the file is damaged ({warnings[0]}{more})")
    size = path.stat().st_size / MEGABYTE
    if printer and printer.file_limit and size > printer.file_limit:
        yield Seen(
            code="file-too-large", what=f"the file has {size:.0f} MB; {printer.title} takes {printer.file_limit} at most"
        )


def _short(error: object) -> str:
    """A library's message without the name of the file, cut to a line."""
    text = re.sub(r"^.*?\.pdf( \([^)]*\))?: ", "", str(error).replace("\n", " "))
    return text[:TOLD]


def _pages(pdf: pikepdf.Pdf, printer: Printer | None) -> tuple[tuple[PdfPage, ...], Seen | None]:
    """The pages, or why they cannot be read."""
    try:
        found = tuple(pages(pdf, printer))
    except TooManyPagesError as error:
        return (), Seen(code="endless-pages", what=f"the pages are not read: {error}")
    except DAMAGE as error:
        return (), Seen(code="damaged-file", what=f"the pages cannot be read ({_short(error)})")
    return found, None if found else Seen(code="no-pages", what="the file has no pages")


def _read(file: Opened, reading: Reading) -> Iterator[Finding]:
    """Everything about a file whose pages are known: each part is told when it is done."""
    yield from reading.findings(_structure(file))
    stopped = list[int]()
    yield from reading.findings(_content(file, stopped))
    if file.printer and not stopped:
        yield from reading.findings(_print(file, file.printer))


def _structure(file: Opened) -> Iterator[Seen]:
    """What needs no page to be read."""
    pdf, leaves, printer = file.pdf, file.pages, file.printer
    yield from box_faults(leaves)
    if printer:
        if is_cover(leaves):
            yield from cover_faults(leaves[0], printer)
        else:
            yield from count_faults(leaves, printer)
            yield from size_faults(leaves, printer)
        yield from asked_faults(standard_of(pdf), printer)
    yield from document_faults(pdf, leaves, printer)
    yield from font_faults(leaves)
    yield from standard_faults(pdf, standard_of(pdf), leaves)


def _content(file: Opened, stopped: list[int]) -> Iterator[Seen]:
    """What pages draw; where not all could be read, `stopped` gets the page."""
    standard, reader = standard_of(file.pdf), Reader(until=file.until)
    for page in file.pages:
        try:
            for drawn in reader.page(page.page):
                yield from mark_faults(page, drawn, file.printer)
                yield from content_faults(standard, page, drawn)
        except TooMuchError:
            yield Seen(code="too-much", page=page.index, what="it draws more than any book does; pages after it are not read")
            stopped.append(page.index)
            return
        if file.out_of_time:
            yield _stopped(page)
            stopped.append(page.index)
            return


def _print(file: Opened, printer: Printer) -> Iterator[Seen]:
    """Pages as they print."""
    cover = is_cover(file.pages)
    blanks = []
    try:
        for drawing in drawings(file.path, file.pages):
            blanks.append(drawing.blank)
            yield from ink_faults(drawing, printer)
            yield from outside_faults(drawing, printer)
            if cover:
                yield from drawn_faults(drawing, printer)
                claim = claimed(file.pdf)
                yield from fold_faults(drawing, claim.spine, printer) if claim else ()
            else:
                yield from bleed_faults(drawing, printer)
                yield from margin_faults(drawing, printer, len(file.pages))
            if file.out_of_time:
                yield _stopped(drawing.page)
                return
    except UNDRAWABLE as error:
        yield Seen(code="damaged-page", page=len(blanks), what=f"the page cannot be drawn ({_short(error)})")
        return
    if not cover:
        yield from blank_faults(blanks, printer)


def _stopped(page: PdfPage) -> Seen:
    return Seen(code="check-stopped", page=page.index, what="the check took too long and stopped after this page")
