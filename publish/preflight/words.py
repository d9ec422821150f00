"""Words as they survive setting: letters alone, case-folded, hyphens and apostrophes closed up.

Ligatures, small capitals, line ends, hyphenation and the figures of notes make no difference to them. Scripts without
spaces count each letter as a word; of right-to-left and Indic scripts, whose letters a PDF may hold in the order of the
drawing, only which letters a word has is compared, and not where it stands.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

INSIDE = re.compile(r"[’'ʼ‐‑\-\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]+")
"""What stands inside a word without ending it; U+FFFE is PDFium's sign for the hyphen of a divided word."""
WORD = re.compile(r"[^\W\d_]+")
MARKS = re.compile(r"[\u0300-\u036f]+")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
DRAWN = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]")
BROKEN = re.compile("[-‐\u00ad\x02\ufffe]\\s*\\n\\s*(?=(\\w))")
"""A word divided at the end of a line, as PDFs hold it, and the letter after; a capital would begin a running head."""


@dataclass(slots=True)
class Text:
    """The words of a text in order, each with where it stands; those of scripts that are drawn apart from them."""

    words: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def add(self, text: str, place: int = 0) -> None:
        """Append the words of a stretch of text, all of which stand in one place."""
        for word in words_of(text):
            if DRAWN.search(word):
                self.drawn.append("".join(sorted(word)))
            else:
                self.words.append(word)
                self.places.append(place)

    @property
    def letters(self) -> str:
        """All letters without a gap."""
        return "".join(self.words)


def words_of(text: str) -> Iterator[str]:
    """The words of a text."""
    plain = unicodedata.normalize("NFKD", INSIDE.sub("", BROKEN.sub(_closed, text)))
    for match in WORD.finditer(MARKS.sub("", plain)):
        word = "".join(letter for letter in match[0].casefold() if letter.isalpha())
        if UNSPACED.search(word):
            yield from word
        elif word:
            yield word


def _closed(broken: re.Match[str]) -> str:
    return "\n" if broken[1].isupper() or broken[1].isdigit() else ""
