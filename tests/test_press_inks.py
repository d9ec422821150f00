"""Everything in ink: pictures of every kind, colours of style sheets and drawings; greys in black alone, ink within limits."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from conftest import Build
from PIL import Image, ImageCms
from printed import inks, pictures
from test_press_print import talk

from publish.press.condition import CONDITIONS
from publish.press.inks import Inks, most_ink, neutral
from publish.press.originals import fit_for_press

SIZE = (360, 240)
SHEET = Inks(CONDITIONS["CGATS TR 006"], 240)


def photo() -> Image.Image:
    bands = (Image.linear_gradient("L").resize(SIZE), Image.radial_gradient("L").resize(SIZE))
    return Image.merge("RGB", (*bands, bands[0].transpose(Image.Transpose.FLIP_LEFT_RIGHT)))


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def clear() -> Image.Image:
    picture = photo().convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(SIZE))
    return picture


def deep() -> Image.Image:
    return Image.linear_gradient("L").resize(SIZE).convert("I").point(lambda value: value * 257).convert("I;16")


def turned() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


KINDS = {
    "photo.jpg": (saved(photo(), "JPEG"), "/DeviceCMYK"),
    "photo.png": (saved(photo(), "PNG"), "/DeviceCMYK"),
    "grey.jpg": (saved(photo().convert("L"), "JPEG"), "/DeviceGray"),
    "grey-in-rgb.jpg": (saved(photo().convert("L").convert("RGB"), "JPEG"), "/DeviceGray"),
    "inks.jpg": (saved(photo().convert("CMYK"), "JPEG"), "/DeviceCMYK"),
    "inks.tif": (saved(photo().convert("CMYK"), "TIFF"), "/DeviceCMYK"),
    "heavy.jpg": (saved(Image.new("CMYK", SIZE, (255,) * 4), "JPEG"), "/DeviceCMYK"),
    "clear.png": (saved(clear(), "PNG"), "/DeviceCMYK"),
    "palette.png": (saved(photo().quantize(32), "PNG", transparency=0), "/DeviceCMYK"),
    "bit.png": (saved(photo().convert("1"), "PNG"), "/DeviceGray"),
    "deep.png": (saved(deep(), "PNG"), "/DeviceGray"),
    "turned.jpg": (saved(photo(), "JPEG", exif=turned()), "/DeviceCMYK"),
    "moving.gif": (saved(photo(), "GIF"), "/DeviceCMYK"),
    "web.webp": (saved(photo(), "WEBP"), "/DeviceCMYK"),
}
SHOWN = "\n\n".join(f"![What is on {name}](images/{name})" for name in KINDS)
DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/>
<stop offset="1" stop-color="#00f"/></linearGradient></defs><rect width="1" height="1" fill="#c80" stroke="black"/>
<rect x="1" width="1" height="1" fill="url(#g)"/></svg>
"""
STYLE = """\
.opener { background: url(../images/drawing.svg) no-repeat }
h1 { color: #369 }
.question { color: #444 }
.label { color: oklch(0.6 0.2 20) }
"""


@pytest.fixture
def colourful(build_book: Build, write_collection: Callable[[dict[str, str]], Path]) -> Iterator[tuple[pikepdf.Pdf, list[str]]]:
    files = {
        "collection.yaml": "title: Colours\neditions: [print]\n",
        "a.md": talk("A", f"See.\n\n{SHOWN}"),
        "styles/book.css": STYLE,
    }
    folder = write_collection(files | {"images/drawing.svg": DRAWING})
    for name, (data, _) in KINDS.items():
        (folder / "images" / name).write_bytes(data)
    report, output = build_book(folder)
    with pikepdf.open(output / "colours-print.pdf") as pdf:
        yield pdf, [notice["message"] for notice in report["notices"] if notice["code"] == "coarse-picture"]


def in_inks(picture: pikepdf.Stream) -> Image.Image:
    if picture.Filter == pikepdf.Name.DCTDecode:
        assert list(picture.Decode) == [1, 0] * 4
        return Image.open(io.BytesIO(picture.read_raw_bytes()))
    return Image.frombytes("CMYK", (int(picture.Width), int(picture.Height)), picture.read_bytes())


