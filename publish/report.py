"""report.json: what was made, of what, and what the editor should know. Its form is the contract's, section 5."""

import hashlib
import platform
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from publish import __version__
from publish.apparatus import Filmography, Index, Locator
from publish.authority import Film, Mention, Person
from publish.book import Book, Region
from publish.collection import Interview
from publish.notices import Notice
from publish.proofs import Proofs

SCHEMA = 1
ENGINES = ("WeasyPrint", "EbookLib", "Markdown", "pikepdf")


def report(book: Book, proofs: Proofs, files: Mapping[str, tuple[str, bytes]], notices: Iterable[Notice]) -> dict[str, Any]:
    """The report without its date and timings; `files` maps editions, cover and sheets to file name and bytes."""
    return {
        "schema": SCHEMA,
        "title": book.metadata.title,
        "key": book.metadata.key,
        "files": {
            edition: {"name": name, "sha256": hashlib.sha256(data).hexdigest()} for edition, (name, data) in files.items()
        },
        "pages": _pages(book, proofs),
        "interviews": [_interview(interview, proofs) for interview in book.interviews],
        "names": _names(book, proofs),
        "cross_references": list(_references(proofs)),
        "films": _films(book, proofs),
        "notices": [
            {
                "code": notice.code,
                "severity": notice.severity.value,
                "file": notice.source.file,
                "line": notice.source.line,
                "message": notice.message,
            }
            for notice in notices
        ],
    }


def versions() -> dict[str, str]:
    """The program and the engines that can change a book."""
    return {"publish": __version__, "Python": platform.python_version()} | {name: version(name) for name in ENGINES}


def words(interview: Interview) -> int:
    """Words of an interview: headnote, turns and notes."""
    return sum(len(passage.text.split()) for block in interview.blocks for passage in block.passages)


def _pages(book: Book, proofs: Proofs) -> dict[str, int]:
    regions = {section.key: section.region for section in book.sections}
    count = Counter(regions[page.section] for page in proofs.pages if page.section)
    return {
        "total": len(proofs.pages),
        "front": count[Region.FRONT],
        "body": count[Region.BODY],
        "back": count[Region.BACK],
        "blank": sum(page.blank for page in proofs.pages),
    }


def _interview(interview: Interview, proofs: Proofs) -> dict[str, Any]:
    first, last = proofs.folios.range(interview.key)
    return {
        "key": interview.key,
        "file": interview.file,
        "title": interview.title,
        "interviewee": [speaker.name for speaker in interview.interviewees],
        "interviewer": [speaker.name for speaker in interview.interviewers],
        "turns": len(interview.turns),
        "words": words(interview),
        "first": str(first),
        "last": str(last),
        "permission": interview.permission.status.value,
    }


def _indexes(proofs: Proofs) -> list[Index]:
    return [made for made in proofs.apparatus.values() if isinstance(made, Index)]


def _references(proofs: Proofs) -> Iterator[dict[str, Any]]:
    """Headings that send to another, and those posted twice, which have its locators."""
    for index in _indexes(proofs):
        headings = {entry.key: entry.heading for entry in index.entries if entry.key}
        for entry in index.entries:
            if entry.see_key:
                posted = {"locators": _locators(entry.everywhere)} if not entry.see else {}
                yield {"heading": entry.heading, "see": headings[entry.see_key], **posted}


def _names(book: Book, proofs: Proofs) -> list[dict[str, Any]]:
    people = {person.key: person for person in book.identified.people}
    entries = {entry.key: entry for index in _indexes(proofs) for entry in index.entries if entry.key in people}
    mentions = _by_key(book, "person")
    return [
        {
            "key": key,
            "heading": entry.heading,
            "name": people[key].name,
            "reviewed": people[key].reviewed,
            "see_also": [heading for _, heading in entry.see_also],
            "locators": _locators(entry.everywhere),
            "mentions": [_mention(mention, book, proofs) for mention in mentions.get(key, ())],
        }
        for key, entry in entries.items()
    ]


def _films(book: Book, proofs: Proofs) -> list[dict[str, Any]]:
    mentions = _by_key(book, "film")
    people = {person.key: person.name for person in book.identified.people}
    printed = {
        film.key: film.locators
        for made in (*proofs.apparatus.values(),)
        if isinstance(made, Filmography)
        for part in made.parts
        for film in part.films
    }
    return [
        {
            "key": film.key,
            "title": film.title,
            "year": int(film.year) if film.year.isdigit() else (film.year or None),
            "directors": _directors(film, people),
            "reviewed": film.reviewed,
            "locators": _locators(printed[film.key]),
            "mentions": [_mention(mention, book, proofs) for mention in mentions.get(film.key, ())],
        }
        for film in book.identified.films
        if film.key in printed
    ]


def _directors(film: Film, people: Mapping[str, str]) -> list[str]:
    return [people.get(credit.name, credit.name) for credit in film.credits if credit.job == "director"]


def _by_key(book: Book, kind: str) -> dict[str, list[Mention]]:
    gathered: dict[str, list[Mention]] = {}
    for mention in book.identified.mentions:
        if mention.kind == kind:
            gathered.setdefault(mention.key, []).append(mention)
    return gathered


def _locators(of: Sequence[Locator]) -> list[dict[str, str]]:
    return [{"text": locator.text, "kind": locator.kind.value} for locator in of]


def _mention(mention: Mention, book: Book, proofs: Proofs) -> dict[str, Any]:
    _, passage = book.passages[mention.passage]
    return {
        "folio": str(proofs.folios.of(mention.passage, mention.start)),
        "file": passage.source.file,
        "line": passage.source.line,
        "text": mention.text,
        "said_by": " and ".join(passage.said_by),
    }


def not_reviewed(things: Iterable[Person | Film]) -> int:
    """How many names or films are in the book on detection's word alone."""
    return sum(not thing.reviewed for thing in things)
