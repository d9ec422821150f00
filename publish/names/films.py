"""Which films are named: those of films.yaml, those an editor has marked, and those the italics of the book propose.

A title nobody knows is proposed as a film if what stands around it, taken over the whole book (title_evidence.py),
speaks for one. A short form of a longer title in its section, *Carrow* for *The Second Mrs Carrow*, is the same film.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from publish.authority import Film, Mention
from publish.names.canon import remembered
from publish.names.filing import romanised_words
from publish.names.sections import Section
from publish.names.title_evidence import REFUSED, THRESHOLD, Title
from publish.names.tokens import fold, title_key
from publish.text import Passage, Source

_OFTEN = 2
"""How many times as often the shorter of two titles must stand to be the film's own."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The films a book knows, by the forms of their titles."""

    films: Mapping[str, Film]
    by_title: Mapping[str, tuple[str, ...]]
    short: Mapping[str, str] = field(default_factory=dict)
    """From the short forms the text uses to the titles they are short for."""

    def called(self, title: str) -> tuple[str, ...]:
        """The keys of the films that a title, or a short form of it, may mean."""
        return self.by_title.get(title) or self.by_title.get(self.short.get(title, ""), ())


def catalogue(films: Iterable[Film]) -> Catalogue:
    """The films by every form of their titles."""
    by_title: defaultdict[str, list[str]] = defaultdict(list)
    everything = {film.key: film for film in films}
    for film in everything.values():
        for form in filter(None, dict.fromkeys((film.title, film.original_title, *film.also))):
            if film.key not in by_title[title_key(form)]:
                by_title[title_key(form)].append(film.key)
    return Catalogue(everything, {key: tuple(keys) for key, keys in by_title.items()})


def propose(found: Iterable[tuple[Section, tuple[Title, ...]]], known: Catalogue, publications: Collection[str]) -> Catalogue:
    """The films known, and those nobody has listed whose evidence over the whole book reaches the threshold.

    `publications` are the papers in which the interviews of the book appeared: in italics too, and no films.
    """
    everywhere: defaultdict[str, list[tuple[Section, Title]]] = defaultdict(list)
    for section, spans in found:
        for title in spans:
            if title.key and not _within(title.key, publications):
                everywhere[title.key].append((section, title))
    uses = {key: places for key, places in everywhere.items() if key not in known.by_title}
    strong = {key for key, places in uses.items() if _is_film([title for _, title in places])}
    longer = _by_words((*sorted(strong), *known.by_title))
    short = {key: full for key in uses if (full := _full_title(key, everywhere, longer.get(key.split()[0], ())))}
    for key, full in tuple(short.items()):
        if key in strong and full in uses and _is_rather(uses[key], uses[full]):
            del short[key]
            short[full] = key
    proposals = (_proposal(uses[key]) for key in uses if key in strong and key not in short)
    films = catalogue((*known.films.values(), *_distinct(proposals, set(known.films))))
    return replace(films, short=short)


def _is_rather(short: list[tuple[Section, Title]], full: list[tuple[Section, Title]]) -> bool:
    """Whether the shorter of two titles is the film's: named far oftener, and the other only goes on, under more capitals.

    The *Winter Light* Empire of one sentence is no film beside *Winter Light*, but a title with its subtitle is the whole one.
    """
    title, longer = short[0][1].text, full[0][1].text
    goes_on = longer.startswith(f"{title} ") and longer[len(title) + 1 :][:1].isupper()
    return goes_on and len(short) > _OFTEN * len(full) and full[0][1].key not in remembered()


