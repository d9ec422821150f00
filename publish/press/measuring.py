"""Measuring ink: work of its own, for a hand that is free while what comes next is being set.

It waits for nothing but a galley, and nothing but the look over the bound file waits for it. This module does not import
MuPDF: it is loaded by the first hand that has something to measure.
"""

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from publish.book import PageInk
from publish.kept import Kept, digest
from publish.press.jobs import Set

Ink = tuple[PageInk, ...]
"""The ink of every page of a galley, or of a batch of stamps."""
METHOD = f"{version('pymupdf')} 1"
"""What else can change what is measured: what draws the page, and the way we look at it."""


def ink_key(made: Set) -> str:
    """The hash of everything that can change the ink of what is set."""
    return digest("ink", METHOD, made.galley.pdf)


def ink_of(value: Mapping[str, Any]) -> Ink:
    """The ink that `measure_and_keep` kept."""
    return tuple(PageInk(box=tuple(box) if box else None, most=most) for box, most in value["ink"])


def measure_and_keep(made: Set, key: str, store: Path) -> Ink:
    """Run in another process: measure the ink of what is set and keep it."""
    from publish.press.ink import measured  # noqa: PLC0415 - only hands that measure load MuPDF

    ink = measured(made.galley.pdf)
    Kept(store).put(key, {"ink": [[one.box, one.most] for one in ink]})
    return ink
