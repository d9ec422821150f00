"""OpenDocument text: paragraphs, italics, tables and notes of content.xml; what is deleted or commented is set aside."""

from collections.abc import Iterator

import lxml.etree
import lxml.html
from lxml.html import builder as html

from publish.intake.archive import opened, tree
from publish.intake.columns import labels_joined
from publish.intake.flow import pieces_of
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import mojibake, normal, unseen

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": " "}
_TAGS = {
    f"{_TEXT}p": "p", f"{_TEXT}list": "ul", f"{_TEXT}list-item": "li", f"{_TEXT}list-header": "li",
    f"{_TABLE}table": "table", f"{_TABLE}table-row": "tr", f"{_TABLE}table-cell": "td", f"{_TEXT}line-break": "br",
    f"{_TEXT}ruby-text": "rt",
}  # fmt: skip
_UNSEEN = frozenset(
    {f"{_SVG}title", f"{_SVG}desc", f"{_OFFICE}binary-data", f"{_TEXT}note-citation", f"{_TEXT}tracked-changes"}
)
_ASIDE = {f"{_OFFICE}annotation": "comment", f"{_TEXT}hidden-text": "hidden-text", f"{_TEXT}hidden-paragraph": "hidden-text"}
_INDEX = frozenset({f"{_TEXT}table-of-content", f"{_TEXT}alphabetical-index", f"{_TEXT}user-index"})
_META = frozenset({"creator", "date", "date-string", "creator-initials"})

Look = tuple[bool | None, bool | None]
"""Italic, bold; None where nothing is said."""


def read_odt(data: bytes, name: str) -> Raw:
    """An OpenDocument file as pieces; their lines are paragraphs."""
    with opened(data, name, "content.xml") as archive:
        content = tree(archive, "content.xml", name)
        others = tree(archive, "styles.xml", name) if "styles.xml" in archive.namelist() else None
    page = html.HTML(html.BODY())
    _Page(content, others).into(page[0], content)
    labels_joined(page)
    heads = () if others is None else tuple(_heads(others))
    pieces = (*heads, *pieces_of(page, menus=False))
    remarks = (*mojibake("\n".join(piece.text for piece in pieces)), "line numbers count paragraphs")
    return Raw(name=name, pieces=pieces, remarks=remarks)


def _heads(styles: lxml.etree._Element) -> Iterator[Piece]:
    """Running heads and feet."""
    for head in styles.iter(*(f"{_STYLE}{kind}{side}" for kind in ("header", "footer") for side in ("", "-left", "-first"))):
        for paragraph in head.iter(f"{_TEXT}p", f"{_TEXT}h"):
            text = normal("".join(map(str, paragraph.itertext()))).strip()
            if text:
                yield Piece(spans=plain(text), line=0, hint="running head or foot")


class _Page:
    """OpenDocument's text as a page, in its order."""

    def __init__(self, content: lxml.etree._Element, others: lxml.etree._Element | None) -> None:
        self._looks: dict[str, tuple[str, Look]] = {}
        for root in (others, content):
            self._looks |= dict(_looks(root)) if root is not None else {}
        self._deleted = {
            region.get(f"{_TEXT}id") or "": region.find(f"{_TEXT}deletion") for region in content.iter(f"{_TEXT}changed-region")
        }
        self._notes = 0

    def into(self, home: lxml.etree._Element, element: lxml.etree._Element) -> None:
        """The children of an element into a page's."""
        _say(home, element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._one(home, child)
            _say(home, child.tail)

    def _one(self, home: lxml.etree._Element, child: lxml.etree._Element) -> None:
        if child.tag in _BLANKS:
            _say(home, " ")
        elif child.tag in _UNSEEN:
            return
        elif child.tag == f"{_TEXT}note":
            self._note(home, child)
        elif child.tag == f"{_TEXT}change":
            deleted = self._deleted.pop(child.get(f"{_TEXT}change-id") or "", None)
            if deleted is not None:
                _aside(home, deleted, "deleted-text")
        elif child.tag in _ASIDE:
            _aside(home, child, _ASIDE[child.tag])
        elif child.tag in _INDEX:
            self.into(lxml.etree.SubElement(home, "nav"), child)
        else:
            self._plain(home, child)

    def _plain(self, home: lxml.etree._Element, child: lxml.etree._Element) -> None:
        tag = _TAGS.get(child.tag, "span")
        if child.tag == f"{_TEXT}h":
            level = child.get(f"{_TEXT}outline-level") or "1"
            tag = f"h{level if level in set('123456') else 6}"
        if child.tag.endswith("}text-box"):
            tag = "div"
        inner = lxml.etree.SubElement(home, tag)
        if not tag.startswith("h"):  # that headings are bold says nothing
            inner.set("style", self._css(child.get(f"{_TEXT}style-name") or ""))
        self.into(inner, child)

    def _note(self, home: lxml.etree._Element, note: lxml.etree._Element) -> None:
        """A call here, the note at the foot of the page; they are numbered through, since files count them in several rows."""
        self._notes += 1
        call = lxml.etree.SubElement(lxml.etree.SubElement(home, "sup"), "a", href=f"#fn{self._notes}")
        call.text = str(self._notes)
        body = home.getroottree().getroot()[0]
        foot = lxml.etree.SubElement(body, "section", id=f"fn{self._notes}")
        for part in note.iter(f"{_TEXT}note-body"):
            self.into(foot, part)

    def _css(self, name: str) -> str:
        italic, bold = self._look(name)
        slant = "" if italic is None else f"font-style:{'italic' if italic else 'normal'};"
        return slant + ("" if bold is None else f"font-weight:{700 if bold else 400}")

    def _look(self, name: str) -> Look:
        """What a style and those it continues say."""
        italic = bold = None
        seen = set[str]()
        while name in self._looks and name not in seen:
            seen.add(name)
            name, look = self._looks[name]
            italic, bold = look[0] if italic is None else italic, look[1] if bold is None else bold
        return italic, bold


def _looks(root: lxml.etree._Element) -> Iterator[tuple[str, tuple[str, Look]]]:
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find(f"{_STYLE}text-properties")
        slant = properties.get(f"{_FO}font-style") if properties is not None else None
        weight = properties.get(f"{_FO}font-weight") if properties is not None else None
        look = (
            slant in {"italic", "oblique"} if slant else None,
            weight in {"bold", "600", "700", "800", "900"} if weight else None,
        )
        yield style.get(f"{_STYLE}name") or "", (style.get(f"{_STYLE}parent-style-name") or "", look)


def _say(home: lxml.etree._Element, text: str | None) -> None:
    text = unseen(text or "")
    if not text:
        return
    if len(home):
        home[-1].tail = (home[-1].tail or "") + text
    else:
        home.text = (home.text or "") + text


def _aside(home: lxml.etree._Element, element: lxml.etree._Element, reason: str) -> None:
    """An element's words where it stands, under the reason why they are none of the interview's."""
    said = lxml.etree.SubElement(home, "del", {"class": reason})
    said.text = unseen(_words(element))


def _words(element: lxml.etree._Element) -> str:
    found = list[str]()
    for part in element.iter():
        name = lxml.etree.QName(part).localname if isinstance(part.tag, str) else ""
        found.append(" " if name in {"p", "h", "s", "tab", "line-break"} else "")
        found.append("" if name in _META or not name else part.text or "")
        found.append(part.tail or "" if part is not element else "")
    return "".join(found)
