"""OpenDocument text: paragraphs, italics and notes of content.xml; what is deleted or commented is set aside."""

from collections.abc import Iterator

import lxml.etree

from publish.intake.archive import opened, tree
from publish.intake.pieces import Piece, Raw, Shape, Span, cut
from publish.intake.plain import normal

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": " "}

Styles = dict[str, tuple[bool, bool]]


def read_odt(data: bytes, name: str) -> Raw:
    """An OpenDocument file as pieces; their lines are paragraphs."""
    with opened(data, name, "content.xml") as archive:
        content = tree(archive, "content.xml", name)
    styles = dict(_styles(content))
    pieces, notes = list[Piece](), list[Piece]()
    for number, element in enumerate(content.iter(f"{_TEXT}p", f"{_TEXT}h"), 1):
        note, hint = _inside(element)
        spans = cut([_normal(span) for span in _spans(element, styles, styles.get(_named(element), (False, False)))], 0)
        if not spans:
            continue
        heading = element.tag == f"{_TEXT}h"
        shape: Shape = "heading" if heading else "paragraph"
        piece = Piece(spans=spans, line=number, gap=1, shape=shape, level=int(heading), hint=hint, note=note)
        (notes if note else pieces).append(piece)
    return Raw(name=name, pieces=(*pieces, *notes))


def _normal(span: Span) -> Span:
    return Span(text=normal(span.text.replace("\n", " ")), italic=span.italic, bold=span.bold, note=span.note)


def _named(element: lxml.etree._Element) -> str:
    return element.get(f"{_TEXT}style-name") or ""


def _styles(content: lxml.etree._Element) -> Iterator[tuple[str, tuple[bool, bool]]]:
    """Whether each automatic style is italic, bold."""
    for style in content.iter(f"{_STYLE}style"):
        for properties in style.iter(f"{_STYLE}text-properties"):
            italic, bold = properties.get(f"{_FO}font-style"), properties.get(f"{_FO}font-weight")
            yield style.get(f"{_STYLE}name") or "", (italic == "italic", bold == "bold")


def _inside(element: lxml.etree._Element) -> tuple[str, str]:
    """The number of the note a paragraph belongs to, and why it is no text of the interview."""
    for outer in element.iterancestors():
        if outer.tag == f"{_TEXT}note":
            return _number(outer), ""
        if outer.tag == f"{_TEXT}tracked-changes":
            return "", "deleted text"
        if outer.tag == f"{_OFFICE}annotation":
            return "", "comment"
    return "", ""


def _number(note: lxml.etree._Element) -> str:
    citation = note.find(f"{_TEXT}note-citation")
    kind = (note.get(f"{_TEXT}note-class") or "f")[:1]
    return f"{'' if kind == 'f' else kind}{(citation.text if citation is not None else '') or '1'}"


def _spans(element: lxml.etree._Element, styles: Styles, style: tuple[bool, bool]) -> Iterator[Span]:
    if element.text:
        yield Span(text=element.text, italic=style[0], bold=style[1])
    for child in element:
        if child.tag in _BLANKS:
            yield Span(text=_BLANKS[child.tag])
        elif child.tag == f"{_TEXT}note":
            yield Span(text="", note=_number(child))
        elif child.tag != f"{_OFFICE}annotation" and isinstance(child.tag, str):
            own = styles.get(_named(child), (False, False))
            yield from _spans(child, styles, (style[0] or own[0], style[1] or own[1]))
        if child.tail:
            yield Span(text=child.tail, italic=style[0], bold=style[1])
