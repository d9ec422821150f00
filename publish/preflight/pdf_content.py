"""What a page draws, read from its content stream: text with its size, lines with their width, areas, pictures, colours.

An interpreter of the operators of ISO 32000-1, annex A, that follows forms, patterns and soft masks. It draws nothing:
it tells what is drawn, in which colour, how large on the page and where. Streams are read within a budget of operators, so
that forms that call forms without end cost seconds, not hours.
"""

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from pikepdf import Dictionary, Stream

from publish.preflight.pdf_colour import BLACK, Colour, Space, space
from publish.preflight.pdf_objects import DAMAGE, Box, entry, items, name, number, spread, times
from publish.preflight.pdf_state import SETTING, WHOLE, Place, State, matrix, new_line, says_something, scale

Instructions = Sequence[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]
SMALL = 200
"""Operators of a form that is kept in mind."""
UNIT: Box = (0, 0, 1, 1)
NESTING = 24
"""Forms within forms that are followed."""
BUDGET = 2_000_000
"""Operators read of one file; a book of a thousand pages has some 200,000."""
THIN = 3.0
"""Points: an area thinner than this is looked at as a line."""
FILLED = {"f", "F", "f*", "B", "B*", "b", "b*"}
STROKED = {"S", "s", "B", "B*", "b", "b*"}
PLAIN = {"Normal", "Compatible", ""}


class TooMuchError(Exception):
    """The file draws more than any book does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One thing on a page."""

    kind: str
    """`text`, `line`, `area`, `picture`, `shading`; or `use`: something the page uses, named in `what`."""
    what: str = ""
    """Name of the font, or what is used: `opacity`, `blend Multiply` …"""
    colour: Colour = BLACK
    size: float = 0.0
    """Points: the size of type, the width of a line, the thinner side of an area; for pictures pixels an inch."""
    box: Box | None = None
    """Where, in points of the page's space; None where it is not known."""
    overprint: bool = False
    stream: Any = None
    """The image of a picture."""


