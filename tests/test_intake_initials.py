"""Labels of initials, of names in every alphabet with capitals, and labels set off by other signs than a colon."""

import pytest
from test_intake_sources import draft_of

from publish.intake.initials import is_initials, meant, way
from publish.intake.naming import full_names, houses

ILSE, THANDIWE, HALLAM = "Ilse van der Meulen", "Thandiwe Mokoena-Dube", "Peter Hallam"
TURNS = (
    ("q", "How did the two of you begin to work together?"),
    ("a", "She sat in my seat. I had a reservation, and she had a script in her hands."),
    ("b", "That is not true. I had a sandwich in my hands. The script came a year later."),
    ("q", "Which of you thought of the river?"),
    ("a", "It was always there. I grew up beside it."),
    ("q", "And the accent? It sounds like no place I know."),
    ("b", "I made it up from three aunts. One of them is not speaking to me any more."),
    ("a", "I have paid them."),
    ("q", "Did you argue about the ending?"),
    ("b", "We still do, and I cannot swim. That is why I wanted it."),
    ("a", "She wanted the widow to swim, and I wanted her to count."),
)


@pytest.mark.parametrize("label", ["IvdM", "I.v.d.M.", "IM", "I.M.", "IV", "I. V. D. M.", "Il.M.", "IVDM"])
def test_houses_abbreviate_one_name_in_many_ways(label: str) -> None:
    assert is_initials(label)
    assert way(label, ILSE)


@pytest.mark.parametrize("label", ["TMD", "TM", "T.M.-D.", "TM-D", "T. M. D."])
def test_a_name_with_a_hyphen_has_two_initials_or_three(label: str) -> None:
    assert way(label, THANDIWE) == 1
    assert not way(label, ILSE)


@pytest.mark.parametrize("word", ["Ilse", "Bo", "Mokoena-Dube", "Q", "Film Quarterly", "Mc", "Étienne", "Director"])
def test_a_name_is_no_initials(word: str) -> None:
    assert not is_initials(word)


def test_what_fits_two_names_as_well_means_neither() -> None:
    names = ["Miguel Mascarenhas", "Małgorzata Mrozek"]
    assert meant(["MM"], names) == {}
    assert meant(["MiM", "MaM"], names) == {"MiM": names[0], "MaM": names[1]}


def test_the_name_that_one_label_takes_no_other_has() -> None:
    names = ["Jan Arne Berg", "Jo Berg"]
    assert meant(["JAB", "JB"], names) == {"JAB": names[0], "JB": names[1]}


PAIRS = {
    "particles left out": (ILSE, THANDIWE, "IM", "TM"),
    "particles small": (ILSE, THANDIWE, "IvdM", "TMD"),
    "stops and hyphens": (ILSE, THANDIWE, "I.v.d.M.", "T.M.-D."),
    "capitals beyond Western Europe": ("Đorđe Šarić", "Łucja Żak", "Đ.Š.", "ŁŻ"),
    "family name first, and two given names": ("Nguyễn Thị Hồng Vân", "Aki Räikkönen", "HV", "AR"),
    "initials that clash are cut to more letters": ("Miguel Mascarenhas", "Małgorzata Mrozek", "MiM", "MaM"),
    "initials that clash become surnames": ("Miguel Mascarenhas", "Małgorzata Mrozek", "MASCARENHAS", "MROZEK"),
}


@pytest.mark.parametrize("colon", [": ", " – ", " -- "])
@pytest.mark.parametrize("case", PAIRS)
def test_two_who_answer_are_labelled_in_full_and_then_by_initials(case: str, colon: str) -> None:
    one, other, short, shorter = PAIRS[case]
    names, labels = {"q": HALLAM, "a": one, "b": other}, {"q": "PH", "a": short, "b": shorter}
    lines, seen = [], set[str]()
    for who, words in TURNS:
        lines.append(f"{labels[who] if who in seen else names[who]}{colon}{words}")
        seen.add(who)
    draft = draft_of("\n\n".join(["Two Chairs and a River", "They met on a train.", *lines]), "x.txt")
    assert [speech.speaker for speech in draft.speeches] == [names[who] for who, _ in TURNS]


@pytest.mark.parametrize("shape", ["{} - ", "[{}] ", "({}) ", ">> {}: ", "{}\t", "{} ", "{}. ", "{}1: "])
@pytest.mark.parametrize("letters", [("Q", "A"), ("PH", "IM")])
def test_letters_are_labels_whatever_sets_them_off(shape: str, letters: tuple[str, str]) -> None:
    if shape == "{}1: " and letters[0] == "PH":
        return  # only questions and answers are counted
    lines = [f"{shape.format(letters[who != 'q'])}{words}" for who, words in TURNS if who != "b"]
    head = ["Two Chairs and a River", "By Peter Hallam", "Ilse van der Meulen wrote Ferry Hour."]
    draft = draft_of("\n\n".join([*head, *lines]), "x.txt")
    turns = [(who, words) for who, words in TURNS if who != "b"]
    assert [(speech.speaker, "".join(span.text for span in speech.paragraphs[0].spans)) for speech in draft.speeches] == [
        (HALLAM if who == "q" else ILSE, words) for who, words in turns
    ]


def test_who_asks_may_be_the_initials_of_a_periodical() -> None:
    lines = [f"{'MFQ' if who == 'q' else 'IM'}: {words}" for who, words in TURNS if who != "b"]
    draft = draft_of("\n\n".join(["Two Chairs", "Marsh Film Quarterly", "Ilse van der Meulen wrote it.", *lines]), "x.txt")
    assert {speech.speaker for speech in draft.speeches} == {"Marsh Film Quarterly", ILSE}
    assert [speaker.name for speaker in draft.speakers if speaker.publication] == ["Marsh Film Quarterly"]


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert full_names("Listen to Peter Hallam's interview.") == ["Peter Hallam"] * 2
    assert "Salt Road" not in full_names("We saw Anna Bell’s Salt Road.")
    assert "Drying Ground" not in full_names("In The Drying Ground it rains.")
    assert houses(["Marsh Film Quarterly asked Peter Hallam"]) == ("Marsh Film Quarterly",)
    lines = [f"{who.upper()}. {words}" for who, words in TURNS if who in "qa"]
    head = ["Episode 9", "Listen to Peter Hallam's interview with Ilse Meulen below.", *lines]
    assert {speech.speaker for speech in draft_of("\n\n".join(head), "x.txt").speeches} == {HALLAM, "Ilse Meulen"}
