"""Composition: a section of the book as one XHTML text.

The same text is laid out for print and bound into the EPUB; what only one of them needs (page-break markers, links as
links) is done where that edition is bound. Links inside the book are written `href="book:ID"` and resolved there.
"""

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from publish.apparatus import Apparatus, Filmography, Index, LocatorKind, as_id
from publish.authority import Person
from publish.book import Book, Composed, Section
from publish.collection import Contributor, Interview, Matter, Part
from publish.matter.dates import readable
from publish.matter.joining import joined
from publish.names.filing import heading
from publish.pages.labels import labelled
from publish.typography import typographic

SEMANTICS = {
    Part.HALF_TITLE: ("halftitlepage", ""),
    Part.TITLE_PAGE: ("titlepage", ""),
    Part.COPYRIGHT_PAGE: ("copyright-page", ""),
    Part.DEDICATION: ("dedication", "doc-dedication"),
    Part.EPIGRAPH: ("epigraph", "doc-epigraph"),
    Part.CONTENTS: ("toc", "doc-toc"),
    Part.FOREWORD: ("foreword", "doc-foreword"),
    Part.PREFACE: ("preface", "doc-preface"),
    Part.INTRODUCTION: ("introduction", "doc-introduction"),
    Part.PART_TITLE: ("part", "doc-part"),
    Part.INTERVIEW: ("chapter", "doc-chapter"),
    Part.ACKNOWLEDGEMENTS: ("acknowledgments", "doc-acknowledgments"),
    Part.CONTRIBUTORS: ("contributors", ""),
    Part.FILMOGRAPHY: ("appendix", "doc-appendix"),
    Part.COLOPHON: ("colophon", "doc-colophon"),
}
"""epub:type (EPUB Structural Semantics 1.1) and its DPUB-ARIA role, where one exists."""
TEMPLATES = {Part.DEDICATION: "display", Part.EPIGRAPH: "display"}
OURS = frozenset(
    {
        Part.HALF_TITLE, Part.SERIES_PAGE, Part.TITLE_PAGE, Part.COPYRIGHT_PAGE, Part.PART_TITLE, Part.INTERVIEW,
        Part.CONTENTS, Part.SOURCES, Part.FILMOGRAPHY, Part.INDEX,
    }
)  # fmt: skip
"""Parts with a template of their own name."""
INVENTED = "Films marked † in the filmography are inventions of this book."


