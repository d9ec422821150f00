"""Golden books: a folder is a test. `manuscript/` goes in, `golden/` is what came out when a person last looked at it.

Pages are compared as text, one line a page and then what is printed on it; the EPUB file by file, unzipped.
"""

import json
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from conftest import BOOKS, CASES, Built

CHANGING = ("made", "timings", "files")


@pytest.mark.parametrize("name", CASES)
def test_book_is_as_it_was_accepted(name: str, golden_book: Callable[[str], Built], request: pytest.FixtureRequest) -> None:
    actual = dict(_texts(*golden_book(name)))
    golden = BOOKS / name / "golden"
    if request.config.getoption("--accept"):
        _accept(golden, actual)
    assert sorted(actual) == sorted(str(path.relative_to(golden)) for path in golden.rglob("*") if path.is_file())
    for file, text in actual.items():
        assert text == (golden / file).read_text(encoding="utf-8"), f"{name}/golden/{file}"


def _texts(report: dict[str, Any], files: dict[str, Path]) -> Iterator[tuple[str, str]]:
    """Everything of a build that a person can read, by the name of its golden file."""
    told = {name: value for name, value in report.items() if name not in CHANGING}
    yield "report.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if "print" in files:
        yield "pages.txt", pages(files["print"])
    with zipfile.ZipFile(files["epub"]) as epub:
        for name in epub.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx")):
                yield f"epub/{Path(name).name}", epub.read(name).decode()


def pages(pdf: Path) -> str:
    """Each page's side and label, and what is printed on it."""
    printed = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    with pikepdf.open(pdf) as document:
        labels = [page.label for page in document.pages]
    rows = []
    for number, (label, text) in enumerate(zip(labels, printed.split("\f"), strict=False)):
        lines = [line.rstrip() for line in text.splitlines() if line.strip()]
        rows += [f"=== {'verso' if number % 2 else 'recto'} {label}{'' if lines else ' blank'}", *lines]
    return "\n".join(rows) + "\n"


def _accept(golden: Path, actual: dict[str, str]) -> None:
    for path in golden.rglob("*"):
        if path.is_file():
            path.unlink()
    for name, text in actual.items():
        path = golden / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
