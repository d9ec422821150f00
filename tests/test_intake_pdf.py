"""PDF: columns, running heads, broken words, looks and paragraphs; scans and locked files; and the law for their letters."""

import io
from collections import Counter
from html import escape

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from intake_talks import ASKER, HEADLINE, INTRO, TALK, heard
from test_intake_sources import draft_of

from publish.intake.hyphens import Hyphens
from publish.intake.pdf import read_pdf
from publish.intake.pieces import Piece, Raw
from publish.intake.plain import ImportFaultError
from publish.intake.writing import manuscript_of

FONTS = {"r": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic"}
Words = tuple[float, float, str, float, str]
"""Left, base, font, size, text."""


def pdf(*pages: list[Words], picture: bool = False) -> bytes:
    """A PDF that writes these words in this order, nothing else."""
    file = pikepdf.new()
    for rows in pages:
        page = file.add_blank_page(page_size=(400, 600))
        for key, name in FONTS.items():
            font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{name}"))
            page.add_resource(file.make_indirect(font), pikepdf.Name.Font, pikepdf.Name(f"/{key}"))
        signs = [f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped(text)}) Tj ET" for x, y, font, size, text in rows]
        if picture:
            image = pikepdf.Stream(file, b"\x80" * 4)
            image.stream_dict.update(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=2, Height=2, BitsPerComponent=8,
                    ColorSpace=pikepdf.Name.DeviceGray,
                )
            )  # fmt: skip
            page.add_resource(file.make_indirect(image), pikepdf.Name.XObject, pikepdf.Name.Im0)
            signs.append("q 400 0 0 600 0 0 cm /Im0 Do Q")
        page.contents_add("\n".join(signs).encode("latin-1"))
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def column(x: float, lines: list[str], top: float = 500, font: str = "r") -> list[Words]:
    return [(x, top - 12 * at, font, 10, line) for at, line in enumerate(lines)]


def texts(raw: Raw) -> list[str]:
    return [piece.text for piece in raw.pieces if not piece.hint]


def looks(piece: Piece) -> list[tuple[str, str]]:
    return [(span.text.strip(), "b" * span.bold + "i" * span.italic) for span in piece.spans if span.text.strip()]


# -------------------------------------------------------------------------------------------------------------- a magazine


@pytest.fixture(scope="module")
def magazine() -> bytes:
    from weasyprint import HTML  # noqa: PLC0415

    css = """@page { size: 16cm 20cm; margin: 2.4cm 1.5cm; @bottom-center { content: counter(page) } }
        @page :left { @top-left { content: 'The Lamp Review' } } @page :right { @top-right { content: 'May 2014' } }
        body { font: 9pt/12pt serif; hyphens: auto; text-align: justify } p { margin: 0; text-indent: 1em }
        h1, .intro { margin: 0 0 1em } .talk { columns: 2; column-gap: 7mm } .q { font-weight: bold; text-indent: 0 }"""
    body = ""
    for who, (first, *rest) in TALK * 3:
        body += f"<p class={who}>{escape(first)}</p>".replace("Salt Road", "<i>Salt Road</i>")
        body += "".join(f"<p>{escape(row)}</p>" for row in rest)
    page = f"<html lang=en><style>{css}</style><h1>{HEADLINE}</h1><p class=intro>By {ASKER}</p><p class=intro>{INTRO}</p>"
    data: bytes = HTML(string=f"{page}<div class=talk>{body}</div></html>").write_pdf()
    return data


def test_a_page_of_two_columns_with_heads_hyphens_and_bold_questions(magazine: bytes) -> None:
    draft = draft_of(magazine, "talk.pdf")
    assert heard(draft) == [(who, paragraphs) for who, paragraphs in TALK * 3]
    assert draft.title == HEADLINE
    apart = {aside.text for aside in draft.asides if aside.reason == "running head or folio"}
    assert {"The Lamp Review", "May 2014", "1", "2"} <= apart
    assert manuscript_of(draft).count("On *Salt Road* you waited") == 3
    assert any("joined, as one word each" in remark for remark in draft.remarks)


