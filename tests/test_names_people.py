"""Who is a person: each signal with a sentence, for and against."""

import pytest
from names_collection import collection, interview

from publish.names import identify
from publish.text import PassageKind


def people(*texts: str, **options: object) -> dict[str, list[str]]:
    """Names of the people named in one interview, with the forms they are named by."""
    identified, _ = identify(collection(interview("x", *texts, **options)))
    names = {person.key: person.name for person in identified.people}
    found: dict[str, list[str]] = {}
    for mention in identified.mentions:
        if mention.kind == "person":
            found.setdefault(names[mention.key], []).append(mention.text)
    return found


@pytest.mark.parametrize(
    ("signal", "text", "names"),
    [
        ("given name", "I met Omar Sharif.", ["Omar Sharif"]),
        ("initials", "It was F. W. Murnau.", ["F. W. Murnau"]),
        ("initials together", "We owe it to D.W. Griffith.", ["D.W. Griffith"]),
        ("particle", "She worked with Suso Cecchi d’Amico.", ["Suso Cecchi d’Amico"]),
        ("Korean name", "A picture of Shin Sang-ok.", ["Shin Sang-ok"]),
        ("apostrophe", "With Maureen O’Hara.", ["Maureen O’Hara"]),
        ("honorific", "I asked Dame Edith Evans.", ["Edith Evans"]),
        ("trade", "The cinematographer Bedřich Baťka lit it.", ["Bedřich Baťka"]),
        ("what people do", "Then Djibril Mambéty directed it.", ["Djibril Mambéty"]),
        ("relative clause", "And Tadaoto Kainosho, who painted.", ["Tadaoto Kainosho"]),
        ("list", "Ozu, Renoir and Satyajit Ray.", ["Ozu", "Renoir", "Satyajit Ray"]),
        ("pair", "I mean Powell and Pressburger.", ["Powell", "Pressburger"]),
        ("possessive before a title", "I saw Grémillon’s *Remorques*.", ["Grémillon"]),
        ("their films", "All those Ozu films.", ["Ozu"]),
        (
            "name of a person and a common word",
            "The designer Michelle Day and Peter Rice.",
            ["Michelle Day", "Peter Rice"],
        ),
        ("a given name that is a people", "Roman Polanski came.", ["Roman Polanski"]),
        ("a title that follows is no part", "Ang Lee’s *The Ice Storm*.", ["Ang Lee"]),
        ("surname with particle", "His name was Van Parys.", ["Van Parys"]),
        ("sentence begins", "Poor Marcello Mastroianni!", ["Marcello Mastroianni"]),
        ("brackets complete a first name", "I showed it to Pedro [Almodóvar] twice.", ["Pedro Almodóvar"]),
        ("brackets after a nickname", "I showed it to Marty [Scorsese] twice.", ["Scorsese"]),
        ("credit in brackets", "*Winter* (dir. Annika Thorsell, 1984) won.", ["Annika Thorsell"]),
        ("brackets complete a surname", "When [Oumar] Kanté was president.", ["Oumar Kanté"]),
        ("a surname explained in brackets", "So is Giles (Vantreight, the cinematographer).", ["Giles Vantreight"]),
        ("siblings", "The sisters Nora and Ethel Kimmance wrote it.", ["Nora Kimmance", "Ethel Kimmance"]),
        ("siblings whom everybody knows", "I wrote to Joel and Ethan Coen.", ["Joel Coen", "Ethan Coen"]),
        ("what somebody is", "We spoke of Quillfeather, the British agent. I knew Quillfeather.", ["Quillfeather"]),
        ("a single name", "I made a video with Solange.", ["Solange"]),
        ("writers whom everybody knows", "I read Büchner, Hölderlin and Kleist.", ["Büchner", "Hölderlin", "Kleist"]),
        ("known and possessive", "I know Marrable had it otherwise, as in Marrable’s own.", ["Marrable"]),
        ("a player, not the figure", "Skip Marlow (Richard Widmark) picks a purse. Marlow runs.", ["Richard Widmark"]),
        ("a player in a cast", "It is led by Anna Hoult (Dunmore) and others.", ["Anna Hoult"]),
        ("whom everybody knows is no figure", "Joni Mitchell, played by Anna Hoult.", ["Joni Mitchell", "Anna Hoult"]),
        ("a player of no known name", "She waits for the driver Sarvak (Yeldo Tirrim) all night.", ["Yeldo Tirrim"]),
        ("a player whose figure ends a plot", "She loved Raja Marlow (Anna Hoult). He left.", ["Anna Hoult"]),
        ("a list of Korean names", "The casting of Kim Hae-il and Park Seo-jun.", ["Kim Hae-il", "Park Seo-jun"]),
        ("what only somebody makes", "It was Ullvang’s electronic rendition of it.", ["Ullvang"]),
        ("a trade after a name", "I mean Burlem Gaffrey, cameraman on it.", ["Burlem Gaffrey"]),
        ("a title that holds a name is not he", "I heard *Einstein on the Beach*. Einstein said so.", ["Einstein"]),
        ("given names that are a title", "J. Edgar Hoover said so.", ["J. Edgar Hoover"]),
        ("a headline", "Anna Hoult Talks Winter Light, Explains Omar Sharif", ["Anna Hoult", "Omar Sharif"]),
        ("an abbreviated office", "The former Gov. David Marlow said so.", ["David Marlow"]),
        ("an office that is a name", "It was Aparna Sen who said so.", ["Aparna Sen"]),
        ("a role in brackets", "Then [director Emil] Kutner’s films.", ["Emil Kutner"]),
        ("a bracket that explains", "Then John [Kutner, the head of it] rang.", ["John Kutner"]),
        ("parents", "I met his parents Chuck and Nora Kimmance.", ["Chuck Kimmance", "Nora Kimmance"]),
        ("drawing from somebody", "It was drawing from Fellini.", ["Fellini"]),
        ("a pair that everybody knows", "It had to do with Gilbert and Sullivan.", ["Gilbert", "Sullivan"]),
        (
            "one of a family that is played",
            "It is Bernie Madoff, with Anna Hoult portraying Madoff and Ida Holm playing Ruth Madoff.",
            ["Bernie Madoff", "Anna Hoult", "Ida Holm", "Ruth Madoff"],
        ),
        ("an ending of things", "The credit should go to Clive Ticknall and a tiny crew.", ["Clive Ticknall"]),
        ("a small word that is a name", "In that one the Per Ottosson plays a poet.", ["Per Ottosson"]),
        ("a name in capitals", "He is an unsung painter played by RZA.", ["RZA"]),
        ("an office in brackets", "He told [former Gov. Emil] Kutner so. Kutner laughed.", ["Emil Kutner"]),
        ("who is called so", "The film has a composer called Sarvak.", ["Sarvak"]),
        ("this guy", "He is portrayed by this guy Yeldo Tirrim.", ["Yeldo Tirrim"]),
        ("spoken together", "Omar Sharif’ll have sent it. Peter Rice’d laugh.", ["Omar Sharif", "Peter Rice"]),
    ],
)
def test_these_are_people(signal: str, text: str, names: list[str]) -> None:
    assert list(people(text)) == names, signal


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("sentence begins", "Tonally it was new. Nobody knew. Shooting began."),
        ("figure of a story", "And Jack Tarrow, played by a boy, runs. Then Tarrow said nothing. I knew Tarrow."),
        ("called a character", "The Molly Tarrow character was the hardest."),
        ("figure named", "The character is named Cade Holloway."),
        ("figure from a title", "I like Ruth Tarrow from *The Second Winter*."),
        ("a company explained", "A spot for Voltarix, the company. It was about Voltarix."),
        ("joined by the sign", "I worked with Tarrow & Wild."),
        ("a film after its noun", "Tell us of your new movie, Wharnet. The end game for Wharnet is big, and Wharnet is fun."),
        ("a disease", "She has Alzheimer’s. A film about Alzheimer’s."),
        ("wares", "He made a Guinness commercial."),
        ("brackets complete no name", "Certainly the [Production] Code forbade it."),
        ("a given name behind an honorific", "Sir Ian gave it, and Dame Judi laughed."),
        ("a band", "I heard Radiohead all day. I love Radiohead."),
        ("a film named after its heroine", "I saw Jackie Brown."),
        ("an animal", "The face of Miss Spider is a mask."),
        ("place", "I lived in New York and then in London."),
        ("place of two words", "We shot it in Buenos Aires."),
        ("people", "The French and the Japanese liked it."),
        ("month and day", "On Monday the third of October."),
        ("company", "It was made for Fox Searchlight and Working Title Films."),
        ("festival", "They showed it at the Venice Film Festival."),
        ("prize", "It won the Golden Lion and an Academy Award."),
        ("street", "He lived in Dean Street."),
        ("institution", "At the National Film Theatre and the University of Leeds."),
        ("part played", "She plays Ruth. He had the role of Scottie Ferguson."),
        ("as a character", "I was cast as Tommy Judd."),
        ("title of a novel in italics", "I read *Anna Karenina* at school."),
        (
            "contraction",
            "I’ll say it. Don’t laugh. It’s over. They’d know. Who’ve you met? You’re right. Let ’em. What’ll he do?",
        ),
        ("acronym", "The BBC and MGM and an HMI."),
        ("a figure with its trade", "She played the stern governess Agnes Tarrow, and her role as Mrs. Tarrow won."),
        ("a street of two", "I lived between Columbus and Amsterdam Avenues."),
        ("a theatre", "We sat down at the Schubert."),
        ("a headline’s verb", "Tells, Talks and Explains: it was in the headline."),
        ("a platform", "It was Hulu’s own. Hulu made it."),
        ("a model of something", "I shoot with a Mark II. The Mark II is good."),
        ("a Korean given name", "The detective Hae-joon follows Seo-rae, and Seo-rae knows."),
        ("a brand", "It is with QuestionMarket and SoundCloud. QuestionMarket said so."),
        ("a dish", "It is a little Caesar salad."),
        ("a doll", "I had the Esmeralda Barbie and an Ada Barbie."),
        ("what is called so", "We built a tool called Pacer. There was a project at work called Deyis. It’s called Falko."),
        ("a figure a title owns", "If *Winter Light*’s Carlin lived on, he would be Gal."),
        ("a figure you played", "It was a woman like Kitty Tarrow, who you played twice."),
        ("a figure somebody is right for", "We thought Ewa was right for Gary Tarrow."),
        ("who took a picture", "Ada Holm/HBO"),
        ("what somebody wears", "She is a shoe-wearing Carrie Bradshaw."),
        ("a given name that nobody bears", "Then Dirk, my gaffer, went up."),
    ],
)
def test_these_are_not_people(signal: str, text: str) -> None:
    assert not people(text), signal


