"""Who is known, and which forms of a name mean whom.

A roster is built once a book, from people.yaml, the speakers and the full names detection has accepted. Full names,
mononyms and the forms of `also` mean their person anywhere; a surname or given name only within a section that owns
the person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from publish.authority import Person
from publish.names.candidates import Candidate
from publish.names.filing import romanised_words
from publish.names.parts import parts
from publish.names.sections import Section
from publish.names.tokens import name_key, runs
from publish.text import Source

Forms = dict[str, tuple[str, ...]]
"""From the form of a name to the keys of those it may mean."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The people a book knows."""

    people: dict[str, Person]
    full: Forms = field(default_factory=dict)
    """Full names, and forms of `also`, that stand as capitals in the text."""
    surnames: Forms = field(default_factory=dict)
    """Surnames of the people of the authority file."""
    odd: re.Pattern[str] | None = None
    """Forms that are no run of capitals (will.i.am, the Master): found by themselves."""
    odd_keys: Forms = field(default_factory=dict)


def known_people(authority: tuple[Person, ...], sections: Iterable[Section]) -> tuple[Person, ...]:
    """The authority file, and every speaker whom it does not name."""
    named = {name_key(form) for person in authority for form in (person.name, *person.also)}
    keys = {person.key for person in authority}
    speakers: dict[str, Person] = {}
    for section in sections:
        for name in section.speakers:
            if name_key(name) not in named:
                named.add(name_key(name))
                key = free_key(name, keys)
                speakers[key] = Person(key=key, name=name, source=Source(section.file))
    return authority + tuple(speakers.values())


def person_key(name: str) -> str:
    """The key of a person nobody has given one: the name in plain lower-case letters, with hyphens."""
    return "-".join(romanised_words(name.lower()))


def free_key(name: str, taken: set[str]) -> str:
    """A key that nobody has yet; it is taken from now on."""
    wanted = key = person_key(name) or "nameless"
    number = 2
    while key in taken:
        key = f"{wanted}-{number}"
        number += 1
    taken.add(key)
    return key


def roster(people: Iterable[Person], authority: frozenset[str], language: str) -> Roster:
    """The people of a book by the forms of their names; `authority` holds the keys of people.yaml."""
    full: dict[str, list[str]] = {}
    surnames: dict[str, list[str]] = {}
    odd: dict[str, list[str]] = {}
    everyone = {person.key: person for person in people}
    for person in everyone.values():
        for form in (person.name, *person.also):
            table = full if _is_run(form) else odd
            table.setdefault(name_key(form) if table is full else form, []).append(person.key)
        if person.key in authority:
            for form in bare_forms(person, language)[0]:
                surnames.setdefault(form, []).append(person.key)
    pattern = "|".join(re.escape(form) for form in sorted(odd, key=len, reverse=True))
    finder = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if odd else None
    return Roster(everyone, _frozen(full), _frozen(surnames), finder, _frozen(odd))


def _frozen(table: dict[str, list[str]]) -> Forms:
    """The table with tuples, each key once."""
    return {form: tuple(dict.fromkeys(keys)) for form, keys in table.items()}


def _is_run(form: str) -> bool:
    """Whether a form is found as one run of capitals."""
    found = list(runs(form))
    return len(found) == 1 and found[0].tokens[0].start == 0 and found[0].tokens[-1].end == len(form)


@lru_cache(maxsize=16384)
def family_forms(name: str, language: str) -> tuple[str, ...]:
    """The forms in which a family name alone means its bearer: with particle, without, and the last of two surnames."""
    taken = parts(name, language)
    forms = [taken.family]
    if taken.particle:
        glue = "" if taken.particle.endswith(("-", "'", "’")) else " "
        forms.append(f"{taken.particle}{glue}{taken.family}")
    elif " " in taken.family and taken.given:
        forms.append(taken.family.rpartition(" ")[2])
    return tuple(dict.fromkeys(name_key(form) for form in forms if len(form) > 1))


@lru_cache(maxsize=16384)
def given_forms(name: str, language: str) -> tuple[str, ...]:
    """The forms in which a given name alone means its bearer: all of it, and its first word."""
    taken = parts(name, language)
    if not taken.given:
        words = name.split()
        return (name_key(words[0]),) if len(words) > 1 and words[0][0].isupper() else ()
    forms = (taken.given, taken.given.split()[0])
    return tuple(dict.fromkeys(name_key(form) for form in forms if len(form.rstrip(".")) > 1))


def bare_forms(person: Person, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The family names and the given names of a person, those of a pseudonym included."""
    names = (person.name, *(form for form in person.also if " " in form))
    family = dict.fromkeys(form for name in names for form in family_forms(name, language))
    given = dict.fromkeys(form for name in names for form in given_forms(name, language))
    return tuple(family), tuple(given)


def known_within(name: Candidate, known: Roster) -> tuple[int, int, tuple[str, ...]] | None:
    """The longest known name among the words of a candidate: where it begins and ends, and whom it may mean.

    A known name of one word inside a longer candidate is no sign: Sting is known, "Sting Operation" is not he.
    """
    words = [name_key(word.text) for word in name.words]
    for length in range(len(words), 0, -1):
        for at in range(len(words) - length + 1):
            keys = known.full.get(" ".join(words[at : at + length]))
            if keys and (length > 1 or len(words) == 1):
                return at, at + length, keys
    return None
