"""Pictures for the EPUB: the originals where every reader takes them, else the same picture smaller, in sRGB and opaque."""

import io
import mimetypes
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
TAKEN = {"JPEG", "PNG", "GIF"}
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
            kind = mimetypes.types_map.get(path.suffix.lower(), f"image/{(picture.format or '').lower()}")
            return File(name=name, media_type=kind, data=path.read_bytes(), described=described)
        return _mended(picture, name, described=described)


def _taken(picture: "Image") -> bool:
    """Whether readers and retailers take a picture as it is."""
    clear = "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA"}
    small = picture.width * picture.height <= MOST
    return picture.format in TAKEN and small and not clear and picture.mode in {"RGB", "L", "P", "1"}


def _mended(picture: "Image", name: str, *, described: bool) -> File:
    """The picture in sRGB on white, no larger than it may be; drawings stay PNG, photographs become JPEG."""
    drawing = picture.format in {"PNG", "GIF"}
    colours = _opaque(_srgb(picture))
    if (size := colours.width * colours.height) > MOST:
        scale = (MOST / size) ** 0.5
        colours = colours.resize((int(colours.width * scale), int(colours.height * scale)))
    out = io.BytesIO()
    colours.save(
        out, "PNG" if drawing else "JPEG", **({"optimize": True} if drawing else {"quality": QUALITY, "optimize": True})
    )
    kind = "png" if drawing else "jpeg"
    stem = name.rpartition(".")[0] or name
    return File(name=f"{stem}.{kind}", media_type=f"image/{kind}", data=out.getvalue(), described=described)


def _srgb(picture: "Image") -> "Image":
    """The colours of a picture by its own profile, with black-point compensation; without one, as they are."""
    from PIL import ImageCms  # noqa: PLC0415

    profile = picture.info.get("icc_profile")
    if picture.mode == "CMYK" and profile:
        source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        made = ImageCms.profileToProfile(picture, source, target, outputMode="RGB", flags=flags)
        return made if made is not None else picture.convert("RGB")
    clear = "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA"}
    return picture.convert("RGBA" if clear else "L" if picture.mode in {"L", "1"} else "RGB")


def _opaque(picture: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415

    if picture.mode != "RGBA":
        return picture
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white
