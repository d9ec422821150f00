"""Candidate systems of labels, each weighed over the whole text: the one that explains the paragraphs best is taken.

A system is a list of openings: here, in this voice, a turn begins. Labels, styles, or alternation give them. What makes
an interview is the same for all: voices alternate, one of them asks, no turn swallows the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

from publish.intake.asking import asking, leaning
from publish.intake.labels import Label
from publish.intake.pieces import Piece
from publish.intake.voices import Form, accepted, forms_of

ASKS, ANSWERS = "?", "!"
"""Voices of systems in which nobody is named."""
_LOOKS = (
    ("labels", ("stamped", "colon", "bold", "stopped")),
    ("labels", ("stamped", "colon")),
    ("labels on lines of their own", ("alone", "stamped")),
)
_ASKING = re.compile(r"\?[\"'”’)\]]*(?:\s|$)")
_DASH = re.compile(r"[-–—]\s*(?=\S)")
_BULLET = re.compile(r"[•·‣▪–—*-]\s*")
_SENTENCE = re.compile(r"[.?!…:][\"'”’)\]]*\s*$")
ENOUGH = 0.42
"""The least score of an interview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A turn begins: at this piece, from this sign on."""

    at: int
    begin: int = 0
    """Where its label begins."""
    start: int = 0
    """Where its speech begins."""
    voice: str
    label: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One reading of the whole text."""

    name: str
    openings: tuple[Opening, ...] = ()
    names: dict[str, list[str]]
    """The written forms of each voice, fullest first."""
    score: float = 0.0
    style: str = ""
    """The style in which its questions stand: bold, italic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What systems are tried on."""

    pieces: tuple[Piece, ...]
    labels: tuple[Label | None, ...]
    skip: frozenset[int]
    """Pieces that are surely no speech: repeated captions, menus."""
    known: tuple[str, ...]
    """Names from headline, byline and options."""


def best_system(text: Text) -> System:
    """The system that explains the text best; without openings where none does."""
    tried = [replace(system, score=_score(system, text)) for system in _candidates(text)]
    found = max(tried, key=lambda system: system.score, default=System(name="none", names={}))
    return found if found.score >= ENOUGH else System(name="none", names={}, score=found.score)


def _candidates(text: Text) -> Iterator[System]:
    for name, looks in _LOOKS:
        forms = forms_of(text.pieces, text.labels, looks)
        voices = accepted(forms, text.known)
        if voices:
            labelled = _labelled(name, text, forms, voices)
            yield labelled
            yield _questions_only(labelled, text)
            yield _answers_only(labelled, text)
    for style in ("bold", "italic", "heading"):
        yield _styled(style, text)
    yield _unlabelled(text)
    yield _first_exchange(text)
    yield _dashes(text)


# ----------------------------------------------------------------------------------------------------------- labels


def _labelled(name: str, text: Text, forms: dict[str, Form], voices: dict[str, str]) -> System:
    """Every turn opens with a label."""
    openings = list[Opening]()
    for at, label in enumerate(text.labels):
        if at in text.skip:
            continue
        if label and label.key in voices and any(use == at for use, _ in forms[label.key].uses):
            openings.append(Opening(at=at, start=label.end, voice=voices[label.key], label=label))
    names = defaultdict[str, list[str]](list)
    for key, voice in sorted(voices.items(), key=lambda pair: (-len(forms[pair[0]].name.split()), -len(forms[pair[0]].name))):
        names[voice].append(forms[key].name)
    return System(name=name, openings=tuple(openings), names=dict(names))


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
    """Only the answers are labelled, with their names: an unlabelled paragraph before one, if it asks, is the question."""
    begun = {opening.at for opening in labelled.openings}
    openings = list[Opening](labelled.openings)
    asked = 0
    for at in sorted(begun):
        before = next((n for n in range(at - 1, -1, -1) if n not in text.skip), -1)
        if before >= 0 and before not in begun and leaning(text.pieces[before]) > 0:
            bullet = _BULLET.match(text.pieces[before].text)
            openings.append(Opening(at=before, start=bullet.end() if bullet else 0, voice=ASKS))
            asked += 1
    ordered = tuple(sorted(openings, key=lambda opening: (opening.at, opening.begin)))
    name = "labelled answers, unlabelled questions"
    return replace(labelled, name=name, openings=ordered if asked * 3 > len(begun) else ())


# ----------------------------------------------------------------------------------------------------------- styles


def _styled(style: str, text: Text) -> System:
    """Questions in one style, answers in none; labels, where the first exchange has them, are read and taken off."""
    openings, voice, names = list[Opening](), "", dict[str, list[str]]()
    for at, piece in enumerate(text.pieces):
        if at in text.skip or piece.hint or piece.note:
            continue
        end = _question_end(piece, style)
        if end and not openings and "?" not in piece.text[:end]:
            continue
        if end and voice != ASKS:
            openings.append(_named(Opening(at=at, voice=ASKS), text, names))
        rest = piece.text[end:].strip()
        if (end or openings) and rest and (voice != ANSWERS or end):
            openings.append(_named(Opening(at=at, begin=end, start=end, voice=ANSWERS), text, names))
        voice = ANSWERS if rest and openings else ASKS if end else voice
    return System(name=f"questions in {style}", openings=tuple(openings), names=names, style=style)


def _named(opening: Opening, text: Text, names: dict[str, list[str]]) -> Opening:
    """The opening with the label of its piece taken off, where it has one of those shapes that are hardly anything else."""
    label = text.labels[opening.at]
    if opening.begin or label is None or label.look not in {"colon", "stamped", "stopped"}:
        return opening
    forms = names.setdefault(opening.voice, [])
    if label.name not in forms:
        forms.append(label.name)
    return replace(opening, start=label.end, label=label)


