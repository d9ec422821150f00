"""Text typed in YAML as a book prints it."""

import pytest

from publish.typography import typographic


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ("The Woman Comes Out When It's Fine", "en-GB", "The Woman Comes Out When It’s Fine"),
        ("'Fine', she said", "en", "‘Fine’, she said"),
        ('The "Old" House', "en", "The “Old” House"),
        ('(the "Old" one)', "en", "(the “Old” one)"),
        ("The '90s", "en", "The ’90s"),
        ("the actors' room", "en", "the actors’ room"),
        ("La mer n'a pas d'accessoires", "fr", "La mer n’a pas d’accessoires"),
        ('Der "Alte"', "de", "Der „Alte“"),
        ("Geht's", "de", "Geht’s"),
        ("No quotes at all", "en", "No quotes at all"),
    ],
)
def test_straight_signs_become_the_marks_of_the_language(typed: str, language: str, printed: str) -> None:
    assert typographic(typed, language) == printed
