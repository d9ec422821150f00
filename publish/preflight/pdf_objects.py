"""Safe hands for the objects of a PDF nobody vouches for: whatever is missing, twisted or of the wrong kind is None.

The rules of preflight read a file through these alone, so that a damaged entry is a finding and never a crash.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the PDF's own space."""
Matrix = tuple[float, float, float, float, float, float]
LARGEST = 1e7
"""No number of a page is larger; what is, is damage."""
DAMAGE = (pikepdf.PdfError, ValueError, TypeError, RuntimeError)
"""What the library raises over damaged files; names that are no text are a ValueError, endless nesting is a RuntimeError."""
DEPTH = 32
"""Levels of a tree that are followed."""


def entry(thing: Any, *keys: str) -> Any:
    """The entry of a dictionary or stream, followed through several keys; None where there is none."""
    for key in keys:
        if not isinstance(thing, (Dictionary, Stream)):
            return None
        try:
            thing = thing.get(key)
        except DAMAGE:
            return None
    return thing


def items(thing: Any) -> list[Any]:
    """The items of an array; a single thing is a list of itself, None is empty."""
    if thing is None:
        return []
    if isinstance(thing, Array):
        try:
            return list(thing)
        except DAMAGE:
            return []
    return [thing]


def keys(thing: Any) -> list[str]:
    """The keys of a dictionary or stream."""
    try:
        return list(thing.keys()) if isinstance(thing, (Dictionary, Stream)) else []
    except DAMAGE:
        return []


def name(thing: Any) -> str:
    """A name without its slash, as far as it is text; empty for anything else."""
    if not isinstance(thing, Name):
        return ""
    try:
        return str(thing)[1:]
    except ValueError:  # the bytes of a name need not be UTF-8
        return bytes(thing.unparse()[1:]).decode("latin-1")


def words(thing: Any) -> str:
    """A text string; empty for anything else."""
    return str(thing) if isinstance(thing, String) else ""


def number(thing: Any) -> float | None:
    """A number that a page can have."""
    if isinstance(thing, bool) or not isinstance(thing, (int, float, Decimal)):
        return None
    value = float(thing)
    return value if abs(value) <= LARGEST else None


def numbers(thing: Any, count: int = 0) -> tuple[float, ...] | None:
    """An array of numbers, of that many where the count is given."""
    found = [number(item) for item in items(thing)]
    good = tuple(value for value in found if value is not None)
    return good if len(good) == len(found) and good and count in {0, len(good)} else None


def box(thing: Any) -> Box | None:
    """A rectangle, whichever corners it is given by (ISO 32000-1, 7.9.5); None where it has no area."""
    corners = numbers(thing, 4)
    if corners is None:
        return None
    left, right = sorted((corners[0], corners[2]))
    bottom, top = sorted((corners[1], corners[3]))
    return (left, bottom, right, top) if right > left and top > bottom else None


def inside(inner: Box, outer: Box, slack: float = 0.01) -> bool:
    """Whether a box lies within another, up to the rounding of PDF writers."""
    low = inner[0] >= outer[0] - slack and inner[1] >= outer[1] - slack
    return low and inner[2] <= outer[2] + slack and inner[3] <= outer[3] + slack


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """The product of two matrices: first `inner`, then `outer` (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def spread(corners: Box, by: Matrix) -> Box:
    """The box around a box that is turned and stretched."""
    left, bottom, right, top = corners
    points = [(x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]) for x in (left, right) for y in (bottom, top)]
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def tree(root: Any, leaves: str) -> Iterator[Any]:
    """The leaf arrays of a name or number tree (ISO 32000-1, 7.9.6): each node once, to a depth no honest file exceeds."""
    seen, level = set[Any](), [root]
    for _ in range(DEPTH):
        following = []
        for node in level:
            mark = node.objgen if isinstance(node, (Dictionary, Stream)) and node.is_indirect else None
            if mark in seen:
                continue
            seen |= {mark} - {None}
            found = entry(node, leaves)
            if isinstance(found, Array):
                yield found
            following += items(entry(node, "/Kids"))
        level = following
