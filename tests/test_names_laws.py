"""Laws of detection: mentions are words of the text, in reading order, apart, and of people and films that exist."""

import re
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from names_collection import collection, interview

from publish.authority import Film, Person
from publish.names import canon, identify, person_signals, recall, roman_signals, title_evidence
from publish.names.signals import REACH, one_of, weigh

FRAGMENTS = st.sampled_from(
    [
        "Ang Lee", "Lee’s", "*The Ice Storm*", "The Ice Storm", "and", "Ozu", ",", ".", "von Trier", "[x](none:)", "d’",
        "[Wong Kar-wai](person:)", "*Ran* (1985)", "F. W. Murnau", "the novel", "Mr Hitchcock", "de", "J.-L.", "I’ll",
        "[Boy A](film:)", "“", "”", "’s", "Jr.", "Bruce Lee", "*", "Étienne", "王家衛", "O’", "-", "…", "Hitch",
        "the Master", "[*Laughs.*]", "[He](person:ang-lee)",
    ]
)  # fmt: skip
PEOPLE = (
    Person(key="ang-lee", name="Ang Lee"),
    Person(key="alfred-hitchcock", name="Alfred Hitchcock", also=("Hitch", "the Master")),
)
FILMS = (Film(key="the-ice-storm-1997", title="The Ice Storm", year="1997"),)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(FRAGMENTS, max_size=12).map(" ".join), min_size=1, max_size=3))
def test_mentions_are_words_of_the_text_in_order_apart_and_of_someone(texts: list[str]) -> None:
    book = collection(interview("x", *texts), people=PEOPLE, films=FILMS)
    identified, _ = identify(book)
    keys = {("person", each.key) for each in identified.people} | {("film", each.key) for each in identified.films}
    passages = {block.id: block.passages[0].text for block in book.interviews[0].blocks}
    for mention in identified.mentions:
        assert passages[mention.passage][mention.start : mention.end] == mention.text != ""
        assert (mention.kind, mention.key) in keys
    places = [(list(passages).index(each.passage), each.start, each.end) for each in identified.mentions]
    assert places == sorted(places)
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(places))
    assert len(keys) == len(identified.people) + len(identified.films)


@settings(max_examples=50, deadline=None)
@given(st.lists(FRAGMENTS, max_size=12).map(" ".join))
def test_the_same_text_says_the_same_twice(text: str) -> None:
    book = collection(interview("x", text), people=PEOPLE, films=FILMS)
    assert identify(book) == identify(book)


SIGNALS = (
    *title_evidence.BEFORE, *title_evidence.BEFORE_ITALICS, *roman_signals._MORE_BEFORE, *person_signals.BEFORE,
    *person_signals.BEFORE_STRANGERS,
)  # fmt: skip
BEFORE_A_NAME = st.sampled_from(
    [
        "the", "The", "film", "novel", "by", "J.", "K.", "Ozu’s", "’s", "Mr.", "play", "in", "good", "(", "“", "role of",
        "Bath", "reading", "called", ":", "—", ",", "a review", "of", "at", "director", "told", "from", "School", "look",
    ]
)  # fmt: skip


@given(
    st.lists(BEFORE_A_NAME, max_size=8).map(" ".join),
    st.sampled_from(["", " ", ".", ". ", "? ", "! ", "… ", ".\N{NO-BREAK SPACE}"]),
)
def test_a_signal_that_is_not_looked_for_at_the_head_of_a_sentence_could_not_stand_there(words: str, end: str) -> None:
    text = words + end
    everything = sum(signal.weight for signal in SIGNALS if signal.pattern.search(text[-REACH:]))
    assert weigh(text, len(text), len(text), (SIGNALS, ())) == everything


TITLE_WORDS = (
    "The", "the", "Mean", "Streets", "Taxi", "Driver", "Alien", "3", "Mrs.", "Mrs", "Blue", "In", "Velvet", "Three", "Colours:",
    "Red", "Mood", "for", "Love", "E.T.", "McCabe", "&", "Miller", "A", "Ran", ".", ",",
)  # fmt: skip
LISTED = frozenset({"blue velvet", "ran", "mean street"})


@cache
def forms() -> list[recall._Form]:
    """The titles that these words can open."""
    firsts = set(re.findall(r"\w+", " ".join(TITLE_WORDS).lower()))
    every = [*map(recall._form, canon.films()), *map(recall._plain, LISTED)]
    return [form for form in every if form.words[0] in firsts]


@given(st.lists(st.sampled_from(TITLE_WORDS), max_size=10).map(" ".join))
def test_a_title_looked_up_by_its_words_is_the_longest_of_all_that_fit(text: str) -> None:
    for found in recall._CAPITALISED.finditer(text):
        read = recall._WORD.finditer(text, found.start())
        words = [(word.start(), word.end(), word[0], recall._same(word[0])) for word in read]
        begun = [form for form in forms() if tuple(word[3] for word in words[: len(form.words)]) == form.words]
        fitting = [form.words for form in begun if recall._fits(text, words[: len(form.words)], form)]
        looked_up = recall._longest(text, found, (recall._canon, recall._listed(LISTED)))
        assert (looked_up[0].words if looked_up else None) == max(fitting, key=len, default=None)


WORDS = ("films?", "film-?maker", "f", "[Ff]ig", "(?:short )?feature", "ro(?:le (?:of|in)|ot(?:s|ed))", "ro", "ra", "r")
SAID = ("film", "films", "filmmaker", "film-maker", "f", "Fig", "fig", "short feature", "role in", "rooted", "ro", "r", "rol")


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.sampled_from(SAID))
def test_words_grouped_by_their_first_letters_match_what_each_matches(words: list[str], said: str) -> None:
    grouped = re.fullmatch(one_of(" | ".join(words)), said)
    assert bool(grouped) == any(re.fullmatch(word, said) for word in words)
