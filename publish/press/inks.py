"""Colours as inks: what red, green and blue are in cyan, magenta, yellow and black on a given sheet.

Through the profile of the output condition, relative to the white of the paper and with black-point compensation (ISO 32000-1,
8.6.5.8; Adobe, "Black point compensation"), so that shadows keep their drawing. What is grey stays grey: it is printed in black
alone, and no press can tint it.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from PIL import Image, ImageCms, ImageMath

from publish.press.condition import Condition

QUALITY = 92
CHROMA = 3
"""How far a grey picture's chroma may stray, in steps of 255: JPEG does not keep it at nothing."""
DRAWN = 256
"""Colours up to which a picture is taken for a drawing, and kept as it is, pixel by pixel."""
FULL = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Separated:
    """A picture in inks, as PDF holds it."""

    space: str
    """`DeviceGray` or `DeviceCMYK`."""
    data: bytes
    jpeg: bool
    inverted: bool = False
    """Whether its numbers are paper rather than ink, as in CMYK JPEGs of Adobe's kind."""

    @property
    def told(self) -> dict[str, Any]:
        """Everything but the data, as JSON."""
        return {"space": self.space, "jpeg": self.jpeg, "inverted": self.inverted}

    @classmethod
    def of(cls, told: Mapping[str, Any], data: bytes) -> "Separated":
        """What `told` and the data say."""
        return cls(space=told["space"], jpeg=told["jpeg"], inverted=told["inverted"], data=data)


class Inks:
    """The inks of one output condition."""

    def __init__(self, condition: Condition, limit: int) -> None:
        """Separate for that sheet, with no more ink than the limit (percent) in what comes in inks already."""
        self.condition = condition
        self.limit = limit
        self.colour = lru_cache(maxsize=None)(self._colour)

    def _colour(self, red: float, green: float, blue: float) -> tuple[float, ...]:
        """An sRGB colour in inks, each from 0 to 1; neutral ones in black alone."""
        if red == green == blue:
            return (0.0, 0.0, 0.0, round(1 - red, 4))
        pixel = Image.new("RGB", (1, 1), tuple(round(FULL * part) for part in (red, green, blue)))
        return self._values(_applied(pixel, self._from_rgb))

    def lab(self, light: float, a: float, b: float) -> tuple[float, ...]:
        """A CIELAB colour in inks."""
        offset = (round(FULL * light / 100), round(a) + 128, round(b) + 128)  # as Little CMS holds it in eight bits
        return self._values(_applied(Image.new("LAB", (1, 1), offset), self._from_lab))

    def picture(self, picture: Image.Image, *, jpeg: bool) -> Separated | None:
        """A picture in inks; None where it is so already and within the limit."""
        if picture.mode == "L":
            return None
        if picture.mode == "CMYK":
            profile = picture.info.get("icc_profile")
            if not profile and most_ink(picture) <= self.limit:
                return None
            return _kept(_applied(picture, self._from_inks(profile)), jpeg=jpeg)
        colours = picture.convert("RGB")
        return _kept(colours.convert("L") if neutral(colours) else _applied(colours, self._from_rgb), jpeg=jpeg)

    def _values(self, pixel: Image.Image) -> tuple[float, ...]:
        return tuple(round(part / FULL, 4) for part in pixel.getpixel((0, 0)))  # type: ignore[union-attr]

    @cached_property
    def _sheet(self) -> Any:
        return ImageCms.ImageCmsProfile(io.BytesIO(self.condition.profile))

    @cached_property
    def _from_rgb(self) -> Any:
        return self._transform(ImageCms.createProfile("sRGB"), "RGB")

    @cached_property
    def _from_lab(self) -> Any:
        return self._transform(ImageCms.createProfile("LAB"), "LAB")

    def _from_inks(self, profile: bytes | None) -> Any:
        """From the inks of another sheet; of this one where none is said, anew within its limit."""
        if profile:
            try:
                return self._transform(ImageCms.ImageCmsProfile(io.BytesIO(profile)), "CMYK")
            except (ImageCms.PyCMSError, OSError):  # damaged, or of another kind of picture: it says nothing
                pass
        return self._transform(self._sheet, "CMYK")

    def _transform(self, source: Any, mode: str) -> Any:
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        return ImageCms.buildTransform(source, self._sheet, mode, "CMYK", intent, flags)


def neutral(picture: Image.Image) -> bool:
    """Whether a picture in red, green and blue is one of greys."""
    _, blue, red = picture.convert("YCbCr").split()
    return all(abs(end - 128) <= CHROMA for band in (blue, red) for end in band.getextrema())  # type: ignore[operator]


def most_ink(picture: Image.Image) -> float:
    """The most ink that any pixel of a CMYK picture asks for, percent."""
    bands = dict(zip("cmyk", picture.split(), strict=True))
    total = ImageMath.lambda_eval(lambda ink: ink["c"] + ink["m"] + ink["y"] + ink["k"], **bands)
    return float(total.getextrema()[1]) * 100 / FULL


def _applied(picture: Image.Image, transform: Any) -> Image.Image:
    made = ImageCms.applyTransform(picture, transform)
    return picture if made is None else made


def _kept(picture: Image.Image, *, jpeg: bool) -> Separated:
    """A photograph as JPEG, a drawing pixel by pixel."""
    space = "DeviceGray" if picture.mode == "L" else "DeviceCMYK"
    if not jpeg and picture.getcolors(DRAWN) is not None:
        return Separated(space=space, data=picture.tobytes(), jpeg=False)
    out = io.BytesIO()
    picture.info.clear()
    picture.save(out, "JPEG", quality=QUALITY, subsampling=0)
    return Separated(space=space, data=out.getvalue(), jpeg=True, inverted=picture.mode == "CMYK")
