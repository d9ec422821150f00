"""Entries that pass from a recto to the verso behind it: the reader who turns the leaf finds the heading again.

Facing pages need no such help. Each repeated heading takes a line and moves what follows, so they are found one at a time,
from the front of the index to its end, each on the pages as the ones before it have made them. But a page is set alike
whatever stands before it: the few pages behind a turned leaf, set alone, tell where the next one turns.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from publish.apparatus import Index, IndexEntry, IndexGroup, as_id
from publish.book import GalleyPage, Page

LETTERS = 4500
"""Of an index: what two pages of a usual trim hold, verso and recto, and some lines of the verso behind them."""


def continued(index: Index, galley: Sequence[GalleyPage], pages: Sequence[Page]) -> tuple[str, ...]:
    """The subentries before which the heading is repeated: those of `index` that hold, and the first that is missing."""
    held: list[str] = []
    for subentry in _turned_to(galley, pages):
        held.append(subentry)
        if subentry not in index.continued:
            break
    return tuple(held)


def _turned_to(galley: Sequence[GalleyPage], pages: Sequence[Page]) -> Iterator[str]:
    """The first subentry on every verso that begins within an entry; `pages` are the index's own, in order."""
    for number, page in enumerate(pages):
        if number and not page.recto:
            entry = _passing(galley[number - 1].anchors, galley[number].anchors)
            if found := _within(entry, galley[number].anchors):
                yield found


def _within(entry: str, anchors: Sequence[str]) -> str:
    """The first subentry of an entry that has begun before, of those on a page."""
    later = (name for name in anchors if entry and name.startswith(f"{entry}--") and not name.endswith("--0"))
    return next(later, "")


def _passing(before: Sequence[str], after: Sequence[str]) -> str:
    """The entry that has begun on the page before, and goes on."""
    begun = {name.rpartition("--")[0] for name in before if "--" in name}
    return next((entry for entry, joint, _ in (name.rpartition("--") for name in after) if joint and entry in begun), "")


def stands(index: Index, section: str, subentry: str) -> bool:
    """Whether an index, of the section of this key, has a subentry."""
    number = int(subentry.rpartition("--")[2])
    return any(_begins(entry, section, subentry) and number < len(entry.subentries) for entry in index.entries)


def letters(index: Index) -> int:
    """About how many letters an index is printed with."""
    return sum(_letters(entry) for entry in index.entries)


def beyond(index: Index, section: str, subentry: str, room: int = LETTERS) -> Index:
    """The entry of a turned leaf and the rows that follow it, at least `room` letters of them; without one, the first rows.

    `section` is the key of the index's section, with which the ids of its entries begin.
    """
    entries = [(group.letter, entry) for group in index.groups for entry in group.entries]
    start = next(at for at, (_, entry) in enumerate(entries) if not subentry or _begins(entry, section, subentry))
    counts = accumulate(_letters(entry) for _, entry in entries[start + 1 :])
    kept = entries[start : start + 2 + sum(count < room for count in counts)]
    groups = (
        IndexGroup(letter=letter, entries=tuple(entry for _, entry in same)) for letter, same in groupby(kept, itemgetter(0))
    )
    return Index(groups=tuple(groups), continued=(subentry,) if subentry else ())


def turned_beyond(galley: Sequence[GalleyPage], *, verso: bool, whole: bool) -> str:
    """The subentry at which the next leaf turns, in a galley that begins on a verso or recto; empty where none does.

    Unless it holds the `whole` rest of the index, it is cut short: then its last page tells only where enough follows.
    """
    for behind in range(2 if verso else 1, len(galley), 2):
        anchors = galley[behind].anchors
        entry = _passing(galley[behind - 1].anchors, anchors)
        found = _within(entry, anchors)
        if found and (whole or behind < len(galley) - 1 or _goes_on(entry, anchors)):
            return found
    return ""


def _goes_on(entry: str, anchors: Sequence[str]) -> bool:
    """Whether more follows an entry on a page than one: the last of an index may pull the one before it to its page."""
    return len({name.rpartition("--")[0] or name for name in anchors} - {entry}) > 1


def _begins(entry: IndexEntry, section: str, subentry: str) -> bool:
    """Whether a subentry, which is named by its id, is one of an entry's."""
    return subentry.rpartition("--")[0] == f"{section}.{as_id(entry.key)}"


def _letters(entry: IndexEntry) -> int:
    """About how many letters a row is printed with."""
    parts = (entry.heading, entry.see, *(part.text for part in entry.subentries))
    return sum(len(part) + 2 for part in parts) + sum(len(locator.text) + 2 for locator in entry.everywhere)
