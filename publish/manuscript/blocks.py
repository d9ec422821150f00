"""Markdown's tree into blocks: paragraphs, verse, pictures, lists, and the notes at their calls."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from publish.manuscript.attributes import BLOCK_CLASSES, check_attributes, language_of
from publish.manuscript.lists import Compound, wrap_loose
from publish.manuscript.markdown import CAPTION, LINE, Element
from publish.manuscript.passages import Inline, Voice
from publish.manuscript.pictures import PICTURE, Sight, Typed, picture_of
from publish.manuscript.reading import Reading
from publish.manuscript.tags import HEADINGS
from publish.text import Block, BlockKind, Passage, PassageKind, Source

_COMPOUND = {
    "ul": BlockKind.LIST,
    "ol": BlockKind.LIST,
    "table": BlockKind.TABLE,
    "blockquote": BlockKind.QUOTATION,
}
_ATTRIBUTE = re.compile(r"\{:[^{}]*\}")
_LOST_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\]?)|^!\[.*", re.DOTALL)
_LOST_CALL = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(slots=True)
class Blocks:
    """The blocks of one file while they are being written."""

    reading: Reading
    pictures: Mapping[str, Sight]
    root: Element
    line: int = 1
    """The line of the block at hand; that of the one before where Markdown has lost it."""
    _notes: dict[str, Element] = field(default_factory=dict)
    _called: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for division in self.root.findall("div[@class='footnote']"):
            self.root.remove(division)
            self._notes |= {item.get("id", "").removeprefix("fn:"): item for item in division.findall("ol/li")}
        for note in self._notes.values():
            _remove_links_back(note)
        wrap_loose(self.root, always=True)

    def elements(self) -> Iterator[Element]:
        """The elements of the text in order; the line follows them."""
        for element in _unwrapped(self.root):
            found = element.get(LINE) or next((e.get(LINE) for e in element.iter() if e.get(LINE)), None)
            self.line = int(found) if found and found.isdecimal() else self.line
            yield element

    def of(self, element: Element, voice: Voice) -> list[Block]:
        """The blocks one element becomes: mostly one; none if it is empty, several if it holds several pictures."""
        try:
            return self._of(element, voice)
        except RecursionError:
            message = "hundreds of signs or tags, one within the other. Close each where it ends."
            self.reading.tell("huge-paragraph", self.line, message)
            return []

    def _of(self, element: Element, voice: Voice) -> list[Block]:
        if element.tag in _COMPOUND:
            return self._compound(element, voice)
        if element.tag in HEADINGS:
            return self._text(element, BlockKind.SUBHEAD, Voice(PassageKind.SUBHEAD))
        if element.tag == "hr":
            return [Block(kind=BlockKind.BREAK, source=self._source, id=self.reading.next_id())]
        return self._paragraph(element, voice)

    def tell_lost_notes(self) -> None:
        """Notes that nothing in the text calls."""
        for name in self._notes.keys() - self._called:
            line = next((int(e.get(LINE, 0)) for e in self._notes[name].iter() if e.get(LINE)), 0)
            message = f"nothing calls the note [^{name}]. Put [^{name}] where it belongs, or take the note out."
            self.reading.tell("lost-note", line, message)

    @property
    def _source(self) -> Source:
        return Source(self.reading.file, self.line)

    def _paragraph(self, element: Element, voice: Voice) -> list[Block]:
        images = element.findall("img")
        if images and _is_only_pictures(element):
            return [block for image in images for block in self._picture(image, element)]
        classes = (element.get("class") or "").split()
        if "pullquote" in classes:
            return self._text(element, BlockKind.PULL_QUOTE, Voice(PassageKind.PULL_QUOTE, voice.said_by))
        if "verse" in classes:
            return self._text(element, BlockKind.VERSE, voice)
        blocks = self._text(element, BlockKind.PARAGRAPH, voice)
        return [_as_stage_note(block) if _is_stage_note(block) else block for block in blocks]

    def _text(self, element: Element, kind: BlockKind, voice: Voice) -> list[Block]:
        check_attributes(element, BLOCK_CLASSES, self.line, self.reading)
        inline = self.inline(verse=kind is BlockKind.VERSE)
        inline.write(element)
        if not inline.html or self._is_stray_attribute("".join(inline.text)):
            return []
        self.tell_lost_signs("".join(inline.text))
        ident = self.reading.next_id()
        classes = (element.get("class") or "").split()
        return [
            Block(
                kind=kind,
                source=self._source,
                id=ident,
                html="".join(inline.html),
                passages=(inline.passage(ident, voice), *inline.notes),
                language=language_of(element, self.line, self.reading),
                tightness="tight" if "tight" in classes else "loose" if "loose" in classes else "",
            )
        ]

    def _compound(self, element: Element, voice: Voice) -> list[Block]:
        only = element[0] if len(element) == 1 else None
        if element.tag == "blockquote" and only is not None and "pullquote" in (only.get("class") or "").split():
            return self._paragraph(only, voice)
        ident, source = self.reading.next_id(), self._source
        compound = Compound(self, voice)
        compound.write(element, ident)
        return [
            Block(
                kind=_COMPOUND[str(element.tag)],
                source=source,
                id=ident,
                html="".join(compound.html),
                passages=tuple(compound.passages),
            )
        ]

    def _picture(self, image: Element, paragraph: Element) -> list[Block]:
        check_attributes(image, BLOCK_CLASSES, self.line, self.reading)
        check_attributes(paragraph, BLOCK_CLASSES, self.line, self.reading)
        caption = self._caption(image)
        typed = Typed(
            target=image.get("src", ""),
            alternative=" ".join(image.get("alt", "").split()),
            caption="".join(caption.html),
            credit=image.get("credit", ""),
            classes=tuple(f"{image.get('class', '')} {paragraph.get('class', '')}".split()),
            line=self.line,
        )
        picture = picture_of(typed, self.pictures, self.reading)
        if picture is None:
            return []
        ident = self.reading.next_id()
        own = (caption.passage(ident, Voice(PassageKind.CAPTION)),) if caption.text else ()
        passages = (*own, *caption.notes)
        return [Block(kind=BlockKind.PICTURE, source=self._source, id=ident, passages=passages, picture=picture)]

    def _caption(self, image: Element) -> Inline:
        inline = self.inline()
        before = image.getprevious()
        if before is not None and before.get(CAPTION):
            inline.write(before)
        return inline

    def inline(self, *, verse: bool = False) -> Inline:
        """An empty passage on the line at hand."""
        return Inline(self.reading, self.line, self._note, verse)

    def _is_stray_attribute(self, text: str) -> bool:
        """Attributes that Markdown has not understood, and would print."""
        found = _ATTRIBUTE.search(text) if "{:" in text else None
        if found is None:
            return False
        message = f"'{found[0]}' is in the wrong place. Put it on a line of its own, directly below its paragraph."
        self.reading.tell("unknown-attribute", self.line, message)
        return found[0] == text

    def tell_lost_signs(self, text: str) -> None:
        """Markdown prints a call it has no note for, and a picture it does not understand, as they stand."""
        for found in _LOST_CALL.finditer(text) if "[^" in text else ():
            message = f"there is no note for the call {found[0]}. Add a line '{found[0]}: …' below the paragraph."
            self.reading.tell("lost-note", self.line, message)
        lost = _LOST_PICTURE.search(text) if "![" in text else None
        if lost:
            message = f"'{lost[0][:60]}' is no picture as it stands. {PICTURE}"
            self.reading.tell("broken-picture", self.line, message)

    def _note(self, call: Element, line: int) -> tuple[str, Passage] | None:
        name = next((link.get("href", "") for link in call), "").removeprefix("#fn:")
        self._called.add(name)
        inline = Inline(self.reading, self._line_of_note(name, line), self._note_in_note)
        inline.write(self._notes[name])
        self.tell_lost_signs("".join(inline.text))
        passage = inline.passage(self.reading.next_note_id(), Voice(PassageKind.NOTE))
        return "".join(inline.html), passage

    def _note_in_note(self, call: Element, line: int) -> None:
        name = next((link.get("href", "") for link in call), "").removeprefix("#fn:")
        self._called.add(name)
        message = f"a note that calls the note [^{name}]. Write the second note into the first."
        self.reading.tell("lost-note", line, message)

    def _line_of_note(self, name: str, line: int) -> int:
        return next((int(e.get(LINE, 0)) for e in self._notes[name].iter() if e.get(LINE)), line)


def _unwrapped(element: Element) -> Iterator[Element]:
    """The children of an element; those of divisions, which raw HTML may hold, in their place."""
    for child in element:
        if child.tag == "div":
            wrap_loose(child, always=True)
            yield from _unwrapped(child)
        else:
            yield child


def _is_only_pictures(element: Element) -> bool:
    texts = [element.text, *(child.tail for child in element)]
    others = [child for child in element if child.tag not in {"img", "br"} and not child.get(CAPTION)]
    return not others and not any(text and text.strip() for text in texts)


def _is_stage_note(block: Block) -> bool:
    """The whole paragraph in one pair of square brackets."""
    text = block.passages[0].text
    if not (text.startswith("[") and text.endswith("]")):
        return False
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            return place == len(text) - 1
    return False


def _as_stage_note(block: Block) -> Block:
    """The editor's words, said by nobody."""
    own = replace(block.passages[0], said_by=())
    return replace(block, kind=BlockKind.STAGE_NOTE, passages=(own, *block.passages[1:]))


def _remove_links_back(note: Element) -> None:
    """Python-Markdown ends a note with an arrow back to the text, and a hard space before it."""
    for link in note.findall(".//a[@class='footnote-backref']"):
        before, parent = link.getprevious(), link.getparent()
        if before is not None:
            before.tail = (before.tail or "").removesuffix("\xa0")
        elif parent is not None:
            parent.text = (parent.text or "").removesuffix("\xa0")
        if parent is not None:
            parent.remove(link)
