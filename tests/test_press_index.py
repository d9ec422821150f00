"""Entries of the index that pass from a recto to a verso: the heading is there again, and nowhere else."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from publish.apparatus import Index, IndexEntry, IndexGroup, Locator, LocatorKind, Subentry, as_id
from publish.book import Folio, GalleyPage, Page
from publish.kept import Kept
from publish.matter.continued import LETTERS, beyond, continued, letters, stands, turned_beyond
from publish.turnings import LONG as LONG_INDEX
from publish.turnings import Turnings, followed

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


def entry(name: str, parts: int) -> IndexEntry:
    """A heading of twenty-five letters, with so many subentries of twelve letters and a locator of three."""
    place = Locator(text="123", targets=("p",), kind=LocatorKind.MENTION)
    return IndexEntry(
        key=name, heading=name.ljust(25, "."), subentries=(Subentry(text="Somebody, on", locators=(place,)),) * parts
    )


ROWS = Index(
    groups=(
        IndexGroup(letter="A", entries=(entry("a", 2), entry("b", 8))),
        IndexGroup(letter="C", entries=(entry("c", 8), entry("d", 8))),
    )
)
LONG = replace(ROWS, groups=(*ROWS.groups, IndexGroup(letter="E", entries=(entry("e", 1200), entry("f", 2)))))


def test_what_is_set_alone_begins_with_the_entry_of_the_turned_leaf() -> None:
    alone = beyond(ROWS, "i", "i.b--3", room=1)
    assert [one.key for one in alone.entries] == ["b", "c"]
    assert alone.continued == ("i.b--3",)
    assert [group.letter for group in alone.groups] == ["A", "C"]
    assert [one.key for one in beyond(ROWS, "i", "i.b--3").entries] == ["b", "c", "d"]
    assert stands(ROWS, "i", "i.b--3")
    assert not stands(ROWS, "i", "i.x--3")
    assert not stands(ROWS, "i", "i.b--8"), "it has eight, of which the last is the seventh"


def test_an_entry_is_found_whatever_signs_its_key_holds() -> None:
    odd = Index(groups=(IndexGroup(letter="A", entries=(entry("the lamp & co", 8),)),))
    subentry = f"i.{as_id('the lamp & co')}--3"
    assert stands(odd, "i", subentry)
    assert beyond(odd, "i", subentry).entries == odd.entries


FROM = galley("i.a i.b i.b--0 i.b--2", "i.b--3 i.b--4", "i.c", "i.c--0")
BEHIND = galley("i.b--3 i.c", "i.c i.c--0", "i.c--1 i.c--2", "i.d i.d--0", "i.d--1")


@pytest.mark.parametrize(
    ("pages", "whole", "found"),
    [
        (BEHIND, False, "i.c--1"),
        (BEHIND[:3], True, "i.c--1"),
        (BEHIND[:3], False, ""),
        (galley("i.b--3 i.c", "i.c i.c--0", "i.c--1 i.d"), False, ""),
        (galley("i.b--3 i.c", "i.c i.c--0", "i.c--1 i.d i.e i.e--0"), False, "i.c--1"),
        (galley("i.b--3 i.c", "i.c i.c--0", "i.d i.d--0", "i.d--1", "i.d--2 i.e", "i.f"), False, "i.d--2"),
        (BEHIND[:1], True, ""),
    ],
    ids=[
        "the next verso",
        "the end of the index",
        "a page cut short",
        "before the last that is there",
        "where enough follows",
        "the verso after the next",
        "no leaf more",
    ],
)
def test_the_next_leaf_turns_on_the_first_verso_within_an_entry(pages: list[GalleyPage], whole: bool, found: str) -> None:
    assert turned_beyond(pages, verso=True, whole=whole) == found


def test_the_first_leaf_turns_behind_the_first_recto() -> None:
    assert turned_beyond(FROM, verso=False, whole=False) == "i.b--3"
    assert turned_beyond(FROM, verso=True, whole=True) == ""


def test_all_leaves_behind_a_new_one_are_found_by_setting_only_what_follows_each() -> None:
    asked = []

    def set_alone(key: str, part: Index) -> list[GalleyPage]:
        asked.append((key, part.continued))
        return {
            "": FROM,
            "i.b--3": BEHIND,
            "i.c--1": galley("i.c--1", "i.d i.d--0", "i.d--1", "i.e"),
            "i.d--1": galley("i.d--1"),
        }["".join(part.continued)]

    made = {"i": replace(LONG, continued=("i.b--3",)), "contents": ()}
    assert followed(made, {"i": LONG}, {"i"}, set_alone)["i"].continued == ("i.b--3", "i.c--1", "i.d--1")
    assert [part[0] for _, part in asked] == ["i.b--3", "i.c--1", *["i.d--1"] * 4]  # the last looks on to the end
    asked.clear()
    assert followed(made, made, {"i"}, set_alone) == made
    assert followed(made, {}, {"i"}, set_alone) == made
    assert not asked
    assert followed({"i": LONG}, {}, {"i"}, set_alone)["i"].continued == ("i.b--3", "i.c--1", "i.d--1")
    assert [part[:1] for _, part in asked[:2]] == [(), ("i.b--3",)], "from its beginning, which is on a recto"
    asked.clear()
    assert followed({"i": LONG}, {}, (), set_alone) == {"i": LONG}, "where it begins is not known yet"
    short = {"i": replace(ROWS, continued=("i.b--3",))}
    assert followed(short, {"i": ROWS}, {"i"}, set_alone) == short
    small = replace(LONG, groups=(*ROWS.groups, IndexGroup(letter="E", entries=(entry("e", 600), entry("f", 2)))))
    assert 2 * LETTERS < letters(small) < LONG_INDEX
    turned = {"i": replace(small, continued=("i.b--3",))}
    assert followed(turned, {"i": small}, {"i"}, set_alone) == turned
    assert not asked, "a small index is as soon set whole"


def test_leaves_are_foreseen_to_turn_where_they_did(tmp_path: Path) -> None:
    turnings = Turnings(kept=Kept(tmp_path / "kept"), book=tmp_path)
    fresh = {"i": LONG, "contents": ()}
    assert not list(turnings.foreseen(fresh))
    turnings.remember({"i": replace(LONG, continued=("i.b--3", "i.d--1", "i.gone--1"))})
    assert [(key, one.continued) for key, one in turnings.foreseen(fresh)] == [("i", ("i.b--3", "i.d--1"))]
    assert [one.continued for _, one in turnings.foreseen_alone(fresh)] == [("i.b--3",), ("i.d--1",)]
    short = {"i": ROWS}
    assert [one.continued for _, one in turnings.foreseen(short)] == [("i.b--3",), ("i.b--3", "i.d--1")]
    assert not list(turnings.foreseen_alone(short))
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
    people = "".join(f"p {number}: {{name: {name}}}\n" for number, name in enumerate(others))
    return {"collection.yaml": "title: T\nopeners: any\neditions: [print, epub]\n", "people.yaml": people, **talks}


@pytest.mark.slow
def test_a_reader_who_turns_the_leaf_finds_the_heading(
    write_collection: Callable[..., Path], build_book: Callable[..., Any]
) -> None:
    folder = write_collection(long_book(90))
    report, output = build_book(folder)
    wrong = Turnings(kept=Kept(output / "turnings"), book=folder.resolve())
    wrong.remember({"index": Index(groups=(), continued=("index.p.20.7--2",))})
    assert build_book(folder, store=output)[0]["files"] == report["files"]  # what is foreseen amiss is never looked at
    printed = pypdfium2.PdfDocument(output / report["files"]["print"]["name"])
    texts = [page.get_textpage().get_text_bounded().replace("\xa0", " ") for page in printed]
    first = next(number for number, text in enumerate(texts) if text.startswith("Index of Names"))
    headings = {name["heading"]: len(name["locators"]) for name in report["names"]}
    repeated = 0
    for number, text in enumerate(filter(None, texts[first + 1 :]), first + 1):
        lines = text.splitlines()
        said = re.findall(r"^(.*) \(continued\):", text, re.MULTILINE)
        assert set(said) <= set(headings)
        assert len(said) == (number % 2 == 1 and lines[0].partition(":")[0] not in headings)
        assert all(lines[0].startswith(f"{heading} (continued):") for heading in said)
        repeated += len(said)
    assert repeated > 1
    with zipfile.ZipFile(output / report["files"]["epub"]["name"]) as book:
        assert "(continued)" not in book.read("EPUB/index.xhtml").decode()
