"""One font a face for the whole book.

Every galley carries its own subsets, different ones under the same subset tag, which collide in a bound file. WeasyPrint
keeps glyph ids, so they can be joined: the union of glyphs, of widths and of ToUnicode maps, and one program subset anew by
HarfBuzz from the font file.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from publish.errors import PressError
from publish.press.runs import MAPPING

CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{ranges}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
"""ToUnicode CMap, ISO 32000-1, 9.10.3."""
DROPPED = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"DSIG", b"STAT", b"kern")
"""Tables that shape text, which is done."""
MAPPINGS_A_RANGE = 100
"""As many as a bfchar section may hold, by the same clause."""


def merge_fonts(out: Pdf, files: Mapping[str, Path]) -> None:
    """Replace the galleys' subsets by one font a face; `files` maps embedded names, without tag, to font files."""
    groups: dict[str, list[pikepdf.Object]] = defaultdict(list)
    for thing in out.objects:
        if isinstance(thing, Dictionary) and thing.get("/Subtype") == Name.Type0:
            groups[_untagged(thing)].append(thing)
    merged = {name: _merged(out, name, fonts, files) for name, fonts in sorted(groups.items())}
    for resources in all_resources(out):
        fonts = resources.get("/Font")
        if isinstance(fonts, Dictionary):
            for key in list(fonts.keys()):
                if fonts[key].get("/Subtype") == Name.Type0:
                    fonts[key] = merged[_untagged(fonts[key])]


def clean(out: Pdf) -> None:
    """Drop the empty resource dictionaries WeasyPrint leaves, which strict checkers stumble over."""
    for resources in all_resources(out):
        for key in ("/Pattern", "/Shading", "/XObject", "/ColorSpace", "/ExtGState"):
            if key in resources and isinstance(resources[key], Dictionary) and not resources[key]:
                del resources[key]


def _untagged(font: pikepdf.Object) -> str:
    return str(font.BaseFont).rpartition("+")[2]


def all_resources(out: Pdf) -> Iterator[pikepdf.Object]:
    """Resource dictionaries of pages and of streams."""
    for thing in out.objects:
        holder = thing.stream_dict if isinstance(thing, Stream) else thing
        if isinstance(holder, Dictionary):
            resources = holder.get("/Resources")
            if isinstance(resources, Dictionary):
                yield resources
            if "/Font" in holder:
                yield holder


def _merged(out: Pdf, name: str, fonts: list[pikepdf.Object], files: Mapping[str, Path]) -> pikepdf.Object:
    """The first of the fonts, given what all of them have."""
    path = font_file(name, files)
    if path is None:
        raise PressError(
            f"The font {name.replace('-', ' ')} is not one of the design's. A style sheet asks for a family, weight or style "
            "that design.toml does not name, or the text has characters that no font of the design covers."
        )
    widths, texts = dict[int, float](), dict[int, str]()
    for font in fonts:
        widths |= glyph_widths(font.DescendantFonts[0].W)
        texts = _texts(font) | texts
    data = _subset(path, frozenset(widths))
    tag = _tag(data)
    first = fonts[0]
    descendant = first.DescendantFonts[0]
    program = out.make_stream(data)
    program.Length1 = len(data)
    descendant.FontDescriptor.FontFile2 = program
    descendant.W = Array([part for glyph in sorted(widths) for part in (glyph, Array([round(widths[glyph], 3)]))])
    first.ToUnicode = out.make_stream(_cmap(texts))
    for holder, key in ((first, "/BaseFont"), (descendant, "/BaseFont"), (descendant.FontDescriptor, "/FontName")):
        holder[key] = Name(f"/{tag}+{name}")
    return first


def font_file(name: str, files: Mapping[str, Path]) -> Path | None:
    """The font file of an embedded name. For a sign its italic lacks, a family's upright is slanted by the engine."""
    upright = name.removesuffix("-Oblique")
    return files.get(upright if f"{upright}-Italic" in files else name)


def glyph_widths(row: pikepdf.Object) -> dict[int, float]:
    """Glyph -> width, from a W array in either of its two forms (ISO 32000-1, 9.7.4.3)."""
    widths, items, index = dict[int, float](), list(row), 0
    while index < len(items):
        first = int(items[index])
        if isinstance(items[index + 1], Array):
            widths |= {first + i: float(width) for i, width in enumerate(items[index + 1])}
            index += 2
        else:
            widths |= dict.fromkeys(range(first, int(items[index + 1]) + 1), float(items[index + 2]))
            index += 3
    return widths


def _texts(font: pikepdf.Object) -> dict[int, str]:
    """Glyph -> UTF-16 text in hexadecimal, from a ToUnicode map."""
    return {int(glyph, 16): text for glyph, text in MAPPING.findall(font.ToUnicode.read_bytes().decode())}


def _cmap(texts: Mapping[int, str]) -> bytes:
    rows, ranges = sorted(texts.items()), []
    for start in range(0, len(rows), MAPPINGS_A_RANGE):
        part = rows[start : start + MAPPINGS_A_RANGE]
        lines = "\n".join(f"<{glyph:04x}> <{text}>" for glyph, text in part)
        ranges.append(f"{len(part)} beginbfchar\n{lines}\nendbfchar")
    return CMAP.format(ranges="\n".join(ranges)).encode()


def _subset(path: Path, glyphs: frozenset[int]) -> bytes:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.glyph_set.set(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(table) for table in DROPPED)
    return bytes(wanted.subset(face).blob.data)


def _tag(data: bytes) -> str:
    """Six capitals that name the subset, from its bytes."""
    return "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
