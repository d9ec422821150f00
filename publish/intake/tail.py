"""Where the talk ends: what follows the last answer on a page is read from the end backwards."""

import re
from collections.abc import Sequence

from publish.intake.furniture import caption_like, ends_talk, reason_of, stands_below
from publish.intake.pieces import Piece

_ENDED = re.compile(r"[.!?…][\"'”’)\]*]*$")
_STAGE = re.compile(r"\[[^\[\]]+\]$|\([^()]+\)$")


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
        if ended and not pieces[at].hint:
            found.setdefault(at, f"after the end of the talk ({ended})")
        elif ends_talk(pieces[at].text):
            ended = reason_of(pieces[at].text) or "stands below the talk"
            found.setdefault(at, ended)
    return found


def _reason(piece: Piece) -> str:
    text = piece.text.strip()
    if reason := piece.hint or reason_of(text):
        return reason
    if _STAGE.match(text):
        return ""
    if stands_below(text):
        return "stands below the talk"
    if piece.shape == "heading" or (piece.words < 13 and not _ENDED.search(text)) or caption_like(piece):
        return "stands below the talk, and is no sentence"
    return ""
