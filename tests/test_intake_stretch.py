"""A talk is a stretch of a page: programme notes with a long tail, labels beside bold questions, questions behind dashes."""

import pytest
from test_intake_sources import draft_of

from publish.intake.writing import manuscript_of

PROGRAMME_NOTE = """\
HARBOUR PICTURES

Salt Road
(Straed an Halen)

Cornwall, 2018, 91 mins
Director: Anna Bell

Anna Bell on ‘Salt Road’

Do you know why the film took so long to find its final shape?

It had a complicated birth. I went to Falmouth in 2014 with the idea of making two films, one on land and one at sea, and the
harbour master would not let us on the water. So we gave up the sea. But the boats were already hired.

It went on like that. At first I thought the story should last one summer, and then it was ten years. Is it the story of a
marriage, or of a lighthouse? I could not tell you when we began.

Why did you leave the village for the last scene?

It was partly an accident. We needed something with no walls in it. Our driver knew a quarry, and I said we would look.

You make it plain that everybody in the village knows, but nobody says a word. You even cut the quarrel.

I cut it the night before. I felt I did not want to hear them. My editor felt the same and had not dared to tell me.

Why don’t we see the husband?

Because she does not see him. It is a trick that I learned from my grandmother, who told every story from the kitchen.

And the fog, was it real?

I’m afraid it was smoke. Daily life is always fog; you do not need to go out and find it.
Interview with Anna Bell by Tom Reed, The Lamp, August 2018

SALT ROAD (STRAED AN HALEN)
Director/Screenplay: Anna Bell
©/Production Company: Two Gulls
Executive Producer: Ada Lamb
Camera Crew: Jan Poll, Peter Trewin
Editor: Mary Hosken
Hairdresser: Sue Lamb

Cast
Ivor Penhallow (the harbour master)
Ada Lamb (Mrs Trewin, née Poll)
Peter Trewin (the boy)
Sue Poll

UK 2018©
91 mins

The restoration was made from the original camera negative by Two Gulls in collaboration with the Harbour Archive.

HARBOUR PICTURES
The Ferry
Sun 11 Jul 15:40; Fri 16 Jul 14:30
Gull
Mon 12 Jul 14:30

Presented in partnership with the Harbour Archive

THE HARBOUR CINEMA
Welcome to the home of film on the coast, with two screens, a library and a bar. We are also pleased to offer you a terrace,
with views of the estuary. Come and enjoy a drink before the film as the sun goes down.

BECOME A MEMBER
Enjoy priority booking at the Harbour Cinema. Join today at harbour.example.org/join

Notes may be edited or abridged
Questions/comments? Contact the notes team by email
"""

BESIDE_LABELS = """\
<html><body><h1>Anna Bell &amp; Tom Carew on rain</h1><p>by Judith Amory on May 4, 2019</p>
<p>Anna Bell and Tom Carew wrote Salt Road together, and are married to each other.</p>
<p><strong>So is it a film about rain?</strong></p>
<p><strong>Anna Bell</strong> <em>[who gets up and shuts the window]</em>: It is now.</p>
<p><strong>Tom Carew:</strong> It was about a ferry.</p>
<p><strong>Anna:</strong> Nobody saw the ferry.</p>
<p><strong>There was a lot of fog.</strong></p>
<p><em>[Laughter]</em></p>
<p><strong>Tom:</strong> You noticed.</p>
<p><strong>Did you write at one table?</strong></p>
<p><strong>Anna</strong>: At two, in two rooms.</p>
<p><strong>Tom:</strong> With a hatch.</p>
<p><strong>And who had the last word?</strong></p>
<p><strong>Anna:</strong> The cat.</p>
<p><strong>Ivor Penhallow</strong> <em>[from the door]</em>: Your taxi is here!</p>
<p><strong>Tom:</strong> Who is this?</p>
<p><strong>I was about to ask about the light, too.</strong></p>
<p><strong>Anna:</strong> It rained.</p></body></html>"""

DASHES = """\
THE LAMP THAT RAIN IS

Interview with Ivor Penhallow / Interviewer: Judith Amory

—When did you first look through a camera?

Penhallow: I was nine. My uncle had a Bolex.

And then it rained.

—So you filmed the rain.

Penhallow: I filmed a gull.

—The gull is still spoken of in Falmouth.

Penhallow: By the gull.

—What will you film next?

Penhallow: The ferry.
"""


