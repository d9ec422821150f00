"""What stands around a title that text in roman may name: words, an owner, a person who is in it.

These signals come on top of those for titles in italics (title_evidence.py): in roman, the words around must also say
that there is a title at all.
"""

import re

from publish.names.canon import artists, famous
from publish.names.signals import FILM_NOUN, WORK_NOUN, after, before, weigh
from publish.names.title_evidence import AFTER, BEFORE
from publish.names.tokens import fold

_OWNER = re.compile(r"(\w[\w-]*)(?:['’]s|(?<=s)['’]) (?:own |first |last |early |late |great )?$")
_PRESENT = re.compile(r"([\w-]+)(?:['’]s)?,?(?: [a-z’'-]+){0,6} (?:in|of) $")
_MORE_BEFORE = (
    before(1.5, rf"(?:['’]s|s['’])(?: [\w-]+)? {FILM_NOUN},? "),  # Malick's movie Badlands
    before(
        1.0,
        r"\b(?:good|great|wonderful|terrific|brilliant|superb|sexy|funny|marvell?ous|beautiful|remarkable|amazing|excellent|perfect"
        r"|awful|terrible|bad|cast|roles?|parts?|scenes?|shots?|sequence|moments?|ending|opening|line|performances?|debut) in ",
    ),
    before(1.5, r"\b(?:[Ll]ook(?:ed|ing)?|laugh(?:ed|ing)?) at "),
    before(2.5, r"[A-Z][\w’'-]+ \([“\"‘']?"),  # Alex Garland (The Beach, 28 Days Later)
    before(
        1.5, r"\b(?:[Dd]irector|[Ww]riter|[Ss]tar|[Mm]aker|[Ee]ditor|[Pp]roducer|[Cc]omposer|[Cc]inematographer|DP) (?:of|on) "
    ),
    before(-3.0, rf"\b{WORK_NOUN} (?:for|by|like|such as) [^.;:]{{0,45}}"),  # videos for Johnny Cash's Hurt and Madonna's Rain
    before(2.0, rf"\b{FILM_NOUN}(?:\b[^.?!]{{0,25}}: |[—–])"),  # they did five films together: Little Big Man, Bonnie and Clyde
    before(1.5, rf"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Mm]y|[Yy]our|[Tt]heir|[Oo]ur|called)(?: \w+)? {FILM_NOUN},? "),
    before(1.5, r"\bincluding "),
    before(1.0, r"[\w’'”\"] \("),
    before(-3.0, r"\b(?:dubbed|nicknamed|christened) (?:it |him |her |them )?"),
    before(-3.0, r"\b(?:[Oo]ur|[Tt]he|[Tt]his|an?|[Hh]is|[Hh]er|[Mm]y|[Yy]our|radio|TV|talk) shows?,? (?:called )?"),
    before(-4.0, r"\b(?:hosts? of|listen(?:ing)? to|subscribe to|subscribe to it|episodes? of|seasons? of|pilot of) "),
    before(0.5, r"\b(?:in|on|of|about|from|after|for) "),
)
_MORE_AFTER = (
    after(3.0, r" fame\b"),
    after(2.0, rf",? an? (?:[A-Z][\w’'-]+ ){{1,3}}{FILM_NOUN}\b"),  # a Ritz Brothers movie
    after(-2.5, r" (?:said|says|told|asked|thought|laughed|smiled|replied|answered|died|knew|wanted|once)\b"),
    after(2.0, r"[”\"’'»]? (?:trilogy|franchise|saga|films|movies|remake)\b"),
    after(0.5, r"[”\"’']?,? (?:when|where|which|was|is|has|had|came|and I)\b"),
)


def around(text: str, start: int, end: int) -> float:
    """What the words before and after weigh."""
    return weigh(text, start, end, (BEFORE + _MORE_BEFORE, AFTER + _MORE_AFTER))


def company(text: str, start: int, people: frozenset[str]) -> float:
    """What a person before it weighs, who made it (Renoir's) or is in it (Julia Roberts in).

    `people` are the surnames of those the section names in full; a writer's or painter's works are no films.
    """
    left = text[max(0, start - 70) : start]
    if ("'" in left or "’" in left) and (owner := _OWNER.search(left[-40:])):
        if fold(owner[1]) in artists():
            return -2.5  # Plato's Protagoras
        return 1.5 if _is_somebody(owner[1], people) else 0.0
    present = _PRESENT.search(left) if left.endswith((" in ", " of ")) else None
    return 1.0 if present and present[1][0].isupper() and _is_somebody(present[1], people) else 0.0


def _is_somebody(surname: str, people: frozenset[str]) -> bool:
    """Whether a word is the surname of a person everybody knows, or of one the section names in full."""
    return fold(surname) in famous() or fold(surname).lower() in people
