"""people.yaml and films.yaml: the editor's decisions about names and films."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from publish.authority import Credit, Film, Person
from publish.manuscript.reading import Reading
from publish.manuscript.schema import ListOf, Name, Words, checked, named
from publish.manuscript.yaml import Tree
from publish.text import Source


class PersonLine(Words):
    """One person of people.yaml."""

    name: Name
    sort: str = ""
    also: ListOf[str] = ()
    see_from: ListOf[str] = ()
    see_also: ListOf[str] = ()
    index: bool = True


class CreditLine(Words):
    """Someone who worked on a film, and in which role."""

    name: str
    role: str = ""


def _lists(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {job: names if isinstance(names, list) else [names] for job, names in value.items()}


Credits = Annotated[dict[str, tuple[Annotated[CreditLine, named("name")], ...]], BeforeValidator(_lists)]


class FilmLine(Words):
    """One film of films.yaml."""

    title: Name
    year: str = ""
    original_title: str = ""
    language: str = ""
    countries: ListOf[str] = ()
    sort: str = ""
    also: ListOf[str] = ()
    credits: Credits = Field(default_factory=dict)
    production: ListOf[str] = ()
    runtime: str = ""
    colour: bool | None = None
    facts_from: str = ""
    checked: bool = False
    ids: dict[str, str] = Field(default_factory=dict)
    invented: bool = False
    index: bool = True


def people_of(tree: Tree, reading: Reading) -> tuple[Person, ...]:
    """Everyone in people.yaml, in its order."""
    lines = ((key, checked(PersonLine, tree, reading, key)) for key in tree.value)
    return tuple(
        Person(
            key=key,
            name=line.name,
            sort=line.sort,
            also=line.also,
            see_from=line.see_from,
            see_also=line.see_also,
            indexed=line.index,
            source=Source(reading.file, tree.line(key)),
        )
        for key, line in lines
        if line is not None
    )


def films_of(tree: Tree, reading: Reading) -> tuple[Film, ...]:
    """Every film in films.yaml, in its order."""
    lines = ((key, checked(FilmLine, tree, reading, key)) for key in tree.value)
    return tuple(_film(key, line, Source(reading.file, tree.line(key))) for key, line in lines if line is not None)


def _film(key: str, line: FilmLine, source: Source) -> Film:
    return Film(
        key=key,
        title=line.title,
        year=line.year,
        original_title=line.original_title,
        language=line.language,
        countries=line.countries,
        sort=line.sort,
        also=line.also,
        credits=tuple(
            Credit(job=job, name=credit.name, role=credit.role) for job, names in line.credits.items() for credit in names
        ),
        production=line.production,
        runtime=line.runtime,
        colour=line.colour,
        facts_from=line.facts_from,
        ids=tuple(line.ids.items()),
        checked=line.checked,
        invented=line.invented,
        indexed=line.index,
        source=source,
    )
