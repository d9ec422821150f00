"""Readings by labels: every turn has one, or only questions, or only answers, or questions have a style instead of one."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from publish.intake.asking import leaning, tells_of_you
from publish.intake.head import date_in, names_of_byline
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text
from publish.intake.styled import style_of_question
from publish.intake.talk import STAGE
from publish.intake.voices import Form, accepted, forms_of

_LOOKS = (
    ("labels", ("stamped", "colon", "bold", "stopped")),
    ("labels", ("stamped", "colon")),
    ("labels", ("dashed", "stopped")),
    ("labels", ("bracketed",)),
    ("labels", ("spaced", "stopped")),
    ("labels on lines of their own", ("alone", "stamped")),
)
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_BULLET = re.compile(r"[•·‣▪–—*-]\s*")


def by_labels(text: Text) -> Iterator[System]:
    """Every reading in which somebody is labelled."""
    for name, looks in _LOOKS:
        forms = forms_of(text.pieces, text.labels, looks)
        if voices := accepted(forms, text.known):
            labelled = _labelled(name, text, forms, voices)
            yield labelled
            yield _questions_only(labelled, text)
            yield _answers_only(labelled, text)
            for style in ("bold", "italic", "heading", "dash"):
                yield _beside_style(labelled, text, style)


def _labelled(name: str, text: Text, forms: dict[str, Form], voices: dict[str, str]) -> System:
    """Every turn opens with a label."""
    openings = list[Opening]()
    for at, label in enumerate(text.labels):
        if at in text.skip:
            continue
        if label and label.key in voices and any(use == at for use, _ in forms[label.key].uses):
            openings.append(Opening(at=at, start=label.end, voice=voices[label.key], label=label))
    openings = openings[_headline(openings, text) :]
    openings = openings[_introduced(openings, text) :]
    names = defaultdict[str, list[str]](list)
    for key, voice in sorted(voices.items(), key=lambda pair: (-len(forms[pair[0]].name.split()), -len(forms[pair[0]].name))):
        names[voice].append(forms[key].name)
    return System(name=name, openings=tuple(openings), names=dict(names))


def _introduced(openings: list[Opening], text: Text) -> int:
    """How many openings at the head only say who they are, one below the other: `Tom Reed: director`."""
    bare = [not _ENDED.search(text.pieces[opening.at].text.strip()) for opening in openings]
    count = next((at for at, unended in enumerate(bare) if not unended), len(bare))
    short = all(text.pieces[opening.at].words < 9 for opening in openings[:count])
    return count if count > 1 and short and sum(bare[count:]) * 4 < len(bare) - count else 0


def _headline(openings: list[Opening], text: Text) -> int:
    """How many openings at the head are a headline: `Anna Bell: The Door`, above a byline or a date, or as a heading."""
    if len(openings) < 3:
        return 0
    piece, below = text.pieces[openings[0].at], text.pieces[openings[0].at + 1 : openings[1].at]
    unlike = piece.shape == "heading" and text.pieces[openings[1].at].shape != "heading"
    signed = any(names_of_byline(other.text) or (other.words < 14 and date_in(other.text)) for other in below)
    return int(unlike or (signed and not _ENDED.search(piece.text.strip())))


def _questions_only(labelled: System, text: Text) -> System:
    """Only the questions are labelled: the next paragraph answers."""
    uses = defaultdict[str, int](int)
    for opening in labelled.openings:
        uses[opening.voice] += 1
    asker = max(uses, key=lambda voice: uses[voice], default="")
    last = {opening.at: opening.voice for opening in labelled.openings}
    openings = list[Opening](labelled.openings)
    for at in range(1, len(text.pieces)):
        if last.get(at - 1) == asker and at not in last and at not in text.skip and text.pieces[at].shape == "paragraph":
            openings.append(Opening(at=at, voice=ANSWERS))
        if at in text.skip and last.get(at - 1) == asker and at not in last:
            last[at] = asker
    ordered = tuple(sorted(openings, key=lambda opening: (opening.at, opening.begin)))
    return replace(labelled, name="labelled questions, unlabelled answers", openings=ordered)


def _answers_only(labelled: System, text: Text) -> System:
    """Only the answers are labelled, with their names: an unlabelled paragraph before one, if it asks, is the question.

    Where one voice alone is labelled it does not follow itself: what stands before its label is the question, asked or told.
    """
    begun = {opening.at for opening in labelled.openings}
    alone = len({opening.voice for opening in labelled.openings}) == 1
    openings = list[Opening](labelled.openings)
    asked = 0
    for at in sorted(begun):
        before = next((n for n in range(at - 1, -1, -1) if n not in text.skip), -1)
        if before < 0 or before in begun:
            continue
        lean = leaning(text.pieces[before])
        if lean > 0 or (alone and asked and text.pieces[before].words < 90):
            bullet = _BULLET.match(text.pieces[before].text)
            openings.append(Opening(at=before, start=bullet.end() if bullet else 0, voice=ASKS))
            asked += lean > 0
    ordered = tuple(sorted(openings, key=lambda opening: (opening.at, opening.begin)))
    name = "labelled answers, unlabelled questions"
    return replace(labelled, name=name, openings=ordered if asked * 3 > len(begun) else ())


def _beside_style(labelled: System, text: Text, style: str) -> System:
    """Those who answer are labelled, by one name or several; whoever asks is not, but has a style, or a dash."""
    begun = {opening.at: opening for opening in labelled.openings}
    openings, before, styled = list[Opening](labelled.openings), "", 0
    voices = sorted({opening.voice for opening in labelled.openings})
    only = voices[0] if len(voices) == 1 else ANSWERS
    for at in text.spoken():
        piece = text.pieces[at]
        start = -1 if at in begun else style_of_question(piece, style)
        if start >= 0 and (styled or "?" in piece.text or tells_of_you(piece)):
            openings += [Opening(at=at, start=start, voice=ASKS)] if before != ASKS else []
            before, styled = ASKS, styled + 1
        elif at in begun:
            before = begun[at].voice
        elif before == ASKS and piece.shape == "paragraph" and not STAGE.match(piece.text):
            openings.append(Opening(at=at, voice=only))
            before = only
    ordered = tuple(sorted(openings, key=lambda opening: (opening.at, opening.begin)))
    enough = styled > 1 and styled * 8 >= len(labelled.openings)
    asked = [opening for opening in ordered if opening.voice == ASKS]
    asking = sum(leaning(text.pieces[opening.at]) > 0 for opening in asked)
    name = f"labelled answers, questions in {style}"
    mark = "" if style == "dash" else style
    return replace(labelled, name=name, openings=ordered if enough and asking * 2 >= len(asked) else (), style=mark)
