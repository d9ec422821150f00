"""How an EPUB is built and dressed: languages, headings, and style sheets that leave the reader's own choices alone."""

import re
from collections.abc import Iterator

from publish.preflight.archive import Unreadable
from publish.preflight.epub_reading import REMOTE, XHTML, Document, Publication, line_of
from publish.preflight.finding import Finding

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HEADING = re.compile(rf"^{{{XHTML}}}h([1-6])$")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
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
        text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), book.archive.fetch(name).decode("utf-8", "replace"))
    except Unreadable as fault:
        yield book.found(fault.code, name, str(fault))
        return
    for match in URL.finditer(text):
        if REMOTE.match(match[1]):
            yield book.found(
                "remote-resource", name, f"It fetches {match[1][:80]!r} from elsewhere.", _line(text, match.start())
            )
    for match in RULE.finditer(text):
        selector, declared, line = match[1].strip(), match[2], _line(text, match.start(2))
        if WHOLE.search(selector):
            if FIXED_SIZE.search(declared):
                yield book.found("fixed-type", name, f"“{selector}” has type of a fixed size.", line)
            if COLOURED.search(declared):
                yield book.found("fixed-colours", name, f"“{selector}” has colours of its own.", line)


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
