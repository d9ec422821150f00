"""One talk in every layout: the same turns come out, spoken by the same people."""

import pytest
from intake_talks import BYLINE, GUEST, HEADLINE, INTRO, LAYOUTS, TALK, drafted, heard

NAMED = sorted(set(LAYOUTS) - {"blank_paragraphs_that_alternate"})


@pytest.mark.parametrize("name", NAMED)
def test_the_turns_are_those_of_the_talk(name: str) -> None:
    draft = drafted(LAYOUTS[name]())
    assert heard(draft) == [(who, paragraphs) for who, paragraphs in TALK]


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_the_speakers_have_full_names(name: str) -> None:
    draft = drafted(LAYOUTS[name]())
    assert [speaker.name for speaker in draft.speakers] == [GUEST, "Judith Amory"]


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_the_head_is_read(name: str) -> None:
    draft = drafted(LAYOUTS[name]())
    assert draft.title == HEADLINE
    assert ["".join(span.text for span in paragraph.spans) for paragraph in draft.headnote] == [INTRO]
    assert BYLINE in [aside.text for aside in draft.asides]


def test_paragraphs_without_labels_alternate() -> None:
    draft = drafted(LAYOUTS["blank_paragraphs_that_alternate"]())
    assert len(draft.speeches) == len(TALK)
