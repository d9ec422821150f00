"""What a build says of the print file it writes: ink measured a galley at a time, faults told, and the file written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BOOKS, Build, Built
from pikepdf import Array, Dictionary, Name, Pdf, String
from printed_pdfs import offset
from typer.testing import CliRunner

from publish.book import PageInk
from publish.cli import app
from publish.preflight.finished import Finished, look_over
from publish.preflight.pdf import inspect_pdf
from publish.preflight.printers import printer
from publish.press.bound_ink import bound_ink
from publish.press.ink import measured

BOOK = {
    "collection.yaml": "title: T\neditions: [print]\n",
    "a.md": "---\ninterviewee: Ann Ark\ninterviewer: Bob Orr\npermission: own\n---\n\n**BO:** Where?\n\n**AA:** "
    + "There, and further down. " * 9
    + "\n",
}
NEAR = {"styles/book.css": ".turn { margin-right: -50pt }\n"}
HEAVY = {"styles/book.css": ".turn { background: device-cmyk(0.9 0.8 0.8 0.4) }\n"}
WriteCollection = Callable[[dict[str, str]], Path]


@pytest.mark.parametrize("name", ["every-block", "one-director"])
def test_ink_reckoned_from_galleys_is_where_the_bound_pages_have_it(
    name: str, build_book: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    reckoned: list[tuple[PageInk, ...]] = []
    monkeypatch.setattr("publish.bindery.bound_ink", lambda plan: reckoned.append(bound_ink(plan)) or reckoned[-1])
    report, output = build_book(BOOKS / name / "manuscript")
    drawn = measured((output / report["files"]["print"]["name"]).read_bytes())
    assert len(drawn) == report["pages"]["total"]
    for one, other in zip(reckoned[0], drawn, strict=True):
        assert one.box == (other.box and pytest.approx(other.box, abs=1.01))
        assert one.most == pytest.approx(other.most, abs=12)  # of letters, whichever pixels were looked at


@pytest.mark.parametrize(("styles", "code"), [(NEAR, "in-margin"), (HEAVY, "too-much-ink")])
def test_a_fault_in_the_file_is_told_and_the_file_written(
    styles: dict[str, str], code: str, build_book: Build, write_collection: WriteCollection
) -> None:
    report, output = build_book(write_collection(BOOK | styles))
    [notice] = [one for one in report["notices"] if one["severity"] == "error"]
    assert notice["code"] == code
    assert notice["file"] == "t-print.pdf"
    assert notice["message"].startswith("p. 1: ")
    assert (output / "t-print.pdf").is_file()


def test_the_shell_is_told(write_collection: WriteCollection, tmp_path: Path, store: Path) -> None:
    asked = ["build", str(write_collection(BOOK | NEAR)), "-o", str(tmp_path / "out"), "--jobs", "1"]
    for _ in range(2):  # also when nothing changed
        done = CliRunner().invoke(app, asked, env={"PUBLISH_CACHE": str(store)})
        assert done.exit_code == 1
        assert "in-margin" in done.stderr


def test_nothing_is_said_of_a_good_book(golden_book: Callable[[str], Built]) -> None:
    report, files = golden_book("one-director")
    assert not [one for one in report["notices"] if one["file"].endswith(".pdf")]
    assert {one.code for one in inspect_pdf(files["print"], "kdp")} <= {"too-few-pages"}


FAULTS = [
    ("annotations", lambda pdf: pdf.pages[3].obj.__setitem__("/Annots", Array([Dictionary(Subtype=Name.Link)]))),
    ("boxes-not-nested", lambda pdf: pdf.pages[3].obj.__setitem__("/BleedBox", Array([50, 50, 90, 90]))),
    ("outline", lambda pdf: pdf.Root.__setitem__("/Outlines", Dictionary(First=Dictionary(Title=String("x"))))),
    ("pdfx", lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
]


@pytest.mark.parametrize(("code", "change"), FAULTS, ids=[code for code, _ in FAULTS])
def test_the_structure_of_the_file_is_looked_over(code: str, change: Callable[[Pdf], None], tmp_path: Path) -> None:
    pdf = offset()
    change(pdf)
    pdf.save(tmp_path / "x.pdf")
    found = printer("offset")
    assert found
    ink = (PageInk(box=None, most=0),) * 16
    seen = look_over(Finished(name="x.pdf", data=(tmp_path / "x.pdf").read_bytes(), ink=ink, printer=found))
    assert code in {one.code for one in seen}
