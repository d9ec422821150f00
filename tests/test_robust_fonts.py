"""Letters no font of the design has: told with file, line and package before anything is set, or a font stands in."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BOOKS, Build

from publish.collection import Edition
from publish.errors import ManuscriptError
from publish.press import coverage
from publish.press.coverage import STANDBYS, Standby, script
from publish.press.design import designs, faces_of
from publish.press.fonts import characters, source_file

HEAD = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n"
Written = Callable[[dict[str, str]], Path]


def talk(text: str, *head: str) -> dict[str, str]:
    lines = "".join(f"{line}\n" for line in head)
    return {"collection.yaml": "title: T\n", "a.md": f"{HEAD}{lines}---\n\n**AC:** How?\n\n**MR:** So.\n\n{text}\n"}


def told(build_book: Build, folder: Path) -> list[str]:
    with pytest.raises(ManuscriptError) as refused:
        build_book(folder)
    return [str(notice) for notice in refused.value.notices]


def test_a_script_without_font_names_file_line_letters_and_package(write_collection: Written, build_book: Build) -> None:
    (notice,) = told(build_book, write_collection(talk("A word, สวัสดี.\n\nAgain สวัสดี.")))
    assert notice == (
        "a.md:11: no-glyphs: no font of the design has ส ว ั ด ี (Thai). "
        "Install one that stands in by itself: pip install fontpkg-noto-sans-thai."
    )


def test_where_no_package_has_a_script_a_font_file_is_asked_for(write_collection: Written, build_book: Build) -> None:
    notices = told(build_book, write_collection(talk("Of 映画, and ♪.")))
    assert [notice.partition(". ")[0] for notice in notices] == [
        "a.md:11: no-glyphs: no font of the design has 映 画 (Chinese or Japanese)",
        "a.md:11: no-glyphs: no font of the design has ♪ (U+266A)",
    ]
    assert all("@font-face { font-family" in notice for notice in notices)


PLACES = {
    "the book's title": ({"collection.yaml": "title: ไทย\n"}, "collection.yaml: "),
    "a title": (talk("x", "title: ไทย"), "a.md:1: "),
    "a place": (talk("x", "place: ไทย"), "a.md:1: "),
    "a stage note in a label": (talk("**AC [ไทย]:** What?"), "a.md:1: "),
    "a note": (talk("See.[^1]\n\n[^1]: ไทย"), "a.md:13: "),
    "a preface": ({"front/preface.md": "---\ntitle: Preface\n---\n\nไทย\n"}, "front/preface.md:5: "),
    "a name": ({"people.yaml": "x:\n  name: ไทย\n"}, "people.yaml:1: "),
    "a film": ({"films.yaml": "x:\n  title: X\n  original_title: ไทย\n"}, "films.yaml:1: "),
}


@pytest.mark.parametrize("case", PLACES)
def test_wherever_it_stands(case: str, write_collection: Written, build_book: Build) -> None:
    files, place = PLACES[case]
    (notice,) = told(build_book, write_collection(talk("x") | files))
    assert notice.startswith(f"{place}no-glyphs: no font of the design has ไ ท ย (Thai)")


COVERLESS = "no-glyphs: no font of the design has 映 画 (Chinese or Japanese)"


def test_without_pages_only_the_cover_that_is_drawn_needs_glyphs(write_collection: Written, build_book: Build) -> None:
    files = talk("映画") | {"collection.yaml": "title: 映画\neditions: epub\n"}
    (notice,) = told(build_book, write_collection(files))
    assert notice.startswith(f"collection.yaml: {COVERLESS}")
    assert notice.endswith("Or give the EPUB a cover of your own: 'cover: images/cover.jpg'.")


def test_what_is_never_drawn_or_never_printed_needs_no_glyph(write_collection: Written, build_book: Build) -> None:
    files = talk("So\u00adft\u200b\u200c\u200d\u2060\u202f\u00a0\u2009x\ufe0e.\u200e © ©\ufe0f")
    files |= {"people.yaml": "x:\n  name: Ann Lee\n  also: [ไทย]\n", "collection.yaml": "title: T\ndescription: ไทย\n"}
    report, _ = build_book(write_collection(files))
    assert report["pages"]["total"]


def test_an_epub_alone_leaves_letters_to_the_reader(write_collection: Written, build_book: Build) -> None:
    files = talk("ไทย") | {"collection.yaml": "title: T\neditions: epub\n"}
    report, _ = build_book(write_collection(files))
    assert list(report["files"]) == ["epub"]


def test_a_font_of_the_collection_stands_in(
    write_collection: Written, build_book: Build, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The design is made to lack Cyrillic, so that a font at hand can be the one that stands in."""
    whole = characters
    kept = set(faces_of("classic", store / "fonts").values())
    latin = frozenset(range(0x250)) | frozenset(range(0x2000, 0x2200))
    monkeypatch.setattr("publish.press.design.characters", lambda path: whole(path) & latin if path in kept else whole(path))
    folder = write_collection(talk("On *Зеркало* and Зеркало."))
    assert "has З е р к а л о (Cyrillic)" in told(build_book, folder)[0]
    (folder / "styles").mkdir()
    shutil.copy(source_file(next(iter(faces_of("classic", store / "fonts")))), folder / "styles" / "own.ttf")
    (folder / "styles" / "book.css").write_text('@font-face { font-family: "My Own"; src: url(own.ttf) }')
    report, output = build_book(folder)
    text = subprocess.run(["pdftotext", output / "t-print.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert report["pages"]["total"]
    assert "On Зеркало and Зеркало" in text


def test_a_package_that_is_installed_stands_in_by_itself(
    write_collection: Written, build_book: Build, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = set(faces_of("classic", store / "fonts").values())
    whole, latin = characters, frozenset(range(0x250)) | frozenset(range(0x2000, 0x2200))
    monkeypatch.setattr("publish.press.design.characters", lambda path: whole(path) & latin if path in kept else whole(path))
    standby = Standby("Source Sans 3", "SourceSans3[wght].ttf")
    monkeypatch.setitem(coverage.STANDBYS, "CYRILLIC", standby)
    report, _ = build_book(write_collection(talk("On *Зеркало*.")))
    assert report["pages"]["total"]
    assert not [notice for notice in report["notices"] if notice["code"] == "style-ignored"]


def test_scripts_are_named_as_unicode_names_them() -> None:
    assert [script(one) for one in "aяทक映♪"] == ["LATIN", "CYRILLIC", "THAI", "DEVANAGARI", "CJK", ""]
    letters = (0x627, 0x995, 0x436, 0x915, 0x3B1, 0x5D0, 0x1780, 97, 0xB95, 0xC05, 0xE01)
    assert set(STANDBYS) == {script(chr(one)) for one in letters}


@pytest.mark.parametrize("design", designs())
def test_every_font_of_a_design_has_letters(design: str, store: Path) -> None:
    assert all(characters(path) for path in faces_of(design, store / "fonts").values())


@pytest.mark.parametrize("design", designs())
def test_a_sign_that_one_face_of_a_design_lacks_is_taken_from_another(design: str, build_book: Build) -> None:
    """A squared metre in italics, a non-breaking hyphen in a serif, code, lists within lists."""
    report, _ = build_book(BOOKS / "scripts" / "manuscript", design=design, editions=(Edition.PRINT,))
    assert report["pages"]["total"]
