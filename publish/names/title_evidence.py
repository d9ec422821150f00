"""Italic spans and the words around them: the title of a film, of a novel, a paper, a ship, or no title at all.

In a book of film interviews most italics with capitals are films, so that what matters most is what speaks against. A
title and a novel of one name are told apart here, by the words beside each mention.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from publish.names.canon import artists, otherwise, remembered, series
from publish.names.ordinary import is_ordinary
from publish.names.sections import Section
from publish.names.signals import FILM_NOUN, REACH, WORK_NOUN, after, before, one_of, weigh
from publish.names.tokens import fold, title_key
from publish.names.words import PERIODICAL, PERIODICAL_LAST, words_of
from publish.text import Passage

THRESHOLD = 1.0
"""What an italic title nobody knows needs to be proposed as a film."""
REMEMBERED = 1.5
"""What it adds that everybody knows a film of that title, where nothing beside it says that it is something else."""
AMID_SERIES = -2.5
"""What an unknown title weighs less in a passage that talks of series."""
REFUSED = -3.0
"""What even a known title needs more than: beside "the novel" or "the song", it is not the film."""
NEVER = -9.0
"""What no evidence can outweigh."""

_WATCHING = one_of(
    """saw | seen | seeing | see | watched | watching | watch | shot | shooting | shoot | directed | directing | made |
    making | make | cut | cutting | edited | lit | screened | screening | showed | showing | worked on | work on
    | working on | starred in"""
)
_PART_OF = one_of(
    """remake of | set of | shoot of | rushes of | premiere of | star of | cast of | prints? of | reel of | scenes?
    (?:in|from|of) | shot (?:in|from|of) | sequence (?:in|of) | opening of | beginning of | end of | ending of |
    role in | part in | lead in | performance in | cameraman on | editor on | before | after | since"""
)
_READING = one_of(
    """[Rr]ead | reading | reads | wrote | writing | writes | sang | sings? | sung | singing | published in | printed
    in | subscribed to | reviewed in | aboard(?: the)? | review in | reviewer (?:of|for|in) | critic
    (?:of|for|at|on) | wrote for | write for | wrote to | write to | writing for | journalist (?:from|on|at) |
    column in | letter to | article in | piece in | interview in | interview with | conducted | played on |
    hummed | illustrat(?:e|es|ed|ing)"""
)
_AND_THEN = one_of(
    """when | where | again | before | twice | three times | the (?:first|last|opening|final|scene|shot|ending) | and
    (?:I|we|you|he|she|they) | by [A-Z]"""
)
_SHOWN = one_of(
    """shot | directed | filmed | released | premiered | screened | opened | won | showed | photographed | at the
    cinema | on television | on the big screen | playing | with [A-Z]"""
)
_OWNER = r"(?:[A-Z][\w.’'-]* )*(?:[A-Z][\w-]+['’]s? )?"
_OWNED = re.compile(r"([A-Z][\w-]+)(?:['’]s|(?<=s)['’]) (?:[a-z]+ )?[“‘\"']?$")
FILM_WORD = re.compile(
    r"\b(?:films?|movies?|cinemas?|documentar(?:y|ies)|filmmak\w+|screenplays?|actors?|actress\w*)\b", re.IGNORECASE
)
"""Words that speak of films."""
_SHOW_WORD = re.compile(r"\b(?:episodes?|seasons?|showrunners?|sitcoms?|TV|television|series|pilots?|shows?)\b")
_SHOWN_OFTEN = 6
_YEAR = re.compile(r"[\"'’”]?,? ?[(\[](?:[^()\[\]]{0,40}[ ,])?((?:18|19|20)\d\d)[)\],;–-]")

BEFORE = (
    before(2.0, rf"\b{FILM_NOUN}(?:,| called| named| like| of| such as| version of)? (?:was |is |of )?"),
    before(3.0, rf"\b{FILM_NOUN} (?:called|titled|named) [“‘\"']?"),  # whatever the word may be else
    before(2.0, r"\bthe title(?: is| was| will be| would be|:) [“‘\"']?"),
    before(-3.0, r"\b[Tt]hank(?:s| you)(?: very much| so much| a lot)?,? "),  # to whom it is said
    before(1.5, rf"\b{_WATCHING} |\b{_PART_OF} "),
    before(1.5, r"[A-Z][\w’'-]+['’]s? (?:own |first |last |early |late |great )?"),  # Ang Lee's *The Ice Storm*
    before(-5.0, rf"\b{WORK_NOUN},? (?:called |named |of |is |was |by |version of |for |to |from )?(?:the )?{_OWNER}"),
    before(-5.0, r"\b(?:stor(?:y|ies)|poems?|essays?|reviews?|columns?|serials?) in (?:the )?"),
    before(5.0, r"\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|to|can|could|would|must|did|don[’']t|didn[’']t|never) play "),  # no noun there
    before(-5.0, rf"\b{_READING} (?:the )?"),
    before(5.0, r"\breviews? of "),
    before(-2.0, r"\b[Tt]he "),  # ships and papers take the article: the *Amoco Cadiz*
)
"""Words before a title, with what they weigh for a film."""

BEFORE_ITALICS = (
    before(1.0, r"\b(?:[Ii]n|[Oo]n|for|like|from|did|does|of|about|with|and|or|than|into|is|it's|was|the old) |, |^"),
)
"""Words that stand before every name too: they speak for a film only where italics have said that it is a title."""

AFTER = (
    after(2.5, _YEAR.pattern),
    after(
        2.0,
        r" (?:lines?|scenes?|moments?|references?|scripts?|set|shoot|premiere|poster|soundtrack|crew|cast|trailer)\b",
    ),  # the Winter Light line
    after(-8.0, r",? [(\[]1[0-8][0-8]\d[)\]]"),  # older than film
    after(1.5, rf",? (?:was |is |the |a |that |my |his |her |that's a |is a )*{FILM_NOUN}\b"),
    after(1.5, rf",? (?:was |is |again |which |that )*{_SHOWN}\b"),
    after(
        -5.0,
        rf",? (?:the |is a |was a |is the |was the |original |by [A-Z]\w+(?: [A-Z]\w+)?'s |his |her )*{WORK_NOUN}\b",
    ),
    after(
        -5.0,
        r",? (?:by [^,.;]{3,40}, )?(?:is |was |first |had )*(?:published|prints|printed|appeared|reviewed|called on)\b",
    ),
    after(-4.0, r" (?:again )?(?:on (?:Broadway|the stage|stage)|in the West End)\b"),
    after(-2.0, r",? (?:which means|meaning|that is to say|means)\b"),
)
"""Words after a title, with what they weigh for a film."""

AFTER_ITALICS = (after(1.0, rf",? {_AND_THEN}\b"), after(0.5, r"[.,;?!]|['’]s |$"))
"""Words that follow any name: see `BEFORE_ITALICS`."""
_AROUND_ITALICS = (BEFORE + BEFORE_ITALICS, AFTER + AFTER_ITALICS)

_BOOK_BEFORE = re.compile(
    r"\b(?:novels?|books?) [“‘\"']?$|\b(?:[Rr]ead|reread|adapt(?:ed|ing)?|filming|dramati[sz]e) (?:[A-Z][\w’'-]+, )?[“‘\"']?$"
    r"|\b(?:novel|book),? (?:called |is |was )?[“‘\"']?$"
)
_NEAR = 20
"""How many characters before a title are read for them: more than the longest takes."""
_BOOK_AFTER = re.compile(r",? (?:the |as a )?(?:novel|book)\b|,? on the page\b")
_EXPLAINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hat|words?|term|says?|means) [‘“'\"]?$"
)
_EXPLAINS = re.compile(rf"\b{FILM_NOUN}\b[^.!?\[]{{0,30}}\[$")
"""A film whose title the editor gives in brackets: "that movie in 1990 [*Winter Light*]"."""
_LISTED = re.compile(r"(?:,|,? and|,? or|,? then| to)? (?:[A-Z][\w-]+['’]s? )?")
_NOISE = re.compile(r"([a-z])\1\1|(?<!Mr)(?<!Mrs)(?<!Dr)(?<!St)[.…] \w")  # Zzzz; Tic. Toc
_OPEN = words_of("a an and as at by for from in of or the to with")
"""Words that end no title: "Season 3 of"."""
_I = words_of("I I'm I’m I've I’ve I'd I’d I'll I’ll")
_SAYING = re.compile(
    r" (?:I|you|we|they|it|he|she|is|are|was|were|do|does|did|have|has|had|can|will|would|this|that|not|\w+n['’]t)\b"
)
"""Words that make a sentence of what has no title's capitals: "I don't care", "how did you find it"."""
_SMALL = words_of(
    "a about after an and as at before by for from in into is like near of off on or over than the through to under up with"
)
_NOISES = words_of("laughter laughs laughing laugh applause pause silence music crosstalk inaudible sighs")
_EDGE = " \u00a0.,;:!?…'\"“”‘’()"
_KEEP = frozenset("!?…")


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


