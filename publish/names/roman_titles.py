"""Titles in a text that has no italics: what may be one (title_runs.py), each with its evidence.

Text that was scraped or imported has lost the italics by which titles are known. What is left is how a title is built
(*Ride with the Devil*, *One Hour Photo*, *The Ice Storm* within a sentence) and what stands around it: a year, a film
noun, an owner, a list. A title that is proved at one place of a section is taken wherever it stands in it.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from publish.names import canon
from publish.names.candidates import Reading
from publish.names.canon import famous, is_forename
from publish.names.ordinary import is_ordinary
from publish.names.parts import is_double_given, languages
from publish.names.proposals import is_full
from publish.names.recall import SURE, recalled
from publish.names.roles import honoured
from publish.names.roman_signals import around, company
from publish.names.sections import Section
from publish.names.title_evidence import (
    AMID_SERIES,
    FILM_WORD,
    NEVER,
    THRESHOLD,
    Title,
    beside_book,
    is_of_series,
    is_on_television,
    year_after,
)
from publish.names.title_places import FILM, LEAST, Place, proved
from publish.names.title_runs import CONTRACTED, FOREIGN, person_like, spans_of
from publish.names.title_spans import Span, title_case
from publish.names.tokens import fold, title_key
from publish.names.words import (
    BODIES,
    COMMON,
    FUNCTION,
    HONORIFIC,
    INSTITUTION,
    NATIONALITY,
    PERIODICAL,
    PERIODICAL_LAST,
    PHRASES,
    PLACE,
    PLACE_HEAD,
)  # fmt: skip
from publish.names.words import TITLE_ARTICLES as ARTICLES
from publish.text import Passage

QUOTED, QUOTED_WORD, PLAIN, DATED = 1.0, 0.25, -1.0, 2.0
"""What a span in quotation marks, one word in them, and a run of capitals weigh before anything is known of them; and
what a list of titles with years adds."""
SHOUTED = 2.0
"""What speaks against a quotation in capitals alone: a headline, a sign."""
BUILT = 0.75
"""What the build of a title nobody knows may weigh at most: something beside it must speak for a film."""
LISTED = 2.5
"""What a neighbour in a list of titles may add."""
ELSE = -4.0
"""What a title weighs that everybody knows as a series, a paper, a book or a piece of music."""
ELSEWHERE, OF_FILM, LONG = 2.0, 0.001, 300
"""What a title needs more where hardly anything is said of films: fewer such words than one in a thousand, in so many."""
BOTH = -2.0
"""What a film weighs less there whose title is a series' too: *The Handmaid's Tale*."""
SHOWN = -2.25
"""What an unknown title weighs less where the talk is of episodes and seasons."""
HOPELESS = -4.5
"""What no words beside a span can make a title of: "It" at the head of a sentence."""
DOUBTFUL = 0.5
"""What a place needs where a known title is as often a word, a place or a person: Nixon, Manhattan."""
_NO_FILM = frozenset({"Podcast", "Podcasts", "Blog", "Newsletter", "Show", "Radio", "Workshop", "Symphony", "Suite", "Sonata"})
"""Last words of what is broadcast, sent out or played, and of few films."""
_ABROAD = PLACE | NATIONALITY
_ELSEWHERE = _ABROAD | INSTITUTION
_GRAMMAR = FUNCTION - ARTICLES
_UNTITLED = re.compile(
    r"^(?:Part|Chapter|Volume|Episode|Season|Act|Scene|Book) (?:\d+|[IVX]+|One|Two|Three)$"
    r"| (?:Street|Avenue|Road|Square|Lane) in "
)
_PRAISED = re.compile(r"-(?:winning|nominated|shortlisted|acclaimed|listed|based|born|style|like|era)$")
_LABEL = re.compile(rf": (?:{'|'.join(FUNCTION - ARTICLES)})$")
"""A label, and the first word after it: Note: For."""
_ENGLISH = re.compile(r"(?:ing|tion|ness|ment|ful|less|ed|ly)s?$")
_SENTENCES = re.compile(r"[.!] ")
_NICKNAMED = re.compile(r"(?:(?<![\w\W])|[.!?] |, |and )[A-Z][a-z]+ \($")
"""A given name alone before a bracket: Ada (The Skeleton) danced."""
_LISTED = re.compile(r"[”\"’']?(?:,[”\"’']? (?:and |or )?| and | or |; |[”\"’']? [(]\d{4}[)],? (?:and )?)[“\"‘']?")


def roman_titles(names: Reading, known: Collection[str]) -> tuple[Title, ...]:
    """The titles a section names in roman, outside italics and marks; `known` are titles of films.yaml."""
    full = (
        name
        for name in names.names
        if is_full(name) and (name.titled or is_forename(fold(name.words[0].text)) or name.key in canon.people())
    )
    people = frozenset(fold(name.words[-1].text).lower() for name in full)
    capitals = frozenset(fold(word.text).lower() for name in names.names for word in name.words)
    listed = known if isinstance(known, frozenset) else frozenset(known)
    shown = SHOWN if is_on_television(names.section) else 0.0
    found = [
        place
        for passage in names.section.passages
        for place in _weighed(list(_of_passage(passage, (people, capitals), (names, listed), shown=shown < 0)), shown)
    ]
    return proved(found, THRESHOLD if _is_on_film(names.section) else THRESHOLD + ELSEWHERE)


def _is_on_film(section: Section) -> bool:
    """Whether a section speaks of films at all, once it is long enough to tell."""
    words = sum(len(passage.text) for passage in section.passages) / 6
    enough = max(1, int(words * OF_FILM)) if words > LONG else 0
    return not enough or len(list(islice(_of_film(section), enough))) == enough


def _of_film(section: Section) -> Iterator[re.Match[str]]:
    """The words of a section that speak of films."""
    for passage in section.passages:
        yield from FILM_WORD.finditer(passage.text)


def _weighed(found: list[Place], shown: float) -> Iterator[Place]:
    """The places of a passage with what their neighbours give them; one that may be a word or a name needs more.

    `shown` is what an unknown title weighs less in this section.
    """
    amid = AMID_SERIES if is_of_series(place.title.text for place in found) else shown
    for place, listed in zip(found, _listed([place.title for place in found], [place.context for place in found]), strict=True):
        span, alone = place.span, place.title
        gained = min(listed.weight, alone.weight + 1.0) if span.known and span.weight < 0 else listed.weight
        doubtful = span.known and span.weight < DOUBTFUL and gained < DOUBTFUL
        weight = min(gained, LEAST - 0.5) if doubtful else gained + (0.0 if span.known else amid)
        yield place if weight == alone.weight else replace(place, title=replace(alone, weight=weight))


def _of_passage(
    passage: Passage, said: tuple[frozenset[str], frozenset[str]], known: tuple[Reading, frozenset[str]], *, shown: bool
) -> Iterator[Place]:
    """Every span that may be a title, outside italics and marks; only English writes all the words of one in capitals.

    `shown`: the section talks of series.
    """
    people, capitals = said
    names, listed = known
    section = names.section
    english = section.language[:2] == "en"
    taken = (*passage.italics, *((mark.start, mark.end) for mark in passage.marks))
    remembered = recalled(passage.text, names.plain, people, listed)
    for span in sorted(spans_of(passage.text, people, remembered), key=lambda span: span.start):
        if (english or span.quoted or span.known) and not any(left < span.end and span.start < right for left, right in taken):
            weight = span.weight + _directed(span, capitals) if span.known else _shape(span, people)
            context = _context(span, passage.text, people) if weight > HOPELESS else 0.0
            weight += (
                max(context, -1.0) if span.known and weight >= SURE else context
            )  # writing Taxi Driver, the songs of Cabaret
            weight += _headlined(span, section, people)
            weight += BOTH * (shown and title_key(span.text) in canon.both())
            year, book = year_after(passage.text, span.end), beside_book(passage.text, span.start, span.end)
            yield Place(span, Title(passage, span.start, span.end, span.text, year, weight, book), context)


def _directed(span: Span, capitals: frozenset[str]) -> float:
    """What it weighs that the section names who directed a known title."""
    return 0.5 if span.directors & capitals else 0.0


def _headlined(span: Span, section: Section, people: frozenset[str]) -> float:
    """What it weighs that the title of the interview names these words, and they are no person's."""
    words = span.text.split()
    return 1.0 if len(words) > 1 and span.text in section.title and not person_like(words, people) else 0.0


