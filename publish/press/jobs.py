"""What is asked of the press: jobs are values, small enough to send to another process.

This module does not import WeasyPrint: the front of the house can say what it wants, and find it among what is kept,
without starting a press.
"""

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from publish.book import Galley, GalleyPage
from publish.kept import digest
from publish.notices import Notice
from publish.press.sheets import Sheet
from publish.press.tagging import Tagging, from_rows, to_rows
from publish.text import Source

ENGINE = f"{version('weasyprint')} {version('pydyf')} {version('fonttools')} {platform.machine()} 13"
"""What else can move a line: the engine, the machine it runs on, and the form in which we keep its work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page or pages to be set: XHTML, the styles for it, and the folders it may read."""

    name: str
    """Key of the section, for messages."""
    xhtml: str
    css: tuple[Sheet, ...]
    language: str
    base: Path
    """The collection folder, against which pictures are named."""
    roots: tuple[Path, ...]
    pictures: tuple[str, ...] = ()
    tagged: bool = False
    """Whether its runs are marked for a screen edition: they are wherever text is set, and not in heads and folios."""

    @property
    def key(self) -> str:
        """The hash of everything that can change how it is set."""
        shown = [(self.base / picture).read_bytes() for picture in self.pictures]
        styles = [part for sheet in self.css for part in (sheet.text, *sheet.reads)]
        return digest(ENGINE, self.xhtml, *styles, self.language, str(self.tagged), *shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """What came of a job: the galley, where each id stands (points from the left edge), and what the engine remarked."""

    galley: Galley
    left: Mapping[str, float]
    remarks: tuple[Notice, ...] = ()
    tagging: Tagging | None = None


def to_value(made: Set) -> dict[str, Any]:
    """A set job as JSON, without its PDF."""
    pages = [[page.anchors, page.begins, page.offset] for page in made.galley.pages]
    remarks = [[one.source.file, one.source.line, one.code, one.message] for one in made.remarks]
    return {"pages": pages, "left": dict(made.left), "remarks": remarks, "tagging": to_rows(made.tagging)}


def from_value(key: str, value: Mapping[str, Any], pdf: bytes) -> Set:
    """The set job that `to_value` wrote."""
    pages = tuple(
        GalleyPage(anchors=tuple(anchors), begins=begins, offset=offset) for anchors, begins, offset in value["pages"]
    )
    galley = Galley(key=key, pdf=pdf, pages=pages)
    remarks = (Notice(source=Source(file, line), code=code, message=text) for file, line, code, text in value["remarks"])
    return Set(galley=galley, left=value["left"], remarks=tuple(remarks), tagging=from_rows(value["tagging"]))
