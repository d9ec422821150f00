"""What speaks for a person and what against, in the words around a name.

Each signal is a line of a table, with its weight; a name is one when its weights reach the threshold of its kind. A full name needs
little (most are people), a surname alone much, for a wrong heading in a printed index is worse than a missed one.
"""

import re
from collections.abc import Collection, Sequence

from publish.book import Passage
from publish.names.candidates import Candidate
from publish.names.parts import languages
from publish.names.tokens import PARTICLES, fold
from publish.names.words import BOOK_NOUN, COMMON, FAMOUS, FILM_NOUN, INSTITUTION, PLACE, PLACE_HEAD, SURNAMES_TOO

FULL_NAME = 1.0
"""What a full name needs."""
SURNAME = 2.0
"""What a surname alone needs."""
_REACH = 60

_TRADE = (
    r"(?:directors?|film-?makers?|auteurs?|actors?|actress(?:es)?|stars?|writers?|screenwriters?|novelists?|authors?|producers?|"
    r"cinematographers?|camera(?:man|woman|men|operator)|operators?|photographers?|editors?|composers?|designers?|playwrights?|poets?|"
    r"critics?|painters?|musicians?|singers?|comedians?|historians?|philosophers?|scholars?|professors?|gaffers?|colleagues?|friends?|"
    r"brothers?|sisters?|wife|husband|father|mother|son|daughter|partner|agent|teacher|assistant|master|masters|genius)"
)
_SAYING = (
    r"(?:said|says|told|tells|wrote|writes|made|makes|shot|shoots|directed|directs|photographed|acted|asked|asks|died|taught|"
    r"thought|thinks|wanted|wants|knew|knows|laughed|laughs|smiled|answered|replied|explained|explains|believed|believes|called|hired|"
    r"loved|hated|composed|edited|produced|lit|starred|stars|invented|understood|understands|plays|played|sings|sang|stops|walks|gets|lets|shows)"
)

BEFORE = (
    (2.0, re.compile(rf"\b{_TRADE},? $", re.IGNORECASE)),
    (1.5, re.compile(r"\b(?:directed|shot|photographed|written|edited|composed|produced|played|made|scored|cut|painted|acted|sung|painting|novel|film|picture|book|version) by $")),
    (1.0, re.compile(r"\b(?:by|with|starring|featuring|cast|casting|met|meet|hired|phoned|rang|told|asked|married|admired?|loved?|imitate|like|unlike|than|after|from|thanks to|cut to|about|for|gave|saw|knew|remember|work of|works of|films of|cinema of|influence of|eyes of|face of|faces of) $")),
    (1.0, re.compile(r"\b(?:young|old|late|great|poor|dear|brilliant|wonderful|lovely|genius) $")),
    (-4.0, re.compile(r"\b(?:play(?:s|ed|ing)?|role of|part of|character (?:of|called|named)|characters?,? |portray(?:s|ed|ing)|(?:boy|girl|man|woman|hero|heroine|dog|horse|cat) called) $")),
    (-1.5, re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Ee]very|[Oo]ur|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) $")),
    (-1.5, re.compile(r"\b(?:[Ii]n|[Aa]t|near|outside|into|across|around|towards|north of|south of|east of|west of|streets of|city of|town of|village of|born in|University of|coast of) $")),
)  # fmt: skip
"""Words before a name, with what they weigh."""

AFTER = (
    (2.0, re.compile(r",? (?:who|whom|whose|himself|herself)\b")),
    (1.5, re.compile(rf" (?:once |never |always |also |only |just )?{_SAYING}\b")),
    (0.5, re.compile(r" (?:had|has|is|was|did|does|would|could|used to|came|comes|went|goes)\b")),
    (1.5, re.compile(rf"(?:['’]s?)? (?:first |last |new |early |late |later |own |next |best |silent |great )?{FILM_NOUN}\b")),
    (1.0, re.compile(r"['’]s (?:face|eyes|hands|work|films?|camera|performance|wife|husband|mother|father|house|agent|photography|script|music|score|editing|voice|death|last|writing|style|novels?)\b")),
    (1.0, re.compile(r" \((?:\d{4}[–-]|born|b\. )")),
    (-3.0, re.compile(r" (?:Street|Road|University|Festival|Prize|Award)\b")),
)  # fmt: skip
"""Words after a name, with what they weigh."""

