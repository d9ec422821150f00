"""The ISBN as the bars that shops read: EAN-13, coded by python-barcode, drawn in whole modules.

Sizes are those of ISO/IEC 15420 and the GS1 General Specifications (5.2): a module of 0.33 mm at full size, bars 22.85 mm high,
guards five modules longer, eleven modules of white to the left and seven to the right. Style sheets say how large a module is.
"""

from dataclasses import dataclass

LEFT, RIGHT = 11, 7
"""Modules that stay white beside the bars."""
BARS, GUARDS = 69.24, 74.24
"""Height in modules: 22.85 mm, and five modules more."""
GROUPS = (LEFT + 3, LEFT + 3 + 42 + 5)
"""Where the digits of each half begin: behind the guard at the left, and that in the middle."""
DIGIT = 7
"""Modules of a digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barcode:
    """What a template draws: the outline of the bars in modules, and the digits with the places where they stand."""

    typed: str
    """The ISBN as the editor writes it."""
    outline: str
    """The bars, as the path of an SVG."""
    digits: tuple[tuple[float, str], ...]
    """Left edge, in modules, and digit."""


def barcode(isbn: str) -> Barcode:
    """The barcode of an ISBN-13, with or without its hyphens."""
    from barcode.ean import EuropeanArticleNumber13  # noqa: PLC0415 - it loads a library of pictures; only a printed cover has bars

    number = "".join(character for character in isbn if character.isdigit())
    [modules] = EuropeanArticleNumber13(number, guardbar=True).build()
    return Barcode(typed=isbn, outline="".join(_bars(modules)), digits=tuple(_digits(number)))


def _bars(modules: str) -> list[str]:
    """One rectangle for each run of dark modules; G is a module of a guard."""
    drawn, at = [], 0
    while at < len(modules):
        wide = len(modules[at:]) - len(modules[at:].lstrip(modules[at]))
        if modules[at] != "0":
            high = GUARDS if modules[at] == "G" else BARS
            drawn.append(f"M{LEFT + at} 0h{wide}v{high}h-{wide}z")
        at += wide
    return drawn


def _digits(number: str) -> list[tuple[float, str]]:
    """The first stands in the white to the left."""
    places = [start + DIGIT * place for start in GROUPS for place in range(6)]
    return list(zip([LEFT - DIGIT - 2, *places], number, strict=True))
