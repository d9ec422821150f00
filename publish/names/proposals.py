"""Full names nobody has listed: found in every section, weighed, and accepted for the whole book.

A name accepted once is known in every section, so that a bare "Alice Guy" in a list is found where another interview
has told who she is. A name that is also an italic title is the character the film is named after, and no person.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from publish.authority import Person
from publish.names.candidates import Candidate, Reading
from publish.names.canon import works
from publish.names.evidence import FULL_NAME, around, is_of_title, shape, total
from publish.names.parts import surname_only
from publish.names.people import Roster, free_key, known_within
from publish.names.tokens import name_key
from publish.text import Source

OF_TITLE = 2.5
"""What speaks against a name that is said to be from a film or a series: a part in it."""
PERHAPS = 0.0
"""The weight from which an editor is told of a name that is not accepted."""


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name of one section, as it stands there first."""

    key: str
    text: str
    weight: float
    source: Source


def is_full(name: Candidate) -> bool:
    """Whether a candidate has a given name too: "De Sica" and "van der Elst" have none."""
    return len(name.words) > 1 and not surname_only([word.text for word in name.words])


def full_names(reading: Reading, known: Roster) -> tuple[FullName, ...]:
    """The full names of a section that nobody knows yet, each with its weight."""
    uses: defaultdict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(reading.names):
        if is_full(name) and not known_within(name, known):
            uses[name.key].append(at)
    alone = {name.key for name in reading.names if not is_full(name)}
    return tuple(_weighed(reading, places, alone) for places in uses.values())


def _weighed(reading: Reading, places: list[int], alone: Collection[str]) -> FullName:
    """One full name with the weight of all its places in a section; more if its surname stands alone elsewhere."""
    first = reading.names[places[0]]
    weight = max(shape(reading.names[at], reading.plain) for at in places)
    weight += total([around(reading, at) for at in places])
    if any(is_of_title(reading.names[at], reading.section.passages[reading.names[at].passage]) for at in places):
        weight -= OF_TITLE
    if name_key(first.words[-1].text) in alone:
        weight += 1.0
    line = reading.section.passages[first.passage].source.line
    return FullName(first.key, reading.text(first)[first.start : first.end], weight, Source(reading.section.file, line))


def accepted(names: Iterable[FullName], titles: Collection[str], taken: set[str]) -> tuple[Person, ...]:
    """The people whom the full names of all sections propose; `titles` are names of films, `taken` keys in use."""
    people: dict[str, Person] = {}
    for name in names:
        if name.weight >= FULL_NAME and name.key not in people and not (name.key in titles or name.key in works()):
            key = free_key(name.text, taken)
            people[name.key] = Person(key=key, name=name.text, reviewed=False, source=name.source)
    return tuple(people.values())


def refused(names: Iterable[FullName], titles: Collection[str], people: Iterable[Person]) -> tuple[FullName, ...]:
    """The full names for which something speaks, but too little to accept them: each once, with its best weight."""
    known = {name_key(person.name) for person in people}
    best: dict[str, FullName] = {}
    for name in names:
        if name.key not in known and name.key not in titles and name.weight >= PERHAPS:
            best.setdefault(name.key, name)
    return tuple(best.values())