class Reader:
    """Reads the content of a file's pages; what is left of the budget is shared by all."""

    def __init__(self, budget: int = BUDGET, until: float = math.inf) -> None:
        """Read at most so many operators, and no longer than until the clock (`time.monotonic`) says so."""
        self._left = budget
        self._until = until
        self._open: list[tuple[int, int]] = []
        self._patterns: set[tuple[int, int]] = set()
        self._forms: dict[tuple[int, int], Instructions] = {}

    def page(self, page: pikepdf.Page) -> Iterator[Drawn]:
        """Everything a page draws. Raises TooMuchError."""
        self._patterns.clear()
        self._open.clear()
        yield from _group(page.obj)
        if any(_hollow(one) for one in items(page.obj.get("/Contents"))):
            yield _damaged("a compressed stream with nothing in it")
        yield from self._read(page, Place(page.obj.get("/Resources"), State(WHOLE)), 0)

    def _read(self, source: Any, at: Place, depth: int) -> Iterator[Drawn]:
        try:
            instructions = self._instructions(source)
        except DAMAGE as error:
            yield _damaged(error)
            return
        self._left -= len(instructions)
        if self._left < 0 or time.monotonic() > self._until:
            raise TooMuchError
        for instruction in instructions:
            word = ""
            try:
                operands, word = instruction.operands, str(instruction.operator)
                if word in SETTING:
                    SETTING[word](at, operands)
                elif word in FILLED or word in STROKED:
                    yield from self._paint(at, word, depth)
                else:
                    yield from self._draw(at, word, operands, depth)
            except (*DAMAGE, LookupError, AttributeError, OverflowError) as error:
                yield _damaged(f"{word}: {error}")

    def _instructions(self, source: Any) -> Instructions:
        """The operators of a page or form; forms that are used often, such as folios and ornaments, are taken apart once."""
        mark = source.objgen if isinstance(source, Stream) else (0, 0)
        if mark not in self._forms:
            read = pikepdf.parse_content_stream(source)
            if mark == (0, 0) or len(read) > SMALL:
                return read
            self._forms[mark] = read
        return self._forms[mark]

    def _draw(self, at: Place, word: str, operands: Any, depth: int) -> Iterator[Drawn]:
        match word:
            case "Tj" | "TJ":
                yield from _text(at, operands)
            case "'" | '"':
                new_line(at, operands)
                yield from _text(at, operands[-1:])
            case "gs":
                yield from _change(at, entry(at.resources, "/ExtGState", str(operands[0])))
            case "sh":
                yield _shaded(entry(at.resources, "/Shading", str(operands[0])), at.resources)
            case "INLINE IMAGE":
                yield from _picture(operands[0].obj, at)
            case "Do":
                yield from self._object(at, entry(at.resources, "/XObject", str(operands[0])), depth)

    def _paint(self, at: Place, operator: str, depth: int) -> Iterator[Drawn]:
        state, around = at.state, _around(at.path)
        if around and operator in FILLED:
            yield from self._pattern(at, state.fill, depth)
            boxes = at.path if at.rectangles else [around]
            for one in [one for one in boxes if _thinner(one) < THIN] or boxes[:1]:
                yield Drawn(kind="area", colour=state.fill, size=_thinner(one), box=one, overprint=state.fill_overprint)
        if around and operator in STROKED:
            yield from self._pattern(at, state.stroke, depth)
            width = state.width * scale(state.ctm)
            yield Drawn(kind="line", colour=state.stroke, size=width, box=around, overprint=state.stroke_overprint)
        at.forget_path()

    def _pattern(self, at: Place, colour: Colour, depth: int) -> Iterator[Drawn]:
        """What a pattern draws, once a page."""
        pattern = entry(at.resources, "/Pattern", f"/{colour.pattern}") if colour.pattern else None
        if pattern is None or pattern.objgen in self._patterns or depth > NESTING:
            return
        self._patterns |= {pattern.objgen} - {(0, 0)}
        if isinstance(pattern, Stream):
            yield from self._read(pattern, Place(entry(pattern, "/Resources"), State(matrix(pattern))), depth + 1)
        else:
            yield _shaded(entry(pattern, "/Shading"), at.resources)

    def _object(self, at: Place, thing: Any, depth: int) -> Iterator[Drawn]:
        kind = name(entry(thing, "/Subtype"))
        if kind == "Image":
            yield from _picture(thing, at)
        elif kind == "Form":
            yield from self._form(at, thing, depth)
        elif thing is not None:
            yield Drawn(kind="use", what="PostScript")

    def _form(self, at: Place, form: Any, depth: int) -> Iterator[Drawn]:
        if depth > NESTING or form.objgen in self._open:
            yield _damaged("a form that draws itself")
            return
        yield from _group(form)
        if any(key in form for key in ("/PS", "/OPI", "/Ref")):
            yield Drawn(kind="use", what="PostScript")
        inner = Place(entry(form, "/Resources") or at.resources, replace(at.state, ctm=times(matrix(form), at.state.ctm)))
        self._open.append(form.objgen)
        yield from self._read(form, inner, depth + 1)
        self._open.pop()


def _hollow(stream: Any) -> bool:
    """Whether a stream is said to be compressed and has no bytes, not even those that say it ends: some RIPs stop there."""
    return isinstance(stream, Stream) and "/Filter" in stream and number(stream.get("/Length")) == 0


def _text(at: Place, operands: Any) -> Iterator[Drawn]:
    state = at.state
    if not says_something(operands):
        return
    placed = times(at.line, state.ctm)
    size = abs(state.size) * math.hypot(placed[2], placed[3])
    where: Box = (placed[4], placed[5], placed[4] + size, placed[5] + size)
    stroked = state.mode in {1, 5}
    if state.mode in {3, 7}:
        yield Drawn(kind="use", what="invisible text", box=where)
    else:
        yield Drawn(
            kind="text", what=state.font, size=math.inf if state.type3 else size, box=where,
            colour=state.stroke if stroked else state.fill,
            overprint=state.stroke_overprint if stroked else state.fill_overprint,
        )  # fmt: skip