def _by_words(titles: Iterable[str]) -> Mapping[str, list[str]]:
    """The titles by each of their words, so that a short form is compared with those alone that may hold it."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for title in dict.fromkeys(titles):
        for word in dict.fromkeys(title.split()):
            table[word].append(title)
    return table


def _within(key: str, titles: Iterable[str]) -> bool:
    """Whether a title is one of the titles, or a part of one (the *Papers*, for *The Wardour Papers*)."""
    return any(f" {key} " in f" {title} " for title in titles)


def _is_film(titles: list[Title]) -> bool:
    """Whether the uses of a title, those for the novel left out, speak for a film."""
    weights = [max(title.weight, -3.0) for title in titles if not title.book]
    return max(weights, default=0.0) >= THRESHOLD and sum(weights) > 0


def _full_title(key: str, uses: Mapping[str, list[tuple[Section, Title]]], strong: Iterable[str]) -> str:
    """The title this is short for (*Carrow* for *The Second Mrs Carrow*), if its section names just one such.

    Where the short form begins or ends the title and is more than a word (*Jeanne Dielman*), any section may name it.
    """
    if len(key) < 4 or any(title.year for _, title in uses[key]):
        return ""
    here = {section.key for section, _ in uses[key]}
    longer = [title for title in strong if title != key and _within(key, [title])]
    begun = [title for title in longer if " " in key and title.startswith(f"{key} ")]
    beside = [title for title in longer if here <= {section.key for section, _ in uses.get(title, ())}]
    ended = [title for title in longer if " " in key and title.endswith(f" {key}")]
    fitting = begun or beside or ended
    return fitting[0] if len(fitting) == 1 else ""


def _proposal(uses: list[tuple[Section, Title]]) -> Film:
    """A film for the uses of one title, in its fullest spelling; its year is the one most often beside it."""
    section, first = uses[0]
    years = [title.year for _, title in uses if title.year]
    year = max(dict.fromkeys(years), key=years.count) if years else ""
    forms = [title.text for _, title in uses]
    return Film(
        key="-".join(filter(None, (film_key(first.text), year))),
        title=max(dict.fromkeys(forms), key=lambda form: (len(form), forms.count(form))),
        year=year,
        reviewed=False,
        source=Source(section.file, first.passage.source.line),
    )


def _distinct(films: Iterable[Film], taken: set[str]) -> tuple[Film, ...]:
    """The films, each with a key of its own."""
    named = []
    for film in films:
        key = film.key
        while key in taken:
            key += "-film"
        taken.add(key)
        named.append(replace(film, key=key))
    return tuple(named)


def film_key(title: str) -> str:
    """The key of a title: lower-case letters and figures with hyphens."""
    return "-".join(romanised_words(title)) or "untitled"


def film_mentions(
    section: Section, spans: tuple[Title, ...], known: Catalogue
) -> Iterator[tuple[Mention | None, Title, tuple[str, ...]]]:
    """The films a section names; where two share a title and nothing tells them apart, only their keys."""
    named = [(title, keys) for title in spans if (keys := known.called(title.key)) and not _refused(title)]
    told = {title.key: one for title, keys in named if len(one := _told_apart(title, keys, known)) == 1}
    for title, keys in named:
        chosen = _told_apart(title, keys, known)
        chosen = chosen if len(chosen) == 1 else told.get(title.key) or _by_those_named(section, keys, known)
        if len(chosen) != 1:
            yield None, title, keys
        else:
            yield mention(title.passage, title.start, title.end, chosen[0]), title, chosen


def _refused(title: Title) -> bool:
    """Whether the words beside a title say that it is no film."""
    return title.book or title.weight <= REFUSED


def _told_apart(title: Title, keys: tuple[str, ...], known: Catalogue) -> tuple[str, ...]:
    """Remakes by the year beside the title, else by the director's name nearby."""
    if len(keys) == 1:
        return keys
    if title.year:
        return tuple(key for key in keys if known.films[key].year == title.year)
    return _directed(keys, known, title.passage.text[max(0, title.start - 150) : title.end + 150]) or keys


def _by_those_named(section: Section, keys: tuple[str, ...], known: Catalogue) -> tuple[str, ...]:
    """Remakes by who speaks in the section, else by whom it names anywhere."""
    speaking = _directed(keys, known, " ".join(section.speakers))
    return speaking or _directed(keys, known, " ".join(passage.text for passage in section.passages)) or keys


def _directed(keys: tuple[str, ...], known: Catalogue, text: str) -> tuple[str, ...]:
    """The films whose director's surname stands in a text."""
    words = {word.lower() for word in re.findall(r"\w+", fold(text)) if word[0].isupper()}
    return tuple(key for key in keys if words & set(_directors(known.films[key])))


def _directors(film: Film) -> tuple[str, ...]:
    """The surnames of a film's directors."""
    return tuple(
        fold(credit.name).lower().replace("-", " ").rpartition(" ")[2]
        for credit in film.credits
        if "direct" in credit.job.lower()
    )


def film_marks(section: Section, known: Catalogue) -> Iterator[Mention]:
    """The mentions an editor's marks make; where the words are the title, it is looked up like any other."""
    for passage in section.passages:
        for mark in passage.marks:
            if mark.kind != "film":
                continue
            keys = (mark.key,) if mark.key else known.called(title_key(passage.text[mark.start : mark.end]))
            if len(keys) == 1 and keys[0] in known.films:
                named = mention(passage, mark.start, mark.end, keys[0])
                yield replace(named, subheading=mark.subheading, range=mark.range)


def mention(passage: Passage, start: int, end: int, key: str) -> Mention:
    """A film named in a passage."""
    return Mention(kind="film", key=key, passage=passage.id, start=start, end=end, text=passage.text[start:end])
