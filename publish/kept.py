"""What is kept between builds: files named by the hash of all that could change them.

Never pickles: bytes and JSON, so that a damaged or planted file can do no more than be made again. Writing is atomic (a
whole file or none), so that two builds at once and a build killed half-way leave nothing broken behind. When the store
grows past its cap the files not used for longest go.
"""

import hashlib
import json
import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from errno import EISDIR
from functools import cache
from pathlib import Path
from typing import Any

from publish.errors import OutputError

CAP = 2 * 1024**3
"""Bytes the store may hold."""
STAGED = ".publish-"
"""How the names of files begin that are being written."""


def digest(*parts: bytes | str) -> str:
    """A name for a kept file: the hash of everything it was made from, in order."""
    hashed = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        hashed.update(len(data).to_bytes(8, "big"))
        hashed.update(data)
    return hashed.hexdigest()


@cache
def program() -> str:
    """The program and its Python, by name, size and time of its files: who works on it sees every change at once."""
    package = Path(__file__).parent
    styles = package / "styles" if (package / "styles").is_dir() else package.parent / "styles"
    stamps = []
    for root in (package, styles):
        for path in sorted(root.rglob("*")):
            if path.suffix not in {"", ".pyc"}:  # folders, and what Python makes of the rest
                stat = path.stat()
                stamps.append(f"{path.relative_to(root)} {stat.st_size} {stat.st_mtime_ns}")
    return digest(sys.version, *stamps)


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, each wholly, and none before all of them are on the disk."""
    staged = {folder / name: folder / f"{STAGED}{secrets.token_hex(8)}" for name in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for (path, temporary), data in zip(staged.items(), files.values(), strict=True):
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
            temporary.write_bytes(data)
        for path, temporary in staged.items():
            temporary.replace(path)
    except OSError as error:
        raise OutputError(
            f"{error.filename or folder}: cannot write ({error.strerror}). Check the folder's rights and the free space."
        ) from error
    finally:
        for temporary in staged.values():
            with suppress(OSError):  # where the folder could not be made, there is nothing to tidy
                temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Keep a file, wholly or not at all."""
    try:
        write_all(path.parent, {path.name: data})
    except OutputError as error:
        raise OutputError(f"{error} Or set PUBLISH_CACHE to another folder.") from error


def tidy(folder: Path) -> None:
    """Remove what a build that was killed left half-written; only while no other build writes there."""
    for path in folder.glob(f"{STAGED}*"):
        with suppress(OSError):
            path.unlink()


class Kept:
    """A folder of things made before. `get` gives None for what is missing or damaged."""

    def __init__(self, folder: Path) -> None:
        """Keep things in `folder`, which need not exist yet."""
        self.folder = folder

    def get(self, key: str) -> tuple[dict[str, Any], bytes] | None:
        """What was put under this key: a value and bytes."""
        path = self._path(key)
        try:
            wanted, _, whole = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        if hashlib.sha256(whole).hexdigest().encode() != wanted:
            return None
        with suppress(OSError):  # a store that belongs to another can be read all the same
            os.utime(path)
        head, _, body = whole.partition(b"\n")
        return json.loads(head), body

    def put(self, key: str, value: dict[str, Any], body: bytes = b"") -> None:
        """Keep a value and bytes under this key."""
        whole = json.dumps(value, ensure_ascii=False).encode() + b"\n" + body
        write_whole(self._path(key), hashlib.sha256(whole).hexdigest().encode() + b"\n" + whole)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def trim(self, cap: int = CAP) -> None:
        """Let the files not used for longest go until the store is within its cap."""
        files = sorted(_stats(self.folder.glob("*/*")), reverse=True)
        total = 0
        for _, size, path in files:
            total += size
            if total > cap:
                with suppress(OSError):
                    path.unlink()


def _stats(paths: Iterable[Path]) -> Iterable[tuple[float, int, Path]]:
    for path in paths:
        try:
            stat = path.stat()
        except OSError:  # another build let it go meanwhile
            continue
        yield stat.st_mtime, stat.st_size, path
