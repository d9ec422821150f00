"""Press notes and programmes: several who answer one after the other, each below a heading; lines broken by hard spaces."""

import pytest
from test_intake_sources import draft_of

from publish.intake.writing import manuscript_of

PARTS = {
    "Ilse van der Meulen": (
        ("How did you come to the story?", "I lived beside it for thirty years. One day I wrote it down."),
        ("The dialogue sounds overheard.", "It was. My neighbours have not noticed yet."),
        ("Was the ferry real?", "It was until the second week. Then it was a raft."),
    ),
    "Thandiwe Mokoena-Dube": (
        ("You had never been on a boat before this film.", "And never since. I was ill in four languages."),
        ("What did the director tell you about the widow?", "That she counts. Nothing else. I counted for nine weeks."),
    ),
    "Łucja Żak": (
        ("Can music be wet?", "Of course. You leave the microphone by the window."),
        ("Is there anything that you would change?", "The ending. I always would."),
    ),
}
HEADS = [
    "**{}**",
    "## {}",
    "## Interview with {}",
    "**{} on ‘Ferry Hour’**",
    "### {}, on *Ferry Hour*",
    "**{} (Script)**",
    "{} on ‘Ferry Hour’",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mark", ["*", ""])
def test_answers_are_of_whom_the_heading_above_names(head: str, mark: str) -> None:
    rows, wanted = ["# Ferry Hour"], []
    for name, exchanges in PARTS.items():
        rows.append(head.format(name))
        for asked, said in exchanges:
            rows += [f"{mark}{asked}{mark}", said]
            wanted += ["Interviewer", name]
    draft = draft_of("\n\n".join(rows), "x.md")
    assert [speech.speaker for speech in draft.speeches] == wanted
    assert {speaker.name for speaker in draft.speakers} == {"Interviewer", *PARTS}


def test_the_headings_stay_as_subheads() -> None:
    rows = [
        row
        for name, turns in PARTS.items()
        for row in (f"**{name} on ‘Ferry Hour’**", *(x for q, a in turns for x in (f"_{q}_", a)))
    ]
    written = manuscript_of(draft_of("\n\n".join(["# Ferry Hour", *rows]), "x.md"))
    assert "\n\n## Łucja Żak on ‘Ferry Hour’\n\n" in written


def test_one_name_in_a_heading_parts_nothing() -> None:
    rows = [x for turns in PARTS.values() for q, a in turns for x in (f"*{q}*", a)]
    rows[4:4] = ["## Łucja Żak"]
    draft = draft_of("\n\n".join(["# Ferry Hour", "Ilse van der Meulen wrote it, and talks of it here.", *rows]), "x.md")
    assert {speech.speaker for speech in draft.speeches} == {"Interviewer", "Ilse van der Meulen"}


def test_spaces_at_the_end_of_a_line_break_no_sentence_and_no_emphasis() -> None:
    rows = [
        "_Does the river in the second part of your film mean  \nwhat it means in the first?_",
        "I hope that it means  \nnothing at all.  \nIt is wet.",
        "_Which films did you see? Let us say..._ Low Water, Salt Road.",
        "I saw neither, and I wept.",
        "_Why?_",
        "They were not shown.",
    ]
    draft = draft_of("\n\n".join(["# Ferry Hour", "Ilse van der Meulen wrote it, and talks of it here.", *rows]), "x.md")
    said = [["".join(span.text for span in paragraph.spans) for paragraph in speech.paragraphs] for speech in draft.speeches]
    assert said == [
        ["Does the river in the second part of your film mean what it means in the first?"],
        ["I hope that it means nothing at all.", "It is wet."],
        ["Which films did you see? Let us say... Low Water, Salt Road."],
        ["I saw neither, and I wept."],
        ["Why?"],
        ["They were not shown."],
    ]


def test_a_statement_that_asks_itself_something_is_no_first_question() -> None:
    rows = [
        "Ferry Hour",
        "Ilse van der Meulen on ‘Ferry Hour’",
        (
            "There was nothing more that I could say to them. What is the use of words? Could I tell them that it is dry, "
            "and that nobody on the bank is waiting, when I had seen it myself and had written it all down in a book?"
        ),
        "For them I wrote it, and for those who stand on the bank and count, and it took me nine years of my life to do so.",
        "What was the beginning of it?",
        "A ferry. I was on it.",
        "And what did you see?",
        "Water. I saw nothing else.",
    ]
    assert [speech.line for speech in draft_of("\n".join(rows), "x.txt").speeches] == [5, 6, 7, 8]


def test_a_warning_that_the_plot_is_told_is_no_text() -> None:
    rows = [x for turns in PARTS.values() for q, a in turns for x in (f"*{q}*", a)]
    warning = "SPOILER WARNING The following notes give away some of the plot."
    draft = draft_of("\n\n".join(["# Ferry Hour", f"**{warning}**", "Ilse van der Meulen wrote it.", *rows]), "x.md")
    assert [aside.reason for aside in draft.asides if aside.text == warning] == ["editor's line"]


def test_headings_without_questions_between_them_part_nothing() -> None:
    rows = [
        "Ferry Hour",
        "**Łucja Żak**",
        "**Ilse Moss**",
        "**Ada Bell**",
        "Why rain?",
        "I like it.",
        "Why gulls?",
        "I do not know.",
    ]
    draft = draft_of("\n\n".join(rows), "x.md")
    assert len({speech.speaker for speech in draft.speeches}) == 2


def test_a_label_at_the_end_with_nothing_behind_it_is_no_fault() -> None:
    assert len(draft_of("MR: What did you do?\nBest in Show: Mark Rowe\nMR: ", "x.txt").speeches) < 3
