"""What a proof-reader marks on set pages, with the line of the manuscript that mends it.

Widows and orphans, headings and labels left at the foot of a page, and more than two hyphens in a row are errors. The rest is
a matter of taste and of time: notes, worst first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from statistics import median, mode

from publish.notices import ERROR, NOTE, Severity
from publish.preflight.finding import Finding
from publish.preflight.set_lines import Line
from publish.preflight.set_passages import SetLine, SetPassage, SetSection
from publish.text import PassageKind

HYPHENS = 2
"""Hyphens in a row that are borne."""
RUNT = 5
"""Letters: a last line of fewer is short."""
LOOSE, TIGHT = 2.5, 0.6
"""Times the natural white between words, from which on a line is loose, and below which it is tight."""
RIVER, WIDE = 4, 1.3
"""Lines that gaps must run through to be a river, each at least so many times the natural white."""
NUDGE = "Change a word, or nudge the paragraph with {: .tight} or {: .loose} on the line below it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault, before it is worded for the editor."""

    code: str
    passage: SetPassage
    line: SetLine
    what: str
    weight: float = 0
    """How bad it is among its kind and others that are notes."""
    severity: Severity = NOTE


def typography(sections: Iterable[SetSection], folder: Path) -> list[Finding]:
    """Everything found: what must be mended first, then the rest, worst first; files are named from `folder` on."""
    faults = [fault for section in sections for fault in _faults(section)]
    faults.sort(key=lambda fault: (fault.severity is NOTE, -fault.weight))
    return [_finding(fault, folder) for fault in faults]


def _finding(fault: Fault, folder: Path) -> Finding:
    source = fault.passage.passage.source
    return Finding(
        file=str(folder / source.file), line=source.line, page=str(fault.line.page.folio), code=fault.code,
        severity=fault.severity, what=f"{fault.what}: “{_quoted(fault.line.line)}”.", remedy=NUDGE,
    )  # fmt: skip


def _quoted(line: Line) -> str:
    text = line.text
    return text if len(text) <= 60 else f"{text[:29]} … {text[-29:]}"


def _faults(section: SetSection) -> Iterator[Fault]:
    natural = _natural(section)
    for passage in section.passages:
        yield from _divided(section, passage)
        yield from _hyphens(passage)
        yield from _repeated(passage)
        yield from _short(passage)
        if natural:
            yield from _spaced(passage, natural)
            yield from _rivers(passage, natural)
    yield from _stranded(section)
    yield from _unequal(section)


def _natural(section: SetSection) -> float:
    """The white between words where nothing is justified: in the last lines of paragraphs."""
    spaces = [space for one in section.passages for space in one.lines[-1].line.spaces]
    return median(spaces) if spaces else 0


def _divided(section: SetSection, passage: SetPassage) -> Iterator[Fault]:
    """Widows and orphans: a line of a paragraph alone at the head or at the foot of a page."""
    parts = [tuple(lines) for _, lines in groupby(passage.lines, key=lambda one: one.page.index)]
    if len(parts) < 2:
        return
    if len(parts[-1]) == 1 and _heads(section, parts[-1][0]):
        yield Fault(
            code="widow", passage=passage, line=parts[-1][0], what="The last line of a paragraph heads a page", severity=ERROR
        )
    if len(parts[0]) == 1:
        yield Fault(
            code="orphan", passage=passage, line=parts[0][0], what="The first line of a paragraph ends a page", severity=ERROR
        )


def _heads(section: SetSection, line: SetLine) -> bool:
    lines = section.pages[line.page.index][1]
    return line.line.base == max(one.base for one in lines)


def _stranded(section: SetSection) -> Iterator[Fault]:
    """Headings and labels that end a page."""
    feet = {page.index: _foot(section, page.index) for page, _ in section.pages[:-1]}
    for line in section.opening:
        if feet.get(line.page.index) == line.line.base:
            passage = _next(section, line)
            yield Fault(code="stranded", passage=passage, line=line, what="A heading or label ends a page", severity=ERROR)


def _foot(section: SetSection, index: int) -> float:
    """Where the last line on a page stands, captions included; notes stand below it."""
    running = [one for one in _running(section) if one.page.index == index]
    return min((one.line.base for one in (*running, *section.opening) if one.page.index == index), default=0)


def _running(section: SetSection) -> Iterator[SetLine]:
    for one in section.passages:
        if one.passage.kind is not PassageKind.NOTE:
            yield from one.lines


def _next(section: SetSection, line: SetLine) -> SetPassage:
    """The passage that a heading or label opens."""
    place = (line.page.index, line.at)
    after = [one for one in section.passages if (one.lines[0].page.index, one.lines[0].at) > place]
    return min(after, key=lambda one: (one.lines[0].page.index, one.lines[0].at), default=section.passages[-1])


