"""What is asked for: the command line's words as a value."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from publish.collection import Edition


class Layout(StrEnum):
    """How pages are laid out on sheets that are folded once, two on either side."""

    SADDLE = "saddle"
    """Every sheet inside the one before, stapled through the fold: a booklet."""
    SIGNATURES = "signatures"
    """Four sheets at a time, sixteen pages, each such signature behind the one before: sewn, or glued at the spine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One build."""

    collection: Path
    output: Path
    store: Path
    """Where the press keeps what it has made."""
    created: str
    """UTC date and time of this build, ISO 8601: from SOURCE_DATE_EPOCH or the clock."""
    dated: bool = False
    """Whether the date was asked for (SOURCE_DATE_EPOCH); then it is part of the book, and a new date a new build."""
    editions: tuple[Edition, ...] = ()
    """Empty: those collection.yaml names."""
    design: str = ""
    printer: str = ""
    """Empty: the one collection.yaml names, if it does."""
    cover: bool = False
    """Whether the printed book gets its cover too."""
    impose: Layout | None = None
    """How the pages of the print edition are laid out on sheets too, if they are."""
    only: tuple[str, ...] = ()
    draft: bool = False
    jobs: int = 1
    """Processes that set galleys; 1 sets them in this one."""
