"""Pages as a site's generator keeps them: front matter above HTML, and Markdown's links by reference."""

import pytest
from test_intake_sources import draft_of

from publish.intake.writing import manuscript_of
from publish.text import Role

FRONT = "---\nauthor: Owen Pritchard\ndate: Jan 1, 2013 1:42 pm\ntitle: {title}\n---\n\n"
PAGE = """\
<p><em>Anna Bell made Salt Road in Truro. Bell is at work on her next.</em></p>
<p><strong>Where did the idea come from?</strong> From my grandmother's hands. She raked salt until she was seventy.</p>
<p><strong>And she lived to see the film?</strong> No. She never did.</p>
<p><strong>Why July?</strong> Because the salt is made in July, and I would not ask it to come in October.</p>
<p><strong>What comes next?</strong> Sleep. And then a comedy, if somebody pays for it.</p>
"""
TALK = """\
# Anna Bell on ‘Salt Road’

**What do you film with?**

My [Bolex][] is older than I am. I cut on a [flatbed] [steen] that was [my
uncle’s][Uncle] and I keep a [notebook], as [Ozu](http://ozu.example) did [sometimes].

**And who pays for it?**

Nobody! I tried ![a lamp][lamp] and [the Lottery][lottery-fund], and [the sea][sea].

<p>Printed by [us][lamp].</p>

[bolex]: https://bolex.example/h16_(rex) "A camera of 1956."
[STEEN]: <http://steen.example/flat>
[uncle]: /people/uncle 'Tom Bell'
[notebook]: http://paper.example
[lottery-fund]: http://lottery.example (money)
[lamp]: lamp.png
"""


@pytest.mark.parametrize("title", ["Anna Bell Talks Judith Amory", "'Salt Road': Anna Bell Talks 'Salt' & 'Rain'"])
def test_front_matter_above_html_is_read_as_above_markdown(title: str) -> None:
    draft = draft_of(FRONT.format(title=title) + PAGE, "x.html")
    assert (draft.title, draft.date) == (title, "2013-01-01")
    assert [(speaker.name, speaker.role) for speaker in draft.speakers] == [
        ("Anna Bell", Role.INTERVIEWEE),
        ("Owen Pritchard", Role.INTERVIEWER),
    ]
    assert [aside.reason for aside in draft.asides] == ["front matter of the source"]
    assert "author" not in "".join(span.text for paragraph in draft.headnote for span in paragraph.spans)


def test_what_the_page_says_of_itself_fills_what_its_front_matter_leaves_out() -> None:
    page = f'<html lang="en-GB"><head><link rel="canonical" href="https://lamp.example/salt"></head><body>{PAGE}</body></html>'
    draft = draft_of(FRONT.format(title="Salt") + page, "x.html")
    assert (draft.title, draft.url, draft.language) == ("Salt", "https://lamp.example/salt", "en-GB")


def test_the_words_of_links_by_reference_stay_and_their_addresses_go() -> None:
    draft = draft_of(TALK, "x.md")
    said = ["".join(span.text for span in speech.paragraphs[0].spans) for speech in draft.speeches]
    assert said[1] == (
        "My Bolex is older than I am. I cut on a flatbed that was my uncle’s and I keep a notebook, as Ozu did [sometimes]."
    )
    assert said[3] == "Nobody! I tried a lamp and the Lottery, and [the sea][sea]."
    assert "Printed by [us][lamp]." in manuscript_of(draft).replace("\\", "")
    addresses = [aside.text for aside in draft.asides if aside.reason == "address of a link or picture"]
    assert {
        '[bolex]: https://bolex.example/h16_(rex) "A camera of 1956."',
        "[lottery-fund]: http://lottery.example (money)",
    } <= set(addresses)
    assert "http://ozu.example" in addresses


def test_a_label_in_brackets_is_no_address() -> None:
    rows = [row for n in range(4) for row in (f"[OP]: Why {n}?", f"[AB]: Yes{'.' * n}")]
    draft = draft_of("\n\n".join(["# Anna Bell talks to Owen Pritchard", *rows]), "x.md")
    assert len(draft.speeches) == 8
