"""Bytes into text, and text into pieces: encodings, line endings, invisible signs, hard-wrapped lines."""

import re
import unicodedata
from itertools import pairwise
from statistics import median

from publish.errors import PublishError
from publish.intake.pieces import Piece, Raw, plain

LARGEST = 20_000_000
_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_DASHES = re.compile(r"(?<=[\w.,?!”’)\"'])( ?)---?( ?)(?=[\w“‘(\"'])")
_MOJIBAKE = re.compile("â€[™œ\x9d“”˜¦]|Ã[©¨¤¶¼±³¡]|ï¿½|\ufffd")
_FINAL = re.compile(r"[.!?…:;][\"'”’)\]]*$")
LABEL = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,4}(?:[\[(][^)\]]{1,30}[)\]])?:(?:\s|$)|[QA][.:]\s|[-–—] |\[|>")
"""How lines begin that open a paragraph of their own."""


class ImportFaultError(PublishError):
    """A source that cannot be imported: what was found, and what to do."""


def decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what the editor should know of its encoding."""
    if len(data) > LARGEST:
        raise ImportFaultError(f"{name}: {len(data) // 1_000_000} MB are no interview. Take the text out of it, or split it.")
    if not data.strip():
        raise ImportFaultError(f"{name}: the file is empty. Check that it was saved.")
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportFaultError(f"{name}: this is no text. Save it as text, Word, HTML or PDF, under the usual extension.")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most files are UTF-8

    best = from_bytes(data).best()
    encoding = "cp1252" if best is None or best.encoding.startswith(("cp125", "latin", "mac")) else best.encoding
    encoding = best.encoding if best and _reads_better(data, best.encoding, encoding) else encoding
    text = data.decode(encoding, errors="replace")
    if len(_NO_TEXT.findall(text)) > len(text) / 50:
        raise ImportFaultError(f"{name}: this is no text. Save it as text, Word, HTML or PDF, under the usual extension.")
    return text, (f"not UTF-8: read as {encoding}; look at accents and quotes",)


def _reads_better(data: bytes, found: str, other: str) -> bool:
    """Whether the detected code page gives fewer strange signs between letters than the one most files have."""
    strange = re.compile(r"(?<=\w)[^\w\s'’.,;:!?\-–—\"“”)(](?=\w)|\ufffd|[\x80-\x9f]")
    return len(strange.findall(data.decode(found, "replace"))) < len(strange.findall(data.decode(other, "replace")))


def normal(text: str) -> str:
    """One kind of space, accent and dash; nothing that cannot be seen. Words stay as they are."""
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    text = _SPACES.sub(" ", _NO_TEXT.sub(" ", text))
    return _DASHES.sub("—", text.replace("``", '"').replace("''", '"'))


def unseen(text: str) -> str:
    """The text without signs that no text has, each a space."""
    return _NO_TEXT.sub(" ", text)


def mojibake(text: str) -> tuple[str, ...]:
    """A remark where letters were read in the wrong code page before they came to us."""
    found = _MOJIBAKE.search(text)
    if not found:
        return ()
    line = text.count("\n", 0, found.start()) + 1
    return (f"line {line}: letters damaged before we read them ('{found[0]}'); mend the source, or correct by hand",)


def read_text(data: bytes, name: str) -> Raw:
    """Plain text as pieces: a line each, or a paragraph where lines are wrapped."""
    text, remarks = decoded(data, name)
    lines = [line.strip() for line in normal(_BREAKS.sub("\n", text)).split("\n")]
    rows = [(number, line) for number, line in enumerate(lines, 1)]
    pieces = _unwrapped(rows) if (width := wrap_width(lines)) == 0 else joined(rows, width)
    return Raw(name=name, pieces=tuple(pieces), remarks=(*remarks, *mojibake(text)))


def wrap_width(lines: list[str]) -> int:
    """The measure to which lines are wrapped; 0 where each line is a paragraph."""
    inked = [line for line in lines if line]
    long = sorted(len(line) for line in inked)
    if len(long) < 8 or long[-1] > 130:
        return 0
    width = long[int(len(long) * 0.95)]
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    broken = [a for a, b in pairs if not _FINAL.search(a) and len(a) > width * 0.6]
    full = width >= 40 and median(long) > width * 0.55
    return width if full and len(broken) > max(3, len(inked) * 0.25) else 0


def _unwrapped(rows: list[tuple[int, str]]) -> list[Piece]:
    found, gap = list[Piece](), 0
    for number, line in rows:
        if line:
            found.append(Piece(spans=plain(line), line=number, gap=gap))
        gap = 0 if line else gap + 1
    return found


def joined(rows: list[tuple[int, str]], width: int) -> list[Piece]:
    """Wrapped lines run together: until an empty line, a label, or the short last line of a paragraph."""
    found, gap, before = list[Piece](), 1, ""
    for number, line in rows:
        if not line:
            gap += 1
            continue
        ends = bool(_FINAL.search(before)) and len(before) < width * 0.8
        if gap or ends or LABEL.match(line) or not found:
            found.append(Piece(spans=plain(line), line=number, gap=gap))
        else:
            last = found.pop()
            joint = "" if re.search(r"\w[-\u2010]$", before) and line[:1].islower() else " "
            found.append(Piece(spans=plain(last.text + joint + line), line=last.line, gap=last.gap))
        gap, before = 0, line
    return found
