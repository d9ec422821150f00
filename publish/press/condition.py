"""Output conditions: what kind of sheet a file is made for, and the ICC profile that describes it.

Names are those of the ICC registry of characterisation data (registry.color.org). Provenance and licence of the profiles, and
how they are made, stand beside them in profiles/README.md.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

REGISTRY = "http://www.color.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One kind of sheet."""

    identifier: str
    """Its name in the registry."""
    info: str
    file: str
    limit: int
    """The most ink its separations lay down, percent."""

    @property
    def profile(self) -> bytes:
        """Its ICC profile, CMYK for printing."""
        return _profile(self.file)


CONDITIONS = {
    one.identifier: one
    for one in (
        Condition(
            identifier="FOGRA39",
            info="Offset, coated paper, ISO 12647-2:2004/Amd 1 (FOGRA39)",
            file="FOGRA39_300.icc",
            limit=300,
        ),
        Condition(
            identifier="CGATS TR 006",
            info="GRACoL, coated paper, ANSI CGATS TR 006-2007",
            file="TR006_240.icc",
            limit=240,
        ),
    )
}


@cache
def _profile(file: str) -> bytes:
    return files("publish.press").joinpath("profiles", file).read_bytes()
