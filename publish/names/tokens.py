"""Capital words, and the runs of them that may be names: the first step from text to index.

A run is what stands together under capitals: "Marguerite van der Elst", "F. W. Murnau", "Then Mr Hitchcock". It is
found by one regular expression over a passage; what of it is a name is decided later (candidates.py).
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from publish.names.words import words_of

_CAPITALS = "".join(
    chr(point) for point in range(0x41, 0x2C00) if unicodedata.category(chr(point)) in {"Lu", "Lt"} and point < 0x2000
)
_U = f"[{re.escape(_CAPITALS)}]"
_L = r"[^\W\d_]"
_APOSTROPHE = "['’ʼ]"
_HYPHEN = "[-\u2010\u2011]"
_SPACE = "[ \u00a0\u202f]"
# Letters with inner apostrophes and hyphens: O'Brien, Day-Lewis, Mi-rae, J-L.
_WORD = rf"{_U}(?:{_L}|{_APOSTROPHE}(?={_L})|{_HYPHEN}(?={_L}))*"
_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Prof|St|Mme|Mlle|Gov|Sen|Rep|Lt|Sgt|Capt|Col|Gen|Det|Rev|Hon|Insp)\."
_INITIALS = rf"{_U}\.(?:{_HYPHEN}?{_U}\.)*"
_PREFIX = rf"(?:[dDlL]{_APOSTROPHE}|(?:al|el|ad|as|ar|at){_HYPHEN})"
_PART = rf"(?:{_ABBREVIATED}|{_INITIALS}(?!{_L})|{_PREFIX}?{_WORD})"
PARTICLES = words_of(
    """
    van von de der den del della dello delle degli dei di da das dos du des la las los le ter te ten zu zur af av ap ab
    bin ibn bint al el y e 't ’t
    """
)
"""Lower-case words that stand inside a name, or open a family name."""
_PARTICLE = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"
_ARTICLE = rf"(?:de|der|den|la|las|los|het|{_APOSTROPHE}t)"
_OPENING = rf"(?:(?:van|von|de|du|di|da|del|della|ter|af|ap|bin|ibn)(?:{_SPACE}{_ARTICLE})?{_SPACE})?"
_JOIN = rf"{_SPACE}(?:{_PARTICLE}{_SPACE}){{0,2}}"
_SUFFIX = rf"(?:,?{_SPACE}(?:[JS]r\b\.?)|{_SPACE}(?:II|III|IV)\b)?"
RUN = re.compile(rf"(?<![\w'’]){_OPENING}{_PART}(?:{_JOIN}{_PART})*{_SUFFIX}|(?<=\w['’]){_U}{_L}+")
_PIECE = re.compile(
    rf"{_SPACE}?({_PARTICLE}(?={_SPACE})|{_ABBREVIATED}|{_INITIALS}(?!{_L})|,?{_SPACE}?[JS]r\b\.?|{_PREFIX}?{_WORD})"
)
_CONTRACTION = re.compile(rf"(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:m|em))$")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}[sS]$")
_SPOKEN = re.compile(rf"{_APOSTROPHE}(?:ll|ve|re|d)$")
_INITIAL_STOP = re.compile(r"\.[\s-]*")
_SIGNS = re.compile(r"\W+")
_ARTICLE_FIRST = re.compile(r"(?:the|an?) (?=.)")
_SENTENCE_END = frozenset(".!?:…")
_OPENERS = frozenset(" \u00a0\u202f“‘\"'«»„([—–-")
_QUOTES = frozenset('“‘"«„([')


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run, without its possessive, and without the verb that speech has joined to it (Dorothea Quist'll)."""

    start: int
    end: int
    text: str
    possessive: bool = False
    contracted: bool = False
    """It is a pronoun or verb run together with another (I'm, Don't): never part of a name."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together under capitals."""

    tokens: tuple[Token, ...]
    opens: bool
    """Whether it opens a sentence or a quotation, where a capital means nothing."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text as names are compared: no accents, one kind of apostrophe, hyphen and space, case kept."""
    if text.isascii():
        return text
    text = text.replace("’", "'").replace("ʼ", "'").replace("\u2010", "-").replace("\u2011", "-")
    text = text.replace("\u00a0", " ").replace("\u202f", " ").translate(_STROKES)
    return sys.intern("".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)))


_STROKES = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "æ": "ae",
        "Æ": "Ae",
        "ß": "ss",
        "œ": "oe",
        "Œ": "Oe",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ı": "i",
    }
)


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """The form under which names are compared: folded, lower case, initials apart and without full stops."""
    return (
        _INITIAL_STOP.sub(" ", fold(text).lower()).replace(",", " ").strip()
        if "." in text or "," in text
        else fold(text).lower()
    )


@lru_cache(maxsize=65536)
def title_key(title: str) -> str:
    """A title as titles are compared: letters and figures only, no accents, `&` as `and`, no English article."""
    plain = _SIGNS.sub(" ", fold(title).lower().replace("&", " and ")).strip()
    article = _ARTICLE_FIRST.match(plain)
    return plain[article.end() :] if article else plain


def runs(text: str) -> Iterator[Run]:
    """Every run of capitals in a passage, in reading order."""
    for match in RUN.finditer(text):
        tokens = tuple(_tokens(text, match.start(), match.end()))
        if tokens:
            yield Run(tokens, opens_sentence(text, tokens[0].start))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of a run."""
    if text[start:end].isalpha():  # one word, as most runs are
        yield Token(start, end, text[start:end], possessive=_open_possessive(text, end))
        return
    for piece in _PIECE.finditer(text, start, end):
        word = piece[1]
        at = piece.start(1)
        if "'" in word or "’" in word:
            if _CONTRACTION.search(word):
                yield Token(at, piece.end(1), word, contracted=True)
                continue
            owner = _POSSESSIVE.sub("", word)
            bare = _SPOKEN.sub("", owner)
            yield Token(at, at + len(bare), bare, possessive=len(owner) < len(word))
        else:
            yield Token(at, piece.end(1), word, possessive=_open_possessive(text, piece.end(1)))


def _open_possessive(text: str, end: int) -> bool:
    """Whether a word in s is followed by the apostrophe of a possessive: Powers’ films."""
    return text[end : end + 1] in {"'", "’"} and text[end - 1 : end] == "s" and text[end + 1 : end + 2] == " "


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` is the first of a sentence or of a quotation."""
    at = start - 1
    while at >= 0 and text[at] in _OPENERS:
        if text[at] in _QUOTES:
            return True
        at -= 1
    return at < 0 or text[at] in _SENTENCE_END
