"""How evidence is written down: a signal is a pattern beside a name, and what it weighs.

The tables of evidence.py (people) and title_evidence.py (films) are made of signals. The weights were set by hand on
one real interview and on the interviews of this project; they are few and round, so that a reader can say why a name
was taken.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

REACH = 90
"""How many characters before and after a name are looked at."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern beside a name, and what it weighs: above nought for, below nought against."""

    weight: float
    pattern: re.Pattern[str]
    crosses: bool = True
    """Whether its pattern can match the end of a sentence."""


_STOPS = ".!?…"
_SENTENCE_END = tuple(f"{stop} " for stop in _STOPS)
_NEGATION = re.compile(r"\[\^[^]]*\]|\(\?<?!")
_CROSSING = re.compile(r"[.!…^]|\\[^bdsw()'\"]|\[[^]]*\?")
"""How a pattern is written that can match a stop: by the sign itself, or as all that is not something else."""


_PLAIN_START = re.compile(r"[^\W_](?![?*+{])")


def one_of(words: str) -> str:
    """A pattern for any of the words, which stand between bars, on as many lines as they need.

    It is grouped by first letters, so that it fails sooner where none stands; which alternative it matches first is not told.
    """
    groups: dict[str, list[str]] = {}
    for word in dict.fromkeys(" ".join(each.split()) for each in _alternatives(words)):
        groups.setdefault(word[0] if _PLAIN_START.match(word) else word, []).append(word)
    return "(?:" + "|".join(map(_group, groups.values())) + ")"


def _alternatives(words: str) -> list[str]:
    """What stands between bars, but for bars in brackets."""
    found: list[str] = []
    for piece in words.split("|"):
        if found and found[-1].count("(") > found[-1].count(")"):
            found[-1] += f"|{piece}"
        else:
            found.append(piece)
    return found


def _group(words: list[str]) -> str:
    """Alternatives that begin with one letter."""
    return f"{words[0][0]}(?:{'|'.join(word[1:] for word in words)})" if len(words) > 1 else words[0]


def before(weight: float, pattern: str) -> Signal:
    """A signal whose pattern ends where the name begins; its first word may open a sentence."""
    compiled = re.compile(rf"(?:{pattern})$")
    return Signal(weight, compiled, crosses=_can_cross(pattern) or compiled.search(" ") is not None)


def _can_cross(pattern: str) -> bool:
    """Whether a pattern may match the end of a sentence: in doubt it may."""
    harmless = "(?!", "(?<!"
    doubtful = _NEGATION.sub(lambda found: "" if found[0] in harmless or set(_STOPS) < set(found[0]) else found[0], pattern)
    return _CROSSING.search(doubtful) is not None


def after(weight: float, pattern: str) -> Signal:
    """A signal whose pattern begins where the name ends."""
    return Signal(weight, re.compile(pattern))


def weigh(text: str, start: int, end: int, tables: tuple[Iterable[Signal], Iterable[Signal]]) -> float:
    """What stands before and after `text[start:end]`, by the signals for before and for after."""
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    opens = not left or left.endswith(_SENTENCE_END)  # most capitals do, and hardly a signal reaches into the sentence before
    weight = sum(signal.weight for signal in tables[0] if (signal.crosses or not opens) and signal.pattern.search(left))
    return weight + sum(signal.weight for signal in tables[1] if signal.pattern.match(right))


FILM_NOUN = one_of(
    """films? | movies? | pictures? | cinema | remake | adaptation | retrospective | western | thriller | documentary |
    documentaries | feature | short | trilogy | melodrama | noir"""
)
"""What a film is called."""

WORK_NOUN = one_of(
    r"""novels? | novella | books? | memoirs? | autobiography | biography | essay | poems? | poetry | story | play |
    opera | ballet | songs? | single | album | record | symphony | sonata | requiem | musical | oratorio |
    magazine | journal | newspaper | weekly | daily | paper | review | periodical | ship | tanker | steamer |
    vessel | liner | yacht | ferry | trawler | boat | submarine | painting | sculpture | exhibition | series |
    sitcom | soap | programme | serial | (?:music )?videos? | lullaby | hymn | hymnal | waltz | overture |
    prelude | sketch | engraving | radio | comic | encyclop(?:a)?edia | dictionary | textbook | paperback | aria
    | quartet | concerto | podcasts? | manga |
    anime | games? | website | blog | (?:first|second|third|fourth|fifth|last|final) episode | episode \d+ | edition of"""
)
"""What bears a title in italics and is no film."""
