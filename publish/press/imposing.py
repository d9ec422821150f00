"""Imposition: the pages of the print edition on sheets to be folded, for proofs and small runs on an office printer.

A printer imposes for himself and takes single pages. Here each sheet is an open book, cut to the trim: two pages on its front
and two on its back, to be printed on both sides, turned over the short edge.
"""

import io
from decimal import Decimal

import pikepdf
from pdfimpose.schema import hardcover, saddle

from publish.order import Layout

SHEETS = 4
"""Sheets of a signature: sixteen pages, which office paper still folds well."""
OTHERS = frozenset({"/ArtBox", "/BleedBox", "/CropBox", "/TrimBox"})
"""Boxes of a page beside the one of its medium (ISO 32000-1, 14.11.2)."""

TOLD = frozenset({"/Author", "/CreationDate", "/Creator", "/ModDate", "/Producer", "/Title"})
"""What the pages say of themselves that holds for the sheets: no standard for print."""


def imposed(pages: bytes, layout: Layout) -> bytes:
    """The sheets for a PDF of single pages, blank pages at their end; the same pages give the same bytes."""
    source, sheets = io.BytesIO(_cut_to_trim(pages)), io.BytesIO()
    match layout:
        case Layout.SADDLE:
            saddle.impose([source], sheets, folds="h")
        case Layout.SIGNATURES:
            hardcover.impose([source], sheets, folds="h", group=SHEETS)
    return _written(sheets, pages)


def _cut_to_trim(data: bytes) -> bytes:
    """The pages as large as their trim, which begins where their coordinates do: without bleed and marks."""
    cut = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (Decimal(str(edge)) for edge in page.trimbox)
            page.contents_add(f"q 1 0 0 1 {-left} {-bottom} cm".encode(), prepend=True)
            page.contents_add(b"Q")
            page.mediabox = pikepdf.Array([0, 0, right - left, top - bottom])
            for box in OTHERS & set(page.obj):
                del page.obj[box]
        pdf.save(cut)
    return cut.getvalue()


def _written(sheets: io.BytesIO, pages: bytes) -> bytes:
    """The sheets, which say of themselves what the pages do."""
    data = io.BytesIO()
    with pikepdf.open(sheets) as pdf, pikepdf.open(io.BytesIO(pages)) as told:
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary({key: told.docinfo[key] for key in TOLD & set(told.docinfo)}))
        del pdf.trailer.ID  # drawn by lot; the new one is told by the contents alone
        pdf.save(data, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return data.getvalue()
