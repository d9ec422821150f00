"""The EPUB in programs that are no browsers: MuPDF draws it, calibre makes a Kindle file of it, neither with a complaint."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Built
from editions import documents

from publish.preflight.words import words_of

USUAL = {"warning: ICC support is not available", "warning: unknown epub version: 3.0"}
"""What mutool says of every EPUB 3."""
NAME = "every-block"
pytestmark = pytest.mark.slow


@pytest.mark.skipif(shutil.which("mutool") is None, reason="needs mutool (apt-get install mupdf-tools)")
def test_mupdf_draws_every_word(golden_book: Callable[[str], Built], tmp_path: Path) -> None:
    epub = golden_book(NAME)[1]["epub"]
    ran = subprocess.run(
        ["mutool", "draw", "-F", "txt", "-o", tmp_path / "x.txt", epub], capture_output=True, text=True, check=True
    )
    assert {line for line in ran.stderr.splitlines() if line and not line.startswith("page ")} <= USUAL
    drawn = "".join(words_of((tmp_path / "x.txt").read_text(encoding="utf-8")))
    for name, root in documents(epub).items():
        for paragraph in root.iterfind(".//{*}p[@id]"):
            words = [
                word for text in paragraph.xpath(".//text()[not(ancestor::*[@role='doc-noteref'])]") for word in words_of(text)
            ]
            assert "".join(words[:6]) in drawn, (name, words)


@pytest.mark.skipif(
    shutil.which("ebook-convert") is None, reason="needs calibre (apt-get install --no-install-recommends calibre)"
)
def test_calibre_makes_a_kindle_file_without_a_warning(golden_book: Callable[[str], Built], tmp_path: Path) -> None:
    epub, kindle = golden_book(NAME)[1]["epub"], tmp_path / "x.azw3"
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    ran = subprocess.run(["ebook-convert", epub, kindle], capture_output=True, text=True, check=True, env=environment)
    told = [line for line in (ran.stdout + ran.stderr).splitlines() if "warn" in line.lower() or "error" in line.lower()]
    assert told == []
    assert kindle.read_bytes()[60:68] == b"BOOKMOBI"
