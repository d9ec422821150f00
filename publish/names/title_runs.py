"""Where a title may stand in roman: quotations, and runs of capitals with the small words that titles have between them.

A run is cut where it is more than a title: after its owner (*Ang Lee's* The Ice Storm), after a person who is in
something (*Andrew Garfield in* Never Let Me Go), between two titles joined by `and`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.names.canon import famous, is_forename
from publish.names.ordinary import LEADING, OWN_WORDS, is_ordinary
from publish.names.parts import is_double_given, languages, parts
from publish.names.title_spans import SMALL, Span, quoted_spans, title_case
from publish.names.tokens import PARTICLES, fold, opens_sentence
from publish.names.words import BODIES, CALENDAR, FUNCTION, HONORIFIC, NATIONALITY, PLACE, PLACE_HEAD, words_of
from publish.names.words import TITLE_ARTICLES as ARTICLES

_CAPITAL = (
    r"(?:(?:[A-Z]\.){2,}|(?:Mrs?|Ms|Dr|St)\.(?= [A-Z])|[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*\w|[A-ZÀ-ÖØ-Þ](?![\w.])"
    r"|\d+(?:½|th|st|nd|rd)?(?![\w%]))"
)
_RUN = re.compile(rf"(?<![\w’'.-]){_CAPITAL}(?::? (?:{SMALL} ){{0,3}}{_CAPITAL})*(?:[!?](?= [a-z]|,|['’]s))?")
_DATED = re.compile(r"\d\)(?:, (?:and )?| and )([A-Z][^()\n]{1,70}?) ?(?=\((?:18|19|20)\d\d\))")
_OWNED = re.compile(r"['’]s |(?<=s)['’] ")
_JOIN = re.compile(r" (?:and|&|or) ")
_HELD = re.compile(r" (?:in|on|at|from|by|for|with|to|is|or|of) ")
_POSSESSED = re.compile(r"['’]s$|(?<=s)['’]$")
_TAIL = re.compile(r" (?P<way>by|at|from|with|for|in) (?:the )?(?P<where>[\w’'-]+).*$")
_CONTINUED = re.compile(r" (?:(?:of|the|an?|my|his|her|our|your) )*(?:[A-ZÀ-Þ][\w’'-]+|(?:[A-Z]\.){2,})")
_AFTER_COMMA = re.compile(r"[A-Z][\w’'-]*[”\"’']?, $")
_SEVERAL = re.compile(r"\b(?:films|movies|pictures|documentaries|comedies|shorts|westerns),? (?:like|such as|including) $")
"""What announces several titles: "movies like Dodgeball and Blades of Glory" are two."""
_PAIR = re.compile(r"[\w’'-]+ and [\w’'-]+")
"""Two words: Bread and Salt may be one title all the same."""
_MORE_OF_LIST = re.compile(r",? (?:and |or )?[A-Z]")
AMID = -2.0
"""What a known title weighs at most that stands amid other capitals."""
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]*[a-z] $")
_SURNAME = re.compile(r" ([A-Z][a-z]+)\b")
_INITIAL = re.compile(r"[A-Z]\.")
_OF = re.compile(r" of (?:(?:the|an?|my) )?[A-ZÀ-Þ]")
_ON = re.compile(r" (?:by|for|from|in|on|to|with) ([A-ZÀ-Þ][a-z]+)\b")
_PRAISE = re.compile(r"[\w’'-]+-(?:nominated|winning|shortlisted|acclaimed|listed) ")
_PRIZES = words_of("Award Awards BAFTA Bafta Bear César Emmy Globe Leopard Lion Nomination Oscar Oscars Palm Palme Prix Prize")
_BEGUN = re.compile(r"(?<![\w’'] )[A-Z][\w’'-]+ and $")
_INSIDE = re.compile(r"[A-Z][\w’'-]+ (?:and|at|by|for|from|in|of|on|to|with) $")
_PART_OF = re.compile(r"[A-Z][\w’'-]+ (?:of|by) (?:the )?$")
"""What stands before the last word of a longer title: the *Glory* of "Feathers of Glory", the *Hand* of "Made by Hand"."""
_ABBREVIATED = frozenset({"UK", "US", "USA", "LA", "NYC"})
_YEAR_LAST = re.compile(r" in (?:18|19|20)\d\d$")
_SAID = re.compile(r" is (?=(?:in|on|at|from|with|for) )| I$")
_UNIT = re.compile(r" \d+$(?<=\d)")
_COUNTED = re.compile(r" (?:years?|minutes?|hours?|days?|weeks?|months?|times|people|per cent|percent|million|or)\b")
_YEAR = 4
_SMALL_WORDS = re.compile(rf"(?:{SMALL} )+")
CONTRACTED = re.compile(r"['’](?:m|re|ve|ll|d|t|s)$")
_LINKED = re.compile(rf"['’]?(?: (?:{SMALL}))+$|['’]s?$")
_LINKS = re.compile(rf"(?:['’]s)?(?: (?:{SMALL})\b)* ?")
FOREIGN = frozenset({"Les", "Le", "La", "Il", "El", "Los", "Das", "Der", "Die", "Une", "Un"})
"""Articles that open a title in another language; names begin with some of them too."""


def spans_of(text: str, people: frozenset[str], known: Iterable[Span] = ()) -> Iterator[Span]:
    """What may be titles in a text, none within another; `people` are words of the names that its section holds.

    `known` are titles somebody knows: a run is cut about them, and a quotation that is one of them is it.
    """
    known = tuple(span for span in known if not _goes_on(text, span))
    taken = list[tuple[int, int]]()
    for span in quoted_spans(text):
        taken.append((span.start - 1, span.end + 1))
        yield _quoted_span(span, known)
    for found in _DATED.finditer(text):  # in a list of titles with years, commas and full stops are the title's own
        start, end = found.span(1)
        for owned in _owned(found[1], people) or ():
            start, end = found.start(1) + owned[0], found.start(1) + owned[1]  # Francis Lee's Ammonite (2020)
        if not _within(start, taken) and title_case(re.sub(r"[^\w’' ]", "", text[start:end])):
            taken.append((start, end))
            yield _quoted_span(Span(start, end, text[start:end], dated=True), known)
    for span in known:
        if not _within(span.start, taken):
            taken.append((span.start - span.lead, span.end))
            yield span
    for found in _RUN.finditer(text):
        for start, end in _cut_about(text, (found.start(), found.end()), known, people):
            if not _within(start, taken):
                yield Span(start, end, text[start:end], opens=text[start - 1 : start] != "(" and opens_sentence(text, start))


def _goes_on(text: str, span: Span) -> bool:
    """Whether a title somebody knows, but hardly here, is part of a longer run: Babylon, in "Babylon A.D."."""
    before = text[max(0, span.start - span.lead - 25) : span.start - span.lead] if span.lead else ""
    inside = " " not in span.text and span.weight < 1.0 and _INSIDE.search(before)  # the Sea of "A Door in the Sea"
    if " " not in span.text and is_ordinary(span.text.lower()):
        inside = inside or _PART_OF.search(text[max(0, span.start - span.lead - 25) : span.start])
    if " " not in span.text and (goes := _ON.match(text, span.end)) and is_ordinary(goes[1].lower()):
        return not is_forename(goes[1]) and goes[1] not in FUNCTION  # Made by Hand
    if _BEGUN.search(before) or inside or (" " not in span.text and _OF.match(text, span.end)):
        return True
    if _is_name_begun(text, span):
        return True
    if span.weight <= AMID and _CAPITAL_BEFORE.search(text[max(0, span.start - 25) : span.start]):
        return True  # the Rope of "Dangling Rope"
    return span.weight < 0 and _CONTINUED.match(text, span.end) is not None


def _is_name_begun(text: str, span: Span) -> bool:
    """Whether a title is a person's given names, whose surname follows: the *J. Edgar* of J. Edgar Hoover."""
    words, after = span.text.split(), _SURNAME.match(text, span.end)
    forename = all(is_forename(fold(word)) or _INITIAL.fullmatch(word) for word in words)
    return forename and after is not None and after[1] not in FUNCTION


