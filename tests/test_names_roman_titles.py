"""Films in a text that has no italics: how titles are built, and what stands around them."""

import pytest
from names_collection import collection, interview

from publish.authority import Film
from publish.names import identify


def films(*paragraphs: str, known: tuple[Film, ...] = ()) -> list[str]:
    """The words taken for films in an interview."""
    identified, _ = identify(collection(interview("x", *paragraphs), films=known))
    return [mention.text for mention in identified.mentions if mention.kind == "film"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I kept thinking of Ang Lee’s The Ice Storm, because of the light.", ["The Ice Storm"]),
        ("He had just made Ride with the Devil and nobody went.", ["Ride with the Devil"]),
        ("So I watched “Night on Earth” again.", ["Night on Earth"]),
        ("You were in the movie Pickpocket?", ["Pickpocket"]),
        ("It was written by Judith Marsh (The Long Tide, 28 Days Later).", ["The Long Tide", "28 Days Later"]),
        ("They asked about Winter Light (1963) all evening.", ["Winter Light"]),
        ("We saw Sense and Sensibility, Ride with the Devil and An Education.",
         ["Sense and Sensibility", "Ride with the Devil", "An Education"]),
        ("Andrew Garner in Never Turn Back was a discovery, in a film that I directed.", ["Never Turn Back"]),
    ],
)  # fmt: skip
def test_a_title_is_known_by_its_build_and_its_company(text: str, found: list[str]) -> None:
    assert films(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We met in New York, and then in Los Angeles.",
        "She studied at the University of Leeds and at the School of Arts.",
        "I worked with Joel and Ethan, and with Carey Morton.",
        "It was on Twitter and Instagram by then.",
        "I had read The Guardian and the New York Times.",
        "He had written the novel The Long Tide by then.",
        "We were at the Academy Awards with Fox Searchlight.",
        "Yes. No. Well, I like Chapter 11 of the book.",
        "They sang the song Hurt at the end.",
    ],
)
def test_what_is_no_title_stays_alone(text: str) -> None:
    assert films(text) == []


def test_a_title_proved_once_is_taken_wherever_it_stands() -> None:
    assert films("We shot Winter Light (1963) there.", "Winter Light was cold.", "I liked it.") == ["Winter Light"] * 2


def test_the_question_mark_after_a_listed_title_is_no_title_of_its_own() -> None:
    known = (Film(key="who", title="Do You Remember Ada Bell?", year="1981"),)
    text = "I remember seeing Emil Kutner’s Do You Remember Ada Bell? at the Venice Film Festival in 1985."
    assert films(text, known=known) == ["Do You Remember Ada Bell?"]


def test_a_title_of_one_word_that_everybody_knows_is_one_beside_italics_too() -> None:
    assert films("He made *Persona* and *Shame*.", "The director of the film Vertigo (1958) knew.")[-1] == "Vertigo"


def test_where_the_text_has_italics_roman_titles_are_left_alone() -> None:
    assert films("He made *Persona* there.", "He had just made Quarrel with the Tide and nobody went.") == ["Persona"]


