"""What is asked for: the command line's words as a value."""

from dataclasses import dataclass
from pathlib import Path

from publish.collection import Edition


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
    only: tuple[str, ...] = ()
    draft: bool = False
    jobs: int = 1
    """Processes that set galleys; 1 sets them in this one."""
