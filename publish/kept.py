"""What is kept between builds: files named by the hash of all that could change them.

Never pickles: bytes and JSON, so that a damaged or planted file can do no more than be made again. Writing is atomic (a
whole file or none), so that two builds at once and a build killed half-way leave nothing broken behind. When the store
grows past its cap the files not used for longest go.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

CAP = 2 * 1024**3
"""Bytes the store may hold."""


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
    """The program itself, by name, size and time of its files: who works on it sees every change at once."""
    package = Path(__file__).parent
    styles = package / "styles" if (package / "styles").is_dir() else package.parent / "styles"
    stamps = []
    for root in (package, styles):
        for path in sorted(root.rglob("*")):
            if path.suffix in {".py", ".xhtml", ".css", ".toml"}:
                stat = path.stat()
                stamps.append(f"{path.relative_to(root)} {stat.st_size} {stat.st_mtime_ns}")
    return digest(*stamps)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file wholly or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class Kept:
    """A folder of things made before. `get` gives None for what is missing or damaged."""

    def __init__(self, folder: Path) -> None:
        """Keep things in `folder`, which need not exist yet."""
        self.folder = folder

    def get(self, key: str) -> tuple[dict[str, Any], bytes] | None:
        """What was put under this key: a value and bytes."""
        path = self._path(key)
        try:
            head, _, body = path.read_bytes().partition(b"\n")
            value, wanted = json.loads(head)
        except (OSError, ValueError):
            return None
        if hashlib.sha256(body).hexdigest() != wanted:
            return None
        os.utime(path)
        return value, body

    def put(self, key: str, value: dict[str, Any], body: bytes = b"") -> None:
        """Keep a value and bytes under this key."""
        head = json.dumps([value, hashlib.sha256(body).hexdigest()], ensure_ascii=False)
        write_whole(self._path(key), head.encode() + b"\n" + body)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def trim(self, cap: int = CAP) -> None:
        """Let the files not used for longest go until the store is within its cap."""
        files = sorted(_stats(self.folder.glob("*/*")), reverse=True)
        total = 0
        for _, size, path in files:
            total += size
            if total > cap:
                path.unlink(missing_ok=True)


def _stats(paths: Iterable[Path]) -> Iterable[tuple[float, int, Path]]:
    for path in paths:
        try:
            stat = path.stat()
        except OSError:  # another build let it go meanwhile
            continue
        yield stat.st_mtime, stat.st_size, path
