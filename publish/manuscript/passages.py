"""Inline content: from an element of Markdown's tree to XHTML and plain text that agree to the letter.

Both are written in one walk, so that white space is collapsed once, and the offsets of italics and marks are those
of the text. What the reader of the book will never see (labels, numbers of notes) has no place in either.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from publish.manuscript.attributes import LINK_CLASSES, check_attributes, language_of
from publish.manuscript.markdown import CAPTION, Element
from publish.manuscript.reading import Reading
from publish.manuscript.tags import BLOCKS
from publish.text import Mark, Passage, PassageKind, Source

_KEPT = {"em", "strong", "sup", "sub", "small", "cite", "q", "abbr", "code"}
_RENAMED = {"i": "em", "b": "strong"}
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_MARK = re.compile(r"(person|film|none):(.*)", re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Voice:
    """What all passages of a block have in common: what they are to the indexer, and who speaks them."""

    kind: PassageKind
    said_by: tuple[str, ...] = ()


NoteWriter = Callable[[Element, int], tuple[str, Passage] | None]
"""Writes the note a call (an element `sup`) asks for, given the line of the call."""


def text_of(element: Element) -> str:
    """The text of an element as a passage counts it: without the notes within."""
    parts = [element.text or ""]
    for child in element:
        if "note" not in (child.get("class") or "").split():
            parts.append(text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


@dataclass(slots=True)
class Inline:
    """The content of one passage while it is being written."""

    reading: Reading
    line: int
    note: NoteWriter
    verse: bool = False
    html: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    length: int = 0
    italics: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    _due: Literal["", " ", "<br/> "] = ""
    """What is due before the next word, if there is a word before it: so nothing stands at either end."""

    def write(self, element: Element) -> None:
        """The content of the element, in order."""
        self._words(element.text)
        for child in element:
            self._element(child)
            self._words(child.tail)

    def passage(self, ident: str, voice: Voice) -> Passage:
        """What has been written, as a passage."""
        return Passage(
            id=ident,
            text="".join(self.text),
            kind=voice.kind,
            source=Source(self.reading.file, self.line),
            said_by=voice.said_by,
            italics=tuple(self.italics),
            marks=tuple(self.marks),
        )

    def break_line(self) -> None:
        """A line break counts as a space."""
        self._due = "<br/> "

    def _words(self, text: str | None) -> None:
        if text is None:
            return
        first, *others = text.split("\n") if self.verse else [text]
        self._plain(first)
        for line in others:
            self.break_line()
            self._plain(line)

    def _plain(self, text: str) -> None:
        words = _SPACE.sub(" ", text)
        if words[:1] == " ":
            self._due, words = self._due or " ", words[1:]
        if not words:
            return
        self._flush()
        if words[-1] == " ":
            self._due, words = " ", words[:-1]
        self._put(words)

    def _put(self, words: str) -> None:
        self.text.append(words)
        self.html.append(escape(words, quote=False))
        self.length += len(words)

    def _flush(self) -> None:
        if self._due and self.length:
            self.text.append(" ")
            self.html.append(self._due)
            self.length += 1
        self._due = ""

    def _element(self, element: Element) -> None:
        tag = _RENAMED.get(element.tag, element.tag)
        if not isinstance(tag, str):
            return  # a comment or instruction of XML
        self.check_attributes(element, LINK_CLASSES if tag == "a" else ())
        if tag == "br":
            self.break_line()
        elif tag in BLOCKS:
            self.break_line()
            self.write(element)
            self.break_line()
        elif tag == "sup" and (element.get("id") or "").startswith("fnref"):
            self._note(element)
        elif tag == "a":
            self._link(element)
        elif tag == "img":
            self._stray_picture()
        elif not element.get(CAPTION):
            self._styled(tag, element)

    def _styled(self, tag: str, element: Element) -> None:
        language = self.language(element)
        if (tag not in _KEPT and not language) or not "".join(map(str, element.itertext())).strip():  # `<em> </em>` is a space
            self.write(element)
            return
        title = f' title="{escape(element.get("title", ""))}"' if tag == "abbr" and element.get("title") else ""
        start = self._open(f"{tag if tag in _KEPT else 'span'}{language}{title}")
        self.write(element)
        self._close(tag if tag in _KEPT else "span")
        if tag == "em" and start < self.length:
            self.italics.append((start, self.length))

    def _open(self, tag: str) -> int:
        self._flush()
        self.html.append(f"<{tag}>")
        return self.length

    def _close(self, tag: str) -> None:
        self.html.append(f"</{tag}>")

    def _note(self, element: Element) -> None:
        written = self.note(element, self.line)
        if written is not None:
            html, passage = written
            self.html.append(f'<span class="note" id="{passage.id}">{html}</span>')
            self.notes.append(passage)

    def _link(self, element: Element) -> None:
        target = (element.get("href") or "").strip()
        mark = _MARK.fullmatch(target)
        if mark:
            self._mark(element, mark)
        elif _WEB.match(target):
            self._open(f'a href="{escape(target)}"{self.language(element)}')
            self.write(element)
            self._close("a")
        else:
            if target:
                message = f"the link '{target}' leads to no page of the web, and is not kept. Use https://… or take it out."
                self.reading.tell("unsafe-link", self.line, message)
            self.write(element)

    def _mark(self, element: Element, found: re.Match[str]) -> None:
        self._flush()
        start = self.length
        self.write(element)
        kind: Literal["person", "film", "none"] = found[1]  # type: ignore[assignment]
        if start == self.length:
            self.reading.tell("bad-mark", self.line, f"a mark '{found[0]}' around no words. Put the words in the brackets.")
            return
        mark = Mark(
            kind=kind,
            key=found[2].strip(),
            start=start,
            end=self.length,
            subheading=" ".join((element.get("title") or "").split()),
            range=_range(element),
            source=Source(self.reading.file, self.line),
        )
        self.marks.append(mark)

    def _stray_picture(self) -> None:
        message = "a picture in the middle of a paragraph. Put it on a line of its own, an empty line before and after."
        self.reading.tell("broken-picture", self.line, message)

    def language(self, element: Element) -> str:
        """The attribute `lang`, if it is a language."""
        return f' lang="{tag}"' if (tag := language_of(element, self.line, self.reading)) else ""

    def check_attributes(self, element: Element, classes: tuple[str, ...]) -> None:
        """Tell of every attribute that means nothing here."""
        check_attributes(element, classes, self.line, self.reading)


def _range(element: Element) -> Literal["", "from", "to"]:
    classes = (element.get("class") or "").split()
    return "from" if "from" in classes else "to" if "to" in classes else ""