def test_a_book_of_every_kind_of_picture_and_colour_is_all_ink(colourful: tuple[pikepdf.Pdf, list[str]]) -> None:
    pdf, coarse = colourful
    shown = pictures(pdf)
    assert not any("/SMask" in one or "/Mask" in one for one in shown)
    assert len(shown) >= len({data for data, _ in KINDS.values()}) - 1  # the same pixels may be kept once
    for one in shown:
        if one.ColorSpace == pikepdf.Name.DeviceCMYK:
            assert most_ink(in_inks(one)) < 240 + 3
        else:
            assert one.ColorSpace == pikepdf.Name.DeviceGray
    asked = inks(pdf)
    assert not {instruction for instruction in asked if instruction[-1] in {"rg", "RG"} or "RGB" in instruction[0]}
    assert not {instruction for instruction in asked if "lab" in instruction[0]}
    assert ("0", "0", "0", "0.7333", "k") in asked  # #444: black alone
    assert b"DeviceRGB" not in b"".join(thing.unparse(resolved=True) for thing in pdf.objects)
    assert not {name for page in pdf.pages for name in page.obj.Resources.get("/ColorSpace", {}) if "lab" in name}
    assert b"/ShadingType" in b"".join(thing.unparse(resolved=True) for thing in pdf.objects)
    assert len(coarse) == len(KINDS)
    assert any("'images/bit.png' is printed at" in told and "asks for 600" in told for told in coarse)


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "grey.jpg", "inks.jpg"])
def test_what_the_engine_takes_well_is_left_as_it_is(name: str) -> None:
    assert fit_for_press(KINDS[name][0]) is None


def test_what_it_does_not_becomes_the_same_picture_in_eight_bits_upright_on_white() -> None:
    made = {
        name: Image.open(io.BytesIO(fit_for_press(data) or b"")) for name, (data, _) in KINDS.items() if fit_for_press(data)
    }
    assert {name: picture.mode for name, picture in made.items()} == {
        "inks.tif": "CMYK", "clear.png": "RGB", "palette.png": "RGB", "bit.png": "L", "deep.png": "L", "turned.jpg": "RGB",
        "moving.gif": "RGB", "web.webp": "RGB",
    }  # fmt: skip
    assert made["clear.png"].getpixel((100, 0)) == (255, 255, 255)
    assert made["turned.jpg"].size == SIZE[::-1]
    assert made["deep.png"].getpixel((0, 120)) == deep().getpixel((0, 120)) // 256
    assert fit_for_press(b"<svg/>") is None


def test_a_wider_rgb_is_brought_into_the_usual_one() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert fit_for_press(saved(photo(), "PNG", icc_profile=profile)) is None
    foreign = profile.replace("sRGB".encode("utf-16-be"), "wide".encode("utf-16-be"))
    assert foreign != profile
    again = fit_for_press(saved(photo(), "PNG", icc_profile=foreign))
    assert again is not None
    assert "icc_profile" not in Image.open(io.BytesIO(again)).info
    assert fit_for_press(saved(photo(), "PNG", icc_profile=b"nothing of the kind")) is None


def test_neutral_colours_are_black_alone_and_others_are_mixed() -> None:
    assert SHEET.colour(0, 0, 0) == (0, 0, 0, 1)
    assert SHEET.colour(0.25, 0.25, 0.25) == (0, 0, 0, 0.75)
    assert SHEET.colour(1, 1, 1) == (0, 0, 0, 0)
    cyan, magenta, yellow, _ = SHEET.colour(1, 0, 0)
    assert cyan < 0.05
    assert min(magenta, yellow) > 0.8
    cyan, magenta, yellow, _ = SHEET.lab(50, 60, 40)
    assert cyan < 0.2
    assert min(magenta, yellow) > 0.7


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=lambda one: one.identifier)
def test_no_colour_asks_for_more_ink_than_the_sheet_takes(condition: object) -> None:
    steps = range(0, 256, 17)
    every = Image.new("RGB", (16 * 16, 16))
    every.putdata([(red, green, blue) for red in steps for green in steps for blue in steps])
    made = Inks(condition, condition.limit).picture(every, jpeg=False)
    assert most_ink(Image.open(io.BytesIO(made.data)) if made.jpeg else Image.frombytes("CMYK", every.size, made.data)) < (
        condition.limit + 3
    )


def test_a_grey_photograph_may_stray_a_little_and_a_sepia_one_is_none() -> None:
    assert neutral(Image.open(io.BytesIO(KINDS["grey-in-rgb.jpg"][0])))
    assert not neutral(Image.new("RGB", (4, 4), (120, 100, 80)))


def test_inks_within_the_limit_are_left_as_the_author_mixed_them() -> None:
    assert SHEET.picture(Image.new("CMYK", (4, 4), (255, 255, 0, 0)), jpeg=True) is None
    damaged = Image.new("CMYK", (4, 4), (255, 255, 255, 255))
    damaged.info["icc_profile"] = b"nothing of the kind"
    assert SHEET.picture(damaged, jpeg=True) is not None
    over = SHEET.picture(Image.new("CMYK", (4, 4), (255, 255, 255, 255)), jpeg=False)
    assert over is not None
    assert most_ink(Image.frombytes("CMYK", (4, 4), over.data)) <= 241
