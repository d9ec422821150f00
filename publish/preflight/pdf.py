"""A PDF nobody vouches for is read apart: in a process of its own, with so much time and memory and no more.

Whatever the file does to the libraries that open it, the editor gets findings, and this process is as it was.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

from publish.notices import Severity
from publish.preflight.finding import Finding
from publish.preflight.pdf_rules import RULES
from publish.preflight.printers import printer

SECONDS = 600
"""After so long the reading ends by itself, and says where."""
GRACE = 30
"""Seconds more, after which it is ended: a single page may hold it up."""


OUR_FAULT = 1
"""How Python ends where nothing caught what went wrong."""


def inspect_pdf(path: Path, printer_name: str | None = None, *, seconds: float = SECONDS) -> Iterator[Finding]:
    """What a printer would say of a PDF; without one, what is wrong with it for any. Raises KeyError for an unknown one."""
    if printer_name and printer(printer_name) is None:
        raise KeyError(printer_name)
    yield from _read_apart((path,), printer_name or "", seconds)


def inspect_together(paths: Sequence[Path], printer_name: str = "") -> Iterator[Finding]:
    """Whether the covers among some PDFs are those of the interiors among them."""
    yield from _read_apart(paths, printer_name, SECONDS)


def _read_apart(paths: Sequence[Path], printer_name: str, seconds: float) -> Iterator[Finding]:
    """One file read from end to end, or several held against one another."""
    command = [sys.executable, "-m", "publish.preflight.pdf_apart", printer_name, str(seconds), *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as apart:  # noqa: S603
        watch = threading.Timer(seconds + GRACE, apart.kill)
        watch.daemon = True
        watch.start()
        try:
            ended = yield from _told(apart)
        finally:
            watch.cancel()
            apart.kill()
    if not ended:
        yield _broken_off(paths[0], ours=apart.returncode == OUR_FAULT)


def _told(apart: subprocess.Popen[bytes]) -> Generator[Finding, None, bool]:
    """Findings as they come, a line of JSON each; gives whether the last line said that all was read."""
    ended = False
    for line in apart.stdout or ():
        row: dict[str, Any] = json.loads(line)
        if row:
            yield Finding(**row | {"severity": Severity(row["severity"])})
        else:
            ended = True
    return ended


def _broken_off(path: Path, *, ours: bool) -> Finding:
    """The reading did not come to its end: it was ended for want of time or memory, or we did not foresee something."""
    rule = RULES["check-stopped"]
    cause = (
        "it has something that we did not foresee, which is our fault" if ours else "it takes more time or memory than any book"
    )
    return Finding(
        file=str(path), code="check-stopped", severity=rule.severity, why=rule.why,
        what=f"the file could not be read to its end: {cause}.",
        remedy="Send us the file." if ours else rule.remedy,
    )  # fmt: skip
