"""The authority files after a decision: what was decided is in them, and every other byte is the editor's."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publish.errors import ManuscriptError
from publish.manuscript.deciding import values_of, with_decisions, without_entry

KEPT = """\
# Who is who.

ann-roe: {name: Ann Roe}   # our own Ann

# two of them
ben-doe:
    name: 'Ben Doe'
    also:
      - Benny   # to friends
      - "B. D."

cara-poe:
    name: Cara Poe
    sort: "Poe, Cara"
# the end
"""


def added(before: str, after: str) -> list[str]:
    """The lines that are new, where every old line still stands in its order."""
    old, new = before.split("\n"), iter(after.split("\n"))
    found = []
    for line in old:
        for other in new:
            if other == line:
                break
            found.append(other)
    assert not list(new)
    return found


def test_a_new_entry_stands_in_its_place_and_nothing_else_moves() -> None:
    after = with_decisions(KEPT, {"bob-coe": {"name": "Bob Coe", "index": False}}, {})
    assert added(KEPT, after) == ["bob-coe:", "  name: Bob Coe", "  index: false", ""]
    assert after.index("ben-doe") < after.index("bob-coe") < after.index("cara-poe")
    assert after.endswith("# the end\n")


def test_entries_go_to_the_end_where_the_keys_are_in_no_order() -> None:
    before = "m: {name: M}\na: {name: A}\n"
    assert with_decisions(before, {"c": {"name": "C"}, "b": {"name": "B"}}, {}) == f"{before}c:\n  name: C\nb:\n  name: B\n"


def test_the_first_place_is_behind_the_head_of_the_file() -> None:
    after = with_decisions(KEPT, {"aa": {"name": "Aa"}}, {})
    assert after.startswith("# Who is who.\n\naa:\n  name: Aa\n\nann-roe:")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "x:\n  name: X\n"),
        ("# a head\n", "# a head\n\nx:\n  name: X\n"),
        ("a: {name: A}", "a: {name: A}\nx:\n  name: X\n"),
        ("a: {name: A}\r\nb: {name: B}\r\n", "a: {name: A}\r\nb: {name: B}\r\nx:\r\n  name: X\r\n"),
        ("\ufeffa: {name: A}\n", "\ufeffa: {name: A}\nx:\n  name: X\n"),
    ],
)
def test_files_of_every_form_take_an_entry(before: str, after: str) -> None:
    assert with_decisions(before, {"x": {"name": "X"}}, {}) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {name: A}\n", "a: {name: A, also: [B]}\n"),
        ("a: {name: A, }\n", "a: {name: A, also: [B] }\n"),
        ("a:\n  name: A  # he\n\nb: {name: B}\n", "a:\n  name: A  # he\n  also: [B]\n\nb: {name: B}\n"),
        ("a: {name: A, also: Z}\n", "a: {name: A, also: [Z, B]}\n"),
        ("a: {name: A, also: [Z]}\n", "a: {name: A, also: [Z, B]}\n"),
        ("a: {name: A, also: []}\n", "a: {name: A, also: [B]}\n"),
        ("a:\n  also:\n  - Z # z\n  name: A\n", "a:\n  also:\n  - Z # z\n  - B\n  name: A\n"),
    ],
)
def test_an_entry_of_every_form_takes_a_form_of_the_name(before: str, after: str) -> None:
    now = [form for form in ("Z",) if form in before]
    assert with_decisions(before, {}, {"a": {"also": [*now, "B"]}}) == after


def test_facts_are_added_within_what_is_there() -> None:
    before = "f:\n  title: F\n  credits:\n    director: [A]\n  facts_from: me\n"
    facts = {
        "credits": {"director": ["A", "B, Jr."], "cast": [{"name": "C", "role": "x: y"}]},
        "facts_from": "them 2026",
        "runtime": 90,
    }
    assert with_decisions(before, {}, {"f": facts}) == (
        "f:\n  title: F\n  credits:\n    director: [A, 'B, Jr.']\n    cast: [{name: C, role: 'x: y'}]\n"
        "  facts_from: them 2026\n  runtime: 90\n"
    )


def test_an_entry_goes_with_the_comment_above_it() -> None:
    after = without_entry(KEPT, "ben-doe")
    assert "ben" not in after.lower()
    assert "two of them" not in after
    assert added(after, KEPT)
    assert list(values_of(after)) == ["ann-roe", "cara-poe"]


def test_what_cannot_be_written_is_told_and_not_written() -> None:
    with pytest.raises(ManuscriptError, match="Write: also"):
        with_decisions("a: just words\n", {}, {"a": {"also": ["B"]}})


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" :,#'\"[]{}&*!|>-%@"),
    min_size=1,
    max_size=12,
)
WORDS = TEXT.map(str.strip).filter(bool)
KEYS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)


@example("a", "?0", ["?", "- x", "'", "#", "a: b", "{", "é", "x #y"])
@settings(deadline=None, max_examples=60)  # YAML in plain Python, on machines of any speed
@given(KEYS.filter(lambda key: key not in values_of(KEPT)), WORDS, st.lists(WORDS, max_size=3))
def test_whatever_is_written_is_read_back_and_all_else_stays(key: str, name: str, forms: list[str]) -> None:
    entry = {"name": name} | ({"also": forms} if forms else {})
    after = with_decisions(KEPT, {key: entry}, {"ann-roe": {"also": [name]}})
    values = values_of(after)
    assert values.pop(key) == entry
    assert values["ann-roe"] == {"name": "Ann Roe", "also": [name]}
    assert without_entry(after, key).count("cara-poe") == 1
    for line in KEPT.split("\n"):
        assert line in after or "ann-roe" in line
