"""Whom a section tells as figures of a story: they are played by somebody, and nobody for an index of persons.

"Skip McCoy (Richard Widmark) picks a purse" tells one figure and one player; from there on McCoy is the figure wherever
the section goes on about him. Whom everybody knows is never a figure by this: Joni Mitchell is played, and is somebody.
"""

import re
from collections.abc import Iterator

from publish.names.candidates import Candidate, Reading
from publish.names.canon import famous, is_forename, people
from publish.names.ordinary import is_ordinary
from publish.names.tokens import fold, name_key
from publish.names.words import FAMOUS, INSTITUTION, PLACE, PLACE_HEAD

AGAINST = -4.0
"""What it weighs to be a figure of a story."""
_PLAYED_BY = re.compile(
    r",? \(?(?:who (?:is|was) |is |was |as )?(?:played|portrayed|voiced|impersonated) (?:\w+ly )?by "
    r"|, (?:who|whom) (?:you|she|he|I) (?:play|portray|voice)(?:s|ed)?\b"
)
_BRACKET = re.compile(r"(?:['’]s?)? \(")
_CHARACTER = re.compile(r"(?:['’]s)? characters?\b")
_PLAYS = re.compile(
    r"\b(?:(?:play|portray)(?:s|ed|ing)|voic(?:es|ed|ing)|(?:role|part) of"
    r"|[A-Z][\w’-]+ (?:was|is|were|would be) (?:[a-z]+ )?(?:right|wrong|perfect|ideal|cast) (?:for|as)"
    r"|(?:characters?|protagonists?|heroine|hero|villain|antagonist)(?:[’']s name)?,?(?: who)?(?: is| was)?"
    r"(?: of| called| named)?) $"
)
_CAST = re.compile(
    r"(?:\b(?:starring|featuring|stars|with|by|cast|actors?|actress|opposite|alongside)|^|[;:\n]|(?:\)|[A-Z][\w’-]+),|\band) $",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",? [a-z]|[.!?](?: |$)")
_TITLED = re.compile(r"(?:[A-Z][a-z]+\.? )?$")
_WORD_BEFORE = re.compile(r"\b[a-z]+ $")
_AS = re.compile(
    r"\b(?:play(?:s|ed|ing)|portray(?:s|ed|ing)|(?:role|turn|cast|stars?|starred|starring|appear(?:s|ed)|appearance) as) "
    r"(?:(?:the|an?|his|her) )?"
    r"(?:(?!(?:by|with|for|to|opposite|against|in|on|at|from|like|and|when|where|who|of) )[a-z-]+ ){0,4}$"
)
"""What somebody plays, with what is said of the figure: she played the stern governess Agnes Tarrow."""
_REACH, _FAR = 40, 70


def figures(reading: Reading) -> frozenset[str]:
    """The figures a section tells, as names are compared: whole names, and each of their words by itself."""
    found = set()
    families: frozenset[str] | None = None
    for at, name in enumerate(reading.names):
        figure = _is_figure(reading, at) and not _is_known(reading, at)
        if figure and len(name.words) > 1:
            families = portrayed(reading) if families is None else families
            figure = not _is_of(name, families)
        if figure or _owned_by_title(reading, name):
            found.add(name.key)
            found.update(name_key(word.text) for word in name.words)
    return frozenset(found)


def portrayed(reading: Reading) -> frozenset[str]:
    """Surnames of well-known people whom somebody plays in what a section is about: their families are people too."""
    known = ((at, fold(name.words[-1].text)) for at, name in enumerate(reading.names))
    return frozenset(last for at, last in known if last in famous() and _is_known(reading, at) and _is_figure(reading, at))


def _is_of(name: Candidate, families: frozenset[str]) -> bool:
    """Whether a full name is that of one of a family: Ada Holm, beside the well-known Emil Holm."""
    return fold(name.words[-1].text) in families and is_forename(fold(name.words[0].text))


