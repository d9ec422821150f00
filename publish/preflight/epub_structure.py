"""How an EPUB is built and dressed: languages, headings, and style sheets that leave the reader's own choices alone."""

import re
from collections.abc import Iterator

from publish.preflight.archive import Unreadable
from publish.preflight.epub_reading import REMOTE, XHTML, Document, Publication, line_of
from publish.preflight.finding import Finding

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HEADING = re.compile(rf"^{{{XHTML}}}h([1-6])$")
WHOLE = re.compile(r"(^|[\s,])(html|body|p)\s*(,|$)")
"""Selectors of all running text."""
FIXED_SIZE = re.compile(r"(?:^|;)\s*font(?:-size)?\s*:[^;]*?\d(?:px|pt|cm|mm|in|pc)\b")
COLOURED = re.compile(
    r"(?:^|;)\s*(?:color|background(?:-color)?)\s*:(?!\s*(?:inherit|transparent|currentcolor|none|initial|unset)\b)",
    re.IGNORECASE,
)
URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")


def structure(book: Publication) -> Iterator[Finding]:
    """What is wrong with languages, headings, layout and style sheets."""
    if "pre-paginated" in book.meta("rendition:layout"):
        yield book.found("fixed-layout", book.package_name, "Its pages have a fixed size.")
    for page in book.documents.values():
        if not (page.root.get("lang") or page.root.get(XML_LANG)):
            yield book.found("no-language", page.name, "It does not say in which language it is.")
    for page in book.read:
        yield from _headings(book, page)
    for item in book.items:
        if item.media_type == "text/css" and item.name in book.archive.entries:
            yield from _sheet(book, item.name)


def _headings(book: Publication, page: Document) -> Iterator[Finding]:
    before = 0
    for element in page.root.iter():
        match = HEADING.match(str(element.tag))
        if match:
            level = int(match[1])
            if before and level > before + 1:
                what = f"A heading of level {level} follows one of level {before}."
                yield book.found("heading-order", page.name, what, line_of(element))
            before = level


def _sheet(book: Publication, name: str) -> Iterator[Finding]:
    try:
        text = _without_comments(book.archive.fetch(name).decode("utf-8", "replace"))
    except Unreadable as fault:
        yield book.found(fault.code, name, str(fault))
        return
    for line, row in enumerate(text.split("\n"), 1):
        for match in URL.finditer(row):
            if REMOTE.match(match[1]):
                yield book.found("remote-resource", name, f"It fetches {match[1][:80]!r} from elsewhere.", line)
    for selector, declared, line in _rules(text):
        if WHOLE.search(selector):
            if FIXED_SIZE.search(declared):
                yield book.found("fixed-type", name, f"“{selector}” has type of a fixed size.", line)
            if COLOURED.search(declared):
                yield book.found("fixed-colours", name, f"“{selector}” has colours of its own.", line)


def _without_comments(text: str) -> str:
    """The style sheet without comments, its lines kept; one that is never closed reaches to the end (CSS Syntax, 4.3.2)."""
    first, *others = text.split("/*")
    kept = [first]
    for other in others:
        comment, closed, after = other.partition("*/")
        kept.append("\n" * comment.count("\n") + after if closed else "\n" * other.count("\n"))
    return "".join(kept)


def _rules(text: str) -> Iterator[tuple[str, str, int]]:
    """Selector, declarations and line of every rule, those within `@media` too; each letter is looked at once."""
    line = 1
    *pieces, _ = text.split("}")
    for piece in pieces:
        before, opened, declared = piece.rpartition("{")
        if opened:
            yield before.rpartition("{")[2].strip(), declared, line + before.count("\n")
        line += piece.count("\n")
