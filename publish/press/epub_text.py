"""The composed text as an EPUB has it: page-break markers at the very word, targets of locators, notes that pop up.

Offsets count a passage's own text, without its label and its notes. Insertions are made from the last to the first, so that
the offsets of those still to come hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
TYPE = f"{{{OPS}}}type"
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from the right, by the first part of their tag."""
APART = frozenset({"label", "note"})
"""Classes of elements whose text is not their passage's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """A page break before `text[start]`, or (where `label` is empty) a target or a language around `text[start:end]`."""

    passage: str
    start: int
    end: int = 0
    id: str = ""
    label: str = ""
    language: str = ""
    """BCP 47 tag of a title in another language than the book's."""


@dataclass(slots=True)
class _Slot:
    """A stretch of own text: the text of an element, or the tail of one of its children."""

    holder: etree._Element
    tail: bool
    start: int

    @property
    def text(self) -> str:
        return (self.holder.tail if self.tail else self.holder.text) or ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def split(self, at: int, element: etree._Element, taken: int = 0) -> None:
        """Put an element before the letter at an offset; it takes that many letters into itself."""
        text, cut = self.text, at - self.start
        element.text = text[cut : cut + taken] or None
        element.tail = text[cut + taken :] or None
        if self.tail:
            self.holder.tail = None  # else lxml would carry it behind the new element
            self.holder.addnext(element)
            self.holder.tail = text[:cut] or None
        else:
            self.holder.text = text[:cut] or None
            self.holder.insert(0, element)


def parsed(xhtml: str) -> etree._Element:
    """A composed section as a tree."""
    return etree.fromstring(f'<body xmlns="{XHTML}" xmlns:epub="{OPS}">{xhtml}</body>')[0]


def without_print(root: etree._Element) -> None:
    """Take out what only a printed page needs: the heading repeated where an entry passes to the next leaf."""
    for element in [element for element in root.iter() if element.get("class") == "continued"]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def insert(root: etree._Element, insertions: Iterable[Insertion]) -> None:
    """Make every insertion of a section."""
    by_passage: dict[str, list[Insertion]] = defaultdict(list)
    for insertion in insertions:
        by_passage[insertion.passage].append(insertion)
    elements = {element.get("id"): element for element in root.iter() if element.get("id") in by_passage}
    for passage, wanted in by_passage.items():
        for insertion in sorted(wanted, key=lambda one: (one.start, not one.label), reverse=True):
            _insert(elements[passage], insertion)


def _insert(passage: etree._Element, insertion: Insertion) -> None:
    element = _marker(insertion)
    if insertion.label and not insertion.start:
        _first(passage, element)
        return
    slots = list(_slots(passage))
    slot = next((one for one in slots if one.start <= insertion.start < one.end), slots[-1])
    whole = insertion.end <= slot.end and not insertion.label
    if not (whole or insertion.id):
        return
    slot.split(min(insertion.start, slot.end), element, insertion.end - insertion.start if whole else 0)


def _first(passage: etree._Element, element: etree._Element) -> None:
    """Put a page break before everything in a passage, its label too."""
    element.tail, passage.text = passage.text, None
    passage.insert(0, element)


def _marker(insertion: Insertion) -> etree._Element:
    element = etree.Element(f"{{{XHTML}}}span", {"id": insertion.id} if insertion.id else {})
    if insertion.language:
        element.set("lang", insertion.language)
        element.set("{http://www.w3.org/XML/1998/namespace}lang", insertion.language)
    if insertion.label:
        element.set(TYPE, "pagebreak")
        element.set("role", "doc-pagebreak")
        element.set("aria-label", f" {insertion.label}. ")
    return element


def _slots(passage: etree._Element) -> list[_Slot]:
    """The stretches of own text of a passage, in order, with their offsets."""
    slots: list[_Slot] = []
    offset = 0
    for holder, tail in _stretches(passage):
        slot = _Slot(holder, tail, offset)
        slots.append(slot)
        offset = slot.end
    return slots


def _stretches(element: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Where own text stands, in reading order."""
    yield element, False
    for child in element:
        if child.get("class") not in APART:
            yield from _stretches(child)
        yield child, True


def pop_up_notes(root: etree._Element, before: int = 0) -> int:
    """Turn notes at their call into references and asides at the end of the file (EPUB SSV: noteref, footnote).

    `before` is the number of the last note of the file before, which belongs to the same section; gives that of the last one.
    """
    notes = [element for element in root.iter() if element.get("class") == "note"]
    for number, note in enumerate(notes, before + 1):
        name = note.get("id", "")
        reference = etree.Element(f"{{{XHTML}}}a", {"id": f"{name}.ref", "href": f"#{name}", "class": "noteref"})
        reference.set(TYPE, "noteref")
        reference.set("role", "doc-noteref")
        reference.text, reference.tail, note.tail = str(number), note.tail, None
        parent = note.getparent()
        if parent is not None:
            parent.replace(note, reference)
        root.append(_aside(note, name, number))
    return before + len(notes)


def _aside(note: etree._Element, name: str, number: int) -> etree._Element:
    aside = etree.Element(f"{{{XHTML}}}aside", {"id": name, "class": "footnote", "role": "doc-footnote"})
    aside.set(TYPE, "footnote")
    paragraph = etree.SubElement(aside, f"{{{XHTML}}}p")
    back = etree.SubElement(paragraph, f"{{{XHTML}}}a", {"href": f"#{name}.ref", "role": "doc-backlink"})
    back.text, back.tail = f"{number}.", " " + (note.text or "")
    paragraph.extend(note)
    return aside


def tell_directions(root: etree._Element) -> None:
    """Mark passages that run from the right, and those within them that do not: readers do not infer it from the language."""
    for element in root.iter():
        language = (element.get("lang") or "").partition("-")[0]
        if language in RIGHT_TO_LEFT:
            element.set("dir", "rtl")
        elif language and any(around.get("dir") == "rtl" for around in element.iterancestors()):
            element.set("dir", "ltr")


def resolve_links(root: etree._Element, files: Mapping[str, str]) -> None:
    """Give links inside the book (`book:ID`) the file their target stands in.

    A link to a whole section names its file alone: Kobo opens what stands behind an id as a note, if it is short enough.
    """
    for link in root.iter(f"{{{XHTML}}}a"):
        href = link.get("href", "")
        if href.startswith("book:"):
            target = href.removeprefix("book:")
            link.set("href", files[target] if target.endswith(".section") else f"{files[target]}#{target}")


def ids(root: etree._Element) -> Iterator[str]:
    """Every id of a section."""
    yield from (name for element in root.iter() if (name := element.get("id")))
