"""An EPUB read as a stranger's: its archive, its package and its documents, with everything that kept them from being read.

XML is parsed without entities, network or DTD; a document that declares entities is not parsed at all. Names are those of
EPUB 3.3, section 5 (package document) and 7 (navigation document).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from lxml import etree

from publish.preflight.archive import Archive, Unreadable
from publish.preflight.epub_rules import RULES
from publish.preflight.finding import Finding

OPF, OPS, XHTML = "http://www.idpf.org/2007/opf", "http://www.idpf.org/2007/ops", "http://www.w3.org/1999/xhtml"
TYPE = f"{{{OPS}}}type"
XHTML_TYPE = "application/xhtml+xml"
REMOTE = re.compile(r"^(https?:)?//", re.IGNORECASE)
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
ENTITY = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y", re.IGNORECASE)
MOST_TEXT = 256 * 1024**2
"""Bytes of documents that are parsed of one book."""
MOST_OF_A_KIND = 20
"""Findings of one code that are told of one book; the last says how many more there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the manifest."""

    uid: str
    name: str
    """Path in the archive; the address itself where it is remote."""
    media_type: str
    properties: frozenset[str]
    line: int


@dataclass(frozen=True)
class Document:
    """A content document, parsed."""

    name: str
    root: etree._Element

    @property
    def body(self) -> etree._Element | None:
        """What is read of it."""
        return self.root.find(f"{{{XHTML}}}body")

    def all(self, *tags: str) -> Iterator[etree._Element]:
        """Every element of these XHTML names, in reading order."""
        return self.root.iter(*(f"{{{XHTML}}}{tag}" for tag in tags))

    def typed(self, name: str, role: str = "") -> Iterator[etree._Element]:
        """Every element of an `epub:type`, or of the role that says the same."""
        for element in self.root.iter(etree.Element):
            if name in (element.get(TYPE) or "").split() or (role and role in (element.get("role") or "").split()):
                yield element

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id in it."""
        return frozenset(name for element in self.root.iter(etree.Element) if (name := element.get("id")))


@dataclass(frozen=True, kw_only=True)
class Publication:
    """A book whose package could be read."""

    label: str
    """How the editor named the file."""
    archive: Archive
    package_name: str
    package: etree._Element
    items: tuple[Item, ...]
    reading_order: tuple[Item, ...]
    documents: Mapping[str, Document]
    """Content documents by name, the navigation among them."""
    unread: tuple[Finding, ...] = field(default=())

    def found(self, code: str, name: str, what: str, line: int = 0) -> Finding:
        """A finding of a rule, in a file of the book."""
        return told(code, f"{self.label}/{name}" if name else self.label, what, line)

    @property
    def read(self) -> list[Document]:
        """The documents of the reading order."""
        return [self.documents[item.name] for item in self.reading_order if item.name in self.documents]

    @property
    def navigation(self) -> Document | None:
        """The navigation document, where the book has one."""
        return next(
            (self.documents[item.name] for item in self.items if "nav" in item.properties and item.name in self.documents), None
        )

    def lists(self, kind: str) -> list[etree._Element]:
        """The navigation's lists of a kind: `toc`, `landmarks`, `page-list`."""
        return [nav for nav in self.navigation.typed(kind) if nav.tag == f"{{{XHTML}}}nav"] if self.navigation else []

    def meta(self, name: str) -> list[str]:
        """The values of a `meta` property, or of a Dublin Core element written `dc:…`."""
        if name.startswith("dc:"):
            found = self.package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name[3:]}")
        else:
            found = (one for one in self.package.iter(f"{{{OPF}}}meta") if one.get("property") == name)
        return [text for one in found if (text := "".join(map(str, one.itertext())).strip())]

    def target(self, base: str, href: str) -> tuple[str, str] | None:
        """The file and id that an address leads to; None where it leads out of the book."""
        if SCHEME.match(href) or REMOTE.match(href):
            return None
        path, _, fragment = href.partition("#")
        return (resolved(base, path) if path else base), unquote(fragment)


