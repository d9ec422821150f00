"""Fonts: static instances of the families a design names, made once and kept.

Designs take their fonts from PyPI's `fontpkg-…` packages, so that every machine sets the same page. Variable fonts are
instanced here, once, by HarfBuzz (milliseconds; WeasyPrint would do it anew for every galley), and keep their glyph ids,
which lets the binder merge the subsets of all galleys into one font a face.
"""

import hashlib
import importlib.util
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

    @property
    def embedded_name(self) -> str:
        """The name WeasyPrint gives it in a PDF, without subset tag."""
        italic = "-Italic" if self.style == "italic" else ""
        return f"{self.family.replace(' ', '-')}{WEIGHTS[self.weight]}{italic}"


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
    key = hashlib.sha256(data + repr(face).encode() + b"1").hexdigest()[:32]
    path = folder / f"{key}.ttf"
    seal = path.with_suffix(".sha256")
    if not _sealed(path, seal):
        font = _pinned(data, face.weight)
        write_whole(path, font)
        write_whole(seal, hashlib.sha256(font).hexdigest().encode())
    return path


def _sealed(path: Path, seal: Path) -> bool:
    """Whether a kept font is there, and whole."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest().encode() == seal.read_bytes()
    except OSError:
        return False


def _pinned(data: bytes, weight: int) -> bytes:
    """The font with every axis pinned: the weight as asked, the others where the designer put them."""
    import uharfbuzz as hb  # noqa: PLC0415 - only a cold cache needs it here

    face = hb.Face(hb.Blob(data))
    axes = face.axis_infos
    if not axes:
        return data
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags |= hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE
    for axis in axes:
        value = weight if axis.tag == "wght" else axis.default_value
        wanted.pin_axis_location(face, axis.tag, value)
    return bytes(wanted.subset(face).blob.data)


@cache
def characters(path: Path) -> frozenset[int]:
    """Code points a font file has glyphs for."""
    import uharfbuzz as hb  # noqa: PLC0415 - only needed when something is set anew

    return frozenset(hb.Face(hb.Blob.from_file_path(str(path))).unicodes)
