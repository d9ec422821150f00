"""Who speaks where nothing is labelled: paragraphs that ask and paragraphs that answer, by how people talk.

No paragraph decides alone: an answer may end in a question, and a question take two paragraphs. The reading that fits
all of them best is taken (the Viterbi path through two states), where a second paragraph of one question costs more
than a second paragraph of one answer.
"""

import re
from collections.abc import Sequence

from publish.intake.pieces import Piece

_ENDS = re.compile(r"\?[\"'”’)\]]*$")
_YOU = re.compile(
    r"\b(?:[Yy]ou(?:r|rs|rself)?|vous|votre|vos|toi|ton|Sie|Ihr(?:e[rnms]?)?|Ihnen|[Dd]u|[Dd]ein(?:e[rnms]?)?|usted|tú|tu|su|lei|Lei|suo)\b"
)
_I = re.compile(
    r"\b(?:I|I['’]\w+|my|me|myself|we|our|[Jj]e|[Jj]['’]\w+|mon|mes|moi|nous|[Ii]ch|mein\w{0,2}|mir|mich|wir|uns|yo|mis?|io|mio|mia)\b"
)
_ASKS = re.compile(
    r"(?:And |So |But |Then |Et |Mais |Und |Aber )?(?:what|how|why|when|where|who|which|did|do|does|was|were|is|are|can|could"
    r"|would|will|have|has|had|should|tell (?:me|us)|talk about|speaking of|you|your|comment|pourquoi|quel(?:le)?s?|qu['’]est"
    r"|est-ce|avez|votre|vous|wie|warum|was|wann|haben|hat|sind|ist|cómo|por qué|come|perché|qué|che)\b",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"(?:yes|yeah|no|nope|well|oh|absolutely|exactly|i|it was|we|definitely|sure|right|oui|non|si|ja|nein|also|sí|sì|je|ich)\b",
    re.IGNORECASE,
)
SECOND_QUESTION, SECOND_ANSWER = 2.5, 0.7
"""What it costs that a voice goes on in a second paragraph."""


def leaning(piece: Piece) -> float:
    """How far a paragraph looks like a question, above nought, or like an answer, below."""
    text = piece.text.strip()
    weight = 2.5 if _ENDS.search(text) else 0.0 if text.endswith("…") else -1.0
    weight += 0.7 * bool(_YOU.search(text)) - 0.4 * min(len(_I.findall(text)), 4)
    weight += 0.8 * bool(_ASKS.match(text)) - 1.2 * bool(_REPLIES.match(text))
    return weight + (0.5 if piece.words < 40 else -0.5 if piece.words < 90 else -1.5)


def tells_of_you(piece: Piece) -> bool:
    """A short paragraph that speaks to somebody of themselves, and not of an `I`."""
    return piece.words < 60 and says_you(piece) and not says_i(piece)


def says_you(piece: Piece) -> bool:
    """Whether somebody is spoken to."""
    return bool(_YOU.search(piece.text))


def says_i(piece: Piece) -> bool:
    """Whether somebody speaks of themselves."""
    return bool(_I.search(piece.text))


def asking(pieces: Sequence[Piece], *, dear: bool = False) -> list[bool]:
    """Whether each paragraph asks, by the best reading of all of them; the first asks.

    `dear`: a second paragraph of one voice costs most of what a paragraph can say for itself.
    """
    second_question, second_answer = (4.0, 2.5) if dear else (SECOND_QUESTION, SECOND_ANSWER)
    if not pieces:
        return []
    path = [{True: True, False: True}]
    scores = {True: 0.0, False: float("-inf")}
    for piece in pieces[1:]:
        lean = leaning(piece)
        step = {True: scores[True] - second_question >= scores[False], False: scores[True] >= scores[False] - second_answer}
        scores = {
            True: max(scores[True] - second_question, scores[False]) + lean,
            False: max(scores[True], scores[False] - second_answer) - lean,
        }
        path.append(step)
    return _back(path, scores[True] > scores[False])


def _back(path: list[dict[bool, bool]], state: bool) -> list[bool]:
    found = list[bool]()
    for step in reversed(path):
        found.append(state)
        state = step[state]
    return found[::-1]
