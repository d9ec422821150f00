"""PDF/X: what a file claims to be, what its printer takes, and whether it keeps the rules of it.

Rules of ISO 15930-1 and -4 (PDF/X-1a), -6 (PDF/X-3) and -7 (PDF/X-4), as far as they can be read from the file; no independent
checker can be had as free software. Each fault names its clause's subject.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Stream

from publish.preflight.pdf_colour import Colour
from publish.preflight.pdf_content import Drawn
from publish.preflight.pdf_document import PRINTERS_OWN
from publish.preflight.pdf_marks import TRANSPARENT
from publish.preflight.pdf_objects import DAMAGE, box, entry, items, name, words
from publish.preflight.pdf_pages import PdfPage
from publish.preflight.pdf_seen import Seen
from publish.printer import Printer

CLAIM = re.compile(rb"GTS_PDFXVersion(?:\s*=\s*[\"']|\s*>)\s*(PDF/X-[^<\"']+)")
VERSIONS = {"PDF/X-1a": "1.4", "PDF/X-3": "1.4", "PDF/X-4": "1.6"}
"""The newest PDF version each may be (ISO 15930-4, -6 and -7)."""
DATE = re.compile(r"\d+")
LARGEST_XMP = 4_000_000
PROFILE = slice(12, 20)
"""Class and colour space in the header of an ICC profile (ICC.1, 7.2)."""
DEVICE_FREE = {"ICCBased", "Lab", "CalRGB", "CalGray"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A level of PDF/X, and the output intent of a file that claims it."""

    level: str
    """`PDF/X-1a`, `PDF/X-3`, `PDF/X-4`; empty: none."""
    inks: str = ""
    """Colour space of the output intent's profile: `CMYK`, `RGB`, `GRAY`; empty where it has none."""

    @property
    def old(self) -> bool:
        """Whether it is one of those without transparency."""
        return self.level in {"PDF/X-1a", "PDF/X-3"}

    def fault(self, what: str, why: str, page: int = -1) -> Seen:
        """A broken rule of it."""
        return Seen(code="pdfx", kind=what, page=page, what=f"{self.level}: {what}", why=why)


def standard_of(pdf: pikepdf.Pdf) -> Standard:
    """What the file claims: in its XMP from X-4 on, in its information dictionary before."""
    info = entry(pdf.trailer, "/Info")
    said = words(entry(info, "/GTS_PDFXVersion")), words(entry(info, "/GTS_PDFXConformance"))
    claim = next((text for text in reversed(said) if text), "")
    if not claim:
        found = CLAIM.search(_xmp(pdf))
        claim = found[1].decode("latin-1").strip() if found else ""
    level = next((level for level in VERSIONS if claim.startswith(level)), claim.partition(":")[0])
    level = "PDF/X-1a" if level == "PDF/X-1" else level
    return Standard(level=level, inks=_profile(_intents(pdf))[1])


def _xmp(pdf: pikepdf.Pdf) -> bytes:
    metadata = entry(pdf.Root, "/Metadata")
    return _bytes(metadata)[:LARGEST_XMP]


def _bytes(stream: Any) -> bytes:
    """What a stream holds, empty where it cannot be read."""
    try:
        return bytes(stream.read_bytes()) if isinstance(stream, Stream) else b""
    except DAMAGE:
        return b""


def _intents(pdf: pikepdf.Pdf) -> list[Any]:
    return [one for one in items(entry(pdf.Root, "/OutputIntents")) if name(entry(one, "/S")) == "GTS_PDFX"]


def _profile(intents: Sequence[Any]) -> tuple[str, str]:
    """Class and colour space of the output intent's profile: `prtr`, `CMYK`."""
    header = _bytes(entry(intents[0], "/DestOutputProfile"))[PROFILE] if intents else b""
    return header[:4].decode("latin-1").strip(), header[4:].decode("latin-1").strip()


def asked_faults(standard: Standard, printer: Printer) -> Iterator[Seen]:
    """Whether the file is of a level the printer takes."""
    if printer.accepts and not any(standard.level and standard.level.startswith(level) for level in printer.accepts):
        has = standard.level or "no PDF/X"
        yield Seen(code="not-pdfx", what=f"the file is {has}; {printer.title} takes {' or '.join(printer.accepts)}")


