"""The structure of a screen edition: what every run on its pages is, in the order in which it is read.

Structure types are those of ISO 32000-1, 14.8.4. Words that only look different are part of their paragraph; passages in
another language, notes, links, the contents, the index, lists, tables and pictures are told apart. A paragraph that goes over
a page is one paragraph, and a note follows the paragraph of its call, which leads to it and back.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from publish.press.screen_content import POINTS, Leaf, Part, Rectangle
from publish.press.screen_cutting import Cut
from publish.press.tagging import Drawn, Element, Tagging

ROLES = {
    "section": "Sect", "div": "Div", "header": "Div", "aside": "Div", "figure": "Div", "blockquote": "BlockQuote",
    "p": "P", "pre": "P", "figcaption": "Caption", "caption": "Caption", "img": "Figure",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "LI", "dd": "LI",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
}  # fmt: skip
BY_CLASS = {"index": "Sect", "index-entry": "LI", "groups": "Index", "lines": "TOC", "line": "TOCI"}
"""What the classes of our own templates mean."""
IN_LINE = {"note": "Note", "number": "Lbl"}
"""And those of what stands in a line."""
RUNNING = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "Span"})
"""What holds no blocks: a note called in it comes after it."""
ORNAMENTS = frozenset({"hr", "img"})
"""What says nothing by itself: a break in the text, and a picture without a description."""
NOWHERE = (0.0, 0.0, 0.0, 0.0)
WHOLE = 1000
"""More signs than a line has."""


@dataclass(frozen=True, slots=True)
class Content:
    """A run on a page of the book."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Clickable:
    """A rectangle of a page that leads somewhere."""

    page: int
    rectangle: Rectangle
    href: str
    text: str


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """A structure element in the making."""

    role: str
    parent: "Node | None" = None
    kids: list["Node | Content | Clickable"] = field(default_factory=list)
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Those of its element in the text."""
    name: str = ""
    """Identifier, which notes need."""
    box: tuple[int, Rectangle] | None = None
    """Page and place of a picture."""
    order: int = 0
    """Where its element stands in the text."""

    def add(self, kid: "Node", at: int | None = None) -> "Node":
        """Put a node into this one, at the end where no place is given."""
        kid.parent = self
        self.kids.insert(len(self.kids) if at is None else at, kid)
        return kid

    def put(self, kid: "Node") -> "Node":
        """Put a block before those that follow it in the text: pages are not drawn in the order in which they are read."""
        later = (at for at, other in enumerate(self.kids) if isinstance(other, Node) and other.order > kid.order)
        return self.add(kid, None if self.role in RUNNING else next(later, None))


class Structure:
    """The structure of one galley; its pages are made ready on the way."""

    def __init__(self, tagging: Tagging, leaves: Sequence[Leaf], first: int) -> None:
        """Take a galley with its pages, which stand in the book from page `first` on."""
        self.root = Node(role="NonStruct")
        """Holds the sections of the galley."""
        self._elements = tagging.elements
        self._all = tagging.links
        self._roles = [_role(element) for element in tagging.elements]
        self._leaves, self._first = leaves, first
        self._nodes: dict[int, Node] = {}
        self._holders: dict[int, Node] = {-1: self.root}
        self._links: dict[int, Node] = {}
        self._called = [number for number, role in enumerate(self._roles) if role == "Note"]
        cuts = _cuts(tagging)
        for index, page in enumerate(tagging.drawn):
            for mcid, drawn in enumerate(page):
                self._take(index, mcid, drawn, cuts[index, mcid])

    def _take(self, index: int, mcid: int, drawn: Drawn, cuts: Sequence[Cut]) -> None:
        """Put one run where it belongs."""
        leaf, element = self._leaves[index], self._elements[drawn.element]
        if mcid in leaf.empty or (element.tag in ORNAMENTS and not element.attributes.get("alt")):
            leaf.adorn(mcid)
            return
        holder, page = self._holder_of(drawn), self._first + index
        if drawn.box:
            left, top, right, bottom = (side * POINTS for side in drawn.box)
            holder.box = (page, (left, leaf.height - bottom, right, leaf.height - top))
        noted = drawn.part.startswith("footnote-")
        if noted:
            cuts = [Cut(0, WHOLE, 0)]
        elif holder.role == "TOCI" and not cuts:
            cuts = [
                Cut(0, WHOLE, number) for number, link in self._links.items() if link.parent and link.parent.parent is holder
            ]
        for part in leaf.cut(mcid, cuts) if cuts else [Part(mcid=mcid, link=None, rectangle=NOWHERE)]:
            if part.link is None:
                holder.kids.append(Content(page, part.mcid))
            elif noted:
                self._refer(holder, page, part, drawn)
            else:
                self._link(holder, page, part)

    def _holder_of(self, drawn: Drawn) -> Node:
        """The node that a run belongs to."""
        match drawn.part:
            case "footnote-call":
                return self._holder(self._elements[drawn.element].parent)
            case "footnote-marker":
                return self._node(drawn.element).add(Node(role="Lbl"))
            case "marker":
                return self._node(drawn.element).add(Node(role="Lbl"), 0)
        return self._holder(drawn.element)

    def _link(self, holder: Node, page: int, part: Part) -> None:
        """A part of a link, which may have several; one inside the book is a reference."""
        number = part.link or 0
        link = self._all[number]
        if number not in self._links:
            inside = link.href.startswith("book:")
            self._links[number] = (holder.add(Node(role="Reference")) if inside else holder).add(Node(role="Link"))
        click = Clickable(page=page, rectangle=part.rectangle, href=link.href, text=link.text)
        self._links[number].kids += [Content(page, part.mcid), click]

    def _refer(self, holder: Node, page: int, part: Part, drawn: Drawn) -> None:
        """The number of a note: at its call, or before the note, each leading to the other."""
        name, number = self._name(drawn.element), self._called.index(drawn.element) + 1
        calls = drawn.part == "footnote-call"
        href, text = (
            (f"book:{name}", f"Note {number}") if calls else (f"book:{name}.call", f"Back to the text of note {number}")
        )
        node = (holder.add(Node(role="Reference", name=f"{name}.call")) if calls else holder).add(Node(role="Link"))
        node.kids += [
            Content(page, part.mcid),
            Clickable(page=page, rectangle=part.rectangle, href=href, text=text),
        ]

    def _name(self, number: int) -> str:
        return self._elements[number].attributes.get("id", f"note-{self._first}-{number}")

    def _holder(self, number: int) -> Node:
        """The node that the text of an element belongs to."""
        if number not in self._holders:
            element = self._elements[number]
            if not self._roles[number] and not element.attributes.get("lang"):
                self._holders[number] = self._holder(element.parent)
            elif self._roles[number] == "LI":
                self._holders[number] = self._node(number).add(Node(role="LBody"))
            else:
                self._holders[number] = self._node(number)
        return self._holders[number]

    def _node(self, number: int) -> Node:
        """The node of an element, put into its parent when the first of its text comes."""
        if number not in self._nodes:
            element, role = self._elements[number], self._roles[number] or "Span"
            node = self._nodes[number] = Node(role=role, attributes=element.attributes, order=number)
            holder = self._holder(element.parent)
            if role == "Note":
                node.name = self._name(number)
                while holder.role in RUNNING and holder.parent:  # it comes after the block of its call
                    holder = holder.parent
            (_list(holder, number) if role == "LI" else holder).put(node)
        return self._nodes[number]


def _cuts(tagging: Tagging) -> dict[tuple[int, int], list[Cut]]:
    """Where links are to be cut out, by page and run."""
    cuts: dict[tuple[int, int], list[Cut]] = defaultdict(list)
    for number, link in enumerate(tagging.links):
        for piece in link.pieces:
            cuts[piece.page, piece.mcid].append(Cut(piece.start, piece.end, number))
    return cuts


def _role(element: Element) -> str:
    """The structure type of an element; empty for what only looks different."""
    known = IN_LINE if element.tag == "span" else BY_CLASS
    named = (known[name] for name in element.attributes.get("class", "").split() if name in known)
    return next(named, ROLES.get(element.tag, ""))


def _list(holder: Node, number: int) -> Node:
    """The list an item belongs to: items of our indexes are paragraphs where they are laid out."""
    if holder.role == "L":
        return holder
    last = holder.kids[-1] if holder.kids else None
    return last if isinstance(last, Node) and last.role == "L" else holder.put(Node(role="L", order=number))


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, in reading order."""
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from walk(kid)
