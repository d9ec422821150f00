"""Faults planted one at a time in print files without any: each is found, and nothing else is said."""

import io
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String
from printed_pdfs import (
    Change,
    bare_trim,
    book,
    circular,
    draw,
    draws_itself,
    image,
    ingram,
    kdp,
    kdp_with_plates,
    laughing,
    of_a_word_processor,
    offset,
    on,
    pages,
    root,
    spot,
    swelling,
    unembedded,
    wider,
)
from typer.testing import CliRunner

from publish.cli import app
from publish.notices import SEVERITY
from publish.preflight import pdf as apart
from publish.preflight import pdf_pages
from publish.preflight.finding import Finding
from publish.preflight.pdf import inspect_pdf
from publish.preflight.pdf_content import Reader, TooMuchError
from publish.preflight.pdf_reading import read_pdf
from publish.preflight.pdf_rules import RULES
from publish.preflight.printers import printer
from publish.printer import Printer

Base = Callable[[], Pdf]
CLEAN: list[tuple[Base, str]] = [
    (kdp, "kdp"),
    (kdp_with_plates, "kdp"),
    (of_a_word_processor, "kdp"),
    (ingram, "ingramspark"),
    (offset, "offset"),
]
LINK = Dictionary(
    Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 200, 120]), A=Dictionary(S=Name.URI, URI=String("x:"))
)
JAVASCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
FILES = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), Dictionary(Type=Name.Filespec)])))
HALF, MULTIPLY = Dictionary(ca=0.5), Dictionary(BM=Name.Multiply)
OVER = Dictionary(OP=True, op=True, OPM=1)
TEXT = "BT /F 11 Tf 80 300 Td (Words) Tj ET"
PLACED = "q 200 0 0 200 100 200 cm /Im Do Q"
FAULTS: list[tuple[str, Base, Change, str]] = [
    # boxes and sizes
    ("boxes-not-nested", kdp, on(3, BleedBox=Array([10, 10, 400, 600])), "kdp"),
    (
        "unequal-pages",
        kdp,
        on(5, MediaBox=Array([0, 0, 430, 648]), TrimBox=Array([0, 0, 430, 648]), BleedBox=Array([0, 0, 430, 648])),
        "kdp",
    ),
    ("turned-page", kdp, on(4, Rotate=90), "kdp"),
    ("scaled-page", kdp, on(4, UserUnit=2), "kdp"),
    ("cropped-page", kdp, on(4, CropBox=Array([20, 20, 400, 600])), "kdp"),
    ("trim-not-offered", lambda: book(12, width=400), lambda _: None, "bod"),
    ("page-size", kdp, wider(9), "kdp"),
    # bleed and marks
    ("no-bleed", kdp, draw(4, "0.4 0 0 0 k 0 600 432 48 re f"), "kdp"),
    ("no-bleed", kdp_with_plates, bare_trim, "kdp"),
    ("short-bleed", kdp_with_plates, draw(7, "0.4 0 0 0 k 0 610 441 50 re f"), "kdp"),
    ("short-bleed", of_a_word_processor, draw(7, "0.4 0 0 0 k 300 0 135 300 re f"), "kdp"),
    ("marks page-size", kdp, lambda pdf: [wider(20)(pdf), draw(2, "0.5 w -20 0 m -12 0 l S")(pdf)], "kdp"),
    # pages
    ("odd-pages", kdp, lambda pdf: pages(pdf, 13), "kdp"),
    ("page-multiple", offset, lambda pdf: pages(pdf, 18), "offset"),
    ("signature", offset, lambda pdf: pages(pdf, 20), "offset"),
    ("too-few-pages", kdp, lambda pdf: pages(pdf, 10), "kdp"),
    ("too-many-pages", kdp, lambda pdf: pages(pdf, 26), "kdp"),
    ("last-page-printed", ingram, draw(12, "0 0 0 1 k " + TEXT), "ingramspark"),
    ("blank-pages", kdp, lambda pdf: [on(number, Contents=pdf.make_stream(b"\n"))(pdf) for number in (7, 8, 9)], "kdp"),
    ("in-margin", kdp, draw(9, "0 0 0 1 k BT /F 11 Tf 80 8 Td (23) Tj ET"), "kdp"),
    ("in-margin", kdp_with_plates, draw(4, "0 0 0 0 k BT /F 9 Tf 16 300 Td (Too near to the trim) Tj ET"), "kdp"),
    ("in-gutter", kdp, draw(10, "0 0 0 1 k BT /F 11 Tf 396 300 Td (spine) Tj ET"), "kdp"),
    ("page-labels", kdp, root(PageLabels=Dictionary(Nums=Array([2, Dictionary(S=Name.D, St=3)]))), "kdp"),
    (
        "folio-on-wrong-side",
        kdp,
        root(PageLabels=Dictionary(Nums=Array([0, Dictionary(S=Name.r), 5, Dictionary(S=Name.D)]))),
        "kdp",
    ),
    # type
    ("font-not-embedded", kdp, unembedded, "kdp"),
    ("small-type", kdp, draw(3, "0 0 0 1 k 0.5 0 0 0.5 0 0 cm BT /F 12 Tf 200 600 Td (small) Tj ET"), "kdp"),
    ("black-text-in-colours", kdp, draw(3, "0 0 0 rg " + TEXT), "kdp"),
    ("black-text-in-colours", kdp, draw(3, "0.6 0.4 0.4 0.9 k " + TEXT), "kdp"),
    ("white-overprints", kdp, draw(3, "/Over gs 0 0 0 0 k " + TEXT, ExtGState={"Over": OVER}), "kdp"),
    # colour
    ("registration-colour too-much-ink", kdp, draw(3, "1 1 1 1 K 4 w 100 300 m 300 300 l S"), "kdp"),
    ("rich-black-line", kdp, draw(3, "0.5 0.4 0.4 0.9 K 0.8 w 100 300 m 300 300 l S"), "kdp"),
    ("too-much-ink", kdp, draw(3, "0.9 0.8 0.8 0.6 k 100 100 50 50 re f"), "kdp"),
    (
        "too-much-ink",
        kdp,
        draw(
            3, PLACED, XObject={"Im": image("CMYK", 900, (200, 180, 180, 200), Filter=Name.DCTDecode, Decode=Array([1, 0] * 4))}
        ),
        "kdp",
    ),
    (
        "too-much-ink transparency",
        kdp,
        draw(3, "1 0.9 0 0 k 100 100 50 50 re f /M gs 0 0 0.4 0.5 k 120 100 50 50 re f", ExtGState={"M": MULTIPLY}),
        "kdp",
    ),
    ("spot-colour", kdp, draw(3, "/Gold cs 1 scn 100 100 50 50 re f", ColorSpace={"Gold": spot("Gold")}), "kdp"),
    ("pale-tint", kdp, draw(3, "0 0 0 0.04 k 100 100 50 50 re f"), "kdp"),
    ("rgb-colour pdfx", ingram, draw(3, "1 0 0 rg 100 100 50 50 re f"), "ingramspark"),
    # pictures and lines
    ("low-resolution", kdp, draw(3, PLACED, XObject={"Im": image("L", 300, 90)}), "kdp"),
    ("low-resolution-line-art", kdp, draw(3, PLACED, XObject={"Im": image("1", 1000, 0)}), "kdp"),
    ("thin-line", kdp, draw(3, "0 0 0 1 K 0.2 w 100 300 m 300 300 l S"), "kdp"),
    ("thin-line", kdp, draw(3, "0 0 0 1 k 100 300 200 0.3 re f"), "kdp"),
    ("thin-line", kdp, draw(3, "0 0 0 1 K 0 w 100 300 m 300 300 l S"), "kdp"),
    # transparency
    ("transparency", kdp, draw(3, "/H gs 0 0 0 1 k 100 100 50 50 re f", ExtGState={"H": HALF}), "kdp"),
    (
        "transparency",
        kdp,
        draw(3, PLACED, XObject={"Im": lambda pdf: image("L", 900, 90, SMask=image("L", 900, 200)(pdf))(pdf)}),
        "kdp",
    ),
    # beside the pages
    ("annotations", kdp, on(4, Annots=Array([LINK])), "kdp"),
    ("outline", kdp, root(Outlines=Dictionary(First=Dictionary(Title=String("One")))), "kdp"),
    ("script", kdp, root(OpenAction=JAVASCRIPT), "kdp"),
    ("attachments", kdp, root(Names=FILES), "kdp"),
    ("form-fields", kdp, root(AcroForm=Dictionary(Fields=Array([Dictionary(FT=Name.Tx)]))), "kdp"),
    ("layers", kdp, root(OCProperties=Dictionary(OCGs=Array([Dictionary(Type=Name.OCG)]))), "kdp"),
    # standards
    ("not-pdfx", kdp, lambda pdf: on(12, Contents=pdf.make_stream(b"\n"))(pdf), "ingramspark"),
    ("pdfx", ingram, lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "ingramspark"),
    ("pdfx", ingram, lambda pdf: pdf.trailer.Info.__delitem__("/Trapped"), "ingramspark"),
    ("pdfx", offset, lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/DestOutputProfile"), "offset"),
    ("pdfx", offset, lambda pdf: pdf.trailer.Info.__setitem__("/ModDate", String("D:20250101000000Z")), "offset"),
    ("pdfx rgb-colour", offset, draw(3, "1 0 0 rg 100 100 50 50 re f"), "offset"),
    ("pdfx annotations", offset, on(4, Annots=Array([LINK])), "offset"),
    # what is no honest file
    ("damaged-page", kdp, draw(3, "1 2 3 cm"), "kdp"),
    ("damaged-page", kdp, lambda pdf: on(3, Contents=pdf.make_stream(b""))(pdf), "kdp"),
    ("damaged-page", kdp, draws_itself, "kdp"),
    ("unreadable-file", kdp, circular, "kdp"),
]


def small(name: str) -> Printer:
    """A printer who binds from 12 to 24 pages: tests need not draw more."""
    known = printer(name)
    assert known
    return replace(known, stocks=tuple(replace(stock, fewest=12, most=24, most_at=()) for stock in known.stocks))


def read(pdf: Pdf, name: str, folder: Path, **how: object) -> list[Finding]:
    path = folder / "interior.pdf"
    pdf.save(path, **how)
    return list(read_pdf(path, small(name)))


@pytest.mark.parametrize(("base", "name"), CLEAN, ids=lambda value: getattr(value, "__name__", value))
def test_nothing_is_said_of_a_file_without_fault(base: Base, name: str, tmp_path: Path) -> None:
    assert read(base(), name, tmp_path) == []


@pytest.mark.parametrize("row", range(len(FAULTS)), ids=[f"{number}-{row[0]}" for number, row in enumerate(FAULTS)])
def test_a_planted_fault_is_found_and_nothing_else(row: int, tmp_path: Path) -> None:
    codes, base, change, name = FAULTS[row]
    pdf = base()
    change(pdf)
    found = read(pdf, name, tmp_path)
    assert {one.code for one in found} == set(codes.split()), found
    assert all(one.what.endswith(".") and one.remedy and one.why for one in found)


def test_a_locked_file_is_not_read(tmp_path: Path) -> None:
    assert [one.code for one in read(kdp(), "kdp", tmp_path, encryption=Encryption(owner="a", user="b"))] == ["locked"]
    assert [one.code for one in read(kdp(), "kdp", tmp_path, encryption=Encryption(owner="a", user=""))] == ["locked"]


@pytest.mark.parametrize(("cut", "code"), [(0.97, "damaged-file"), (0.4, "damaged-file"), (0.0, "unreadable-file")])
def test_a_torn_file_is_said_to_be_damaged(cut: float, code: str, tmp_path: Path) -> None:
    path = tmp_path / "torn.pdf"
    kdp().save(path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * cut)])
    assert code in {one.code for one in read_pdf(path, small("kdp"))}


