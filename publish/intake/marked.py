"""Markdown, as blogs and note-taking programs write it: front matter kept as hints, emphasis as spans."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from publish.intake.flow import pieces_of
from publish.intake.letters import CAPITALS
from publish.intake.links import without_references
from publish.intake.pieces import Piece, Raw, Shape, Span
from publish.intake.plain import decoded, mojibake, normal
from publish.intake.site_front import parted
from publish.intake.slips import closed
from publish.intake.web import page_of

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"^(?:[-*_]\s*){3,}$|^=+$|^-+$")
_NOTE = re.compile(r"^\[\^(\w+)\]:\s*")
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$")
_QUERY = re.compile(r"^<!--.*-->$")
_LABEL = re.compile(
    rf"^(?:\*\*|__)[^*_\n]{{1,60}}(?::(?:\*\*|__)|(?:\*\*|__):)|^[{CAPITALS}][\w.'’ -]{{0,40}}:\s|^\*\*[^*]+\*\*$|^[QA]\.\s"
)
_TAGS = (
    "a|abbr|article|aside|audio|blockquote|br|center|dd|del|details|div|dl|dt|embed|figcaption|figure|font|footer|form|h[1-6]|header"
    "|hr|iframe|img|ins|li|mark|nav|ol|p|picture|q|s|script|section|small|source|span|style|sub|summary|sup|table|tbody|td|th|thead"
    "|tr|u|ul|video"
)
_HTML = re.compile(rf"<(?!(?:a|abbr|br|mark|q|s|small|span|sub|sup|u)\b)(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LOOSE = re.compile(r"^(\*\*|__)\s*((?:(?!\1).)*?\S)\s*\1(\s|$)")
"""Bold at the head of a paragraph, with a space inside its stars, which Markdown does not take for bold and its writers do."""
_PARTED = re.compile(r"[*_?][\"'”’)\]]*\s*$")
"""What stands before a break between a question, or a heading, and what follows."""
_MARKS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
_ADDRESS = re.compile(r"""\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_INLINE = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|\[\^(?P<note>\w+)\]|(?P<picture>!?)\[(?P<words>[^\[\]]*)\]\((?P<url>[^()\s]*(?:\s+\"[^\"]*\")?)\)"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|</?(?:em|i|cite|strong|b)>)"
    rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>]*)?/?>)"
    r"|(?P<code>`+)|(?P<entity>&#?\w+;)"
)


def read_markdown(data: bytes, name: str) -> Raw:
    """A Markdown file as pieces."""
    text, remarks = decoded(data, name)
    source = parted(re.sub("\r\n?", "\n", text), name)
    first = source.first_line
    text, addresses = without_references(source.text, first)
    pieces = list(source.own)
    for block in _blocks(text.split("\n"), first):
        pieces += _pieces(*block)
    pieces = [_below_picture(piece, before) for piece, before in zip(pieces, [None, *pieces], strict=False)]
    remarks = (*remarks, *source.remarks, *mojibake(source.text))
    return Raw(name=name, pieces=(*pieces, *addresses), hints=source.hints, remarks=remarks)


def _below_picture(piece: Piece, before: Piece | None) -> Piece:
    """A line in italics right below a picture is its caption."""
    below = before is not None and before.hint == "picture" and piece.line == before.line + 1
    return replace(piece, hint="caption") if below and not piece.hint and piece.style() == "italic" else piece


def _blocks(lines: list[str], first: int) -> Iterator[tuple[str, int, bool]]:
    """Paragraphs, lines run together: text, line, and whether it is underlined as a heading."""
    gathered, at = list[str](), first
    rows = ((number, part) for number, whole in enumerate([*lines, ""], first) for part in _at_breaks(whole))
    for number, line in rows:
        bare = line.strip()
        under = bool(re.fullmatch(r"=+|-+", bare)) and len(gathered) == 1
        if gathered and (not bare or under or _breaks(bare, gathered[-1])):
            yield " ".join(part.strip().removesuffix("\\") for part in gathered), at, under
            gathered = []
        if bare and not under and not _RULE.match(bare):
            at = at if gathered else number
            gathered.append(line)


