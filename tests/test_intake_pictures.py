"""What stands below a picture in the block of the picture: its caption or credit, unless it is a sentence."""

import pytest
from test_intake_sources import draft_of

BLOCK = '<div class="image-none"><img src="a.jpg"><br><i>{}</i></div>'
PAGE = """\
<h1>Anna Bell on Salt Road</h1><p>by Owen Pritchard</p>{above}
<p>Anna Bell made Salt Road in Truro. Bell is at work on her next.</p>
<p><strong>Where did the idea come from?</strong> From my grandmother's hands. She raked salt until she was seventy.</p>
{amid}
<p><strong>And she lived to see the film?</strong> No. She never did.</p>
<p><strong>Why July?</strong> Because the salt is made in July, and I would not ask it to come in October.</p>
<p><strong>What comes next?</strong> Sleep. And then a comedy, if somebody pays for it.</p>
"""


@pytest.mark.parametrize(
    "words",
    ["Peter Reed/Harbour", "via <a href='x'>The Lamp</a>", "Bell as both the keeper and the gull in a scene that was cut"],
)
def test_words_below_a_picture_are_its_caption(words: str) -> None:
    draft = draft_of(PAGE.format(above=BLOCK.format(words), amid=BLOCK.format(words)), "x.html")
    assert [aside.reason for aside in draft.asides].count("caption") == 2
    assert [speaker.name for speaker in draft.speakers] == ["Anna Bell", "Owen Pritchard"]
    assert len(draft.headnote) == 1
    assert [len(speech.paragraphs) for speech in draft.speeches] == [1] * 8


@pytest.mark.parametrize("words", ["She wrote it in a week.", "And then the rain came:"])
def test_a_sentence_below_a_picture_may_be_text(words: str) -> None:
    draft = draft_of(PAGE.format(above=BLOCK.format(words), amid=""), "x.html")
    assert len(draft.headnote) == 2


def test_a_question_in_italics_in_the_block_of_a_picture_is_one() -> None:
    asked = "<p><img src='a.jpg'><br><em>Is there a print?</em></p><p>There is one.</p>"
    body = PAGE.replace("strong>", "em>").format(above="", amid=asked)
    assert len(draft_of(body, "x.html").speeches) == 10
