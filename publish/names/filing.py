"""Headings and their order: the inverted name, and letter by letter as The Chicago Manual of Style has it (16.56–93).

Letter by letter: the part before the first comma or parenthesis decides, spaces, hyphens, apostrophes and accents
ignored; only then what follows, where an initial stands before every name it may begin. Letters that are not Latin
are filed as they are romanised.
"""

import re
from functools import lru_cache
from typing import Any

from publish.authority import Person
from publish.names.parts import Parts, parts
from publish.names.titles import as_spoken, title_sort

__all__ = ["FilingKey", "as_spoken", "filing_key", "heading", "letter", "title_sort"]

_Spelled = tuple[tuple[tuple[bytes, int], ...], ...]
FilingKey = tuple[_Spelled, bytes, str]

_CUT = re.compile(r"[,(]")
_NOT_FILED = re.compile(r"[\W_]+")
_INITIAL_WORD = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]\.-?)+")


def heading(person: Person, language: str) -> str:
    """The heading of a person: what the editor has given, else the name inverted by its own language."""
    return person.sort or inverted(parts(person.name, language))


def inverted(name: Parts) -> str:
    """Family name, comma, given name and what follows it; names printed as spoken stay as they are."""
    if name.direct:
        return name.name
    glue = "" if name.particle.endswith(("-", "'", "’")) else " "
    family = name.family if name.trailing or not name.particle else f"{name.particle}{glue}{name.family}"
    rest = f"{name.given} {name.particle}" if name.trailing and name.particle else name.given
    return ", ".join(filter(None, (family, rest, name.suffix)))


@lru_cache(maxsize=65536)
def filing_key(text: str) -> FilingKey:
    """The place of a heading in the index; two headings that differ at all never have the same."""
    head, *rest = _CUT.split(text)
    whole = ((_collated(head), 1),)
    return (whole, *(_words(part) for part in rest)), _tertiary(text), text


def _words(text: str) -> tuple[tuple[bytes, int], ...]:
    """What follows a comma: initials one by one, each before the names it may begin; the rest by letters."""
    key: list[tuple[bytes, int]] = []
    words = text.split()
    while words and _INITIAL_WORD.fullmatch(words[0]):
        key += [(_collated(sign), 0) for sign in words.pop(0) if sign.isalpha()]
    spelled = romanised("".join(words))
    return (*key, (_collated(spelled[:1]), 1), (_collated(spelled), 1)) if spelled else tuple(key)


def letter(text: str) -> str:
    """The letter group a heading stands in: Ō under O, `0–9` for figures that stay figures."""
    sign = romanised(text)[:1]
    return "0–9" if sign.isdigit() or not sign else sign.upper()


@lru_cache(maxsize=65536)
def romanised(text: str) -> str:
    """Letters and figures alone, in plain Latin letters."""
    if not text.isascii():
        text = _latin(text)
    return _NOT_FILED.sub("", text)


def romanised_words(text: str) -> list[str]:
    """The words of a text in plain Latin letters and figures, as keys are made of them."""
    if not text.isascii():
        text = _latin(text)
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))


def _collated(text: str) -> bytes:
    """The sort key of letters alone, blind to case and accents."""
    return bytes(_collators()[0].getSortKey(romanised(text).lower()))


def _tertiary(text: str) -> bytes:
    """The sort key that tells accents and capitals apart, for headings otherwise the same."""
    return bytes(_collators()[1].getSortKey(text))


@lru_cache(maxsize=1)
def _collators() -> tuple[Any, Any]:
    """ICU's root order at its first strength and at its third; made once, when the first heading is filed."""
    import icu  # noqa: PLC0415  # ICU's data is loaded by those who file, not by all who import us

    primary = icu.Collator.createInstance(icu.Locale.getRoot())
    primary.setStrength(icu.Collator.PRIMARY)
    return primary, icu.Collator.createInstance(icu.Locale.getRoot())


def _latin(text: str) -> str:
    """The text in Latin letters; sign by sign where ICU stumbles (a kana that repeats one half of a rare letter)."""
    import icu  # noqa: PLC0415

    try:
        return str(_romaniser().transliterate(text))
    except icu.ICUError:
        return "".join(str(_romaniser().transliterate(sign)) for sign in text)


@lru_cache(maxsize=1)
def _romaniser() -> Any:
    """ICU's romanisation, as the keys of people use it."""
    import icu  # noqa: PLC0415

    return icu.Transliterator.createInstance("Any-Latin; Latin-ASCII")