def test_a_listed_title_of_one_word_needs_little_and_a_word_needs_more() -> None:
    known = (Film(key="hunger", title="Hunger", year="2008"), Film(key="home", title="Home", year="2009"))
    assert films("After Hunger you went home. Home is where they showed Hunger.", known=known) == ["Hunger", "Hunger"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His films? Winter Light. The Long Tide. Two others.", ["Winter Light", "The Long Tide"]),
        ("It was Rivette’s The Mad Room 25 years after, the film that made me.", ["The Mad Room"]),
        ("She made Vernon, Florida (1981), Fast, Cheap & Slow (1997) and The Dark Wind (1991).",
         ["Fast, Cheap & Slow", "The Dark Wind"]),
    ],
)  # fmt: skip
def test_titles_in_rows(text: str, found: list[str]) -> None:
    assert [title for title in films(text) if title in found] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Winter Harvest came out in the autumn.", ["Winter Harvest"]),  # ordinary words under capitals, and what films do
        ("How did you get involved with Forty Days of Rain?", ["Forty Days of Rain"]),
        ("What was the budget of Bright Water?", ["Bright Water"]),
        ("She is best known for A Door in the Sea.", ["A Door in the Sea"]),
        ("It is modelled after movies like Winter and Ribbons of Light.", ["Winter", "Ribbons of Light"]),
        ("The film is modelled after Feathers of Glory.", ["Feathers of Glory"]),
        ("He showed his film Bread and Salt in the UK.", ["Bread and Salt"]),
        ("Her debut, Leaving Harbour, was made with friends.", ["Leaving Harbour"]),
        ("His new film, Mario and the Ferryman, opens on Friday.", ["Mario and the Ferryman"]),
        ("Nothing Grows Here was shot in six weeks.", ["Nothing Grows Here"]),
        ("He has made films such as Bread and Salt.", ["Bread and Salt"]),
        ("I kept a print of The Crooked Judge, where nobody speaks.", ["The Crooked Judge"]),
        ("I saw a Danish movie called Torst which means thirst.", ["Torst"]),
        ("All I can tell you is the title: “Scars.” The film comes later.", ["Scars"]),
        ("We saw Ewa Lindt’s Winter Harvest (2020) and Lars Holm’s Quarry (2022).", ["Winter Harvest", "Quarry"]),
    ],
)
def test_a_title_nobody_knows_is_told_by_ordinary_words_and_by_what_is_said_of_films(text: str, found: list[str]) -> None:
    assert films(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We ran it on Ubuntu and Debian, or with Mimir and Loki.",  # two names are no title for being two
        "The man in Tunnel is from the Bureau.",
        "He is Professor of History of Art.",
        "A boy whom he calls Short Stick is killed.",
        "They all asked, “Would You Save This Man?” on the front page.",
        "In tabloid terms: “GIRL KILLS BANKER IN BATH”.",
        "I don’t define the shots in the film, I’m there to watch.",
        "But the Tamarin Rock Divers had a club there.",
        "They played Gaston in Winter Harvest, in the musical.",
        "She was at the Sheffield Doc Fest.",
        "It is a movie removed from our basics.",
        "It is a Cannes-winning film.",
        "I also launched Bureau of Common Goods, a digital content studio, beside the film.",
        "My “Yellow Paper Pad” tag is where the film ideas go.",
        "The 4k RAW files of the film are heavy.",
        "The song that I chose in the end was “Umeru Wakari”, by a friend.",
        "I finished it back in October, and the film was shown.",
        "We went to LaGuardia High School and saw the film.",
        "You should read Marlow, ‘Bread and Salt’, before the film.",
        "Their evening, called “Shot by the Heart”, has no film.",
        "It was one of those organizations like Bright Water.",
        "We had the “In the Fields” episodes, and the film.",
        "[Editor’s Note: For what it is worth, we saw it.]",
        "My uncle Stanley from New Orleans was in the film.",
        "I mean the cameraman (Burlem Gaffrey, cameraman for the film).",
        "She spoke with Tom Gideon of “The Morning Line Podcast.”",
        "It is a song ‘The Mist’, composed by my aunt.",
        "For Hae-joon, the film was over.",
        "The film was a rescue of food with City Orchard, bringing bread.",
        "Tell us about the film and The Give & Give Back program.",
        "John (The Skeleton) and Ida danced in the film.",
        "I’m the founder of Made by Hand, a short series on film.",
        "Thanks very much Gonzo, the film was great.",
        "The actor had turns on Broadway in the likes of The Ordinary Heart.",
        "The film brought her a part in Hulu’s The Gilded Kitchen.",
        "After the film I went on the road with A Little Night Music.",
        "One of my first books on film was actually “The Winter Way”.",
    ],
)
def test_pairs_of_names_speech_headlines_and_bodies_are_no_titles(text: str) -> None:
    assert films(text) == []


def test_a_question_or_a_heading_in_italics_is_no_title_and_may_hold_one() -> None:
    assert films("*Do you know why Anna Berg called you in?*", "I had seen *Quarry* twice.") == ["Quarry"]
    assert "Winter Harvest" in films("*Anna Berg on ‘Winter Harvest’*", "I liked it.")


def test_what_stands_in_roman_in_a_question_set_in_italics_is_a_title() -> None:
    assert films("*How did you build* The Long Tide *in a year?*") == ["The Long Tide"]
    assert films("*How about* Rainfold, Quarry*?*") == ["Rainfold", "Quarry"]
    assert films("*What if they say:* Go on. *Would you go on?*") == []


def test_many_places_that_speak_of_a_film_prove_what_none_does_alone() -> None:
    places = ("There was a print of Rainfold at the college.", "While I was working on Rainfold, my father died.",
              "All that went into the making of Rainfold.")  # fmt: skip
    assert films(*places) == ["Rainfold"] * 3


