"""What a well-read editor recognises: films, people and other titles that everybody knows, in text without italics."""

import pytest
from names_collection import collection, interview

from publish.authority import Film, Person
from publish.names import canon, identify
from publish.names.filing import heading


def found(*texts: str, kind: str = "film", known: tuple[Film, ...] = (), listed: tuple[Person, ...] = ()) -> list[str]:
    identified, _ = identify(collection(interview("x", *texts), films=known, people=listed))
    return [mention.text for mention in identified.mentions if mention.kind == kind]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("We had talked of Mean Streets all morning.", ["Mean Streets"]),
        ("It is somewhere between Twister and Independence Day, I think.", ["Twister", "Independence Day"]),
        ("The choice was Jezebel or Marked Woman for the class.", ["Jezebel", "Marked Woman"]),
        ("They sat through McCabe & Mrs. Miller without a word.", ["McCabe & Mrs. Miller"]),
        ("That year brought us E.T. and nothing else.", ["E.T."]),
        ("He liked the Godfather more than its author did.", ["Godfather"]),
        ("I came to Limelight in 1952 with my aunt.", ["Limelight"]),
        ("My list: Badlands, Face/Off, Schindler’s List.", ["Badlands", "Face/Off", "Schindler’s List"]),
        ("JFK and Nixon came out of one obsession of Stone’s.", ["JFK", "Nixon"]),
        ("When I was writing Taxi Driver notes, it rained.", ["Taxi Driver"]),
        ("The songs in Everyone Says I Love You are sung by actors.", ["Everyone Says I Love You"]),
    ],
)
def test_titles_everybody_knows_are_seen_by_their_words(text: str, titles: list[str]) -> None:
    assert found(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Julia Roberts was superb in Marked Fence, I felt.", ["Marked Fence"]),
        ("It was Malick’s movie Dustlands that she disliked.", ["Dustlands"]),
        ("Here is Mona Reed, of Harbour Fence and Ridge Light fame.", ["Harbour Fence", "Ridge Light"]),
        ("I was laughing at Kansas Lantern, a Ritz Brothers movie.", ["Kansas Lantern"]),
        ("She gave a great performance in Borrowed Weather.", ["Borrowed Weather"]),
        ("They were shooting Letters to a Ferry for Steven Spielberg.", ["Letters to a Ferry"]),
        ("I did a review of *Prisms* for the school.", ["Prisms"]),
    ],
)
def test_titles_nobody_knows_are_seen_by_who_is_in_them_and_what_is_said(text: str, titles: list[str]) -> None:
    assert found(text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "Her contact was in the shadows, and the silence was loud.",  # no capitals
        "Silence fell. Contact with the crew was lost.",  # capitals of the sentence
        "We drove from San Francisco to Manhattan by night.",  # places
        "I met Annie Hall once, a neighbour of ours.",  # a person of that name
        "Alice told me, and Carrie said so too.",  # given names
        "They worked on the Manhattan Project then.",  # amid other capitals
        "If I had known. And I had not.",  # function words
        "He read it in The New Yorker, and in the New York Times.",  # papers
        "She was on Silicon Valley for two seasons and then on The Sopranos.",  # series
        "You are listening to Talk of the Hour, our programme.",
        "Czech and Australian directors came.",  # peoples
        "We are all in Part II of this.",
        "In episode 33, “The Long Lantern”, they quarrel.",
        "It goes back to Plato’s Protagoras, of course.",  # what a thinker wrote
    ],
)
def test_words_that_are_a_title_elsewhere_are_none_here(text: str) -> None:
    assert found(text) == []


def test_the_end_of_a_listed_title_is_that_film() -> None:
    known = (Film(key="long", title="Grey Harbour: Lantern Forever", year="2022"),)
    identified, _ = identify(
        collection(interview("x", "When we were cutting our film Lantern Forever, it rained."), films=known)
    )
    assert [mention.key for mention in identified.mentions if mention.kind == "film"] == ["long"]


def test_what_is_known_is_never_printed_as_a_fact() -> None:
    identified, _ = identify(collection(interview("x", "We watched Mean Streets with Connery and Ozu.")))
    (film,) = identified.films
    assert (film.title, film.year, film.credits, film.reviewed) == ("Mean Streets", "", (), False)
    assert {person.name for person in identified.people if not person.reviewed} == {"Connery", "Ozu"}


