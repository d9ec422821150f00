"""The lines of a PDF as paragraphs: told by indents, white between lines, short last lines, and changes of look."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from publish.intake.glyphs import Line
from publish.intake.hyphens import SIGNS, Hyphens
from publish.intake.pieces import Piece, Shape, Span, cut
from publish.intake.plain import LABEL, normal
from publish.intake.reading_order import body_size

_FOLIO = re.compile(r"^(?:page |p\. ?|[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: ?[-–—]| ?/ ?\d{1,4})?$", re.IGNORECASE)
_WITH_FOLIO = re.compile(r"^\d{1,4}\s+\S|\S\s+\d{1,4}$")
_FINAL = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
_EDGE = 0.13
"""The share of a page's height, at head and foot, in which heads and folios stand."""


def running(pages: Sequence[tuple[float, Sequence[Line]]]) -> set[int]:
    """The `id` of lines that are heads, feet or folios: page numbers, and what stands at one place of several pages."""
    edges = [(line, height) for height, lines in pages for line in lines if _at_edge(line, height, lines)]
    places = Counter((_shape(line.text), round(line.base / 4)) for line, _ in edges)
    shapes = Counter(_shape(line.text) for line, _ in edges)
    found = set[int]()
    for line, _ in edges:
        text = line.text.strip()
        shape = _shape(text)
        near = sum(places[shape, round(line.base / 4) + step] for step in (-1, 0, 1))
        alone = len(pages) < 3 and len(text.split()) <= 10 and _WITH_FOLIO.search(text) and not _FINAL.search(text)
        if _FOLIO.match(text) or (near > 1 and shapes[shape] > 1 and len(text.split()) <= 14) or alone:
            found.add(id(line))
    heads = {(line.page, round(line.base / 4)) for line, _ in edges if id(line) in found}
    for line, _ in edges:  # where other pages have their heads: left and right ones differ
        elsewhere = any(page != line.page and abs(place - line.base / 4) < 1 for page, place in heads)
        if elsewhere and len(line.text.split()) <= 14:
            found.add(id(line))
    return found


def _shape(text: str) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", " ".join(text.casefold().split()))


def _at_edge(line: Line, height: float, lines: Sequence[Line]) -> bool:
    """Whether a line stands at head or foot, apart from the text."""
    if line.upright or _EDGE * height < line.base < (1 - _EDGE) * height:
        return False
    sign = 1 if line.base > height / 2 else -1
    inner = [abs(line.base - other.base) for other in lines if (line.base - other.base) * sign > line.size * 0.5]
    outer = [other for other in lines if (other.base - line.base) * sign > line.size * 0.5]
    return len(outer) < 2 and (not inner or min(inner) > line.size * 1.25)


def paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> list[Piece]:
    """The lines in reading order as pieces; the line of a piece is that of its first, counted through all pages."""
    body, leading = body_size(lines), _leading(lines)
    hanging = _hanging(lines, body)
    found, group, first = list[Piece](), list[Line](), 1
    for number, line in enumerate(lines, 1):
        if group and _begins(group, line, (body, leading, line.column in hanging.get(line.page, set()))):
            found.append(_piece(group, first, body, hyphens))
            group, first = [], number
        group.append(line)
    if group:
        found.append(_piece(group, first, body, hyphens))
    return [piece for piece in found if piece.spans]


def _leading(lines: Sequence[Line]) -> float:
    steps = [a.base - b.base for a, b in pairwise(lines) if _neighbours(a, b) and a.base > b.base]
    return median(steps) if steps else 12.0


def _neighbours(before: Line, line: Line) -> bool:
    return (before.page, before.column) == (line.page, line.column)


def _hanging(lines: Sequence[Line], body: float) -> dict[int, set[int]]:
    """Columns, by page, in which first lines stand out to the left and all others are indented."""
    groups: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.page, line.column), []).append(line)
    found: dict[int, set[int]] = {}
    for (page, column), rows in groups.items():
        out = [row for row in rows if row.x0 < row.left + body / 2]
        edges = Counter(round(row.x0) for row in rows if row not in out)
        if len(rows) > 5 and len(out) < len(rows) * 0.5 and edges and max(edges.values()) > len(rows) * 0.4:
            found.setdefault(page, set()).add(column)
    return found


