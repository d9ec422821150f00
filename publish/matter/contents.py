"""The contents: what a reader chooses from, with the folio each section opens on."""

from collections.abc import Callable

from publish.apparatus import ContentsEntry
from publish.book import Book, Section
from publish.collection import Interview, Part
from publish.matter.index import protagonist
from publish.matter.joining import joined

UNLISTED = frozenset(
    {
        Part.HALF_TITLE, Part.SERIES_PAGE, Part.TITLE_PAGE, Part.COPYRIGHT_PAGE, Part.DEDICATION, Part.EPIGRAPH,
        Part.CONTENTS, Part.COLOPHON,
    }
)  # fmt: skip
"""What stands before the contents, or is too small to look for."""


def contents(book: Book, folio: Callable[[str], str]) -> tuple[ContentsEntry, ...]:
    """The lines of the contents; `folio` gives the folio of a section's key, or what stands in for it."""
    about_one = bool(protagonist(book))
    return tuple(
        _entry(section, folio(section.key), about_one=about_one) for section in book.sections if section.part not in UNLISTED
    )


def _entry(section: Section, folio: str, *, about_one: bool) -> ContentsEntry:
    match section.content:
        case Interview() as interview:
            second = _asker_and_year(interview) if about_one else _names(interview)
            return ContentsEntry(key=section.key, title=section.title, second=second, folio=folio, level="interview")
        case _ if section.part is Part.PART_TITLE:
            return ContentsEntry(key=section.key, title=section.title, level="part")
    return ContentsEntry(key=section.key, title=section.title, folio=folio)


def _names(interview: Interview) -> str:
    """The interviewees, where the title does not name them already."""
    return joined(tuple(speaker.name for speaker in interview.interviewees)) if interview.titled else ""


def _asker_and_year(interview: Interview) -> str:
    """Interviewer and year: what tells one talk from another in a book about one person."""
    asker = joined(tuple(speaker.name for speaker in interview.interviewers))
    return " / ".join(filter(None, (asker, interview.date[:4])))
