"""What do conversion for the printer and the checks of a build add to it? Processor time, since machines are shared.

    python tests/benchmarks/print_checks.py COLLECTION [--for kdp] [--rounds 5]

Each round builds the print edition from nothing, in one process each: as it is, and without some or all of what makes a
plain PDF one for a printer (colours in its inks, PDF/X, its profile) or looks it over (ink, margins, resolution, rules). Their
order turns with the rounds; fonts are cut before the first. The figures are medians of the rounds' ratios.
"""

import argparse
import importlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 1.15


def nothing(*_: object) -> tuple[()]:
    """Stands in for what is left out."""
    return ()


def leave_out(names: tuple[str, ...]) -> None:
    """Have the program do nothing under these names."""
    for name in names:
        where, _, what = name.rpartition(".")
        module, _, kind = where.partition(":")
        place = importlib.import_module(f"publish.{module}")
        setattr(getattr(place, kind) if kind else place, what, nothing)


LOOK = ("bindery.look_over", "bindery.resolution_notices")
INK = ("proofs:Press.measure", "bindery.bound_ink")
INKS = ("press.binding._separate",)
STANDARD = ("press.binding.declare", "press.binding.describe", "press.binding.without_traces")
PARTS: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "look": LOOK,
    "look and ink measured": (*LOOK, *INK),
    "inks": INKS,
    "standard": STANDARD,
    "all": (*LOOK, *INK, *INKS, *STANDARD),
}
"""What a build is made without."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("collection", type=Path)
    parser.add_argument("--for", dest="printer", default="kdp")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without", choices=PARTS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.without:
        build(asked)
    else:
        compare(asked)


def build(asked: argparse.Namespace) -> None:
    """One build in this process alone, without some parts; says its processor seconds."""
    from publish.cli import main as publish  # noqa: PLC0415 - the import is part of neither

    leave_out(PARTS[asked.without])
    words = [
        "build",
        str(asked.collection),
        "-o",
        os.environ["OUT"],
        "--edition",
        "print",
        "--for",
        asked.printer,
        "--jobs",
        "1",
    ]
    start = os.times()
    failed = publish(words)
    end = os.times()
    if failed:
        sys.exit(failed)
    print(sum(end[:4]) - sum(start[:4]))


def compare(asked: argparse.Namespace) -> None:
    """Rounds of builds, and their figures."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        seconds(asked, "nothing", scratch)  # cuts the fonts
        taken = dict[str, list[float]]()
        for number in range(asked.rounds):
            for part in PARTS if number % 2 else reversed(PARTS):
                taken.setdefault(part, []).append(seconds(asked, part, scratch))
    whole = taken.pop("nothing")
    print(f"{asked.collection.name} for {asked.printer}, {asked.rounds} rounds: {statistics.median(whole):.2f} s of processor")
    for part, row in taken.items():
        ratio = statistics.median(with_it / without for with_it, without in zip(whole, row, strict=True))
        limit = f" (at most {LIMIT})" if part == "all" else ""
        print(f"without {part}: {statistics.median(row):.2f} s; the whole is {ratio:.3f} times that{limit}")


def seconds(asked: argparse.Namespace, without: str, scratch: Path) -> float:
    """A build from nothing but fonts, in a process of its own."""
    for path in (scratch / "store").glob("*"):
        if path.name != "fonts":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    environment = os.environ | {"PUBLISH_CACHE": str(scratch / "store"), "OUT": str(scratch / "out")}
    words = [sys.executable, __file__, str(asked.collection), "--for", asked.printer, "--without", without]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
