"""Readings of paragraphs that nothing marks: by how people ask and answer, from the first question to the end of the talk."""

import re
from collections.abc import Sequence

from publish.intake.asking import asking, leaning, says_i, says_you, tells_of_you
from publish.intake.beginning import about_the_talk, told_first
from publish.intake.furniture import caption_like
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text, named
from publish.intake.pieces import Piece
from publish.intake.talk import best_stretch, is_subhead

_LONGEST = 3
"""The most paragraphs of an answer to a first question that only tells."""
_STYLED = 3
_ASKING = re.compile(r"\?[\"'”’)\]]*(?:\s|$)")


def unlabelled(text: Text) -> System:
    """Nothing says who speaks: the paragraphs from the first that asks are read by how people talk."""
    begin, end = best_stretch(text.weights)
    stretch = (at for at in text.spoken() if begin <= at < end)
    told = [at for at in stretch if not (is_subhead(text.pieces[at]) or caption_like(text.pieces[at]))]
    pieces = [text.pieces[at] for at in told]
    first = _first_question(pieces, text, told[0] if told else 0)
    openings, names, before = list[Opening](), dict[str, list[str]](), ""
    for at, asks in zip(told[first:], asking(pieces[first:]), strict=True):
        voice = ASKS if asks else ANSWERS
        if voice != before:
            openings.append(named(Opening(at=at, voice=voice), text, names))
        before = voice
    return System(name="paragraphs that ask and paragraphs that answer", openings=tuple(openings), names=names)


def _first_question(pieces: Sequence[Piece], text: Text, at: int) -> int:
    """The first paragraph that asks; one before it that says something of `you`, or of something, where an `I` answers that."""
    first = next((at for at, piece in enumerate(pieces) if _asks(piece)), len(pieces))
    if first == len(pieces):
        return first
    above = text.pieces[:at]
    while step := next((n for n in range(2, min(first, _LONGEST + 1) + 1) if _told(pieces[first - n : first], above, text)), 0):
        first -= step
    return first


def _asks(piece: Piece) -> bool:
    """Whether a paragraph ends in a question that somebody else is to answer: not one that an `I` puts to itself at length."""
    itself = says_i(piece) and not says_you(piece) and leaning(piece) < 0
    return bool(_ASKING.search(piece.text.rstrip()[-3:])) and not itself


def _told(stretch: Sequence[Piece], above: Sequence[Piece], text: Text) -> bool:
    """Whether the first paragraph of a stretch is a question that is told, and those below it are its answer."""
    if len(stretch) == 2 and _exchange(stretch[0], stretch[1]):
        return True
    goes_on = all(leaning(piece) < 0 and not about_the_talk(piece) for piece in stretch[2:])
    return goes_on and told_first(stretch[0], stretch[1], above, text.known)


def _exchange(question: Piece, answer: Piece) -> bool:
    """Whether somebody is told of themselves, and says `I` to it."""
    return tells_of_you(question) and says_i(answer) and leaning(answer) < leaning(question)


def first_exchange(text: Text) -> System:
    """Two labels at the head, and none after: the voices take turns, whether or not a paragraph asks."""
    told = list(text.spoken())
    labels = [(n, at) for n, at in enumerate(told) if (label := text.labels[at]) and label.look in {"colon", "stamped"}]
    full = [(n, at) for n, at in labels if _full_name(text, at)]
    styled = sum(bool(text.pieces[at].style()) for at in told)  # a style says more of who speaks
    if (
        styled >= _STYLED
        or len(full) < 2
        or full[1][0] != full[0][0] + 1
        or len(labels) > 4
        or _key(text, full[0][1]) == _key(text, full[1][1])
    ):
        return System(name="labels on the first exchange", names={})
    names: dict[str, list[str]] = {}
    openings, before = list[Opening](), ""
    for at, asks in zip(told[full[0][0] :], asking([text.pieces[at] for at in told[full[0][0] :]], dear=True), strict=True):
        voice = ASKS if asks else ANSWERS
        if voice != before:
            openings.append(named(Opening(at=at, voice=voice), text, names))
        before = voice
    return System(name="labels on the first exchange", openings=tuple(openings), names=names)


def _key(text: Text, at: int) -> str:
    label = text.labels[at]
    return label.key if label else ""


def _full_name(text: Text, at: int) -> bool:
    """Whether the label of a piece is a name in full that the head of the page gives too."""
    label = text.labels[at]
    if label is None or " " not in label.name:
        return False
    return any(label.name.casefold() in piece.text.casefold() for piece in text.pieces[: min(at, 40)])
