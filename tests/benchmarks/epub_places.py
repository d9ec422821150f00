"""Do the EPUB's pages begin where the printed ones do, and do its locators lead to the person?

    python tests/benchmarks/epub_places.py OUTPUT [--draw 50] [--seed 7]

OUTPUT holds a book in both editions. Pages are read from the PDF by poppler, between head and foot; an entry of the page-list
is right when the letters that follow it in the EPUB are those that begin the printed page, and near when they begin within a
line of it. Locators of the index of names are drawn by a fixed seed; one is right when the paragraph it leads to names the
person.
Exit 1 below 98 % of the pages, or with any locator wrong.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).parent.parent))
from editions import Documents, after, documents, letters, page_list, type_areas

from publish.press.epub_text import TYPE, XHTML

COMPARED, LINE = 24, 60
"""Letters that are compared, and letters of a line."""
LEAST = 0.98


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--draw", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    report = json.loads((asked.output / "report.json").read_text(encoding="utf-8"))
    files = {edition: asked.output / file["name"] for edition, file in report["files"].items()}
    read = documents(files["epub"])
    share = pages(files, read)
    wrong = locators(read, report, asked)
    return int(share < LEAST or wrong > 0)


def pages(files: dict[str, Path], read: Documents) -> float:
    """The share of the page-list that stands before exactly the word that begins the page."""
    printed = {label: letters(text) for label, text in type_areas(files["print"]).items()}
    right = near = 0
    listed = page_list(files["epub"])
    for label, href in listed:
        name, _, target = href.partition("#")
        follows, begins = letters(after(read[name], target)), printed[label][:COMPARED]
        if follows.startswith(begins):
            right += 1
        elif begins in follows[: LINE + COMPARED] or follows[:COMPARED] in printed[label][: LINE + COMPARED]:
            near += 1
        else:
            print(f"  page {label}: printed “{begins}”, in the EPUB “{follows[:COMPARED]}”")
    print(f"pages: {right} of {len(listed)} exact ({right / len(listed):.1%}), {near} within a line")
    return right / len(listed)


def locators(read: Documents, report: dict, asked: argparse.Namespace) -> int:
    """How many of the locators drawn lead to a paragraph that does not name the person."""
    said = {one["key"]: {letters(mention["text"]) for mention in one["mentions"]} for one in report["names"]}
    drawn = random.Random(asked.seed).sample(sorted(all_locators(read, said)), asked.draw)
    wrong = 0
    for key, href in drawn:
        name, _, target = href.partition("#")
        text = letters(paragraph(read[name], target))
        if not any(form in text for form in said[key]):
            wrong += 1
            print(f"  {key}: {href} leads to “{text[:60]}”")
    print(f"locators: {len(drawn) - wrong} of {len(drawn)} lead to a paragraph that names the person (seed {asked.seed})")
    return wrong


def all_locators(read: Documents, said: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Person and address of every locator that leads to words; one that leads to a whole interview names no place."""
    for entry in read["index.xhtml"].iter(f"{{{XHTML}}}li"):
        key = entry.get("id", "").removeprefix("index.")
        links = (link.get("href", "") for link in entry.iter(f"{{{XHTML}}}a") if link.get(TYPE) == "index-locator")
        yield from ((key, href) for href in links if key in said and "#" in href)


def paragraph(root: etree._Element, target: str) -> str:
    """The whole paragraph a target stands in."""
    place = root.xpath(f'//*[@id="{target}"]')[0]
    tags = {f"{{{XHTML}}}{tag}" for tag in ("p", "li", "td", "h1", "h2", "figcaption")}
    inside = next((one for one in (place, *place.iterancestors()) if one.tag in tags), place)
    return "".join(map(str, inside.itertext()))


if __name__ == "__main__":
    sys.exit(main())
