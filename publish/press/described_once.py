"""A style is worked out once, and not for every line that is tried nor for every page.

WeasyPrint 70 tries a line five times or so, and each time works out anew from its style what to ask the fonts for: family,
size, weight, and OpenType features. The answers stand with the style from now on: a tenth of the time that text takes. For
every page it works out the style of the page and of eighteen boxes about it, though all but a few pages are under the same
rules: those share one style from now on, which is half the time that a page with nothing but a folio takes. Not a line is
other than it was. This stands in for functions of the engine that are not public, which is why its version is pinned.
"""

from functools import lru_cache
from typing import Any

from weasyprint import HTML
from weasyprint.css import PageSelectorType, StyleFor
from weasyprint.layout import page
from weasyprint.text import line_break

STYLES = 1024
"""Combinations of features that are remembered: a book has a dozen."""
_worked_out, _features = line_break.get_font_description, line_break.font_features
_style_page = page.set_page_type_computed_styles


def describe_once() -> None:
    """Have the engine remember from now on."""
    line_break.get_font_description = _described
    line_break.font_features = lru_cache(STYLES)(_features)
    page.set_page_type_computed_styles = _style_page_once


def _described(style: Any) -> Any:
    """The description of a style, which is never changed once it is used: the engine changes copies."""
    known = vars(style)
    if "described" not in known:
        known["described"] = _worked_out(style)
    return known["described"]


def _style_page_once(kind: PageSelectorType, html: HTML, styles: StyleFor) -> None:
    """Give a page and its margin boxes the styles of an earlier one that is under the same rules.

    What the engine changes of a page's style it changes for each alike. The first page alone keeps its own: lengths by the
    size of the page are not known until it is made.
    """
    known = vars(styles).setdefault("pages", {})
    rules = (kind.index == 0, *_rules(kind, styles))
    if rules in known:
        styles.get_computed_styles().update({(kind, box): style for box, style in known[rules].items()})
        return
    _style_page(kind, html, styles)
    known[rules] = {box: style for (one, box), style in styles.get_computed_styles().items() if one == kind}


def _rules(kind: PageSelectorType, styles: StyleFor) -> tuple[bool, ...]:
    """Which of all rules for pages hold for a kind of page."""
    return tuple(
        styles._page_type_match(selector, kind)  # noqa: SLF001 - what the engine itself asks
        for sheet, _, _ in styles._sheets  # noqa: SLF001
        for _, selectors, _ in sheet.page_rules
        for _, _, selector in selectors
    )
