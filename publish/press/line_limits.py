"""Where a line had better not end: in a hyphen below many others, or so that next to nothing is left for the last one.

Rules of the trade: few hyphens in a row, and no last line that is the rest of a word, or shorter than a word of a few letters
(Bringhurst, The Elements of Typographic Style, 2.4.2 and 2.4.3). CSS Text 4 calls the first `hyphenate-limit-lines`, which
WeasyPrint 70 does not know: a design says `--hyphens-in-a-row` and `--letters-in-last-line`. A text that breaks against them is
asked for again with no word broken, or in a line a little too narrow for what it held. These stand in for two functions of the
engine that are not public, which is why its version is pinned.
"""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

ROWS, LETTERS = "__hyphens_in_a_row", "__letters_in_last_line"
"""How the engine names the custom properties of a design."""
SIGNS = ("\u2010", "-", "\u00ad")
LAYOUT, RESUMES, WIDTH = 0, 2, 3
"""What the engine's function gives, by place: the typesetter, where the text goes on (None where all of it fits), its width."""
NARROWER = 1.0
"""Pixels by which a line is too narrow for what it held."""
FILLED = 0.85
"""How much of a line must still be filled once a word of it has gone to the last: wide white is no better than a short line."""
FEW = 24
"""Bytes: more than this is never a last line of few letters."""


def limit_lines() -> None:
    """Have the engine ask our way from now on; after `mend_line_ends`, whose way it asks in turn."""
    if inline.get_next_linebox != _limits.line:
        _limits.asked_line, inline.get_next_linebox = inline.get_next_linebox, _limits.line
        _limits.asked_text, inline.split_first_line = inline.split_first_line, _limits.text


class _Limits:
    """What the line being set has to heed: whether it may end in a hyphen, and the paragraph it is of."""

    asked_line: Any
    asked_text: Any

    def __init__(self) -> None:
        self._full = False
        self._paragraph: Any = None

    def line(self, context: Any, box: Any, *place: Any) -> Any:
        """The next line of a paragraph, which keeps how many lines ended in a hyphen before each place where one begins."""
        rows = vars(box).setdefault("rows", {})
        before = rows.get(str(place[2]), 0) if rows else 0
        outer = self._full, self._paragraph  # lines may hold blocks that have lines of their own
        self._full, self._paragraph = bool(before) and before >= _said(box, ROWS, float("inf")), box
        try:
            line, resumes = self.asked_line(context, box, *place)
        finally:
            self._full, self._paragraph = outer
        if resumes is not None and _last_text(line).endswith(SIGNS):
            rows[str(resumes)] = before + 1
        return line, resumes

    def text(self, text: str, style: Any, context: Any, max_width: float | None, *more: Any, **named: Any) -> Any:
        """As much of a text as the line takes."""

        def asked(style: Any, width: float) -> Any:
            return self.asked_text(text, style, context, width, *more, **named)

        made = self.asked_text(text, style, context, max_width, *more, **named)
        if made[RESUMES] is None or max_width is None or self._paragraph is None:
            return made
        ends = self._ends_with(text, made)
        broken = made[LAYOUT].text.endswith(SIGNS) and style["hyphens"] == "auto"
        if broken and (self._full or (ends and " " not in _left(text, made))):
            made = asked(_unbroken(style), max_width)
        width = max_width
        while self._full and made[RESUMES] is not None and _taken(text, made).endswith(SIGNS) and made[WIDTH] < width:
            width = made[WIDTH] - NARROWER
            made = asked(_unbroken(style), width)
        if ends and made[RESUMES] is not None and self._is_runt(_left(text, made)):
            less = asked(_unbroken(style) if self._full else style, made[WIDTH] - NARROWER)
            return less if less[RESUMES] is not None and FILLED * max_width <= less[WIDTH] < made[WIDTH] else made
        return made

    def _ends_with(self, text: str, made: Any) -> bool:
        """Whether what a line leaves of a text is short, and the end of the paragraph."""
        return len(text.encode()) - made[RESUMES] <= FEW and _last_text(self._paragraph).endswith(text)

    def _is_runt(self, left: str) -> bool:
        return sum(sign.isalnum() for sign in left) < _said(self._paragraph, LETTERS, 0)


_limits = _Limits()


def _unbroken(style: Any) -> Any:
    whole = style.copy()
    whole["hyphens"] = "manual"
    return whole


def _taken(text: str, made: Any) -> str:
    """What of a text a line takes."""
    return text.encode()[: made[RESUMES]].decode()


def _left(text: str, made: Any) -> str:
    """What of a text it leaves."""
    return text.encode()[made[RESUMES] :].decode()


def _said(box: Any, name: str, otherwise: float) -> float:
    """A number that the design says."""
    return next((float(token.value) for token in box.style[name] if token.type == "number"), otherwise)


def _last_text(box: Any) -> str:
    """The text with which a line or a paragraph ends."""
    while isinstance(box, boxes.LineBox | boxes.InlineBox) and box.children:
        box = box.children[-1]
    return str(box.text) if isinstance(box, boxes.TextBox) else ""
