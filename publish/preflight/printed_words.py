"""The words of a finished file, each with where it stands: an EPUB's documents, a PDF's pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from lxml import etree

from publish.preflight.archive import Unreadable, opened
from publish.preflight.epub_reading import TYPE, Document, line_of, read
from publish.preflight.pdf_boxes import broad
from publish.preflight.words import Text

INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
        "u", "wbr",
    }
)  # fmt: skip
"""Elements that do not end a word; every other does."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A file's words, and the names of their places: `place` of a word is an index into `names`."""

    label: str
    text: Text
    names: tuple[tuple[str, int, str], ...]
    """Document, line and page of each place; of a PDF only the page is told, of an EPUB never."""


def words_of_epub(path: Path) -> Printed:
    """The words of an EPUB in reading order; raises Unreadable."""
    text, names = Text(), list[tuple[str, int, str]]()
    archive = opened(path)
    with archive.file:
        for page in read(archive, str(path)).read:
            _add(page, text, names)
    return Printed(str(path), text, tuple(names))


def _add(page: Document, text: Text, names: list[tuple[str, int, str]]) -> None:
    """Add a document, one place a block; the numbers of notes are no words."""
    stretch: list[str] = []

    def end(element: etree._Element) -> None:
        names.append((page.name, line_of(element), ""))
        text.add("".join(stretch), len(names) - 1)
        stretch.clear()

    body = page.body
    events = etree.iterwalk(body, events=("start", "end")) if body is not None else ()
    for event, element in events:
        inline = str(element.tag).rpartition("}")[2] in INLINE
        if not inline:
            end(element)
        if event == "start" and "noteref" not in (element.get(TYPE) or ""):
            stretch.append(str(element.text or ""))
        elif event == "end" and element is not body:
            stretch.append(str(element.tail or ""))


def words_of_pdf(path: Path) -> Printed:
    """The words of a PDF page by page, as they were drawn; raises Unreadable."""
    text, names = Text(), list[tuple[str, int, str]]()
    try:
        with pypdfium2.PdfDocument(path) as document:
            for number in range(len(document)):
                page = document[number]
                label = document.get_page_label(number) or str(number + 1)
                names.append(("", 0, label))
                lines = page.get_textpage().get_text_range().replace("\r", "").split("\n")
                text.add("\n".join(_without_folio(line, label) for line in lines if line.strip() != label), number)
    except (pypdfium2.PdfiumError, OSError, ValueError) as error:
        raise Unreadable("not-a-pdf", f"it cannot be read ({error}).") from error
    return Printed(str(path), text, tuple(names))


def _without_folio(line: str, label: str) -> str:
    """A line, without the folio that PDFium draws up to a word divided at the foot of the page: it ends no broken word."""
    return line.rstrip().removesuffix(f"\ufffe{label}")


def is_sheet(path: Path) -> bool:
    """Whether a file is a cover, which has no text of the book to compare."""
    if path.suffix.lower() != ".pdf":
        return False
    try:
        with pypdfium2.PdfDocument(path) as document:
            return len(document) == 1 and broad(*document[0].get_size())
    except (pypdfium2.PdfiumError, OSError, ValueError):
        return False  # told where its words are read


READERS: dict[str, Callable[[Path], Printed]] = {".epub": words_of_epub, ".pdf": words_of_pdf}
