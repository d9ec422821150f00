"""Running heads and folios: stamps set by WeasyPrint from the design's own CSS, laid over when the book is bound.

A galley knows neither its folios nor its side of the spread, which is why it can be kept. A stamp is a page with nothing
but its margin boxes; the folio of a page and the head of a section are each set once and kept, by style. The two sides'
margins are read from where an empty box stands on each: design stays in CSS.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from publish.book import Book, Folio, Page, Section
from publish.press.jobs import Set

BATCH = 20
"""Folios and heads set together, so that a new page at the end of a book does not set all of them anew. Even, so that recto and
verso keep their sides."""
DRAFT = "DRAFT ·"
"""Before every head of a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What is laid over one page: names of a batch and of the stamp in it."""

    batch: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Which stamps each page of the book carries, and the XHTML of the batches they come from."""

    stamps: tuple[tuple[Stamp, ...], ...]
    batches: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressing:
    """Furniture with its stamps set, and where the type area stands: on a galley, and on the two sides of a leaf."""

    furniture: Furniture
    stamps: Mapping[str, Set]
    rulers: tuple[Set, Set]


def furniture(book: Book, pages: Sequence[Page], *, draft: bool) -> Furniture:
    """Heads and folios of a book: book title on the verso, section title on the recto, none on openers and blanks.

    Sections that have no pages yet get their heads all the same: so their batch is not set anew when they have.
    """
    sections = {section.key: section for section in book.sections}
    stamps, heads, folios = [], dict[tuple[str, str], int](), set[str]()
    for page in pages:
        section = sections.get(page.section)
        wanted = list(_folio(section, page))
        head = _head(book, section, page)
        if head:
            number = heads.setdefault(head, len(heads))
            wanted.append(Stamp(batch=f"heads-{number // BATCH}", name=f"head-{number}"))
        folios |= {stamp.batch for stamp in wanted if not stamp.batch.startswith("heads")}
        stamps.append(tuple(wanted))
    paged = {page.section for page in pages}
    for section in book.sections:
        if section.key not in paged and not section.blank_head:
            heads.setdefault(("recto", section.title), len(heads))
    batches = {name: _folio_batch(name) for name in sorted(folios)}
    return Furniture(stamps=tuple(stamps), batches=batches | _head_batches(heads, draft=draft))


def rulers() -> str:
    """Two pages that show where the type area begins on either side."""
    return '<div id="ruler" class="stamp recto">\u00a0</div><div id="ruler-verso" class="stamp verso">\u00a0</div>'


def _folio(section: Section | None, page: Page) -> Iterator[Stamp]:
    if section and not section.blank_head:
        kind = "arabic" if page.folio.arabic else "roman"
        batch = (page.folio.number - 1) // BATCH * BATCH + 1
        yield Stamp(batch=f"{kind}-{batch}", name=f"folio-{page.folio}")


def _head(book: Book, section: Section | None, page: Page) -> tuple[str, str] | None:
    """Side and text of the head a page carries."""
    if section is None or section.blank_head or page.opener:
        return None
    return ("recto", section.title) if page.recto else ("verso", book.metadata.title)


def _folio_batch(name: str) -> str:
    kind, _, first = name.partition("-")
    numbers = range(int(first), int(first) + BATCH)
    folios = [str(Folio(arabic=kind == "arabic", number=number)) for number in numbers]
    sides = [("recto" if number % 2 else "verso") for number in numbers]
    return "".join(_stamp(f"folio-{f}", f"folio {side}", f) for f, side in zip(folios, sides, strict=True))


def _head_batches(heads: Mapping[tuple[str, str], int], *, draft: bool) -> dict[str, str]:
    # A break before the first box of a page run is no break, so a page that no one asks for makes the start.
    batches: dict[str, str] = {}
    for (side, text), number in heads.items():
        name = f"heads-{number // BATCH}"
        batches.setdefault(name, _stamp("start", "recto", ""))
        batches[name] += _stamp(f"head-{number}", f"head {side}", f"{DRAFT} {text}" if draft else text)
    return batches


def _stamp(name: str, classes: str, text: str) -> str:
    return f'<div id="{name}" class="stamp {classes}" data-text="{escape(text)}">\u00a0</div>\n'
