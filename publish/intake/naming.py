"""The full names that the head of a page gives, of whom some may be speakers' and some are not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from publish.intake.draft import Head
from publish.intake.meeting import TRADES
from publish.intake.pieces import Hints, Piece
from publish.names.parts import languages
from publish.names.signals import FILM_NOUN
from publish.names.tokens import Token, runs
from publish.names.words import COMMON, FUNCTION, INSTITUTION, NATIONALITY, SURNAMES_TOO, words_of

_FILM_BEFORE = re.compile(rf"(?:\b{FILM_NOUN},?(?: called)?|\babout|[“\"‘]) ?$")
_SPOKEN_OF = re.compile(rf"{_FILM_BEFORE.pattern}|\b(?:of|behind) $", re.IGNORECASE)
_TELLS = r"(?:,? who)? (?:tells|told|(?:speaks|spoke|talks|talked) (?:to|with)|joins|joined|meets|met) (?:us|me)\b"
_DOES = words_of(
    "discusses talks speaks reflects explains remembers looks opens tells reveals recalls shares breaks answers says on about"
)
"""What a headline, where each word has a capital, lets somebody do."""


_LEADS = frozenset({"with", "meet", "introducing", "for"})
"""What else stands before a name in a headline where each word has a capital."""
_FOREMOST = 5
"""How much being the first in a headline weighs beside what else says who answers."""


def pool_of(head: Head, hints: Hints, guests: Sequence[str]) -> Counter[str]:
    """Full names that may be a speaker's, with the weight of where they stand."""
    pool = Counter[str]()
    for weight, names in ((9, hints.interviewees), (9, hints.interviewers), (6, head.bylines), (9, guests)):
        pool.update(dict.fromkeys(names, weight))
    texts = [(3, head.title), (3, hints.title), *((1, _roman(piece)) for piece in head.kept)]
    for weight, text in texts:
        for name in full_names(text):
            pool[name] += weight
    for title in {head.title, hints.title}:
        if name := _foremost(title, pool):
            pool[name] += _FOREMOST
    said = Counter(re.findall(r"\w[\w'’-]*", " ".join(text for _, text in texts)))
    for name in pool:  # whom an introduction is about, it names again by the surname
        pool[name] += min(said[name.split()[-1]] - 1, 3)
        pool[name] += _FOREMOST * any(re.search(rf"\b{re.escape(name.split()[-1])}{_TELLS}", text) for _, text in texts)
    return pool


def _foremost(title: str, pool: Iterable[str]) -> str:
    """Whom a headline names first, outside quotation marks and not as an owner: who answers comes before what is spoken of."""
    for run in runs(title):
        for given, family in pairwise(run.tokens):
            nobody = {family.text.casefold()} & (TRADES | _DOES) or family.text.capitalize() in FUNCTION | NATIONALITY
            if nobody or given.possessive or family.possessive or not languages(given.text.capitalize()):
                continue
            name = f"{given.text} {family.text}"
            known = next((other for other in pool if other.casefold().startswith(name.casefold())), "")
            ordinary = given.text.casefold() in COMMON and not known
            if not ordinary and not _SPOKEN_OF.search(title[: given.start]):
                return known or name
    return ""


def _roman(piece: Piece) -> str:
    """The text without its titles, where it has italics; they name films, not those who speak."""
    return piece.text if piece.style() else "".join("“…”" if span.italic else span.text for span in piece.spans)


def full_names(text: str) -> list[str]:
    """Runs of two to four capital words of which the first may be a given name; a possessive ends one."""
    found = []
    for tokens in (part for run in runs(text) for part in _owners(run.tokens)):
        words = [token.text for token in tokens]
        titled = False
        while words and (words[0] in FUNCTION or (len(words) > 2 and words[0].casefold() in TRADES)):
            titled = words.pop(0) == "The"
        words = words[: next((at for at, word in enumerate(words) if word.casefold() in _DOES), None)]
        first, last = text.find(words[0]) if words else 0, words[-1] if words else ""
        whole = text[first : text.find(last, first) + len(last)] if words else ""
        plain = {word.capitalize() if word.isupper() else word for word in words}
        nobody = bool(set(words[1:]) & (FUNCTION | NATIONALITY) or plain & (INSTITUTION - SURNAMES_TOO))
        nobody = nobody or titled or bool(_FILM_BEFORE.search(text[:first]))
        if 2 <= len(words) <= 4 and not nobody and not {words[0]} & (FUNCTION | NATIONALITY) and len(whole.split()) <= 5:
            found += [whole] * (2 if languages(words[0]) else 1)
    return found


def _owners(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The words of a run that may name somebody: of `Anna Bell’s Salt Road` her name, of `Portugal’s Anna Bell` hers too.

    A headline under capitals runs on before a name: A Long Talk With Anna Bell.
    """
    end = next((at for at, token in enumerate(tokens, 1) if token.possessive), len(tokens))
    start = max((at for at, token in enumerate(tokens[: end - 2], 1) if token.text.casefold() in _LEADS | TRADES), default=0)
    yield tokens[start:end]
    if end == 1:
        yield tokens[1:]


def houses(texts: Iterable[str]) -> tuple[str, ...]:
    """Names of three words and more, of whomever: a periodical, perhaps, whose initials are a label."""
    found = (" ".join(token.text for token in run.tokens) for text in texts for run in runs(text) if len(run.tokens) > 2)
    return tuple(dict.fromkeys(found))
