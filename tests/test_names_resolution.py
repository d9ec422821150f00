"""Whom a name means: authority files, marks, two people of one name, and what the editor is told."""

from itertools import pairwise

import pytest
from names_collection import collection, interview

from publish.authority import Mention, Person
from publish.collection import Collection
from publish.names import identify
from publish.notices import Notice

POWELLS = (Person(key="michael-powell", name="Michael Powell"), Person(key="william-powell", name="William Powell"))


def mentions(book: Collection) -> list[tuple[str, str]]:
    return [(mention.text, mention.key) for mention in identify(book)[0].mentions]


def notices(book: Collection, code: str) -> list[Notice]:
    return [notice for notice in identify(book)[1] if notice.code == code]


def test_a_surname_is_never_given_silently_to_one_of_two() -> None:
    book = collection(
        interview("x", "I adored William Powell.", "Then Powell came.", "Michael Powell, too.", "Powell!"),
        people=POWELLS,
    )
    assert mentions(book) == [("William Powell", "william-powell"), ("Michael Powell", "michael-powell")]
    (notice,) = notices(book, "ambiguous-name")
    assert str(notice.source) == "x.md:2"
    assert "William Powell or Michael Powell" in notice.message
    assert "line 4" in notice.message


def test_a_mark_says_which_of_two_is_meant() -> None:
    book = collection(
        interview("x", 'William Powell. [Powell](person:michael-powell "on style")'),
        people=POWELLS,
    )
    (_, marked) = identify(book)[0].mentions
    assert (marked.key, marked.text, marked.subheading) == ("michael-powell", "Powell", "on style")


def test_two_people_of_one_full_name_need_a_mark() -> None:
    twins = (Person(key="steve-mcqueen", name="Steve McQueen"), Person(key="steve-mcqueen-2", name="Steve McQueen"))
    book = collection(interview("x", "I met Steve McQueen."), people=twins)
    assert not mentions(book)
    assert notices(book, "ambiguous-name")


def test_nothing_is_where_the_editor_says_none() -> None:
    assert not mentions(collection(interview("x", "I met [Omar Sharif](none:).")))


def test_marked_words_are_a_name_without_a_key_and_that_is_a_decision() -> None:
    identified, _ = identify(collection(interview("x", "the good [Zorba Kh](person:), and Zorba")))
    assert [(mention.text, mention.key) for mention in identified.mentions] == [
        ("Zorba Kh", "zorba-kh"),
        ("Zorba", "zorba-kh"),
    ]
    assert next(person for person in identified.people if person.key == "zorba-kh").reviewed


def test_a_marked_person_owns_the_surname_in_that_interview() -> None:
    people = (Person(key="kazuo-ishiguro", name="Kazuo Ishiguro"), Person(key="tadao-ishiguro", name="Tadao Ishiguro"))
    book = collection(interview("x", "[He](person:kazuo-ishiguro) came. Ishiguro read."), people=people)
    assert mentions(book) == [("He", "kazuo-ishiguro"), ("Ishiguro", "kazuo-ishiguro")]


def test_a_surname_nobody_owns_is_that_of_the_one_person_in_the_file() -> None:
    ozu = Person(key="yasujiro-ozu", name="Yasujirō Ozu")
    assert mentions(collection(interview("x", "And then Ozu, of course."), people=(ozu,))) == [("Ozu", "yasujiro-ozu")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("David O. Selznick", "Selznick would have it no other way."),
        ("Charles Dickens", "As Dickens it is a mutilation; I mean as Dickens."),
        ("Victor Hugo", "He copies Hugo’s poem out."),
        ("Sergio Leone", "And Leone, you ask him the same."),
    ],
)
def test_a_listed_surname_needs_little(name: str, text: str) -> None:
    assert mentions(collection(interview("x", text), people=(Person(key="listed", name=name),)))


def test_a_place_is_not_the_listed_person_who_bears_its_name() -> None:
    book = collection(interview("x", "We lived in London."), people=(Person(key="jack-london", name="Jack London"),))
    assert not mentions(book)


def test_two_in_the_file_are_no_answer() -> None:
    people = (
        Person(key="akira-kurosawa", name="Akira Kurosawa"),
        Person(key="kiyoshi-kurosawa", name="Kiyoshi Kurosawa"),
    )
    book = collection(interview("x", "And then Kurosawa, of course."), people=people)
    assert not mentions(book)
    assert notices(book, "ambiguous-name")


