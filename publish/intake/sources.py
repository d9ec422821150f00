"""Which reader a source needs: by the format asked for, the ending of its name, or how its bytes begin."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from publish.errors import UsageError
from publish.intake.pieces import Raw
from publish.intake.plain import LARGEST, ImportFaultError

Reader = Callable[[bytes, str], Raw]

READERS = {
    "txt": "plain:read_text",
    "md": "marked:read_markdown",
    "html": "web:read_html",
    "docx": "word:read_docx",
    "odt": "opendocument:read_odt",
    "pdf": "pdf:read_pdf",
    "vtt": "cues:read_cues",
    "srt": "cues:read_cues",
}
"""Reader of each format; loaded when it is needed, because some bring a library along."""
_ENDINGS = {"text": "txt", "markdown": "md", "htm": "html", "xhtml": "html", "mht": "html"}
_OLD = {"doc": "Word", "rtf": "RTF", "pages": "Pages", "epub": "EPUB"}


def read_source(path: Path, data: bytes | None = None, kind: str = "") -> Raw:
    """A source as pieces; `data` is given where it comes from standard input."""
    name = path.name
    if data is None:
        data = _contents(path)
    if not data.strip():
        raise ImportFaultError(f"{name}: the file is empty. Check that it was saved.")
    if len(data) > LARGEST * 5:
        raise ImportFaultError(f"{name}: {len(data) // 1_000_000} MB are no interview. Take the text out of it, or split it.")
    ending = path.suffix.lower().lstrip(".")
    if not kind and ending in _OLD:
        raise ImportFaultError(f"{name}: {_OLD[ending]} files are not read. Save it as .docx, .odt or .txt and import that.")
    kind = kind or _ENDINGS.get(ending, ending)
    kind = _kind(data, kind) if kind in {"txt", ""} or kind not in READERS else kind
    module, _, function = READERS[kind].partition(":")
    read: Reader = getattr(import_module(f"publish.intake.{module}"), function)
    raw = read(data, name)
    if not any(re.search(r"\w", piece.text) for piece in raw.pieces):
        raise ImportFaultError(f"{name}: there is no text in it. If its pages are pictures, run text recognition (OCR) first.")
    return raw


def _contents(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST * (5 if path.suffix.lower() in {".pdf", ".docx", ".odt"} else 1):
            raise ImportFaultError(
                f"{path.name}: {path.stat().st_size // 1_000_000} MB are no interview. Take the text out, or split it."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{path}: there is no such file. Check the name.") from None
    except OSError as error:
        raise ImportFaultError(f"{path.name}: cannot be read ({error.strerror}). Check its permissions.") from None


def _kind(data: bytes, kind: str) -> str:
    """What bytes are that say so themselves; else text."""
    start = data[:2000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"%PDF"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "odt" if b"opendocument.text" in start else "docx"
    if re.match(rb"(?i)<(?:!doctype|html|\?xml|head|body)", start):
        return "html"
    if start.startswith(b"WEBVTT"):
        return "vtt"
    if re.match(rb"\d+\s*\r?\n\d\d:\d\d:\d\d[,.]\d+ *-->", start):
        return "srt"
    return "txt" if kind else "md" if start.startswith(b"---") else "txt"
