"""Where the indexes turn a leaf: found by setting a few pages behind each, and begun at once where they stood last time.

Every heading that is repeated on a verso moves what follows it, and asks for the next to be found (see matter/continued). Were
the whole index set anew for each, a thick book would wait for it without end; so the pages behind each turned leaf are set
alone. After an edit leaves mostly turn where they did, so hands that are free begin with those settings while the first is
being set. Nothing rests on that: what is foreseen and not asked for after all is never looked at.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publish.apparatus import Apparatus, Index
from publish.book import GalleyPage
from publish.kept import Kept, digest
from publish.matter.continued import LETTERS, beyond, letters, stands, turned_beyond

LONG = 15_000
"""Letters from which on an index is long: a shorter one is as soon set whole."""
SetAlone = Callable[[str, Index], Sequence[GalleyPage]]
"""Sets an index, of the section of this key, from the first heading that it repeats, or from its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnings:
    """The turned leaves of one book's indexes, kept between builds."""

    kept: Kept
    book: Path
    """The collection's folder."""

    def foreseen(self, made: Mapping[str, Apparatus]) -> Iterator[tuple[str, Index]]:
        """The indexes that will be asked for if all leaves turn where they did, by key of their section."""
        for key, index in _indexes(made):
            turned = self._turned(key, index)
            for count in range(1, len(turned) + 1):
                if count == len(turned) or _ends_soon(index, key, turned[0]):
                    yield key, replace(index, continued=turned[:count])

    def foreseen_alone(self, made: Mapping[str, Apparatus]) -> Iterator[tuple[str, Index]]:
        """The parts of them that will then be set alone."""
        for key, index in _indexes(made):
            turned = self._turned(key, index)
            if turned and not _ends_soon(index, key, turned[0]):
                yield from ((key, beyond(index, key, subentry)) for subentry in turned)

    def remember(self, made: Mapping[str, Apparatus]) -> None:
        """Keep where the indexes as they are printed turn a leaf."""
        for key, index in _indexes(made):
            if index.continued != self._kept(key):
                self.kept.put(self._name(key), {"continued": index.continued})

    def _turned(self, key: str, index: Index) -> tuple[str, ...]:
        """The leaves that turned in entries which the index still has."""
        return tuple(subentry for subentry in self._kept(key) if stands(index, key, subentry))

    def _kept(self, key: str) -> tuple[str, ...]:
        found = self.kept.get(self._name(key))
        return tuple(found[0]["continued"]) if found else ()

    def _name(self, key: str) -> str:
        return digest("turnings", str(self.book), key)


def followed(
    made: Mapping[str, Apparatus], before: Mapping[str, Apparatus], on_recto: Collection[str], set_alone: SetAlone
) -> dict[str, Apparatus]:
    """The apparatus, its indexes with all the leaves that turn behind one which they did not know `before`.

    A long index that is known to begin `on_recto` is followed from there before it is set at all: so it is set whole but once.
    """
    found = dict(made)
    for key, index in _indexes(made):
        was = before.get(key)
        begun = not was and not index.continued and _is_long(index) and key in on_recto
        fresh = isinstance(was, Index) and index.continued and index.continued[-1] not in was.continued
        if begun or (fresh and not _ends_soon(index, key, index.continued[-1])):
            found[key] = replace(index, continued=(*index.continued, *_behind(index, key, set_alone)))
    return found


def _ends_soon(index: Index, key: str, turned: str) -> bool:
    """Whether so little stands behind a turned leaf, or in the whole index, that the whole is as soon set anew."""
    return not _is_long(index) or beyond(index, key, turned).entries[-1] is index.entries[-1]


def _is_long(index: Index) -> bool:
    return letters(index) >= LONG


def _behind(index: Index, key: str, set_alone: SetAlone) -> Iterator[str]:
    """Where the leaves turn behind the last that is known, or from the beginning, one after the other."""
    turned = _next(index, key, index.continued[-1] if index.continued else "", set_alone)
    while turned:
        yield turned
        turned = _next(index, key, turned, set_alone)


def _next(index: Index, key: str, turned: str, set_alone: SetAlone) -> str:
    """Where the first leaf behind one, or of all, turns within an entry; empty where none does."""
    room, found, whole = LETTERS, "", False
    while not (found or whole):
        part = beyond(index, key, turned, room)
        whole = part.entries[-1] is index.entries[-1]
        found = turned_beyond(set_alone(key, part), verso=bool(turned), whole=whole)
        room *= 2
    return found


def _indexes(made: Mapping[str, Apparatus]) -> Iterator[tuple[str, Index]]:
    yield from ((key, one) for key, one in made.items() if isinstance(one, Index))
