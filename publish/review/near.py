"""With whom a name might be one: "Hitch", "Hitchcock" and "Sir Alfred" with Alfred Hitchcock; likewise with titles of films.

Nothing is merged here. What is near is shown beside the proposal, with the reason, and the editor decides. Every look is
one look into a table, so that two thousand names take no longer each than two.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from publish.authority import Film, Person
from publish.names.alike import one_letter_less
from publish.names.people import bare_forms
from publish.names.tokens import name_key, title_key
from publish.names.words import HONORIFIC
from publish.review.proposal import Near

MOST = 4
"""How many are shown."""
SHORTEST = 4
"""Letters a nickname needs to be looked for in longer names: Hitch, but not Ed."""
Reasons = dict[str, list[tuple[str, str]]]


def near_people(people: Iterable[Person], language: str) -> Callable[[Person], tuple[Near, ...]]:
    """A way to ask with which of the people of the book a person might be one."""
    everyone = [person for person in people if person.indexed]
    names = {person.key: person.name for person in everyone}
    table: Reasons = defaultdict(list)
    for person in everyone:
        for form, why in _ways_to_say(person, language):
            table[form].append((person.key, why))

    def near(person: Person) -> tuple[Near, ...]:
        found = {key: why for form in _questions(person, language) for key, why in table.get(form, ()) if key != person.key}
        return tuple(Near(key=key, name=names[key], why=why) for key, why in found.items())[:MOST]

    return near


def near_films(films: Iterable[Film]) -> Callable[[Film], tuple[Near, ...]]:
    """A way to ask with which of the films of the book a film might be one."""
    everyone = [film for film in films if film.indexed]
    names = {film.key: f"{film.title} ({film.year})" if film.year else film.title for film in everyone}
    table: Reasons = defaultdict(list)
    for film in everyone:
        for title in filter(None, (film.title, film.original_title, *film.also)):
            for form, why in _ways_to_write(title):
                table[form].append((film.key, why))

    def near(film: Film) -> tuple[Near, ...]:
        asked = (form for form, _ in _ways_to_write(film.title))
        found = {key: why for form in asked for key, why in table.get(form, ()) if key != film.key}
        return tuple(Near(key=key, name=names[key], why=why) for key, why in found.items())[:MOST]

    return near


def _ways_to_say(person: Person, language: str) -> Iterator[tuple[str, str]]:
    """The forms under which a person may be meant, each with its reason."""
    family, given = bare_forms(person, language)
    full = " " in person.name
    for form in family:
        yield f"alone {form}", "the surname" if full else "the same name"
        yield f"family {form}", "the same surname"
        for length in range(SHORTEST, len(form)) if full else ():
            yield f"alone {form[:length]}", "begins the surname"
    for form in given if full else ():
        yield f"alone {form}", "the first name"
    for form in one_letter_less(person.name):
        yield f"letters {form}", "spelled alike"


def _questions(person: Person, language: str) -> Iterator[str]:
    """Under which forms to look for those whom a person may be."""
    words = [word for word in person.name.split() if word.rstrip(".") not in HONORIFIC]
    if len(words) == 1:
        yield f"alone {name_key(words[0])}"
    else:
        yield from (f"family {form}" for form in bare_forms(person, language)[0])
    yield from (f"letters {form}" for form in one_letter_less(person.name))


def _ways_to_write(title: str) -> Iterator[tuple[str, str]]:
    """The forms under which a title may be written."""
    key = title_key(title)
    words = key.split()
    yield f"title {key}", "the same title"
    for head in (title.partition(mark)[0] for mark in (":", " – ", " or ") if mark in title):
        yield f"title {title_key(head)}", "without the subtitle"
    for length in range(2, len(words)):
        yield f"title {' '.join(words[:length])}", "begins the title"
    for form in one_letter_less(title):
        yield f"letters {form}", "spelled alike"
