"""Turns as they will be written: the label, a stage direction in it, the paragraphs."""

import re
from collections.abc import Sequence

from publish.intake.draft import Paragraph, Speech
from publish.intake.labels import Label
from publish.intake.people import Cast
from publish.intake.pieces import Aside, cut, plain, without
from publish.intake.segments import Segment
from publish.intake.talk import is_subhead
from publish.manuscript.labels import Labels
from publish.text import Speaker

_STAGE = re.compile(r"^\((?P<note>[^()]{1,90})\)\.?$")
_WORDS = re.compile(r"\w+")


def speeches_of(segments: Sequence[Segment], cast: Cast) -> tuple[tuple[Speech, ...], list[Aside]]:
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
    paragraphs = tuple(p for segment in group if (p := paragraph_of(segment)).spans)
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


def paragraph_of(segment: Segment) -> Paragraph:
    """A segment as a paragraph of the manuscript."""
    piece = segment.piece
    spans = cut(piece.spans, segment.start, segment.end)
    text = "".join(span.text for span in spans)
    stage = _STAGE.match(text)
    if stage and segment.opening is None:
        return Paragraph(spans=plain(f"[{stage['note']}]"), line=piece.line)
    shape = "paragraph" if segment.opening else "heading" if is_subhead(piece) else piece.shape
    return Paragraph(spans=without(spans, segment.style), line=piece.line, shape=shape)
