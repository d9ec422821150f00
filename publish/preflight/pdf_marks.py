"""What the content of pages says of type, colour, lines, pictures and transparency."""

import math
from collections.abc import Iterator

from publish.preflight.pdf_colour import Colour
from publish.preflight.pdf_content import THIN, Drawn
from publish.preflight.pdf_objects import Box, entry, number
from publish.preflight.pdf_pages import PdfPage
from publish.preflight.pdf_seen import Seen, place
from publish.printer import Printer

GENERAL_PICTURES, GENERAL_ART = 150, 300
"""Pixels an inch below which a picture shows its pixels in any print; a printer asks for more."""
ROUNDING = 0.98
"""Programs round the size of a picture: 296 counts as 300."""
FLAT = 8
"""Pixels along a side up to which a picture is a patch of colour."""
FINE = 1.0
"""Points: lines thinner than this show when plates are off."""
SPECK = 2.0
"""Points: what is smaller both ways is a dot, and no line."""
TRANSPARENT = ("opacity", "blend mode", "soft mask", "picture with a soft mask", "transparency group")


def mark_faults(page: PdfPage, one: Drawn, printer: Printer | None) -> Iterator[Seen]:
    """The faults of one thing a page draws."""
    match one.kind:
        case "text":
            yield from _type(page, one, printer)
        case "line" | "area":
            yield from _line(page, one, printer)
        case "picture":
            yield from _picture(page, one, printer)
        case "use":
            yield from _use(page, one, printer)
            return
    yield from _colour(page, one, printer)


def _type(page: PdfPage, text: Drawn, printer: Printer | None) -> Iterator[Seen]:
    at = place(text.box, page.trim)
    least = printer.detail.font if printer else 0.0
    if text.size < least - 0.05:
        what = f"type of {text.size:.1f} pt ({text.what}){at}; the least is {least:g} pt"
        yield Seen(code="small-type", page=page.index, what=what, weight=1 / max(text.size, 0.01))
    if printer and (text.colour.looks_black or _tagged(text.colour)):
        yield Seen(
            code="black-text-in-colours", page=page.index, kind=str(text.colour), what=f"black text in {text.colour}{at}"
        )
    if text.overprint and _white(text.colour):
        yield Seen(code="white-overprints", page=page.index, what=f"white text is set to overprint{at}")


def _tagged(colour: Colour) -> bool:
    """Black through a profile: a printer's conversion may make it four colours."""
    return colour.space.family == "ICCBased" and colour.black_alone and colour.cmyk is not None and colour.cmyk[3] > 0


def _white(colour: Colour) -> bool:
    return colour.cmyk is not None and max(colour.cmyk) == 0 and colour.space.components == 4


def _line(page: PdfPage, line: Drawn, printer: Printer | None) -> Iterator[Seen]:
    if (line.kind == "area" and (line.size >= THIN or _speck(line.box))) or not _on(page.bleed, line.box):
        return
    least = printer.detail.line if printer else 0.0
    at = place(line.box, page.trim)
    if line.size < least - 0.01 and not _white(line.colour):
        width = f"{line.size:.2g} pt" if line.size else "no width (a hairline)"
        what = f"a line of {width}{at}; the least is {least:g} pt"
        yield Seen(code="thin-line", page=page.index, what=what, weight=1 / max(line.size, 0.01))
    if printer and line.size < FINE and line.colour.looks_black and line.colour.cmyk:
        yield Seen(code="rich-black-line", page=page.index, what=f"a fine line in {line.colour}{at}")


def _speck(around: Box | None) -> bool:
    return around is not None and max(around[2] - around[0], around[3] - around[1]) < SPECK


def _picture(page: PdfPage, picture: Drawn, printer: Printer | None) -> Iterator[Seen]:
    across, down = (number(entry(picture.stream, key)) or 0 for key in ("/Width", "/Height"))
    if min(across, down) <= FLAT or not math.isfinite(picture.size):
        return
    one_bit = entry(picture.stream, "/ImageMask") is True or number(entry(picture.stream, "/BitsPerComponent")) == 1
    if one_bit:
        code, least = "low-resolution-line-art", printer.detail.line_art if printer else GENERAL_ART
    else:
        code, least = "low-resolution", printer.detail.pictures if printer else GENERAL_PICTURES
    if picture.size < least * ROUNDING:
        what = (
            f"a picture of {across:.0f} × {down:.0f} pixels is printed at {picture.size:.0f} pixels an inch"
            f"{place(picture.box, page.trim)}; the least is {least}"
        )
        yield Seen(code=code, page=page.index, what=what, weight=1 / max(picture.size, 0.01))


def _use(page: PdfPage, used: Drawn, printer: Printer | None) -> Iterator[Seen]:
    if used.what.startswith("damaged"):
        yield Seen(code="damaged-page", page=page.index, what=f"the content of the page is damaged ({used.what[9:160]})")
    elif printer and printer.flat and used.what.startswith(TRANSPARENT):
        yield Seen(code="transparency", page=page.index, kind=used.what, what=f"transparency: {used.what}")


def _colour(page: PdfPage, one: Drawn, printer: Printer | None) -> Iterator[Seen]:
    at = place(one.box, page.trim)
    if one.colour.space.spots and printer:
        yield Seen(code="spot-colour", page=page.index, kind=str(one.colour), what=f"{one.kind} in the {one.colour} colour{at}")
    if printer and printer.accepts and "DeviceRGB" in one.colour.space.families:
        yield Seen(code="rgb-colour", page=page.index, kind=one.kind, what=f"{one.kind} in RGB{at}")
    if one.colour.registration and _on(page.trim, one.box):
        yield Seen(code="registration-colour", page=page.index, what=f"{one.kind} in the colour of register marks{at}")
    if printer and one.kind == "area" and one.size >= THIN and _pale(one.colour, printer.ink.palest):
        yield Seen(
            code="pale-tint", page=page.index, what=f"an area in {one.colour}{at}; below {printer.ink.palest} % is paper"
        )


def _on(trim: Box, box: Box | None) -> bool:
    """Whether any of a box is within the trim."""
    return box is not None and box[0] < trim[2] and box[2] > trim[0] and box[1] < trim[3] and box[3] > trim[1]


def _pale(colour: Colour, palest: int) -> bool:
    inks = colour.cmyk
    return inks is not None and 0 < max(inks) * 100 < palest - 0.5