def _is_known(reading: Reading, at: int) -> bool:
    """Whether everybody knows somebody of this name; a surname that stands before its well-known player is another's."""
    name = reading.names[at]
    if len(name.words) > 1:
        return name.key in people()
    word = fold(name.words[0].text)
    played = next(_after(reading, at), None) if word not in FAMOUS else None
    return word in famous() and not (played and played.key in people())


def _is_figure(reading: Reading, at: int) -> bool:
    """Whether the words beside a name say that somebody plays it."""
    name, text = reading.names[at], reading.text(reading.names[at])
    if text[name.end : name.end + 1] in {" ", ",", "'", "’"}:
        if _PLAYED_BY.match(text, name.end) or _CHARACTER.match(text, name.end) or _of_a_title(reading, name):
            return True
        if _BRACKET.match(text, name.end) and _is_played(reading, at):
            return True
    if _PLAYS.search(text, max(0, name.start - _REACH), name.start):
        return True
    left = text[max(0, name.start - _FAR) : name.start]
    return _AS.search(_TITLED.sub("", left) if name.titled else left) is not None


def _of_a_title(reading: Reading, name: Candidate) -> bool:
    """Whether it comes from a story: Rhoda from *Mary Tyler Moore*; "Jack [from *Titanic*]"."""
    starts = (start for start, _ in reading.section.passages[name.passage].italics if 0 < start - name.end < 9)
    return any(reading.text(name)[name.end : start] in {" from ", " [from ", " (from "} for start in starts)


def _owned_by_title(reading: Reading, name: Candidate) -> bool:
    """Whether a title in italics owns a single name: *Winter Light*’s Holm is nobody, but *Sight and Sound*’s Ada Holm is."""
    if not reading.text(name).endswith(("’s ", "'s "), 0, name.start) or len(name.words) > 1 or name.words[0].text in FAMOUS:
        return False
    return any(end == name.start - len("’s ") for _, end in reading.section.passages[name.passage].italics)


def _is_played(reading: Reading, at: int) -> bool:
    """Whether the brackets after a name hold its player, and nothing else: a full name that shares no word with it."""
    player = next(_after(reading, at), None)
    if player is None:
        return False
    name, text = reading.names[at], reading.text(reading.names[at])
    if len(player.words) < 2 or text[player.end : player.end + 1] != ")":
        return False
    if {word.text for word in name.words} & {word.text for word in player.words}:
        return False
    if not is_forename(fold(player.words[0].text)) and not player.words[0].text.endswith("."):
        return _is_called(name, text) and _may_be_name(player)
    full = len(name.words) > 1 and is_forename(fold(name.words[0].text))
    return not full or player.key in people() or _in_prose(text, name, player)


def _is_called(name: Candidate, text: str) -> bool:
    """Whether a single name stands right after a word in lower case, as a figure is told: the driver Sarvak (…)."""
    return len(name.words) == 1 and _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start) is not None


def _may_be_name(name: Candidate) -> bool:
    """Whether none of its words is one of everyday English, of a body or of a place."""
    words = [fold(word.text) for word in name.words]
    return not any(is_ordinary(word.lower()) or word in INSTITUTION | PLACE | PLACE_HEAD for word in words)


def _after(reading: Reading, at: int) -> Iterator[Candidate]:
    """The name that begins where the bracket after a name opens."""
    name = reading.names[at]
    bracket = _BRACKET.match(reading.text(name), name.end)
    following = reading.names[at + 1] if at + 1 < len(reading.names) else None
    if bracket and following and following.passage == name.passage and following.start == bracket.end():
        yield following


def _in_prose(text: str, name: Candidate, player: Candidate) -> bool:
    """Whether two full names stand in a sentence that goes on, which tells a plot; a list of the cast names players first."""
    goes_on = _GOES_ON.match(text, player.end + 1) is not None
    return goes_on and not _CAST.search(text, max(0, name.start - _REACH), name.start)
