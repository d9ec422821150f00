"""What may be a title, wherever it stands, and the quotations that are one.

title_runs.py finds the others, in the runs of capitals; recall.py those that somebody knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SMALL = (
    r"(?:of|the|in|and|an?|to|with|for|on|at|from|is|or|my|me|his|her|your|vs\.?|&|de|la|le|les|du|des|et|der|die|das|und|"
    r"del|della|y|di|el|il|no)"
)
_QUOTED = re.compile(
    r"“([^“”\n]{1,70})”|[«»]\s?([^«»\n]{1,70}?)\s?[«»]|„([^„“”\n]{1,70})[“”]|(?<!\w)\"([^\"\n]{1,70})\"(?!\w)|‘([^‘\n]{1,70}?)’(?!\w)|(?<!\w)'([^'\n]{1,70}?)'(?!\w)"
)
_QUOTE = re.compile("[“«»„\"‘']")
_EDGE = " .,;:…"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text that may be a title."""

    start: int
    end: int
    text: str
    quoted: bool = False
    opens: bool = False
    """It opens a sentence, where the capital of its first word means nothing."""
    dated: bool = False
    """It stands in a list of titles, each with its year."""
    known: bool = False
    """Somebody knows the title (recall.py): what its words weigh is then in `weight`."""
    weight: float = 0.0
    lead: int = 0
    """How many characters before it belong to it too: "the " of "the Godfather"."""
    directors: frozenset[str] = frozenset()


def quoted_spans(text: str) -> Iterator[Span]:
    """What stands in quotation marks by itself, under capitals."""
    last = 0
    for found in _QUOTED.finditer(text) if _QUOTE.search(text) else ():  # few passages quote, and all are asked twice
        group = found.lastindex or 1
        words = found[group].rstrip(_EDGE)
        if title_case(words) and found.start(group) >= last:
            start, last = found.start(group), found.end()
            yield Span(start, start + len(words), words, quoted=True)


def title_case(words: str) -> bool:
    """Whether all but the small words stand under capitals."""
    parts = words.split()
    if not parts or len(parts) > 9 or not (parts[0][0].isupper() or parts[0][0].isdigit()):
        return False
    return all(part[0].isupper() or not part[0].isalpha() or re.fullmatch(SMALL, part) for part in parts[1:])
