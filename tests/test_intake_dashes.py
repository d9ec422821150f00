"""Talks that dashes part: before every speech, before questions only, or between a question and its answer."""

import pytest
from test_intake_sources import draft_of

TALK = (
    ("Where did the idea come from?", "From my grandmother's hands. She raked salt until she was seventy."),
    ("And she lived to see the film?", "No."),
    ("The family is played by a real one. That must have changed the way you work.", "We had no marks on the floor."),
    ("Why July?", "Because the salt is made in July. Isn't that the whole film – a thing that comes when it wants?"),
    ("Such as?", "Telephones."),
    ("What comes next?", "Sleep. And then a comedy, if somebody pays for it."),
)
HEAD = ["The Salt in the Lens", "By Owen Pritchard", "Marta Luz has made five films in the marshes where she was born."]


def said(rows: list[str]) -> list[tuple[str, str]]:
    draft = draft_of("\n\n".join([*HEAD, *rows]), "x.txt")
    return [(speech.speaker, "".join(span.text for span in speech.paragraphs[0].spans)) for speech in draft.speeches]


WANTED = [(who, words) for turn in TALK for who, words in zip(("Owen Pritchard", "Marta Luz"), turn, strict=True)]


@pytest.mark.parametrize("dash", ["— ", "– ", "- ", "—"])
@pytest.mark.parametrize("both", [True, False])
def test_dashes_before_questions_or_before_all(dash: str, both: bool) -> None:
    assert said([row for asked, words in TALK for row in (dash + asked, (dash if both else "") + words)]) == WANTED


@pytest.mark.parametrize("dash", [" — ", " – ", " - "])
def test_dashes_between_a_question_and_its_answer(dash: str) -> None:
    assert said([f"{asked}{dash}{words}" for asked, words in TALK]) == WANTED


def test_a_dash_here_and_there_parts_nothing() -> None:
    rows = [row for asked, words in TALK for row in (asked, words)]
    rows[1] = "From her hands. Or was it mine? — I never knew. She raked salt until she was seventy."
    rows[3] = "No. — Or did she? I was away then, and nobody told me of it."
    assert said(rows) == [(who, row) for (who, _), row in zip(WANTED, rows, strict=True)]
