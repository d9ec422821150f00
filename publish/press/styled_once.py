"""What a style comes to is worked out once a process, not for every galley.

WeasyPrint 70 works out the values of a style as they are asked for, some hundred of each, and does so anew for every text it
sets, though all galleys of a book stand under the same sheets and know forty styles between them. What a style comes to rests
on the style it inherits from and on the declarations that hold for it, and on nothing else: whatever has the same of both
begins with the values that are known. That saves a tenth of the time an interview takes, and a quarter of a list of films;
not a byte is other than it was. Two things are beyond that rule, and sheets with either are left alone: lengths by the size of
the first page, and what the engine remarks on while it works a value out, which it should say of every galley.

This stands in for methods of the engine that are not public, which is why its version is pinned.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.text.fonts import FontConfiguration

OWN = frozenset({"anchor", "link"})
"""What an element says of itself, and no other style rests on."""
BY_PAGE = re.compile(r"\d[dls]?(?:v(?:w|h|i|b|min|max)|p(?:w|h|i|b|min|max))\b", re.IGNORECASE)
"""Lengths by the size of a page: `10vw` (CSS Values and Units 4, §6.1.2)."""
BOOKS = 8
"""Sets of style sheets that are remembered: a book's text, its heads and folios, its cover."""
_begin, _work_out, _copy = ComputedStyle.__init__, ComputedStyle.__missing__, ComputedStyle.copy
_begin_anonymous, _work_out_anonymous = AnonymousStyle.__init__, AnonymousStyle.__missing__


@dataclass(slots=True, eq=False)
class Known:
    """What is known of a style, and of those that inherit from it."""

    declared: Mapping[str, Any]
    """Its declarations: kept, since they are told apart by where they lie."""
    values: dict[str, Any] = field(default_factory=dict)
    specified: dict[str, Any] = field(default_factory=dict)
    anonymous: dict[str, Any] = field(default_factory=dict)
    """The values of boxes in it that have no element."""
    children: dict[Any, "Known"] = field(default_factory=dict)


_roots: dict[FontConfiguration, dict[Any, Known] | None] = {}
"""By the fonts of a set of style sheets; none for sheets that are left alone."""


def style_once() -> None:
    """Have the engine remember from now on."""
    ComputedStyle.__init__, ComputedStyle.__missing__, ComputedStyle.copy = _begin_known, _remember, _copy_unknown
    AnonymousStyle.__init__, AnonymousStyle.__missing__ = _begin_anonymous_known, _remember_anonymous


def leave_alone(fonts: FontConfiguration, sheets: Iterable[str] = ()) -> None:
    """Remember nothing of the style sheets with these fonts; of `sheets` if one has a length by the size of a page."""
    if not sheets or any(BY_PAGE.search(sheet) for sheet in sheets):
        _roots[fonts] = None


def _begin_known(self: Any, *given: Any) -> None:
    parent_style, cascaded, pseudo_type, _, base_url, fonts, _ = given
    _begin(self, *given)
    self.known = None
    if pseudo_type and not pseudo_type.startswith("@"):
        return  # most of these are never asked for a value
    siblings = _first(fonts) if parent_style is None else parent_style.known and parent_style.known.children
    if siblings is None:
        return
    name = (pseudo_type, base_url, _declared(cascaded))
    if name not in siblings:
        siblings[name] = Known(dict(cascaded))
    self.known = siblings[name]
    self.update(self.known.values)
    self.specified.update(self.known.specified)


def _first(fonts: FontConfiguration) -> dict[Any, Known] | None:
    """What is known of first elements under the style sheets with these fonts."""
    while len(_roots) > BOOKS:
        del _roots[next(iter(_roots))]
    return _roots.setdefault(fonts, {})


def _declared(cascaded: Mapping[str, Any]) -> tuple[Any, ...]:
    """What tells declarations apart: their names, values and weights."""
    return tuple(
        (name, value if type(value) is str or name == "lang" else id(value), precedence, layer, *specificity)
        for name, (value, (precedence, layer, specificity)) in cascaded.items()
        if name not in OWN
    )


def _remember(self: Any, key: str) -> Any:
    value = _work_out(self, key)
    if self.known is not None and key not in OWN:
        self.known.values[key] = value
        self.known.specified.update(self.specified)
    return value


def _copy_unknown(self: Any) -> Any:
    """A copy, which the engine then changes: what it comes to holds for nothing else."""
    copy = _copy(self)
    copy.known = None
    return copy


def _begin_anonymous_known(self: Any, parent_style: Any) -> None:
    _begin_anonymous(self, parent_style)
    self.known = getattr(parent_style, "known", None) if isinstance(parent_style, ComputedStyle) else None
    if self.known is not None:
        self.update(self.known.anonymous)


def _remember_anonymous(self: Any, key: str) -> Any:
    value = _work_out_anonymous(self, key)
    if self.known is not None and key not in OWN:
        self.known.anonymous[key] = value
    return value
