"""Every word of the manuscript stands in the EPUB and in the PDF, in order, once; and a book that loses one is found out."""

import random
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import BOOKS, CASES, Built
from hypothesis import given
from hypothesis import strategies as st

from publish import cli
from publish.manuscript import read_collection
from publish.preflight import epub as epub_module
from publish.preflight.alignment import Difference, differences
from publish.preflight.fidelity import _between_sections, compare, compare_all
from publish.preflight.words import words_of

Golden = Callable[[str], Built]
CAME = {"words-added"}
NAME = "every-block"
INTERVIEW = "EPUB/scissors.xhtml"


@pytest.mark.parametrize("name", CASES)
def test_every_word_stands_in_every_edition(name: str, golden_book: Golden) -> None:
    _, files = golden_book(name)
    collection, _ = read_collection(BOOKS / name / "manuscript")
    for path in files.values():
        assert [str(one) for one in compare(path, collection)] == []


def spoilt(path: Path, spoil: Callable[[str], str], copy: Path) -> Path:
    """The EPUB with one of its documents changed."""
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(copy, "w") as file:
        for name in whole.namelist():
            data = whole.read(name)
            changed = spoil(data.decode()).encode() if name == INTERVIEW else data
            assert name != INTERVIEW or changed != data
            file.writestr(name, changed)
    return copy


def paragraphs(text: str) -> list[str]:
    return [one for one in re.findall(r'<p id="[^"]*"[^>]*>.*?</p>', text) if len(one) > 120 and "noteref" not in one]


def first_note(text: str) -> str:
    return re.findall(r'<aside [^>]*epub:type="footnote".*?</aside>', text)[0]


def changed_about(text: str) -> str:
    one, other = paragraphs(text)[1:3]
    return text.replace(one, "@").replace(other, one).replace("@", other)


SPOILT = {
    "a paragraph lost": (lambda text: text.replace(paragraphs(text)[1], ""), {"words-missing"}),
    "a paragraph twice": (lambda text: text.replace(paragraphs(text)[1], paragraphs(text)[1] * 2), {"words-added"}),
    "two paragraphs changed about": (changed_about, CAME | {"words-moved", "words-missing"}),
    "a word lost": (lambda text: text.replace(" the ", " ", 1), {"words-missing"}),
    "two words run together": (lambda text: text.replace(" and ", "and", 1), set()),
    "a strange word": (lambda text: text.replace(paragraphs(text)[1][-20:], " moreover" + paragraphs(text)[1][-20:]), CAME),
    "a note lost": (lambda text: text.replace(first_note(text), ""), {"words-missing"}),
}  # fmt: skip


@pytest.mark.parametrize("case", SPOILT)
def test_a_book_that_loses_or_adds_words_is_found_out(case: str, golden_book: Golden, tmp_path: Path) -> None:
    spoil, codes = SPOILT[case]
    collection, _ = read_collection(BOOKS / NAME / "manuscript")
    found = list(compare(spoilt(golden_book(NAME)[1]["epub"], spoil, tmp_path / "b.epub"), collection))
    assert {one.code for one in found} == codes
    for one in found:
        assert one.line
        assert one.file.endswith((INTERVIEW, "01-scissors.md"))


@pytest.mark.parametrize("edition", ["print", "epub"])
def test_a_manuscript_changed_after_the_build_is_found_out(edition: str, golden_book: Golden, tmp_path: Path) -> None:
    folder = shutil.copytree(BOOKS / NAME / "manuscript", tmp_path / "manuscript")
    file = folder / "01-scissors.md"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = max(range(len(lines)), key=lambda number: len(lines[number]))
    lines[at] += " Zebras grazed upon moonlit celluloid."
    file.write_text("\n".join(lines), encoding="utf-8")
    found = list(compare_all([golden_book(NAME)[1][edition]], folder, tmp_path / "store"))
    assert [(one.code, one.place) for one in found] == [("words-missing", f"{file}:{at + 1}")]
    assert "“zebras grazed upon moonlit celluloid” (5)" in found[0].what


