"""PDF with a text layer, by pypdfium2: columns in reading order, running heads and folios apart, broken words joined."""

from typing import Any

from publish.intake.glyphs import Line, evened, lines_of
from publish.intake.hyphens import Hyphens
from publish.intake.page_lines import paragraphs, running
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import ImportFaultError, mojibake, normal
from publish.intake.reading_order import in_reading_order

_FEW_WORDS = 20
"""Words a page, below which pages of pictures are a scan."""
_MOST_PAGES = 600


def read_pdf(data: bytes, name: str) -> Raw:
    """The text layer of a PDF as pieces; their lines are counted through all pages."""
    import pypdfium2  # noqa: PLC0415 - few sources are PDF

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > _MOST_PAGES:
                raise ImportFaultError(f"{name}: {len(document)} pages are no interview. Take its pages out, and import those.")
            pages = [(page.get_height(), lines_of(page, number)) for number, page in enumerate(document, 1)]
            words = [sum(len(line.text.split()) for line in lines) for _, lines in pages]
            pictures = [number for number, page in enumerate(document) if words[number] < _FEW_WORDS and _pictured(page)]
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = (
            "locked by a password. Save it without one" if locked else "this PDF cannot be read. Save or print it anew as PDF"
        )
        raise ImportFaultError(f"{name}: {what}.") from None
    if not any(words) or (len(pictures) * 2 > len(pages) and sum(words) < _FEW_WORDS * len(pages)):
        raise ImportFaultError(
            f"{name}: a scan: its pages are pictures. Run text recognition (OCR, for instance ocrmypdf) first."
        )
    pieces, hyphens = _pieces(pages)
    scanned = [f"page {number + 1} is a picture with hardly any text: is it a scan?" for number in pictures]
    look = "read from a PDF: check columns, and paragraphs that cross pages; line numbers count through all pages"
    remarks = (look, *scanned, *hyphens.remarks(), *mojibake("\n".join(piece.text for piece in pieces)))
    return Raw(name=name, pieces=pieces, remarks=remarks)


def _pictured(page: Any) -> bool:
    """Whether pictures cover most of a page, or it is drawn."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - few sources are PDF

    whole: float = page.get_width() * page.get_height()
    boxes = [found.get_bounds() for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4)]
    covered: float = sum(abs(right - left) * abs(top - bottom) for left, bottom, right, top in boxes)
    return covered > whole * 0.4


def _pieces(pages: list[tuple[float, list[Line]]]) -> tuple[tuple[Piece, ...], Hyphens]:
    apart = running(pages)
    text, heads = list[Line](), list[tuple[int, Line]]()
    for _, lines in pages:
        above = [line for line in lines if id(line) in apart]
        heads += [(len(text) + 1, line) for line in above]
        text += in_reading_order([line for line in lines if id(line) not in apart])
    evened(text)
    hyphens = Hyphens.of(line.text for line in text)
    pieces = paragraphs(text, hyphens)
    asides = [
        Piece(spans=plain(words), line=number, hint="running head or folio")
        for number, line in heads
        if (words := normal(line.text).strip())
    ]
    return tuple(sorted([*asides, *pieces], key=lambda piece: piece.line)), hyphens
