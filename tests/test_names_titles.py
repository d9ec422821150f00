"""How titles of films are filed: articles of the title's own language, figures as spoken."""

import pytest

from publish.names.filing import title_sort


@pytest.mark.parametrize(
    ("title", "language", "filed"),
    [
        ("The Ice Storm", "en", "Ice Storm, The"),
        ("A Man Escaped", "fr", "Man Escaped, A"),  # the title is English, whatever the film speaks
        ("Die Hard", "en", "Die Hard"),
        ("Die Blechtrommel", "de", "Blechtrommel, Die"),
        ("Les Misérables", "fr", "Misérables, Les"),
        ("Les Misérables", "en", "Misérables, Les"),  # and this one is French
        ("La Strada", "it", "Strada, La"),
        ("La Strada", "", "Strada, La"),
        ("L’Atalante", "", "Atalante, L’"),
        ("Das Boot", "", "Boot, Das"),
        ("La La Land", "en", "La La Land"),
        ("Los Angeles Plays Itself", "en", "Los Angeles Plays Itself"),
        ("Ran", "ja", "Ran"),
        ("The The", "en", "The, The"),
        ("A", "en", "A"),
    ],
)
def test_articles_of_the_titles_own_language_are_ignored(title: str, language: str, filed: str) -> None:
    assert title_sort(title, language) == filed


@pytest.mark.parametrize(
    ("title", "language", "filed"),
    [
        ("1917", "en", "nineteen seventeen"),
        ("2001: A Space Odyssey", "en", "two thousand one: A Space Odyssey"),
        ("12 Angry Men", "", "twelve Angry Men"),
        ("The 39 Steps", "en", "thirty-nine Steps, The"),
        ("Les 400 Coups", "fr", "quatre cents Coups, Les"),
        ("8½", "it", "otto e mezzo"),
        ("8½", "", "eight and a half"),
        ("Se7en", "en", "Se7en"),
        ("The 7th Voyage of Sinbad", "en", "seventh Voyage of Sinbad, The"),
        ("Vanya on 42nd Street", "", "Vanya on forty-second Street"),
        ("Le 7e Juré", "fr", "septième Juré, Le"),
        ("In & Out", "en", "In and Out"),
        ("Jules & Jim", "fr", "Jules et Jim"),
        ("007", "en", "007"),
    ],
)
def test_figures_are_filed_as_spoken(title: str, language: str, filed: str) -> None:
    assert title_sort(title, language) == filed