def test_two_titles_that_stand_alone_elsewhere_are_two_where_they_are_joined() -> None:
    text = ("Films such as Hallway or Rainfold work by energy.", "Are there more films like Rainfold and Hallway?",
            "Rainfold is a demanding film. Hallway is a film of one shot.")  # fmt: skip
    assert films(*text) == ["Hallway", "Rainfold", "Rainfold", "Hallway", "Rainfold", "Hallway"]


def test_what_is_called_a_musical_once_is_one_throughout() -> None:
    assert films("Someone to play in Beauty and the Beast, in the musical.", "I was doing Beauty and the Beast then.") == []


def test_amid_series_an_unknown_title_is_hardly_a_film() -> None:
    talk = "I like Rhoda from *The Sopranos*, Carrie from *Homeland* and Amy from *Kitchen Girls*."
    assert films(talk) == []
    assert films(talk + " And *Vertigo*.") == ["Vertigo"]


def test_a_hero_of_films_is_a_title_only_where_the_words_say_so() -> None:
    assert films("All that my son has got is Spider-Man now, and they have seen him.", "We shot a film there.") == []
    assert films("Then we all saw Spider-Man (2002) there.") == ["Spider-Man"]


def test_where_the_talk_is_of_episodes_a_title_needs_more() -> None:
    talk = "Each episode of the series, each season of the show, had a pilot episode."
    assert films(talk, "I think it was “Cold Kitchens”, and the show went on.") == []
    assert films("I think it was “Cold Kitchens”, and the film went on.") == ["Cold Kitchens"]


def test_a_series_that_is_a_film_too_is_a_film_where_nobody_talks_of_seasons() -> None:
    talk = "Each episode of the series, each season of the show, had a pilot episode."
    assert films(talk, "I was in The Handmaid’s Tale that year.") == []
    assert films("I was in The Handmaid’s Tale that year, and in no other film.") == ["The Handmaid’s Tale"]


def test_beside_italics_a_given_name_is_somebody_and_no_film() -> None:
    known = (Film(key="rebecca", title="Rebecca", year="1940"),)
    assert films("He made *Persona* there. In the film Rebecca’s death is told.", known=known) == ["Persona"]


def test_a_known_title_may_have_its_small_words_in_lower_case() -> None:
    assert films("I made The Nightmare before Christmas that year.") == ["The Nightmare before Christmas"]


def test_where_nobody_speaks_of_films_more_is_needed() -> None:
    talk = "We ran the whole thing on one machine and it never failed us in all those months of work. " * 20
    assert films(talk, "Then The Serverless Uprising came out.") == []
    assert films(talk, "It was a film that an actor had asked for.", "Then The Serverless Uprising came out.") != []


def test_a_list_ends_with_two_titles_and_may_hold_one_that_has_an_and() -> None:
    assert films("He made the films Stone and Honey, Winter Harvest, Shadow and Low Tide.") == [
        "Stone and Honey", "Winter Harvest", "Shadow", "Low Tide"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Berg, who won the Golden Bear for Winter Harvest, was born here.", ["Winter Harvest"]),
        ("He talks about his work on the Oscar-nominated Bright Water.", ["Bright Water"]),
        ("She wrote the film Mrs. Alder’s Garden.", ["Mrs. Alder’s Garden"]),
        ("Two Sisters of Kilmore was shot in six weeks.", ["Two Sisters of Kilmore"]),
        ("My favourite film of his is Winter Harvest.", ["Winter Harvest"]),
        ("When did you start writing Winter Harvest?", ["Winter Harvest"]),
        (
            "He got prizes for his films, among them Vastology, Dangling Rope and Stairs.",
            ["Vastology", "Dangling Rope", "Stairs"],
        ),
        ("The girls live on Harbour Street in Greenpoint.", []),
        ("One paper called the characters “The Merchants of Honey.”", []),
    ],
)
def test_prizes_praise_and_what_opens_a_list_tell_of_titles(text: str, found: list[str]) -> None:
    assert films(text) == found


def test_what_belongs_to_a_title_in_italics_makes_up_for_the_article() -> None:
    assert films("I loved the *Winter Harvest* line.") == ["Winter Harvest"]


def test_a_title_that_the_editor_gives_in_brackets_is_a_film_and_a_stage_note_is_none() -> None:
    assert films("When we made this movie in 1990 *[The Winter Harvest]*, I was young.") == ["The Winter Harvest"]
    assert films("We made this movie. *[Laughs]* I was young.") == []


def test_the_line_under_a_picture_holds_no_title() -> None:
    assert films("*Ada Holm/HBO*", "*Photo by Ada Holm, Winter Harvest*", "It was a film.") == []
