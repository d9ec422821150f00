"""Binding for screens: the pages of the print edition as a tagged, linked PDF that says to everyone what is on it.

The same galleys, heads and folios are bound as for print, so that no line and no folio differs; colours and pictures stay
those of screens. Structure, links, outline and labels follow PDF/UA-1 (ISO 14289-1): heads and folios are artifacts.
"""

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import uharfbuzz as hb
from pikepdf import Dictionary, Name, Pdf, Stream

from publish.errors import PressError
from publish.matter.folios import Folios
from publish.press.binding import Plan, append, dress, side_shifts
from publish.press.jobs import Set
from publish.press.pdf_fonts import clean, font_file, merge_fonts
from publish.press.pdf_metadata import write_metadata
from publish.press.pdfx import X4
from publish.press.screen_content import Leaf, lit
from publish.press.screen_links import Place, Places, goal, write_outline
from publish.press.screen_metadata import describe
from publish.press.screen_structure import Clickable, Node, Structure, walk
from publish.press.screen_tree import Tree

HYPHEN = "\u2010"


def bind_screen(plan: Plan, folios: Folios) -> bytes:
    """The book as a PDF for screens; its galleys have to be tagged."""
    plan = _without_paper(plan)
    with Pdf.new() as out:
        sources = append(out, plan)
        sections = list(_sections(out, plan))
        places = _places(out, plan, folios, sections)
        dress(out, plan, sources)
        _light(out)
        sides = side_shifts(*plan.dressing.rulers)
        tree = Tree(out, lambda click: goal(out, click, places), lambda page: sides[plan.pages[page].recto])
        tree.write(section for root in sections for section in root.kids if isinstance(section, Node))
        write_outline(out, plan.book.sections, places)
        clean(out)
        merge_fonts(out, plan.fonts)
        _soften_hyphens(out, plan)
        write_metadata(out, plan.book, plan.pages, plan.created)
        describe(out, plan.book.metadata, plan.created)
        out.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        data = io.BytesIO()
        packed = pikepdf.ObjectStreamMode.generate
        out.save(data, force_version="1.7", deterministic_id=True, object_stream_mode=packed)
    return data.getvalue()


def _without_paper(plan: Plan) -> Plan:
    """The plan without what only a printer needs: marks, bleed, flatness."""
    bleed = replace(plan.printer.bleed, amount=0.0)
    return replace(plan, printer=replace(plan.printer, standard=X4, flat=False, marks=None, bleed=bleed))


def _sections(out: Pdf, plan: Plan) -> Iterator[Node]:
    """The structure of every galley in the order of the book; their pages are made ready."""
    first = {page.section: index for index, page in reversed(list(enumerate(plan.pages))) if not page.blank}
    for key, start in sorted(first.items(), key=lambda row: row[1]):
        tagging = plan.galleys[key].tagging
        if tagging is None:
            raise PressError(f"{key}: this galley was set without marks. That is our fault, not the manuscript's.")
        leaves = [Leaf(out.pages[start + index], len(drawn)) for index, drawn in enumerate(tagging.drawn)]
        if not all(leaf.whole for leaf in leaves):
            raise PressError(
                f"{key}: a style sheet makes text transparent (opacity below 1), which readers' tools cannot see in a PDF. "
                "Delete that rule in styles/book.css, or leave 'screen' out of editions."
            )
        yield Structure(tagging, leaves, start).root
        for leaf in leaves:
            leaf.write()


def _places(out: Pdf, plan: Plan, folios: Folios, sections: list[Node]) -> Places:
    """Where everything stands: the ids of the text, and the calls of notes."""
    at = {(page.section, page.index): index for index, page in enumerate(plan.pages)}
    named = {name: (at[key, page], top) for key, made in plan.galleys.items() for name, page, top in _named(made)}
    calls = (node for section in sections for node in walk(section) if node.role == "Reference" and node.name)
    return Places(
        book=plan.book, pages=plan.pages, folios=folios, named=named | {node.name: _place(node) for node in calls},
        height=float(out.pages[0].trimbox[3]),
    )  # fmt: skip


def _named(made: Set) -> Iterator[tuple[str, int, float]]:
    """Every id of a galley, with its page and height, as WeasyPrint wrote them down."""
    with pikepdf.open(io.BytesIO(made.galley.pdf)) as galley:
        if "/Names" not in galley.Root:
            return
        numbers = {page.obj.objgen: index for index, page in enumerate(galley.pages)}
        row = list(galley.Root.Names.Dests.Names)
        for name, place in zip(row[::2], row[1::2], strict=True):
            yield str(name), numbers[place[0].objgen], float(place[3])


def _place(call: Node) -> Place:
    """Where the number of a note stands in the text."""
    clicks = (kid for node in walk(call) for kid in node.kids if isinstance(kid, Clickable))
    click = next(clicks)
    return click.page, click.rectangle[3]


def _soften_hyphens(out: Pdf, plan: Plan) -> None:
    """Say that the hyphens at line ends are no part of their words (ISO 32000-1, 14.8.2.2.3).

    WeasyPrint divides words with U+2010, which nobody types: where that is sure, its glyph reads as a soft hyphen.
    """
    if any(HYPHEN in passage.text for _, passage in plan.book.passages.values()):
        return
    for thing in out.objects:
        if isinstance(thing, Dictionary) and thing.get("/Subtype") == Name.Type0:
            file = font_file(str(thing.BaseFont).rpartition("+")[2], plan.fonts)
            face = hb.Font(hb.Face(hb.Blob.from_file_path(str(file))))
            if face.get_nominal_glyph(ord(HYPHEN)) != face.get_nominal_glyph(ord("-")):
                thing.ToUnicode.write(thing.ToUnicode.read_bytes().replace(b"> <2010>", b"> <00ad>"))


def _light(out: Pdf) -> None:
    """Heads and folios in the colours of screens."""
    for thing in out.objects:
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Form:
            thing.write(lit(thing.read_bytes()))
