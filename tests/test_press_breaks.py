"""Where pages begin: what stands between the EPUB's markers of two pages is what poppler reads on the first of them."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, pairwise
from pathlib import Path

import pytest
from conftest import PRINTED, Built, made, write
from editions import after, documents, letters, page_list, type_areas

from publish.press.breaks import _letter, _Split

TINY = (
    "@page { size: 262pt 228pt; margin: 58pt 61pt 72pt 61pt } "
    ".opener { height: 56pt; min-height: 0; padding: 0 } .opener h1 { padding: 0 }"
)
TEXTS = {
    "ligatures": "The official fjord office staffed five affable fluffy waffle officers, efficiently, fiftyfold. ",
    "diacritics": "Yasujirō Ozu, Krzysztof Kieślowski, Đặng Nhật Minh, Živojin Pavlović, José Luis Guerín, F\u0327atma. ",
    "greek": "Ο Θόδωρος Αγγελόπουλος γύρισε το βλέμμα του Οδυσσέα μέσα στην ομίχλη χωρίς να βιάζεται καθόλου. ",
    "cyrillic": "Лариса Шепитько сняла фильм зимой, и снег оказался важнее слов, которые никто не произносит. ",
    "long-words": "Incomprehensibilities institutionalised intercontinental misunderstandings; counterrevolutionaries. ",
    "quotes": "“Well,” she said, ‘no’ — “and yes…” — (perhaps) ‘“maybe”’ – [she laughs] “I wouldn’t,” he’d say. ",
    "figures": "In 1959, 1960 and 1961 we shot 24 frames, 48 frames, 1,000,000 frames at 1.85:1 on 35 mm stock. ",
    "italics": "I saw *The Red Shoes*, ***Vertigo***, *Tōkyō monogatari* and **never** *8½* at the *Carlyon*. ",
    "the-same-words": "Michelangelo Antonioni. ",
    "soft-hyphens": "Un\u00adin\u00adter\u00adrupt\u00aded con\u00adver\u00adsa\u00adtion\u00adal\u00adly, they went on. ",
    "notes": "Somebody had called[^] for a conscientious projectionist, uncommunicative as the others were. ",
}


def interview(name: str, text: str) -> str:
    """Two questions and two answers of nothing but these words, with a note wherever they call one."""
    speeches = ["Go on?", text * (30 if len(text) < 30 else 6), f"And then? {text * 3}", text * 2]
    turns = "\n\n".join(
        f"**{who}:** {words}" for who, words in zip(cycle(["Ben Oyelaran", "Ada Marchbanks"]), speeches, strict=False)
    )
    pieces = turns.split("[^]")
    turns = pieces[0] + "".join(f"[^{number}]{piece}" for number, piece in enumerate(pieces[1:], 1))
    notes = "".join(f"\n\n[^{number}]: The lamp was warm, he said." for number in range(1, len(pieces)))
    head = f"title: {name}\ninterviewee: Ada Marchbanks\ninterviewer: Ben Oyelaran\npermission: own"
    return f"---\n{head}\n---\n\n{turns}{notes}\n"


COLLECTION = {
    "collection.yaml": "title: Tiny Pages\nlanguage: en\nyear: 2026\nopeners: any\n",
    "styles/book.css": TINY,
} | {f"{name}.md": interview(name, text) for name, text in TEXTS.items()}


@pytest.fixture(scope="module")
def tiny(store: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder, output = tmp_path_factory.mktemp("tiny"), tmp_path_factory.mktemp("tiny-output")
    report, _ = made(write(folder, COLLECTION), output, store=store)
    return {edition: output / file["name"] for edition, file in report["files"].items()}


def differences(pdf: Path, epub: Path, files: str = "") -> list[tuple[str, str, str]]:
    """Pages whose letters are not those between their marker and the next; notes stand below them."""
    printed, read = type_areas(pdf), documents(epub)
    found = []
    for (label, href), (_, following) in pairwise([*page_list(epub), ("", "")]):
        name, _, marker = href.partition("#")
        if files in name:
            text = after(read[name], marker)
            last = not following.startswith(f"{name}#")
            rest = "" if last else after(read[name], following.partition("#")[2])
            expected, page = letters(text.removesuffix(rest)), letters(printed[label])
            if not expected or not page.startswith(expected):
                found.append((label, page, expected))
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_holds_what_stands_between_its_marker_and_the_next(name: str, tiny: dict[str, Path]) -> None:
    assert len([href for _, href in page_list(tiny["epub"]) if name in href]) > 3
    assert differences(tiny["print"], tiny["epub"], name) == []


@pytest.mark.parametrize("name", PRINTED)
def test_pages_of_the_golden_books_do_so_too(name: str, golden_book: Callable[[str], Built]) -> None:
    _, files = golden_book(name)
    assert differences(files["print"], files["epub"]) == []


@dataclass(frozen=True)
class Before:
    """The page before a break, as far as breaks ask."""

    whole: str

    @property
    def foot(self) -> str:
        return self.whole[-40:]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("nioniunderstoodthis", "exactly"),
        ("qnioniunderstoodthis", "behind a letter that only the page has"),
        ("nionxunderstoxdthis", "with letters that the font names otherwise"),
    ],
)
def test_a_break_is_found_even_where_letters_differ(head: str, said: str) -> None:
    text = letters("Michelangelo Antonioni understood this perfectly; nobody else understood this.")
    split = _Split(text=text, following="", begun=0)
    assert text[_letter(split, head, Before(whole="michelangeloanto")) :].startswith("nioni"), said


def test_words_said_again_are_told_apart_by_what_stood_before() -> None:
    split = _Split(text="marymarymarymary", following="", begun=4)
    assert _letter(split, "mary", Before(whole="marymary")) == 12
    assert _letter(split, "mary", Before(whole="headmary")) == 8
