"""Word and OpenDocument files are zips of XML: opened with suspicion, since anybody may have packed them."""

import io
import zipfile
import zlib

import lxml.etree

from publish.intake.plain import ImportFaultError

LARGEST_INSIDE = 200_000_000
RATIO = 200
_OLE = b"\xd0\xcf\x11\xe0"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
"""What reading an entry raises: damaged, cut off, packed in an unknown way, or locked."""


def opened(data: bytes, name: str, part: str) -> zipfile.ZipFile:
    """The archive, if it is sound, not locked, of sane size, and holds this part."""
    if data.startswith(_OLE):
        raise ImportFaultError(f"{name}: locked by a password, or an old .doc file. Save it without a password, as .docx.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise ImportFaultError(f"{name}: this is no Word or OpenDocument file, or it is damaged. Save it again.") from None
    size = sum(entry.file_size for entry in archive.infolist())
    text = [entry for entry in archive.infolist() if entry.filename.endswith(".xml")]
    dense = any(entry.file_size > 5_000_000 and entry.file_size > RATIO * max(entry.compress_size, 1) for entry in text)
    if size > LARGEST_INSIDE or dense:
        raise ImportFaultError(f"{name}: unpacks to {size // 1_000_000} MB, which no interview does. It was not opened.")
    if part not in archive.namelist():
        raise ImportFaultError(f"{name}: there is no {part} in it. Save it again as .docx or .odt.")
    if any(entry.flag_bits & 1 for entry in archive.infolist()) or _encrypted(archive):
        raise ImportFaultError(f"{name}: locked by a password. Save it without one.")
    return archive


def _encrypted(archive: zipfile.ZipFile) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in archive.namelist() and b"encryption-data" in _bytes(archive, manifest, manifest)


def _bytes(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    try:
        return archive.read(part)
    except _DAMAGED:
        raise ImportFaultError(f"{name}: {part} in it is damaged. Save it again.") from None


def tree(archive: zipfile.ZipFile, part: str, name: str) -> lxml.etree._Element:
    """A part's XML; no entity is read, none is fetched."""
    data = _bytes(archive, part, name).replace(_STRICT, _USUAL)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportFaultError(f"{name}: {part} declares entities, which no word processor does. It was not read.")
    try:
        return lxml.etree.fromstring(data, lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except lxml.etree.XMLSyntaxError:
        raise ImportFaultError(f"{name}: {part} in it is damaged. Save it again.") from None
