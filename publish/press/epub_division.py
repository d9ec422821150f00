"""One file a section, and several for one that is too long: old readers with little memory give up above 260 kB.

A long section is divided between its turns, a long turn between its paragraphs, an index between its letters or entries;
never after a heading. What goes on in a further file keeps its language and its class, and says whose it is.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from publish.press.epub_text import TYPE, XHTML, parsed

LONGEST = 250_000
"""Bytes of a section in one file, the frame of the document aside."""
FULL, HEAVY = 170_000, 40_000
"""Bytes of a file of several, and of what is divided within: a file that closes late is still no longer than the longest."""
NOTE = 300
"""Bytes that a note takes up beyond its words: reference, way back and roles."""
OURS = frozenset({"cover", "nav"})
"""Documents that every EPUB has, beside those of its sections."""
CONTAINERS = frozenset({f"{{{XHTML}}}{tag}" for tag in ("section", "div", "ul")})
OPENING = frozenset({f"{{{XHTML}}}{tag}" for tag in ("header", "h1", "h2", "h3", "h4", "h5", "h6", "hr")})
"""What nothing is divided behind."""


def document(key: str, number: int = 1) -> str:
    """What a file of a section is called; keys hold no dot, so that no two names coincide."""
    if number > 1:
        return f"{key}.{number}.xhtml"
    return f"{key}.text.xhtml" if key in OURS else f"{key}.xhtml"


def divided(root: etree._Element, title: str, spare: int = 0) -> list[etree._Element]:
    """The section as one tree a file; `spare` is the most bytes that the name of a file adds to a link."""
    if _weight(root, spare) <= LONGEST:
        return [root]
    leaves = [(leaf, _weight(leaf[-1], spare)) for leaf in _leaves((root,), spare)]
    whole = sum(weight for _, weight in leaves)
    room = whole / -(-whole // FULL)
    pieces: list[list[tuple[etree._Element, ...]]] = [[]]
    taken = 0
    for leaf, weight in leaves:
        if taken >= room + HEAVY or (taken >= room and not _opens(pieces[-1][-1])):
            pieces.append([])
            taken = 0
        pieces[-1].append(leaf)
        taken += weight
    begun: set[etree._Element] = set()
    return [_bound(piece, title, begun) for piece in pieces]


def _weight(element: etree._Element, spare: int) -> int:
    """About how many bytes an element will have in its file, its links resolved and its notes popping up."""
    links = sum(link.get("href", "").startswith("book:") for link in element.iter(f"{{{XHTML}}}a"))
    notes = sum(one.get("class") == "note" for one in element.iter())
    return len(etree.tostring(element, encoding="utf-8")) + links * spare + notes * NOTE


def _leaves(path: tuple[etree._Element, ...], spare: int) -> Iterator[tuple[etree._Element, ...]]:
    """What is not divided, in order, each behind the elements around it, of which `path` are those known already."""
    for child in path[-1]:
        if child.tag in CONTAINERS and _is_bare(child) and _weight(child, spare) > HEAVY:
            yield from _leaves((*path, child), spare)
        else:
            yield (*path, child)


def _is_bare(element: etree._Element) -> bool:
    """Whether an element holds nothing but elements."""
    return not "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def _opens(leaf: tuple[etree._Element, ...]) -> bool:
    return leaf[-1].tag in OPENING or leaf[-1].get("class") in {"label-alone", "turn question"}


def _bound(piece: Sequence[tuple[etree._Element, ...]], title: str, begun: set[etree._Element]) -> etree._Element:
    """The leaves of one file, the elements around them made anew; those that `begun` in an earlier file go on in this one."""
    made: dict[etree._Element, etree._Element] = {}
    for *around, leaf in piece:
        for depth, one in enumerate(around):
            if one not in made:
                made[one] = parsed(f"<{etree.QName(one).localname}/>")
                made[one].attrib.update(one.attrib)
                if one in begun:
                    _goes_on(made[one], title, whole=depth == 0)
                if depth:
                    made[around[depth - 1]].append(made[one])
        begun.update(around)
        made[around[-1]].append(leaf)
    return made[piece[0][0]]


def _goes_on(element: etree._Element, title: str, *, whole: bool) -> None:
    """Take from an element what only its beginning has; a section is one chapter, in however many files it stands."""
    if element.get("aria-labelledby"):
        element.set("aria-label", title)
    for name in ("id", "aria-labelledby", *((TYPE, "role") if whole else ())):
        if name in element.attrib:
            del element.attrib[name]
