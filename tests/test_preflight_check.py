"""`publish check` at the front desk: what may be named, exit codes, and JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from strange_epubs import packed, page

from publish import cli
from publish.preflight import epub

TALK = (
    "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: {}\n---\n\n**AC:** How?\n\n**MR:** So. <!-- sure? -->\n"
)
Ran = tuple[int, str, str]


@pytest.fixture
def run(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    monkeypatch.setattr(epub, "asked", lambda *_: None)

    def ran(*words: str | Path) -> Ran:
        code = cli.main(["check", *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


def test_a_collection_is_read_without_a_build(run: Callable[..., Ran], write_collection: Callable[..., Path]) -> None:
    folder = write_collection({"collection.yaml": "title: T\n", "a.md": TALK.format("pending")})
    code, out, err = run(folder)
    assert code == 0
    assert f"{folder}/a.md:4: permission-pending: " in err
    assert f"{folder}/a.md:9: editor-query: " in err
    assert "findings: 0 errors, " in out
    assert not Path("output").exists()


def test_a_collection_at_fault_is_1_and_says_where(run: Callable[..., Ran], write_collection: Callable[..., Path]) -> None:
    folder = write_collection({"collection.yaml": "title: T\n", "a.md": TALK.format("own").replace("**MR:**", "**Zed:**")})
    code, _, err = run(folder)
    assert code == 1
    assert f"{folder}/a.md:9: unknown-speaker: " in err


def test_refused_rights_are_an_error(run: Callable[..., Ran], write_collection: Callable[..., Path]) -> None:
    code, _, err = run(write_collection({"collection.yaml": "title: T\n", "a.md": TALK.format("refused")}))
    assert code == 1
    assert "permission-refused" in err


def test_a_file_of_a_collection_is_told_alone(run: Callable[..., Ran], write_collection: Callable[..., Path]) -> None:
    folder = write_collection({"collection.yaml": "title: T\n", "a.md": TALK.format("own"), "b.md": TALK.format("pending")})
    _, _, err = run(folder / "b.md")
    assert "b.md:4: permission-pending" in err
    assert "a.md" not in err


def test_without_a_name_it_is_the_manuscripts(run: Callable[..., Ran]) -> None:
    code, _, err = run()
    assert code == 2
    assert "manuscripts: there is no such file or folder" in err


def test_json_holds_everything(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = packed(tmp_path / "b.epub", page('<img src="c.png"/>'))
    code, out, err = run(path, "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert told["checked"] == [str(path)]
    assert sum(told["count"].values()) == len(told["findings"])
    row = next(one for one in told["findings"] if one["code"] == "no-alternative-text")
    assert set(row) == {"file", "line", "page", "code", "severity", "what", "why", "remedy"}
    assert row["severity"] == "warning"


def test_a_book_is_known_by_its_first_bytes_too(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = packed(tmp_path / "book.download", {"EPUB/s.css": None})
    code, _, err = run(path)
    assert code == 1
    assert "missing-in-book" in err


@pytest.mark.parametrize(("name", "told"), [("x.docx", "nothing that can be checked"), ("lone.md", "no folder above it")])
def test_what_cannot_be_checked_is_wrong_usage(name: str, told: str, run: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / name).write_text("words")
    code, out, err = run(tmp_path / name)
    assert (code, out) == (2, "")
    assert told in err
