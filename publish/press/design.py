"""A design: the style sheets and fonts of a book, gathered in the order in which they apply.

Type, measures and colours live in CSS: a shared base, the design's own folder, and last the collection's own
`styles/book.css`. Python finds the files, hands them over, and tells them the facts they reckon with: the page as it is
trimmed (`--width`, `--height`), and once the book is paginated its pages and what a printer asks of the gutter.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from publish.errors import PressError
from publish.press.fonts import Face, characters, font_css, instances
from publish.press.own_fonts import own_faces
from publish.press.sheets import Sheet, own_sheet
from publish.printer import CoverSize, Printer, Trim, points

Sheets = tuple[Sheet, ...]
FONTS = "fonts"
"""Name of the sheets that only say where the fonts are."""
HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Everything that decides how a page looks."""

    page: Sheets
    """Style sheets of galleys: the type area and all that is set in it."""
    furniture: Sheets
    """Those of the two sides of a leaf, of running heads and folios, on top of `page`."""
    cover: Sheets
    """Those of the front cover of the EPUB."""
    cover_print: Sheets
    """Those of the printed cover: back, spine and front."""
    spine_least: float
    """Points across the spine that its smallest lettering takes."""
    epub: str
    fonts: tuple[tuple[Face, Path], ...]
    roots: tuple[Path, ...]
    """Folders a style sheet may refer into."""

    @property
    def covered(self) -> frozenset[int]:
        """Code points its fonts have glyphs for."""
        return frozenset().union(*(characters(path) for _, path in self.fonts))


def styles_folder() -> Path:
    """The styles that ship with the program: beside the package in a checkout, inside it once installed."""
    installed = Path(str(files("publish"))) / "styles"
    return installed if installed.is_dir() else installed.parent.parent / "styles"


def load_design(name: str, trim: str, collection: Path, fonts_folder: Path) -> Design:
    """The design called `name` at a trim size, with the collection's own rules last."""
    styles, size = styles_folder(), _trim(trim)
    faces = faces_of(name, fonts_folder)
    own = own_sheet(collection, "styles/book.css")
    epub = own_sheet(collection, "styles/book-epub.css", files=False)
    named = _standing_behind(faces, faces)  # a sign that the sans lacks may be in the serif
    design = Design(
        page=(_fonts(faces), size, *map(named, _ours("base/page.css", f"{name}/page.css")), *own),
        furniture=(*map(named, _ours("base/furniture.css", f"{name}/furniture.css")), *own),
        cover=(_fonts(faces), *map(named, _ours("base/cover.css", f"{name}/cover.css", "base/cover-epub.css"))),
        cover_print=(
            _fonts(faces),
            *map(named, _ours("base/cover.css", f"{name}/cover.css", "base/cover-print.css", f"{name}/cover-print.css")),
            *own_sheet(collection, "styles/book-cover.css"),
        ),
        spine_least=points(_toml(name).get("spine", {}).get("least", "7pt")),
        epub="\n".join(sheet.text for sheet in (*_ours("base/epub.css", f"{name}/epub.css"), *epub)),
        fonts=tuple(faces.items()),
        roots=(styles.resolve(), fonts_folder.resolve()),
    )
    return with_fonts(design, own_faces(own, collection), fonts_folder)


def faces_of(name: str, fonts_folder: Path) -> dict[Face, Path]:
    """The faces of a design, with the font file of each."""
    if name not in designs():
        raise PressError(f"collection.yaml: bad-value: there is no design {name!r}. There is: {', '.join(designs())}.")
    return instances((Face(**face) for face in _toml(name)["face"]), fonts_folder)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((styles_folder() / name / "design.toml").read_text("utf-8"))


def with_fonts(design: Design, faces: Iterable[Face], fonts_folder: Path) -> Design:
    """The design with more fonts, which stand in wherever its own have no letters.

    Each family our sheets name gets them behind it: left to itself, the engine would take any font of the machine.
    """
    more = instances(faces, fonts_folder)
    if not more:
        return design
    named = _standing_behind([face for face, _ in design.fonts], more)
    fonts, *page = design.page
    return replace(
        design,
        page=(fonts, _fonts(more), *map(named, page)),
        furniture=tuple(map(named, design.furniture)),
        cover=(fonts, _fonts(more), *map(named, design.cover[1:])),
        cover_print=(fonts, _fonts(more), *map(named, design.cover_print[1:])),
        fonts=(*design.fonts, *more.items()),
    )


