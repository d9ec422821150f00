"""A galley: one section laid out alone by WeasyPrint, in whichever process has a hand free.

What WeasyPrint logs is never lost: a declaration it ignores becomes a remark, since designers write for more than one
engine; anything worse, such as a file it cannot open or a font it replaces, stops the press.
"""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pikepdf
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from publish.errors import PressError
from publish.press.breaks import page_starts, running_texts
from publish.press.fetcher import InsideFetcher
from publish.press.jobs import Job, Set
from publish.press.unlinked import unlinked
from publish.volume import Galley

POINTS = 0.75
"""Points in a CSS pixel."""
IGNORED = ("Ignored", "Invalid media type", "Unsupported")
"""How WeasyPrint's remarks on style sheets begin, for rules it skips without harm."""


def set_galley(job: Job) -> Set:
    """Lay out a job and find where its pages begin."""
    with _remarks(job.name) as remarks:
        try:
            document = _laid_out(job)
            data = document.write_pdf(pdf_version="1.6")
        except FatalURLFetchingError as error:
            raise PressError(f"{job.name}: {error}") from error
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = page_starts(pdf, [list(page.anchors) for page in document.pages], running_texts(job.xhtml))
    left = {name: place[0] * POINTS for page in document.pages for name, place in page.anchors.items()}
    galley = Galley(key=job.name, pdf=data, pages=pages)
    return Set(galley=galley, left=left if "ruler" in left else {}, remarks=tuple(dict.fromkeys(remarks)))


def _laid_out(job: Job) -> weasyprint.Document:
    css, fonts, profiles = _styles(job.css, job.roots)
    page = f'<!DOCTYPE html><html lang="{job.language}"><body>{unlinked(job.xhtml)}</body></html>'
    base = f"{job.base.as_uri()}/"
    source = weasyprint.HTML(string=page, base_url=base, url_fetcher=InsideFetcher(job.roots))
    return source.render(font_config=fonts, color_profiles=profiles, stylesheets=[css])


@lru_cache(maxsize=4)
def _styles(css: str, roots: tuple[Path, ...]) -> tuple[weasyprint.CSS, FontConfiguration, dict[str, object]]:
    """Styles and fonts, parsed once a process."""
    fonts, profiles = FontConfiguration(), dict[str, object]()
    sheet = weasyprint.CSS(string=css, font_config=fonts, color_profiles=profiles, url_fetcher=InsideFetcher(roots))
    return sheet, fonts, profiles


@contextmanager
def _remarks(name: str) -> Iterator[list[str]]:
    """Gather what WeasyPrint logs; stop the press on anything graver than a rule it skips."""
    heard = _Listener()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        yield heard.remarks
    finally:
        logger.removeHandler(heard)
    if heard.faults:
        raise PressError(f"{name}: {heard.faults[0]}")


class _Listener(logging.Handler):
    """Sorts WeasyPrint's log into remarks and faults."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.remarks: list[str] = []
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        message = record.getMessage()
        (self.remarks if message.startswith(IGNORED) else self.faults).append(message)
