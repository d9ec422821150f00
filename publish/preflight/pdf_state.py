"""The graphics state of a content stream, and the operators that only change it (ISO 32000-1, 8.4, 8.5.2, 8.6 and 9.3)."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from pikepdf import Name, String

from publish.preflight.pdf_colour import BLACK, CMYK, GRAY, RGB, Colour, Space, first_of, space
from publish.preflight.pdf_objects import Box, Matrix, entry, items, name, number, numbers, spread, times

WHOLE: Matrix = (1, 0, 0, 1, 0, 0)
STACK = 512
"""Saved graphics states; the standard allows 28."""


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state, as far as preflight looks at it."""

    ctm: Matrix
    fill: Colour = BLACK
    stroke: Colour = BLACK
    width: float = 1.0
    font: str = ""
    type3: bool = False
    size: float = 0.0
    mode: int = 0
    """Text rendering mode: 3 is invisible."""
    fill_overprint: bool = False
    stroke_overprint: bool = False


@dataclass(slots=True)
class Place:
    """Where a content stream stands while it is read."""

    resources: Any
    state: State
    stack: list[State] = field(default_factory=list)
    line: Matrix = WHOLE
    """Where the line of text begins."""
    leading: float = 0.0
    path: list[Box] = field(default_factory=list)
    rectangles: bool = True
    """Whether the path is made of rectangles alone."""

    def forget_path(self) -> None:
        """The path is painted, or done with."""
        self.path.clear()
        self.rectangles = True


def _save(at: Place, _: Any) -> None:
    if len(at.stack) < STACK:
        at.stack.append(at.state)


def _restore(at: Place, _: Any) -> None:
    if at.stack:
        at.state = at.stack.pop()


def _transform(at: Place, operands: Any) -> None:
    at.state = replace(at.state, ctm=times(_six(operands), at.state.ctm))


def _six(operands: Any) -> Matrix:
    a, b, c, d, e, f = _values(operands)
    return a, b, c, d, e, f


def _values(operands: Any) -> tuple[float, ...]:
    """The numbers among operands."""
    found = (number(one) for one in operands)
    return tuple(value for value in found if value is not None)


def _set(at: Place, **changes: Any) -> None:
    at.state = replace(at.state, **changes)


def _colour(key: str, kind: Space) -> Callable[[Place, Any], None]:
    """`g`, `rg`, `k` and their like: space and values at once."""

    def set_colour(at: Place, operands: Any) -> None:
        _set(at, **{key: Colour(kind, _values(operands))})

    return set_colour


def _space(key: str) -> Callable[[Place, Any], None]:
    def set_space(at: Place, operands: Any) -> None:
        _set(at, **{key: first_of(space(operands[0], at.resources))})

    return set_space


def _parts(key: str) -> Callable[[Place, Any], None]:
    """`sc`, `scn` and their like: values in the space set before, or the name of a pattern."""

    def set_parts(at: Place, operands: Any) -> None:
        now: Colour = getattr(at.state, key)
        pattern = next((name(one) for one in operands if isinstance(one, Name)), "")
        _set(at, **{key: Colour(now.space, _values(operands), pattern)})

    return set_parts


def _font(at: Place, operands: Any) -> None:
    font = entry(at.resources, "/Font", str(operands[0]))
    called = name(entry(font, "/BaseFont")).rpartition("+")[2] or str(operands[0])[1:]
    at.state = replace(at.state, font=called, type3=name(entry(font, "/Subtype")) == "Type3", size=number(operands[1]) or 0.0)


def _begin_text(at: Place, _: Any) -> None:
    at.line = WHOLE


def _text_matrix(at: Place, operands: Any) -> None:
    at.line = _six(operands)


def _next_line(at: Place, operands: Any) -> None:
    across, up = _values(operands)
    at.line = times((1, 0, 0, 1, across, up), at.line)


def _next_line_leading(at: Place, operands: Any) -> None:
    at.leading = -_values(operands)[1]
    _next_line(at, operands)


def new_line(at: Place, _: Any) -> None:
    """To the next line, by the leading."""
    at.line = times((1, 0, 0, 1, 0, -at.leading), at.line)


def _leading(at: Place, operands: Any) -> None:
    at.leading = _values(operands)[0]


def _number(key: str) -> Callable[[Place, Any], None]:
    """`w`, `Tr`: one number of the state."""

    def set_number(at: Place, operands: Any) -> None:
        value = _values(operands)[0]
        _set(at, **{key: int(value) if key == "mode" else value})

    return set_number


def _rectangle(at: Place, operands: Any) -> None:
    x, y, width, height = _values(operands)
    at.path.append(spread((x, y, x + width, y + height), at.state.ctm))


def _segment(at: Place, operands: Any) -> None:
    """A line or curve: its points, as a box of no area each."""
    values = _values(operands)
    for x, y in zip(values[::2], values[1::2], strict=False):
        at.path.append(spread((x, y, x, y), at.state.ctm))
    at.rectangles = False


def _no_path(at: Place, _: Any) -> None:
    at.forget_path()


def matrix(form: Any) -> Matrix:
    """The matrix of a form or pattern."""
    found = numbers(entry(form, "/Matrix"), 6)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if found else WHOLE


def scale(by: Matrix) -> float:
    """How much a matrix stretches a line at least."""
    return min(math.hypot(by[0], by[1]), math.hypot(by[2], by[3]))


def says_something(operands: Any) -> bool:
    """Whether a text operator shows any text."""
    parts = (part for one in operands for part in items(one))
    return any(isinstance(part, String) and len(bytes(part)) > 0 for part in parts)


SETTING: dict[str, Callable[[Place, Any], None]] = {
    "q": _save, "Q": _restore, "cm": _transform, "w": _number("width"),
    "g": _colour("fill", GRAY), "rg": _colour("fill", RGB), "k": _colour("fill", CMYK),
    "G": _colour("stroke", GRAY), "RG": _colour("stroke", RGB), "K": _colour("stroke", CMYK),
    "cs": _space("fill"), "CS": _space("stroke"),
    "sc": _parts("fill"), "scn": _parts("fill"), "SC": _parts("stroke"), "SCN": _parts("stroke"),
    "BT": _begin_text, "Tm": _text_matrix, "Td": _next_line, "TD": _next_line_leading, "T*": new_line, "TL": _leading,
    "Tf": _font, "Tr": _number("mode"),
    "re": _rectangle, "m": _segment, "l": _segment, "c": _segment, "v": _segment, "y": _segment, "n": _no_path,
}  # fmt: skip
"""By operator."""
