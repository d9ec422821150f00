"""Run as a process of its own (`python -m publish.preflight.pdf_apart PRINTER SECONDS FILE…`): findings as lines of JSON.

One file is read from end to end; of several, covers are held against interiors. An empty object is the last line. Memory, time
and what a stream may swell to are bounded before a file is opened.
"""

import json
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pikepdf

from publish.preflight.pdf_cover import compared
from publish.preflight.pdf_reading import read_pdf
from publish.preflight.printers import printer

MEMORY = 3 * 1024**3
"""Bytes this process may take, beside the file itself."""
OUT_OF_MEMORY = 4
"""Exit code; 1 would be our own fault."""
SWOLLEN = 64 * 1024**2
"""Bytes a stream that we read ourselves may swell to: content, profiles, metadata. Pictures are left to MuPDF."""


def main(arguments: Sequence[str]) -> None:
    """Read one file, or compare several."""
    name, seconds, paths = arguments[0], float(arguments[1]), [Path(path) for path in arguments[2:]]
    _bound(max(path.stat().st_size for path in paths), seconds)
    named = printer(name) if name else None
    try:
        alone = len(paths) == 1
        for finding in read_pdf(paths[0], named, time.monotonic() + seconds) if alone else compared(paths, named):
            _tell(finding.as_json())
        _tell({})
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)


def _tell(row: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()


def _bound(size: int, seconds: float) -> None:
    """Set the bounds; where the system has none for memory (Windows), those of the libraries hold."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=SWOLLEN, dct_max_memory=SWOLLEN, png_max_memory=SWOLLEN, run_length_max_memory=SWOLLEN,
        tiff_max_memory=SWOLLEN, doc_max_warnings=1000,
    )  # fmt: skip
    if find_spec("resource"):
        import resource  # noqa: PLC0415 - not on Windows

        most = MEMORY + size
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 10))


if __name__ == "__main__":
    main(sys.argv[1:])
