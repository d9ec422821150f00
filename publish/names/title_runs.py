"""Where a title may stand in roman: quotations, and runs of capitals with the small words that titles have between them.

A run is cut where it is more than a title: after its owner (*Ang Lee's* The Ice Storm), after a person who is in
something (*Andrew Garfield in* Never Let Me Go), between two titles joined by `and`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publish.names.parts import languages, parts
from publish.names.tokens import PARTICLES, fold, opens_sentence
from publish.names.words import BODIES, CALENDAR, FAMOUS, FUNCTION, HONORIFIC, NATIONALITY, PLACE

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*\w|[A-ZÀ-ÖØ-Þ](?![\w.])|\d+(?:½|th|st|nd|rd)?(?![\w%]))"
_SMALL = (
    r"(?:of|the|in|and|an?|to|with|for|on|at|from|is|or|my|me|his|her|your|vs\.?|&|de|la|le|les|du|des|et|der|die|das|und|"
    r"del|della|y|di|el|il|no)"
)
_RUN = re.compile(rf"(?<![\w’'.-]){_CAPITAL}(?::? (?:{_SMALL} ){{0,3}}{_CAPITAL})*(?:[!?](?= [a-z]|,|['’]s))?")
_QUOTED = re.compile(
    r"“([^“”\n]{1,70})”|[«»]\s?([^«»\n]{1,70}?)\s?[«»]|„([^„“”\n]{1,70})[“”]|(?<!\w)\"([^\"\n]{1,70})\"(?!\w)|‘([^‘\n]{1,70}?)’(?!\w)|(?<!\w)'([^'\n]{1,70}?)'(?!\w)"
)
_DATED = re.compile(r"(?:(?<=\d\), )|(?<=\d\), and )|(?<=\d\) and ))([A-Z][^()\n]{1,70}?) ?(?=\((?:18|19|20)\d\d\))")
_OWNED = re.compile(r"['’]s |(?<=s)['’] ")
_JOIN = re.compile(r" (?:and|&) ")
_HELD = re.compile(r" (?:in|on|at|from|by|for|with|to|is|or|of) ")
_TAIL = re.compile(r" (?P<way>by|at|from|with|for) (?:the )?(?P<where>[\w’'-]+).*$")
_UNIT = re.compile(r" \d+$(?<=\d)")
_COUNTED = re.compile(r" (?:years?|minutes?|hours?|days?|weeks?|months?|times|people|per cent|percent|million|or)\b")
_EDGE = " .,;:…"
ARTICLES = frozenset({"The", "A", "An"})
FOREIGN = frozenset({"Les", "Le", "La", "Il", "El", "Los", "Das", "Der", "Die", "Une", "Un"})
"""Articles that open a title in another language; names begin with some of them too."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text that may be a title."""

    start: int
    end: int
    text: str
    quoted: bool = False
    opens: bool = False
    """It opens a sentence, where the capital of its first word means nothing."""


def spans_of(text: str, people: frozenset[str]) -> Iterator[Span]:
    """What may be titles in a text, none within another; `people` are words of the names that its section holds."""
    taken = list[tuple[int, int]]()
    for found in _QUOTED.finditer(text):
        group = found.lastindex or 1
        words = found[group].rstrip(_EDGE)
        if title_case(words) and not _within(found.start(group), taken):
            taken.append((found.start(), found.end()))
            yield Span(found.start(group), found.start(group) + len(words), words, quoted=True)
    for found in _DATED.finditer(text):  # in a list of titles with years, commas and full stops are the title's own
        if not _within(found.start(1), taken) and title_case(re.sub(r"[^\w’' ]", "", found[1])):
            taken.append((found.start(1), found.end(1)))
            yield Span(found.start(1), found.end(1), found[1])
    for found in _RUN.finditer(text):
        for start, end in _cut(text, found.start(), found.end(), people):
            if not _within(start, taken):
                yield Span(start, end, text[start:end], opens=text[start - 1 : start] != "(" and opens_sentence(text, start))


def title_case(words: str) -> bool:
    """Whether all but the small words stand under capitals."""
    parts = words.split()
    if not parts or len(parts) > 9 or not (parts[0][0].isupper() or parts[0][0].isdigit()):
        return False
    return all(part[0].isupper() or not part[0].isalpha() or re.fullmatch(_SMALL, part) for part in parts[1:])


