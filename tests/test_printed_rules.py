"""The rules of locators on printed pages: a small book in which every rule has its place, read by poppler."""

import re
import subprocess
from pathlib import Path

import pytest
from conftest import made, write
from editions import labels, page_list
from PIL import Image
from printed_index import Printed

from publish.book import Folio
from publish.matter.locators import folio_range

pytestmark = pytest.mark.slow
LINE = "The lamp was low, the rain went on, and nobody in the house would say whose turn it was to go down for the coal. "
FILL = LINE * 9
KUROSAWA, RAY = "I asked Akira Kurosawa about it.", "I asked Satyajit Ray about it."
GUESTS = ("Mara Arai", "Béla Molnár", "Ida Quist", "Jo Reed", "Lars von Trier", "Ana de la Cruz", "Wong Kar-wai")
NARUSE = f"It was Mikio Naruse who taught me. {LINE * 2}\n\n"
LONG = f"""\
**Mara Arai:** {RAY} [Kenji Mizoguchi](person:kenji-mizoguchi){{: .from}} came first. {FILL}

{FILL} He had it from Heinosuke Gosho.

![A sheet](sheet.png "The sheet that Heinosuke Gosho kept"){{: .plate}}

Heinosuke Gosho burnt the rest. {FILL}

![A sheet](sheet.png "A sheet, after Chishu Ryu")

Then [he](person:kenji-mizoguchi){{: .to}} went home.[^1] {FILL}

[^1]: Yasujiro Ozu said so; Ozu was there.

{NARUSE * 8}

{FILL} {KUROSAWA}
"""
PEOPLE = """\
akira-kurosawa: {name: Akira Kurosawa}
satyajit-ray: {name: Satyajit Ray, see_from: ["Manik-da"], see_also: [akira-kurosawa]}
kenji-mizoguchi: {name: Kenji Mizoguchi}
yasujiro-ozu: {name: Yasujiro Ozu, see_from: ["Old Ozu"]}
chishu-ryu: {name: Chishu Ryu}
mikio-naruse: {name: Mikio Naruse}
heinosuke-gosho: {name: Heinosuke Gosho}
"""
SETTINGS = "title: T\nopeners: any\neditions: [print, epub]\nindex: {films: together}\n"
SMALL = """\
@page { size: 300pt 382pt; margin: 58pt 61pt 72pt 61pt }
.opener { height: 84pt }
.opener h1, section > h1 { height: auto }
"""


def talk(guest: str, text: str) -> str:
    return f"---\ninterviewee: {guest}\npermission: own\n---\n\n{text}"


def short(guest: str) -> str:
    return talk(guest, f"**{guest}:** {KUROSAWA} {RAY} I saw *Ran* (1985).\n")


