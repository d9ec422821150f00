"""The dialect of Markdown that editors write, as a table of examples: dialect.md, each with input and output."""

import re
from pathlib import Path

import pytest

from publish.collection import Interview
from publish.manuscript import read_interview
from publish.manuscript.cleaning import cleaned
from publish.manuscript.pictures import Sight
from publish.text import Block

TABLE = Path(__file__).with_name("test_manuscript_dialect.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^## (.+?)\n\n````\n(.*?)````\n\n````\n(.*?)````\n", TABLE, re.MULTILINE | re.DOTALL)
HEAD = "---\ninterviewee: Mark Romanek\ninterviewer: {publication: Tribeca}\nothers: [Ana Cole, Interpreter]\n---\n"
PICTURES = {name: Sight(width=800, height=600) for name in ("images/set.jpg", "images/a (b) c.jpg", "images/100%.jpg")}


@pytest.mark.parametrize(("title", "source", "expected"), EXAMPLES, ids=[title for title, *_ in EXAMPLES])
def test_dialect(title, source, expected):
    language = (re.search(r"\((\w\w(?:-\w\w)?)\)$", title) or ["", "en"])[1]
    interview, notices = read_interview("x.md", (HEAD + source).encode(), PICTURES, language=language)
    assert "".join(f"{line}\n" for line in [*shown(interview), *map(str, notices)]) == expected


def test_a_reference_by_number_brings_in_no_sign_that_is_no_text():
    assert "".join(cleaned("<div>a &#1 b</div>").itertext()) == "a  b"


def test_every_example_is_read():
    assert len(EXAMPLES) == TABLE.count("````\n\n````") > 30


def shown(interview: Interview) -> list[str]:
    """An interview as lines: who speaks, then each block with its kind, attributes and XHTML."""
    lines = [line for block in interview.headnote for line in block_shown(block)]
    for turn in interview.turns:
        aside = f" [{turn.aside}]" if turn.aside else ""
        lines.append(f"{turn.source.line} {' + '.join(speaker.name for speaker in turn.speakers)}{aside}")
        lines += [f"  {line}" for block in turn.blocks for line in block_shown(block)]
    return lines


def block_shown(block: Block) -> list[str]:
    extra = "".join(f" {word}" for word in (block.language, block.tightness) if word)
    lines = [
        f"{block.source.line} {block.kind}{extra}: {block.html}" if block.html else f"{block.source.line} {block.kind}{extra}"
    ]
    if block.picture:
        picture = block.picture
        flags = [name for name in ("decorative", "plate", "bleed") if getattr(picture, name)]
        parts = [picture.file, picture.alternative, picture.caption, picture.credit, *flags]
        lines[0] += ": " + " | ".join(parts)
    for passage in block.passages:
        for mark in passage.marks:
            words = " ".join(filter(None, (mark.kind, mark.key, mark.subheading and f"({mark.subheading})", mark.range)))
            lines.append(f"  {words}: {passage.text[mark.start : mark.end]}")
    return lines
