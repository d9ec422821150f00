"""The nouns of a review: what is proposed, and what the editor decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from publish.manuscript.deciding import Fact
from publish.text import Source

Kind = Literal["person", "film"]
Facts = Mapping[str, Fact]
"""What may be written into an entry of films.yaml, by its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A place in the text that names it."""

    source: Source
    text: str
    """The words around it, on one line."""
    said_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Someone, or some film, that may be the same."""

    key: str
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A film of a data base that may be the one the text names."""

    id: str
    """`wikidata:Q…` or `imdb:tt…`."""
    title: str
    year: str = ""
    directors: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """What in the text speaks for it, or against."""
    weight: int = 0
    """How many of these speak for it, less those against."""
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A person or film that detection has found, or a listed film whose facts a data base could complete."""

    kind: Kind
    key: str
    name: str
    """The name, or the title."""
    heading: str
    doubt: str = ""
    """Why the form of the heading is a guess; empty where it is none."""
    year: str = ""
    listed: bool = False
    """In films.yaml already: only facts are proposed."""
    forms: tuple[str, ...] = ()
    """The forms the text uses."""
    contexts: tuple[Context, ...] = ()
    near: tuple[Near, ...] = ()
    matches: tuple[Match, ...] = ()

    @property
    def sure(self) -> Match | None:
        """The one match for which the text speaks more than for every other; None where that would be guessing."""
        best = sorted(self.matches, key=lambda match: -match.weight)
        alone = best and best[0].weight > 0 and (len(best) == 1 or best[1].weight < best[0].weight)
        return best[0] if alone else None


class Verdict(StrEnum):
    """What can be decided of a proposal."""

    ACCEPT = "accept"
    MERGE = "merge"
    RENAME = "rename"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the editor decides of one proposal."""

    key: str
    verdict: Verdict
    into: str = ""
    """Key of the person or film it is merged into."""
    name: str = ""
    """The name or title to list it under instead."""
    heading: str = ""
    """The heading, where it is not that of the rules of filing."""
    year: str = ""
    match: str = ""
    """Id of the match whose facts are taken; empty: none."""
