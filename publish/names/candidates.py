"""From a run of capitals to what may be a name: words that only begin a sentence, months, peoples and titles cut away.

"Then Mr Hitchcock" leaves Hitchcock, a person by the title; "English Walter Lassally" leaves Walter Lassally. Whether
a candidate is a person is decided later, by the evidence around it (evidence.py) and by the names the section owns
(resolve.py).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from publish.authority import Mention
from publish.names.canon import famous
from publish.names.parts import LANGUAGES, SUFFIXES, surname_only
from publish.names.roles import ROLE, honoured
from publish.names.sections import Section
from publish.names.title_spans import quoted_spans
from publish.names.tokens import PARTICLES, Run, Token, fold, name_key, runs
from publish.names.words import CALENDAR, COMMON, FUNCTION, HONORIFIC, INSTITUTION, NATIONALITY
from publish.text import Passage

_CUTTING = NATIONALITY | CALENDAR
_SHORTENED = frozenset({"Col.", "Gen.", "Hon.", "Rep.", "Sen."})
"""Honorifics that without their full stop are names (Aparna Sen)."""
_ACRONYM = re.compile(r"[A-Z]{2,}s?\d*")
_INITIALS_ALONE = re.compile(r"[A-Z]{2}")
_PRAISED = re.compile(r"-(?:nominated|winning|shortlisted|based|born|trained|produced|directed|style|[a-z]{4,}ing)$")
"""What is said of somebody or something by a name: Oscar-nominated, Dublin-born."""
_NORTHERN = re.compile(r"(?:ss?on|sen|berg|gren|str[öo]m|lund|q[uv]ist|holm|g[aå]+rd)$")
"""Endings of Scandinavian surnames, after which "Per" is somebody."""
_LOWER_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of a passage that may be a name."""

    passage: int
    """Its place among the passages of the section."""
    words: tuple[Token, ...]
    titled: bool = False
    """An honorific stands before it."""
    opens: bool = False
    """It opens a sentence, where the capital of a single word means nothing."""

    @classmethod
    def of(cls, passage: int, start: int, text: str) -> "Candidate":
        """A name found as a whole, of whatever words."""
        return cls(passage, (Token(start, start + len(text), text),))

    @property
    def surname_only(self) -> bool:
        """Whether it is a family name of several words: De Sica, van der Elst."""
        return len(self.words) > 1 and surname_only([word.text for word in self.words])

    @property
    def start(self) -> int:
        """Where it begins in the passage."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, possessive not counted."""
        return self.words[-1].end

    @property
    def possessive(self) -> bool:
        """Whether it owns what follows."""
        return self.words[-1].possessive

    @property
    def key(self) -> str:
        """The form under which names are compared."""
        return " ".join(name_key(word.text) for word in self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """A section with its candidates, before anything is decided."""

    section: Section
    plain: frozenset[str]
    """The words it writes in lower case."""
    names: tuple[Candidate, ...]

    def text(self, name: Candidate) -> str:
        """The text in which a candidate stands."""
        return self.section.passages[name.passage].text


def read_names(section: Section, titles: Iterable[Mention] = ()) -> Reading:
    """A section and its candidates, outside italics, marks and titles in roman."""
    plain = vocabulary(section.passages)
    return Reading(section, plain, tuple(_candidates(section, plain, titles)))


def vocabulary(passages: Iterable[Passage]) -> frozenset[str]:
    """The words a section writes in lower case: with a capital, at the head of a sentence, they are no names."""
    return COMMON.union(*(_LOWER_WORD.findall(passage.text) for passage in passages))


def _candidates(section: Section, plain: Collection[str], titles: Iterable[Mention]) -> Iterator[Candidate]:
    """Every candidate of a section, in reading order."""
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for title in titles:
        taken[title.passage].append((title.start, title.end))
    for number, passage in enumerate(section.passages):
        for run in _outside(passage, taken.get(passage.id, ())):
            yield from _of_run(number, run, plain)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks by itself, under capitals, in words that are more than a nickname: "Jane Eyre"."""
    for span in quoted_spans(text):
        if " " in span.text:
            yield span.start, span.end


def _outside(passage: Passage, titles: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """The runs of a passage, without the words that stand in a title or under an editor's mark."""
    spans = (*passage.italics, *titles, *_quoted(passage.text), *((mark.start, mark.end) for mark in passage.marks))
    for run in runs(passage.text):
        if spans and any(left < run.tokens[-1].end and run.tokens[0].start < right for left, right in spans):
            yield from _cut_by(run, spans)
        else:
            yield run


def _cut_by(run: Run, spans: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """What is left of a run on either side of a title: Ang Lee, of "Ang Lee's *The Ice Storm*"."""
    spans = tuple(spans)
    words: list[Token] = []
    for token in (*run.tokens, None):
        if token and not any(left < token.end and token.start < right for left, right in spans):
            words.append(token)
        elif words:
            yield Run(tuple(words), run.opens and words[0] is run.tokens[0])
            words = []


def _of_run(number: int, run: Run, plain: Collection[str]) -> Iterator[Candidate]:
    """The candidates of one run."""
    if len(run.tokens) == 1 and run.tokens[0].text in FUNCTION:
        return
    words: list[Token] = []
    titled = False
    for at, token in enumerate(run.tokens):
        if _is_title(run.tokens, at, words):
            yield from _candidate(number, words, run, plain, titled=titled)
            words, titled = [], True
        elif _cuts(run.tokens, at):
            yield from _candidate(number, words, run, plain, titled=titled)
            words, titled = [], False
        else:
            name = honoured(token.text)
            titled = titled or len(name) < len(token.text)
            words.append(token if name == token.text else replace(token, end=token.start + len(name), text=name))
            if token.possessive or len(name) < len(token.text):  # what a name owns is no part of it: Bergman's Persona
                yield from _candidate(number, words, run, plain, titled=titled)
                words, titled = [], False
    yield from _candidate(number, words, run, plain, titled=titled)


def _is_title(tokens: tuple[Token, ...], at: int, words: list[Token]) -> bool:
    """Whether a word of a run is an honorific or a role before the name: Mr, Chairman."""
    word, last = tokens[at].text, at == len(tokens) - 1
    if word.rstrip(".") in HONORIFIC or word in _SHORTENED:
        return not (words and last)
    return word in ROLE and not last and not tokens[at].possessive


def _cuts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word of a run cannot be part of a name."""
    token = tokens[at]
    word = fold(token.text)
    if token.contracted or _PRAISED.search(word):
        return True
    if word in FUNCTION:
        return not (word == "Per" and at + 1 < len(tokens) and _NORTHERN.search(tokens[at + 1].text))
    if _ACRONYM.fullmatch(word) and word not in {"II", "III", "IV"} and word not in famous():
        return not (at == 0 and len(tokens) > 1 and _INITIALS_ALONE.fullmatch(word) and tokens[1].text[1:].islower())
    if word not in _CUTTING:
        return False
    following = fold(tokens[at + 1].text) if at + 1 < len(tokens) else ""
    before = fold(tokens[at - 1].text) if at else ""
    # Roman Polanski and June Allyson, but not Roman Catholic nor "in June"; Jimmy English, but not "Walter. English"
    forename = word in LANGUAGES and following not in _CUTTING | INSTITUTION | FUNCTION and bool(following)
    surname = before in LANGUAGES and before not in _CUTTING and not following and not tokens[at - 1].possessive
    return not (forename or surname)


def _candidate(number: int, words: list[Token], run: Run, plain: Collection[str], *, titled: bool) -> Iterator[Candidate]:
    """The words as a candidate, particles at the end and a common word at the head of a sentence left out."""
    words = list(words)
    while words and (words[-1].text in PARTICLES or len(words[-1].text.rstrip(".")) < 2):
        words.pop()
    first = bool(words) and run.opens and words[0] is run.tokens[0]
    if first and len(words) > 1 and _only_opens(words[0].text, plain):
        words.pop(0)
        first = False
    if words and not all(word.text in PARTICLES or word.text.rstrip(".") in SUFFIXES for word in words):
        yield Candidate(number, tuple(words), titled, first and not titled)


def _only_opens(word: str, plain: Collection[str]) -> bool:
    """Whether a word at the head of a sentence owes its capital to its place: "Poor Madeleine"."""
    return word.lower() in plain and fold(word) not in LANGUAGES and word.lower() not in PARTICLES
