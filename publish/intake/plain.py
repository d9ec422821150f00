"""Bytes into text, and text into pieces: encodings, line endings, invisible signs, hard-wrapped lines."""

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from statistics import median

from publish.errors import PublishError
from publish.intake.letters import CAPITALS
from publish.intake.pieces import Piece, Raw, plain
from publish.intake.scans import mended, page_marks
from publish.intake.starred import emphasised

LARGEST = 20_000_000
_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_DASHES = re.compile(r"(?<=[\w.,?!”’)\"'])( ?)---?( ?)(?=[\w“‘(\"'])")
_MOJIBAKE = re.compile("â€[™œ\x9d“”˜¦]|Ã[©¨¤¶¼±³¡]|ï¿½|\ufffd")
_STRANGE = re.compile(r"(?<=\w)[^\w\s'’.,;:!?\-–—…\"“”)(](?=\w)|\ufffd|[\x80-\x9f]|(?<=[a-zß-ÿ])[À-ÞŠŒŽŸ]")
_FINAL = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_BROKEN = 60
"""Signs of a line that may break off in the middle of a sentence; a shorter one is a line of a list."""
LABEL = re.compile(rf"(?:[{CAPITALS}][\w.'’-]*\s?){{1,4}}(?:[\[(][^)\]]{{1,30}}[)\]])?:(?:\s|$)|[QA][.:)]\s|[-–—] |\[|>")
"""How lines begin that open a paragraph of their own."""


class ImportFaultError(PublishError):
    """A source that cannot be imported: what was found, and what to do."""


def decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what the editor should know of its encoding."""
    if len(data) > LARGEST:
        raise ImportFaultError(f"{name}: {len(data) // 1_000_000} MB are no interview. Take the text out of it, or split it.")
    if not data.strip():
        raise ImportFaultError(f"{name}: the file is empty. Check that it was saved.")
    if wide := _wide(data):
        return wide, ("not UTF-8: read as UTF-16 or UTF-32; look at accents and quotes",)
    try:
        text, remarks = data.decode("utf-8-sig"), tuple[str, ...]()
    except UnicodeDecodeError:
        encoding = _encoding(data)
        text = data.decode(encoding, errors="replace")
        remarks = (f"not UTF-8: read as {encoding}; look at accents and quotes",)
    if len(_NO_TEXT.findall(text)) > len(text) / 50 and (remarks or "\0" in text):
        raise ImportFaultError(f"{name}: this is no text. Save it as text, Word, HTML or PDF, under the usual extension.")
    return text, remarks


def _wide(data: bytes) -> str:
    """Text of two or four bytes a sign, with or without its mark; empty where it is none."""
    marks = {b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encoding = next((name for mark, name in marks.items() if data.startswith(mark)), "")
    odd, even = data[1:4096:2].count(0), data[:4096:2].count(0)
    if not encoding and len(data) > 15 and min(odd, even) == 0 and max(odd, even) * 10 > len(data[:4096]) * 3:
        encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data.decode(encoding) if encoding else ""
    except UnicodeDecodeError:
        return ""
    return text if len(_NO_TEXT.findall(text)) <= len(text) / 500 else ""


def _encoding(data: bytes) -> str:
    """The code page of a text: Japanese by its kana, others as detected, Western ones by what reads best."""
    for encoding in ("cp932", "euc_jp"):
        if _kana(data, encoding) > 0.2:
            return encoding
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most files are UTF-8

    best = from_bytes(data).best()
    if best and not best.encoding.startswith(("cp125", "latin", "mac", "iso8859")):
        return best.encoding
    candidates = ["cp1252", "mac_roman", *([best.encoding] if best else [])]
    return min(candidates, key=lambda encoding: _strange(data, encoding))  # the first of those that read as well


def _kana(data: bytes, encoding: str) -> float:
    """The share of hiragana and katakana in what is not ASCII; 0 where the bytes are not of this code page."""
    try:
        foreign = [sign for sign in data.decode(encoding) if ord(sign) > 127]
    except UnicodeDecodeError:
        return 0.0
    return sum("\u3041" <= sign <= "\u30fe" for sign in foreign) / max(len(foreign), 4)


def _strange(data: bytes, encoding: str) -> int:
    """How many signs stand where none would in the right code page: between letters, or capitals after small ones."""
    return len(_STRANGE.findall(data.decode(encoding, "replace")))


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
    lines = normal(_BREAKS.sub("\n", text)).split("\n")
    marks = page_marks(lines)
    rows = [(at + 1, line) for at, line in mended(lines, marks)]
    width = wrap_width([line.strip() for _, line in rows])
    pieces = joined(_parted(rows), width) if width else _unwrapped([(number, line.strip()) for number, line in rows])
    pieces = emphasised(pieces)
    pieces += [Piece(spans=plain(lines[at].strip()), line=at + 1, hint=reason) for at, reason in marks.items()]
    pieces.sort(key=lambda piece: piece.line)
    return Raw(name=name, pieces=tuple(pieces), remarks=(*remarks, *mojibake(text)))


def _parted(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Wrapped lines, an empty one above each that is indented, where indents open the paragraphs."""
    inked = [line for _, line in rows if line.strip()]
    indents = 0 < sum(line[:1].isspace() for line in inked) * 3 < len(inked) * 2
    found, before, full = list[tuple[int, str]](), "", max(map(len, inked), default=0) * 0.75
    for number, line in rows:
        one_more = before[:1].isspace() and not _FINAL.search(before.strip()) and len(before) > full
        opens = indents and line[:1].isspace() and line.strip() and not one_more
        found += [(number, ""), (number, line.strip())] if opens else [(number, line.strip())]
        before = line if line.strip() else before
    return found


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
    """Each line a piece; one that breaks off, and goes on in small letters on the next, is one with it."""
    found, gap = list[Piece](), 0
    for number, line in rows:
        if line and found and not gap and len(found[-1].text) > _BROKEN and _goes_on(found[-1].text, line):
            found.append(replace(last := found.pop(), spans=plain(f"{last.text} {line}")))
        elif line:
            found.append(Piece(spans=plain(line), line=number, gap=gap))
        gap = 0 if line else gap + 1
    return found


def _goes_on(before: str, line: str) -> bool:
    return line[:1].islower() and before[-1:] not in '.!?…:;"”' and not LABEL.match(line)


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
