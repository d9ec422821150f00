"""A section too long for one file of the EPUB goes on in others, and nothing of it is lost, doubled or moved."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import write
from editions import after, documents, page_list
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from publish.preflight.epub import inspect_epub
from publish.preflight.fidelity import compare_all
from publish.press import epub_division
from publish.press.epub_division import divided, document
from publish.press.epub_text import TYPE, XHTML, ids, parsed

MOST = 260_000
TURNS = 12
SMALL = {"LONGEST": 9_000, "FULL": 6_000, "HEAVY": 1_500}
WORDS = "The reel went round and nobody in the house said a word until the lamp was cold. "
BLOCKS = st.lists(st.tuples(st.sampled_from(["p", "h2", "turn", "ul", "note"]), st.integers(1, 500)), min_size=1, max_size=40)


def block(number: int, kind: str, long: int) -> str:
    text = f"{number} {WORDS * long}"
    paragraphs = "".join(f'<p id="b-{number}-{at}">{at} {WORDS * 20}</p>' for at in range(-(-long // 20)))
    return {
        "p": f'<p id="b-{number}">{text}</p>',
        "h2": f'<h2 id="b-{number}">{number} Subhead</h2>',
        "turn": f'<div class="turn answer">{paragraphs}</div>',
        "ul": f"<ul>{paragraphs.replace('<p', '<li').replace('/p>', '/li>')}</ul>",
        "note": f'<p id="b-{number}">{number}<span class="note" id="n-{number}">{text}</span></p>',
    }[kind]


def section(blocks: list[tuple[str, int]]) -> etree._Element:
    inner = "".join(block(number, kind, long) for number, (kind, long) in enumerate(blocks))
    head = '<section id="x.section" lang="fr" class="interview" epub:type="chapter" role="doc-chapter" aria-labelledby="x.h">'
    return parsed(f'{head}<header><h1 id="x.h">Talk</h1></header>{inner}</section>')


def words(root: etree._Element) -> str:
    return "".join(map(str, root.itertext()))


@settings(max_examples=30)
@given(BLOCKS)
def test_the_files_of_a_section_hold_its_words_and_ids_once_and_in_order(blocks: list[tuple[str, int]]) -> None:
    whole, named = words(section(blocks)), list(ids(section(blocks)))
    pieces = divided(section(blocks), "Talk")
    assert "".join(map(words, pieces)) == whole
    assert [name for piece in pieces for name in ids(piece)] == named
    assert all(piece.get("lang") == "fr" and piece.get("class") == "interview" for piece in pieces)
    assert [piece.get(TYPE) for piece in pieces] == ["chapter", *[None] * (len(pieces) - 1)]
    assert [piece.get("aria-label") for piece in pieces] == [None, *["Talk"] * (len(pieces) - 1)]


@settings(max_examples=30)
@given(BLOCKS)
def test_no_file_is_too_long_or_ends_with_a_heading(blocks: list[tuple[str, int]]) -> None:
    pieces = divided(section(blocks), "Talk")
    assert all(len(etree.tostring(piece)) <= MOST for piece in pieces)
    assert all(piece[-1].tag != f"{{{XHTML}}}h2" for piece in pieces[:-1])


def test_sections_have_no_file_of_the_epub_itself() -> None:
    assert [document(key) for key in ("talk", "nav", "cover")] == ["talk.xhtml", "nav.text.xhtml", "cover.text.xhtml"]
    assert document("nav", 2) == "nav.2.xhtml"


def spoken(number: int) -> str:
    """Some hundred words that no other answer says."""
    return " ".join(f"{one}{chr(97 + number)}" for one in "abcdefghij" for one in (one * 3, one * 5, one * 7, one * 9) * 3)


def talk(turns: int) -> str:
    head = "---\ninterviewee: Ivor Penhallow\ninterviewer: Judith Amory\npermission: own\n---\n\n"
    body = [f"**JA:** And then, {number}?\n\n**IP:** {spoken(number)} Satyajit Ray.[^{number}]" for number in range(turns)]
    return head + "\n\n".join([*body, *(f"[^{number}]: Note {number}." for number in range(turns))]) + "\n"


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files so short that a short talk takes several."""
    for name, size in SMALL.items():
        monkeypatch.setattr(epub_division, name, size)


@pytest.mark.slow
@pytest.mark.usefixtures("small_files")
@pytest.mark.parametrize("editions", ["[epub]", "[print, epub]"])
def test_a_very_long_interview_is_a_sound_book(
    editions: str, tmp_path: Path, store: Path, build_book: Callable[..., tuple[dict, Path]]
) -> None:
    files = {"collection.yaml": f"title: Reels\neditions: {editions}\n", "nav.md": talk(TURNS), "cover.md": talk(2)}
    folder = write(tmp_path / "c", files)
    report, output = build_book(folder)
    epub = output / report["files"]["epub"]["name"]
    read = documents(epub)
    with zipfile.ZipFile(epub) as file:
        assert len(set(file.namelist())) == len(file.namelist())
        assert all(file.getinfo(f"EPUB/{name}").file_size <= SMALL["LONGEST"] for name in read if name.startswith("nav."))
    parts = [name for name in read if name.startswith("nav.")]
    assert parts == ["nav.text.xhtml", "nav.2.xhtml", "nav.3.xhtml", "nav.4.xhtml"]
    notes = [link.text for name in read for link in read[name].iter(f"{{{XHTML}}}a") if link.get(TYPE) == "noteref"]
    assert notes == ["1", "2", *map(str, range(1, TURNS + 1))]
    assert [one for one in inspect_epub(epub) if one.code not in {"no-shop-metadata", "no-pages", "epubcheck-absent"}] == []
    assert list(compare_all([output / one["name"] for one in report["files"].values()], folder, store)) == []
    listed = [href.partition("#") for _, href in page_list(epub)]
    assert all(after(read[name], target) for name, _, target in listed)
    assert len({name for name, _, _ in listed if name in parts}) == (len(parts) if listed else 0)
