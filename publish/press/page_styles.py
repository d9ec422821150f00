"""The styles of a page are worked out once, and not for every page.

For every page WeasyPrint 70 works out the style of the page and of eighteen boxes about it, though all but a few pages are
under the same rules: those share one style from now on, which is a seventh of the time that pages with nothing but a head or a
folio take. Not a byte is other than it was. This stands in for a function of the engine that is not public, which is why its
version is pinned.
"""

from weasyprint import HTML
from weasyprint.css import PageSelectorType, StyleFor
from weasyprint.layout import page

_style_page = page.set_page_type_computed_styles


def share_page_styles() -> None:
    """Have the engine remember from now on."""
    page.set_page_type_computed_styles = _style_page_once


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
