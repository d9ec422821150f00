"""Italics recovered: the titles of films that a source without italics names beyond doubt, and those that are only likely.

Beyond doubt is a title of films.yaml, a title in quotation marks beside the word film, and one with its year in brackets.
The same words are set wherever they stand in the interview. The quotation marks of a title give way to its italics;
no word is touched. Likely titles are listed for the editor, as they stand.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from publish.authority import Film
from publish.intake.draft import Draft, Guess, Paragraph
from publish.intake.pieces import Span, cut
from publish.names.candidates import read_names
from publish.names.films import catalogue
from publish.names.roman_titles import roman_titles
from publish.names.sections import Section
from publish.names.signals import FILM_NOUN
from publish.names.title_evidence import THRESHOLD, Title
from publish.text import Passage, PassageKind, Source

_NOUN_BEFORE = re.compile(rf"\b{FILM_NOUN},?(?: called| named)? [“\"‘']$")
_NOUN_AFTER = re.compile(rf",?[”\"’'],? (?:is |was |the |a |that |my |his |her )*{FILM_NOUN}\b")
_OPEN, _CLOSE = "“\"‘'", "”\"’'"
_CLOSING = re.compile(rf"(?P<stop>[,.]?)[{_CLOSE}]")
_SHOWN = 12


def with_titles(draft: Draft, films: Iterable[Film] = ()) -> Draft:
    """The draft with the italics that are sure, and guesses that say which, why and which others may be titles."""
    paragraphs = (*draft.headnote, *(paragraph for speech in draft.speeches for paragraph in speech.paragraphs))
    if not draft.speeches or any(span.italic for paragraph in paragraphs for span in paragraph.spans):
        return draft
    listed = frozenset(catalogue(films).by_title)
    found = _titles(draft, paragraphs, listed)
    reasons = {title.key: reason for title in reversed(found) if (reason := _sure(title, listed))}
    sure: dict[int, list[Title]] = {}
    for title in found:
        if title.key in reasons and not title.book and (" " in title.text or _sure(title, listed)):
            sure.setdefault(int(title.passage.id), []).append(title)
    set_in = {id(paragraph): _in_italics(paragraph, sure.get(at, ())) for at, paragraph in enumerate(paragraphs)}
    return replace(
        draft,
        headnote=tuple(set_in[id(paragraph)] for paragraph in draft.headnote),
        speeches=tuple(
            replace(speech, paragraphs=tuple(set_in[id(p)] for p in speech.paragraphs)) for speech in draft.speeches
        ),
        guesses=(*draft.guesses, *_guesses(found, reasons)),
    )


def _titles(draft: Draft, paragraphs: Iterable[Paragraph], listed: frozenset[str]) -> tuple[Title, ...]:
    """Every title the interview may name, in the order of the text."""
    texts = ((at, "".join(span.text for span in paragraph.spans), paragraph.line) for at, paragraph in enumerate(paragraphs))
    passages = tuple(
        Passage(id=str(at), text=text, kind=PassageKind.TURN, source=Source(line=line)) for at, text, line in texts
    )
    return roman_titles(read_names(Section("", "", (), passages, draft.language or "en", draft.title)), listed)


def _sure(title: Title, listed: frozenset[str]) -> str:
    """Why a title is one beyond doubt, at this place; empty where it is only likely."""
    text = title.passage.text
    if title.key in listed:
        return "in films.yaml" if " " in title.text or title.weight >= THRESHOLD else ""
    if title.year:
        return f"{title.year} beside it"
    quoted = text[title.start - 1 : title.start] in _OPEN and title.start > 0
    if quoted and (_NOUN_BEFORE.search(text[: title.start]) or _NOUN_AFTER.match(text, title.end)):
        return "quoted beside the word film"
    return ""


def _in_italics(paragraph: Paragraph, titles: Iterable[Title]) -> Paragraph:
    """A paragraph with its titles in italics, and without the quotation marks about them."""
    spans, at = list[Span](), 0
    for title in sorted(titles, key=lambda each: each.start):
        start, end, stop = title.start, title.end, ""
        closing = _CLOSING.match(title.passage.text, end)
        if start and title.passage.text[start - 1] in _OPEN and closing:
            start, end, stop = start - 1, closing.end(), closing["stop"]
        spans += _plain(paragraph.spans, at, start)
        spans += [replace(span, italic=True) for span in cut(paragraph.spans, title.start, title.end)]
        spans += [Span(text=stop)] if stop else []
        at = end
    return replace(paragraph, spans=(*spans, *_plain(paragraph.spans, at, None))) if spans else paragraph


def _plain(spans: tuple[Span, ...], start: int, end: int | None) -> list[Span]:
    """The spans between two offsets with the spaces at their edges, which `cut` takes off."""
    text = "".join(span.text for span in spans)[start:end]
    inner = list(cut(spans, start, end))
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return (
        [Span(text=before)] * bool(before and inner)
        + (inner or [Span(text=text)] * bool(text))
        + [Span(text=after)] * bool(after and inner)
    )


def _guesses(found: Iterable[Title], reasons: Mapping[str, str]) -> Iterable[Guess]:
    """What was set and why, and what was not."""
    first: dict[str, Title] = {}
    for title in found:
        first.setdefault(title.key, title)
    for key, title in first.items():
        if key in reasons:
            yield Guess(
                line=title.passage.source.line, what=f"{title.text} is a film, set in italics ({reasons[key]})", sure=0.95
            )
    likely = [f"{title.text} (line {title.passage.source.line})" for key, title in first.items() if key not in reasons]
    if likely:
        more = f" and {len(likely) - _SHOWN} more" if len(likely) > _SHOWN else ""
        yield Guess(line=0, what=f"perhaps titles, left in roman: {', '.join(likely[:_SHOWN])}{more}", sure=0.6)
