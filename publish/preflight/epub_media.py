"""What an EPUB carries: pictures, fonts, scripts, things that lie elsewhere, and how much it all weighs."""

import io
import struct
import warnings
from collections.abc import Iterator

from lxml import etree
from PIL import Image

from publish.preflight.archive import Unreadable
from publish.preflight.epub_claims import silent
from publish.preflight.epub_reading import REMOTE, XHTML, Document, Item, Publication, line_of
from publish.preflight.finding import Finding

MOST_PIXELS = 5_600_000
"""Apple Books."""
SMALLEST_COVER = 1000
LONGEST = 260_000
"""Bytes of a document."""
HEAVIEST = 650 * 1024**2
"""Bytes of a book: what Kindle takes."""
COLOURS = {"L", "RGB", "P", "1"}
FONT_SUFFIXES = (".ttf", ".otf", ".woff", ".woff2", ".ttc")
WOFF2_FVAR = 47
"""The number WOFF 2.0, section 4.1, gives the table of variations."""
LOADED = {
    "img": "src",
    "audio": "src",
    "video": "src",
    "source": "src",
    "script": "src",
    "iframe": "src",
    "object": "data",
    "embed": "src",
}


def media(book: Publication) -> Iterator[Finding]:
    """Everything of the kind in a book."""
    if (size := book.archive.path.stat().st_size) > HEAVIEST:
        yield book.found("heavy-book", "", f"It has {size // 1024**2} MB.")
    yield from _cover(book)
    for item in book.items:
        if item.name in book.archive.entries:
            if item.media_type.startswith("image/") and item.media_type != "image/svg+xml":
                yield from _picture(book, item)
            elif item.name.lower().endswith(FONT_SUFFIXES) or "font" in item.media_type:
                yield from _font(book, item)
    for page in book.documents.values():
        yield from _document(book, page)


def _cover(book: Publication) -> Iterator[Finding]:
    cover = next((item for item in book.items if "cover-image" in item.properties), None)
    if cover is None:
        yield book.found("no-cover", "", "It names no picture as its cover.")
    elif (size := _size(book, cover)) and max(size) < SMALLEST_COVER:
        yield book.found("small-cover", cover.name, f"The cover has {size[0]} by {size[1]} pixels.")


def _opened(data: bytes) -> Image.Image | None:
    """The head of a picture; its pixels are never unpacked."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of size we speak ourselves, and of odd heads too
        try:
            return Image.open(io.BytesIO(data))
        except (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError):
            return None


def _size(book: Publication, item: Item) -> tuple[int, int] | None:
    try:
        picture = _opened(book.archive.fetch(item.name))
    except (Unreadable, KeyError):
        return None
    return picture.size if picture else None


def _picture(book: Publication, item: Item) -> Iterator[Finding]:
    try:
        picture = _opened(book.archive.fetch(item.name))
    except Unreadable as fault:
        yield book.found(fault.code, item.name, str(fault))
        return
    if picture is None:
        yield book.found("broken-picture", item.name, "It is no picture that can be read, or one of absurd size.")
        return
    if picture.width * picture.height > MOST_PIXELS:
        what = f"It has {picture.width} by {picture.height} pixels, {picture.width * picture.height / 1e6:.1f} megapixels."
        yield book.found("large-picture", item.name, what)
    if picture.mode not in COLOURS or "transparency" in picture.info:
        kind = (
            "is in CMYK"
            if picture.mode == "CMYK"
            else "is transparent"
            if "A" in picture.mode or "transparency" in picture.info
            else f"is of the kind {picture.mode}"
        )
        yield book.found("picture-colours", item.name, f"It {kind}.")


def _font(book: Publication, item: Item) -> Iterator[Finding]:
    head = book.archive.head(item.name, 65_536)
    if head[:4] not in SFNT | {b"wOFF", b"wOF2"}:
        if "META-INF/encryption.xml" not in book.archive.entries:  # else it is obfuscated (EPUB 3.3, 4.4)
            yield book.found("font-form", item.name, "It is no font that readers know, or a damaged one.")
    elif _varies(head):
        yield book.found("variable-font", item.name, "It is a variable font.")


SFNT = {b"\0\1\0\0", b"OTTO", b"true", b"ttcf"}


def _varies(head: bytes) -> bool:
    """Whether a font's directory lists a table of variations (OpenType `fvar`)."""
    form, count = head[:4], int.from_bytes(head[12:14] if head[:1] == b"w" else head[4:6], "big")
    if form == b"wOF2":
        return WOFF2_FVAR in _woff2_tables(head[48:], count)
    start, step = (44, 20) if form == b"wOFF" else (12, 16)
    return any(head[at : at + 4] == b"fvar" for at in range(start, min(len(head), start + step * count), step))


def _woff2_tables(directory: bytes, count: int) -> Iterator[int]:
    """The numbers of the tables in a WOFF 2.0 directory (section 4.1): flags, a tag where it has no number, lengths."""
    at = 0
    for _ in range(count):
        if at >= len(directory):
            return
        flags = directory[at]
        number, version = flags & 63, flags >> 6
        at += 1 + 4 * (number == 63)
        glyphs = number in {10, 11}
        for _ in range(2 if (glyphs and version != 3) or (not glyphs and version) else 1):
            while at < len(directory) and directory[at] & 128:
                at += 1
            at += 1
        yield number


def _document(book: Publication, page: Document) -> Iterator[Finding]:
    size = book.archive.entries[page.name].file_size
    if size > LONGEST:
        yield book.found("long-document", page.name, f"It has {size // 1000} kB.")
    for image in page.all("img"):
        line = line_of(image)
        if silent(image):
            yield book.found(
                "no-alternative-text", page.name, f"The picture {image.get('src', '')!r} has no alternative text.", line
            )
        elif (image.get("alt") or "").lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp")):
            yield book.found(
                "poor-alternative-text", page.name, f"The alternative text {image.get('alt')!r} is the name of a file.", line
            )
    for element in page.root.iter(etree.Element):
        yield from _foreign(book, page, element)


def _foreign(book: Publication, page: Document, element: etree._Element) -> Iterator[Finding]:
    tag, line = str(element.tag).rpartition("}")[2], line_of(element)
    sheet = tag == "link" and element.get("rel") == "stylesheet"
    name = "href" if sheet else LOADED.get(tag)
    href = element.get(name, "") if name else ""
    if REMOTE.match(href):
        yield book.found("remote-resource", page.name, f"It fetches {href[:80]!r} from elsewhere.", line)
    acts = [str(name) for name in element.attrib if str(name).startswith("on") and element.tag == f"{{{XHTML}}}{tag}"]
    scripted = tag == "script" and element.get("type", "") in {"", "module", "text/javascript", "application/javascript"}
    if scripted or acts or element.get("href", "").lstrip().lower().startswith("javascript:"):
        yield book.found("script", page.name, f"<{tag}> runs a script.", line)
