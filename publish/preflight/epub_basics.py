"""The first things EPUBCheck would say, for machines where it cannot be asked."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from publish.preflight.epub_reading import REMOTE, XHTML, Publication, line_of
from publish.preflight.finding import Finding

MIMETYPE = b"application/epub+zip"
SKELETON = ("mimetype", "META-INF/")


def basics(book: Publication) -> Iterator[Finding]:
    """A container, a manifest and links that hold."""
    first = next(iter(book.archive.file.infolist()))
    if first.filename != "mimetype" or first.compress_type or book.archive.head("mimetype", 30) != MIMETYPE:
        yield book.found("no-mimetype", "", "Its first file is not an unpacked `mimetype` that says application/epub+zip.")
    missing = [name for name in ("dc:title", "dc:language", "dc:identifier") if not book.meta(name)]
    if missing:
        yield book.found("no-basic-metadata", book.package_name, f"It has no {', '.join(missing)}.")
    yield from _manifest(book)
    if str(book.package.get("version", "")).startswith("2"):
        yield book.found("old-epub", book.package_name, "It is an EPUB 2.")
    elif not book.lists("toc"):
        yield book.found("no-contents", book.package_name, "It has no navigation document with contents.")
    yield from _links(book)


def _manifest(book: Publication) -> Iterator[Finding]:
    names = {item.name for item in book.items}
    for item in book.items:
        if not REMOTE.match(item.name) and item.name not in book.archive.entries:
            yield book.found(
                "missing-in-book", book.package_name, f"The manifest lists {item.name!r}, which is not there.", item.line
            )
    for name in book.archive.entries:
        if name not in names and not name.startswith(SKELETON) and name != book.package_name:
            yield book.found("missing-in-book", name, "It is in the file, but not in the manifest.")
    if not book.read:
        yield book.found("missing-in-book", book.package_name, "Its reading order holds no document.")


def _links(book: Publication) -> Iterator[Finding]:
    for page in book.documents.values():
        ids = Counter(name for element in page.root.iter(etree.Element) if (name := element.get("id")))
        for name in (name for name, times in ids.items() if times > 1):
            yield book.found("same-id", page.name, f"The id {name!r} is given {ids[name]} times.")
        for link in page.root.iter(f"{{{XHTML}}}a"):
            target = book.target(page.name, link.get("href", ""))
            there = target is None or target[0] in book.archive.entries
            known = book.documents.get(target[0]) if target else None
            if not there or (target and target[1] and known and target[1] not in known.ids):
                yield book.found("broken-link", page.name, f"{link.get('href')!r} leads nowhere.", line_of(link))
