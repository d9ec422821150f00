"""The nouns of this room: a source is a row of pieces, each a paragraph or line that knows where it comes from.

Every reader gives the same pieces, whatever it read, so that recognising does not know formats. Emphasis is kept as
spans, because in many sources it is the only label there is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

Shape = Literal["paragraph", "heading", "item", "quotation", "verse"]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of text in one style."""

    text: str
    italic: bool = False
    bold: bool = False
    note: str = ""
    """The number of the footnote called here; such a span has no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph or line of the source."""

    spans: tuple[Span, ...]
    line: int
    shape: Shape = "paragraph"
    level: int = 0
    """Of a heading."""
    gap: int = 0
    """Empty lines before it."""
    hint: str = ""
    """Why the source's own structure says that it is no text: `navigation`, `deleted text`; empty where it says nothing."""
    note: str = ""
    """The number of the footnote whose text this is."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(span.text for span in self.spans)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    def style(self) -> str:
        """The one style of all its words: bold, italic or none."""
        return styled_by(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the source says of itself outside its text, and what the editor says on the command line."""

    title: str = ""
    interviewees: tuple[str, ...] = ()
    interviewers: tuple[str, ...] = ()
    publication: str = ""
    date: str = ""
    url: str = ""
    language: str = ""

    def over(self, other: "Hints") -> "Hints":
        """These hints, and those of another where these say nothing."""
        names = ("title", "interviewees", "interviewers", "publication", "date", "url", "language")
        return replace(other, **{name: value for name in names if (value := getattr(self, name))})


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A source as read."""

    name: str
    pieces: tuple[Piece, ...]
    hints: Hints = field(default_factory=Hints)
    remarks: tuple[str, ...] = ()
    """What the reader did that the editor should know: the encoding, mojibake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words of the source that are not in the manuscript, and why."""

    line: int
    text: str
    reason: str


def cut(spans: Iterable[Span], start: int, end: int | None = None) -> tuple[Span, ...]:
    """The spans between two offsets, without white space at either end."""
    found, at = list[Span](), 0
    for span in spans:
        first, last = max(start - at, 0), len(span.text) if end is None else min(end - at, len(span.text))
        inside = start <= at and (end is None or at < end) if span.note else first < last
        if inside:
            found.append(replace(span, text=span.text[first:last]))
        at += len(span.text)
    while found and not found[0].note and not found[0].text.strip():
        found.pop(0)
    while found and not found[-1].note and not found[-1].text.strip():
        found.pop()
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def styled_by(spans: Iterable[Span]) -> str:
    """The one style of all words: bold, italic or none."""
    inked = [span for span in spans if span.text.strip(" .,:;?!“”\"'…")]
    if inked and all(span.bold for span in inked):
        return "bold"
    return "italic" if inked and all(span.italic for span in inked) else ""


def plain(text: str) -> tuple[Span, ...]:
    """Text without any style."""
    return (Span(text=text),) if text else ()


def without(spans: Iterable[Span], style: str) -> tuple[Span, ...]:
    """Spans whose common style only said who speaks: bold goes; italics turn round, for titles inside stand in roman."""
    if style == "bold":
        return tuple(replace(span, bold=False) for span in spans)
    if style == "italic":
        return tuple(replace(span, italic=not span.italic and any(map(str.isalnum, span.text))) for span in spans)
    return tuple(spans)
