"""Lists, tables and quotations: blocks that hold passages of their own, kept as whole elements of XHTML."""

from dataclasses import dataclass, field
from html import escape
from typing import Protocol

import lxml.etree

from publish.manuscript.attributes import check_attributes, language_of
from publish.manuscript.markdown import LINE, Element
from publish.manuscript.passages import Inline, Voice
from publish.manuscript.reading import Reading
from publish.manuscript.tags import BLOCKS
from publish.text import Passage

_ALIGNED = {f"text-align: {side};" for side in ("left", "right", "center")}


class Writer(Protocol):
    """What a compound block needs of the blocks around it."""

    reading: Reading
    line: int

    def inline(self, *, verse: bool = False) -> Inline:
        """An empty passage on the line at hand."""

    def tell_lost_signs(self, text: str) -> None:
        """Tell of signs that Markdown has not understood, and would print."""


@dataclass(slots=True)
class Compound:
    """One list, table or quotation while it is being written."""

    writer: Writer
    voice: Voice
    html: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    def write(self, element: Element, ident: str = "") -> None:
        """The element with all it holds; the outermost has the id of the block, and each passage one of its own."""
        if element.tag == "table":
            _number_rows(element)
        wrap_loose(element)
        self._at_line_of(element)
        if element.tag == "hr":
            self.html.append("<hr/>")
        elif ident or _holds_blocks(element):
            self._container(element, ident)
        elif element.tag in BLOCKS:
            self._leaf(element)

    def _container(self, element: Element, ident: str) -> None:
        self.html.append(f"<{element.tag}{_id(ident)}{self._attributes(element)}>")
        for child in element:
            self.write(child)
        self.html.append(f"</{element.tag}>")

    def _leaf(self, element: Element) -> None:
        inline = self.writer.inline(verse="verse" in (element.get("class") or "").split())
        inline.write(element)
        if not inline.html:
            self.html += [f"<{element.tag}></{element.tag}>"] if element.tag in {"td", "th"} else []
            return
        self.writer.tell_lost_signs("".join(inline.text))
        ident = self.writer.reading.next_id()
        self.html += [f"<{element.tag}{_id(ident)}{self._attributes(element)}>", *inline.html, f"</{element.tag}>"]
        self.passages += [inline.passage(ident, self.voice), *inline.notes]

    def _attributes(self, element: Element) -> str:
        line, reading = self.writer.line, self.writer.reading
        check_attributes(element, ("verse",), line, reading)
        kept = {"lang": language_of(element, line, reading)}
        if element.get("style") in _ALIGNED:
            kept["style"] = element.get("style", "")
        if "verse" in (element.get("class") or "").split():
            kept["class"] = "verse"
        if (element.get("start") or "").isdecimal():
            kept["start"] = element.get("start", "")
        return "".join(f' {name}="{escape(value)}"' for name, value in kept.items() if value)

    def _at_line_of(self, element: Element) -> None:
        found = element.get(LINE) or ""
        if found.isdecimal():
            self.writer.line = int(found)


def _id(ident: str) -> str:
    return f' id="{ident}"' if ident else ""


def _holds_blocks(element: Element) -> bool:
    return any(child.tag in BLOCKS or child.tag == "hr" for child in element)


def _number_rows(table: Element) -> None:
    """Only the head of a table has a line number of its own; its rows follow, after the line that divides them."""
    found = next((cell.get(LINE) for cell in table.iter() if cell.get(LINE)), None)
    for number, row in enumerate(table.findall("tbody/tr"), int(found or 0) + 2):
        for cell in row if found else ():
            cell.set(LINE, str(number))


def wrap_loose(element: Element, *, always: bool = False) -> None:
    """Words beside blocks (`- item` with a list inside) become a paragraph, so that each text has one place."""
    if not (always or _holds_blocks(element)):
        return
    loose = _Loose(element)
    if element.text and element.text.strip():
        loose.open(0).text, element.text = element.text, None
    for child in list(element):
        if child.tag in BLOCKS or child.tag == "hr":
            loose.close()
            words, child.tail = child.tail, None
            if words and words.strip():
                loose.open(element.index(child) + 1).text = words
        else:
            loose.open(element.index(child)).append(child)


@dataclass(slots=True)
class _Loose:
    """The paragraph being made of loose words, if one is."""

    parent: Element
    paragraph: Element | None = None

    def open(self, place: int) -> Element:
        if self.paragraph is None:
            self.paragraph = lxml.etree.Element("p")
            if line := self.parent.get(LINE):
                self.paragraph.set(LINE, line)
            self.parent.insert(place, self.paragraph)
        return self.paragraph

    def close(self) -> None:
        self.paragraph = None
