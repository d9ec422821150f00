"""Whom the names of one section mean: full names first, then the surnames their bearers own.

A surname or given name belongs to whom the section names in full, wherever in it, or to who speaks in it. Where two
own it, it is nobody's until an editor marks it. A surname nobody owns is that of the one person of people.yaml who
bears it, or a heading of its own.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from publish.authority import Mention, Person
from publish.names.candidates import Candidate, Reading
from publish.names.canon import famous, nobodies
from publish.names.completed import completed
from publish.names.evidence import GIVEN_NAME, LISTED, SURNAME, alone, around, beside_title, total
from publish.names.figures import AGAINST, figures
from publish.names.people import Forms, Roster, bare_forms, known_within
from publish.names.sections import Section
from publish.names.tokens import fold, name_key
from publish.text import Mark, Passage

SAID = 1.0
"""What stands around a name that everybody knows, where it is he and no title that holds it: Nixon said."""
_CLEAR = 1.5
"""What a common word at the head of a sentence needs to be a name the section owns ("Grace said")."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that two people bear."""

    text: str
    keys: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one section says. A mention without key is a surname that nobody bears: a heading of its own."""

    mentions: tuple[Mention, ...]
    doubts: tuple[Doubt, ...]


def resolve(reading: Reading, roster: Roster, language: str, titles: frozenset[str] = frozenset()) -> Resolution:
    """The people a section names; `titles` are those of the films it names in roman, as names are compared."""
    section = reading.section
    made_whole = _made_whole(reading, roster)
    hits, rest = _full(reading, roster, made_whole)
    marks = [(passage, mark) for passage in section.passages for mark in passage.marks if mark.kind == "person"]
    whole = list(made_whole.values())
    in_full = [(name, keys) for name, keys in hits if len(name.words) > 1] + whole
    owned = _owned([roster.people[key] for key in _owners(section, in_full, marks, roster)], language)
    hits = [(name, _yielding(name, keys, owned)) for name, keys in hits] + whole
    owned = _owned([roster.people[key] for key in _owners(section, hits, marks, roster)], language)
    answers = _Answers(reading, roster, owned, _title_words(section) | titles | nobodies(), figures(reading))
    mentions = [_mention(section, name, keys[0]) for name, keys in hits if len(keys) == 1]
    doubts = [_doubt(section, name, keys) for name, keys in hits if len(keys) > 1]
    for name, keys in answers.of(rest):
        if len(keys) > 1:
            doubts.append(_doubt(section, name, keys))
        else:
            mentions.append(_mention(section, name, keys[0]))
    mentions += [marked for passage, mark in marks if (marked := _marked(passage, mark, roster, owned))]
    return Resolution(tuple(mentions), tuple(doubts))


def _made_whole(reading: Reading, roster: Roster) -> dict[int, tuple[Candidate, tuple[str, ...]]]:
    """The places of names that the text completes beside them, and whom they mean."""
    known = {at: roster.full.get(name_key(text), ()) for at, text in completed(reading).items()}
    return {at: (reading.names[at], keys) for at, keys in known.items() if keys}


def _full(
    reading: Reading, roster: Roster, besides: Collection[int]
) -> tuple[list[tuple[Candidate, tuple[str, ...]]], list[int]]:
    """The known names among the candidates, and the places of those that hold none; `besides` are answered already."""
    hits, rest = [], []
    for at, name in enumerate(reading.names):
        if at in besides:
            continue
        if known := known_within(name, roster):
            start, end, keys = known
            hits.append((replace(name, words=name.words[start:end]), keys))
        else:
            rest.append(at)
    return hits + list(_odd(reading.section, roster)), rest


def _yielding(name: Candidate, keys: tuple[str, ...], owned: Forms) -> tuple[str, ...]:
    """Whom a known name of one word means: where the section names others who bear it, those (Connery, beside Sean Connery)."""
    others = owned.get(name.key, ()) if len(name.words) == 1 else ()
    return keys if not others or set(keys) & set(others) else others


def _odd(section: Section, roster: Roster) -> Iterator[tuple[Candidate, tuple[str, ...]]]:
    """Names that are no run of capitals."""
    if roster.odd is None:
        return
    for number, passage in enumerate(section.passages):
        for match in roster.odd.finditer(passage.text):
            if not any(mark.start < match.end() and match.start() < mark.end for mark in passage.marks):
                yield Candidate.of(number, match.start(), match[0]), roster.odd_keys[match[0]]


def _owners(
    section: Section,
    hits: list[tuple[Candidate, tuple[str, ...]]],
    marks: list[tuple[Passage, Mark]],
    roster: Roster,
) -> tuple[str, ...]:
    """The keys of those whom a section names without doubt, by name or by mark, or who speak in it."""
    speakers = (roster.full.get(name_key(name), ()) for name in section.speakers)
    marked = (_named_by(passage, mark, roster) for passage, mark in marks)
    sure = (keys[0] for keys in (*speakers, *(keys for _, keys in hits), *marked) if len(keys) == 1)
    return tuple(dict.fromkeys(sure))


def _named_by(passage: Passage, mark: Mark, roster: Roster) -> tuple[str, ...]:
    """Whom a mark names: by its key, or by the full name that its words are."""
    if mark.key:
        return (mark.key,) if mark.key in roster.people else ()
    return roster.full.get(name_key(passage.text[mark.start : mark.end]), ())


def _owned(people: Iterable[Person], language: str) -> Forms:
    """The bare forms of those whom a section names."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        family, given = bare_forms(person, language)
        for form in dict.fromkeys((*family, *given)):
            forms[form].append(person.key)
    return {form: tuple(owners) for form, owners in forms.items()}


