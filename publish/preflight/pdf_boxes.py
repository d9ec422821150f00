"""Boxes, size and number of pages: what a printer's intake looks at first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from publish.preflight.pdf_objects import entry, inside, number
from publish.preflight.pdf_pages import PdfPage
from publish.preflight.pdf_seen import Seen, length, size
from publish.printer import Printer

EQUAL = 0.15
"""Points by which pages of one size differ: the rounding of programs that reckon in millimetres."""
PLACED = 0.75
"""Points by which a page file may miss the size its printer asks for: a quarter of a millimetre."""
NAMED = 12
"""Trims a finding lists."""
BROAD = 1.9
"""How many pages of the usual width a single page must be broad to be a cover: back, spine and front."""


def is_cover(pages: Sequence[PdfPage]) -> bool:
    """Whether this is one sheet with back, spine and front."""
    return len(pages) == 1 and broad(pages[0].size.width, pages[0].size.height)


def broad(width: float, height: float) -> bool:
    """Whether a single page is as broad as two of a book, and a spine."""
    return width > height * BROAD * 0.6


def box_faults(pages: Sequence[PdfPage]) -> Iterator[Seen]:
    """Boxes that contradict one another, and pages that differ."""
    for page in pages:
        yield from _boxes(page)
    for name, sizes in _sizes(pages).items():
        usual, _ = Counter(sizes).most_common(1)[0]
        for page, own in zip(pages, sizes, strict=True):
            if any(abs(a - b) > EQUAL for a, b in zip(own, usual, strict=True)):
                what = f"the {name} is {size(*own)}, that of most pages {size(*usual)}"
                yield Seen(code="unequal-pages", kind=name, page=page.index, what=what)


def _sizes(pages: Sequence[PdfPage]) -> dict[str, list[tuple[float, float]]]:
    return {
        "trimmed page": [(page.size.width, page.size.height) for page in pages],
        "sheet": [(page.media[2] - page.media[0], page.media[3] - page.media[1]) for page in pages],
    }


def _boxes(page: PdfPage) -> Iterator[Seen]:
    at = page.index
    if "MediaBox" not in page.boxes:
        yield Seen(code="no-page-size", page=at, what="the page has no size (no usable MediaBox)")
        return
    if not inside(page.trim, page.bleed):
        yield Seen(code="boxes-not-nested", kind="trim", page=at, what="the TrimBox reaches out of the BleedBox")
    if not inside(page.bleed, page.media):
        yield Seen(code="boxes-not-nested", kind="bleed", page=at, what="the BleedBox reaches out of the MediaBox")
    if "CropBox" in page.boxes and not inside(page.bleed, page.crop):
        yield Seen(code="cropped-page", page=at, what="the CropBox cuts into the page or its bleed")
    turned = number(entry(page.page.obj, "/Rotate")) or 0
    if turned % 360:
        yield Seen(code="turned-page", page=at, what=f"the page is shown turned by {turned:.0f} degrees")
    scaled = number(entry(page.page.obj, "/UserUnit"))
    if scaled not in {None, 1.0}:
        yield Seen(code="scaled-page", page=at, what=f"the page counts in units of {scaled:g} points (UserUnit)")


def size_faults(pages: Sequence[PdfPage], printer: Printer) -> Iterator[Seen]:
    """Trims the printer does not cut, and page files of a size it does not place."""
    for page in pages:
        if not any(sizes.offers(page.size) for sizes in printer.sizes.values()):
            first = next(iter(printer.sizes.values()))
            yield Seen(
                code="trim-not-offered", page=page.index,
                what=f"the trim is {size(page.size.width, page.size.height)}; {printer.title} cuts {first.named(NAMED)}",
            )  # fmt: skip
        elif not _placed(page, printer):
            wanted = length(printer.bleed.amount)
            yield Seen(
                code="page-size", page=page.index,
                what=f"around the trim of {size(page.size.width, page.size.height)} the sheet has "
                f"{_sides(page)}; {printer.title} takes none, or {wanted} {_edges(printer)}",
            )  # fmt: skip


def _around(page: PdfPage) -> tuple[float, float, float, float]:
    """How far the sheet reaches over the trim: spine, bottom, fore-edge, top."""
    left, bottom = page.trim[0] - page.media[0], page.trim[1] - page.media[1]
    right, top = page.media[2] - page.trim[2], page.media[3] - page.trim[3]
    return (left, bottom, right, top) if page.recto else (right, bottom, left, top)


def _placed(page: PdfPage, printer: Printer) -> bool:
    """Whether the sheet is trim alone, or trim and the printer's bleed; with marks there must be room for the bleed."""
    around, reach = _around(page), printer.bleed.amount
    if max(around) <= PLACED:
        return True
    if printer.marks:
        return True
    wanted = (reach if printer.bleed.spine else 0.0, reach, reach, reach)
    return all(abs(a - b) <= PLACED for a, b in zip(around, wanted, strict=True))


def _sides(page: PdfPage) -> str:
    spine, bottom, fore, top = _around(page)
    return f"{length(spine)} at the spine, {length(fore)} at the fore-edge, {length(top)} above and {length(bottom)} below"


def _edges(printer: Printer) -> str:
    return "on all four sides" if printer.bleed.spine else "on the three sides away from the spine"


def count_faults(pages: Sequence[PdfPage], printer: Printer | None) -> Iterator[Seen]:
    """How many pages there are, against what can be bound."""
    count = len(pages)
    multiple = printer.pages.multiple if printer else 2
    if count % 2:
        yield Seen(code="odd-pages", what=f"{count} pages: the last leaf has one side")
    elif count % multiple:
        yield Seen(code="page-multiple", what=f"{count} pages are no multiple of {multiple}")
    if printer is None:
        return
    fewest = min(stock.fewest for stock in printer.stocks)
    most = max(stock.limit(pages[0].size) for stock in printer.stocks)
    if count < fewest:
        yield Seen(code="too-few-pages", what=f"{count} pages; {printer.title} binds {fewest} or more")
    if count > most:
        yield Seen(
            code="too-many-pages", what=f"{count} pages; {printer.title} binds {most} at most at this trim, on any paper"
        )
    over = count % printer.pages.signature
    if 0 < over < printer.pages.signature / 2 and not count % multiple:
        what = (
            f"{count} pages make {count // printer.pages.signature} sheets of {printer.pages.signature} and {over} pages more"
        )
        yield Seen(code="signature", what=what)
