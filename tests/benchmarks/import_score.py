"""How well does `publish import` read a folder of texts? Scores each against a gold file of the same name.

    python tests/benchmarks/import_score.py FOLDER [--verbose]

A text `x.txt` (or .md, .html …) has its gold in `x.gold.json`: `turn_list` with `speaker`, `first_words` and `paragraphs`,
and `boilerplate`, the beginnings of what must be set aside. Found: gold turns that open with the same words; correct: our
openings that are gold's; speakers: of the turns found (where none was found, none is right); boilerplate left: pieces still
in the text; lost: words that stand neither in the manuscript nor in the leftovers. Exit 1 below 97 % found or correct,
98 % of speakers, above 2 % left, any lost.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from statistics import mean

from publish.intake.draft import Draft
from publish.intake.pieces import Hints
from publish.intake.recognise import recognise
from publish.intake.sources import read_source
from publish.intake.titles import with_titles
from publish.intake.writing import leftovers_of, manuscript_of

MARKS = re.compile(r"(?<!\\)[*_]+|\\(?=[^\w\s])")
"""Markdown's emphasis and escapes: they part no word."""
STAGE = re.compile(r"^\s*[\[(][^\[\]()]*[\])]:?\s*")
SPEAKERS = re.compile(r"\s*(?:,|&|\band\b)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn of ours: its first words, with and without a stage direction before them."""

    opens: tuple[str, ...]
    speaker: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one text came to; the lists are what --verbose prints."""

    gold: int
    ours: int
    found: int
    right: int
    junk: int
    left: tuple[str, ...]
    lost: tuple[str, ...]
    missed: tuple[str, ...]
    false: tuple[str, ...]
    wrong: tuple[str, ...]
    seconds: float


def folded(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def bare(markdown: str) -> str:
    """Markdown's text: `sh\\*t` and `*Ran*s` are one word each."""
    return unescape(MARKS.sub("", markdown))


def openings(draft: Draft) -> list[Turn]:
    texts = ["".join(span.text for span in speech.paragraphs[0].spans) for speech in draft.speeches]
    return [
        Turn(opens=(folded(text), folded(STAGE.sub("", text))), speaker=speech.speaker, line=speech.line)
        for text, speech in zip(texts, draft.speeches, strict=True)
    ]


def paired(turns: list[dict], ours: list[Turn]) -> list[tuple[int, int]]:
    """The most gold turns, in order, that open as ours do (longest common subsequence)."""
    wanted = [(folded(turn["first_words"]), folded(STAGE.sub("", turn["first_words"]))) for turn in turns]
    same = [[any(own.startswith(words) for own in turn.opens for words in want if words) for turn in ours] for want in wanted]
    best = [[0] * (len(ours) + 1) for _ in range(len(turns) + 1)]
    for a in reversed(range(len(turns))):
        for b in reversed(range(len(ours))):
            best[a][b] = max(best[a + 1][b], best[a][b + 1], same[a][b] + best[a + 1][b + 1])
    pairs, a, b = [], 0, 0
    while a < len(turns) and b < len(ours):
        if same[a][b] and best[a][b] == 1 + best[a + 1][b + 1]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def people(names: str | list[str]) -> frozenset[str]:
    """Who speaks, whatever joins their names."""
    return frozenset(folded(name) for one in ([names] if isinstance(names, str) else names) for name in SPEAKERS.split(one))


def right(turn: dict, ours: Turn, gold: dict) -> bool:
    labels, also = gold.get("label_map", {}), gold.get("speaker_also_ok") or {}
    said = turn["speaker"] if isinstance(turn["speaker"], list) else [turn["speaker"]]
    whole = {people([labels.get(name, name) for name in said]), people(said), *map(people, also.get(" and ".join(said), ()))}
    each = [
        {folded(name), folded(labels.get(name, name)), *map(folded, also.get(name, ()))}
        for one in said
        for name in SPEAKERS.split(one)
    ]
    given = people(ours.speaker)
    return given in whole or (len(given) == len(each) and all(names & given for names in each))


def score(path: Path, gold: dict) -> Result:
    started = time.perf_counter()
    raw = read_source(path)
    draft = with_titles(recognise(raw, Hints()))
    manuscript, leftovers = manuscript_of(draft), leftovers_of(draft, path.name)
    seconds = time.perf_counter() - started
    turns, ours = gold["turn_list"], openings(draft)
    pairs = paired(turns, ours)
    hit, taken = {a for a, _ in pairs}, {b for _, b in pairs}
    body = [folded(bare(block)) for block in manuscript.split("---\n", 2)[-1].split("\n\n")]
    junk = [folded(re.sub(r"\(line .*\)$", "", piece)) for piece in gold.get("boilerplate", [])]
    left = [
        piece
        for piece in junk
        if any(block == piece or (len(piece.split()) > 3 and f" {piece} " in f" {block} ") for block in body)
    ]
    source = Counter(folded(" ".join(piece.text for piece in raw.pieces)).split())
    lost = source - Counter(folded(bare(manuscript + leftovers)).split())
    return Result(
        gold=len(turns), ours=len(ours), found=len(pairs), right=sum(right(turns[a], ours[b], gold) for a, b in pairs),
        junk=len(junk), left=tuple(left), lost=tuple(lost.elements()), seconds=seconds,
        missed=tuple(f"{turn['speaker']}: {turn['first_words']}" for a, turn in enumerate(turns) if a not in hit),
        false=tuple(f"{turn.line}: {turn.speaker}: {turn.opens[0][:60]}" for b, turn in enumerate(ours) if b not in taken),
        wrong=tuple(
            f"{ours[b].line}: {ours[b].speaker}, not {turns[a]['speaker']}"
            for a, b in pairs
            if not right(turns[a], ours[b], gold)
        ),
    )  # fmt: skip


def share(part: float, whole: float) -> float:
    """In a hundred; a text without turns of ours has none correct."""
    return 100 * part / whole if whole else 0.0


def line(name: str, found: Result) -> str:
    return (
        f"{name[:44]:44} turns {found.ours:4}/{found.gold:4}  found {share(found.found, found.gold):5.1f}  "
        f"correct {share(found.found, found.ours):5.1f}  speakers {share(found.right, found.found):5.1f}  "
        f"left {len(found.left):3}/{found.junk:3}  lost {len(found.lost):3}  {found.seconds:.2f} s"
    )


def details(found: Result) -> Iterator[str]:
    for name in ("missed", "false", "wrong", "left", "lost"):
        for text in getattr(found, name):
            yield f"    {name:7} {text}"


def average(values: Iterable[float]) -> float:
    return mean(list(values) or [100.0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="list what was missed, false, wrong, left and lost")
    given = parser.parse_args()
    rows = []
    for gold in sorted(given.folder.glob("*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        text = next(path for path in sorted(given.folder.glob(f"{stem}.*")) if path != gold)
        rows.append(score(text, json.loads(gold.read_text(encoding="utf-8"))))
        print("\n".join((line(stem, rows[-1]), *(details(rows[-1]) if given.verbose else ()))))
    found = average(share(row.found, row.gold) for row in rows)
    correct = average(share(row.found, row.ours) for row in rows)
    speakers = average(share(row.right, row.found) for row in rows)
    junk = sum(row.junk for row in rows)
    left = share(sum(len(row.left) for row in rows), junk)
    lost = sum(len(row.lost) for row in rows)
    print(f"macro: found {found:.1f}, correct {correct:.1f}, speakers {speakers:.1f}, left {left:.1f}, lost {lost}")
    return 0 if found >= 97 and correct >= 97 and speakers >= 98 and left <= 2 and not lost else 1


if __name__ == "__main__":
    sys.exit(main())
