"""What stands before the first turn: headline, byline, date, introduction, and what is none of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import icu

from publish.intake.draft import Head
from publish.intake.furniture import caption_like, reason_of
from publish.intake.labels import name_like
from publish.intake.letters import CAPITALS
from publish.intake.meeting import met
from publish.intake.pieces import Aside, Hints, Piece
from publish.manuscript.labels import folded
from publish.names.parts import languages

_BYLINE = re.compile(
    r"(?:^(?:an )?(?:interview(?:ed)?|words|text|written|posted|conversation|story|questions)?"
    r"\s*(?:by|with|von|par|por|door)[: ]\s*"
    r"|^(?:words|text)\s?:\s)"
    r"(?P<names>[^|•·,\d]{3,60})",
    re.IGNORECASE,
)
_ASKER = re.compile(
    r"\b(?:interviewer|interviewed by|questions by|propos recueillis par|entretien réalisé par|(?:gespräch|interview) führten?"
    r"|die fragen stellten?)\s?:?\s(?P<names>[^|•·,\d]{3,60})",
    re.IGNORECASE,
)


_DATED_BY = re.compile(
    r"\b(?:by|von|par|por) (?P<names>(?:[^\W\d_a-z][\w.'’-]* ?){2,4}(?: (?:and|&) (?:[^\W\d_a-z][\w.'’-]* ?){2,4})?)"
)


def _months() -> dict[str, int]:
    """The months by name and short name, in the languages of the book trade; from Unicode's own tables."""
    found: dict[str, int] = {"sept": 9}
    for language in ("pt", "nl", "it", "es", "de", "fr", "en"):
        symbols = icu.DateFormatSymbols(icu.Locale(language))
        for number, name in enumerate(symbols.getMonths(), 1):
            found[name.casefold()] = number
            found.setdefault(name.casefold()[:3], number) if language == "en" else None
    return found


_MONTHS = _months()
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DATES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?:-(?P<day>\d\d))?(?!\d)",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: de)? {_MONTH},?(?: de)? (?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH},? (?P<year>(?:19|20)\d\d)\b",
    )
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?"
_LEADING = frozenset({"posted", "published", "updated", "interview", "on", "by", "date", "issue"})
_NAMED = rf"(?P<place>[{CAPITALS}][\w.'’-]+(?:,? [{CAPITALS}][\w.'’-]+){{0,3}}?)"
_PLACED = re.compile(rf"{_NAMED}(?: ?[,:;(·|] ?|,? on | in )(?i:{_DAY}{_MONTH}.*(?:19|20)\d\d)[).]?")
_OPENS_AT = re.compile(
    rf"(?P<place>[{CAPITALS}]{{3,}}(?: [{CAPITALS}]{{2,}}){{0,2}})(?:, [{CAPITALS}][\w .]+?)?(?: \([A-Z][\w ]+\))?"
    rf" ?[—–] ?(?=[{CAPITALS}“])"
)
_SEASON = re.compile(r"(?i:early |late )?(?i:spring|summer|autumn|fall|winter|christmas|easter),? (?:of )?(?:19|20)\d\d")
_NUMERIC = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_NO_TITLE = re.compile(r"^[(\[]|\bpresents?$", re.IGNORECASE)
_SAID = re.compile(r"[.;,!?…—–-][\"'”’)\]]*$")
_FINAL = re.compile(r"[.;,—–-][\"'”’)\]]*$")


def date_in(text: str) -> str:
    """The date a line names, as front matter takes it; empty where there is none."""
    for shape in _DATES:
        if found := shape.search(text):
            parts = found.groupdict()
            month = parts.get("number") or f"{_MONTHS[parts['month'].casefold()]:02d}"
            day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
            return f"{parts['year']}-{month}{day}"
    return ""


def place_in(text: str) -> str:
    """The place a dateline names: `Cannes, 14 May 1997`, `CANNES, France — The rain …`."""
    words = text.strip()
    if len(words.split()) < 10 and (found := _PLACED.fullmatch(words)) and not _month_like(found["place"]):
        return found["place"].strip(" ,")
    opens = _OPENS_AT.match(words)
    return opens["place"].title() if opens else ""


def _month_like(word: str) -> bool:
    return word.rpartition(" ")[2].casefold().rstrip(".,")[:3] in _MONTHS or word.casefold() in _LEADING


def _byline(text: str) -> re.Match[str] | None:
    return _ASKER.search(text) or _BYLINE.match(text) or (_DATED_BY.search(text) if date_in(text) else None)


