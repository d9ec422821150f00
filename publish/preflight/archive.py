"""A zip that nobody vouches for: what is in it is measured before anything is unpacked, and nothing is ever written.

Sizes and names are read from the central directory. A bomb, a million entries, names that climb out of their folder and
entries under lock are found there; whoever asks for an entry gets so many bytes of it and no more.
"""

import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MOST_FILES = 20_000
MOST_BYTES = 2 * 1024**3
"""Unpacked, all together: Apple Books takes no larger book."""
MOST_READ = 32 * 1024**2
"""Of one entry; three times what Kobo takes of a document."""
MOST_RATIO, FROM_BYTES = 100, 10 * 1024**2
"""Text is packed to a quarter, drawings to a twentieth; what grows a hundredfold past this size is made to do harm."""
END, END64, LOCATOR64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
"""Signatures of a zip's last records (PKWARE APPNOTE 4.3.14 to 4.3.16)."""
TAIL = 22 + 65_535
"""The end record with the longest comment it may carry."""
CLIMBS = re.compile(r"(^|/)\.\.(/|$)|^/|^[A-Za-z]:|\\|[\x00-\x1f\x7f]")
FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, IndexError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
"""What Python's zipfile raises at archives that are damaged, or made to mislead."""
PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""What OCF 3.3, section 4.2.2, allows."""


class Unreadable(Exception):  # noqa: N818 - it is told to the editor as a finding, and is no error of ours
    """The archive or an entry cannot be read: a code, and what is wrong in words."""

    def __init__(self, code: str, what: str) -> None:
        self.code = code
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip that has been measured; `fetch` reads an entry."""

    path: Path
    file: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]

    def fetch(self, name: str) -> bytes:
        """The bytes of an entry; raises Unreadable for one that is damaged or larger than `MOST_READ`."""
        entry = self.entries[name]
        if entry.file_size > MOST_READ:
            raise Unreadable("huge-file", f"it has {entry.file_size:,} bytes; no more than {MOST_READ:,} are read.")
        return b"".join(self._unpacked(entry))

    def _unpacked(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self.file.open(entry) as stream:
                while chunk := stream.read(1 << 16):
                    yield chunk
        except FAULTS as error:
            raise Unreadable("damaged-file", f"{entry.filename}: it cannot be unpacked ({error}).") from error

    def head(self, name: str, length: int) -> bytes:
        """The first bytes of an entry, however long it is; b"" where it is damaged."""
        try:
            with self.file.open(self.entries[name]) as stream:
                return stream.read(length)
        except FAULTS:
            return b""

    def damaged(self) -> Iterator[str]:
        """The entries whose bytes are not those that were packed."""
        for name, entry in self.entries.items():
            try:
                for _ in self._unpacked(entry):
                    pass
            except Unreadable:
                yield name


def opened(path: Path) -> Archive:
    """The zip at a path, measured; the caller closes `file`. Raises Unreadable where it may not be opened."""
    try:
        if (count := _promised(path)) > MOST_FILES:
            raise Unreadable("too-many-files", f"it says it holds {count:,} files; no more than {MOST_FILES:,} are read.")
        file = zipfile.ZipFile(path)
    except FAULTS as error:
        raise Unreadable("not-an-epub", f"it is no zip archive, or not a whole one ({error}).") from error
    entries = {entry.filename: entry for entry in file.infolist() if not entry.filename.endswith("/")}
    if harm := _harmful(entries):
        file.close()
        raise Unreadable("zip-bomb", harm)
    return Archive(path, file, entries)


def _promised(path: Path) -> int:
    """How many entries the end record speaks of, or its directory has room for: read before the directory is."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - TAIL))
        tail = file.read()
    at = tail.rfind(END)
    if at < 0:
        raise Unreadable("not-an-epub", "it is no zip archive: it has no list of its files at its end.")
    count, room = struct.unpack_from("<H", tail, at + 10)[0], struct.unpack_from("<I", tail, at + 12)[0]
    if tail[at - 20 : at - 16] == LOCATOR64 and (whole := tail.rfind(END64)) >= 0:
        count, room = struct.unpack_from("<QQ", tail, whole + 32)
    return int(max(count, min(room, size) // 200))  # an entry of the directory: 46 bytes, its name, and some extras


def _harmful(entries: Mapping[str, zipfile.ZipInfo]) -> str:
    """Why the archive must not be unpacked; empty where it may be."""
    total = sum(entry.file_size for entry in entries.values())
    if total > MOST_BYTES:
        return f"its files come to {total:,} bytes unpacked; no more than {MOST_BYTES:,} are read."
    for entry in entries.values():
        if entry.file_size > FROM_BYTES and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            return f"{entry.filename} grows from {entry.compress_size:,} to {entry.file_size:,} bytes when it is unpacked."
    return ""


def faults(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the entries: code, entry, and what."""
    for name, entry in archive.entries.items():
        if not name or CLIMBS.search(name):
            yield "unsafe-name", name, f"its name {name!r} leads out of the book's own folder, or holds signs no name may have."
        if stat.S_ISLNK(entry.external_attr >> 16):
            yield "unsafe-name", name, "it is a link to another file, not a file."
        if entry.flag_bits & 1:
            yield "locked", name, "it is under a password."
        elif entry.compress_type not in PACKINGS:
            yield "damaged-file", name, "it is packed in a way that EPUB does not allow."
    twice = Counter(entry.filename.casefold() for entry in archive.file.infolist())
    for name in [name for name, times in twice.items() if times > 1][:20]:
        yield "same-name", name, f"{twice[name]} files are called {name!r}, small and capital letters being the same."
