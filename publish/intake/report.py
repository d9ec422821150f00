"""What an import says: turns by speaker, what was set aside, what was guessed and how sure, what to look at."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from publish.intake.draft import Draft
from publish.text import Role

_SHOWN = 70
_NAMELESS = re.compile(r"Interviewe[er]|.*\d|[QA]")


def report_of(draft: Draft, written: Path, *, dry: bool) -> tuple[str, ...]:
    """The lines of the report, for one source."""
    return tuple(_lines(draft, written, dry=dry))


def _lines(draft: Draft, written: Path, *, dry: bool) -> Iterator[str]:
    yield f"{draft.name} -> {written}{' (dry run: not written)' if dry else ''}"
    if draft.title:
        yield f"  title:    {draft.title}"
    turns = Counter(speech.speaker for speech in draft.speeches)
    by = ", ".join(f"{name} {count}" for name, count in turns.most_common())
    yield f"  turns:    {len(draft.speeches)}{f' ({by})' if by else ''}"
    words = sum(len(aside.text.split()) for aside in draft.asides)
    yield f"  aside:    {len(draft.asides)} pieces, {words} words, in leftovers/{written.name}"
    for aside in draft.asides:
        yield f"            {f'line {aside.line}: ' if aside.line else ''}{_short(aside.text)} ({aside.reason})"
    for guess in draft.guesses:
        yield f"  guessed:  {guess.what} (sure: {guess.sure:.0%})"
    for remark in (*draft.remarks, *_to_look_at(draft)):
        yield f"  look at:  {remark}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _to_look_at(draft: Draft) -> Iterator[str]:
    """Who has no name yet; places where a turn may hide or a line may not belong."""
    nameless = [speaker for speaker in draft.speakers if speaker.role is not Role.OTHER and _NAMELESS.fullmatch(speaker.name)]
    if nameless:
        options = " ".join(f'--{speaker.role.value} "…"' for speaker in nameless)
        names = " and who ".join(speaker.name for speaker in nameless)
        yield f"who is {names}? Import again with {options}, or change the file"
    askers = {speaker.name for speaker in draft.speakers if speaker.role is Role.INTERVIEWER}
    for before, speech in pairwise(draft.speeches):
        if before.speaker == speech.speaker:
            yield f"line {speech.line}: {speech.speaker} speaks twice in succession"
    for speech in draft.speeches:
        asking = speech.speaker in askers
        if len(speech.paragraphs) > 1 and not asking and _asks("".join(span.text for span in speech.paragraphs[-1].spans)):
            yield f"line {speech.paragraphs[-1].line}: the answer ends in a question; is it the next one?"
        for paragraph in speech.paragraphs[1:]:
            text = "".join(span.text for span in paragraph.spans)
            if len(text.split()) < 12 and not re.search(r"[.!?…\])”\"’]$", text):
                yield f"line {paragraph.line}: '{_short(text)}' is no sentence; a caption, or a subhead?"


def _asks(text: str) -> bool:
    return bool(re.search(r"\?[\"'”’)\]]*$", text.strip())) and bool(re.search(r"\byour?\b", text, re.IGNORECASE))
