"""The engine, loaded: once in the server that hands are forked from, or where a hand works alone.

WeasyPrint asks for each of its C libraries by several names. For those without a suffix cffi calls `ctypes.util.find_library`,
which on Linux starts ldconfig, a compiler and a linker: some fifty processes, and half of all the time that loading takes.
Nothing is lost by not asking: the names with a suffix come next, and those the system's loader finds by itself.

A layout is calls within calls. Python keeps their frames in chunks of 16 kB, and where the depth of the busiest calls falls on
the end of one, it asks the system for a chunk and gives it back at every call: up to a tenth of the time. A caller whose own
frame claims much room makes one chunk that holds them all.
"""

import ctypes.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from publish.press.jobs import Job, Set

ROOM = 60_000
"""Values that a frame claims room for: half a megabyte, of which the deepest layout uses a part."""


def engine() -> Callable[[Job], Set]:
    """What sets a job, with WeasyPrint loaded."""
    with _asking_nobody():
        from publish.press.galley import set_galley  # noqa: PLC0415 - WeasyPrint is loaded only where it works
    return partial(_with_room, set_galley)


def _with_room(work: Callable[[Job], Set], job: Job) -> Set:
    """Do the work in a frame that claims far more room than it needs."""
    return work(job)


_with_room.__code__ = _with_room.__code__.replace(co_stacksize=ROOM)


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
