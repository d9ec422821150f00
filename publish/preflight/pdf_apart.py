"""Run as a process of its own (`python -m publish.preflight.pdf_apart FILE PRINTER SECONDS`): findings go out as lines of JSON.

An empty object is the last line. Memory, time and what a stream may swell to are bounded before the file is opened.
"""

import json
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pikepdf

from publish.preflight.pdf_reading import read_pdf
from publish.preflight.printers import printer

MEMORY = 3 * 1024**3
"""Bytes this process may take, beside the file itself."""
OUT_OF_MEMORY = 4
"""Exit code; 1 would be our own fault."""
SWOLLEN = 64 * 1024**2
"""Bytes a stream that we read ourselves may swell to: content, profiles, metadata. Pictures are left to MuPDF."""


def main(arguments: Sequence[str]) -> None:
    """Read one file."""
    path, name, seconds = Path(arguments[0]), arguments[1], float(arguments[2])
    _bound(path, seconds)
    try:
        for finding in read_pdf(path, printer(name) if name else None, time.monotonic() + seconds):
            _tell(finding.as_json())
        _tell({})
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)


def _tell(row: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()


def _bound(path: Path, seconds: float) -> None:
    """Set the bounds; where the system has none for memory (Windows), those of the libraries hold."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=SWOLLEN, dct_max_memory=SWOLLEN, png_max_memory=SWOLLEN, run_length_max_memory=SWOLLEN,
        tiff_max_memory=SWOLLEN, doc_max_warnings=1000,
    )  # fmt: skip
    if find_spec("resource"):
        import resource  # noqa: PLC0415 - not on Windows

        most = MEMORY + path.stat().st_size
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 10))


if __name__ == "__main__":
    main(sys.argv[1:])
