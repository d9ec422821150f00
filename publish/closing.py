"""What a build says at its end: every notice that is more than a note, and the last lines."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def remarks(report: Mapping[str, Any]) -> Iterator[str]:
    """Every notice that is more than a note, a line each."""
    for notice in report["notices"]:
        if notice["severity"] != "note":
            place = ":".join(str(part) for part in (notice["file"], notice["line"]) if part)
            yield f"{place + ': ' if place else ''}{notice['code']}: {notice['message']}"


def closing(report: Mapping[str, Any], output: Path) -> Iterator[str]:
    """The last lines of a build."""
    yield "files:    " + ", ".join(str(output / file["name"]) for file in report["files"].values())
    if report["pages"]["total"]:
        yield f"pages:    {report['pages']['total']}, of which blank {report['pages']['blank']}"
    yield f"words:    {sum(interview['words'] for interview in report['interviews']):,}"
    severities = dict.fromkeys(("error", "warning", "note"), 0)
    for notice in report["notices"]:
        severities[notice["severity"]] += 1
    yield f"notices:  {counted(severities)}"
    for things in ("names", "films"):
        yield f"{things}:    {len(report[things])}, not reviewed {sum(not one['reviewed'] for one in report[things])}"
    pending = sum(interview["permission"] in {"pending", "missing"} for interview in report["interviews"])
    yield f"rights:   pending {pending}"


def counted(severities: Mapping[str, int]) -> str:
    """`0 errors, 1 warning, 12 notes`."""
    return ", ".join(f"{count} {name}{'s' * (count != 1)}" for name, count in severities.items())


def failed(report: Mapping[str, Any], *, strict: bool) -> bool:
    """Whether a notice is grave enough to fail the command; with `strict` a warning is."""
    grave = {"error", "warning"} if strict else {"error"}
    return any(notice["severity"] in grave for notice in report["notices"])
