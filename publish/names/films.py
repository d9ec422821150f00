"""Which films are named: italics are the signal, the words nearby say whether the title is a film's, a book's or a ship's.

A title of films.yaml is found in italics, and in roman where it cannot be anything else (two words or more, capitals as in the
file). A title nobody knows is proposed as a film if what stands around it, taken over the whole book, speaks for a film.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from publish.book import Film, Mention, Passage, Source
from publish.names.filing import romanised_words
from publish.names.sections import Section
from publish.names.tokens import fold
from publish.names.words import BOOK_NOUN, FILM_NOUN, PERIODICAL

THRESHOLD = 1.0
"""What an italic title nobody knows needs to be proposed as a film."""
_REACH = 90
_YEAR = re.compile(r"[\"'’”]?,? [(\[](?:[^()\[\]]{0,40}[ ,])?((?:18|19|20)\d\d)[)\],;–-]")
_EDGE = " \u00a0.,;:!?…'\"“”‘’()"
_KEEP = re.compile(r"[!?…]$")

BEFORE = (
    (2.0, re.compile(rf"\b{FILM_NOUN}(?:,| called| named| like| of| such as| version of)? (?:was |is |of )?$")),
    (1.5, re.compile(r"\b(?:saw|seen|seeing|see|watched|watching|watch|shot|shooting|shoot|directed|directing|made|making|make|cut|cutting|edited|lit|screened|screening|showed|showing|remake of|set of|shoot of|rushes of|premiere of|star of|cast of|print of|prints of|reel of|scene (?:in|from|of)|scenes (?:in|from|of)|shot (?:in|from|of)|sequence (?:in|of)|opening of|end of|ending of|role in|part in|starred in|performance in|worked on|work on|working on|before|after|since|lead in|cameraman on|editor on) $")),
    (1.5, re.compile(r"[A-Z][\w’'-]+['’]s? (?:own |first |last |early |late |great )?$")),
    (1.0, re.compile(r"\b(?:[Ii]n|[Oo]n|for|like|from|did|does|of|about|with|and|or|than|into|is|it's|was|the old) $|, $|^$")),
    (-5.0, re.compile(rf"\b{BOOK_NOUN}s?,? (?:called |named |of |is |was |by |in |version of |for |to |from )?(?:the )?$")),
    (-5.0, re.compile(r"\b(?:[Rr]ead|reading|reads|wrote|writing|writes|sang|sing|sings|sung|singing|published in|printed in|subscribed to|reviewed in|aboard(?: the)?|aboard|review in|reviewer (?:of|for|in)|critic (?:of|for|at|on)|wrote for|write for|writing for|journalist (?:from|on|at)|column in|letter to|article in|piece in|interview in|interview with|conducted|played on|hummed|record of|copy of|copies of) (?:the )?$")),
    (-2.5, re.compile(r"\b(?:[Tt]he|[Aa]n?|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hat|word|words|term|called|say|says|said|means) [‘“'\"]?$")),
)  # fmt: skip
"""Words before an italic title, with what they weigh for a film."""

AFTER = (
    (2.5, _YEAR),
    (1.5, re.compile(rf",? (?:was |is |the |a |that |my |his |her |that's a |is a )*{FILM_NOUN}\b")),
    (1.5, re.compile(r",? (?:was |is |again |which |that )*(?:shot|directed|filmed|released|premiered|screened|opened|won|showed|photographed|at the cinema|on television|on the big screen|playing|with [A-Z])\b")),
    (1.0, re.compile(r",? (?:when|where|again|before|twice|three times|the (?:first|last|opening|final|scene|shot|ending)|and (?:I|we|you|he|she|they)|by [A-Z])\b")),
    (0.5, re.compile(r"[.,;?!]|['’]s |$")),
    (-5.0, re.compile(rf",? (?:the |is a |was a |is the |was the |the original |by [A-Z]\w+(?: [A-Z]\w+)?'s |his |her )*{BOOK_NOUN}\b")),
    (-2.0, re.compile(r",? (?:which means|meaning|that is to say|means)\b")),
)  # fmt: skip
"""Words after an italic title, with what they weigh for a film."""

_BOOK_NEAR = re.compile(r"\b(?:novels?|books?) $|\b(?:[Rr]ead|reread|adapt(?:ed|ing)?|filming) $|\b(?:novel|book),? (?:called |is |was )?$")
_BOOK_AFTER = re.compile(r",? (?:the |as a )?(?:novel|book)\b|,? on the page\b")
_OWNER = re.compile(r"([A-Z][\w-]+)['’]s? (?:haunting |great |own |first |last )?$")


@dataclass(frozen=True, slots=True)
class Title:
    """An italic span that may be a film's title."""

    passage: Passage
    start: int
    end: int
    text: str
    year: str
    weight: float
    book: bool
    """The words beside it say it is the novel."""

    @property
    def key(self) -> str:
        """The form under which titles are compared."""
        return title_key(self.text)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The films a book knows, by the forms of their titles."""

    films: Mapping[str, Film]
    by_title: Mapping[str, tuple[str, ...]]


def title_key(title: str) -> str:
    """A title as titles are compared: letters and figures only, no accents, `&` as `and`, no English article."""
    plain = re.sub(r"[^\w]+", " ", fold(title).lower().replace("&", " and ")).strip()
    return re.sub(r"^(?:the|an?) (?=.)", "", plain)


def catalogue(films: Iterable[Film]) -> Catalogue:
    """The films by every form of their titles."""
    by_title: defaultdict[str, list[str]] = defaultdict(list)
    everything = {film.key: film for film in films}
    for film in everything.values():
        for form in filter(None, dict.fromkeys((film.title, film.original_title, *film.also))):
            if film.key not in by_title[title_key(form)]:
                by_title[title_key(form)].append(film.key)
    return Catalogue(
        everything,
        {key: tuple(keys) for key, keys in by_title.items()},
    )


def titles(section: Section) -> tuple[Title, ...]:
    """Every italic span of a section that looks like a title, with the weight of what stands around it."""
    return tuple(_titles(section))


def _titles(section: Section) -> Iterator[Title]:
    """Italics, trimmed of punctuation, outside marks."""
    for passage in section.passages:
        for left, right in passage.italics:
            if any(mark.start < right and left < mark.end for mark in passage.marks):
                continue
            start, end = _trimmed(passage.text, left, right)
            if start < end:
                yield _weighed(passage, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotes and commas at its edges; `!` and `?` may belong to a title and stay."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE and not (_KEEP.match(text[end - 1]) and end - start > 1):
        end -= 1
    return start, end


def _weighed(passage: Passage, start: int, end: int) -> Title:
    """A span with its evidence."""
    before = passage.text[max(0, start - _REACH) : start]
    after = passage.text[end : end + _REACH]
    year = _YEAR.match(after)
    weight = shape(passage.text[start:end])
    weight += sum(value for value, pattern in BEFORE if pattern.search(before))
    weight += sum(value for value, pattern in AFTER if pattern.match(after))
    book = bool(_BOOK_NEAR.search(before) or _BOOK_AFTER.match(after))
    return Title(passage, start, end, passage.text[start:end], year[1] if year else "", weight, book)


def shape(text: str) -> float:
    """What the words of an italic span say by themselves: a title has capitals, a foreign word or emphasis has not."""
    words = text.split()
    if not text[0].isdigit() and not text[0].isupper():
        return -9.0
    if len(words) > 1 and words[-1][0].islower() and text[-1:] in ".?!" and sum(word[0].isupper() for word in words) == 1:
        return -9.0  # a sentence set in italics
    if set(re.findall(r"\w+", fold(text))) & PERIODICAL and (len(words) > 2 or words[0] in {"The", "Le", "Der", "El"}):
        return -3.0
    if len(words) == 1:
        return 0.0 if len(text) > 3 else -1.0
    return 1.0 if sum(word[0].isupper() for word in words) > 1 else 0.5


def propose(found: Iterable[tuple[Section, tuple[Title, ...]]], known: Catalogue) -> tuple[Film, ...]:
    """Films nobody has listed, for the titles whose evidence over the whole book reaches the threshold."""
    weights: defaultdict[str, list[tuple[Section, Title]]] = defaultdict(list)
    for section, spans in found:
        for title in spans:
            if title.key and title.key not in known.by_title:
                weights[title.key].append((section, title))
    taken = set(known.films)
    proposals = (_proposal(uses, taken) for uses in weights.values())
    return tuple(film for film in proposals if film)


def _proposal(uses: list[tuple[Section, Title]], taken: set[str]) -> Film | None:
    """A film for the uses of one title, if they speak for one; its year is the one that stands beside it most often."""
    if max(title.weight for _, title in uses) < THRESHOLD or sum(title.weight for _, title in uses) <= 0:
        return None
    section, first = uses[0]
    years = [title.year for _, title in uses if title.year]
    year = max(dict.fromkeys(years), key=years.count) if years else ""
    key = "-".join(filter(None, (first_key(first.text), year)))
    while key in taken:
        key += "-film"
    taken.add(key)
    source = Source(section.file, first.passage.source.line)
    return Film(key=key, title=_longest([title.text for _, title in uses]), year=year, reviewed=False, source=source)


def _longest(forms: list[str]) -> str:
    """The fullest spelling of a title, the commonest among equals."""
    return max(dict.fromkeys(forms), key=lambda form: (len(form), forms.count(form)))


def first_key(title: str) -> str:
    """The key of a title: lower-case letters and figures with hyphens."""
    return "-".join(romanised_words(title)) or "untitled"


def film_mentions(spans: tuple[Title, ...], known: Catalogue) -> Iterator[tuple[Mention | None, Title, tuple[str, ...]]]:
    """The films a section names in italics; where two share a title and nothing tells them apart, no mention but their keys."""
    for title in spans:
        keys = known.by_title.get(title.key, ())
        if not keys or title.book or title.weight <= -4:
            continue
        chosen = keys if len(keys) == 1 else _told_apart(title, keys, known)
        if len(chosen) != 1:
            yield None, title, keys
        else:
            yield mention(title.passage, title.start, title.end, chosen[0]), title, chosen


def _told_apart(title: Title, keys: tuple[str, ...], known: Catalogue) -> tuple[str, ...]:
    """Remakes by the year beside the title, else by the director's name nearby."""
    if title.year:
        return tuple(key for key in keys if known.films[key].year == title.year)
    nearby = fold(title.passage.text[max(0, title.start - 150) : title.end + 150]).lower()
    directed = tuple(key for key in keys if any(name in nearby for name in _directors(known.films[key])))
    return directed or keys


def _directors(film: Film) -> tuple[str, ...]:
    """The surnames of a film's directors."""
    return tuple(
        fold(credit.name).lower().replace("-", " ").rpartition(" ")[2] for credit in film.credits if "direct" in credit.job.lower()
    )


def film_marks(section: Section, known: Catalogue) -> Iterator[Mention]:
    """The mentions an editor's marks make; where the words are the title, it is looked up like any other."""
    for passage in section.passages:
        for mark in passage.marks:
            if mark.kind != "film":
                continue
            keys = (mark.key,) if mark.key else known.by_title.get(title_key(passage.text[mark.start : mark.end]), ())
            if len(keys) == 1 and keys[0] in known.films:
                named = mention(passage, mark.start, mark.end, keys[0])
                yield replace(named, subheading=mark.subheading, range=mark.range)


def mention(passage: Passage, start: int, end: int, key: str) -> Mention:
    """A film named in a passage."""
    return Mention(kind="film", key=key, passage=passage.id, start=start, end=end, text=passage.text[start:end])