def test_a_programme_note_is_its_talk_and_the_tail_is_set_aside() -> None:
    draft = draft_of(PROGRAMME_NOTE, "x.txt")
    assert [speech.paragraphs[0].spans[0].text[:24] for speech in draft.speeches][::2] == [
        "Do you know why the film",
        "Why did you leave the vi",
        "You make it plain that e",
        "Why don’t we see the hus",
        "And the fog, was it real",
    ]
    assert len(draft.speeches) == 10
    assert [len(speech.paragraphs) for speech in draft.speeches] == [1, 2, 1, 1, 1, 1, 1, 1, 1, 1]


def test_whoever_asks_in_bold_beside_labels_is_not_one_of_them() -> None:
    speakers = [speech.speaker for speech in draft_of(BESIDE_LABELS, "x.html").speeches]
    assert speakers[:8] == [
        "Judith Amory", "Anna Bell", "Tom Carew", "Anna Bell", "Judith Amory", "Tom Carew", "Judith Amory", "Anna Bell",
    ]  # fmt: skip
    assert speakers[8:] == [
        "Tom Carew",
        "Judith Amory",
        "Anna Bell",
        "Ivor Penhallow",
        "Tom Carew",
        "Judith Amory",
        "Anna Bell",
    ]


@pytest.mark.parametrize("sign", ["—", "– ", "- "])
def test_questions_behind_dashes_need_not_ask(sign: str) -> None:
    draft = draft_of(DASHES.replace("—", sign), "x.txt")
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Ivor Penhallow"] * 4


def test_an_advert_that_speaks_is_none_of_the_talk() -> None:
    page = (
        "Anna Bell: When did it rain?\n\nTom Reed: Always.\n\nAnna Bell: Is it wet?\n\n"
        "Tom Reed: If you sail, you need rope. Go to rope.example.com/lamp for a free trial, and save 10% on a mile.\n\n"
        "Tom Reed: It is.\n\nAnna Bell: And the gull?\n\nTom Reed: It sends its regards.\n\n"
        "Old Sailor: Is that a rope in the kitchen?\n\nRope Spokesman: There is a rope for all. Restrictions apply.\n"
    )
    draft = draft_of(page, "x.txt")
    assert [speech.speaker for speech in draft.speeches] == ["Anna Bell", "Tom Reed"] * 3
    assert [aside.reason for aside in draft.asides] == ["advertisement", "stands below the talk", "stands below the talk"]


def test_days_and_parts_do_not_speak() -> None:
    page = (
        "Day One: I sat by the harbour and waited for Tom Reed, who was late.\n\nDay Two: He came, and it rained.\n\n"
        "The Lamp: When did it rain?\n\nTom Reed: Always.\n\nThe Lamp: Is it wet?\n\n"
        "Tom Reed: It is.\n\nThe Lamp: And?\n\nTom Reed: No.\n"
    )
    assert [speech.speaker for speech in draft_of(page, "x.txt").speeches] == ["The Lamp", "Tom Reed"] * 3


def test_a_question_in_bold_that_tells_may_be_the_first() -> None:
    page = (
        "# Tom Reed on rain\n\nHe lives in Falmouth.\n\n**Your company is called Dry Land, but we’re on a boat.**\n\n"
        "I used to have an office.\n\n**So you moved?**\n\nI floated.\n\n**Do you miss it?**\n\nI miss the lift.\n"
    )
    assert len(draft_of(page, "x.md").speeches) == 6


def test_stars_inside_words_are_letters() -> None:
    page = (
        "**Q: Did you see M*A*S*H?**\n\nA: Tough sh*t, that.\n\n**Q: And *Ran*?**\n\nA: *Ran* is rain.\n\n"
        "**Q: Why?**\n\nA: 2 * 3.\n"
    )
    written = manuscript_of(draft_of(page, "x.md"))
    assert r"M\*A\*S\*H" in written
    assert r"sh\*t" in written
    assert "*Ran* is rain" in written


