"""The line from top to bottom: what is written, under which name, and that the same manuscript gives the same bytes."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import BOOKS, CASES, Built, write
from editions import labels, page_list, type_areas

from publish.cli import main

EPOCH = "1767225600"
INTERVIEW = """\
---
title: {title}
interviewee: Ann Ark
interviewer: Bob Orr
date: 2020
permission: {permission}
---

**Bob Orr:** {words} See *Playtime* (1967) by Jacques Tati?

**Ann Ark:** No.
"""
BOOK = {
    "collection.yaml": "title: A Small Book\nlanguage: en\nyear: 2026\n",
    "people.yaml": "jacques-tati: {name: Jacques Tati}\nann-ark: {name: Ann Ark}\n",
    "films.yaml": "playtime-1967: {title: Playtime, year: 1967, credits: {director: jacques-tati}}\n",
    "01-one.md": INTERVIEW.format(title="One", permission="own", words="Go on, and on. " * 200),
    "02-two.md": INTERVIEW.format(title="Two", permission="own", words="Stop."),
}
REPORT = {
    "schema": int,
    "title": str,
    "key": str,
    "made": {"date": str, "versions": dict},
    "files": {"epub": {"name": str, "sha256": str}, "print": {"name": str, "sha256": str}},
    "pages": {"total": int, "front": int, "body": int, "back": int, "blank": int},
    "interviews": [
        {
            "key": str,
            "file": str,
            "title": str,
            "interviewee": [str],
            "interviewer": [str],
            "turns": int,
            "words": int,
            "first": str,
            "last": str,
            "permission": str,
        }
    ],
    "names": [
        {
            "key": str,
            "heading": str,
            "name": str,
            "reviewed": bool,
            "see_also": [str],
            "locators": [{"text": str, "kind": str}],
            "mentions": [{"folio": str, "file": str, "line": int, "text": str, "said_by": str}],
        }
    ],
    "cross_references": [{"heading": str, "see": str}],
    "films": [
        {
            "key": str,
            "title": str,
            "year": int,
            "directors": [str],
            "locators": [{"text": str, "kind": str}],
            "mentions": [{"folio": str, "file": str, "line": int, "text": str, "said_by": str}],
        }
    ],
    "notices": [{"code": str, "severity": str, "file": str, "line": int, "message": str}],
    "timings": {"total": float},
}
"""The contract's example, section 5, as types."""


