"""What stands before the first turn: headline, byline, date, introduction, and what is none of them."""

import re
from collections.abc import Sequence

from publish.intake.draft import Head
from publish.intake.furniture import caption_like, reason_of
from publish.intake.labels import name_like
from publish.intake.pieces import Aside, Hints, Piece

_BYLINE = re.compile(
    r"^(?:an )?(?:interview(?:ed)?|words|text|written|posted|conversation|story|questions)?\s*(?:by|with)[: ]\s*(?P<names>[^|•·,\d]{3,60})",
    re.IGNORECASE,
)
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "(?P<month>" + "|".join(f"{month}|{month[:3]}" for month in _MONTHS) + r"|sept)\.?"
_DATES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?:-(?P<day>\d\d))?\b",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH},? (?P<year>(?:19|20)\d\d)\b",
    )
)
_FINAL = re.compile(r"[.;,—–-][\"'”’)\]]*$")


def date_in(text: str) -> str:
    """The date a line names, as front matter takes it; empty where there is none."""
    for shape in _DATES:
        if found := shape.search(text):
            parts = found.groupdict()
            month = parts.get("number") or f"{_month(parts['month']):02d}"
            day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
            return f"{parts['year']}-{month}{day}"
    return ""


def _month(word: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(word.casefold()[:3]))


def names_of_byline(text: str) -> tuple[str, ...]:
    """The names a byline gives; nothing where it is none."""
    found = _BYLINE.match(text.strip()) if len(text.split()) < 14 else None
    if not found:
        return ()
    names = [
        re.sub(r"\s+(?:on|for|in|posted|published)\b.*$", "", name.strip(" .*_"))
        for name in re.split(r"\band\b|&", found["names"])
    ]
    if re.search(r"\bwith\b", text[: found.start("names")], re.IGNORECASE):
        return ()
    return tuple(name.title() if name.isupper() else name for name in names if name_like(name) and " " in name)


def headline_at(pieces: Sequence[Piece], others: Sequence[Piece], hints: Hints) -> int:
    """The index of the headline among the pieces before the first turn; -1 where none is one."""
    later = [other.text.casefold() for other in others]
    best, found = 0.0, -1
    for at, piece in enumerate(pieces[:40]):
        text = piece.text.strip()
        if piece.hint or piece.words > 22 or not piece.words or names_of_byline(text) or reason_of(text):
            continue
        if hints.title and text.casefold() == hints.title.casefold():
            return at
        title = piece.shape == "heading" or not _FINAL.search(text)
        if not title or (date_in(text) and piece.words < 6):
            continue
        score = 1.0 + 3 * (piece.shape == "heading") - piece.level * 0.4 + 2 * (text.casefold() in later) - at * 0.1
        score += 1.0 * (piece.style() == "bold") + 0.5 * (piece.words > 2)
        if score > best:
            best, found = score, at
    return found


def head_of(pieces: Sequence[Piece], rest: Sequence[Piece], hints: Hints) -> Head:
    """The head of an interview, read."""
    at = headline_at(pieces, rest, hints)
    title = pieces[at].text.strip() if at >= 0 else ""
    bylines, date = list[str](), ""
    kept, asides = list[Piece](), list[Aside]()
    for number, piece in enumerate(pieces):
        if number == at:
            continue
        names, dated = names_of_byline(piece.text), date_in(piece.text) if piece.words < 14 else ""
        bylines += names
        date = date or dated
        reason = _reason(piece, number < at, (bool(names), bool(dated)), bool(kept), title)
        if reason:
            asides.append(Aside(line=piece.line, text=piece.text, reason=reason))
        else:
            kept.append(piece)
    if hints.title and title and hints.title.casefold() != title.casefold():
        asides.append(Aside(line=pieces[at].line, text=title, reason="headline, overruled"))
        asides.sort(key=lambda aside: aside.line)
    line = pieces[at].line if at >= 0 else 0
    return Head(title=title, title_line=line, bylines=tuple(bylines), date=date, kept=tuple(kept), asides=tuple(asides))


def _reason(piece: Piece, above: bool, front: tuple[bool, bool], begun: bool, title: str) -> str:  # noqa: FBT001
    """Why a piece of the head is not in the headnote; empty where it is."""
    if piece.hint:
        return piece.hint
    if front[0]:
        return "byline, read into the front matter"
    if front[1] and not _sentence(piece):
        return "date, read into the front matter"
    if reason := reason_of(piece.text):
        return reason
    if title and piece.text.casefold().strip() == title.casefold():
        return "the headline again"
    if above and not _sentence(piece):
        return "stands above the headline"
    if not _sentence(piece) and (begun or caption_like(piece)):
        return "caption or line that stands alone"
    return "" if piece.words else "no words"


def _sentence(piece: Piece) -> bool:
    return piece.words > 15 or bool(re.search(r"[.!?…:][\"'”’)\]]*$", piece.text.strip()))
