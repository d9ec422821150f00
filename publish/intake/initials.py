"""Which name a label of initials stands for: IvdM, I.M. and IV are all Ilse van der Meulen; T.M.-D. is Thandiwe Mokoena-Dube.

Houses abbreviate by rules of their own, and not always by one rule in one talk. The nearest way in which a label fits a
name counts; where two names fit it as well, none of them is meant.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from publish.intake.letters import CAPITALS
from publish.manuscript.labels import folded

_SEGMENTS = re.compile(rf"[^\W\d_][^\W\d_{CAPITALS}]*")
_SMALL = re.compile(rf"[^\W\d_{CAPITALS}]{{4}}")
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 6
"""The most letters of initials."""
WAYS = 4
"""In how many ways initials fit a name, from the nearest: all of its words; the first and some of the others; some that
are not the first; words cut to more than a letter."""


def is_initials(label: str) -> bool:
    """Whether a label is letters, not a name: capitals, with or without stops, small letters for particles among them."""
    bare = re.sub(r"[\s.-]", "", label)
    capitals = sum(sign.isupper() for sign in bare)
    if not 2 <= len(bare) <= _LONGEST or not bare.isalpha() or not bare[0].isupper() or capitals < 2:
        return False
    dotted = "." in label and all(len(part) < 4 for part in _WORDS.findall(label))
    return dotted or (" " not in label and not _SMALL.search(bare))


@lru_cache(maxsize=4096)
def way(label: str, name: str) -> int:
    """The nearest way in which initials fit a name, from 1; 0 where they do not."""
    words = _WORDS.findall(name.replace("’", "").replace("'", ""))
    if len(words) < 2 or not is_initials(label) or is_initials(name):
        return 0
    signs = folded("".join(_WORDS.findall(label)))
    capital = [word for word in words if word[0].isupper()]
    short = [word for word in name.split() if word[:1].isupper()]
    heads = ["".join(folded(word[0]) for word in some) for some in (words, capital, short)]
    if signs in heads:
        return 1
    if _within(signs, heads[0]):
        return 2 if signs[0] == heads[0][0] else 3
    segments = [folded(part) for part in _SEGMENTS.findall("".join(_WORDS.findall(label)))]
    return 4 if len(segments) > 1 and _cut_short(segments, [folded(word) for word in words]) else 0


def _within(signs: str, letters: str) -> bool:
    """Whether the signs stand among the letters, in their order."""
    rest = iter(letters)
    return all(sign in rest for sign in signs)


def _cut_short(segments: list[str], words: list[str]) -> bool:
    """Whether each segment begins a word, in their order: MiM for Miguel Mascarenhas."""
    rest = iter(words)
    return all(any(word.startswith(segment) for word in rest) for segment in segments)


def meant(labels: Iterable[str], names: Iterable[str]) -> Mapping[str, str]:
    """The name of each label of initials, where one alone fits it nearest; what one label takes no other has."""
    left, free, found = list(labels), list(names), dict[str, str]()
    for nearest in range(1, WAYS + 1):
        fits = {label: [name for name in free if way(label, name) == nearest] for label in left}
        for label, fit in fits.items():
            sole = len(fit) == 1 and sum(fit[0] in others for others in fits.values()) == 1
            if sole:
                found[label] = fit[0]
        left = [label for label in left if label not in found]
        free = [name for name in free if name not in found.values()]
    return found
