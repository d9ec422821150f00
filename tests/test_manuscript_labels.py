"""Whom a label means."""

import pytest

from publish.manuscript.labels import Labels, folded
from publish.text import Role, Speaker


def person(name: str, role: Role = Role.OTHER) -> Speaker:
    return Speaker(name=name, role=role)


SPEAKERS = [
    person("Marguerite van der Elst", Role.INTERVIEWEE),
    person("Seo Mi-rae", Role.INTERVIEWEE),
    Speaker(name="The Paris Review", role=Role.INTERVIEWER, publication=True),
    person("Tomáš Havránek"),
    person("Robert Downey Jr."),
    person("J. J. Abrams"),
    person("Alan Cole"),
    person("Brenda Cole"),
    person("Éric Rohmer"),
    person("Audience"),
]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Marguerite van der Elst", "Marguerite van der Elst"),
        ("MvdE", "Marguerite van der Elst"),
        ("MVDE", "Marguerite van der Elst"),
        ("M.v.d.E.", "Marguerite van der Elst"),
        ("van der Elst", "Marguerite van der Elst"),
        ("VAN DER ELST", "Marguerite van der Elst"),
        ("Elst", "Marguerite van der Elst"),
        ("M. van der Elst", "Marguerite van der Elst"),
        ("Marguerite", "Marguerite van der Elst"),
        ("Seo", "Seo Mi-rae"),
        ("Mi-rae", "Seo Mi-rae"),
        ("SM", "Seo Mi-rae"),
        ("SMR", "Seo Mi-rae"),
        ("Q", "The Paris Review"),
        ("The Paris Review", "The Paris Review"),
        ("TPR", ""),
        ("Paris Review", ""),
        ("Tomas Havranek", "Tomáš Havránek"),
        ("Downey", "Robert Downey Jr."),
        ("Downey Jr", "Robert Downey Jr."),
        ("RD", "Robert Downey Jr."),
        ("RDJ", "Robert Downey Jr."),
        ("JJ Abrams", "J. J. Abrams"),
        ("J.J. Abrams", "J. J. Abrams"),
        ("JJA", "J. J. Abrams"),
        ("ER", "Éric Rohmer"),
        ("A. Cole", "Alan Cole"),
        ("A. Cole and B. Cole", "Alan Cole, Brenda Cole"),
        ("AC & BC", "Alan Cole, Brenda Cole"),
        ("Brenda, Alan, and Seo", "Brenda Cole, Alan Cole, Seo Mi-rae"),
        ("audience", "Audience"),
        ("A", ""),  # two are interviewed, and one word has no initials
        ("Alan and Nobody", ""),
        ("", ""),
    ],
)
def test_meaning(label, names):
    assert ", ".join(speaker.name for speaker in Labels(SPEAKERS).meaning(label).speakers) == names


def test_aside():
    assert Labels(SPEAKERS).meaning("Seo  [laughs, then stops]").aside == "laughs, then stops"


def test_an_ambiguous_label_names_the_candidates():
    labels = Labels(SPEAKERS)
    meant = labels.meaning("Cole")
    assert not meant.speakers
    assert labels.fault("Cole:", meant) == "'Cole' may be Alan Cole or Brenda Cole. Write more of the name."
    assert labels.meaning("Cole and Seo").candidates == meant.candidates


def test_the_one_interviewee_is_a():
    labels = Labels([person("Mark Romanek", Role.INTERVIEWEE), person("Ana", Role.INTERVIEWER)])
    assert [speaker.name for speaker in labels.meaning("A.").speakers] == ["Mark Romanek"]


def test_a_full_name_goes_before_a_short_form():
    labels = Labels([person("Ana"), person("Ana Cole")])
    assert [speaker.name for speaker in labels.meaning("Ana").speakers] == ["Ana"]


def test_folded():
    assert folded("  M. R.  ") == folded("mr") == "mr"
    assert folded("O’Brien") == folded("O'BRIEN")
