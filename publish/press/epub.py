"""The EPUB: the composed sections with page breaks and targets, navigation, and a package sealed without dates.

EbookLib writes the package document and the container; every other byte is ours, because it parses, re-indents and loses
text of what it is given. Names are those of EPUB 3.3 and EPUB Accessibility 1.1.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path

from lxml import etree

from publish.apparatus import Apparatus, Filmography, Index, Locator
from publish.book import Book, Composed, Galley, Page, Section
from publish.matter.locators import anchor
from publish.press.cover import cover_page
from publish.press.epub_division import divided, document
from publish.press.epub_file import File
from publish.press.epub_fonts import epub_fonts
from publish.press.epub_navigation import Target, navigation, ncx
from publish.press.epub_package import package
from publish.press.epub_text import (
    OPS,
    XHTML,
    Insertion,
    ids,
    insert,
    parsed,
    pop_up_notes,
    resolve_links,
    tell_directions,
    without_print,
)
from publish.press.fonts import Face
from publish.press.pictures import epub_picture, names_in_book

XHTML_TYPE = "application/xhtml+xml"
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
<head>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body epub:type="{region}">
{body}
</body>
</html>
"""


CONTENT = re.compile(r'content:\s*"([^"]*)"')
"""What a style sheet prints of its own."""


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What is bound: the book, its composed sections and apparatus, and the printed pages where it has them."""

    book: Book
    composed: Mapping[str, Composed]
    apparatus: Mapping[str, Apparatus]
    pages: tuple[Page, ...]
    galleys: Mapping[str, Galley]
    css: str
    fonts: tuple[tuple[Face, Path], ...]
    """The faces of the design, each with its font file."""
    folder: Path
    created: str
    cover: File

    @cached_property
    def pages_of(self) -> Mapping[str, list[Page]]:
        """The pages of each section."""
        gathered = defaultdict(list)
        for page in self.pages:
            gathered[page.section].append(page)
        return gathered


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file of the reading order before it is written."""

    name: str
    section: Section
    tree: etree._Element


def bind_epub(contents: Contents) -> bytes:
    """The EPUB's bytes."""
    sections = [section for section in contents.book.sections if section.key in contents.composed]
    trees = {section.key: parsed(contents.composed[section.key].xhtml) for section in sections}
    for tree in trees.values():
        without_print(tree)
    breaks = _insert_all(trees, contents)
    texts = [text for section in sections for text in _texts(section, trees)]
    files = {name: text.name for text in texts for name in ids(text.tree)}
    page_list = [Target(label=one.label, href=f"{files[one.id]}#{one.id}") for one in breaks]
    shown = _shown(text.tree for text in texts)
    called = names_in_book(shown)
    pictures = {name: epub_picture(contents.folder / name, called[name], described=told) for name, told in shown.items()}
    documents = []
    for text in texts:
        resolve_links(text.tree, files)
        documents.append(_document(text, contents, pictures))
    extra = [
        File(
            name="nav.xhtml",
            media_type=XHTML_TYPE,
            data=navigation(contents.book, sections, page_list),
            properties="nav",
        ),
        File(name="toc.ncx", media_type="application/x-dtbncx+xml", data=ncx(contents.book, sections, page_list)),
        *_dress(contents, [text.tree for text in texts]),
    ]
    cover = _cover(contents, pictures)
    shown_too = [picture for picture in pictures.values() if picture.name != cover.name]
    bound = [cover_page(contents.book, cover), cover, *documents, *extra, *shown_too]
    return package(contents.book, bound, contents.created, paged=bool(page_list))


def _texts(section: Section, trees: Mapping[str, etree._Element]) -> Iterator[Text]:
    """The files of a section, with notes that pop up: one, or several where it is very long."""
    spare, notes = max(map(len, map(document, trees))), 0
    for number, tree in enumerate(divided(trees[section.key], section.title, spare), 1):
        notes = pop_up_notes(tree, notes)
        tell_directions(tree)
        yield Text(name=document(section.key, number), section=section, tree=tree)


def _cover(contents: Contents, pictures: Mapping[str, File]) -> File:
    """The cover's picture, which the text may show too."""
    drawn = replace(contents.cover, name=f"cover{Path(contents.cover.name).suffix.lower()}")
    return replace(pictures.get(contents.book.metadata.cover, drawn), properties="cover-image")


