"""Fonts: static instances of the families a design names, made once and kept.

Designs take their fonts from PyPI's `fontpkg-…` packages, so that every machine sets the same page. Variable fonts are
instanced here, once, by HarfBuzz (milliseconds; WeasyPrint would do it anew for every galley), and keep their glyph ids,
which lets the binder merge the subsets of all galleys into one font a face.

Each is also *centred*: its line is told to reach half an em above the baseline and half an em below, whatever its letters do.
So the baseline stands in the middle of every line of a given height, in any size and any face: notes, captions and labels in
another family keep the grid of the text, and no face mixed in pushes lines apart. Letters and widths are as drawn.
"""

import hashlib
import importlib.util
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publish.errors import PressError
from publish.kept import write_whole

WEIGHTS = {400: "", 500: "-Medium", 600: "-Semi-Bold", 700: "-Bold", 800: "-Ultra-Bold", 900: "-Heavy", 300: "-Light"}
"""How Pango names weights in the fonts it embeds."""
STYLES = (("normal", 400), ("italic", 400), ("normal", 600))
"""What a design may ask of any family; one without italics gives the same letters every time."""

LINE = ((b"hhea", 4, ">hhh"), (b"OS/2", 68, ">hhhHH"))
"""Where a font says how far its line reaches: ascender, descender and gap, in OS/2 those of Windows too (OpenType 1.9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font file of a design, at one weight and style."""

    family: str
    package: str = ""
    """Import name of the package that carries it: `fontpkg_eb_garamond`; empty: `file` is the path of a file."""
    file: str
    """File name in that package."""
    style: str = "normal"
    weight: int = 400
    optical: int = 0
    """Optical size in points, where the family is drawn for several; 0: the one its designer took for the usual."""

    @property
    def embedded_name(self) -> str:
        """The name WeasyPrint gives it in a PDF, without subset tag.

        It is Pango's, with its comma where a figure at the end of a family's name might be taken for a size.
        """
        look = WEIGHTS[self.weight] + ("-Italic" if self.style == "italic" else "")
        comma = "," if not look and self.family[-1:].isdigit() else ""
        return f"{self.family.replace(' ', '-')}{comma}{look}"


def font_css(instances: Mapping[Face, Path]) -> str:
    """`@font-face` rules for the instances."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {face.weight}; '
        f'src: url("{path.as_uri()}") }}'
        for face, path in instances.items()
    )


def instances(faces: Iterable[Face], folder: Path) -> dict[Face, Path]:
    """The static font file of each face, made where it is not kept yet."""
    return {face: _instance(face, folder) for face in faces}


def source_file(face: Face) -> Path:
    """The font file as its package carries it, found without importing the package."""
    if not face.package:
        return Path(face.file)
    found = importlib.util.find_spec(face.package)
    if found is None or found.origin is None:
        package = face.package.replace("_", "-")
        raise PressError(f"The font {face.family} is not installed. Install it: pip install {package}")
    path = Path(found.origin).parent / "files" / face.file
    if not path.is_file():
        raise PressError(f"The package {face.package} has no file {face.file}. Upgrade it: pip install -U {face.package}")
    return path


def _instance(face: Face, folder: Path) -> Path:
    data = source_file(face).read_bytes()
    key = hashlib.sha256(data + repr(face).encode() + b"2").hexdigest()[:32]
    path = folder / f"{key}.ttf"
    seal = path.with_suffix(".sha256")
    if not _sealed(path, seal):
        font = _centred(_pinned(data, face))
        write_whole(path, font)
        write_whole(seal, hashlib.sha256(font).hexdigest().encode())
    return path


def _sealed(path: Path, seal: Path) -> bool:
    """Whether a kept font is there, and whole."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest().encode() == seal.read_bytes()
    except OSError:
        return False


def _pinned(data: bytes, face: Face) -> bytes:
    """The font with every axis pinned: weight and optical size as asked, the others where their designer put them."""
    import uharfbuzz as hb  # noqa: PLC0415 - only a cold cache needs it here

    font = hb.Face(hb.Blob(data))
    axes = font.axis_infos
    if not axes:
        return data
    asked = {"wght": face.weight} | ({"opsz": face.optical} if face.optical else {})
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags |= hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE
    for axis in axes:
        wanted.pin_axis_location(font, axis.tag, asked.get(axis.tag, axis.default_value))
    return bytes(wanted.subset(font).blob.data)


def _centred(data: bytes) -> bytes:
    """The font with a line of one em about the middle."""
    font, at = bytearray(data), _tables(data)
    (em,) = struct.unpack_from(">H", font, at[b"head"] + 18)
    half = em // 2
    for tag, offset, form in LINE:
        if tag in at:
            struct.pack_into(form, font, at[tag] + offset, *(half, -half, 0, half, half)[: len(form) - 1])
    return bytes(font)


def as_drawn(face: Face, path: Path) -> bytes:
    """The instance of a face with the line its designer told it: readers of EPUBs set their lines by that."""
    source, font = source_file(face).read_bytes(), bytearray(path.read_bytes())
    before, at = _tables(source), _tables(font)
    for tag, offset, form in LINE:
        if tag in at:
            struct.pack_into(form, font, at[tag] + offset, *struct.unpack_from(form, source, before[tag] + offset))
    return bytes(font)


def _tables(font: bytes | bytearray) -> dict[bytes, int]:
    """Where each table of a font begins (OpenType 1.9, table directory)."""
    (count,) = struct.unpack_from(">H", font, 4)
    return dict(struct.unpack_from(">4s4xI", font, 12 + 16 * number) for number in range(count))


@cache
def characters(path: Path) -> frozenset[int]:
    """Code points a font file has glyphs for."""
    import uharfbuzz as hb  # noqa: PLC0415 - only needed when something is set anew

    return frozenset(hb.Face(hb.Blob.from_file_path(str(path))).unicodes)