def _hyphens(passage: SetPassage) -> Iterator[Fault]:
    for hyphened, lines in groupby(passage.lines, key=lambda one: one.line.hyphened):
        row = list(lines)
        if hyphened and len(row) > HYPHENS:
            what = f"{len(row)} lines in a row end in a hyphen"
            yield Fault(code="hyphens-in-a-row", passage=passage, line=row[0], what=what, severity=ERROR)


def _repeated(passage: SetPassage) -> Iterator[Fault]:
    """The same word at the ends, or at the beginnings, of lines that follow one another."""
    for at, where in ((-1, "ends"), (0, "begins")):
        for word, lines in groupby(passage.lines, key=lambda one: _bare(one.line.words[at].text)):
            row = list(lines)
            if len(row) > 1 and len(word) > 1:
                what = f"“{word}” {where} {len(row)} lines in a row"
                yield Fault(code="repeated-word", passage=passage, line=row[0], what=what, weight=len(row) * len(word) / 4)


def _bare(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())


def _short(passage: SetPassage) -> Iterator[Fault]:
    last = passage.lines[-1]
    count = sum(sign.isalnum() for sign in last.line.text)
    if len(passage.lines) > 1 and count < RUNT:
        what = f"The last line of a paragraph has {count} letters"
        yield Fault(code="short-last-line", passage=passage, line=last, what=what, weight=RUNT - count)


def _spaced(passage: SetPassage, natural: float) -> Iterator[Fault]:
    """Loose and tight lines; the last line of a paragraph is as wide as it is."""
    for one in passage.lines[:-1]:
        if not one.line.spaces:
            continue
        times = sum(one.line.spaces) / len(one.line.spaces) / natural
        if times > LOOSE or times < TIGHT:
            code = "loose-line" if times > LOOSE else "tight-line"
            what = f"The white between its words is {times:.1f} times as wide as it should be"
            yield Fault(code=code, passage=passage, line=one, what=what, weight=max(times, 1 / times))


Gap = tuple[float, float]


def _rivers(passage: SetPassage, natural: float) -> Iterator[Fault]:
    """Gaps that stand below one another in line after line of a page."""
    for _, lines in groupby(passage.lines, key=lambda one: one.page.index):
        page = list(lines)
        streams = list[tuple[int, Gap]]()
        for at, one in enumerate(page):
            gaps = _gaps(one.line, natural)
            joined = [(max((n for n, above in streams if _meet(above, gap)), default=0) + 1, gap) for gap in gaps]
            for length, gap in streams:
                if length >= RIVER and not any(_meet(gap, below) for below in gaps):
                    yield _river(passage, page[at - length], length)
            streams = joined
        yield from (_river(passage, page[len(page) - length], length) for length, _ in streams if length >= RIVER)


def _river(passage: SetPassage, line: SetLine, length: int) -> Fault:
    return Fault(code="river", passage=passage, line=line, what=f"White runs down {length} lines from here", weight=length / 2)


def _gaps(line: Line, natural: float) -> list[Gap]:
    return [(left.x1, right.x0) for left, right in pairwise(line.words) if right.x0 - left.x1 >= WIDE * natural]


def _meet(one: Gap, other: Gap) -> bool:
    """Whether two gaps stand below one another, by more than half of the narrower."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0.5 * min(one[1] - one[0], other[1] - other[0])


def _unequal(section: SetSection) -> Iterator[Fault]:
    """Facing pages that end at different heights, but for the last page of a section."""
    inner = section.pages[:-1]
    leading = _leading(section)
    for (verso, _), (recto, _) in pairwise(inner):
        if verso.recto or not leading:
            continue
        lines = round(abs(_foot(section, verso.index) - _foot(section, recto.index)) / leading)
        if lines:
            short = max((verso, recto), key=lambda page: _foot(section, page.index))
            last = min((one for one in _running(section) if one.page.index == short.index), key=lambda one: one.line.base)
            passage = next(one for one in section.passages if last in one.lines)
            what = f"This page is {lines} line{'s' * (lines > 1)} shorter than the one it faces; it ends"
            yield Fault(code="unequal-facing-pages", passage=passage, line=last, what=what, weight=lines / 2)


def _leading(section: SetSection) -> float:
    """The distance of lines, in points."""
    steps = [
        round(above.line.base - below.line.base, 1)
        for one in section.passages
        for above, below in pairwise(one.lines)
        if above.page.index == below.page.index
    ]
    return mode(steps) if steps else 0
