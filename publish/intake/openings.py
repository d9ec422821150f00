"""The nouns of a reading: here, in this voice, a turn begins; all of a text's openings, and the text they are sought in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publish.intake.labels import Label, ordinary
from publish.intake.pieces import Piece

ASKS, ANSWERS = "?", "!"
"""Voices of systems in which nobody is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A turn begins: at this piece, from this sign on."""

    at: int
    begin: int = 0
    """Where its label begins."""
    start: int = 0
    """Where its speech begins."""
    voice: str
    label: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One reading of the whole text."""

    name: str
    openings: tuple[Opening, ...] = ()
    names: dict[str, list[str]]
    """The written forms of each voice, fullest first."""
    score: float = 0.0
    style: str = ""
    """The style in which its questions stand: bold, italic."""
    heads: frozenset[int] = frozenset()
    """Pieces that are headings of sections, each with one who answers."""
    end: int = 0
    """The piece after the last that is talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What systems are tried on."""

    pieces: tuple[Piece, ...]
    labels: tuple[Label | None, ...]
    skip: frozenset[int]
    """Pieces that are surely no speech: repeated captions, menus."""
    known: tuple[str, ...]
    """Names from headline, byline and options."""
    weights: tuple[float, ...]
    """How like talk each piece is (`talk.py`)."""

    def spoken(self) -> Iterator[int]:
        """The pieces that may be speech."""
        return (at for at, piece in enumerate(self.pieces) if not (at in self.skip or piece.hint or piece.note))


def named(opening: Opening, text: Text, names: dict[str, list[str]]) -> Opening:
    """The opening with the label of its piece taken off, where it has one of those shapes that are hardly anything else."""
    label = text.labels[opening.at]
    if opening.begin or label is None or ordinary(label) or label.look not in {"colon", "stamped", "stopped"}:
        return opening
    forms = names.setdefault(opening.voice, [])
    if label.name not in forms:
        forms.append(label.name)
    return replace(opening, start=label.end, label=label)
