"""A disk that refuses, a store that is damaged, builds at the same time: the last good output stays, and says so."""

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import Build

from publish import cli, kept
from publish.build import build
from publish.errors import OutputError
from publish.kept import Kept, tidy, write_all
from publish.order import Order
from publish.press.crew import Crew
from publish.press.hands import executor

TALK = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n**AC:** How?\n\n**MR:** So.\n"
Written = Callable[[dict[str, str]], Path]


@pytest.fixture
def folder(write_collection: Written) -> Path:
    return write_collection({"collection.yaml": "title: T\n", "a.md": TALK, "front/preface.md": "---\ntitle: P\n---\n\nWhy.\n"})


def sums(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def whole(output: Path) -> bool:
    """Whether the files in an output folder are those the report speaks of, and nothing is left over."""
    report = json.loads((output / "report.json").read_bytes())
    found = sums(output)
    stand = all(found[file["name"]] == file["sha256"] for file in report["files"].values())
    return stand and not [name for name in found if name.startswith(".")]


def test_files_of_a_build_can_be_read_by_others(folder: Path, build_book: Build) -> None:
    _, output = build_book(folder)
    mask = os.umask(0)
    os.umask(mask)
    assert {path.stat().st_mode & 0o777 for path in output.iterdir()} == {0o666 & ~mask}


def test_a_build_changes_nothing_but_output_and_store(folder: Path, build_book: Build, tmp_path: Path, store: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in folder.rglob("*")}, sums(folder)
    build_book(folder)
    after = {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in folder.rglob("*")}, sums(folder)
    assert before == after
    assert {path.name for path in tmp_path.iterdir()} <= {"collection", "output"}
    assert {path.name for path in store.iterdir()} <= {
        "galleys",
        "fonts",
        "builds",
        "interviews",
        "finds",
        "covers",
        "separations",
        "turnings",
        "output.lock",
    }


def full_disk(free: int) -> Callable[[Path, bytes], int]:
    """A `Path.write_bytes` that lets so many files be written, and half of one more."""
    left, write = iter(range(free)), Path.write_bytes

    def written(path: Path, data: bytes) -> int:
        if next(left, None) is not None:
            return write(path, data)
        write(path, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    return written


@pytest.mark.parametrize("free", range(3))
def test_a_full_disk_leaves_the_last_output(
    free: int, folder: Path, build_book: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, output = build_book(folder)
    good = sums(output)
    (folder / "a.md").write_text(TALK.replace("So.", "So it went."))
    store = folder.parent / "other"
    build_all_but_writing(folder, build_book, store, monkeypatch)
    monkeypatch.setattr(Path, "write_bytes", full_disk(free))
    with pytest.raises(OutputError, match=r"cannot write \(No space left on device\)\. Check the folder's rights and the free"):
        build_book(folder, store=store)
    assert sums(output) == good


def build_all_but_writing(folder: Path, build_book: Build, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fill a store, so that a build after this writes only its output."""
    with monkeypatch.context() as stopped:
        stopped.setattr("publish.build.write_all", _refuse)
        with pytest.raises(OutputError):
            build_book(folder, store=store)


def _refuse(*_: object) -> None:
    raise OutputError


def test_a_full_store_is_told(folder: Path, build_book: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "write_bytes", full_disk(0))
    with pytest.raises(OutputError, match=r"No space left on device.* Or set PUBLISH_CACHE to another folder\."):
        build_book(folder, store=tmp_path / "store")
    assert not (tmp_path / "output").exists()
    assert not list((tmp_path / "store").rglob(".publish-*"))


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder nothing can be written into, not even by root."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True, check=False
        ).returncode
    )
    if os.geteuid() == 0 and not mounted:
        pytest.skip("root, and no right to mount")
    if not mounted:
        folder.chmod(0o555)
    yield folder
    if mounted:
        subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o755)


def run(*words: str | Path, store: Path) -> int:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PUBLISH_CACHE", str(store))
        return cli.main([str(word) for word in words])


def test_a_read_only_output_is_told(folder: Path, read_only: Path, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for output in read_only, read_only / "below":
        assert run("build", folder, "-o", output, "--jobs", "1", store=store) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(str(output))
        assert "cannot write (" in line
        assert "Check the folder's rights and the free space." in line


def test_a_read_only_store_is_told(folder: Path, read_only: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", folder, "-o", tmp_path / "output", "--jobs", "1", store=read_only / "store") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot write (" in line
    assert line.endswith("Or set PUBLISH_CACHE to another folder.")
    assert not (tmp_path / "output").exists()


def test_an_output_that_is_a_file_is_told(
    folder: Path, store: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    for output in tmp_path / "file", tmp_path / "file" / "below":
        assert run("build", folder, "-o", output, "--jobs", "1", store=store) == 1
        assert f"{tmp_path / 'file'}" in capsys.readouterr().err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_where_a_file_should_go_leaves_the_others(folder: Path, build_book: Build, tmp_path: Path) -> None:
    (tmp_path / "output" / "report.json").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"report\.json: cannot write \(Is a directory\)"):
        build_book(folder)
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["report.json"]


def test_what_a_killed_build_left_is_cleared_away(folder: Path, build_book: Build, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".publish-0123").write_bytes(b"half")
    (tmp_path / "output" / "mine.txt").write_bytes(b"")
    _, output = build_book(folder)
    assert whole(output)
    assert (output / "mine.txt").is_file()


@pytest.mark.parametrize("spoil", ["truncate", "garbage", "number", "empty", "flip"])
def test_what_is_kept_and_damaged_is_made_again(spoil: str, folder: Path, build_book: Build) -> None:
    spoilt = folder.parent / "spoilt"
    good, _ = build_book(folder, store=spoilt, dated=True)
    for path in spoilt.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            path.write_bytes(
                {
                    "truncate": data[: len(data) // 2],
                    "garbage": bytes(byte ^ 0x55 for byte in data),
                    "number": b"5\n",
                    "empty": b"",
                    "flip": data[:100] + bytes([data[100] ^ 1] if len(data) > 100 else []) + data[101:],
                }[spoil]
            )
    again, output = build_book(folder, store=spoilt, dated=True)
    assert again["files"] == good["files"]
    assert whole(output)


def test_kept_things_survive_a_round_trip_and_nothing_else_does(tmp_path: Path) -> None:
    store = Kept(tmp_path)
    store.put("ab12", {"ä": [1]}, b"\n\0body")
    assert store.get("ab12") == ({"ä": [1]}, b"\n\0body")
    path = tmp_path / "ab" / "ab12"
    data = path.read_bytes()
    for end in range(len(data)):
        path.write_bytes(data[:end])
        assert store.get("ab12") is None


def test_the_store_shrinks_to_its_cap_by_age(tmp_path: Path) -> None:
    store = Kept(tmp_path)
    for number in range(4):
        store.put(f"{number}{number}", {}, bytes(1000))
        os.utime(tmp_path / f"{number}{number}" / f"{number}{number}", (number, number))
    store.trim(cap=2500)
    assert [store.get(f"{number}{number}") is not None for number in range(4)] == [False, False, True, True]


def test_write_all_writes_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(tmp_path / "new", {"a": b"1", "b": b"2"})
    monkeypatch.setattr(Path, "write_bytes", full_disk(1))
    with pytest.raises(OutputError):
        write_all(tmp_path / "new", {"a": b"3", "b": b"4"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {"a": b"1", "b": b"2"}
    tidy(tmp_path / "nowhere")
    assert kept.STAGED.startswith(".")


def test_two_books_into_one_folder_at_once(tmp_path: Path, store: Path) -> None:
    """Two command lines each of two collections, all into one folder; whichever ends last, its report fits its files."""
    folders = []
    for name in "ab":
        folder = tmp_path / name
        folder.mkdir()
        (folder / "collection.yaml").write_text(f"title: {name * 3}\n")
        (folder / "a.md").write_text(TALK)
        folders += [folder, folder]
    output = tmp_path / "output"

    def one(folder: Path) -> dict[str, Any]:
        order = Order(collection=folder, output=output, store=store, created="2026-01-01T00:00:00Z", jobs=1)
        with Crew(lambda: executor(1), store / "galleys") as crew:
            return build(order, crew)

    for folder in folders[::2]:
        one(folder)  # WeasyPrint is no library for threads: what they do at once is all but the setting
    for folder in folders:
        (folder / "people.yaml").write_text("x:\n  name: Nobody Atall\n")
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(one, folders))
    assert whole(output)
    assert sorted(path.name for path in output.iterdir()) == [
        "aaa-print.pdf", "aaa.epub", "bbb-print.pdf", "bbb.epub", "report.json",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("same", [True, False])
def test_two_processes_into_one_folder_at_once(same: bool, tmp_path: Path) -> None:
    """On a cold store, so that both make fonts and galleys of the same names."""
    folders = [tmp_path / "a", tmp_path / ("a" if same else "b")]
    for folder in set(folders):
        shutil.copytree(Path(__file__).parent / "books" / "one-director" / "manuscript", folder)
        with (folder / "collection.yaml").open("a", encoding="utf-8") as file:
            file.write(f"\nkey: book-{folder.name}\n")
    environment = os.environ | {"PUBLISH_CACHE": str(tmp_path / "store"), "SOURCE_DATE_EPOCH": "1750000000"}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "publish", "build", folder, "-o", tmp_path / "output", "--jobs", "2"],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for folder in folders
    ]  # fmt: skip
    ends = [(one.communicate(timeout=300), one.returncode) for one in running]
    assert [code for _, code in ends] == [0, 0], ends
    assert whole(tmp_path / "output")
