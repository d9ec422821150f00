"""A finished book read against its manuscript: every word, in order, once.

Between two words of the manuscript a book may say who speaks, which section and page it is, and what it cites from itself
(pull quotes); notes and captions stand where the page has room for them, so each is looked for by itself. Everything else
that is missing, added, or stands elsewhere is told. Figures are not compared: folios and notes are numbered anew.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from publish.book import Book
from publish.collection import Collection, Interview
from publish.errors import ManuscriptError
from publish.kept import Kept
from publish.manuscript import read_collection
from publish.matter.assemble import assemble, passages_of
from publish.notices import ERROR
from publish.pages.labels import initials
from publish.preflight.alignment import Difference, differences
from publish.preflight.archive import Unreadable
from publish.preflight.finding import Finding
from publish.preflight.printed_words import READERS, Printed, is_sheet
from publish.preflight.words import Text, words_of
from publish.text import Passage, PassageKind

APART = frozenset({PassageKind.NOTE, PassageKind.CAPTION})
TOLD = 12
"""Words of a fault that are quoted."""
AGAIN = 20
"""A run of so many words of the manuscript does not come back by chance, not even in a filmography."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What must stand in the book: running words with the passage of each, and what stands apart from them."""

    folder: Path
    text: Text
    passages: tuple[Passage, ...]
    apart: tuple[Passage, ...]
    ends: frozenset[int]
    """Where sections begin, in running words: between two sections a book may say what it likes."""
    free: frozenset[str]
    """Words of labels, heads and credits."""
    repeated: Counter[str]
    """Words of pull quotes, which may stand once more."""


def manuscript_of(collection: Collection) -> Manuscript:
    """The manuscript of a collection, in the order of the book."""
    book = assemble(collection)
    text, running, apart, ends = Text(), list[Passage](), list[Passage](), set[int]()
    repeated: Counter[str] = Counter()
    for section in book.sections:
        ends.add(len(text.words))
        for passage in passages_of(section):
            if passage.kind is PassageKind.PULL_QUOTE:
                repeated.update(words_of(passage.text))
            elif passage.kind in APART:
                apart.append(passage)
            else:
                running.append(passage)
                text.add(passage.text, len(running) - 1)
    return Manuscript(
        Path(collection.folder), text, tuple(running), tuple(apart), frozenset({*ends, len(text.words)}),
        frozenset(_free(book)), repeated,
    )  # fmt: skip


def _free(book: Book) -> Iterator[str]:
    """Words that may stand anywhere: of labels, of the heads of pages, of credits under pictures."""
    yield from ("q", "a", "and", "n")
    for section in book.sections:
        yield from words_of(f"{section.title} {book.metadata.title}")
    for interview in book.interviews:
        yield from _labels(interview)
    contents = (section.content for section in book.sections)
    for block in chain.from_iterable(getattr(content, "blocks", ()) for content in contents):
        if block.picture:
            yield from words_of(block.picture.credit)


def _labels(interview: Interview) -> Iterator[str]:
    for speaker in interview.speakers:
        yield from words_of(f"{speaker.name} {initials(speaker.name)}")
    for turn in interview.turns:
        yield from words_of(turn.aside)


def compare_all(books: Sequence[Path], folder: Path, store: Path) -> Iterator[Finding]:
    """Where books differ from the collection they were made of; nothing where that cannot be read, which is told elsewhere."""
    try:
        collection, _ = read_collection(folder, Kept(store / "interviews"))
    except ManuscriptError:
        return
    for path in books:
        if is_sheet(path):
            continue
        yield from compare(path, replace(collection, folder=str(folder)))


def compare(path: Path, collection: Collection) -> Iterator[Finding]:
    """Where a finished file does not say what its manuscript says."""
    try:
        printed = READERS[path.suffix.lower()](path)
    except Unreadable as fault:
        yield Finding(
            file=str(path), code="not-compared", severity=ERROR, what=f"It was not read against the manuscript: {fault}"
        )
        return
    manuscript = manuscript_of(collection)
    wanted = Counter(manuscript.repeated)
    for passage in manuscript.apart:
        wanted.update(words_of(passage.text))
    yield from _running(manuscript, printed, wanted)
    yield from _apart(manuscript, printed)
    yield from _drawn(manuscript, printed)


def _running(manuscript: Manuscript, printed: Printed, wanted: Counter[str]) -> Iterator[Finding]:
    """What differs in the running text; `wanted` counts what notes, captions and pull quotes may add to it."""
    left, right = manuscript.text.words, printed.text.words
    letters, free = printed.text.letters, manuscript.free | {word for _, _, page in printed.names for word in words_of(page)}
    for part in differences(left, right):
        come, lost = _divided(left[part.start : part.end], right[part.begin : part.stop])
        if lost:
            code = "words-moved" if len(lost) > 3 and "".join(lost) in letters else "words-missing"
            yield _lost(manuscript, printed, code, part)
        if _between_sections(part, left, right, manuscript.ends):
            over = _said_before(come, left)
        else:
            over = [word for word in come if word not in free and not _taken(word, wanted)]
        if over:
            yield _added(printed, part, over)


