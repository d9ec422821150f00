"""How a saved page shows its text: which elements are bold, italic or hidden, by tag, by style and by the page's own rules.

Only what tells a question from an answer, or a title from the words around it, is read; a style sheet elsewhere is not fetched.
"""

import re
from collections.abc import Iterator

import lxml.html

Look = tuple[bool | None, bool | None, bool]
"""Italic, bold (None where nothing is said), hidden."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ONE_CLASS = re.compile(r"(?:[a-z0-9]+)?\.(-?[\w-]+)", re.IGNORECASE)
_ITALIC, _BOLD = frozenset({"em", "i", "cite", "dfn", "var"}), frozenset({"strong", "b"})
_NAMES = {
    "italic": (True, None), "italics": (True, None), "em": (True, None), "emphasis": (True, None),
    "bold": (None, True), "strong": (None, True),
}  # fmt: skip


def of_css(css: str) -> Look:
    """What declarations say: `font-style: italic; font-weight: 700; display: none`."""
    css = re.sub(r"\s", "", css.lower())
    slant, weight = re.search(r"font-style:(\w+)", css), re.search(r"font-weight:(\w+)", css)
    italic = slant[1] in {"italic", "oblique"} if slant else None
    bold = weight[1] in {"bold", "bolder"} or (weight[1].isdigit() and int(weight[1]) >= 600) if weight else None
    return italic, bold, "display:none" in css or "visibility:hidden" in css


def rules(tree: lxml.html.HtmlElement) -> dict[str, Look]:
    """The looks that the page's own rules give to single classes, as word processors write them on the web."""
    return {
        name: look for sheet in tree.iter("style") for name, look in _of_sheet(sheet.text or "") if look != (None, None, False)
    }


def _of_sheet(text: str) -> Iterator[tuple[str, Look]]:
    for selectors, css in _RULE.findall(
        re.sub(r"/\*.*?\*/|@media[^{]*print[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", text[:500_000], flags=re.DOTALL)
    ):
        for selector in selectors.split(","):
            if found := _ONE_CLASS.fullmatch(selector.strip()):
                italic, bold, _ = of_css(css)
                yield found[1], (italic, bold, False)  # hidden by a rule: a script may show it


def look_of(element: lxml.html.HtmlElement, sheet: dict[str, Look]) -> Look:
    """How an element shows its text, as far as it says so itself."""
    italic: bool | None = element.tag in _ITALIC or None
    bold: bool | None = element.tag in _BOLD or None
    for name in (element.get("class") or "").split():
        named = _NAMES.get(name.lower(), (None, None))
        ruled = sheet.get(name, (None, None, False))
        italic = next((said for said in (ruled[0], named[0]) if said is not None), italic)
        bold = next((said for said in (ruled[1], named[1]) if said is not None), bold)
    own = of_css(element.get("style") or "")
    hidden = own[2] or element.get("hidden") is not None
    return own[0] if own[0] is not None else italic, own[1] if own[1] is not None else bold, hidden