_LIST = re.compile(r"(?:['’]s)?(?:, |,? (?:and|or|&|even|or even|and even|and also|,) | – | / )(?:maybe |perhaps |of course |even )?")
_STOP = re.compile(r"[.!?…] ")
_SENTENCE = 120
_CHARACTER_AS = re.compile(r"\bas $")
_DOES_SO = re.compile(rf"(?:['’]s)? (?:{_SAYING}|does|did|once|used|would|always|has|had)\b")
_INSTITUTION_OF = re.compile(rf"(?:['’]s)? (?:{BOOK_NOUN})\b")


def shape(name: Candidate, plain: Collection[str]) -> float:
    """What the words of a full name say by themselves."""
    words = [fold(word.text) for word in name.words]
    if name.titled:
        return 3.0
    forename = bool(languages(words[0])) or words[0].endswith(".")
    weight = 2.0 if forename else 0.0
    for at, word in enumerate(words):
        weight += _word_weight(word, plain, at if forename else 0)
    if words[0] in PLACE_HEAD or (words[0] in PLACE and not forename):
        weight -= 4.0
    if any(word.text in PARTICLES for word in name.words[1:]):
        weight += 1.0
    return weight


def _word_weight(word: str, plain: Collection[str], after_forename: int) -> float:
    """What one word of a full name weighs: institutions against, plain words a little, unless a given name stands before."""
    if word in INSTITUTION:
        return -0.5 if after_forename and word in SURNAMES_TOO else -5.0
    if word in PLACE:
        return -0.5 if after_forename else -3.0
    if word.lower() in plain and not languages(word):
        return -0.5 if after_forename or word in SURNAMES_TOO else -1.5
    return 0.0 if languages(word) or after_forename else 0.25


def alone(name: Candidate, plain: Collection[str]) -> float:
    """What a single word, or a family name with its particle, says by itself."""
    word = fold(name.words[-1].text)
    if name.titled:
        return -4.0 if word in INSTITUTION | PLACE else 2.5
    if word in INSTITUTION or word in PLACE or word in PLACE_HEAD:
        return -5.0
    if languages(word):
        return -4.0  # a given name alone is nobody's heading
    if word in FAMOUS:
        return 1.5
    return -2.0 if word.lower() in plain or word.lower() in COMMON else 0.0


def context(name: Candidate, text: str) -> float:
    """What the words before and after a name weigh."""
    before = text[max(0, name.start - _REACH) : name.start]
    after = text[name.end : name.end + _REACH]
    weight = sum(value for value, pattern in BEFORE if pattern.search(before))
    weight += sum(value for value, pattern in AFTER if pattern.match(after))
    if _CHARACTER_AS.search(before) and not _DOES_SO.match(after):
        weight -= 4.0
    if name.possessive:
        weight += 0.5
    return weight


def total(weights: Collection[float]) -> float:
    """What several places weigh together: the best of them, what speaks against, and a little for being named often."""
    if not weights:
        return 0.0
    return max(0.0, *weights) + min(0.0, *weights) + 0.5 * min(len(weights) - 1, 3)


def neighbours(found: Sequence[Candidate], at: int, passages: Sequence[Passage]) -> float:
    """What a list weighs: a name beside a person, in "Ozu, Renoir and Satyajit Ray", is likely one too."""
    name = found[at]
    text = passages[name.passage].text
    weight = 0.0
    if at and (before := found[at - 1]).passage == name.passage and _LIST.fullmatch(text[before.end : name.start]):
        weight = max(weight, _as_company(before))
    if at + 1 < len(found) and (after := found[at + 1]).passage == name.passage and _LIST.fullmatch(text[name.end : after.start]):
        weight = max(weight, _as_company(after))
    return weight


def _as_company(name: Candidate) -> float:
    """What a name in a list says of the names beside it."""
    first, last = fold(name.words[0].text), fold(name.words[-1].text)
    if {first, last} & (INSTITUTION | PLACE | PLACE_HEAD) and last not in SURNAMES_TOO:
        return -1.5
    if last in FAMOUS or (len(name.words) > 1 and languages(first)):
        return 1.5
    return 0.5


def beside_title(name: Candidate, passage: Passage) -> float:
    """What an italic title nearby weighs: *Persona* after "Bergman’s", or in the same sentence."""
    weight = 0.0
    for start, end in passage.italics:
        if name.possessive and 0 < start - name.end <= 3:
            return 2.0
        between = passage.text[name.end : start] if start >= name.end else passage.text[end : name.start]
        if len(between) < _SENTENCE and not _STOP.search(between):
            weight = 0.75
    return weight
