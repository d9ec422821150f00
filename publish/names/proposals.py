"""Full names nobody has listed: found in every section, weighed, and accepted for the whole book.

A name accepted once is known in every section, so that a bare "Alice Guy" in a list is found where another interview
has told who she is. A name that is also an italic title is the character the film is named after, and no person.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from publish.authority import Person
from publish.names.candidates import Candidate, Reading
from publish.names.canon import is_forename, people, remembered, works
from publish.names.completed import completed
from publish.names.evidence import FULL_NAME, KNOWN, around, shape, total
from publish.names.figures import AGAINST, figures, portrayed
from publish.names.parts import surname_only
from publish.names.people import Roster, free_key, known_within
from publish.names.tokens import fold, name_key
from publish.text import Source

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
    told = figures(reading)
    weighed = (_weighed(reading, places, alone) for places in uses.values())
    families = portrayed(reading)
    judged = (replace(name, weight=name.weight + _beside(name, told, families)) for name in weighed)
    return (*judged, *_completed(reading))


def _beside(name: FullName, told: Collection[str], families: Collection[str]) -> float:
    """What the rest of the section says of a name: it is a figure's, or one of a family that is played."""
    words = [fold(word) for word in name.text.split()]
    kin = words[-1] in families and is_forename(words[0])
    return -AGAINST if kin and name.key not in people() else _against(name.key, told)


def _against(key: str, told: Collection[str]) -> float:
    """What speaks against a figure of a story, and against a name that is first of all a film's: Jackie Brown."""
    if key in told:
        return AGAINST
    return 0.5 * AGAINST if key in remembered() and key not in people() else 0.0


def _completed(reading: Reading) -> Iterator[FullName]:
    """The names that the text itself makes whole."""
    for at, text in completed(reading).items():
        line = reading.section.passages[reading.names[at].passage].source.line
        yield FullName(name_key(text), text, KNOWN, Source(reading.section.file, line))


def _weighed(reading: Reading, places: list[int], alone: Collection[str]) -> FullName:
    """One full name with the weight of all its places in a section; more if its surname stands alone elsewhere."""
    first = reading.names[places[0]]
    weight = max(shape(reading.names[at], reading.plain) for at in places)
    weight += total([around(reading, at) for at in places])
    opening, last = fold(first.words[0].text), fold(first.words[-1].text)
    if name_key(last) in alone and (is_forename(opening) or not is_forename(last)):  # not "the mix of Birth Jonathan heard"
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
