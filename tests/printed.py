"""Reading a print PDF as a printer's preflight does: what is drawn, in which colours, and a second opinion on its rules."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, pdfa

COLOURS = {"rg", "RG", "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}


def second_opinion(path: Path) -> str:
    """PDF/A-2b's rules on fonts, colours and structure, which PDF/X shares: the verdict on a copy that calls itself PDF/A."""
    with pikepdf.open(path) as pdf:
        pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1
        for key in ("/Trapped", "/GTS_PDFXVersion", "/GTS_PDFXConformance"):
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        if "/Metadata" in pdf.Root:
            del pdf.Root.Metadata
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            xmp.load_from_docinfo(pdf.docinfo)
            xmp["pdfaid:part"], xmp["pdfaid:conformance"] = "2", "B"
        return pdfa.check(pdf, "2b").summary(15)


def drawn(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, Dictionary]]:
    """Everything with operators in it: pages and forms, with their resources."""
    for page in pdf.pages:
        yield page, page.obj.get("/Resources", Dictionary())
    for thing in pdf.objects:
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Form:
            yield thing, thing.get("/Resources", Dictionary())


def inks(pdf: pikepdf.Pdf) -> set[tuple[str, ...]]:
    """Every colour asked for, as operands and operator; pages and forms alike."""
    asked = set()
    for content, _ in drawn(pdf):
        for operands, operator in pikepdf.parse_content_stream(content):
            if str(operator) in COLOURS:
                asked.add((*map(str, operands), str(operator)))
    return asked


def pictures(pdf: pikepdf.Pdf) -> list[Stream]:
    return [thing for thing in pdf.objects if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image]


def spaces(pdf: pikepdf.Pdf) -> set[str]:
    """Colour spaces of the pictures."""
    return {str(space[0] if isinstance(space, Array) else space) for space in (one.ColorSpace for one in pictures(pdf))}


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))
