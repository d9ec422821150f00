"""A cover read as its printer's intake would, and held against the interior it is for.

A cover says nothing of its book but its size: back, spine and front. Ours also say for how many pages, on which paper and for
whom they were made (in the information dictionary); what that says is a claim, and the sheet is measured all the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf

from publish.preflight.finding import Finding
from publish.preflight.pdf_boxes import PLACED, is_cover
from publish.preflight.pdf_objects import DAMAGE, entry, words
from publish.preflight.pdf_pages import PdfPage, TooManyPagesError, pages
from publish.preflight.pdf_rendered import Drawing, bleed_faults, live_box
from publish.preflight.pdf_seen import MM, Reading, Seen, length, size
from publish.preflight.printers import printer as printer_named
from publish.printer import Bleed, Printer

CLAIM = re.compile(r"(\w{1,40}) (paperback|hardcover) (\S{1,40}) (\d{1,5}) pages, spine ([\d.]{1,9}) pt")
"""What `publish build --cover` writes under /PublishCover."""
CUT = 1.5
"""Points by which trims of cover and interior may differ: the rounding of inches and millimetres."""
EXACT = 0.5 * MM
"""Points by which a spine may differ from what its pages take: half a millimetre, some nine pages."""
SIDES = ("back", "foot", "front", "head")
"""The edges of a cover: left, bottom, right, top."""
FINE = 1.2
"""Points by which the box around type may come nearer to a fold: MuPDF's is a point larger than the letters, on every side."""
SLACK = 1.0
"""Points by which a margin may be missed: the drawing's pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a cover says it was made for."""

    printer: str
    binding: str
    paper: str
    pages: int
    spine: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaves:
    """One of the files that are compared."""

    path: Path
    pages: tuple[PdfPage, ...]
    claim: Claim | None


def as_cover(page: PdfPage, printer: Printer) -> PdfPage:
    """The page of a cover: without a TrimBox, it is cut by the printer's bleed on all four sides."""
    if "TrimBox" in page.boxes or "ArtBox" in page.boxes:
        return page
    reach, (left, bottom, right, top) = printer.cover.bleed, page.media
    return replace(page, trim=(left + reach, bottom + reach, right - reach, top - reach), bleed=page.media)


def cover_faults(page: PdfPage, printer: Printer) -> Iterator[Seen]:
    """A sheet of a size the printer does not place."""
    page = as_cover(page, printer)
    around = _around(page)
    reaches = tuple(filter(None, (printer.cover.bleed, printer.cover.wrap)))
    if not printer.marks and not any(max(abs(one - reach) for one in around) <= PLACED for reach in reaches):
        told = ", ".join(f"{length(one)} at the {side}" for side, one in zip(SIDES, around, strict=True))
        takes = f"{length(printer.cover.bleed)} of bleed"
        if printer.cover.wrap:
            takes += f", or {length(printer.cover.wrap)} that a case turns in,"
        what = f"around back, spine and front the sheet has {told}; {printer.title} takes {takes} on all four sides"
        yield Seen(code="cover-size", page=page.index, what=what)


def drawn_faults(drawing: Drawing, printer: Printer) -> Iterator[Seen]:
    """Colour that does not bleed, and type too near to where the sheet is cut or folded over."""
    drawing = replace(drawing, page=as_cover(drawing.page, printer))
    hard = printer.cover.wrap and max(_around(drawing.page)) >= printer.cover.wrap - PLACED
    reach = printer.cover.wrap if hard else printer.cover.bleed
    yield from bleed_faults(drawing, replace(printer, bleed=Bleed(amount=reach, spine=True)), SIDES)
    live, trim, safe = live_box(drawing), drawing.page.trim, printer.cover.safe
    if live is None:
        return
    for side, distance in zip(SIDES, (live[0] - trim[0], live[1] - trim[1], trim[2] - live[2], trim[3] - live[3]), strict=True):
        if distance < safe - SLACK:
            what = f"type or ink comes within {length(max(distance, 0))} of the trim at the {side}; the least is {length(safe)}"
            yield Seen(code="in-cover-margin", kind=side, page=drawing.page.index, what=what, weight=safe - distance)


def fold_faults(drawing: Drawing, spine: float, printer: Printer) -> Iterator[Seen]:
    """Type that runs over a fold of the spine, or comes nearer than it may wander."""
    page, clear = as_cover(drawing.page, printer), printer.cover.spine_safe
    left = (page.trim[0] + page.trim[2] - spine) / 2
    for side, fold in (("back", left), ("front", left + spine)):
        gaps = [max(box[0] - fold, fold - box[2]) for kind, box in drawing.objects if kind == "text"]
        if min(gaps, default=clear) < clear - FINE:
            near = f"comes within {length(min(gaps))} of" if min(gaps) > 0 else "runs over"
            what = f"type {near} the fold between spine and {side}"
            yield Seen(code="on-fold", kind=side, page=page.index, what=f"{what}; the least is {length(clear)}")


