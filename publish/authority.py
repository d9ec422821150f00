"""The nouns of the authority files, people and films, and their mentions in the text."""

from dataclasses import dataclass, field
from typing import Literal

from publish.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person the text may name."""

    key: str
    name: str
    sort: str = ""
    """The heading; empty: by the rules of filing."""
    also: tuple[str, ...] = ()
    see_from: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    indexed: bool = True
    reviewed: bool = True
    """False: proposed by detection, no editor has decided."""
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Someone's work on a film."""

    job: str
    """`director`, `writer`, `cast` …: the field's words, as typed in films.yaml."""
    name: str
    """Key in people.yaml, or a plain name."""
    role: str = ""
    """The part played."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A film the text may name, with the facts an editor has given."""

    key: str
    title: str
    year: str = ""
    original_title: str = ""
    language: str = ""
    countries: tuple[str, ...] = ()
    sort: str = ""
    also: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    production: tuple[str, ...] = ()
    runtime: str = ""
    colour: bool | None = None
    facts_from: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    """Pairs of data base and its id for the film: ("imdb", "tt0054215")."""
    checked: bool = False
    invented: bool = False
    indexed: bool = True
    """False: no film, or none the book should list; the editor has decided so."""
    reviewed: bool = True
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person or film named in a passage: `text[start:end]` of the passage `passage`."""

    kind: Literal["person", "film"]
    key: str
    passage: str
    start: int
    end: int
    text: str
    subheading: str = ""
    range: Literal["", "from", "to"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """Who and which film is meant: the authority files, what detection added to them, and every mention in reading order."""

    people: tuple[Person, ...]
    films: tuple[Film, ...]
    mentions: tuple[Mention, ...]
