"""Labels inside a paragraph: `… of eleven minutes. Judith Amory: And then?` is two turns that lost the line between them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.intake.labels import label_of, name_like
from publish.intake.letters import CAPITALS
from publish.intake.pieces import Piece, cut
from publish.names.words import FUNCTION

_INNER = re.compile(rf"(?<=[.?!…”\"’)\]—–-]) +(?P<name>[QA]|(?:[{CAPITALS}][\w.'’-]*\s?){{1,4}}?):(?= \S)")


def split_at_labels(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, divided before each label that stands in the middle of one and elsewhere too."""
    places = defaultdict[str, list[int]](list)
    for piece in pieces:
        label = label_of(piece)
        if label and label.look == "colon":
            places[label.key].append(piece.line)
        for found in _INNER.finditer(piece.text):
            places[found["name"].casefold()].append(piece.line)
    trusted = {name for name, lines in places.items() if len(lines) > 2}
    return tuple(part for piece in pieces for part in _split(piece, trusted))


def _split(piece: Piece, trusted: set[str]) -> Iterator[Piece]:
    if piece.hint or piece.note:
        yield piece
        return
    at, gap = 0, piece.gap
    own = label.end if (label := label_of(piece)) and label.look == "colon" else 0
    for found in _INNER.finditer(piece.text):
        name = found["name"]
        if found.end() > own and name.casefold() in trusted and name_like(name) and name not in FUNCTION - {"A"}:
            yield replace(piece, spans=cut(piece.spans, at, found.start()), gap=gap)
            at, gap = found.start("name"), 0
    yield replace(piece, spans=cut(piece.spans, at), gap=gap) if at else piece
