"""What a proof-reader of indexes would mark: references that lead nowhere, or in a ring; headings alike; rows nobody reads."""

from collections import Counter
from collections.abc import Iterator, Mapping

from publish.apparatus import Apparatus, Index, IndexEntry
from publish.authority import Film, Person
from publish.book import Book
from publish.matter.entries import MOST
from publish.names.filing import FilingKey, filing_key, title_sort
from publish.notices import Notice
from publish.text import Source


def index_notices(book: Book, apparatus: Mapping[str, Apparatus]) -> tuple[Notice, ...]:
    """Everything of the kind in the indexes of a book."""
    people = {person.key: person for person in book.identified.people}
    films = {film.key: film for film in book.identified.films}
    indexes = [made for made in apparatus.values() if isinstance(made, Index)]
    return tuple(notice for index in indexes for notice in (*_of(index, people), *_filing(index, films)))


def _of(index: Index, people: Mapping[str, Person]) -> Iterator[Notice]:
    entries = {entry.key: entry for entry in index.entries if entry.key}
    yield from _alike(index, people)
    yield from _chains(index, people)
    for key, entry in entries.items():
        source = people[key].source if key in people else Source()
        yield from _row(entry, source)
        if key in people:
            yield from _references(people[key], entry, entries, source)


def _alike(index: Index, people: Mapping[str, Person]) -> Iterator[Notice]:
    """Two headings of the same words: nobody knows which of the two is meant."""
    counts = Counter(entry.heading for entry in index.entries)
    told = set[str]()
    for entry in index.entries:
        if counts[entry.heading] > 1 and entry.heading not in told:
            told.add(entry.heading)
            person = people.get(entry.key or entry.see_key)
            alike = f"{counts[entry.heading]} headings read “{entry.heading}”."
            message = f"{alike} Tell them apart with `sort:`: a date, or what they do."
            yield Notice(source=person.source if person else Source(), code="same-heading", message=message)


def _chains(index: Index, people: Mapping[str, Person]) -> Iterator[Notice]:
    """References to a heading that itself sends on: the reader would have to look three times, or for ever."""
    headings = {entry.key: entry.heading for entry in index.entries if entry.key}
    sent = {entry.heading: headings[entry.see_key] for entry in index.entries if entry.see_key}
    for entry in index.entries:
        target = sent.get(entry.heading, "") if entry.see_key else ""
        further = sent.get(target, "")
        if further:
            person = people[entry.see_key]
            ring = further == entry.heading
            where, remedy = ("back", "Take one of the two out") if ring else (f"on to “{further}”", "Move it to that person")
            told = f"`see_from: {entry.heading}` of {person.name} sends to “{target}”, which sends {where}."
            message = f"{told} {remedy}."
            yield Notice(source=person.source, code="circular-reference" if ring else "two-step-reference", message=message)


def _filing(index: Index, films: Mapping[str, Film]) -> Iterator[Notice]:
    """Titles whose `sort` puts them where nobody looks for what is printed."""
    own = [_own_place(entry, films) for entry in index.entries]
    for at, entry in enumerate(index.entries):
        film = films.get(entry.key) if entry.italic else None
        if film and film.sort and not (own[max(at - 1, 0)] <= own[at] <= own[min(at + 1, len(own) - 1)]):
            message = f"“{film.title}” is filed as “{film.sort}”, where nobody looks for it. Check its `sort`, or take it out."
            yield Notice(source=film.source, code="filing-out-of-order", message=message)


def _own_place(entry: IndexEntry, films: Mapping[str, Film]) -> FilingKey:
    """The place an entry would have by what is printed of it."""
    film = films.get(entry.key) if entry.italic else None
    return filing_key(title_sort(film.title, film.language) if film else entry.heading)


def _row(entry: IndexEntry, source: Source) -> Iterator[Notice]:
    bare = [locator for locator in entry.locators if locator.kind.value == "mention"]
    if len(bare) > MOST:
        message = (
            f"“{entry.heading}” has {len(bare)} bare locators, more than {MOST}, which nothing divides. "
            'Give some of its mentions a subheading: [words](person:key "on light").'
        )
        yield Notice(source=source, code="undivided-locators", message=message)
    if not entry.locators and len(entry.subentries) == 1:
        message = f"“{entry.heading}” has one subheading and nothing else. Take the subheading out, or give it company."
        yield Notice(source=source, code="lone-subheading", message=message)


def _references(person: Person, entry: IndexEntry, entries: Mapping[str, IndexEntry], source: Source) -> Iterator[Notice]:
    for other in person.see_also:
        if other == person.key:
            yield Notice(
                source=source,
                code="circular-reference",
                message=f"{person.name} is sent to themself. Take it out of `see_also`.",
            )
        elif other not in entries:
            message = f"`see_also: {other}` of {person.name} leads nowhere: nobody of that key is in the index. Take it out."
            yield Notice(source=source, code="dangling-reference", message=message)
    for variant in person.see_from:
        if variant == entry.heading:
            message = f"`see_from: {variant}` is the heading itself. Take it out."
            yield Notice(source=source, code="circular-reference", message=message)
