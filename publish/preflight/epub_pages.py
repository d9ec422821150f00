"""Where a reader can go: contents, landmarks, and the pages of the printed book."""

from collections.abc import Iterator

from lxml import etree

from publish.preflight.epub_reading import TYPE, XHTML, Publication, line_of
from publish.preflight.finding import Finding

A, LIST = f"{{{XHTML}}}a", f"{{{XHTML}}}ol"
MOST_LEVELS = 2


def ways(book: Publication) -> Iterator[Finding]:
    """What is wrong with the ways through the book."""
    if book.navigation:
        yield from _levels(book, book.navigation.name)
        if not book.lists("landmarks"):
            yield book.found("no-landmarks", book.navigation.name, "Its navigation has no landmarks.")
        if not any(item.media_type == "application/x-dtbncx+xml" for item in book.items):
            yield book.found("no-ncx", "", "It has no NCX.")
    yield from _pages(book)
    yield from _notes(book)


def _levels(book: Publication, name: str) -> Iterator[Finding]:
    for nav in book.lists("toc"):
        deepest = max((sum(parent.tag == LIST for parent in link.iterancestors()) for link in nav.iter(A)), default=0)
        if deepest > MOST_LEVELS:
            yield book.found("deep-contents", name, f"Its contents have {deepest} levels.", line_of(nav))


def _pages(book: Publication) -> Iterator[Finding]:
    marked = {(page.name, str(one.get("id"))): one for page in book.read for one in page.typed("pagebreak", "doc-pagebreak")}
    listed = list(_listed(book))
    name = book.navigation.name if book.navigation else ""
    if marked and not listed:
        yield book.found("no-page-list", name, f"{len(marked)} pages are marked in its text, and none is listed.")
    elif not marked and not listed:
        yield book.found("no-pages", "", "It has no pages of a printed book.")
    elif not (book.meta("pageBreakSource") or book.meta("dc:source")):
        yield book.found("no-page-source", book.package_name, "It lists pages, and does not say of which printed book.")
    for label, target, line in listed:
        page = book.documents.get(target[0])
        if page is None or (target[1] and target[1] not in page.ids):
            yield book.found("page-nowhere", name, f"Page {label} of its page-list is not in the book.", line)
    for target in [one for one in marked if listed and one not in {to for _, to, _ in listed}]:
        line = line_of(marked[target])
        yield book.found("page-not-listed", target[0], f"The page break {target[1]!r} is not in the page-list.", line)


def _listed(book: Publication) -> Iterator[tuple[str, tuple[str, str], int]]:
    for nav in book.lists("page-list"):
        for link in nav.iter(A):
            target = book.target(book.navigation.name if book.navigation else "", link.get("href", ""))
            if target:
                yield "".join(map(str, link.itertext())).strip(), target, line_of(link)


def _notes(book: Publication) -> Iterator[Finding]:
    """Numbers without notes, and notes no number leads to."""
    called = set[tuple[str, str]]()
    for page in book.read:
        for link in page.typed("noteref", "doc-noteref"):
            target = book.target(page.name, link.get("href", ""))
            if target is None or target[0] not in book.documents or target[1] not in book.documents[target[0]].ids:
                number = "".join(map(str, link.itertext())).strip()
                yield book.found("lone-note", page.name, f"The number {number} has no note.", line_of(link))
            elif target:
                called.add(target)
    for page in book.read:
        for note in page.typed("footnote", "doc-footnote"):
            if not {(page.name, name) for name in _names(note)} & called:
                yield book.found("lone-note", page.name, "No number leads to this note.", line_of(note))


def _names(note: etree._Element) -> Iterator[str]:
    yield from (name for element in note.iter(etree.Element) if (name := element.get("id")))


def roles(book: Publication) -> Iterator[Finding]:
    """Structure that is told to style sheets and not to screen readers."""
    for page in book.read:
        for element in page.root.iter(etree.Element):
            for kind in (element.get(TYPE) or "").split():
                if kind in NAMED and not element.get("role") and element.tag != f"{{{XHTML}}}body":
                    what = f'epub:type="{kind}" has no role="doc-{kind}".'
                    yield book.found("no-role", page.name, what, line_of(element))


NAMED = frozenset(
    {
        "abstract", "acknowledgments", "afterword", "appendix", "bibliography", "chapter", "colophon", "conclusion", "credits",
        "dedication", "endnotes", "epigraph", "epilogue", "errata", "footnote", "foreword", "glossary", "index", "introduction",
        "noteref", "notice", "pagebreak", "part", "preface", "prologue", "pullquote", "qna", "toc",
    }
)  # fmt: skip
"""The structures that have a role of the same name (DPUB-ARIA 1.1)."""
