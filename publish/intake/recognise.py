"""From pieces to an interview: which system of labels explains the text, who speaks, what is set aside and why."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publish.intake.draft import Draft, Guess, Head, Speech
from publish.intake.furniture import is_advert, pull_quotes, reason_of, repeated
from publish.intake.head import head_of, names_of_byline
from publish.intake.inner import split_at_labels
from publish.intake.labels import ROLES, Label, label_of, ordinary
from publish.intake.meeting import met
from publish.intake.openings import Text
from publish.intake.people import cast_of, parts_of
from publish.intake.pieces import Hints, Piece, Raw
from publish.intake.scans import notes_amid
from publish.intake.segments import Segment, sorted_out, turns_of
from publish.intake.speeches import paragraph_of, speeches_of
from publish.intake.systems import best_system
from publish.intake.talk import weights_of
from publish.intake.tongue import language_of
from publish.text import Role

_CREDITS = 3
"""How many lines below a talk may say who held it."""


def recognise(raw: Raw, hints: Hints) -> Draft:
    """The interview in a source; a draft without speeches where there is none."""
    hints = hints.over(raw.hints)
    pieces = split_at_labels([_sold(piece) for piece in raw.pieces if not piece.note])
    notes = tuple(piece for piece in raw.pieces if piece.note)
    text = _text(pieces, hints)
    system = best_system(text)
    first = system.openings[0].at if system.openings else len(pieces)
    end = system.end or len(pieces)
    head = head_of(_without(pieces[:first], pieces, text.skip), pieces[first:end], hints)
    if not system.openings:
        return _unrecognised(raw, hints, head, notes)
    kept, asides = sorted_out(pieces, system, text.skip, head)
    cast = cast_of(
        system, parts_of(list(turns_of(kept))), head, hints, below=[piece.text for piece in pieces[end : end + _CREDITS]]
    )
    if not any(speaker.role is Role.INTERVIEWEE for speaker in cast.speakers):
        return _unrecognised(raw, hints, head_of(pieces, (), hints), notes)
    speeches, lost = speeches_of(kept, cast)
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
        headnote=tuple(paragraph_of(Segment(piece=piece)) for piece in head.kept),
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
        headnote=tuple(paragraph_of(Segment(piece=piece)) for piece in head.kept),
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
    bare = {at for at, label in enumerate(labels) if label is None or label.look == "alone" or _no_voice(label, rests)}
    hinted = {at for at, piece in enumerate(pieces) if piece.hint or (at in bare and reason_of(piece.text))}
    hinted |= pull_quotes(pieces, bare) | (notes_amid([piece.text for piece in pieces]) & bare)
    bylines = [name for piece in pieces[:40] for name in names_of_byline(piece.text)]
    asks, answers = met(piece.text for piece in pieces[:40])
    known = (*hints.interviewees, *hints.interviewers, *bylines, *asks, *answers)
    skip = frozenset((repeated(pieces) - spoken) | hinted)
    return Text(pieces=pieces, labels=labels, skip=skip, known=known, weights=tuple(weights_of(pieces, skip)))


def _no_voice(label: Label, rests: Mapping[str, set[str]]) -> bool:
    """Whether what looks like a label stands there once and is no role: `Left: Tom Reed`, `Fig. 1: Tom Reed`."""
    once = len(rests[label.key]) < 2 and not set(label.key.split()) & ROLES
    return ordinary(label) or (once and (" " not in label.name or label.name[-1:].isdigit()))


def _without(pieces: Sequence[Piece], whole: Sequence[Piece], skip: frozenset[int]) -> list[Piece]:
    """The pieces of the head; of one that repeats itself, only its first, which may be the headline, is not a caption."""
    seen = set[str]()
    found = []
    for at, piece in enumerate(pieces):
        again = at in skip and piece.text.casefold() in seen and not piece.hint and whole[at] is piece
        seen.add(piece.text.casefold())
        found.append(_hinted(piece, "caption, pull quote, note or line that repeats itself") if again else piece)
    return found


def _hinted(piece: Piece, hint: str) -> Piece:
    return replace(piece, hint=hint)


def _sold(piece: Piece) -> Piece:
    return _hinted(piece, "advertisement") if not piece.hint and is_advert(piece.text) else piece