def _listed(titles: list[Title], contexts: list[float]) -> Iterable[Title]:
    """The titles of a passage, each taking something of its neighbours in a list; what opens it holds for all of it."""
    gains = [0.0] * len(titles)
    opening = [context if context >= FILM else 0.0 for context in contexts]
    for order in (range(1, len(titles)), range(len(titles) - 1, 0, -1)):
        for at in order:
            one, other = (at - 1, at) if order.step > 0 else (at, at - 1)
            left, right = titles[at - 1], titles[at]
            between = left.passage.text[left.end : right.start]
            if _LISTED.fullmatch(between) or (_SENTENCES.fullmatch(between) and left.weight > 0 and right.weight > 0):
                opening[other] = max(opening[other], opening[one]) if order.step > 0 else opening[other]
                from_opening = opening[one] if order.step > 0 else 0.0
                gains[other] = max(gains[other], min(LISTED, max(titles[one].weight + gains[one], from_opening)))
    return (replace(title, weight=title.weight + gain) if gain else title for title, gain in zip(titles, gains, strict=True))


def _context(span: Span, text: str, people: frozenset[str]) -> float:
    """What stands around a span: words, an owner, who is in it, and whether it is a sentence of its own."""
    start, end = (span.start - 1, span.end + 1) if span.quoted else (span.start - span.lead, span.end)
    if span.quoted and text[end - 1 : end] in ",.":
        end += 1
    alone = span.opens and len(span.text.split()) > 1 and text[span.end : span.end + 1] in {".", "!"}
    weight = 1.5 if alone and _stands_alone(span.text) else 0.0
    if not (span.quoted or span.known) and text.endswith("with ", 0, start):
        weight -= 0.5  # a meal with Bright Harvest: a body as often as a film
    if text[start - 1 : start] == "(" and _NICKNAMED.search(text, max(0, start - 30), start):
        weight -= 2.5
    return weight + around(text, start, end) + company(text, start, people)


