"""Where names are looked for: every interview, and every file of front or back matter that the index covers.

A section is the unit within which a bare surname means one person. It carries what may be read in it (the passages of
kinds in `INDEXED`, in reading order) and who speaks in it, and nothing else, so that a section can be searched alone
or cached.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from publish.collection import Collection, Interview, Matter
from publish.names.words import FUNCTION, PLACEHOLDER, words_of
from publish.text import INDEXED, Block, Passage

_QUOTES_INSIDE = re.compile(r"\w[,.:]? [“„«‘\"'](?=\w)")
"""A quotation within italics, as headings have it: *Anna Berg on ‘Winter Harvest’* holds a title and is none."""
_LONG, _RUNNING = 100, 30
"""Letters of a long passage, and of the pieces in italics where they are sentences rather than titles."""
_LONGEST = 9
"""How many words in italics without a title's capitals may still be one."""
_QUOTE = " ”’\"'"
_STOP = re.compile(r"[.!?…][”’\"')]? ")
_CREDITED = 80
_CREDIT = re.compile(
    r"\W*(?:(?:(?:Phot(?:o|ograph)|Image|Still|Picture)s?(?: courtesy)?|Courtesy)(?: by| of|:| ©)[^.!?]{3,60}"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2} ?/ ?(?:[A-Z]{2,}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))\W*"
)
"""The line under a picture, as a page of the web has it: who took it, and for whom."""
_BETWEEN_COMMAS = re.compile(r"\w(?:[^,;]*\w)?")
_DESKS = words_of("HQ Staff Team Editors Desk Magazine")
_SMALL = words_of("a an and as at by de du for from in is la le of on or the to with")


@dataclass(frozen=True, slots=True)
class Section:
    """An interview, or a file of front or back matter, as the indexer reads it."""

    key: str
    file: str
    speakers: tuple[str, ...]
    """Full names of the persons who speak in it; publications and groups are not among them."""
    passages: tuple[Passage, ...]
    language: str = "en"
    title: str = ""


def sections(collection: Collection) -> tuple[Section, ...]:
    """The sections of a book in reading order: front matter, interviews, back matter."""
    language = collection.metadata.language
    front = tuple(_from_matter(matter, language) for matter in collection.front if matter.indexed)
    body = tuple(_from_interview(interview, interview.language or language) for interview in collection.interviews)
    back = tuple(_from_matter(matter, language) for matter in collection.back if matter.indexed)
    return front + body + back


def _from_interview(interview: Interview, language: str) -> Section:
    """The headnote and the turns; who asks and answers is a person, whom `others` names may be none (Audience)."""
    named = (each for each in interview.interviewees + interview.interviewers if not each.publication)
    speakers = tuple(each.name for each in named if not _nobody(each.name))
    return Section(interview.key, interview.file, speakers, _passages(interview.blocks), language, interview.title)


def _nobody(name: str) -> bool:
    """Whether a speaker's name is none: a role, or initials that nobody has resolved."""
    letters, words = name.replace(".", "").replace(" ", ""), name.split()
    if {words[0], words[-1]} & FUNCTION or words[-1] in _DESKS:
        return True  # what a headline or a paper says, and nobody
    return name.rstrip(" 0123456789").casefold() in PLACEHOLDER or (len(letters) < 4 and letters.isupper())


def _from_matter(matter: Matter, language: str) -> Section:
    """A file of front or back matter: nobody speaks in it."""
    return Section(matter.key, matter.file, (), _passages(matter.blocks), language)


def _passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """The passages the index covers."""
    passages = (passage for block in blocks for passage in block.passages if passage.kind in INDEXED)
    return tuple(_read(passage) for passage in passages if not _is_credit(passage.text))


def _is_credit(text: str) -> bool:
    """Whether a passage is the credit of a picture and nothing else: Photo by Ada Holm / Studio."""
    return len(text) < _CREDITED and _CREDIT.fullmatch(text) is not None


def _read(passage: Passage) -> Passage:
    """A passage with the italics that may be titles: a question set in italics is read like any other sentence.

    Where only the titles of a question stand in roman, as in all that is set in italics, they are what it names.
    """
    if turned := _turned(passage):
        return replace(passage, italics=turned)
    if _is_set_in_italics(passage):
        return replace(passage, italics=())
    kept = tuple(span for span in passage.italics if _may_be_title(passage.text, *span))
    return passage if len(kept) == len(passage.italics) else replace(passage, italics=kept)


def _turned(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The words in roman of a sentence in italics, where all of them stand under a title's capitals; else nothing."""
    text, at, found = passage.text, 0, []
    if not passage.italics or not (len(text) > _LONG or text.rstrip(_QUOTE).endswith("?")):
        return ()
    opened, closed = passage.italics[0]
    if text[:opened].strip(_QUOTE) or not _is_plain(text[opened:closed]):
        return ()
    for start, end in (*passage.italics, (len(text), len(text))):
        if _STOP.search(text[at:start]):
            return ()
        found += [(at + each.start(), at + each.end()) for each in _BETWEEN_COMMAS.finditer(text[at:start])]
        at = end
    return tuple(found) if all(_is_titled(text[start:end]) for start, end in found) else ()


def _is_plain(words: str) -> bool:
    """Whether italics are no title: a sentence, or a part of one, in lower case."""
    written = [word for word in words.split() if word[0].isalpha()]
    return len(written) > 1 and 2 * sum(word[0].islower() for word in written) >= len(written)


def _is_titled(words: str) -> bool:
    """Whether all but the small words stand under capitals."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words.split())


def _is_set_in_italics(passage: Passage) -> bool:
    """Whether most of a long passage is in italics, as introductions are: what stands in them is no title for that."""
    if not passage.italics or len(passage.text) < _LONG:
        return False
    inside = sum(end - start for start, end in passage.italics)
    return 2 * inside > len(passage.text) and inside > _RUNNING * len(passage.italics)


def _is_question(words: str) -> bool:
    """Whether italics are a sentence that asks: *Did you know Jacques Demy?*, but not *Where Is My Friend's House?*."""
    if not words.rstrip(" ”’\"'").endswith("?"):
        return False
    inner = [word.strip(",?") for word in words.split()[1:]]
    plain = [word for word in inner if word[:1].islower() and word not in _SMALL]
    return len(plain) > 1


def _may_be_title(text: str, start: int, end: int) -> bool:
    """Whether italics are as short as titles are, or have the capitals of one, and begin with a word."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return False
    words = text[start:end]
    if _QUOTES_INSIDE.search(words) or _is_question(words):
        return False
    written = [word for word in words.split() if word[0].isalpha()]
    return len(written) <= _LONGEST or 2 * sum(word[0].isupper() for word in written) > len(written)
