"""The book's names, section by section: candidates, full names accepted for the book, and whom every mention means.

Each step takes values and returns values: the sections are independent but for what the whole book must know, the
full names and the films, which is gathered between the two passes over them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

from publish.authority import Film, Identified, Mention, Person
from publish.collection import Collection
from publish.kept import Kept
from publish.names.candidates import Reading, read_names
from publish.names.canon import is_forename, remembered
from publish.names.films import Catalogue, catalogue, film_key, film_marks, film_mentions, propose
from publish.names.keeping import FULL_NAMES, MENTIONS, TITLES, Finds, told
from publish.names.people import Roster, free_key, known_people, roster
from publish.names.proposals import FullName, accepted, full_names, refused
from publish.names.recall import SURE, is_canonical
from publish.names.report import Unsure, notices
from publish.names.resolve import Doubt, resolve
from publish.names.roman import roman_forms, roman_mentions
from publish.names.roman_titles import roman_titles
from publish.names.sections import Section, sections
from publish.names.title_evidence import Title, titles
from publish.names.tokens import fold, name_key, title_key
from publish.notices import Notice
from publish.text import Passage, Source

CERTAIN = 3.0
"""What a known title of one word weighs that is one in roman, even where titles stand in italics."""


@dataclass(frozen=True)
class Opened:
    """A section, and the titles of films.yaml that it names in roman."""

    section: Section
    roman: tuple[Mention, ...]

    @cached_property
    def names(self) -> Reading:
        """Its candidates, read when somebody asks for them: of a section that is as it was, nobody does."""
        return read_names(self.section, self.roman)


@dataclass(frozen=True, slots=True)
class Read:
    """A section and what was found in it before anything was decided."""

    opened: Opened
    titles: tuple[Title, ...]
    finds: Finds

    @property
    def section(self) -> Section:
        """The section itself."""
        return self.opened.section


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole book knows: the decisions of its editor and what detection has added."""

    roster: Roster
    films: Catalogue
    language: str
    refused: tuple[FullName, ...]
    """Full names for which too little speaks."""
    told: str
    """All of it that decides who is meant by a name, with what the authority files say."""


def identify(collection: Collection, store: Kept | None = None) -> tuple[Identified, tuple[Notice, ...]]:
    """Who and which film is meant, everywhere in the book, and what the editor should know of it.

    What was found in sections that are as they were is kept in `store`.
    """
    read = tuple(_read(collection, store))
    known = _known(collection, read)
    found = tuple(each.finds.once(MENTIONS, known.told, partial(mentions_of, each, known)) for each in read)
    people, mentions = _with_surnames(known.roster, read, [mentions for mentions, _ in found])
    identified = Identified(people=people, films=tuple(known.films.films.values()), mentions=mentions)
    doubts = tuple((each.section, doubt) for each, (_, doubts) in zip(read, found, strict=True) for doubt in doubts)
    italics = [(each.section, each.titles) for each in read]
    return identified, notices(collection, identified, Unsure(doubts=doubts, refused=known.refused, titles=italics))


def _read(collection: Collection, store: Kept | None) -> Iterator[Read]:
    """The sections with their titles: those of films.yaml wherever they stand, none that is a name of people.yaml."""
    forms = roman_forms(film for film in collection.films if film.indexed)
    listed = frozenset(catalogue(collection.films).by_title)
    called = frozenset(title_key(form) for person in collection.people for form in (person.name, *person.also))
    decided = told(collection.people, collection.films)
    for section in sections(collection):
        opened, finds = Opened(section, roman_mentions(section, forms)), Finds(store, section, decided)
        yield Read(opened, finds.once(TITLES, "", partial(_titles, opened, (listed, called))), finds)


def _titles(opened: Opened, listed: tuple[frozenset[str], frozenset[str]]) -> tuple[Title, ...]:
    """The titles of a section, whatever is meant by them; `listed`: those of films.yaml, and the names of people.yaml."""
    italics = titles(opened.section)
    return (*italics, *_unitalicised(opened.names, italics, opened.roman, listed))


def _unitalicised(
    names: Reading, italics: tuple[Title, ...], known: tuple[Mention, ...], listed: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Title]:
    """The titles in roman of a section that has more of them than in italics, but for those found as they are known.

    Where italics are the rule, roman is left alone, but for titles that everybody knows: of several words, or amid words
    that leave no doubt.
    """
    films, people = listed
    found = tuple(title for title in roman_titles(names, films) if title.key not in people)
    if len({title.key for title in found}) <= len({title.key for title in italics if title.weight > 0}):
        plain = (title for title in found if not is_forename(fold(title.text)))  # whom Maxim shoots is not the film Rebecca
        sure = {title.key for title in plain if title.weight >= (SURE if is_canonical(title.key) else CERTAIN)}
        found = tuple(title for title in found if title.key in sure & (remembered() | films))
    taken = {(mention.passage, mention.start) for mention in known}
    yield from (title for title in found if (title.passage.id, title.start) not in taken)


