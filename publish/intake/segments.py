"""The talk of a text in segments, each of one voice, and what stands amid or below the talk and is none of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publish.intake.draft import Head
from publish.intake.furniture import caption_like, reason_of
from publish.intake.openings import ASKS, Opening, System
from publish.intake.pieces import Aside, Piece, Span, cut, styled_by
from publish.intake.tail import end_of_talk
from publish.manuscript.labels import folded

_SHOWS = re.compile(r"\w: [A-Z]|\w (?:in|with|at|as|on|from|and) |\((?:19|20)\d\d\)|\(?(?:left|right|cent(?:er|re))\)?")
"""What a caption says: who, in what."""
_BELOW = "stands below the talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece, or the part of it between two openings."""

    piece: Piece
    start: int = 0
    end: int | None = None
    opening: Opening | None = None
    style: str = ""
    """The style that only says that this is a question."""


def sorted_out(
    pieces: tuple[Piece, ...], system: System, skip: frozenset[int], head: Head
) -> tuple[list[Segment], list[Aside]]:
    """The talk in segments, and what stands in it but is none."""
    by_piece = defaultdict[int, list[Opening]](list)
    for opening in system.openings:
        by_piece[opening.at].append(opening)
    last = system.openings[-1]
    tail = end_of_talk(pieces, last.at if pieces[last.at].text[last.start :].strip() else last.at + 1)
    kept, asides = list[Segment](), list[Aside]()
    styles = _styles(pieces, system)
    names = {folded(name) for forms in system.names.values() for name in forms}
    for at in range(system.openings[0].at, len(pieces)):
        piece = pieces[at]
        if at in system.heads:
            kept.append(Segment(piece=replace(piece, shape="heading"), style=piece.style()))
        elif at in by_piece:
            kept += _segments(piece, by_piece[at], styles)
        elif reason := _reason(piece, at in skip, names, head) or tail.get(at, "") or (_BELOW if at >= system.end else ""):
            asides.append(Aside(line=piece.line, text=piece.text, reason=reason))
        else:
            voice = next((segment.opening.voice for segment in reversed(kept) if segment.opening), "")
            kept.append(Segment(piece=piece, style=styles.get(voice, "") if piece.style() == styles.get(voice) else ""))
    return kept, asides


def _segments(piece: Piece, openings: Sequence[Opening], styles: Mapping[str, str]) -> Iterator[Segment]:
    if openings[0].begin:
        yield Segment(piece=piece, end=openings[0].begin)
    for opening, after in zip(openings, (*openings[1:], None), strict=True):
        end = after.begin if after else None
        style = styles.get(opening.voice, "")
        style = style if _mostly(cut(piece.spans, opening.start, end), style) else ""
        yield Segment(piece=piece, start=opening.start, end=end, opening=opening, style=style)


def _mostly(spans: Iterable[Span], style: str) -> bool:
    """Whether more than half of the letters stand in a style: a title inside an italic question stands in roman."""
    sizes = Counter[bool]()
    for span in spans:
        sizes[span.italic if style == "italic" else span.bold] += sum(map(str.isalpha, span.text))
    return style == "heading" or sizes[True] > sizes[False]


def _styles(pieces: Sequence[Piece], system: System) -> dict[str, str]:
    """The style that only says who speaks, by voice: that of the questions, or one in which all of a voice's turns stand."""
    if system.style:
        return {ASKS: system.style}
    looks = defaultdict[str, Counter[str]](Counter)
    for opening in system.openings:
        looks[opening.voice][styled_by(cut(pieces[opening.at].spans, opening.start))] += 1
    most = {voice: counts.most_common(1)[0] for voice, counts in looks.items()}
    styles = {voice: look for voice, (look, count) in most.items() if look and count * 5 >= looks[voice].total() * 4}
    return styles if len(set(styles.values())) > 0 and len(styles) < len(looks) else {}


def _reason(piece: Piece, skipped: bool, names: set[str], head: Head) -> str:
    """Why an unlabelled piece amid the talk is not of it."""
    reasons = (
        (piece.hint, bool(piece.hint)),
        (reason_of(piece.text), True),
        ("caption, pull quote, note or line that repeats itself", skipped),
        ("the headline again", bool(head.title) and folded(piece.text) == folded(head.title)),
        ("a speaker's name alone: a caption", folded(piece.text) in names),
        ("caption", piece.shape == "paragraph" and caption_like(piece) and bool(_SHOWS.search(piece.text))),
    )
    return next((reason for reason, holds in reasons if reason and holds), "")


def turns_of(segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    """Voice and text of each turn."""
    voice, words = "", list[str]()
    for segment in segments:
        if segment.opening:
            if voice:
                yield voice, " ".join(words)
            voice, words = segment.opening.voice, []
        words.append(segment.piece.text[segment.start : segment.end])
    yield voice, " ".join(words)
