"""The cover of the EPUB and the pictures in it: what retailers take, and never a changed original."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from publish.manuscript.pictures import look_at
from publish.press.originals import ORIENTATION
from publish.press.pictures import MOST, epub_picture

TALK = "---\ninterviewee: Ida Quist\npermission: own\n---\n\n**Ida Quist:** Yes.\n"


def picture(path: Path, size: tuple[int, int], mode: str = "RGB", **saved: object) -> Path:
    Image.new(mode, size).save(path, **saved)  # type: ignore[arg-type]
    return path


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(("name", "mode"), [("a.jpg", "RGB"), ("b.png", "L"), ("c.gif", "P")])
def test_a_picture_that_readers_take_stays_as_it_is(tmp_path: Path, name: str, mode: str) -> None:
    path = picture(tmp_path / name, (30, 20), mode)
    assert epub_picture(path, name, described=True).data == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "size", "mode"),
    [
        ("large.jpg", (4000, 3000), "RGB"),
        ("clear.png", (30, 20), "RGBA"),
        ("press.jpg", (30, 20), "CMYK"),
        ("scan.tif", (30, 20), "RGB"),
    ],
)
def test_a_picture_that_they_do_not_take_is_made_anew(tmp_path: Path, name: str, size: tuple[int, int], mode: str) -> None:
    path = picture(tmp_path / name, size, mode)
    before = path.read_bytes()
    made = epub_picture(path, f"images/{name}", described=False)
    shown = opened(made.data)
    assert path.read_bytes() == before
    assert shown.width * shown.height <= MOST
    assert shown.mode in {"RGB", "L"}
    assert (made.media_type, made.name.rpartition(".")[2]) in {
        ("image/jpeg", "jpeg"),
        ("image/jpeg", "jpg"),
        ("image/png", "png"),
    }
    assert abs(shown.width / shown.height - size[0] / size[1]) < 0.01


def test_a_picture_is_named_after_what_it_is(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png", (30, 20), format="JPEG")
    made = epub_picture(path, "images/a.png", described=True)
    assert (made.name, made.media_type, made.data) == ("images/a.jpeg", "image/jpeg", path.read_bytes())


def test_a_picture_that_moves_stands_still(tmp_path: Path) -> None:
    red, blue = Image.new("RGB", (30, 20), "red"), Image.new("RGB", (30, 20), "blue")
    red.save(tmp_path / "a.gif", save_all=True, append_images=[blue], duration=100, loop=0)
    made = epub_picture(tmp_path / "a.gif", "images/a.gif", described=True)
    shown = opened(made.data)
    assert (made.name, getattr(shown, "n_frames", 1)) == ("images/a.png", 1)
    assert shown.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


def test_a_picture_taken_sideways_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    path = picture(tmp_path / "a.jpg", (30, 20), exif=exif)
    assert opened(epub_picture(path, "a.jpg", described=True).data).size == (20, 30)
    sight = look_at(tmp_path, "a.jpg")
    assert (sight.width, sight.height) == (20, 30)


def test_a_picture_of_sixteen_bits_keeps_its_greys(tmp_path: Path) -> None:
    Image.new("I;16", (30, 20), 128 << 8).save(tmp_path / "a.png")
    shown = opened(epub_picture(tmp_path / "a.png", "a.png", described=True).data)
    assert shown.convert("L").getpixel((5, 5)) == 128


def package_of(epub: Path) -> etree._Element:
    with zipfile.ZipFile(epub) as file:
        return etree.fromstring(file.read("EPUB/content.opf"))


def test_a_book_without_a_cover_gets_one_from_its_design(golden_book) -> None:  # type: ignore[no-untyped-def]
    epub = golden_book("every-part")[1]["epub"]
    items = {item.get("properties"): item.get("href") for item in package_of(epub).iter("{*}item")}
    with zipfile.ZipFile(epub) as file:
        assert opened(file.read(f"EPUB/{items['cover-image']}")).size == (1600, 2560)
    assert next(package_of(epub).iter("{*}itemref")).get("idref") == "f0"


def test_the_collections_own_picture_is_the_cover(write_collection, build_book) -> None:  # type: ignore[no-untyped-def]
    folder = write_collection({"collection.yaml": "title: T\ncover: front.png\neditions: [epub]\n", "01-a.md": TALK})
    picture(folder / "front.png", (160, 256))
    report, output = build_book(folder)
    epub = output / report["files"]["epub"]["name"]
    items = {item.get("properties"): item.get("href") for item in package_of(epub).iter("{*}item")}
    assert items["cover-image"] == "cover.png"
