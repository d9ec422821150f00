"""Bad sources: a clear message, exit 1, nothing written. And what `publish import` does with a collection."""

import io
from pathlib import Path

import pytest
from intake_formats import docx, zipped
from intake_talks import LAYOUTS, TALK

from publish.cli import main


def locked_zip() -> bytes:
    """A Word file whose text is encrypted: the flag of its entry says so, here and in the directory."""
    data = bytearray(docx("<w:p/>"))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


def cut_zip() -> bytes:
    """A Word file of which some bytes are wrong."""
    data = bytearray(docx("<w:p><w:r><w:t>" + "Rain and gulls. " * 99 + "</w:t></w:r></w:p>"))
    at = data.find(b"word/document.xml") + 40
    data[at : at + 30] = bytes(30)
    return bytes(data)


TYPED = "Q: What?\nA: That.\n"
CUE = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n\n"
FAULTS = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\n", "the file is empty"),
    "binary.txt": (bytes(range(256)) * 20, "this is no text"),
    "huge.txt": (b"word " * 5_000_000, "are no interview"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Word files are not read"),
    "locked.docx": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "locked by a password"),
    "broken.docx": (b"PK\x03\x04 broken", "is damaged"),
    "nothing.docx": (zipped({"a.txt": "x"}), "there is no word/document.xml"),
    "entity.docx": (
        zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'}),
        "declares entities",
    ),
    "bomb.docx": (zipped({"word/document.xml": "<x>" + " " * 30_000_000}), "unpacks to 30 MB"),
    "broken.odt": (zipped({"content.xml": "<x"}), "is damaged"),
    "locked-entry.docx": (locked_zip(), "locked by a password"),
    "locked.odt": (
        zipped({"content.xml": "<x/>", "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}),
        "locked by a password",
    ),
    "cut.docx": (cut_zip(), "is damaged"),
    "bomb.odt": (zipped({"content.xml": "<x>" + " " * 30_000_000}), "unpacks to 30 MB"),
    "bomb-beside.docx": (zipped({"word/document.xml": "<x/>", "word/footnotes.xml": " " * 30_000_000}), "unpacks to 30 MB"),
    "deep.html": (b"<div>" * 5_000 + b"deep", "thousands deep"),
    "huge.html": (b"<meta charset=utf-8><p>" + b"word " * 10_000_000, "50 MB are no interview"),
    "pages.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "cannot be read"),
    "binary.html": (bytes(range(256)) * 20, "this is no text"),
    "binary.md": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "this is no text"),
    "binary.docx": (bytes(range(256)) * 20, "is damaged"),
    "picture.odt": (b"\xff\xd8\xff\xe0" + bytes(range(256)), "is damaged"),
    "no-cues.srt": (TYPED.encode(), "there are no cues in it"),
    "half-time.vtt": ((CUE + "00:03.000 -->\nHello\n").encode(), "half-time.vtt:6: '00:03.000 -->' is no cue time"),
    "letters.srt": (b"1\n00:00:01,000 --> 00:0x:02,000\nHello\n", "letters.srt:2: "),
    "broken.pdf": (b"%PDF-1.4 nothing", "cannot be read"),
    "broken.vtt": (b"WEBVTT\n\n00:01 -> x --> 00:02\nHello\n", "is no cue time"),
    "backwards.srt": (b"1\n00:00:05,000 --> 00:00:01,000\nHello\n", "ends before it begins"),
    "scripts.html": (b"<html><body><script>alert('x')</script></body></html>", "there is no text in it"),
}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_bad_source_is_told_and_leaves_nothing(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, message = FAULTS[name]
    (tmp_path / name).write_bytes(data)
    assert main(["import", str(tmp_path / name), "--to", str(tmp_path / "book")]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert name in said
    assert "Traceback" not in said
    assert not (tmp_path / "book").exists()


def test_external_entities_of_a_page_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret", encoding="utf-8")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]><html><body><p>Q: &x; what?</p><p>A: No.</p></html>'
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    main(["import", str(tmp_path / "x.html"), "--to", str(tmp_path / "book")])
    assert all("the secret" not in path.read_text(encoding="utf-8") for path in (tmp_path / "book").rglob("*.md"))


def test_nothing_of_a_page_runs_and_its_pictures_are_no_text(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + "A" * 12_000_000
    page = (
        f"<html><body onload='stolen()'><script>stolen()</script><img src='{picture}'><svg><script>stolen()</script></svg>"
        f"<p>Q: What?<img src='{picture[:99]}'></p><p>A: No.</p><iframe src='http://127.0.0.1:9/'>stolen()</iframe>"
        "<p>Q: Why?</p><p>A: Rain.</p><style>.x{content:'stolen()'}</style></body></html>"
    )
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    assert main(["import", str(tmp_path / "x.html"), "--to", str(tmp_path / "book")]) == 0
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "book").rglob("*.md"))
    assert "stolen" not in written
    assert "base64" not in written
    assert "**Q:** What?" in written or ":** What?" in written


def test_what_cannot_be_asked(tmp_path: Path) -> None:
    assert main(["import", str(tmp_path / "none.txt")]) == 2
    (tmp_path / "x.txt").write_text("x", encoding="utf-8")
    assert main(["import", str(tmp_path / "x.txt"), "--format", "wax"]) == 2
    assert main(["import", str(tmp_path / "x.txt"), "--to", str(tmp_path / "x.txt")]) == 2
    (tmp_path / "folder").mkdir()
    assert main(["import", str(tmp_path / "folder")]) == 2


def test_a_text_without_an_interview_becomes_a_headnote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "essay.txt").write_text(
        "On Rain\n\nRain is the largest lamp there is.\n\nIn the end it stops.\n", encoding="utf-8"
    )
    assert main(["import", str(tmp_path / "essay.txt"), "--to", str(tmp_path / "book")]) == 1
    assert "no interview recognised" in capsys.readouterr().err
    assert "Rain is the largest lamp there is." in (tmp_path / "book/01-on-rain.md").read_text(encoding="utf-8")


