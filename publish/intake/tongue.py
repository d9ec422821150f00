"""In which language an interview is held, by its smallest words."""

import re
from collections import Counter

_WORDS = {
    "en": "the and of to that was is it in for with you have this they but not what",
    "fr": "le les des est que et une dans pas vous pour qui sur avec nous mais ce plus",
    "de": "der die und das ist nicht ich ein eine mit auf sie den von auch wie dem aber",
    "es": "el los que de en la por una con no para las se lo como pero más del",
    "it": "il che di non per una con sono del della le gli come ma più nel anche questo",
    "pt": "o que não de uma com para os por mais como foi mas dos das muito ele",
    "nl": "de het een van en dat niet ik met voor zijn maar op aan ook als wat",
}
_SMALL = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 12
"""How many of its small words a text must have before its language is named."""


def language_of(text: str) -> str:
    """The language's two-letter code; empty where the text is too short, or two languages are as likely."""
    counts = Counter(_WORD.findall(text[:20_000].lower()))
    votes = sorted(((sum(counts[word] for word in words), language) for language, words in _SMALL.items()), reverse=True)
    (most, language), (next_most, _) = votes[:2]
    return language if most >= ENOUGH and most > 1.5 * next_most else ""
