"""What an EPUB says of who can read it: each claim only where it holds, and a notice where one is withdrawn.

EPUB Accessibility 1.1, section 2, with the vocabulary of schema.org. `publish check` holds the same claims against the
finished file.
"""

from collections.abc import Iterator, Sequence

from publish.book import Book
from publish.collection import Interview, Matter, Metadata
from publish.notices import Notice
from publish.press.epub_file import File
from publish.text import Source

CONFORMS_TO = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
ALWAYS = ("ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked")
"""What every book made here has: roles, text that reflows, one order, headings, contents, and no lock."""


def accessibility(book: Book, files: Sequence[File], *, paged: bool) -> Iterator[tuple[str, str]]:
    """Property and value of everything that is true of this file."""
    pictured = any(file.media_type.startswith("image/") for file in files)
    described, indexed = _all_described(files), any(file.properties == "index" for file in files)
    yield "schema:accessMode", "textual"
    if pictured:
        yield "schema:accessMode", "visual"
    yield "schema:accessModeSufficient", "textual" if described else "textual,visual"
    features = [*ALWAYS]
    features += ["alternativeText"] if pictured and described else []
    features += ["index"] if indexed else []
    features += ["pageBreakMarkers", "pageNavigation"] if paged else []
    yield from (("schema:accessibilityFeature", feature) for feature in features)
    yield "schema:accessibilityHazard", "none"
    yield "schema:accessibilitySummary", _summary(described=described, indexed=indexed, paged=paged)
    if paged:
        yield "pageBreakSource", _print_source(book)
    yield from (("a11y:exemption", exemption) for exemption in book.metadata.exemptions)


def conforms(metadata: Metadata, files: Sequence[File]) -> bool:
    """Whether conformance may be claimed: somebody vouches for it by name, and every picture is told in words."""
    return bool(metadata.certified_by) and _all_described(files)


def withdrawn(book: Book) -> Iterator[Notice]:
    """The claims that cannot be made of this book, and what would mend it."""
    bare = [source for section in book.sections for source in _undescribed(section.content)]
    if not bare:
        return
    certified = book.metadata.certified_by
    lost = "alternative text, that its words alone suffice" + (", or conformance with WCAG" if certified else "")
    told = (
        f"{len(bare)} picture{'s have' if len(bare) > 1 else ' has'} no words for those who cannot see, the first at {bare[0]}"
    )
    yield Notice(
        source=Source("collection.yaml") if certified else bare[0],
        code="accessibility-claim",
        message=f"The EPUB does not claim {lost}: {told}. Write them between ![ and ].",
    )


def _undescribed(content: object) -> Iterator[Source]:
    """Where pictures stand that are neither described nor ornaments."""
    if isinstance(content, Interview | Matter):
        for block in content.blocks:
            if block.picture and not (block.picture.alternative or block.picture.decorative):
                yield block.source


def _all_described(files: Sequence[File]) -> bool:
    return all(file.described for file in files if file.media_type.startswith("image/"))


def _summary(*, described: bool, indexed: bool, paged: bool) -> str:
    """A sentence for the shop's page."""
    parts = ["Text in one reading order with headings and linked contents"]
    parts += ["an index whose entries lead to the words themselves"] if indexed else []
    parts += ["the page numbers of the printed book"] if paged else []
    told = f"{', '.join(parts)}."
    return told if described else f"{told} Some pictures have no alternative text."


def _print_source(book: Book) -> str:
    """The print edition whose pages are marked: by ISBN, else by name."""
    numbers = dict(book.metadata.isbn)
    isbn = numbers.get("paperback") or numbers.get("hardcover")
    return f"urn:isbn:{isbn.replace('-', '').replace(' ', '')}" if isbn else f"{book.metadata.title}, print edition"
