"""Where lines of type stand on a bound page, read from what the page draws."""

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A piece of type: its baseline from the head of the page and its left edge, in points, and its size."""

    down: float
    left: float
    size: float


def shown(page: pikepdf.Page, height: float) -> Iterator[Shown]:
    """Every piece of type a page draws itself; running heads and folios are laid over it and are not among them."""
    matrix, stack, size = pikepdf.Matrix(), [], 0.0
    text = pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = pikepdf.Matrix(operands) @ matrix
            case "Tf":
                size = float(operands[1])
            case "Tm":
                text = pikepdf.Matrix(operands) @ matrix
            case "TJ" | "Tj":
                yield Shown(down=height - text.f, left=text.e, size=size * abs(text.d))
