"""The index and the filmography against the printed page, read by poppler and not by the program that made it.

Whoever is named in full on a page of indexed text has that page in the index; every page the index gives prints them, in
some form; and so for films by their titles. What is printed is the judge: not what the program thinks it has printed.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import BOOKS, PRINTED, Built, made
from editions import letters
from printed_index import Printed, pages_of

pytestmark = pytest.mark.slow
ROOT = BOOKS.parent.parent


@pytest.fixture(scope="module")
def shipped(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    report, output = made(ROOT / "manuscripts", tmp_path_factory.mktemp("shipped"), store=store)
    return report, {edition: output / file["name"] for edition, file in report["files"].items()}


@pytest.fixture(scope="module", params=["shipped", *PRINTED])
def book(request: pytest.FixtureRequest, golden_book: Callable[[str], Built]) -> Printed:
    if request.param == "shipped":
        (report, files), folder = request.getfixturevalue("shipped"), ROOT / "manuscripts"
    else:
        (report, files), folder = golden_book(request.param), BOOKS / request.param / "manuscript"
    return Printed(report=report, pdf=files["print"], epub=files["epub"], folder=folder)


def given(entry: dict[str, Any], *, own: bool = True, ends: bool = False) -> Iterator[str]:
    """The pages to which a heading sends; of a discussion that an editor has marked, only the ends need print the name."""
    for locator in entry["locators"]:
        if own or locator["kind"] != "own":
            pages = pages_of(locator["text"])
            yield from (pages[0], pages[-1]) if ends else pages


def test_no_page_that_prints_a_full_name_is_missing(book: Printed) -> None:
    missing = [
        (entry["heading"], page)
        for entry in book.report["names"]
        for page in book.naming(entry["name"]) - set(given(entry)) - book.own(entry["name"])
        if not _another(book, "names", page, entry["name"])
    ]
    assert not missing


def test_no_page_that_prints_a_title_is_missing(book: Printed) -> None:
    missing = [
        (film["title"], page)
        for film in book.report["films"]
        for page in book.titling(film["title"]) - set(given(film))
        if not _another(book, "films", page, film["title"])
    ]
    assert not missing


def _another(book: Printed, kind: str, page: str, words: str) -> bool:
    """Whether the words on a page are somebody or some film of the same name, who has the page."""
    return any(folio == page and letters(words) in letters(text) for folio, text in book.named(kind))


def test_every_page_given_prints_the_name(book: Printed) -> None:
    for entry in book.report["names"]:
        forms = {mention["text"] for mention in entry["mentions"]}
        printed = {page for text in forms for page in book.naming(text)}
        marked = f"(person:{entry['key']}){{: .from}}" in book.typed
        assert set(given(entry, own=False, ends=marked)) <= printed, entry["heading"]
        assert all(book.is_form(text, entry["name"]) for text in forms), (entry["heading"], forms)


def test_every_page_given_prints_the_title(book: Printed) -> None:
    for film in book.report["films"]:
        printed = {
            page for mention in film["mentions"] for page in book.naming(mention["text"]) | book.titling(mention["text"])
        }
        assert set(given(film)) <= printed, film["title"]


@pytest.mark.parametrize("name", ["index.xhtml", "filmography.xhtml"])
def test_every_figure_is_a_link_to_its_page(book: Printed, name: str) -> None:
    led = [(figure, book.places[leads]) for figure, leads in book.links(name) if leads in book.places]
    assert [figure for figure, _ in led] == [page for _, page in led]
    assert led or not any(locator["kind"] == "mention" for entry in book.report["names"] for locator in entry["locators"])


def test_every_mention_stands_on_its_page(shipped: Built) -> None:
    _, files = shipped
    script = ROOT / "tests" / "benchmarks" / "mentions.py"
    told = subprocess.run([sys.executable, script, files["print"].parent, "--all"], capture_output=True, text=True, check=False)
    count = told.stdout.split()[0]
    assert told.stdout == f"{count} of {count} right\n"
    assert int(count) > 500
