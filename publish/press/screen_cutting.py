"""Cutting a run of text where links begin and end: the glyphs stay where they are, and each stretch is a run of its own.

The operators are those of ISO 32000-1, 9.4, in the form WeasyPrint writes them: a matrix (Tm), a font (Tf), an array of
glyphs and of moves in thousandths of the size (TJ), now and then a rise (Ts).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

OPERATION = re.compile(
    rb"1 0 (?P<slant>\S+) -1 (?P<x>\S+) (?P<y>\S+) Tm|/(?P<font>\S+) (?P<size>\S+) Tf|\[(?P<shown>[^\]]*)\] TJ|\S+ Ts"
)
GLYPHS = re.compile(rb"<([0-9a-f]*)>|(-?[\d.e-]+)")
GLYPH = 4
"""Hexadecimal figures of a glyph."""
UNCOUNTED = "\u00ad"


@dataclass(frozen=True, slots=True)
class Cut:
    """The signs of a run from `start` to before `end`, which belong to the link of that number."""

    start: int
    end: int
    link: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A font of the page, as far as it is needed to see where a text ends: widths in thousandths, and text, by glyph."""

    widths: Mapping[int, float]
    texts: Mapping[int, str]


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Glyphs that stay together: the link they belong to, where they begin and end, and what draws them."""

    link: int | None
    x: float
    y: float
    size: float
    end: float
    operations: list[bytes] = field(default_factory=list)
    glyphs: list[bytes] = field(default_factory=list)

    def move(self, thousandths: bytes) -> None:
        """Move on before the next glyph; two moves that meet stay two numbers."""
        apart = b" " if self.glyphs and not self.glyphs[-1].endswith(b">") else b""
        self.glyphs.append(apart + thousandths)

    def flush(self) -> None:
        """Write down the glyphs gathered so far."""
        if self.glyphs:
            self.operations.append(b"[" + b"".join(self.glyphs) + b"] TJ")
            self.glyphs.clear()


def stretches(operations: bytes, cuts: Sequence[Cut], font: Callable[[bytes], Font]) -> list[Stretch]:
    """The glyphs of one text object, divided at the cuts; `font` finds a font by its name on the page."""
    pen = _Pen(cuts, font)
    for operation in OPERATION.finditer(operations):
        pen.follow(operation)
    return pen.done()


class _Pen:
    """Follows what is drawn, and begins a stretch wherever another link, or none, begins."""

    def __init__(self, cuts: Sequence[Cut], font: Callable[[bytes], Font]) -> None:
        self._cuts, self._find = cuts, font
        self._x, self._y, self._slant = 0.0, 0.0, b"0"
        self._name, self._size = b"", 0.0
        self._signs = 0
        self._before: list[bytes] = []
        self._made: list[Stretch] = []

    def follow(self, operation: re.Match[bytes]) -> None:
        """Take one operator."""
        if operation["x"]:
            self._x, self._y, self._slant = float(operation["x"]), float(operation["y"]), operation["slant"]
        elif operation["font"]:
            self._name, self._size = operation["font"], float(operation["size"])
        elif operation["shown"] is not None:
            self._show(operation["shown"])
            return
        self._write(operation[0])

    def _write(self, operation: bytes) -> None:
        """Keep an operator that draws nothing for where it stands."""
        if self._made:
            self._made[-1].flush()
            self._made[-1].operations.append(operation)
        else:
            self._before.append(operation)

    def _show(self, shown: bytes) -> None:
        font = self._find(self._name)
        for glyphs, move in GLYPHS.findall(shown):
            if move:
                self._x -= float(move) / 1000 * self._size
                if self._made:
                    self._made[-1].move(move)
            for at in range(0, len(glyphs), GLYPH):
                self._draw(glyphs[at : at + GLYPH], font)
        if self._made:
            self._made[-1].flush()

    def _draw(self, glyph: bytes, font: Font) -> None:
        number = int(glyph, 16)
        counted = sum(1 for sign in font.texts.get(number, "") if not sign.isspace() and sign not in UNCOUNTED)
        link = self._link(counted)
        if not self._made or self._made[-1].link != link:
            self._begin(link)
        stretch = self._made[-1]
        stretch.glyphs.append(b"<" + glyph + b">")
        self._x += font.widths.get(number, 0.0) / 1000 * self._size
        stretch.end = self._x
        self._signs += counted

    def _link(self, counted: int) -> int | None:
        """The link a glyph belongs to; spaces belong to it between its signs, not at its ends."""
        return next((cut.link for cut in self._cuts if cut.start + (not counted) <= self._signs < cut.end), None)

    def _begin(self, link: int | None) -> None:
        drawn = [b"1 0 %s -1 %s %s Tm" % (self._slant, number(self._x), number(self._y))]
        drawn.append(b"/%s %s Tf" % (self._name, number(self._size)))
        if self._made:
            self._made[-1].flush()
        else:
            drawn, self._before = self._before, []
        self._made.append(Stretch(link=link, x=self._x, y=self._y, size=self._size, end=self._x, operations=drawn))

    def done(self) -> list[Stretch]:
        """Everything that was drawn."""
        return self._made


def number(value: float) -> bytes:
    """A number as PDF writes it."""
    return f"{value:.6f}".rstrip("0").rstrip(".").encode()
