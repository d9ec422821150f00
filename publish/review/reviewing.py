"""A review from the collection folder to the authority file: read, propose, decide, write. The only writer to those files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from publish.authority import Film, Person
from publish.collection import Collection
from publish.errors import ManuscriptError
from publish.kept import Kept, write_all
from publish.manuscript import read_collection
from publish.manuscript.files import contents
from publish.manuscript.reading import Reading
from publish.names import identify
from publish.review.applying import Known, applied
from publish.review.papers import decisions
from publish.review.proposal import Decision, Kind, Proposal, Verdict
from publish.review.proposing import proposed_films, proposed_names

FILES: Mapping[Kind, str] = {"person": "people.yaml", "film": "films.yaml"}
PROPOSED: Mapping[Kind, Callable[[Collection], tuple[Proposal, ...]]] = {"person": proposed_names, "film": proposed_films}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is to be decided in a collection."""

    folder: Path
    kind: Kind
    collection: Collection
    proposals: tuple[Proposal, ...]

    @property
    def everything(self) -> Mapping[str, Person | Film]:
        """Everyone or every film of the book, by key."""
        identified, _ = identify(self.collection)
        of: tuple[Person | Film, ...] = identified.people if self.kind == "person" else identified.films
        return {one.key: one for one in of}


def review(folder: Path, kind: Kind, store: Path) -> Review:
    """What is new in a collection; raises ManuscriptError where that is at fault."""
    collection, _ = read_collection(folder, Kept(store / "interviews"))
    return Review(folder=folder, kind=kind, collection=collection, proposals=PROPOSED[kind](collection))


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
