"""Who speaks where nothing is labelled: paragraphs that ask and paragraphs that answer, by how people talk.

No paragraph decides alone: an answer may end in a question, and a question be none by its grammar. The reading that fits
all of them best is taken (the Viterbi path through two states). The weights come from a fit to printed
interviews whose labels were taken off: of 541 paragraphs, each text read by a fit to the others, 15 were read wrong. The
figures here are that fit rounded and evened by hand, on the same texts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from publish.intake.pieces import Piece

_ENDS = re.compile(r"\?[\"'”’)\]]*$")
_YOU = re.compile(
    r"\b(?:[Yy]ou(?:r|rs|rself)?|vous|votre|vos|toi|ton|Sie|Ihr(?:e[rnms]?)?|Ihnen|[Dd]u|[Dd]ein(?:e[rnms]?)?|usted|tú|tu|su"
    r"|lei|Lei|suo)\b"
)
_I = re.compile(
    r"\b(?:I|I['’]\w+|[Mm]y|me|myself|[Ww]e|[Ww]e['’]\w+|our|us|[Jj]e|[Jj]['’]\w+|mon|mes|moi|nous|[Ii]ch|mein\w{0,2}|mir|mich"
    r"|wir|uns|yo|mis?|io|mio|mia)\b"
)
_ASKS = re.compile(
    r"(?:(?:And|So|But|Then|Or|Well,|OK,|Okay,|Now,|Et|Mais|Und|Aber|Y|E) )*(?:what|how|why|when|where|who|which|did|do|does"
    r"|was|were|is|are|can|could|would|will|have|has|had|should|comment|pourquoi|quel(?:le)?s?|qu['’]est|est-ce|avez|wie|warum"
    r"|was|wann|haben|hat|sind|ist|cómo|por qué|come|perché|qué|che)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:tell (?:me|us)|talk (?:about|to me)|let['’]s talk|speaking of|in your|your|you|i wanted to ask|i was wondering"
    r"|i['’]m (?:curious|wondering)|i (?:read|heard|noticed)|can (?:we|you)|could you|there['’]s a (?:scene|moment|sequence)"
    r"|that['’]s (?:interesting|unexpected|perfect|great|a moment)|going back|finally|thank you"
    r"|votre|vous|parlez|Sie|erzählen)\b",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"(?:yes|yeah|yep|no|nope|well|oh|ah|absolutely|exactly|definitely|sure|right|really\?|maybe|perhaps|because|it may|it was"
    r"|it['’]s|i think|i mean|i (?:would|do|did|don['’]t|was|had|am|can|couldn['’]t|guess|never|love|like|felt|feel)|i['’]m not"
    r"|that['’]s (?:right|correct|true|it)|of course|honestly|not|thanks|[\[(]laugh|we|my|oui|non|si|sí|sì|ja|nein|je|ich)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:and|but|then|so|as a result|the other thing|in other words|also|at first|later|now|for example|when|if|after"
    r"|eventually|in the end|once)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did)\b")
_LAUGH = re.compile(r"[\[(](?:laugh|chuckl)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_USUAL = 3.4
"""The logarithm of the words of a paragraph that may as well ask as answer: thirty."""
_FEWEST = 5
"""One word answers as well as five do."""
SECOND_QUESTION, SECOND_ANSWER, REPLY, GOES_ON = -3.6, -0.6, 0.6, 0.7
"""What it says that a voice goes on in a second paragraph; that a reply follows a question; that an answer goes on with And."""
DEAR_QUESTION, DEAR_ANSWER = -8.0, -6.0
"""The first two, where the voices are known to take turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What a paragraph says for itself."""

    asks: float
    """How far it looks like a question, above nought, or like an answer, below."""
    replies: bool
    goes_on: bool


def leaning(piece: Piece) -> float:
    """How far a paragraph looks like a question, above nought, or like an answer, below."""
    return _signs(piece.text).asks


@lru_cache(maxsize=4096)
def _signs(text: str) -> _Signs:
    text, words = text.strip(), max(len(_WORD.findall(text)), _FEWEST)
    i, you, replies = len(_I.findall(text)), len(_YOU.findall(text)), bool(_REPLIES.match(text))
    asks = -1.3 * (log(words) - _USUAL) + 1.0 * bool(_ENDS.search(text)) + 0.6 * min(20 * you / words, 2)
    asks -= 0.3 * min(i, 4) + 0.2 * min(20 * i / words, 2) + 0.2 * min(len(_PAST.findall(text)), 4)
    asks += 0.8 * bool(_ASKS.match(text)) + 1.1 * bool(_INVITES.match(text)) - 0.6 * replies - 0.4 * bool(_LAUGH.search(text))
    return _Signs(asks=asks, replies=replies, goes_on=bool(_GOES_ON.match(text)))


def tells_of_you(piece: Piece) -> bool:
    """A short paragraph that speaks to somebody of themselves, and not of an `I`."""
    return piece.words < 60 and says_you(piece) and not says_i(piece)


def says_you(piece: Piece) -> bool:
    """Whether somebody is spoken to."""
    return bool(_YOU.search(piece.text))


def says_i(piece: Piece) -> bool:
    """Whether somebody speaks of themselves."""
    return bool(_I.search(piece.text))


def replies(piece: Piece) -> bool:
    """Whether a paragraph begins as people begin who are asked: Yes, Well, I think."""
    return bool(_REPLIES.match(piece.text.strip()))


def asking(pieces: Sequence[Piece], *, dear: bool = False) -> list[bool]:
    """Whether each paragraph asks, by the best reading of all of them; the first asks.

    `dear`: the voices take turns, so that a second paragraph of one costs more than a paragraph can say for itself.
    """
    second_question, second_answer = (DEAR_QUESTION, DEAR_ANSWER) if dear else (SECOND_QUESTION, SECOND_ANSWER)
    if not pieces:
        return []
    path = [{True: True, False: True}]
    scores = {True: 0.0, False: float("-inf")}
    for signs in (_signs(piece.text) for piece in pieces[1:]):
        question = {True: scores[True] + second_question, False: scores[False]}
        answer = {True: scores[True] + REPLY * signs.replies, False: scores[False] + second_answer + GOES_ON * signs.goes_on}
        path.append({True: question[True] > question[False], False: answer[True] >= answer[False]})
        scores = {True: max(question.values()) + signs.asks, False: max(answer.values())}
    return _back(path, scores[True] > scores[False])


def _back(path: list[dict[bool, bool]], state: bool) -> list[bool]:
    found = list[bool]()
    for step in reversed(path):
        found.append(state)
        state = step[state]
    return found[::-1]
