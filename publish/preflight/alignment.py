"""Two texts of many thousand words laid side by side.

Runs of words that stand once in each are the posts; between posts that stand in the same order the same is done with
shorter runs, and what is left is short enough to be compared word by word. So a whole book takes a second.
"""

import difflib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RUNS = (6, 3, 1)
"""Lengths of the runs looked for, one after the other."""
MOST = 2_000_000
"""Pairs of words compared one by one; beyond that a stretch is simply another."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `left[start:end]` of one text stand where the other has `right[begin:stop]`; either may be empty."""

    start: int
    end: int
    begin: int
    stop: int


def differences(left: Sequence[str], right: Sequence[str]) -> Iterator[Difference]:
    """Where two texts differ, in order."""
    yield from _between(left, right, Difference(0, len(left), 0, len(right)), 0)


def _between(left: Sequence[str], right: Sequence[str], part: Difference, level: int) -> Iterator[Difference]:
    part = _trimmed(left, right, part)
    if part.start == part.end or part.begin == part.stop:
        if part.start != part.end or part.begin != part.stop:
            yield part
    elif level == len(RUNS):
        yield from _word_by_word(left, right, part)
    else:
        at_left, at_right = part.start, part.begin
        for here, there in [*_posts(left, right, part, RUNS[level]), (part.end, part.stop)]:
            yield from _between(left, right, Difference(at_left, here, at_right, there), level + 1)
            at_left, at_right = here, there


def _trimmed(left: Sequence[str], right: Sequence[str], part: Difference) -> Difference:
    """A stretch without what is the same at its two ends."""
    start, end, begin, stop = part.start, part.end, part.begin, part.stop
    while start < end and begin < stop and left[start] == right[begin]:
        start, begin = start + 1, begin + 1
    while start < end and begin < stop and left[end - 1] == right[stop - 1]:
        end, stop = end - 1, stop - 1
    return Difference(start, end, begin, stop)


def _posts(left: Sequence[str], right: Sequence[str], part: Difference, length: int) -> list[tuple[int, int]]:
    """Places of runs that stand once in each stretch, as many as stand in the same order in both."""
    mine, other = _once(left, part.start, part.end, length), _once(right, part.begin, part.stop, length)
    pairs = [(at, other[run]) for run, at in mine.items() if run in other]
    return [pairs[index] for index in _rising([there for _, there in pairs])]


def _once(words: Sequence[str], start: int, end: int, length: int) -> dict[tuple[str, ...], int]:
    """The runs of a stretch that stand in it once, in order, and where."""
    places: dict[tuple[str, ...], int] = {}
    again = set[tuple[str, ...]]()
    for at in range(start, end - length + 1):
        run = tuple(words[at : at + length])
        if run in places:
            again.add(run)
        else:
            places[run] = at
    return {run: at for run, at in places.items() if run not in again}


def _rising(numbers: Sequence[int]) -> list[int]:
    """Indices of the longest rising row among numbers (patience sorting)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(at[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        at[pile : pile + 1] = [index]
    row = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(index)
        index = before[index]
    return row[::-1]


def _word_by_word(left: Sequence[str], right: Sequence[str], part: Difference) -> Iterator[Difference]:
    if (part.end - part.start) * (part.stop - part.begin) > MOST:
        yield part
        return
    matcher = difflib.SequenceMatcher(None, left[part.start : part.end], right[part.begin : part.stop], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal":
            yield Difference(part.start + start, part.start + end, part.begin + begin, part.begin + stop)
