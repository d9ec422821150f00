"""The marks of printed pages in the text of a scan: page numbers, running heads and footnotes, between lines of the talk.

A number alone on a line says nothing; numbers that rise line by line through the text are folios, and what stands beside
them again and again is a running head. The paragraph that the foot of a page breaks goes on below its head.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

_FOLIO = re.compile(r"\W{0,3}(?:(?:page|p)\.? ?)?(?P<number>\d{1,4})(?: ?(?:of|/) ?\d{1,4})?\W{0,3}", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?P<before>\d{1,4})(?:\s*[|•·/–—-]\s*|\s+)(?P<after>[^\d.?!][^.?!]{2,59})"
    r"|(?P<head>[^.?!]{3,60}?)(?:\s*[|•·/–—-]\s*|\s+)(?P<number>\d{1,4})"
)
"""A folio on one line with its running head."""
_NOTE = re.compile(r"(?:\[?(?P<number>\d{1,2})\]?[.)]?|[*†‡])\s+(?=[\"“‘(]*[^\W\d_a-z])")
_AMID = re.compile(r"(?:(?P<star>[*†‡])\s*|\[(?P<bracket>\d{1,2})\]\s+|(?P<number>\d{1,2})[.)]?\s+)(?=[\"“‘(]*[^\W\d_a-z])")
_CALLED_WITHIN = 4
"""How many paragraphs above a note its call stands at the farthest."""
_FEWEST = 3
"""How many rising numbers are folios; two are, where they follow each other and are too high for sections."""
_SECTIONS = 9
_FARTHEST = 2
"""How many lines, not counting empty ones, a running head stands from its folio."""
_MOST_PAGES = 4
"""The greatest step between two folios: pictures fill the pages between."""
_LONGEST_HEAD, _LONGEST_NOTE = 9, 90
"""Words."""
FOLIO, HEAD, NOTE = "page number", "running head", "footnote of the page"


def page_marks(lines: Sequence[str]) -> Mapping[int, str]:
    """Which lines are marks of a page, with the reason; nothing where no folios rise."""
    folios = _folios(lines)
    if not folios:
        return {}
    inked = [at for at, line in enumerate(lines) if line.strip()]
    near = {at for folio in folios for at in _neighbours(inked, folio) if at not in folios}
    counts = Counter(_bare(lines[at]) for at in near)
    heads = {at for at in near if _bare(lines[at]) and counts[_bare(lines[at])] > 1 and _head_like(lines[at])}
    marks = dict.fromkeys(folios, FOLIO) | dict.fromkeys(heads, HEAD)
    return marks | _notes(lines, marks)


def _folios(lines: Sequence[str]) -> dict[int, int]:
    """The numbers of pages by line: the longest row of numbers that rise in small steps."""
    rows = list[tuple[int, int]]()
    heads = defaultdict[str, list[tuple[int, int]]](list)
    for at, line in enumerate(lines):
        text = line.strip()
        alone, beside = _FOLIO.fullmatch(text), _BESIDE.fullmatch(text)
        if alone:
            rows.append((at, int(alone["number"])))
        elif beside and len(text.split()) <= _LONGEST_HEAD:
            heads[_bare(text)].append((at, int(beside["before"] or beside["number"])))
    for found in heads.values():  # Speaker 1, Speaker 2 and Speaker 1 again is no head with its folio
        rows += found if all(a < b for (_, a), (_, b) in pairwise(found)) else []
    rows.sort()
    best: list[list[tuple[int, int]]] = []
    for at, number in rows:
        before = [row for row in best if 0 < number - row[-1][1] <= _MOST_PAGES]
        best.append([*max(before, key=len, default=[]), (at, number)])
    longest = max(best, key=len, default=[])
    two = len(longest) == _FEWEST - 1 and longest[1][1] - longest[0][1] == 1 and longest[0][1] > _SECTIONS
    return dict(longest) if two or len(longest) >= _FEWEST else {}


def _neighbours(inked: Sequence[int], at: int) -> Sequence[int]:
    place = bisect_left(inked, at)
    return inked[max(place - _FARTHEST, 0) : place + _FARTHEST + 1]


def _bare(line: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", line.casefold()))


def _head_like(line: str) -> bool:
    return len(line.split()) <= _LONGEST_HEAD and not re.search(r"[.?!,;:][\"'”’]?$", line.strip())


def _notes(lines: Sequence[str], marks: Mapping[int, str]) -> dict[int, str]:
    """Footnotes: blocks above the marks of a page that open with a number, or a star, which the text above calls."""
    found = dict[int, str]()
    for at in sorted(marks):
        end = at
        while end > 0 and (not lines[end - 1].strip() or end - 1 in marks or end - 1 in found):
            end -= 1
        begin = end
        while begin > 0 and lines[begin - 1].strip() and begin - 1 not in marks:
            begin -= 1
        opens = next((n for n in range(begin, end) if _called(lines, n)), end)
        if sum(len(line.split()) for line in lines[opens:end]) <= _LONGEST_NOTE:
            found |= dict.fromkeys(range(opens, end), NOTE)
    return found


def _called(lines: Sequence[str], at: int) -> bool:
    note = _NOTE.match(lines[at].strip())
    if not note:
        return False
    above = " ".join(lines[max(at - 80, 0) : at])
    sign = re.escape(note["number"] or note[0][0])
    return bool(re.search(rf"[^\W\d_][,.;:!?”\"’)]*\[?{sign}\]?(?!\d)", above))


def notes_amid(texts: Sequence[str]) -> frozenset[int]:
    """Paragraphs amid a talk that are notes on it: they open with a star, or a number, and a paragraph just above calls it."""
    found = set[int]()
    for at, text in enumerate(texts):
        note = _AMID.match(text)
        if note and len(text.split()) <= _LONGEST_NOTE:
            sign = note["star"] or note["bracket"] or note["number"]
            call = rf"\[{sign}\]" if note["bracket"] else re.escape(sign)
            above = texts[max(at - _CALLED_WITHIN, 0) : at]
            called = re.compile(rf"[^\W\d_][,.;:!?”\"’)]*{call}(?![\w*])")
            found |= {at} if any(called.search(other) for other in above) else set()
    return frozenset(found)


def mended(lines: Sequence[str], marks: Mapping[int, str]) -> list[tuple[int, str]]:
    """The other lines, numbered; no empty ones where a page breaks off within a paragraph."""
    rows = [(at, line) for at, line in enumerate(lines) if at not in marks]
    inked = [n for n, (_, line) in enumerate(rows) if line.strip()]
    dropped = set[int]()
    for a, b in pairwise(inked):
        crossed = any(at in marks for at in range(rows[a][0], rows[b][0]))
        if crossed and breaks_off(rows[a][1], rows[b][1]):
            dropped |= set(range(a + 1, b))
    return [row for n, row in enumerate(rows) if n not in dropped]


def breaks_off(before: str, after: str) -> bool:
    """Whether a paragraph goes on: it ended in no sentence, or what follows begins in small letters."""
    before, after = before.strip(), after.strip()
    ended = re.search(r"[.?!…:][\"'”’)\]]*\d{0,2}$", before)
    return not ended or (bool(re.match(r"[\"'“‘(]*[^\W\d_]", after)) and after.lstrip("\"'“‘(")[:1].islower())
