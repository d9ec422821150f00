"""The pages of a PDF nobody vouches for: counted with care, each with its boxes and its printed folio."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from publish.book import roman
from publish.preflight.pdf_objects import Box, box, entry, items, name, number, tree, words
from publish.printer import Printer, Trim

MOST = 5000
"""Pages that are read; no printer binds half as many."""
LEVELS = 40
"""Levels of the page tree that are followed."""
LETTER: Box = (0, 0, 612, 792)
ALPHABET = 26


class TooManyPagesError(Exception):
    """There are more pages than any book has; the message says how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """One page: boxes in points of its own space, with the defaults of ISO 32000-1, 14.11.2."""

    index: int
    label: str
    page: pikepdf.Page
    media: Box
    crop: Box
    bleed: Box
    trim: Box
    boxes: frozenset[str]
    """Which boxes the page has itself, of `MediaBox`, `CropBox`, `BleedBox`, `TrimBox` and `ArtBox`."""

    @property
    def recto(self) -> bool:
        """The first page of a book is a right-hand one."""
        return self.index % 2 == 0

    @property
    def size(self) -> Trim:
        """The trimmed page."""
        return Trim(name="", width=self.trim[2] - self.trim[0], height=self.trim[3] - self.trim[1])

    @property
    def beyond(self) -> tuple[float, float, float, float]:
        """How far the bleed reaches over the trim: left, bottom, right, top."""
        bleed, trim = self.bleed, self.trim
        return trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]


def pages(pdf: pikepdf.Pdf, printer: Printer | None) -> Iterator[PdfPage]:
    """Every page, at most MOST of them. Raises TooManyPagesError where there are more."""
    if len(pdf.pages) > MOST:
        raise TooManyPagesError(f"it has {len(pdf.pages)} pages")
    labels = Labels(entry(pdf.Root, "/PageLabels"))
    for index, page in enumerate(pdf.pages):
        yield _read(index, page, labels.of(index), printer)


def _read(index: int, page: pikepdf.Page, label: str, printer: Printer | None) -> PdfPage:
    found = {key: box(_inherited(page.obj, f"/{key}")) for key in ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")}
    media = found["MediaBox"] or LETTER
    crop = found["CropBox"] or media
    trim = found["TrimBox"] or found["ArtBox"]
    if trim is None:
        trim = _cut(media, printer, recto=index % 2 == 0) if printer else crop
    return PdfPage(
        index=index, label=label, page=page, media=media, crop=crop, trim=trim,
        bleed=found["BleedBox"] or (media if printer and not printer.marks else crop),
        boxes=frozenset(key for key, value in found.items() if value),
    )  # fmt: skip


def _inherited(page: Any, key: str) -> Any:
    """An entry of the page or of the nodes above it."""
    for _ in range(LEVELS):
        found = entry(page, key)
        if found is not None or key not in {"/MediaBox", "/CropBox", "/Rotate"}:
            return found
        page = entry(page, "/Parent")
    return None


def _cut(media: Box, printer: Printer, *, recto: bool) -> Box:
    """The trim of a page that does not say it: the whole page, or what is left without the printer's bleed."""
    reach = printer.bleed.amount
    left = reach if printer.bleed.spine or not recto else 0.0
    right = reach if printer.bleed.spine or recto else 0.0
    less = (media[0] + left, media[1] + reach, media[2] - right, media[3] - reach)
    whole, cut = (Trim(name="", width=one[2] - one[0], height=one[3] - one[1]) for one in (media, less))
    listed = [trim for sizes in printer.sizes.values() for trim in sizes.trims]
    return less if any(map(cut.same, listed)) and not any(map(whole.same, listed)) else media


class Labels:
    """Page labels (ISO 32000-1, 12.4.2), read from their number tree."""

    def __init__(self, root: Any) -> None:
        """Read the ranges; what is damaged is left out."""
        rows = [items(leaf) for leaf in tree(root, "/Nums")]
        found = [(number(row[i]), row[i + 1]) for row in rows for i in range(0, len(row) - 1, 2)]
        self.ranges = sorted(((int(start), how) for start, how in found if start is not None), key=lambda one: one[0])
        self.given = root is not None

    def of(self, index: int) -> str:
        """The label of a page, its number where it has none."""
        start, how = next(((start, how) for start, how in reversed(self.ranges) if start <= index), (0, None))
        value = int(number(entry(how, "/St")) or 1) + index - start
        style, prefix = name(entry(how, "/S")), words(entry(how, "/P"))
        if how is None or value < 1 or not (style or prefix):
            return str(index + 1)
        return f"{prefix}{_numeral(style, value)}"


def _numeral(style: str, value: int) -> str:
    match style:
        case "r" | "R":
            numeral = roman(value) if value <= MOST else str(value)
            return numeral.upper() if style == "R" else numeral
        case "a" | "A":
            letter = chr(ord(style) + (value - 1) % ALPHABET)
            return letter * min((value - 1) // ALPHABET + 1, ALPHABET)
        case "D":
            return str(value)
    return ""
