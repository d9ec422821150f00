"""Whether the fonts have every letter of the book, asked before anything is set.

Where a design lacks a script, a font package made for it stands in as soon as it is installed; without one the build stops
and names the package. The table is fixed, so that two machines that can set a book set the same pages.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from publish.collection import Collection, Edition, Interview, Matter
from publish.errors import ManuscriptError
from publish.notices import Notice
from publish.press.design import Design, with_fonts
from publish.press.fonts import STYLES, Face
from publish.text import Source

NEVER_DRAWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Cn"})
"""Unicode categories without a glyph of their own: controls, soft hyphens, joiners and spaces."""
VARIATION = frozenset(range(0xFE00, 0xFE10))
"""Variation selectors choose among glyphs and have none."""
COVER = " Or give the EPUB a cover of your own: 'cover: images/cover.jpg'."
SHOWN = 12
"""Characters a notice names."""


@dataclass(frozen=True, slots=True)
class Standby:
    """A font for a script: its family, and the file in the package named after it, upright and (if it has one) italic."""

    family: str
    file: str
    italic: str = ""

    @property
    def package(self) -> str:
        """Name on PyPI."""
        return f"fontpkg-{self.family.lower().replace(' ', '-')}"

    @property
    def faces(self) -> tuple[Face, ...]:
        """Its faces, for every style a design may ask for."""
        module = self.package.replace("-", "_")
        return tuple(
            Face(
                family=self.family,
                package=module,
                file=(self.italic or self.file) if style == "italic" else self.file,
                style=style,
                weight=weight,
            )
            for style, weight in STYLES
        )


STANDBYS = {
    "ARABIC": Standby("Amiri", "Amiri-Regular.ttf"),
    "BENGALI": Standby("Hind Siliguri", "HindSiliguri-Regular.ttf"),
    "CYRILLIC": Standby("Noto Serif", "NotoSerif[wdth,wght].ttf", "NotoSerif-Italic[wdth,wght].ttf"),
    "DEVANAGARI": Standby("Noto Sans Devanagari", "NotoSansDevanagari[wdth,wght].ttf"),
    "GREEK": Standby("Noto Serif", "NotoSerif[wdth,wght].ttf", "NotoSerif-Italic[wdth,wght].ttf"),
    "HEBREW": Standby("Frank Ruhl Libre", "FrankRuhlLibre[wght].ttf"),
    "KHMER": Standby("Noto Sans Khmer", "NotoSansKhmer[wdth,wght].ttf"),
    "LATIN": Standby("Noto Serif", "NotoSerif[wdth,wght].ttf", "NotoSerif-Italic[wdth,wght].ttf"),
    "TAMIL": Standby("Noto Sans Tamil", "NotoSansTamil[wdth,wght].ttf"),
    "TELUGU": Standby("Noto Sans Telugu", "NotoSansTelugu[wdth,wght].ttf"),
    "THAI": Standby("Noto Sans Thai", "NotoSansThai[wdth,wght].ttf"),
}
"""By the first word of a character's Unicode name, which is its script."""


def covering(design: Design, collection: Collection, fonts_folder: Path, *, cover: bool = False) -> Design:
    """The design with fonts for every script of the collection; raises where one is not to be had.

    With `cover`, also for what the printed cover says beside the title.
    """
    if not cover:
        collection = replace(collection, metadata=replace(collection.metadata, blurb="", description=""))
    lacking = frozenset().union(*(set(text) for _, text in _texts(collection))) - {*map(chr, design.covered)}
    lacking = frozenset(filter(_drawn, lacking))
    if not lacking:
        return design
    standbys = dict.fromkeys(filter(None, (STANDBYS.get(script(character)) for character in sorted(lacking))))
    faces = [face for one in standbys if find_spec(one.faces[0].package) for face in one.faces]
    more = with_fonts(design, faces, fonts_folder) if faces else design
    still = lacking - {*map(chr, more.covered)}
    if still:
        raise ManuscriptError(list(_notices(collection, still)))
    return more


def script(character: str) -> str:
    """The script of a letter, as Unicode's names have it: `THAI`, `CJK`; empty for signs."""
    letter = unicodedata.category(character)[0] in "LM"
    return unicodedata.name(character, "").partition(" ")[0] if letter else ""


def _drawn(character: str) -> bool:
    return unicodedata.category(character) not in NEVER_DRAWN and ord(character) not in VARIATION


def _texts(collection: Collection) -> Iterator[tuple[Source, str]]:
    """Everything of a collection that may be set here, with its place: without pages, what stands on a drawn cover."""
    metadata = replace(collection.metadata, cover="")
    if not _has_pages(collection):
        if not collection.metadata.cover:
            yield Source("collection.yaml"), repr(replace(metadata, contributors=(), place="", edition="", rights=""))
        return
    yield Source("collection.yaml"), repr((metadata, [part.title for part in collection.parts]))
    texts: tuple[Interview | Matter, ...] = (*collection.front, *collection.interviews, *collection.back)
    for text in texts:
        for block in text.blocks:
            yield from ((passage.source, passage.text) for passage in block.passages)
            if block.picture:
                yield block.source, block.picture.credit
        yield Source(text.file, 1), " ".join(_heads(text))
    yield from ((person.source, repr(replace(person, also=()))) for person in collection.people)
    yield from ((film.source, repr(replace(film, also=()))) for film in collection.films)


def _has_pages(collection: Collection) -> bool:
    return bool({Edition.PRINT, Edition.SCREEN} & set(collection.settings.editions))


def _heads(text: Interview | Matter) -> Iterator[str]:
    """What stands in titles, labels, datelines and sources."""
    yield text.title
    if isinstance(text, Interview):
        yield from (speaker.name for speaker in text.speakers)
        yield from (turn.aside for turn in text.turns)
        yield from (text.place, text.dateline, text.translator, text.permission.credit, repr(text.first_published))


def _notices(collection: Collection, lacking: Iterable[str]) -> Iterator[Notice]:
    """One notice a file and script, at its first line."""
    wanted = set(lacking)
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for source, text in _texts(collection):
        for character in sorted(wanted & set(text), key=text.index):
            found[source.file, script(character)].append((source.line, character))
    for (file, name), places in found.items():
        characters = list(dict.fromkeys(character for _, character in places))
        line = min(line for line, _ in places)
        message = _message(name, characters) + ("" if _has_pages(collection) else COVER)
        yield Notice(source=Source(file, line), code="no-glyphs", message=message)


def _message(name: str, characters: list[str]) -> str:
    shown = " ".join(characters[:SHOWN]) + (" …" if len(characters) > SHOWN else "")
    kind = "Chinese or Japanese" if name == "CJK" else name.capitalize() or f"U+{ord(characters[0]):04X}"
    told = f"no font of the design has {shown} ({kind})."
    standby = STANDBYS.get(name)
    if standby and not find_spec(standby.faces[0].package):
        return f"{told} Install one that stands in by itself: pip install {standby.package}."
    return (
        f"{told} Put a TrueType font that has it into styles/, and name it in styles/book.css: "
        '@font-face { font-family: "Its Name"; src: url(its-file.ttf) }. Or write it in other letters.'
    )
