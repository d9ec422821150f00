"""Names whose other half stands beside them: "Marty [Scorsese]", "[Abdoulaye] Wade", "Joel and Ethan Coen".

The editor's brackets complete a name, and brothers share one; the text says who is meant, so the heading may be whole.
Nothing is completed from memory: both halves stand on the page.
"""

import re
from collections.abc import Iterator

from publish.names.candidates import Candidate, Reading
from publish.names.canon import is_forename, people, surnames
from publish.names.ordinary import is_ordinary
from publish.names.tokens import fold, name_key
from publish.names.words import CALENDAR, COMMON, INSTITUTION, NATIONALITY, PLACE, PLACE_HEAD, SURNAMES_TOO

_APPOSED = re.compile(r", (?:the|an?|our|my|his|her|their|who)\b[^()]*\)")
_SIBLINGS = re.compile(
    r"\b(?:the|brothers|sisters|siblings|twins|couple|parents|grandparents|founders|owners|spouses) $", re.IGNORECASE
)
_ARTICLE = re.compile(r"\b(?:the|an?) \[$", re.IGNORECASE)
_LISTS = (INSTITUTION | PLACE | PLACE_HEAD | NATIONALITY | CALENDAR) - SURNAMES_TOO
_CLOSED = re.compile(r"(?:['’]s?)?\]|, [^\[\]]{3,60}\]")
"""How the bracket closes after a surname: "John [Kutner, the head of it]", "Emil [Kutner’s]"."""
_OPENED = re.compile(r"\[(?:[a-z-]+ ){0,3}(?:[A-Z][a-z]+\. )?$")
"""The bracket an editor opens before a given name, and what he says of its bearer: [former Gov. Emil] Kutner."""
_REACH, _ROLE = 12, 40


def completed(reading: Reading) -> dict[int, str]:
    """The whole names, by the places of the candidates that mean them."""
    found = {}
    for at, (first, second) in enumerate(zip(reading.names, reading.names[1:], strict=False)):
        if first.passage == second.passage and 1 < second.start - first.end < 6:
            for place in _pair(reading.text(first), first, second):
                whole = f"{_words(reading, first)} {_family(reading, second)}"
                if not _is_another(reading, whole, second):
                    found[at + place] = whole
    return found


def _is_another(reading: Reading, whole: str, family: Candidate) -> bool:
    """Whether the family name is that of somebody called otherwise in full: Jon [Glazer] is Jonathan Glazer.

    Then the family name stands by itself, and is theirs who own it.
    """
    if name_key(whole) in people():
        return False
    last = fold(family.words[-1].text)
    called = name_key(family.words[-1].text)
    others = (name for name in reading.names if len(name.words) > 1 and name is not family)
    return last in surnames() or any(name_key(name.words[-1].text) == called for name in others)


def _words(reading: Reading, name: Candidate) -> str:
    """A name as it stands in the text."""
    return reading.text(name)[name.start : name.end]


def _family(reading: Reading, name: Candidate) -> str:
    """What a name gives to the one before it: all of it, or the family name of a brother."""
    whole = len(name.words) == 1 or name.surname_only
    return reading.text(name)[name.words[0 if whole else 1].start : name.end]


def _pair(text: str, first: Candidate, second: Candidate) -> Iterator[int]:
    """Which of two candidates mean the name that the first begins and the second ends."""
    if len(first.words) > 1 or first.possessive or fold(first.words[0].text) in _LISTS:
        return
    gap, bare = text[first.end : second.start], len(second.words) == 1 or second.surname_only
    forename = is_forename(fold(first.words[0].text))
    if bare and _may_end(second):
        inside = gap == " [" and forename and _CLOSED.match(text, second.end) is not None
        before = gap == "] " and _OPENED.search(text, max(0, first.start - _ROLE), first.start) and _may_begin(text, first)
        apposed = gap == " (" and forename and _APPOSED.match(text, second.end) is not None
        if inside or before or apposed:
            yield from (0, 1)
    elif gap in {" and ", " & "} and forename and not bare and is_forename(fold(second.words[0].text)):
        shared = f"{first.words[0].text} {text[second.words[1].start : second.end]}"
        if name_key(shared) in people() or _SIBLINGS.search(text, max(0, first.start - _REACH), first.start):
            yield 0


def _may_begin(text: str, name: Candidate) -> bool:
    """Whether a word in brackets may be a given name: not the [Production] Code."""
    word = fold(name.words[0].text)
    article = _ARTICLE.search(text, max(0, name.start - _REACH), name.start)
    return is_forename(word) or not (article or is_ordinary(word.lower()))


def _may_end(name: Candidate) -> bool:
    """Whether a word may be a family name: no place, no body, no everyday word."""
    word = name.words[-1].text
    return fold(word) not in _LISTS and word.lower() not in COMMON - {taken.lower() for taken in SURNAMES_TOO}
