"""Covers as XHTML, in the design's own type: the front alone, and the printer's sheet of back, spine and front."""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from publish.book import Book
from publish.matter.joining import joined
from publish.pages.barcode import barcode
from publish.pages.compose import templates
from publish.typography import typographic

FILM = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")
"""What stands between asterisks."""
LONG = 40
"""Letters above which a title is long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a printed cover shows of its book."""

    lettered: bool
    """Whether the spine bears title, editors and publisher."""
    isbn: str
    """Of this binding; empty: no barcode."""


def cover_text(book: Book) -> str:
    """The XHTML of the front cover; its style sheet is the design's `cover.css`."""
    return _text("cover.xhtml", book)


def cover_sheet_text(book: Book, shown: Shown) -> str:
    """The XHTML of back, spine and front; `cover.css` and `cover-print.css` draw them."""
    paragraphs = _paragraphs(book.metadata.blurb or book.metadata.description, book.metadata.language)
    code = barcode(shown.isbn) if shown.isbn else None
    return _text(
        "cover-sheet.xhtml",
        book,
        paragraphs=paragraphs,
        lettered=shown.lettered,
        barcode=code,
        short=_short(book.metadata.title),
    )


def _paragraphs(text: str, language: str) -> tuple[Markup, ...]:
    """Paragraphs of a text from YAML: between empty lines, which a folded text (`blurb: >`) has as single ends of lines.

    Films stand between asterisks, as in any text on film, and are set in italics.
    """
    between = r"\n\s*\n" if "\n\n" in text.strip() else r"\n"
    parts = (" ".join(part.split()) for part in re.split(between, text.strip()) if part.strip())
    return tuple(Markup(FILM.sub(r"<em>\1</em>", str(escape(typographic(part, language))))) for part in parts)  # noqa: S704 - escaped


def _text(template: str, book: Book, **more: object) -> str:
    found = templates(book.metadata.language).get_template(template)
    return str(found.render(book=book.metadata, joined=joined, longest=_longest, long=LONG, **more))


def _short(title: str) -> str:
    """A long title as it stands on a spine: up to its colon."""
    return title.partition(": ")[0] if len(title) > LONG else title


def _longest(text: str) -> int:
    """Letters of the longest word, which must fit into a line."""
    return max(map(len, text.replace("-", "- ").split()), default=1)
