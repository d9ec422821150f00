"""What colour a thing is painted in, as far as a printer asks: which inks, in whose terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Name

from publish.preflight.pdf_objects import entry, items, name, number, words

SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}
"""Names that inline images may use (ISO 32000-1, table 93)."""
PROCESS = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
PARTS = {"DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "Lab": 3, "DeviceCMYK": 4}
DARK = 0.7
"""Ink from which a neutral colour is read as black: 70 %."""
ALMOST = 0.9
"""Black ink that hides whatever colour is under it."""
NEUTRAL = 0.12
"""Difference of red, green and blue up to which a colour is a grey."""
NESTED = 4
"""Spaces within spaces that are followed."""


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space by family; `base` is the family of what an indexed, separated or patterned space stands on."""

    family: str
    base: str = ""
    inks: tuple[str, ...] = ()
    """Colorants of Separation and DeviceN."""
    components: int = 0

    @property
    def families(self) -> frozenset[str]:
        """Itself and its base, without the component count of an ICC profile."""
        return frozenset({self.family, self.base} - {""})

    @property
    def spots(self) -> tuple[str, ...]:
        """Inks of their own, beside the four of the process."""
        return tuple(ink for ink in self.inks if ink not in {*PROCESS, "All", "None"})


GRAY = Space("DeviceGray", components=1)
RGB = Space("DeviceRGB", components=3)
CMYK = Space("DeviceCMYK", components=4)
UNKNOWN = Space("")


def space(thing: Any, resources: Any, depth: int = 0) -> Space:
    """The space an operand or an image names (ISO 32000-1, 8.6)."""
    if depth > NESTED:
        return UNKNOWN
    if isinstance(thing, Name):
        plain = SHORT.get(name(thing), name(thing))
        if plain in PARTS or plain == "Pattern":
            return Space(plain, components=PARTS.get(plain, 0))
        found = entry(resources, "/ColorSpace", f"/{plain}")
        return UNKNOWN if found is None else space(found, resources, depth + 1)
    if not isinstance(thing, Array) or not len(thing):
        return UNKNOWN
    return _composed(items(thing), resources, depth)


def _composed(row: Sequence[Any], resources: Any, depth: int) -> Space:
    """A space given as an array."""
    family = SHORT.get(name(row[0]), name(row[0]))
    if family == "ICCBased" and len(row) > 1:
        return Space(family, components=int(number(entry(row[1], "/N")) or 0))
    if family == "Indexed" and len(row) > 1:
        base = space(row[1], resources, depth + 1)
        return Space(family, base.family, base.inks, components=1)
    if family in {"Separation", "DeviceN"} and len(row) > 2:
        inks = tuple(name(ink) or words(ink) for ink in items(row[1]))
        return Space(family, space(row[2], resources, depth + 1).family, inks, components=len(inks))
    if family == "Pattern" and len(row) > 1:
        under = space(row[1], resources, depth + 1)
        return Space(family, under.family, under.inks, components=under.components)
    return Space(family, components=PARTS.get(family, 0))


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as it is set: a space and its values, 0 to 1."""

    space: Space
    values: tuple[float, ...] = ()
    pattern: str = ""
    """Name of the pattern it is painted with."""

    @property
    def cmyk(self) -> tuple[float, float, float, float] | None:
        """Its process inks where they are given outright; None for RGB, Lab, spots and what a profile decides."""
        family, values = self.space.family, self.values
        if family in {"DeviceGray", "CalGray"} or (family == "ICCBased" and self.space.components == 1):
            return (0, 0, 0, 1 - values[0]) if values else None
        if self.space.components == 4 and family in {"DeviceCMYK", "ICCBased"} and len(values) == 4:
            return values[0], values[1], values[2], values[3]
        if family in {"Separation", "DeviceN"} and len(values) == len(self.space.inks) and not self.space.spots:
            return self._process()
        return None

    def _process(self) -> tuple[float, float, float, float]:
        """The inks of a separation into process colours; `All` is every plate."""
        amounts = [0.0] * 4
        for ink, value in zip(self.space.inks, self.values, strict=True):
            for plate in range(4) if ink == "All" else [PROCESS[ink]] if ink in PROCESS else []:
                amounts[plate] = value
        return amounts[0], amounts[1], amounts[2], amounts[3]

    @property
    def black_alone(self) -> bool:
        """Whether it prints with the black plate only, or not at all."""
        inks = self.cmyk
        return inks is not None and max(inks[:3]) < 0.005

    @property
    def looks_black(self) -> bool:
        """Whether a reader would call it black or grey although other plates print it too."""
        if self.black_alone:
            return False
        inks = self.cmyk
        if inks is not None:
            cyan, magenta, yellow, black = inks
            neutral = max(inks[:3]) - min(inks[:3]) <= 0.35
            return black >= ALMOST or (neutral and black + min(cyan, magenta, yellow) >= DARK)
        if self.space.components == 3 and self.space.family != "Lab" and len(self.values) == 3:
            return max(self.values) - min(self.values) <= NEUTRAL and max(self.values) <= 1 - DARK / 2
        if self.space.family == "Lab" and len(self.values) == 3:
            return self.values[0] < 50 and abs(self.values[1]) + abs(self.values[2]) < 20
        return False

    @property
    def registration(self) -> bool:
        """Whether it prints solid on every plate: the colour of crop marks (ISO 32000-1, 8.6.6.4)."""
        inks = self.cmyk
        return inks is not None and min(inks) > 0.95

    def __str__(self) -> str:
        """As a finding says it: `C60 M40 Y40 K100`, `RGB 0 0 0`, `spot Gold`."""
        if self.space.spots:
            return f"spot {', '.join(self.space.spots)}"
        inks = self.cmyk
        if inks is not None:
            return " ".join(f"{plate}{round(100 * value)}" for plate, value in zip("CMYK", inks, strict=True))
        kind = {"DeviceRGB": "RGB", "CalRGB": "RGB", "ICCBased": "ICC"}.get(self.space.family, self.space.family)
        return f"{kind} {' '.join(f'{value:.3g}' for value in self.values)}".strip()


BLACK = Colour(GRAY, (0.0,))


def first_of(kind: Space) -> Colour:
    """The colour a space begins with (ISO 32000-1, 8.6.8)."""
    if kind.family in {"Separation", "DeviceN"}:
        return Colour(kind, (1.0,) * kind.components)
    if kind.components == 4:
        return Colour(kind, (0.0, 0.0, 0.0, 1.0))
    return Colour(kind, (0.0,) * kind.components)
