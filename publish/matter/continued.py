"""Entries that pass from a recto to the verso behind it: the reader who turns the leaf finds the heading again.

Facing pages need no such help. Each repeated heading takes a line and moves what follows, so they are found one at a time,
from the front of the index to its end, each on the pages as the ones before it have made them.
"""

from collections.abc import Iterator, Sequence

from publish.apparatus import Index
from publish.book import GalleyPage, Page


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
            later = [name for name in galley[number].anchors if entry and name.startswith(f"{entry}--")]
            later = [name for name in later if not name.endswith("--0")]
            if later:
                yield later[0]


def _passing(before: Sequence[str], after: Sequence[str]) -> str:
    """The entry that has begun on the page before, and goes on."""
    begun = {name.rpartition("--")[0] for name in before if "--" in name}
    return next((entry for entry, joint, _ in (name.rpartition("--") for name in after) if joint and entry in begun), "")
