"""`publish check` on EPUBs: every rule has a book that breaks it, and no file, however made, does harm or stops the press."""

import shutil
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CASES, Built
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strange_epubs import BODY, CONTAINER, NAV, PACKAGE, PAGE, item, packed, page, picture, said

from publish.preflight import archive, epub, epubcheck
from publish.preflight.epub import inspect_epub
from publish.preflight.epub_reading import read
from publish.preflight.epub_rules import RULES
from publish.preflight.epub_structure import structure
from publish.preflight.epubcheck_words import MEANINGS, meaning

A, NOTE = "EPUB/a.xhtml", '<a epub:type="noteref" role="doc-noteref" href="#{}">1</a>'
DEEPER = "</a>" + "<ol><li><a href='a.xhtml'>x</a>" * 2 + "</li></ol>" * 3 + "</nav>"
CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
META = '<meta property="{}">{}</meta>'
WOFF2 = b"wOF2" + bytes(8) + struct.pack(">H", 2) + bytes(34) + bytes([1, 4, 47, 4])
TTF = b"\0\1\0\0" + struct.pack(">H", 1) + bytes(6) + b"fvar" + bytes(12)


@pytest.fixture(autouse=True)
def _without_java(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """EPUBCheck takes three seconds a book; it is asked in the slow tests."""
    if "java" not in request.keywords and "slow" not in request.keywords:
        monkeypatch.setattr(epub, "asked", lambda *_: None)


def codes(path: Path) -> set[str]:
    return {finding.code for finding in inspect_epub(path)} - {"epubcheck-absent"}


def without(text: str) -> dict[str, str]:
    assert text in PACKAGE
    return {"EPUB/p.opf": PACKAGE.replace(text, "")}


def test_a_sound_book_is_only_told_that_epubcheck_was_not_asked(tmp_path: Path) -> None:
    assert [finding.code for finding in inspect_epub(packed(tmp_path / "b.epub", {}))] == ["epubcheck-absent"]


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_found_in_our_own_books(name: str, golden_book: Callable[[str], Built]) -> None:
    report, files = golden_book(name)
    paged = report["pages"]["total"] > 0
    assert codes(files["epub"]) - {"no-shop-metadata", "small-cover"} == (set() if paged else {"no-pages"})


BROKEN = {
    "no-mimetype": {"mimetype": "application/zip"},
    "missing-in-book": {"EPUB/s.css": None},
    "broken-link": page('<a href="#nowhere">x</a>'),
    "same-id": page('<p id="p">again</p>'),
    "no-basic-metadata": without("<dc:title>Reels</dc:title>"),
    "no-contents": {"EPUB/nav.xhtml": PAGE.format(NAV.replace('"toc"', '"lot"'))},
    "old-epub": {"EPUB/p.opf": PACKAGE.replace('version="3.0"', 'version="2.0"')},
    "not-well-formed": {"EPUB/b.xhtml": "<html>"} | item("b.xhtml", "application/xhtml+xml", "<p>open"),
    "entities": {A: '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + PAGE.format("&e;").partition("?>")[2]},
    "no-shop-metadata": without("<dc:publisher>Press</dc:publisher>"),
    "no-access-metadata": without(META.format("schema:accessibilityHazard", "none")),
    "no-access-advice": without(META.format("schema:accessibilitySummary", "Words.")),
    "no-certifier": said(f"dcterms:conformsTo={CONFORMS}"),
    "no-page-list": {"EPUB/nav.xhtml": PAGE.format(NAV.replace("page-list", "lot"))},
    "no-pages": {A: PAGE.format("<h1>Talk</h1>"), "EPUB/nav.xhtml": PAGE.format(NAV.replace("page-list", "lot"))},
    "page-not-listed": page('<span epub:type="pagebreak" role="doc-pagebreak" id="p2" aria-label="2"></span>'),
    "page-nowhere": {"EPUB/nav.xhtml": PAGE.format(NAV.replace("#p1", "#p9"))},
    "no-page-source": without(META.format("pageBreakSource", "urn:isbn:9780000000002")),
    "deep-contents": {"EPUB/nav.xhtml": PAGE.format(NAV.replace("</a></li></ol></nav>", DEEPER, 1))},
    "no-landmarks": {"EPUB/nav.xhtml": PAGE.format(NAV.replace("landmarks", "lot"))},
    "no-ncx": without('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>') | {"EPUB/toc.ncx": None},
    "no-alternative-text": page('<img src="c.png"/>'),
    "poor-alternative-text": page('<img src="c.png" alt="IMG_2.PNG"/>'),
    "large-picture": item("l.png", "image/png", picture(2800, 2001, "1")),
    "picture-colours": item("k.jpg", "image/jpeg", picture(8, 8, "CMYK", "JPEG")),
    "broken-picture": item("b.png", "image/png", b"\x89PNG\r\n\x1a\n nothing"),
    "no-cover": {"EPUB/p.opf": PACKAGE.replace(' properties="cover-image"', "")},
    "small-cover": {"EPUB/c.png": picture(300, 480)},
    "long-document": page("<p>word</p>" * 30_000),
    "variable-font": item("f.ttf", "font/ttf", TTF),
    "font-form": item("f.otf", "font/otf", b"%!PS-AdobeFont"),
    "remote-resource": page('<img src="https://example.org/x.png" alt="A lamp"/>'),
    "script": page('<p onclick="go()">x</p>'),
    "fixed-layout": said("rendition:layout=pre-paginated"),
    "fixed-type": {"EPUB/s.css": "p { font-size: 12px }"},
    "fixed-colours": {"EPUB/s.css": "/* night */ body, td { color: #000 }"},
    "no-language": {A: PAGE.format(BODY).replace(' lang="en"', "")},
    "heading-order": page("<h3>x</h3>"),
    "no-role": page('<section epub:type="dedication"><p>x</p></section>'),
    "lone-note": page(NOTE.format("p7")) | {},
    "unsafe-name": {"../x.txt": "x"},
    "same-name": {"EPUB/A.xhtml": PAGE.format(BODY)},
    "not-an-epub": {"META-INF/container.xml": None},
}  # fmt: skip


@pytest.mark.parametrize("code", BROKEN)
def test_every_rule_has_a_book_that_breaks_it(code: str, tmp_path: Path) -> None:
    found = list(inspect_epub(packed(tmp_path / "b.epub", BROKEN[code])))
    mine = [finding for finding in found if finding.code == code]
    assert mine, [str(finding) for finding in found]
    for finding in mine:
        assert finding.file.startswith(str(tmp_path / "b.epub"))
        assert finding.what.endswith((".", "?"))
        assert finding.remedy == RULES[code].remedy


def test_every_rule_of_ours_is_tried_here() -> None:
    elsewhere = {"false-claim", "damaged-file", "zip-bomb", "too-many-files", "huge-file", "locked", "heavy-book"}
    assert set(RULES) == set(BROKEN) | elsewhere | {"epubcheck-absent", "epubcheck-silent"}


CLAIMS = {
    "alternativeText": page('<img src="c.png"/>'),
    "tableOfContents": {"EPUB/nav.xhtml": PAGE.format(NAV.replace('"toc"', '"lot"'))},
    "pageNavigation": {"EPUB/nav.xhtml": PAGE.format(NAV.replace("page-list", "lot"))},
    "pageBreakMarkers": {A: PAGE.format("<h1>Talk</h1>")},
    "printPageNumbers": {A: PAGE.format("<h1>Talk</h1>")},
    "index": {},
    "structuralNavigation": {A: PAGE.format("<p>Talk</p>")},
    "ARIA": {A: PAGE.format("<p>Talk</p>")},
    "displayTransformability": said("schema:accessibilityFeature=displayTransformability", "rendition:layout=pre-paginated"),
    "unlocked": {"META-INF/rights.xml": "<r/>"},
    "MathML": {},
    "longDescription": {},
    "longDescriptions": {},
    "synchronizedAudioText": {},
}


@pytest.mark.parametrize("feature", CLAIMS)
def test_a_claim_that_does_not_hold_is_told(feature: str, tmp_path: Path) -> None:
    files = said(f"schema:accessibilityFeature={feature}") | CLAIMS[feature]
    told = [one.what for one in inspect_epub(packed(tmp_path / "b.epub", files)) if one.code == "false-claim"]
    assert any(feature in what for what in told), told


@pytest.mark.parametrize("feature", ["pageNavigation", "pageBreakMarkers", "alternativeText", "structuralNavigation", "ARIA"])
def test_a_claim_that_holds_is_let_stand(feature: str, tmp_path: Path) -> None:
    assert codes(packed(tmp_path / "b.epub", said(f"schema:accessibilityFeature={feature}"))) == set()


@pytest.mark.parametrize(
    ("metas", "files", "told"),
    [
        ([f"dcterms:conformsTo={CONFORMS}", "a11y:certifiedBy=A"], page('<img src="c.png"/>'), "conform"),
        (["schema:accessibilityHazard=flashing"], {}, "no hazard"),
        ([], page('<img src="c.png"/>'), "words alone suffice"),
    ],
)  # fmt: skip
def test_modes_hazards_and_conformance_are_held_against_the_book(
    metas: list[str], files: dict[str, str], told: str, tmp_path: Path
) -> None:
    found = inspect_epub(packed(tmp_path / "b.epub", said(*metas) | files))
    assert any(told in one.what for one in found if one.code == "false-claim")


@pytest.mark.parametrize("font", [WOFF2, b"wOFF" + bytes(8) + struct.pack(">H", 1) + bytes(30) + b"fvar" + bytes(16)])
def test_variable_fonts_are_known_in_web_packing_too(font: bytes, tmp_path: Path) -> None:
    assert "variable-font" in codes(packed(tmp_path / "b.epub", item("f.woff2", "font/woff2", font)))
    static = font.replace(b"fvar", b"glyf").replace(bytes([47, 4]), bytes([3, 4]))
    assert "variable-font" not in codes(packed(tmp_path / "c.epub", item("f.woff2", "font/woff2", static)))


def test_lines_are_those_of_the_document(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", page('\n\n<img src="c.png"/>'))
    found = [one for one in inspect_epub(path) if one.code == "no-alternative-text"]
    assert [one.place for one in found] == [f"{tmp_path / 'b.epub'}/{A}:5"]


def test_a_fault_of_every_page_is_told_twenty_times_and_counted(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", page('\n<img src="c.png"/>' * 50))
    found = [one for one in inspect_epub(path) if one.code == "no-alternative-text"]
    assert len(found) == 20
    assert "30 more" in found[-1].what


# What is made to do harm.


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", {"EPUB/bomb.txt": bytes(64 * 1024**2)})
    assert codes(path) == {"zip-bomb"}


def test_a_book_that_says_it_is_larger_than_any_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    assert codes(packed(tmp_path / "b.epub", {})) == {"zip-bomb"}


def test_a_million_files_are_not_even_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "b.epub", {})
    data = bytearray(path.read_bytes())
    end = data.rfind(archive.END)
    data[end + 8 : end + 12] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert codes(path) == {"too-many-files"}


def test_a_document_without_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_READ", 3000)
    assert "huge-file" in codes(packed(tmp_path / "b.epub", page("<p>word</p>" * 400)))


def test_a_directory_that_lies_about_sizes_is_found_out(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", {"EPUB/x.txt": b"abcdefgh" * 500})
    with zipfile.ZipFile(path) as file:
        size = file.getinfo("EPUB/x.txt").file_size
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", size), struct.pack("<I", 3)))
    assert "damaged-file" in codes(path)


def test_entities_that_grow_are_not_expanded(tmp_path: Path) -> None:
    grows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE html [<!ENTITY l0 "ha">{grows}]>' + PAGE.format("&l9;").partition("?>")[2]
    for data in (bomb, bomb.encode("utf-16")):
        assert {"entities", "not-well-formed"} & codes(packed(tmp_path / "b.epub", {A: data}))


@pytest.mark.parametrize("name", ["EPUB/toc.ncx", "META-INF/encryption.xml"])
def test_entities_of_files_we_do_not_read_are_not_handed_on(name: str, tmp_path: Path) -> None:
    grows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 13))
    found = codes(packed(tmp_path / "b.epub", {name: f'<!DOCTYPE x [<!ENTITY l0 "ha">{grows}]><x>&l12;</x>'}))
    assert "entities" in found
    assert not any(code.startswith("epubcheck") for code in found)


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("/* p { font-size: 9pt } */ q { font-size: 9pt }", set()),
        ("/* a /* b */ p { font-size: 9pt } /* never closed { p", {"fixed-type"}),
        ("@media print { q { top: 0 }\n\nbody { color: red } }", {"fixed-colours"}),
        ("/*" * 300_000 + "p { font-size: 9pt }", set()),
        ("p" * 600_000 + "{" * 300_000, set()),
        ("p { font-size: 9pt }" + "\\" * 600_000, {"fixed-type"}),
    ],
)
def test_style_sheets_of_strangers_are_read_once_through(sheet: str, told: set[str], tmp_path: Path) -> None:
    packing = archive.opened(packed(tmp_path / "b.epub", {"EPUB/s.css": sheet}))
    with packing.file:
        assert {one.code for one in structure(read(packing, "b.epub"))} == told


