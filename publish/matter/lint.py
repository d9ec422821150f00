"""What a proof-reader of indexes would mark: references that lead nowhere, or in a ring; headings alike; rows nobody reads."""

from collections import Counter
from collections.abc import Iterator, Mapping

from publish.apparatus import Apparatus, Index, IndexEntry
from publish.authority import Person
from publish.book import Book
from publish.matter.entries import MOST
from publish.notices import Notice
from publish.text import Source


def index_notices(book: Book, apparatus: Mapping[str, Apparatus]) -> tuple[Notice, ...]:
    """Everything of the kind in the indexes of a book."""
    people = {person.key: person for person in book.identified.people}
    indexes = [made for made in apparatus.values() if isinstance(made, Index)]
    return tuple(notice for index in indexes for notice in _of(index, people))


def _of(index: Index, people: Mapping[str, Person]) -> Iterator[Notice]:
    entries = {entry.key: entry for entry in index.entries if entry.key}
    yield from _alike(index, people)
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
