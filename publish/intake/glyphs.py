"""The text layer of a PDF as lines: where each stands, how large it is, and which of its words are bold or italic."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from publish.intake.pieces import Span

_ITALIC_NAME = re.compile(r"ital|obliq|kursiv|slanted|(?:^|[-,])It$", re.IGNORECASE)
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|fett", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_WIDE = 1.4
"""Ems of white between two signs of a line, from which on they are not of one line."""


@dataclass(slots=True, kw_only=True)
class Line:
    """A line of a page, or the part of one that stands in one column. Lengths in points from the lower left corner."""

    page: int
    x0: float
    x1: float
    base: float
    top: float
    size: float
    upright: bool = False
    """The words run up or down the page."""
    spans: list[Span] = field(default_factory=list)
    column: int = 0
    left: float = 0
    right: float = 0
    """The edges of its column."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class _Glyph:
    sign: str
    x0: float
    x1: float
    base: float
    top: float
    size: float
    angle: float
    italic: bool
    bold: bool


def lines_of(page: Any, number: int) -> list[Line]:
    """The lines of a page of pypdfium2, in the order of the file."""
    found = list[Line]()
    current: Line | None = None
    for glyph in _glyphs(page.get_textpage()):
        if glyph is None or (current and not _goes_on(current, glyph)):
            current = None
        if glyph is None or (current is None and glyph.sign.isspace()):
            continue
        if current is None:
            current = Line(
                page=number,
                x0=glyph.x0,
                x1=glyph.x1,
                base=glyph.base,
                top=glyph.top,
                size=glyph.size,
                upright=bool(glyph.angle),
            )
            found.append(current)
        _add(current, glyph)
    return [line for line in found if line.text.strip()]


def _glyphs(text: Any) -> Iterator[_Glyph | None]:
    """Every sign of a page; None where a line ends."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - few sources are PDF

    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for at in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text, at))
        if sign in "\r\n":
            yield None
            continue
        pdfium.FPDFText_GetFontInfo(text, at, name, 256, ctypes.byref(flags))
        pdfium.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
        font = name.value.decode("latin-1").partition("+")[2] or name.value.decode("latin-1")
        angle = pdfium.FPDFText_GetCharAngle(text, at)
        yield _Glyph(
            sign, box.left, box.right, y.value, box.top, abs(box.top - box.bottom) / 1.2, angle if 0.2 < angle < 6.1 else 0,
            bool(flags.value & _ITALIC_FLAG or _ITALIC_NAME.search(font)),
            bool(flags.value & _BOLD_FLAG or _BOLD_NAME.search(font) or pdfium.FPDFText_GetFontWeight(text, at) >= 600),
        )  # fmt: skip


def _goes_on(line: Line, glyph: _Glyph) -> bool:
    if line.upright or glyph.angle:
        return line.upright == bool(glyph.angle)
    em = max(line.size, glyph.size)
    if em > 1.9 * min(line.size, glyph.size):
        return glyph.sign.isspace()  # an initial, and what stands beside it
    level = abs(glyph.base - line.base) < (0.25 if glyph.size > line.size * 0.8 else 0.6) * em
    return glyph.sign.isspace() or (level and -em < glyph.x0 - line.x1 < _WIDE * em)


def _add(line: Line, glyph: _Glyph) -> None:
    if not glyph.sign.isspace():
        line.x1 = max(line.x1, glyph.x1)
        line.top = max(line.top, glyph.top)
        line.size = max(line.size, glyph.size)
    last = line.spans[-1] if line.spans else None
    if last and ((last.italic, last.bold) == (glyph.italic, glyph.bold) or glyph.sign.isspace()):
        line.spans[-1] = Span(text=last.text + glyph.sign, italic=last.italic, bold=last.bold)
    else:
        line.spans.append(Span(text=glyph.sign, italic=glyph.italic, bold=glyph.bold))


def evened(lines: list[Line]) -> None:
    """A look that most of the text has says nothing: it is taken off."""
    looks = Counter[str]()
    for span in (span for line in lines for span in line.spans):
        size = len(span.text)
        looks.update(signs=size, italic=size * span.italic, bold=size * span.bold)
    plain_bold, plain_italic = looks["bold"] > looks["signs"] * 0.7, looks["italic"] > looks["signs"] * 0.7
    for line in lines if plain_bold or plain_italic else ():
        line.spans = [
            Span(text=span.text, italic=span.italic and not plain_italic, bold=span.bold and not plain_bold)
            for span in line.spans
        ]
