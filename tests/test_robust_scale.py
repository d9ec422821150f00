"""Two thousand interviews make a book, and twice the interviews cost twice the work, not four times."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Build

SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "ze")
WEIGHED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""
"""Runs a command and prints the most memory it held. Linux counts what a process held before it became that command: a small
one must start it, and not the tests."""
Written = Callable[[dict[str, str]], Path]


def word(number: int) -> str:
    """A different word for every number below 4,913."""
    return "".join(SYLLABLES[number // 17**place % 17] for place in range(3)).capitalize()


def collection(interviews: int) -> dict[str, str]:
    """Tiny talks, each with a person and a film of its own that the next one speaks of."""
    people = [f"{word(one * 7 + 1)} {word(one)}" for one in range(interviews)]
    films = [f"The {word(one * 5 + 3)} {word(one * 3)}" for one in range(interviews)]
    head = "---\ntitle: Talk {}\ninterviewee: {}\ninterviewer: {{publication: Press}}\npermission: own\n---\n\n"
    talk = "**Press:** And {}?\n\n**{}:** I saw *{}*.\n"
    files = {
        f"{one:04d}.md": head.format(one, people[one]) + talk.format(people[one - 1], people[one], films[one - 1])
        for one in range(interviews)
    }
    return files | {
        "collection.yaml": "title: T\nindex: {films: separate}\n",
        "people.yaml": "".join(f"p{one}: {{name: {name}}}\n" for one, name in enumerate(people)),
        "films.yaml": "".join(
            f"f{one}:\n  title: {title}\n  year: 1950\n  credits: {{director: [p{one}]}}\n" for one, title in enumerate(films)
        ),
    }


def calls(folder: Path, build_book: Build) -> int:
    """Function calls of a build whose galleys are all kept: how much work it is, whatever else the machine does."""
    build_book(folder)
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        build_book(folder)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.slow
def test_work_grows_as_the_book_does(write_collection: Written, build_book: Build) -> None:
    small, large = 60, 240
    first = calls(write_collection(collection(small)), build_book)
    second = calls(write_collection(collection(large)), build_book)
    assert second < first * (large / small) * 1.25


@pytest.mark.slow
def test_two_thousand_interviews(write_collection: Written, tmp_path: Path, store: Path) -> None:
    folder = write_collection(collection(2000))
    command = [sys.executable, "-m", "publish", "build", folder, "-o", tmp_path / "output"]
    done = subprocess.run(
        [sys.executable, "-c", WEIGHED, *command],
        capture_output=True,
        text=True,
        check=False,
        env={"PUBLISH_CACHE": str(store)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    *said, kilobytes = done.stdout.splitlines()
    assert "pages:    4" in "\n".join(said)
    assert int(kilobytes) < 700_000
