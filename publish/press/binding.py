"""Binding for print: galleys, heads and folios become one PDF.

Each page's content is wrapped (WeasyPrint begins it with a bare change of coordinates), moved sideways to its side of the
spread, and gets its stamps laid over. Blanks are blank. The galleys' font subsets become one font a face. No links, no
outline, no dates of the clock: what printers refuse is never put in, and the same galleys give the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Pdf

from publish.book import Book, Page
from publish.errors import PressError
from publish.kept import Kept, digest
from publish.press.condition import CONDITIONS
from publish.press.furniture import Dressing, Stamp
from publish.press.inks import Inks
from publish.press.jobs import Set
from publish.press.pdf_fonts import clean, merge_fonts
from publish.press.pdf_metadata import write_metadata
from publish.press.pdfx import X4, declare, describe, written
from publish.press.separating import separate
from publish.printer import Printer

PREPARED = b"q\n"
"""Opens every page; `_placed` closes it."""
MARKING = frozenset({"/StructParents", "/Tabs"})
"""What pages of a galley say that is marked for a screen edition: numbers that hold in that galley alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is bound: the book, its pages in order, the set sections and stamps, and the font files by embedded name."""

    book: Book
    pages: Sequence[Page]
    galleys: Mapping[str, Set]
    dressing: Dressing
    fonts: Mapping[str, Path]
    created: str
    """UTC date and time, ISO 8601."""
    printer: Printer
    folder: Path
    """The collection's, where its pictures lie."""
    separations: Path
    """Where pictures in inks are kept."""

    @property
    def identity(self) -> str:
        """The hash of what is bound."""
        made = (*self.galleys.values(), *self.dressing.stamps.values())
        return digest(self.created, self.printer.key, *(one.galley.pdf for one in made))


def bind_print(plan: Plan) -> bytes:
    """The interior as the printer gets it."""
    standard = plan.printer.standard
    with Pdf.new() as out:
        sources = append(out, plan)
        dress(out, plan, sources)
        _separate(out, plan)
        clean(out)
        merge_fonts(out, plan.fonts)
        write_metadata(out, plan.book, plan.pages, plan.created)
        declare(out, CONDITIONS[plan.printer.ink.condition], standard)
        if standard == X4:
            describe(out, plan.book.metadata, plan.created, plan.identity)
        return written(out, standard)


def _separate(out: Pdf, plan: Plan) -> None:
    """Make ink of every colour."""
    ink, store = plan.printer.ink, Kept(plan.separations)
    separate(out, Inks(CONDITIONS[ink.condition], ink.limit), store)
    store.trim()


def append(out: Pdf, plan: Plan) -> dict[str, Pdf]:
    """Put the pages of all galleys and the blanks into the file, in order; the stamps' files are returned open."""
    opened = {name: pikepdf.open(io.BytesIO(made.galley.pdf)) for name, made in plan.galleys.items()}
    size = _size(opened)
    for page in plan.pages:
        if page.blank:
            blank = out.add_blank_page(page_size=size).obj
            blank.TrimBox = blank.MediaBox
            blank.Resources = Dictionary()
            del blank.Contents  # an empty stream would be compressed to nothing, over which Ghostscript stumbles
        else:
            out.pages.append(opened[page.section].pages[page.index])
            for key in MARKING & set(out.pages[-1].obj.keys()):
                del out.pages[-1].obj[key]
    return {name: pikepdf.open(io.BytesIO(made.galley.pdf)) for name, made in plan.dressing.stamps.items()}


def _size(opened: Mapping[str, Pdf]) -> tuple[float, float]:
    """Width and height of the book's pages in points."""
    box = next(iter(opened.values())).pages[0].mediabox
    return float(box[2]), float(box[3])


def dress(out: Pdf, plan: Plan, sources: Mapping[str, Pdf]) -> None:
    """Move every page to its side and lay its stamps over it."""
    shifts = side_shifts(*plan.dressing.rulers)
    forms = _Forms(out, plan.dressing.stamps, sources)
    prepared = out.make_stream(PREPARED)
    for index, (page, stamps) in enumerate(zip(plan.pages, plan.dressing.furniture.stamps, strict=True)):
        if page.blank:
            continue
        leaf = out.pages[index].obj
        over = list(forms.on(leaf, stamps))
        moved = out.make_stream(b"q 1 0 0 1 %.3f 0 cm\n" % shifts[page.recto])
        leaf.Contents = Array([prepared, moved, leaf.Contents, out.make_stream(_placed(over))])


def _placed(names: Iterable[str]) -> bytes:
    """Closes what `dress` opened and draws the stamps, as artifacts: they are not the text."""
    drawn = b"".join(b" q %s Do Q" % name.encode() for name in names)
    stamps = b"\n/Artifact <</Type /Pagination>> BDC%s EMC" % drawn if drawn else b""
    return b"\nQ" + stamps + b"\nQ"


def side_shifts(galley: Set, sides: Set) -> dict[bool, float]:
    """How far right the type area moves on a recto and on a verso, in points."""
    if not {"ruler", "ruler-verso"} <= {*galley.left} & {*sides.left}:
        raise PressError("The style sheets hide whole pages. Look in styles/book.css for a 'display' on html, body or div.")
    at = galley.left["ruler"]
    return {True: sides.left["ruler"] - at, False: sides.left["ruler-verso"] - at}


def places(stamps: Mapping[str, Set]) -> dict[tuple[str, str], int]:
    """The page of its batch on which each stamp stands, by batch and name."""
    return {
        (batch, anchor): index
        for batch, made in stamps.items()
        for index, page in enumerate(made.galley.pages)
        for anchor in page.anchors
    }


class _Forms:
    """Stamps as Form XObjects of the bound file, each copied once."""

    def __init__(self, out: Pdf, stamps: Mapping[str, Set], sources: Mapping[str, Pdf]) -> None:
        self._out = out
        self._sources = sources
        self._page = places(stamps)
        self._copied: dict[Stamp, pikepdf.Object] = {}

    def on(self, leaf: pikepdf.Object, stamps: Iterable[Stamp]) -> Iterator[str]:
        """Add stamps to a page's resources; gives the names to draw them by."""
        if "/XObject" not in leaf.Resources:
            leaf.Resources.XObject = Dictionary()
        for stamp in stamps:
            name = f"/{stamp.batch}-{stamp.name}"  # pages of a galley share their resources
            leaf.Resources.XObject[name] = self._form(stamp)
            yield name

    def _form(self, stamp: Stamp) -> pikepdf.Object:
        if stamp not in self._copied:
            page = self._sources[stamp.batch].pages[self._page[stamp.batch, stamp.name]]
            self._copied[stamp] = self._out.copy_foreign(page.as_form_xobject())
        return self._copied[stamp]
