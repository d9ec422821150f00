"""Titles that are recognised by their words: those of the canon (canon.py), and those of this book's films.yaml.

They are looked up word by word wherever a capital stands, the longest first, before a text is cut into runs, so that
"Jezebel and Marked Woman" is two films and "McCabe & Mrs. Miller" is one. Each comes with the weight that its words
alone give it: two words under capitals within a sentence are hardly anything else, one word may be anything.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from publish.names.canon import Remembered, famous, figures, films, people
from publish.names.parts import languages
from publish.names.title_runs import person_like
from publish.names.title_spans import Span
from publish.names.tokens import fold, name_key, opens_sentence, title_key
from publish.names.words import CALENDAR, COMMON, FUNCTION, INSTITUTION, NATIONALITY, PHRASES, PLACE, PLACE_HEAD, words_of
from publish.names.words import TITLE_ARTICLES as ARTICLES

_WORD = re.compile(r"[^\W_]+|&")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-ÞĀ-Ž0-9][^\W_]*")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž0-9&]")
_GAP = re.compile(r"(?:[\s\u00a0]|[-–—‑·:;/*’'!?,…]){1,3}|\. ?|\.{3} ?|")
_SHORTENED = frozenset({"mr", "mrs", "ms", "dr", "st", "vs", "vol"})
_SMALL = words_of(
    """
    of the in and an a to with for on at from is or de la le les du des et der die das und del della y di el il no vs
    """
)
_LINKS = words_of("About After Before Between During From Into Like Near Over Through Under Until Upon With Without")
"""Words that one house sets under a capital within a title, and another not."""
_NUMBER = re.compile(
    r":? (?:[Pp]art |[Vv]ol(?:ume|\.)? )?(?:II|III|IV|[2-4])\b(?! (?:years?|months?|weeks?|days?|hours?|or)\b)"
)
_BESIDE = re.compile(r"[A-Z][\w’'-]*[a-z] $")
_FOLLOWED = re.compile(r" (?!I\b)[A-Z]")
NEVER = -9.0
"""What no words beside a span can make a title of."""
SURE = 2.0
"""What a title of several words weighs that is like no person's name and no place."""
_ELSEWHERE = PLACE | NATIONALITY | INSTITUTION
_DATES = FUNCTION | CALENDAR
_ABROAD = PLACE | PLACE_HEAD | NATIONALITY
_GENERAL = INSTITUTION | PLACE | FUNCTION
_TOWNS = frozenset({"San", "Santa", "Los", "Las", "Mount", "Port", "Fort"})
"""First words of towns: San Francisco is hardly ever the film of 1936."""
_ARTICLE = re.compile(r"(?<![\w’'])(?:[Tt]he|An?) $")


