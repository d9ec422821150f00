"""Raw HTML in a manuscript: what is harmless stays, the rest goes, and the editor hears of it."""

import re
from collections.abc import Iterable

import lxml.etree

from publish.manuscript.lines import MARK
from publish.manuscript.reading import Reading
from publish.manuscript.tags import ALLOWED

_SCHEME = re.compile(r"""href="([A-Za-z][A-Za-z0-9+.-]*):""")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML can hold (XML 1.0, 2.2)."""
_ATTRIBUTES = {
    "*": {"class", "lang", "data-line", "data-unknown", "data-caption"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "credit"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"style"},
    "th": {"style"},
}


def raw_pieces(stash: Iterable[object]) -> list[str]:
    """The raw HTML among what Markdown has put aside; quotes and entities are there too."""
    return [piece for piece in map(str, stash) if piece.lstrip().startswith("<") and not piece.startswith("</")]


def tell_raw(pieces: Iterable[str], text: str, reading: Reading) -> None:
    """One warning for each kind of tag and line."""
    places, told = dict[str, int](), set[tuple[str, int]]()
    for piece in map(str.strip, pieces):
        places[piece] = text.find(piece, places.get(piece, -1) + 1)
        tag, line = piece.partition(">")[0].split()[0], _line_at(text, places[piece])
        if (tag, line) not in told:
            message = f"'{tag}>' is HTML. What Markdown has no sign for is dropped: write it in Markdown."
            reading.tell("raw-html", line, message)
        told.add((tag, line))


def _line_at(text: str, position: int) -> int:
    marks = list(MARK.finditer(text, 0, position))
    numbered = [mark for mark in marks if mark[1]]
    if not numbered:
        return 1
    return int(numbered[-1][1]) + text.count("\n", numbered[-1].end(), position)


def cleaned(html: str) -> lxml.etree._Element:
    """The HTML without anything that runs, loads or styles, as a tree. Links are judged later, like all others."""
    import nh3  # noqa: PLC0415 - few manuscripts hold raw HTML

    safe = nh3.clean(
        html,
        tags=set(ALLOWED),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=set(_SCHEME.findall(html)) | {"http", "https", "mailto"},
        link_rel=None,
    )
    safe = _FORBIDDEN.sub("", safe)  # which a reference by number can bring in
    parser = lxml.etree.HTMLParser(encoding="utf-8", huge_tree=True)
    return lxml.etree.fromstring(f"<html><body><div>{safe}</div></body></html>".encode(), parser)[0][0]
