"""Package document and container by EbookLib, then sealed: fixed dates, fixed order, `mimetype` first and stored.

EbookLib is handed finished bytes (`EpubItem`, never `EpubHtml`, which re-parses). What it writes wrongly in the package
document is put right when sealing: the package's language, its random generator lines and prefixes (EPUB 3.3, 5.5).
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from ebooklib import epub
from lxml import etree

from publish.book import Book
from publish.press.epub_file import File
from publish.press.epub_metadata import describe

OPF = "{http://www.idpf.org/2007/opf}"
SEALED = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the earliest a zip can hold."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STORED = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Packed already."""


def package(book: Book, files: Sequence[File], created: str, *, paged: bool) -> bytes:
    """The finished EPUB."""
    made = epub.EpubBook()
    describe(made, book, files, paged=paged)
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
