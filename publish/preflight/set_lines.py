"""The lines of set pages: where each stands, and its words, as a proof-reader sees them. Points from the lower left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

HYPHENS = frozenset("-\u2010\u00ad\x02\ufffe")
"""How a hyphen at a line's end may be read: as it was set, or as the mark that pdfium puts in its place."""
LEVEL = 3.0
"""Points by which signs of one line may stand above or below one another: superiors, and small capitals of another face."""


@dataclass(frozen=True, slots=True)
class Word:
    """Signs without white between them."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    base: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return " ".join(word.text for word in self.words)

    @property
    def hyphened(self) -> bool:
        """Whether its last word goes on in the next line."""
        return len(self.words[-1].text) > 1 and self.words[-1].text[-1] in HYPHENS

    @property
    def spaces(self) -> tuple[float, ...]:
        """The white between its words."""
        return tuple(right.x0 - left.x1 for left, right in zip(self.words, self.words[1:], strict=False))


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    base: float
    x0: float
    x1: float


def pages_of(pdf: bytes) -> Iterator[tuple[Line, ...]]:
    """The lines of every page of a file, in the order in which they were drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield tuple(_lines(page.get_textpage()))


def _lines(text: Any) -> Iterator[Line]:
    signs = list[_Sign]()
    for sign in _signs(text):
        if signs and (abs(sign.base - signs[0].base) > LEVEL or sign.x0 < signs[-1].x0 - LEVEL):
            yield from _line(signs)
            signs = []
        signs.append(sign)
    yield from _line(signs)


def _signs(text: Any) -> Iterator[_Sign]:
    """Every sign that was drawn; of what pdfium adds, only the white where a gap is wide."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    last = _Sign(" ", 0, 0, 0)
    for at in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text, at))
        if sign in "\r\n":
            continue
        if pdfium.FPDFText_IsGenerated(text, at) == 1:
            yield _Sign(" ", last.base, last.x1, last.x1)
            continue
        pdfium.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
        last = _Sign(sign, y.value, box.left, box.right)
        yield last


def _line(signs: list[_Sign]) -> Iterator[Line]:
    words, word = list[Word](), list[_Sign]()
    for sign in (*signs, _Sign(" ", 0, 0, 0)):
        if not sign.text.isspace():
            word.append(sign)
        elif word:
            words.append(Word("".join(one.text for one in word), word[0].x0, word[-1].x1))
            word = []
    if words:
        yield Line(signs[0].base, tuple(words))
