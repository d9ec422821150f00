"""How long does the EPUB take? Beside pandoc's of the same words, and as what it adds to a print edition; all in one run.

    python tests/benchmarks/epub_speed.py MAKE_COLLECTION [--pandoc PATH] [--interviews 30] [--rounds 3]

MAKE_COLLECTION writes a synthetic collection (`script FOLDER --interviews N`). The collection without a print edition is built
from nothing, and pandoc makes an EPUB 3 of its Markdown; then both editions are built, and the print edition alone. Times are
of whole commands, medians of the rounds: seconds by the clock, and of processors, which other work on the machine disturbs
less (the crew's are not among them). The program's modules are compiled before, as installing compiles them.
`pip install pypandoc_binary` brings pandoc; it is looked for there and on the path.
"""

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MOST_ADDED = 1.5
"""Seconds that the EPUB may add to a print edition."""
Times = tuple[float, float]
"""Seconds by the clock, and of processors."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("make", type=Path)
    parser.add_argument("--pandoc", default=pandoc())
    parser.add_argument("--interviews", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        show(measure(asked, Path(scratch)))


def pandoc() -> str | None:
    """The pandoc that pypandoc_binary carries, else the machine's."""
    package = importlib.util.find_spec("pypandoc")
    carried = Path(str(package.origin)).parent / "files" / "pandoc" if package else None
    return str(carried) if carried and carried.is_file() else shutil.which("pandoc")


def measure(asked: argparse.Namespace, scratch: Path) -> dict[str, Times]:
    folder, alone = scratch / "both", scratch / "epub-alone"
    for target in (folder, alone):
        run([sys.executable, asked.make, target, "--interviews", asked.interviews])
    settings = alone / "collection.yaml"
    rows = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith("editions")]
    settings.write_text("\n".join([*rows, "editions: [epub]", ""]), encoding="utf-8")
    texts = sorted(alone.glob("[0-9]*.md"))
    figures: dict[str, Callable[[int], Times]] = {
        "pandoc -t epub3": lambda number: run([asked.pandoc, "-t", "epub3", "-o", scratch / f"p{number}.epub", *texts]),
        "EPUB alone": lambda number: build(alone, scratch / f"store-a{number}"),
        "print alone": lambda number: build(folder, scratch / f"store-p{number}", "--edition", "print"),
        "print and EPUB": lambda number: build(folder, scratch / f"store-b{number}"),
    }
    build(alone, scratch / "store-first")  # which compiles the modules
    taken: dict[str, list[Times]] = {name: [] for name in figures}
    for number in range(asked.rounds):
        for name, figure in figures.items():
            taken[name].append(figure(number))
    return {name: (median(row, 0), median(row, 1)) for name, row in taken.items()}


def median(row: list[Times], which: int) -> float:
    return statistics.median(times[which] for times in row)


def build(folder: Path, store: Path, *words: str) -> Times:
    environment = os.environ | {"PUBLISH_CACHE": str(store), "PYTHONPYCACHEPREFIX": str(store.parent / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return run([sys.executable, "-m", "publish", "build", folder, "-o", store / "out", *words], environment)


def run(command: list[object], environment: dict[str, str] | None = None) -> Times:
    start, before = time.perf_counter(), os.times()
    subprocess.run([str(word) for word in command], env=environment, check=True, capture_output=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, used


def show(rows: dict[str, Times]) -> None:
    print(f"{'':20}{'seconds':>9}{'CPU':>9}")
    for name, (seconds, used) in rows.items():
        print(f"{name:20}{seconds:9.2f}{used:9.2f}")
    ratio = rows["EPUB alone"][0] / rows["pandoc -t epub3"][0]
    added = rows["print and EPUB"][0] - rows["print alone"][0]
    print(f"\nEPUB alone / pandoc: {ratio:.2f} (at most 1)\nthe EPUB adds {added:.2f} s (at most {MOST_ADDED})")


if __name__ == "__main__":
    main()