@dataclass(frozen=True, slots=True)
class _Answers:
    """Who answers to a bare name in a section."""

    reading: Reading
    roster: Roster
    owned: Forms
    in_titles: frozenset[str]
    """Words of the italic titles of the section, Carrow is who *The Second Mrs Carrow* is about, its titles in roman as
    they stand, and famous characters."""
    told: frozenset[str]
    """The figures whom somebody plays."""

    def of(self, places: list[int]) -> Iterator[tuple[Candidate, tuple[str, ...]]]:
        """Every bare name with the keys of those it may mean; an empty key where it is a heading of its own."""
        strangers: defaultdict[str, list[int]] = defaultdict(list)
        for at in places:
            name, keys = self._owner(self.reading.names[at])
            if not keys:
                strangers[name.key].append(at)
            elif self._is_clear(name, at):
                yield name, keys
        for key, uses in strangers.items():
            known = self.roster.surnames.get(key, ())
            if known and self._weight(uses, listed=True) >= LISTED:
                yield from ((self.reading.names[at], known) for at in uses)
            elif not known and self._is_single(self.reading.names[uses[0]]) and self._weight(uses, listed=False) >= SURNAME:
                yield from ((self.reading.names[at], ("",)) for at in uses)

    def _owner(self, name: Candidate) -> tuple[Candidate, tuple[str, ...]]:
        """Those whom a candidate may mean in this section, plain words before the name left out ("Young Bergman")."""
        while True:
            if keys := self.owned.get(name.key):
                return name, keys
            if len(name.words) == 1 or name.words[0].text.lower() not in self.reading.plain:
                return name, ()
            name = replace(name, words=name.words[1:], opens=False)

    def _is_clear(self, name: Candidate, at: int) -> bool:
        """Whether a name the section owns is meant where a common word may stand: Grace at the head of a sentence."""
        if not name.opens or len(name.words) > 1 or name.words[0].text.lower() not in self.reading.plain:
            return True
        return self._context(at) >= _CLEAR

    def _is_single(self, name: Candidate) -> bool:
        """Whether a stranger has no given name: one with a given name was weighed, and refused, as a full name."""
        return len(name.words) == 1 or name.surname_only

    def _weight(self, uses: list[int], *, listed: bool) -> float:
        """What speaks for a surname alone over all its places in the section."""
        name = self.reading.names[uses[0]]
        weight = max(alone(self.reading.names[at], self.reading.plain) for at in uses)
        if listed and weight == GIVEN_NAME:
            weight /= 2
        said = total([self._context(at) for at in uses])
        weight += said
        if all(self.reading.names[at].opens for at in uses) and fold(name.words[-1].text) not in famous():
            weight -= 1.0
        told = name.key in self.told or (name.key in self.in_titles and not (said >= SAID and _is_renowned(name)))
        return weight + (AGAINST if told else 0.0)

    def _context(self, at: int) -> float:
        """What stands around one place."""
        name = self.reading.names[at]
        return around(self.reading, at) + beside_title(name, self.reading.section.passages[name.passage])


def _is_renowned(name: Candidate) -> bool:
    """Whether everybody knows somebody by this word alone."""
    return len(name.words) == 1 and fold(name.words[0].text) in famous()


def _title_words(section: Section) -> frozenset[str]:
    """The words of a section's italic titles."""
    return frozenset(
        word.lower()
        for passage in section.passages
        for start, end in passage.italics
        for word in passage.text[start:end].split()
    )


def _marked(passage: Passage, mark: Mark, roster: Roster, owned: Forms) -> Mention | None:
    """The mention an editor's mark makes; where the words are the name, they are looked up like any other."""
    words = passage.text[mark.start : mark.end]
    keys = _named_by(passage, mark, roster) or owned.get(name_key(words), ("",))
    if mark.key and mark.key not in roster.people:
        return None  # the manuscript room has reported it
    return Mention(
        kind="person",
        key=keys[0] if len(keys) == 1 else "",
        passage=passage.id,
        start=mark.start,
        end=mark.end,
        text=words,
        subheading=mark.subheading,
        range=mark.range,
    )


def _mention(section: Section, name: Candidate, key: str) -> Mention:
    """A person named in a passage."""
    passage = section.passages[name.passage]
    text = passage.text[name.start : name.end]
    return Mention(kind="person", key=key, passage=passage.id, start=name.start, end=name.end, text=text)


def _doubt(section: Section, name: Candidate, keys: tuple[str, ...]) -> Doubt:
    """A name that two people bear, with its place."""
    passage = section.passages[name.passage]
    return Doubt(passage.text[name.start : name.end], keys, passage)
