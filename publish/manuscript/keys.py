"""Keys: short ASCII names for files and ids, made from file names and titles, the same every time."""

import re
from functools import cache
from pathlib import PurePosixPath

_NUMBER = re.compile(r"^\d+[\s._-]*")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def key_of_file(name: str) -> str:
    """`01-x.md` -> `x`. Ids must begin with a letter, so a name of nothing but a number gets a word before it."""
    stem = PurePosixPath(name).stem
    key = key_of_title(_NUMBER.sub("", stem)) or key_of_title(stem)
    return key if key[:1].isalpha() else f"interview-{key}".rstrip("-")


def key_of_title(title: str) -> str:
    """Lower-case ASCII words joined by hyphens, a leading `the` kept."""
    words = title if title.isascii() else _latin(title)
    return _NOT_WORDS.sub("-", words.lower().replace("'", "")).strip("-")


@cache
def _latin(text: str) -> str:
    import icu  # noqa: PLC0415 - loading ICU takes 50 ms, and most names are ASCII

    return str(icu.Transliterator.createInstance("Any-Latin; Latin-ASCII").transliterate(text))


def title_of_file(name: str) -> str:
    """`a-note-on-names.md` -> `A note on names`: what a part is called where its file does not say."""
    words = re.sub(r"[\s_-]+", " ", _NUMBER.sub("", PurePosixPath(name).stem)).strip() or PurePosixPath(name).stem
    return words[:1].upper() + words[1:]
