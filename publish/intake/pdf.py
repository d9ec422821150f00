"""PDF with a text layer: lines in reading order, running heads and folios told by repeating, broken words joined."""

import re
from collections import Counter

from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import ImportFaultError, joined, normal

_HYPHEN = re.compile("[\x02\ufffe\u00ad]|(?<=[^\\W\\d_])-$")
_FOLIO = re.compile(r"^(?:page )?\d{1,4}$|^\d{1,4} ?/ ?\d{1,4}$", re.IGNORECASE)


def read_pdf(data: bytes, name: str) -> Raw:
    """The text layer of a PDF as pieces; their lines are counted through all pages."""
    import pypdfium2  # noqa: PLC0415 - few sources are PDF

    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = (
            "locked by a password. Save it without one" if locked else "this PDF cannot be read. Save or print it anew as PDF"
        )
        raise ImportFaultError(f"{name}: {what}.") from None
    if sum(len(page.split()) for page in pages) < 20 * len(pages) ** 0.5 and pages:
        raise ImportFaultError(
            f"{name}: a scan: its pages are pictures. Run text recognition (OCR, for instance ocrmypdf) first."
        )
    rows, asides = _rows(pages)
    found = joined(rows, max((len(line) for _, line in rows), default=0))
    return Raw(
        name=name,
        pieces=tuple(sorted([*found, *asides], key=lambda piece: piece.line)),
        remarks=("read from a PDF: check columns, and paragraphs that cross pages",),
    )


def _rows(pages: list[str]) -> tuple[list[tuple[int, str]], list[Piece]]:
    """The lines of the text, numbered, broken words joined; heads, feet and folios apart."""
    split = [[line for line in re.split(r"\r?\n", page) if line.strip()] for page in pages]
    edges = Counter(_shape(line) for lines in split for line in {*lines[:2], *lines[-2:]})
    rows, asides, number = list[tuple[int, str]](), list[Piece](), 0
    words = Counter(re.findall(r"[^\W\d_]+", " ".join(pages).casefold()))
    for lines in split:
        for at, line in enumerate(lines):
            number += 1
            bare = normal(_HYPHEN.sub("-", line.rstrip())).strip()
            edge = at < 2 or at >= len(lines) - 2
            if edge and (_FOLIO.match(bare) or edges[_shape(line)] > max(2, len(pages) * 0.4)):
                asides.append(Piece(spans=plain(bare), line=number, hint="running head or folio"))
            elif bare:
                rows.append((number, bare))
    return _mended(rows, words), asides


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip().casefold())


def _mended(rows: list[tuple[int, str]], words: Counter[str]) -> list[tuple[int, str]]:
    """Words broken at the end of a line joined, where the whole word stands elsewhere or no half is a word."""
    found = list[tuple[int, str]]()
    for number, line in rows:
        before = found[-1][1] if found else ""
        head = re.search(r"([^\W\d_]+)-$", before)
        tail = re.match(r"[a-zà-ÿ]+", line)
        if head and tail:
            whole = (head[1] + tail[0]).casefold()
            drop = words[whole] > 0 or not words[head[1].casefold()] > 1
            found[-1] = (found[-1][0], f"{before[:-1] if drop else before}{tail[0]}")
            line = line[tail.end() :].strip()  # noqa: PLW2901
        if line:
            found.append((number, line))
    return found