def test_a_second_import_comes_after_the_first_and_replaces_nothing(tmp_path: Path) -> None:
    source, book = tmp_path / "talk.txt", tmp_path / "book"
    source.write_text(LAYOUTS["initials_after_first_use"](), encoding="utf-8")
    assert main(["import", str(source), "--to", str(book)]) == 0
    settings = (book / "collection.yaml").read_text(encoding="utf-8")
    assert main(["import", str(source), "--to", str(book)]) == 0
    assert sorted(path.name for path in book.glob("*.md")) == ["01-penhallow.md", "02-penhallow-2.md"]
    assert sorted(path.name for path in (book / "leftovers").iterdir()) == ["01-penhallow.md", "02-penhallow-2.md"]
    assert (book / "collection.yaml").read_text(encoding="utf-8") == settings
    assert "permission: pending" in (book / "01-penhallow.md").read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "talk.txt"
    source.write_text(LAYOUTS["captions_like_labels"](), encoding="utf-8")
    assert main(["import", str(source), "--to", str(tmp_path / "book"), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert f"turns:    {len(TALK)} (Judith Amory 7, Ivor Penhallow 7)" in said
    assert "Salt Road: Ivor Penhallow (caption" in said
    assert not (tmp_path / "book").exists()


def test_options_overrule_guesses(tmp_path: Path) -> None:
    source, book = tmp_path / "talk.txt", tmp_path / "book"
    source.write_text(LAYOUTS["q_and_a"](), encoding="utf-8")
    options = ["--interviewee", "Ivo Quist", "--interviewer", "Ada Lamb", "--title", 'Other: "Words"']
    assert main(["import", str(source), "--to", str(book), *options]) == 0
    text = (book / "01-quist.md").read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Other: \\"Words\\""\ninterviewee: Ivo Quist\ninterviewer: Ada Lamb\n')


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LAYOUTS["full_names"]().encode())))
    assert main(["import", "-", "--to", str(tmp_path / "book")]) == 0
    assert (tmp_path / "book/01-penhallow.md").exists()


def test_legacy_code_pages_and_mixed_line_endings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = LAYOUTS["full_names"]().replace("gull", "goéland “gris”—a gull").replace("\n\n", "\r\n\r", 4)
    (tmp_path / "talk.txt").write_bytes(text.encode("cp1252"))
    assert main(["import", str(tmp_path / "talk.txt"), "--to", str(tmp_path / "book")]) == 0
    assert "not UTF-8" in capsys.readouterr().out
    assert "goéland “gris”—a gull" in (tmp_path / "book/01-penhallow.md").read_text(encoding="utf-8")


def test_one_bad_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    folder, book = tmp_path / "raw", tmp_path / "book"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_text(LAYOUTS["full_names"](), encoding="utf-8")
    assert main(["import", str(folder), "--to", str(book)]) == 1
    assert (book / "01-penhallow.md").exists()
