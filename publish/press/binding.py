"""Binding for print: galleys, heads and folios become one PDF.

Each page's content is wrapped (WeasyPrint begins it with a bare change of coordinates), moved sideways to its side of the
spread, and gets its stamps laid over. Blanks are blank. The galleys' font subsets become one font a face. No links, no
outline, no dates of the clock: what printers refuse is never put in, and the same galleys give the same bytes.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Pdf

from publish.book import Book, Page
from publish.errors import PressError
from publish.kept import Kept, digest
from publish.press.boxes import (
    REGISTRATION,
    Frame,
    clip,
    crop_marks,
    frames,
    own_bleed,
    refuse_short_bleed,
    registration,
)
from publish.press.condition import CONDITIONS
from publish.press.flat import refuse_transparency, without_traces
from publish.press.furniture import Dressing, Stamp
from publish.press.inks import Inks
from publish.press.jobs import Set
from publish.press.measuring import Ink
from publish.press.pdf_fonts import clean, merge_fonts
from publish.press.pdf_metadata import write_metadata
from publish.press.pdfx import X1A, X4, declare, describe, written
from publish.press.separating import separate
from publish.printer import Printer

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
    ink: Callable[[Set], Ink]
    """Waits for the ink of what is set."""

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
        if standard == X1A:
            without_traces(out)
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
    if plan.printer.flat or plan.printer.standard == X1A:
        for name, galley in opened.items():
            refuse_transparency(galley, name, plan.printer)
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
    box = next(iter(opened.values())).pages[0].trimbox
    return float(box[2]), float(box[3])


def dress(out: Pdf, plan: Plan, sources: Mapping[str, Pdf]) -> None:
    """Move every page to its side, lay its stamps over it, and say where it is cut."""
    shifts = side_shifts(*plan.dressing.rulers)
    forms = _Forms(out, plan.dressing.stamps, sources)
    bleeds = [own_bleed(leaf.obj) for leaf in out.pages]
    width, height = map(float, out.pages[0].trimbox[2:])
    sides = frames((width, height), plan.printer, bleeds=any(bleeds))
    space = registration(out) if plan.printer.marks else None
    for index, (page, stamps) in enumerate(zip(plan.pages, plan.dressing.furniture.stamps, strict=True)):
        leaf, frame = out.pages[index].obj, sides[page.recto]
        frame.put_on(leaf)
        if page.blank:
            continue
        refuse_short_bleed(page.section, bleeds[index], plan.printer)
        over = () if bleeds[index] else tuple(forms.on(leaf, stamps))  # nothing is printed over a picture that fills its page
        shift = 0.0 if bleeds[index] else shifts[page.recto]
        marks = crop_marks(frame, plan.printer.marks) if plan.printer.marks else b""
        if space is not None:
            _add_space(leaf, space)
        before = out.make_stream(b"q\n" + (clip(frame.bled) if bleeds[index] else b"") + _at(frame, shift))
        leaf.Contents = Array([before, leaf.Contents, out.make_stream(_placed(over) + marks)])


def _at(frame: Frame, shift: float) -> bytes:
    """Moves the trim to its place on the sheet, and opens the type area's own shift."""
    left, bottom = frame.origin
    return b"1 0 0 1 %.3f %.3f cm\nq 1 0 0 1 %.3f 0 cm\n" % (left, bottom, shift)


def _placed(names: Iterable[str]) -> bytes:
    """Closes what `_at` opened and draws the stamps, as artifacts: they are not the text."""
    drawn = b"".join(b" q %s Do Q" % name.encode() for name in names)
    stamps = b"\n/Artifact <</Type /Pagination>> BDC%s EMC" % drawn if drawn else b""
    return b"\nQ" + stamps + b"\nQ"


def _add_space(leaf: pikepdf.Object, space: pikepdf.Object) -> None:
    """Name the colour of crop marks on a page."""
    if "/ColorSpace" not in leaf.Resources:
        leaf.Resources.ColorSpace = Dictionary()
    leaf.Resources.ColorSpace[REGISTRATION] = space


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
