"""Speaker labels in every style, and what composition makes of a section."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from names_collection import collection, interview

from publish.apparatus import Index, as_id
from publish.authority import Identified
from publish.book import Section
from publish.collection import Contributor, Edition, Interview, Part, Settings
from publish.matter.assemble import assemble
from publish.pages import compose
from publish.pages.compose import by_role
from publish.pages.labels import initials, labelled
from publish.text import Role, Speaker, Turn

SURNAMES = {"Marguerite van der Elst": "van der Elst", "Alan Cole": "Cole", "Anne Cole": "Cole", "Judith Amory": "Amory"}


def person(name: str, role: Role = Role.INTERVIEWEE, *, publication: bool = False) -> Speaker:
    return Speaker(name=name, role=role, publication=publication)


ASKS = person("Judith Amory", Role.INTERVIEWER)


def talk(*turns: tuple[Speaker, ...] | Speaker, aside: str = "") -> Interview:
    spoken = [turn if isinstance(turn, tuple) else (turn,) for turn in turns]
    met = dict.fromkeys(speaker for turn in spoken for speaker in turn)
    roles = {role: tuple(speaker for speaker in met if speaker.role is role) for role in Role}
    made = interview("x")
    return replace(
        made,
        interviewees=roles[Role.INTERVIEWEE],
        interviewers=roles[Role.INTERVIEWER],
        others=roles[Role.OTHER],
        turns=tuple(Turn(speakers=speakers, aside=aside, blocks=(), source=made.blocks) for speakers in spoken),
    )


def labels(style: str, *turns: tuple[Speaker, ...] | Speaker, aside: str = "") -> str:
    return " ".join(label for _, label in labelled(talk(*turns, aside=aside), style, SURNAMES))


ELST = person("Marguerite van der Elst")


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("full", "Judith Amory: Marguerite van der Elst: Judith Amory: Marguerite van der Elst:"),
        ("initials", "Judith Amory: Marguerite van der Elst: JA: MvdE:"),
        ("surname", "Judith Amory: Marguerite van der Elst: Amory: van der Elst:"),
        ("qa", "Q: A: Q: A:"),
        ("none", "   "),
    ],
)
def test_labels_in_every_style(style: str, printed: str) -> None:
    assert labels(style, ASKS, ELST, ASKS, ELST) == printed


def test_initials_that_clash_become_surnames_and_surnames_that_clash_stay_full() -> None:
    other = person("Joan Ash", Role.INTERVIEWER)
    assert labels("initials", ASKS, other, ASKS, other) == "Judith Amory: Joan Ash: Amory: Joan Ash:"
    coles = person("Alan Cole"), person("Anne Cole")
    assert labels("initials", *coles, *coles).split(": ", 2)[2] == "Alan Cole: Anne Cole:"


def test_publications_and_the_audience_are_never_abbreviated() -> None:
    paper = person("Film Quarterly", Role.INTERVIEWER, publication=True)
    hall = person("Audience Member", Role.OTHER)
    assert labels("initials", paper, hall, paper, hall) == " ".join(["Film Quarterly: Audience Member:"] * 2)


def test_several_speak_as_one_and_may_laugh() -> None:
    assert labels("initials", (ELST, ASKS), (ELST, ASKS), aside="laugh") == (
        "Marguerite van der Elst and Judith Amory [laugh]: MvdE and JA [laugh]:"
    )


def test_two_who_answer_are_not_both_a() -> None:
    assert labels("qa", ASKS, ELST, person("Alan Cole")) == "Q: Marguerite van der Elst: Alan Cole:"


@pytest.mark.parametrize(
    ("name", "short"), [("Cher", "Cher"), ("Seo Mi-rae", "SMr"), ("J. J. Abrams", "JJA"), ("Éric Rohmer", "ÉR")]
)
def test_initials_are_those_of_the_words_as_written(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize(
    ("role", "printed"),
    [("translator", "Translated by Bo Ek"), ("Illustrator", "Drawings by Bo Ek"), ("indexer", "Bo Ek, indexer")],
)
def test_contributors_are_named_by_what_they_did(role: str, printed: str) -> None:
    assert by_role(Contributor(name="Bo Ek", role=role)) == printed


# ---------------------------------------------------------------------------------------------------------- composition


def composed(part: Part, **metadata: object) -> str:
    made = collection(interview("x", "Yes."))
    made = replace(made, metadata=replace(made.metadata, **metadata), settings=Settings(editions=(Edition.EPUB,)))
    book = replace(assemble(made), identified=Identified(people=(), films=(), mentions=()))
    section = book.section(part)
    assert isinstance(section, Section)
    return compose(section, book, Index(groups=()) if part is Part.INDEX else None).xhtml


def test_what_is_typed_in_yaml_is_text_and_never_markup() -> None:
    xhtml = composed(Part.TITLE_PAGE, title="<b>Cut</b> & 'Run'", editors=("A <i>B</i>",))
    assert "&lt;b&gt;Cut&lt;/b&gt; &amp; ‘Run’" in xhtml
    assert "<i>" not in xhtml


def test_an_empty_index_is_a_heading_and_no_list() -> None:
    xhtml = composed(Part.INDEX)
    assert "Index of Names" in xhtml
    assert "<ul" not in xhtml


@given(st.lists(st.text(min_size=1), unique=True, max_size=6))
def test_any_key_of_an_authority_file_makes_an_id_of_its_own(keys: list[str]) -> None:
    ids = [as_id(key) for key in keys]
    assert len(set(ids)) == len(keys)
    assert not any(sign.isspace() or sign in '%#"<>&' for name in ids for sign in name)
    assert as_id("ang-lee") == "ang-lee"


def test_a_section_is_named_for_those_who_hear_it() -> None:
    assert 'epub:type="chapter" role="doc-chapter" aria-labelledby="x.h"' in composed(Part.INTERVIEW)
    assert 'aria-label="Copyright"' in composed(Part.COPYRIGHT_PAGE)


@pytest.mark.parametrize(("language", "told"), [("", ""), ("en-US", ""), ("fr", ' lang="fr" xml:lang="fr"')])
def test_an_interview_in_another_language_than_the_book_says_so(language: str, told: str) -> None:
    made = collection(replace(interview("x", "Oui.", asks="Ana Cole"), language=language, translator="Ruth Calloway"))
    book = replace(assemble(made), identified=Identified(people=(), films=(), mentions=()))
    section = book.section(Part.INTERVIEW)
    assert isinstance(section, Section)
    xhtml = compose(section, book).xhtml
    assert f'role="doc-chapter"{told} aria-labelledby="x.h"' in xhtml
    assert ('<p class="translator" lang="en" xml:lang="en">Translated by' in xhtml) is bool(told)
