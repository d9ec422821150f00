"""An invented talk, and the layouts in which pages print talks: what the tests of the intake room are made of."""

from collections.abc import Callable

from publish.intake.draft import Draft
from publish.intake.pieces import Hints
from publish.intake.plain import read_text
from publish.intake.recognise import recognise
from publish.text import Role

HEADLINE = "The Weather in the Room"
BYLINE = "By Judith Amory"
INTRO = (
    "Ivor Penhallow has lit forty films, most of them in rain. We met the cameraman in Falmouth, in a shed that he calls his "
    "office, while the tide went out. He had just finished Salt Road and would not talk about it until the kettle had boiled."
)
ASKER, GUEST = "Judith Amory", "Ivor Penhallow"
TALK = (
    ("q", ["When did you first look through a camera?"]),
    (
        "a",
        [
            "I was nine. My uncle had a Bolex, and he let me film the harbour on a Sunday. I filmed a gull for eleven minutes.",
            "It was the best thing I ever did: nobody told the gull where to stand, and it stood in the light.",
        ],
    ),
    ("q", ["And the uncle, what did he say when he saw it?"]),
    ("a", ["He said I owed him for the stock. Then he showed it to everyone in the pub."]),
    ("q", ["You are known for working in bad weather. Is it a principle, or is it just Cornwall?"]),
    ("a", ["It is just Cornwall. But a grey sky is the largest lamp there is, and nobody sends you a bill for it."]),
    ("q", ["On Salt Road you waited four days for one cloud. The producers must have loved you."]),
    ("a", ["They sent a telegram. It said: is there no other cloud?", "I sent one back. There was not."]),
    ("q", ["What do you look for when you meet a director?"]),
    ("a", ["Whether they look out of the window. The ones who do, I can work with. The others want to be in a studio."]),
    ("q", ["Do you still shoot on film?"]),
    ("a", ["When somebody pays. I like a thing that can run out; it makes people polite."]),
    ("q", ["Is there a shot you regret?"]),
    ("a", ["Every one with a zoom in it. I was young and I had been given one for Christmas."]),
)

Layout = Callable[[], str]
LAYOUTS: dict[str, Layout] = {}


def layout(function: Layout) -> Layout:
    LAYOUTS[function.__name__.strip("_")] = function
    return function


def page(body: list[str], *, gap: str = "\n\n") -> str:
    return gap.join([HEADLINE, BYLINE, INTRO, *body]) + "\n"


def labelled(q: Callable[[int], str], a: Callable[[int], str]) -> list[str]:
    """Each turn behind what `q` and `a` give for its number."""
    body = []
    for number, (who, paragraphs) in enumerate(TALK):
        first, *rest = paragraphs
        body += [f"{(q if who == 'q' else a)(number // 2)}{first}", *rest]
    return body


@layout
def _full_names() -> str:
    return page(labelled(lambda _: f"{ASKER}: ", lambda _: f"{GUEST}: "))


@layout
def _single_newlines() -> str:
    return page(labelled(lambda _: f"{ASKER}: ", lambda _: f"{GUEST}: "), gap="\n")


@layout
def _initials_after_first_use() -> str:
    return page(labelled(lambda n: "JA: " if n else f"{ASKER}: ", lambda n: "IP: " if n else f"{GUEST}: "))


@layout
def _initials_only() -> str:
    return page(labelled(lambda _: "JA: ", lambda _: "IP: "))


@layout
def _dotted_initials() -> str:
    return page(labelled(lambda _: "J.A.: ", lambda _: "I.P.: "))


@layout
def _surnames_in_capitals() -> str:
    return page(labelled(lambda _: "AMORY: ", lambda _: "PENHALLOW: "))


@layout
def _label_drift() -> str:
    drift = ["Ivor Penhallow: ", "Penhallow: ", "IP: ", "Penhalow: ", "IP: ", "Ivor: ", "IP: "]
    return page(labelled(lambda n: "JA: " if n else f"{ASKER}: ", lambda n: drift[n]))


@layout
def _roles_in_label() -> str:
    return page(
        labelled(
            lambda n: "AMORY: " if n else "JUDITH AMORY, EDITOR: ",
            lambda n: "PENHALLOW: " if n else "IVOR PENHALLOW, CAMERAMAN: ",
        )
    )


@layout
def _q_and_a() -> str:
    return page(labelled(lambda _: "Q: ", lambda _: "A: "))


@layout
def _q_and_a_stopped() -> str:
    return page(labelled(lambda _: "Q. ", lambda _: "A. "))


@layout
def _q_without_a() -> str:
    return page(labelled(lambda _: "Q: ", lambda _: ""))


@layout
def _names_on_lines_of_their_own() -> str:
    return page(labelled(lambda _: "INTERVIEWER\n\n", lambda _: "PENHALLOW\n\n"))


@layout
def _stage_notes_in_labels() -> str:
    return page(labelled(lambda _: "JA: ", lambda n: "IP [laughs]: " if n == 3 else "IP: "))


@layout
def _question_and_answer_in_one_paragraph() -> str:
    rows = labelled(lambda _: "Judith Amory: ", lambda _: "Ivor Penhallow: ")
    joined: list[str] = []
    for row in rows:
        if row.startswith("Ivor Penhallow:"):
            joined[-1] += " " + row
        else:
            joined.append(row)
    return page(joined)


@layout
def _hard_wrapped() -> str:
    import textwrap  # noqa: PLC0415

    rows = [INTRO, *labelled(lambda _: "JA: ", lambda _: "IP: ")]
    return "\n\n".join([HEADLINE, BYLINE, *("\n".join(textwrap.wrap(row, 66)) for row in rows)]) + "\n"


@layout
def _captions_like_labels() -> str:
    rows = labelled(lambda _: "JA: ", lambda _: "IP: ")
    caption = "Salt Road: Ivor Penhallow"
    return page([*rows[:3], caption, *rows[3:6], caption, *rows[6:9], caption, *rows[9:], "Watch the trailer:", "Share this"])


@layout
def _diarised() -> str:
    stamp = "[00:{:02d}:12]"
    return page(
        labelled(lambda n: f"Judith Amory {stamp.format(n)}\n", lambda n: f"Ivor Penhallow {stamp.format(n + 1)}\n"), gap="\n\n"
    )


@layout
def _blank_paragraphs_that_alternate() -> str:
    asked = ("And the producers, did they love you for it?",)
    rows = labelled(lambda _: "", lambda _: "")
    return page([f"{row} {asked[0]}" if row.startswith("On Salt Road") else row for row in rows])


def drafted(text: str, **hints: object) -> Draft:
    """What the intake room makes of a text."""
    return recognise(read_text(text.encode(), "talk.txt"), Hints(**hints))  # type: ignore[arg-type]


def heard(draft: Draft) -> list[tuple[str, list[str]]]:
    """Who says what: q or a, and the paragraphs."""
    roles = {speaker.name: "q" if speaker.role is Role.INTERVIEWER else "a" for speaker in draft.speakers}
    return [
        (roles[speech.speaker], ["".join(span.text for span in paragraph.spans) for paragraph in speech.paragraphs])
        for speech in draft.speeches
    ]
