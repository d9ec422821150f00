"""What speaks for a person and what against, in the words around a name.

Each signal is a line of a table, with its weight; a name is one when its weights reach the threshold of its kind. A
full name needs little (most are people), a surname alone much, for a wrong heading in a printed index is worse than a
missed one.
"""

import re
from collections.abc import Collection

from publish.names.candidates import Candidate, Reading
from publish.names.canon import famous, is_forename, mononyms, pairs, people, surnames
from publish.names.ordinary import is_ordinary, is_plain_noun
from publish.names.parts import is_double_given, languages, parts
from publish.names.person_signals import AFTER, AFTER_ANY_STRANGER, BEFORE_NAMES, CALLED_SO, DOING, THING
from publish.names.signals import REACH, weigh
from publish.names.tokens import PARTICLES, fold
from publish.names.words import COMMON, FAMOUS, INSTITUTION, PLACE, PLACE_HEAD, SURNAMES_TOO
from publish.text import Passage

FULL_NAME = 1.0
"""What a full name needs."""
SURNAME = 2.0
"""What a surname alone needs."""
LISTED = -1.5
"""What the surname of someone in people.yaml needs: little may speak against."""
KNOWN = 6.0
"""What the full name of somebody well known weighs: more than anything beside it."""
PAIRED = 12.0
"""What a pair that everybody knows weighs: more than that one of the two words is a given name, and a figure's too."""
GIVEN_NAME = -4.0
"""What speaks against a given name alone: it is nobody's heading, unless it is a listed surname too (Hugo)."""

_EPONYMS = frozenset({"Alzheimer", "Asperger", "Parkinson", "Tourette"})
"""Whose names stand, alone, for what they described."""
_TOYS = frozenset({"Barbie", "Furby", "Lego", "Muppet", "Nintendo", "Playmobil", "PlayStation", "Pokemon", "Tamagotchi"})
"""Brands that bear a figure's name before theirs: an Ada Barbie."""
_NUMERALS = frozenset({"II", "III", "IV"})
_OFFICES = frozenset({"Professor", "President", "Senator", "Secretary", "Emperor", "Ambassador", "Minister"})
"""Offices that end no name: the Luke Professor."""
_CHARACTER = re.compile(
    r"(?<!\bas \w{3})(?<!\bas \w{4})(?<!\bas \w{5})(?<!\bas \w{6})\bas $"
)  # as Cathy; but "as Ozu did" is Ozu himself
_DOES_SO = re.compile(rf"(?:['’]s)? (?:{DOING}|does|did|once|used|would|always|has|had)\b")
_THING_BEFORE = re.compile(rf"\b{THING}, $")
_BRAND = re.compile(r"(?!(?:Mac|Mc|De|Del|Di|Da|Du|La|Le|Van|Von|Fitz|Mac|San|O'|D'|L')[A-Z])[A-Z][a-z]+[A-Z]")
"""A capital within a word, but for McCain and DeVito: YouTube, SoundCloud."""
_BRACKETED = 1.5
"""What it weighs for a full name to be all that stands in brackets: "her guard (Esin Torlak) is late" names a player."""
_PLAYED = re.compile(r"(?:\b[a-z]{2,}|(?<![A-Z][a-z] )(?<![a-z]{2} )\b[A-Z][\w-]+|[a-z]{2} [A-Z][\w-]+) \($")
_STOPS = frozenset(".,;:?!")
_LIST = re.compile(
    r"(?:['’]s|-[a-z]+)?(?:, |,? (?:and|or|&|even|or even|and even|and also|,) | – | ?/ ?)(?:maybe |perhaps |even )?"
)
_STOP = re.compile(r"[.!?…] ")
_ABSTRACT = re.compile(r"(?:ics|tions?|ments?|ness|isms?|ology|ities|ity|ship|ies|ings?|able|ive|ous)$")
"""Endings of words that are things and qualities: Theoretical Physics."""
_SENTENCE = 120
"""How far, in characters, a title in the same sentence may stand."""


def shape(name: Candidate, plain: Collection[str]) -> float:
    """What the words of a full name say by themselves."""
    words = [fold(word.text) for word in name.words]
    if name.titled:
        return 0.0 if words[0].lower() in plain and not is_forename(words[0]) else 3.0  # Mr. Nice Guy
    if name.key in people():
        return KNOWN
    if parts(" ".join(word.text for word in name.words)).family_first:
        return 2.0  # Choi Eun-hee: built as no place or company is
    forename = is_forename(words[0]) or words[0].endswith(".")
    weight = 2.0 if forename else 1.0 if words[-1] in surnames() and not is_ordinary(words[-1].lower()) else 0.0
    weight -= 4.0 * (words[-1] in _OFFICES or (len(words) == 2 and words[1] in _NUMERALS))
    for at, word in enumerate(words):
        weight += _word_weight(word, plain, at if forename else 0)
    if not forename and words[0].lower() not in plain and is_plain_noun(words[0].lower()):
        weight -= 1.5  # the Production Code
    if words[0] in PLACE_HEAD or (words[0] in PLACE and not forename):
        weight -= 4.0
    weight -= 4.0 * any(_BRAND.match(word) is not None for word in words)
    if any(word.text in PARTICLES for word in name.words[1:]):
        weight += 1.0
    return weight


