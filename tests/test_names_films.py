"""Which film is meant: italics and what stands around them, films.yaml, marks, remakes, and novels of one name."""

import pytest
from names_collection import collection, interview

from publish.authority import Credit, Film
from publish.names import identify


def films(*texts: str, known: tuple[Film, ...] = ()) -> list[tuple[str, str]]:
    """The words and keys of the films named in one interview."""
    identified, _ = identify(collection(interview("x", *texts), films=known))
    return [(mention.text, mention.key) for mention in identified.mentions if mention.kind == "film"]


@pytest.mark.parametrize(
    ("signal", "text", "key"),
    [
        ("year", "I saw *Ran* (1985) six times.", "ran-1985"),
        ("watching", "My mother saw *Vertigo* twice.", "vertigo"),
        ("film", "It is a film called *Charulata*.", "charulata"),
        ("director’s possessive", "Ang Lee’s *The Ice Storm*, yes.", "the-ice-storm"),
        ("shooting", "On the set of *Rebecca* it rained.", "rebecca"),
        ("list", "(*The Beach*, *28 Days Later*)", "the-beach"),
        ("figures", "He cut *8½*.", "8-1-2"),
        ("a title alone", "What did you do on *Winter Light*?", "winter-light"),
    ],
)
def test_these_are_films(signal: str, text: str, key: str) -> None:
    assert films(text)[0][1] == key, signal


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("novel", "She read the novel *Great Expectations* to me."),
        ("reading", "I was reading *The Elegance of the Hedgehog*."),
        ("journal", "I wrote to *Sight and Sound*."),
        ("newspaper", "He sat with the *Western Morning News*."),
        ("ship", "Forty miles from the wreck of the tanker *Amoco Cadiz*."),
        ("song", "The song was *Night and Day*, I think."),
        ("songs in a list", "He made the videos for Johnny Cash’s *Hurt* and Madonna’s *Rain*."),
        ("foreign word", "We call it *esperar*, and a *rumorista* does it."),
        ("emphasis", "It *was* the house. He told me *Everything* that day, the *Fool*."),
        ("noise", "And then *Tam, tam, tam*, and *Zzzzz*."),
        ("stage note", "Go on. [*She looks at the Window.*] Well."),
        ("older than film", "From *Les Amours jaunes* (1873)."),
        ("a caption", "*Kutner, on the left, with a friend (Voltarix*) looked."),
        ("a part of a sentence", "*Season 3 of* that ran on."),
        ("a play", "They opened *Winter Light* on Broadway."),
        ("a sentence", "And people say, *I don’t care*, and go."),
        ("a composer’s", "He played Mussorgsky’s *Pictures from a Fair* twice."),
        ("published", "*Il Gattopardo* is published that year."),
    ],
)
def test_these_are_not_films(signal: str, text: str) -> None:
    assert not films(text), signal


def test_a_film_and_its_novel_are_told_apart() -> None:
    text = "Du Maurier’s novel *Rebecca* is one thing. Hitchcock shot *Rebecca* in 1939. The novel *Rebecca* sold."
    assert len(films(text)) == 1


def test_evidence_anywhere_in_the_book_counts_for_a_title() -> None:
    assert len(films("We saw *Ordet* (1955).", "*Ordet*.")) == 2


def test_a_short_form_is_the_film_its_section_names() -> None:
    found = films("They made *The Second Mrs Carrow* (1963).", "One morning on *Carrow* it rained.")
    assert {key for _, key in found} == {"the-second-mrs-carrow-1963"}


def test_the_short_form_of_a_listed_title_is_that_film_too() -> None:
    known = (Film(key="jeanne-dielman-1975", title="Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles"),)
    assert films("Everybody gives me *Jeanne Dielman*.", known=known) == [("Jeanne Dielman", "jeanne-dielman-1975")]


REMAKES = (
    Film(key="rebecca-1940", title="Rebecca", year="1940", credits=(Credit(job="director", name="Alfred Hitchcock"),)),
    Film(key="rebecca-2020", title="Rebecca", year="2020", credits=(Credit(job="director", name="ben-wheatley"),)),
)


def test_remakes_are_told_apart_by_year_and_by_director() -> None:
    assert films("*Rebecca* (2020) is on.", known=REMAKES) == [("Rebecca", "rebecca-2020")]
    assert films("It was Hitchcock’s *Rebecca*.", known=REMAKES) == [("Rebecca", "rebecca-1940")]
    assert films("It was Wheatley’s *Rebecca*.", known=REMAKES) == [("Rebecca", "rebecca-2020")]


def test_remakes_that_nothing_tells_apart_are_left_to_the_editor() -> None:
    identified, notices = identify(collection(interview("x", "I saw *Rebecca*."), films=REMAKES))
    assert not identified.mentions
    assert "Rebecca (1940) or Rebecca (2020)" in next(n.message for n in notices if n.code == "ambiguous-name")


def test_known_titles_match_other_forms_in_italics_and_their_capitals_in_roman() -> None:
    known = (
        Film(key="pp-2005", title="Pride & Prejudice", also=("P&P",)),
        Film(key="an-education", title="An Education"),
    )
    text = "*Pride and Prejudice*, *P&P*; she saw An Education. It was an education. AN EDUCATION."
    assert [key for _, key in films(text, known=known)] == ["pp-2005", "pp-2005", "an-education", "an-education"]


def test_a_persons_name_in_roman_is_never_a_film_and_in_italics_never_a_person() -> None:
    known = (Film(key="nixon-1995", title="Nixon", year="1995"), Film(key="annie-hall", title="Annie Hall"))
    identified, _ = identify(
        collection(interview("x", "I met Pat Nixon. *Nixon* is long. Nixon is not. Annie Hall said so."), films=known)
    )
    found = [(mention.kind, mention.text) for mention in identified.mentions]
    assert ("film", "Nixon") in found
    assert ("person", "Nixon") in found
    assert ("film", "Annie Hall") not in found


def test_a_film_that_is_played_to_is_no_play() -> None:
    known = (Film(key="the-circus-1928", title="The Circus", year="1928"),)
    assert films("You play *The Circus* without music.", known=known) == [("The Circus", "the-circus-1928")]
    assert films("He wrote the play *The Circus* himself.", known=known) == []


def test_marks_say_what_is_a_film_and_what_is_not() -> None:
    known = (Film(key="boy-a-2007", title="Boy A"),)
    found = films("[the film](film:boy-a-2007), [Sunless](film:), [*Ran*](none:)", known=known)
    assert found == [("the film", "boy-a-2007"), ("Sunless", "sunless")]


def test_a_title_named_often_is_no_short_form_of_what_goes_on_once() -> None:
    texts = ["We shot *Winter Light* (1984)."] + ["I saw *Winter Light* twice."] * 3
    assert films(*texts, "They sell it at the *Winter Light Empire*, since the film.")[0][1] == "winter-light-1984"
