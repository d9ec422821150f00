"""What a PDF carries beside its pages: locks, fonts, links, bookmarks, scripts, forms, files, layers and labels."""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Dictionary, Stream

from publish.preflight.pdf_objects import entry, items, keys, name, tree
from publish.preflight.pdf_pages import Labels, PdfPage
from publish.preflight.pdf_seen import Seen
from publish.printer import Printer

PRINTERS_OWN = {"TrapNet", "PrinterMark", "Popup"}
"""Annotations that are the trade's own, or show nothing."""
HOLDERS = ("/XObject", "/Pattern", "/ExtGState")
"""Where resources hold further resources."""
FOLLOWED = 200_000
"""Objects looked into for fonts."""
PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def document_faults(pdf: pikepdf.Pdf, pages: Sequence[PdfPage], printer: Printer | None) -> Iterator[Seen]:
    """What stands beside the pages and concerns a printer."""
    yield from script_faults(pdf)
    yield from label_faults(pdf, pages)
    if printer is None:
        return
    yield from annotation_faults(pages)
    root = pdf.Root
    if entry(root, "/Outlines", "/First") is not None:
        yield Seen(code="outline", what="the file has bookmarks")
    if items(entry(root, "/AcroForm", "/Fields")):
        yield Seen(code="form-fields", what="the file has form fields")
    if next(tree(entry(root, "/Names", "/EmbeddedFiles"), "/Names"), None):
        yield Seen(code="attachments", what="the file carries other files")
    layers = items(entry(root, "/OCProperties", "/OCGs"))
    if layers:
        yield Seen(code="layers", what=f"the file has {len(layers)} layer{'s' * (len(layers) != 1)}")


def script_faults(pdf: pikepdf.Pdf) -> Iterator[Seen]:
    """Programs, and actions that start by themselves."""
    action = entry(pdf.Root, "/OpenAction")
    if next(tree(entry(pdf.Root, "/Names", "/JavaScript"), "/Names"), None) or _runs(action) or entry(pdf.Root, "/AA"):
        yield Seen(code="script", what="the file runs a program when it is opened")


def _runs(action: Any) -> bool:
    return name(entry(action, "/S")) in {"JavaScript", "Launch", "URI", "ImportData", "SubmitForm", "Rendition"}


def annotation_faults(pages: Sequence[PdfPage]) -> Iterator[Seen]:
    """Links, comments and fields laid over pages."""
    for page in pages:
        for one in items(entry(page.page.obj, "/Annots"))[:FOLLOWED]:
            kind = name(entry(one, "/Subtype"))
            if kind and kind not in PRINTERS_OWN:
                yield Seen(code="annotations", page=page.index, kind=kind, what=f"a {kind} annotation lies over the page")


def label_faults(pdf: pikepdf.Pdf, pages: Sequence[PdfPage]) -> Iterator[Seen]:
    """Labels that do not begin with the book, and folios that stand on the wrong side."""
    labels = Labels(entry(pdf.Root, "/PageLabels"))
    if not labels.given:
        return
    if not labels.ranges or labels.ranges[0][0] != 0:
        yield Seen(code="page-labels", what="the page labels do not begin with the first page")
    for start, how in labels.ranges:
        counted = name(entry(how, "/S")) in {"D", "r", "R"} and not entry(how, "/P")
        value = entry(how, "/St")
        first = value if isinstance(value, int) else 1
        if counted and 0 <= start < len(pages) and (first + start) % 2 == 0:
            page = pages[start]
            side = "right" if page.recto else "left"
            yield Seen(
                code="folio-on-wrong-side", page=start, what=f"from here on, folio {page.label} stands on a {side}-hand page"
            )


def font_faults(pages: Sequence[PdfPage]) -> Iterator[Seen]:
    """Fonts that are named and not embedded."""
    seen: dict[tuple[int, int], tuple[str, ...]] = {}
    lacking: dict[tuple[int, int], set[str]] = {}  # pages may share their resources
    for page in pages:
        root = page.page.obj.get("/Resources")
        shared = root.objgen if isinstance(root, Dictionary) else (0, 0)
        if shared == (0, 0) or shared not in lacking:
            lacking[shared] = _lacking(root, seen)
        for font in lacking[shared]:
            yield Seen(code="font-not-embedded", kind=font, page=page.index, what=f"the font {font} is not embedded")


def _lacking(root: Any, seen: dict[tuple[int, int], tuple[str, ...]]) -> set[str]:
    """Fonts without a program in some resources, and in all that these hold."""
    ahead, done, lacking = [root], set[tuple[int, int]](), set[str]()
    while ahead and len(done) < FOLLOWED:
        resources = ahead.pop()
        fonts = entry(resources, "/Font")
        for key in keys(fonts):
            lacking.update(_unembedded(entry(fonts, key), seen))
        for holder in HOLDERS:
            for thing in (entry(resources, holder, key) for key in keys(entry(resources, holder))):
                inner = _inner(thing)
                if inner is not None and thing.objgen not in done:
                    done |= {thing.objgen} - {(0, 0)}
                    ahead.append(inner)
    return lacking


def _inner(thing: Any) -> Any:
    """The resources of a form, a pattern, or the soft mask of a graphics state."""
    if isinstance(thing, Stream):
        return entry(thing, "/Resources")
    return entry(thing, "/SMask", "/G", "/Resources")


def _unembedded(font: Any, seen: dict[tuple[int, int], tuple[str, ...]]) -> tuple[str, ...]:
    """The name of a font that has no program; each font is looked at once."""
    if not isinstance(font, Dictionary):
        return ()
    known = seen.get(font.objgen)
    if known is not None and font.objgen != (0, 0):
        return known
    kind = name(entry(font, "/Subtype"))
    bearers = items(entry(font, "/DescendantFonts")) if kind == "Type0" else [font]
    whole = kind == "Type3" or (bearers and all(_has_program(one) for one in bearers))
    found = () if whole else (name(entry(font, "/BaseFont")) or "without a name",)
    seen[font.objgen] = found
    return found


def _has_program(font: Any) -> bool:
    descriptor = entry(font, "/FontDescriptor")
    return any(isinstance(entry(descriptor, key), Stream) for key in PROGRAMS)
