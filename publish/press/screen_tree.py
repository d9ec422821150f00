"""Writing the structure into the PDF: elements, the two trees that lead back to them, and links as annotations.

ISO 32000-1, 14.7 (structure) and 12.5.6.5 (link annotations); ISO 14289-1 (PDF/UA-1), 7.9 (notes) and 7.18.5 (links).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from publish.press.screen_content import Rectangle
from publish.press.screen_structure import Clickable, Content, Node

Goal = Callable[[Clickable], Dictionary]
"""What a link does and says: the entries of its annotation beside its place."""
SPANS = {"colspan": "/ColSpan", "rowspan": "/RowSpan"}


class Tree:
    """The structure tree of a bound file."""

    def __init__(self, out: Pdf, goal: Goal, shift: Callable[[int], float]) -> None:
        """Write into `out`; `goal` says where links lead, `shift` how far a page's type area was moved (points)."""
        self._out, self._goal, self._shift = out, goal, shift
        self._marks: dict[int, dict[int, Object]] = defaultdict(dict)
        self._annotations: list[tuple[Object, Object]] = []
        self._named: dict[str, Object] = {}
        self._document = out.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))

    def write(self, sections: Iterable[Node]) -> None:
        """Write the structure of the book."""
        root = self._out.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([self._document])))
        self._document.P = root
        self._document.K = Array([self._element(section, self._document) for section in sections])
        names = Array([part for name, element in sorted(self._named.items()) for part in (String(name), element)])
        if self._named:
            root.IDTree = self._out.make_indirect(Dictionary(Names=names))
        root.ParentTree = self._out.make_indirect(Dictionary(Nums=Array(list(self._parents()))))
        root.ParentTreeNextKey = len(self._out.pages) + len(self._annotations)
        self._out.Root.StructTreeRoot = root
        self._out.Root.MarkInfo = Dictionary(Marked=True)

    def _parents(self) -> Iterable[object]:
        """Page or annotation -> its elements (ISO 32000-1, 14.7.4.4)."""
        for page, marks in sorted(self._marks.items()):
            self._out.pages[page].obj.StructParents = page
            yield from (page, self._out.make_indirect(Array([marks.get(mcid) for mcid in range(max(marks) + 1)])))
        for number, (annotation, element) in enumerate(self._annotations, len(self._out.pages)):
            annotation.StructParent = number
            yield from (number, element)

    def _element(self, node: Node, parent: Object) -> Object:
        element = self._out.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.role}"), P=parent))
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            element.Pg = self._out.pages[page].obj
        self._describe(element, node)
        element.K = Array([self._kid(kid, element, page) for kid in node.kids])
        return element

    def _describe(self, element: Object, node: Node) -> None:
        if node.attributes.get("lang"):
            element.Lang = String(node.attributes["lang"])
        if node.name:
            element.ID = String(node.name)
            self._named[node.name] = element
        if node.role == "Figure":
            element.Alt = String(node.attributes.get("alt", ""))
        if node.box:
            page, box = node.box
            element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=_box(box, self._shift(page)))
        if node.role in {"TH", "TD"}:
            _describe_cell(element, node)

    def _kid(self, kid: Node | Content | Clickable, element: Object, page: int | None) -> object:
        match kid:
            case Node():
                return self._element(kid, element)
            case Content():
                self._marks[kid.page][kid.mcid] = element
                if kid.page == page:
                    return kid.mcid
                return Dictionary(Type=Name.MCR, Pg=self._out.pages[kid.page].obj, MCID=kid.mcid)
        leaf = self._out.pages[kid.page].obj
        annotation = self._annotation(kid)
        self._annotations.append((annotation, element))
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=leaf)

    def _annotation(self, click: Clickable) -> Object:
        """A link on its page; it has no border, as it has none in print."""
        leaf = self._out.pages[click.page].obj
        annotation = self._out.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Link, F=4, Border=Array([0, 0, 0]), P=leaf,
                Rect=_box(click.rectangle, self._shift(click.page)),
            )
        )  # fmt: skip
        for key, value in self._goal(click).items():
            annotation[key] = value
        if "/Annots" not in leaf:
            leaf.Annots = Array()
            leaf.Tabs = Name.S
        leaf.Annots.append(annotation)
        return annotation


def _box(box: Rectangle, shift: float) -> Array:
    left, bottom, right, top = box
    return Array([round(side, 3) for side in (left + shift, bottom, right + shift, top)])


def _describe_cell(element: Object, node: Node) -> None:
    """What a cell heads, and how many columns and rows it takes (ISO 32000-1, 14.8.5.7)."""
    told = Dictionary(O=Name.Table)
    if node.role == "TH":
        told.Scope = Name.Row if node.attributes.get("scope") == "row" else Name.Column
    for attribute, key in SPANS.items():
        if node.attributes.get(attribute, "1") != "1":
            told[key] = int(node.attributes[attribute])
    if node.role == "TH" or len(told) > 1:
        element.A = told
