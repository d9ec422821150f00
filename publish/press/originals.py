"""Originals: pictures as they come from the collection, made fit for the press.

The engine hands on what it is given, and loses what it does not know: the profile of a wide RGB, the second byte of a channel,
an orientation (at the price of another, poorer JPEG), a TIFF in inks. What it takes well is left as it is; the rest becomes the
same picture in grey, sRGB or inks, eight bits a channel, upright and on white.
"""

import io

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from publish.press.inks import neutral

PHOTOGRAPHS = {"JPEG", "MPO"}
ORIENTATION = 0x0112
"""Exif 2.32, 4.6.4."""
QUALITY = 95
DEEP = {"I", "I;16", "I;16B", "I;16L", "F"}
"""Modes of more than eight bits; Pillow reads coloured ones as eight."""


def fit_for_press(data: bytes) -> bytes | None:
    """A picture the engine draws as it was meant; None where the original is one, or is no picture of pixels."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return None if _fit(picture) else _saved(upright(picture), photograph=picture.format in PHOTOGRAPHS)
    except UnidentifiedImageError:
        return None


def _fit(picture: Image.Image) -> bool:
    if is_turned(picture) or is_clear(picture):
        return False
    if picture.format == "JPEG":
        return picture.mode in {"L", "CMYK"} or (picture.mode == "RGB" and not is_foreign(picture))
    return picture.format == "PNG" and (picture.mode == "L" or (picture.mode == "RGB" and not is_foreign(picture)))


def is_turned(picture: Image.Image) -> bool:
    """Whether a camera noted that the picture is to be turned before it is shown."""
    return bool(picture.getexif().get(ORIENTATION, 1) != 1)


def is_clear(picture: Image.Image) -> bool:
    """Whether something would show through."""
    return "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA", "RGBa", "La"}


def is_foreign(picture: Image.Image) -> bool:
    """Whether its reds, greens and blues are not those of sRGB."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return False
    try:
        return "sRGB" not in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError):  # a damaged profile says nothing
        return False


def upright(picture: Image.Image) -> Image.Image:
    """The picture in a mode the engine keeps, turned as it is to be seen."""
    turned = ImageOps.exif_transpose(picture)
    if turned.mode == "CMYK":
        return turned
    if turned.mode in DEEP:
        return _shallow(turned)
    if turned.mode == "RGB" and is_foreign(picture):
        return _srgb(turned, picture.info["icc_profile"])
    if turned.mode in {"1", "L"} and not is_clear(turned):
        return turned.convert("L")
    colours = _opaque(turned.convert("RGBA")) if is_clear(turned) else turned.convert("RGB")
    return colours.convert("L") if neutral(colours) else colours


def _shallow(picture: Image.Image) -> Image.Image:
    """Eight bits of sixteen."""
    return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    made = ImageCms.profileToProfile(picture, source, target, renderingIntent=intent, outputMode="RGB", flags=flags)
    return picture if made is None else made


def _opaque(picture: Image.Image) -> Image.Image:
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _saved(picture: Image.Image, *, photograph: bool) -> bytes:
    out = io.BytesIO()
    if photograph or picture.mode == "CMYK":
        profile = picture.info.get("icc_profile") if picture.mode == "CMYK" else None
        picture.info.clear()
        picture.save(out, "JPEG", quality=QUALITY, subsampling=0, icc_profile=profile)
    else:
        picture.info.clear()
        picture.save(out, "PNG", compress_level=1)
    return out.getvalue()