@dataclass(frozen=True, slots=True)
class _Form:
    """A title as words, with the places of those that need a capital; `key` as titles are compared."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    article: bool | None
    """It opens with an article; nothing, where there are two films, one with and one without."""
    directors: frozenset[str]
    key: str
    ending: str = ""
    """The `?` or `!` that is part of it."""
    shouted: bool = True
    """It is written in capitals (*JFK*), as far as anybody knows."""


@dataclass(slots=True)
class _Begun:
    """What known titles go on with after their first words: the title these words are, if they are one, and longer ones."""

    form: _Form | None = None
    longer: "dict[str, _Begun]" = field(default_factory=dict)


Index = Callable[[str], _Begun]
"""Gives the titles that open with a word."""
_NOTHING = _Begun()


@lru_cache(maxsize=1)
def _by_first_word() -> Mapping[str, list[Remembered]]:
    """The canon by first words: of its thousands of titles a book has few, which are taken apart when they are asked for."""
    table: defaultdict[str, list[Remembered]] = defaultdict(list)
    for film in films():
        opening = _WORD.search(fold(film.title.partition(" ")[2] if film.article else film.title))
        if opening:
            table[_same(opening[0])].append(film)
    return table


@lru_cache(maxsize=8192)
def _canon(first: str) -> _Begun:
    """The titles of the canon that open with a word."""
    return _index(_form(film) for film in _by_first_word().get(first, ())).get(first, _NOTHING)


@lru_cache(maxsize=8)
def _listed(titles: frozenset[str]) -> Index:
    """The titles of films.yaml, given by their keys."""
    begun = _index(_plain(key) for key in titles if key)
    return lambda first: begun.get(first, _NOTHING)


def is_canonical(key: str) -> bool:
    """Whether a title, as titles are compared, is one of several words that everybody knows."""
    first, *more = key.split() or [""]
    begun = _canon(first)
    for word in more:
        begun = begun.longer.get(word, _NOTHING)
    return bool(more) and begun.form is not None


def _index(forms: Iterable[_Form]) -> Mapping[str, _Begun]:
    """Forms word by word; remakes are one form, of all their directors."""
    first = _Begun()
    for form in forms:
        begun = first
        for word in form.words:
            begun = begun.longer.setdefault(word, _Begun())
        begun.form = _merged(form, begun.form) if begun.form else form
    return first.longer


def _merged(form: _Form, other: _Form) -> _Form:
    """Two films of one title."""
    article = form.article if form.article == other.article else None
    return replace(form, directors=form.directors | other.directors, article=article)


def _form(film: Remembered) -> _Form:
    """A title of the canon, whose own capitals are asked for."""
    written = _WORD.findall(fold(film.title))[film.article :]
    capitals = tuple(_CAPITAL.match(word) is not None and (not at or word not in _LINKS) for at, word in enumerate(written))
    words, ending = tuple(_same(word) for word in written), film.title[-1] if film.title[-1] in "?!" else ""
    return _Form(words, capitals, film.article, film.directors, title_key(film.title), ending, film.title.isupper())


def _plain(key: str) -> _Form:
    """A title known by its key, of which all but the small words need a capital."""
    words = tuple(key.split())
    return _Form(words, tuple(word not in _SMALL for word in words), article=False, directors=frozenset(), key=key)


@lru_cache(maxsize=65536)
def _same(word: str) -> str:
    """A word as it is compared."""
    return "and" if word == "&" else fold(word).lower()


def recalled(text: str, plain: Collection[str], named: frozenset[str], listed: frozenset[str]) -> Iterator[Span]:
    """The titles a text holds that somebody knows, none within another, each with the weight of its words.

    `plain` are the words the section writes in lower case, `named` the surnames of the people it names in full,
    `listed` the titles of films.yaml.
    """
    indexes = (_canon, _listed(listed)) if listed else (_canon,)
    end = 0
    for found in _CAPITALISED.finditer(text):
        if found.start() >= end and (known := _longest(text, found, indexes)):
            form, end = known
            yield _span(text, (found.start(), end), form, (plain, named, listed))


_Word = tuple[int, int, str, str]
"""Where a word of a text begins and ends, how it is written, and how it is compared."""


def _longest(text: str, found: re.Match[str], indexes: tuple[Index, ...]) -> tuple[_Form, int] | None:
    """The longest title that stands where a capital word was found, and where it ends."""
    longest: tuple[_Form, int] | None = None
    first = _same(found[0])
    begun = [known for index in indexes if (known := index(first)) is not _NOTHING]
    words: list[_Word] = []
    for word in _WORD.finditer(text, found.start()) if begun else ():
        words.append((word.start(), word.end(), word[0], _same(word[0])))
        if len(words) > 1:
            begun = [longer for known in begun if (longer := known.longer.get(words[-1][3]))]
        if not begun:
            break
        form = next((known.form for known in begun if known.form and _fits(text, words, known.form)), None)
        longest = (form, word.end()) if form else longest
    return longest


def _fits(text: str, words: list[_Word], form: _Form) -> bool:
    """Whether the words of a title stand in a text under its capitals and in one sentence."""
    if any(needed and not _CAPITAL.match(fold(word[2])) for word, needed in zip(words, form.capitals, strict=True)):
        return False
    return all(_joined(text, one, other) for one, other in pairwise(words))


def _joined(text: str, one: _Word, other: _Word) -> bool:
    """Whether two words may stand in one title: no sentence ends between them."""
    gap = text[one[1] : other[0]]
    if gap == ". ":
        return one[3] in _SHORTENED or len(one[2]) == 1
    return _GAP.fullmatch(gap) is not None


def _span(
    text: str, place: tuple[int, int], form: _Form, known: tuple[Collection[str], frozenset[str], frozenset[str]]
) -> Span:
    """A title found in a text, with its article and the number of a sequel."""
    start, end = place
    found = _ARTICLE.search(text[max(0, start - 5) : start])
    start -= len(found[0]) if found and found[0][0].isupper() else 0
    if number := _NUMBER.match(text, end):
        end = number.end()
    if len(form.words[-1]) == 1 and text[end - 2 : end + 1] == f".{text[end - 1]}.":
        end += 1  # E.T.
    end += bool(form.ending) and text[end : end + 1] == form.ending
    opens = text[start - 1 : start] != "(" and opens_sentence(text, start)
    bare = Span(start, end, text[start:end], opens=opens)
    weight = _many(bare, form, known[1]) if len(form.words) > 1 else _alone(bare, form, known, the=found is not None)
    if form.key in known[2]:
        weight += 3.0 if weight == SURE else 0.5 if weight else 0.25
    weight -= _amid(text, bare, form)
    lead = len(found[0]) if found and form.article is not False and found[0][0].islower() else 0
    return replace(bare, weight=weight, known=True, lead=lead, directors=form.directors)


def _many(span: Span, form: _Form, named: frozenset[str]) -> float:
    """What a known title of several words weighs."""
    words = span.text.rstrip("!?").split()
    capitals = [fold(word) for word in words if word[0].isupper() and word not in ARTICLES]
    if span.text in PHRASES or _ABROAD.issuperset(capitals) or (_DATES.issuperset(capitals) and CALENDAR & set(capitals)):
        return -1.5  # Hall of Fame, New York, In July
    if capitals[:1] and capitals[0] in _TOWNS:
        return -2.0
    if name_key(span.text) in people():
        return -1.5
    if form.key in figures() or (person_like(words, named) and len(words) < 4 and "&" not in words):
        return -0.25
    if _GENERAL.issuperset(capitals):
        return 1.0 if len(words) > 2 else 0.5
    return SURE if sum(form.capitals) > 1 or not span.opens else 0.5


def _alone(span: Span, form: _Form, known: tuple[Collection[str], frozenset[str], frozenset[str]], *, the: bool) -> float:
    """What a known title of one word weighs: much less where the word is as often a name, a place, or just a word."""
    plain, named, _ = known
    word = fold(span.text.rstrip("!?").rpartition(" ")[2])
    weight = 1.0
    if word in FUNCTION and span.opens:
        return NEVER  # It is a movie
    if word in FUNCTION or word in CALENDAR or len(word) < 3 or word.isdigit():
        weight = -1.0 if word not in FUNCTION | CALENDAR else -2.0
    elif word in _ELSEWHERE or word in famous() or word.lower() in named or languages(word):
        weight = -0.5
    elif word.lower() in plain or word.lower() in COMMON:
        weight = 0.0
    if form.article is not None and form.article != the:
        weight -= 1.0 if form.article else 0.5
    elif the:
        own = span.text[0] == "T" and not span.opens
        return max(weight, 0.75 if own else 0.25)  # in The Rock; but the Party may be any
    weight -= 1.0 * (form.ending == "!" and not span.text.endswith("!"))
    shouted = word.isupper() and len(word) > 1
    weight -= 1.0 * (shouted and len(word) < 5 and not form.shouted)  # RAW is a format
    return weight - (0.0 if shouted or not span.opens else 1.0 if weight >= 1.0 else 1.5)


def _amid(text: str, span: Span, form: _Form) -> float:
    """What speaks against a title that stands amid other capitals: the Manhattan Project, Ellis Island."""
    before = _BESIDE.search(text[max(0, span.start - 25) : span.start])
    beside = before is not None and not opens_sentence(text, max(0, span.start - 25) + before.start())
    if beside and INSTITUTION & set(span.text.split()):
        return 3.0  # LaGuardia High School
    after = _FOLLOWED.match(text, span.end) is not None
    return (3.0 if len(form.words) == 1 else 1.0) * (beside or after)