def _stands_alone(words: str) -> bool:
    """Whether a sentence of its own is a title (Winter Light.) and not an order (Ask me on Monday.)."""
    capitals = [word[0].isupper() for word in words.split()]
    return title_case(words) and 2 * sum(capitals) - len(capitals) >= 2


def _shape(span: Span, people: frozenset[str]) -> float:
    """What the words of a span say by themselves."""
    words = span.text.rstrip("!?").split()
    if not words:  # a known title was cut away, and its question mark stands alone
        return NEVER
    folded = [fold(word) for word in words]
    weight = (QUOTED if len(words) > 1 else QUOTED_WORD) if span.quoted else PLAIN
    weight += DATED * span.dated - SHOUTED * (span.quoted and len(words) > 2 and span.text.isupper())
    if span.text in PHRASES or _UNTITLED.search(span.text) or _LABEL.search(span.text) or _is_no_title(folded):
        return NEVER
    if title_key(span.text) in canon.otherwise() or folded[-1] in _NO_FILM:
        return ELSE if title_key(span.text) not in canon.series() else NEVER
    if folded[-1] in PERIODICAL_LAST or fold(span.text) in PERIODICAL or BODIES & set(folded):
        weight -= 4.0
    if len(words) == 1:
        return weight - _alone(folded[0], span, people)
    if person_like(words, people) and len(words) < 4 and not any(word.endswith(("'s", "’s")) for word in words[:-1]):
        weight -= 1.75 if is_ordinary(folded[-1].lower()) else 2.5
    weight += _build(span, words, folded)
    return weight if span.quoted or span.dated else min(weight, BUILT)


def _build(span: Span, words: list[str], folded: list[str]) -> float:
    """What the build of several words weighs: ordinary words under capitals, small words between them, an article."""
    capitals = [word for word in folded if word[0].isupper()]
    common = [word for word in capitals if word.lower() in COMMON or word in FUNCTION or is_ordinary(word.lower())]
    weight = _linked(folded, len(common))
    if (words[0] in ARTICLES and not span.opens) or words[0] in FOREIGN:
        weight += 1.5 if words[0] in ARTICLES else 1.0
    if len(words) > 7:
        weight -= 1.5
    if folded[0] in PLACE_HEAD or _ELSEWHERE.issuperset(capitals):
        weight -= 2.0
    if not (common or span.quoted or any(_ENGLISH.search(word) for word in words)) and len(capitals) == len(words):
        weight -= 1.0  # strange words side by side are a name before they are a title
    return weight + (1.5 * (len(common) - (span.opens and folded[0] in FUNCTION)) / len(capitals) if capitals else 1.0)


def _linked(words: list[str], common: int) -> float:
    """What small words between the capitals weigh: much, but not between names alone (Joel and Ethan, Chrome and Safari)."""
    small = [word for word in words if word.islower()]
    if not small or (set(small) <= {"and", "or", "&"} and not common):
        return 0.0
    return 1.5 if common or len(small) > 1 else 1.0 if "of" in small else 0.0


def _is_no_title(words: list[str]) -> bool:
    """Whether words are peoples and places, function words alone (If I), or a beginning of something (No, Mr)."""
    capitals = [word for word in words if not word.islower()]
    if any(honoured(word) != word for word in words) or _PRAISED.search(words[-1]):
        return True
    if words[-1] == "I" or (words[-1].rstrip(".") in HONORIFIC and len(capitals) < 2 + (words[0] in ARTICLES)):
        return True
    if len(words) == 1 and CONTRACTED.search(words[0]):
        return True
    return _ABROAD.issuperset(capitals) or (len(words) > 1 and _GRAMMAR.issuperset(capitals))


def _alone(word: str, span: Span, people: frozenset[str]) -> float:
    """What speaks against a single word as a title."""
    weight = (0.0 if span.quoted else 1.0) if len(word) > 2 and not word.isdigit() else 4.0
    if not span.opens and is_ordinary(word.lower()):
        weight -= 0.5  # somebody gave it its capital
    if word in _ABROAD or word in famous() or word.lower() in people or languages(word) or is_double_given(word):
        weight += 1.5
    if span.opens or word in FUNCTION or (word.isupper() and not span.quoted):
        weight += 1.5
    return weight
