"""Readings by look: questions in bold, in italics, as headings, or behind a dash."""

import re
from collections import Counter

from publish.intake.asking import says_i, says_you
from publish.intake.furniture import caption_like
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text, named
from publish.intake.pieces import Piece

DASH = re.compile(r"[-–—]\s*(?=\S)")
_ASKING = re.compile(r"\?[\"'”’)\]]*(?:\s|$)")
_SENTENCE = re.compile(r"[.?!…:][\"'”’)\]]*\s*$")


def styled(style: str, text: Text) -> System:
    """Questions in one style, answers in none; labels, where the first exchange has them, are read and taken off."""
    openings, voice, names = list[Opening](), "", dict[str, list[str]]()
    levels = _asking_levels(text) if style == "heading" else frozenset[int]()
    for at, piece in enumerate(text.pieces):
        if at in text.skip or piece.hint or piece.note or (style != "heading" and caption_like(piece)):
            continue
        end = question_end(piece, style, levels)
        if end and not openings and not _first_question(text, at, style, end):
            continue
        if end and voice != ASKS:
            openings.append(named(Opening(at=at, voice=ASKS), text, names))
        rest = piece.text[end:].strip()
        if (end or openings) and rest and (voice != ANSWERS or end):
            openings.append(named(Opening(at=at, begin=end, start=end, voice=ANSWERS), text, names))
        voice = ANSWERS if rest and openings else ASKS if end else voice
    return System(name=f"questions in {style}", openings=tuple(openings), names=names, style=style)


def _first_question(text: Text, at: int, style: str, end: int) -> bool:
    """Whether words in a style may be the first question: they ask, or are a sentence that plain words answer."""
    piece = text.pieces[at]
    if "?" in piece.text[:end]:
        return True
    after = text.pieces[at + 1] if at + 1 < len(text.pieces) else piece
    answered = after.shape == "paragraph" and not question_end(after, style) and says_i(after)
    sentence = 3 < piece.words < 60 and bool(_SENTENCE.search(piece.text)) and says_you(piece)
    return end == len(piece.text) and sentence and answered


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
    if letters * 10 >= total * 6 and _ASKING.search(text[-3:]) and total:
        return len(text)
    return end if len(text[:end].split()) > 2 else 0


def dashes(text: Text) -> System:
    """Every speech opens with a dash, as French and Italian pages have it; the voices take turns."""
    openings = list[Opening]()
    for at, piece in enumerate(text.pieces):
        dash = DASH.match(piece.text)
        if dash and at not in text.skip and not piece.hint and (openings or "?" in piece.text):
            openings.append(Opening(at=at, start=dash.end(), voice=ANSWERS if len(openings) % 2 else ASKS))
    return System(name="dashes, each the other voice", openings=tuple(openings) if len(openings) > 3 else (), names={})


def style_of_question(piece: Piece, style: str) -> int:
    """Where the words of a question begin that stands alone in a style, or behind a dash; -1 where it does not."""
    if style == "dash":
        dash = DASH.match(piece.text)
        return dash.end() if dash else -1
    return 0 if question_end(piece, style) == len(piece.text) else -1