@pytest.fixture(scope="module")
def book(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    folder = tmp_path_factory.mktemp("rules") / "collection"
    files = {f"{number}-x{number}.md": short(guest) for number, guest in enumerate(GUESTS[1:], 2)}
    files |= {"1-x1.md": talk("Mara Arai", LONG), "collection.yaml": SETTINGS, "people.yaml": PEOPLE, "styles/book.css": SMALL}
    files |= {"front/preface.md": f"---\ntitle: Preface\n---\n\n{FILL} {KUROSAWA}\n"}
    write(folder, files)
    Image.new("L", (900, 600), 128).save(folder / "sheet.png")
    report, output = made(folder, tmp_path_factory.mktemp("rules-output"), store=store)
    paths = {edition: output / file["name"] for edition, file in report["files"].items()}
    return Printed(report=report, pdf=paths["print"], epub=paths["epub"], folder=folder)


@pytest.fixture(scope="module")
def index(book: Printed) -> str:
    """The index as it is read, columns and pages joined to one line."""
    first = labels(book.pdf).index(next(label for label, file in opened(book) if file == "index.xhtml"))
    area = ["-x", "0", "-y", "58", "-W", "300", "-H", "252", "-f", str(first + 1)]
    told = subprocess.run(["pdftotext", "-raw", *area, book.pdf, "-"], capture_output=True, check=True, text=True).stdout
    return " ".join(re.sub("\u2010\\s+", "", told).split())


def opened(book: Printed) -> list[tuple[str, str]]:
    return [(label, address.partition("#")[0]) for label, address in page_list(book.epub)]


def given(book: Printed, heading: str) -> list[str]:
    """The locators of a heading, in the order of their pages."""
    entry = next(entry for entry in book.report["names"] if entry["heading"] == heading)
    found = [locator["text"] for locator in entry["locators"]]
    return sorted(found, key=lambda text: (text[0].isdigit(), int(re.sub(r"\D.*", "", text) or 0)))


def test_consecutive_pages_of_one_interview_are_one_run(book: Printed, index: str) -> None:
    pages = sorted(map(int, book.naming("Mikio Naruse")))
    assert pages == list(range(pages[0], pages[-1] + 1))
    assert len(pages) > 2
    assert f"Naruse, Mikio, {pages[0]}–{pages[-1]}" in index


def test_no_run_crosses_a_plate(book: Printed, index: str) -> None:
    plate = next(page for page, text in book.text.items() if text.startswith("The sheet that Heinosuke Gosho kept"))
    around = [str(int(plate) - 1), plate, str(int(plate) + 1)]
    assert set(around) == book.naming("Heinosuke Gosho")
    assert given(book, "Gosho, Heinosuke") == around
    assert f"Gosho, Heinosuke, {', '.join(around)}" in index


def test_no_run_crosses_from_one_interview_to_the_next_nor_from_roman_to_arabic(book: Printed) -> None:
    pages = [label for label in book.text if label in book.naming("Akira Kurosawa")]
    assert given(book, "Kurosawa, Akira") == pages
    files = [book.indexed[page] for page in pages]
    assert len(pages) == len(set(files)) == 8
    numbers = [int(page) for page in pages[1:]]
    assert numbers == list(range(numbers[0], numbers[0] + 7))  # page behind page, and each in a talk of its own


def test_a_marked_discussion_is_one_run_whatever_stands_between(book: Printed, index: str) -> None:
    first, last = (min(map(int, book.naming(words))) for words in ("Kenji Mizoguchi came first", "Then he went home"))
    assert last > first + 2
    assert f"Mizoguchi, Kenji, {folio_range(Folio(arabic=True, number=first), Folio(arabic=True, number=last))}" in index


def test_a_note_a_picture_and_an_own_interview_are_told_apart(book: Printed, index: str) -> None:
    (note,) = book.naming("Yasujiro Ozu said so")
    assert f"Ozu, Yasujiro, {note}n1" in index
    (picture,) = book.naming("A sheet, after Chishu Ryu")
    assert f"Ryu, Chishu, {picture}" in index
    own = next(talk for talk in book.report["interviews"] if talk["key"] == "x1")
    last = folio_range(Folio(arabic=True, number=int(own["first"])), Folio(arabic=True, number=int(own["last"])))
    slanted = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", book.pdf], capture_output=True, check=True).stdout.decode()
    assert re.search(rf"Ryu, Chishu, *</text>\s*<text [^>]*><i>{picture}</i>", slanted)
    assert re.search(rf"Arai, Mara, *</text>\s*<text [^>]*><b>{last}</b>", slanted)


def test_a_long_row_is_divided_by_who_speaks_and_keeps_its_see_reference(book: Printed, index: str) -> None:
    pages = {book.indexed[page]: page for page in book.naming("Satyajit Ray")}
    voices = [("Arai", 1), ("de la Cruz", 6), ("Molnár", 2), ("Quist", 3), ("Reed", 4), ("von Trier", 5), ("Wong", 7)]
    told = "; ".join(f"{name} on, {pages[f'x{number}.xhtml']}" for name, number in voices)
    assert f"Ray, Satyajit: {told}. See also Kurosawa, Akira" in index
    assert "Manik-da. See Ray, Satyajit" in index


def test_a_short_row_is_posted_twice_instead_of_sent_for(book: Printed, index: str) -> None:
    (note,) = book.naming("Yasujiro Ozu said so")
    assert f"Old Ozu, {note}n1" in index


def test_films_stand_among_the_names_as_they_are_filed(book: Printed, index: str) -> None:
    pages = [label for label in book.text if label in book.naming("I saw Ran (1985)")]
    assert f" R Ran, {', '.join(pages)} Ray, Satyajit" in index
