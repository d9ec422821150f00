"""Resolution: how many pixels an inch each picture has at the size it is printed."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pikepdf
from pikepdf import Matrix, Name

from publish.collection import Interview, Matter
from publish.notices import Notice
from publish.press.binding import Plan
from publish.press.jobs import Set
from publish.printer import UNITS
from publish.text import Block

ROUNDING = 0.99
"""How much of the least resolution is enough: sizes are rounded to lines and pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A picture on a page: its pixels, and how large it stands there, in points."""

    pixels: tuple[int, int]
    wide: float
    high: float

    @property
    def resolution(self) -> float:
        """Pixels an inch, in the direction that has fewer."""
        return min(self.pixels[0] / self.wide, self.pixels[1] / self.high) * UNITS["in"]


def resolution_notices(plan: Plan) -> Iterator[Notice]:
    """Every picture that is printed coarser than the printer asks."""
    folios = {(page.section, page.index): str(page.folio) for page in plan.pages}
    for section in plan.book.sections:
        content = section.content
        blocks = content.blocks if isinstance(content, Interview | Matter) else ()
        pictures = {f"{block.id}.f": block for block in blocks if block.picture}
        if pictures and section.key in plan.galleys:
            for index, block, placed in _in_galley(plan.galleys[section.key], pictures):
                yield from _told(block, placed, folios[section.key, index], plan)


def _in_galley(made: Set, pictures: Mapping[str, Block]) -> Iterator[tuple[int, Block, Placed]]:
    """Page, manuscript's block and place of every picture of pixels in a galley."""
    with pikepdf.open(io.BytesIO(made.galley.pdf)) as pdf:
        for index, (page, leaf) in enumerate(zip(made.galley.pages, pdf.pages, strict=True)):
            here = [pictures[anchor] for anchor in page.anchors if anchor in pictures]
            for placed in placed_on(leaf) if here else ():
                block = next((one for one in here if _sizes(one) == set(placed.pixels)), None)
                if block:
                    here.remove(block)
                    yield index, block, placed


def placed_on(page: pikepdf.Page) -> Iterator[Placed]:
    """The pictures drawn by the operators of a page itself (ISO 32000-1, 8.9.5.1: each fills the unit square)."""
    shown, stack, matrix = page.obj.Resources.get("/XObject", pikepdf.Dictionary()), [], Matrix()
    for one in pikepdf.parse_content_stream(page, "q Q cm Do"):
        operands = one.operands
        match str(one.operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = Matrix(*map(float, operands)) @ matrix
            case "Do" if shown[str(operands[0])].get("/Subtype") == Name.Image:
                image = shown[str(operands[0])]
                wide, high = (matrix.a**2 + matrix.b**2) ** 0.5, (matrix.c**2 + matrix.d**2) ** 0.5
                yield Placed(pixels=(int(image.Width), int(image.Height)), wide=wide, high=high)


def _sizes(block: Block) -> set[int]:
    return {block.picture.width, block.picture.height} if block.picture else set()


def _told(block: Block, placed: Placed, folio: str, plan: Plan) -> Iterator[Notice]:
    file, detail = block.picture.file if block.picture else "", plan.printer.detail
    least = detail.line_art if _line_art(plan.folder / file) else detail.pictures
    if placed.resolution < least * ROUNDING:
        wanted = ceil(placed.pixels[0] * least / placed.resolution)
        message = (
            f"'{file}' is printed at {placed.resolution:.0f} pixels an inch on p. {folio}; {plan.printer.title} asks for "
            f"{least}. Find one {wanted} pixels wide, or print it smaller."
        )
        yield Notice(source=block.source, code="coarse-picture", message=message)


def _line_art(path: Path) -> bool:
    """Whether a picture is of black and white alone."""
    from PIL import Image  # noqa: PLC0415 - only books with pictures pay for loading it

    if path.suffix.lower() == ".svg":
        return False
    with Image.open(path) as picture:
        return picture.mode == "1"
