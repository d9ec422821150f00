"""Where a page is cut: boxes to the point, bleed over the edges the printer names, marks beyond it, and flatness."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from conftest import Build
from PIL import Image
from screens import places
from test_press_print import talk

from publish.errors import PressError
from publish.preflight.pdf import inspect_pdf
from publish.preflight.printers import printer
from publish.press.boxes import frames
from publish.press.design import designs

MM = 72 / 25.4
BLEED = """\
@page wall {{ margin: 0; bleed: {} }}
figure.plate {{ page: wall; position: relative }}
figure.plate img {{ width: 7in; height: 10in; max-width: none; margin: -0.5in 0 0 -0.5in; object-fit: fill }}
"""


def with_plate(write_collection: Callable[[dict[str, str]], Path], style: str, setting: str = "") -> Path:
    files = {
        "collection.yaml": f"title: Plates\neditions: [print]\n{setting}",
        "a.md": talk("A", f"See. {'And on. ' * 3600}\n\n![A wall](images/wall.png)\n{{: .plate}}\n\nSeen."),
        "styles/book.css": style,
    }
    folder = write_collection(files)
    (folder / "images").mkdir()
    Image.new("L", (2100, 3000), 90).save(folder / "images" / "wall.png")
    return folder


@pytest.mark.parametrize("key", ["kdp", "lulu", "offset"])
def test_boxes_nest_and_the_trim_keeps_its_size(key: str) -> None:
    asked = printer(key)
    for recto, frame in frames((432, 648), asked, bleeds=True).items():
        left, bottom, right, top = frame.trim
        assert (right - left, top - bottom) == pytest.approx((432, 648))
        outside = frame.bleed[2] if recto else frame.bleed[0]
        spine = frame.bleed[0] if recto else frame.bleed[2]
        assert outside == asked.bleed.amount == frame.bleed[1] == frame.bleed[3]
        assert spine == (asked.bleed.amount if asked.bleed.spine else 0)
        assert (frame.slug > 0) == bool(asked.marks)


def test_a_book_without_bleed_is_no_larger_than_its_trim() -> None:
    frame = frames((432, 648), printer("kdp"), bleeds=False)[True]
    assert frame.trim == frame.bled == (0, 0, 432, 648)


def test_a_plate_bleeds_over_the_edges_the_printer_names(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    report, output = build_book(with_plate(write_collection, BLEED.format("6mm")), printer="kdp")
    assert not [one for one in report["notices"] if one["severity"] == "error"]
    with pikepdf.open(output / "plates-print.pdf") as pdf:
        assert {(float(page.mediabox[2]), float(page.mediabox[3])) for page in pdf.pages} == {(441, 666)}
        for number, page in enumerate(pdf.pages):
            left = 9 if number % 2 else 0
            assert [float(corner) for corner in page.trimbox] == [left, 9, left + 432, 657]
            assert list(page.obj.BleedBox) == list(page.mediabox)
        printed = [page for page in pdf.pages if "/Contents" in page.obj]
        (plate,) = [page for page in printed if b" re W n" in page.obj.Contents[0].read_bytes()]
        assert b"Pagination" not in plate.obj.Contents[-1].read_bytes()


PLATES = """\
![Tall](images/wall.png){: .plate .bleed}

![Tall, with words](images/wall.png "Seen from the *yard*"){: .bleed credit="Photo: B. Name"}

![Broad](images/broad.png "Seen from the street"){: .bleed}

![Within the margins](images/wall.png "And once more"){: .plate}
"""


@pytest.mark.parametrize("design", designs())
def test_the_plates_of_our_designs_bleed_and_their_captions_stand_on_white(
    design: str, build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    folder = with_plate(write_collection, "", f"design: {design}\n")
    text = (folder / "a.md").read_text(encoding="utf-8").partition("![")[0]
    (folder / "a.md").write_text(f"{text}{PLATES}\nSeen.\n", encoding="utf-8")
    for name, size in (("wall", (2100, 3000)), ("broad", (3000, 2000))):
        Image.linear_gradient("L").resize(size).save(folder / "images" / f"{name}.png")  # white at its foot
    report, output = build_book(folder, printer="kdp")
    told = {one["code"]: one["message"] for one in report["notices"]}
    assert told["bleeding-pages"].startswith("pictures bleed, so every page of the file is 155.6 × 234.9 mm (6.125 × 9.25 in)")
    assert not [one for one in report["notices"] if one["severity"] == "error"]
    assert not [str(one) for one in inspect_pdf(output / "plates-print.pdf", "kdp")]
    pages = places(output / "plates-print.pdf")
    tall, broad = (
        next(page for page in pages if "".join(word for word, _ in page).endswith(end)) for end in ("Name", "street")
    )
    bare = pages[pages.index(tall) - 1]
    assert not bare
    assert min(place[1] for _, place in tall) > 0.75 * 666 > max(place[3] for _, place in broad)


def test_a_page_that_bleeds_too_little_stops_the_press(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    folder = with_plate(write_collection, BLEED.format("1mm"))
    with pytest.raises(PressError, match=r"a: a page bleeds 1.0 mm over its edge; Amazon KDP asks for 3.2 mm. Write 'bleed: "):
        build_book(folder, printer="kdp")


def test_offset_gets_crop_marks_outside_the_bleed(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    _, output = build_book(with_plate(write_collection, ""), printer="offset", draft=True)
    with pikepdf.open(output / "plates-draft-print.pdf") as pdf:
        for page in pdf.pages:
            trim = [float(corner) for corner in page.trimbox]
            bleed = [float(corner) for corner in page.obj.BleedBox]
            assert [round((a - b) / MM, 2) for a, b in zip(trim, bleed, strict=True)] == [3, 3, -3, -3]
            if not page.obj.get("/Contents"):
                continue
            assert str(page.obj.Resources.ColorSpace.Registration[1]) == "/All"
            drawn = page.obj.Contents[-1].read_bytes().partition(b"/Registration")[2].split(b"\n")
            lines = [
                list(map(float, line.replace(b"m", b"").replace(b"l S", b"").split())) for line in drawn if b" l S" in line
            ]
            assert len(lines) == 8
            for x, y, across, up in lines:
                inside = [bleed[0] < min(x, across), max(x, across) < bleed[2], bleed[1] < min(y, up), max(y, up) < bleed[3]]
                assert not all(inside)
                assert {round(x, 2), round(across, 2)} & {round(trim[0], 2), round(trim[2], 2)} or y == up


def test_what_shows_through_is_refused_where_the_printer_wants_it_flat(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path]
) -> None:
    folder = with_plate(write_collection, ".question { opacity: 0.5 }")
    with pytest.raises(PressError, match="a: something lets what lies beneath it show through, which Amazon KDP does not take"):
        build_book(folder, printer="kdp")
    report, _ = build_book(folder)
    assert report["files"]["print"]


def test_pdf_x_1a_has_no_trace_of_transparency(build_book: Build, write_collection: Callable[[dict[str, str]], Path]) -> None:
    _, output = build_book(with_plate(write_collection, ""), printer="ingramspark")
    with pikepdf.open(output / "plates-print.pdf") as pdf:
        things = b"".join(thing.unparse(resolved=True) for thing in pdf.objects)
        assert not [key for key in (b"/ca", b"/CA ", b"/SMask", b"/Group", b"/Lab") if key in things]
