"""Habits of single pages: emphasis typed into plain text, answers in a style, titles before surnames, notes amid the talk."""

import pytest
from test_intake_sources import draft_of

TALK = (
    ("Where did the idea come from?", "From my grandmother's hands. She raked salt until she was seventy."),
    ("And she lived to see the film?", "No. She never did."),
    ("The family is played by a real one, is it not?", "Yes, and I had no marks on the floor for them."),
    ("Why July?", "Because the salt is made in July, and I would not ask it to come in October."),
    ("What comes next?", "Sleep. And then a comedy, if somebody pays for it."),
)
HEAD = ["The Salt in the Lens", "By Owen Pritchard", "Marta Luz has made five films in the marshes where she was born."]
WANTED = [(who, words) for turn in TALK for who, words in zip(("Owen Pritchard", "Marta Luz"), turn, strict=True)]


def said(rows: list[str], name: str = "x.txt") -> list[tuple[str, str]]:
    draft = draft_of("\n\n".join([*HEAD, *rows]), name)
    return [(speech.speaker, "".join(span.text for span in speech.paragraphs[0].spans)) for speech in draft.speeches]


@pytest.mark.parametrize("mark", ["_", "*", "**", "***"])
def test_signs_of_emphasis_in_plain_text_are_emphasis(mark: str) -> None:
    draft = draft_of(
        "\n\n".join([*HEAD, *(row for q, a in TALK for row in (f"{mark}{q}{mark}", f"{a} I saw _Ran_."))]), "x.txt"
    )
    assert draft.speeches[0].paragraphs[0].spans[0].text == TALK[0][0]
    assert [(span.text, span.italic) for span in draft.speeches[1].paragraphs[0].spans[1:]] == [("Ran", True), (".", False)]


def test_a_star_here_and_there_is_a_star() -> None:
    rows = [row for q, a in TALK for row in (f"Pritchard: {q}", f"Luz: {a} It is *h*t and M*A*S*H, f_1 and f_2.")]
    assert said(rows)[1] == ("Marta Luz", f"{TALK[0][1]} It is *h*t and M*A*S*H, f_1 and f_2.")


@pytest.mark.parametrize("mark", ["**", "*"])
def test_the_answers_may_have_the_style(mark: str) -> None:
    assert said([row for q, a in TALK for row in (q, f"{mark}{a}{mark}")], "x.md") == WANTED


def test_a_space_inside_the_stars_is_a_slip() -> None:
    assert said([row for q, a in TALK for row in (f"**{q} **", a)], "x.md") == WANTED


def test_titles_before_surnames_are_no_names() -> None:
    assert said([row for q, a in TALK for row in (f"MR. PRITCHARD: {q}", f"Ms Luz: {a}")]) == WANTED


def test_a_title_that_opens_an_answer_is_no_question() -> None:
    rows = [row for q, a in TALK for row in (f"*{q}*", a)]
    rows[3] = "*The Long Low Water.* It was the last thing she saw, and I was with her."
    assert [who for who, _ in said(rows, "x.md")] == [who for who, _ in WANTED]


@pytest.mark.parametrize(("call", "note"), [("*", "* "), ("[1]", "[1] "), ("2", "2 "), ("3", "3. "), ("†", "† ")])
def test_notes_amid_the_talk_that_a_sign_calls_are_set_aside(call: str, note: str) -> None:
    rows = [row for q, a in TALK for row in (f"Pritchard: {q}", f"Luz: {a}")]
    rows[1] += call
    rows[2:2] = [f"{note}She died in the year of the first film."]
    draft = draft_of("\n\n".join([*HEAD, *rows]), "x.txt")
    assert sum(len(speech.paragraphs) for speech in draft.speeches) == 2 * len(TALK)
    assert any(aside.text.endswith("She died in the year of the first film.") for aside in draft.asides)


def test_a_number_that_nothing_calls_opens_a_paragraph() -> None:
    rows = [row for q, a in TALK for row in (f"Pritchard: {q}", f"Luz: {a}")]
    rows[2:2] = ["2 Low Street was where she lived."]
    draft = draft_of("\n\n".join([*HEAD, *rows]), "x.txt")
    assert len(draft.speeches[1].paragraphs) == 2


def test_a_label_once_beside_questions_in_a_style() -> None:
    rows = [row for q, a in TALK for row in (f"**{q}**", f"{a} ", "After that I should like to film the river.")]
    rows[0], rows[1] = f"**Owen Pritchard: {TALK[0][0]}**", f"Marta Luz: {TALK[0][1]}"
    assert [who for who, _ in said(rows, "x.md")] == [who for who, _ in WANTED]


def test_labels_are_no_words_of_an_answer_where_questions_have_a_style() -> None:
    more = ("I was there too, and it rained.", "", "They were all cousins of mine.", "", "I shall pay for it.")
    long = "We waited for the tide, and then the light was gone behind the hill, so we went home and slept. " * 4
    rows = [f"_{q}_\n\nMarta Luz: {a}\n\n" + (f"Ada Tas: {b}" if b else long) for (q, a), b in zip(TALK, more, strict=True)]
    said_by = [who for who, _ in said(rows, "x.md")]
    assert (said_by.count("Marta Luz"), said_by.count("Ada Tas")) == (5, 3)


def test_a_question_before_its_answer_may_be_told_or_cut_short() -> None:
    rows = [f"**{q}** {a}" for q, a in TALK]
    rows[0] = "**I have liked your marshes for a decade now, since the first of the five.** Oh, thank you! They are flat."
    rows[2] = "**And would you say that the real ones are better at standing where they—** Yes, and nobody marks the floor."
    assert [who for who, _ in said(rows, "x.md")] == [who for who, _ in WANTED]
