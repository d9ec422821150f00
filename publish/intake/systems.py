"""Candidate systems of labels, each weighed over its stretch of talk: the one that explains the paragraphs best is taken.

A system is a list of openings: here, in this voice, a turn begins. Labels, styles, or alternation give them. What makes
an interview is the same for all: voices alternate, one of them asks, no turn swallows the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mean

from publish.intake import dashes
from publish.intake.alternation import first_exchange, unlabelled
from publish.intake.asking import leaning, says_i, says_you
from publish.intake.furniture import sells
from publish.intake.labelled import by_labels
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text
from publish.intake.pieces import Piece
from publish.intake.sections import sectioned
from publish.intake.styled import answers_styled, styled
from publish.intake.talk import LABELLED, best_end

_ASKING = re.compile(r"\?[\"'”’)\]]*(?:\s|$)")
ENOUGH = 0.42
"""The least score of an interview."""


def best_system(text: Text) -> System:
    """The system that explains the text best; without openings where none does."""
    systems = tuple(_candidates(text))
    named = _named(systems)
    tried = [_weighed(system, text, named) for system in systems]
    found = max(tried, key=lambda system: system.score, default=System(name="none", names={}))
    return sectioned(found, text) if found.score >= ENOUGH else System(name="none", names={}, score=found.score)


def _candidates(text: Text) -> Iterator[System]:
    yield from by_labels(text)
    for style in ("bold", "italic", "heading"):
        yield styled(style, text)
    yield answers_styled("bold", text)
    yield answers_styled("italic", text)
    yield unlabelled(text)
    yield first_exchange(text)
    yield dashes.before_speech(text)
    yield dashes.before_questions(text)
    yield dashes.between(text)


# ---------------------------------------------------------------------------------------------------------- weighing


def _named(systems: Iterable[System]) -> frozenset[int]:
    """The pieces that open with labels of two voices or more, which no reading may take for spoken words."""
    openings = next((system.openings for system in systems if system.name == "labels"), ())
    voices = Counter(opening.voice for opening in openings)
    return frozenset(opening.at for opening in openings if voices[opening.voice] > 1) if len(voices) > 1 else frozenset()


def _weighed(system: System, text: Text, named: frozenset[int]) -> System:
    """The system with its talk cut to the stretch that weighs most, and how well it explains that."""
    if len(system.openings) < 2:
        return system
    marked = {opening.at for opening in system.openings if opening.label or system.name.startswith("dash")}
    first, last = system.openings[0].at, system.openings[-1].at
    styled_at = {opening.at for opening in system.openings if system.style and opening.voice == ASKS}
    rows = enumerate(text.weights[first:], first)
    weights = [LABELLED + max(weight, 0.0) if at in marked else weight + (at in styled_at) for at, weight in rows]
    end = first + best_end(weights)
    if not text.pieces[last].text[system.openings[-1].start :].strip() and end == last + 1:
        end += 1
    end = _before_adverts(system.openings, text, end)
    within = tuple(opening for opening in system.openings if opening.at < end)
    if not marked and within and _asks_nobody(within[-1], text, end):
        end = end if says_i(text.pieces[within[-1].at]) else within[-1].at  # an answer goes on, or a line stands below it
        within = within[:-1]
    cut = replace(system, openings=within, end=end)
    return replace(cut, score=_score(cut, text, named))


def _before_adverts(openings: Sequence[Opening], text: Text, end: int) -> int:
    """Where the talk ends if the last to speak are voices of an advert, heard nowhere else."""
    inside = [opening for opening in openings if opening.at < end]
    turns = Counter(opening.voice for opening in inside)
    last = next((n for n in range(len(inside), 0, -1) if turns[inside[n - 1].voice] > 1), 0)
    if 1 < last < len(inside) and any(sells(piece.text) for piece in text.pieces[inside[last].at : end]):
        return inside[last].at
    return end


def _asks_nobody(last: Opening, text: Text, end: int) -> bool:
    """Whether what would be the talk's last question asks nobody, and has no answer."""
    if last.voice != ASKS or end > last.at + 2:
        return False
    said = text.pieces[last.at]
    return not ("?" in said.text or says_you(said) or "hank" in said.text)


def _score(system: System, text: Text, named: frozenset[int]) -> float:
    """How well a system explains the text, between 0 and 1."""
    openings = system.openings
    if len(openings) < 2 or len({opening.voice for opening in openings}) < 2:
        return 0.0
    sizes, asked = _turns(openings, text.pieces[: system.end])
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
    return prior * many * (0.45 * changes + 0.25 * contrast + 0.3 * even) * (1 - 0.7 * _unexplained(system, text, named))


def _unexplained(system: System, text: Text, named: frozenset[int]) -> float:
    """The share of questions amid somebody's turn, and of labels read as words, beside the turns that the system sees."""
    begun = {opening.at for opening in system.openings}
    begun |= {opening.at + 1 for opening in system.openings if not text.pieces[opening.at].text[opening.start :].strip()}
    within = (at for at in range(system.openings[0].at, system.end) if at not in begun and at not in text.skip)
    asked = sum(bool(_ASKING.search(text.pieces[at].text[-4:])) and leaning(text.pieces[at]) > 1 for at in within)
    labelled = {opening.at for opening in system.openings if opening.label}
    asked += sum(system.openings[0].at <= at < system.end for at in named - labelled)
    return asked / (asked + len(system.openings))


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
