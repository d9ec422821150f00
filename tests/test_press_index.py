"""Entries of the index that pass from a recto to a verso: the heading is there again, and nowhere else."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from publish.apparatus import Index
from publish.book import Folio, GalleyPage, Page
from publish.kept import Kept
from publish.matter.continued import continued
from publish.turnings import Turnings

FAMILY = [f"{one}{two}" for one in ("Brand", "Stein", "Holm", "Lind") for two in ("er", "gren", "qvist", "dahl", "mann")]
GIVEN = ("Ada", "Bela", "Dora", "Egon", "Hugo", "Klara", "Mona", "Nils", "Olga", "Rosa")


def pages(*folios: int) -> list[Page]:
    return [Page(folio=Folio(arabic=True, number=number), section="index", index=at) for at, number in enumerate(folios)]


def galley(*anchors: str) -> list[GalleyPage]:
    return [GalleyPage(anchors=tuple(names.split())) for names in anchors]


PASSING = galley("i.a i.b i.b--0 i.b--1", "i.b i.b--1 i.b--2 i.c", "i.d i.d--0 i.d--1", "i.d--1 i.d--2 i.e")


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ((), ("i.b--1",)),
        (("i.b--1",), ("i.b--1", "i.d--1")),
        (("i.b--1", "i.d--1"), ("i.b--1", "i.d--1")),
        (("i.x--3",), ("i.b--1",)),
    ],
)
def test_headings_are_repeated_one_at_a_time_until_all_are_there(known: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert continued(Index(groups=(), continued=known), PASSING, pages(1, 2, 3, 4)) == found


@pytest.mark.parametrize(
    ("anchors", "folios"),
    [
        (("i.a i.a--0 i.a--1", "i.a i.a--1 i.b"), (2, 3)),
        (("i.a i.a--0 i.a--1", "i.b i.b--0 i.b--1"), (1, 2)),
        (("i.a i.b", "i.b i.c"), (1, 2)),
        (("i.a--0",), (2,)),
    ],
    ids=["facing pages", "entries that are whole", "rows without subheadings", "the first page"],
)
def test_what_does_not_pass_over_a_leaf_is_not_repeated(anchors: tuple[str, ...], folios: tuple[int, ...]) -> None:
    assert not continued(Index(groups=()), galley(*anchors), pages(*folios))


def test_leaves_are_foreseen_to_turn_where_they_did(tmp_path: Path) -> None:
    turnings = Turnings(kept=Kept(tmp_path / "kept"), book=tmp_path)
    fresh = {"index": Index(groups=()), "contents": ()}
    assert not list(turnings.foreseen(fresh))
    turnings.remember({"index": Index(groups=(), continued=("i.b--1", "i.d--1"))})
    assert [(key, one.continued) for key, one in turnings.foreseen(fresh)] == [
        ("index", ("i.b--1",)),
        ("index", ("i.b--1", "i.d--1")),
    ]
    other = Turnings(kept=Kept(tmp_path / "kept"), book=tmp_path / "other")
    assert not list(other.foreseen(fresh))


def long_book(masters: int) -> dict[str, str]:
    """Eleven talks that all name the same people: nothing but long entries, so that leaves end within them."""
    names = [f"{one} {two}" for two in FAMILY for one in GIVEN]
    guests, others = names[::17][:11], [name for name in names if name not in names[::17]][:masters]
    talks = {
        f"talk-{number}a.md": (
            f"---\ntitle: Talk {number}\ninterviewee: {guest}\ndate: {1980 + number}\npermission: own\n---\n\n"
            f"**{guest}:** {', '.join(others)}.\n"
        )
        for number, guest in enumerate(guests)
    }
    people = "".join(f"p{number}: {{name: {name}}}\n" for number, name in enumerate(others))
    return {"collection.yaml": "title: T\nopeners: any\neditions: [print, epub]\n", "people.yaml": people, **talks}


@pytest.mark.slow
def test_a_reader_who_turns_the_leaf_finds_the_heading(
    write_collection: Callable[..., Path], build_book: Callable[..., Any]
) -> None:
    folder = write_collection(long_book(50))
    report, output = build_book(folder)
    wrong = Turnings(kept=Kept(output / "turnings"), book=folder.resolve())
    wrong.remember({"index": Index(groups=(), continued=("index.p7--2",))})
    assert build_book(folder, store=output)[0]["files"] == report["files"]  # what is foreseen amiss is never looked at
    printed = pypdfium2.PdfDocument(output / report["files"]["print"]["name"])
    texts = [page.get_textpage().get_text_bounded().replace("\xa0", " ") for page in printed]
    first = next(number for number, text in enumerate(texts) if text.startswith("Index of Names"))
    headings = {name["heading"]: len(name["locators"]) for name in report["names"]}
    repeated = 0
    for number, text in enumerate(filter(None, texts[first:]), first):
        lines = text.splitlines()
        said = re.findall(r"^(.*) \(continued\):", text, re.MULTILINE)
        assert set(said) <= set(headings)
        assert len(said) == (number % 2 == 1 and lines[0].partition(":")[0] not in headings)
        assert all(lines[0].startswith(f"{heading} (continued):") for heading in said)
        repeated += len(said)
    assert repeated
    with zipfile.ZipFile(output / report["files"]["epub"]["name"]) as book:
        assert "(continued)" not in book.read("EPUB/index.xhtml").decode()
