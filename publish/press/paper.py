"""A composed text as WeasyPrint takes it, read as the XML that it is.

WeasyPrint reads HTML, by a parser that forgives everything and takes a thirtieth of the time of an interview, and an eighth of
that of a thick index. All that `pages/` and we compose is well-formed, as an EPUB needs it, and comes out as the same tree
thirty times as fast. The engine's page is made without that parser, from what it holds in version 70.
"""

import xml.etree.ElementTree as ET

import weasyprint
from cssselect2 import ElementWrapper
from weasyprint.urls import URLFetcher

from publish.press.epub_text import OPS, TYPE

NAMES = {TYPE: "epub:type", "{http://www.w3.org/XML/1998/namespace}lang": "xml:lang"}
"""Attributes in a namespace, by the names under which HTML has them and style sheets ask for them."""


def paper(text: str, language: str, base: str, fetcher: URLFetcher) -> weasyprint.HTML:
    """A text in this language, to be laid out; its addresses begin at `base`."""
    page = weasyprint.HTML.__new__(weasyprint.HTML)
    page.wrapper_element = ElementWrapper.from_html_root(tree(text, language), content_language=None)
    page.etree_element = page.wrapper_element.etree_element
    page.base_url, page.url_fetcher, page.media_type = base, fetcher, "print"
    return page


def tree(text: str, language: str) -> ET.Element:
    """The elements of a text."""
    root = ET.fromstring(f'<html lang="{language}" xmlns:epub="{OPS}"><head/><body>{text}</body></html>')
    for element in root.iter():
        for name in NAMES.keys() & element.attrib.keys():
            element.set(NAMES[name], element.attrib.pop(name))
    return root
