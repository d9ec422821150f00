"""A collection's own style sheets: what is refused, with its line; what is skipped, as a notice; nothing fetched or leaked."""

import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Build

from publish.errors import PressError
from publish.press.design import designs, faces_of, load_design, trims
from publish.press.fonts import source_file
from publish.press.galley import _styles

TALK = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n**AC:** How?\n\n**MR:** So.\n"
Book = Callable[..., Path]


@pytest.fixture
def book(write_collection: Callable[[dict[str, str]], Path]) -> Book:
    """A small collection with a style sheet."""

    def made(css: str, **more: str) -> Path:
        return write_collection({"collection.yaml": "title: T\n", "a.md": TALK, "styles/book.css": css} | more)

    return made


REFUSED = {
    "a brace too many": ("p { } }\nq { }", "1: bad-style: a } that closes nothing. Delete it"),
    "an open quotation mark": ('\np { content: "x\n }', "2: bad-style: a quotation mark that is not closed"),
    "@import of an address": ('@import "http://192.0.2.1/x.css";', "1: bad-style: @import is not taken. Copy the rules"),
    "@import of a file": ("@import url(other.css);", "1: bad-style: @import is not taken"),
    "@import behind a rule": ('p { }\n@import "x.css";', "2: bad-style: @import is not taken"),
    "an address": ("p { background: url(http://192.0.2.1/x.png) }", "1: bad-style: url(http://192.0.2.1/x.png): nothing is"),
    "an address without scheme": ("p { background: url(//192.0.2.1/x.png) }", "1: bad-style: url(//192.0.2.1/x.png): nothing"),
    "a font's address": ("@font-face { src: url('https://192.0.2.1/x.ttf') }", "1: bad-style: url(https://192.0.2.1/x.ttf)"),
    "a file of the machine": ("p { background: url(/etc/passwd) }", "1: bad-style: url(/etc/passwd) lies outside"),
    "a file by its address": ("p { background: url(file:///etc/passwd) }", "1: bad-style: url(file:///etc/passwd): nothing"),
    "a file above": ("p::before { content: url(../../x.png) }", "1: bad-style: url(../../x.png) lies outside"),
    "no such file": ("@page { background: url(x.png) }", "1: bad-style: url(x.png): there is no such file."),
    "within @media": ("@media print {\n p { background: url(x.png) } }", "2: bad-style: url(x.png): there is no such file."),
    "within a function": ("p { background: image-set(\nurl(x.png) 1x) }", "2: bad-style: url(x.png): there is no"),
    "a font of the machine": ("@font-face { font-family: X; src: local(Arial) }", "1: bad-style: local(…) means another font"),
    "a font without a file": ("@font-face { font-family: X }", "1: bad-style: a font face wants src: url(…)"),
    "a font without a name": ("@font-face { src: url(book.css) }", "1: bad-style: a font face wants font-family"),
    "what is no font": ("@font-face { font-family: X; src: url(book.css) }", "1: bad-style: a font face wants src"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_work_is_refused_with_its_line(case: str, book: Book, store: Path) -> None:
    css, told = REFUSED[case]
    with pytest.raises(PressError) as refused:
        load_design("classic", "6x9in", book(css), store / "fonts")
    assert str(refused.value).startswith(f"styles/book.css:{told}")


LOOKS_OUT = "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd' width='9' height='9'/></svg>"
TRAPS = {
    "a gradient": ("p { background: linear-gradient(device-cmyk(0 0 0 1), device-cmyk(1 0 0 0)) }", "a gradient, or"),
    "an inset border": ("p { border: 3px inset device-cmyk(0 0 0 1) }", "solid borders in styles/book.css"),
    "everything hidden": ("body { display: none }", "hide whole pages"),
    "a family of the machine": ('p { font-family: "No Such Family" }', "is not one of the design's"),
    "a picture that is none": ('p { background: url("data:image/png;base64,AAAA") }', "Failed to load image"),
    "a drawing that looks out": (
        f'p {{ background: url("data:image/svg+xml,{LOOKS_OUT}") }}',
        "Failed to render SVG",
    ),
}


@pytest.mark.parametrize("case", TRAPS)
def test_what_only_the_press_finds_is_told_and_writes_nothing(case: str, book: Book, build_book: Build, tmp_path: Path) -> None:
    css, told = TRAPS[case]
    with pytest.raises(PressError, match=told):
        build_book(book(css))
    assert not (tmp_path / "output").exists()


def test_hidden_text_that_is_indexed_is_told_with_its_place(book: Book, build_book: Build) -> None:
    talk = TALK.replace("So.", "So said Akira Kurosawa.")
    with pytest.raises(PressError, match=r"a\.md:9: this text is on no page\. Look in styles/book\.css"):
        build_book(book("p { display: none }", **{"a.md": talk}))


def test_what_is_skipped_is_a_notice_with_sheet_and_line(book: Book, build_book: Build) -> None:
    folder = book("p {\n  text-wrap: balance }\nq:wrong(x) { }\n")
    for _ in "set", "kept":
        report, _ = build_book(folder)
        told = [notice for notice in report["notices"] if notice["code"] == "style-ignored"]
        assert [(one["severity"], one["file"], one["line"]) for one in told] == [
            ("note", "styles/book.css", 0),  # of selectors the engine gives no line
            ("note", "styles/book.css", 2),
        ]
        assert "q:wrong(x)" in told[0]["message"]
        assert "text-wrap: balance" in told[1]["message"]


@pytest.mark.parametrize(("design", "trim"), [(design, trim) for design in designs() for trim in trims()])
def test_nothing_of_our_own_sheets_is_skipped(design: str, trim: str, tmp_path: Path, store: Path) -> None:
    made = load_design(design, trim, tmp_path, store / "fonts")
    assert _styles((*made.page, *made.furniture), made.roots, Path())[3] == ()


def test_a_sheet_or_folder_that_leads_outside_is_refused(book: Book, store: Path, tmp_path: Path) -> None:
    folder, secret = book("p { }"), tmp_path / "secret.css"
    secret.write_text("p { }")
    (folder / "styles" / "book.css").unlink()
    (folder / "styles" / "book.css").symlink_to(secret)
    with pytest.raises(PressError, match=r"styles/book\.css: bad-style: this file lies outside the collection"):
        load_design("classic", "6x9in", folder, store / "fonts")
    shutil.rmtree(folder / "styles")
    (tmp_path / "book.css").write_text("p { }")
    (folder / "styles").symlink_to(tmp_path)
    with pytest.raises(PressError, match="lies outside the collection"):
        load_design("classic", "6x9in", folder, store / "fonts")


def test_a_link_in_the_collection_leads_no_style_sheet_outside(book: Book, store: Path, tmp_path: Path) -> None:
    folder = book("p { background: url(../images/x.png) }")
    (tmp_path / "x.png").write_bytes(b"secret")
    (folder / "images").symlink_to(tmp_path)
    with pytest.raises(PressError, match=r"url\(../images/x\.png\) lies outside"):
        load_design("classic", "6x9in", folder, store / "fonts")


def test_a_sheet_that_is_not_text_is_told(book: Book, store: Path) -> None:
    folder = book("")
    (folder / "styles" / "book.css").write_bytes(b"p { }\n/* caf\xe9 */")
    with pytest.raises(PressError, match=r"styles/book\.css:2: bad-style: this is not UTF-8"):
        load_design("classic", "6x9in", folder, store / "fonts")


def test_a_style_sheet_of_the_epub_takes_no_files(book: Book, store: Path) -> None:
    folder = book("", **{"styles/book-epub.css": "p { }\np { background: url(book.css) }"})
    with pytest.raises(PressError, match=r"styles/book-epub\.css:2: bad-style: .* an EPUB takes no files"):
        load_design("classic", "6x9in", folder, store / "fonts")


def test_nothing_is_asked_of_the_network(book: Book, build_book: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    talk = TALK.replace(
        "So.", "See <https://example.org/a.png>, [this](http://192.0.2.1/).\n\n<script src='http://192.0.2.1/x'></script>"
    )
    report, _ = build_book(book("a { color: inherit }", **{"a.md": talk}))
    assert report["pages"]["total"]


def test_a_file_a_sheet_names_is_part_of_what_a_page_was_made_from(book: Book, store: Path, build_book: Build) -> None:
    folder = book('@font-face { font-family: "Own"; src: url(own.ttf) } h1 { font-family: "Own" }')
    upright, italic, _ = (source_file(face) for face in faces_of("classic", store / "fonts"))
    seen = set()
    for font in italic, upright:
        shutil.copy(font, folder / "styles" / "own.ttf")
        seen.add(load_design("classic", "6x9in", folder, store / "fonts").page[-1].reads)
    assert len(seen) == 2
    report, _ = build_book(folder)
    assert report["pages"]["total"]
