"""Package document and container by EbookLib, then sealed: fixed dates, fixed order, `mimetype` first and stored.

EbookLib is handed finished bytes (`EpubItem`, never `EpubHtml`, which re-parses). What it writes wrongly in the package
document is put right when sealing: the package's language, its random generator lines and prefixes (EPUB 3.3, 5.5).
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ebooklib import epub
from lxml import etree

from publish.book import Book
from publish.collection import Metadata
from publish.press.epub_navigation import identifier

OPF = "{http://www.idpf.org/2007/opf}"
SEALED = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the earliest a zip can hold."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RELATORS = {"editor": "edt", "translator": "trl", "photographer": "pht", "illustrator": "ill"}
"""MARC relator codes of the roles we know."""
STORED = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Packed already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the EPUB; `read` ones stand in the reading order."""

    name: str
    media_type: str
    data: bytes
    properties: str = ""
    read: bool = False
    described: bool = False
    """Of a picture: whether it has alternative text wherever it is shown, or is only an ornament."""


def package(book: Book, files: Sequence[File], created: str, *, paged: bool) -> bytes:
    """The finished EPUB."""
    made = epub.EpubBook()
    _describe(made, book, files, paged=paged)
    for number, file in enumerate(files):
        uid = "ncx" if file.name.endswith(".ncx") else f"f{number}"
        item = epub.EpubItem(uid=uid, file_name=file.name, media_type=file.media_type, content=file.data)
        item.properties = [file.properties] if file.properties else []
        made.add_item(item)
        if file.read:
            made.spine.append(uid)
    out = io.BytesIO()
    when = datetime.fromisoformat(created)
    options = {"raise_exceptions": True, "epub3_pages": False, "epub2_guide": False, "mtime": when, "compresslevel": 0}
    epub.write_epub(out, made, options)
    return _sealed(out, book.metadata.language)


def _describe(made: epub.EpubBook, book: Book, files: Sequence[File], *, paged: bool) -> None:
    """Dublin Core, and what EPUB Accessibility 1.1 requires to be said."""
    metadata = book.metadata
    made.set_identifier(identifier(book))
    made.set_title(f"{metadata.title}: {metadata.subtitle}" if metadata.subtitle else metadata.title)
    made.set_language(metadata.language)
    for number, name in enumerate(metadata.editors):
        _person(made, ("creator", f"editor-{number}"), name, "edt")
    for number, one in enumerate(metadata.contributors):
        _person(made, ("contributor", f"contributor-{number}"), one.name, RELATORS.get(one.role.casefold(), "ctb"))
    for name, value in _plain(metadata):
        made.add_metadata("DC", name, value)
    for name, value in _accessibility(book, files, paged=paged):
        made.add_metadata("OPF", name, value, {"property": name})


def _person(made: epub.EpubBook, element: tuple[str, str], name: str, relator: str) -> None:
    kind, uid = element
    made.add_metadata("DC", kind, name, {"id": uid})
    made.add_metadata("OPF", "meta", relator, {"refines": f"#{uid}", "property": "role", "scheme": "marc:relators"})


def _plain(metadata: Metadata) -> Iterator[tuple[str, str]]:
    pairs = {
        "publisher": metadata.publisher,
        "date": metadata.year,
        "description": metadata.description,
        "rights": metadata.rights,
    }
    yield from ((name, value) for name, value in pairs.items() if value)


def _accessibility(book: Book, files: Sequence[File], *, paged: bool) -> Iterator[tuple[str, str]]:
    """Only what is true of this file (EPUB Accessibility 1.1, section 2; vocabulary of schema.org)."""
    pictures = [file for file in files if file.media_type.startswith("image/")]
    described = all(file.described for file in pictures)
    yield "schema:accessMode", "textual"
    if pictures:
        yield "schema:accessMode", "visual"
    yield "schema:accessModeSufficient", "textual" if described else "textual,visual"
    features = ["displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "ARIA"]
    features += ["alternativeText"] if pictures and described else []
    features += ["index"] if any(file.properties == "index" for file in files) else []
    features += ["pageBreakMarkers", "pageNavigation"] if paged else []
    yield from (("schema:accessibilityFeature", feature) for feature in features)
    yield "schema:accessibilityHazard", "none"
    yield "schema:accessibilitySummary", "Text with headings, a linked contents and a linked index of names."
    if paged:
        yield "pageBreakSource", _print_source(book)


def _print_source(book: Book) -> str:
    """The print edition whose pages are marked: by ISBN, else by name."""
    numbers = dict(book.metadata.isbn)
    isbn = numbers.get("paperback") or numbers.get("hardcover")
    return f"urn:isbn:{isbn.replace('-', '').replace(' ', '')}" if isbn else f"{book.metadata.title}, print edition"


def _sealed(out: io.BytesIO, language: str) -> bytes:
    """The same files with fixed dates and rights, and the package document put right."""
    sealed = io.BytesIO()
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(sealed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            entry = zipfile.ZipInfo(name, SEALED)
            entry.external_attr = 0o644 << 16
            packed = name != "mimetype" and not name.lower().endswith(STORED)
            entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            target.writestr(entry, _put_right(data, language) if name.endswith(".opf") else data)
    return sealed.getvalue()


def _put_right(data: bytes, language: str) -> bytes:
    root = etree.fromstring(data)
    root.set(XML_LANG, language)
    if "prefix" in root.attrib:
        del root.attrib["prefix"]
    for metadata in root.iter(f"{OPF}metadata"):
        for meta in metadata.findall(f"{OPF}meta[@name='generator']"):
            metadata.remove(meta)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
