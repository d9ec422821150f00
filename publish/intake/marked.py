"""Markdown, as blogs and note-taking programs write it: front matter kept as hints, emphasis as spans."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from publish.intake.head import date_in
from publish.intake.page_head import person
from publish.intake.pieces import Hints, Piece, Raw, Shape, Span
from publish.intake.plain import decoded, mojibake, normal
from publish.manuscript.front_matter import divided
from publish.manuscript.reading import Reading

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"^(?:[-*_]\s*){3,}$|^=+$|^-+$")
_NOTE = re.compile(r"^\[\^(\w+)\]:\s*")
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$")
_QUERY = re.compile(r"^<!--.*-->$")
_LABEL = re.compile(
    r"^(?:\*\*|__)[^*_\n]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)|^[A-Z][\w.'’ -]{0,40}:\s|^\*\*[^*]+\*\*$|^[QA]\.\s"
)
_INLINE = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|\[\^(?P<note>\w+)\]|(?P<picture>!?)\[(?P<words>[^\[\]]*)\]\((?P<url>[^()\s]*(?:\s+\"[^\"]*\")?)\)"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|</?(?:em|i|cite|strong|b)>)|(?P<code>`+)|(?P<entity>&#?\w+;)"
)


def read_markdown(data: bytes, name: str) -> Raw:
    """A Markdown file as pieces."""
    text, remarks = decoded(data, name)
    text = re.sub("\r\n?", "\n", text)
    whole, reading = text, Reading(name)
    file = divided(text, reading)
    hints, first, broken = Hints(), 1, reading.failed
    if not broken and isinstance(file.tree.value, Mapping):
        hints, text, first = _hints(file.tree.value), file.text, file.first_line
    pieces = list(_front(whole, first) if first > 1 else ())
    for block in _blocks(text.split("\n"), first):
        pieces += _pieces(*block)
    remarks = (*remarks, *(["the front matter is broken; it is read as text"] if broken else []))
    return Raw(name=name, pieces=tuple(pieces), hints=hints, remarks=(*remarks, *mojibake(text)))


def _front(text: str, first: int) -> Iterator[Piece]:
    """The front matter's own words, which the manuscript's front matter takes up only in part."""
    lines = text.split("\n")[: first - 1]
    text = normal(" ".join(line for line in lines if line.strip() != "---")).strip()
    if text:
        yield Piece(spans=(Span(text=text),), line=1, hint="front matter of the source")


def _hints(tree: Mapping[str, Any]) -> Hints:
    def words(*keys: str) -> tuple[str, ...]:
        value = next((tree[key] for key in keys if tree.get(key)), "")
        return tuple(str(item) for item in (value if isinstance(value, list) else [value]) if isinstance(item, str) and item)

    return Hints(
        title=" ".join(words("title")[:1]),
        interviewees=words("interviewee", "guest", "subject"),
        interviewers=words("interviewer") or tuple(name for name in words("author", "by") if person(name, "")),
        date=next((date_in(str(tree[key])) for key in ("date", "published") if tree.get(key)), ""),
        url=" ".join(words("url", "canonical", "link")[:1]),
    )


def _blocks(lines: list[str], first: int) -> Iterator[tuple[str, int, bool]]:
    """Paragraphs, lines run together: text, line, and whether it is underlined as a heading."""
    gathered, at = list[str](), first
    for number, line in enumerate([*lines, ""], first):
        bare = line.strip()
        under = bool(re.fullmatch(r"=+|-+", bare)) and len(gathered) == 1
        if gathered and (not bare or under or _breaks(bare, gathered[-1])):
            yield " ".join(part.strip().removesuffix("\\") for part in gathered), at, under
            gathered = []
        if bare and not under and not _RULE.match(bare):
            at = at if gathered else number
            gathered.append(line)


def _breaks(line: str, before: str) -> bool:
    """Whether a line opens a paragraph of its own although no empty line stands before it."""
    hard = before.endswith(("  ", "\\"))
    return hard or bool(_HEADING.match(line) or _LABEL.match(line) or _NOTE.match(line) or re.match(r"[-*+] |\d+\. |>", line))


def _pieces(text: str, line: int, under: bool) -> Iterator[Piece]:
    shape: Shape = "heading" if under else "paragraph"
    level, note, hint = int(under), "", ""
    if found := _HEADING.match(text):
        shape, level, text = "heading", len(found[1]), found[2]
    elif found := _NOTE.match(text):
        note, text = found[1], text[found.end() :]
    elif text.startswith(">"):
        shape, text = "quotation", re.sub(r"(?:^|(?<= ))> ?", "", text)
    elif re.match(r"[-+*] ", text):
        shape, text = "item", text[2:]
    hint = "picture" if _PICTURE.match(text) else "comment" if _QUERY.match(text) else ""
    addresses = list[str]()
    spans = (Span(text=normal(text)),) if hint else tuple(_spans(normal(text), addresses))
    if spans:
        yield Piece(spans=spans, line=line, shape=shape, level=level, gap=1, hint=hint, note=note)
    for address in addresses:
        yield Piece(spans=(Span(text=address),), line=line, hint="address of a link or picture")


def _spans(text: str, addresses: list[str]) -> Iterator[Span]:
    """Emphasis read; addresses of links are taken out."""
    italic = bold = False
    at = 0
    for found in _INLINE.finditer(text):
        if found.start() > at:
            yield Span(text=text[at : found.start()], italic=italic, bold=bold)
        at = found.end()
        if found["sign"]:
            yield Span(text=found["sign"], italic=italic, bold=bold)
        elif found["note"]:
            yield Span(text="", note=found["note"])
        elif found["entity"]:
            yield Span(text=normal(unescape(found["entity"])), italic=italic, bold=bold)
        elif found["mark"]:
            shut = found["mark"][0] == "<" or at == len(text) or not text[at].isspace() or italic or bold
            italic, bold = _turned(found["mark"], italic=italic, bold=bold) if shut else (italic, bold)
            if not shut:
                yield Span(text=found["mark"], italic=italic, bold=bold)
        elif found["words"] is not None:
            addresses.append(found["url"])
            yield from (
                Span(text=span.text, italic=span.italic or italic, bold=span.bold or bold)
                for span in _spans(found["words"], addresses)
            )
    if at < len(text):
        yield Span(text=text[at:], italic=italic, bold=bold)


def _turned(mark: str, *, italic: bool, bold: bool) -> tuple[bool, bool]:
    """Italic and bold after a mark, Markdown's or HTML's."""
    if mark.startswith("<"):
        opens = mark[1] != "/"
        return (italic, opens) if mark.strip("</>") in {"strong", "b"} else (opens, bold)
    return italic ^ (len(mark) % 2 == 1), bold ^ (len(mark) > 1)
