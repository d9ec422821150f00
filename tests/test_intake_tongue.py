"""The language of a talk, and the talks that other languages print."""

import pytest
from intake_talks import drafted

from publish.intake.tongue import language_of

FRENCH = """Entretien avec Jeanne Morel, cinéaste

Qu’est-ce qui vous a menée vers la mer ?
Je voulais filmer les bateaux, et je n’avais pas de bateau. C’est mon oncle qui m’en a prêté un.
On sent dans votre film une sorte de peur du vent.
Oui, je crois que nous avions tous peur. Le vent est un acteur qui ne répète pas.
Comment avez-vous tourné la nuit ?
Avec deux lampes, et dans le noir pour le reste. Mon chef opérateur dormait debout.
Et vos acteurs, que disaient-ils ?
Rien. Ils avaient trop froid, et moi aussi.
"""
PAIR = """Q&A with Anna Bell and Tom Reed

How did you two meet, and who had the camera?

Anna Bell: On a ferry. I had the camera, and he had the sandwiches.

And what did you film first, the two of you?

Tom Reed: The sandwiches. Then a gull, which had them.

Would you work together again on the next one?

AB: If he brings the sandwiches.
"""


def test_paragraphs_in_french_ask_and_answer() -> None:
    draft = drafted(FRENCH)
    assert [speech.speaker for speech in draft.speeches] == ["Interviewer", "Jeanne Morel"] * 4
    assert draft.language == "fr"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich habe das nicht gewollt, aber es ist wie es ist, und die Zeit ist auch nicht von uns.", "de"),
        ("The light was the thing, and it was not for you to say what it is that you have in it.", "en"),
        ("No.", ""),
    ],
)
def test_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_questions_without_labels_and_answers_with_them() -> None:
    draft = drafted(PAIR)
    said = [speech.speaker for speech in draft.speeches]
    assert said[::2] == ["Interviewer"] * 3
    assert said[1::2] == ["Anna Bell", "Tom Reed", "Anna Bell"]


def test_an_introduction_says_who_asks() -> None:
    page = (
        "In this talk for the harbour radio, host Clare Voss interviews Anna Bell about the ferry.\n\n"
        "What did you see?\n\nA gull, I think, and my own feet.\n\nAnd then, what did you do?\n\nI filmed it.\n\n"
        "Did you keep it?\n\nI did, in a tin.\n"
    )
    draft = drafted(page)
    assert [speaker.name for speaker in draft.speakers] == ["Anna Bell", "Clare Voss"]