def test_html_in_markdown_is_read_as_html() -> None:
    page = (
        '<p class="lead">I was asked about <a href="https://example.org">the film</a>!</p>\n\n'
        "Q: Why rain?\n\nIt was free.<br>It was wet.\n\nQ: And gulls?\n\nThey came too.\n\nQ: Why?\n\nI never asked.\n"
    )
    written = manuscript_of(draft_of(page, "x.md"))
    assert "I was asked about the film!" in written
    assert "free. It was wet." in written
    assert "<" not in written


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    page = "---\ntitle: In Rain: Anna Bell\nauthor: Crew\n99pi\n---\n\n"
    page += "Anna Bell: Why?\n\nTom: So.\n\nAnna Bell: When?\n\nTom: Now.\n"
    draft = draft_of(page, "x.md")
    assert draft.title == "In Rain: Anna Bell"
    assert len(draft.speeches) == 4
    assert any("front matter is broken" in remark for remark in draft.remarks)


def test_statements_that_ask_and_answers_of_several_paragraphs_are_told_apart() -> None:
    page = (
        "Salt Road\n\nHe lives in Falmouth, and has filmed the harbour for forty years.\n\n"
        "When did you first look through a camera?\n\n"
        "I was nine. My uncle had a Bolex, and he let me film the harbour on a Sunday. I filmed a gull for eleven minutes.\n\n"
        "And then nobody told the gull where to stand, and it stood in the light, and that was the best thing I ever did.\n\n"
        "I read that the uncle was not pleased.\n\n"
        "Well, he said I owed him for the stock. Then he showed it to everyone in the pub, and I was famous for an evening.\n\n"
        "THE YEARS ON THE FERRY\n\n"
        "You are known for working in bad weather.\n\n"
        "It is just Cornwall. But I learned that a grey sky is the largest lamp there is, and nobody sends me a bill.\n\n"
        "On the ferry film you waited four days for one cloud.\n\n"
        "They sent me a telegram. It said: is there no other cloud? I sent one back, and I was rude about the first one.\n\n"
        "Did you get it?\n\nNo. It rained.\n"
    )
    draft = draft_of(page, "x.txt")
    assert [len(speech.paragraphs) for speech in draft.speeches] == [1, 2, 1, 2, 1, 1, 1, 1, 1, 1]
    assert draft.speeches[3].paragraphs[-1].shape == "heading"


def test_headings_of_one_level_ask_though_some_have_no_question_mark() -> None:
    page = (
        "<html><body><h1>Tom Reed on rain</h1><h3>You live on a boat.</h3><p>I do, and I cannot swim.</p>"
        "<h3>Why rain?</h3><p>It was free.</p><h3>Tell me about the gull.</h3><p>I never met it.</p>"
        "<h3>What next?</h3><p>The ferry.</p><h3>About the author</h3>"
        "<p>Anna Bell is a writer based in Truro.</p></body></html>"
    )
    draft = draft_of(page, "x.html")
    assert len(draft.speeches) == 8
    assert draft.asides[-1].text == "Anna Bell is a writer based in Truro."


def test_whose_film_it_is_answers_where_nobody_is_named() -> None:
    page = PROGRAMME_NOTE.replace("Anna Bell on ‘Salt Road’\n\n", "").replace("Interview with Anna Bell by Tom Reed, ", "")
    draft = draft_of(page, "x.txt")
    assert [speaker.name for speaker in draft.speakers] == ["Anna Bell", "Interviewer"]
    assert [len(speech.paragraphs) for speech in draft.speeches] == [1, 2, 1, 1, 1, 1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    "answer",
    [
        "The film opens in 1962 with a shot of a door.", "Music.", "He was talking to the crew and forgot the boat.",
        "William Poll was the editor of my films, and lives in Truro.", "More rain than you would think.", "No comment!",
    ],
)  # fmt: skip
def test_an_answer_is_no_furniture(answer: str) -> None:
    page = f"# Anna Bell\n\n**Why rain?**\n\nI had no lamp.\n\n**And then?**\n\n{answer}\n\n"
    page += "**Where are you now?**\n\nIn my car.\n"
    assert len(draft_of(page, "x.md").speeches) == 6
    plain = page.replace("**", "").replace("# ", "")
    assert len(draft_of(plain, "x.txt").speeches) == 6
