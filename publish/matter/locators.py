"""Locators: from mentions and folios to what an index prints.

One locator a page; consecutive pages merge into a run only within one section, since two talks that happen to touch are
two discussions; roman never joins arabic. Inclusive numbers are abbreviated by the Chicago Manual (9.61 in the 17th
edition): 3–10, 71–72, 100–104, 107–8, 321–25. Roman numerals are given in full.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publish.apparatus import Locator, LocatorKind
from publish.authority import Mention
from publish.book import Book, Folio
from publish.matter.folios import Folios
from publish.text import PassageKind

KINDS = {PassageKind.NOTE: LocatorKind.NOTE, PassageKind.CAPTION: LocatorKind.PICTURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One mention, with the page it is printed on."""

    mention: Mention
    section: str
    folio: Folio
    kind: LocatorKind


def anchor(mention: Mention) -> str:
    """Id of the place in the EPUB that a mention's locator leads to."""
    return f"{mention.passage}.{mention.start}"


def places(mentions: Iterable[Mention], book: Book, folios: Folios) -> Iterator[Place]:
    """The printed place of each mention, in reading order."""
    for mention in mentions:
        section, passage = book.passages[mention.passage]
        folio = folios.of(mention.passage, mention.start)
        kind = KINDS.get(passage.kind, LocatorKind.MENTION)
        yield Place(mention=mention, section=section.key, folio=folio, kind=kind)


def locators(of: Iterable[Place]) -> tuple[Locator, ...]:
    """What the index prints for one heading: runs of pages in book order, without repeats."""
    discussed, others = _discussions(of)
    runs = [*discussed, *_runs(_one_a_page(others))]
    return tuple(_locator(run) for run in sorted(runs, key=lambda run: run[0].folio))


def _discussions(of: Iterable[Place]) -> tuple[list[list[Place]], list[Place]]:
    """What an editor has marked as one continued discussion, from `.from` to `.to`, and the places outside any."""
    found, others, open_run = list[list[Place]](), list[Place](), list[Place]()
    for place in of:
        if place.mention.range == "from":
            others += open_run
            open_run = [place]
        elif open_run and place.section != open_run[0].section:
            others += [*open_run, place]
            open_run = []
        elif open_run:
            open_run.append(place)
            if place.mention.range == "to":
                found.append([open_run[0], place])
                open_run = []
        else:
            others.append(place)
    others += open_run
    covered = [(run[0].section, run[0].folio, run[-1].folio) for run in found]
    return found, [p for p in others if not any(p.section == key and a <= p.folio <= b for key, a, b in covered)]


def _one_a_page(of: Iterable[Place]) -> list[Place]:
    """The first place of each page and section; a mention in the text says more than one in a note or caption."""
    best: dict[tuple[Folio, str], Place] = {}
    for place in of:
        seen = best.setdefault((place.folio, place.section), place)
        if seen.kind is not LocatorKind.MENTION and place.kind is LocatorKind.MENTION:
            best[place.folio, place.section] = place
    return sorted(best.values(), key=lambda place: place.folio)


def _runs(pages: list[Place]) -> Iterator[list[Place]]:
    """Consecutive pages of one section that name in the text; notes and pictures stand alone."""
    run: list[Place] = []
    for place in pages:
        if run and not _continues(run[-1], place):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _continues(before: Place, after: Place) -> bool:
    return (
        before.section == after.section
        and before.kind is after.kind is LocatorKind.MENTION
        and before.folio.arabic is after.folio.arabic
        and after.folio.number == before.folio.number + 1
    )


def _locator(run: list[Place]) -> Locator:
    first, last = run[0], run[-1]
    text = folio_range(first.folio, last.folio)
    if first.kind is LocatorKind.NOTE:
        text += "n" + first.mention.passage.rpartition("-n")[2]
    targets = dict.fromkeys(anchor(place.mention) for place in (first, last))
    return Locator(text=text, kind=first.kind, targets=tuple(targets))


def folio_range(first: Folio, last: Folio) -> str:
    """`first–last` in Chicago's abbreviated style, or the one folio."""
    if first == last:
        return str(first)
    return f"{first}–{last if not last.arabic else _abbreviated(first.number, last.number)}"


def _abbreviated(first: int, last: int) -> str:
    """The second figure of an inclusive range, Chicago 9.61: what changes, but two digits behind 110, 210 and so on."""
    start, end = str(first), str(last)
    if first < 100 or first % 100 == 0 or len(start) != len(end):
        return end
    least = 1 if first % 100 < 10 else 2
    changed = next(index for index, pair in enumerate(zip(start, end, strict=True)) if pair[0] != pair[1])
    return end[min(changed, len(end) - least) :]
