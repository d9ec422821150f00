"""A printer is held to what it offers: the collection that asks for more is told what there is, and where it asks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Build, write
from hypothesis import given
from hypothesis import strategies as st
from test_press_print import talk

from publish.book import Folio, Page
from publish.cli import main
from publish.collection import Settings
from publish.errors import ManuscriptError, UsageError
from publish.matter.folios import filled
from publish.preflight.offers import offering, page_notices, page_refusals
from publish.preflight.printers import ANY, printer

LINES = (("printer", 2), ("trim", 3), ("paper", 4), ("binding", 5))


def settings(**said: str) -> Settings:
    return Settings(**said, lines=LINES)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"printer": "gutenberg"}, "collection.yaml:2: not-offered: printer: 'gutenberg' is no printer we know. Write kdp, "),
        (
            {"printer": "kdp", "binding": "spiral"},
            ":5: not-offered: binding: Amazon KDP does not bind 'spiral'. Write paperback",
        ),
        (
            {"printer": "kdp", "paper": "vellum"},
            ":4: not-offered: paper: Amazon KDP has no 'vellum' paper in paperback. It has wh",
        ),
        (
            {"printer": "bod", "trim": "6x9in"},
            ":3: not-offered: trim: BoD – Books on Demand does not cut a paperback to 6x9in. It",
        ),
        ({"printer": "kdp", "binding": "hardcover", "trim": "5x8in"}, "a hardcover to 5x8in. It offers 5.5x8.5in, 6x9in"),
    ],
)
def test_what_is_not_offered_is_refused_with_what_is(said: dict[str, str], told: str) -> None:
    with pytest.raises(ManuscriptError) as refused:
        offering(settings(**said))
    assert told in str(refused.value)


def test_what_is_offered_passes() -> None:
    assert offering(settings(printer="kdp", binding="hardcover", paper="cream", trim="6x9in")).key == "kdp"
    assert offering(settings(printer="bod", trim="A5")).key == "bod"
    assert offering(settings(trim="3x3in", paper="vellum")).key == ANY


def test_a_book_too_thin_or_too_thick_hears_what_would_take_it() -> None:
    kdp = printer("kdp")
    cream = settings(printer="kdp", paper="cream")
    assert not list(page_refusals(cream, kdp, 776))
    (thick,) = page_refusals(cream, kdp, 800)
    assert "binds 24 to 776 pages of cream paper as paperback at 6x9in; this book has 800" in thick.message
    assert "It takes 800 on white (paperback, 24 to 828)" in thick.message
    (thin,) = page_refusals(cream, kdp, 20)
    assert "Add to the book" in thin.message
    (endless,) = page_refusals(cream, kdp, 2000)
    assert "divide the book" in endless.message
    assert not list(page_refusals(settings(), printer(""), 2))


def test_a_last_signature_mostly_missing_is_told() -> None:
    offset = printer("offset")
    (told,) = page_notices(settings(printer="offset"), offset, 164)
    assert "164 pages fill 10 signatures of 16 and 4 pages of another" in told.message
    assert not list(page_notices(settings(printer="offset"), offset, 172))
    assert not list(page_notices(settings(printer="kdp"), printer("kdp"), 164))


@given(count=st.integers(1, 200), multiple=st.sampled_from([2, 4, 16]), blank_last=st.booleans(), ends_blank=st.booleans())
def test_blanks_fill_the_last_sheet_and_no_more(*, count: int, multiple: int, blank_last: bool, ends_blank: bool) -> None:
    pages = tuple(Page(folio=Folio(arabic=True, number=n + 1), section="a", index=n) for n in range(count))
    if ends_blank:
        pages = (*pages, Page(folio=Folio(arabic=True, number=count + 1), section=""))
    made = filled(pages, multiple, blank_last=blank_last)
    added = made[len(pages) :]
    assert made[: len(pages)] == pages
    assert len(made) % multiple == 0
    assert all(page.blank for page in added)
    assert made[-1].blank or not blank_last
    assert len(added) <= multiple
    assert [page.folio.number for page in made] == list(range(1, len(made) + 1))


BOOK = {
    "collection.yaml": "title: Thin\nprinter: kdp\ntrim: 6x9in\n",
    "a.md": talk("A", "Well?"),
}


def test_a_book_that_cannot_be_bound_leaves_the_output_alone(
    build_book: Build, write_collection: Callable[[dict[str, str]], Path], tmp_path: Path
) -> None:
    folder = write_collection(BOOK)
    with pytest.raises(ManuscriptError, match=r"collection.yaml:2: not-offered: printer: Amazon KDP binds 24 to 828 pages"):
        build_book(folder)
    assert not (tmp_path / "output").exists()
    report, _ = build_book(folder, draft=True)
    assert report["pages"]["total"] < 24
    report, _ = build_book(folder, only=("a.md",))
    assert report["files"]["print"]["name"] == "thin-proof-a.pdf"


def test_a_printer_unknown_on_the_command_line_is_a_wrong_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "book", BOOK)
    assert main(["build", str(folder), "--for", "gutenberg"]) == UsageError.exit_code
    assert "There is no printer 'gutenberg'. There is: kdp, ingramspark, lulu, bod, offset." in capsys.readouterr().err
