"""The front cover as XHTML: title, subtitle, editors and publisher in the design's own type."""

from publish.book import Book
from publish.matter.joining import joined
from publish.pages.compose import templates


def cover_text(book: Book) -> str:
    """The XHTML of the cover; its style sheet is the design's `cover.css`."""
    template = templates(book.metadata.language).get_template("cover.xhtml")
    return str(template.render(book=book.metadata, joined=joined))
