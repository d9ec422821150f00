"""Where the talk ends: what follows the last answer on a page is read from the end backwards."""

import re
from collections.abc import Sequence

from publish.intake.furniture import caption_like, reason_of
from publish.intake.pieces import Piece

_ENDED = re.compile(r"[.!?…][\"'”’)\]*]*$")
_STAGE = re.compile(r"\[[^\[\]]+\]$|\([^()]+\)$")
_BREAKS_OFF = ("rights or credit line",)


def end_of_talk(pieces: Sequence[Piece], spoken: int) -> dict[int, str]:
    """Indices after the first words of the last turn, at `spoken`, that are no longer talk, each with the reason."""
    found: dict[int, str] = {}
    for at in range(len(pieces) - 1, spoken, -1):
        reason = _reason(pieces[at])
        if not reason:
            break
        found[at] = reason
    ended = ""
    for at in range(spoken + 1, len(pieces)):
        reason = reason_of(pieces[at].text)
        if reason and reason not in _BREAKS_OFF:
            ended = reason
        elif ended:
            found.setdefault(at, f"after the end of the talk ({ended})")
    return found


def _reason(piece: Piece) -> str:
    text = piece.text.strip()
    if reason := piece.hint or reason_of(text):
        return reason
    if _STAGE.match(text):
        return ""
    if piece.shape == "heading" or (piece.words < 13 and not _ENDED.search(text)) or caption_like(piece):
        return "stands below the talk, and is no sentence"
    return ""
