"""Pictures: that they exist, are pictures, and lie inside the folder."""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from publish.manuscript.files import inside, leads_outside
from publish.manuscript.reading import Reading
from publish.text import Picture

MOST_PIXELS = 100_000_000
ORIENTATION = 0x0112
"""Exif 2.32, 4.6.4: how a picture is to be turned before it is shown."""
ON_ITS_SIDE = {5, 6, 7, 8}
"""Orientations by a quarter of a turn."""
PICTURE = 'Write ![what it shows](images/name.jpg "caption").'


_MORE = re.compile(r"\.\w+\s+\S")
"""Something behind the ending of a file."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at a picture file told: its size in pixels, or its fault, a notice's code and words."""

    width: int = 0
    height: int = 0
    code: str = ""
    message: str = ""


class PicturesIn(Mapping[str, Sight]):
    """The pictures of a folder by relative path, looked at when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: dict[str, Sight] = {}

    def __getitem__(self, name: str) -> Sight:
        if name not in self.seen:
            self.seen[name] = look_at(self.folder, name)
        return self.seen[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.seen)

    def __len__(self) -> int:
        return len(self.seen)


def look_at(folder: Path, name: str) -> Sight:
    """Size or fault of one picture file. Only its head is read."""
    path = folder / name
    if leads_outside(name) or not inside(folder, path):
        return Sight(code="outside-collection", message=f"'{name}' is not in the collection folder. Put a copy into images/.")
    if not path.is_file():
        return missing(name)
    if path.suffix.lower() in {".svg", ".svgz"}:
        return Sight(code="broken-picture", message=f"'{name}' is an SVG drawing, which not every printer takes. Export a PNG.")
    return _size(path, name)


def missing(name: str) -> Sight:
    """What is told of a picture that is not there."""
    if not name:
        return Sight(code="missing-picture", message=f"a picture without an address. {PICTURE}")
    more = " Only a caption in quotes can stand behind it." if _MORE.search(name) else ""
    message = f"there is no picture '{name}'. Check its name, small and capital letters too.{more}"
    return Sight(code="missing-picture", message=message)


def _size(path: Path, name: str) -> Sight:
    from PIL import Image  # noqa: PLC0415 - only collections with pictures pay for loading it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # we have our own limit, below
            with Image.open(path) as image:
                width, height = image.size
                if image.getexif().get(ORIENTATION, 1) in ON_ITS_SIDE:
                    width, height = height, width
    except Image.DecompressionBombError:
        width, height = MOST_PIXELS, MOST_PIXELS
    except (OSError, SyntaxError, ValueError):
        return Sight(code="broken-picture", message=f"'{name}' is not a picture we can read. Save it anew as JPEG or PNG.")
    if width * height > MOST_PIXELS:
        return Sight(code="huge-picture", message=f"'{name}' has more than 100 million pixels. Save it smaller.")
    return Sight(width=width, height=height)


def path_of(target: str, pictures: Mapping[str, Sight]) -> str:
    """The path a picture's address means: as typed, else with %20 and the like read as signs."""
    name = target.replace("\\", "/").removeprefix("./")
    plain = unquote(name)
    sight = pictures.get(name) if plain != name else Sight()
    return plain if sight is None or sight.code == "missing-picture" else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What an editor typed of a picture."""

    target: str
    alternative: str
    caption: str
    credit: str
    classes: tuple[str, ...]
    line: int


def picture_of(typed: Typed, pictures: Mapping[str, Sight], reading: Reading) -> Picture | None:
    """The picture, checked; None, and a notice, where it is at fault."""
    name = path_of(typed.target, pictures)
    sight = pictures.get(name) or missing(name)
    if sight.code:
        reading.tell(sight.code, typed.line, sight.message)
        return None
    decorative = "decorative" in typed.classes
    if not typed.alternative and not decorative:
        message = (
            f"'{name}' has no words for those who cannot see it. "
            "Write them between ![ and ], or mark it {: .decorative} if it shows nothing."
        )
        reading.tell("no-alternative-text", typed.line, message)
    return Picture(
        file=name,
        alternative=typed.alternative,
        caption=typed.caption,
        credit=typed.credit,
        decorative=decorative,
        plate=not {"plate", "bleed"}.isdisjoint(typed.classes),
        bleed="bleed" in typed.classes,
        width=sight.width,
        height=sight.height,
    )
