"""Words broken at the ends of lines: joined where that is safe, left with their hyphen where it is not; both are told."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

SIGNS = "-\u2010\u00ad\x02\ufffe"
"""What a PDF may have at the end of a line where a word is broken: hyphens, or signs that stand for one."""
_HEAD = re.compile(rf"(?P<head>[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*)(?P<sign>[{SIGNS}])\s*$")
_TAIL = re.compile(r"(?P<tail>[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")


@dataclass(slots=True)
class Hyphens:
    """The words of a text, by which broken ones are judged, and what was done to those."""

    words: Counter[str]
    joined: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Hyphens":
        """From the lines of a text; the halves of broken words do not count."""
        words = Counter[str]()
        for line in lines:
            whole = _HEAD.sub("", line)
            words.update(word.casefold().replace("\u2010", "-") for word in _WORD.findall(whole))
            words.update(part.casefold() for word in _WORD.findall(whole) if "-" in word for part in word.split("-"))
        return cls(words)

    def end(self, line: str, after: str) -> tuple[str, str]:
        """The line as it ends when the next follows, and what stands between the two."""
        head, tail = _HEAD.search(line), _TAIL.match(after)
        if not head or not tail:
            return line.rstrip(), "" if head and after[:1].isdigit() else " "
        bare, whole = line[: head.start("sign")], f"{head['head']}{tail['tail']}"
        if self._is_one(head["head"], tail["tail"], certain=head["sign"] == "\u00ad"):
            self.joined.append(whole)
            return bare, ""
        self.kept.append(f"{head['head']}-{tail['tail']}")
        return f"{bare}-", ""

    def _is_one(self, head: str, tail: str, *, certain: bool) -> bool:
        """Whether the halves are one word: it stands elsewhere, or goes on in lower case and is no compound."""
        whole, compound = (head + tail).casefold(), f"{head}-{tail}".casefold()
        if certain or self.words[whole]:
            return True
        words = bool(self.words[head.casefold()] and self.words[tail.casefold()])
        return tail.islower() and not self.words[compound] and not words

    def remarks(self) -> tuple[str, ...]:
        """What the editor should look at."""
        said = (("joined, as one word each", self.joined), ("left with their hyphen", self.kept))
        return tuple(f"words broken at the ends of lines, {what}: {_some(words)}" for what, words in said if words)


def _some(words: list[str]) -> str:
    different = list(dict.fromkeys(words))
    rest = len(different) - 20
    return ", ".join(different[:20]) + (f" and {rest} more" if rest > 0 else "")