@cache
def templates(language: str) -> Environment:
    """The templates; plain text they print gets the quotes of the language, XHTML has them already."""
    made = Environment(
        loader=PackageLoader("publish.pages"),
        autoescape=True,
        finalize=lambda value: typographic(value, language) if type(value) is str else value,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["as_id"] = as_id
    return made


def compose(section: Section, book: Book, apparatus: Apparatus | None = None) -> Composed:
    """The XHTML of one section; `apparatus` is the contents, filmography, index or sources it prints."""
    template = templates(book.metadata.language).get_template(f"{_template(section)}.xhtml")
    xhtml = template.render(
        section=section,
        book=book.metadata,
        joined=joined,
        semantics=_semantics(section.part),
        language=_language(section, book),
        labelled=section.part not in {Part.HALF_TITLE, Part.SERIES_PAGE, Part.COPYRIGHT_PAGE, *TEMPLATES},
        **_particulars(section, book, apparatus),
    )
    return Composed(section=section, xhtml=xhtml, pictures=_pictures(section))


def _template(section: Section) -> str:
    if section.part is Part.FILM_INDEX:
        return Part.INDEX.value
    made = section.part in OURS and (section.content is None or section.part in {Part.FILMOGRAPHY, Part.INDEX})
    if made or section.part in {Part.INTERVIEW, Part.PART_TITLE}:
        return section.part.value
    return TEMPLATES.get(section.part, "matter")


def _semantics(part: Part) -> Markup:
    kind, role = SEMANTICS.get(part, ("", ""))
    attributes = f' epub:type="{kind}"' if kind else ""
    return Markup(attributes + (f' role="{role}"' if role else ""))  # noqa: S704 - written above, from our own table


def _language(section: Section, book: Book) -> Markup:
    """The language of an interview that is in another than the book: the press hyphenates and a voice reads by it."""
    content = section.content
    return _tag(content.language) if isinstance(content, Interview) and _is_foreign(content, book) else Markup()


def _is_foreign(interview: Interview, book: Book) -> bool:
    return interview.language.partition("-")[0] not in {"", book.metadata.language.partition("-")[0]}


def _tag(language: str) -> Markup:
    return Markup(' lang="{0}" xml:lang="{0}"').format(language)


def _pictures(section: Section) -> tuple[str, ...]:
    if not isinstance(section.content, Interview | Matter):
        return ()
    return tuple(block.picture.file for block in section.content.blocks if block.picture)


def _particulars(section: Section, book: Book, apparatus: Apparatus | None) -> dict[str, object]:
    """What one kind of section needs beside what all do."""
    if isinstance(section.content, Interview):
        return _of_interview(section.content, book)
    if apparatus is not None:
        return _of_apparatus(apparatus, book)
    if section.part is Part.COPYRIGHT_PAGE:
        invented = any(film.invented for film in book.identified.films)
        return {"invented": INVENTED if invented else "", "credits": book.section(Part.SOURCES)}
    if section.part is Part.PART_TITLE:
        parts = [other for other in book.sections if other.part is Part.PART_TITLE]
        return {"number": parts.index(section) + 1 if len(parts) > 1 else ""}
    return {"by_role": by_role}


def _of_apparatus(apparatus: Apparatus, book: Book) -> dict[str, object]:
    match apparatus:
        case Filmography():
            return {"filmography": apparatus}
        case Index():
            return {"index": apparatus, "headnote": _index_headnote(book, apparatus)}
    return {"entries": apparatus}


def _of_interview(interview: Interview, book: Book) -> dict[str, object]:
    language = book.metadata.language
    surnames = {speaker.name: _surname(speaker.name, book) for speaker in interview.speakers}
    askers = joined(tuple(speaker.name for speaker in interview.interviewers))
    when = interview.dateline or ", ".join(filter(None, (interview.place, readable(interview.date, language))))
    return {
        "interview": interview,
        "names": joined(tuple(speaker.name for speaker in interview.interviewees)),
        "dateline": " / ".join(filter(None, (askers, when))),
        "ours": _tag(language) if _is_foreign(interview, book) else Markup(),
        "turns": list(labelled(interview, book.settings.labels, surnames)),
    }


def _surname(name: str, book: Book) -> str:
    """What a speaker is filed under: the editor's heading, or that of the rules."""
    listed = (person for person in book.identified.people if person.name == name)
    return heading(next(listed, Person(key="", name=name)), book.metadata.language).split(",")[0]


def _index_headnote(book: Book, index: Index) -> str:
    """How to read the index: only of what is in it."""
    kinds = {locator.kind for entry in index.entries for locator in entry.everywhere}
    told = "Numbers are pages of the printed book" if book.has_print else "Numbers are those of the interviews in the contents"
    told += "; n marks a note" if LocatorKind.NOTE in kinds else ""
    told += "; italics mark a caption" if LocatorKind.PICTURE in kinds else ""
    told += "; bold figures are a person’s own interview" if LocatorKind.OWN in kinds else ""
    return " ".join([f"{told}.", *_filed(index)])


def _filed(index: Index) -> Iterator[str]:
    """What was done to put the headings in order."""
    if any(not entry.italic for entry in index.entries):
        yield "Names are filed letter by letter, inverted as the language and the usage of each person ask."
    if any(entry.italic for entry in index.entries):
        yield "Films are filed without their article, and with figures as they are spoken."


def by_role(contributor: Contributor) -> str:
    """`Translated by Ruth Calloway`, for the roles that have such a phrase, else `Name, role`."""
    phrases = {"translator": "Translated by", "photographer": "Photographs by", "illustrator": "Drawings by"}
    phrase = phrases.get(contributor.role.casefold())
    return f"{phrase} {contributor.name}" if phrase else f"{contributor.name}, {contributor.role}"
