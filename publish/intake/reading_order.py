"""The lines of a PDF page in the order in which they are read: columns told by the white between them, initials put back."""

from collections.abc import Sequence
from itertools import count
from statistics import median

from publish.intake.glyphs import Line
from publish.intake.pieces import Span

_FEW = 3
"""The least lines of a column."""
_LABEL = 14
"""The most signs, on average, of lines beside a text that are its labels, and no column."""


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, each told its column and its edges."""
    level = _with_initials([line for line in lines if not line.upright])
    numbers = count(1)
    found = list[Line]()
    for group in _columns(level):
        rows = _rows(group)
        number, left, right = next(numbers), min(row.x0 for row in rows), max(row.x1 for row in rows)
        for row in rows:
            row.column, row.left, row.right = number, left, right
        found += rows
    return [*found, *(line for line in lines if line.upright)]


def body_size(lines: Sequence[Line]) -> float:
    """The size of most of the text."""
    return median(line.size for line in lines for _ in range(max(1, len(line.text) // 10))) if lines else 10.0


def _with_initials(lines: list[Line]) -> list[Line]:
    """Large initials before the line at whose head they stand."""
    body = body_size(lines)
    found = list(lines)
    for line in lines:
        if len(line.text.strip()) > 2 or line.size < body * 1.8 or not line.text.strip().isalpha():
            continue
        beside = [
            other
            for other in found
            if other is not line
            and -0.5 * body < other.x0 - line.x1 < 1.5 * body
            and line.base - body / 2 < other.base < line.top
        ]
        if beside:
            home = max(beside, key=lambda other: other.base)
            head = home.spans[0]
            home.spans = [Span(text=line.text.strip() + head.text, italic=head.italic, bold=head.bold), *home.spans[1:]]
            for other in beside:
                other.x0 = line.x0  # they are not indented
            found.remove(line)
    return found


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Groups of lines, each of one column, in reading order: a line across the columns divides what is above and below."""
    gutter = _gutter(lines)
    if gutter is None:
        return [lines] if lines else []
    found, band, across = list[list[Line]](), list[Line](), list[Line]()
    for line in [*sorted(lines, key=lambda line: -line.base), None]:
        crosses = line is not None and line.x0 < gutter < line.x1
        if band and (line is None or crosses):
            found += _columns([one for one in band if one.x0 < gutter]) + _columns([one for one in band if one.x0 >= gutter])
            band = []
        if across and (line is None or not crosses):
            found.append(across)
            across = []
        if line is not None:
            (across if crosses else band).append(line)
    return found


def _gutter(lines: list[Line]) -> float | None:
    """Where the right column begins, or nothing."""
    best: tuple[float, float] | None = None
    for edge in sorted({round(line.x0) - 1.0 for line in lines}):
        left, right = [line for line in lines if line.x1 <= edge + 1], [line for line in lines if line.x0 >= edge]
        across = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _FEW or across > len(lines) * 0.3 or not _side_by_side(left, right):
            continue
        score = min(len(left), len(right)) - 2.0 * across
        if best is None or score > best[0]:
            best = score, edge
    return best[1] if best else None


def _side_by_side(left: list[Line], right: list[Line]) -> bool:
    """Whether two groups are columns: beside one another, neither a column of labels nor of numbers."""
    low, high = (
        max(min(one.base for one in side) for side in (left, right)),
        min(max(one.base for one in side) for side in (left, right)),
    )
    shorter = min(max(one.base for one in side) - min(one.base for one in side) for side in (left, right))
    if high - low < max(shorter * 0.4, 1):
        return False
    bases = [line.base for line in right]
    level = sum(any(abs(line.base - base) < line.size * 0.3 for base in bases) for line in left)
    labels = sum(len(line.text.strip()) for line in left) / len(left) < _LABEL and level > len(left) * 0.7
    numbers = all(line.text.strip().isdigit() for line in right)
    return not labels and not numbers


def _rows(lines: list[Line]) -> list[Line]:
    """From top to bottom; what stands on one level is one line."""
    found = list[Line]()
    for line in sorted(lines, key=lambda line: (-line.base, line.x0)):
        last = found[-1] if found else None
        if last and abs(last.base - line.base) < 0.3 * min(last.size, line.size):
            first, second = sorted((last, line), key=lambda one: one.x0)
            last.spans = [*first.spans, Span(text=" "), *second.spans]
            last.x0, last.x1 = min(last.x0, line.x0), max(last.x1, line.x1)
            last.size = max(last.size, line.size)
        else:
            found.append(line)
    return found