def claimed(pdf: pikepdf.Pdf) -> Claim | None:
    """What a cover says it was made for; nothing where it was not made here."""
    found = CLAIM.fullmatch(words(entry(pdf.trailer, "/Info", "/PublishCover")))
    return _claim(found) if found else None


def _around(page: PdfPage) -> tuple[float, float, float, float]:
    return (
        page.trim[0] - page.media[0], page.trim[1] - page.media[1],
        page.media[2] - page.trim[2], page.media[3] - page.trim[3],
    )  # fmt: skip


def compared(paths: Sequence[Path], printer: Printer | None) -> Iterator[Finding]:
    """Every cover among some files held against every interior; what cannot be opened has been told before."""
    read = [leaves for path in paths if (leaves := _leaves(path, printer))]
    for cover in (one for one in read if is_cover(one.pages)):
        for interior in (one for one in read if len(one.pages) > 1):
            named = printer or (printer_named(cover.claim.printer) if cover.claim else None)
            yield from Reading(file=str(cover.path), printer=named).findings(_against(cover, interior, named))


def _leaves(path: Path, printer: Printer | None) -> Leaves | None:
    try:
        with pikepdf.open(path) as pdf:
            claim = claimed(pdf)
            named = printer or (printer_named(claim.printer) if claim else None)
            leaves = tuple(pages(pdf, printer))
            if named and is_cover(leaves):
                leaves = (as_cover(leaves[0], named),)
            return Leaves(path=path, pages=leaves, claim=claim)
    except (*DAMAGE, TooManyPagesError):
        return None


def _claim(found: re.Match[str]) -> Claim | None:
    try:
        return Claim(printer=found[1], binding=found[2], paper=found[3], pages=int(found[4]), spine=float(found[5]))
    except ValueError:
        return None


def _against(cover: Leaves, interior: Leaves, printer: Printer | None) -> Iterator[Seen]:
    """What of a cover does not fit an interior."""
    claim, count = cover.claim, len(interior.pages)
    sheet, leaf = cover.pages[0].size, interior.pages[0].size
    spine = sheet.width - 2 * leaf.width
    if abs(sheet.height - leaf.height) > CUT or spine < -CUT:
        cut = size(leaf.width, leaf.height)
        what = f"the cover is cut to {size(sheet.width, sheet.height)}, the pages of {interior.path.name} to {cut}"
        yield Seen(code="cover-trim", what=what)
        return
    if claim and printer and claim.printer != printer.key:
        yield Seen(code="cover-printer", what=f"the cover was made for {claim.printer}, and is checked for {printer.key}")
    if claim and claim.pages != count:
        what = f"the cover was made for {claim.pages} pages, and {interior.path.name} has {count}"
        yield Seen(code="cover-pages", what=what + _would(claim, count, printer))
    elif claim and abs(spine - claim.spine) > EXACT:
        between = f"between two pages of {interior.path.name}"
        what = f"the spine measures {length(spine)} {between}; the cover says {length(claim.spine)}"
        yield Seen(code="cover-spine", what=what)
    elif not claim:
        yield from _measured(spine, count, printer)


def _would(claim: Claim, count: int, printer: Printer | None) -> str:
    """How wide the spine would have to be."""
    stock = printer.stock(claim.binding, claim.paper) if printer else None
    wanted = stock.spine(count) if stock else None
    return f": its spine is {length(claim.spine)}, and would have to be {length(wanted)}" if wanted else ""


def _measured(spine: float, count: int, printer: Printer | None) -> Iterator[Seen]:
    """A cover that says nothing: its spine must be that of some paper of the printer's."""
    takes = [(stock, stock.spine(count)) for stock in printer.stocks] if printer else []
    known = [(stock, wide) for stock, wide in takes if wide]
    if not known:
        why = "name the printer with --for" if printer is None else f"{printer.title} publishes no thickness of its paper"
        yield Seen(
            code="cover-not-compared",
            what=f"the spine measures {length(spine)} for {count} pages; whether it should, is not known: {why}",
        )
    elif not any(abs(spine - wide) <= EXACT for _, wide in known):
        each = ", ".join(f"{length(wide)} ({stock.paper}, {stock.binding})" for stock, wide in known)
        yield Seen(code="cover-spine", what=f"the spine measures {length(spine)}; {count} pages take {each}")
