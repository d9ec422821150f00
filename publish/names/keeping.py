"""Titles in roman found before: a pure function of a section and of what is listed, and the longest part of identifying.

One edit leaves all sections but one as they were, so what was found in the others can be kept by content.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from publish.kept import Kept, digest, program
from publish.names.sections import Section
from publish.names.title_evidence import Title

Find = Callable[[], tuple[Title, ...]]


@dataclass(frozen=True, slots=True)
class Finds:
    """Finds titles, or has found them already; without a store it always looks."""

    store: Kept | None = None

    def titles(self, section: Section, known: Iterable[object], find: Find) -> tuple[Title, ...]:
        """What `find` finds in a section, where `known` is all else it depends on."""
        if self.store is None:
            return find()
        key = digest(program(), repr(section), repr(sorted(map(repr, known))))
        kept = self.store.get(key)
        if kept is not None:
            passages = {passage.id: passage for passage in section.passages}
            return tuple(Title(passages[place], *rest) for place, *rest in kept[0]["titles"])
        found = find()
        self.store.put(key, {"titles": [_row(title) for title in found]})
        return found


def _row(title: Title) -> list[object]:
    """A title as JSON: its passage by id, then its other fields in order."""
    return [title.passage.id, title.start, title.end, title.text, title.year, title.weight, title.book]
