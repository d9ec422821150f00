"""Slips of those who write Markdown: emphasis that spans a paragraph and has lost the mark at one of its ends."""

import re
from itertools import pairwise

_MARKS = (re.compile(r"(?<![_\\])_(?!_)"), re.compile(r"(?<![*\\])\*\*(?!\*)"))
"""A star alone may call a note."""
_ASKED = re.compile(r"\?[\"'”’)\]]*$")
_SAID = re.compile(r"[.?!…:][\"'”’)\]]*$")


def closed(text: str) -> str:
    """The paragraph with emphasis that opens and closes: `Did you cut it?_` was `_Did you cut it?_`; else as it is.

    Only where the marks that are left say so: all others alternate, and the paragraph ends at one, or asks.
    """
    for shape in _MARKS:
        marks = [(found, _kind(found, text)) for found in shape.finditer(text)]
        marks = [(found, kind) for found, kind in marks if kind != "inside"]
        if len(marks) % 2 == 0 or any(kind == "unclear" for _, kind in marks):
            continue
        sign, kinds, text = marks[0][0][0], [kind for _, kind in marks], text.rstrip()
        if _alternate(kinds, "closes") and marks[-1][0].end() == len(text) and _SAID.search(text[: marks[-1][0].start()]):
            return sign + text
        if _alternate(kinds, "opens") and marks[0][0].start() == 0 and _ASKED.search(text):
            return text + sign
    return text


def _kind(found: re.Match[str], text: str) -> str:
    """Whether a mark opens or closes emphasis; inside a word it is a sign as any other."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    if before.isalnum() and after.isalnum():
        return "inside"
    opens = (not before or before.isspace() or before in "([“‘\"'*_—–-") and bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace() and not after.isalnum()
    return "unclear" if opens == closes else "opens" if opens else "closes"


def _alternate(kinds: list[str], first: str) -> bool:
    """Whether marks open and close in turn, and the first does as said."""
    return kinds[0] == first and all(one != other for one, other in pairwise(kinds))
