"""Binding of a cover: the sheet of back, spine and front as the PDF its printer takes.

The page is as large as the sheet. Its TrimBox is back, spine and front together; the BleedBox is what is cut off around them,
or what a case turns in. Where the printer wants marks, they show the cuts and, above and below, the folds of the spine, outside
the bleed. What the cover was made for is written into the file, so that it can be held against an interior.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pikepdf
from pikepdf import Array, Name, Pdf, String

from publish.book import Book
from publish.kept import Kept, digest
from publish.notices import Notice
from publish.press.binding import MARKING
from publish.press.boxes import REGISTRATION, Frame, clip, crop_marks, fold_marks, registration, slug
from publish.press.condition import CONDITIONS
from publish.press.flat import refuse_transparency, without_traces
from publish.press.inks import Inks
from publish.press.jobs import Set
from publish.press.pdf_fonts import clean, merge_fonts
from publish.press.pdf_metadata import write_metadata
from publish.press.pdfx import X1A, X4, declare, describe, written
from publish.press.resolution import ROUNDING, placed_on
from publish.press.separating import separate
from publish.printer import CoverSize, Printer
from publish.text import Source

MADE_FOR = Name("/PublishCover")
"""Key of the information dictionary under which a cover says what book it is made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPlan:
    """What is bound: the set sheet and its measures, the font files by embedded name, and for whom."""

    book: Book
    made: Set
    size: CoverSize
    printer: Printer
    fonts: Mapping[str, Path]
    created: str
    """UTC date and time, ISO 8601."""
    separations: Path
    """Where pictures in inks are kept."""


def bind_cover(plan: CoverPlan) -> bytes:
    """The cover as the printer gets it."""
    printer, standard = plan.printer, plan.printer.standard
    condition = CONDITIONS[printer.ink.condition]
    with Pdf.new() as out, pikepdf.open(io.BytesIO(plan.made.galley.pdf)) as galley:
        if printer.flat or standard == X1A:
            refuse_transparency(galley, plan.made.galley.key, printer)
        out.pages.append(galley.pages[0])
        _frame(out, plan)
        separate(out, Inks(condition, printer.ink.limit), Kept(plan.separations))
        if standard == X1A:
            without_traces(out)
        clean(out)
        merge_fonts(out, plan.fonts)
        write_metadata(out, plan.book, (), plan.created)
        out.trailer.Info[MADE_FOR] = String(made_for(plan.size))
        declare(out, condition, standard)
        if standard == X4:
            identity = digest(plan.created, made_for(plan.size), plan.made.galley.pdf)
            describe(out, plan.book.metadata, plan.created, identity)
        return written(out, standard)


def coarse_picture(plan: CoverPlan) -> Iterator[Notice]:
    """The collection's picture of the front, where it is printed coarser than the printer asks."""
    cover, detail = plan.book.metadata.cover, plan.printer.detail
    with pikepdf.open(io.BytesIO(plan.made.galley.pdf)) as galley:
        for placed in placed_on(galley.pages[0]) if cover else ():
            if placed.resolution < detail.pictures * ROUNDING:
                wanted = ceil(placed.pixels[0] * detail.pictures / placed.resolution)
                message = (
                    f"cover: '{cover}' is printed at {placed.resolution:.0f} pixels an inch; {plan.printer.title} asks for "
                    f"{detail.pictures}. Find one {wanted} pixels wide."
                )
                source = Source("collection.yaml", plan.book.settings.line("cover"))
                yield Notice(source=source, code="coarse-picture", message=message)


def made_for(size: CoverSize) -> str:
    """What a cover was made for, as its file says it: printer, binding, paper, pages, and the spine in points."""
    return f"{size.printer} {size.binding} {size.paper} {size.pages} pages, spine {size.spine:.3f} pt"


def _frame(out: Pdf, plan: CoverPlan) -> None:
    """Put the sheet into its boxes, with the marks the printer wants."""
    size, marks, leaf = plan.size, plan.printer.marks, out.pages[0].obj
    frame = Frame(width=size.wide, height=size.height, bleed=(size.beyond,) * 4, slug=slug(marks, size.beyond))
    for key in MARKING & set(leaf.keys()):
        del leaf[key]
    frame.put_on(leaf)
    drawn = b""
    if marks:
        left = frame.trim[0] + size.width
        drawn = crop_marks(frame, marks) + fold_marks(frame, marks, (left, left + size.spine))
        leaf.Resources.ColorSpace = leaf.Resources.get("/ColorSpace", pikepdf.Dictionary())
        leaf.Resources.ColorSpace[REGISTRATION] = registration(out)
    move = b"q\n%s1 0 0 1 %.3f %.3f cm\n" % (clip(frame.bled), frame.bled[0], frame.bled[1])
    leaf.Contents = Array([out.make_stream(move), leaf.Contents, out.make_stream(b"\nQ" + drawn)])