def test_a_surname_and_a_given_name_mean_the_person_named_in_full_anywhere_in_the_interview() -> None:
    found = people("Mulligan was new.", "We cast Carey Mulligan.", "Carey’s face. Miss Mulligan.")
    assert found == {"Carey Mulligan": ["Mulligan", "Carey Mulligan", "Carey", "Mulligan"]}


def test_a_common_word_at_the_head_of_a_sentence_is_not_its_namesake() -> None:
    found = people("I met Grace Kelly. Grace is what it had, such grace. Grace told me.")
    assert found == {"Grace Kelly": ["Grace Kelly", "Grace"]}


def test_speakers_are_known_without_a_file_and_publications_are_nobody() -> None:
    found = people("Castellane laughs. Raman waits.", asks="Priya Raman")
    assert found == {"Honor Castellane": ["Castellane"], "Priya Raman": ["Raman"]}


def test_pull_quotes_are_not_indexed() -> None:
    assert not people("I met Omar Sharif.", kind=PassageKind.PULL_QUOTE)


def test_a_character_the_film_is_named_after_is_no_person() -> None:
    assert not people("In *Agnes Pool* (1997) you adore Agnes Pool, said Carrow of *The Second Mrs Carrow*.")


def test_a_band_or_a_tool_is_nobody() -> None:
    assert people("I listened to Pink Floyd with Ewa Lindt, and cut in Pro Tools.") == {"Ewa Lindt": ["Ewa Lindt"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Skip Barlow (Ewa Lindt) picks a purse, and Candy (Ida Holm) sees it.",
            ["Ewa Lindt", "Ida Holm"],
        ),  # parts, and who plays
        ("I like Angela Crane from *Kitchen Girls* best.", []),
        ("He said that Ichabod Crane was right.", []),  # a hero of stories
        ("At that time, Fuchs, the British espionage agent, had been arrested. You know about Fuchs.", ["Fuchs"]),
        ("It was a Guinness commercial, and my aunt had Alzheimer’s by then.", []),
        ("We watched the Ryan White story at school.", ["Ryan White"]),
        ("Since then he has been the Luke Professor of Film.", []),
    ],
)
def test_parts_brands_and_eponyms_are_nobody_and_who_is_told_of_is_somebody(text: str, names: list[str]) -> None:
    assert sorted(people(text)) == names


def test_a_passage_set_in_italics_holds_no_title_for_that() -> None:
    text = (
        "*On the first of May, Ewa Lindt’s show* Girls *comes back to the screen, and we met her in a kitchen to talk of men, "
        "of Brooklyn, and of her mother’s plays.*"
    )
    identified, _ = identify(collection(interview("x", text)))
    assert not any(mention.kind == "film" for mention in identified.mentions)
