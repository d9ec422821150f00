"""The bound PDF as a printer's preflight sees it, and a toy book read as one line a page."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from conftest import PRINTED, Build, Built
from editions import labels
from pikepdf import Name


def talk(title: str, words: str) -> str:
    head = f"title: {title}\ninterviewee: Ann Ark\ninterviewer: Bob Orr\npermission: own"
    return f"---\n{head}\n---\n\n**Bob Orr:** {words}\n"


TOY = {
    "collection.yaml": """\
title: Toy
series: {title: Toys}
parts: [{title: One, interviews: [a.md]}, {title: Two, interviews: [b.md]}]
""",
    "front/dedication.md": "---\ntitle: Dedication\n---\n\nFor you.\n",
    "front/preface.md": "---\ntitle: Preface\n---\n\nOnce.\n",
    "back/colophon.md": "---\ntitle: Colophon\n---\n\nSet in a toy type.\n",
    "a.md": talk("A", "See *Playtime* (1967)?"),
    "b.md": talk("B", "Go on, then, and on. " * 260),
}
RECTO = """\
recto i Toy
verso ii Toys
recto iii Toy
verso iv Permissions are listed under Sources and Permissions.
recto v For you.
verso vi blank
recto vii Contents … vii
verso viii blank
recto ix Preface … ix
verso x blank
recto 1 One
verso 2 blank
recto 3 A … 3
verso 4 blank
recto 5 Two
verso 6 blank
recto 7 B … 7
verso 8 Toy … 8
recto 9 B … 9
verso 10 blank
recto 11 Sources and Permissions … 11
verso 12 blank
recto 13 Filmography … 13
verso 14 blank
recto 15 Index of Names … 15
verso 16 Colophon … 16
"""
ANY = """\
recto 1 One
verso 2 A … 2
recto 3 Two
verso 4 B … 4
recto 5 B … 5
verso 6 Toy … 6
recto 7 Sources and Permissions … 7
verso 8 Filmography … 8
recto 9 Index of Names … 9
verso 10 Colophon … 10
"""


def lines(pdf: Path) -> str:
    """A line a page: side, label, what is printed first, and what stands at the foot if that is the folio."""
    told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True, text=True).stdout
    return "".join(f"{row}\n" for row in _lines(labels(pdf), told.split("\f")))


def _lines(names: list[str], pages: list[str]) -> Iterator[str]:
    for number, (name, page) in enumerate(zip(names, pages, strict=False)):
        rows = [row.strip() for row in page.splitlines() if row.strip()]
        side = "verso" if number % 2 else "recto"
        first = next((row for row in rows if not row.isdigit()), "blank")
        foot = f" … {rows[-1]}" if rows[-1:] == [name] and len(rows) > 1 else ""
        yield f"{side} {name} {first}{foot}"


def test_every_part_stands_on_its_side_with_its_folio(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    report, output = build_book(write_collection(TOY))
    assert lines(output / "toy-print.pdf") == RECTO
    assert report["pages"] == {"total": 26, "front": 7, "body": 6, "back": 4, "blank": 9}


def test_interviews_open_on_either_side_where_the_collection_says_so(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    changed = {"collection.yaml": TOY["collection.yaml"] + "openers: any\n"}
    _, output = build_book(write_collection(TOY | changed))
    assert lines(output / "toy-print.pdf").endswith(ANY)


@pytest.fixture(params=PRINTED)
def book(request: pytest.FixtureRequest, golden_book: Callable[[str], Built]) -> Iterator[pikepdf.Pdf]:
    _, files = golden_book(request.param)
    with pikepdf.open(files["print"]) as pdf:
        yield pdf


def test_nothing_is_in_it_that_printers_refuse(book: pikepdf.Pdf) -> None:
    assert not {"/Outlines", "/AcroForm", "/OpenAction", "/Names", "/JavaScript"} & set(book.Root.keys())
    assert not any("/Annots" in page for page in book.pages)
    assert len(book.pages) % 2 == 0
    assert len({tuple(page.mediabox) for page in book.pages}) == 1


def test_every_page_says_where_it_is_cut(book: pikepdf.Pdf) -> None:
    assert all(list(page.trimbox) == list(page.mediabox) for page in book.pages)


def test_text_is_black_alone(book: pikepdf.Pdf) -> None:
    for stream in streams(book):
        for operands, operator in pikepdf.parse_content_stream(stream):
            assert str(operator) not in {"rg", "RG", "g", "G"}
            if str(operator) in {"k", "K"}:
                assert [float(ink) for ink in operands] == [0, 0, 0, 1]
            if str(operator) in {"scn", "SCN"}:
                assert [float(ink) for ink in operands] in ([0, 0, 0, 1], [1])


def streams(book: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """What is drawn: pages and the stamps laid over them."""
    for page in book.pages:
        yield page
        yield from (form for form in page.resources.get("/XObject", {}).values() if form.Subtype == Name.Form)


def test_every_font_is_embedded_once(book: pikepdf.Pdf) -> None:
    fonts = [thing for thing in book.objects if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing]
    used = {font.objgen: font for page in book.pages for font in page.resources.get("/Font", {}).values()}
    faces = [str(font.BaseFont).partition("+")[2] for font in used.values()]
    assert sorted(faces) == sorted(set(faces))
    assert fonts
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_a_blank_is_blank(book: pikepdf.Pdf) -> None:
    told = [page for page in book.pages if not page.get("/Contents")]
    assert len(told) == sum(not list(pikepdf.parse_content_stream(page)) for page in book.pages)
