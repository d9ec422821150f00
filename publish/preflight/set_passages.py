"""Which lines of the set pages are which passage: by the letters of both, since a page is drawn in the order of its text.

Heads, folios, contents, filmography and index are no passages: their lines are nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publish.book import Book, Composed, Galley, Page
from publish.preflight.set_lines import HYPHENS, Line, pages_of
from publish.press.breaks import labels_alone, running_texts
from publish.press.runs import letters
from publish.text import Passage, PassageKind


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a passage: on which page, and where among the lines of that page."""

    page: Page
    at: int
    line: Line


@dataclass(frozen=True, slots=True)
class SetPassage:
    """A passage with all its lines, in reading order."""

    passage: Passage
    lines: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True)
class SetSection:
    """The pages of a section with their lines, and the passages on them."""

    pages: tuple[tuple[Page, tuple[Line, ...]], ...]
    passages: tuple[SetPassage, ...]
    opening: tuple[SetLine, ...]
    """Lines that must not end a page: of headings, and of labels that have a line of their own."""


def set_sections(
    book: Book, pages: Sequence[Page], galleys: Mapping[str, Galley], composed: Mapping[str, Composed]
) -> Iterator[SetSection]:
    """Every section that has passages, as it is set."""
    of = defaultdict(list)
    for page in pages:
        of[page.section].append(page)
    for section in book.sections:
        if section.key in galleys and any(home.key == section.key for home, _ in book.passages.values()):
            yield _section(book, of[section.key], galleys[section.key], composed[section.key])


def _section(book: Book, pages: Sequence[Page], galley: Galley, composed: Composed) -> SetSection:
    texts = _texts(book, composed)
    finder, found = _Finder(texts), defaultdict[str, list[SetLine]](list)
    lines = tuple(zip(pages, pages_of(galley.pdf), strict=True))
    for (page, on_page), anchored in zip(lines, galley.pages, strict=True):
        finder.turn(anchored.anchors)
        for at, line in enumerate(on_page):
            found[finder.owner(line)].append(SetLine(page, at, line))
    passages = tuple(
        SetPassage(book.passages[name][1], tuple(found[name])) for name in texts if name in book.passages and found[name]
    )
    subheads = [line for one in passages if one.passage.kind is PassageKind.SUBHEAD for line in one.lines]
    headings = [line for name, those in found.items() if name and name not in book.passages for line in those]
    alone = {letters(label) for label in labels_alone(composed.xhtml)}
    labels = [one for one in found[""] if _letters(one.line) in alone]
    return SetSection(lines, passages, (*subheads, *headings, *labels))


def _texts(book: Book, composed: Composed) -> dict[str, str]:
    """The letters of all that stands in the section, by id: running text with its labels, then notes and captions."""
    key = composed.section.key
    running = {name: letters(text.printed) for name, text in running_texts(composed.xhtml).items()}
    apart = {name: letters(passage.text) for name, (home, passage) in book.passages.items() if home.key == key}
    return running | {name: text for name, text in apart.items() if name not in running}


def _letters(line: Line) -> str:
    return letters("".join(word.text for word in line.words).strip("".join(HYPHENS)))


class _Finder:
    """Gives each line to the passage it continues or begins."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._at = dict.fromkeys(texts, 0)
        self._here: list[str] = []

    def turn(self, names: Iterable[str]) -> None:
        """Go on to a page on which these passages stand."""
        here = {*names}
        self._here = [name for name in self._texts if name in here]

    def owner(self, line: Line) -> str:
        """The passage a line belongs to; empty where it is none's."""
        wanted = _letters(line)
        for name in self._here if wanted else ():
            if self._texts[name].startswith(wanted, self._at[name]):
                self._at[name] += len(wanted)
                return name
        return ""
