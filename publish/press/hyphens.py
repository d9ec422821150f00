"""Words are broken with restraint: not at the ends of many lines in a row, nor where only the rest would end a paragraph.

Both are rules of the trade (Bringhurst, The Elements of Typographic Style, 2.4.2 and 2.4.3). CSS Text 4 calls the first
`hyphenate-limit-lines`, which WeasyPrint 70 does not know: a design says it as `--hyphens-in-a-row`. A text that breaks
against them is asked for again with no word broken, or, at a hyphen of its own, in a line that ends before it. These stand in
for two functions of the engine that are not public, which is why its version is pinned.
"""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

ROWS = "__hyphens_in_a_row"
"""How the engine names the custom property of a design."""
SIGNS = ("\u2010", "-", "\u00ad")
LAYOUT, RESUMES, WIDTH = 0, 2, 3
"""What the engine's function gives, by place: the typesetter, where the text goes on (None where all of it fits), its width."""
NARROWER = 1.0
"""Pixels by which a line is too narrow for what it held."""


def limit_hyphens() -> None:
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
        self._full, self._paragraph = bool(before) and before >= _most(box.style), box
        try:
            line, resumes = self.asked_line(context, box, *place)
        finally:
            self._full, self._paragraph = outer
        if resumes is not None and _last_text(line).endswith(SIGNS):
            rows[str(resumes)] = before + 1
        return line, resumes

    def text(self, text: str, style: Any, context: Any, max_width: float | None, *more: Any, **named: Any) -> Any:
        """As much of a text as the line takes."""
        made = self.asked_text(text, style, context, max_width, *more, **named)
        if made[RESUMES] is None or max_width is None:
            return made
        broken = made[LAYOUT].text.endswith(SIGNS) and style["hyphens"] == "auto"
        if broken and (self._full or self._leaves_a_stub(text, made)):
            made = self.asked_text(text, _unbroken(style), context, max_width, *more, **named)
        width = max_width
        while self._full and made[RESUMES] is not None and _taken(text, made).endswith(SIGNS) and made[WIDTH] < width:
            width = made[WIDTH] - NARROWER
            made = self.asked_text(text, _unbroken(style), context, width, *more, **named)
        return made

    def _leaves_a_stub(self, text: str, made: Any) -> bool:
        """Whether nothing but the rest of the broken word would be left of the paragraph."""
        return " " not in text[len(_taken(text, made)) :] and _last_text(self._paragraph).endswith(text)


_limits = _Limits()


def _unbroken(style: Any) -> Any:
    whole = style.copy()
    whole["hyphens"] = "manual"
    return whole


def _taken(text: str, made: Any) -> str:
    """What of a text a line takes."""
    return text.encode()[: made[RESUMES]].decode()


def _most(style: Any) -> float:
    """How many hyphens in a row the design bears."""
    return next((float(token.value) for token in style[ROWS] if token.type == "number"), float("inf"))


def _last_text(box: Any) -> str:
    """The text with which a line or a paragraph ends."""
    while isinstance(box, boxes.LineBox | boxes.InlineBox) and box.children:
        box = box.children[-1]
    return str(box.text) if isinstance(box, boxes.TextBox) else ""
