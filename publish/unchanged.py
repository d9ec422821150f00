"""Whether there is anything to do: a build whose every input is what it was, and whose output still stands, is done.

The fingerprint covers the collection, the styles, the order, the program and its engines. This module imports nothing
heavy, so that a build with nothing to do answers at once.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from publish.kept import Kept, digest, program
from publish.order import Order

FOLDERS = ("", "front", "back", "images", "styles")
"""Where a collection keeps what a build can depend on."""


def last_report(order: Order) -> dict[str, Any] | None:
    """The report of the last build, if a new one would make the same and its files still stand in the output folder."""
    kept = Kept(order.store / "builds").get(fingerprint(order))
    if kept is None:
        return None
    report, _ = kept
    stands = all(_sha256(order.output / file["name"]) == file["sha256"] for file in report["files"].values())
    return report if stands and (order.only or _written(order, report)) else None


def remember(order: Order, report: dict[str, Any], before: str) -> None:
    """Note that this order made this report, unless something changed while it was made."""
    if fingerprint(order) == before:
        Kept(order.store / "builds").put(before, report)


def _written(order: Order, report: dict[str, Any]) -> bool:
    """Whether the report in the output folder is that report."""
    try:
        return bool(json.loads((order.output / report_name(order, report["key"])).read_bytes()) == report)
    except (OSError, ValueError):
        return False


def report_name(order: Order, key: str) -> str:
    """File name of the report: a draft's never takes the place of a release's."""
    return f"{key}-draft-report.json" if order.draft else "report.json"


def fingerprint(order: Order) -> str:
    """The hash of everything that can change the outcome of an order."""
    asked = [
        str(order.collection.resolve()),
        str(order.output.resolve()),
        *order.editions,
        order.design,
        order.printer,
        *order.only,
    ]
    asked += [str(order.draft), str(order.cover), order.impose or "", order.created if order.dated else ""]
    return digest(*asked, *_engines(), program(), *_inputs(order.collection))


@cache
def _engines() -> tuple[str, ...]:
    """Every package that is installed, with its version.

    Both stand in the name of the folder in which its installation is recorded (packaging.python.org, Recording installed
    projects): to open hundreds of them takes longer than all else that is asked here.
    """
    packages = [Path(path) for path in sys.path if path.endswith("-packages")]
    return tuple(sorted(record.name for folder in packages for record in folder.glob("*-info")))


def _inputs(collection: Path) -> Iterator[str | bytes]:
    """Every file a build can depend on, by name and content."""
    for folder in FOLDERS:
        for path in sorted((collection / folder).glob("*")):
            if path.is_file():
                yield str(path.relative_to(collection))
                yield path.read_bytes()


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
