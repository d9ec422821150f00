"""The filmography: each interviewee's own films by year, then the other films the book discusses, in filing order.

Facts come from films.yaml alone; what is not known there is left out. A film is someone's own by any credit: photographers,
editors and actors have filmographies too.
"""

from collections.abc import Mapping

from publish.book import Film, Person
from publish.matter.contents import joined
from publish.matter.folios import Folios
from publish.matter.index import by_key, own_interviews
from publish.matter.locators import Place, locators
from publish.names.filing import filing_key, title_sort
from publish.volume import Book, FilmEntry, Filmography, FilmographyPart

OTHERS = "Other Films Discussed"
LABELS = {"cast": "With"}
"""Jobs whose label is not their own name."""


def filmography(book: Book, folios: Folios) -> Filmography:
    """The appendix: only films someone in the book made or speaks of."""
    gathered = by_key(book, folios, "film")
    films = book.identified.films
    people = {person.key: person for person in book.identified.people}
    parts, placed = [], set[str]()
    for key in own_interviews(book):
        own = sorted((film for film in films if _made_by(film, people[key])), key=lambda film: (film.year, film.title))
        placed |= {film.key for film in own}
        parts.append(FilmographyPart(title=people[key].name, films=_entries(own, people, gathered)))
    others = sorted(
        (film for film in films if film.key in gathered and film.key not in placed),
        key=lambda film: (filing_key(film.sort or title_sort(film.title, film.language)), film.year),
    )
    parts.append(
        FilmographyPart(title=OTHERS if any(part.films for part in parts) else "", films=_entries(others, people, gathered))
    )
    return Filmography(
        parts=tuple(part for part in parts if part.films),
        invented=any(film.invented for film in films if film.key in gathered or film.key in placed),
    )


def _made_by(film: Film, person: Person) -> bool:
    return any(credit.name in {person.key, person.name, *person.also} for credit in film.credits)


def _entries(films: list[Film], people: Mapping[str, Person], gathered: Mapping[str, list[Place]]) -> tuple[FilmEntry, ...]:
    return tuple(
        FilmEntry(
            key=film.key,
            title=film.title,
            year=film.year,
            original_title=film.original_title if film.original_title != film.title else "",
            language=film.language,
            invented=film.invented,
            facts=tuple(_facts(film, people)),
            locators=locators(gathered.get(film.key, ())),
        )
        for film in films
    )


def _facts(film: Film, people: Mapping[str, Person]) -> list[tuple[str, str]]:
    """The credits in the order typed, then production, running time and colour."""
    facts: dict[str, list[str]] = {}
    for credit in film.credits:
        name = people[credit.name].name if credit.name in people else credit.name
        told = f"{name} ({credit.role})" if credit.role else name
        facts.setdefault(LABELS.get(credit.job, credit.job.replace("_", " ").capitalize()), []).append(told)
    rows = [(label, joined(tuple(names)) if label != "With" else ", ".join(names)) for label, names in facts.items()]
    if film.production:
        rows.append(("Production", joined(film.production)))
    technical = [", ".join(film.countries)] if film.countries else []
    technical += [f"{film.runtime} min."] if film.runtime else []
    technical += [] if film.colour is None else ["colour" if film.colour else "black and white"]
    return [*rows, ("", ", ".join(technical))] if technical else rows