def _quoted_span(span: Span, known: tuple[Span, ...]) -> Span:
    """A quotation, and what is known of it."""
    inner = next((each for each in known if each.start == span.start and each.end >= span.end), None)
    return replace(span, known=True, weight=max(inner.weight, 0.0) + 1.0, directors=inner.directors) if inner else span


def _cut_about(text: str, run: tuple[int, int], known: tuple[Span, ...], people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run that may be titles, but for the titles that are known: what joins it to them is left out."""
    start, end = run
    for span in known:
        if span.weight > 0 and start < span.end and span.start < end:
            if before := text[start : span.start].rstrip():
                yield from _cut(text, start, start + len(_LINKED.sub("", before)), people)
            rest = _LINKS.match(text, span.end)
            start = max(start, rest.end() if rest else span.end)
    if start < end:
        yield from _cut(text, start, end, people)


def person_like(words: list[str], people: frozenset[str]) -> bool:
    """Whether words may be a person's name: a given name and another, or a name of the section."""
    if not words or any((word in FUNCTION and word != "A") or (word.islower() and word not in PARTICLES) for word in words):
        return False
    first = fold(words[0])
    if len(words) == 1:
        return is_double_given(first) or first in famous() or first.lower() in people or is_forename(first)
    if parts(" ".join(words)).family_first:
        return True
    return is_forename(first) or first.rstrip(".") in HONORIFIC or fold(words[-1]).lower() in people


def _within(at: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in taken)


def _cut(text: str, start: int, end: int, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run that may be titles."""
    start = _after_opening(text, (start, end), people)
    if start >= end:
        return
    parts = _owned(text[start:end], people) or _held(text[start:end], people)
    if parts is None:
        end = _ended(text, start, end, people)
        parts = _joined(text[start:end], people, listed=_is_last_of_list(text, start, end))
    if parts is None:
        yield start, end - len(text[start:end]) + len(_POSSESSED.sub("", text[start:end]))
        return
    for left, right in parts:
        yield from _cut(text, start + left, start + right, people)


Parts = list[tuple[int, int]] | None


def _owned(run: str, people: frozenset[str]) -> Parts:
    """What somebody owns: *The Ice Storm* of "Ang Lee's The Ice Storm", and what stands before the owner."""
    for owned in _OWNED.finditer(run):
        before, _, whose = run[: owned.start()].rpartition(" and ")
        owner, rest = whose.split(), run[owned.end() :].split()
        if owner and owner[0].rstrip(".") in HONORIFIC:
            continue  # Mrs. Alder's Garden
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
        if held[0] == " for " and holder.rpartition(" ")[2] in _PRIZES:  # the Golden Bear for Winter Light
            return [(held.end(), len(run))]
        if person_like(holder.split(), people) and (" " in holder or holder != run[: held.start()]):
            return [(held.end(), len(run))]
    return None


def _ended(text: str, start: int, end: int, people: frozenset[str]) -> int:
    """Where a run ends without what only says by whom, where, or how many years."""
    if year := _YEAR_LAST.search(text[start:end]):
        return start + year.start()
    if said := _SAID.search(text[start:end]):
        return start + said.start()  # Pickup is from the FBI, when I made Corridor I had
    tail = _TAIL.search(text[start:end])
    end = start + tail.start() if tail and _is_tail(tail, people) else end
    counted = _UNIT.search(text[start:end])
    return start + counted.start() if counted and _COUNTED.match(text, end) else end


def _is_last_of_list(text: str, start: int, end: int) -> bool:
    """Whether a run ends a list: "Winter Light, Persona and Shame", but not what stands amid one."""
    left = text[max(0, start - 30) : start]
    if _SEVERAL.search(left) and not _PAIR.fullmatch(text, start, end):
        return True
    before = _AFTER_COMMA.search(left[-12:]) is not None
    return before and _MORE_OF_LIST.match(text, end) is None


def _joined(run: str, people: frozenset[str], *, listed: bool) -> Parts:
    """The two things that `and` joins, where they are two: in a list, or by what they are."""
    for joined in _JOIN.finditer(run):
        if (
            joined[0] == " or "
            or (listed and joined[0] == " and ")
            or _apart(run[: joined.start()].split(), run[joined.end() :].split(), people, sign=joined[0] == " & ")
        ):
            return [(0, joined.start()), (joined.end(), len(run))]
    return None


def _is_tail(tail: re.Match[str], people: frozenset[str]) -> bool:
    """Whether what follows a title only says by whom, where, or with whom."""
    word, head = fold(tail["where"]), tail.string[: tail.start()]
    if word in _ABBREVIATED:
        return True
    if tail["way"] == "in":  # Limelight in 1952, KALW in San Francisco; Death in Venice is one
        strange = not any(is_ordinary(fold(each).lower()) or each.islower() for each in head.split())
        named = head.isupper() or strange or person_like(head.split(), people)
        # Minecraft in Java, St. Marks in the East Village; but Death in Venice
        return (word.isdigit() and len(word) == _YEAR) or (named and word in PLACE | PLACE_HEAD)
    if tail["way"] == "by":
        return word[0].isupper() and not tail[0].startswith(" by the ") and not is_ordinary(word.lower())
    if tail["way"] in {"for", "with"} and len(tail[0].split()) > 2 and person_like(tail[0].split()[1:], people):
        return True
    return word in PLACE | PLACE_HEAD | BODIES if tail["way"] in {"at", "from"} else word in famous() or word.lower() in people


def _apart(left: list[str], right: list[str], people: frozenset[str], *, sign: bool) -> bool:
    """Whether what `and` joins are two things: two people, or two titles; *Sense and Sensibility* is one.

    The sign `&` (`sign`) joins people, and the words of one title.
    """
    if right[0] == "the" and len(left) == 1 and fold(left[0]) not in famous():
        return False  # Beauty and the Beast, Mario and the Magician
    if sign and not (person_like(left, people) or person_like(right, people)):
        return False  # Give & Give Back
    if len(left) == len(right) == 1 and right[0] not in ARTICLES:
        names = {name for name in (fold(left[0]), fold(right[0])) if not is_ordinary(name.lower())}
        return bool(names & famous()) or any(name.lower() in people for name in names)
    if person_like(left, people) or person_like(right, people):
        return True
    return right[0] in ARTICLES or (len(left) > 1 and (len(right) > 1 or left[0] not in ARTICLES))


def _after_opening(text: str, run: tuple[int, int], people: frozenset[str]) -> int:
    """Where a run begins once the words are left out that have a capital only because a sentence opens with them."""
    start, end = run
    if praise := _PRAISE.match(text, start, end):
        return praise.end()  # the Oscar-nominated Winter Light
    if not opens_sentence(text, start):
        return start
    first, _, rest = text[start:end].partition(" ")
    plain = (first in FUNCTION and first not in ARTICLES) or first in CALENDAR or first in NATIONALITY
    if not rest or not (plain or CONTRACTED.search(first)):
        return start
    if first in OWN_WORDS and rest[0].isupper() and is_ordinary(fold(rest.split()[0]).lower()):
        return start  # Nothing Grows Here, Two Sisters of Kilmore
    small = _SMALL_WORDS.match(rest)
    capitals = sum(word[0].isupper() for word in rest.split())
    if small and capitals > 1 and first in LEADING and not person_like(rest[small.end() :].split(), people):
        return start  # In the Mood for Love
    return end - len(rest) + (small.end() if small else 0)
