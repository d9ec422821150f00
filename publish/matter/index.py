"""The index of names: headings in filing order, locators, cross-references.

Rules of the house, after the Chicago Manual's chapter on indexes: interviewees have no locators for being named within
their own interview, whose whole run of pages is set apart instead (except in a book about one person, where it would be the
book); interviewers are not indexed for asking. See-references come from the authority file.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from publish.apparatus import Index, IndexEntry, IndexGroup, Locator, LocatorKind
from publish.authority import Person
from publish.book import Book, Folio
from publish.collection import Interview
from publish.matter.entries import MOST, Rows, rows
from publish.matter.folios import Folios
from publish.matter.locators import Place, folio_range, places
from publish.names.filing import as_spoken, filing_key, heading, letter, title_sort
from publish.typography import typographic


def index_of_names(book: Book, folios: Folios) -> Index:
    """The index of names, with films among them where the collection says `films: together`."""
    people = _people(book, folios)
    entries = [*people, *_references(book, {entry.key: entry for entry in people})]
    if book.settings.index_films == "together":
        taken = {entry.heading for entry in entries}
        entries += [_told_apart(film) if film.heading in taken else film for film in _films(book, folios)]
    return Index(groups=_grouped(entries))


def index_of_films(book: Book, folios: Folios) -> Index:
    """The separate index of films."""
    return Index(groups=_grouped(_films(book, folios)))


def by_key(book: Book, folios: Folios, kind: str) -> dict[str, list[Place]]:
    """The printed places of every person or film, by key, in reading order."""
    wanted = (mention for mention in book.identified.mentions if mention.kind == kind)
    gathered = defaultdict(list)
    for place in places(wanted, book, folios):
        gathered[place.mention.key].append(place)
    return gathered


def own_interviews(book: Book) -> dict[str, list[Interview]]:
    """Key of each interviewed person -> the interviews they give, in book order."""
    keys = {person.name: person.key for person in book.identified.people}
    own = defaultdict(list)
    for interview in book.interviews:
        for speaker in interview.interviewees:
            if speaker.name in keys:
                own[keys[speaker.name]].append(interview)
    return own


def protagonist(book: Book) -> str:
    """Key of the person interviewed in more than half the pieces, if there is one and more than one piece."""
    own = own_interviews(book)
    total = len(book.interviews)
    return next((key for key, given in own.items() if total > 1 and len(given) * 2 > total), "")


def _people(book: Book, folios: Folios) -> list[IndexEntry]:
    gathered = by_key(book, folios, "person")
    own = own_interviews(book)
    book_about = protagonist(book)
    people = {person.key: person for person in book.identified.people if _is_entered(person, book)}
    headings = {key: _heading(person, book) for key, person in people.items()}
    found = dict[str, Rows]()
    for key in people:
        given = [] if key == book_about else own.get(key, [])
        elsewhere = _outside(gathered.get(key, ()), {interview.key for interview in own.get(key, ())})
        row, parts = rows(elsewhere, book)
        found[key] = _merged([_own(interview.key, folios) for interview in given], row, folios), parts
    return [
        IndexEntry(
            key=key,
            heading=headings[key],
            sort=as_spoken(headings[key], book.metadata.language),
            locators=found[key][0],
            subentries=found[key][1],
            see_also=tuple((other, headings[other]) for other in person.see_also if any(found.get(other, ()))),
        )
        for key, person in people.items()
        if any(found[key])
    ]


def _is_entered(person: Person, book: Book) -> bool:
    """Whether a person may stand in the index: decided by the editor or, where the collection says so, by detection."""
    return person.indexed and (person.reviewed or book.settings.index_names == "auto")


def _heading(person: Person, book: Book) -> str:
    return typographic(heading(person, book.metadata.language), book.metadata.language)


def _outside(of: Iterable[Place], sections: set[str]) -> list[Place]:
    """The places outside the person's own interviews."""
    return [place for place in of if place.section not in sections]


def _own(section: str, folios: Folios) -> tuple[Folio, Locator]:
    first, last = folios.range(section)
    return first, Locator(text=folio_range(first, last), kind=LocatorKind.OWN, targets=(f"{section}.section",))


def _merged(own: list[tuple[Folio, Locator]], others: tuple[Locator, ...], folios: Folios) -> tuple[Locator, ...]:
    """Own pages and other locators in one ascending row."""
    placed = [*own, *((folios.of(*_split(locator.targets[0])), locator) for locator in others)]
    return tuple(locator for _, locator in sorted(placed, key=lambda pair: pair[0]))


def _split(target: str) -> tuple[str, int]:
    passage, _, offset = target.rpartition(".")
    return passage, int(offset)


def _references(book: Book, entered: Mapping[str, IndexEntry]) -> Iterator[IndexEntry]:
    """Headings that say where to look instead, or say it at once: an entry of few locators is posted twice (16.19)."""
    for person in book.identified.people:
        target = entered.get(person.key)
        for variant in person.see_from if target else ():
            shown = typographic(variant, book.metadata.language)
            if target and shown != target.heading:
                twice = len(target.everywhere) <= MOST
                yield (
                    replace(target, key="", heading=shown, sort="", see_also=(), see_key=person.key)
                    if twice
                    else IndexEntry(key="", heading=shown, see=target.heading, see_key=person.key)
                )


def _films(book: Book, folios: Folios) -> list[IndexEntry]:
    """The films that are named; the year tells apart those of one title (ISO 999 on homographs)."""
    gathered, shared = by_key(book, folios, "film"), films_of_title(book)
    return [
        IndexEntry(
            key=film.key,
            heading=f"{film.title}{gloss}",
            sort=film.sort or title_sort(film.title, film.language),
            locators=found[0],
            subentries=found[1],
            italic=True,
            gloss=gloss,
        )
        for film in book.identified.films
        for gloss in [f" ({film.year})" if shared[film.title] > 1 and film.year else ""]
        if any(found := rows(gathered.get(film.key, ()), book))
    ]


def _told_apart(film: IndexEntry) -> IndexEntry:
    """A film that is called like somebody of the index."""
    return replace(film, heading=f"{film.heading} (film)", gloss=" (film)")


def films_of_title(book: Book) -> Mapping[str, int]:
    """How many films of the book share each title."""
    count: dict[str, int] = defaultdict(int)
    for film in book.identified.films:
        count[film.title] += 1
    return count


def _grouped(entries: Iterable[IndexEntry]) -> tuple[IndexGroup, ...]:
    ordered = sorted(entries, key=_filed)
    return tuple(IndexGroup(letter=initial, entries=tuple(group)) for initial, group in groupby(ordered, key=_initial))


def _filed(entry: IndexEntry) -> tuple[object, str]:
    return filing_key(entry.sort or entry.heading), entry.heading


def _initial(entry: IndexEntry) -> str:
    return letter(entry.sort or entry.heading)