def _between_sections(part: Difference, left: Sequence[str], right: Sequence[str], ends: frozenset[int]) -> bool:
    """Whether words come between two sections; those of "…, May" before "May I" could as well stand a word further on."""
    if part.start != part.end:
        return part.start in ends
    start, stop = part.start, part.stop
    while start > 0 and left[start - 1] == right[stop - 1]:  # as far to the left as the words may stand
        start, stop = start - 1, stop - 1
    begin = stop - (part.stop - part.begin)
    while start not in ends and start < len(left) and begin < len(right) and left[start] == right[begin]:
        start, begin = start + 1, begin + 1
    return start in ends


def _taken(word: str, wanted: Counter[str]) -> bool:
    wanted[word] -= 1
    return wanted[word] >= 0


def _divided(lost: Sequence[str], come: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Words divided otherwise are the same words: over a line, over a page with heads and notes between, after a drop cap."""
    whole = "".join(lost)
    for first in range(len(come) + 1):
        head = "".join(come[:first])
        if not whole.startswith(head):
            break
        for last in range(len(come), first - 1, -1):
            tail = "".join(come[last:])
            if len(head) + len(tail) > len(whole):
                break
            if head + tail == whole:
                return come[first:last], ()
    return come, lost


def _said_before(come: Sequence[str], left: Sequence[str]) -> Sequence[str]:
    """The first words between two sections that are those of the manuscript over again."""
    runs = {tuple(come[at : at + AGAIN]): at for at in range(len(come) - AGAIN + 1)}
    again = [at for at in range(len(left) - AGAIN + 1) if tuple(left[at : at + AGAIN]) in runs] if runs else []
    return left[again[0] : again[0] + len(again) + AGAIN - 1] if again else ()


def _lost(manuscript: Manuscript, printed: Printed, code: str, part: Difference) -> Finding:
    passage = manuscript.passages[manuscript.text.places[part.start]]
    words = manuscript.text.words[part.start : part.end]
    where = "stand elsewhere in" if code == "words-moved" else "are not in"
    return _of_passage(manuscript, passage, code, f"{_quoted(words)} {where} {printed.label}.")


def _of_passage(manuscript: Manuscript, passage: Passage, code: str, what: str) -> Finding:
    return Finding(
        file=str(manuscript.folder / passage.source.file), line=passage.source.line, code=code, severity=ERROR, what=what,
        why="Every word of the manuscript stands in the book, in order, once.",
        remedy="Build the book anew; if they are still gone, tell us.",
    )  # fmt: skip


def _added(printed: Printed, part: Difference, words: Sequence[str]) -> Finding:
    document, line, page = printed.names[printed.text.places[part.begin]]
    return Finding(
        file=f"{printed.label}/{document}" if document else printed.label, line=line, page=page, code="words-added",
        severity=ERROR, what=f"{_quoted(words)} are not in the manuscript, or not twice.",
        why="A book says nothing that is not in its manuscript.",
        remedy="Build the book anew; if they are still there, tell us.",
    )  # fmt: skip


def _quoted(words: Sequence[str]) -> str:
    return f"The words “{' '.join(words[:TOLD])}{' …' if len(words) > TOLD else ''}” ({len(words)})"


def _apart(manuscript: Manuscript, printed: Printed) -> Iterator[Finding]:
    """Notes and captions, each by itself: whole, or in two pieces where a page ends in it."""
    letters = printed.text.letters
    for passage in manuscript.apart:
        text = Text()
        text.add(passage.text)
        if text.words and not _in_two(text.letters, letters):
            what = f"{_quoted(text.words)} of a {passage.kind.value} are not in {printed.label}."
            yield _of_passage(manuscript, passage, "words-missing", what)


def _in_two(wanted: str, letters: str) -> bool:
    low, high = 0, len(wanted)
    while low < high:  # the longest beginning that is there
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in letters else (low, middle - 1)
    return wanted[low:] in letters


def _drawn(manuscript: Manuscript, printed: Printed) -> Iterator[Finding]:
    missing = Counter(manuscript.text.drawn) - Counter(printed.text.drawn)
    if missing:
        what = f"{missing.total()} words in scripts drawn from the right, or with joined letters, are not there."
        remedy = "Build the book anew."
        yield Finding(file=printed.label, code="words-missing", severity=ERROR, what=what, remedy=remedy)
