"""Proofs: the book's pages set for good, and the apparatus that stands on their folios.

The body's galleys give the folios; the folios give filmography, index and contents; those take pages too. So what depends
on folios is set again until no length changes: in practice once, since it stands after the text it points into, and a
galley that did not change is not set again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from publish.apparatus import Apparatus, Index
from publish.book import Book, Composed, GalleyPage, Opens, Page, Section
from publish.collection import Part
from publish.errors import ManuscriptError, PassageError, PressError
from publish.matter.contents import contents
from publish.matter.continued import continued
from publish.matter.filmography import filmography
from publish.matter.folios import Folios, Ordinals, paginate
from publish.matter.index import index_of_films, index_of_names
from publish.matter.sources import sources
from publish.notices import Notice
from publish.pages import compose
from publish.pages.cover import cover_text
from publish.pages.turned import behind
from publish.press.cover import NAME as COVER
from publish.press.cover import cover_drawn_before, drawn_cover, given_cover
from publish.press.crew import Crew, Waiting
from publish.press.design import Design, Sheets, leaf
from publish.press.epub_file import File
from publish.press.furniture import Dressing, furniture, rulers
from publish.press.jobs import Job, Set
from publish.press.tray import Urgency
from publish.turnings import SetAlone, Turnings, followed

ON_FOLIOS = frozenset({Part.CONTENTS, Part.FILMOGRAPHY, Part.INDEX, Part.FILM_INDEX})
"""Parts whose text is made of folios."""
PLACEHOLDER = "000"
"""Stands in the contents for a folio not known yet, as wide as most."""
TRIES = 6
LEAVES = 60
"""Leaves of the indexes over which entries may pass: the most that repeated headings found one at a time can ask for."""
GALLEY_RULER, SIDES_RULER = "galley ruler", "sides ruler"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """Every section composed with its true locators, and, where the book has pages, set and paginated."""

    composed: Mapping[str, Composed]
    apparatus: Mapping[str, Apparatus]
    folios: Folios
    pages: tuple[Page, ...] = ()
    galleys: Mapping[str, Set]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What turns composed sections into galleys: a design, a crew, and the collection folder for its pictures."""

    design: Design
    crew: Crew
    folder: Path
    language: str
    turnings: Turnings
    draft: bool = False
    tagged: bool = False
    """Whether galleys are marked for a screen edition; that moves no line."""
    printed: bool = False
    """Whether ink will be asked for."""
    gutter: Callable[[int], float] = lambda _: 0.0
    """The least margin at the spine (points) that the book's printer takes, by number of pages."""

    def job(self, name: str, xhtml: str, css: Sheets, pictures: tuple[str, ...] = ()) -> Job:
        """A job in this book's language that may read this collection."""
        return Job(
            name=name, xhtml=xhtml, css=css, language=self.language, base=self.folder,
            roots=(*self.design.roots, self.folder), pictures=pictures,
        )  # fmt: skip

    def begin(self, composed: Iterable[Composed], urgency: Urgency = Urgency.NOW) -> Waiting:
        """Begin the galleys of sections."""
        jobs = [self.job(one.section.key, one.xhtml, self.design.page, one.pictures) for one in composed]
        return self.crew.begin((replace(job, tagged=self.tagged) for job in jobs), urgency)

    def measure(self, made: Iterable[Set]) -> None:
        """Begin to measure the ink of what is set, if it will be asked for."""
        if self.printed:
            self.crew.measure(made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text of a book, composed and being set."""

    composed: Mapping[str, Composed]
    galleys: Waiting


def begin_text(book: Book, press: Press) -> Text:
    """Compose and begin to set everything that does not stand on folios; who is named in it makes no difference."""
    sections = [section for section in book.sections if _settable(section)]
    composed = {section.key: compose(section, book, _unpaged(section, book)) for section in sections}
    return Text(composed=composed, galleys=press.begin(composed.values()))


Drawn = Callable[[], File]
"""Waits for the cover of the EPUB."""
Cover = Callable[[], Drawn]
"""Begins to draw the cover, once its page is set."""


def begin_cover(book: Book, press: Press, store: Path) -> Cover:
    """The collection's own picture; else begin to set one from the design, which a hand then draws."""
    given = given_cover(book, press.folder)
    if given:
        return lambda: lambda: given
    page = press.crew.begin([press.job(COVER, cover_text(book), press.design.cover)])

    def draw() -> Drawn:
        pdf = page()[COVER].galley.pdf
        before = cover_drawn_before(pdf, store)
        return (lambda: before) if before else press.crew.lend(COVER, partial(drawn_cover, pdf, store))

    return draw


def proofs(book: Book, text: Text, press: Press) -> Proofs:
    """Set the book: wait for its text, then set what stands on its folios."""
    composed = dict(text.composed)
    galleys = _set(text, book)
    before: Mapping[str, Apparatus] = {}
    on_recto = {section.key for section in book.sections if section.opens is Opens.RECTO}
    for _ in range(TRIES + LEAVES):
        lengths = {key: len(made.galley.pages) for key, made in galleys.items()}
        pages = paginate(book.sections, lengths)
        folios = Folios(book, pages, {key: made.galley for key, made in galleys.items()})
        apparatus = _continued(_apparatus(book, folios), before, galleys, pages)
        alone = () if before else (*_foreseen_alone(book, apparatus, press.turnings),)
        press.begin(alone, Urgency.FORESEEN)
        alone_set = _setting_alone(book, press, partial(begin_dressing, book, pages, press))
        apparatus = followed(apparatus, before, on_recto, alone_set)
        foreseen = () if before else (*_foreseen(book, apparatus, press.turnings),)
        before = apparatus
        again = {key: compose(_by_key(book, key), book, made) for key, made in apparatus.items()}
        changed = [one for key, one in again.items() if composed.get(key) != one and _known(one, lengths, again)]
        if not changed:
            press.turnings.remember(apparatus)
            return Proofs(composed=composed, apparatus=apparatus, folios=folios, pages=pages, galleys=galleys)
        composed |= {one.section.key: one for one in changed}
        waiting = press.begin(changed)
        press.begin(foreseen, Urgency.FORESEEN)
        begin_dressing(book, pages, press)  # what changes no more is set meanwhile
        press.measure(made for key, made in galleys.items() if key not in {one.section.key for one in changed})
        galleys |= waiting()
    raise PressError(
        "The contents, filmography and index change one another's length without end. Shorten a title, or a long heading."
    )


def _continued(
    made: Mapping[str, Apparatus], before: Mapping[str, Apparatus], galleys: Mapping[str, Set], pages: Sequence[Page]
) -> dict[str, Apparatus]:
    """The apparatus, its indexes with the headings repeated that their galleys, set as they were `before`, ask for."""
    found = dict(made)
    for key, index in made.items():
        was = before.get(key)
        if isinstance(index, Index) and isinstance(was, Index) and key in galleys:
            own = [page for page in pages if page.section == key]
            found[key] = replace(index, continued=continued(was, galleys[key].galley.pages, own))
    return found


def _foreseen(book: Book, made: Mapping[str, Apparatus], turnings: Turnings) -> Iterator[Composed]:
    """What will be asked for if the indexes turn a leaf where they did."""
    yield from (compose(_by_key(book, key), book, index) for key, index in turnings.foreseen(made))


def _foreseen_alone(book: Book, made: Mapping[str, Apparatus], turnings: Turnings) -> Iterator[Composed]:
    """The parts of long indexes that will be asked for before, if they do."""
    yield from (_behind_leaf(book, key, part) for key, part in turnings.foreseen_alone(made))


def _setting_alone(book: Book, press: Press, meanwhile: Callable[[], object]) -> SetAlone:
    """Sets the pages of an index from the first heading that it repeats, or from its beginning; a hand is free meanwhile."""

    def pages(key: str, index: Index) -> Sequence[GalleyPage]:
        waiting = press.begin([_behind_leaf(book, key, index)])
        meanwhile()
        return waiting()[key].galley.pages

    return pages


def _behind_leaf(book: Book, key: str, index: Index) -> Composed:
    composed = compose(_by_key(book, key), book, index)
    return behind(composed) if index.continued else composed


def _set(text: Text, book: Book) -> dict[str, Set]:
    """The galleys of the text; what cannot be set is told with its place."""
    try:
        return text.galleys()
    except PassageError as error:
        found = book.passages.get(error.passage)
        if found is None:
            raise
        raise ManuscriptError([Notice(source=found[1].source, code="long-note", message=error.fault)]) from error


def ordinals(book: Book) -> Proofs:
    """The book composed without pages: locators are the numbers of interviews."""
    folios = Ordinals(book)
    apparatus = _apparatus(book, folios)
    composed = {
        section.key: compose(section, book, apparatus.get(section.key) or _unpaged(section, book)) for section in book.sections
    }
    return Proofs(composed=composed, apparatus=apparatus, folios=folios, galleys={})


def begin_dressing(
    book: Book, pages: Sequence[Page], press: Press, urgency: Urgency = Urgency.MEANWHILE
) -> Callable[[], Dressing]:
    """Begin to set heads, folios and the measure of the two sides; call the result to wait for them."""
    made = furniture(book, pages, draft=press.draft)
    css = (*press.design.page, leaf(len(pages), press.gutter(len(pages))), *press.design.furniture)
    jobs = [press.job(name, xhtml, css) for name, xhtml in made.batches.items()]
    ruled = [press.job(GALLEY_RULER, rulers(), press.design.page), press.job(SIDES_RULER, rulers(), css)]
    waiting = press.crew.begin([*jobs, *ruled], urgency)

    def dressed() -> Dressing:
        stamps = waiting()
        return Dressing(furniture=made, rulers=(stamps.pop(GALLEY_RULER), stamps.pop(SIDES_RULER)), stamps=stamps)

    return dressed


def _settable(section: Section) -> bool:
    """Whether a section can be set before folios are known."""
    return section.part not in ON_FOLIOS or section.part is Part.CONTENTS


def _unpaged(section: Section, book: Book) -> Apparatus | None:
    """What a section lists before folios are known."""
    match section.part:
        case Part.CONTENTS:
            return contents(book, lambda _: PLACEHOLDER)
        case Part.SOURCES:
            return sources(book)
    return None


def _known(one: Composed, lengths: Mapping[str, int], again: Mapping[str, Composed]) -> bool:
    """The contents wait until everything they list has pages."""
    return one.section.part is not Part.CONTENTS or all(key in lengths for key in again)


def _apparatus(book: Book, folios: Folios) -> dict[str, Apparatus]:
    """Contents, filmography and indexes on the folios as they stand, by key of their section."""
    makers: dict[Part, Callable[[], Apparatus]] = {
        Part.CONTENTS: lambda: contents(book, lambda key: str(folios.opening(key) or PLACEHOLDER)),
        Part.FILMOGRAPHY: lambda: filmography(book, folios),
        Part.INDEX: lambda: index_of_names(book, folios),
        Part.FILM_INDEX: lambda: index_of_films(book, folios),
    }
    return {section.key: makers[section.part]() for section in book.sections if section.part in makers}


def _by_key(book: Book, key: str) -> Section:
    return next(section for section in book.sections if section.key == key)
