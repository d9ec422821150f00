"""Designs and trims: every page stands on one grid, in any design, at any trim; the gutter grows; what cannot be is told."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import uharfbuzz
from baselines import Shown, shown
from conftest import BOOKS, PRINTED, Build, Built, write

from publish.errors import PressError
from publish.press.design import designs, faces_of, leaf, load_design, trims
from publish.press.epub_fonts import subset
from publish.press.fonts import as_drawn

NEAR = 0.2
"""Points a baseline may stand off the grid."""
DISPLAY = 1.2
"""Type so many times the size of the text is display type, whose lines may be two lines of the text high."""


def off_grid(pdf: pikepdf.Pdf) -> Iterator[tuple[str, float]]:
    """Page and place of every baseline that is neither on the grid nor, for display type, in the middle between two lines."""
    pages = [(page.label, list(shown(page, float(page.mediabox[3])))) for page in pdf.pages if "/Contents" in page]
    lines = [piece for _, pieces in pages for piece in pieces]
    size = Counter(round(piece.size, 2) for piece in lines).most_common(1)[0][0]
    leading = _leading(lines, size)
    first = Counter(round(piece.down % leading, 2) for piece in lines).most_common(1)[0][0]
    for label, pieces in pages:
        for piece in pieces:
            apart = leading / 2 if piece.size > DISPLAY * size else leading
            off = (piece.down - first + apart / 2) % apart - apart / 2
            if abs(off) > NEAR:
                yield label, round(piece.down, 1)


def _leading(lines: list[Shown], size: float) -> float:
    """The commonest step between baselines of the text: a whole number of quarter points in our designs."""
    text = sorted({round(piece.down, 1) for piece in lines if round(piece.size, 2) == size})
    steps = Counter(round((below - above) * 4) / 4 for above, below in pairwise(text))
    return steps.most_common(1)[0][0]


@pytest.mark.parametrize("name", PRINTED)
def test_every_line_of_a_book_stands_on_one_grid(name: str, golden_book: Callable[[str], Built]) -> None:
    with pikepdf.open(golden_book(name)[1]["print"]) as pdf:
        assert list(off_grid(pdf)) == []


@pytest.fixture
def set_book(tmp_path: Path, build_book: Build) -> Callable[..., pikepdf.Pdf]:
    """A golden book set otherwise: with lines added to collection.yaml, and with a style sheet."""

    def pdf(name: str, settings: str = "", css: str = "", **order: Any) -> pikepdf.Pdf:
        folder = shutil.copytree(BOOKS / name / "manuscript", tmp_path / "book")
        with (folder / "collection.yaml").open("a", encoding="utf-8") as file:
            file.write(settings)
        write(folder, {"styles/book.css": css})
        report, output = build_book(folder, **order)
        assert not [notice for notice in report["notices"] if notice["code"] == "style-ignored"]
        return pikepdf.open(next(output.glob("*-print.pdf")))

    return pdf


def test_a_line_off_the_grid_is_seen(set_book: Callable[..., pikepdf.Pdf]) -> None:
    assert list(off_grid(set_book("every-part", css=".headnote { margin-bottom: 1.1rlh }")))


SET = [
    pytest.param(design, trim, marks=() if (design, trim) == ("modern", "5x8in") else pytest.mark.slow)
    for design in designs()
    for trim in trims()
]


@pytest.mark.parametrize(("design", "trim"), SET)
def test_every_block_stands_on_the_grid_in_every_design_and_trim(
    design: str, trim: str, set_book: Callable[..., pikepdf.Pdf]
) -> None:
    assert list(off_grid(set_book("every-block", f"trim: {trim}\n", design=design))) == []


@pytest.mark.parametrize(("trim", "size"), [("a5", (419.53, 595.28)), ("152x229mm", (430.87, 649.13))])
def test_a_trim_may_be_named_or_the_editors_own(
    trim: str, size: tuple[float, float], set_book: Callable[..., pikepdf.Pdf]
) -> None:
    pdf = set_book("splits", f"trim: {trim}\n")
    assert [float(edge) for edge in pdf.pages[0].mediabox[2:]] == pytest.approx(size, abs=0.01)
    assert list(off_grid(pdf)) == []


@pytest.mark.parametrize(
    ("trim", "told"),
    [("pocket", "Write one of 5x8in, 5.5x8.5in"), ("3x3in", "one from 108x170mm"), ("20x30in", "to 216x305mm")],
)
def test_a_trim_that_cannot_be_is_told(trim: str, told: str, tmp_path: Path, store: Path) -> None:
    with pytest.raises(PressError, match=re.escape(told)):
        load_design("classic", trim, tmp_path, store / "fonts")


def edges(pdf: pikepdf.Pdf, *, recto: bool) -> float:
    """Where the type area begins on one side of the leaves."""
    pages = [page for number, page in enumerate(pdf.pages) if (number % 2 == 0) is recto and "/Contents" in page]
    return min(piece.left for page in pages for piece in shown(page, 0.0))


def test_the_gutter_is_wider_than_the_fore_edge_and_never_less_than_the_printer_takes(
    set_book: Callable[..., pikepdf.Pdf],
) -> None:
    pdf = set_book("splits", "printer: kdp\n", "html { --measure: 390pt }", draft=True)  # a release wants 24 pages
    assert edges(pdf, recto=True) == pytest.approx(0.375 * 72, abs=0.01)
    assert edges(pdf, recto=False) == pytest.approx(432 - 390 - 0.375 * 72, abs=0.01)


def test_a_page_more_does_not_set_heads_and_folios_anew() -> None:
    assert leaf(101, 27.0) == leaf(200, 27.0)
    assert leaf(200, 27.0) != leaf(201, 27.0)


@pytest.mark.parametrize("design", designs())
def test_lines_are_centred_in_print_and_as_drawn_in_the_epub(design: str, store: Path) -> None:
    for face, path in faces_of(design, store / "fonts").items():
        printed, read = reach(path.read_bytes()), reach(subset(as_drawn(face, path), "Aa"))
        assert printed[0] == -printed[1]
        assert read[0] > -read[1]


def reach(font: bytes) -> tuple[int, int]:
    """How far a font's line goes above and below the baseline."""
    extents = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font))).get_font_extents("ltr")
    return extents.ascender, extents.descender
