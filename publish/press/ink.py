"""Where ink lies on a finished page, and how much: the page drawn as the four plates of a press, by MuPDF.

MuPDF draws in CMYK: black text stays on the black plate, and process colours arrive as they were set; RGB is separated as a
printer's workflow would. It does not mix what is set to overprint, so a sum may then be too low, never too high.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pymupdf
from PIL import Image, ImageChops

from publish.book import PageInk

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom: points from the upper left corner of the page."""
COARSE = 1.0
"""Pixels a point where a galley is looked at: a third of a millimetre is margin enough."""
PATCH = 2
"""Pixels along a side of the patch whose ink counts: half a millimetre or so, since drying is a matter of surfaces."""
FAINT = 2
"""Mean of the plates, of 255, up to which a pixel is paper: 3 % of one ink, or the edge of a letter."""
LARGEST = 4000
"""Pixels along the longer side of a page; a page as large as a wall is drawn smaller."""
UNDRAWABLE = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError)
"""What MuPDF raises for a page, or a file, that cannot be drawn."""
FULL = 100 / 255
"""Per cent of a plate for a pixel's value."""


def measured(pdf: bytes) -> tuple[PageInk, ...]:
    """The ink of every page of a galley, or of a page of stamps."""
    with _unprofiled(pymupdf.open(stream=pdf, filetype="pdf")) as document:
        return tuple(_measured(page) for page in document)


def measured_again(pdf: bytes, indexes: Sequence[int]) -> dict[int, PageInk]:
    """The ink of some pages of a bound file, whose pictures are separated."""
    with _unprofiled(pymupdf.open(stream=pdf, filetype="pdf")) as document:
        return {index: _measured(document[index]) for index in indexes}


def _measured(page: pymupdf.Page) -> PageInk:
    image = plates(page, COARSE)
    around = image.getbbox()
    if around is None:
        return PageInk(box=None, most=0.0)
    left, top, right, bottom = around
    size = (right - left + 1) // PATCH, (bottom - top + 1) // PATCH
    sample = image.resize(size, Image.Resampling.NEAREST, around) if all(size) else image.crop(around)
    return PageInk(box=(left / COARSE, top / COARSE, right / COARSE, bottom / COARSE), most=most(total(sample)))


def plates(page: pymupdf.Page, zoom: float) -> Image.Image:
    """The page as cyan, magenta, yellow and black, so many pixels a point."""
    rect = page.rect
    zoom = min(zoom, LARGEST / max(rect.width, rect.height, 1))
    drawn = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csCMYK, alpha=False, annots=False)
    return Image.frombuffer("CMYK", (drawn.width, drawn.height), drawn.samples, "raw", "CMYK", 0, 1)


def total(image: Image.Image) -> Image.Image:
    """The mean of the four plates at every pixel: 255 is 400 %."""
    cyan, magenta, yellow, black = image.split()
    return ImageChops.add(ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2), scale=2)


def inked(sums: Image.Image) -> Image.Image:
    """Where there is ink: 255, else 0."""
    return sums.point([255 if value > FAINT else 0 for value in range(256)])


def most(sums: Image.Image) -> float:
    """The greatest sum of inks, percent."""
    return 4 * FULL * max(index for index, count in enumerate(sums.histogram()) if count)


def above(sums: Image.Image, limit: float) -> Image.Image:
    """Where the sum of inks is above so many percent: 255, else 0."""
    return sums.point([255 if 4 * FULL * value > limit else 0 for value in range(256)])


def opened(path: Path) -> pymupdf.Document:
    """A file by whoever made it; raises what UNDRAWABLE names."""
    pymupdf.TOOLS.mupdf_display_errors(False)  # we say it ourselves
    pymupdf.TOOLS.mupdf_display_warnings(False)
    return _unprofiled(pymupdf.open(path, filetype="pdf"))


def _unprofiled(document: pymupdf.Document) -> pymupdf.Document:
    """The document without its output intent: MuPDF would convert the inks from that press to another, K100 into four inks."""
    document.xref_set_key(document.pdf_catalog(), "OutputIntents", "null")
    return document


def whole(document: pymupdf.Document, index: int, media: Corners) -> pymupdf.Page:
    """A page upright and with all of its sheet (PDF's own corners), whatever viewers would show of it."""
    number = document.page_xref(index)
    document.xref_set_key(number, "CropBox", "[" + " ".join(f"{corner:.4f}" for corner in media) + "]")
    document.xref_set_key(number, "Rotate", "0")
    return document[index]


def objects(page: pymupdf.Page) -> Iterator[tuple[str, Corners]]:
    """Everything drawn: `text`, `picture` or `area`, and the box around it."""
    for kind, around in page.get_bboxlog():
        if kind.startswith(("fill", "stroke")):
            yield {"text": "text", "image": "picture"}.get(kind.split("-")[1], "area"), tuple(around)
