"""Conventions one talk cannot show: panels, labels on the first exchange only, dashes, other languages, credits below."""

import pytest
from intake_talks import drafted
from test_intake_sources import draft_of

from publish.intake.writing import manuscript_of

CASES = {
    "a label on the first exchange only": (
        "x.txt",
        """\
INTERVIEW: Ivor Penhallow on rain, gulls and the largest lamp there is
Judith Amory
Saturday 4 May 2019

Ivor Penhallow is the cameraman of Salt Road. He spoke to us from Falmouth.

The Lamp: When did you first look through a camera?
Ivor Penhallow: I was nine.
How did it feel?
Like rain.
Was it a Bolex?
It was. My uncle had one: a good one.
And what did he say?
He said I owed him for the stock.
Do you regret it?
Never.

Photo: Anna Bell
""",
        [
            "The Lamp",
            "Ivor Penhallow",
            "The Lamp",
            "Ivor Penhallow",
            "The Lamp",
            "Ivor Penhallow",
            "The Lamp",
            "Ivor Penhallow",
            "The Lamp",
            "Ivor Penhallow",
        ],
    ),
    "names on lines of their own": (
        "x.txt",
        """\
The Art of Rain No. 12

INTERVIEWER

When did you first look through a camera?

IVOR PENHALLOW

I was nine. My uncle had a Bolex.

It rained.

INTERVIEWER

And then?

PENHALLOW

(Laughs.) And then it rained more.

INTERVIEWER

Was it light?

PENHALLOW

It was the largest lamp there is.
""",
        ["Interviewer", "Ivor Penhallow", "Interviewer", "Ivor Penhallow", "Interviewer", "Ivor Penhallow"],
    ),
    "question and answer in German": (
        "x.txt",
        """\
Regen ist Licht
Von Judith Amory

Frage: Wann haben Sie zum ersten Mal durch eine Kamera gesehen?
Antwort: Ich war neun.
Frage: Und Ihr Onkel?
Antwort: Er sagte: Du schuldest mir den Film.
Frage: Bereuen Sie es?
Antwort: Nie.
""",
        ["Judith Amory", "Interviewee", "Judith Amory", "Interviewee", "Judith Amory", "Interviewee"],
    ),
    "bold questions, labels on the first exchange": (
        "x.md",
        """\
# Ivor Penhallow on Salt Road

*By Judith Amory*

**Judith Amory: When did you first look through a camera?**

**Ivor Penhallow:** I was nine.

**And your uncle?**

He said I owed him.

It rained.

**Do you regret it?**

Never.

**What next?**

Rain.

---

*Judith Amory is a writer based in London.*
""",
        [
            "Judith Amory",
            "Ivor Penhallow",
            "Judith Amory",
            "Ivor Penhallow",
            "Judith Amory",
            "Ivor Penhallow",
            "Judith Amory",
            "Ivor Penhallow",
        ],
    ),
    "diarised, nobody named": (
        "x.txt",
        """\
Speaker 1 [00:00:01]
So when did you first look through a camera?

Speaker 2 [00:00:05]
I was nine. My uncle had a Bolex.

Speaker 1 [00:00:09]
And then?

Speaker 2 [00:00:12]
It rained.

Speaker 3 [00:00:15]
Tea?

Speaker 2 [00:00:17]
Please.
""",
        ["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2", "Speaker 3", "Speaker 2"],
    ),
    "labels used once, initials, credits below": (
        "x.txt",
        """\
Film Notes
Home
Search
Penhallow in Conversation

By JUDITH AMORY | May 4, 2019

Tom Carew and Anna Bell made Salt Road. They talk to each other.

FILM NOTES: How did you meet?

Tom Carew: In the rain. Note: it was Cornwall.

Anna Bell: It was Devon.

FN: Who wrote the script?

TC: Both of us did. Anna typed.

AB: Tom made tea.

FN: Who directed?

Both: The rain.

TC: She did, mostly.

Salt Road (2018)
Director: Anna Bell
Cast: Ivor Penhallow, Ada Lamb
Running time: 90 minutes
""",
        ["Film Notes", "Tom Carew", "Anna Bell", "Film Notes", "Tom Carew", "Anna Bell", "Film Notes", "Both", "Tom Carew"],
    ),
    "dashes": (
        "x.txt",
        """\
- When did you first look through a camera?
- I was nine.
- And your uncle?
- He said I owed him for it.
- Do you regret it?
- Never.
- What next?
- Rain.
""",
        [
            "Interviewer",
            "Interviewee",
            "Interviewer",
            "Interviewee",
            "Interviewer",
            "Interviewee",
            "Interviewer",
            "Interviewee",
        ],
    ),
    "a panel with stage directions": (
        "x.txt",
        """\
THE LAMPLIGHT HOUR
Transcript of the broadcast of 3 May 2011

HOST: Good evening. With me are Anna Bell and Tom Carew. Anna, why rain?

ANNA BELL: Because it is free.

(laughter)

TOM CAREW: It is not free if you have to dry the camera.

HOST: Tom, you once dried one in an oven.

CAREW (laughing): Once. At forty degrees.

BELL: It smelled of bread for a year.

AUDIENCE MEMBER: Did it work afterwards?

CAREW: Better than before.

BELL and CAREW: It did!

HOST: We shall leave it there. Anna Bell, Tom Carew, thank you.

BELL: Thank you.

[Music]
""",
        [
            "Host",
            "Anna Bell",
            "Tom Carew",
            "Host",
            "Tom Carew",
            "Anna Bell",
            "Audience member",
            "Tom Carew",
            "Anna Bell and Tom Carew",
            "Host",
            "Anna Bell",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_who_speaks(name: str) -> None:
    file, text, speakers = CASES[name]
    assert [speech.speaker for speech in draft_of(text, file).speeches] == speakers


def test_stage_directions_stay_in_brackets() -> None:
    _, text, _ = CASES["a panel with stage directions"]
    draft = draft_of(text, "x.txt")
    notes = ["".join(span.text for span in row.spans) for speech in draft.speeches for row in speech.paragraphs[1:]]
    assert notes == ["[laughter]", "[Music]"]
    assert [speech.aside for speech in draft.speeches if speech.aside] == ["laughing"]


def test_credits_below_a_talk_are_set_aside() -> None:
    _, text, _ = CASES["labels used once, initials, credits below"]
    assert [aside.text for aside in draft_of(text, "x.txt").asides][-4:] == [
        "Salt Road (2018)",
        "Director: Anna Bell",
        "Cast: Ivor Penhallow, Ada Lamb",
        "Running time: 90 minutes",
    ]


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("Falmouth, 14 May 1997", ("date: 1997-05-14", "place: Falmouth")),
        ("New York, March 1981", ("date: 1981-03", "place: New York")),
        ("Spring 1997", ("dateline: Spring 1997",)),
        ("Posted on 14 May 1997", ("date: 1997-05-14",)),
        ("FALMOUTH, Cornwall — We met by the harbour, and it rained all morning.", ("place: Falmouth",)),
    ],
)
def test_a_dateline_gives_the_place_and_the_date(line: str, front: tuple[str, ...]) -> None:
    text = f"The Weather in the Room\n\n{line}\n\nAnna Bell: When?\n\nTom Reed: Then.\n\nAnna Bell: Where?\n\nTom Reed: Here.\n"
    written = manuscript_of(drafted(text)).split("---")[1].strip().split("\n")
    assert [entry for entry in written if entry.startswith(("date", "place"))] == list(front)


def test_labels_on_the_first_exchange_and_voices_in_turn() -> None:
    page = (
        "Anna Bell, who lights films, talked to Tom Reed in Falmouth.\n\n"
        "Tom Reed: You lit the ferry film, and the one with the gull.\n\nAnna Bell: I did, and the gull was lit by itself.\n\n"
        "You make it sound like an accident.\n\nMost of it was.\n\nWhich part of it was not?\n\nThe sandwiches.\n\n"
        "That is not what the producer said.\n\nHe was not there, and he had no lunch.\n"
    )
    draft = drafted(page)
    assert [speech.speaker for speech in draft.speeches] == ["Tom Reed", "Anna Bell"] * 4
