"""Navigation document and NCX: contents in two levels (Kindle shows no more), landmarks, and the page-list.

EPUB 3.3, section 5.4 (navigation document) and the NCX of the older EPUB 2, which some readers still ask for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from publish.book import Book, Region, Section
from publish.collection import Part
from publish.press.epub_division import document

LANDMARKS = {
    Part.TITLE_PAGE: ("titlepage", "Title Page"),
    Part.CONTENTS: ("toc", "Contents"),
    Part.FILMOGRAPHY: ("appendix", "Filmography"),
    Part.INDEX: ("index", "Index"),
}
HIDDEN = frozenset({Part.HALF_TITLE, Part.SERIES_PAGE, Part.DEDICATION, Part.EPIGRAPH, Part.COPYRIGHT_PAGE})
"""Sections a reader does not go looking for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A label and where it leads."""

    label: str
    href: str


HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
<head><title>{title}</title></head><body>"""
NAV = """<nav epub:type="{kind}"{role} aria-labelledby="{kind}-h"{hidden}><{level} id="{kind}-h">{title}</{level}><ol>
{rows}
</ol></nav>"""
NCX = """<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{language}">
<head><meta name="dtb:uid" content="{uid}"/><meta name="dtb:depth" content="2"/>
<meta name="dtb:totalPageCount" content="{pages}"/><meta name="dtb:maxPageNumber" content="{last}"/></head>
<docTitle><text>{title}</text></docTitle><navMap>"""


def navigation(book: Book, sections: Sequence[Section], pages: Sequence[Target]) -> bytes:
    """The navigation document."""
    page_rows = [f'<li><a href="{page.href}">{page.label}</a></li>' for page in pages]
    parts = [
        HEAD.format(language=escape(book.metadata.language), title=escape(book.metadata.title)),
        _nav("toc", "Contents", _rows(sections), role="doc-toc"),
        _nav("landmarks", "Landmarks", _landmarks(sections)),
        *([_nav("page-list", "Pages", page_rows, role="doc-pagelist")] if pages else []),
    ]
    return "\n".join([*parts, "</body></html>\n"]).encode()


def _nav(kind: str, title: str, rows: Iterable[str], role: str = "") -> str:
    """One list of the navigation document; only the contents are shown."""
    shown = kind == "toc"
    return NAV.format(
        kind=kind, title=title, rows="\n".join(rows), role=f' role="{role}"' if role else "",
        level="h1" if shown else "h2", hidden="" if shown else ' hidden="hidden"',
    )  # fmt: skip


def ncx(book: Book, sections: Sequence[Section], pages: Sequence[Target]) -> bytes:
    """The NCX, with a pageList."""
    head = NCX.format(
        language=escape(book.metadata.language), uid=escape(identifier(book)), title=escape(book.metadata.title),
        pages=len(pages), last=max((int(page.label) for page in pages if page.label.isdigit()), default=0),
    )  # fmt: skip
    parts = [head, *_points(sections), "</navMap>"]
    if pages:
        parts += ["<pageList><navLabel><text>Pages</text></navLabel>", *map(_page_target, pages), "</pageList>"]
    return "\n".join([*parts, "</ncx>\n"]).encode()


def identifier(book: Book) -> str:
    """The book's stable name: its EPUB's ISBN where it has one, else a name made from its key."""
    numbers = dict(book.metadata.isbn)
    return (
        f"urn:isbn:{numbers['epub'].replace('-', '').replace(' ', '')}"
        if "epub" in numbers
        else f"urn:publish:{book.metadata.key}"
    )


def listed(sections: Sequence[Section]) -> list[tuple[Section, list[Section]]]:
    """Sections with those below them: the interviews of a part."""
    rows: list[tuple[Section, list[Section]]] = []
    in_part = False
    for section in sections:
        if section.part in HIDDEN:
            continue
        in_part = section.region is Region.BODY and (in_part or section.part is Part.PART_TITLE)
        if in_part and section.part is Part.INTERVIEW:
            rows[-1][1].append(section)
        else:
            rows.append((section, []))
    return rows


def _rows(sections: Sequence[Section]) -> Iterator[str]:
    for section, below in listed(sections):
        inner = "".join(f"<li>{_link(one)}</li>" for one in below)
        yield f"<li>{_link(section)}{f'<ol>{inner}</ol>' if inner else ''}</li>"


def _link(section: Section) -> str:
    return f'<a href="{document(section.key)}">{escape(section.title)}</a>'


def _landmarks(sections: Sequence[Section]) -> Iterator[str]:
    body = next((section for section in sections if section.region is Region.BODY), None)
    yield '<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>'
    for section in sections:
        kind, title = LANDMARKS.get(section.part, ("", ""))
        if section is body:
            yield f'<li><a epub:type="bodymatter" href="{document(section.key)}">Text</a></li>'
        if kind:
            yield f'<li><a epub:type="{kind}" href="{document(section.key)}">{title}</a></li>'


def _points(sections: Sequence[Section]) -> Iterator[str]:
    for section, below in listed(sections):
        yield f"{_point(section)}{''.join(f'{_point(one)}</navPoint>' for one in below)}</navPoint>"


def _point(section: Section) -> str:
    label = f"<navLabel><text>{escape(section.title)}</text></navLabel>"
    return f'<navPoint id="nav-{section.key}">{label}<content src="{document(section.key)}"/>'


def _page_target(page: Target) -> str:
    kind, value = ("normal", f' value="{page.label}"') if page.label.isdigit() else ("front", "")
    label = f"<navLabel><text>{page.label}</text></navLabel>"
    return f'<pageTarget id="ncx-{page.label}" type="{kind}"{value}>{label}<content src="{page.href}"/></pageTarget>'