# --------------------------------------------------------------------------------------------------------------- geometry

LEFT = ["Rain is the largest lamp", "there is, said the gull,", "and nobody sends a bill", "for it in Cornwall when"]
RIGHT = ["the tide goes out again", "and the kettle has been", "boiled. He had just then", "finished and would talk."]


def test_columns_are_read_one_after_the_other_even_where_the_file_goes_across() -> None:
    across = [words for pair in zip(column(40, LEFT), column(220, RIGHT), strict=True) for words in pair]
    head = [(40, 540, "b", 10, "A line that goes over both of the columns of this page, from left to right")]
    assert texts(read_pdf(pdf([*across, *head]), "x.pdf")) == [head[0][4], " ".join([*LEFT, *RIGHT])]


def test_a_column_of_labels_is_none() -> None:
    labels = column(40, ["Q:", "A:", "Q:", "A:"])
    speech = column(
        90, ["What is the largest lamp?", "Rain is the largest there is.", "Who said so?", "The gull said it to me."]
    )
    found = texts(read_pdf(pdf([*labels, *speech]), "x.pdf"))
    assert found[:2] == ["Q: What is the largest lamp?", "A: Rain is the largest there is."]


def test_an_initial_goes_back_to_its_word() -> None:
    rows = [
        (40, 488, "r", 36, "R"),
        *[(66, y, "r", 10, text) for y, text in ((500, "ain is the largest lamp"), (488, "there is, said the"))],
    ]
    assert texts(read_pdf(pdf([*rows, *column(40, LEFT[2:], top=476)]), "x.pdf")) == [
        "Rain is the largest lamp there is, said the and nobody sends a bill for it in Cornwall when"
    ]


def test_paragraphs_by_indent_by_white_and_by_hanging_first_lines() -> None:
    indented = [(x + 12 * (at in {0, 2}), y, f, s, text) for at, (x, y, f, s, text) in enumerate(column(40, LEFT))]
    assert texts(read_pdf(pdf(indented), "x.pdf")) == [" ".join(LEFT[:2]), " ".join(LEFT[2:])]
    white = [*column(40, LEFT), *column(40, RIGHT, top=440)]
    assert texts(read_pdf(pdf(white), "x.pdf")) == [" ".join(LEFT), " ".join(RIGHT)]
    hanging = [(x + 12 * (at % 4 != 0), y, f, s, text) for at, (x, y, f, s, text) in enumerate(column(40, [*LEFT, *RIGHT]))]
    assert texts(read_pdf(pdf(hanging), "x.pdf")) == [" ".join(LEFT), " ".join(RIGHT)]


def test_bold_and_italics_by_the_names_of_fonts() -> None:
    row = [(40, 500, "b", 10, "IP:"), (62, 500, "r", 10, "It was called "), (130, 500, "i", 10, "Salt Road")]
    more = column(40, [f"{text} {text}" for text in (*LEFT, *RIGHT)], top=460)
    assert looks(read_pdf(pdf([*row, *more]), "x.pdf").pieces[0]) == [("IP:", "b"), ("It was called", ""), ("Salt Road", "i")]


def test_running_heads_and_folios_of_few_pages() -> None:
    pages = [
        [(40, 570, "r", 8, f"The Lamp Review {number}"), *column(40, LEFT), (200, 30, "r", 8, f"{number}")]
        for number in (22, 23)
    ]
    raw = read_pdf(pdf(*pages), "x.pdf")
    assert [piece.text for piece in raw.pieces if piece.hint == "running head or folio"] == [
        *["The Lamp Review 22", "22", "The Lamp Review 23", "23"]
    ]
    alone = read_pdf(pdf([(40, 570, "r", 8, "The Lamp Review 22"), *column(40, LEFT)]), "x.pdf")
    assert [piece.hint for piece in alone.pieces] == ["running head or folio", ""]


