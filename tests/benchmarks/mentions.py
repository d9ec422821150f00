"""Are the index's pages right? Draws mentions of a built book by a fixed seed and shows each with the text of its page.

    python tests/benchmarks/mentions.py OUTPUT [--draw 50] [--seed 7] [--all]

The page is read from the PDF by poppler, not by the program. A mention is right when its words stand on the page its folio
names (letters only: lines break words). `--all` checks every mention and shows only those that are wrong. Exit 1 if any is.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pikepdf


def letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", unicodedata.normalize("NFKD", text)).casefold()


def printed_pages(pdf: Path) -> dict[str, str]:
    """Text of each page by its label."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    with pikepdf.open(pdf) as document:
        return {page.label: body for page, body in zip(document.pages, text.split("\f"), strict=False)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--draw", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--all", action="store_true")
    arguments = parser.parse_args()
    report = json.loads((arguments.output / "report.json").read_text(encoding="utf-8"))
    pages = printed_pages(arguments.output / report["files"]["print"]["name"])
    mentions = [(entry["heading"], mention) for entry in report["names"] for mention in entry["mentions"]]
    mentions += [(entry["title"], mention) for entry in report["films"] for mention in entry["mentions"]]
    drawn = mentions if arguments.all else random.Random(arguments.seed).sample(mentions, arguments.draw)
    behind = dict(zip(pages, [*list(pages.values())[1:], ""], strict=True))
    wrong = 0
    for heading, mention in drawn:
        page = pages[mention["folio"]]
        right = letters(mention["text"]) in letters(page)
        split = not right and begins_at_foot(page, behind.get(mention["folio"], ""), letters(mention["text"]))
        wrong += not (right or split)
        if not arguments.all or not (right or split):
            print(
                f"{'right' if right or split else 'WRONG'}  {heading}: {mention['text']!r}, p. {mention['folio']} "
                f"({mention['file']}:{mention['line']})\n       {context(page, mention['text'])}"
            )
    print(f"{len(drawn) - wrong} of {len(drawn)} right")
    return 1 if wrong else 0


def begins_at_foot(page: str, behind: str, name: str) -> bool:
    """Whether a name split between two pages begins on this one, notes below it or not: that is the page the folio names."""
    ends, begins = ([letters(line) for line in text.splitlines()] for text in (page, behind))
    return any(
        any(line.endswith(name[:length]) for line in ends) and any(line.startswith(name[length:]) for line in begins)
        for length in range(2, len(name))
    )


def context(page: str, words: str) -> str:
    """The line of the page around the words."""
    flat = re.sub(r"-?\s*\n\s*", " ", page)
    at = flat.find(words)
    return f"… {flat[max(0, at - 40) : at + len(words) + 30]} …" if at >= 0 else f"… {flat[:80]} …"


if __name__ == "__main__":
    sys.exit(main())
