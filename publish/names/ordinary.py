"""Words of everyday English: what most titles are made of, and few names.

Under capitals in the middle of a sentence, *Winter Harvest* is two such words: somebody gave them their capitals. The
list is in ordinary.txt; endings are taken off, so that it need hold base forms alone.
"""

from functools import lru_cache
from pathlib import Path

from publish.names.words import words_of

_HERE = Path(__file__).parent
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("er", ""), ("ly", ""))
_SHORTEST = 3
LEADING = words_of(
    """
    About Above Across After Against All Along Among Around As At Before Behind Below Beneath Beside Between Beyond By Down
    During Every For From How In Inside Into Near Nobody No Nothing Of Off On One Out Outside Over Past Through To Toward
    Towards Two Three Four Five Six Seven Eight Nine Ten Under Until Up Upon What When Where While Who Why With Within Without
    """
)
"""Words that open a sentence, and titles of more than two words as well (In the Mood for Love)."""
OWN_WORDS = words_of(
    """
    Two Three Four Five Six Seven Eight Nine Ten Nothing Nobody Everything Everybody Something Somebody Never Always All No
    Every Another Half Twice Almost
    """
)
"""Words that belong to a title where an ordinary word under a capital follows: Two Sisters, but not "Then Winter Light"."""


@lru_cache(maxsize=1)
def _base() -> frozenset[str]:
    """The words of the list, in lower case."""
    lines = (_HERE / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line and line[0] != "#" for word in line.partition(": ")[2].split())


@lru_cache(maxsize=32768)
def is_ordinary(word: str) -> bool:
    """Whether a word, folded and in lower case, is one of everyday English, or a form of one (sisters, leaving)."""
    base = _base()
    if word in base:
        return True
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) >= _SHORTEST:
            if stem + instead in base:
                return True
            if stem[-1] == stem[-2] and stem[:-1] in base:  # running
                return True
    return False


@lru_cache(maxsize=32768)
def is_plain_noun(word: str) -> bool:
    """Whether a word, folded and in lower case, is on the list as it stands: as a surname it may be just the word."""
    return word in _base()
