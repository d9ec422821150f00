"""PDF/X: what makes a bound file one that printers take without a word.

PDF/X-4 (ISO 15930-7) says of itself in XMP what it is, and carries the profile of the sheet it is made for. PDF/X-1a:2001
(ISO 15930-1) is PDF 1.3: no transparency, no object streams, and says it in the information dictionary. Identifiers come
from what is in the file, dates from the order: the same book has the same bytes.
"""

import io
from html import escape
from uuid import UUID, uuid5

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from publish import __version__
from publish.collection import Metadata
from publish.press.condition import REGISTRY, Condition

X4, X1A = "PDF/X-4", "PDF/X-1a:2001"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creators}
<pdf:Producer>{program}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:MetadataDate>{created}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
"""The packet (XMP specification part 1, 7.3), with the namespaces where simple readers look for them."""
OURS = UUID("4f3c1d3e-8a0b-5d52-9f4e-6a1f0e3b7c21")
"""Namespace of our identifiers (RFC 9562, 5.5)."""


def declare(out: Pdf, condition: Condition, standard: str) -> None:
    """Write the output intent, and for X-1a the version keys (ISO 15930-1, 6.2; 15930-7, 6.2.3)."""
    profile = out.make_stream(condition.profile)
    profile.N = 4
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.identifier),
        OutputCondition=String(condition.info),
        RegistryName=String(REGISTRY),
        Info=String(condition.info),
        DestOutputProfile=profile,
    )
    out.Root.OutputIntents = Array([out.make_indirect(intent)])
    if standard == X1A:
        out.trailer.Info.GTS_PDFXVersion = String("PDF/X-1:2001")
        out.trailer.Info.GTS_PDFXConformance = String(standard)


def describe(out: Pdf, metadata: Metadata, created: str, identity: str) -> None:
    """Write the XMP of a PDF/X-4 file (ISO 15930-7, 6.6); `identity` is a hash of what is in it."""
    creators = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in metadata.editors)
    packet = XMP.format(
        title=escape(metadata.title), creators=f"<dc:creator><rdf:Seq>{creators}</rdf:Seq></dc:creator>" if creators else "",
        program=f"publish {__version__}", created=created, document=uuid5(OURS, identity),
    )  # fmt: skip
    stream = out.make_stream(packet.encode())
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    out.Root.Metadata = stream


def written(out: Pdf, standard: str) -> bytes:
    """The finished file: the same contents, the same bytes."""
    data = io.BytesIO()
    if standard == X1A:
        plain = pikepdf.ObjectStreamMode.disable
        out.save(data, force_version="1.3", deterministic_id=True, object_stream_mode=plain)
    else:
        packed = pikepdf.ObjectStreamMode.generate
        out.save(data, force_version="1.6", deterministic_id=True, object_stream_mode=packed)
    return data.getvalue()
