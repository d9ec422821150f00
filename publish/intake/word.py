"""Word files: the accepted text, italics and footnotes by mammoth; what was deleted or commented is set aside."""

import io
import re
import zipfile
from collections.abc import Iterator

import lxml.html

from publish.intake.archive import opened, tree
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import ImportFaultError, normal
from publish.intake.web import normal_markup, pieces_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ARROW = "↑"


def read_docx(data: bytes, name: str) -> Raw:
    """A Word file as pieces; their lines are paragraphs."""
    import mammoth  # noqa: PLC0415 - few sources are Word files

    with opened(data, name, "word/document.xml") as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                tree(archive, part, name)
        asides = tuple(_set_aside(archive, name))
    try:
        html = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {})).value
    except (KeyError, ValueError, AttributeError, OSError) as error:
        raise ImportFaultError(f"{name}: cannot be read as a Word file ({error}). Save it again as .docx.") from None
    if not html.strip() and not asides:
        raise ImportFaultError(f"{name}: there is no text in it. Check that it was saved.")
    page = lxml.html.document_fromstring(f"<html><body>{normal_markup(html)}</body></html>")
    pieces = [_numbered(number, piece) for number, piece in enumerate(pieces_of(page), 1)]
    return Raw(name=name, pieces=(*pieces, *asides))


def _numbered(number: int, piece: Piece) -> Piece:
    spans = tuple(span for span in piece.spans if not (piece.note and span.text.strip() == _ARROW))
    return Piece(
        spans=spans, line=number, gap=1, shape=piece.shape if not piece.note else "paragraph", level=piece.level,
        hint="" if piece.note or piece.hint == "links only" else piece.hint, note=piece.note,
    )  # fmt: skip


def _set_aside(archive: zipfile.ZipFile, name: str) -> Iterator[Piece]:
    """Deletions, comments and running heads."""
    for element in tree(archive, "word/document.xml", name).iter(f"{_W}del"):
        text = "".join(part.text or "" for part in element.iter(f"{_W}delText"))
        if text.strip():
            yield Piece(spans=plain(normal(text).strip()), line=0, hint="deleted text")
    for part in sorted(archive.namelist()):
        found = re.fullmatch(r"word/(comments|header\d*|footer\d*)\.xml", part)
        if not found:
            continue
        reason = "comment" if found[1] == "comments" else "running head or foot"
        for paragraph in tree(archive, part, name).iter(f"{_W}p"):
            text = "".join(words.text or "" for words in paragraph.iter(f"{_W}t"))
            if text.strip():
                yield Piece(spans=plain(normal(text).strip()), line=0, hint=reason)