def standard_faults(pdf: pikepdf.Pdf, standard: Standard, pages: Sequence[PdfPage]) -> Iterator[Seen]:
    """Rules about the file as a whole, and about boxes and annotations."""
    if standard.level not in VERSIONS:
        return
    yield from _intent(pdf, standard)
    yield from _identity(pdf, standard)
    yield from _beside(pdf, standard)
    for page in pages:
        yield from _page(standard, page)


def _intent(pdf: pikepdf.Pdf, standard: Standard) -> Iterator[Seen]:
    why = "The output intent says for which press the inks are reckoned."
    intents = _intents(pdf)
    if len(intents) != 1:
        yield standard.fault(f"{len(intents) or 'no'} output intent{'s' * (len(intents) > 1)}, where there must be one", why)
        return
    kind, inks = _profile(intents)
    condition, registry = words(entry(intents[0], "/OutputConditionIdentifier")), words(entry(intents[0], "/RegistryName"))
    if not condition:
        yield standard.fault("the output intent names no condition (OutputConditionIdentifier)", why)
    if not kind:
        if standard.level == "PDF/X-4" and entry(intents[0], "/DestOutputProfileRef") is None:
            yield standard.fault("the output intent has no profile", why)
        elif standard.level != "PDF/X-4" and registry != "http://www.color.org":
            yield standard.fault("the output intent has no profile and names no registered condition", why)
    elif kind != "prtr":
        yield standard.fault(f"the profile of the output intent is of class {kind}, not of a printer", why)
    elif standard.level == "PDF/X-1a" and inks != "CMYK":
        yield standard.fault(f"the output intent is {inks}, not CMYK", why)


def _identity(pdf: pikepdf.Pdf, standard: Standard) -> Iterator[Seen]:
    why = "A PDF/X says when it was made, from what, and whether it is trapped."
    info, xmp = entry(pdf.trailer, "/Info"), _xmp(pdf)
    for key in ("Title", "CreationDate", "ModDate"):
        if not words(entry(info, f"/{key}")):
            yield standard.fault(f"the information dictionary has no {key}", why)
    if name(entry(info, "/Trapped")) not in {"True", "False"} and b"Trapped>" not in xmp:
        yield standard.fault("it does not say whether it is trapped", why)
    if len(items(entry(pdf.trailer, "/ID"))) != 2:
        yield standard.fault("the file has no identifier (ID)", why)
    newest = VERSIONS[standard.level]
    if pdf.pdf_version > newest:
        yield standard.fault(
            f"the file is PDF {pdf.pdf_version}, newer than {newest}", "Older workflows must be able to read it."
        )
    if standard.level == "PDF/X-4":
        yield from _metadata(pdf, standard, xmp)


def _metadata(pdf: pikepdf.Pdf, standard: Standard, xmp: bytes) -> Iterator[Seen]:
    why = "From X-4 on the XMP metadata are what counts."
    metadata = entry(pdf.Root, "/Metadata")
    if metadata is None:
        yield standard.fault("it has no XMP metadata", why)
        return
    if entry(metadata, "/Filter") is not None:
        yield standard.fault("the XMP metadata are compressed", why)
    for key in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "dc:title", "xmpMM:DocumentID", "xmpMM:RenditionClass"):
        if key.encode() not in xmp:
            yield standard.fault(f"the XMP metadata lack {key}", why)
    info = entry(pdf.trailer, "/Info")
    for key, tag in (("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")):
        said = re.search(rb"xmp:%s(?:>|=[\"'])([^<\"']*)" % tag.encode(), xmp)
        mine = "".join(DATE.findall(words(entry(info, f"/{key}"))))[:14]
        if said and mine and "".join(DATE.findall(said[1].decode("latin-1")))[:14] != mine:
            yield standard.fault(f"{tag} of the XMP metadata is not {key} of the information dictionary", why)


