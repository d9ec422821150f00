"""Front and back matter: a file a part, known by its name."""

from collections.abc import Mapping

from publish.collection import Matter, Part
from publish.manuscript.files import text_of_file
from publish.manuscript.front_matter import MatterHead, divided
from publish.manuscript.interview import blocks_of
from publish.manuscript.keys import key_of_file, title_of_file
from publish.manuscript.marks import marks_of, tell_open_ranges
from publish.manuscript.passages import Voice
from publish.manuscript.pictures import Sight
from publish.manuscript.reading import Reading
from publish.manuscript.schema import checked
from publish.notices import Notice
from publish.text import PassageKind

MADE_BY_US = frozenset(
    {"contents", "title-page", "half-title", "copyright-page", "series-page", "sources", "filmography", "index",
     "colophon", "film-index"}
)  # fmt: skip
"""Parts that are there without a file."""

NOT_FILES = frozenset({Part.INTERVIEW, Part.PART_TITLE, Part.OTHER})
_PARTS = {part.value: part for part in Part if part not in NOT_FILES} | {"acknowledgments": Part.ACKNOWLEDGEMENTS}


def part_of_file(name: str) -> Part:
    """`01-preface.md` -> the preface; a name the trade does not know is a part like any other."""
    return _PARTS.get(key_of_file(name), Part.OTHER)


def read_matter(
    name: str, data: bytes, pictures: Mapping[str, Sight], *, language: str = "en"
) -> tuple[Matter | None, tuple[Notice, ...]]:
    """The part of a file, and what the editor should know of it; None where the file cannot be used at all."""
    reading = Reading(name, key_of_file(name))
    text = text_of_file(data, reading)
    if text is None:
        return None, reading.told
    file = divided(text, reading)
    head = checked(MatterHead, file.tree, reading) if not reading.failed else None
    if head is None:
        return None, reading.told
    blocks = blocks_of(file, pictures, language, reading)
    voice = Voice(PassageKind.MATTER)
    read = tuple(block for element in blocks.elements() for block in blocks.of(element, voice))
    blocks.tell_lost_notes()
    tell_open_ranges(marks_of(read), reading)
    title = title_of_file(name) if head.title is None else head.title
    return Matter(key=reading.key, file=name, part=part_of_file(name), title=title, blocks=read), reading.told
