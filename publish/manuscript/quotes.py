"""Quotation marks and apostrophes in the language of the text, where smarty alone would set the wrong ones.

The marks of each language are CLDR's, through ICU. In many languages an apostrophe is no closing quote; and smarty
reads each run of text alone, so that it cannot know what stands before it.
"""

import re
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.smarty import SubstituteTextPattern
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from publish.typography import quotation_marks

_SMART = re.compile(r"""['"]|--|\.\.""")


class Quotes(Extension):
    """The quotation marks of a language, from CLDR, and its apostrophes."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.opening, self.closing, self.inner_opening, self.inner_closing = quotation_marks(language)

    @property
    def substitutions(self) -> dict[str, str]:
        """What smarty sets for the straight signs typed."""
        return {
            "left-double-quote": self.opening,
            "right-double-quote": self.closing,
            "left-single-quote": self.inner_opening,
            "right-single-quote": self.inner_closing,
            "mdash": "—",
            "ndash": "–",
            "ellipsis": "…",
        }

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Set apostrophes before smarty takes them for closing quotes: geht's, l'*Avventura*, the '90s."""
        md.treeprocessors.register(Closing(md, self), "closing", 7.5)
        md.treeprocessors.register(Plain(md), "plain", 7)
        smarty: Any = md.treeprocessors["smarty"]
        if self.inner_closing != "’":
            apostrophes = r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<!\w)'(?=\d\d)|(?<=\b[cdjlmnst])'|(?<=\b[CDJLMNST])'|(?<=[Qq]u)'"
            smarty.inlinePatterns.register(SubstituteTextPattern(apostrophes, ("’",), md), "apostrophes", 60)


class Closing(Treeprocessor):
    """Closes quotes right after italics: smarty reads each run of text alone, and would open one at its head."""

    def __init__(self, md: Markdown, quotes: Quotes) -> None:
        super().__init__(md)
        self.quotes = quotes

    def run(self, root: ET.Element) -> None:
        """The text after an inline element begins with closing quotes, or with an apostrophe: *Stalker*'s."""
        for element in root.iter():
            if element.tail and element.tail[0] in "'\"" and element.tag not in {"br", "img"}:
                element.tail = self._closed(element.tail)

    def _closed(self, text: str) -> str:
        words = text.lstrip("'\"")
        signs = text[: len(text) - len(words)]
        if signs == "'" and words[:1].isalpha():
            return f"’{words}"
        return signs.replace("'", self.quotes.inner_closing).replace('"', self.quotes.closing) + words


class Plain(Treeprocessor):
    """Spares smarty the text it has nothing to do in, which is half the time of a conversion."""

    def run(self, root: ET.Element) -> None:
        """Text without quotes, dashes and dots is marked as finished."""
        for element in root.iter():
            if element.text and not _SMART.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _SMART.search(element.tail):
                element.tail = AtomicString(element.tail)
