"""What a check saw, on which page, and how such things become findings: one for each kind, with all its pages, worst told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publish.preflight.finding import Finding
from publish.preflight.pdf_objects import Box
from publish.preflight.pdf_rules import RULES
from publish.printer import Printer

MM = 72 / 25.4
"""Points in a millimetre."""
INK_SLACK = 4.0
"""Per cent by which ink may miss the limit: what rounding and JPEG make of a flat surface."""
RUNS = 12
"""Stretches of pages that a finding lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing on one page, or in the file as a whole."""

    code: str
    what: str
    """A sentence without its full stop."""
    page: int = -1
    """Index of the page; -1: the file as a whole."""
    kind: str = ""
    """Things of one code and kind make one finding."""
    weight: float = 0.0
    """The worst has the greatest."""
    why: str = ""
    """In place of the rule's own reason: the clause of a standard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Whose file is read for whom."""

    file: str
    printer: Printer | None
    labels: Sequence[str] = ()
    """The printed folio of every page, else its number."""

    def findings(self, seen: Iterable[Seen]) -> Iterator[Finding]:
        """One finding for each code and kind, in the order of first sight; of a million things only the worst is kept."""
        worst: dict[tuple[str, str], Seen] = {}
        pages: dict[tuple[str, str], set[int]] = {}
        for one in seen:
            key = one.code, one.kind
            pages.setdefault(key, set()).add(one.page)
            if key not in worst or one.weight > worst[key].weight:
                worst[key] = one
        yield from (self._finding(one, sorted(pages[key] - {-1})) for key, one in worst.items())

    def _finding(self, worst: Seen, pages: Sequence[int]) -> Finding:
        rule = RULES[worst.code]
        told = f"; the worst of {len(pages)} pages is {self._label(worst.page)}" if len(pages) > 1 and worst.weight else ""
        return Finding(
            file=self.file, page=self._runs(pages), code=worst.code, severity=rule.severity, what=f"{worst.what}{told}.",
            why=" ".join(filter(None, (worst.why or rule.why, self._source(rule.group)))), remedy=rule.remedy,
        )  # fmt: skip

    def _source(self, group: str) -> str:
        """Where the printer says so."""
        said = self.printer.sources.get(group, "") if self.printer and group else ""
        return f"({said.removesuffix('.')}.)" if said else ""

    def _label(self, index: int) -> str:
        return self.labels[index] if 0 <= index < len(self.labels) else str(index + 1)

    def _runs(self, pages: Sequence[int]) -> str:
        """`iii, 4–9, 12`."""
        runs: list[list[int]] = []
        for page in pages:
            if runs and runs[-1][-1] == page - 1:
                runs[-1].append(page)
            else:
                runs.append([page])
        told = [self._label(run[0]) + (f"–{self._label(run[-1])}" if len(run) > 1 else "") for run in runs]
        return ", ".join(told[:RUNS]) + (f" … {len(pages)} in all" if len(told) > RUNS else "")


def length(points: float) -> str:
    """As both halves of the trade read it: `3.2 mm (0.125 in)`."""
    return f"{points / MM:.1f} mm ({points / 72:.3g} in)"


def size(width: float, height: float) -> str:
    """`152.4 × 228.6 mm (6 × 9 in)`."""
    return f"{width / MM:.1f} × {height / MM:.1f} mm ({width / 72:.4g} × {height / 72:.4g} in)"


def place(where: Box | None, trim: Box) -> str:
    """Where on the page, from its trimmed upper left corner; empty where it is not known."""
    if where is None:
        return ""
    return f", {(where[0] - trim[0]) / MM:.0f} mm from the left and {(trim[3] - where[3]) / MM:.0f} mm from the top"
