"""EPUBs as strangers send them: a small sound one, and the ways to spoil it."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x:1</dc:identifier><dc:title>Reels</dc:title>
<dc:language>en</dc:language><dc:creator>Ada Cole</dc:creator><dc:publisher>Press</dc:publisher><dc:date>2026</dc:date>
<dc:description>Talks.</dc:description><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta><meta property="schema:accessibilitySummary">Words.</meta>
<meta property="pageBreakSource">urn:isbn:9780000000002</meta><!--more--></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.css" media-type="text/css"/>
<item id="c" href="c.png" media-type="image/png" properties="cover-image"/><!--items--></manifest>
<spine toc="ncx"><itemref idref="a"/></spine></package>"""
PAGE = """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en">
<head><title>Talk</title><link rel="stylesheet" href="s.css"/></head><body>{}</body></html>"""
BODY = """<h1>Talk</h1><p id="p"><span epub:type="pagebreak" role="doc-pagebreak" id="p1" aria-label="1"></span>Words.
<img src="c.png" alt="A reel of film"/></p>"""
NAV = """<nav epub:type="toc" id="toc"><h1>Contents</h1><ol><li><a href="a.xhtml">Talk</a></li></ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="bodymatter" href="a.xhtml">Text</a></li></ol></nav>
<nav epub:type="page-list" hidden="hidden"><ol><li><a href="a.xhtml#p1">1</a></li></ol></nav>"""
NCX = """<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head>
<meta name="dtb:uid" content="urn:x:1"/></head><docTitle><text>Reels</text></docTitle><navMap><navPoint id="n">
<navLabel><text>Talk</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>"""


def picture(width: int = 1000, height: int = 1600, mode: str = "RGB", form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, form)
    return out.getvalue()


def sound() -> dict[str, str | bytes]:
    """The files of a small EPUB with which nothing is wrong."""
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "EPUB/p.opf": PACKAGE,
        "EPUB/nav.xhtml": PAGE.format(NAV),
        "EPUB/toc.ncx": NCX,
        "EPUB/a.xhtml": PAGE.format(BODY),
        "EPUB/s.css": "p { margin: 0 }",
        "EPUB/c.png": picture(),
    }


def page(body: str) -> dict[str, str]:
    """The book with another text."""
    return {"EPUB/a.xhtml": PAGE.format(BODY + body)}


def said(*metas: str) -> dict[str, str]:
    """The book with more metadata: `property=value`."""
    rows = (one.partition("=") for one in metas)
    more = "".join(f'<meta property="{name}">{value}</meta>' for name, _, value in rows)
    return {"EPUB/p.opf": PACKAGE.replace("<!--more-->", more)}


def item(name: str, kind: str, data: str | bytes) -> dict[str, str | bytes]:
    """The book with one more file."""
    line = f'<item id="x" href="{name}" media-type="{kind}"/>'
    return {"EPUB/p.opf": PACKAGE.replace("<!--items-->", line), f"EPUB/{name}": data}


def packed(path: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """The sound book with some files replaced, added, or (None) left out."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in (sound() | dict(files)).items():
            if data is not None:
                file.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return path
