"""Notes that the press can set, and those it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Build

from publish.errors import ManuscriptError

Written = Callable[[dict[str, str]], Path]
TALK = """\
---
interviewee: Ann Bee
interviewer: Cy Dee
permission: own
---

**CD:** Why?

**AB:** Here[^1] it is.

[^1]: {}
"""


def folder_with(note: str, write_collection: Written) -> Path:
    return write_collection({"collection.yaml": "title: T\n", "01-a.md": TALK.format(note)})


def test_a_long_note_is_set(build_book: Build, write_collection: Written) -> None:
    report, _ = build_book(folder_with("The lantern was seen. " * 90, write_collection))
    assert report["interviews"][0]["words"] > 360


def test_a_note_as_long_as_a_page_stops_the_press(build_book: Build, write_collection: Written) -> None:
    with pytest.raises(ManuscriptError, match=r"01-a\.md:11: long-note: note 1 is as long as a page, which cannot be set"):
        build_book(folder_with("The lantern was seen. " * 160, write_collection))
