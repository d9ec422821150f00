"""What is new since last time: everyone and every film that detection has found and no editor has decided.

Decided is what stands in people.yaml and films.yaml, with `index: false` too; who speaks in an interview is decided by its
front matter, and what is marked in the text by its mark.
"""

from collections import defaultdict
from collections.abc import Mapping

from publish.authority import Identified, Mention
from publish.collection import Collection
from publish.matter.assemble import assemble
from publish.names.filing import heading, title_sort
from publish.names.guesses import guess
from publish.review.near import near_films, near_people
from publish.review.proposal import Context, Kind, Proposal
from publish.text import Passage

AROUND = 48
"""Characters of text shown before and after a name."""


def proposed_names(collection: Collection, identified: Identified) -> tuple[Proposal, ...]:
    """The people nobody has decided yet, full names in reading order, then bare surnames."""
    language = collection.metadata.language
    named = _named(identified, "person")
    told = _Told(_passages(collection))
    near = near_people(identified.people, language)
    return tuple(
        Proposal(
            kind="person",
            key=person.key,
            name=person.name,
            heading=heading(person, language),
            doubt=guess(person.name, language),
            forms=_forms(named[person.key]),
            contexts=tuple(map(told.context, named[person.key])),
            near=near(person),
        )
        for person in identified.people
        if not person.reviewed and named[person.key]
    )


def proposed_films(collection: Collection, identified: Identified) -> tuple[Proposal, ...]:
    """The films nobody has decided yet, in reading order."""
    named = _named(identified, "film")
    told = _Told(_passages(collection))
    near = near_films(identified.films)
    return tuple(
        Proposal(
            kind="film",
            key=film.key,
            name=film.title,
            year=film.year,
            heading=film.sort or title_sort(film.title, film.language),
            forms=_forms(named[film.key]),
            contexts=tuple(map(told.context, named[film.key])),
            near=near(film),
        )
        for film in identified.films
        if not film.reviewed and named[film.key]
    )


def film_contexts(collection: Collection, identified: Identified) -> dict[str, tuple[Context, ...]]:
    """The places of every film the text names, by key."""
    told = _Told(_passages(collection))
    return {key: tuple(map(told.context, mentions)) for key, mentions in _named(identified, "film").items()}


class _Told:
    """The text in which a mention stands."""

    def __init__(self, passages: Mapping[str, Passage]) -> None:
        self._passages = passages

    def context(self, mention: Mention) -> Context:
        passage = self._passages[mention.passage]
        start, end = max(0, mention.start - AROUND), min(len(passage.text), mention.end + AROUND)
        before = "…" if start else ""
        after = "…" if end < len(passage.text) else ""
        text = " ".join(passage.text[start:end].split())
        return Context(source=passage.source, text=f"{before}{text}{after}", said_by=" and ".join(passage.said_by))


def _passages(collection: Collection) -> dict[str, Passage]:
    return {key: passage for key, (_, passage) in assemble(collection).passages.items()}


def _named(identified: Identified, kind: Kind) -> defaultdict[str, list[Mention]]:
    found = defaultdict[str, list[Mention]](list)
    for mention in identified.mentions:
        if mention.kind == kind:
            found[mention.key].append(mention)
    return found


def _forms(mentions: list[Mention]) -> tuple[str, ...]:
    """The forms used, the most frequent first."""
    texts = [mention.text for mention in mentions]
    return tuple(sorted(dict.fromkeys(texts), key=lambda text: -texts.count(text)))
