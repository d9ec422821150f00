"""The word at which each page of a galley begins.

WeasyPrint tells which ids stand on a page (`Page.anchors`, public); a passage whose id stands on two pages was split
between them. Where in its text is found by aligning letters: the first ones printed on the page, read from the galley's
PDF, with those of the passage. Letters only, so that ligatures, small capitals, hyphenation, spaces and the numbers of
notes do not matter. Mentions need no elements of their own this way, which would reflow the text.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pikepdf
from lxml import etree, html

from publish.book import GalleyPage
from publish.press.runs import EDGE, PageRuns, letters

NOT_RUNNING = frozenset({"note", "caption"})
"""Elements whose text stands outside the run of the page: notes at its foot, captions under pictures."""
LEAVES = frozenset({"p", "li", "h1", "h2", "h3", "td", "th"})


@dataclass(frozen=True, slots=True)
class Running:
    """A passage as the galley prints it: its label, then its text without notes."""

    label: str
    text: str

    @property
    def printed(self) -> str:
        """Label and text together."""
        return self.label + self.text


def running_texts(xhtml: str) -> dict[str, Running]:
    """Every element that is set as running text, by id, in reading order."""
    root = html.fragment_fromstring(xhtml, create_parent="div")
    return {
        element.get("id", ""): _running(element)
        for element in root.iter(*LEAVES)
        if element.get("id") and not any(child.tag in LEAVES for child in element)
    }


def labels_alone(xhtml: str) -> tuple[str, ...]:
    """The labels that stand on a line of their own, above verse, stage notes and pictures."""
    root = html.fragment_fromstring(xhtml, create_parent="div")
    return tuple("".join(map(str, element.itertext())) for element in root.iter("p") if element.get("class") == "label-alone")


def _running(element: etree._Element) -> Running:
    labels = (child for child in element.iterchildren("b") if child.get("class") == "label")
    label = "".join(str(text) for child in labels for text in child.itertext())
    return Running(label, "".join(_own_text(element)))


def _own_text(element: etree._Element) -> Iterable[str]:
    """Text of an element without labels and notes."""
    yield str(element.text or "")
    for child in element:
        if child.get("class") not in {"label", "note"}:
            yield from _own_text(child)
        yield str(child.tail or "")


def page_starts(pdf: pikepdf.Pdf, anchors: list[list[str]], texts: Mapping[str, Running]) -> tuple[GalleyPage, ...]:
    """For every page of a galley: what stands on it, and the passage and offset at which it begins."""
    runs = [PageRuns(page) for page in pdf.pages]
    pages: list[GalleyPage] = []
    before: frozenset[str] = frozenset()
    index = 0
    for number, names in enumerate(anchors):
        here = [name for name in names if name in texts]
        first = here[0] if here else ""
        offset = 0
        if first in before:
            following = "".join(letters(texts[name].printed) for name in here[1:3])
            split = _Split(letters(texts[first].printed), following, index if pages[-1].begins == first else 0)
            index = _letter(split, runs[number].head, runs[number - 1])
            offset = _offset(texts[first], index)
        else:
            index = 0
        pages.append(GalleyPage(anchors=tuple(names), begins=first, offset=offset))
        before = frozenset(here)
    return tuple(pages)


def _offset(passage: Running, index: int) -> int:
    """Offset into the passage's own text of the word with which the page begins, or of the letter inside a split word."""
    position = _positions(passage.printed)[index]
    return max(0, _word(passage.printed, position) - len(passage.label))


@dataclass(frozen=True, slots=True)
class _Split:
    """A passage that stands on two pages: its letters, those that follow it, and which of them began the page before."""

    text: str
    following: str
    begun: int


def _letter(split: _Split, head: str, before: PageRuns) -> int:
    """Which letter of a split passage is the first on the page; at least one stands before it."""
    whole, start = split.text + split.following, head[:EDGE]
    found = [i for i in _occurrences(whole, start) if split.begun < i < len(split.text)]
    if len(found) > 1:  # words said again: the page before holds all the letters up to the break and no more
        found = [i for i in found if split.text[split.begun : i] in before.whole][-1:]
    if found:
        return found[0]
    foot = before.foot
    return max(range(split.begun + 1, len(split.text)), key=lambda i: _likeness(whole, i, start, foot), default=split.begun)


def _occurrences(text: str, wanted: str) -> Iterable[int]:
    index = text.find(wanted)
    while wanted and index >= 0:
        yield index
        index = text.find(wanted, index + 1)


def _likeness(whole: str, index: int, start: str, foot: str) -> float:
    """How well a break at `index` fits what is printed on both its sides, where no place fits exactly."""
    after = difflib.SequenceMatcher(None, whole[index : index + EDGE], start, autojunk=False).ratio()
    before = whole[max(0, index - EDGE) : index]
    return after + difflib.SequenceMatcher(None, before, foot[-len(before) :], autojunk=False).ratio()


def _positions(text: str) -> list[int]:
    """Index of each letter -> index of its character in the text; one more for the end."""
    positions: list[int] = []
    for index, character in enumerate(text):
        positions += [index] * len(letters(character))
    return [*positions, len(text)]


def _word(text: str, position: int) -> int:
    """Back over opening punctuation to where the word begins, unless the page begins inside a word."""
    if position and (text[position - 1].isalpha() or text[position - 1] == "\u00ad"):
        return position
    while position and not text[position - 1].isspace():
        position -= 1
    return position
