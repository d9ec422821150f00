"""The filmography: each interviewee's own films by year, then the other films the book discusses, in filing order.

Facts come from films.yaml alone; what is not known there is left out. A film is someone's own by any credit: photographers,
editors and actors have filmographies too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import icu

from publish.apparatus import FilmEntry, Filmography, FilmographyPart
from publish.authority import Film, Person
from publish.book import Book
from publish.matter.folios import Folios
from publish.matter.index import by_key, own_interviews
from publish.matter.joining import joined
from publish.matter.locators import Place, locators
from publish.names.filing import FilingKey, filing_key, title_sort

OTHERS = "Other Films Discussed"
LATER = "9999"
"""Where films without a year stand among somebody's own: behind all that have one."""
FORMER = {
    "CS": "Czechoslovakia",
    "DD": "East Germany",
    "HK": "Hong Kong",
    "MO": "Macao",
    "SU": "Soviet Union",
    "YU": "Yugoslavia",
}
"""Codes that ICU reads as what stands there today (ISO 3166-3), and two that it names at length; as the trade writes them."""
PHRASES = {
    "director": "Directed by",
    "writer": "Written by",
    "source": "From the work of",
    "cinematographer": "Photographed by",
    "editor": "Edited by",
    "sound": "Sound by",
    "music": "Music by",
    "costume": "Costumes by",
    "producer": "Produced by",
    "cast": "With",
}
"""How a credit is told; jobs not listed stand under their own name."""


def filmography(book: Book, folios: Folios) -> Filmography:
    """The appendix: only films someone in the book made or speaks of."""
    gathered = by_key(book, folios, "film")
    films = tuple(film for film in book.identified.films if film.indexed)
    people = {person.key: person for person in book.identified.people}
    writer = _Writer(people=people, language=book.metadata.language, gathered=gathered)
    credited = _credited(films)
    parts, placed = [], set[str]()
    for key in own_interviews(book):
        own = sorted(_made_by(people[key], credited), key=lambda film: (film.year or LATER, _filed(film)))
        placed |= {film.key for film in own}
        parts.append(FilmographyPart(title=people[key].name, films=tuple(map(writer.entry, own))))
    others = sorted(
        (film for film in films if film.key in gathered and film.key not in placed),
        key=lambda film: (_filed(film), film.year),
    )
    title = OTHERS if any(part.films for part in parts) else ""
    parts.append(FilmographyPart(title=title, films=tuple(map(writer.entry, others))))
    return Filmography(
        parts=tuple(part for part in parts if part.films),
        invented=any(film.invented for film in films if film.key in gathered or film.key in placed),
    )


def _filed(film: Film) -> FilingKey:
    """Where a title stands among others."""
    return filing_key(film.sort or title_sort(film.title, film.language))


def _credited(films: Iterable[Film]) -> Mapping[str, list[Film]]:
    """Each name or key that films credit -> those films."""
    credited = defaultdict(list)
    for film in films:
        for name in dict.fromkeys(credit.name for credit in film.credits):
            credited[name].append(film)
    return credited


def _made_by(person: Person, credited: Mapping[str, list[Film]]) -> Iterable[Film]:
    """The films that credit a person, by whichever name."""
    names = dict.fromkeys((person.key, person.name, *person.also))
    return {film.key: film for name in names for film in credited.get(name, ())}.values()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """What it takes to write an entry: who people are, the book's language, and where films are named."""

    people: Mapping[str, Person]
    language: str
    gathered: Mapping[str, list[Place]]

    def entry(self, film: Film) -> FilmEntry:
        return FilmEntry(
            key=film.key,
            title=film.title,
            year=film.year,
            original_title=film.original_title if film.original_title != film.title else "",
            language=film.language,
            invented=film.invented,
            facts=(*self._credits(film), *self._technical(film)),
            locators=locators(self.gathered.get(film.key, ())),
        )

    def _credits(self, film: Film) -> Iterator[tuple[str, str]]:
        """The credits in the order typed, one phrase a job."""
        told: dict[str, list[str]] = {}
        for credit in film.credits:
            name = self.people[credit.name].name if credit.name in self.people else credit.name
            phrase = PHRASES.get(credit.job, f"{credit.job.replace('_', ' ').capitalize()}:")
            told.setdefault(phrase, []).append(f"{name} ({credit.role})" if credit.role else name)
        yield from ((phrase, joined(tuple(names))) for phrase, names in told.items())
        if film.production:
            yield "Production:", joined(film.production)

    def _country(self, code: str) -> str:
        """The name of a country by its code; a state that is no more keeps the name under which it made films."""
        return FORMER.get(code) or str(icu.Locale("", code).getDisplayCountry(icu.Locale(self.language)))

    def _technical(self, film: Film) -> Iterator[tuple[str, str]]:
        """Countries, running time and colour."""
        countries = (self._country(code) for code in film.countries)
        told = [joined(tuple(countries))] if film.countries else []
        told += [f"{film.runtime} min."] if film.runtime else []
        told += [] if film.colour is None else ["colour" if film.colour else "black and white"]
        if told:
            yield "", ", ".join(told)