@pytest.fixture
def _desk(monkeypatch: pytest.MonkeyPatch, store: Path) -> None:
    monkeypatch.setattr(epub_module, "asked", lambda *_: None)
    monkeypatch.setenv("PUBLISH_CACHE", str(store))


@pytest.mark.usefixtures("_desk")
def test_the_desk_reads_books_against_the_collection_named_beside_them(
    golden_book: Golden, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = spoilt(golden_book(NAME)[1]["epub"], SPOILT["a word lost"][0], tmp_path / "b.epub")
    assert cli.main(["check", str(book), str(BOOKS / NAME / "manuscript")]) == 1
    assert re.search(
        r"manuscript/01-scissors\.md:\d+: words-missing: The words “the” \(1\) are not in", capsys.readouterr().err
    )
    assert cli.main(["check", str(book), str(BOOKS / NAME / "manuscript"), str(BOOKS / "splits" / "manuscript")]) == 2


def test_a_book_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    collection, _ = read_collection(BOOKS / NAME / "manuscript")
    for name in ("b.epub", "b.pdf"):
        (tmp_path / name).write_bytes(b"nothing")
        assert [one.code for one in compare(tmp_path / name, collection)] == ["not-compared"]


def test_a_collection_at_fault_is_not_compared(tmp_path: Path) -> None:
    assert list(compare_all([tmp_path / "b.epub"], tmp_path, tmp_path / "store")) == []


# The laws of laying two texts side by side.

vocabulary = st.lists(
    st.sampled_from(["the", "a", "of", "film", "lamp", "reel", "splice", "light", "gate", "arc"]), max_size=60
)


def mended(left: list[str], right: list[str]) -> Iterator[str]:
    """The left text with every difference replaced by what stands there in the right one."""
    at = 0
    for part in differences(left, right):
        yield from left[at : part.start]
        yield from right[part.begin : part.stop]
        at = part.end
    yield from left[at:]


@given(left=vocabulary, right=vocabulary)
def test_differences_make_one_text_of_the_other(left: list[str], right: list[str]) -> None:
    assert list(mended(left, right)) == right


@given(text=vocabulary)
def test_a_text_does_not_differ_from_itself(text: list[str]) -> None:
    assert list(differences(text, text)) == []


@given(st.integers(0, 10_000))
def test_one_paragraph_lost_from_a_book_is_one_difference(seed: int) -> None:
    chance = random.Random(seed)
    text = [chance.choice("abcdefghij") + chance.choice("klmnopqrs") + chance.choice("tuvwxyz") for _ in range(400)]
    start = chance.randrange(0, 300)
    found = list(differences(text, text[:start] + text[start + 40 :]))
    assert sum(part.end - part.start for part in found) == 40
    assert sum(part.stop - part.begin for part in found) == 0


@pytest.mark.parametrize(("right", "between"), [("a b x may may c d", True), ("a b may c y d", False)])
def test_words_between_sections_may_be_those_that_begin_the_next(right: str, between: bool) -> None:
    left, words = ["a", "b", "may", "c", "d"], right.split()
    part = next(differences(left, words))
    assert _between_sections(part, left, words, frozenset({0, 2, 5})) is between


def test_texts_without_a_word_in_common_are_simply_others() -> None:
    assert list(differences(["a"] * 2000, ["b"] * 2000)) == [Difference(0, 2000, 0, 2000)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ﬁlm’s re-\u00adrelease—1967", ["the", "films", "rerelease"]),
        ("photo-\ngraphy", ["photography"]),
        ("photo-\nRunning Head", ["photo", "running", "head"]),
        ("D. W. Griffith", ["d", "w", "griffith"]),
        ("Ōshima", ["oshima"]),
        ("是枝 裕和", ["是", "枝", "裕", "和"]),
        ("Straße", ["strasse"]),
    ],
)
def test_words_are_what_survives_setting(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize("divided", ["hands and cap\ufffetains", "hands and cap\ufffe\ntains", "hands and cap-\ntains"])
def test_a_divided_word_is_one_word_whether_or_not_its_line_ends(divided: str) -> None:
    assert list(words_of(divided)) == ["hands", "and", "captains"]
