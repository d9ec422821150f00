"""A style is described to the typesetter once, and not for every line that is tried.

WeasyPrint 70 tries a line five times or so, and each time works out anew from its style what to ask the fonts for: family,
size, weight, and OpenType features. The answers stand with the style from now on: a tenth of the time that text takes, and
not a line is other than it was. This stands in for two functions of the engine that are not public, which is why its
version is pinned.
"""

from functools import lru_cache
from typing import Any

from weasyprint.text import line_break

STYLES = 1024
"""Combinations of features that are remembered: a book has a dozen."""
_worked_out, _features = line_break.get_font_description, line_break.font_features


def describe_once() -> None:
    """Have the engine remember from now on."""
    line_break.get_font_description = _described
    line_break.font_features = lru_cache(STYLES)(_features)


def _described(style: Any) -> Any:
    """The description of a style, which is never changed once it is used: the engine changes copies."""
    known = vars(style)
    if "described" not in known:
        known["described"] = _worked_out(style)
    return known["described"]