# ---------------------------------------------------------------------------------------------------------- broken words


@pytest.mark.parametrize(
    ("elsewhere", "line", "after", "joined"),
    [
        ("the harbour", "the har-", "bour wall", "the harbour wall"),  # the word stands elsewhere
        ("", "a photo-", "grapher came", "a photographer came"),  # it goes on in lower case
        ("", "a photo\u00ad", "grapher came", "a photographer came"),  # a soft hyphen says so
        ("a well-known man", "a well-", "known man", "a well-known man"),  # the compound stands elsewhere
        ("well, it is known", "a well-", "known man", "a well-known man"),  # both halves are words: not safe
        ("", "said Jean-", "Luc Godard", "said Jean-Luc Godard"),  # a capital
        ("", "in 1961-", "62 he", "in 1961- 62 he"),  # no word at all
        ("", "he said -", "and left", "he said - and left"),
    ],
)
def test_hyphens_at_the_ends_of_lines(elsewhere: str, line: str, after: str, joined: str) -> None:
    end, joint = Hyphens.of([elsewhere, line, after]).end(line, after)
    assert f"{end}{joint}{after}" == joined


def test_what_was_done_to_broken_words_is_told() -> None:
    raw = read_pdf(pdf(column(40, ["A photo-", "grapher and Jean-", "Luc went home to the sea and said nothing"])), "x.pdf")
    assert texts(raw) == ["A photographer and Jean-Luc went home to the sea and said nothing"]
    assert raw.remarks[-2:] == (
        "words broken at the ends of lines, joined, as one word each: photographer",
        "words broken at the ends of lines, left with their hyphen: Jean-Luc",
    )


# --------------------------------------------------------------------------------------------------- what cannot be read


@pytest.mark.parametrize("words", [[], [(200.0, 30.0, "r", 8.0, "12")]])
def test_a_scan_is_told_with_its_remedy(words: list[Words]) -> None:
    with pytest.raises(ImportFaultError, match=r"x\.pdf: a scan: its pages are pictures\. Run text recognition \(OCR"):
        read_pdf(pdf(words, words, picture=True), "x.pdf")


def test_few_words_are_no_scan_and_a_scanned_page_among_others_is_told() -> None:
    assert texts(read_pdf(pdf(column(40, LEFT[:1])), "x.pdf")) == LEFT[:1]
    file, scan = (pikepdf.open(io.BytesIO(data)) for data in (pdf(column(40, [*LEFT, *RIGHT])), pdf([], picture=True)))
    file.pages.extend(scan.pages)
    data = io.BytesIO()
    file.save(data)
    assert "page 2 is a picture with hardly any text: is it a scan?" in read_pdf(data.getvalue(), "x.pdf").remarks


def test_a_locked_pdf_is_told() -> None:
    data = io.BytesIO()
    pikepdf.open(io.BytesIO(pdf(column(40, LEFT)))).save(data, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(ImportFaultError, match=r"x\.pdf: locked by a password\. Save it without one\."):
        read_pdf(data.getvalue(), "x.pdf")


# ------------------------------------------------------------------------------------------------------------------- law

WORD = st.text(st.sampled_from("abcdeABC.?!:-(),12"), min_size=1, max_size=9)
LINE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([40.0, 52.0, 220.0]), st.sampled_from("rbi"), LINE), min_size=1, max_size=24),
    st.booleans(),
)
def test_every_letter_of_a_pdf_is_in_a_piece(rows: list[tuple[float, str, str]], two: bool) -> None:
    words = [(x, 560.0 - 23 * at, font, 10.0, text) for at, (x, font, text) in enumerate(rows)]
    raw = read_pdf(pdf(*([words, words] if two else [words])), "x.pdf")
    given = Counter(sign for _, _, text in rows * (1 + two) for sign in text if sign.isalnum())
    assert Counter(sign for piece in raw.pieces for sign in piece.text if sign.isalnum()) == given