def test_a_million_pages_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST", 11)
    found = read(kdp(), "kdp", tmp_path)
    assert [one.code for one in found] == ["endless-pages"]
    assert "12 pages" in found[0].what


def test_forms_that_call_forms_without_end_are_given_up() -> None:
    pdf = kdp()
    laughing(pdf)
    with pytest.raises(TooMuchError):
        list(Reader(20_000).page(pdf.pages[1]))


def test_a_finding_says_where_what_why_and_what_to_do(tmp_path: Path) -> None:
    pdf = kdp()
    draw(3, "0 0 0 1 K 0.2 w 72 576 m 300 576 l S")(pdf)
    draw(4, "0 0 0 1 K 0.4 w 72 576 m 300 576 l S")(pdf)
    [found] = read(pdf, "kdp", tmp_path)
    assert found.page == "3–4"
    assert found.what == (
        "a line of 0.2 pt, 25 mm from the left and 25 mm from the top; the least is 0.75 pt; the worst of 2 pages is 3."
    )
    assert "G201857950" in found.why
    assert found.remedy == "Draw it thicker."


def test_pages_are_named_by_their_folios(tmp_path: Path) -> None:
    pdf = kdp()
    root(PageLabels=Dictionary(Nums=Array([0, Dictionary(S=Name.r), 4, Dictionary(S=Name.D)])))(pdf)
    for number in (3, 4, 5, 9):
        on(number, Rotate=90)(pdf)
    [found] = read(pdf, "kdp", tmp_path)
    assert found.page == "iii–1, 5"