def titles(section: Section) -> tuple[Title, ...]:
    """Every italic span of a section that looks like a title, with the weight of what stands around it."""
    return tuple(_titles(section))


def _titles(section: Section) -> Iterator[Title]:
    """Italics, trimmed of punctuation, outside marks; in a list, each takes something of the one before it."""
    shown = is_on_television(section)
    for passage in section.passages:
        before: Title | None = None
        amid_series = shown or is_of_series(passage.text[left:right] for left, right in passage.italics)
        for left, right in passage.italics:
            if any(mark.start < right and left < mark.end for mark in passage.marks):
                continue
            start, end = _trimmed(passage.text, left, right)
            if start < end:
                title = _weighed(passage, start, end)
                if amid_series and title.key not in remembered():
                    title = replace(title, weight=title.weight + (AMID_SERIES if not shown else -1.0))
                if before and _LISTED.fullmatch(passage.text[before.end : start]):
                    title = replace(title, weight=title.weight + max(-5.0, min(1.0, before.weight)))
                yield title
                before = title


def is_on_television(section: Section) -> bool:
    """Whether a section speaks of episodes and seasons far more than of films: what it names is hardly a film."""
    shows = sum(len(_SHOW_WORD.findall(passage.text)) for passage in section.passages)
    return shows >= _SHOWN_OFTEN and shows > 2 * sum(len(FILM_WORD.findall(passage.text)) for passage in section.passages)


