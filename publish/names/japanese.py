"""Japanese names by their sound: which of two words is the family name, in whichever order they stand.

Both orders are met, often in one text: *Anno Hideaki* at home, *Hideaki Anno* abroad. A word of Japanese syllables is
told to be a given name or a family name by its ending, as most are made of a few elements; where the endings do not
tell, nothing is said.
"""

import re
from functools import lru_cache

_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmr]|[kgnhbpmr]y|sh|ch|ts|j|f|w|y|kk|ss|tt|pp|tch|ssh)?(?:[aiueo]|ou|oo|uu|ei|ii)|n(?![aiueoy]))+"
)
_GIVEN = re.compile(
    r".*(?:.ko|rou?|hiko|suke|yuki|aki|nori|nobu|hiro|masa|kazu|ichi|[sz]ou|taka|michi|haru|shi|ji|mi|mu|ya|yo|ka|na|rie?|e|uo|ao|io)"
)
_SURE_GIVEN = re.compile(
    r".+(?:(?:[kmnrhs]|y)[ueiao]ko|rou|hiko|suke|yuki|aki|nori|nobu|hiro|kazu|ichi|taka|[^w]o?mi|aeko|noko|eko)|.+(?:ko)"
)
_SURE_FAMILY = re.compile(
    r".+(?:moto|yama|mura|[tk]awa|gawa|zawa|sawa|[sz]aki|guchi|shima|jima|hara|bara|wara|bayashi|hashi|[td]a|oka|naka|uchi"
    r"|tani|sugi|kuchi)|(?:mura|kawa|saka|no|ta)[kg]ami"
)
_UNLIKE = frozenset({"ai", "an", "do", "go", "he", "hi", "me", "mo", "no", "one", "so", "to", "we", "ya", "you"})


@lru_cache(maxsize=16384)
def family_first(first: str, second: str) -> bool:
    """Whether two words are a Japanese name whose family name stands first: Kikuchi Hideyuki, Nasu Kinoko."""
    if not (is_japanese(first) and is_japanese(second)):
        return False
    one, two = first.lower(), second.lower()
    if _SURE_FAMILY.fullmatch(two):
        return False
    if _SURE_GIVEN.fullmatch(two):
        return not _SURE_GIVEN.fullmatch(one) or _SURE_FAMILY.fullmatch(one) is not None
    return _SURE_FAMILY.fullmatch(one) is not None and _GIVEN.fullmatch(two) is not None


@lru_cache(maxsize=16384)
def is_japanese(word: str) -> bool:
    """Whether a word is made of Japanese syllables, two at the least."""
    plain = word.lower()
    return plain not in _UNLIKE and len(plain) > 2 and _SYLLABLES.fullmatch(plain) is not None
