"""Markdown into a tree of XHTML elements, by Python-Markdown, with typographic quotes in the language of the text.

Added to the library are line numbers on blocks, captions as text (Markdown keeps them in an attribute, where neither
italics nor quotes are set), attributes that XML cannot take put aside, and better quotes (quotes.py).
"""

import re
from functools import cache
from html import escape, unescape
from string import punctuation
from typing import Any
from xml.etree import ElementTree as ET

import lxml.etree
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import IMAGE_LINK_RE, ImageInlineProcessor
from markdown.treeprocessors import Treeprocessor

from publish.manuscript.cleaning import cleaned, raw_pieces, tell_raw
from publish.manuscript.lines import MARK, OPEN
from publish.manuscript.quotes import Quotes
from publish.manuscript.reading import Reading

Element = lxml.etree._Element  # noqa: SLF001 - the library's own name for the type

LINE = "data-line"
UNKNOWN = "data-unknown"
CAPTION = "data-caption"
_ATTRIBUTES = {"class", "lang", "credit", "href", "src", "alt", "title", "style", "start", LINE, CAPTION}
_TITLED = re.compile(r"(\S.*?)\s+\((.*)\)", re.DOTALL)
_STYLED = re.compile(r"[*_\[]")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot);)(#?\w+;)")


def tree_of(text: str, language: str, reading: Reading) -> Element:
    """The text as one `div` of XHTML elements; `lines.py` has numbered it, and has taken out editor's queries."""
    markdown = _markdown(language).reset()
    html = _ENTITY.sub(_character, markdown.convert(text))
    raw = raw_pieces(markdown.htmlStash.rawHtmlBlocks)
    if raw:
        tell_raw(raw, text, reading)
        return cleaned(html)
    try:
        return lxml.etree.fromstring(f"<div>{html}</div>")
    except lxml.etree.XMLSyntaxError:
        return cleaned(html)


def _character(found: re.Match[str]) -> str:
    """Named characters (`&nbsp;`) exist in HTML only; `unescape` also drops those that are in no book (`&#1;`)."""
    return escape(unescape(found[0]))


@cache
def _markdown(language: str) -> Markdown:
    quotes = Quotes(language)
    markdown = Markdown(
        extensions=[
            FootnoteExtension(BACKLINK_TEXT=""),
            AttrListExtension(),
            TableExtension(),
            SmartyExtension(substitutions=quotes.substitutions),
            quotes,
            Additions(),
        ]
    )
    markdown.ESCAPED_CHARS = [*punctuation]  # as in CommonMark: converters escape more signs than the library knows
    processors: Any = markdown.parser.blockprocessors
    processors.deregister("code")  # prose is indented by habit, not to show program code
    processors["olist"].LAZY_OL = False  # a list that opens with '12.' must not print '1.'
    processors["olist"].SIBLING_TAGS, processors["ulist"].SIBLING_TAGS = ["ol"], ["ul"]
    return markdown


class Additions(Extension):
    """Our four steps, each between those of the library that need it there."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Lines before inline syntax is read, pictures and captions after; attributes when all have been given."""
        # Before calls of notes are (at 175): one in a caption is read with the caption.
        md.inlinePatterns.register(ImageInlineProcessor(IMAGE_LINK_RE, md), "image_link", 176)
        md.treeprocessors.register(Lines(md), "lines", 45)
        md.treeprocessors.register(Pictures(md), "pictures", 16)
        md.treeprocessors.register(Captions(md), "captions", 15)
        md.treeprocessors.register(Attributes(md), "attributes", -5)


class Lines(Treeprocessor):
    """Takes the line numbers out of the text and gives them to the elements."""

    def run(self, root: ET.Element) -> None:
        """The first number of an element is its line."""
        for element in root.iter():
            if element.text and OPEN in element.text:
                found = MARK.search(element.text)
                if found and found[1]:
                    element.set(LINE, found[1])
                element.text = MARK.sub("", element.text)
            if element.tail and OPEN in element.tail:
                element.tail = MARK.sub("", element.tail)


class Pictures(Treeprocessor):
    """What CommonMark reads in a picture and the library does not: a title in brackets, italics in the alternative text."""

    def run(self, root: ET.Element) -> None:
        """A title goes where titles are; italics leave their words, since nobody hears asterisks."""
        inline: Any = self.md.treeprocessors["inline"]
        for image in root.iter("img"):
            found = None if image.get("title") else _TITLED.fullmatch(image.get("src", ""))
            if found:
                image.set("src", found[1])
                image.set("title", found[2])
            alternative = image.get("alt", "")
            if _STYLED.search(alternative) and "[^" not in alternative:
                holder = ET.Element("div")
                ET.SubElement(holder, "span").text = alternative
                inline.run(holder)
                image.set("alt", "".join(holder.itertext()))


class Captions(Treeprocessor):
    """Puts the caption of a picture into the text beside it, where italics and quotes are set like any others."""

    def run(self, root: ET.Element) -> None:
        """An `img` is preceded by a `span` that holds its caption."""
        inline: Any = self.md.treeprocessors["inline"]
        for parent in list(root.iter()):
            for image in [child for child in parent if child.tag == "img" and child.get("title")]:
                holder = ET.Element("div")
                caption = ET.SubElement(holder, "span", {CAPTION: "yes"})
                caption.text = image.attrib.pop("title")
                inline.run(holder)
                parent.insert(list(parent).index(image), caption)  # before: attributes follow the image


class Attributes(Treeprocessor):
    """Puts unknown attributes aside under one name, since their own may be no XML: `{: pullquote}`, `{: 3=x}`."""

    def run(self, root: ET.Element) -> None:
        """What Markdown itself needs and what the contract knows stays as it is."""
        for element in root.iter():
            known = _ATTRIBUTES | {"id"} if element.tag in {"sup", "li"} else _ATTRIBUTES
            strange = [name for name, value in element.items() if name not in known or value is None]
            if strange:
                element.set(UNKNOWN, " ".join(f"#{element.get(name)}" if name == "id" else name for name in strange))
            for name in strange:
                del element.attrib[name]
