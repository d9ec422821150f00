"""Separation: everything in a bound file that is red, green and blue becomes ink.

Pictures, once a picture (they are kept by content); colours in what is drawn, where a style sheet or a drawing names one;
gradients by the colours they run between. Then what the colours were is taken off the file.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, Stream
from PIL import Image, ImageChops

from publish.kept import Kept, digest
from publish.press.inks import Inks, Separated
from publish.press.pdf_fonts import all_resources

FORM = "1"
"""The form in which we keep separations: another number makes them anew."""
COLOURED = re.compile(rb"\s(?:rg|RG)\s|/lab-d|/DeviceRGB")
SIGNS = (b"rg", b"RG", b"/lab-d", b"/DeviceRGB")
"""What COLOURED cannot do without; bytes are found in a quarter of the time."""
FILL, STROKE = Operator("k"), Operator("K")
RGB = "/DeviceRGB"
LABS = ("/lab-d50", "/lab-d65")
"""The names WeasyPrint gives its spaces of CIELAB colours, on every page whether used or not."""
Instruction = tuple[Sequence[Any], Operator]


def separate(out: Pdf, inks: Inks, store: Kept) -> None:
    """Turn every colour of a file into inks."""
    things = [thing for thing in out.objects if isinstance(thing, Dictionary | Stream)]
    for stream in _drawn(out, things):
        if _coloured(stream.read_bytes()):
            stream.write(pikepdf.unparse_content_stream(list(_inked(pikepdf.parse_content_stream(stream), inks))))
    for resources in all_resources(out):
        _recolour_gradients(resources, inks)
        _forget_labs(resources)
    for thing in things:
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image:
            _separate_picture(thing, inks, store)
        group = thing.get("/Group")
        if isinstance(group, Dictionary) and group.get("/CS") == Name.DeviceRGB:
            group.CS = Name.DeviceCMYK


def _coloured(content: bytes) -> bool:
    """Whether anything is drawn in a colour that is no ink."""
    return any(sign in content for sign in SIGNS) and COLOURED.search(content) is not None


def _drawn(out: Pdf, things: Iterable[pikepdf.Object]) -> Iterator[pikepdf.Object]:
    """Every stream of operators: of pages, forms and patterns."""
    for page in out.pages:
        contents = page.obj.get("/Contents")
        if contents is not None:
            yield from contents if isinstance(contents, Array) else (contents,)
    for thing in things:
        if isinstance(thing, Stream) and (thing.get("/Subtype") == Name.Form or thing.get("/PatternType") == 1):
            yield thing


def _inked(instructions: Iterable[Any], inks: Inks) -> Iterator[Instruction]:
    """Instructions with every colour in inks: those of DeviceRGB, and of CIELAB spaces."""
    spaces = {False: "", True: ""}  # of fills, of strokes
    for operands, operator in instructions:
        name, stroke = str(operator).lower(), str(operator).isupper()
        if name == "cs":
            spaces[stroke] = str(operands[0])
        gone = spaces[stroke] in {RGB, *LABS}
        if name == "rg" or (gone and name in {"sc", "scn"}):
            mixed = inks.lab if name != "rg" and spaces[stroke] in LABS else inks.colour
            yield mixed(*map(float, operands)), STROKE if stroke else FILL
        elif not (gone and name == "cs"):
            yield operands, operator


def _recolour_gradients(resources: pikepdf.Object, inks: Inks) -> None:
    """Gradients run between inks (ISO 32000-1, 8.7.4.3)."""
    shadings = list(resources.get("/Shading", Dictionary()).values())
    patterns = resources.get("/Pattern", Dictionary()).values()
    for shading in [*shadings, *(pattern.Shading for pattern in patterns if "/Shading" in pattern)]:
        if shading.get("/ColorSpace") == Name.DeviceRGB:
            _recolour_function(shading.Function, inks)
            shading.ColorSpace = Name.DeviceCMYK


def _recolour_function(function: pikepdf.Object, inks: Inks) -> None:
    """The colours at the ends of a gradient and of its stretches (ISO 32000-1, 7.10.3 and 7.10.4)."""
    for inner in function.get("/Functions", Array()):
        _recolour_function(inner, inks)
    for key in ("/C0", "/C1"):
        if key in function and len(function[key]) == 3:
            function[key] = Array(inks.colour(*map(float, function[key])))


def _forget_labs(resources: pikepdf.Object) -> None:
    """Take off the spaces of colours that are no longer there."""
    spaces = resources.get("/ColorSpace", Dictionary())
    for name in LABS:
        if name in spaces:
            del spaces[name]


def _separate_picture(stream: Stream, inks: Inks, store: Kept) -> None:
    if str(stream.get("/ColorSpace")) not in {RGB, "/DeviceCMYK"}:
        return
    raw = stream.read_raw_bytes()
    key = digest(FORM, inks.condition.profile, str(inks.limit), str(stream.get("/DecodeParms")), str(stream.Width), raw)
    found = store.get(key)
    made = (Separated.of(*found) if found[0] else None) if found else _made(stream, raw, inks)
    if not found:
        store.put(key, made.told if made else {}, made.data if made else b"")
    if made:
        _write(stream, made)


def _made(stream: Stream, raw: bytes, inks: Inks) -> Separated | None:
    if stream.get("/Filter") != Name.DCTDecode:
        return inks.picture(pikepdf.PdfImage(stream).as_pil_image(), jpeg=False)
    picture = Image.open(io.BytesIO(raw))
    # Pillow takes every JPEG in inks for one of Adobe's, which hold paper instead; the others lack this marker.
    ours = picture.mode != "CMYK" or "/Decode" in stream
    return inks.picture(picture if ours else ImageChops.invert(picture), jpeg=True)


def _write(stream: Stream, made: Separated) -> None:
    """The picture in place of what it was."""
    for key in ("/DecodeParms", "/Decode"):
        if key in stream:
            del stream[key]
    if made.jpeg:
        stream.write(made.data, filter=Name.DCTDecode)
    else:
        stream.write(made.data)
    stream.ColorSpace = Name(f"/{made.space}")
    stream.BitsPerComponent = 8
    if made.inverted:
        stream.Decode = Array([1, 0] * 4)
