"""Fonts a collection brings along: the `@font-face` rules of its style sheet, so that the binder knows their files."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from publish.press.fonts import STYLES, WEIGHTS, Face
from publish.press.sheets import Sheet, fault, on_disk, rules_of

TRUETYPE = (b"\0\1\0\0", b"true")
"""How the fonts begin that a PDF can carry as they are."""
NAMED = {"normal": 400, "bold": 700}


def own_faces(sheets: Iterable[Sheet], collection: Path) -> list[Face]:
    """The faces that style sheets declare, and the first of each family in the styles they leave out."""
    faces = [
        _face(sheet, rule, collection)
        for sheet in sheets
        for rule in rules_of(sheet.text)
        if rule.type == "at-rule" and rule.lower_at_keyword == "font-face"
    ]
    declared = {(face.family, face.style, face.weight) for face in faces}
    first = {face.family: face for face in reversed(faces)}
    return faces + [
        replace(face, style=style, weight=weight)
        for family, face in first.items()
        for style, weight in STYLES
        if (family, style, weight) not in declared
    ]


def _face(sheet: Sheet, rule: Any, collection: Path) -> Face:
    from urllib.request import url2pathname  # noqa: PLC0415 - it loads all of HTTP, and few collections have fonts of their own

    given = _descriptors(rule)
    family, style = given.get("font-family", ""), given.get("font-style", "normal")
    weight = NAMED.get(given.get("font-weight", "normal")) or int(given["font-weight"])
    if not family or weight not in WEIGHTS or style not in {"normal", "italic"}:
        message = "a font face wants font-family, font-weight: 300 to 900 in hundreds, and font-style: normal or italic"
        raise fault(sheet.name, rule.source_line, message)
    address = on_disk(urljoin(sheet.base, given.get("src", "")), collection)
    path = Path(url2pathname(unquote(urlsplit(address).path)))
    if not path.is_file() or path.read_bytes()[:4] not in TRUETYPE:
        raise fault(sheet.name, rule.source_line, "a font face wants src: url(…) with a TrueType font, a file ending in .ttf")
    return Face(family=family, file=str(path), style=style, weight=weight)


def _descriptors(rule: Any) -> dict[str, str]:
    """Name and plain value of each descriptor."""
    import tinycss2  # noqa: PLC0415 - as in sheets.py

    declared = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
    return {one.lower_name: _plain(one.value) for one in declared if one.type == "declaration"}


def _plain(tokens: Iterable[Any]) -> str:
    """The words of a value; of `url(…) format(…)`, the address."""
    words = []
    for token in tokens:
        match token.type:
            case "url":
                return str(token.value)
            case "function" if token.lower_name == "url":
                return "".join(one.value for one in token.arguments if one.type == "string")
            case "string" | "ident":
                words.append(token.value)
            case "number":
                words.append(token.representation)
    return " ".join(words)
