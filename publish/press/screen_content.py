"""The content of a galley's page, as a screen edition has it: links cut out of their lines, ornaments told apart from text.

A run of text is a text object with a mark around it. Where a part of it is a link, it becomes several, and nothing moves.
Colours become those of screens: black ink alone is as black as the screen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from publish.press.pdf_fonts import glyph_widths
from publish.press.runs import MAPPING
from publish.press.screen_cutting import GLYPH, Cut, Font, Stretch, number, stretches

POINTS = 0.75
"""Points in a CSS pixel: the scale of everything WeasyPrint draws."""
HEIGHT = re.compile(rb"1 0 0 -1 0 (\S+) cm")
"""WeasyPrint draws from the top left corner; this is how far above the origin that is, in points."""
OPENING = re.compile(rb"/\w+\n<</MCID \d+>>\nBDC\n")
SHOWN = re.compile(rb"BT\n(.*?)\nET\n", re.DOTALL)
RUN = b"<</MCID "
LINE = re.compile(rb"BT\n1 0 \S+ -1 \S+ (?P<height>\S+) Tm\n(?P<shown>.*?)\] TJ\nET\n", re.DOTALL)
FONT = re.compile(rb"/(\S+) \S+ Tf")
GLYPHS = re.compile(rb"<([0-9a-f]+)>")
DIVIDING = frozenset(" \u00a0\u00ad\u2010-–—/")
"""After these a word may go on in the next line, or a space stands already."""
EMPTY = re.compile(rb"<</MCID (\d+)>>\nBDC\nBT\nET\nEMC")
ENDED = b"\nEMC"
INK = re.compile(rb"/DeviceCMYK (cs|CS)\n(\S+) (\S+) (\S+) (\S+) (?:scn|SCN)")
ASCENT, DESCENT = 0.78, 0.24
"""How far what can be clicked reaches above and below the baseline, in sizes of the type."""
Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a run after it was cut: its own MCID, the link it belongs to, and where it stands."""

    mcid: int
    link: int | None
    rectangle: Rectangle


class Leaf:
    """One page of a galley that is being made ready."""

    def __init__(self, page: pikepdf.Page, marks: int) -> None:
        """Take a page with so many marks."""
        self._page = page
        self._content = page.Contents.read_bytes()
        self._fonts: dict[bytes, Font] = {}
        found = HEIGHT.search(self._content)
        self.height = float(found[1]) if found else float(page.mediabox[3])
        self.marks = marks
        """How many marks it has, those added by cutting too."""
        self.empty = frozenset(int(mcid) for mcid in EMPTY.findall(self._content))
        """Runs in which nothing is drawn."""
        self.whole = self._content.count(RUN) == marks
        """Whether everything marked is drawn on the page itself, and not in a group behind glass."""

    def write(self) -> None:
        """Put the content back into the page: in the colours of screens, and with a space where a line ends within a text."""
        lines = list(LINE.finditer(self._content))
        parts, done = [], 0
        for line, after in zip(lines, [*lines, None][1:], strict=True):
            if after is None or line["height"] != after["height"]:
                parts += [self._content[done : line.end("shown")], self._space(line)]
                done = line.end("shown")
        self._page.Contents.write(lit(b"".join([*parts, self._content[done:]])))

    def _space(self, line: re.Match[bytes]) -> bytes:
        """The glyph of a space, which WeasyPrint leaves out at line ends (ISO 32000-1, 14.8.2.5); none in a divided word."""
        font = self._font(FONT.findall(line["shown"])[-1])
        last = GLYPHS.findall(line["shown"])[-1:]
        said = font.texts.get(int(last[0][-GLYPH:], 16), "") if last and last[0] else ""
        glyph = next((glyph for glyph, text in font.texts.items() if text == " "), None)
        return b"" if glyph is None or not said or said in DIVIDING else b"<%04x>" % glyph

    def adorn(self, mcid: int) -> None:
        """Make a run an artifact: it adorns the page and says nothing."""
        start, end = self._span(mcid)
        self._replace(start, end, OPENING.sub(b"/Artifact\nBMC\n", self._content[start:end], count=1))

    def cut(self, mcid: int, cuts: Sequence[Cut]) -> list[Part]:
        """Cut links out of a run; one that is drawn in an unusual way stays whole, and is no link."""
        start, end = self._span(mcid)
        body = self._content[start:end]
        shown = SHOWN.search(body)
        made = stretches(shown[1], cuts, self._font) if shown else []
        if not shown or not made or SHOWN.search(body, shown.end()):
            return [Part(mcid=mcid, link=None, rectangle=(0, 0, 0, 0))]
        numbers = [mcid, *range(self.marks, self.marks + len(made) - 1)]
        self.marks += len(made) - 1
        drawn = [b"BT\n" + b"\n".join(one.operations) + b"\nET" for one in made]
        between = [ENDED + b"\n/Span\n<</MCID %d>>\nBDC\n" % new for new in numbers[1:]]
        middle = b"".join(part for pair in zip(drawn, [*between, b"\n"], strict=True) for part in pair)
        self._replace(start, end, body[: shown.start()] + middle + body[shown.end() :])
        return [Part(mcid=new, link=one.link, rectangle=self._rectangle(one)) for new, one in zip(numbers, made, strict=True)]

    def _span(self, mcid: int) -> tuple[int, int]:
        """Where a run begins and ends in the content, its mark included."""
        start = self._content.rindex(b"/", 0, self._content.index(b"<</MCID %d>>\nBDC" % mcid))
        return start, self._content.index(ENDED, start) + len(ENDED)

    def _replace(self, start: int, end: int, new: bytes) -> None:
        self._content = self._content[:start] + new + self._content[end:]

    def _font(self, name: bytes) -> Font:
        if name not in self._fonts:
            font = self._page.Resources.Font[f"/{name.decode()}"]
            table = MAPPING.findall(font.ToUnicode.read_bytes().decode())
            texts = {int(glyph, 16): bytes.fromhex(text).decode("utf-16-be") for glyph, text in table}
            self._fonts[name] = Font(widths=glyph_widths(font.DescendantFonts[0].W), texts=texts)
        return self._fonts[name]

    def _rectangle(self, stretch: Stretch) -> Rectangle:
        above, below = stretch.y - ASCENT * stretch.size, stretch.y + DESCENT * stretch.size
        return stretch.x * POINTS, self.height - below * POINTS, stretch.end * POINTS, self.height - above * POINTS


def lit(content: bytes) -> bytes:
    """Content with ink as light, by the conversion of ISO 32000-1, 10.3.5."""
    return INK.sub(_light, content)


def _light(ink: re.Match[bytes]) -> bytes:
    cyan, magenta, yellow, black = (float(ink[part]) for part in range(2, 6))
    shares = (number(1 - min(1.0, share + black)) for share in (cyan, magenta, yellow))
    return b" ".join(shares) + (b" rg" if ink[1] == b"cs" else b" RG")
