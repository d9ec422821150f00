"""Headings whose form is a guess: names that rules and lists cannot take apart for certain.

The rule still gives a heading (parts.py); what is told here is why an editor should look at it.
"""

from publish.names.given import CHINESE_FAMILY, KOREAN_FAMILY
from publish.names.parts import Parts, is_eastern, languages, parts, well_known
from publish.names.tokens import fold

SETTLED = frozenset({"van", "ter", "ten", "te", "al-", "el-"})
"""Particles whose place the rules give without asking for the bearer's language."""


def guess(name: str, language: str) -> str:
    """Why the form of a heading is a guess; empty where it is none."""
    taken = parts(name, language)
    words = name.split()
    if well_known(name) or len(words) < 2 or not taken.given:
        return ""
    first = languages(words[0])
    if taken.particle and not first and taken.particle.split()[0].lower() not in SETTLED:
        return f"whether “{taken.particle}” opens the surname depends on the language of {words[0]}, which is unknown"
    if len(words) == 2 and not taken.particle:
        return _order(words, taken)
    return _double(taken) if first or len(words) > 2 else ""


def _order(words: list[str], taken: Parts) -> str:
    """Two words: whether the family name may be the other one."""
    first, last = (fold(word) for word in words)
    eastern = CHINESE_FAMILY | KOREAN_FAMILY
    if taken.family_first and first in CHINESE_FAMILY and last in CHINESE_FAMILY:
        return f"“{words[1]}” is a family name too, and may be the one"
    unsure = first in eastern and last not in eastern and is_eastern(last) and not languages(words[0])
    if unsure and not taken.family_first:
        return f"“{words[0]}” may be the family name, spoken first"
    if not languages(words[0]) and languages(words[1]) - {"en"} and not taken.direct:
        return f"“{words[1]}” is a given name elsewhere: “{words[0]}” may be the family name, spoken first"
    return ""


def _double(taken: Parts) -> str:
    """Three words: whether the one in the middle belongs to the surname."""
    if taken.particle or taken.direct:
        return ""
    middle = taken.given.split()[1:]
    strange = [word for word in middle if word.isalpha() and len(word) > 2 and not languages(word)]
    return f"“{strange[-1]} {taken.family}” may be one surname of two words" if strange else ""
