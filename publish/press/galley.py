"""A galley: one section laid out alone by WeasyPrint, in whichever process has a hand free.

What WeasyPrint logs is never lost: a declaration it ignores becomes a remark, since designers write for more than one
engine; anything worse, such as a file it cannot open or a font it replaces, stops the press.
"""

import io
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pikepdf
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from publish.book import Galley
from publish.errors import PassageError, PressError
from publish.notices import Notice
from publish.press.breaks import page_starts, running_texts
from publish.press.columns_once import columns_once
from publish.press.fetcher import InsideFetcher
from publish.press.jobs import Job, Set
from publish.press.line_ends import mend_line_ends
from publish.press.line_limits import limit_lines
from publish.press.marking import write_marked
from publish.press.page_styles import share_page_styles
from publish.press.paper import paper
from publish.press.sheets import COLLECTION, Sheet
from publish.press.styled_once import leave_alone, style_once
from publish.press.unlinked import unlinked
from publish.text import Source

POINTS = 0.75
"""Points in a CSS pixel."""
IGNORED = ("Ignored", "Invalid media type", "Unsupported")
"""How WeasyPrint's remarks begin, for rules it skips without harm."""
UNLOADED = ("Font-face", "Failed to load")
"""How those begin that stop the press even while a style sheet is read."""
NOTE = re.compile(r"-n(\d+)$")
NOTE_ROOM = 0.75
"""How much of a page, margins and all, a note may take: the most that leaves its call room beside it."""
PLACE = re.compile(r" at (\d+):\d+")
LONGEST_REMARK = 300
"""Letters of a remark that are passed on: some quote whole pictures."""
mend_line_ends()
limit_lines()
share_page_styles()
style_once()
columns_once()
Styles = tuple[list[weasyprint.CSS], FontConfiguration, dict[str, object], tuple[Notice, ...]]


def set_galley(job: Job) -> Set:
    """Lay out a job and find where its pages begin."""
    css, fonts, profiles, ignored = _styles(job.css, job.roots, job.base)
    with _hearing(job.name) as remarks, _clear(job.name):
        page = paper(unlinked(job.xhtml), job.language, COLLECTION, InsideFetcher(job.roots, job.base))
        document = page.render(font_config=fonts, color_profiles=profiles, stylesheets=css)
        if remarks:
            leave_alone(fonts)
        _refuse_long_notes(document)
        data, tagging = write_marked(document, page, job.xhtml) if job.tagged else (document.write_pdf(pdf_version="1.6"), None)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = page_starts(pdf, [list(page.anchors) for page in document.pages], running_texts(job.xhtml))
    left = {name: place[0] * POINTS for page in document.pages for name, place in page.anchors.items()}
    galley = Galley(key=job.name, pdf=data, pages=pages)
    told = (*ignored, *_notices(remarks, ""))
    return Set(galley=galley, left=left if "ruler" in left else {}, remarks=tuple(dict.fromkeys(told)), tagging=tagging)


def _refuse_long_notes(document: weasyprint.Document) -> None:
    """Stop at a note that fills a page: WeasyPrint does not split notes, and would print the text over it."""
    for page in document.pages:
        for anchor, (_, top, _, bottom) in page.anchors.items():
            if NOTE.search(anchor) and bottom - top > NOTE_ROOM * page.height:
                fault = (
                    f"note {NOTE.findall(anchor)[0]} is as long as a page, which cannot be set. "
                    "Put what it says into the text, or divide it into several notes."
                )
                raise PassageError(anchor, fault)


@lru_cache(maxsize=4)
def _styles(sheets: tuple[Sheet, ...], roots: tuple[Path, ...], collection: Path) -> Styles:
    """Styles and fonts, parsed once a process, and what is ignored of them."""
    fonts, profiles = FontConfiguration(), dict[str, object]()
    parsed, ignored = [], list[Notice]()
    for sheet in sheets:
        with _hearing(sheet.name, UNLOADED) as remarks, _clear(sheet.name):
            parsed.append(
                weasyprint.CSS(
                    string=sheet.text, base_url=sheet.base or None, font_config=fonts, color_profiles=profiles,
                    url_fetcher=InsideFetcher(roots, collection),
                )
            )  # fmt: skip
        ignored += _notices(remarks, sheet.name)
    leave_alone(fonts, [sheet.text for sheet in sheets])
    return parsed, fonts, profiles, tuple(ignored)


def _notices(remarks: Iterable[str], file: str) -> Iterator[Notice]:
    """Remarks as notices, with their line where the engine gives one."""
    for remark in remarks:
        place = PLACE.search(remark)
        message = f"{PLACE.sub('', remark).removesuffix('.')}. The press skips it: delete it, or leave it to other engines."
        yield Notice(source=Source(file, int(place[1]) if place else 0), code="style-ignored", message=message)


@contextmanager
def _clear(name: str) -> Iterator[None]:
    """Say clearly what WeasyPrint gives up on: known limits of version 70, met only through a style sheet."""
    try:
        yield
    except FatalURLFetchingError as error:
        raise PressError(f"{name}: {error}") from error
    except NotImplementedError as error:
        raise PressError(
            f"{name}: a style sheet asks for a gradient, or for a border that is inset, outset, groove or ridge, in a "
            "device-cmyk colour; the press cannot draw that. Use flat colours and solid borders in styles/book.css."
        ) from error
    except ArithmeticError as error:
        raise PressError(
            f"{name}: a style sheet gives a size that cannot be set ({error}). Look in styles/book.css for one that is "
            "very large, or nothing at all."
        ) from error


@contextmanager
def _hearing(name: str, grave: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """Gather what WeasyPrint logs; stop the press on what is graver than a rule it skips."""
    heard = _Listener(grave)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        yield heard.remarks
    finally:
        logger.removeHandler(heard)
    if heard.faults:
        raise PressError(f"{name}: {heard.faults[0]}")


class _Listener(logging.Handler):
    """Sorts WeasyPrint's log into remarks and faults: by what is grave where that is given, else by what is not."""

    def __init__(self, grave: tuple[str, ...]) -> None:
        super().__init__(logging.WARNING)
        self._grave = grave
        self.remarks: list[str] = []
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        message = record.getMessage()[:LONGEST_REMARK]
        harmless = not message.startswith(self._grave) if self._grave else message.startswith(IGNORED)
        (self.remarks if harmless else self.faults).append(message)
