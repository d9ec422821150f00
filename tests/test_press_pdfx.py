"""The print PDF as PDF/X: one intent, one date, one identity; the same book, the same bytes."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from conftest import PRINTED, Build, Built
from printed import second_opinion
from test_press_print import talk

from publish.collection import Edition

LONG = {
    "collection.yaml": "title: Long & Short\neditors: [Ann & Co]\n",
    "a.md": talk("A", "Go on, then, and on & on. " * 3400),
}


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection long enough for every printer."""
    folder = tmp_path_factory.mktemp("long")
    for name, text in LONG.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", PRINTED)
def test_fonts_colours_and_structure_pass_a_second_opinion(name: str, golden_book: Callable[[str], Built]) -> None:
    _, files = golden_book(name)
    assert second_opinion(files["print"]).startswith("PDF/A-2b: pass")


def test_a_book_without_printer_is_pdf_x_4(build_book: Build, long: Path) -> None:
    _, output = build_book(long)
    with pikepdf.open(output / "long-short-print.pdf") as pdf:
        assert pdf.pdf_version == "1.6"
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "CGATS TR 006")
        assert str(intent.RegistryName) == "http://www.color.org"
        assert intent.DestOutputProfile.read_bytes()[12:20] == b"prtrCMYK"
        assert "/Filter" not in pdf.Root.Metadata
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in xmp
        assert "Long &amp; Short" in xmp
        read = pdf.open_metadata()
        assert (read["dc:title"], read["dc:creator"], read["pdf:Trapped"]) == ("Long & Short", ["Ann & Co"], "False")
        dates = {re.sub(r"\D", "", date) for date in re.findall(r"<xmp:\w+Date>([^<]+)<", xmp)}
        assert dates == {re.sub(r"\D", "", str(pdf.docinfo[key])) for key in ("/CreationDate", "/ModDate")}
        assert "/GTS_PDFXVersion" not in pdf.docinfo
        assert str(pdf.docinfo["/Trapped"]) == "/False"


def test_ingramspark_gets_pdf_x_1a_and_a_blank_last_page(build_book: Build, long: Path) -> None:
    report, output = build_book(long, printer="ingramspark")
    with pikepdf.open(output / "long-short-print.pdf") as pdf:
        assert pdf.pdf_version == "1.3"
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-1:2001"
        assert str(pdf.docinfo["/GTS_PDFXConformance"]) == "PDF/X-1a:2001"
        assert "/Metadata" not in pdf.Root
        assert len(pdf.pages) % 2 == 0 == report["pages"]["total"] % 2
        assert not list(pikepdf.parse_content_stream(pdf.pages[-1]))
    raw = (output / "long-short-print.pdf").read_bytes()
    assert b"/ObjStm" not in raw
    assert b"/XRef" not in raw


def test_offset_fills_its_sheets_and_names_its_sheet(build_book: Build, long: Path) -> None:
    report, output = build_book(long, printer="offset")
    assert report["pages"]["total"] % 4 == 0
    with pikepdf.open(output / "long-short-print.pdf") as pdf:
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == "FOGRA39"


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript measures the plates")
@pytest.mark.parametrize("printer", ["kdp", "ingramspark", "lulu", "offset"])
def test_the_book_that_ships_is_black_alone_and_at_no_fault_for_any_printer(build_book: Build, printer: str) -> None:
    report, output = build_book(Path(__file__).parent.parent / "manuscripts", printer=printer, editions=(Edition.PRINT,))
    assert not [notice for notice in report["notices"] if notice["severity"] == "error"]
    file = output / report["files"]["print"]["name"]
    drawn = subprocess.run(["gs", "-q", "-o", "-", "-sDEVICE=inkcov", "-dUseTrimBox", file], capture_output=True, check=True)
    plates = [list(map(float, line.split()[:3])) for line in drawn.stdout.decode().splitlines() if "CMYK" in line]
    assert len(plates) == report["pages"]["total"]
    assert not any(map(any, plates))


@pytest.mark.parametrize("printer", ["", "ingramspark"])
def test_the_same_book_is_the_same_bytes_and_another_is_another(build_book: Build, long: Path, printer: str) -> None:
    first = [(build_book(long, printer=printer)[1] / "long-short-print.pdf").read_bytes() for _ in range(2)]
    assert first[0] == first[1]
    later, output = build_book(long, printer=printer, created="2027-01-01T00:00:00Z")
    assert later["made"]["date"].startswith("2027")
    other = (output / "long-short-print.pdf").read_bytes()
    assert other != first[0]
    if not printer:
        ids = {re.search(rb"uuid:[0-9a-f-]+", data)[0] for data in (first[0], other)}
        assert len(ids) == 2
