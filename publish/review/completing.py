"""What a data base knows of the films of a book: those that are new, and those of films.yaml that lack facts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from publish.authority import Film, Identified
from publish.collection import Collection
from publish.errors import UsageError
from publish.names.tokens import fold
from publish.review import imdb, wikidata
from publish.review.facts import Text, listed, matched
from publish.review.proposal import Context, Proposal
from publish.review.record import Missing, Record

TERMS = {"imdb": imdb.TERMS, "wikidata": "Facts from Wikidata (https://www.wikidata.org), free of rights (CC0)."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A data base as the command line names it (`imdb:FOLDER`, `wikidata:FILE`), and what it takes to ask it."""

    name: str
    path: Path
    store: Path
    """Where what is loaded is kept."""
    today: str

    @property
    def terms(self) -> str:
        """On what terms its facts may be used."""
        return TERMS[self.name]

    def records(self, titles: Mapping[str, str]) -> dict[str, list[Record]]:
        """The films that bear each title; `titles` maps them to the id films.yaml gives, or to nothing."""
        if self.name == "imdb":
            return imdb.records(self.path, self.store, titles)
        return wikidata.records(self.path, titles)


def source(given: str, store: Path, today: str) -> Source | None:
    """The data base a `--from` names; None where it names a file of decisions."""
    name, colon, path = given.partition(":")
    if not colon or name not in TERMS:
        return None
    if not path:
        raise UsageError(f"--from {given} names no {'folder' if name == 'imdb' else 'file'}. Write --from {given}PATH.")
    return Source(name=name, path=Path(path), store=store, today=today)


def completed(
    collection: Collection, identified: Identified, proposals: tuple[Proposal, ...], asked: Source
) -> tuple[Proposal, ...]:
    """The films found in the text with what a data base knows of them; of those listed, only where that would add something.

    `proposals` are the new films, and `listed` ones for films.yaml's own; films `checked` or `invented` are left alone.
    """
    films = {film.key: film for film in collection.films}
    named = _named(collection, identified)
    titles = {one.key: _titles(one, films.get(one.key)) for one in proposals}
    ids = {key: dict(film.ids).get(asked.name, "") for key, film in films.items()}
    found = asked.records({title: ids.get(key, "") for key, of in titles.items() for title in of})
    missing = Missing(taken_on=asked.today, keys={person.name: person.key for person in collection.people})
    done = []
    for one in proposals:
        film = films.get(one.key)
        records = {record.id: record for title in titles[one.key] for record in found.get(title, ())}
        text = Text(
            year=one.year,
            id=ids.get(one.key, ""),
            contexts=one.contexts,
            named=named,
            directors=_directors(film, identified) if film else (),
        )
        done.append(matched(one, text, records.values(), (missing, film)))
    return tuple(one for one in done if one.matches or not one.listed)


def with_listed(collection: Collection, contexts: Mapping[str, tuple[Context, ...]]) -> tuple[Proposal, ...]:
    """The films of films.yaml that the text names and whose facts nobody has checked."""
    return tuple(
        listed(film, contexts[film.key])
        for film in collection.films
        if film.key in contexts and film.indexed and not (film.checked or film.invented)
    )


def _titles(one: Proposal, film: Film | None) -> list[str]:
    return list(dict.fromkeys(filter(None, (one.name, film.original_title if film else ""))))


def _directors(film: Film, identified: Identified) -> tuple[str, ...]:
    people = {person.key: person.name for person in identified.people}
    return tuple(people.get(credit.name, credit.name) for credit in film.credits if credit.job == "director")


def _named(collection: Collection, identified: Identified) -> dict[str, frozenset[str]]:
    """Folded names of those whom each file names, or who speak in it."""
    people = {person.key: person.name for person in identified.people}
    files = {
        passage.id: interview.file
        for interview in collection.interviews
        for block in interview.blocks
        for passage in block.passages
    }
    found = defaultdict[str, set[str]](set)
    for interview in collection.interviews:
        found[interview.file] |= {speaker.name for speaker in interview.speakers}
    for mention in identified.mentions:
        if mention.kind == "person" and mention.passage in files and mention.key in people:
            found[files[mention.passage]].add(people[mention.key])
    return {file: frozenset(_folded(names)) for file, names in found.items()}


def _folded(names: Iterable[str]) -> Iterable[str]:
    return (fold(name).casefold() for name in names)
