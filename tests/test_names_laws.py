"""Laws of detection: mentions are words of the text, in reading order, apart, and of people and films that exist."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from names_collection import collection, interview

from publish.authority import Film, Person
from publish.names import identify

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
