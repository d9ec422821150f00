"""What all tests share: a store of galleys for the whole run, a way to build a folder, and `--accept`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publish.build import build
from publish.order import Order

DATE = "2026-01-01T00:00:00Z"
Build = Callable[..., tuple[dict[str, Any], Path]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="Rewrite the golden files; a person reviews the difference.")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all test processes of a run, so that no page is set twice."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if base.name.startswith("popen") else base) / "store"


@pytest.fixture
def build_book(store: Path, tmp_path: Path) -> Build:
    """Build a folder into a fresh output folder; gives the report and that folder."""

    def made(folder: Path, **order: Any) -> tuple[dict[str, Any], Path]:
        output = tmp_path / "output"
        wanted = {"store": store, "created": DATE, "jobs": 1} | order
        return build(Order(collection=folder, output=output, **wanted)), output

    return made


@pytest.fixture
def write_collection(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write files into a fresh collection folder."""

    def written(files: dict[str, str]) -> Path:
        folder = tmp_path / "collection"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return written
