"""From pieces to an interview: which system of labels explains the text, who speaks, what is set aside and why."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publish.intake.draft import Draft, Guess, Head, Paragraph, Speech
from publish.intake.furniture import caption_like, reason_of, repeated
from publish.intake.head import head_of, names_of_byline
from publish.intake.inner import split_at_labels
from publish.intake.labels import Label, label_of
from publish.intake.meeting import met
from publish.intake.openings import ASKS, Opening, System, Text
from publish.intake.people import Cast, cast_of, parts_of
from publish.intake.pieces import Aside, Hints, Piece, Raw, cut, plain, without
from publish.intake.systems import best_system
from publish.intake.tail import end_of_talk
from publish.intake.tongue import language_of
from publish.manuscript.labels import Labels, folded
from publish.text import Role, Speaker

_STAGE = re.compile(r"^\((?P<note>[^()]{1,90})\)\.?$")
_CREDITS = 3
"""How many lines below a talk may say who held it."""
_BELOW = "stands below the talk"
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece, or the part of it between two openings."""

    piece: Piece
    start: int = 0
    end: int | None = None
    opening: Opening | None = None
    style: str = ""
    """The style that only says that this is a question."""


def recognise(raw: Raw, hints: Hints) -> Draft:
    """The interview in a source; a draft without speeches where there is none."""
    hints = hints.over(raw.hints)
    pieces = split_at_labels([piece for piece in raw.pieces if not piece.note])
    notes = tuple(piece for piece in raw.pieces if piece.note)
    text = _text(pieces, hints)
    system = best_system(text)
    first = system.openings[0].at if system.openings else len(pieces)
    end = system.end or len(pieces)
    head = head_of(_without(pieces[:first], pieces, text.skip), pieces[first:end], hints)
    if not system.openings:
        return _unrecognised(raw, hints, head, notes)
    kept, asides = _sorted_out(pieces, system, text.skip, head)
    cast = cast_of(
        system, parts_of(list(_turns(kept))), head, hints, below=[piece.text for piece in pieces[end : end + _CREDITS]]
    )
    if not any(speaker.role is Role.INTERVIEWEE for speaker in cast.speakers):
        return _unrecognised(raw, hints, head_of(pieces, (), hints), notes)
    speeches, lost = _speeches(kept, cast)
    language = hints.language or _foreign(speeches)
    guesses = (Guess(line=0, what=f"the language is {language}", sure=0.9),) if language != hints.language else ()
    return Draft(
        name=raw.name,
        title=hints.title or head.title,
        speakers=cast.speakers,
        date=hints.date or head.date,
        dateline="" if hints.date else head.dateline,
        place=head.place,
        publication=hints.publication,
        url=hints.url,
        language=language,
        headnote=tuple(_paragraph(Segment(piece=piece)) for piece in head.kept),
        speeches=speeches,
        notes=notes,
        asides=tuple(sorted((*head.asides, *lost, *asides), key=lambda aside: aside.line)),
        guesses=(Guess(line=0, what=f"turns told by: {system.name}", sure=system.score), *cast.guesses, *guesses),
        remarks=raw.remarks,
        system=system.name,
    )


def _foreign(speeches: Sequence[Speech]) -> str:
    """The language of the talk where it is not English, which needs no saying."""
    text = " ".join(span.text for speech in speeches for paragraph in speech.paragraphs for span in paragraph.spans)
    language = language_of(text)
    return "" if language == "en" else language


def _unrecognised(raw: Raw, hints: Hints, head: Head, notes: tuple[Piece, ...]) -> Draft:
    """All the text as headnote: nobody is seen to speak."""
    return Draft(
        name=raw.name,
        title=hints.title or head.title,
        date=hints.date or head.date,
        dateline="" if hints.date else head.dateline,
        place=head.place,
        headnote=tuple(_paragraph(Segment(piece=piece)) for piece in head.kept),
        notes=notes,
        asides=head.asides,
        remarks=raw.remarks,
    )


def _text(pieces: tuple[Piece, ...], hints: Hints) -> Text:
    labels = tuple(label_of(piece) for piece in pieces)
    rests = defaultdict[str, set[str]](set)
    for piece, label in zip(pieces, labels, strict=True):
        if label:
            rests[label.key].add(piece.text[label.end :].casefold())
    spoken = {at for at, label in enumerate(labels) if label and (len(rests[label.key]) > 2 or label.look == "alone")}
    hinted = {at for at, piece in enumerate(pieces) if piece.hint or (not label_of(piece) and reason_of(piece.text))}
    bylines = [name for piece in pieces[:40] for name in names_of_byline(piece.text)]
    asks, answers = met(piece.text for piece in pieces[:40])
    known = (*hints.interviewees, *hints.interviewers, *bylines, *asks, *answers)
    return Text(pieces=pieces, labels=labels, skip=frozenset((repeated(pieces) - spoken) | hinted), known=known)


def _without(pieces: Sequence[Piece], whole: Sequence[Piece], skip: frozenset[int]) -> list[Piece]:
    """The pieces of the head; of one that repeats itself, only its first, which may be the headline, is not a caption."""
    seen = set[str]()
    found = []
    for at, piece in enumerate(pieces):
        again = at in skip and piece.text.casefold() in seen and not piece.hint and whole[at] is piece
        seen.add(piece.text.casefold())
        found.append(_hinted(piece, "caption or line that repeats itself") if again else piece)
    return found


