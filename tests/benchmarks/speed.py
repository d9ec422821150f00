"""How fast is a book? One run on one machine: the reference and every figure beside it, since machines differ.

    python tests/benchmarks/speed.py MAKE_COLLECTION PLAIN_WEASYPRINT [--interviews 30] [--many 120] [--rounds 3]

MAKE_COLLECTION writes a synthetic collection (`script FOLDER --interviews N`), PLAIN_WEASYPRINT sets it as one WeasyPrint
document with contents and index by target-counter (`script FOLDER OUT.pdf`). EPUB and print PDF are made together, by whole
commands; times are wall seconds, medians of the rounds; ratios are to the reference of the same run. Memory is the largest
process of the tree (Linux).
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

LIMITS = {"cold": 0.35, "one edit": 0.06, "nothing changed": 0.03}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("make", type=Path)
    parser.add_argument("plain", type=Path)
    parser.add_argument("--interviews", type=int, default=30)
    parser.add_argument("--many", type=int, default=120, help="0: leave out the larger collection")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        show(measure(asked, Path(scratch)), asked)


def measure(asked: argparse.Namespace, scratch: Path) -> dict[str, tuple[float, float]]:
    """Wall seconds and megabytes of each figure."""
    rows = {}
    folder = scratch / "collection"
    run([sys.executable, asked.make, folder, "--interviews", asked.interviews])
    figures: dict[str, Callable[[int], tuple[float, float]]] = {
        "reference": lambda number: run([sys.executable, asked.plain, folder, scratch / f"plain{number}.pdf"]),
        "cold": lambda number: publish(folder, scratch / f"store{number}", scratch / "out"),
        "one edit": lambda number: publish(edited(folder, number), scratch / f"store{number}", scratch / "out"),
        "nothing changed": lambda number: publish(folder, scratch / f"store{number}", scratch / "out"),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in figures}
    for number in range(asked.rounds):
        for name, figure in figures.items():
            taken[name].append(figure(number))
    for name, row in taken.items():
        rows[name] = (statistics.median(seconds for seconds, _ in row), max(memory for _, memory in row))
    if asked.many:
        large = scratch / "large"
        run([sys.executable, asked.make, large, "--interviews", asked.many])
        rows[f"cold, {asked.many} interviews"] = publish(large, scratch / "store-large", scratch / "out-large")
    return rows


def edited(folder: Path, number: int) -> Path:
    """Change a few words of one interview."""
    path = sorted(folder.glob("0*.md"))[number + 3]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(" the ", " the very ", 3), encoding="utf-8")
    return folder


def publish(folder: Path, store: Path, output: Path) -> tuple[float, float]:
    environment = os.environ | {"PUBLISH_CACHE": str(store)}
    return run([Path(sys.executable).with_name("publish"), "build", folder, "-o", output], environment)


def run(command: list[object], environment: dict[str, str] | None = None) -> tuple[float, float]:
    """Wall seconds of a whole command, and the megabytes of its largest process."""
    start = time.perf_counter()
    words = [str(word) for word in command]
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak = [0.0]
    watcher = threading.Thread(target=watch, args=(process.pid, peak), daemon=True)
    watcher.start()
    _, errors = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{command}: {errors.decode()}")
    return seconds, peak[0]


def watch(root: int, peak: list[float]) -> None:
    """Sample the resident memory of the largest process of a tree, every twentieth of a second."""
    while Path(f"/proc/{root}").exists():
        for pid in tree(root):
            peak[0] = max(peak[0], megabytes(pid))
        time.sleep(0.05)


def tree(root: int) -> list[int]:
    found = [root]
    for pid in found:
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                found += map(int, children.read_text(encoding="ascii").split())
            except OSError:  # the thread ended meanwhile
                continue
    return found


def megabytes(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0)


def show(rows: dict[str, tuple[float, float]], asked: argparse.Namespace) -> None:
    reference = rows["reference"][0]
    engines = ", ".join(f"{name} {version(name)}" for name in ("publish", "WeasyPrint", "EbookLib", "Markdown", "pikepdf"))
    print(
        f"{asked.interviews} interviews, median of {asked.rounds}; {os.cpu_count()} cores, {platform.machine()}, "
        f"Python {platform.python_version()}, {engines}\n"
    )
    print(f"{'':26}{'seconds':>9}{'ratio':>8}{'at most':>9}{'MB':>7}")
    for name, (seconds, memory) in rows.items():
        limit = LIMITS.get(name)
        print(f"{name:26}{seconds:9.2f}{seconds / reference:8.3f}{limit or '':>9}{memory:7.0f}")
    large = rows.get(f"cold, {asked.many} interviews")
    if large:
        times = large[0] / rows["cold"][0]
        print(f"\n{asked.many} interviews take {times:.2f} times as long as {asked.interviews} (at most 4.3)")


if __name__ == "__main__":
    main()
