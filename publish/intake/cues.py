"""Subtitles of a recorder, .vtt and .srt: cues run together until the voice changes or a silence falls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from publish.intake.letters import CAPITALS
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import ImportFaultError, decoded, mojibake, normal

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$")
_SIGNATURE = re.compile(r"\A\s*WEBVTT\b")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?(?:[vcibu]|ruby|rt|lang|font)\b[^>]*>|<\d[\d:.]*>|\{\\[^}]*\}")
_NAMED = re.compile(rf"^(?:>>+\s*|-\s*)?(?P<name>[{CAPITALS}][\w.'’ -]{{0,40}}):(?:\s+|$)")
_CHANGE = re.compile(r"^(?:>>+|[-–—])\s*")
SILENCE = 2.5
"""Seconds without words after which a new paragraph begins."""
LONGEST = 120
"""Words after which a paragraph without a change of voice ends with its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    start: float
    end: float
    line: int
    voice: str
    text: str
    turn: bool
    """A sign says that the voice changes."""


def read_cues(data: bytes, name: str) -> Raw:
    """Subtitles as pieces: `Name: words` where the voice is known."""
    text, remarks = decoded(data, name)
    cues, asides = list[_Cue](), list[Piece]()
    for number, block in _blocks(_SIGNATURE.sub("", re.sub("\r\n?", "\n", text))):
        at = next((n for n, line in enumerate(block) if "-->" in line), -1)
        apart = block if at < 0 else [line for line in block[:at] if not line.isdigit()]
        if apart:
            asides.append(
                Piece(spans=plain(normal(" ".join(apart))), line=number, hint="no cue" if at < 0 else "name of a cue")
            )
        if at >= 0:
            start, end = _times(block[at], number + at, name)
            cues += _voices(block[at + 1 :], number + at + 1, (start, end))
    if not cues:
        raise ImportFaultError(f"{name}: there are no cues in it. Check that it is a subtitle file, or use --format txt.")
    pieces = sorted([*asides, *_pieces(cues)], key=lambda piece: piece.line)
    return Raw(name=name, pieces=tuple(pieces), remarks=(*remarks, *mojibake(text)))


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines up to an empty one, or to the times of a next cue, with the number above them, where the empty line is missing."""
    gathered, at = list[str](), 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip() and "-->" in line and any("-->" in other for other in gathered):
            above = gathered.pop() if gathered[-1].isdigit() else ""
            yield at, gathered
            gathered, at = ([above] if above else []), number - bool(above)
        if line.strip():
            at = at if gathered else number
            gathered.append(line.strip())
        elif gathered:
            yield at, gathered
            gathered = []


def _times(line: str, number: int, name: str) -> tuple[float, float]:
    found = _TIMES.match(line)
    if not found:
        raise ImportFaultError(f"{name}:{number}: '{line[:60]}' is no cue time. Write 00:01:02.000 --> 00:01:05.000.")
    start, end = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if end < start:
        raise ImportFaultError(f"{name}:{number}: this cue ends before it begins. Correct its times.")
    return start, end


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(rest.ljust(3, "0")) / 1000


def _voices(lines: list[str], number: int, times: tuple[float, float]) -> Iterator[_Cue]:
    """One cue, or one for each voice in it."""
    voice, words, turn, first = "", list[str](), False, number
    for at, line in enumerate([*lines, None], number):
        found = None if line is None else (_VOICE.search(line) or _NAMED.match(line))
        change = line is None or found or _CHANGE.match(line)
        if change and words:
            yield _Cue(start=times[0], end=times[1], line=first, voice=voice, text=normal(" ".join(words)).strip(), turn=turn)
            words = []
        if line is None:
            return
        if change:
            voice, turn, first = normal(found[1]).strip() if found else "", True, at
        bare = _NAMED.sub("", line) if found and not _VOICE.search(line) else line
        words.append(_CHANGE.sub("", unescape(_TAG.sub("", bare))))


def _pieces(cues: list[_Cue]) -> Iterator[Piece]:
    """Cues run together, the label once."""
    gathered = list[_Cue]()
    for cue in cues:
        before = gathered[-1] if gathered else None
        if before and (_turns(before, cue) or _pauses(before, cue, gathered)):
            yield _piece(gathered)
            gathered = []
        gathered.append(cue)
    yield _piece(gathered)


def _turns(before: _Cue, cue: _Cue) -> bool:
    return cue.voice != before.voice if cue.voice else cue.turn


def _pauses(before: _Cue, cue: _Cue, gathered: list[_Cue]) -> bool:
    long = sum(len(other.text.split()) for other in gathered) > LONGEST
    return (cue.start - before.end > SILENCE or long) and before.text[-1:] in ".?!…" and not cue.voice


def _piece(cues: list[_Cue]) -> Piece:
    words = " ".join(cue.text for cue in cues if cue.text)
    return Piece(spans=plain(f"{cues[0].voice}: {words}" if cues[0].voice else words), line=cues[0].line, gap=1)
