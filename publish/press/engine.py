"""The engine, loaded: once in the server that hands are forked from, or where a hand works alone.

WeasyPrint asks for each of its C libraries by several names. For those without a suffix cffi calls `ctypes.util.find_library`,
which on Linux starts ldconfig, a compiler and a linker: some fifty processes, and half of all the time that loading takes.
Nothing is lost by not asking: the names with a suffix come next, and those the system's loader finds by itself.
"""

import ctypes.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from publish.press.jobs import Job, Set


def engine() -> Callable[[Job], Set]:
    """What sets a job, with WeasyPrint loaded."""
    with _asking_nobody():
        from publish.press.galley import set_galley  # noqa: PLC0415 - WeasyPrint is loaded only where it works
    return set_galley


@contextmanager
def _asking_nobody() -> Iterator[None]:
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _not_found(name: str) -> str | None:  # noqa: ARG001 - the signature of what it stands in for
    return None
