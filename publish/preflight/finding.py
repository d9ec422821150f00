"""What is found in a finished file: where, what, why it matters, and what to do."""

from dataclasses import asdict, dataclass
from typing import Any

from publish.notices import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault of a checked file, or one thing to look at."""

    file: str
    """The file as the editor named it; inside an EPUB or a collection, the document it is in."""
    line: int = 0
    page: str = ""
    """The printed folio where the file has page labels, else the number of the page; empty where it is the whole file."""
    code: str
    """Words joined by hyphens; public, so that scripts can filter by it."""
    severity: Severity
    what: str
    why: str = ""
    """The rule, with its source."""
    remedy: str = ""

    @property
    def place(self) -> str:
        """File with line or page, as compilers write it."""
        return self.file + (f":{self.line}" if self.line else "") + (f": p. {self.page}" if self.page else "")

    def __str__(self) -> str:
        """One line: place, code, what is wrong, why, what to do."""
        return f"{self.place}: {self.code}: " + " ".join(part for part in (self.what, self.why, self.remedy) if part)

    def as_json(self) -> dict[str, Any]:
        """The finding as a row of `--json`."""
        return asdict(self)
