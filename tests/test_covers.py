"""The printed cover: its size from the pages, its bars read by another library, what its printer wants clear, and its check."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
import zxingcpp
from conftest import DATE, Build, write
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from typer.testing import CliRunner

from publish.cli import app
from publish.covers import Covered, PrintedCover, begin_printed_cover
from publish.errors import ManuscriptError, UsageError
from publish.kept import Kept
from publish.manuscript import read_collection
from publish.matter.assemble import assemble
from publish.pages.barcode import GUARDS, LEFT, RIGHT, barcode
from publish.preflight.offers import offering
from publish.preflight.pdf_cover import compared
from publish.preflight.pdf_reading import read_pdf
from publish.preflight.printers import printer as printer_named
from publish.press.crew import Crew
from publish.press.design import load_design
from publish.press.hands import executor
from publish.press.ink import plates
from publish.proofs import Press
from publish.turnings import Turnings

ISBN = "978-1-234-56789-7"
BOOK = f"""title: The Lamp and the Splice
subtitle: Conversations
editors: [Judith Amory]
publisher: Tidewrack Press
place: Whitby
isbn: {{paperback: {ISBN}, hardcover: 979-10-90636-07-1}}
editions: [print]
blurb: |
  What does an editor hear that nobody else in the room can hear?
  In twelve conversations, people who make films talk about their work.
