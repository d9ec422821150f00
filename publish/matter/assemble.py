"""The collection in book order: which sections the book has, and where each may open.

Order and sides are the Chicago Manual's (1.4 in the 17th edition), as the contract lists them. An editor's `front:` and
`back:` lists replace ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.authority import Identified
from publish.book import Book, Opens, Region, Section
from publish.collection import Collection, Interview, Matter, Metadata, Part
from publish.text import Passage
from publish.typography import typographic

FRONT = (
    Part.HALF_TITLE, Part.SERIES_PAGE, Part.TITLE_PAGE, Part.COPYRIGHT_PAGE, Part.DEDICATION, Part.EPIGRAPH,
    Part.CONTENTS, Part.FOREWORD, Part.PREFACE, Part.INTRODUCTION, Part.CHRONOLOGY,
)  # fmt: skip
BACK = (
    Part.ACKNOWLEDGEMENTS, Part.SOURCES, Part.CONTRIBUTORS, Part.FILMOGRAPHY, Part.INDEX, Part.FILM_INDEX, Part.COLOPHON,
)  # fmt: skip
TITLES = {
    Part.CONTENTS: "Contents",
    Part.SOURCES: "Sources and Permissions",
    Part.FILMOGRAPHY: "Filmography",
    Part.INDEX: "Index of Names",
    Part.FILM_INDEX: "Index of Films",
    Part.TITLE_PAGE: "Title Page",
    Part.HALF_TITLE: "Half Title",
    Part.COPYRIGHT_PAGE: "Copyright",
    Part.SERIES_PAGE: "Series",
}
NEXT = frozenset({Part.SERIES_PAGE, Part.COPYRIGHT_PAGE, Part.EPIGRAPH, Part.COLOPHON})
"""Sections that stand on the next page, whichever side it is: a verso behind a one-page recto."""
HEADNOTES_ONLY = frozenset({Part.FILMOGRAPHY, Part.INDEX})
"""Files of these names do not replace what we make: they become its headnote."""


def assemble(collection: Collection) -> Book:
    """Put the collection in book order; who is named in it is told later."""
    sections = (
        *_matter(collection, Region.FRONT),
        *_body(collection),
        *_matter(collection, Region.BACK),
    )
    language = collection.metadata.language
    sections = tuple(replace(section, title=typographic(section.title, language)) for section in sections)
    passages = {passage.id: (section, passage) for section in sections for passage in passages_of(section)}
    return Book(
        metadata=_printed(collection.metadata),
        settings=collection.settings,
        sections=sections,
        identified=Identified(people=collection.people, films=collection.films, mentions=()),
        passages=passages,
    )


def with_names(book: Book, identified: Identified) -> Book:
    """The book once it is known who and what is named in it; what would have nothing to list is left out."""
    films = any(mention.kind == "film" for mention in identified.mentions) or any(film.invented for film in identified.films)
    empty = set() if films else {Part.FILMOGRAPHY, Part.FILM_INDEX}
    sections = tuple(section for section in book.sections if section.part not in empty or section.content)
    return replace(book, identified=identified, sections=sections)


def _printed(metadata: Metadata) -> Metadata:
    """Title and subtitle with the quotes of their language: they stand in heads, packages and files too."""
    title, subtitle = (typographic(text, metadata.language) for text in (metadata.title, metadata.subtitle))
    return replace(metadata, title=title, subtitle=subtitle)


def passages_of(section: Section) -> Iterator[Passage]:
    """Every passage of a section in reading order."""
    if isinstance(section.content, Interview | Matter):
        for block in section.content.blocks:
            yield from block.passages


def _body(collection: Collection) -> Iterator[Section]:
    opens = Opens.RECTO if collection.settings.openers == "recto" else Opens.NEXT
    for number, part in enumerate(collection.parts, 1):
        if part.title:
            yield Section(
                key=f"part-{number}",
                part=Part.PART_TITLE,
                region=Region.BODY,
                opens=Opens.RECTO,
                title=part.title,
                content=part,
            )
        for interview in part.interviews:
            yield Section(
                key=interview.key,
                part=Part.INTERVIEW,
                region=Region.BODY,
                opens=opens,
                title=interview.title,
                content=interview,
            )


def _matter(collection: Collection, region: Region) -> Iterator[Section]:
    files = collection.front if region is Region.FRONT else collection.back
    listed = collection.settings.front_order if region is Region.FRONT else collection.settings.back_order
    made = _made(collection, region)
    if listed:
        order: Iterable[str] = [name.removesuffix(".md") for name in listed]
    else:
        parts = FRONT if region is Region.FRONT else BACK
        others = [matter.key for matter in files if matter.part not in parts]
        order = [*parts, *others] if region is Region.FRONT else [*others, *parts]
    by_key = {matter.key: matter for matter in files} | {matter.part: matter for matter in files}
    for name in order:
        matter = by_key.get(name)
        if matter or name in made:
            yield _section(Part(name) if name in set(Part) else Part.OTHER, matter, region, collection)


def _section(part: Part, matter: Matter | None, region: Region, collection: Collection) -> Section:
    anywhere = part in NEXT or (region is Region.BACK and collection.settings.openers == "any")
    part = matter.part if matter else part
    return Section(
        key=matter.key if matter else part.value,
        part=part,
        region=region,
        opens=Opens.NEXT if anywhere else Opens.RECTO,
        title=TITLES.get(part, "") if matter is None or part in HEADNOTES_ONLY else matter.title,
        content=matter,
    )


def _made(collection: Collection, region: Region) -> frozenset[str]:
    """The parts we make ourselves for this book."""
    if region is Region.FRONT:
        parts = {Part.HALF_TITLE, Part.TITLE_PAGE, Part.COPYRIGHT_PAGE, Part.CONTENTS}
        return frozenset(parts | {Part.SERIES_PAGE} if collection.metadata.series else parts)
    parts = {Part.SOURCES, Part.FILMOGRAPHY, Part.INDEX}
    return frozenset(parts | {Part.FILM_INDEX} if collection.settings.index_films == "separate" else parts)
