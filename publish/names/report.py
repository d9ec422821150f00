"""What the editor should know of the names.

Who may be meant twice, who stands under a surname alone, what is listed and never named, what is not yet decided.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass

from publish.authority import Identified
from publish.collection import Collection
from publish.names.contradictions import Found, contradictions
from publish.names.filing import heading
from publish.names.guesses import guess
from publish.names.parts import surname_only
from publish.names.people import family_forms
from publish.names.proposals import FullName
from publish.names.resolve import Doubt
from publish.names.sections import Section
from publish.names.tokens import name_key
from publish.notices import Notice
from publish.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """What detection could not decide."""

    doubts: Sequence[tuple[Section, Doubt]]
    """Names that two people bear."""
    refused: Sequence[FullName]
    """Capitals that may be a name, for which too little speaks."""
    titles: Found
    """The titles of every section."""


def notices(collection: Collection, identified: Identified, unsure: Unsure) -> tuple[Notice, ...]:
    """Every notice about names and films, in the order of the book."""
    return (
        *_ambiguous(identified, unsure.doubts),
        *_not_indexed(collection, identified, unsure.refused),
        *_surname_only(collection, identified),
        *_guessed(collection, identified),
        *_unused(collection, identified, {key for _, doubt in unsure.doubts for key in doubt.keys}),
        *contradictions(collection.films, unsure.titles),
        *_not_reviewed(identified),
    )


def _not_indexed(collection: Collection, identified: Identified, refused: Iterable[FullName]) -> Iterator[Notice]:
    """Who is named in the text and stands in no index: perhaps nobody, or nobody the editor has decided."""
    for name in refused:
        message = (
            f"“{name.text}” may be a person, and is not in the index. If so, mark the words: [{name.text}](person:); "
            f"if not: [{name.text}](none:)."
        )
        yield Notice(source=name.source, code="named-not-indexed", message=message)
    if collection.settings.index_names == "reviewed":
        for person in identified.people:
            if not person.reviewed:
                message = (
                    f"{person.name} is not in the index, which takes only names of people.yaml (`names: reviewed`). "
                    "Decide: publish names."
                )
                yield Notice(source=person.source, code="named-not-indexed", message=message)


def _guessed(collection: Collection, identified: Identified) -> Iterator[Notice]:
    """Headings that a rule has made where the name leaves it open, and no editor has seen."""
    language = collection.metadata.language
    listed = {person.key for person in collection.people}
    named = {mention.key for mention in identified.mentions if mention.kind == "person"}
    for person in identified.people:
        why = guess(person.name, language) if person.key in named and person.key not in listed else ""
        if why:
            message = (
                f"the heading “{heading(person, language)}” is a guess: {why}. List the name in people.yaml, "
                "with `sort:` where that is wrong."
            )
            yield Notice(source=person.source, code="heading-guessed", message=message)


def _ambiguous(identified: Identified, doubts: Iterable[tuple[Section, Doubt]]) -> Iterator[Notice]:
    """One notice for a name in a section, at its first place."""
    places: defaultdict[tuple[str, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for section, doubt in doubts:
        places[section.file, doubt.text, doubt.keys].append(doubt.passage.source.line)
    people = {person.key: person.name for person in identified.people}
    films = {film.key: " ".join(filter(None, (film.title, film.year and f"({film.year})"))) for film in identified.films}
    for (file, text, keys), lines in places.items():
        names = [people.get(key) or films.get(key, key) for key in keys]
        others = ", ".join(str(line) for line in dict.fromkeys(lines[1:]) if line != lines[0])
        also = f" (so in line {others})" if others else ""
        kind = "person" if keys[0] in people else "film"
        yield Notice(
            source=Source(file, lines[0]),
            code="ambiguous-name",
            message=f"“{text}” may be {' or '.join(names)}{also}; it is not in the index. "
            f"Mark who is meant: [{text}]({kind}:{keys[0]}).",
        )


def _surname_only(collection: Collection, identified: Identified) -> Iterator[Notice]:
    """Detected people of whom the text gives the surname alone, with those of the book who may be meant."""
    bearers = defaultdict(list)
    for person in identified.people:
        for form in family_forms(person.name, collection.metadata.language):
            bearers[form].append(person.name)
    for person in identified.people:
        if person.reviewed or not _is_bare(person.name):
            continue
        others = [name for name in bearers[name_key(person.name)] if name != person.name]
        perhaps = f"If it is {' or '.join(others)}, list" if others else "If you know who it is, list"
        yield Notice(
            source=person.source,
            code="surname-only",
            message=f"nobody named here in full is called {person.name}: the surname stands alone in the index. "
            f"{perhaps} the name in people.yaml, or mark the words: [{person.name}](person:…).",
        )


def _is_bare(name: str) -> bool:
    """Whether a name is a surname alone."""
    return " " not in name or surname_only(name.split())


def _unused(collection: Collection, identified: Identified, doubted: set[str]) -> Iterator[Notice]:
    """People and films of the authority files that the text never names, not even with a doubt; who speaks is in use."""
    speak = {speaker.name for interview in collection.interviews for speaker in interview.speakers}
    named = {(mention.kind, mention.key) for mention in identified.mentions}
    for person in collection.people:
        if ("person", person.key) not in named and person.key not in doubted and person.indexed and person.name not in speak:
            message = f"{person.name} ({person.key}) is named nowhere in the text. Remove it, or add the form used to `also`."
            yield Notice(source=person.source, code="unused-person", message=message)
    for film in collection.films:
        if ("film", film.key) not in named and film.key not in doubted and film.indexed:
            message = f"{film.title} ({film.key}) is named nowhere in the text. Remove it, or add the form used to `also`."
            yield Notice(source=film.source, code="unused-film", message=message)


def _not_reviewed(identified: Identified) -> Iterator[Notice]:
    """How many headings are guesses."""
    people = [person for person in identified.people if not person.reviewed]
    films = [film for film in identified.films if not film.reviewed]
    if people:
        message = f"{_count(people, 'name')} {_are(people)} detected, not decided. List those you keep in people.yaml."
        yield Notice(source=Source(), code="names-not-reviewed", message=message)
    if films:
        message = f"{_count(films, 'film')} {_are(films)} detected, not decided. List those you keep in films.yaml."
        yield Notice(source=Source(), code="films-not-reviewed", message=message)


def _count(things: Sized, noun: str) -> str:
    """`1 name`, `12 names`."""
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _are(things: Sized) -> str:
    """The verb for a count."""
    return "is" if len(things) == 1 else "are"
