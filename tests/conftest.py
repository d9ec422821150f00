"""What all tests share: a store of galleys for the whole run, a way to build a folder, and `--accept`."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from publish.build import build
from publish.order import Order
from publish.press.crew import Crew
from publish.press.hands import executor

settings.register_profile("house", deadline=None)  # a busy machine is no fault of the book's
settings.load_profile("house")
DATE = "2026-01-01T00:00:00Z"
Build = Callable[..., tuple[dict[str, Any], Path]]
Built = tuple[dict[str, Any], dict[str, Path]]
BOOKS = Path(__file__).parent / "books"
CASES = sorted(path.name for path in BOOKS.iterdir() if path.is_dir())
PRINTED = [name for name in CASES if (BOOKS / name / "golden" / "pages.txt").is_file()]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="Rewrite the golden files; a person reviews the difference.")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all test processes of a run, so that no page is set twice."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if base.name.startswith("popen") else base) / "store"


def made(folder: Path, output: Path, **order: Any) -> tuple[dict[str, Any], Path]:
    """Build a folder; gives the report and the output folder."""
    asked = Order(collection=folder, output=output, **{"created": DATE, "jobs": 1} | order)
    with Crew(lambda: executor(asked.jobs), asked.store / "galleys") as crew:
        return build(asked, crew), output


@pytest.fixture
def build_book(store: Path, tmp_path: Path) -> Build:
    """Build a folder into a fresh output folder; gives the report and that folder."""
    return lambda folder, **order: made(folder, tmp_path / "output", **{"store": store} | order)


@pytest.fixture(scope="session")
def golden_book(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """A book of tests/books by name, built once: its report and its files by edition."""

    @cache
    def built(name: str) -> Built:
        report, output = made(BOOKS / name / "manuscript", tmp_path_factory.mktemp(name), store=store)
        return report, {edition: output / file["name"] for edition, file in report["files"].items()}

    return built


@pytest.fixture
def write_collection(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write files into a fresh collection folder."""
    return lambda files: write(tmp_path / "collection", files)


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder; gives the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