def names_of_byline(text: str) -> tuple[str, ...]:
    """The names a byline gives; nothing where it is none."""
    found = _byline(text.strip()) if len(text.split()) < 14 else None
    if not found:
        return ()
    names = [
        re.sub(r"\s+(?:on|for|in|posted|published)\b.*$|['’]s$", "", name.strip(" .*_"))
        for name in re.split(r"\band\b|&", found["names"])
    ]
    if found.re is _BYLINE and re.search(r"\bwith\b", text[: found.start("names")], re.IGNORECASE):
        return ()
    return tuple(name.title() if name.isupper() else name for name in names if name_like(name) and " " in name)


def _bare_name(piece: Piece, title: str, number: int) -> tuple[str, ...]:
    """A line near the top that is nothing but a full name, and not that of the headline: a byline without `By`."""
    text = piece.text.strip(" :")
    full = 1 < len(text.split()) < 4 and name_like(text) and "/" not in text and bool(languages(text.split()[0].capitalize()))
    return (text.title() if text.isupper() else text,) if full and number < 6 and folded(text) not in folded(title) else ()


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
        if _NO_TITLE.search(text):
            continue
        title = piece.shape == "heading" or not (_SAID if hints.title else _FINAL).search(text)
        if not title or (date_in(text) and piece.words < 6) or _NUMERIC.match(text):
            continue
        score = 1.0 + 3 * (piece.shape == "heading") - piece.level * 0.4 + 2 * (text.casefold() in later) - at * 0.1
        score += 1.0 * (piece.style() == "bold") + 0.5 * (piece.words > 2) + 2.0 * any(any(names) for names in [met([text])])
        score += 1.0 * (piece.words > 1 and any(text in other.text for other in (*pieces[at + 1 :], *others)))
        score += 1.5 * (at + 1 < len(pieces) and bool(names_of_byline(pieces[at + 1].text)))
        if score > best:
            best, found = score, at
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """Where a piece of the head stands, and what it holds."""

    above: bool
    """Above the headline."""
    begun: bool
    """The introduction has begun."""
    byline: bool
    dated: bool


def head_of(pieces: Sequence[Piece], rest: Sequence[Piece], hints: Hints) -> Head:
    """The head of an interview, read."""
    at = headline_at(pieces, rest, hints)
    title = pieces[at].text.strip() if at >= 0 else ""
    bylines, date, place, season = list[str](), "", "", ""
    kept, asides = list[Piece](), list[Aside]()
    for number, piece in enumerate(pieces):
        if number == at:
            continue
        names = names_of_byline(piece.text) or _bare_name(piece, title, number)
        dated = date_in(piece.text) if piece.words < 14 else ""
        bylines += names
        date = date or dated
        words = _SEASON.fullmatch(piece.text.strip(" ."))
        season = season or (words[0] if words else "")
        place = place or ("" if names else place_in(piece.text))
        where = _Where(above=number < at, begun=bool(kept), byline=bool(names), dated=bool(dated or words))
        reason = _reason(piece, where, title)
        if reason:
            asides.append(Aside(line=piece.line, text=piece.text, reason=reason))
        else:
            kept.append(piece)
    if hints.title and title and hints.title.casefold() != title.casefold():
        asides.append(Aside(line=pieces[at].line, text=title, reason="headline, overruled"))
        asides.sort(key=lambda aside: aside.line)
    line = pieces[at].line if at >= 0 else 0
    return Head(
        title=title, title_line=line, bylines=tuple(bylines), date=date, dateline="" if date else season, place=place,
        kept=tuple(kept), asides=tuple(asides),
    )  # fmt: skip


def _reason(piece: Piece, where: _Where, title: str) -> str:
    """Why a piece of the head is not in the headnote; empty where it is."""
    reasons = (
        (piece.hint, bool(piece.hint)),
        ("byline, read into the front matter", where.byline),
        ("date, read into the front matter", where.dated and not _sentence(piece)),
        (reason_of(piece.text), True),
        ("the headline again", bool(title) and piece.text.casefold().strip() == title.casefold()),
        ("stands above the headline", where.above and not _sentence(piece)),
        ("caption or line that stands alone", not _sentence(piece) and (where.begun or piece.words < 4 or caption_like(piece))),
        ("no words", not piece.words),
    )
    return next((reason for reason, holds in reasons if reason and holds), "")


def _sentence(piece: Piece) -> bool:
    return piece.words > 15 or bool(re.search(r"[.!?…:][\"'”’)\]]*$", piece.text.strip()))
