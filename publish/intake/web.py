"""Saved web pages: every word of the page, with what its structure says of it. Nothing runs, nothing is fetched.

Libraries that extract the text of a page (trafilatura, readability) drop what they take for boilerplate, and with it the
words; here everything is kept and hinted at, so that the editor can have it back. HTML gives no markup to the manuscript.
"""

import re
from dataclasses import replace

import lxml.etree
import lxml.html

from publish.intake.columns import labels_joined
from publish.intake.flow import pieces_of
from publish.intake.page_head import hints_of
from publish.intake.pieces import Raw
from publish.intake.plain import LARGEST, ImportFaultError, decoded, mojibake, unseen
from publish.intake.site_front import parted

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_FRONT = re.compile(r"\s*---[ \t]*\r?\n")
_MARKED = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def read_html(data: bytes, name: str) -> Raw:
    """A saved page as pieces; their lines are counted in paragraphs, since a page is often one line."""
    text, remarks = _decoded(data, name)
    source = parted(re.sub("\r\n?", "\n", text), name) if _FRONT.match(text) else None
    tree = page_of(source.text if source else text, name)
    labels_joined(tree)
    pieces = pieces_of(tree)
    remarks = (*remarks, *mojibake("\n".join(piece.text for piece in pieces)))
    hints = hints_of(tree, pieces)
    if source:
        pieces, hints = (*source.own, *(replace(piece, line=piece.line + 1) for piece in pieces)), source.hints.over(hints)
        remarks = (*remarks, *source.remarks)
    return Raw(name=name, pieces=pieces, hints=hints, remarks=(*remarks, "line numbers count paragraphs"))


def page_of(text: str, name: str) -> lxml.html.HtmlElement:
    """The tree of a page; entities of its own are not read, nothing is fetched."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", unseen(re.sub("\r\n?", "\n", text))) or " "
    parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.document_fromstring(text, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, RecursionError, AssertionError):
        raise ImportFaultError(f"{name}: this is no page that can be read. Open it in a browser and save its text.") from None
    if any("depth" in error.message.lower() for error in parser.error_log):
        raise ImportFaultError(
            f"{name}: its elements stand in one another thousands deep. Open it in a browser and save its text."
        )
    return tree


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if len(data) > LARGEST:
        raise ImportFaultError(f"{name}: {len(data) // 1_000_000} MB are no interview. Take the text out of it, or split it.")
    said = _CHARSET.search(data[:4096])
    if said and not data.startswith(_MARKED):
        try:
            encoding = said[1].decode().lower()
            latin = encoding in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}  # browsers read cp1252, and so do we
            return data.decode("cp1252" if latin else encoding), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data, name)
