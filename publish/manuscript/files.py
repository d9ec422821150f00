"""Bytes from the folder, and nothing from outside it: what is read, how large it may be, and that it is text."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from publish.manuscript.reading import Reading

LARGEST_FILE = 20_000_000
LARGEST_PARAGRAPH = 200_000
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".bmp", ".svg"})
AUTHORITIES = ("collection.yaml", "people.yaml", "films.yaml")

# What XML or Python-Markdown cannot take, and the two marks we set ourselves (lines.py).
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0\ufdd1\ufffe\uffff]")


_PRESENTATION = ("\ufe0e", "\ufe0f")
"""Selectors by which a telephone asks for a sign in black or in colours: a book draws it one way, as its font does."""


def inputs(folder: Path) -> tuple[Path, ...]:
    """Every file a build of the collection depends on, used or not, sorted."""
    return tuple(sorted(path for path in _files(folder) if _is_input(path.relative_to(folder)) and inside(folder, path)))


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _is_input(path: Path) -> bool:
    suffix, top = path.suffix.lower(), path.parts[0]
    if len(path.parts) == 1:
        return path.name in AUTHORITIES or suffix == ".md" or suffix in PICTURES
    if top in {"images", "styles"}:
        return True
    return suffix in PICTURES or (suffix == ".md" and top in {"front", "back"} and len(path.parts) == 2)


def manuscripts(folder: Path) -> list[str]:
    """The names of the Markdown files in a folder that are meant for the book."""
    if not folder.is_dir():
        return []
    names = (path.name for path in folder.iterdir() if path.suffix.lower() == ".md" and path.is_file())
    return sorted(name for name in names if not name.startswith(("_", ".")) and name.lower() != "readme.md")


def inside(folder: Path, path: Path) -> bool:
    """Whether a path, all links followed, stays in the folder."""
    return path.resolve().is_relative_to(folder.resolve())


def leads_outside(name: str) -> bool:
    """Whether a path, as typed, is an address of the web or leaves the folder it is in."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return name.startswith(("/", "\\", "~")) or ".." in parts or ":" in "".join(parts[:1])


def contents(folder: Path, reading: Reading) -> bytes | None:
    """The bytes of the file that is being read; None, and a notice, where it must not or cannot be read."""
    path = folder / reading.file
    if not inside(folder, path):
        reading.tell("outside-collection", 0, "this file lies outside the collection folder. Put a copy into the folder.")
    elif not path.is_file():
        reading.tell("missing-file", 0, "there is no such file. Check the name, or put the file into the folder.")
    elif path.stat().st_size > LARGEST_FILE:
        size = path.stat().st_size // 1_000_000
        reading.tell("not-text", 0, f"{size} MB are no manuscript. Split the file, or check that it is a text file.")
    else:
        return path.read_bytes()
    return None


def text_of_file(data: bytes, reading: Reading) -> str | None:
    """The text of a file, lines ended by newlines, accents one way (NFC); None, and a notice, where it is not text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, byte = data.count(b"\n", 0, error.start) + 1, error.object[error.start]
        reading.tell("not-utf8", line, f"byte 0x{byte:02X} is not UTF-8. Save the file as UTF-8 in your editor.")
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for selector in _PRESENTATION:
        text = text.replace(selector, "")
    for found in CONTROL.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        reading.tell("not-text", line, f"{invisible(found)} Delete it, or check what file this is.")
        return None
    return text if _paragraphs_are_sane(text, reading) else None


def invisible(found: re.Match[str]) -> str:
    """What is said of a sign that is no text."""
    return f"an invisible character that is not text (U+{ord(found[0]):04X})."


def _paragraphs_are_sane(text: str, reading: Reading) -> bool:
    """Paragraphs of this size are no prose, and take Markdown minutes."""
    line = 1
    for paragraph in text.split("\n\n") if len(text) > LARGEST_PARAGRAPH // 4 else ():
        size = len(paragraph.encode())
        if size > LARGEST_PARAGRAPH:
            line += len(paragraph) - len(paragraph.lstrip("\n"))
            message = f"a paragraph of {size // 1000} kB. Divide it by empty lines, or check that this is prose."
            reading.tell("huge-paragraph", line, message)
            return False
        line += paragraph.count("\n") + 2
    return True
