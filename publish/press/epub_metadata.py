"""What an EPUB says of itself: Dublin Core with roles, series, subjects, and what it says of its accessibility.

EPUB 3.3, section 5.5 and appendix D; roles are MARC relators.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ebooklib import epub

from publish.authority import Person
from publish.book import Book
from publish.collection import Metadata
from publish.names.filing import heading
from publish.press.epub_accessibility import CONFORMS_TO, accessibility, conforms
from publish.press.epub_file import File
from publish.press.epub_navigation import identifier

RELATORS = {
    "editor": "edt",
    "translator": "trl",
    "photographer": "pht",
    "illustrator": "ill",
    "interviewer": "ivr",
    "designer": "dsr",
    "author": "aut",
    "compiler": "com",
    "publisher": "pbl",
    "author of introduction": "aui",
}
"""MARC relator codes of the roles we know."""


def describe(made: epub.EpubBook, book: Book, files: Sequence[File], *, paged: bool) -> None:
    """Dublin Core, and what EPUB Accessibility 1.1 requires to be said."""
    metadata = book.metadata
    made.set_identifier(identifier(book))
    made.set_title(f"{metadata.title}: {metadata.subtitle}" if metadata.subtitle else metadata.title)
    made.set_language(metadata.language)
    for number, (name, roles) in enumerate(_people(book).items()):
        _person(made, _listed(name, book), roles, f"person-{number}")
    for name, value in _plain(metadata):
        made.add_metadata("DC", name, value)
    for number, (authority, term) in enumerate(_subjects(metadata)):
        made.add_metadata("DC", "subject", term, {"id": f"subject-{number}"})
        _refine(made, f"subject-{number}", "authority", authority)
        _refine(made, f"subject-{number}", "term", term)
    if metadata.series:
        made.add_metadata("OPF", "meta", metadata.series, {"id": "series", "property": "belongs-to-collection"})
        _refine(made, "series", "collection-type", "series")
        if metadata.series_number:
            _refine(made, "series", "group-position", metadata.series_number)
    for name, value in accessibility(book, files, paged=paged):
        made.add_metadata("OPF", "meta", value, {"property": name})
    if conforms(metadata, files):
        made.add_metadata("OPF", "meta", CONFORMS_TO, {"id": "conformance", "property": "dcterms:conformsTo"})
        _refine(made, "conformance", "a11y:certifiedBy", metadata.certified_by)


def _people(book: Book) -> dict[str, tuple[str, ...]]:
    """Everyone who made the book, with the MARC relators of what they did: editors first, then as the talks go."""
    found: dict[str, list[str]] = {name: ["edt"] for name in book.metadata.editors}
    for one in book.metadata.contributors:
        found.setdefault(one.name, []).append(RELATORS.get(one.role.casefold(), "ctb"))
    for interview in book.interviews:
        for speakers, relator in ((interview.interviewees, "ive"), (interview.interviewers, "ivr")):
            for speaker in speakers:
                if not speaker.publication:
                    found.setdefault(speaker.name, []).append(relator)
        if interview.translator:
            found.setdefault(interview.translator, []).append("trl")
    return {name: tuple(dict.fromkeys(roles)) for name, roles in found.items()}


def _listed(name: str, book: Book) -> Person:
    """The person as the editor has listed them, with the heading that files them."""
    person = next((person for person in book.identified.people if person.name == name), Person(key="", name=name))
    return replace(person, sort=heading(person, book.metadata.language))


def _person(made: epub.EpubBook, person: Person, roles: Sequence[str], uid: str) -> None:
    made.add_metadata("DC", "creator" if "edt" in roles else "contributor", person.name, {"id": uid})
    for relator in roles:
        made.add_metadata("OPF", "meta", relator, {"refines": f"#{uid}", "property": "role", "scheme": "marc:relators"})
    _refine(made, uid, "file-as", person.sort)


def _refine(made: epub.EpubBook, uid: str, name: str, value: str) -> None:
    made.add_metadata("OPF", "meta", value, {"refines": f"#{uid}", "property": name})


def _plain(metadata: Metadata) -> Iterator[tuple[str, str]]:
    pairs = {
        "publisher": metadata.publisher,
        "date": metadata.year,
        "description": (metadata.description or metadata.blurb).replace("*", ""),  # shops show plain text
        "rights": metadata.rights,
    }
    yield from ((name, value) for name, value in pairs.items() if value)


def _subjects(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Codes with the scheme they are of (EPUB 3.3, D.3.1 and D.3.12)."""
    yield from (("THEMA", code) for code in metadata.thema)
    yield from (("BISAC", code) for code in metadata.bisac)
