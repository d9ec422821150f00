"""The EPUB in two reader engines, in a browser: contents, pages, a locator of the index, a note and back.

Needs node, Chromium, and the engines (`npm install` in tests/readers); `.ci/run` installs all three. A journey that names
pictures leaves them for a person to look at; the tests name none.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Built
from editions import Documents, after, documents, letters, navigation, page_list
from lxml import etree

from publish.press.epub_text import TYPE, XHTML

HERE = Path(__file__).parent / "readers"
MODULES = Path(os.environ.get("READER_MODULES", HERE))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NODE = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
READY = bool(CHROMIUM and NODE and (MODULES / "node_modules/puppeteer-core").is_dir())
ENGINES = ["epubjs", "foliate"]
NAME = "splits"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not READY and "CI" not in os.environ, reason="needs node, chromium, and npm install in tests/readers"),
]

Journey = Callable[[str], dict[str, Any]]


def links(read: Documents, name: str, kind: str) -> Iterator[etree._Element]:
    yield from (link for link in read[name].iter(f"{{{XHTML}}}a") if link.get(TYPE) == kind)


@pytest.fixture(scope="module")
def places(golden_book: Callable[[str], Built]) -> dict[str, str]:
    """Where the journey leads: a printed page, a locator, a note."""
    _, files = golden_book(NAME)
    read = documents(files["epub"])
    pages = page_list(files["epub"])
    entries = [entry for entry in read["index.xhtml"].iter(f"{{{XHTML}}}li") if entry.get("id")]
    entry, locator = next(
        (entry, link) for entry in entries for link in entry.iter(f"{{{XHTML}}}a") if _id(link.get("href", ""))
    )
    chapter, call = next((name, link) for name in read for link in links(read, name, "noteref"))
    return {
        "epub": str(files["epub"]),
        "page": pages[len(pages) // 2][1],
        "locator": locator.get("href", ""),
        "entry": entry.get("id", ""),
        "call": f"{chapter}#{call.get('id')}",
        "note": call.get("href", "").removeprefix("#"),
    }


@pytest.fixture(scope="module")
def read_in(places: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """Go through the book in an engine, once."""
    seen: dict[str, dict[str, Any]] = {}

    def journey(engine: str) -> dict[str, Any]:
        if engine not in seen:
            seen[engine] = _read(engine, places, tmp_path_factory.mktemp(engine))
        return seen[engine]

    return journey


def _id(address: str) -> str:
    return address.partition("#")[2]


def _read(engine: str, places: dict[str, str], folder: Path) -> dict[str, Any]:
    call = _id(places["call"])
    steps = [
        ["go", places["page"]],
        ["shows", _id(places["page"])],
        ["go", "index.xhtml"],
        ["follow", f'[id="{places["entry"]}"] a'],
        ["shows", _id(places["locator"])],
        ["go", places["call"]],
        ["shows", call],
        ["note", call, places["note"]],
        ["back", call, places["note"]],
    ]
    journey = {"engine": engine, "book": places["epub"], "chromium": CHROMIUM, "modules": str(MODULES), "steps": steps}
    (folder / "journey.json").write_text(json.dumps(journey), encoding="utf-8")
    ran = subprocess.run(
        [str(NODE), HERE / "read.mjs", folder / "journey.json"], capture_output=True, text=True, timeout=170, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.parametrize("engine", ENGINES)
def test_contents_and_pages_are_those_of_the_book(engine: str, read_in: Journey, places: dict[str, str]) -> None:
    told = read_in(engine)
    toc = next(nav for nav in navigation(Path(places["epub"])).iter(f"{{{XHTML}}}nav") if nav.get(TYPE) == "toc")
    assert told["contents"] == [str(link.text) for link in toc.iter(f"{{{XHTML}}}a")]
    pages = [label for label, _ in page_list(Path(places["epub"]))]
    assert told["pages"] == ([label if label.isdigit() else "NaN" for label in pages] if engine == "epubjs" else pages)
    assert told["faults"] == []


def _expected(places: dict[str, str], address: str) -> str:
    name, _, target = address.partition("#")
    return letters(after(documents(Path(places["epub"]))[name], target))[:60]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_and_a_locator_are_reached_at_their_word(engine: str, read_in: Journey, places: dict[str, str]) -> None:
    steps = read_in(engine)["steps"]
    for seen, address in ((steps[1], places["page"]), (steps[4], places["locator"])):
        assert seen["seen"], seen
        assert letters(seen["text"]).startswith(_expected(places, address))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_note_is_read_and_the_reader_comes_back(engine: str, read_in: Journey, places: dict[str, str]) -> None:
    call, note, back = read_in(engine)["steps"][6:9]
    name = places["call"].partition("#")[0]
    aside = documents(Path(places["epub"]))[name].xpath(f'//*[@id="{places["note"]}"]')[0]
    wanted = letters("".join(map(str, aside.itertext())))[:60]
    assert call["seen"]
    assert note["seen"], note
    assert wanted in letters(note["text"])
    assert back["seen"], back
