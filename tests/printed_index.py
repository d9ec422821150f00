"""A printed book as a reader of its index uses it: what stands on each page, by poppler, and where an index sends."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any

from editions import documents, labels, letters, page_list, type_areas

from publish.book import roman
from publish.collection import NOT_INDEXED
from publish.press.epub_text import TYPE, XHTML

NUMERALS = {roman(number): number for number in range(1, 400)}
CREDIT = re.compile(r"(?:(?:Drawing|Photo|Picture): .*|^Translated by .*)$", re.MULTILINE)
"""Who drew a picture and who translated a talk: credits, which no index lists."""

NOVEL = re.compile(r"\bnovel (?:of )?(?:[A-Z]\w* ?)+")
"""A title that the page itself calls a book's."""


@dataclass(frozen=True, eq=False)
class Printed:
    """A book that has been built: its report and its files."""

    report: dict[str, Any]
    pdf: Path
    epub: Path
    folder: Path
    """The collection it was made of."""

    @cached_property
    def typed(self) -> str:
        return "".join(path.read_text(encoding="utf-8").replace("*", "") for path in self.folder.rglob("*.md"))

    @cached_property
    def listed(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in self.folder.glob("people.yaml"))

    @cached_property
    def indexed(self) -> dict[str, str]:
        """The file of the EPUB that each printed page of indexed text stands in, in the order of the pages."""
        without = {f"{part.value}.xhtml" for part in NOT_INDEXED}
        files = {label: Path(address.partition("#")[0]).name for label, address in page_list(self.epub)}
        return {label: name for label, name in files.items() if name not in without and not name.startswith("part-")}

    @cached_property
    def text(self) -> dict[str, str]:
        """The indexed text of each page: no labels of speakers, no credits, nothing of what stands above an interview."""
        areas, opened = type_areas(self.pdf), documents(self.epub)
        before, found = "", {}
        for label, file in self.indexed.items():
            header = opened[file].xpath("string(//*[local-name()='header'][1])") if file != before else ""
            found[label] = CREDIT.sub("", self._without_labels(_below(areas[label].splitlines(), letters(header))))
            before = file
        return found

    def _without_labels(self, text: str) -> str:
        """A label stands at the head of a line and ends with a colon, a stage note before it or not."""
        for talk in self.report["interviews"]:
            for name in (*talk["interviewee"], *talk["interviewer"]):
                words = r"\s+".join(map(re.escape, name.split()))
                text = re.sub(rf"^{words}(?: and [^:\n]+)?(?:\s+\[[^\]]*\])?:", "", text, flags=re.MULTILINE)
        return text

    @cached_property
    def slants(self) -> dict[str, set[str]]:
        """The stretches of each page that are set in one slant, as titles of films are: apart from what surrounds them."""
        told = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", self.pdf], capture_output=True, check=True).stdout.decode()
        pages = re.findall(r"<page .*?</page>", told, re.DOTALL)
        return {
            label: {unescape(part).strip(" .,;:?!…’‘“”()") for part in re.split(r"<[^>]*>", page)}
            for label, page in zip(labels(self.pdf), pages, strict=True)
            if label in self.indexed
        }

    @cached_property
    def places(self) -> dict[str, str]:
        """The printed page of every place of the EPUB that can be linked to; notes, which it moves, are left out."""
        found = {}
        for name, root in documents(self.epub).items():
            page = ""
            for element in root.iter():
                opens = element[0] if len(element) and not element.text else element
                page = opens.get("aria-label", "").strip(" .") if opens.get(TYPE) == "pagebreak" else page
                if element.get("id") and not any(up.get(TYPE) == "footnote" for up in (element, *element.iterancestors())):
                    found[f"{name}#{element.get('id')}"] = page
        return found

    def links(self, name: str) -> Iterator[tuple[str, str]]:
        """The figures of an apparatus in the EPUB that are links, with where they lead; of a run, the page that begins it."""
        for link in documents(self.epub)[name].iter(f"{{{XHTML}}}a"):
            figure = "".join(link.itertext())
            if re.fullmatch(r"[\divxlc]+(?:n\d+)?", figure) and link.getprevious() is None:
                yield figure, link.get("href", "")

    @cache  # noqa: B019 - one book, for one module of tests
    def naming(self, name: str) -> frozenset[str]:
        """The pages of indexed text that print a name, or on which it begins."""
        return frozenset(_found(letters(name), self.text, letters))

    @cache  # noqa: B019
    def titling(self, title: str) -> frozenset[str]:
        """The pages of indexed text that print a title, capitals and all; a title of one word, where it is set apart."""
        wanted = _plain(title)
        if " " in wanted:
            return frozenset(_found(wanted, self.text, lambda text: NOVEL.sub("", _plain(text))))
        return frozenset(label for label, parts in self.slants.items() if wanted in {_plain(part) for part in parts})

    def own(self, name: str) -> set[str]:
        """The pages of somebody's own interviews, which the index does not send to page by page."""
        talks = (talk for talk in self.report["interviews"] if name in talk["interviewee"])
        return {str(page) for talk in talks for page in range(int(talk["first"]), int(talk["last"]) + 1)}

    def is_form(self, words: str, name: str) -> bool:
        """Whether words may stand for somebody: a part of the name, a form in people.yaml, or what a mark holds."""
        shared = {letters(word) for word in words.split()} & {letters(word) for word in name.split()}
        return bool(shared - {""}) or f"[{words}](person:" in self.typed or words in self.listed

    def named(self, kind: str) -> Iterator[tuple[str, str]]:
        """Every page and the words on it that the book holds for somebody, or for a film."""
        yield from ((mention["folio"], mention["text"]) for entry in self.report[kind] for mention in entry["mentions"])


def _below(lines: list[str], header: str) -> str:
    """What stands below the lines that open an interview."""
    while header and lines and header.startswith(letters(lines[0])):
        header = header[len(letters(lines.pop(0))) :]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Words as they are read: lines joined, broken words whole, one kind of apostrophe and space."""
    return re.sub(r"\s+", " ", re.sub(r"\u2010\s*\n\s*", "", text)).replace("’", "'").strip()


def _found(wanted: str, pages: dict[str, str], read: Callable[[str], str]) -> Iterator[str]:
    """The pages on which words stand, or on which they begin to go over the leaf, be there notes below them or not."""
    begins = [*map(read, pages.values()), ""][1:]
    for (label, text), behind in zip(pages.items(), begins, strict=True):
        if wanted in read(text) or _goes_over(wanted, [read(line).rstrip("\u2010") for line in text.splitlines()], behind):
            yield label


def _goes_over(wanted: str, lines: list[str], behind: str) -> bool:
    cuts = (at for at in range(2, len(wanted)) if behind.startswith(wanted[at:].strip()))
    return any(line.endswith(wanted[:at].strip()) for at in cuts for line in lines)


def pages_of(locator: str) -> list[str]:
    """The pages a locator sends to, its abbreviated figures completed as readers do."""
    first, _, last = re.sub(r"n\d+$", "", locator).partition("–")
    if first in NUMERALS:
        return list(NUMERALS)[NUMERALS[first] - 1 : NUMERALS[last or first]]
    end = first[: max(0, len(first) - len(last))] + last
    return [str(number) for number in range(int(first), int(end) + 1)]