def _question_end(piece: Piece, style: str) -> int:
    """Where the question in this style ends that opens a piece: 0 where none does."""
    text = piece.text
    if style == "heading":
        return len(text) if piece.shape == "heading" and "?" in text else 0
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


def _unlabelled(text: Text) -> System:
    """Nothing says who speaks: the paragraphs from the first that asks are read by how people talk."""
    told = [at for at, piece in enumerate(text.pieces) if not (at in text.skip or piece.hint or piece.note)]
    first = next((n for n, at in enumerate(told) if _ASKING.search(text.pieces[at].text.rstrip()[-3:])), len(told))
    openings, names, before = list[Opening](), dict[str, list[str]](), ""
    for at, asks in zip(told[first:], asking([text.pieces[at] for at in told[first:]]), strict=True):
        voice = ASKS if asks else ANSWERS
        if voice != before:
            openings.append(_named(Opening(at=at, voice=voice), text, names))
        before = voice
    return System(name="paragraphs that ask and paragraphs that answer", openings=tuple(openings), names=names)


def _first_exchange(text: Text) -> System:
    """Two labels at the head, and none after: the voices take turns, whether or not a paragraph asks."""
    told = [at for at, piece in enumerate(text.pieces) if not (at in text.skip or piece.hint or piece.note)]
    labels = [(n, at) for n, at in enumerate(told) if (label := text.labels[at]) and label.look in {"colon", "stamped"}]
    named = [(n, at) for n, at in labels if _full_name(text, at)]
    if (
        len(named) < 2
        or named[1][0] != named[0][0] + 1
        or len(labels) > 4
        or _key(text, named[0][1]) == _key(text, named[1][1])
    ):
        return System(name="labels on the first exchange", names={})
    names: dict[str, list[str]] = {}
    openings, before = list[Opening](), ""
    for at, asks in zip(told[named[0][0] :], asking([text.pieces[at] for at in told[named[0][0] :]], dear=True), strict=True):
        voice = ASKS if asks else ANSWERS
        if voice != before:
            openings.append(_named(Opening(at=at, voice=voice), text, names))
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


def _dashes(text: Text) -> System:
    """Every speech opens with a dash, as French and Italian pages have it; the voices take turns."""
    openings = list[Opening]()
    for at, piece in enumerate(text.pieces):
        dash = _DASH.match(piece.text)
        if dash and at not in text.skip and not piece.hint and (openings or "?" in piece.text):
            openings.append(Opening(at=at, start=dash.end(), voice=ANSWERS if len(openings) % 2 else ASKS))
    return System(name="dashes, each the other voice", openings=tuple(openings) if len(openings) > 3 else (), names={})


# ---------------------------------------------------------------------------------------------------------- weighing


def _score(system: System, text: Text) -> float:
    """How well a system explains the text, between 0 and 1."""
    openings = system.openings
    if len(openings) < 2 or len({opening.voice for opening in openings}) < 2:
        return 0.0
    sizes, asked = _turns(openings, text.pieces)
    changes = sum(a.voice != b.voice for a, b in pairwise(openings)) / (len(openings) - 1)
    whole = sum(sizes) or 1
    even = 1 - max(sizes) / whole
    rates = sorted(
        sum(asked[voice]) / len(asked[voice]) for voice in asked if len(asked[voice]) * 8 >= len(openings) or len(asked) == 2
    )
    contrast = rates[-1] - rates[0] if len(rates) > 1 else 0.0
    prior = 1.0 if system.name.startswith("labels") else 0.6 if system.name.startswith("paragraphs") else 0.9
    many = min(1.0, 0.6 + len(openings) / 15)
    if system.name.startswith("paragraphs") and (len(openings) < 4 or not (contrast >= 0.6 or _unlike(openings, text.pieces))):
        return 0.0
    return prior * many * (0.45 * changes + 0.25 * contrast + 0.3 * even)


def _unlike(openings: Sequence[Opening], pieces: Sequence[Piece]) -> bool:
    """Whether what asks and what answers are unlike in more than the question mark."""
    leans = defaultdict[str, list[float]](list)
    for opening in openings:
        leans[opening.voice].append(leaning(pieces[opening.at]))
    marked = sum("?" in pieces[opening.at].text[-3:] for opening in openings if opening.voice == ASKS)
    apart = mean(leans[ASKS]) - mean(leans[ANSWERS])
    return len(openings) > 5 and apart > 2.5 and marked * 3 >= len(leans[ASKS])


def _turns(openings: Sequence[Opening], pieces: Sequence[Piece]) -> tuple[list[int], dict[str, list[bool]]]:
    """The words of each turn, and whether each turn of a voice asks."""
    sizes, asked = list[int](), defaultdict[str, list[bool]](list)
    for number, opening in enumerate(openings):
        after = openings[number + 1] if number + 1 < len(openings) else None
        end = after.at if after else len(pieces)
        words = sum(piece.words for piece in pieces[opening.at + 1 : end])
        here = pieces[opening.at].text
        last = after.begin if after and after.at == opening.at else len(here)
        speech = here[opening.start : last] or (pieces[opening.at + 1].text if opening.at + 1 < end else "")
        sizes.append(words + len(here[opening.start : last].split()))
        asked[opening.voice].append(bool(_ASKING.search(speech[-4:])))
    return sizes, asked
