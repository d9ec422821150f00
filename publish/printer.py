"""What a printer asks for, as values: trims, papers, margins, bleed, ink, pictures, cover. All lengths are in points.

The numbers and where they come from stand in preflight/printers.toml; this module only gives them names and units.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

UNITS = {"in": 72.0, "mm": 72 / 25.4, "pt": 1.0}
"""Points in a unit."""
SHEETS = {"A4": (210, 297), "A5": (148, 210), "A6": (105, 148), "B5": (176, 250)}
"""Named trims in millimetres (ISO 216)."""
SAME = 1.5
"""Points by which two names of one trim differ: printers round inches to hundredths and millimetres to whole ones."""


def points(length: str) -> float:
    """A length with its unit (`0.125in`, `3mm`, `7pt`) in points. Raises ValueError."""
    match = re.fullmatch(r"([\d.]+) ?(in|mm|pt)", length)
    if not match:
        raise ValueError(f"{length!r} is no length. Write a number and its unit: 0.125in, 3mm or 7pt.")
    return float(match[1]) * UNITS[match[2]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """The size of the finished page, by the name an editor types."""

    name: str
    width: float
    height: float

    @classmethod
    def of(cls, name: str) -> "Trim":
        """The trim called `6x9in`, `129x198mm` or `A5`. Raises ValueError."""
        if name.upper() in SHEETS:
            width, height = SHEETS[name.upper()]
            return cls(name=name, width=width * UNITS["mm"], height=height * UNITS["mm"])
        match = re.fullmatch(r"([\d.]+)x([\d.]+)(in|mm)", name)
        if not match:
            raise ValueError(f"{name!r} is no trim. Write width x height and the unit, as 6x9in or 129x198mm, or A5.")
        return cls(name=name, width=float(match[1]) * UNITS[match[3]], height=float(match[2]) * UNITS[match[3]])

    def same(self, other: "Trim") -> bool:
        """Whether two trims are one size under two names: 129x198mm and 5.06x7.81in."""
        return abs(self.width - other.width) <= SAME and abs(self.height - other.height) <= SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Trims a printer cuts in one binding: those on its list, and, where it cuts to order, the smallest and largest."""

    trims: tuple[Trim, ...]
    smallest: Trim | None = None
    largest: Trim | None = None

    def offers(self, trim: Trim) -> bool:
        """Whether a book of that size can be ordered."""
        if any(trim.same(listed) for listed in self.trims):
            return True
        least, most = self.smallest, self.largest
        if least is None or most is None:
            return False
        wide = least.width - SAME <= trim.width <= most.width + SAME
        return wide and least.height - SAME <= trim.height <= most.height + SAME

    def named(self, most: int) -> str:
        """As a message says it, so many trims at most."""
        listed = ", ".join(trim.name for trim in self.trims[:most]) + (" …" if len(self.trims) > most else "")
        if self.smallest is None or self.largest is None:
            return listed
        return f"{listed}, and any size from {self.smallest.name} to {self.largest.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """One paper in one binding: how many pages it takes, and how thick they are."""

    binding: str
    """`paperback` or `hardcover`."""
    paper: str
    fewest: int
    most: int
    most_at: tuple[tuple[Trim, int], ...] = ()
    """Trims at which fewer pages can be bound, with their number."""
    page: float = 0.0
    """Thickness of one page (half a leaf); 0 where the printer publishes none."""
    plus: float = 0.0
    """What is added to every spine."""
    steps: tuple[tuple[int, float], ...] = ()
    """Spines that come in steps instead: up to so many pages, so wide."""
    sure: bool = True
    """False where sources differ or the printer keeps its formula to itself: have its template confirm the spine."""

    def limit(self, trim: Trim) -> int:
        """The most pages at that size."""
        return next((most for listed, most in self.most_at if listed.same(trim)), self.most)

    def spine(self, pages: int) -> float | None:
        """Width of the spine of that many pages; None where the printer publishes none."""
        if self.steps:
            return next((width for most, width in self.steps if pages <= most), None)
        return pages * self.page + self.plus if self.page else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bleed:
    """How far colour runs over the trim, and over which edges."""

    amount: float
    spine: bool
    """Whether it runs over the edge at the spine too; a page file then grows on all four sides."""
    setting: str = ""
    """What is to be chosen when a file with bleed is handed in; empty where the file alone tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Crop marks."""

    length: float
    gap: float
    """From the trim to where they begin; never less than the bleed."""
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """What must stay clear of text, from the trim; 0 where the printer has no rule."""

    gutters: tuple[tuple[int, float], ...]
    """Least margin at the spine: up to so many pages, so wide."""
    outer: float
    """Least margin at head, foot and fore-edge in a book without bleeding pictures."""
    outer_with_bleed: float
    recommended: float
    """What the printer advises for every edge."""

    def gutter(self, pages: int) -> float:
        """Least margin at the spine of a book of that many pages."""
        return next((width for most, width in self.gutters if pages <= most), self.gutters[-1][1] if self.gutters else 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How many pages: what they must be a multiple of, and what the last ones are."""

    multiple: int
    signature: int
    """Pages of a folded sheet; 1 where sheets are not folded."""
    blank_last: bool
    """Whether the last page must be left to the printer's own mark."""
    blanks_together: int
    """Most blank pages in a row before the end; 0: no rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What the sheet carries."""

    condition: str
    """Output condition by its name in the ICC registry: FOGRA39, CGATS TR 006."""
    limit: int
    """Total area coverage, percent: cyan, magenta, yellow and black together."""
    rich_black: tuple[int, int, int, int]
    """Cyan, magenta, yellow and black of a deep black surface; text stays black alone."""
    palest: int
    """Least tint that still prints, percent; 0: no rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """How fine things may be; 0 where the printer has no rule."""

    pictures: int
    """Least resolution of pictures in place, pixels an inch."""
    recommended: int
    most: int
    """Beyond it, pictures only make the file larger."""
    line_art: int
    """Least resolution of pictures of one bit."""
    line: float
    """Thinnest line."""
    font: float
    """Smallest size of type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverRules:
    """What the cover keeps clear."""

    bleed: float
    safe: float
    """From trim and spine folds to text on the boards."""
    safe_hardcover: float
    spine_text_from: int
    """Pages from which the spine may carry text."""
    spine_safe: float
    """Clear on each side of the text on the spine."""
    barcode: tuple[float, float]
    """Width and height of the white box for the barcode; 0, 0: as large as the barcode."""
    barcode_from_edges: float
    wrap: float
    """What a printed case turns in around the boards, beyond the trim, the boards' overhang with it; 0: unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverSize:
    """The sheet of one book's cover: back, spine and front beside one another, and what is cut off or turned in around them."""

    width: float
    """Of front and back, each as large as the trimmed page."""
    height: float
    spine: float
    beyond: float
    """From the trim to the edge of the sheet: the bleed, or what a case turns in."""
    pages: int
    """Of the book it is made for, blanks among them."""
    printer: str
    binding: str
    paper: str
    safe: float
    """From trim and folds to text on the boards."""

    @property
    def wide(self) -> float:
        """Back, spine and front together."""
        return 2 * self.width + self.spine


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """One printer, as far as a book of black text and pictures concerns it."""

    key: str
    title: str
    standard: str
    """PDF/X level of the files it gets: `PDF/X-4` or `PDF/X-1a:2001`."""
    accepts: tuple[str, ...]
    """Levels it takes; empty: any PDF."""
    flat: bool
    """Whether transparency is refused whatever the level."""
    marks: Marks | None
    """Its crop marks; None where it wants none."""
    file_limit: int
    """Megabytes; 0: no rule."""
    sizes: Mapping[str, Sizes]
    """By binding."""
    stocks: tuple[Stock, ...]
    bleed: Bleed
    margins: Margins
    pages: Pages
    ink: Ink
    detail: Detail
    cover: CoverRules
    sources: Mapping[str, str]
    """Where the numbers come from, by group: `trims`, `gutter`, `ink` …"""

    @property
    def bindings(self) -> tuple[str, ...]:
        """The bindings it offers, the usual one first."""
        return tuple(self.sizes)

    def papers(self, binding: str) -> tuple[Stock, ...]:
        """The papers it offers in a binding, the usual one first."""
        return tuple(stock for stock in self.stocks if stock.binding == binding)

    def stock(self, binding: str = "", paper: str = "") -> Stock | None:
        """The paper of that name in that binding, the usual where none is named; None where it is not offered."""
        offered = self.papers(binding or self.bindings[0])
        return next((stock for stock in offered if paper in {"", stock.paper}), None)
