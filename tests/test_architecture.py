"""The house rules a stranger relies on, read from the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "publish"
MODULES = sorted(ROOT.rglob("*.py"))
LINES, FUNCTION_LINES, POSITIONAL = 300, 50, 4
DRAWERS = {"utils", "util", "helpers", "common", "misc", "shared"}
ROOMS = {
    "intake": {"charset_normalizer", "mammoth", "pypdfium2"},
    "manuscript": {"markdown", "ruamel", "pydantic", "nh3", "PIL"},
    "pages": {"barcode", "jinja2", "markupsafe"},
    "press": {"weasyprint", "ebooklib", "pikepdf", "pymupdf", "uharfbuzz"},
    "review": {"prompt_toolkit", "duckdb"},
}
"""Each foreign library lives in one room."""
SHARED = {
    "PIL": {"manuscript", "press", "preflight"},
    "pypdfium2": {"intake", "press", "preflight"},
    "pikepdf": {"press", "preflight"},
}
"""Used on the way in and on the way out: to see what a picture or page is, to make pixels of one; and PDF is read back."""
ORDER = ["manuscript", "names", "matter", "pages", "press", "preflight"]
"""The order in which a book passes through the rooms: none imports from a later one."""


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _room(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("library", sorted(name for room in ROOMS.values() for name in room))
def test_each_foreign_library_lives_in_one_room(library: str) -> None:
    homes = SHARED.get(library) or {next(room for room, libraries in ROOMS.items() if library in libraries)}
    users = {_room(path) for path in MODULES if library in {name.split(".")[0] for name in _imports(path)}}
    assert users == homes


@pytest.mark.parametrize("path", [path for path in MODULES if _room(path) in ORDER], ids=str)
def test_no_room_imports_from_a_later_one(path: Path) -> None:
    later = ORDER[ORDER.index(_room(path)) + 1 :]
    assert not [name for name in _imports(path) if name.split(".")[1:2] and name.split(".")[1] in later]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= LINES
    assert ast.get_docstring(tree)
    assert path.stem not in DRAWERS
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= FUNCTION_LINES, node.name
            assert len(node.args.args) <= POSITIONAL + (node.args.args[:1] != [] and node.args.args[0].arg == "self"), node.name


def test_only_the_front_desk_prints() -> None:
    for path in MODULES:
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        assert not [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"], path
