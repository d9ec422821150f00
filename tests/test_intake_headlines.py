"""Whom a headline and an introduction name beside the interviewee: subjects, authors and photographers are not who answers."""

import pytest
from test_intake_sources import draft_of

from publish.text import Role

TALK = (
    ("Where did the idea come from?", "From my grandmother's hands. She raked salt until she was seventy."),
    ("And she lived to see the film?", "No. She never did."),
    ("Why July?", "Because the salt is made in July, and I would not ask it to come in October."),
    ("What comes next?", "Sleep. And then a comedy, if somebody pays for it."),
)
BODY = [row for q, a in TALK for row in (f"**{q}**", a)]


def who_answers(head: list[str]) -> list[str]:
    draft = draft_of("\n\n".join([*head, *BODY]), "x.md")
    return [speaker.name for speaker in draft.speakers if speaker.role is Role.INTERVIEWEE]


@pytest.mark.parametrize(
    "headline",
    [
        "A Long Talk With Anna Bell On Rain, The Tides & Judith Amory",
        "Anna Bell Talks Judith Amory, Martha Reed, And Filming In Truro",
        "Director Anna Bell Discusses Salt, Gulls & Judith Amory",
        "Two Gulls: Anna Bell On Judith Amory And Peter Reed",
        "ANNA BELL REMEMBERS JUDITH AMORY",
        "The Lamp's Anna Bell Opens Up About Peter Reed",
    ],
)
def test_whom_a_headline_lets_talk_is_who_answers(headline: str) -> None:
    head = [
        f"# {headline}",
        "by Owen Pritchard",
        "The play about Judith Amory opens on Friday. Amory never saw it. Amory was ill.",
    ]
    assert who_answers(head) == ["Anna Bell"]


@pytest.mark.parametrize(
    "words",
    [
        "We got the chance to talk to Anna Bell, the designer of the film, about what it was like.",
        "Last week I sat down with Anna Bell in Truro.",
        "On Friday we caught up with the designer Anna Bell by telephone.",
    ],
)
def test_whom_the_writer_met_is_who_answers_not_whom_the_film_is_about(words: str) -> None:
    about = "Judith Amory kept the light at Trewin. Amory is played by Martha Reed. Amory’s own logs are read aloud."
    head = ["# The Keeper’s Designer Talks About Building Judith Amory’s Lighthouse", "by Owen Pritchard", about, words]
    assert who_answers(head) == ["Anna Bell"]


def test_a_friend_of_whom_the_writer_met_is_not_met() -> None:
    head = [
        "# Salt",
        "by Owen Pritchard",
        "I sat down with Judith Amory’s friend Anna Bell. Bell has made four films. Bell is at work.",
    ]
    assert who_answers(head) == ["Anna Bell"]


def test_a_credit_of_two_names_and_a_stroke_is_no_byline() -> None:
    draft = draft_of("\n\n".join(["# Anna Bell On Salt", "*Peter Reed/Harbour*", "Bell has made four films.", *BODY]), "x.md")
    assert [speaker.name for speaker in draft.speakers] == ["Anna Bell", "Interviewer"]


def test_a_topic_in_bold_is_nobody() -> None:
    notes = ["**On Judith Amory**: “She never saw the film.”", "**On Peter Reed**: “He came every night.”"]
    talk = [f"{who}: {words}" for turn in TALK for who, words in zip(("The Lamp", "Bell"), turn, strict=True)]
    draft = draft_of("\n\n".join(["# Anna Bell On Salt", "We sat down with Anna Bell in Truro.", *notes, *talk]), "x.md")
    assert [speaker.name for speaker in draft.speakers] == ["Anna Bell", "The Lamp"]


HEADLINES = (
    "Meet Anna Bell, The Designer Behind Judith Amory",
    "How Anna Bell Built Judith Amory’s Lighthouse",
    "Anna Bell on making Salt Road and losing Judith Amory",
    "Interview: Anna Bell on Judith Amory",
    "Why Anna Bell Filmed Judith Amory",
    "Salt Road Star Anna Bell on Judith Amory’s Gulls",
    "The Ghost of Judith Amory: Anna Bell in Truro",
)
ABOUT_ANOTHER = (
    "Judith Amory kept the light at Trewin. Amory is played by Martha Reed. Amory’s own logs are read aloud.",
    "Director Anna Bell follows Judith Amory, as Amory follows Peter Reed. Amory dies. We talked to her about it.",
    "Anna Bell sat down with The Lamp to discuss Judith Amory, Peter Reed and how Amory lived.",
    "Judith Amory kept the light at Trewin, and Amory’s own logs are read aloud. The Lamp spoke to Anna Bell about her film.",
)


@pytest.mark.parametrize("about", ABOUT_ANOTHER)
@pytest.mark.parametrize("headline", HEADLINES)
def test_whom_a_headline_names_first_is_who_answers_though_the_introduction_is_about_another(headline: str, about: str) -> None:
    assert who_answers([f"# {headline}", "by Owen Pritchard", about]) == ["Anna Bell"]


@pytest.mark.parametrize(
    "told",
    [
        "Anna Bell’s new film is about Judith Amory. Amory kept the light. Bell spoke to us by telephone.",
        "Judith Amory kept the light. Amory is played by Martha Reed. I spoke with the director, Anna Bell, in Truro.",
        "Judith Amory kept the light. Amory never saw the film. Anna Bell joined us in Truro.",
    ],
)
def test_whom_an_introduction_lets_speak_is_who_answers_where_the_headline_names_nobody(told: str) -> None:
    assert who_answers(["# Salt Road", "by Owen Pritchard", told]) == ["Anna Bell"]


def test_one_who_was_interviewed_about_something_names_no_one() -> None:
    head = ["# My first interview", "I got interviewed about our new film, Peter Reed! Do come and see it, all of you."]
    assert who_answers(head) == ["Interviewee"]