def _dress(contents: Contents, trees: Iterable[etree._Element]) -> list[File]:
    """The style sheet, and the fonts it names in the letters of the book."""
    letters = set("".join(CONTENT.findall(contents.css)))
    letters.update(*(str(text) for tree in trees for text in tree.itertext()))
    rules, fonts = epub_fonts(contents.fonts, contents.css, "".join(sorted(letters)))
    css = f"{rules}\n{contents.css}" if rules else contents.css
    return [File(name="book.css", media_type="text/css", data=css.encode()), *fonts]


def _insert_all(trees: Mapping[str, etree._Element], contents: Contents) -> list[Insertion]:
    """Put page breaks and targets into all sections; gives the page breaks, in reading order."""
    breaks = {key: list(_page_breaks(key, tree, contents)) for key, tree in trees.items()}
    targets = defaultdict(list)
    for target in _targets(contents):
        targets[contents.book.passages[target.passage][0].key].append(target)
    for key, tree in trees.items():
        insert(tree, [*breaks[key], *targets[key]])
    return [one for row in breaks.values() for one in row]


def _page_breaks(key: str, tree: etree._Element, contents: Contents) -> Iterator[Insertion]:
    """Where the printed pages of a section begin: the first at its head, the others at their word."""
    head = f"{key}.section"
    present, before = set(ids(tree)) - {head}, set[str]()
    for page in contents.pages_of.get(key, ()):
        begun = contents.galleys[key].pages[page.index]
        fresh = (name for name in begun.anchors if name in present - before)
        split = begun.begins in before
        at = begun.begins if split else next(fresh, begun.begins or head)  # a picture has no running text
        before = set(begun.anchors)
        yield Insertion(
            passage=head if page.opener else at,
            start=0 if page.opener else begun.offset,
            id=f"page-{page.folio}",
            label=str(page.folio),
        )


def _targets(contents: Contents) -> Iterator[Insertion]:
    """The words that locators lead to, and the titles in other languages."""
    wanted = {target for made in contents.apparatus.values() for locator in _locators(made) for target in locator.targets}
    languages = _languages(contents.book)
    for mention in contents.book.identified.mentions:
        name = anchor(mention)
        language = languages.get((mention.key, mention.text), "") if mention.kind == "film" else ""
        if name in wanted or language:
            yield Insertion(
                passage=mention.passage, start=mention.start, end=mention.end, id=name if name in wanted else "",
                language=language,
            )  # fmt: skip
            wanted.discard(name)


def _languages(book: Book) -> dict[tuple[str, str], str]:
    """The language of each film's title as it was released, where that is not the book's: by key and title."""
    own = book.metadata.language.partition("-")[0]
    return {
        (film.key, film.original_title or film.title): film.language
        for film in book.identified.films
        if film.language and film.language.partition("-")[0] != own
    }


def _locators(made: Apparatus) -> Iterator[Locator]:
    match made:
        case Index():
            yield from (locator for entry in made.entries for locator in entry.everywhere)
        case Filmography():
            yield from (locator for part in made.parts for film in part.films for locator in film.locators)


def _shown(trees: Iterable[etree._Element]) -> dict[str, bool]:
    """The pictures of the book, once each, in order, and whether each is described wherever it is shown."""
    shown: dict[str, bool] = {}
    for image in (image for tree in trees for image in tree.iter(f"{{{XHTML}}}img")):
        name = image.get("src", "")
        described = bool(image.get("alt")) or image.get("role") == "presentation"
        shown[name] = shown.get(name, True) and described
    return shown


def _document(text: Text, contents: Contents, pictures: Mapping[str, File]) -> File:
    """A file of the reading order as a content document."""
    for image in text.tree.iter(f"{{{XHTML}}}img"):
        image.set("src", pictures[image.get("src", "")].name)
    body = etree.tostring(text.tree, encoding="unicode").replace(f' xmlns="{XHTML}"', "").replace(f' xmlns:epub="{OPS}"', "")
    section = text.section
    whole = DOCUMENT.format(
        language=contents.book.metadata.language, title=escape(section.title or contents.book.metadata.title),
        region=f"{section.region.value}matter", body=body,
    )  # fmt: skip
    made = contents.apparatus.get(section.key)
    properties = "index" if isinstance(made, Index) and made.groups else ""
    return File(name=text.name, media_type=XHTML_TYPE, data=whole.encode(), properties=properties, read=True)
