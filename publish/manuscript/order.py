"""The order of the book, as collection.yaml lists it, else by date; and that what is listed exists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publish.collection import BookPart, Interview
from publish.manuscript.files import leads_outside
from publish.manuscript.matter import MADE_BY_US
from publish.manuscript.reading import Reading, did_you_mean
from publish.manuscript.settings import CollectionFile
from publish.manuscript.yaml import Path, Tree

Listed = tuple[tuple[str, tuple[str, ...]], ...]
"""Titles of parts, and the files in each."""


@dataclass(slots=True)
class Lists:
    """The lists of file names in collection.yaml, held against the files that are there."""

    tree: Tree
    reading: Reading
    _lines: dict[str, int] = field(default_factory=dict)

    def interviews(self, file: CollectionFile, present: Sequence[str]) -> Listed | None:
        """The files listed, those that exist, each once; None where the order is left to the dates."""
        if file.parts is not None and file.interviews is not None:
            self.reading.tell("bad-value", self.tree.line("parts"), "both 'interviews:' and 'parts:'. Keep one of them.")
        if file.parts is not None:
            return tuple(
                (part.title, self._existing(part.interviews, ("parts", number, "interviews"), present))
                for number, part in enumerate(file.parts)
            )
        if file.interviews is not None:
            return (("", self._existing(file.interviews, ("interviews",), present)),)
        return None

    def _existing(self, names: Iterable[str], path: Path, present: Sequence[str]) -> tuple[str, ...]:
        found = []
        for number, typed in enumerate(names):
            line, name = self.tree.line(*path, number), typed.removeprefix("./")
            if name in self._lines:
                message = f"'{typed}' is listed a second time; the first is in line {self._lines[name]}. Keep one of them."
                self.reading.tell("duplicate-key", line, message)
            elif self._exists(name, line, present):
                found.append(name)
            self._lines.setdefault(name, line)
        return tuple(found)

    def _exists(self, name: str, line: int, present: Sequence[str]) -> bool:
        if name in present:
            return True
        if leads_outside(name):
            message = f"'{name}' is not in the collection folder. Put a copy into it."
            self.reading.tell("outside-collection", line, message)
        else:
            message = f"there is no file '{name}'.{did_you_mean(name, present)} Otherwise take it out of the list."
            self.reading.tell("missing-file", line, message)
        return False

    def check_matter(self, key: str, names: Iterable[str], present: Sequence[str]) -> None:
        """What `front:` or `back:` lists must be a file there, or a part we make."""
        for number, typed in enumerate(names):
            name = typed.removeprefix("./").removeprefix(f"{key}/").removesuffix(".md")
            if name not in MADE_BY_US:
                self._exists(f"{name}.md", self.tree.line(key, number), present)


def parts_of(wanted: Listed | None, interviews: Sequence[Interview]) -> tuple[BookPart, ...]:
    """The parts of the body, in order."""
    if wanted is None:
        by_date = sorted(interviews, key=lambda interview: (not interview.date, interview.date, interview.file))
        return (BookPart(interviews=tuple(by_date)),)
    by_file = {interview.file: interview for interview in interviews}
    return tuple(
        BookPart(title=title, interviews=tuple(by_file[name] for name in names if name in by_file)) for title, names in wanted
    )
