"""What must stay clear of the trim and of the spine."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish.preflight.pdf_objects import Box
from publish.preflight.pdf_pages import PdfPage
from publish.preflight.pdf_seen import Seen, length
from publish.printer import Printer

SLACK = 1.0
"""Points by which a margin may be missed: a pixel of the coarser drawing, in which ink is measured while galleys are set."""


@dataclass(frozen=True, slots=True)
class Around:
    """What of the book decides about a page's margins."""

    count: int
    """Pages of the book: the gutter grows with them."""
    bleeds: bool
    """Whether pictures bleed on the page."""


def margin_seen(page: PdfPage, live: Box, printer: Printer, around: Around) -> Iterator[Seen]:
    """Where the box around all that must not be cut comes nearer to trim or spine than the printer wants."""
    outer = printer.margins.outer_with_bleed if around.bleeds else printer.margins.outer
    spine = 0 if page.recto else 2
    distances = (live[0] - page.trim[0], live[1] - page.trim[1], page.trim[2] - live[2], page.trim[3] - live[3])
    for edge, distance in enumerate(distances):
        least = max(outer, printer.margins.gutter(around.count)) if edge == spine else outer
        if distance >= least - SLACK:
            continue
        name = "spine" if edge == spine else {1: "foot", 3: "head"}.get(edge, "fore-edge")
        what = f"ink comes within {length(max(distance, 0))} of the trim at the {name}; the least is {length(least)}"
        if edge == spine:
            yield Seen(
                code="in-gutter", page=page.index, weight=least - distance, what=f"{what} in a book of {around.count} pages"
            )
        else:
            yield Seen(code="in-margin", kind=name, page=page.index, what=what, weight=least - distance)
