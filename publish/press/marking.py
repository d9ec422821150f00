"""Writing a galley with its runs marked, and saying which element of the text each run was drawn from.

WeasyPrint's own structure knows no notes, languages, contents or index, and one paragraph on two pages is two paragraphs to
it; it has no public hook for another. So its last step is taken by ours, which only takes notes: the structure is built when
the screen edition is bound. The two names of its inside that this relies on stand here and nowhere else.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import weasyprint
import weasyprint.pdf
from lxml import html

from publish.press.tagging import Drawn, Element, Link, Piece, Tagging

KEPT = frozenset({"alt", "class", "colspan", "id", "lang", "rowspan", "scope", "start"})
"""Attributes that say something to a reader, or to our own structure."""
UNCOUNTED = frozenset("\u00ad")
"""Printed or not as lines fall; not counted."""
HYPHENS = frozenset("-\u2010\u2011")


def write_marked(document: weasyprint.Document, page: weasyprint.HTML, composed: str) -> tuple[bytes, Tagging]:
    """The PDF of a galley, and what it is made of; `composed` is its text with links."""
    boxes: list[list[Any]] = []
    with _noting(boxes):
        data = document.write_pdf(pdf_version="1.6", pdf_tags=True)
    body = page.etree_element.find("body")
    elements = list(body.iter())
    index = {id(element): number for number, element in enumerate(elements)}
    parents = {id(child): number for number, element in enumerate(elements) for child in element}
    drawn = tuple(tuple(_drawn(box, index) for box in one) for one in boxes)
    return data, Tagging(
        elements=tuple(_element(element, parents.get(id(element), -1)) for element in elements),
        drawn=drawn,
        links=tuple(_links(composed, _Runs(elements, drawn, boxes))) if "<a " in composed else (),
    )


@contextmanager
def _noting(boxes: list[list[Any]]) -> Iterator[None]:
    """Have WeasyPrint hand over the boxes it marked on every page, by MCID, and write no structure."""
    theirs = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = lambda _pdf, _document, _version, streams: boxes.extend(list(one._tags) for one in streams)  # noqa: SLF001
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = theirs


def _element(element: ET.Element, parent: int) -> Element:
    kept = {name: value for name, value in element.attrib.items() if name in KEPT}
    return Element(tag=str(element.tag), parent=parent, attributes=kept)


def _drawn(box: Any, index: dict[int, int]) -> Drawn:
    _, _, part = box.element_tag.partition("::")
    corners: tuple[float, ...] = ()
    if not hasattr(box, "text"):
        x, y = box.content_box_x(), box.content_box_y()
        corners = (x, y, x + box.width, y + box.height)
    return Drawn(element=index.get(id(box.element), 0), part=part, box=corners)


def _counted(text: str) -> Iterable[str]:
    return (sign for sign in text if not sign.isspace() and sign not in UNCOUNTED)


class _Runs:
    """The runs of a galley by the signs of its text: which of them was printed in which run, and as the how-manieth."""

    def __init__(
        self, elements: Sequence[ET.Element], drawn: Sequence[Sequence[Drawn]], boxes: Sequence[Sequence[Any]]
    ) -> None:
        """Count the text of the elements in reading order, and find each element's runs."""
        self._own: dict[int, list[tuple[str, int]]] = {}
        self._of: dict[int, list[tuple[int, int, str]]] = {}
        self._owner: list[int] = []
        self._elements = elements
        numbers = {id(element): number for number, element in enumerate(elements)}
        self._count(elements[0], numbers)
        for page, runs in enumerate(drawn):
            for mcid, run in enumerate(runs):
                if not run.part and not run.box:
                    self._of.setdefault(run.element, []).append((page, mcid, boxes[page][mcid].text))
        self._printed: dict[int, dict[int, tuple[int, int, int]]] = {}

    def _count(self, element: ET.Element, numbers: dict[int, int]) -> None:
        number = numbers[id(element)]
        self._add(number, element.text)
        for child in element:
            self._count(child, numbers)
            self._add(number, child.tail)

    def _add(self, number: int, text: str | None) -> None:
        for sign in _counted(text or ""):
            self._own.setdefault(number, []).append((sign, len(self._owner)))
            self._owner.append(number)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Where the signs from `start` to before `end` of the text are printed."""
        found: dict[tuple[int, int], list[int]] = {}
        for place in range(start, end):
            owner = self._owner[place]
            if owner not in self._printed:
                self._printed[owner] = dict(self._align(owner))
            printed = self._printed[owner].get(place)
            if printed:
                found.setdefault(printed[:2], []).append(printed[2])
        for (page, mcid), signs in sorted(found.items()):
            yield Piece(page, mcid, min(signs), max(signs) + 1)

    def _align(self, owner: int) -> Iterator[tuple[int, tuple[int, int, int]]]:
        """Place in the text -> page, run and place in the run, of an element's own text; hyphens at line ends are no text."""
        own, at = self._own[owner], 0
        for page, mcid, text in self._of.get(owner, ()):
            for nth, sign in enumerate(_counted(text)):
                if at < len(own) and sign.casefold() == own[at][0].casefold():
                    yield own[at][1], (page, mcid, nth)
                    at += 1
                elif sign not in HYPHENS:
                    return


def _links(composed: str, runs: _Runs) -> Iterator[Link]:
    """The links of a text, with what of the pages is to be clicked."""
    place = 0
    opened: list[tuple[int, str]] = []
    for event, element in _walk(html.fragment_fromstring(composed, create_parent="div")):
        if isinstance(event, str):
            place += sum(1 for _ in _counted(event))
        elif event:
            opened.append((place, element.get("href", "")))
        else:
            start, href = opened.pop()
            pieces = tuple(runs.pieces(start, place))
            if href and pieces:
                yield Link(href=href, text=" ".join(element.text_content().split()), pieces=pieces)


def _walk(element: Any) -> Iterator[tuple[str | bool, Any]]:
    """The text of a tree in reading order, and where its links open (True) and close (False)."""
    if element.tag == "a":
        yield True, element
    yield element.text or "", element
    for child in element:
        yield from _walk(child)
        yield child.tail or "", element
    if element.tag == "a":
        yield False, element
