"""Small print files made for one printer each, without a fault, and ways to plant one."""

import io
import zlib
from collections.abc import Callable
from importlib.resources import files

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

WORDS = "0 0 0 1 k BT /F 11 Tf 15 TL 64 560 Td (Who asked you down to the river?) ' (Nobody did; I went for the light.) ' ET"
PROFILE = bytes(12) + b"prtrCMYKLab " + bytes(108)
XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><xmp:CreateDate>2026-01-01T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2026-01-01T00:00:00Z</xmp:ModifyDate><xmp:MetadataDate>2026-01-01T00:00:00Z</xmp:MetadataDate>
<dc:title>River</dc:title><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
Change = Callable[[Pdf], object]


def book(pages: int, *, width: float = 432, height: float = 648, around: float = 0, spine: bool = True, room: float = 0) -> Pdf:
    """A book of text: its trim, the bleed around it, with or without one at the spine, and room for marks outside."""
    pdf = Pdf.new()
    font = _font(pdf)
    for index in range(pages):
        left = around * (spine or index % 2 == 1) + room
        right = around * (spine or index % 2 == 0) + room
        sheet = (width + left + right, height + 2 * (around + room))
        page = pdf.add_blank_page(page_size=sheet).obj
        page.TrimBox = Array([left, around + room, left + width, around + room + height])
        page.BleedBox = Array([room, room, sheet[0] - room, sheet[1] - room])
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = pdf.make_stream(f"q 1 0 0 1 {left} {around + room} cm\n{WORDS}\nQ\n".encode())
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    return pdf


def _font(pdf: Pdf) -> pikepdf.Object:
    program = pdf.make_stream(files("fontpkg_alegreya_sans").joinpath("files/AlegreyaSans-Regular.ttf").read_bytes())
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Alegreya, Flags=32, FontBBox=Array([0, -200, 1000, 800]), FontFile2=program,
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Alegreya, Encoding=Name.WinAnsiEncoding, FirstChar=32,
            LastChar=126, Widths=Array([480] * 95), FontDescriptor=pdf.make_indirect(descriptor),
        )
    )  # fmt: skip


def kdp() -> Pdf:
    return book(12)


def kdp_with_plates() -> Pdf:
    """Page 4 has a plate that bleeds on all sides but the spine, with a caption in it; page 6 a band at the head."""
    pdf = book(12, around=9, spine=False)
    draw(4, "0.2 0.2 0.2 0.3 k 0 0 441 666 re f 0 0 0 0 k BT /F 9 Tf 60 60 Td (The weir, at noon) Tj ET")(pdf)
    draw(6, "0.4 0 0 0 k 0 600 441 66 re f")(pdf)
    return pdf


def of_a_word_processor() -> Pdf:
    """No boxes but the page's own, and no labels; the pages have KDP's bleed."""
    pdf = kdp_with_plates()
    for page in pdf.pages:
        del page.obj.TrimBox, page.obj.BleedBox
    del pdf.Root.PageLabels
    return pdf


def ingram() -> Pdf:
    """PDF/X-1a:2001, the last page blank."""
    pdf = book(12)
    pdf.pages[-1].obj.Contents = pdf.make_stream(b"\n")
    _intent(pdf)
    pdf.trailer.Info = pdf.make_indirect(_info(GTS_PDFXVersion="PDF/X-1:2001", GTS_PDFXConformance="PDF/X-1a:2001"))
    return pdf


def offset() -> Pdf:
    """PDF/X-4 with 3 mm of bleed and crop marks outside it; 16 pages are one sheet."""
    pdf = book(16, around=8.504, room=20)
    for page in pdf.pages:
        marks = b"0.5 w 1 1 1 1 K 28.504 0 m 28.504 18 l S 0 28.504 m 18 28.504 l S"
        page.obj.Contents = Array([page.obj.Contents, pdf.make_stream(marks)])
    _intent(pdf)
    pdf.trailer.Info = pdf.make_indirect(_info())
    pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    return pdf


def _info(**more: str) -> Dictionary:
    told = {"Title": "River", "CreationDate": "D:20260101000000Z", "ModDate": "D:20260101000000Z"} | more
    return Dictionary(Trapped=Name("/False"), **{key: String(value) for key, value in told.items()})