@pytest.fixture
def publish(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run the program in this process on a small book; gives exit code, output and messages."""
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def run(*options: str, **files: str) -> tuple[int, str, str]:
        changed = {name.replace("__", "."): text for name, text in files.items()}
        folder = write(tmp_path / "book", BOOK | {name.replace("_", "-"): text for name, text in changed.items()})
        capsys.readouterr()
        code = main(["build", str(folder), "-o", str(tmp_path / "out"), "--jobs", "1", *options])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_build_writes_both_editions_and_the_report(publish: Callable[..., Any], out: Path) -> None:
    code, told, _ = publish()
    assert code == 0
    assert names(out) == {"a-small-book.epub", "a-small-book-print.pdf", "report.json"}
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "files",
        "pages",
        "words",
        "notices",
        "names",
        "films",
        "rights",
    ]


def test_the_report_knows_its_files(publish: Callable[..., Any], out: Path) -> None:
    publish()
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    for file in report["files"].values():
        assert hashlib.sha256((out / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    assert report["made"]["date"] == "2026-01-01T00:00:00Z"
    assert sum(report["pages"][of] for of in ("front", "body", "back", "blank")) == report["pages"]["total"]


@pytest.mark.parametrize("name", CASES)
def test_the_report_has_the_contracts_form(name: str, golden_book: Callable[[str], Built]) -> None:
    report, _ = golden_book(name)
    _has_form(report, REPORT, "report")


def _has_form(value: Any, form: Any, where: str) -> None:
    if isinstance(form, dict):
        assert isinstance(value, dict), where
        optional = {"epub", "print"}
        assert set(form) - optional <= set(value), where
        for key in set(form) & set(value):
            _has_form(value[key], form[key], f"{where}.{key}")
    elif isinstance(form, list):
        for number, one in enumerate(value):
            _has_form(one, form[0], f"{where}[{number}]")
    else:
        assert isinstance(value, form), where


def test_nothing_changed_is_nothing_to_do(publish: Callable[..., Any], out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = publish()
    before = (out / "a-small-book.epub").stat().st_mtime_ns
    monkeypatch.setattr("publish.build.build", None)
    assert publish() == first
    assert (out / "a-small-book.epub").stat().st_mtime_ns == before


def test_what_was_taken_away_is_made_again(publish: Callable[..., Any], out: Path) -> None:
    publish()
    (out / "a-small-book.epub").unlink()
    assert publish()[0] == 0
    assert (out / "a-small-book.epub").is_file()


def test_a_draft_takes_what_is_refused_says_so_in_every_head_and_leaves_the_release(
    publish: Callable[..., Any], out: Path
) -> None:
    publish()
    release = (out / "a-small-book-print.pdf").read_bytes()
    refused = {"02_two__md": BOOK["02-two.md"].replace("own", "refused")}
    assert publish(**refused)[0] == 1
    assert publish("--draft", **refused)[0] == 0
    assert (out / "a-small-book-print.pdf").read_bytes() == release
    assert {"a-small-book-draft.epub", "a-small-book-draft-print.pdf"} <= names(out)
    heads = text(out / "a-small-book-draft-print.pdf").count("DRAFT · ")
    assert heads == text(out / "a-small-book-print.pdf").count("A Small Book\n") - 2 + heads // 2
    assert "DRAFT" not in text(out / "a-small-book-print.pdf")


def text(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout


def test_a_proof_has_one_interview_and_touches_nothing_else(publish: Callable[..., Any], out: Path) -> None:
    assert publish("--only", "02-two.md")[0] == 0
    assert names(out) == {"a-small-book-proof-two.pdf"}
    proof = text(out / "a-small-book-proof-two.pdf")
    assert "Stop. See Playtime" in proof
    assert "Go on" not in proof


def test_one_edition_alone_still_knows_the_printed_pages(publish: Callable[..., Any], out: Path) -> None:
    publish()
    both = (out / "a-small-book.epub").read_bytes()
    pdf = {label for label, printed in type_areas(out / "a-small-book-print.pdf").items() if printed.strip()}
    for path in out.iterdir():
        path.unlink()
    assert publish("--edition", "epub")[0] == 0
    assert names(out) == {"a-small-book.epub", "report.json"}
    assert {label for label, _ in page_list(out / "a-small-book.epub")} == pdf
    assert (out / "a-small-book.epub").read_bytes() == both


def test_print_alone(publish: Callable[..., Any], out: Path) -> None:
    assert publish("--edition", "print")[0] == 0
    assert names(out) == {"a-small-book-print.pdf", "report.json"}
    assert labels(out / "a-small-book-print.pdf")[:3] == ["i", "ii", "iii"]


def test_warnings_fail_where_strictness_is_asked_for(publish: Callable[..., Any]) -> None:
    pending = {"02_two__md": BOOK["02-two.md"].replace("own", "pending")}
    code, told, messages = publish(**pending)
    assert code == 0
    assert "02-two.md:6: permission-pending: " in messages
    assert "1 warning," in told
    assert "rights:   pending 1" in told
    assert publish("--strict", **pending)[0] == 1
    assert publish("--strict")[0] == 0


def test_a_permission_for_print_stops_the_epub(publish: Callable[..., Any], out: Path) -> None:
    partly = {"02_two__md": BOOK["02-two.md"].replace("permission: own", "permission: {status: granted, editions: [print]}")}
    code, _, messages = publish(**partly)
    assert (code, out.exists()) == (1, False)
    assert messages.startswith("02-two.md:6: permission-edition: permission covers print, not the epub edition.")
    assert publish("--edition", "print", **partly)[0] == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--only", "03-x.md"], "There is no interview 03-x.md"),
        (["--design", "baroque"], "There is no design 'baroque'"),
        (["--edition", "papyrus"], "papyrus"),
        (["--colour"], "--colour"),
        (["--jobs", "-1"], "--jobs"),
    ],
)
def test_wrong_usage_is_told(options: list[str], said: str, publish: Callable[..., Any], out: Path) -> None:
    code, _, messages = publish(*options)
    assert (code, out.exists()) == (2, False)
    assert said in messages


def test_a_date_that_is_none_is_wrong_usage(publish: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    code, _, messages = publish()
    assert code == 2
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in messages


def test_our_own_fault_is_ours_and_has_a_traceback_only_when_asked(
    publish: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("ink")

    monkeypatch.setattr("publish.build.build", fails)
    code, _, messages = publish("--draft", "--edition", "print")
    assert code == 3
    assert "Traceback" not in messages
    assert "RuntimeError: ink" in messages
    assert "Traceback" in publish("--draft", "--edition", "print", "--debug")[2]


def test_a_build_that_is_stopped_says_so(publish: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("publish.build.build", stopped)
    code, _, messages = publish("--draft", "--edition", "epub")
    assert code == 130
    assert "as it was" in messages


def test_the_same_manuscript_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two programs, each with a cold store of its own: one process or two, and another order of sets and dictionaries."""
    source, running = BOOKS / "every-block" / "manuscript", []
    for seed, jobs in (("1", "1"), ("2", "2")):
        told = {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": EPOCH, "PUBLISH_CACHE": str(tmp_path / f"store-{seed}")}
        command = [sys.executable, "-m", "publish", "build", source, "-o", tmp_path / seed, "--jobs", jobs]
        running.append(subprocess.Popen(command, env=os.environ | told, stdout=subprocess.DEVNULL))
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    for name in ("every-kind-of-block.epub", "every-kind-of-block-print.pdf"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_a_kept_galley_gives_the_same_bytes_as_a_new_one(publish: Callable[..., Any], out: Path) -> None:
    publish()
    first = {name: (out / name).read_bytes() for name in names(out) - {"report.json"}}
    (out / "report.json").unlink()
    publish()
    assert {name: (out / name).read_bytes() for name in names(out) - {"report.json"}} == first
