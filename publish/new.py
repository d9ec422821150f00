"""A collection to start from: small, complete, and explained where an editor will look."""

from collections.abc import Iterator
from pathlib import Path

from publish.errors import OutputError, UsageError

FILES = {
    "collection.yaml": """\
# The book. Only `title` is required.
title: A Book of Conversations
subtitle: Talks on Film
editors: [Your Name]
publisher: Your Press
year: 2026
language: en-GB
# interviews: [01-first-talk.md]     # the order; without it by date, then file name
""",
    "01-first-talk.md": """\
---
title: A First Talk
interviewee: Ada Example
interviewer: Ben Sample
date: 2026-01-15
place: London
permission: own
---

Anything before the first turn is the headnote: who is speaking, when and why.

**Ben Sample:** A turn opens with its speaker's label in bold, with the colon inside. What film did you see first?

**Ada Example:** *The Red Shoes*, by Michael Powell and Emeric Pressburger (1948). Films stand in italics.

A paragraph without a label continues the turn.

**BS:** Initials will do from the second time on.

**AE [laughs]:** So I see.
""",
    "people.yaml": """\
# Who is meant by the names in the text: what you have decided. What is not here, the program finds itself, and says so.
michael-powell: {name: Michael Powell}
emeric-pressburger: {name: Emeric Pressburger}
""",
    "films.yaml": """\
# The films, with the facts you want in the filmography.
the-red-shoes-1948:
  title: The Red Shoes
  year: 1948
  credits: {director: [michael-powell, emeric-pressburger]}
""",
    "front/preface.md": """\
---
title: Preface
---

Why these talks, and who helped. Delete this file if the book has no preface.
""",
}


def make_collection(folder: Path) -> Iterator[Path]:
    """Write the starting collection; gives each file as it is made."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} exists and is not empty. Name a new folder: publish new my-book.")
    for name, text in FILES.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise OutputError(f"{path}: cannot write ({error.strerror}). Name a folder you may write to.") from error
        yield path
