"""The films and people that talk on film names without saying more: knowledge as a signal, never as a source of facts.

A reader knows that *Mean Streets* is a film, and Connery somebody, before any grammar says so. `canon.txt` and
`renowned.txt`, written by hand for this project, hold what such a reader knows. What they add is weight: a title needs
its capitals and its place in the sentence all the same, a bare surname stays bare, and no year, director or given name
is ever printed from them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from publish.names.parts import languages, parts
from publish.names.tokens import fold, name_key, title_key
from publish.names.words import COMMON, FAMOUS, FUNCTION, INSTITUTION, NATIONALITY, PLACE, SURNAMES_TOO, words_of
from publish.names.words import TITLE_ARTICLES as ARTICLES

_HERE = Path(__file__).parent
_OTHERS = words_of(
    """
    Adams Bailey Baker Barr Barras Beavers Bee Beer Bender Biggs Bin Bloom Bloomberg Boe Booker Bosch Brady Brewer
    Brown Candy Cape Cardinal Chanel Chase Cocker Collins Connor Conway Cooke Coon Cooper Cousins Cromwell Das Davis
    Dawson DeLay Diesel Dior Disney EXPORT Edison Edwards Evans Everett Evers Faber Fan Farmer Fell Fly Foreman
    Franky Gad Gallagher Gilmore Givenchy Goldwyn Gore Goth Gourmet Grande Graves Gross Guggenheim Gunning Haj
    Haller Handler Handling Harris Hart Hawkins Hershey Hilton Hints Hook Horn Hudson Hughes Johnson Jones Kane Kang
    Keller Keys Kingston Knoxville Koch Kong Lansing Legend Lennox Letts Lim Lipes Luna Mack Marshall Mercury Metz
    Milano Miller Mills Monk Moore Morris Mueller Murray Navarro Norton Packer Palma Palmer Parkinson Parsons Pau
    Peters Phillips Pine Plant Pot Prada Pullman Ree Reno Rev Richardson Roberts Robertson Robinson Rockefeller Rove
    Saab Saint Salam Salter Saunders Schroeder Selznick Sessions Shu Simmons Slade Slate Smith Spark Speck Spiegel
    Spray Stark Stoller Stout Stowe Styles Swift Tan Tang Tesla Thompson Travers Turan Turner Vance Vicious Vile
    Warner Williams Wilson Windsor Witcher Wolff Woodman Zabe Zombie Zukor hooks
    """
)
"""Surnames that are a firm's, somebody else's or everybody's more often than theirs who are listed."""
PAIRS = "Pairs"
"""The line of `renowned.txt` that holds surnames said together."""
_JOINED = (" and ", ", ")
_LISTS = FUNCTION | INSTITUTION | NATIONALITY | PLACE
_AMBIGUOUS = _OTHERS | _LISTS | SURNAMES_TOO


@dataclass(frozen=True, slots=True)
class Remembered:
    """A title somebody knows. `article`: it opens with an English article; `directors`: their surnames, folded."""

    title: str
    article: bool
    directors: frozenset[str] = frozenset()


