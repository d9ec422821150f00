"""Footnotes of a source: each call finds its note, each note its call; what finds none is set aside, and no note is lost.

The manuscript takes a note once, under a name of its own (contract, section 2): readers give whatever the file has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.intake.pieces import Piece, Span, plain


def settled(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, notes of several paragraphs made one, calls and notes without their other half set aside."""
    given = list(pieces)
    texts: dict[str, list[Piece]] = {}
    for piece in given:
        if piece.note:
            texts.setdefault(piece.note, []).append(piece)
    seen = set[str]()
    calls = {span.note for piece in given if not piece.note and not piece.hint for span in piece.spans if span.note}
    found = list[Piece]()
    for piece in given:
        if not piece.note:
            found += _called(piece, texts, seen)
        elif piece is texts[piece.note][0]:
            found.append(_whole(texts[piece.note], called=piece.note in calls))
    return tuple(found)


def _called(piece: Piece, texts: dict[str, list[Piece]], seen: set[str]) -> Iterator[Piece]:
    """The piece with the calls that have a note and are the first to call it; the signs of the others apart."""
    kept, lost = list[Span](), list[str]()
    for span in piece.spans:
        if span.note and (piece.hint or span.note not in texts or span.note in seen):
            lost.append(span.note)
        else:
            kept.append(span)
            seen.add(span.note)
    if kept:
        yield replace(piece, spans=tuple(kept))
    for number in lost:
        yield Piece(spans=plain(number), line=piece.line, hint="call of a note that is not there, or is called elsewhere")


def _whole(parts: list[Piece], *, called: bool) -> Piece:
    """One note; inside it no other is called."""
    spans = list[Span]()
    for part in parts:
        spans += [Span(text=" ")] if spans else []
        spans += [Span(text=f"[{span.note}]") if span.note else span for span in part.spans]
    if called:
        return replace(parts[0], spans=tuple(spans), hint="")
    return replace(parts[0], spans=tuple(spans), note="", hint="note that nothing calls")
