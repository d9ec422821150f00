"""The front matter that a site's generator reads at the head of a page, Markdown or HTML, as hints."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from publish.intake.head import date_in
from publish.intake.page_head import person
from publish.intake.pieces import Hints, Piece, Span
from publish.intake.plain import normal
from publish.manuscript.front_matter import divided
from publish.manuscript.reading import Reading

_BROKEN = re.compile(r"---\n(?:[^\n]*\n){1,60}?---(?:\n|$)")
_ENTRY = re.compile(r"^(?P<key>\w+): *(?P<quote>[\"']|)(?P<value>.*?)(?P=quote) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fronted:
    """A source, parted from its front matter."""

    hints: Hints
    text: str
    first_line: int
    """The line on which the text begins."""
    own: tuple[Piece, ...] = ()
    """The front matter's own words, which the manuscript's front matter takes up only in part."""
    remarks: tuple[str, ...] = ()


def parted(text: str, name: str) -> Fronted:
    """The front matter of a source, and what stands below it; without any, all is text."""
    reading = Reading(name)
    file = divided(text, reading)
    hints, below, first, broken = Hints(), text, 1, reading.failed
    if not broken and isinstance(file.tree.value, Mapping):
        hints, below, first = _hints(file.tree.value), file.text, file.first_line
    elif broken and (lines := _BROKEN.match(text)):
        hints, below, first = _hints(dict(_entries(lines[0]))), text[lines.end() :], lines[0].count("\n") + 1
    own = tuple(_own(text, first)) if first > 1 else ()
    remarks = ("the front matter is broken; what could be read of it was",) if broken else ()
    return Fronted(hints=hints, text=below, first_line=first, own=own, remarks=remarks)


def _entries(lines: str) -> Iterator[tuple[str, str]]:
    """Keys and values of front matter that is no YAML: `title: 'Salt' and 'Rain'` has quotes of its own."""
    for found in _ENTRY.finditer(lines):
        quote = found["quote"] if found["quote"] in found["value"] else ""
        yield found["key"], f"{quote}{found['value']}{quote}"


def _own(text: str, first: int) -> Iterator[Piece]:
    lines = text.split("\n")[: first - 1]
    words = normal(" ".join(line for line in lines if line.strip() != "---")).strip()
    if words:
        yield Piece(spans=(Span(text=words),), line=1, hint="front matter of the source")


def _hints(tree: Mapping[str, Any]) -> Hints:
    def words(*keys: str) -> tuple[str, ...]:
        value = next((tree[key] for key in keys if tree.get(key)), "")
        return tuple(str(item) for item in (value if isinstance(value, list) else [value]) if isinstance(item, str) and item)

    return Hints(
        title=" ".join(words("title")[:1]),
        interviewees=words("interviewee", "guest", "subject"),
        interviewers=words("interviewer") or tuple(name for name in words("author", "by") if person(name, "")),
        date=_date(tree),
        url=" ".join(words("url", "canonical", "link")[:1]),
    )


def _date(tree: Mapping[str, Any]) -> str:
    """The day of the post, unless the post says that the talk is of another year."""
    date = next((date_in(str(tree[key])) for key in ("date", "published") if tree.get(key)), "")
    told = " ".join(str(tree.get(key) or "") for key in ("title", "subtitle", "desc", "description", "excerpt", "summary"))
    years = re.findall(r"\b(?:19|20)\d\d\b", told)
    return "" if years and date[:4] not in years else date