def test_a_name_the_editor_has_listed_is_no_film() -> None:
    listed = (Person(key="sam-reed", name="Sam Reed", also=("The Graduate",)),)
    assert found("We laughed about The Graduate all night.", listed=listed) == []
    assert found("We laughed about The Graduate all night.") == ["The Graduate"]


def test_a_listed_title_is_seen_between_others_and_a_word_is_not() -> None:
    known = (Film(key="a", title="The Quiet Ferry"), Film(key="b", title="Camera"), Film(key="c", title="Sound"))
    text = "Camera in hand, after The Quiet Ferry or Mean Streets, we made Sound."
    assert found(text, known=known) == ["The Quiet Ferry", "Mean Streets", "Sound"]


def test_laughter_in_italics_is_no_title_and_a_question_in_italics_is_read() -> None:
    assert found("*Laughter.*", "Yes. *Laughter*, he said.") == []
    asked = "*And was it then that you went with Milena Dvořák to see the rushes?*"
    assert found(asked, kind="person") == ["Milena Dvořák"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Whereas in a Clint Eastwood movie it rains.", ["Clint Eastwood"]),
        ("It was a Milt Kahl pencil test on the wall.", ["Milt Kahl"]),
        ("At the Venice Film Festival, David Remnick spoke.", ["David Remnick"]),
        ("He was as nervous as Ed Gein at a dentist’s.", ["Ed Gein"]),
        ("The former Defense Secretaries Robert McNamara and Donald Rumsfeld.", ["Robert McNamara", "Donald Rumsfeld"]),
        ("It was Chairman Fred Hampton Jr. who called.", ["Fred Hampton Jr"]),
        ("I mean stars, Ford and Connery and so on.", ["Ford", "Connery"]),
        ("Then Lucas and Spielberg grew rich.", ["Lucas", "Spielberg"]),
        ("She played Czerny, which she knew by heart, and then the Fauré.", ["Czerny", "Fauré"]),
        ("And de Gaulle had been there. De Gaulle was tall.", ["de Gaulle", "De Gaulle"]),
        ("I asked Tanabe-san and Mori-sensei.", ["Tanabe", "Mori"]),
    ],
)
def test_names_that_a_list_a_role_or_an_article_hid(text: str, people: list[str]) -> None:
    assert found(text, kind="person") == people


@pytest.mark.parametrize(
    "text",
    [
        "The Department of Applied Geometry and Theoretical Optics was closed.",
        "He was Mr. Nice Guy to all.",
        "I loved Sherlock Holmes, and Sir John Falstaff.",
        "At Disney they draw.",
        "We went to Ferrara and from Ferrara home.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert found(text, kind="person") == []


def test_the_lists_are_sorted_and_name_nothing_twice() -> None:
    titles = [(film.title, film.directors) for film in canon.films()]
    assert len(titles) == len(set(titles))
    assert all(film.title == film.title.strip() and film.directors for film in canon.films())
    assert {"Lee", "Grace", "Young"}.isdisjoint(canon.famous())
    assert "seinfeld" in canon.otherwise()
    assert "solaris" not in canon.otherwise()


@pytest.mark.parametrize(
    ("spoken", "filed"),
    [
        ("Kikuchi Hideyuki", "Kikuchi Hideyuki"),
        ("Hideyuki Kikuchi", "Kikuchi, Hideyuki"),
        ("Nasu Yukie", "Nasu Yukie"),
        ("Asano Tadanobu", "Asano Tadanobu"),
        ("Tadanobu Asano", "Asano, Tadanobu"),
        ("Kore-eda Hirokazu", "Kore-eda Hirokazu"),
        ("Maria Tanaka", "Tanaka, Maria"),
        ("Sofia Coppola", "Coppola, Sofia"),
        ("Nino Rota", "Rota, Nino"),
    ],
)
def test_japanese_names_are_filed_in_whichever_order_they_stand(spoken: str, filed: str) -> None:
    assert heading(Person(key="x", name=spoken), "en") == filed
