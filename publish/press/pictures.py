"""Pictures for the EPUB: the originals where every reader takes them, else the same picture smaller, in sRGB and opaque."""

import io
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from publish.press.epub_file import File

if TYPE_CHECKING:
    from PIL.Image import Image

MOST = 5_600_000
"""Pixels: what Apple Books takes."""
SUFFIXES = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",), "GIF": ("gif",)}
"""Kinds every reader takes, by Pillow's name, and how their files may end."""
QUALITY = 88
UNSAFE = re.compile(r"[^A-Za-z0-9_]+")


def names_in_book(names: Iterable[str]) -> dict[str, str]:
    """What pictures of the collection are called in the EPUB: signs that every reader's file system and every URL takes.

    EPUB 3.3, section 4.2.3, forbids some and warns of others; two names must differ in more than capitals.
    """
    called: dict[str, str] = {}
    taken = set[str]()
    for name in names:
        stem, suffix = name.removeprefix("images/").removesuffix(PurePosixPath(name).suffix), PurePosixPath(name).suffix
        plain = UNSAFE.sub("-", unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()).strip("-") or "picture"
        number, safe = 1, plain
        while safe.casefold() in taken:
            number += 1
            safe = f"{plain}-{number}"
        taken.add(safe.casefold())
        called[name] = f"images/{safe}{suffix.lower()}"
    return called


def epub_picture(path: Path, name: str, *, described: bool) -> File:
    """A picture of the collection as a file of the EPUB."""
    if path.suffix.lower() == ".svg":
        return File(name=name, media_type="image/svg+xml", data=path.read_bytes(), described=described)
    from PIL import Image  # noqa: PLC0415 - only books with pictures pay for loading it

    with Image.open(path) as picture:
        if _taken(picture):
            return _named(name, str(picture.format).lower(), path.read_bytes(), described=described)
        return _mended(picture, name, described=described)


def _taken(picture: "Image") -> bool:
    """Whether readers and retailers take a picture as it is: a still one, upright, opaque and not too large."""
    from publish.press.originals import is_clear, is_foreign, is_turned  # noqa: PLC0415

    small, still = picture.width * picture.height <= MOST, getattr(picture, "n_frames", 1) == 1
    plain = picture.mode in {"RGB", "L", "P", "1"} and not (is_clear(picture) or is_foreign(picture) or is_turned(picture))
    return picture.format in SUFFIXES and small and still and plain


def _mended(picture: "Image", name: str, *, described: bool) -> File:
    """The picture in sRGB on white, no larger than it may be; drawings stay PNG, photographs become JPEG."""
    from publish.press.originals import upright  # noqa: PLC0415

    drawing = picture.format in {"PNG", "GIF"}
    colours = upright(picture)
    colours = _srgb(colours, picture.info.get("icc_profile")) if colours.mode == "CMYK" else colours
    if (size := colours.width * colours.height) > MOST:
        scale = (MOST / size) ** 0.5
        colours = colours.resize((int(colours.width * scale), int(colours.height * scale)))
    colours.info.clear()
    out = io.BytesIO()
    colours.save(
        out, "PNG" if drawing else "JPEG", **({"optimize": True} if drawing else {"quality": QUALITY, "optimize": True})
    )
    return _named(name, "png" if drawing else "jpeg", out.getvalue(), described=described)


def _named(name: str, kind: str, data: bytes, *, described: bool) -> File:
    """The file with the suffix of its kind, whatever the original was called."""
    stem, _, suffix = name.rpartition(".")
    called = name if suffix in SUFFIXES[kind.upper()] else f"{stem or name}.{kind}"
    return File(name=called, media_type=f"image/{kind}", data=data, described=described)


def _srgb(picture: "Image", profile: bytes | None) -> "Image":
    """The colours of inks by their own profile, with black-point compensation; without one, as they are."""
    from PIL import ImageCms  # noqa: PLC0415

    if not profile:
        return picture.convert("RGB")
    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    made = ImageCms.profileToProfile(picture, source, target, outputMode="RGB", flags=flags)
    return made if made is not None else picture.convert("RGB")
