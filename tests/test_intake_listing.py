"""A new interview in the list of collection.yaml: one more item, and every other byte as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.intake.importing import Imports, import_all
from publish.intake.pieces import Hints
from publish.manuscript import lists_interviews, with_interview

BLOCK = (
    "# The book\ntitle: Talks   # not final\ninterviews:\n  - 01-bell.md   # the first\n  - 02-reed.md  # stays\nyear: 2026\n"
)
TALK = "Anna Bell: When was that?\nTom Reed: In the spring, I think.\nAnna Bell: And where?\nTom Reed: By the sea.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BLOCK, BLOCK.replace("# stays\n", "# stays\n  - 03-poe.md\n")),
        ("title: T\ninterviews: [a.md, 'b.md']\n", "title: T\ninterviews: [a.md, 'b.md', 03-poe.md]\n"),
        ("title: T\r\ninterviews:\r\n- a.md\r\n", "title: T\r\ninterviews:\r\n- a.md\r\n- 03-poe.md\r\n"),
        ("interviews:\n- a.md", "interviews:\n- a.md\n- 03-poe.md"),
    ],
)
def test_the_list_grows_by_one(before: str, after: str) -> None:
    assert with_interview(before, "03-poe.md") == after


@pytest.mark.parametrize(
    "text", ["title: T\n", "interviews: a.md\n", "interviews: []\n", "parts: [{title: A, interviews: [a.md]}]\n", "{"]
)
def test_what_is_no_plain_list_is_left_alone(text: str) -> None:
    assert with_interview(text, "03-poe.md") is None


def test_parts_are_a_list_too_but_the_editors() -> None:
    assert lists_interviews("parts: [{title: A, interviews: [a.md]}]\n")
    assert not lists_interviews("title: T\n")


@given(st.lists(st.from_regex(r"[a-z]{1,8}\.md", fullmatch=True), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_only_one_line_is_new(names: list[str], newline: str) -> None:
    before = newline.join(("title: T", "interviews:", *(f"    - {name}" for name in names), "year: 2026", ""))
    after = with_interview(before, "new.md")
    assert after is not None
    assert after.replace(f"{newline}    - new.md", "", 1) == before


def test_an_import_enters_the_interview_in_the_list(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "collection.yaml").write_text("title: T\ninterviews:\n  - 01-bell.md\n", encoding="utf-8")
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    reports = list(import_all(Imports(sources=(tmp_path / "talk.txt",), to=tmp_path, hints=Hints())))
    assert (tmp_path / "collection.yaml").read_text(
        encoding="utf-8"
    ) == "title: T\ninterviews:\n  - 01-bell.md\n  - 01-reed.md\n"
    assert any("01-reed.md, at the end of" in line for line in reports[0].report)


def test_an_import_into_parts_says_what_is_to_do(tmp_path) -> None:  # type: ignore[no-untyped-def]
    text = "title: T\nparts:\n  - {title: A, interviews: [01-bell.md]}\n"
    (tmp_path / "collection.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    reports = list(import_all(Imports(sources=(tmp_path / "talk.txt",), to=tmp_path, hints=Hints())))
    assert (tmp_path / "collection.yaml").read_text(encoding="utf-8") == text
    assert "to do" in reports[0].report[-1]
