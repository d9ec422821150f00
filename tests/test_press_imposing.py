"""Imposition: sheets that are folded read from the first page to the last, cut to the trim, the same bytes each time."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from publish.collection import Edition
from publish.errors import UsageError
from publish.order import Layout
from publish.press.imposing import SHEETS, imposed

WIDTH, HEIGHT, MARGIN = 200.0, 300.0, 30.0


def pages(count: int) -> bytes:
    """Numbered pages that lie within margins of bleed and marks, with a word in the margin."""
    with pymupdf.open() as pdf:
        for number in range(1, count + 1):
            page = pdf.new_page(width=WIDTH + 2 * MARGIN, height=HEIGHT + 2 * MARGIN)
            page.insert_text((WIDTH / 2 + MARGIN, HEIGHT / 2 + MARGIN), str(number))
            page.insert_text((2, 20), "marks", fontsize=8)
            page.set_trimbox(pymupdf.Rect(MARGIN, MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN))
        pdf.set_metadata({"title": "A Book"})
        pdf.xref_set_key(int(pdf.xref_get_key(-1, "Info")[1].split()[0]), "GTS_PDFXVersion", "(PDF/X-1)")
        return bytes(pdf.tobytes())


def sides(sheets: bytes) -> list[tuple[str, str]]:
    """What stands on the left and on the right of every side of a sheet."""
    found = []
    for side in pypdfium2.PdfDocument(sheets):
        assert side.get_size() == (2 * WIDTH, HEIGHT)
        text = side.get_textpage()
        halves = (text.get_text_bounded(0, 0, WIDTH, HEIGHT), text.get_text_bounded(WIDTH, 0, 2 * WIDTH, HEIGHT))
        found.append((halves[0].strip(), halves[1].strip()))
    return found


def folded(printed: list[tuple[str, str]], group: int) -> list[str]:
    """The pages in the order in which they are read, so many sheets folded together."""
    sheets = list(zip(printed[::2], printed[1::2], strict=True))
    read = []
    for start in range(0, len(sheets), group):
        inside = sheets[start : start + group]
        read += [page for front, back in inside for page in (front[1], back[0])]
        read += [page for front, back in reversed(inside) for page in (back[1], front[0])]
    return read


@effort(max_examples=12)
@given(st.integers(1, 50))
@pytest.mark.parametrize("layout", Layout)
def test_folded_sheets_read_from_the_first_page_to_the_last(layout: Layout, count: int) -> None:
    printed = sides(imposed(pages(count), layout))
    read = folded(printed, SHEETS if layout is Layout.SIGNATURES else len(printed) // 2)
    assert read[:count] == [str(number) for number in range(1, count + 1)]
    assert not any(read[count:])
    assert len(read) - count < (4 * SHEETS if layout is Layout.SIGNATURES else 4)


def test_sheets_are_the_same_bytes_and_say_what_the_pages_say() -> None:
    single = pages(9)
    sheets = imposed(single, Layout.SADDLE)
    assert sheets == imposed(single, Layout.SADDLE)
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        assert str(pdf.docinfo.Title) == "A Book"
        assert "/GTS_PDFXVersion" not in pdf.docinfo, "which the single pages claim, and sheets do not keep"


@pytest.mark.slow
def test_a_build_lays_out_the_pages_it_made(write_collection: Callable[..., Path], build_book: Callable[..., Any]) -> None:
    head = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n**AC:** How?\n\n**MR:** Well.\n"
    folder = write_collection({"collection.yaml": "title: T\n", "1.md": head})
    report, output = build_book(folder, impose=Layout.SADDLE)
    name = report["files"]["sheets"]["name"]
    assert name == "t-sheets.pdf"
    assert len(pypdfium2.PdfDocument(output / name)) == 2 * -(-report["pages"]["total"] // 4)
    assert "sheets" not in build_book(folder)[0]["files"]
    with pytest.raises(UsageError, match="--edition print"):
        build_book(folder, impose=Layout.SADDLE, editions=(Edition.EPUB,))