def test_links_and_locks_among_the_entries_are_told(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", {})
    link = zipfile.ZipInfo("EPUB/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(link, "/etc/passwd")
    assert "unsafe-name" in codes(path)
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert "locked" in codes(path)


def test_an_entry_without_a_name_is_told(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", {"EPUB/x.txt": "x"})
    path.write_bytes(path.read_bytes().replace(b"EPUB/x.txt", bytes(10)))
    assert "unsafe-name" in codes(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"PK\x05\x06" + bytes(18), b"x" * 70_000])
def test_what_is_no_book_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "b.epub"
    path.write_bytes(data)
    assert codes(path) == {"not-an-epub"}


@pytest.mark.parametrize(
    "files",
    [
        {"META-INF/container.xml": CONTAINER.replace("EPUB/p.opf", "nowhere.opf")},
        {"META-INF/container.xml": CONTAINER.replace("full-path", "path")},
        {"META-INF/container.xml": CONTAINER.replace("EPUB/p.opf", "../../etc/passwd")},
    ],
)
def test_a_container_that_leads_nowhere_is_told(files: dict[str, str], tmp_path: Path) -> None:
    assert codes(packed(tmp_path / "b.epub", files)) == {"not-an-epub"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=40), cut=st.booleans())
def test_a_damaged_book_is_read_or_told_and_never_stops_us(at: float, junk: bytes, cut: bool, tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", {})
    data = path.read_bytes()
    place = int(at * len(data))
    path.write_bytes(data[:place] + (junk if cut else junk + data[place + len(junk) :]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for finding in inspect_epub(path):
            assert str(finding)


# EPUBCheck.


def test_every_message_has_words_and_a_remedy() -> None:
    assert all(what and remedy for what, remedy in map(meaning, [*MEANINGS, "OPF-099", "XYZ-001"]))
    assert meaning("RSC-007w") == meaning("RSC-007")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None, reason="needs java")
def test_epubcheck_is_asked_and_its_words_are_ours(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", page('\n<a href="#nowhere">x</a>' * 8))
    told = [one for one in inspect_epub(path) if one.code == "epubcheck-rsc-012"]
    assert len(told) == epubcheck.PLACES
    assert told[0].place == f"{path}/{A}:4"
    assert told[0].what == MEANINGS["RSC-012"][0]
    assert "3 more places" in told[-1].why
    assert not codes(packed(tmp_path / "c.epub", {}))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None, reason="needs java")
def test_epubcheck_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epubcheck, "jar", lambda: tmp_path / "nothing.jar")
    assert "epubcheck-silent" in codes(packed(tmp_path / "b.epub", {}))
