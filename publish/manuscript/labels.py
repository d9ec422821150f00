"""Which speaker a label means: names, initials, surnames, Q and A, in every form an editor may type."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publish.manuscript.reading import did_you_mean
from publish.text import Role, Speaker

_ASIDE = re.compile(r"(.*?)\s*[\[(]([^\[\]()]*)[\])]\s*")
_JOINTS = re.compile(r"\s*(?:,\s*(?:and|und|et|y)\b|[,&;/+]|\b(?:and|und|et|y|e|en|och|og)\b)\s*")
_AFTER_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Meant:
    """What a label means: its speakers in the order named; or several candidates, of whom none can be chosen."""

    speakers: tuple[Speaker, ...] = ()
    aside: str = ""
    candidates: tuple[Speaker, ...] = ()


class Labels:
    """The labels of one interview."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self.speakers = tuple(speakers)
        self.full = {folded(speaker.name): (speaker,) for speaker in speakers}
        self.letters = {
            "q": tuple(speaker for speaker in speakers if speaker.role is Role.INTERVIEWER),
            "a": tuple(speaker for speaker in speakers if speaker.role is Role.INTERVIEWEE),
        }
        self.short: dict[str, tuple[Speaker, ...]] = {}
        for speaker in speakers:
            for form in set(_short_forms(speaker)) - {""}:
                self.short[form] = (*self.short.get(form, ()), speaker)

    def meaning(self, label: str) -> Meant:
        """Whom a label means; nobody where it is no speaker's."""
        label = " ".join(label.split())
        found = self._of_one(label) or self._of_several(label)
        if found is None and (cut := _ASIDE.fullmatch(label)):
            found = self._of_one(cut[1]) or self._of_several(cut[1])
            return Meant(found.speakers, cut[2].strip(), found.candidates) if found else Meant()
        return found or Meant()

    def _of_one(self, label: str) -> Meant | None:
        form = folded(label)
        if form in self.full:
            return Meant(self.full[form])
        if form == "q" and self.letters["q"]:
            return Meant(self.letters["q"])
        if form == "a" and len(self.letters["a"]) == 1:
            return Meant(self.letters["a"])
        found = self.short.get(form, ())
        return Meant(candidates=found) if len(found) > 1 else Meant(found) if found else None

    def _of_several(self, label: str) -> Meant | None:
        parts = [part for part in _JOINTS.split(label) if part]
        found = [self._of_one(part) for part in parts] if len(parts) > 1 else [None]
        if any(meant is None for meant in found):
            return None
        each = [meant for meant in found if meant is not None]
        candidates = next((meant.candidates for meant in each if meant.candidates), ())
        speakers = tuple(dict.fromkeys(speaker for meant in each for speaker in meant.speakers))
        return Meant(() if candidates else speakers, candidates=candidates)

    def fault(self, label: str, meant: Meant) -> str:
        """What to tell the editor of a label that cannot be used."""
        label = " ".join(label.split()).rstrip(":： ")
        if meant.candidates:
            names = " or ".join(speaker.name for speaker in meant.candidates)
            return f"'{label}' may be {names}. Write more of the name."
        near = did_you_mean(label, [speaker.name for speaker in self.speakers])
        return f"'{label}' does not speak in this interview.{near} Otherwise add the name to 'others:'."


def folded(label: str) -> str:
    """A label as it is compared: small letters without accents and dots, single letters run together."""
    plain = unicodedata.normalize("NFKD", label.replace("’", "'"))
    words = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace(".", " ").casefold().split()
    runs: list[str] = []
    for number, word in enumerate(words):
        if len(word) == 1 and number and len(words[number - 1]) == 1:
            runs[-1] += word
        else:
            runs.append(word)
    return " ".join(runs)


def _short_forms(speaker: Speaker) -> Iterator[str]:
    """Initials, surname, first name; a publication has none of them."""
    words = speaker.name.replace(".", ". ").split()
    if speaker.publication or len(words) < 2:
        return
    bare = [word for word in words if folded(word) not in _AFTER_NAMES] or words
    surname = _surname(bare)
    given = bare[: len(bare) - len(surname)]
    yield folded("".join(word[0] for word in words))
    yield folded("".join(word[0] for word in bare))
    yield folded("".join(part[0] for word in bare for part in word.split("-") if part))
    for form in (" ".join(surname), bare[-1], " ".join(words[len(given) :])):
        yield folded(form)
        yield folded(f"{bare[0][0]} {form}")
        yield folded(f"{' '.join(word[0] for word in given)} {form}")
    yield folded(bare[0])
    yield folded(" ".join(given))


def _surname(words: Sequence[str]) -> Sequence[str]:
    """The last word, with the particles before it: van der Elst."""
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return words[start:]
