"""What a screen edition says of itself: XMP with its title, people and language, and the standard it keeps.

XMP specification part 1, 7.3; ISO 14289-1, 5 (identification) and 7.1 (title).
"""

from html import escape

from pikepdf import Name, Pdf

from publish import __version__
from publish.collection import Metadata

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{creators}{description}{rights}
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:MetadataDate>{created}</xmp:MetadataDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def describe(out: Pdf, metadata: Metadata, created: str) -> None:
    """Write the XMP of a PDF/UA-1 file."""
    creators = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in metadata.editors)
    packet = XMP.format(
        title=escape(metadata.title), language=escape(metadata.language), program=f"publish {__version__}", created=created,
        creators=f"<dc:creator><rdf:Seq>{creators}</rdf:Seq></dc:creator>" if creators else "",
        description=_alternatives("description", metadata.description), rights=_alternatives("rights", metadata.rights),
    )  # fmt: skip
    stream = out.make_stream(packet.encode())
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    out.Root.Metadata = stream


def _alternatives(name: str, text: str) -> str:
    """A text in the form that XMP wants for one that might stand in several languages."""
    return f'\n<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></dc:{name}>' if text else ""
