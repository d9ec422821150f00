"""Where columns, stanzas and lists end: the columns of an index are even, a quatrain is whole, no last source stands alone."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
from baselines import shown
from conftest import Build

from publish.press.design import designs

SURNAMES = ["Adair", "Bellow", "Crane", "Doyle", "Eames", "Fenn", "Grant", "Holm", "Innes", "Jarvis", "Keane", "Lowry"]
QUATRAIN = "Under a lamp a reel,  \nunder the reel a tin,  \nunder the tin a keel,  \nunder the keel a fin.\n{: .verse}\n"


def printed(folder: Path, build: Build, design: str) -> Path:
    return next(build(folder, design=design)[1].glob("*-print.pdf"))


def texts(pdf: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded().replace("\xa0", " ") for page in pypdfium2.PdfDocument(pdf)]


def test_letters_of_one_name_each_are_shared_between_the_columns(
    write_collection: Callable[..., Path], build_book: Build
) -> None:
    names = [f"Ada {surname}" for surname in SURNAMES]
    folder = write_collection(
        {
            "collection.yaml": "title: T\nlanguage: en\nopeners: any\n",
            "people.yaml": "".join(f"p{number}: {{name: {name}}}\n" for number, name in enumerate(names)),
            "1.md": f"---\ntitle: Talk\ninterviewee: {names[0]}\npermission: own\n---\n\n**{names[0]}:** {', '.join(names)}.\n",
        }
    )
    for design in designs():
        with pikepdf.open(printed(folder, build_book, design)) as pdf:
            last = pdf.pages[max(number for number, page in enumerate(pdf.pages) if "/Contents" in page)]
            middle = float(last.mediabox[2]) / 2
            rows = {(piece.left > middle, round(piece.down)) for piece in shown(last, float(last.mediabox[3]))}
        right = {down for is_right, down in rows if is_right}
        assert right, design
        left = {down for is_right, down in rows if not is_right and down >= min(right)}
        assert len(right) == len(left) == len(SURNAMES), design


def test_a_quatrain_stands_on_one_page(write_collection: Callable[..., Path], build_book: Build) -> None:
    speeches = "".join(f"**Ada Crane:** {'The lamp was warm. ' * (number % 7)}It went:\n\n{QUATRAIN}\n" for number in range(40))
    head = "title: Talk\ninterviewee: Ada Crane\npermission: own\n"
    folder = write_collection({"collection.yaml": "title: T\nlanguage: en\n", "1.md": f"---\n{head}---\n\n{speeches}"})
    for design in designs():
        counts = [
            Counter(re.findall(r"a reel|a tin|a keel|a fin", text)) for text in texts(printed(folder, build_book, design))
        ]
        assert sum(count["a reel"] for count in counts) == 40
        assert all(len(set(count.values())) < 2 and len(count) in {0, 4} for count in counts), design


def test_no_page_holds_the_last_source_alone(write_collection: Callable[..., Path], build_book: Build) -> None:
    spilled = set()
    for talks in range(4, 10):
        head = "interviewee: Ada Crane\npermission: own\n---\n\n**Ada Crane:** It was warm.\n"
        files = {f"{number}.md": f"---\ntitle: Talk {number}\n{head}" for number in range(talks)}
        css = {"styles/book.css": ".source { height: 5rlh }"}  # so few of them fill a page
        folder = write_collection({"collection.yaml": "title: T\nlanguage: en\nopeners: any\n"} | css | files)
        counts = [text.count("for the first time") for text in texts(printed(folder, build_book, "classic"))]
        spilled.update(filter(None, counts[next(number for number, count in enumerate(counts) if count) + 1 :]))
    assert min(spilled) == 3
