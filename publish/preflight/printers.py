"""The printers we know: printers.toml as values."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from publish.printer import Bleed, CoverRules, Detail, Ink, Margins, Marks, Pages, Printer, Sizes, Stock, Trim, points

__all__ = ["ANY", "Printer", "printer", "printers"]


ANY = "any"
"""The table of a book that names no printer."""


def printers() -> tuple[Printer, ...]:
    """Every printer, in the order of the file."""
    return tuple(one for key, one in _tables().items() if key != ANY)


def printer(name: str) -> Printer | None:
    """The printer of that name, as `printer:` and `--for` have it; None where there is none.

    Without a name: what every printer takes.
    """
    return _tables().get(name or ANY)


@cache
def _tables() -> dict[str, Printer]:
    text = files("publish.preflight").joinpath("printers.toml").read_text("utf-8")
    return {key: _printer(key, table) for key, table in tomllib.loads(text).items()}


def _printer(key: str, table: Mapping[str, Any]) -> Printer:
    return Printer(
        key=key, title=table["title"], standard=table["standard"], accepts=tuple(table["accepts"]), flat=table["flat"],
        marks=Marks(**_lengths(table["marks"])) if "marks" in table else None, file_limit=table["file_limit"],
        sizes={binding: _sizes(sizes) for binding, sizes in table["sizes"].items()},
        stocks=tuple(_stock(stock) for stock in table["stock"]),
        bleed=Bleed(**(table["bleed"] | {"amount": points(table["bleed"]["amount"])})),
        margins=Margins(
            gutters=_steps(table["margins"].pop("gutters")),
            **{name: points(value) for name, value in table["margins"].items()},
        ),
        pages=Pages(**table["pages"]),
        ink=Ink(**{**table["ink"], "rich_black": tuple(table["ink"]["rich_black"])}),
        detail=Detail(**_lengths(table["detail"])),
        cover=CoverRules(**_lengths(table["cover"])),
        sources=table["sources"],
    )  # fmt: skip


def _sizes(table: Mapping[str, Any]) -> Sizes:
    ends = {name: Trim.of(table[name]) for name in ("smallest", "largest") if name in table}
    return Sizes(trims=tuple(map(Trim.of, table["trims"])), **ends)


def _stock(table: Mapping[str, Any]) -> Stock:
    fewest, most = table["pages"]
    return Stock(
        binding=table["binding"], paper=table["paper"], fewest=fewest, most=most,
        most_at=tuple((Trim.of(name), limit) for name, limit in table.get("most_at", {}).items()),
        page=points(table.get("page", "0in")), plus=points(table.get("plus", "0in")),
        steps=_steps(table.get("steps", [])), sure=table.get("sure", True),
    )  # fmt: skip


def _steps(rows: list[tuple[int, str]]) -> tuple[tuple[int, float], ...]:
    return tuple((most, points(width)) for most, width in rows)


def _lengths(table: Mapping[str, Any]) -> dict[str, Any]:
    """Lengths in points; plain numbers, and pairs of lengths, as what they are."""
    return {
        name: tuple(map(points, value)) if isinstance(value, list) else points(value) if isinstance(value, str) else value
        for name, value in table.items()
    }
