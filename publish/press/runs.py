"""The letters at the head and foot of a galley's pages, read from its PDF.

Only as many text runs are decoded as it takes, through the ToUnicode maps of the page's fonts: reading every word of a book
this way would cost more than laying it out again.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

import pikepdf

EDGE = 40
"""Letters looked at on each edge of a page: a line has about fifty, but every change of font begins a run."""
OPERATOR = re.compile(rb"/([^\s/]+) [\d.]+ Tf|\[([^\]]*)\] ?TJ")
GLYPHS = re.compile(rb"<([0-9a-f]+)>")
MAPPING = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]*)>")
NOT_LETTERS = re.compile(r"[\W\d_]+")

Run = tuple[bytes, bytes]


def letters(text: str) -> str:
    """The letters of a text alone, decomposed and case-folded: what survives ligatures, small capitals and hyphens."""
    return NOT_LETTERS.sub("", unicodedata.normalize("NFKD", text)).casefold()


class PageRuns:
    """The text runs of one page of a galley."""

    def __init__(self, page: pikepdf.Page) -> None:
        """Read the page's content stream."""
        self._page = page

    @cached_property
    def _runs(self) -> list[Run]:
        font, runs = b"", []
        for name, shown in OPERATOR.findall(self._page.Contents.read_bytes()):
            if name:
                font = name
            else:
                runs.append((font, shown))
        return runs

    @cached_property
    def _maps(self) -> dict[bytes, dict[str, str]]:
        fonts = self._page.Resources.get("/Font")
        return {name.lstrip("/").encode(): _to_unicode(font) for name, font in fonts.items()} if fonts else {}

    @property
    def head(self) -> str:
        """The first letters printed on the page."""
        text = ""
        for run in self._runs:
            text += self._decoded([run])
            if len(text) >= EDGE:
                break
        return text

    @property
    def foot(self) -> str:
        """The last letters printed on the page."""
        text = ""
        for run in reversed(self._runs):
            text = self._decoded([run]) + text
            if len(text) >= EDGE:
                break
        return text

    @cached_property
    def whole(self) -> str:
        """All letters printed on the page."""
        return self._decoded(self._runs)

    def _decoded(self, runs: Iterable[Run]) -> str:
        text = []
        for font, shown in runs:
            glyphs = b"".join(GLYPHS.findall(shown)).decode()
            table = self._maps[font]
            text += [table.get(glyphs[i : i + 4], "") for i in range(0, len(glyphs), 4)]
        return letters("".join(text))


def _to_unicode(font: pikepdf.Object) -> dict[str, str]:
    """Glyph -> text, from the font's ToUnicode map."""
    stream = font.ToUnicode.read_bytes().decode()
    return {glyph: bytes.fromhex(text).decode("utf-16-be") for glyph, text in MAPPING.findall(stream)}
