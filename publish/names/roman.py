"""Known titles in roman, in the very capitals of films.yaml, of two words or more, and unlike any person's name.

Italics are how text on film sets a title; text that was imported from a plain file has lost them. Only films an
editor has listed are looked for, so that nothing is guessed here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from publish.authority import Film, Mention
from publish.names.parts import languages
from publish.names.sections import Section
from publish.names.title_evidence import beside_book
from publish.names.tokens import opens_sentence
from publish.names.words import FUNCTION
from publish.text import Passage

_WORD = re.compile(r"\w+")
Forms = Mapping[str, tuple[str, frozenset[str]]]
"""From a title as it is written to the key of its film and the words it is made of."""
_APOSTROPHES = str.maketrans("’", "'")


def roman_forms(films: Iterable[Film]) -> Forms:
    """The titles that may be found in roman; one that two films share is left to italics and years."""
    forms: dict[str, tuple[str, frozenset[str]]] = {}
    twice: set[str] = set()
    for film in films:
        for form in filter(None, dict.fromkeys((film.title, film.original_title, *film.also))):
            for written in dict.fromkeys((form, form.upper(), form.translate(_APOSTROPHES), form.replace("'", "’"))):
                if written in forms and forms[written][0] != film.key:
                    twice.add(written)
                elif _is_unlike_a_person(form):
                    forms[written] = (film.key, frozenset(_WORD.findall(written)))
    return {form: value for form, value in forms.items() if form not in twice}


def _is_unlike_a_person(title: str) -> bool:
    """Two words or more, and no given name with a surname (*Barry Lyndon*)."""
    words = title.split()
    if len(words) < 2 or not title[0].isupper():
        return sum(word[0].isupper() or word[0].isdigit() for word in words) > 1
    return not (languages(words[0]) and len(words) < 4 and all(w[0].isupper() and w not in FUNCTION for w in words))


def _titled(form: str) -> bool:
    """Whether more than the first word has a capital; *La montagne* at the head of a sentence may be any mountain."""
    return sum(word[0].isupper() or word[0].isdigit() for word in form.split()) > 1


def roman_mentions(section: Section, forms: Forms) -> tuple[Mention, ...]:
    """The films a section names in roman, outside italics and marks; of two titles that overlap, the longer."""
    if not forms:
        return ()
    words = {word for passage in section.passages for word in _WORD.findall(passage.text)}
    here = sorted((form for form, (_, needed) in forms.items() if needed <= words), key=len, reverse=True)
    return tuple(mention for passage in section.passages for mention in _of_passage(passage, here, forms))


def _of_passage(passage: Passage, here: list[str], forms: Forms) -> Iterator[Mention]:
    """The films a passage names in roman."""
    taken = [*passage.italics, *((mark.start, mark.end) for mark in passage.marks)]
    for form in here:
        at = passage.text.find(form)
        while at >= 0:
            end = at + len(form)
            alone = not (passage.text[at - 1 : at] if at else "").isalnum() and not passage.text[end : end + 1].isalnum()
            weak = not _titled(form) and opens_sentence(passage.text, at)
            if (
                alone
                and not weak
                and not beside_book(passage.text, at, end)
                and not any(left < end and at < right for left, right in taken)
            ):
                taken.append((at, end))
                yield Mention(kind="film", key=forms[form][0], passage=passage.id, start=at, end=end, text=form)
            at = passage.text.find(form, end)
