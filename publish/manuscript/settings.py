"""collection.yaml: what it may say, and the Metadata and Settings it becomes."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from publish.collection import Contributor, Edition, Metadata, Settings
from publish.manuscript.keys import key_of_title
from publish.manuscript.schema import Isbn, ListOf, Name, Words, named
from publish.manuscript.yaml import Tree
from publish.printer import points

THICKEST = points("150mm")
"""No book is bound any thicker."""


def _safe_key(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", value):
        fault = f"'{value}' cannot name a file everywhere. Use letters, figures and hyphens: {key_of_title(value)}"
        raise PydanticCustomError("bad-value", "{fault}", {"fault": fault})
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        fault = f"'{value}' is no language tag. Write, for instance, en, en-GB or fr."
        raise PydanticCustomError("bad-value", "{fault}", {"fault": fault})
    return value


def _year(value: str) -> str:
    if not re.fullmatch(r"\d{4}", value):
        fault = f"'{value}' is not a year. Write four figures."
        raise PydanticCustomError("bad-value", "{fault}", {"fault": fault})
    return value


def _spine(value: str) -> str:
    try:
        wide = points(value)
    except ValueError:
        wide = 0.0
    if not 0 < wide < THICKEST:
        fault = f"'{value}' is no width of a spine. Write what the printer's template says, with its unit: 12.5mm or 0.49in."
        raise PydanticCustomError("bad-value", "{fault}", {"fault": fault})
    return value


Language = Annotated[str, AfterValidator(_language)]
Exemption = Literal["eaa-disproportionate-burden", "eaa-fundamental-alteration", "eaa-microenterprise"]
"""The exemptions of the European Accessibility Act, as the EPUB Accessibility exemption property (W3C note) names them."""


class Series(Words):
    """The series the book belongs to."""

    title: str = ""
    number: str = ""


class ContributorLine(Words):
    """Someone beside the editors."""

    name: Name
    role: Name


class Isbns(Words):
    """One ISBN for each form of the book."""

    paperback: Isbn = ""
    hardcover: Isbn = ""
    epub: Isbn = ""
    pdf: Isbn = ""


class PartLine(Words):
    """A part of the body."""

    title: str = ""
    interviews: ListOf[str]


class IndexSettings(Words):
    """What goes into the index."""

    names: Literal["auto", "reviewed"] = "auto"
    films: Literal["none", "separate", "together"] = "none"


class Subjects(Words):
    """Subject codes for the book trade."""

    thema: ListOf[str] = ()
    bisac: ListOf[str] = ()


class Accessibility(Words):
    """Who vouches for it, or why it need not be."""

    certified_by: str = ""
    exemption: ListOf[Exemption] = ()


class CollectionFile(Words):
    """collection.yaml, key for key."""

    title: Name
    subtitle: str = ""
    key: Annotated[str, AfterValidator(_safe_key)] = ""
    series: Annotated[Series, named("title")] = Series()
    language: Language = "en"
    editors: ListOf[str] = ()
    contributors: ListOf[ContributorLine] = ()
    publisher: str = ""
    place: str = ""
    year: Annotated[str, AfterValidator(_year)] = ""
    edition: str = ""
    isbn: Isbns = Isbns()
    rights: str = ""
    description: str = ""
    blurb: str = ""
    cover: str = ""
    interviews: ListOf[str] | None = None
    parts: ListOf[PartLine] | None = None
    front: ListOf[str] = ()
    back: ListOf[str] = ()
    editions: ListOf[Edition] = (Edition.PRINT, Edition.EPUB)
    design: str = "classic"
    trim: str = "6x9in"
    openers: Literal["recto", "any"] = "recto"
    printer: str = ""
    paper: str = ""
    binding: str = ""
    spine: Annotated[str, AfterValidator(_spine)] = ""
    labels: Literal["full", "initials", "surname", "qa", "none"] = "initials"
    index: IndexSettings = IndexSettings()
    subjects: Subjects = Subjects()
    accessibility: Accessibility = Accessibility()


def metadata_of(file: CollectionFile) -> Metadata:
    """What the collection file says of the book."""
    return Metadata(
        title=file.title,
        key=file.key or key_of_title(file.title) or "book",
        subtitle=file.subtitle,
        series=file.series.title,
        series_number=file.series.number,
        language=file.language,
        editors=file.editors,
        contributors=tuple(Contributor(name=line.name, role=line.role) for line in file.contributors),
        publisher=file.publisher,
        place=file.place,
        year=file.year,
        edition=file.edition,
        isbn=tuple((form, number) for form, number in file.isbn if number),
        rights=file.rights,
        description=file.description,
        blurb=file.blurb,
        cover=file.cover.replace("\\", "/"),
        thema=file.subjects.thema,
        bisac=file.subjects.bisac,
        certified_by=file.accessibility.certified_by,
        exemptions=file.accessibility.exemption,
    )


PRINTED = ("printer", "trim", "paper", "binding", "spine", "isbn", "blurb", "description", "cover")
"""What a printer may not offer, and what its cover shows."""


def settings_of(file: CollectionFile, tree: Tree) -> Settings:
    """How the collection file wants the book made."""
    return Settings(
        editions=file.editions,
        design=file.design,
        trim=file.trim,
        openers=file.openers,
        printer=file.printer,
        paper=file.paper,
        binding=file.binding,
        spine=points(file.spine) if file.spine else 0.0,
        labels=file.labels,
        index_names=file.index.names,
        index_films=file.index.films,
        front_order=file.front,
        back_order=file.back,
        lines=tuple((key, tree.line(key)) for key in PRINTED if key in tree.value),
    )
