"""Questions that only their style marks: a first one that tells, short ones, one in a paragraph with its answer."""

import pytest
from test_intake_sources import draft_of

HEAD = ["# The Salt in the Lens", "By Owen Pritchard"]
INTRO = "Marta Luz has made four films in the marshes where she was born, and *The Drying Ground* is her fifth."
TALK = (
    ("*The Drying Ground* opens with eleven minutes without a word. Nobody opens a film like that.", "They told me that too."),
    ("Where did the idea come from?", "From my grandmother's hands. She raked salt until she was seventy."),
    ("And she lived to see the film?", "No."),
    ("Why July?", "Because the salt is made in July. Isn't that the whole film?"),
    ("It is like that one when they all wait for...", "Rain? In the ferry scene?"),
    ("Your last film was shot in black and white.", "I was afraid of light. Now I am fifty, and I am afraid of other things."),
    ("Such as?", "Telephones."),
)


def opened(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    """Who speaks, and the first words of each turn."""
    draft = draft_of(text, name)
    roles = {speaker.name: speaker.role.value for speaker in draft.speakers}
    return [
        (roles[speech.speaker], "".join(span.text for span in speech.paragraphs[0].spans).replace("*", ""))
        for speech in draft.speeches
    ]


WANTED = [(who, said.replace("*", "")) for turn in TALK for who, said in zip(("interviewer", "interviewee"), turn, strict=True)]


@pytest.mark.parametrize("mark", ["**", "*", "_"])
@pytest.mark.parametrize("between", ["\n\n", " ", " — ", " - ", "<br>\n", "<br/>", "  \n", "\\\n"])
def test_a_style_says_what_asks_wherever_the_answer_stands(mark: str, between: str) -> None:
    rows = [f"{mark}{asked.replace('*', '')}{mark}{between}{said}" for asked, said in TALK]
    assert opened("\n\n".join([*HEAD, INTRO, *rows])) == WANTED


@pytest.mark.parametrize("between", ["<br>", "<br/><br/>", " ", "</p><p>"])
def test_so_does_a_saved_page(between: str) -> None:
    rows = [f"<p><strong>{asked.replace('*', '')}</strong>{between}{said}</p>" for asked, said in TALK]
    page = ["<html><body><h1>The Salt in the Lens</h1><p>By Owen Pritchard</p>", f"<p>{INTRO}</p>", *rows, "</body></html>"]
    assert opened("\n".join(page), "x.html") == WANTED


def test_emphasis_across_a_break_is_whole() -> None:
    draft = draft_of(
        "\n\n".join([*HEAD, INTRO, "**Where did the idea<br>come from?**", "From her hands.", "**Why July?**", "Salt."]), "x.md"
    )
    assert "".join(span.text for span in draft.speeches[0].paragraphs[0].spans) == "Where did the idea come from?"


@pytest.mark.parametrize(
    "above",
    [
        [
            "*Marta Luz has made four films. The fifth is a wet one.*",
            "I met her in a shed by the sea, where she keeps her nets.",
        ],
        ["*Her fifth film is a wet one.*", "We spoke in a shed by the sea, and I asked her about rain."],
        ["*She rakes salt, and makes films of it.*", "Well, nearly: I saw none of it, and the shed was dark."],
    ],
)
def test_a_standfirst_in_the_style_of_the_questions_is_none(above: list[str]) -> None:
    rows = [part for asked, said in TALK[1:] for part in (f"*{asked}*", said)]
    assert opened("\n\n".join([*HEAD, *above, *rows])) == WANTED[2:]


def test_who_answers_is_named_in_the_headnote_and_no_film_of_it_is() -> None:
    rows = [part for asked, said in TALK for part in (f"**{asked.replace('*', '')}**", said)]
    draft = draft_of("\n\n".join([*HEAD, "Luz's *Drying Ground* is wet.", INTRO, *rows]), "x.md")
    assert {speaker.name for speaker in draft.speakers} == {"Marta Luz", "Owen Pritchard"}


def test_the_last_paragraph_of_the_last_answer_is_no_line_below_it() -> None:
    rows = [part for asked, said in TALK if asked.endswith("?") for part in (asked, f"{said} I was there.")]
    last = "We hired her from an outfit called Cornish Goats."
    draft = draft_of(
        "\n\n".join([*HEAD, INTRO.replace("*", ""), *rows, "Finally, how did the goat do?", "She ate my hat.", last]), "x.txt"
    )
    assert [paragraph.spans[0].text for paragraph in draft.speeches[-1].paragraphs] == ["She ate my hat.", last]
