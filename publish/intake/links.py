"""Markdown's links by reference, `[the words][key]` with `[key]: address` anywhere below: the words stay, the addresses go."""

import re
from collections.abc import Iterator

from publish.intake.pieces import Piece, Span

_TARGET = re.compile(
    r" {0,3}\[(?P<key>[^\]\[^][^\]\[]*)\]:[ \t]*"
    r"<?(?:(?:[a-z][a-z0-9+.-]*:|//|www\.|/|\.{1,2}/|#)[^\s<>]*|[^\s<>]+\.(?:png|jpe?g|gif|svg|webp|html?|md|pdf))>?"
    r"(?:[ \t]+(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\)))?[ \t]*",
    re.IGNORECASE,
)
"""A line that gives an address; of one that has none, `[OP]: Yes`, the key is a label."""
_CALL = re.compile(r"(?<!\\)\[(?P<words>[^\[\]]*)\](?:[ ]?\[(?P<key>[^\[\]\n]*)\]|(?![(:\[]))")


_HTML = re.compile(r"\s*</?(?:p|div|table|ul|ol|dl|blockquote|figure|section|article|center|h[1-6])\b", re.IGNORECASE)
"""A block of HTML, in which Markdown's signs are signs (CommonMark 0.31, section 4.6)."""


def without_references(text: str, first: int) -> tuple[str, tuple[Piece, ...]]:
    """The text with links that need no reference, its lines as many; the lines of the addresses as pieces set aside."""
    lines = text.split("\n")
    targets = {at: found for at, line in enumerate(lines) if (found := _TARGET.fullmatch(line))}
    keys = {_folded(found["key"]) for found in targets.values()}
    if not keys:
        return text, ()
    rest = "\n".join("" if at in targets else line for at, line in enumerate(lines))
    return "\n\n".join(_linked(block, keys) for block in rest.split("\n\n")), tuple(_addresses(targets, first))


def _addresses(targets: dict[int, re.Match[str]], first: int) -> Iterator[Piece]:
    for at, found in targets.items():
        yield Piece(spans=(Span(text=found[0].strip()),), line=first + at, hint="address of a link or picture")


def _linked(block: str, keys: set[str]) -> str:
    """A paragraph whose links by reference have an address, empty here: it stands in a line of its own."""

    def link(found: re.Match[str]) -> str:
        known = _folded(found["key"] or found["words"]) in keys
        return f"[{found['words']}]()" if known else found[0]

    return block if _HTML.match(block) else _CALL.sub(link, block)


def _folded(key: str) -> str:
    """Keys are one whatever their capitals and spaces (CommonMark 0.31, section 6.3)."""
    return " ".join(key.split()).casefold()
