"""What the command line is given and cannot use: exit code, and a message that says what to do. Also `new` and `doctor`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publish import cli, doctor
from publish.doctor import LIBRARIES, examine
from publish.errors import PressError

TALK = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n**AC:** How?\n\n**MR:** So.\n"
Written = Callable[[dict[str, str]], Path]
Ran = tuple[int, str, str]


@pytest.fixture
def run(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command line in an empty folder; gives exit code, output and messages."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def ran(*words: str | Path) -> Ran:
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


@pytest.fixture
def folder(write_collection: Written) -> Path:
    return write_collection({"collection.yaml": "title: T\n", "a.md": TALK})


USAGE = {
    "no such command": (["biuld"], "Did you mean 'build'?"),
    "no such option": (["build", "--nonsense"], "No such option: --nonsense"),
    "no such edition": (["build", "--edition", "pdf"], "'pdf' is not one of 'print', 'epub', 'screen'"),
    "jobs below nothing": (["build", "--jobs", "-1"], "Input should be greater than or equal to 0"),
    "jobs that are no number": (["build", "--jobs", "many"], "Input should be a valid integer"),
    "two collections": (["build", "a", "b"], "unexpected extra argument"),
    "new without a name": (["new"], "Missing argument 'folder'"),
}


@pytest.mark.parametrize("case", USAGE)
def test_wrong_usage_is_2_and_says_what(case: str, run: Callable[..., Ran]) -> None:
    words, told = USAGE[case]
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert told in err
    assert "--help" in err
    assert "Traceback" not in err


ORDERS = {
    "no such design": (["--design", "baroque"], "There is no design 'baroque'. There is: "),
    "no such interview": (["--only", "b.md"], "There is no interview b.md in this book. Name a file: --only 01-x.md."),
}


@pytest.mark.parametrize("case", ORDERS)
def test_what_a_collection_does_not_have_is_wrong_usage(case: str, run: Callable[..., Ran], folder: Path) -> None:
    words, told = ORDERS[case]
    code, out, err = run("build", folder, *words)
    assert (code, out) == (2, "")
    assert err.startswith(told)
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("line", ["design: baroque", "trim: 3x3in"])
def test_the_same_in_the_collection_is_the_collections_fault(line: str, run: Callable[..., Ran], folder: Path) -> None:
    (folder / "collection.yaml").write_text(f"title: T\n{line}\n")
    code, _, err = run("build", folder)
    assert code == 1
    assert err.startswith("collection.yaml:")
    assert len(err.splitlines()) == 1


def test_a_folder_without_manuscripts(run: Callable[..., Ran]) -> None:
    code, out, err = run()
    assert (code, out) == (1, "")
    assert err.startswith("manuscripts: missing-file: there is no collection.yaml in this folder.")
    assert "publish new" in err


def test_a_collection_that_is_a_file(run: Callable[..., Ran], folder: Path) -> None:
    code, _, err = run("build", folder / "a.md")
    assert code == 1
    assert "missing-file: there is no collection.yaml in this folder" in err
    assert not Path("output").exists()


@pytest.mark.parametrize("epoch", ["soon", "-", "²", "9" * 30, "99999999999999"])
def test_a_date_that_is_none(epoch: str, run: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    code, _, err = run("build", folder)
    assert code == 2
    assert f"SOURCE_DATE_EPOCH is {epoch!r}" in err


def _fail(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a screw is loose")


def test_our_own_fault_is_3_without_a_traceback(run: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publish.build.assemble", _fail)
    code, _, err = run("build", folder, "--jobs", "1")
    assert code == 3
    assert "RuntimeError: a screw is loose" in err
    assert "That is our fault" in err
    assert "Traceback" not in err
    assert "Traceback" in run("build", folder, "--jobs", "1", "--debug")[2]


def test_debug_shows_where_and_nothing_else_does(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert "Traceback" not in run("build", tmp_path)[2]
    code, _, err = run("build", tmp_path, "--debug")
    assert code == 1
    assert "Traceback" in err


def test_a_file_without_permission(run: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, _, err = run("build", folder)
    assert code == 1
    assert "no permission. Check the file's rights." in err


def test_strict_fails_on_warnings_and_nothing_changed_answers_the_same(run: Callable[..., Ran], folder: Path) -> None:
    (folder / "a.md").write_text(TALK.replace("permission: own\n", ""))
    for _ in "made", "kept":
        code, out, err = run("build", folder, "--strict", "--jobs", "1")
        assert code == 1
        assert "permission-missing" in err
        assert "notices:" in out


def test_the_version_and_the_help(run: Callable[..., Ran]) -> None:
    assert run("--version")[:2] == (0, f"publish {cli.__version__}\n")
    code, out, _ = run("--help")
    assert code == 0
    assert all(word in out for word in ("build", "new", "doctor"))


def test_what_new_makes_builds_without_a_warning(run: Callable[..., Ran]) -> None:
    code, out, err = run("new", "my-book")
    assert (code, err) == (0, "")
    assert "publish build my-book" in out
    code, out, err = run("build", "my-book", "--strict", "--jobs", "1")
    assert (code, err) == (0, "")
    assert "notices:  0 errors, 0 warnings, 0 notes" in out
    assert sorted(path.name for path in Path("output").iterdir()) == [
        "a-book-of-conversations-print.pdf",
        "a-book-of-conversations.epub",
        "report.json",
    ]


def test_new_takes_no_folder_that_holds_something(run: Callable[..., Ran], folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    code, _, err = run("new", folder)
    assert code == 2
    assert "exists and is not empty. Name a new folder" in err
    code, _, err = run("new", folder / "a.md" / "below")
    assert code == 1
    assert "Name a folder you may write to." in err
    assert sorted(tmp_path.rglob("*")) == before


def test_doctor_says_what_there_is(store: Path) -> None:
    findings = list(examine(store))
    assert not [finding for finding in findings if finding.grave]
    assert any("fonts of the design classic" in str(finding) for finding in findings)


def test_doctor_names_what_is_missing_and_how_to_get_it(
    run: Callable[..., Ran], store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = "\n".join(map(str, examine(store, find=lambda _: None)))
    assert all(f"apt-get install {package}" in told for _, package in LIBRARIES.values())

    def missing(*_: object) -> None:
        raise PressError("The font EB Garamond is not installed. Install it: pip install fontpkg-eb-garamond")

    monkeypatch.setattr(doctor, "faces_of", missing)
    code, out, _ = run("doctor")
    assert code == 1
    assert "MISSING  fonts of the design classic" in out
    assert "pip install fontpkg-eb-garamond" in out
    assert (tmp_path / "here").is_dir()
    assert not list((tmp_path / "here").iterdir())