def _beside(pdf: pikepdf.Pdf, standard: Standard) -> Iterator[Seen]:
    why = "A PDF/X holds nothing that acts or is filled in."
    root = pdf.Root
    for key, what in (("/OpenAction", "an action when it is opened"), ("/AA", "actions"), ("/AcroForm", "form fields")):
        if entry(root, key) is not None and not (key == "/OpenAction" and not name(entry(root, key, "/S"))):
            yield standard.fault(f"it has {what}", why)
    if entry(root, "/Names", "/JavaScript") is not None:
        yield standard.fault("it has JavaScript", why)
    if standard.old and entry(root, "/OCProperties") is not None:
        yield standard.fault("it has layers", why)


def _page(standard: Standard, page: PdfPage) -> Iterator[Seen]:
    why = "The printer must know where each page is cut."
    if len({"TrimBox", "ArtBox"} & page.boxes) != 1:
        yield standard.fault("a page needs a TrimBox or an ArtBox, and not both", why, page.index)
    for one in items(entry(page.page.obj, "/Annots")):
        around = box(entry(one, "/Rect"))
        within = around is None or not _apart(around, page.bleed)
        if within and name(entry(one, "/Subtype")) not in PRINTERS_OWN:
            yield standard.fault(
                "an annotation lies within the bleed", "What lies over a page does not print alike.", page.index
            )


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] or one[0] >= other[2] or one[3] <= other[1] or one[1] >= other[3]


def content_faults(standard: Standard, page: PdfPage, one: Drawn) -> Iterator[Seen]:
    """Rules about a thing that a page draws."""
    if standard.level in VERSIONS:
        yield from _used(standard, page, one) if one.kind == "use" else _painted(standard, page, one)


def _used(standard: Standard, page: PdfPage, one: Drawn) -> Iterator[Seen]:
    why = "Transparency came with PDF/X-4."
    if standard.old and one.what.startswith(TRANSPARENT):
        yield standard.fault(f"transparency ({one.what})", why, page.index)
    if one.what == "transparency group" and not standard.old:
        yield from _family(standard, page, one.colour)
    if one.what in {"PostScript", "transfer function"}:
        yield standard.fault(f"{one.what} in the page", "Every press must draw the same.", page.index)


def _painted(standard: Standard, page: PdfPage, one: Drawn) -> Iterator[Seen]:
    yield from _family(standard, page, one.colour)
    if one.stream is None:
        return
    filters = {name(each) for each in items(entry(one.stream, "/Filter"))}
    barred = {"LZWDecode", "JPXDecode", "JBIG2Decode"} if standard.old else {"LZWDecode"}
    for each in sorted(filters & barred):
        yield standard.fault(f"a picture is compressed by {each}", "Older workflows must be able to read it.", page.index)
    if entry(one.stream, "/Alternates") is not None or entry(one.stream, "/OPI") is not None:
        yield standard.fault("a picture has stand-ins (Alternates, OPI)", "Every press must draw the same.", page.index)


def _family(standard: Standard, page: PdfPage, colour: Colour) -> Iterator[Seen]:
    """Colours that this level, or this output intent, does not take."""
    families = colour.space.families - ({"Indexed", "Pattern", "Separation", "DeviceN"} if colour.space.base else set())
    for family in sorted(families):
        if standard.level == "PDF/X-1a" and family in {*DEVICE_FREE, "DeviceRGB"}:
            yield standard.fault(
                f"a colour that is no CMYK or grey ({family})", "X-1a has the inks of the press alone.", page.index
            )
        elif family == "DeviceRGB" and standard.inks != "RGB" and not _default(page, "/DefaultRGB"):
            yield standard.fault("RGB without a profile", "The output intent has no RGB inks.", page.index)
        elif family == "DeviceCMYK" and standard.inks not in {"CMYK", ""} and not _default(page, "/DefaultCMYK"):
            yield standard.fault("CMYK without a profile", "The output intent is not CMYK.", page.index)


def _default(page: PdfPage, key: str) -> bool:
    return entry(page.page.obj, "/Resources", "/ColorSpace", key) is not None
