"""Blocks into turns: who speaks, from the bold label at the head of a paragraph."""

from dataclasses import dataclass, field

from publish.manuscript.blocks import Blocks
from publish.manuscript.labels import Labels, Meant
from publish.manuscript.markdown import Element
from publish.manuscript.passages import Voice, text_of
from publish.text import Block, PassageKind, Source, Speaker, Turn

_COLONS = (":", "：")


@dataclass(slots=True)
class _Speech:
    """A turn while it is being read; the headnote is one nobody speaks."""

    meant: Meant
    source: Source
    voice: Voice
    blocks: list[Block] = field(default_factory=list)


def turns_of(blocks: Blocks, speakers: tuple[Speaker, ...]) -> tuple[tuple[Block, ...], tuple[Turn, ...]]:
    """The headnote and the turns of an interview."""
    labels = Labels(speakers)
    file = blocks.reading.file
    speeches = [_Speech(Meant(), Source(file, 1), Voice(PassageKind.HEADNOTE))]
    for element in blocks.elements():
        meant = _label_taken(element, labels, blocks)
        if meant is not None:
            said_by = tuple(speaker.name for speaker in meant.speakers)
            speeches.append(_Speech(meant, Source(file, blocks.line), Voice(PassageKind.TURN, said_by)))
        speeches[-1].blocks += blocks.of(element, speeches[-1].voice)
    headnote, *spoken = speeches
    _tell_faults(spoken, blocks)
    return tuple(headnote.blocks), tuple(
        Turn(speakers=speech.meant.speakers, aside=speech.meant.aside, blocks=tuple(speech.blocks), source=speech.source)
        for speech in spoken
    )


def _tell_faults(spoken: list[_Speech], blocks: Blocks) -> None:
    if not spoken and not blocks.reading.failed:
        blocks.reading.tell("no-turns", 0, "nobody speaks here. Begin each turn with its speaker: '**Name:** words'.")
    for speech in spoken:
        if not speech.blocks and not blocks.reading.failed:
            names = " and ".join(speaker.name for speaker in speech.meant.speakers)
            message = f"{names} says nothing here. Write the words behind the label, or take the label out."
            blocks.reading.tell("bad-value", speech.source.line, message)


def _label_taken(element: Element, labels: Labels, blocks: Blocks) -> Meant | None:
    """Whom the label at the head of a paragraph means; the label is taken out of the paragraph."""
    if element.tag != "p" or "pullquote" in (element.get("class") or "").split():
        return None
    bold = _opening_bold(element)
    if bold is None:
        _tell_open_bold(element, blocks)
        return None
    label, after = text_of(bold).strip(), bold.tail or ""
    inside = label.endswith(_COLONS)
    if not inside and not after.startswith(_COLONS):
        return None
    meant = labels.meaning(label.rstrip("".join(_COLONS)))
    if not meant.speakers:
        if inside or meant.candidates:
            blocks.reading.tell("unknown-speaker", blocks.line, labels.fault(label, meant))
        return None
    element.text = after if inside else after[1:]
    element.remove(bold)
    return meant


def _opening_bold(element: Element) -> Element | None:
    if len(element) == 0 or (element.text or "").strip() or element[0].tag not in {"strong", "b"}:
        return None
    return element[0]


def _tell_open_bold(element: Element, blocks: Blocks) -> None:
    if (element.text or "").lstrip().startswith("**"):
        message = "two asterisks that set nothing in bold. Write '**Name:** words', no space inside the asterisks."
        blocks.reading.tell("bad-mark", blocks.line, message)