def _known(collection: Collection, read: tuple[Read, ...]) -> Known:
    """The authority files, the speakers, and the names and films the sections propose."""
    language = collection.metadata.language
    listed = catalogue((*collection.films, *_marked_films(collection, read)))
    films = propose(((each.section, each.titles) for each in read), listed, _publications(collection))
    authority = frozenset(person.key for person in collection.people)
    people = known_people(collection.people, (each.section for each in read))
    people += _marked_people(people, read)
    first, beside = roster(people, authority, language), told(people, (), language, *sorted(authority))
    proposals = [name for each in read for name in each.finds.once(FULL_NAMES, beside, partial(_proposed, each, first))]
    characters = {name_key(film.title) for film in films.films.values() if film.indexed}
    people += accepted(proposals, characters, {person.key for person in people})
    known = told(people, films.films.values(), repr(films.short), language, *sorted(authority))
    return Known(roster(people, authority, language), films, language, refused(proposals, characters, people), known)


def _proposed(read: Read, known: Roster) -> tuple[FullName, ...]:
    return full_names(read.opened.names, known)


def _publications(collection: Collection) -> frozenset[str]:
    """The papers in which the interviews appeared, and those that ask."""
    named = (interview.first_published.publication for interview in collection.interviews)
    asking = (speaker.name for each in collection.interviews for speaker in each.interviewers if speaker.publication)
    return frozenset(title_key(title) for title in (*named, *asking) if title)


def _marked_people(people: tuple[Person, ...], read: tuple[Read, ...]) -> tuple[Person, ...]:
    """People whom only a mark names, in full: `[Wong Kar-wai](person:)` is the editor's decision."""
    named = {name_key(form) for person in people for form in (person.name, *person.also)}
    taken = {person.key for person in people}
    added = []
    for section, passage, words in _unkeyed(read, "person"):
        if " " in words and name_key(words) not in named:
            named.add(name_key(words))
            source = Source(section.file, passage.source.line)
            added.append(Person(key=free_key(words, taken), name=words, source=source))
    return tuple(added)


def _marked_films(collection: Collection, read: tuple[Read, ...]) -> tuple[Film, ...]:
    """Films that only a mark names: `[Boy A](film:)`."""
    named = {title_key(form) for film in collection.films for form in (film.title, film.original_title, *film.also)}
    added = []
    for section, passage, words in _unkeyed(read, "film"):
        if title_key(words) not in named:
            named.add(title_key(words))
            added.append(Film(key=film_key(words), title=words, source=Source(section.file, passage.source.line)))
    return tuple(added)


def _unkeyed(read: tuple[Read, ...], kind: str) -> Iterable[tuple[Section, Passage, str]]:
    """The words of marks without a key."""
    for each in read:
        for passage in each.section.passages:
            for mark in passage.marks:
                if mark.kind == kind and not mark.key:
                    yield each.section, passage, passage.text[mark.start : mark.end]


def mentions_of(read: Read, known: Known) -> tuple[tuple[Mention, ...], tuple[Doubt, ...]]:
    """The people and films one section names, in reading order, and the names two people bear."""
    order = {passage.id: at for at, passage in enumerate(read.section.passages)}
    titles = frozenset(name_key(title.text) for title in read.titles if known.films.called(title.key))
    people = resolve(read.opened.names, known.roster, known.language, titles)
    doubts = list(people.doubts)
    mentions = list(people.mentions)
    for mention, title, keys in film_mentions(read.section, read.titles, known.films):
        if mention:
            mentions.append(mention)
        else:
            doubts.append(Doubt(title.text, keys, title.passage))
    mentions += read.opened.roman
    mentions += film_marks(read.section, known.films)
    mentions = [each for each in mentions if each.kind == "person" or known.films.films[each.key].indexed]
    ordered = sorted(_apart(mentions), key=lambda mention: (order[mention.passage], mention.start, mention.end))
    return tuple(ordered), tuple(doubts)


def _apart(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Mentions none of which overlap: films before people (*The Master* is nobody), then the longer before the shorter."""
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda each: (each.kind != "film", each.start - each.end)):
        spans = taken[mention.passage]
        if not any(start < mention.end and mention.start < end for start, end in spans):
            spans.append((mention.start, mention.end))
            yield mention


def _with_surnames(
    known: Roster, read: tuple[Read, ...], found: list[tuple[Mention, ...]]
) -> tuple[tuple[Person, ...], tuple[Mention, ...]]:
    """The people of the book, with a heading for every surname that nobody bears, and the mentions with their keys."""
    people = dict(known.people)
    taken = set(people)
    headings: dict[str, str] = {}
    mentions = []
    for each, section_mentions in zip(read, found, strict=True):
        lines = {passage.id: passage for passage in each.section.passages}
        for mention in section_mentions:
            if mention.key:
                mentions.append(mention)
                continue
            form = name_key(mention.text)
            if form not in headings:
                marked = any(mark.start == mention.start and mark.kind == "person" for mark in lines[mention.passage].marks)
                key = headings[form] = free_key(mention.text, taken)
                source = Source(each.section.file, lines[mention.passage].source.line)
                people[key] = Person(key=key, name=mention.text, reviewed=marked, source=source)
            mentions.append(replace(mention, key=headings[form]))
    return tuple(people.values()), tuple(mentions)
