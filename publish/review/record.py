"""A film as a data base has it, and what of it films.yaml lacks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from publish.authority import Credit, Film
from publish.manuscript.deciding import Fact

MOST_CAST = 6
"""Players listed of each film: the leading ones, in the order of the data base."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A film of a data base."""

    source: str
    """`imdb` or `wikidata`."""
    id: str
    """Its id there: `tt0054215`, `Q163038`."""
    title: str
    also: tuple[str, ...] = ()
    """Other titles it is known by."""
    year: str = ""
    original_title: str = ""
    language: str = ""
    countries: tuple[str, ...] = ()
    runtime: str = ""
    colour: bool | None = None
    credits: tuple[Credit, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    """Its ids in other data bases."""

    @property
    def directors(self) -> tuple[str, ...]:
        """The names of those who directed it."""
        return tuple(credit.name for credit in self.credits if credit.job == "director")


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Writes what films.yaml lacks: the facts of a record that an entry does not have, each with its source."""

    taken_on: str
    """The day, as `facts_from` has it."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Key in people.yaml of each name listed there."""

    def facts(self, record: Record, film: Film | None) -> dict[str, Fact]:
        """The facts to add; nothing where the entry has them all. Without a film all that the record has."""
        known = film or Film(key="", title="")
        found: dict[str, Fact] = {}
        if record.year and not known.year:
            found["year"] = int(record.year)
        if record.original_title not in {"", record.title, known.title} and not known.original_title:
            found["original_title"] = record.original_title
        if record.language and not known.language:
            found["language"] = record.language
        if record.countries and not known.countries:
            found["countries"] = list(record.countries)
        if credited := self._credits(record.credits, {credit.job for credit in known.credits}):
            found["credits"] = credited
        if record.runtime and not known.runtime:
            found["runtime"] = int(record.runtime)
        if record.colour is not None and known.colour is None:
            found["colour"] = record.colour
        return found | self._sources(record, known, found) if found else {}

    def _credits(self, given: Iterable[Credit], known: set[str]) -> dict[str, Fact]:
        """The jobs nobody is listed for; people of people.yaml by their keys."""
        found: dict[str, list[Fact]] = {}
        for credit in given:
            if credit.job not in known and len(found.get(credit.job, ())) < MOST_CAST:
                name = self.keys.get(credit.name, credit.name)
                found.setdefault(credit.job, []).append({"name": name, "role": credit.role} if credit.role else name)
        return dict(found)

    def _sources(self, record: Record, known: Film, found: Mapping[str, Fact]) -> dict[str, Fact]:
        """From where which of the facts come, behind what was said before; and the ids."""
        jobs = found.get("credits")
        told = [*(name for name in found if name != "credits"), *(jobs if isinstance(jobs, Mapping) else ())]
        source = f"{record.source} {self.taken_on} ({', '.join(told)})"
        listed = dict(known.ids)
        ids = {name: value for name, value in ((record.source, record.id), *record.ids) if name not in listed}
        told_from: dict[str, Fact] = {"facts_from": "; ".join(filter(None, (known.facts_from, source)))}
        return told_from | ({"ids": ids} if ids else {})