def test_without_a_printer_only_what_is_wrong_anywhere_is_said(tmp_path: Path) -> None:
    path = tmp_path / "screen.pdf"
    pdf = book(3, width=400)
    draw(3, "1 0 0 rg " + TEXT)(pdf)
    on(2, Annots=Array([LINK]))(pdf)
    pdf.save(path)
    assert list(inspect_pdf(path)) == []
    unembedded(pdf)
    pdf.save(path)
    assert [one.code for one in inspect_pdf(path)] == ["font-not-embedded"]


def test_a_file_that_breaks_the_reader_breaks_only_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "slow.pdf"
    pdf = kdp()
    laughing(pdf)
    pdf.save(path)
    monkeypatch.setattr(apart, "GRACE", 1)
    found = list(inspect_pdf(path, "kdp", seconds=0.5))
    assert found[-1].code in {"check-stopped", "too-much"}


def test_a_build_and_a_check_are_equally_grave() -> None:
    assert {code: SEVERITY[code] for code in RULES if code in SEVERITY} == {
        code: rule.severity for code, rule in RULES.items() if code in SEVERITY
    }


@pytest.mark.slow
def test_a_stream_that_swells_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    pdf = kdp()
    on(3, Contents=swelling(pdf, 100 * 1024**2))(pdf)
    pdf.save(path)
    assert path.stat().st_size < 1_000_000
    assert {one.code for one in inspect_pdf(path, "kdp")} == {"damaged-page", "too-few-pages"}


def test_files_that_are_torn_anywhere_give_findings_and_nothing_else(tmp_path: Path) -> None:
    whole = io.BytesIO()
    kdp_with_plates().save(whole, qdf=True, static_id=True)
    path, seed = tmp_path / "torn.pdf", random.Random(6)
    for _ in range(12):
        data = bytearray(whole.getvalue())
        for _ in range(6):
            place = seed.randrange(len(data))
            data[place : place + seed.randrange(9)] = seed.choice([b"/", b"<<", b"]", b"9 0 R", b"-1e40", b"\x9c", b" q "])
        path.write_bytes(data)
        assert {one.code for one in read_pdf(path, small("kdp"))} <= set(RULES)


def test_the_desk_takes_pdfs(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    pdf = kdp()
    on(4, Rotate=90)(pdf)
    pdf.save(path)
    done = CliRunner().invoke(app, ["check", str(path), "--for", "lulu", "--json"])
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert {(row["code"], row["page"], row["severity"]) for row in told["findings"]} == {
        ("too-few-pages", "", "error"),
        ("turned-page", "4", "warning"),
    }
    assert CliRunner().invoke(app, ["check", str(path), "--for", "gutenberg"]).exit_code != 0
