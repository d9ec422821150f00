"""Readings by look: questions in bold, in italics, or as headings."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from publish.intake.beginning import may_begin
from publish.intake.dashes import DASH
from publish.intake.furniture import caption_like
from publish.intake.letters import CAPITALS
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text, named
from publish.intake.pieces import Piece, cut
from publish.intake.talk import is_subhead

_ASKING = re.compile(r"\?[\"'”’)\]]*(?:\s|$)")
_SAID = re.compile(rf"\s+(?:[-–—]\s+)?[“\"‘'(\[]*[{CAPITALS}]")
"""Words behind a question in its style that begin a sentence of their own."""
_BREAK = re.compile(r"\s*[-–—]\s+")
"""A dash between a question and its answer in one paragraph."""
_HABIT = 5
"""Questions before something is a habit."""
_REPLY = re.compile(r"\s*[\w’'-]+(?:,? [\w’'-]+)?[.!…]\s*")
"""A sentence of a word or two."""
_TITLES = 8
"""The most words of titles that end a question."""
_SENTENCE = re.compile(r"(?:[.?!…:]|\w[—–])[\"'”’)\]]*\s*$")
"""The end of a sentence, or of one that somebody cuts short."""


def styled(style: str, text: Text) -> System:
    """Questions in one style, answers in none; labels, where the first exchange has them, are read and taken off."""
    openings, voice, names = list[Opening](), "", dict[str, list[str]]()
    ends = _question_ends(text, style)
    together = _together(text, ends)
    for at, end in ends.items():
        piece = text.pieces[at]
        if end and not openings and not (together and end < len(piece.text)) and not _first_question(text, at, style, end):
            continue
        if end and voice != ASKS:
            openings.append(named(Opening(at=at, voice=ASKS), text, names))
        dash = _BREAK.match(piece.text, end) if end else None
        start = dash.end() if dash else end
        rest = piece.text[start:].strip()
        if (end or openings) and rest and (voice != ANSWERS or end):
            openings.append(named(Opening(at=at, begin=end, start=start, voice=ANSWERS), text, names))
        voice = ANSWERS if rest and openings else ASKS if end else voice
    return System(name=f"questions in {style}", openings=tuple(openings), names=names, style=style)


def answers_styled(style: str, text: Text) -> System:
    """Answers in one style and questions in none: a page that sets off whoever it is about."""
    openings, asked = list[Opening](), {True: [0, 0], False: [0, 0]}
    told = [at for at in text.spoken() if not caption_like(text.pieces[at])]
    first = next(
        (a for a, b in pairwise(told) if _asks_plainly(text.pieces[a], style) and text.pieces[b].style() == style), None
    )
    for at in () if first is None else told[told.index(first) :]:
        piece = text.pieces[at]
        if is_subhead(piece):
            continue
        answers = piece.style() == style
        asked[answers][0] += 1
        asked[answers][1] += bool(_ASKING.search(piece.text[-3:]))
        voice = ANSWERS if answers else ASKS
        if not openings or openings[-1].voice != voice:
            openings.append(Opening(at=at, voice=voice))
    (said, unsure), (plain, asking) = asked[True], asked[False]
    habit = said > 2 and unsure * 4 <= said and asking * 2 >= plain
    return System(name=f"answers in {style}", openings=tuple(openings) if habit else (), names={})


def _asks_plainly(piece: Piece, style: str) -> bool:
    return piece.style() != style and bool(_ASKING.search(piece.text[-3:]))


def _question_ends(text: Text, style: str) -> dict[int, int]:
    """Where the question in each paragraph ends, of those that may be speech.

    Where questions stand in paragraphs of their own, a few words behind one that plain words follow are its end: titles, in
    roman amid italics; and a few words in their style that ask nothing, before others, are no question.
    """
    levels = _asking_levels(text) if style == "heading" else frozenset[int]()
    told = [at for at in text.spoken() if style == "heading" or not caption_like(text.pieces[at])]
    ends = {at: question_end(text.pieces[at], style, levels) for at in told}
    whole = sum(end == len(text.pieces[at].text) for at, end in ends.items())
    parts = [at for at, end in ends.items() if 0 < end < len(text.pieces[at].text)]
    if len(parts) * 2 > whole:
        return {**ends, **_replies(text, ends, style)} if len(parts) > _HABIT else ends
    for at, after in pairwise(told):
        head, rest = text.pieces[at].text[: ends[at]], text.pieces[at].text[ends[at] :]
        if at in parts and not ends[after] and len(rest.split()) <= _TITLES:
            ends[at] = len(head + rest)
        elif at in parts and len(head.split()) <= _TITLES and "?" not in head:
            ends[at] = 0  # a title, or a word with stress, that opens an answer
    return ends


def _replies(text: Text, ends: dict[int, int], style: str) -> dict[int, int]:
    """Where the asker’s `Right.` ends, in the style of the questions: whoever answers has asked something just before."""
    found = {}
    for before, at in pairwise(ends):
        piece = text.pieces[at]
        said = piece.spans[0] if piece.spans and piece.spans[0].text.strip() else None
        styled = said and (said.bold if style == "bold" else said.italic)
        if said and styled and not ends[at] and _ASKING.search(text.pieces[before].text[-3:]) and _REPLY.fullmatch(said.text):
            end = len(said.text.rstrip())
            found.update({at: end} if _SAID.match(piece.text, end) else {})
    return found


def _together(text: Text, ends: dict[int, int]) -> bool:
    """Whether it is the habit of the page to print a question and its answer as one paragraph."""
    asked = [end < len(text.pieces[at].text) for at, end in ends.items() if end]
    return len(asked) > _HABIT and sum(asked) * 5 >= len(asked) * 4


def _first_question(text: Text, at: int, style: str, end: int) -> bool:
    """Whether words in a style may be the first question: they ask, or are sentences that plain words answer."""
    piece = text.pieces[at]
    if "?" in piece.text[:end]:
        return True
    after = next((text.pieces[n] for n in range(at + 1, len(text.pieces)) if n not in text.skip), piece)
    if end < len(piece.text):
        question, after = replace(piece, spans=cut(piece.spans, 0, end)), replace(piece, spans=cut(piece.spans, end))
    else:
        question = piece
    answered = after.shape == "paragraph" and not question_end(after, style)
    before = [text.pieces[n] for n in text.spoken() if n < at and text.pieces[n].style() != style]
    return answered and may_begin(question, after, before, text.known)


def _asking_levels(text: Text) -> frozenset[int]:
    """The levels of headings of which more than a third ask: those that do not are questions too."""
    heads = [text.pieces[at] for at in text.spoken() if text.pieces[at].shape == "heading"]
    asked = Counter(piece.level for piece in heads if "?" in piece.text)
    all_of = Counter(piece.level for piece in heads)
    return frozenset(level for level, count in asked.items() if count > 1 and count * 3 > all_of[level])


def question_end(piece: Piece, style: str, levels: frozenset[int] = frozenset()) -> int:
    """Where the question in this style ends that opens a piece: 0 where none does."""
    text = piece.text
    if style == "heading":
        return len(text) if piece.shape == "heading" and ("?" in text or piece.level in levels) else 0
    letters = total = at = end = 0
    for span in piece.spans:
        styled = span.bold if style == "bold" else span.italic
        size = sum(map(str.isalpha, span.text))
        total, at = total + size, at + len(span.text)
        letters += size if styled else 0
        if styled and letters * 10 >= total * 6 and (_SENTENCE.search(text[:at]) or at >= len(text.rstrip())):
            end = at
    if piece.style() == style:
        return len(text)
    if letters * 10 >= total * 6 and _ASKING.search(text[-3:]) and total and not _SAID.match(text, end):
        return len(text)
    return end if len(text[:end].split()) > 2 or re.search(r"\?|…$|\.{3}$", text[:end].rstrip()) else 0


def style_of_question(piece: Piece, style: str) -> int:
    """Where the words of a question begin that stands alone in a style, or behind a dash; -1 where it does not."""
    if style == "dash":
        dash = DASH.match(piece.text)
        return dash.end() if dash else -1
    return 0 if question_end(piece, style) == len(piece.text) else -1
