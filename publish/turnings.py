"""Where the indexes turned a leaf when they were last set: those settings are begun at once.

Every heading that is repeated on a verso asks for one more setting, known only when the one before has come in (see
matter/continued). After an edit they mostly stand where they stood, so hands that are free begin with them while the first
is being set. Nothing rests on it: what is foreseen and not asked for after all is never looked at.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from publish.apparatus import Apparatus, Index
from publish.kept import Kept, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnings:
    """The turned leaves of one book's indexes, kept between builds."""

    kept: Kept
    book: Path
    """The collection's folder."""

    def foreseen(self, made: Mapping[str, Apparatus]) -> Iterator[tuple[str, Index]]:
        """Every setting of the indexes that will be asked for if all leaves turn where they did: key of the section, index."""
        for key, index in _indexes(made):
            turned = self._kept(key)
            for count in range(1, len(turned) + 1):
                yield key, replace(index, continued=turned[:count])

    def remember(self, made: Mapping[str, Apparatus]) -> None:
        """Keep where the indexes as they are printed turn a leaf."""
        for key, index in _indexes(made):
            if index.continued != self._kept(key):
                self.kept.put(self._name(key), {"continued": index.continued})

    def _kept(self, key: str) -> tuple[str, ...]:
        found = self.kept.get(self._name(key))
        return tuple(found[0]["continued"]) if found else ()

    def _name(self, key: str) -> str:
        return digest("turnings", str(self.book), key)


def _indexes(made: Mapping[str, Apparatus]) -> Iterator[tuple[str, Index]]:
    yield from ((key, one) for key, one in made.items() if isinstance(one, Index))
