"""What one file's reading keeps at hand: its name, its key, the next id, and what the editor should know."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from publish.notices import Notice, Severity
from publish.text import Source


@dataclass(slots=True)
class Reading:
    """The reading of one file in progress. It lives as long as the file is read and goes nowhere else."""

    file: str
    key: str = ""
    notices: list[Notice] = field(default_factory=list)
    blocks: int = 0
    notes: int = 0

    def tell(self, code: str, line: int, message: str) -> None:
        """Put down one thing the editor should know."""
        self.notices.append(Notice(source=Source(self.file, line), code=code, message=message))

    def next_id(self) -> str:
        """The id of the next block or passage, in reading order."""
        self.blocks += 1
        return f"{self.key}-{self.blocks}"

    def next_note_id(self) -> str:
        """Notes are counted apart, so that a new note moves no other id."""
        self.notes += 1
        return f"{self.key}-n{self.notes}"

    @property
    def told(self) -> tuple[Notice, ...]:
        """Everything told, in the order of the file."""
        return tuple(sorted(self.notices))

    @property
    def failed(self) -> bool:
        """Whether anything found so far stops the build."""
        return any(notice.severity is Severity.ERROR for notice in self.notices)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """`Did you mean 'title'? ` where a known word is near, else nothing."""
    folded = {name.casefold(): name for name in reversed(known)}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f" Did you mean '{folded[near[0]]}'?" if near else ""


def list_of(words: Sequence[str]) -> str:
    """`a, b or c`, as a sentence says it."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""
