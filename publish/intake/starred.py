"""Emphasis typed into plain text, as people and converters do: _underscores_, *stars* and **two of them**."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.intake.pieces import Piece, Span

_WHOLE = re.compile(r"([*_]{1,3})(?=[^\s*_])(?:(?!\1).)+(?<=[^\s*_])\1")
_RUN = re.compile(r"(?<![\w*_])(?P<mark>[*_]{1,3})(?=[^\s*_])(?P<words>.+?)(?<=[^\s*_])(?P=mark)(?![\w*_])")
_FEWEST = 3
"""How many paragraphs that are marked as a whole make a habit of it."""


def emphasised(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the emphasis that signs mark, where several paragraphs are marked as a whole; else as they are."""
    if sum(bool(_WHOLE.fullmatch(piece.text.strip())) for piece in pieces) < _FEWEST:
        return list(pieces)
    return [replace(piece, spans=tuple(_spans(piece.text))) for piece in pieces]


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for found in _RUN.finditer(text):
        if found.start() > at:
            yield Span(text=text[at : found.start()])
        size = len(found["mark"])
        yield Span(text=found["words"], italic=size != 2, bold=size > 1)
        at = found.end()
    if at < len(text) or not at:
        yield Span(text=text[at:])
