"""What stands amid a talk or below it and is none of it, and what is said in the same words and stays."""

import pytest
from test_intake_sources import draft_of

HEAD = ["The Salt in the Lens", "By Owen Pritchard", "Marta Luz has made five films in the marshes where she was born."]
TALK = [
    ("q", "Where did the idea come from?"),
    ("a", "From my grandmother's hands. She raked salt until she was seventy."),
    ("q", "And the dog? He seems to act."),
    ("a", "He was hungry, and the camera assistant had cheese in her pocket."),
    ("a+", "That is all there is to acting, and nobody will tell you so in a school."),
    ("q", "What were you afraid of?"),
    ("a", "Light is what the place makes. I was afraid of it."),
    ("q", "What comes next?"),
    ("a", "Sleep. And then a comedy, if somebody pays for it."),
]
AMID = [
    "Marta Luz (left) with Paulo on the set of Salt Road",
    "A scene from Salt Road, in a still from the second reel",
    "Fig. 1: The rake, in the first shot.",
    "Figure 2. The dog.",
    "Left: Tom Reed. Right: Ada Moss.",
    "Above, the rakers at dawn",
    "Page 45",
    "p. 44",
    "MARSH FILM QUARTERLY | SUMMER 2019 | 43",
    "(continued from page 42)",
    "Please turn to page 47",
    "Story continues below",
    "Enter the code SALT at checkout for a tenth off your first order.",
    "Like what you read? Support independent criticism.",
    "[Video]",
    "View this post on Instagram",
    "Click to share on Facebook (Opens in new window)",
    "Advertisement - Continue reading below",
    "This content is imported from a player. You may be able to find the same content in another format at its site.",
    "Watch: Marta on salt",
    "Related: The ten wettest films",
    "Ana Lima/Getty",
    "Courtesy Quiet Harbour",
    "* * *",
    "~",
    "That is all there is to acting, and nobody will tell you so",
    "“the camera assistant had cheese”",
]
BELOW = [
    "This work is licensed under a Creative Commons Attribution 4.0 International License.",
    "CC BY-SA 4.0",
    "Reprinted here with the kind permission of the quarterly.",
    "Thanks to Rui Moss.",
    "The author wishes to thank the Harbour Cinema.",
    "Salt Road opens on June 4th.",
    "You can watch Salt Road on MarshPlayer until 30 June.",
    "Owen Pritchard spoke to Marta Luz in Aveiro on 4 May 2019.",
    "Owen Pritchard teaches film at the University of the Marshes.",
    "Marta Luz was born in Aveiro in 1969. Her films include Low Water.",
    "You’ve been listening to Marshlight. The show is produced by Ada Moss.",
    "Our theme music is by the Low Tide Band.",
    "This transcript was made by volunteers and may contain errors.",
    "Translation: Dora Quill",
    "Next week: Ada Moss on Lantern Night.",
    "Salt Road is now available from Quiet Harbour.",
    "Special screening followed by a talk with the director.",
    "The views expressed are those of the speakers.",
    "The Harbour Cinema gratefully acknowledges the support of the Institute of Salt.",
    "This interview was held in the harbour, on a wet day.",
]
SAID = [
    "Thanks to my brother I finished it in a year.",
    "It opens in the rain, and nobody speaks until somebody falls.",
    "We watched it on Monday and never spoke of it again.",
    "Orson Welles was a hungry man.",
    "I was born in Aveiro, and I teach there now.",
    "You can see it in my face.",
    "Right, the dog.",
    "Above all, no music.",
    "This story is about a woman who waits.",
    "Well: it rained.",
    "The rake is published nowhere, and I hope that it never will be in a museum.",
    "…",
]


def page(kind: str, amid: str = "", below: str = "") -> str:
    """The talk with labels, with bold questions, or with neither; a line amid the second answer, and one at the end."""
    rows = list(HEAD)
    for who, words in TALK:
        shown = words
        if kind == "labels" and who in "qa":
            shown = f"{'OP' if who == 'q' else 'ML'}: {words}"
        elif kind == "bold" and who == "q":
            shown = f"**{words}**"
        rows += [amid, shown] if amid and who == "a+" else [shown]
    return "\n\n".join([*rows, below] if below else rows) + "\n"


def said(text: str, kind: str) -> list[str]:
    draft = draft_of(text, "x.md" if kind == "bold" else "x.txt")
    return ["".join(span.text for span in paragraph.spans) for speech in draft.speeches for paragraph in speech.paragraphs]


@pytest.mark.parametrize("kind", ["labels", "bold", "plain"])
@pytest.mark.parametrize("line", AMID)
def test_what_stands_amid_a_talk_is_set_aside(line: str, kind: str) -> None:
    if kind == "bold" and line in {"* * *", "~"}:
        return  # Markdown's own signs of a break
    assert said(page(kind, amid=line), kind) == [words for _, words in TALK]


@pytest.mark.parametrize("kind", ["labels", "bold", "plain"])
@pytest.mark.parametrize("line", BELOW)
def test_what_stands_below_a_talk_is_set_aside(line: str, kind: str) -> None:
    assert said(page(kind, below=line), kind) == [words for _, words in TALK]


@pytest.mark.parametrize("kind", ["labels", "bold"])
@pytest.mark.parametrize("line", SAID)
def test_what_is_said_in_the_same_words_stays(line: str, kind: str) -> None:
    assert line in said(page(kind, amid=line), kind)
    assert line in said(page(kind, below=line), kind)
