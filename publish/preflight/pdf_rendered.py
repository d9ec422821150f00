"""Pages as the press would print them: bleed that really bleeds, margins from where ink lies, how much ink, blanks, marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from publish.preflight.pdf_margins import SLACK, Around, margin_seen
from publish.preflight.pdf_objects import Box
from publish.preflight.pdf_pages import PdfPage
from publish.preflight.pdf_seen import INK_SLACK, MM, Seen, length, place
from publish.press.ink import PATCH, above, inked, most, objects, opened, plates, total, whole
from publish.printer import Printer

ZOOM = 100 / 72
"""Pixels a point: at 100 an inch a pixel is a quarter of a millimetre."""
NEAR = 1.5
"""Points from the trim within which ink is meant to reach it."""
SLIVER = 1.5 * MM
"""Points along an edge below which a gap is no gap."""
EDGES = ("left", "bottom", "right", "top")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One page in pixels."""

    page: PdfPage
    sums: Image.Image
    """Mean of the plates at every pixel of the sheet."""
    mask: Image.Image
    """255 where there is ink."""
    zoom: float
    objects: tuple[tuple[str, Box], ...]
    """What is drawn, with its box in points of the page's space; only where ink reaches the trim."""

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """A box of the page's space in pixels of the drawing."""
        media, zoom = self.page.media, self.zoom
        left, top = (box[0] - media[0]) * zoom, (media[3] - box[3]) * zoom
        right, bottom = (box[2] - media[0]) * zoom, (media[3] - box[1]) * zoom
        width, height = self.mask.size
        return max(round(left), 0), max(round(top), 0), min(round(right), width), min(round(bottom), height)

    def box(self, pixels: tuple[int, int, int, int]) -> Box:
        """Pixels of the drawing as a box of the page's space."""
        media, zoom = self.page.media, self.zoom
        left, top, right, bottom = pixels
        return media[0] + left / zoom, media[3] - bottom / zoom, media[0] + right / zoom, media[3] - top / zoom

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on the trimmed page."""
        return self.ink(self.page.trim) is None

    def ink(self, within: Box) -> Box | None:
        """The box around all ink within a box."""
        area = self.pixels(within)
        found = self.mask.crop(area).getbbox()
        if found is None:
            return None
        return self.box((found[0] + area[0], found[1] + area[1], found[2] + area[0], found[3] + area[1]))


def drawings(path: Path, pages: Sequence[PdfPage]) -> Iterator[Drawing]:
    """Every page drawn, one at a time. Raises what MuPDF raises."""
    with opened(path) as document:
        for page in pages:
            yield _drawing(whole(document, page.index, page.media), page)


def _drawing(leaf: Any, page: PdfPage) -> Drawing:
    image = plates(leaf, ZOOM)
    sums = total(image)
    media = page.media
    zoom = image.width / (media[2] - media[0])  # a page may count in larger units, or be too large to draw as large
    bare = Drawing(page=page, sums=sums, mask=inked(sums), zoom=zoom, objects=())
    if not any(_reached(bare)):
        return bare
    log = ((kind, (media[0] + box[0], media[3] - box[3], media[0] + box[2], media[3] - box[1])) for kind, box in objects(leaf))
    return Drawing(page=page, sums=sums, mask=bare.mask, zoom=zoom, objects=tuple(log))


def _strip(page: PdfPage, edge: int, near: float, far: float) -> Box:
    """A strip along one edge of the trim, from so far inside to so far outside it (points; negative is outside)."""
    left, bottom, right, top = page.trim
    match EDGES[edge]:
        case "left":
            return left + far, bottom, left + near, top
        case "bottom":
            return left, bottom + far, right, bottom + near
        case "right":
            return right - near, bottom, right - far, top
    return left, top - near, right, top - far


def _along(drawing: Drawing, strip: Box, edge: int) -> Image.Image:
    """Where along an edge a strip has ink: one row of pixels."""
    cut = drawing.mask.crop(drawing.pixels(strip))
    if 0 in cut.size:
        return Image.new("L", (1, 1))
    upright = cut.rotate(90, expand=True) if edge in {0, 2} else cut
    return upright.resize((upright.width, 1), Image.Resampling.BOX).point([0] + [255] * 255)


def _reached(drawing: Drawing) -> tuple[bool, ...]:
    """Which edges of the trim ink reaches."""
    return tuple(bool(_along(drawing, _strip(drawing.page, edge, NEAR, 0), edge).getbbox()) for edge in range(4))


def bleed_faults(drawing: Drawing, printer: Printer, names: Sequence[str] = ()) -> Iterator[Seen]:
    """Ink that reaches the trim and does not run on over it; a cover has other names for its edges."""
    page, reach = drawing.page, printer.bleed.amount
    for edge, reached in enumerate(_reached(drawing)):
        spine = EDGES[edge] == ("left" if page.recto else "right")
        if not reached or (spine and not printer.bleed.spine):
            continue
        name = "spine" if spine else {"bottom": "foot", "top": "head"}.get(EDGES[edge], "fore-edge")
        name = names[edge] if names else name
        if page.beyond[edge] < reach - SLACK:
            given = length(page.beyond[edge])
            what = f"ink reaches the trim at the {name}, and the page has {given} of bleed; it takes {length(reach)}"
            yield Seen(code="no-bleed", kind=name, page=page.index, what=what)
            continue
        gap = _gap(drawing, edge, reach)
        if gap > SLIVER:
            what = f"at the {name}, along {length(gap)}, ink ends before the bleed of {length(reach)} is full"
            yield Seen(code="short-bleed", kind=name, page=page.index, what=what, weight=gap)


def _gap(drawing: Drawing, edge: int, reach: float) -> float:
    """Along how much of an edge (points) ink reaches the trim and not the end of the bleed."""
    begin, end = (
        _strip(drawing.page, edge, NEAR, 0),
        _strip(drawing.page, edge, -reach + 2 / drawing.zoom, -reach + 1 / drawing.zoom),
    )
    inner, outer = _along(drawing, begin, edge), _along(drawing, end, edge)
    if inner.size != outer.size:
        outer = outer.resize(inner.size)
    for box in (box for kind, box in drawing.objects if kind == "picture"):
        if _runs_on(box, begin, edge) and _runs_on(box, end, edge):  # what is white at its edge is meant to be
            first, last = ((drawing.pixels(box)[side] - drawing.pixels(begin)[edge % 2 == 0]) for side in _sides(edge))
            outer.paste(255, (max(first, 0), 0, max(last, 0), 1))
    missing = ImageChops.subtract(inner, outer.filter(ImageFilter.MaxFilter(3)))
    return sum(missing.histogram()[1:]) / drawing.zoom


def _sides(edge: int) -> tuple[int, int]:
    """Where in a box of pixels a stretch along an edge begins and ends."""
    return (1, 3) if edge % 2 == 0 else (0, 2)


def _runs_on(box: Box, strip: Box, edge: int) -> bool:
    """Whether a picture holds a strip along an edge, across it."""
    near, far = _sides(edge + 1)
    return box[near] <= strip[near] + SLACK and box[far] >= strip[far] - SLACK


def margin_faults(drawing: Drawing, printer: Printer, count: int) -> Iterator[Seen]:
    """Ink nearer to trim or spine than the printer wants, pictures that bleed left out."""
    live = live_box(drawing)
    if live:
        yield from margin_seen(drawing.page, live, printer, Around(count, bool(drawing.objects)))


def live_box(drawing: Drawing) -> Box | None:
    """The box around what must not be cut: all ink but what bleeds, and all text."""
    page = drawing.page
    bleeding = [box for kind, box in drawing.objects if kind != "text" and _crosses(box, page.trim)]
    if not bleeding:
        return drawing.ink(page.trim)
    mask = drawing.mask.copy()
    pen = ImageDraw.Draw(mask)
    for box in bleeding:
        left, top, right, bottom = drawing.pixels(box)
        pen.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=0)
    rest = Drawing(page=page, sums=drawing.sums, mask=mask, zoom=drawing.zoom, objects=()).ink(page.trim)
    over = [_letters(box) for kind, box in drawing.objects if kind == "text" and any(_crosses(box, one, 0) for one in bleeding)]
    boxes = [box for box in (rest, *over) if box]
    if not boxes:
        return None
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _letters(box: Box) -> Box:
    """The letters of a line without the room its font keeps above and below."""
    room = (box[3] - box[1]) / 5
    return box[0], box[1] + room, box[2], box[3] - room


def _crosses(box: Box, frame: Box, slack: float = NEAR) -> bool:
    """Whether a box reaches to the edge of a frame or over it, and into it."""
    meets = box[0] < frame[2] and box[2] > frame[0] and box[1] < frame[3] and box[3] > frame[1]
    near = box[0] < frame[0] + slack or box[1] < frame[1] + slack or box[2] > frame[2] - slack or box[3] > frame[3] - slack
    return meets and (slack == 0 or near)


def ink_faults(drawing: Drawing, printer: Printer) -> Iterator[Seen]:
    """More ink than the sheet carries, and where."""
    limit = printer.ink.limit
    if not limit:
        return
    patches = drawing.sums.reduce(PATCH)
    greatest = most(patches)
    if greatest <= limit + INK_SLACK:
        return
    found = above(patches, limit + INK_SLACK).getbbox() or (0, 0, 0, 0)
    where = drawing.box((found[0] * PATCH, found[1] * PATCH, found[2] * PATCH, found[3] * PATCH))
    wide, high = (where[2] - where[0]) / MM, (where[3] - where[1]) / MM
    area = f"{wide:.0f} × {high:.0f} mm{place(where, drawing.page.trim)}"
    what = f"{greatest:.0f} % of ink in an area of {area}; the limit is {limit} %"
    yield Seen(code="too-much-ink", page=drawing.page.index, what=what, weight=greatest)


def outside_faults(drawing: Drawing, printer: Printer) -> Iterator[Seen]:
    """Ink on the sheet outside the bleed: marks, colour bars, slugs."""
    page, mask = drawing.page, drawing.mask.copy()
    reach = printer.bleed.amount
    left, bottom, right, top = page.trim
    frame = (left - reach, bottom - reach, right + reach, top + reach)
    if page.bleed == page.media:
        return
    edges = drawing.pixels((frame[0] - 1, frame[1] - 1, frame[2] + 1, frame[3] + 1))
    ImageDraw.Draw(mask).rectangle(edges, fill=0)
    if mask.getbbox() and not printer.marks:
        yield Seen(code="marks", page=page.index, what="there is ink outside the bleed: crop marks, or a slug")


def blank_faults(blanks: Sequence[bool], printer: Printer) -> Iterator[Seen]:
    """Blank pages where the printer wants none, and a last page where it wants a blank one."""
    last = len(blanks) - 1
    if printer.pages.blank_last and blanks and not blanks[-1]:
        yield Seen(code="last-page-printed", page=last, what="the last page is printed on")
    together, run = printer.pages.blanks_together, 0
    for index, blank in enumerate(blanks):
        run = run + 1 if blank else 0
        if together and run == together + 1 and any(not one for one in blanks[index:]):
            yield Seen(code="blank-pages", page=index, what=f"more than {together} blank pages in a row")
