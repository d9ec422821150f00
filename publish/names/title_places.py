"""What the places of a title in one section say together.

Each place says something (roman_titles.py); here they are heard as one: a title many sentences treat as a film's is one
though each alone says too little, what is called a musical once is one throughout, and "Corridor and Raindance" is two
titles where each of them stands alone elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from publish.names.roman_signals import is_named_otherwise
from publish.names.title_evidence import THRESHOLD, Title
from publish.names.title_spans import Span
from publish.names.tokens import title_key

LEAST = -2.5
"""What a place needs where the title is proved by another."""
CLEAR = 1.5
"""What the words around a place weigh where they speak of a film."""
AGAIN, OFTEN = 0.75, 2.25
"""What each further place that speaks of a film adds, and what all of them may."""
FILM = 2.0
"""What the words around a place weigh where they leave no doubt that a film is meant."""
_JOIN = re.compile(r" (?:and|&) ")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of what may be a title. `context`: what the words around it weigh."""

    span: Span
    title: Title
    context: float


def proved(places: list[Place], needed: float = THRESHOLD) -> tuple[Title, ...]:
    """The titles that reach the weight needed at one place or by all, each wherever it stands."""
    apart = list(_apart(places))
    uses: defaultdict[str, list[Place]] = defaultdict(list)
    for place in apart:
        uses[place.title.key].append(place)
    taken = {key for key, each in uses.items() if _together(each) >= needed and not _is_something_else(each)}
    taken |= set(_short(taken, uses))
    kept = (place.title for place in apart if place.title.key in taken and place.title.weight >= LEAST)
    return tuple(replace(title, weight=max(title.weight, THRESHOLD)) for title in kept)


def _together(places: list[Place]) -> float:
    """What the places of one title weigh: the best of them, and a little for each further one that speaks of a film."""
    clear = sum(place.context >= CLEAR for place in places)
    return max(place.title.weight for place in places) + min(OFTEN, AGAIN * max(0, clear - 1))


def _is_something_else(places: list[Place]) -> bool:
    """Whether one place calls it a musical or a series, and none a film."""
    said = [is_named_otherwise(place.title.passage.text, place.title.start, place.title.end) for place in places]
    films = (place.context for place, otherwise in zip(places, said, strict=True) if not otherwise)
    return any(said) and max(films, default=0.0) < FILM


def _short(taken: Iterable[str], uses: Iterable[str]) -> Iterator[str]:
    """The short forms of proved titles, of two words or more: *Last Tango*, for *Last Tango in Paris*."""
    for key in uses:
        if " " in key and any(title.startswith(f"{key} ") for title in taken):
            yield key


def _apart(places: list[Place]) -> Iterator[Place]:
    """The places, those that join two titles of the section taken apart."""
    alone = {place.title.key for place in places if not _JOIN.search(place.title.text)}
    for place in places:
        yield from _halves(place, alone) if not place.span.known and not place.span.quoted else (place,)


def _halves(place: Place, alone: set[str]) -> Iterator[Place]:
    """The two titles that `and` joins, where both stand alone elsewhere; else the one it is."""
    title = place.title
    joined = _JOIN.search(title.text)
    halves = (title.text[: joined.start()], title.text[joined.end() :]) if joined else ()
    if not joined or not all(title_key(half) in alone for half in halves):
        yield place
        return
    middle = title.start + joined.start(), title.start + joined.end()
    for start, end in ((title.start, middle[0]), (middle[1], title.end)):
        words = title.passage.text[start:end]
        yield replace(place, title=replace(title, start=start, end=end, text=words))
