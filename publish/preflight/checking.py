"""The desk of this room: what is asked to be checked, and who looks at which kind of thing."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.errors import UsageError
from publish.notices import Severity
from publish.preflight.finding import Finding
from publish.preflight.printers import printer, printers


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One check: the files and collections named, and the folder where readings are kept."""

    given: tuple[Path, ...]
    store: Path
    printer: str = ""
    """Whose rules PDFs must keep, by its name in printers.toml; empty: those of any."""


def check(asked: Asked) -> Iterator[Finding]:
    """Everything found in everything named, in that order; raises UsageError for what is there not, or of no kind we know."""
    if asked.printer and printer(asked.printer) is None:
        known = ", ".join(one.key for one in printers())
        raise UsageError(f"There is no printer {asked.printer!r}. There is: {known}.")
    looks = [(path, _reader(path)) for path in asked.given]
    for path, look in looks:
        yield from look(path, asked)
    yield from _compared(asked)


def count_of(found: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity."""
    return {severity.value: sum(one.severity is severity for one in found) for severity in Severity}


def as_one_value(asked: Asked, found: Sequence[Finding]) -> str:
    """What `--json` prints: what was checked, every finding, and how many there are of each severity."""
    checked, rows = [str(path) for path in asked.given], [one.as_json() for one in found]
    value = {"schema": 1, "checked": checked, "findings": rows, "count": count_of(found)}
    return json.dumps(value, ensure_ascii=False, indent=1)


def _compared(asked: Asked) -> Iterator[Finding]:
    """Books named beside their collection are read against it, covers against interiors."""
    yield from _covers(asked)
    folders = [path for path in asked.given if path.is_dir()]
    books = [path for path in asked.given if path.suffix.lower() in {".epub", ".pdf"}]
    if not folders or not books:
        return
    if len(folders) > 1:
        raise UsageError("Books are read against one collection. Name one.")
    from publish.preflight.fidelity import compare_all  # noqa: PLC0415

    yield from compare_all(books, folders[0], asked.store)


def _covers(asked: Asked) -> Iterator[Finding]:
    """Covers named beside their interiors are held against them."""
    printed = [path for path in asked.given if path.suffix.lower() == ".pdf"]
    if len(printed) > 1:
        from publish.preflight.pdf import inspect_together  # noqa: PLC0415

        yield from inspect_together(printed, asked.printer)


def _epub(path: Path, _: Asked) -> Iterator[Finding]:
    from publish.preflight.epub import inspect_epub  # noqa: PLC0415 - each reader loads libraries of its own

    return inspect_epub(path)


def _pdf(path: Path, asked: Asked) -> Iterator[Finding]:
    from publish.preflight.pdf import inspect_pdf  # noqa: PLC0415

    return inspect_pdf(path, asked.printer or None)


def _collection(folder: Path, asked: Asked) -> Iterator[Finding]:
    from publish.preflight.copyedit import inspect_collection  # noqa: PLC0415

    return inspect_collection(folder, asked.store)


def _manuscript(file: Path, asked: Asked) -> Iterator[Finding]:
    """One file of a collection: what is found in the collection about it."""
    home = next((folder for folder in file.absolute().parents if (folder / "collection.yaml").is_file()), None)
    if home is None:
        raise UsageError(f"{file}: no folder above it has a collection.yaml. Name a file of a collection.")
    return (one for one in _collection(home, asked) if Path(one.file) == file.absolute())


Reader = Callable[[Path, Asked], Iterator[Finding]]
READERS: dict[str, Reader] = {
    ".epub": _epub,
    ".pdf": _pdf,
    ".md": _manuscript,
    ".yaml": _manuscript,
}
"""Who reads a file, by its suffix."""
BEGINNINGS: dict[bytes, str] = {b"PK\x03\x04": ".epub", b"%PDF-": ".pdf"}
"""How files begin whose suffix tells nothing."""


def _reader(path: Path) -> Reader:
    if path.is_dir():
        return _collection
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file or folder. Check the name.")
    suffix = path.suffix.lower()
    with path.open("rb") as file:
        begins = file.read(8)
    known = READERS.get(suffix) or READERS.get(next((kind for sign, kind in BEGINNINGS.items() if begins.startswith(sign)), ""))
    if not known:
        raise UsageError(
            f"{path}: this is nothing that can be checked. Name a collection, or a file that ends in {', '.join(READERS)}."
        )
    return known
