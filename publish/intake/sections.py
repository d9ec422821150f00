"""Several who answer one after the other, each below a heading that names them: press notes, and the programmes of cinemas.

`Anna Bell on ‘Salt Road’`, `Interview with Tom Reed`, or a name alone: below it, until the next, the unlabelled answers are
that person's.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from publish.intake.letters import CAPITALS
from publish.intake.openings import ANSWERS, ASKS, Opening, System, Text
from publish.intake.pieces import Piece
from publish.manuscript.labels import folded
from publish.names.tokens import PARTICLES
from publish.names.words import FUNCTION

_WORD = rf"[{CAPITALS}][\w.'’-]*"
_SMALL = "|".join(sorted(PARTICLES, key=len, reverse=True))
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|{_SMALL})){{0,4}} {_WORD})"
_HEAD = re.compile(
    rf"(?:(?i:(?:an )?(?:(?:in )?conversation|interview|q ?& ?a|talk) (?:with|mit|avec)|entretien avec|gespräch mit) )?"
    rf"{_NAME}(?:,? (?i:on|about|über|sur|discusses|talks about|speaks about)\b .*|\s?[,(–—|-]\s?[^.?!]{{3,50}})?[:)]?"
)
_LONGEST = 14
_NEAR = 3
"""How many paragraphs below its heading a section's first question stands at the latest."""


def sectioned(system: System, text: Text) -> System:
    """The system with its answers given to those whom the headings name; as it is where fewer than two do."""
    if not any(opening.voice == ANSWERS for opening in system.openings):
        return system
    heads = _heads(system, text)
    if len({folded(name) for name in heads.values()}) < 2:
        return system
    places = sorted(heads)
    first, begun = system.openings[0].at, [at for at in places if at < system.openings[0].at]
    places = [*begun[-1:], *(at for at in places if at > first)]
    names = dict(system.names)
    for at in places:
        names.setdefault(folded(heads[at]), [heads[at]])
    openings = tuple(_given(opening, places, heads) for opening in system.openings)
    return replace(system, openings=openings, names=names, heads=frozenset(at for at in places if at > first))


def _given(opening: Opening, places: list[int], heads: Mapping[int, str]) -> Opening:
    above = next((at for at in reversed(places) if at < opening.at), None)
    return opening if opening.voice != ANSWERS or above is None else replace(opening, voice=folded(heads[above]))


def _heads(system: System, text: Text) -> dict[int, str]:
    """The headings of one look that name somebody, right above a question, or at most a line or two above it."""
    asked = sorted({opening.at for opening in system.openings if opening.voice == ASKS})
    begun = {opening.at for opening in system.openings}
    found = dict[int, str]()
    for at, piece in enumerate(text.pieces[: system.end or None]):
        name = "" if at in begun or piece.hint or piece.words > _LONGEST else _named(piece)
        below = next((n for n in asked if n > at), None)
        if name and below is not None and below - at <= _NEAR:
            found[at] = name
    late = {a for a, b in pairwise(sorted(found)) if not any(a < n < b for n in asked)}
    looks = {at: _look(text.pieces[at]) for at in found if at not in late}
    most = [look for look, _ in Counter(looks.values()).most_common(1)]
    return {at: found[at] for at, look in looks.items() if look in most}


def _look(piece: Piece) -> tuple[str, int, str]:
    """What headings of one kind have in common."""
    return piece.shape, piece.level, "bold" if any(span.bold for span in piece.spans) else piece.style()


def _named(piece: Piece) -> str:
    """Whom a heading names; empty where it is none: it has a look of its own, or says what it is about."""
    text = piece.text.strip()
    head = _HEAD.fullmatch(text)
    striking = piece.shape == "heading" or bool(piece.style()) or text.isupper() or (head and head.end("name") < len(text))
    if not head or not striking or set(head["name"].split()) & FUNCTION:
        return ""
    return head["name"].title() if head["name"].isupper() else head["name"]
