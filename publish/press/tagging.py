"""What a galley's tagged PDF is made of: its elements, and which of them each run of text on its pages belongs to.

WeasyPrint encloses every run it draws in marked content with a number (MCID; ISO 32000-1, 14.7.4). The numbers and the
elements of the text are all that a screen edition needs: structure is built from them when that is bound. Links are ranges
of runs and not elements, which would cost layout time and could move a line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of the text as it was laid out."""

    tag: str
    parent: int
    """Index of the element it stands in; that of the first is -1."""
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A run of text, or a picture, drawn on a page."""

    element: int
    part: str = ""
    """What of its element it is: the element itself, or a pseudo-element such as `footnote-call` or `marker`."""
    box: tuple[float, ...] = ()
    """Left, top, right and bottom of a picture, in CSS pixels from the corner of the page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a drawn run that belongs to a link, in letters and signs: spaces and soft hyphens do not count."""

    page: int
    mcid: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of the text: where it leads, and what of the pages is to be clicked."""

    href: str
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """Everything a screen edition has to know of a galley beyond its PDF."""

    elements: tuple[Element, ...]
    drawn: tuple[tuple[Drawn, ...], ...]
    """For every page, what was drawn, by MCID."""
    links: tuple[Link, ...]


def to_rows(tagging: Tagging | None) -> dict[str, Any]:
    """A tagging as JSON; nothing where there is none."""
    if tagging is None:
        return {}
    return {
        "elements": [[one.tag, one.parent, dict(one.attributes)] for one in tagging.elements],
        "drawn": [[[one.element, one.part, list(one.box)] for one in page] for page in tagging.drawn],
        "links": [
            [link.href, link.text, [[one.page, one.mcid, one.start, one.end] for one in link.pieces]] for link in tagging.links
        ],
    }


def from_rows(rows: Mapping[str, Sequence[Any]]) -> Tagging | None:
    """The tagging that `to_rows` wrote."""
    if not rows:
        return None
    return Tagging(
        elements=tuple(Element(tag=tag, parent=parent, attributes=named) for tag, parent, named in rows["elements"]),
        drawn=tuple(
            tuple(Drawn(element=element, part=part, box=tuple(box)) for element, part, box in page) for page in rows["drawn"]
        ),
        links=tuple(
            Link(href=href, text=text, pieces=tuple(Piece(*piece) for piece in pieces)) for href, text, pieces in rows["links"]
        ),
    )
