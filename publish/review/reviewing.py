"""A review from the collection folder to the authority file: read, propose, decide, write. The only writer to those files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from publish.authority import Film, Identified, Person
from publish.collection import Collection
from publish.errors import ManuscriptError
from publish.kept import Kept, write_all
from publish.manuscript import read_collection
from publish.manuscript.files import contents
from publish.manuscript.reading import Reading
from publish.names import identify
from publish.review.applying import Known, applied
from publish.review.completing import Source, completed, with_listed
from publish.review.papers import decisions
from publish.review.proposal import Decision, Kind, Proposal, Verdict
from publish.review.proposing import film_contexts, proposed_films, proposed_names

FILES: Mapping[Kind, str] = {"person": "people.yaml", "film": "films.yaml"}
PROPOSED: Mapping[Kind, Callable[[Collection, Identified], tuple[Proposal, ...]]] = {
    "person": proposed_names,
    "film": proposed_films,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is to be decided in a collection."""

    folder: Path
    kind: Kind
    collection: Collection
    identified: Identified
    proposals: tuple[Proposal, ...]

    @property
    def everything(self) -> Mapping[str, Person | Film]:
        """Everyone or every film of the book, by key."""
        of: tuple[Person | Film, ...] = self.identified.people if self.kind == "person" else self.identified.films
        return {one.key: one for one in of}


def review(folder: Path, kind: Kind, store: Path, asked: Source | None = None) -> Review:
    """What is new in a collection, with what a data base knows of it; raises ManuscriptError for faults of the collection."""
    collection, _ = read_collection(folder, Kept(store / "interviews"))
    identified, _ = identify(collection)
    proposals = PROPOSED[kind](collection, identified)
    if asked:
        proposals += with_listed(collection, film_contexts(collection, identified))
        proposals = completed(collection, identified, proposals, asked)
    return Review(folder=folder, kind=kind, collection=collection, identified=identified, proposals=proposals)


def without_credits(made: Review) -> tuple[tuple[str, str], ...]:
    """The titles of whose makers the book knows nothing, each with the language of its words: what to ask a data base for."""
    films = {film.key: film for film in made.collection.films}
    listed = with_listed(made.collection, film_contexts(made.collection, made.identified))
    titles: dict[tuple[str, str], None] = {}
    for one in (*made.proposals, *listed):
        film = films.get(one.key)
        if film is None or not film.credits:
            titles[one.name, made.collection.metadata.language] = None
            if film and film.language:
                titles[film.original_title or film.title, film.language] = None
    return tuple(titles)


def accept_all(proposals: Iterable[Proposal]) -> tuple[Decision, ...]:
    """Every proposal as it is, with the facts for which the text speaks; where that would be guessing, without."""
    return tuple(accepted(proposal) for proposal in proposals)


def accepted(proposal: Proposal) -> Decision:
    """One proposal as it is."""
    return Decision(key=proposal.key, verdict=Verdict.ACCEPT, match=proposal.sure.id if proposal.sure else "")


def from_paper(made: Review, text: str, file: str) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """The decisions of a JSON text that are still open, and the keys of those that were decided before: scripts run twice."""
    given = decisions(text, file, made.kind)
    listed = set(_listed(made)) - {proposal.key for proposal in made.proposals}
    done = tuple(each.key for each in given if each.key in listed or _is_form(each, made))
    return tuple(each for each in given if each.key not in done), done


def _is_form(each: Decision, made: Review) -> bool:
    """Whether it was merged before: its words are a form of somebody listed, so that nobody proposes it any more."""
    return each.verdict is Verdict.MERGE and each.into in _listed(made) and each.key not in {p.key for p in made.proposals}


def _listed(made: Review) -> frozenset[str]:
    of: tuple[Person | Film, ...] = made.collection.people if made.kind == "person" else made.collection.films
    return frozenset(one.key for one in of)


def write(made: Review, decided: Iterable[Decision]) -> Path | None:
    """Put decisions into the authority file, whole or not at all; None where nothing was decided."""
    decided = tuple(decided)
    name = FILES[made.kind]
    path = made.folder / name
    if not decided:
        return None
    known = Known(
        file=name,
        proposals={proposal.key: proposal for proposal in made.proposals},
        everything=made.everything,
    )
    before = _text(made.folder, name)
    after = applied(before, decided, known)
    if after != before:
        write_all(made.folder, {name: after.encode()})
    return path


def _text(folder: Path, name: str) -> str:
    """The file as it stands now, every byte of it."""
    if not (folder / name).exists():
        return ""
    reading = Reading(name)
    data = contents(folder, reading)
    if data is None:
        raise ManuscriptError(reading.told)
    return data.decode()
