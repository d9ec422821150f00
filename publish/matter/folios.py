"""Pages and folios: pure arithmetic on the lengths of galleys.

Front matter counts in roman from the half title; the body begins with arabic 1 on a recto, and back matter goes on. Blanks
fill the leaf where a section must open on a recto; the last leaf is filled too, since paper has two sides.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from publish.book import Book, Folio, Galley, Opens, Page, Region, Section
from publish.collection import Part
from publish.errors import PressError


def paginate(sections: tuple[Section, ...], lengths: Mapping[str, int]) -> tuple[Page, ...]:
    """Give every page of every section its folio; sections that have no length yet are left out."""
    pages: list[Page] = []
    for arabic in (False, True):
        run = [s for s in sections if (s.region is not Region.FRONT) is arabic and s.key in lengths]
        number = 1
        for section in run:
            if section.opens is Opens.RECTO and number % 2 == 0:
                pages.append(Page(folio=Folio(arabic=arabic, number=number), section=""))
                number += 1
            pages += [
                Page(folio=Folio(arabic=arabic, number=number + index), section=section.key, index=index)
                for index in range(lengths[section.key])
            ]
            number += lengths[section.key]
        if number % 2 == 0:
            pages.append(Page(folio=Folio(arabic=arabic, number=number), section=""))
    return tuple(pages)


def filled(pages: tuple[Page, ...], multiple: int, *, blank_last: bool) -> tuple[Page, ...]:
    """The pages with blanks behind them, to a multiple of so many; where it is wanted, the last of them is blank."""
    more = int(blank_last and not pages[-1].blank)
    more += -(len(pages) + more) % multiple
    last = pages[-1].folio
    blanks = (Page(folio=replace(last, number=last.number + number), section="") for number in range(1, more + 1))
    return (*pages, *blanks)


class Folios:
    """Where everything stands: the folio of any offset in any passage, and of the pages of any section."""

    def __init__(self, book: Book, pages: tuple[Page, ...], galleys: Mapping[str, Galley]) -> None:
        """Prepare look-ups for the sections that have galleys."""
        self._book = book
        self._folio = {(page.section, page.index): page.folio for page in pages}
        self._last = {page.section: page.folio for page in pages if page.section}
        self._first_page: dict[str, int] = {}
        self._breaks: dict[str, list[int]] = defaultdict(list)
        for galley in galleys.values():
            self._read(galley)

    def _read(self, galley: Galley) -> None:
        for index, page in enumerate(galley.pages):
            for anchor in page.anchors:
                self._first_page.setdefault(anchor, index)
            if page.offset:
                self._breaks[page.begins].append(page.offset)

    def of(self, passage: str, offset: int = 0) -> Folio:
        """The folio of the page on which the letter at `offset` of a passage is printed."""
        section, text = self._book.passages[passage]
        if passage not in self._first_page:
            raise PressError(f"{text.source}: this text is on no page. Look in styles/book.css for a rule that hides it.")
        index = self._first_page[passage] + bisect_right(self._breaks.get(passage, ()), offset)
        return self._folio[section.key, index]

    def opening(self, section: str) -> Folio | None:
        """The folio of a section's first page; None while the section has no pages yet."""
        return self._folio.get((section, 0))

    def range(self, section: str) -> tuple[Folio, Folio]:
        """The folios of a section's first and last page."""
        return self._folio[section, 0], self._last[section]


class Ordinals(Folios):
    """Where everything stands in a book without pages: the number of its section, interviews counting from 1."""

    def __init__(self, book: Book) -> None:
        """Number the sections that hold text."""
        counted = {section.key: 1 for section in book.sections if section.part is not Part.PART_TITLE}
        anywhere = tuple(replace(section, opens=Opens.NEXT) for section in book.sections)
        super().__init__(book, paginate(anywhere, counted), {})

    def of(self, passage: str, offset: int = 0) -> Folio:  # noqa: ARG002 - a section has but one number
        """The number of the section a passage stands in."""
        section, _ = self._book.passages[passage]
        return self._folio[section.key, 0]