def _change(at: Place, given: Any) -> Iterator[Drawn]:
    """Take on a graphics state dictionary (ISO 32000-1, table 58)."""
    state = at.state
    width = number(entry(given, "/LW"))
    fill, stroke = entry(given, "/op"), entry(given, "/OP")
    fill = stroke if fill is None else fill  # OP alone sets both
    at.state = replace(
        state,
        width=state.width if width is None else width,
        fill_overprint=state.fill_overprint if fill is None else bool(fill),
        stroke_overprint=state.stroke_overprint if stroke is None else bool(stroke),
    )
    for what in _uses(given):
        yield Drawn(kind="use", what=what)


def _group(holder: Any) -> Iterator[Drawn]:
    group = entry(holder, "/Group")
    if name(entry(group, "/S")) == "Transparency":
        colour = entry(group, "/CS")
        base = space(colour, entry(holder, "/Resources")).family if colour is not None else ""
        yield Drawn(kind="use", what="transparency group", colour=Colour(Space(base)))


def _uses(state: Any) -> Iterator[str]:
    """Transparency and what no PDF/X takes, in a graphics state dictionary."""
    for key in ("/ca", "/CA"):
        opacity = number(entry(state, key))
        if opacity is not None and opacity < 1:
            yield "opacity"
    modes = {name(mode) for mode in items(entry(state, "/BM"))[:1]} - PLAIN
    yield from (f"blend mode {mode}" for mode in sorted(modes))
    if isinstance(entry(state, "/SMask"), Dictionary):
        yield "soft mask"
    if entry(state, "/TR") is not None or name(entry(state, "/TR2")) not in {"", "Default"} or entry(state, "/HTP") is not None:
        yield "transfer function"


def _shaded(shading: Any, resources: Any) -> Drawn:
    return Drawn(kind="shading", colour=Colour(space(entry(shading, "/ColorSpace"), resources)))


def _picture(image: Any, at: Place) -> Iterator[Drawn]:
    """A picture in place: its resolution is what its pixels make of the square they are stretched to."""
    across = number(_either(image, "/Width", "/W")) or 0
    down = number(_either(image, "/Height", "/H")) or 0
    a, b, c, d, _, _ = at.state.ctm
    width, height = math.hypot(a, b), math.hypot(c, d)
    mask = bool(_either(image, "/ImageMask", "/IM"))
    colour = at.state.fill if mask else Colour(space(_either(image, "/ColorSpace", "/CS"), at.resources))
    resolution = min(across / width, down / height) * 72 if width > 0 and height > 0 else math.inf
    yield Drawn(kind="picture", colour=colour, size=resolution, box=spread(UNIT, at.state.ctm), stream=image)
    if entry(image, "/SMask") is not None or (number(entry(image, "/SMaskInData")) or 0) > 0:
        yield Drawn(kind="use", what="picture with a soft mask")


def _either(image: Any, *names: str) -> Any:
    """An entry by its full name, or by the short one inline images may use."""
    return next((found for found in (entry(image, one) for one in names) if found is not None), None)


def _around(boxes: list[Box]) -> Box | None:
    if not boxes:
        return None
    return (
        min(one[0] for one in boxes), min(one[1] for one in boxes), max(one[2] for one in boxes), max(one[3] for one in boxes),
    )  # fmt: skip


def _thinner(one: Box) -> float:
    """The thinner side of a box."""
    return min(one[2] - one[0], one[3] - one[1])


def _damaged(what: object) -> Drawn:
    return Drawn(kind="use", what=f"damaged: {what}")