def _standing_behind(own: Iterable[Face], others: Iterable[Face]) -> Callable[[Sheet], Sheet]:
    """Puts the families of other faces behind each of our own, wherever a sheet of ours names one."""
    behind = list(dict.fromkeys(f'"{face.family}"' for face in others))
    families = re.compile("|".join(re.escape(f'"{family}"') for family in sorted({face.family for face in own})))

    def named(sheet: Sheet) -> Sheet:
        if sheet.base or sheet.name == FONTS:
            return sheet
        text = families.sub(lambda found: ", ".join([found[0], *(one for one in behind if one != found[0])]), sheet.text)
        return replace(sheet, text=text)

    return named


def designs() -> list[str]:
    """Names of the designs there are."""
    return sorted(path.parent.name for path in styles_folder().glob("*/design.toml"))


def trims() -> list[str]:
    """Names of the usual trims, for which the designs are proofed."""
    return [str(name) for name in _sizes()["usual"]]


def leaf(pages: int, gutter: float) -> Sheet:
    """What the two sides of a leaf depend on: how thick the book is, and the least gutter (points) its printer binds.

    Pages are told in whole hundreds, the last one begun, so that a page more does not set every head and folio anew.
    """
    hundreds = -(-pages // HUNDRED) * HUNDRED
    return Sheet(name="leaf", text=f"html {{ --pages: {hundreds}; --least-gutter: {gutter:g}pt }}")


def cover_sheet(size: CoverSize, printer: Printer) -> Sheet:
    """What the printed cover depends on: the sheet, and what its printer wants clear of text or left to the barcode.

    A printer that gives the barcode no place of its own gets it at full size: 37.29 by 25.93 mm (GS1 General Specifications,
    5.2), and the line above it.
    """
    rules = printer.cover
    wide, high = rules.barcode if any(rules.barcode) else (points("37.29mm"), points("31.6mm"))
    told = {
        "width": size.width, "height": size.height, "spine": size.spine, "beyond": size.beyond, "safe": size.safe,
        "spine-safe": rules.spine_safe, "code-width": wide, "code-height": high, "code-edge": rules.barcode_from_edges,
    }  # fmt: skip
    facts = "; ".join(f"--{name}: {value:.6g}pt" for name, value in told.items())
    sheet = f"{size.wide + 2 * size.beyond:.6g}pt {size.height + 2 * size.beyond:.6g}pt"
    return Sheet(name="cover sheet", text=f"@page {{ size: {sheet} }} html {{ {facts} }}")


def _trim(name: str) -> Sheet:
    """The page as the editor wants it cut, between the smallest and the largest our designs can fill."""
    sizes = _sizes()
    try:
        trim = Trim.of(name)
    except ValueError as error:
        usual = ", ".join(trims())
        message = f"there is no trim {name!r}. Write one of {usual}, or a size of your own, width x height: 152x229mm."
        raise PressError(f"collection.yaml: bad-value: {message}") from error
    least, most = Trim.of(sizes["smallest"]), Trim.of(sizes["largest"])
    if not (least.width <= trim.width <= most.width and least.height <= trim.height <= most.height):
        message = f"the trim {name!r} is none our designs are drawn for. Write one from {least.name} to {most.name}."
        raise PressError(f"collection.yaml: bad-value: {message}")
    width, height = f"{trim.width:.6g}pt", f"{trim.height:.6g}pt"
    return Sheet(
        name=f"trim {name}", text=f"@page {{ size: {width} {height} }} html {{ --width: {width}; --height: {height} }}"
    )


def _sizes() -> dict[str, Any]:
    return tomllib.loads((styles_folder() / "base" / "trims.toml").read_text("utf-8"))


def _fonts(faces: dict[Face, Path]) -> Sheet:
    return Sheet(name=FONTS, text=font_css(faces))


def _ours(*names: str) -> Sheets:
    """Style sheets that ship with the program; a design need not have every one."""
    paths = ((name, styles_folder() / name) for name in names)
    return tuple(Sheet(name=name, text=path.read_text("utf-8")) for name, path in paths if path.is_file())
