"""How a film's title is filed: articles of the title's own language last, figures as they are spoken.

*Die Hard* is an English title and files under D; *Les Misérables* is a French one, in whatever language the film is
spoken, and files under M. The language of a title is that of the film, unless the title opens with an article of
another language and goes on in words that are not English.
"""

import re
from functools import lru_cache
from typing import Any

from publish.names.words import words_of

ARTICLES = {
    "en": ("the", "a", "an"),
    "fr": ("le", "la", "les", "l'", "un", "une", "des"),
    "de": ("der", "die", "das", "ein", "eine"),
    "it": ("il", "lo", "la", "i", "gli", "le", "l'", "un", "uno", "una", "un'"),
    "es": ("el", "la", "los", "las", "un", "una"),
    "pt": ("o", "a", "os", "as", "um", "uma"),
    "nl": ("de", "het", "een", "'t"),
    "da": ("den", "det", "en", "et"),
    "sv": ("den", "det", "en", "ett"),
    "no": ("den", "det", "en", "et", "ei"),
    "hu": ("a", "az", "egy"),
    "ro": ("un", "o"),
    "ca": ("el", "la", "els", "les", "l'", "un", "una"),
}
"""The articles that filing ignores, by language (Chicago 16.52: only those that open a title)."""

_HALF = {"en": " and a half", "it": " e mezzo", "fr": " et demi", "es": " y medio", "pt": " e meio", "de": "einhalb"}
"""How ½ is spoken after a number."""

_AND = {"en": "and", "fr": "et", "de": "und", "it": "e", "es": "y", "pt": "e", "nl": "en", "da": "og", "sv": "och", "no": "og"}
"""How & is spoken."""

_FOREIGN = ("fr", "it", "es", "de", "nl", "sv", "da")
_ENGLISH_AFTER = words_of(
    """
    la land la angeles vegas mans paso dorado moines hard another monster day job patterson confidential law man men
    for to in of on with young dead slow
    """
)
"""Words after which "La", "Los", "Die", "Les" are no articles (Los Angeles, Die Hard, Les Patterson)."""

_FIRST = re.compile(r"([\w]+['’]|['’]?\w+\s+)(?=\S)")
_ACCENTED = re.compile(r"[À-ÖØ-öø-ÿœŒĀ-ž]")
_LINK = re.compile(
    r"\b(?:de|du|des|et|à|au|aux|en|di|del|della|delle|dei|e|della|y|von|der|dem|und|och|van|het|sur|dans|qui|che|que)\b",
    re.IGNORECASE,
)
_ORDINALS = {
    "en": (re.compile(r"(?<![\w.,])(\d+)(?:st|nd|rd|th)\b"), "%spellout-ordinal"),
    "fr": (re.compile(r"(?<![\w.,])(\d+)(?:er|re|e|ème)\b"), "%spellout-ordinal-masculine"),
}
"""How ordinals are written in figures, and how ICU is asked to spell them."""
_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w])|(?<![\w])\d+(?=½|[^\w½]|$)")


@lru_cache(maxsize=16384)
def title_sort(title: str, language: str) -> str:
    """The form under which a title is filed: `Misérables, Les`, `thirty-nine Steps, The`."""
    own = _own_language(title, language)
    article, rest = _article(title, own)
    spoken = as_spoken(rest, own or language or "en")
    return f"{spoken}, {article}" if article else spoken


def _own_language(title: str, language: str) -> str:
    """The language of a title's words: the film's, unless the title itself says otherwise."""
    language = language[:2].lower()
    if language not in {"", "en"}:
        return language if _article(title, language)[0] or not _opens_in_english(title) else "en"
    if not _opens_in_english(title):
        for other in _FOREIGN:
            article, rest = _article(title, other)
            if article and _is_foreign(article, rest):
                return other
    return "en"


def _opens_in_english(title: str) -> bool:
    """Whether the title opens with an English article."""
    return bool(_article(title, "en")[0])


def _is_foreign(article: str, rest: str) -> bool:
    """Whether what follows a foreign article is foreign too: not English (*Die Hard*), nor a place (*Los Angeles*)."""
    following = rest.split(maxsplit=1)[0].lower().strip(",.:!?")
    if following in _ENGLISH_AFTER:
        return False
    certain = article.lower().rstrip() in {"die", "den", "en", "een", "de", "des", "i", "as", "o", "lo", "et"}
    return bool(_ACCENTED.search(rest) or _LINK.search(rest)) or not certain


def _article(title: str, language: str) -> tuple[str, str]:
    """The article a title opens with, and the rest; no article where nothing would be left."""
    match = _FIRST.match(title)
    if match and match[1].strip().lower().replace("’", "'") in ARTICLES.get(language, ()):
        return match[1].strip(), title[match.end() :]
    return "", title


def as_spoken(text: str, language: str) -> str:
    """The text with figures and & in words: years as years, 8½ as eight and a half; unchanged where ICU does not know."""
    text = re.sub(r"(?<=\s)&(?=\s)", _AND.get(language, _AND["en"]), text)
    if not re.search(r"\d", text):
        return text
    if language in _ORDINALS:
        written, manner = _ORDINALS[language]
        text = written.sub(lambda match: str(_speller(language, manner).format(int(match[1]))), text)
    return _FIGURES.sub(lambda match: _number(match[0].replace(",", ""), language), text).replace(
        "½", _HALF.get(language, _HALF["en"])
    )


def _number(figures: str, language: str) -> str:
    """A number in words."""
    year = len(figures) == 4 and "1100" <= figures <= "2099"
    if len(figures) > 9 or figures.startswith("0"):
        return figures
    return str(_speller(language, "%spellout-numbering-year" if year else "%spellout-numbering").format(int(figures)))


@lru_cache(maxsize=64)
def _speller(language: str, manner: str) -> Any:
    """ICU's number speller of a language, in a manner of its own where it has that: years as years, ordinals."""
    import icu  # noqa: PLC0415  # only titles with figures need it

    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    names = {speller.getRuleSetName(at) for at in range(speller.getNumberOfRuleSetNames())}
    if manner in names:
        speller.setDefaultRuleSet(manner)
    return speller
