"""What the editor should know: notices are values with a code, a place and a remedy.

The severity of every code is decided in one table, `SEVERITY`. An error stops the build, a warning stops it
under `--strict`, a note is only said. Codes are public: scripts filter `report.json` by them.
"""

from dataclasses import dataclass
from enum import StrEnum

from publish.text import Source


class Severity(StrEnum):
    """How grave a notice is; the order is the order in which they are counted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


ERROR, WARNING, NOTE = Severity

SEVERITY = {
    # the folder and its YAML
    "bad-date": ERROR,
    "bad-isbn": ERROR,
    "bad-value": ERROR,
    "broken-yaml": ERROR,
    "duplicate-key": ERROR,
    "empty-collection": ERROR,
    "missing-file": ERROR,
    "missing-title": ERROR,
    "outside-collection": ERROR,
    "unknown-key": ERROR,
    "unlisted-interview": NOTE,
    # the text
    "no-turns": ERROR,
    "not-text": ERROR,
    "not-utf8": ERROR,
    "huge-paragraph": ERROR,
    "unknown-speaker": ERROR,
    "mark-points-nowhere": ERROR,
    "bad-mark": ERROR,
    "lost-note": ERROR,
    "raw-html": WARNING,
    "unsafe-link": WARNING,
    "unknown-attribute": WARNING,
    "editor-query": NOTE,
    "unclosed-query": ERROR,
    # pictures
    "missing-picture": ERROR,
    "broken-picture": ERROR,
    "huge-picture": ERROR,
    "no-alternative-text": WARNING,
    # rights
    "permission-refused": ERROR,
    "permission-pending": WARNING,
    "permission-missing": WARNING,
    "permission-edition": ERROR,
    # the printer
    "not-offered": ERROR,
    "part-signature": NOTE,
    "coarse-picture": WARNING,
    # the cover
    "spine-not-sure": WARNING,
    "spine-differs": WARNING,
    "bare-spine": NOTE,
    "no-isbn": WARNING,
    "same-isbn": ERROR,
    "no-blurb": NOTE,
    "long-blurb": ERROR,
    # names
    "names-not-reviewed": WARNING,
    "films-not-reviewed": WARNING,
    "ambiguous-name": WARNING,
    "named-not-indexed": NOTE,
    "surname-only": NOTE,
    "heading-guessed": NOTE,
    "film-year-differs": WARNING,
    "film-spelling-differs": NOTE,
    "unused-person": NOTE,
    "unused-film": NOTE,
    # the index
    "dangling-reference": WARNING,
    "circular-reference": WARNING,
    "two-step-reference": WARNING,
    "filing-out-of-order": NOTE,
    "same-heading": WARNING,
    "lone-subheading": NOTE,
    "undivided-locators": NOTE,
    # the press
    "no-glyphs": ERROR,
    "long-note": ERROR,
    "bad-style": ERROR,
    "style-ignored": NOTE,
    "accessibility-claim": NOTE,
    # the finished print file; what each means stands in preflight/pdf_rules.py
    "no-page-size": ERROR,
    "boxes-not-nested": ERROR,
    "unequal-pages": ERROR,
    "cropped-page": WARNING,
    "turned-page": WARNING,
    "scaled-page": WARNING,
    "trim-not-offered": ERROR,
    "page-size": ERROR,
    "page-labels": WARNING,
    "folio-on-wrong-side": WARNING,
    "font-not-embedded": ERROR,
    "annotations": ERROR,
    "outline": WARNING,
    "script": ERROR,
    "attachments": WARNING,
    "form-fields": ERROR,
    "layers": WARNING,
    "not-pdfx": ERROR,
    "pdfx": ERROR,
    "in-margin": ERROR,
    "in-gutter": ERROR,
    "bleeding-pages": NOTE,
    "too-much-ink": ERROR,
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Notice:
    """One thing the editor should know, with its place in the manuscript where it has one."""

    source: Source
    code: str
    message: str

    @property
    def severity(self) -> Severity:
        """The severity of the notice's code."""
        return SEVERITY[self.code]

    def __str__(self) -> str:
        """One line: file, line, code, what is wrong, what to do."""
        place = f"{self.source}: " if self.source.file else ""
        return f"{place}{self.code}: {self.message}"
