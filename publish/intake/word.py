"""Word files: the accepted text, italics and footnotes by mammoth; what was deleted or commented is set aside."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.intake.accepted import REASONS, made_plain, text_of
from publish.intake.archive import opened, tree
from publish.intake.columns import labels_joined
from publish.intake.flow import pieces_of
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.plain import ImportFaultError, mojibake, normal
from publish.intake.web import page_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = "\n".join(
    [
        *(f"r.{style} => del.{reason.replace(' ', '-')}" for style, reason in REASONS.items()),
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        "p[style-name='Intense Quote'] => blockquote > p:fresh",
    ]
)


def read_docx(data: bytes, name: str) -> Raw:
    """A Word file as pieces; their lines are paragraphs."""
    import mammoth  # noqa: PLC0415 - few sources are Word files

    with opened(data, name, "word/document.xml") as archive:
        heads = tuple(_heads(archive, name))
        accepted, comments = made_plain(archive, name)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(accepted), convert_image=mammoth.images.img_element(lambda _: {}), style_map=_STYLES,
            include_embedded_style_map=False,
        ).value  # fmt: skip
    except (KeyError, ValueError, AttributeError, OSError, RecursionError) as error:
        raise ImportFaultError(f"{name}: cannot be read as a Word file ({error}). Save it again as .docx.") from None
    if not html.strip() and not heads and not comments:
        raise ImportFaultError(f"{name}: there is no text in it. Check that it was saved.")
    page = page_of(f"<html><body>{html}</body></html>", name)
    labels_joined(page)
    pieces = (*heads, *map(_worded, pieces_of(page, menus=False)), *_uncalled(comments))
    remarks = (*mojibake("\n".join(piece.text for piece in pieces)), "line numbers count paragraphs")
    return Raw(name=name, pieces=pieces, remarks=remarks)


def _worded(piece: Piece) -> Piece:
    """The piece as Word means it: a note's numbering is no list's."""
    return replace(piece, shape="paragraph") if piece.note else piece


def _uncalled(comments: Sequence[str]) -> Iterator[Piece]:
    """Comments that stand at no word."""
    for text in comments:
        if words := normal(text).strip():
            yield Piece(spans=plain(words), line=0, hint="comment")


def _heads(archive: zipfile.ZipFile, name: str) -> Iterator[Piece]:
    """Running heads and feet."""
    for part in sorted(archive.namelist()):
        if not re.fullmatch(r"word/(?:header|footer)\d*\.xml", part):
            continue
        for paragraph in tree(archive, part, name).iter(f"{_W}p"):
            text = normal(text_of(paragraph)).strip()
            if text and next(paragraph.iterancestors(f"{_W}p"), None) is None:
                yield Piece(spans=plain(text), line=0, hint="running head or foot")
