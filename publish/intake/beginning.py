"""Where a talk begins that no label opens: a first question may be told, not asked, and look like the introduction's end."""

import re
from collections.abc import Sequence

from publish.intake.asking import leaning, replies, says_i, says_you
from publish.intake.pieces import Piece

_SENTENCE = re.compile(r"[.?!…:][\"'”’)\]]*\s*$")
_OF_THE_TALK = re.compile(
    r"\binterview(?:s|ed|ing)?\b|\bconversation\b|\b(?:[Ww]e|I) (?:met|spoke|talked|sat down|caught up|visited|called)\b"
    r"|\b(?:spoke|talks?|talked|speaks|sat down|chats?) (?:to|with|about)\b|\bborn in\b|\bentretien\b|\bGespräch\b"
)
"""What an introduction says of the meeting, and nobody in it."""
_SUBJECT = re.compile(r"^(?:He|She|They|His|Her|Their)\b")
LONGEST = 150
"""The most words of a question."""
_SHORTEST = 4
_INTRODUCED = 12
"""Words from which a plain paragraph above is an introduction."""


def may_begin(question: Piece, answer: Piece, before: Sequence[Piece], known: Sequence[str]) -> bool:
    """Whether a paragraph in the style of the questions, though it asks nothing, is the first of them.

    It speaks to somebody, and is answered by an `I` or a reply; or it only tells of something, below an introduction,
    names nobody of the head, and an `I` answers it.
    """
    sentence = _SHORTEST <= question.words <= LONGEST and bool(_SENTENCE.search(question.text))
    if not sentence or about_the_talk(answer):
        return False
    if says_you(question):
        return says_i(answer) or replies(answer)
    introduced = any(piece.words >= _INTRODUCED and _SENTENCE.search(piece.text) for piece in before)
    return introduced and (says_i(answer) or replies(answer)) and not _introduces(question, known)


def told_first(question: Piece, answer: Piece, before: Sequence[Piece], known: Sequence[str]) -> bool:
    """The same where no style helps: the paragraph must also look more like a question than what answers it."""
    unlike = leaning(question) - leaning(answer) > 1.0 and leaning(answer) < 0.5
    return unlike and not says_i(question) and says_i(answer) and may_begin(question, answer, before, known)


def about_the_talk(piece: Piece) -> bool:
    """Whether a paragraph tells of the meeting, as an introduction does."""
    return bool(_OF_THE_TALK.search(piece.text))


def _introduces(piece: Piece, known: Sequence[str]) -> bool:
    """Whether a paragraph tells of those who talk, as an introduction does."""
    names = {name.split()[-1] for name in known if name}
    named = any(re.search(rf"\b{re.escape(name)}\b", piece.text) for name in names)
    return named or about_the_talk(piece) or bool(_SUBJECT.match(piece.text))