"""
TALK = "---\ninterviewee: Ida Quist\ninterviewer: Bob Orr\npermission: own\n---\n\n**BO:** Where?\n\n**IQ:** There.\n"
MM = 72 / 25.4
Cover = Callable[..., PrintedCover]


@pytest.fixture
def cover(store: Path, tmp_path: Path) -> Cover:
    """The cover of a book said to have so many pages; words are settings, and `text` is collection.yaml."""

    def made(pages: int = 212, text: str = BOOK, picture: Image.Image | None = None, **wanted: Any) -> PrintedCover:
        folder = write(tmp_path / "book", {"collection.yaml": text, "a.md": TALK})
        if picture:
            picture.save(folder / "front.png")
        collection, _ = read_collection(folder, Kept(store / "interviews"))
        book = assemble(replace(collection, settings=replace(collection.settings, **({"printer": "kdp"} | wanted))))
        settings = book.settings
        with Crew(lambda: executor(1), store / "galleys") as crew:
            design = load_design(settings.design, settings.trim, folder, store / "fonts")
            turnings = Turnings(kept=Kept(store / "turnings"), book=folder)
            what = Covered(
                book=book, pages=pages, created=DATE,
                press=Press(design=design, crew=crew, folder=folder, language="en", turnings=turnings),
                printer=offering(settings), name="x-cover.pdf", separations=store / "separations",
            )  # fmt: skip
            return begin_printed_cover(what)()

    return made


def boxes(data: bytes) -> dict[str, list[float]]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [page] = pdf.pages
        return {name: [float(corner) for corner in page.obj[f"/{name}"]] for name in ("MediaBox", "BleedBox", "TrimBox")}


def codes(made: PrintedCover) -> list[str]:
    return sorted(one.code for one in made.notices)


def findings(made: PrintedCover, folder: Path, printer: str | None) -> dict[str, str]:
    path = folder / made.name
    path.write_bytes(made.data)
    return {one.code: one.what for one in read_pdf(path, printer_named(printer) if printer else None)}


SHEETS = [
    ({"printer": "kdp", "paper": "white"}, 212, 212 * 0.002252 * 72, 9, 0),
    ({"printer": "kdp", "paper": "cream", "trim": "5x8in"}, 120, 120 * 0.0025 * 72, 9, 0),
    ({"printer": "ingramspark", "paper": "cream"}, 212, 212 * 0.05815 * MM, 9, 0),
    ({"printer": "lulu", "paper": "white"}, 212, (212 / 444 + 0.06) * 72, 9, 0),
    ({"printer": "lulu", "binding": "hardcover"}, 84, 18, 54, 0),
    ({"printer": "bod", "trim": "135x215mm", "spine": 40.0}, 212, 40, 5 * MM, 0),
    ({"printer": "offset", "paper": "white"}, 224, 224 * 0.054 * MM, 3 * MM, 6 * MM),
]


@pytest.mark.parametrize("design", ["classic", "modern"])
@pytest.mark.parametrize(("wanted", "pages", "spine", "beyond", "slug"), SHEETS, ids=lambda one: str(one)[:60])
def test_the_sheet_is_back_spine_and_front_and_nothing_else(  # noqa: PLR0917
    design: str, wanted: dict[str, Any], pages: int, spine: float, beyond: float, slug: float, cover: Cover, tmp_path: Path
) -> None:
    made = cover(pages, design=design, **wanted)
    width, height = {"5x8in": (360, 576), "135x215mm": (135 * MM, 215 * MM)}.get(wanted.get("trim", ""), (432, 648))
    found, edge = boxes(made.data), beyond + slug
    assert found["TrimBox"] == pytest.approx([edge, edge, edge + 2 * width + spine, edge + height], abs=0.01)
    around = [slug, slug, slug + 2 * (width + beyond) + spine, slug + 2 * beyond + height]
    assert found["BleedBox"] == pytest.approx(around, abs=0.01)
    assert found["MediaBox"] == pytest.approx([0, 0, around[2] + slug, around[3] + slug], abs=0.01)
    assert made.told == {"pages": pages, "spine_mm": round(spine / MM, 3)}
    assert findings(made, tmp_path, wanted["printer"]) == {}


def test_the_same_cover_has_the_same_bytes(cover: Cover) -> None:
    assert cover().data == cover().data


@given(st.from_regex(r"97[89][0-9]{9}", fullmatch=True))
@effort(max_examples=25)
def test_bars_say_the_isbn(twelve: str) -> None:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    number, scale = twelve + str(-total % 10), 3
    image = Image.new("L", ((LEFT + 95 + RIGHT) * scale, round(GUARDS * scale)), 255)
    pen = ImageDraw.Draw(image)
    code = barcode(number)
    for bar in code.outline.removeprefix("M").split("M"):
        at, rest = bar.split(" 0h")
        wide, high = rest.removesuffix("z").rpartition("h")[0].split("v")
        pen.rectangle((int(at) * scale, 0, (int(at) + int(wide)) * scale - 1, float(high) * scale), fill=0)
    assert [one.text for one in zxingcpp.read_barcodes(image)] == [number]
    assert "".join(digit for _, digit in code.digits) == number


@pytest.mark.parametrize(("printer", "design"), [("kdp", "classic"), ("ingramspark", "modern"), ("offset", "modern")])
def test_a_till_reads_the_bars_on_the_page_which_are_black_alone(printer: str, design: str, cover: Cover) -> None:
    with pymupdf.open(stream=cover(224, printer=printer, design=design).data) as document:
        document.xref_set_key(document.pdf_catalog(), "OutputIntents", "null")
        page = document[0]
        pixels = page.get_pixmap(dpi=300, colorspace=pymupdf.csGRAY)
        image = Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)
        [read] = zxingcpp.read_barcodes(image)
        inked = plates(page, 300 / 72)
    assert read.text == ISBN.replace("-", "")
    assert read.format == zxingcpp.BarcodeFormat.EAN13
    place = read.position
    box = (place.top_left.x - 20, place.top_left.y, place.top_right.x + 20, place.bottom_left.y)
    cyan, magenta, yellow, black = inked.crop(box).split()
    assert [band.getextrema() for band in (cyan, magenta, yellow)] == [(0, 0)] * 3
    assert black.getextrema() == (0, 255)
    module = (place.top_right.x - place.top_left.x) / 95
    quiet = (place.top_left.x - LEFT * module + 1, box[1], place.top_left.x - 1, box[3])
    assert inked.crop(tuple(map(round, quiet))).getbbox() is None
    assert module / 300 * 25.4 >= 0.8 * 0.33 * 0.97  # GS1: from 80 %


def on_spine(made: PrintedCover, width: float, spine: float) -> list[tuple[str, tuple[float, float]]]:
    """The words between the folds and the way they run (down is 0, 1)."""
    with pymupdf.open(stream=made.data) as document:
        found = document[0].get_text("dict")["blocks"]
        lines = [line for block in found for line in block.get("lines", ()) if 9 + width <= line["bbox"][0] < 9 + width + spine]
        return [("".join(span["text"] for span in line["spans"]), line["dir"]) for line in lines]


def test_the_spine_reads_from_the_top_down_in_the_middle_and_clear_of_the_folds(cover: Cover) -> None:
    for design, pages in (("classic", 86), ("classic", 212), ("modern", 92), ("modern", 212)):
        made, spine = cover(pages, design=design), pages * 0.002252 * 72
        said = on_spine(made, 432, spine)
        assert "lamp and the splice" in " ".join(text for text, _ in said).lower()
        assert all(way == pytest.approx((0, 1)) for _, way in said)
        with pymupdf.open(stream=made.data) as document:
            document.xref_set_key(document.pdf_catalog(), "OutputIntents", "null")
            image = plates(document[0], 4)
        strip = image.crop(((9 + 432) * 4, 600, round((9 + 432 + spine) * 4), 2400))
        paper = strip.getpixel((1, 1))
        marked = [x for x in range(strip.width) if any(strip.getpixel((x, y)) != paper for y in range(strip.height))]
        left, right = min(marked) / 4, spine - (max(marked) + 1) / 4
        assert min(left, right) >= 4.5 - 0.5  # KDP: 0.0625 in, to the pixel
        assert abs(left - right) < 0.12 * spine + 0.5


@pytest.mark.parametrize(
    ("pages", "design", "said"),
    [(78, "classic", "prints on spines from 79 pages; this book has 78"), (80, "modern", "no room for the smallest letters")],
)
def test_a_spine_too_thin_stays_bare_and_the_editor_is_told(pages: int, design: str, said: str, cover: Cover) -> None:
    made = cover(pages, design=design)
    assert on_spine(made, 432, pages * 0.002252 * 72) == []
    [notice] = made.notices
    assert notice.code == "bare-spine"
    assert said in notice.message


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"printer": "bod", "trim": "135x215mm"}, "publishes no thickness of its paper. Ask its template"),
        ({"printer": "kdp", "binding": "hardcover"}, "sources differ about the boards of Amazon KDP"),
        ({"printer": "ingramspark", "binding": "hardcover"}, "does not publish how far a case turns in"),
    ],
)
def test_a_cover_whose_size_nobody_publishes_is_refused_with_a_remedy(wanted: dict[str, Any], said: str, cover: Cover) -> None:
    with pytest.raises(ManuscriptError) as error:
        cover(212, **wanted)
    assert said in str(error.value)


def test_the_width_a_template_says_is_taken_and_held_against_the_numbers(cover: Cover) -> None:
    assert codes(cover(printer="ingramspark")) == ["spine-not-sure"]
    assert codes(cover(printer="ingramspark", spine=12.3 * MM)) == []
    assert codes(cover(printer="ingramspark", spine=16 * MM)) == ["spine-differs"]
    assert boxes(cover(printer="kdp", binding="hardcover", spine=50.0).data)["TrimBox"][2] == pytest.approx(
        51 + 864 + 50, abs=0.1
    )


ISBNS = [
    ("{hardcover: 979-10-90636-07-1}", "no-isbn", "the paperback has no ISBN ('isbn:' has hardcover alone)"),
    (f"{{paperback: {ISBN}, hardcover: '9781234567897'}}", "same-isbn", "paperback and hardcover have one ISBN"),
]


@pytest.mark.parametrize(("isbn", "code", "said"), ISBNS)
def test_the_isbn_is_that_of_the_binding(isbn: str, code: str, said: str, cover: Cover) -> None:
    text = "\n".join(f"isbn: {isbn}" if line.startswith("isbn:") else line for line in BOOK.splitlines())
    [notice] = cover(text=text).notices
    assert (notice.code, str(notice.source)) == (code, "collection.yaml:6")
    assert said in notice.message


def test_a_blurb_too_long_for_the_back_is_refused_and_none_is_noticed(cover: Cover) -> None:
    with pytest.raises(ManuscriptError) as error:
        cover(text=BOOK + "  " + "So much to say. " * 200 + "\n", trim="5x8in")
    assert "collection.yaml:8: long-blurb: blurb: " in str(error.value)
    assert codes(cover(text=BOOK.partition("blurb:")[0])) == ["no-blurb"]


def shaded(wide: int, high: int) -> Image.Image:
    grey = Image.linear_gradient("L").resize((wide, high))
    return Image.merge("RGB", (grey, grey.rotate(180), Image.new("L", grey.size, 90)))


@pytest.mark.parametrize("text", ["|\n  One.\n  Two,\n\n  three.", ">\n  One. Two,\n\n  three.", "|\n  One. Two,\n  three."])
def test_paragraphs_of_the_blurb_are_those_of_its_yaml(text: str, cover: Cover) -> None:
    lines = [span["text"] for span in spans(cover(text=BOOK.partition("blurb:")[0] + f"blurb: {text}\n"))]
    assert "One. Two," in lines
    assert "three." in lines


def test_films_stand_in_italics_on_the_back_too(cover: Cover) -> None:
    made = cover(text=BOOK.partition("blurb:")[0] + """blurb: 'On *The Red Shoes*, 2 * 2 & "more".'\n""")
    found = {span["text"].strip(): span["font"] for span in spans(made)}
    assert "Italic" in found["The Red Shoes"]
    assert ", 2 * 2 & “more”." in found


def spans(made: PrintedCover) -> list[dict[str, Any]]:
    with pymupdf.open(stream=made.data) as document:
        lines = [line for block in document[0].get_text("dict")["blocks"] for line in block["lines"]]
    return [span for line in lines for span in line["spans"]]


def test_a_picture_fills_the_front_and_its_bleed_and_must_be_fine_enough(cover: Cover, tmp_path: Path) -> None:
    text = BOOK + "cover: front.png\n"
    made = cover(text=text, picture=shaded(1850, 2790))
    assert codes(made) == []
    assert findings(made, tmp_path, "kdp") == {}
    coarse = cover(text=text, picture=shaded(925, 1395))
    [notice] = coarse.notices
    assert "'front.png' is printed at 151 pixels an inch; Amazon KDP asks for 300. Find one 1841 pixels wide." in notice.message
    assert str(notice.source) == "collection.yaml:11"


def test_a_collection_has_the_last_word_on_its_cover(cover: Cover, tmp_path: Path) -> None:
    (tmp_path / "book" / "styles").mkdir(parents=True)
    (tmp_path / "book" / "styles" / "book-cover.css").write_text(".blurb { margin-left: -30pt }", "utf-8")
    assert "at the back" in findings(cover(), tmp_path, "kdp")["in-cover-margin"]


@pytest.mark.parametrize(
    ("rule", "said"), [(".lettering p { margin-top: -11pt }", "comes within"), (".blurb { margin-right: -70pt }", "runs over")]
)
def test_type_on_a_fold_is_found(rule: str, said: str, cover: Cover, tmp_path: Path) -> None:
    (tmp_path / "book" / "styles").mkdir(parents=True)
    (tmp_path / "book" / "styles" / "book-cover.css").write_text(rule, "utf-8")
    assert said in findings(cover(), tmp_path, "kdp")["on-fold"]


def test_what_does_not_bleed_is_found(cover: Cover, tmp_path: Path) -> None:
    made = cover(design="modern")
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        page = pdf.pages[0].obj
        page.Contents = pikepdf.Array([pdf.make_stream(b"q 0 0 910 700 re W n\n"), *page.Contents, pdf.make_stream(b"\nQ")])
        pdf.save(tmp_path / "cut.pdf")
        page.MediaBox = page.BleedBox = pikepdf.Array([5, 5, 911, 661])
        pdf.save(tmp_path / "small.pdf")
    assert "at the front" in " ".join(one.what for one in read_pdf(tmp_path / "cut.pdf", printer_named("kdp")))
    [size] = [one for one in read_pdf(tmp_path / "small.pdf", printer_named("kdp")) if one.code == "cover-size"]
    assert "takes 3.2 mm (0.125 in) of bleed" in size.what


def interior(folder: Path, pages: int, trim: tuple[float, float] = (432, 648)) -> Path:
    with pikepdf.Pdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=trim)
        pdf.save(folder / "inside.pdf")
    return folder / "inside.pdf"


WIDER = "made for 212 pages, and inside.pdf has 228: its spine is 12.1 mm (0.477 in), and would have to be 13.0 mm"
COMPARED = [
    (212, (432, 648), "kdp", True, {}),
    (228, (432, 648), "", True, {"cover-pages": WIDER}),
    (212, (360, 576), "kdp", True, {"cover-trim": "the pages of inside.pdf to 127.0 × 203.2 mm (5 × 8 in)"}),
    (212, (432, 648), "lulu", True, {"cover-printer": "made for kdp, and is checked for lulu"}),
    (212, (432, 648), "kdp", False, {}),
    (300, (432, 648), "kdp", False, {"cover-spine": "300 pages take 17.2 mm (0.676 in) (white, paperback)"}),
    (212, (432, 648), "", False, {"cover-not-compared": "name the printer with --for"}),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "trim", "printer", "ours", "said"), COMPARED)
def test_a_cover_is_held_against_its_interior(  # noqa: PLR0917
    pages: int, trim: tuple[float, float], printer: str, ours: bool, said: dict[str, str], cover: Cover, tmp_path: Path
) -> None:
    path = tmp_path / "cover.pdf"
    with pikepdf.open(io.BytesIO(cover().data)) as pdf:
        if not ours:
            del pdf.trailer.Info["/PublishCover"]
        pdf.save(path)
    found = {
        one.code: one.what
        for one in compared([path, interior(tmp_path, pages, trim)], printer_named(printer) if printer else None)
    }
    assert found.keys() == said.keys()
    assert all(part in found[code] for code, part in said.items())


def test_a_build_makes_it_tells_of_it_and_checks_it(store: Path, build_book: Build, tmp_path: Path) -> None:
    folder = write(tmp_path / "collection", {"collection.yaml": BOOK, "a.md": TALK})
    report, output = build_book(folder, cover=True)
    told, count = report["files"]["cover"], report["pages"]["total"]
    assert told["name"] == "the-lamp-and-the-splice-cover.pdf"
    assert (told["pages"], told["spine_mm"]) == (count, round(count * 0.002252 * 25.4, 3))
    assert {one["code"] for one in report["notices"]} >= {"spine-not-sure", "bare-spine"}
    files = [str(output / report["files"][name]["name"]) for name in ("cover", "print")]
    done = CliRunner().invoke(app, ["check", *files, str(folder), "--json"], env={"PUBLISH_CACHE": str(store)})
    assert not [one for one in json.loads(done.stdout)["findings"] if one["code"].startswith(("cover", "words"))]


@pytest.mark.parametrize(
    ("editions", "order", "said"),
    [("[epub]", {}, "Add print to `editions:` in collection.yaml."), ("[print]", {"only": ("a.md",)}, "A proof has no cover.")],
)
def test_what_has_no_printed_edition_has_no_cover(  # noqa: PLR0917
    editions: str, order: dict[str, Any], said: str, build_book: Build, tmp_path: Path
) -> None:
    text = BOOK.replace("editions: [print]", f"editions: {editions}")
    folder = write(tmp_path / "collection", {"collection.yaml": text, "a.md": TALK})
    with pytest.raises(UsageError, match=said[:12]) as error:
        build_book(folder, cover=True, **order)
    assert said in str(error.value)


def test_a_spine_must_be_a_length(build_book: Build, tmp_path: Path) -> None:
    folder = write(tmp_path / "collection", {"collection.yaml": BOOK + "spine: thick\n", "a.md": TALK})
    with pytest.raises(ManuscriptError, match=r"collection\.yaml:11: bad-value: spine: 'thick' is no width of a spine"):
        build_book(folder)
