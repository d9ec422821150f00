"""How well does `publish import` read a folder of texts? Scores each against a gold file of the same name.

    python tests/benchmarks/import_score.py FOLDER [--verbose]

A text `x.txt` (or .md, .html …) has its gold in `x.gold.json`: `turn_list` with `speaker`, `first_words` and `paragraphs`,
and `boilerplate`, the beginnings of what must be set aside. Found: gold turns that open with the same words; correct: our
openings that are gold's; speakers: of the turns found; boilerplate left: pieces still in the text; lost: words that stand
neither in the manuscript nor in the leftovers. Exit 1 below 97 % found or correct, 98 % of speakers, above 2 % left, any lost.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from publish.intake.draft import Draft
from publish.intake.pieces import Hints
from publish.intake.recognise import recognise
from publish.intake.sources import read_source
from publish.intake.titles import with_titles
from publish.intake.writing import leftovers_of, manuscript_of


def folded(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def openings(draft: Draft) -> list[tuple[str, str]]:
    return [(folded("".join(s.text for s in speech.paragraphs[0].spans)), speech.speaker) for speech in draft.speeches]


def score(path: Path, gold: dict) -> dict[str, float]:
    started = time.perf_counter()
    raw = read_source(path)
    draft = with_titles(recognise(raw, Hints()))
    manuscript, leftovers = manuscript_of(draft), leftovers_of(draft, path.name)
    seconds = time.perf_counter() - started
    ours, at, pairs = openings(draft), 0, []
    for turn in gold["turn_list"]:  # in order: the same first words may open several turns
        wanted = folded(turn["first_words"])
        hit = next((n for n in range(at, len(ours)) if ours[n][0].startswith(wanted)), None)
        if hit is not None:
            pairs.append((turn, ours[hit]))
            at = hit + 1
    also = gold.get("speaker_also_ok", {})
    names = {name: gold.get("label_map", {}).get(name, name) for name in gold.get("speakers", [])}
    right = sum(
        folded(speaker) in map(folded, (names.get(turn["speaker"], turn["speaker"]), *also.get(turn["speaker"], ())))
        for turn, (_, speaker) in pairs
    )
    body = [folded(block) for block in manuscript.split("---\n", 2)[-1].split("\n\n")]
    junk = [folded(re.sub(r"\(line .*\)$", "", piece)) for piece in gold.get("boilerplate", [])]
    left = sum(any(block == piece or (len(piece.split()) > 3 and block.startswith(piece)) for block in body) for piece in junk)
    source = Counter(folded(" ".join(piece.text for piece in raw.pieces)).split())
    lost = sum((source - Counter(folded(manuscript + leftovers).split())).values())
    return {
        "gold": len(gold["turn_list"]), "ours": len(ours), "found": len(pairs), "right": right,
        "junk": len(junk), "left": left, "lost": lost, "seconds": seconds,
    }  # fmt: skip


def share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 100.0


def line(name: str, found: dict[str, float]) -> str:
    return (
        f"{name[:44]:44} turns {found['ours']:4.0f}/{found['gold']:4.0f}  found {share(found['found'], found['gold']):5.1f}  "
        f"correct {share(found['found'], found['ours']):5.1f}  speakers {share(found['right'], found['found']):5.1f}  "
        f"left {found['left']:3.0f}/{found['junk']:3.0f}  lost {found['lost']:3.0f}  {found['seconds']:.2f} s"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rows = []
    for gold in sorted(folder.glob("*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        text = next(path for path in sorted(folder.glob(f"{stem}.*")) if path != gold)
        rows.append(score(text, json.loads(gold.read_text(encoding="utf-8"))))
        print(line(stem, rows[-1]))
    macro = {
        "found": sum(share(row["found"], row["gold"]) for row in rows) / len(rows),
        "correct": sum(share(row["found"], row["ours"]) for row in rows) / len(rows),
        "speakers": sum(share(row["right"], row["found"]) for row in rows) / len(rows),
        "left": share(sum(row["left"] for row in rows), sum(row["junk"] for row in rows))
        if any(r["junk"] for r in rows)
        else 0,
        "lost": sum(row["lost"] for row in rows),
    }
    print("macro: " + ", ".join(f"{key} {value:.1f}" for key, value in macro.items()))
    good = (
        macro["found"] >= 97 and macro["correct"] >= 97 and macro["speakers"] >= 98 and macro["left"] <= 2 and not macro["lost"]
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