def person_like(words: list[str], people: frozenset[str]) -> bool:
    """Whether words may be a person's name: a given name and another, or a name of the section."""
    if not words or any((word in FUNCTION and word != "A") or (word.islower() and word not in PARTICLES) for word in words):
        return False
    first = fold(words[0])
    if len(words) == 1:
        return first in FAMOUS or first.lower() in people or bool(languages(first))
    if parts(" ".join(words)).family_first:
        return True
    return bool(languages(first)) or first.rstrip(".") in HONORIFIC or fold(words[-1]).lower() in people


def _within(at: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in taken)


def _cut(text: str, start: int, end: int, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run that may be titles."""
    start = _after_opening(text, start, end)
    if start >= end:
        return
    parts = _owned(text[start:end], people) or _held(text[start:end], people)
    if parts is None:
        end = _ended(text, start, end, people)
        parts = _joined(text[start:end], people)
    if parts is None:
        yield start, end
        return
    for left, right in parts:
        yield from _cut(text, start + left, start + right, people)


Parts = list[tuple[int, int]] | None


def _owned(run: str, people: frozenset[str]) -> Parts:
    """What somebody owns: *The Ice Storm* of "Ang Lee's The Ice Storm", and what stands before the owner."""
    for owned in _OWNED.finditer(run):
        before, _, whose = run[: owned.start()].rpartition(" and ")
        owner, rest = whose.split(), run[owned.end() :].split()
        named = bool(rest) and person_like(owner, people)
        if before and named:  # Breathless and Truffaut's Shoot the Piano Player
            return [(0, len(before)), (owned.end(), len(run))]
        if rest and (rest[0] in ARTICLES or (named and (len(owner) > 1 or not languages(fold(owner[0]))))):
            return [(owned.end(), len(run))]
    return None


def _held(run: str, people: frozenset[str]) -> Parts:
    """What somebody is in: *Never Let Me Go* of "Andrew Garfield in Never Let Me Go"."""
    for held in _HELD.finditer(run):
        holder = re.sub("['’]s$", "", run[: held.start()])
        if person_like(holder.split(), people) and (" " in holder or holder != run[: held.start()]):
            return [(held.end(), len(run))]
    return None


def _ended(text: str, start: int, end: int, people: frozenset[str]) -> int:
    """Where a run ends without what only says by whom, where, or how many years."""
    tail = _TAIL.search(text[start:end])
    end = start + tail.start() if tail and _is_tail(tail, people) else end
    counted = _UNIT.search(text[start:end])
    return start + counted.start() if counted and _COUNTED.match(text, end) else end


def _joined(run: str, people: frozenset[str]) -> Parts:
    """The two things that `and` joins, where they are two."""
    for joined in _JOIN.finditer(run):
        if _apart(run[: joined.start()].split(), run[joined.end() :].split(), people):
            return [(0, joined.start()), (joined.end(), len(run))]
    return None


def _is_tail(tail: re.Match[str], people: frozenset[str]) -> bool:
    """Whether what follows a title only says by whom, where, or with whom."""
    word = fold(tail["where"])
    if tail["way"] == "by":
        return word[0].isupper() and not tail[0].startswith(" by the ")
    return word in PLACE | BODIES if tail["way"] in {"at", "from"} else word in FAMOUS or word.lower() in people


def _apart(left: list[str], right: list[str], people: frozenset[str]) -> bool:
    """Whether what `and` joins are two things: two people, or two titles; *Sense and Sensibility* is one."""
    if len(left) == len(right) == 1 and right[0] not in ARTICLES:
        names = {fold(left[0]), fold(right[0])}
        return bool(names & FAMOUS) or any(name.lower() in people for name in names)
    if person_like(left, people) or person_like(right, people):
        return True
    return right[0] in ARTICLES or (len(left) > 1 and (len(right) > 1 or left[0] not in ARTICLES))


def _after_opening(text: str, start: int, end: int) -> int:
    """Where a run begins once the words are left out that have a capital only because a sentence opens with them."""
    if not opens_sentence(text, start):
        return start
    first, _, rest = text[start:end].partition(" ")
    plain = (first in FUNCTION and first not in ARTICLES) or first in CALENDAR or first in NATIONALITY
    return end - len(rest) if rest and plain and (rest[0].isupper() or rest[0].isdigit()) else start
