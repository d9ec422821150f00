"""Reading finished editions back as a reader's own tools do: the PDF through poppler, the EPUB as a zip of XHTML."""

import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from lxml import etree

from publish.press.epub_text import TYPE, XHTML

Documents = dict[str, etree._Element]


def documents(epub: Path) -> Documents:
    """Every content document of an EPUB by file name, without the navigation."""
    with zipfile.ZipFile(epub) as file:
        names = [name for name in file.namelist() if name.endswith(".xhtml") and not name.endswith("nav.xhtml")]
        return {Path(name).name: etree.fromstring(file.read(name)) for name in names}


def navigation(epub: Path) -> etree._Element:
    with zipfile.ZipFile(epub) as file:
        return etree.fromstring(file.read("EPUB/nav.xhtml"))


def page_list(epub: Path) -> list[tuple[str, str]]:
    """Label and address of every printed page, as the navigation lists them."""
    lists = [nav for nav in navigation(epub).iter(f"{{{XHTML}}}nav") if nav.get(TYPE) == "page-list"]
    return [(str(link.text), link.get("href", "")) for nav in lists for link in nav.iter(f"{{{XHTML}}}a")]


def letters(text: str) -> str:
    """What of a text survives ligatures, small capitals, hyphens and the figures of notes."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalpha())


def labels(pdf: Path) -> list[str]:
    with pikepdf.open(pdf) as document:
        return [page.label for page in document.pages]


def type_areas(pdf: Path) -> dict[str, str]:
    """What is printed between head and foot of each page, by its label."""
    with pikepdf.open(pdf) as document:
        width, height = (int(size) for size in document.pages[0].mediabox[2:])
    area = ["-x", "0", "-y", "58", "-W", str(width), "-H", str(height - 58 - 72)]
    told = subprocess.run(["pdftotext", "-raw", *area, pdf, "-"], capture_output=True, check=True, text=True).stdout
    return dict(zip(labels(pdf), told.split("\f"), strict=False))


def after(root: etree._Element, name: str) -> str:
    """The text of a document, or of the note it is in, that follows the element of an id; calls of notes are left out."""
    place = root.xpath(f'//*[@id="{name}"]')[0]
    inside = next((one for one in place.iterancestors() if one.get(TYPE) == "footnote"), root)
    texts = list(_texts(inside))
    start = next(index for index, (element, _) in enumerate(texts) if element is place)
    return "".join(text or "" for _, text in texts[start:])


def _texts(element: etree._Element) -> Iterator[tuple[etree._Element, str | None]]:
    """Each stretch of text, in reading order, with the element it stands in."""
    yield element, element.text
    for child in element:
        if child.get(TYPE) not in {"noteref", "footnote"}:
            yield from _texts(child)
        yield element, child.tail