def told(code: str, place: str, what: str, line: int = 0) -> Finding:
    """A finding with its rule's gravity, reason and remedy."""
    rule = RULES[code]
    return Finding(file=place, line=line, code=code, severity=rule.severity, what=what, why=rule.why, remedy=rule.remedy)


def line_of(element: etree._Element) -> int:
    """The line an element begins on; 0 where its parser does not know."""
    line: Any = element.sourceline
    return int(line or 0)


def resolved(base: str, href: str) -> str:
    """The path in the archive that an address in a file means."""
    return (
        href
        if REMOTE.match(href)
        else posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(href.partition("?")[0])))
    )


def tree_of(data: bytes) -> etree._Element:
    """XML of a stranger as a tree; raises Unreadable."""
    if ENTITY.search(data):
        raise Unreadable("entities", "it declares entities, which can hold other files, or grow without end.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("not-well-formed", f"it is no well-formed XML: {error}.") from error


def entities_elsewhere(book: Publication) -> Iterator[Finding]:
    """XML that is no content document and declares entities: we read none of it, and EPUBCheck expands them all."""
    listed = {item.name for item in book.items if "xml" in item.media_type and item.name not in book.documents}
    listed |= {name for name in book.archive.entries if name.startswith("META-INF/")}
    told_already = {finding.file for finding in book.unread}
    for name in sorted(listed & book.archive.entries.keys()):
        if f"{book.label}/{name}" in told_already:
            continue
        try:
            tree_of(book.archive.fetch(name))
        except Unreadable as fault:
            if fault.code != "not-well-formed":
                yield book.found(fault.code, name, str(fault))


def read(archive: Archive, label: str) -> Publication:
    """The package of a book and its documents; raises Unreadable where there is no package to be read."""
    name = _package_name(archive)
    try:
        package = tree_of(archive.fetch(name))
    except KeyError as error:
        raise Unreadable("not-an-epub", f"META-INF/container.xml names {name!r}, which is not in it.") from error
    items = tuple(_items(package, name))
    by_id = {item.uid: item for item in items}
    order = tuple(by_id[uid] for one in package.iter(f"{{{OPF}}}itemref") if (uid := one.get("idref", "")) in by_id)
    documents, unread = _documents(archive, items, label)
    return Publication(
        label=label, archive=archive, package_name=name, package=package, items=items, reading_order=order,
        documents=documents, unread=tuple(unread),
    )  # fmt: skip


def _package_name(archive: Archive) -> str:
    if "META-INF/container.xml" not in archive.entries:
        raise Unreadable("not-an-epub", "it has no META-INF/container.xml, which says where the book is.")
    for one in tree_of(archive.fetch("META-INF/container.xml")).iter("{*}rootfile"):
        if one.get("full-path"):
            return str(one.get("full-path"))
    raise Unreadable("not-an-epub", "META-INF/container.xml names no package document.")


def _items(package: etree._Element, name: str) -> Iterator[Item]:
    for one in package.iter(f"{{{OPF}}}item"):
        yield Item(
            uid=one.get("id", ""), name=resolved(name, one.get("href", "")), media_type=one.get("media-type", ""),
            properties=frozenset((one.get("properties") or "").split()), line=line_of(one),
        )  # fmt: skip


def _documents(archive: Archive, items: tuple[Item, ...], label: str) -> tuple[dict[str, Document], list[Finding]]:
    documents, unread, room = dict[str, Document](), list[Finding](), MOST_TEXT
    for item in items:
        if item.media_type != XHTML_TYPE or item.name not in archive.entries or item.name in documents:
            continue
        try:
            data = archive.fetch(item.name)
            room -= len(data)
            if room < 0:
                unread.append(told("huge-file", label, f"its text is longer than {MOST_TEXT:,} bytes; the rest was not read."))
                break
            documents[item.name] = Document(item.name, tree_of(data))
        except Unreadable as fault:
            unread.append(told(fault.code, f"{label}/{item.name}", str(fault)))
    return documents, unread
