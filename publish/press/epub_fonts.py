"""The fonts of the EPUB: the design's static instances, cut down to the letters of the book, with their licences.

Readers may set the book in a font of their own; letters that a face does not have come from the reader's. Only families
that the design's style sheet names are taken along, and none of the collection's own, whose licences we do not know.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from publish.press.epub_file import File
from publish.press.fonts import Face, as_drawn, source_file

FEATURES = ("c2sc", "lnum", "onum", "smcp")
"""What style sheets ask for beside the features that every setting uses: small capitals, and both kinds of figures."""
NAMES = (13, 14)
"""Records of a font's own table of names that hold its licence (OpenType, `name`), kept beside the usual ones."""
RULE = '@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; src: url("{name}") }}'
LICENCE = "LICENSE"
"""The file that the font packages carry."""


def epub_fonts(faces: Iterable[tuple[Face, Path]], css: str, letters: str) -> tuple[str, list[File]]:
    """The `@font-face` rules, and the files they name: a subset of each face, and a licence for each family."""
    used = [(face, path) for face, path in faces if face.package and f'"{face.family}"' in css]
    files = [File(name=_name(face), media_type="font/ttf", data=subset(as_drawn(face, path), letters)) for face, path in used]
    rules = [RULE.format(family=face.family, style=face.style, weight=face.weight, name=_name(face)) for face, _ in used]
    return "\n".join(rules), files + _licences([face for face, _ in used])


def subset(font: bytes, letters: str) -> bytes:
    """A font with only the glyphs that these letters can become."""
    import uharfbuzz as hb  # noqa: PLC0415 - only an EPUB that is made anew needs it

    face = hb.Face(hb.Blob(font))
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, letters))
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in FEATURES)
    wanted.name_id_set.update(NAMES)
    wanted.flags |= hb.SubsetFlags.NO_HINTING
    return bytes(wanted.subset(face).blob.data)


def _stem(face: Face) -> str:
    return f"fonts/{face.family.lower().replace(' ', '-')}"


def _name(face: Face) -> str:
    weight = f"-{face.weight}" if face.weight != 400 else ""
    return f"{_stem(face)}{weight}{'-italic' if face.style == 'italic' else ''}.ttf"


def _licences(faces: Sequence[Face]) -> list[File]:
    """The licence of each family, as its package carries it."""
    texts = {f"{_stem(face)}-licence.txt": source_file(face).parent.parent / LICENCE for face in faces}
    return [File(name=name, media_type="text/plain", data=path.read_bytes()) for name, path in texts.items() if path.is_file()]