def _hinted(piece: Piece, hint: str) -> Piece:
    return Piece(spans=piece.spans, line=piece.line, shape=piece.shape, level=piece.level, gap=piece.gap, hint=hint)


# ------------------------------------------------------------------------------------------------------------ the talk


def _sorted_out(
    pieces: tuple[Piece, ...], system: System, skip: frozenset[int], head: Head
) -> tuple[list[Segment], list[Aside]]:
    """The talk in segments, and what stands in it but is none."""
    by_piece = defaultdict[int, list[Opening]](list)
    for opening in system.openings:
        by_piece[opening.at].append(opening)
    last = system.openings[-1]
    tail = end_of_talk(pieces, last.at if pieces[last.at].text[last.start :].strip() else last.at + 1)
    kept, asides = list[Segment](), list[Aside]()
    names = {folded(name) for forms in system.names.values() for name in forms}
    for at in range(system.openings[0].at, len(pieces)):
        piece = pieces[at]
        if at in by_piece:
            kept += _segments(piece, by_piece[at], system.style)
        elif reason := _reason(piece, at in skip, names, head) or tail.get(at, "") or (_BELOW if at >= system.end else ""):
            asides.append(Aside(line=piece.line, text=piece.text, reason=reason))
        else:
            asking = system.style and kept[-1].opening and kept[-1].opening.voice == ASKS and piece.style() == system.style
            kept.append(Segment(piece=piece, style=system.style if asking else ""))
    return kept, asides


def _segments(piece: Piece, openings: Sequence[Opening], style: str) -> Iterator[Segment]:
    if openings[0].begin:
        yield Segment(piece=piece, end=openings[0].begin)
    for opening, after in zip(openings, (*openings[1:], None), strict=True):
        end = after.begin if after else None
        yield Segment(piece=piece, start=opening.start, end=end, opening=opening, style=style if opening.voice == ASKS else "")


def _reason(piece: Piece, skipped: bool, names: set[str], head: Head) -> str:
    """Why an unlabelled piece amid the talk is not of it."""
    reasons = (
        (piece.hint, bool(piece.hint)),
        (reason_of(piece.text), True),
        ("caption or line that repeats itself", skipped),
        ("the headline again", bool(head.title) and folded(piece.text) == folded(head.title)),
        ("a speaker's name alone: a caption", folded(piece.text) in names),
        ("caption", piece.shape == "paragraph" and caption_like(piece) and bool(re.search(r"\w: [A-Z]", piece.text))),
    )
    return next((reason for reason, holds in reasons if reason and holds), "")


def _turns(segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    """Voice and text of each turn."""
    voice, words = "", list[str]()
    for segment in segments:
        if segment.opening:
            if voice:
                yield voice, " ".join(words)
            voice, words = segment.opening.voice, []
        words.append(segment.piece.text[segment.start : segment.end])
    yield voice, " ".join(words)


def _speeches(segments: Sequence[Segment], cast: Cast) -> tuple[tuple[Speech, ...], list[Aside]]:
    """The turns with the labels they will have; what a label loses is set aside."""
    found, asides = list[Speech](), list[Aside]()
    labels = Labels(cast.speakers)
    group = list[Segment]()
    for segment in (*segments, None):
        if group and (segment is None or segment.opening):
            speech, lost = _speech(group, cast, labels)
            found += speech
            asides += lost
            group = []
        if segment:
            group.append(segment)
    return tuple(found), asides


def _speech(group: Sequence[Segment], cast: Cast, labels: Labels) -> tuple[list[Speech], list[Aside]]:
    opening, line = group[0].opening, group[0].piece.line
    paragraphs = tuple(p for segment in group if (p := _paragraph(segment)).spans)
    if opening is None:
        return [], [
            Aside(line=line, text=segment.piece.text[: segment.end], reason="before the first turn") for segment in group
        ]
    label = opening.label
    if not any(_WORDS.search(span.text) or span.note for paragraph in paragraphs for span in paragraph.spans):
        texts = [segment.piece.text[opening.begin if segment is group[0] else 0 : segment.end] for segment in group]
        return [], [Aside(line=line, text=text, reason="a label without words") for text in texts]
    speakers = cast.of_voice[opening.voice]
    written = _written(label, speakers, labels)
    aside = label.aside if label else ""
    speech = Speech(
        label=written, aside=aside, speaker=" and ".join(s.name for s in speakers), line=line, paragraphs=paragraphs
    )
    lost = label is not None and _bag(label.written) != _bag(f"{written} {aside}")
    return [speech], [Aside(line=line, text=label.written, reason=f"label, written as {written}")] if label and lost else []


def _bag(text: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(text)]


def _written(label: Label | None, speakers: tuple[Speaker, ...], labels: Labels) -> str:
    """The label as in the source where the manuscript's rules understand it, else the full name."""
    if label and labels.meaning(label.name).speakers == speakers and not re.search(r"[*_:\[\]]", label.name):
        full = " and ".join(speaker.name for speaker in speakers)
        return full if full.casefold() == label.name.casefold() else label.name
    return " and ".join(speaker.name for speaker in speakers)


def _paragraph(segment: Segment) -> Paragraph:
    piece = segment.piece
    spans = cut(piece.spans, segment.start, segment.end)
    text = "".join(span.text for span in spans)
    stage = _STAGE.match(text)
    if stage and segment.opening is None:
        return Paragraph(spans=plain(f"[{stage['note']}]"), line=piece.line)
    shape = piece.shape if segment.opening is None else "paragraph"
    return Paragraph(spans=without(spans, segment.style), line=piece.line, shape=shape)