def _at_breaks(line: str) -> list[str]:
    """A line at its `<br>`s, each part but the last with Markdown's mark of a break.

    Whole where emphasis spans one, and where nothing says that the parts are two: neither emphasis before it nor a question.
    """
    parts = _BREAK.split(line)
    told = all(not part.strip() or _PARTED.search(part) for part in parts[:-1])
    if (
        len(parts) == 1
        or (parts[-1].strip() and not told)
        or _HTML.match(line)
        or any(len(_MARKS.findall(part)) % 2 for part in parts)
    ):
        return [line]
    return [f"{part}\\" if part.strip() else part for part in parts[:-1]] + [part for part in parts[-1:] if part.strip()]


def _breaks(line: str, before: str) -> bool:
    """Whether a line opens a paragraph of its own although no empty line stands before it.

    Two spaces at a line's end are a break, but not inside emphasis nor a sentence: there they are left of a narrow column.
    """
    broken = len(_MARKS.findall(before)) % 2 or (line[:1].islower() and not re.search(r"[.?!…:*_\\]\s*$", before))
    hard = (before.endswith(("  ", "\\")) and not broken) or bool(_PICTURE.match(before.strip()))
    return hard or bool(_HEADING.match(line) or _LABEL.match(line) or _NOTE.match(line) or re.match(r"[-*+] |\d+\. |>", line))


def _pieces(text: str, line: int, under: bool) -> Iterator[Piece]:
    if _HTML.match(text):
        yield from (replace(piece, line=line) for piece in pieces_of(page_of(f"<html><body>{text}</body></html>", "")))
        return
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
    text = closed(_LOOSE.sub(r"\1\2\1\3", text))
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
        if found["mark"]:
            size = len(found["mark"])
            closes = (italic and size != 2) or (bold and size > 1)
            marks = found["mark"][0] == "<" or closes or _opens(found, text)
            italic, bold = _turned(found["mark"], italic=italic, bold=bold) if marks else (italic, bold)
            if not marks:
                yield Span(text=found["mark"], italic=italic, bold=bold)
        else:
            yield from (replace(span, italic=span.italic or italic, bold=span.bold or bold) for span in _sign(found, addresses))
    if at < len(text):
        yield Span(text=text[at:], italic=italic, bold=bold)


def _sign(found: re.Match[str], addresses: list[str]) -> Iterator[Span]:
    """What a sign other than emphasis shows: an escaped letter, an entity, the call of a note, a link's words."""
    if found["sign"]:
        yield Span(text=found["sign"])
    elif found["note"]:
        yield Span(text="", note=found["note"])
    elif found["entity"]:
        yield Span(text=normal(unescape(found["entity"])))
    elif found["tag"]:
        addresses += _ADDRESS.findall(found["tag"])
        if found["tag"][:3].lower() == "<br":
            yield Span(text=" ")
    elif found["words"] is not None:
        addresses += [found["url"]] if found["url"] else []
        yield from _spans(found["words"], addresses)


def _opens(found: re.Match[str], text: str) -> bool:
    """Whether stars or underscores open emphasis: not inside a word (sh*t, M*A*S*H), and not where nothing closes it."""
    mark, before, after = found["mark"], text[: found.start()][-1:], text[found.end() :]
    if not after or after[0].isspace() or (before.isalnum() and after[0].isalnum()):
        return False
    return bool(re.search(rf"(?<!\s){re.escape(mark)}", after))


def _turned(mark: str, *, italic: bool, bold: bool) -> tuple[bool, bool]:
    """Italic and bold after a mark, Markdown's or HTML's."""
    if mark.startswith("<"):
        opens = mark[1] != "/"
        return (italic, opens) if mark.strip("</>") in {"strong", "b"} else (opens, bold)
    return italic ^ (len(mark) % 2 == 1), bold ^ (len(mark) > 1)
