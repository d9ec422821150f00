"""The cover of the EPUB: the collection's picture, else one drawn from the design; and the page that shows it.

A drawn cover is set like any page and then turned into pixels, 1600 by 2560, which is what retailers ask for.
"""

import io
from html import escape
from pathlib import Path

from publish.book import Book
from publish.kept import Kept, digest
from publish.press.epub_file import File
from publish.press.pictures import epub_picture

NAME = "cover"
WIDE = 1600
"""Pixels across a drawn cover."""
QUALITY = 88
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body class="cover-page"><section epub:type="cover"><img src="{source}" alt="{alt}" role="doc-cover"/></section></body>
</html>
"""


def given_cover(book: Book, folder: Path) -> File | None:
    """The picture the collection names as its cover."""
    if not book.metadata.cover:
        return None
    return epub_picture(folder / book.metadata.cover, book.metadata.cover, described=True)


def drawn_cover(pdf: bytes, store: Path) -> File:
    """A cover set as a page, drawn in pixels and kept."""
    data = _pixels(pdf)
    Kept(store).put(_key(pdf), {}, data)
    return _drawn(data)


def cover_drawn_before(pdf: bytes, store: Path) -> File | None:
    """The cover that was drawn of such a page in a build before, where it is kept."""
    found = Kept(store).get(_key(pdf))
    return _drawn(found[1]) if found else None


def _key(pdf: bytes) -> str:
    return digest("cover", str(WIDE), str(QUALITY), pdf)


def _drawn(data: bytes) -> File:
    return File(name="cover.jpg", media_type="image/jpeg", data=data, described=True)


def _pixels(pdf: bytes) -> bytes:
    import pypdfium2  # noqa: PLC0415 - a cover is drawn once

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=WIDE / page.get_width()).to_pil().convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def cover_page(book: Book, picture: File) -> File:
    """The first page of the EPUB."""
    metadata = book.metadata
    alt = f"Cover: {metadata.title}"
    text = PAGE.format(
        language=escape(metadata.language), title=escape(metadata.title), source=escape(picture.name), alt=escape(alt)
    )
    return File(name="cover.xhtml", media_type="application/xhtml+xml", data=text.encode(), read=True)
