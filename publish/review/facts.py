"""Which film of a data base the text means: every film of the title is shown, with what in the text speaks for it.

Years beside the title, directors who are named or who speak where it is named: nothing else is evidence, and where two
films have as much of it, or none has any, the editor is asked. Nothing is taken from a data base in silence.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from publish.authority import Film
from publish.names.titles import title_sort
from publish.names.tokens import fold
from publish.review.proposal import Context, Match, Proposal
from publish.review.record import Missing, Record

MOST = 8
"""Films of one title shown, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What in the text speaks for a film, and how much."""

    weight: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is known of the places that name a film."""

    year: str
    """The year beside the title, or that of films.yaml."""
    id: str
    """The id films.yaml gives for the data base."""
    contexts: tuple[Context, ...]
    named: Mapping[str, frozenset[str]]
    """Folded names of those whom each file names or lets speak."""
    directors: tuple[str, ...] = ()
    """Those films.yaml gives."""


def matched(proposal: Proposal, text: Text, found: Iterable[Record], lacking: tuple[Missing, Film | None]) -> Proposal:
    """A proposal with the films it may be, without those that would add nothing to its entry, if it has one."""
    missing, film = lacking
    matches = []
    for record in found:
        facts = missing.facts(record, film)
        if facts:
            evidence = tuple(_evidence(record, text))
            matches.append(
                Match(
                    id=f"{record.source}:{record.id}",
                    title=record.title,
                    year=record.year,
                    directors=record.directors,
                    evidence=tuple(each.text for each in evidence),
                    weight=sum(each.weight for each in evidence),
                    facts=facts,
                )
            )
    best = sorted(matches, key=lambda match: -match.weight)
    return replace(proposal, matches=tuple(best[:MOST]))


def _evidence(record: Record, text: Text) -> Iterator[Evidence]:
    if text.id:
        same = record.id == text.id
        yield Evidence(weight=10 if same else -10, text=f"films.yaml gives {'this' if same else 'another'} id")
    if text.year and record.year:
        apart = abs(int(record.year) - int(text.year)) if text.year.isdigit() else 99
        told = {0: (3, f"the year {text.year} is given"), 1: (1, f"the year {text.year} is given, one off")}
        weight, words = told.get(apart, (-3, f"another year, {text.year}, is given"))
        yield Evidence(weight=weight, text=words)
    if text.directors and record.directors:
        same = bool({fold(name) for name in text.directors} & {fold(name) for name in record.directors})
        yield Evidence(weight=4 if same else -4, text=f"films.yaml gives {'this' if same else 'another'} director")
    for name in record.directors:
        if place := _place(name, text):
            yield Evidence(weight=2, text=f"{name} is named in {place}")


def _place(name: str, text: Text) -> str:
    """The first file that names both the film and a person."""
    full = fold(name).casefold()
    files = dict.fromkeys(context.source.file for context in text.contexts)
    return next((file for file in files if {full, full.rpartition(" ")[2]} & text.named.get(file, frozenset())), "")


def listed(film: Film, contexts: tuple[Context, ...]) -> Proposal:
    """A film of films.yaml whose facts may be completed."""
    return Proposal(
        kind="film",
        key=film.key,
        name=film.title,
        year=film.year,
        heading=film.sort or title_sort(film.title, film.language),
        listed=True,
        contexts=contexts,
    )
