"""What stands on a page beside an interview: menus, newsletters, share buttons, captions, credits, listings.

Each rule gives its reason, which the editor reads in the leftovers. Rules judge short pieces only: a speaker may well
talk of tickets and subscriptions, at length.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache

from publish.intake.pieces import Piece
from publish.intake.signs import BELOW, ENDS_TALK, OFFERS, SIGNS

_RULES = tuple((reason, longest, re.compile("|".join(signs), re.IGNORECASE)) for reason, longest, signs in SIGNS)
_SELLS = tuple(re.compile(sign, re.IGNORECASE) for sign in OFFERS)
_ENDS_TALK = re.compile("|".join(ENDS_TALK), re.IGNORECASE)
_BELOW = re.compile("|".join(f"(?:{sign})" for sign in BELOW), re.IGNORECASE)
_ORNAMENT = re.compile(r"[^\w.?!…]+")
_FINAL = re.compile(r"[.!?…;,—–-][\"'”’)\]]*$|[?!…][\"'”’)\]]*")
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|me|my)\b")
_QUOTED = re.compile(r"[“\"«‘].*[”\"»’]", re.DOTALL)
_QUOTED_WORDS, _PULLED_WORDS, _LONGEST_PULLED = 4, 7, 45
"""The fewest words of a pull quote in quotation marks or a style, of one in neither, and the most."""
CAPTION = 15
"""The most words a caption may have to be told by repeating itself."""


def is_furniture(text: str) -> bool:
    """Whether a line by itself is no part of an interview."""
    return bool(reason_of(text))


@lru_cache(maxsize=8192)
def reason_of(text: str) -> str:
    """Why a piece by itself is no part of an interview; empty where it may be."""
    words = len(text.split())
    if _ORNAMENT.fullmatch(text):
        return "ornament"
    for reason, longest, pattern in _RULES:
        if (
            words <= longest
            and pattern.search(text)
            and not (words > CAPTION and _FIRST_PERSON.search(text) and "your" not in text)
        ):
            return reason
    return ""


def is_advert(text: str) -> bool:
    """Whether a paragraph, however long, only sells something: two signs of it, and nobody says I."""
    return sum(bool(sign.search(text)) for sign in _SELLS) > 1 and not _FIRST_PERSON.search(text)


def ends_talk(text: str) -> bool:
    """Whether a line opens what stands below a talk on a page: comments, related posts, a note on the author."""
    return len(text.split()) < 20 and bool(_ENDS_TALK.search(text))


@lru_cache(maxsize=8192)
def stands_below(text: str) -> bool:
    """Whether a paragraph, where it is the last, is no end of an answer: thanks, a notice of a screening, who the author is."""
    return len(text.split()) <= 60 and bool(_BELOW.search(text))


def sells(text: str) -> bool:
    """Whether a paragraph has one of the signs of an advert."""
    return any(sign.search(text) for sign in _SELLS)


def repeated(pieces: Sequence[Piece]) -> frozenset[int]:
    """Pieces, a caption's length, that stand on the page more than once, without the end of a sentence."""
    seen = Counter(_folded(piece.text) for piece in pieces)
    return frozenset(
        at
        for at, piece in enumerate(pieces)
        if seen[_folded(piece.text)] > 1 and piece.words <= CAPTION and not _FINAL.search(piece.text) and piece.words
    )


def pull_quotes(pieces: Sequence[Piece], among: Container[int]) -> frozenset[int]:
    """Pieces of the designer: words of the talk, set large, that stand once more inside a longer paragraph of it."""
    folded = [_folded(piece.text) for piece in pieces]
    whole, equal = f" {' | '.join(folded)} ", Counter(folded)
    found = set[int]()
    for at, piece in enumerate(pieces):
        quoted = bool(piece.style()) or piece.shape != "paragraph" or bool(_QUOTED.fullmatch(piece.text.strip()))
        fewest = _QUOTED_WORDS if quoted else _PULLED_WORDS
        if at in among and fewest <= piece.words <= _LONGEST_PULLED and "?" not in piece.text:
            within = whole.count(f" {folded[at]} ") - equal[folded[at]]
            found |= {at} if within > 0 else set()
    return frozenset(found)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def caption_like(piece: Piece) -> bool:
    """Short, under capitals, and no sentence: `Best in Show: Andrew Garfield in Never Let Me Go`."""
    words = re.findall(r"[^\W\d_][\w'’-]*", piece.text)
    if not words or len(words) > CAPTION or _FINAL.search(piece.text):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return bool(words[0][0].isupper()) and capitals * 2 > len(words)