def _word_weight(word: str, plain: Collection[str], after_forename: int) -> float:
    """What one word of a full name weighs: institutions against, plain words a little less after a given name."""
    if word in INSTITUTION:
        return -0.5 if after_forename and word in SURNAMES_TOO else -5.0
    if word in _TOYS:
        return -5.0
    if word in PLACE:
        return -0.5 if after_forename else -3.0
    if word.lower() in plain and not languages(word):
        return -0.5 if after_forename or word in SURNAMES_TOO else -1.5
    if _ABSTRACT.search(word) and not languages(word):  # Clive
        return -0.5 if after_forename else -1.5
    return 0.0 if languages(word) or after_forename else 0.25


def alone(name: Candidate, plain: Collection[str]) -> float:
    """What a single word, or a family name with its particle, says by itself."""
    word = fold(name.words[-1].text)
    if name.titled:
        nobody = word in INSTITUTION or word in PLACE
        weak = is_plain_noun(word.lower()) or (languages(word) and word not in surnames())  # Miss Spider, Sir Ian
        return -4.0 if nobody else 2.5 if word in famous() else 0.0 if weak else 1.5
    if word in INSTITUTION or word in PLACE or word in PLACE_HEAD or word in _EPONYMS or _BRAND.match(word):
        return -5.0
    if word in famous():
        return SURNAME - 1.0 * (word not in FAMOUS and is_plain_noun(word.lower()))
    if word in mononyms():
        return 1.0
    if languages(word) or is_double_given(word):
        return GIVEN_NAME if word not in surnames() else -1.0
    return -2.0 if (word.lower() in plain or word.lower() in COMMON) and word not in surnames() else 0.0


def context(name: Candidate, text: str) -> float:
    """What the words before and after a name weigh."""
    known = name.key in people() if len(name.words) > 1 else fold(name.words[-1].text) in famous()
    weight = weigh(text, name.start, name.end, (BEFORE_NAMES[known, name.possessive], AFTER if known else AFTER_ANY_STRANGER))
    if not known:
        if text.endswith(("called ", "named "), 0, name.start) and CALLED_SO.search(
            text, max(0, name.start - REACH), name.start
        ):
            weight -= 4.0
        if _THING_BEFORE.search(text, max(0, name.start - 16), name.start) and text[name.end : name.end + 1] in _STOPS:
            weight -= 1.5  # their new movie, Swearnet.
        if _CHARACTER.search(text[max(0, name.start - 12) : name.start]) and not _DOES_SO.match(text, name.end):
            weight -= 3.0
    if len(name.words) > 1 and text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")":
        weight += _BRACKETED * (_PLAYED.search(text[max(0, name.start - 40) : name.start]) is not None)
    if known and len(name.words) == 1 and name.words[0].text in FAMOUS and text.endswith("from ", 0, name.start):
        weight += 1.0  # drawing from Fellini
    return weight + (0.5 if name.possessive else 0.0)


def total(weights: Collection[float]) -> float:
    """What several places weigh together: the best of them, what speaks against, and a little for being named often.

    Being named often proves nothing by itself: a street or a firm is, too.
    """
    best = max(weights, default=0.0)
    often = 0.5 * min(sum(weight > 0 for weight in weights) - 1, 3) if best >= 1.0 else 0.0
    return max(0.0, best) + min(0.0, min(weights, default=0.0)) + often


def around(reading: Reading, at: int) -> float:
    """Everything that stands around a candidate: words, a list it is part of."""
    return context(reading.names[at], reading.text(reading.names[at])) + neighbours(reading, at)


def neighbours(reading: Reading, at: int) -> float:
    """What a list weighs: a name beside a person, in "Ozu, Renoir and Satyajit Ray", is likely one too."""
    name, text = reading.names[at], reading.text(reading.names[at])
    beside = []
    if at and (before := reading.names[at - 1]).passage == name.passage and _LIST.fullmatch(text[before.end : name.start]):
        beside.append(_as_company(before, name))
    if at + 1 < len(reading.names) and (after := reading.names[at + 1]).passage == name.passage:
        beside += [_as_company(after, name)] if _LIST.fullmatch(text[name.end : after.start]) else []
    weight = max(beside, default=0.0)
    first, last = fold(name.words[0].text), fold(name.words[-1].text)
    sure = is_forename(first) if len(name.words) > 1 else last in famous() or last in mononyms()
    return max(weight, 0.0) if sure else weight  # the Venice Film Festival, David Remnick


def _as_company(name: Candidate, other: Candidate) -> float:
    """What a name in a list says of the name beside it: much where both are bare surnames of people everybody knows."""
    first, last = fold(name.words[0].text), fold(name.words[-1].text)
    if len(name.words) > 1 and parts(" ".join(word.text for word in name.words)).family_first:
        return 1.5  # Park Hae-il
    if {first, last} & (INSTITUTION | PLACE | PLACE_HEAD) and last not in SURNAMES_TOO:
        return -1.5
    bare = len(name.words) == len(other.words) == 1 and not name.possessive
    if bare and frozenset((last, fold(other.words[0].text))) in pairs():
        return PAIRED  # Gilbert and Sullivan
    if bare and last in famous() and fold(other.words[0].text) in surnames():
        return 3.0  # Ford and Connery
    if last in famous() or last in mononyms() or (len(name.words) > 1 and languages(first)):
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
