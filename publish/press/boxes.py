"""The boxes of a page: where it is cut, how far colour runs over the cut, and what the sheet is beyond it.

MediaBox, BleedBox and TrimBox are those of ISO 32000-1, 14.11.2, with the sheet's lower left corner at nothing. A file grows
by the printer's bleed where any page bleeds, and then every page does, over the edges the printer names: pages of one file
are of one size. Crop marks stand outside the bleed, in the colour that is on every plate.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from publish.errors import PressError
from publish.printer import UNITS, Marks, Printer

ENOUGH = 0.05
"""Points by which a bleed may be short: lengths in CSS are rounded."""
REGISTRATION = Name("/Registration")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A page's boxes, in points: the trim, and what is around it at left, bottom, right and top."""

    width: float
    height: float
    bleed: tuple[float, float, float, float]
    slug: float
    """From the bleed to the edge of the sheet."""

    @property
    def origin(self) -> tuple[float, float]:
        """The lower left corner of the trim on the sheet."""
        return self.bleed[0] + self.slug, self.bleed[1] + self.slug

    @property
    def trim(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top."""
        left, bottom = self.origin
        return left, bottom, left + self.width, bottom + self.height

    @property
    def bled(self) -> tuple[float, float, float, float]:
        """The trim and its bleed."""
        left, bottom, right, top = self.trim
        return left - self.bleed[0], bottom - self.bleed[1], right + self.bleed[2], top + self.bleed[3]

    def put_on(self, leaf: pikepdf.Object) -> None:
        """Write the boxes."""
        _, _, right, top = self.bled
        leaf.MediaBox = Array([0, 0, round(right + self.slug, 4), round(top + self.slug, 4)])
        leaf.BleedBox, leaf.TrimBox = _box(self.bled), _box(self.trim)


def own_bleed(leaf: pikepdf.Object) -> float:
    """How far a galley's page runs over its trim, in points; 0 where it does not bleed."""
    return float(leaf.TrimBox[0]) - float(leaf.MediaBox[0])


def frames(trim: tuple[float, float], printer: Printer, *, bleeds: bool) -> dict[bool, Frame]:
    """The boxes of a recto and of a verso in a book that bleeds somewhere, or nowhere."""
    amount = printer.bleed.amount if bleeds or printer.marks else 0.0
    spine = amount if printer.bleed.spine else 0.0
    width, height = trim
    around = slug(printer.marks, amount)
    return {
        True: Frame(width=width, height=height, bleed=(spine, amount, amount, amount), slug=around),
        False: Frame(width=width, height=height, bleed=(amount, amount, spine, amount), slug=around),
    }


def slug(marks: Marks | None, bleed: float) -> float:
    """The room that marks take around the bleed."""
    return _gap(marks, bleed) + marks.length - bleed if marks else 0.0


def refuse_short_bleed(section: str, own: float, printer: Printer) -> None:
    """Stop at a page that bleeds less far than the printer cuts."""
    if 0 < own < printer.bleed.amount - ENOUGH:
        asked = printer.bleed.amount / UNITS["mm"]
        raise PressError(
            f"{section}: a page bleeds {own / UNITS['mm']:.1f} mm over its edge; {printer.title} asks for {asked:.1f} mm. "
            f"Write 'bleed: {asked:.1f}mm' or more where the style sheet has its @page."
        )


def registration(out: Pdf) -> pikepdf.Object:
    """The colour space that is on every plate (ISO 32000-1, 8.6.6.4)."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1] * 4), N=1)
    return out.make_indirect(Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]))


def crop_marks(frame: Frame, marks: Marks) -> bytes:
    """Two lines at each corner that show where to cut, outside the bleed."""
    gap = _gap(marks, max(frame.bleed))
    left, bottom, right, top = frame.trim
    lines = [
        *((x, y, x, y + way * marks.length) for x in (left, right) for y, way in ((bottom - gap, -1), (top + gap, 1))),
        *((x, y, x + way * marks.length, y) for y in (bottom, top) for x, way in ((left - gap, -1), (right + gap, 1))),
    ]
    return _marked(lines, marks)


def fold_marks(frame: Frame, marks: Marks, folds: Iterable[float]) -> bytes:
    """Two lines, above and below, for each fold so far from the left, in dashes: it is not cut there."""
    gap = _gap(marks, max(frame.bleed))
    _, bottom, _, top = frame.trim
    ends = ((bottom - gap, -1), (top + gap, 1))
    return _marked([(x, y, x, y + way * marks.length) for x in folds for y, way in ends], marks, dashes=b"[2 1.5] 0 d ")


def _marked(lines: Iterable[tuple[float, float, float, float]], marks: Marks, dashes: bytes = b"") -> bytes:
    drawn = b"".join(b"%.3f %.3f m %.3f %.3f l S\n" % line for line in lines)
    return b"\nq %s CS 1 SCN %s%.3f w\n" % (str(REGISTRATION).encode(), dashes, marks.weight) + drawn + b"Q"


def clip(box: Iterable[float]) -> bytes:
    """Draw nothing beyond a box."""
    left, bottom, right, top = box
    return b"%.3f %.3f %.3f %.3f re W n\n" % (left, bottom, right - left, top - bottom)


def _gap(marks: Marks, bleed: float) -> float:
    return max(marks.gap, bleed)


def _box(corners: Iterable[float]) -> Array:
    return Array([round(corner, 4) for corner in corners])