def _begins(group: Sequence[Line], line: Line, measures: tuple[float, float, bool]) -> bool:
    """Whether a paragraph begins with this line."""
    (body, leading, hanging), before = measures, group[-1]
    if line.upright or before.upright or abs(line.size - before.size) > 0.12 * body or LABEL.match(line.text):
        return True
    below = before.page == line.page and before.base > line.base  # else it goes on at the head of the next column
    if below and before.base - line.base > 1.3 * leading and not _large(line, body):
        return True
    if _other_look(before, line):
        return True
    indented = line.x0 > line.left + 0.6 * body
    if hanging:
        return not indented
    width = max(before.right - before.left, 1)
    short = before.x1 < before.right - max(0.15 * width, 1.5 * body)
    if indented and not (_neighbours(before, line) and abs(before.x0 - line.x0) < 0.3 * body and len(group) > 1):
        return not (_neighbours(before, line) and abs(before.x0 - line.x0) < 0.3 * body and not _FINAL.search(before.text))
    return short and bool(_FINAL.search(before.text))


def _large(line: Line, body: float) -> bool:
    """Headlines have wider leading."""
    return line.size > 1.25 * body


def _other_look(before: Line, line: Line) -> bool:
    """A sentence ends in one look and the next begins in another: a bold or italic question, and its answer."""
    if not _FINAL.search(before.text):
        return False
    last, first = _inked(before)[-1:], _inked(line)[:1]
    if not last or not first:
        return False
    if last[0].bold != first[0].bold:
        return True
    whole = any(all(span.italic for span in _inked(one)) for one in (before, line))
    return last[0].italic != first[0].italic and whole


def _inked(line: Line) -> list[Span]:
    return [span for span in line.spans if re.search(r"\w", span.text)]


def _piece(group: Sequence[Line], number: int, body: float, hyphens: Hyphens) -> Piece:
    spans = list[Span]()
    for line, after in zip(group, [*group[1:], None], strict=True):
        own = [span for span in line.spans if span.text]
        if after is not None:
            own = _ended(own, line.text, after.text.lstrip(), hyphens)
        spans += own
    text = re.compile(f"[{SIGNS[2:]}]")  # a sign that stands for a hyphen within a line is one
    clean = cut([Span(text=normal(text.sub(_sign, span.text)), italic=span.italic, bold=span.bold) for span in spans], 0)
    large = group[0].size > 1.2 * body and sum(len(line.text) for line in group) < 200
    shape: Shape = "heading" if large else "paragraph"
    level = (1 if group[0].size > 1.6 * body else 2) if large else 0
    hint = "text set upright on the page" if group[0].upright else ""
    return Piece(spans=_single(clean), line=number, gap=1, shape=shape, level=level, hint=hint)


def _sign(found: re.Match[str]) -> str:
    return "" if found[0] == "\u00ad" else "-"


def _ended(spans: list[Span], text: str, after: str, hyphens: Hyphens) -> list[Span]:
    """The spans of a line as it ends when another follows."""
    end, joint = hyphens.end(text, after)
    short, last = len(text) - len(end), spans[-1]
    while short > 0 and spans:
        last = spans.pop()
        rest = last.text[: max(0, len(last.text) - short)]
        short -= len(last.text)
        if rest:
            spans.append(Span(text=rest, italic=last.italic, bold=last.bold))
    if end.endswith("-") and len(end) == len(text.rstrip()) and text.rstrip()[-1:] != "-":
        last = spans.pop()
        spans.append(Span(text=f"{last.text[:-1]}-", italic=last.italic, bold=last.bold))
    return [*spans, Span(text=joint, italic=last.italic, bold=last.bold)] if joint else spans


def _single(spans: Sequence[Span]) -> tuple[Span, ...]:
    """One span a look, no white space doubled where lines meet."""
    found, blank = list[Span](), True
    for span in spans:
        text = span.text.lstrip(" ") if blank else span.text
        if not text:
            continue
        blank, last = text.endswith(" "), found[-1] if found else None
        if last and (last.italic, last.bold) == (span.italic, span.bold):
            found[-1] = Span(text=last.text + text, italic=last.italic, bold=last.bold)
        else:
            found.append(Span(text=text, italic=span.italic, bold=span.bold))
    return cut(found, 0)
