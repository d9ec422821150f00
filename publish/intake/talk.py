"""How like talk a paragraph is, and where talk ends.

People say I and you, in sentences; the tail of a page is names, dates and offers.

No paragraph decides alone here either. A talk is the stretch of a page whose paragraphs weigh most together, so that an
advert that says "we" and "you" is not reached across a list of credits, and one caption does not end a talk.
"""

import re
from collections.abc import Container, Sequence
from itertools import accumulate

from publish.intake.furniture import ends_talk, reason_of, stands_below
from publish.intake.pieces import Piece

_ENDED = re.compile(r"[.!?…—–-][\"'”’)\]*]*$")
STAGE = re.compile(r"\[[^\[\]]+\]$|\([^()]+\)$")
_SAID = re.compile(
    r"\b(?:I|I['’]\w+|me|my|myself|you|you['’]\w+|\w+n['’]t|(?:it|that|there|what|he|she|they|we|who)['’](?:s|re|ve|d|ll)"
    r"|je|j['’]\w+|moi|mon|vous|ich|mir|mich|mein\w{0,2}|Sie|yo|mi|io|mio|eu|meu)\b"
)
_ASKS = re.compile(r"\?[\"'”’)\]]*$")
_NUMBERS = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|[£$€¥]\s?\d|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6}\.? \d|\b\d{1,3} ?mins?\b|\b\d{5}\b|\(\d{3}\)"
    r"|\b(?:19|20)\d\d©"
)
_ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|co|tv|io|edu|gov|uk|fr|de)\b|@\w", re.IGNORECASE)
_CREDIT = re.compile(r"[A-ZÀ-Þ][^:.!?]{1,60}: ?[A-ZÀ-Þ©\d][^.!?]*$|.{3,60}\.{3,}.+|[^.!?]+\((?:as )?[A-ZÀ-Þ][^()]*\)$")
_OFFERS = re.compile(
    r"(?:^|[.!?] )(?:please )?(?:join|enjoy|book (?:now|online|your|tickets)|visit|browse|subscribe|sign up|follow|buy|discover"
    r"|get (?:your|the)|welcome to|don['’]t miss|watch (?:it|the|now|online)|support (?:us|the|our)|become|contact|find out"
    r"|explore|click|order|download|donate|register|check out|stay tuned|see something|showcasing|presented|programmed?|notes"
    r"|tickets|read more|listen to the)\b"
    r"|\b(?:members?hip|mailing list|our (?:website|members|newsletter|readers|shop|sponsors|partners)|free of charge"
    r"|in partnership with|on demand|on sale now|in cinemas|special offer|gift card)\b",
    re.IGNORECASE,
)
_SUBHEAD = re.compile(r"(?:\S+ ){2,15}\S*[^\s.!,;:…]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ENDS = -6.0
"""What a line weighs below which no talk goes on."""
LABELLED = 4.0
"""What a label adds to the paragraph that it opens."""


def like_talk(piece: Piece) -> float:
    """How far a paragraph looks like talk, above nought, or like a page's tail, below."""
    text = piece.text.strip()
    if piece.hint or piece.note or not text:
        return 0.0
    if STAGE.match(text) and piece.words < 12:
        return 0.0
    words = _WORD.findall(text)
    said = len(_SAID.findall(text))
    weight = _sentence(text, len(words), said) + min(1.5, 0.5 * said) + 1.0 * bool(_ASKS.search(text))
    weight += 2.0 * any(span.note for span in piece.spans)
    capitals = sum(word[0].isupper() for word in words)
    if capitals * 2 > len(words) and (len(words) > 2 or not _ENDED.search(text)):
        weight -= 1.5 if text.isupper() else 0.5 if _ENDED.search(text) else 1.0
    weight -= 1.5 * bool(_NUMBERS.search(text) and len(words) < 60) + 1.0 * bool(_ADDRESS.search(text))
    offers = len(_OFFERS.findall(text))
    weight -= min(4.0, 2.0 * offers) if "I" not in words or offers > 1 else 0.0
    weight -= (
        2.0 * bool(_CREDIT.fullmatch(text))
        + 3.0 * bool(reason_of(text) or stands_below(text))
        + 1.0 * (piece.shape == "heading")
    )
    return weight


def _sentence(text: str, words: int, said: int) -> float:
    """A paragraph of sentences, a short one, or words that are none; prose in which nobody speaks says little."""
    if not _ENDED.search(text):
        return -1.0 if words < 25 else 0.0
    return (1.0 if said else 0.3) if words > 24 else 0.5 if words > 3 else 0.0


def weights_of(pieces: Sequence[Piece], skip: Container[int] = ()) -> list[float]:
    """How like talk each paragraph is; what stands below a question gains by it, for it may be one word.

    `skip`: what is none of the talk wherever it stands says little of where the talk ends, unless it is what ends a talk.
    """
    found, asked = list[float](), False
    for at, piece in enumerate(pieces):
        if ends_talk(piece.text) and not piece.hint:
            found.append(_ENDS)
        elif at in skip or piece.hint:
            found.append(-0.3)
        else:
            found.append(like_talk(piece) + asked)
            asked = bool(_ASKS.search(piece.text.strip()))
    return found


def best_end(weights: Sequence[float]) -> int:
    """How many paragraphs, from the first on, weigh most together; the first always belongs."""
    sums = list(accumulate(weights))
    return max(range(len(sums)), key=lambda at: (sums[at], at)) + 1 if sums else 0


def best_stretch(weights: Sequence[float]) -> tuple[int, int]:
    """The paragraphs that stand together and weigh most: the first, and the one after the last."""
    best, begin, found, total = 0.0, 0, (0, 0), 0.0
    for at, weight in enumerate(weights):
        if total < 0:
            total, begin = 0.0, at
        total += weight
        if total >= best:
            best, found = total, (begin, at + 1)
    return found


def is_subhead(piece: Piece) -> bool:
    """Whether a paragraph stands between the turns as a subhead, in capitals, or as a caption."""
    text = piece.text.strip()
    return (piece.shape == "heading" or (bool(_SUBHEAD.fullmatch(text)) and text.isupper())) and "?" not in text
