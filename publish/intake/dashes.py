"""Readings by dashes: before every speech, before questions only, or between a question and its answer in one paragraph."""

import re

from publish.intake.asking import leaning
from publish.intake.letters import CAPITALS
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text
from publish.intake.pieces import Piece
from publish.intake.talk import STAGE, is_subhead

DASH = re.compile(r"[-–—]\s*(?=\S)")
_BETWEEN = re.compile(rf"(?<=[.?!…][\"'”’)\] ])\s*[-–—]\s+(?=[“\"‘'(\[]*[{CAPITALS}])")
_FEWEST = 4
"""How many paragraphs with a dash inside make a habit of it."""


def before_speech(text: Text) -> System:
    """Every speech opens with a dash, as French and Italian pages have it; the voices take turns."""
    openings = list[Opening]()
    for at in text.spoken():
        piece = text.pieces[at]
        dash = DASH.match(piece.text)
        if dash and (openings or _asks(piece)):
            openings.append(Opening(at=at, start=dash.end(), voice=ANSWERS if len(openings) % 2 else ASKS))
    return System(name="dashes, each the other voice", openings=tuple(openings) if len(openings) > 3 else (), names={})


def before_questions(text: Text) -> System:
    """Questions open with a dash, answers with none; where answers have labels, those say more (`labelled.py`)."""
    openings, voice, asked, dashes = list[Opening](), "", 0, 0
    for at in text.spoken():
        piece = text.pieces[at]
        dash = DASH.match(piece.text)
        if dash and (openings or _asks(piece)):
            openings += [Opening(at=at, start=dash.end(), voice=ASKS)] if voice != ASKS else []
            voice, asked, dashes = ASKS, asked + _asks(piece), dashes + 1
        elif voice == ASKS and not STAGE.match(piece.text) and not is_subhead(piece):
            openings.append(Opening(at=at, voice=ANSWERS))
            voice = ANSWERS
    answers = [text.labels[opening.at] for opening in openings if opening.voice == ANSWERS]
    labelled = sum(label is not None and label.look in {"colon", "bold"} for label in answers)
    habit = dashes > 2 and asked * 2 >= dashes and len(answers) * 4 >= dashes * 3 and labelled * 4 < len(answers)
    return System(name="dashes before questions", openings=tuple(openings) if habit else (), names={})


def between(text: Text) -> System:
    """Question and answer are one paragraph, a dash between them; other paragraphs go on with the answer."""
    openings, asked = list[Opening](), 0
    for at in text.spoken():
        piece = text.pieces[at]
        places = list(_BETWEEN.finditer(piece.text))
        dash = next((found for found in places if "?" in piece.text[: found.start()][-2:]), next(iter(places), None))
        if dash and (openings or "?" in piece.text[: dash.start()]):
            asked += "?" in piece.text[: dash.start()][-2:]
            openings.append(Opening(at=at, voice=ASKS))
            openings.append(Opening(at=at, begin=dash.start(), start=dash.end(), voice=ANSWERS))
    habit = len(openings) >= 2 * _FEWEST and asked * 4 >= len(openings)
    return System(name="dashes between question and answer", openings=tuple(openings) if habit else (), names={})


def _asks(piece: Piece) -> bool:
    return "?" in piece.text or leaning(piece) > 0
