"""A design: the style sheets and fonts of a book, gathered in the order in which they apply.

Type, measures and colours live in CSS: a shared base, the design's own folder, the trim, and last the collection's own
`styles/book.css`. Python only finds the files and hands them over.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from publish.errors import UsageError
from publish.press.fonts import Face, font_css, instances


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Everything that decides how a page looks, as text."""

    page: str
    """CSS of galleys: the type area and all that is set in it."""
    furniture: str
    """CSS of the two sides of a leaf, of running heads and folios, on top of `page`."""
    epub: str
    fonts: tuple[tuple[Face, Path], ...]
    roots: tuple[Path, ...]
    """Folders a style sheet may refer into."""


def styles_folder() -> Path:
    """The styles that ship with the program: beside the package in a checkout, inside it once installed."""
    installed = Path(str(files("publish"))) / "styles"
    return installed if installed.is_dir() else installed.parent.parent / "styles"


def load_design(name: str, trim: str, collection: Path, fonts_folder: Path) -> Design:
    """The design called `name` at a trim size, with the collection's own rules last."""
    styles = styles_folder()
    folder = styles / name
    if not (folder / "design.toml").is_file():
        raise UsageError(f"There is no design {name!r}. There is: {', '.join(designs())}.")
    faces = instances((Face(**face) for face in tomllib.loads(_read(folder / "design.toml"))["face"]), fonts_folder)
    own = collection / "styles"
    size = _trim(styles, trim)
    page = [font_css(faces), _read(styles / "base" / "page.css"), _read(size / "page.css"), _read(folder / "page.css")]
    furniture = [_read(styles / "base" / "furniture.css"), _read(size / "sides.css"), _read(folder / "furniture.css")]
    return Design(
        page="\n".join([*page, _read(own / "book.css")]),
        furniture="\n".join(furniture),
        epub="\n".join([_read(styles / "base" / "epub.css"), _read(folder / "epub.css"), _read(own / "book-epub.css")]),
        fonts=tuple(faces.items()),
        roots=(styles.resolve(), fonts_folder.resolve(), own.resolve()),
    )


def designs() -> list[str]:
    """Names of the designs there are."""
    return sorted(path.parent.name for path in styles_folder().glob("*/design.toml"))


def trims() -> list[str]:
    """Names of the trim sizes there are."""
    return sorted(path.name for path in (styles_folder() / "base" / "trims").iterdir())


def _trim(styles: Path, trim: str) -> Path:
    if trim not in trims():
        raise UsageError(f"There is no trim {trim!r}. There is: {', '.join(trims())}.")
    return styles / "base" / "trims" / trim


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