def _intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(PROFILE, N=4)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("CGATS TR 006"),
                RegistryName=String("http://www.color.org"), DestOutputProfile=profile,
            )
        ]
    )  # fmt: skip


def draw(number: int, content: str, **resources: object) -> Change:
    """Draw something more on a page; resources by kind: `XObject={"Im": …}`."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[number - 1].obj
        page.Resources = Dictionary(page.Resources)
        for kind, named in resources.items():
            made = {f"/{key}": value(pdf) if callable(value) else value for key, value in named.items()}
            page.Resources[f"/{kind}"] = Dictionary({**page.Resources.get(f"/{kind}", {}), **made})
        before = list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]
        page.Contents = Array([*before, pdf.make_stream(f"\nq {content} Q\n".encode())])

    return change


def on(number: int, **entries: object) -> Change:
    """Give a page other entries."""

    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[number - 1].obj[f"/{key}"] = value

    return change


def root(**entries: object) -> Change:
    """Give the catalogue other entries."""

    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value

    return change


def pages(pdf: Pdf, number: int) -> None:
    """Take pages out at the end, or add blank ones, until there are so many."""
    while len(pdf.pages) > number:
        del pdf.pages[-1]
    for _ in range(number - len(pdf.pages)):
        page = pdf.add_blank_page(page_size=pdf.pages[0].mediabox[2:]).obj
        page.TrimBox, page.BleedBox = pdf.pages[0].obj.TrimBox, pdf.pages[0].obj.BleedBox
        page.Contents = pdf.make_stream(b"\n")


def image(mode: str, size: int, colour: object, **entries: object) -> Callable[[Pdf], Stream]:
    """A square picture of one colour: raw, or as JPEG where `Filter` says so."""

    def made(pdf: Pdf) -> Stream:
        picture = Image.new(mode, (size, size), colour)
        data = io.BytesIO()
        if "Filter" in entries:
            picture.save(data, "JPEG", quality=90)
        space = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK, "1": Name.DeviceGray}[mode]
        return pdf.make_stream(
            data.getvalue() or picture.tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=size, Height=size,
            BitsPerComponent=1 if mode == "1" else 8, ColorSpace=space, **entries,
        )  # fmt: skip

    return made


def spot(ink: str) -> Array:
    """A spot colour that stands on CMYK."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 0.3, 0.7, 0.1]), N=1)
    return Array([Name.Separation, Name(f"/{ink}"), Name.DeviceCMYK, tint])


def circular(pdf: Pdf) -> None:
    """The page tree leads back into itself."""
    pdf.Root.Pages.Kids = Array([pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1, Kids=Array([pdf.Root.Pages])))])


def laughing(pdf: Pdf) -> None:
    """Forms that draw a form twenty times, ten levels deep."""
    form = pdf.make_stream(b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    for _ in range(10):
        resources = Dictionary(XObject=Dictionary(X=form))
        form = pdf.make_stream(
            b"/X Do " * 20, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), Resources=resources
        )
    draw(2, "/Laugh Do", XObject={"Laugh": form})(pdf)


def draws_itself(pdf: Pdf) -> None:
    """A form that draws itself, twice."""
    form = pdf.make_stream(b"/X Do /X Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    draw(2, "/X Do", XObject={"X": form})(pdf)


def swelling(pdf: Pdf, size: int) -> Stream:
    """A small stream that swells to so many bytes."""
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(b" " * size), filter=Name.FlateDecode)
    return stream


def unembedded(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Resources.Font.F.FontDescriptor.FontFile2


def wider(by: float) -> Change:
    """Give every page so much more sheet on all sides, beyond the bleed."""

    def change(pdf: Pdf) -> None:
        for page in pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            page.obj.MediaBox = Array([left - by, bottom - by, right + by, top + by])

    return change


def bare_trim(pdf: Pdf) -> None:
    """Every page ends at its trim."""
    for page in pdf.pages:
        page.obj.MediaBox = page.obj.BleedBox = page.obj.TrimBox