def is_of_series(words: Iterable[str]) -> bool:
    """Whether two titles of a passage or more are those of series: what stands beside them is hardly a film."""
    return len({key for each in words if (key := title_key(each)) in series()}) > 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotes, commas and an editor's brackets at its edges; `!` and `?` may belong to a title and stay."""
    if text[start] == "[" and text[end - 1] == "]":
        start, end = start + 1, end - 1
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE and not (text[end - 1] in _KEEP and end - start > 1):
        end -= 1
    return start, end


def _weighed(passage: Passage, start: int, end: int) -> Title:
    """A span with its evidence."""
    text, words = passage.text, passage.text[start:end]
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    year = year_after(text, end)
    said = weigh(text, start, end, _AROUND_ITALICS)
    weight = shape(words) + said + _owned(left, title_key(words), year)
    weight += REMEMBERED if said > REFUSED and title_key(words) in remembered() else 0.0
    if left.endswith("[") and right.lstrip(".!?…").startswith("]") and not _EXPLAINS.search(left):
        weight = NEVER  # a stage note, set in italics
    if " " not in words and _EXPLAINED.search(left) and not year:
        weight -= 2.5  # emphasis, or a word explained: "the *rumorista*"
    return Title(passage, start, end, words, year, weight, beside_book(text, start, end))


def _owned(left: str, key: str, year: str) -> float:
    """What it weighs that a composer, a writer or a painter owns a title of which no film is known: Mussorgsky's *Pictures*."""
    owner = _OWNED.search(left)
    return -4.5 if owner and fold(owner[1]) in artists() and key not in remembered() and not year else 0.0


def year_after(text: str, end: int) -> str:
    """The year in brackets after a title; empty where there is none."""
    found = _YEAR.match(text, end)
    return found[1] if found else ""


def beside_book(text: str, start: int, end: int) -> bool:
    """Whether the words beside a title say that it is the novel."""
    return bool(_BOOK_BEFORE.search(text[max(0, start - _NEAR) : start]) or _BOOK_AFTER.match(text, end))


def shape(text: str) -> float:
    """What the words of a span say by themselves: a title has capitals; a foreign word, a noise or emphasis has not."""
    words = text.split()
    capitals = sum(not word[0].islower() and word not in _I for word in words)
    if (not text[0].isdigit() and not text[0].isupper()) or words[-1] in _OPEN or text.count("(") != text.count(")"):
        return NEVER
    if (
        (len(words) == 1 and words[0].strip(_EDGE).lower() in _NOISES)
        or _NOISE.search(text)
        or (len(words) > 1 and len({word.strip(_EDGE).lower() for word in words}) == 1)
    ):
        return NEVER
    if _periodical(text, words) or title_key(text) in otherwise():
        return -3.0 if title_key(text) not in series() else -6.0
    if len(words) == 1:
        return 1.0 if text[0].isdigit() else 0.0 if len(text) > 3 else -1.0
    if len(words) > 2 and any(word.islower() and word not in _SMALL and is_ordinary(fold(word)) for word in words):
        return -1.0  # "Yang, on the left, on the set": English, and not under a title's capitals
    return 1.0 if capitals > 1 else -1.0 if _SAYING.search(text) else 0.5


def _periodical(text: str, words: list[str]) -> bool:
    """Whether a title is that of a newspaper or journal."""
    return fold(text) in PERIODICAL or (len(words) > 1 and words[-1] in PERIODICAL_LAST)
