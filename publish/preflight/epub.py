"""An EPUB before it goes to shops and libraries: any EPUB, made here or not, and never trusted.

    measure the archive → read package and documents → EPUBCheck, else the first of its rules → our own rules

What may do harm is not read on, and not handed to EPUBCheck either.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from publish.notices import ERROR
from publish.preflight.archive import Archive, Unreadable, faults, opened
from publish.preflight.epub_basics import basics
from publish.preflight.epub_claims import claims
from publish.preflight.epub_media import media
from publish.preflight.epub_pages import roles, ways
from publish.preflight.epub_reading import MOST_OF_A_KIND, entities_elsewhere, read, told
from publish.preflight.epub_structure import structure
from publish.preflight.epubcheck import asked
from publish.preflight.finding import Finding

RULES = (claims, ways, media, structure, roles)


def inspect_epub(path: Path) -> Iterator[Finding]:
    """Everything found in an EPUB; of one code no more than twenty, the last of which says how many more there are."""
    yield from _few(list(_inspected(path, str(path))))


def _inspected(path: Path, label: str) -> Iterator[Finding]:
    try:
        archive = opened(path)
    except Unreadable as fault:
        yield told(fault.code, label, _sentence(fault))
        return
    with archive.file:
        bad = [told(code, f"{label}/{name}", what) for code, name, what in faults(archive)]
        bad += [told("damaged-file", f"{label}/{name}", "It cannot be unpacked whole.") for name in archive.damaged()]
        yield from bad
        yield from _read(archive, label, whole=not any(finding.severity is ERROR for finding in bad))


def _read(archive: Archive, label: str, *, whole: bool) -> Iterator[Finding]:
    try:
        book = read(archive, label)
    except Unreadable as fault:
        yield told(fault.code, label, _sentence(fault))
        return
    unread = [*book.unread, *entities_elsewhere(book)]
    yield from unread
    sane = whole and not any(finding.code in {"entities", "huge-file"} for finding in unread)
    official = asked(archive.path, label) if sane else None
    if official is None:
        if sane:
            yield told("epubcheck-absent", label, "EPUBCheck, which shops use, was not asked: Java or its jar is not here.")
        yield from basics(book)
    else:
        yield from official
    for rule in RULES:
        yield from rule(book)


def _sentence(fault: Unreadable) -> str:
    return str(fault)[:1].upper() + str(fault)[1:]


def _few(findings: list[Finding]) -> Iterator[Finding]:
    """At most so many of one code: a fault of every page is told once, not a thousand times."""
    totals, seen = Counter(finding.code for finding in findings), Counter[str]()
    for finding in dict.fromkeys(findings):
        seen[finding.code] += 1
        more = totals[finding.code] - MOST_OF_A_KIND
        if seen[finding.code] == MOST_OF_A_KIND and more > 0:
            yield replace(finding, what=f"{finding.what} There are {more} more like this.")
        elif seen[finding.code] < MOST_OF_A_KIND:
            yield finding