def test_a_surname_nobody_bears_is_a_heading_of_its_own_and_never_completed() -> None:
    book = collection(interview("x", "I looked at Ôshima and Ozu films."), interview("y", "Nagisa Ôshima said so."))
    assert mentions(book) == [("Ôshima", "oshima"), ("Ozu", "ozu"), ("Nagisa Ôshima", "nagisa-oshima")]
    first, second = notices(book, "surname-only")
    assert "Nagisa Ôshima" in first.message
    assert "Ozu" in second.message


def test_the_same_full_name_in_two_interviews_is_one_person() -> None:
    book = collection(interview("x", "I met Omar Sharif."), interview("y", "Omar Sharif, once more. And Sharif."))
    assert {key for _, key in mentions(book)} == {"omar-sharif"}


def test_a_full_name_accepted_in_one_interview_is_known_in_the_others() -> None:
    book = collection(interview("x", "The director Xnu Brzk, who shot it."), interview("y", "It was Xnu Brzk."))
    assert len(mentions(book)) == 2


def test_nicknames_mononyms_and_odd_forms_of_the_file_match_anywhere() -> None:
    people = (
        Person(key="alfred-hitchcock", name="Alfred Hitchcock", also=("Hitch", "the Master")),
        Person(key="will-i-am", name="will.i.am"),
    )
    book = collection(interview("x", "So Hitch told will.i.am. I saw the Master. Hitchcock nodded."), people=people)
    assert [key for _, key in mentions(book)] == [
        "alfred-hitchcock",
        "will-i-am",
        "alfred-hitchcock",
        "alfred-hitchcock",
    ]


def test_a_listed_surname_alone_yields_to_whom_an_interview_names_in_full() -> None:
    people = (
        Person(key="connery", name="Connery"),
        Person(key="sean-connery", name="Sean Connery"),
        Person(key="ann-connery", name="Ann Connery"),
    )
    alone, one, two = (
        "Then Connery came, the actor.",
        "Sean Connery? Connery laughed.",
        "Sean Connery and Ann Connery. Connery!",
    )
    book = collection(interview("x", alone), interview("y", one), interview("z", two), people=people)
    assert [key for text, key in mentions(book) if text == "Connery"] == ["connery", "sean-connery"]
    (notice,) = notices(book, "ambiguous-name")
    assert str(notice).startswith("z.md:1: ambiguous-name: “Connery” may be Sean Connery or Ann Connery")


def test_a_pseudonym_owns_its_surname_too() -> None:
    people = (Person(key="edmund-vane", name="Edmund Vane", also=("Edith Vanterpool",)),)
    book = collection(interview("x", "Edith Vanterpool said. Vanterpool was Dutch, he thought; Vane laughed."), people=people)
    assert [key for _, key in mentions(book)] == ["edmund-vane"] * 3


def test_accents_do_not_divide_a_person() -> None:
    book = collection(interview("x", "Tomáš Havránek lit it. I asked Havranek."))
    assert {key for _, key in mentions(book)} == {"tomas-havranek"}


def test_keys_are_plain_letters_and_never_taken_twice() -> None:
    people = (Person(key="omar-sharif", name="Someone Else"),)
    book = collection(interview("x", "I met Omar Sharif.", who="Étienne Łoś"), people=people)
    keys = [person.key for person in identify(book)[0].people]
    assert keys == ["omar-sharif", "etienne-los", "omar-sharif-2"]


def test_detected_people_are_guesses_and_the_editor_is_told_how_many() -> None:
    book = collection(interview("x", "I met Omar Sharif."))
    guesses = [person.name for person in identify(book)[0].people if not person.reviewed]
    assert guesses == ["Omar Sharif"]
    assert "1 name is" in notices(book, "names-not-reviewed")[0].message


def test_people_of_the_file_nobody_names_are_noted() -> None:
    (notice,) = notices(collection(interview("x", "Well."), people=POWELLS[:1]), "unused-person")
    assert "Michael Powell" in notice.message


@pytest.mark.parametrize("text", ["*Persona* by Ingmar Bergman. Bergman’s *Persona*, and [Liv](person:).", "Ozu. Ozu? Ozu!"])
def test_every_mention_is_its_words_in_reading_order_and_none_overlap(text: str) -> None:
    book = collection(interview("x", text, text))
    found: tuple[Mention, ...] = identify(book)[0].mentions
    texts = {block.id: block.passages[0].text for block in book.interviews[0].blocks}
    assert all(texts[each.passage][each.start : each.end] == each.text for each in found)
    places = [(each.passage, each.start, each.end) for each in found]
    assert places == sorted(places)
    assert all(left[0] != right[0] or left[2] <= right[1] for left, right in pairwise(places))
