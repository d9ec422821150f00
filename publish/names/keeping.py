"""What was found in a section before: a pure function of the section and of what the book knows beside it.

One edit leaves all sections but one as they were, and mostly changes nothing that the book knows, so that what was found in
the others stands, and they need not be read at all. Whether it does is told by their content alone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Generic, TypeVar

from publish.authority import Film, Mention, Person
from publish.kept import Kept, digest, program
from publish.names.proposals import FullName
from publish.names.resolve import Doubt
from publish.names.sections import Section
from publish.names.title_evidence import Title
from publish.text import Passage, Source

T = TypeVar("T")
Mentions = tuple[tuple[Mention, ...], tuple[Doubt, ...]]
"""Whom and what a section names, and the names that two bear."""
Passages = Mapping[str, Passage]
"""The passages of a section by their ids."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How one kind of finds is kept as JSON, in which a passage stands by its id."""

    name: str
    write: Callable[[T], object]
    read: Callable[[Any, Passages], T]


@dataclass(frozen=True, slots=True)
class Finds:
    """Finds things in a section, or has found them already; without a store it always looks."""

    store: Kept | None
    section: Section
    decided: str
    """What the authority files say, as told."""

    def once(self, shape: Shape[T], beside: str, find: Callable[[], T]) -> T:
        """What `find` finds in the section, where `beside` tells what it depends on but for the authority files."""
        if self.store is None:
            return find()
        key = digest(program(), shape.name, repr(self.section), self.decided, beside)
        kept = self.store.get(key)
        if kept is not None:
            return shape.read(kept[0]["found"], {passage.id: passage for passage in self.section.passages})
        found = find()
        self.store.put(key, {"found": shape.write(found)})
        return found


def told(people: Iterable[Person], films: Iterable[Film], *more: str) -> str:
    """What is known, in words by which it is recognised; where it stands in its file makes no difference."""
    placeless = (
        *(replace(person, source=Source()) for person in people),
        *(replace(film, source=Source()) for film in films),
    )
    return repr((placeless, more))


def _titles_written(found: tuple[Title, ...]) -> object:
    return [(one.passage.id, one.start, one.end, one.text, one.year, one.weight, one.book) for one in found]


def _titles_read(kept: Any, passages: Passages) -> tuple[Title, ...]:
    return tuple(Title(passages[place], *rest) for place, *rest in kept)


def _full_names_written(found: tuple[FullName, ...]) -> object:
    return [asdict(name) for name in found]


def _full_names_read(kept: Any, _: Passages) -> tuple[FullName, ...]:
    return tuple(FullName(**(row | {"source": Source(**row["source"])})) for row in kept)


def _mentions_written(found: Mentions) -> object:
    mentions, doubts = found
    return [[asdict(mention) for mention in mentions], [(one.text, one.keys, one.passage.id) for one in doubts]]


def _mentions_read(kept: Any, passages: Passages) -> Mentions:
    mentions, doubts = kept
    unsure = tuple(Doubt(text, tuple(keys), passages[place]) for text, keys, place in doubts)
    return tuple(Mention(**row) for row in mentions), unsure


TITLES = Shape("titles", _titles_written, _titles_read)
FULL_NAMES = Shape("full names", _full_names_written, _full_names_read)
MENTIONS = Shape("mentions", _mentions_written, _mentions_read)