def _lines(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a list: what stands before the colon, and what stands between bars after it."""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition(": ")
            yield head, rest.split(" | ")


@lru_cache(maxsize=1)
def films() -> tuple[Remembered, ...]:
    """Every title of the canon; remakes stand in it once for each director."""
    return tuple(
        Remembered(title, title.split(" ")[0] in ARTICLES, made)
        for directors, titles in _lines("canon.txt")
        for made in [frozenset(_surname(name).lower() for name in _names(directors))]
        for title in titles
    )


@lru_cache(maxsize=1)
def remembered() -> frozenset[str]:
    """The titles of the canon, as titles are compared."""
    return frozenset(title_key(film.title) for film in films())


@lru_cache(maxsize=1)
def otherwise() -> frozenset[str]:
    """Titles that are no films, as titles are compared; none that is in the canon too."""
    titles = (title for kind, titles in _lines("otherwise.txt") if kind != "Characters" for title in titles)
    return frozenset(map(title_key, titles)) - remembered()


@lru_cache(maxsize=1)
def series() -> frozenset[str]:
    """The series among the titles that are no films."""
    titles = (title for kind, titles in _lines("otherwise.txt") if kind == "Series" for title in titles)
    return frozenset(map(title_key, titles)) - remembered()


@lru_cache(maxsize=1)
def both() -> frozenset[str]:
    """The titles of series that are those of films as well: which is meant, the talk says."""
    kinds = {"Series", "Series and films"}
    return remembered() & {title_key(title) for kind, titles in _lines("otherwise.txt") if kind in kinds for title in titles}


@lru_cache(maxsize=1)
def works() -> frozenset[str]:
    """What is no film, as names are compared: bands, tools and books are no persons either (Pink Floyd, Pro Tools)."""
    return frozenset(name_key(title) for _, titles in _lines("otherwise.txt") for title in titles)


@lru_cache(maxsize=1)
def characters() -> frozenset[str]:
    """Whom stories have made famous, as names are compared: nobody for an index of persons."""
    return frozenset(name_key(name) for kind, names in _lines("otherwise.txt") if kind == "Characters" for name in names)


@lru_cache(maxsize=1)
def nobodies() -> frozenset[str]:
    """Bands, tools, works and characters, but for words by which somebody is known as well."""
    known = frozenset(word.lower() for word in famous() | mononyms())
    return (works() - known) | characters()


@lru_cache(maxsize=1)
def figures() -> frozenset[str]:
    """The characters, as titles are compared: many a film is called by its hero (Spider-Man)."""
    return frozenset(title_key(name) for kind, names in _lines("otherwise.txt") if kind == "Characters" for name in names)


@lru_cache(maxsize=1)
def artists() -> frozenset[str]:
    """Surnames of those whose works are no films: writers, composers, painters, thinkers."""
    kinds = ("Writers:", "Composers", "Thinkers")
    return frozenset(
        surname
        for kind, names in _lines("renowned.txt")
        if f"{kind}:".startswith(kinds)
        for name in names
        if not _is_ambiguous(surname := _surname(name))
    )


@lru_cache(maxsize=1)
def _everybody() -> tuple[str, ...]:
    """The directors of the canon, and the renowned."""
    directors = (name for heads, _ in _lines("canon.txt") for name in _names(heads))
    others = (name for kind, names in _lines("renowned.txt") if kind != PAIRS for name in names)
    return (*directors, *others)


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """The full names of the canon's directors and of the renowned, as names are compared."""
    return frozenset(name_key(name) for name in _everybody())


@lru_cache(maxsize=1)
def famous() -> frozenset[str]:
    """Surnames by which talk on film names somebody, and single names; none that is a common word, a place or a given name."""
    return FAMOUS.union(surname for name in _everybody() if not _is_ambiguous(surname := _surname(name)))


@lru_cache(maxsize=1)
def forenames() -> frozenset[str]:
    """The given names of well-known people; with another name after it, such a word is somebody, of whatever language."""
    found = (fold(taken.given.split()[0]) for name in _everybody() if (taken := parts(name)).given and not taken.direct)
    return frozenset(name for name in found if len(name) > 2 and name not in _LISTS and name.lower() not in COMMON)


def is_forename(word: str) -> bool:
    """Whether a word, folded, is a given name of any language."""
    return bool(languages(word)) or word in forenames()


@lru_cache(maxsize=1)
def mononyms() -> frozenset[str]:
    """Single names that are given names too (Solange): somebody, where nobody of that name is named in full."""
    kinds = (names for kind, names in _lines("renowned.txt") if kind == "Names of one word")
    return frozenset(fold(name) for names in kinds for name in names if languages(fold(name)))


@lru_cache(maxsize=1)
def pairs() -> frozenset[frozenset[str]]:
    """Two surnames that are always said together (Gilbert and Sullivan): two people, whatever either word is alone."""
    joined = (pair.split(" and ") for kind, pairs in _lines("renowned.txt") if kind == PAIRS for pair in pairs)
    return frozenset(frozenset(map(fold, each)) for each in joined)


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """The family names of well-known people, those that are words or given names too (Lucas, Ford) among them."""
    return frozenset(_surname(name) for name in _everybody())


def _names(directors: str) -> list[str]:
    """The directors of a line: "Michael Powell and Emeric Pressburger"; two of one family have the name once."""
    for mark in _JOINED:
        directors = directors.replace(mark, "|")
    *firsts, last = directors.split("|")
    family = last.rpartition(" ")[2]
    return [*(name if " " in name else f"{name} {family}" for name in firsts), last]


def _surname(name: str) -> str:
    """The family name, without its particle, folded."""
    family = fold(parts(name).family)
    return family.rpartition(" ")[2] if family[:1].islower() else family


def _is_ambiguous(surname: str) -> bool:
    """Whether a surname is as often a word, a place or a given name."""
    return len(surname) < 3 or " " in surname or surname in _AMBIGUOUS or surname.lower() in COMMON or bool(languages(surname))
