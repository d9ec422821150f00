"""One interview file: bytes in, Interview out. A pure function, so that it can run anywhere and be kept."""

from collections.abc import Mapping

from publish.collection import Interview
from publish.manuscript.blocks import Blocks
from publish.manuscript.files import text_of_file
from publish.manuscript.front_matter import (
    Divided,
    InterviewHead,
    divided,
    first_published,
    permission_of,
    speakers_of,
)
from publish.manuscript.keys import key_of_file
from publish.manuscript.lines import numbered, tell_doubled_notes, without_queries
from publish.manuscript.markdown import tree_of
from publish.manuscript.marks import marks_of, tell_open_ranges
from publish.manuscript.pictures import Sight
from publish.manuscript.reading import Reading
from publish.manuscript.schema import checked
from publish.manuscript.turns import turns_of
from publish.notices import Notice
from publish.text import Role, Speaker


def read_interview(
    name: str, data: bytes, pictures: Mapping[str, Sight], *, language: str = "en"
) -> tuple[Interview | None, tuple[Notice, ...]]:
    """The interview of a file, and what the editor should know of it; None where the file cannot be used at all.

    `pictures` tells the size, or the fault, of each picture by its path; `language` is the collection's, for a file
    that names none.
    """
    reading = Reading(name, key_of_file(name))
    text = text_of_file(data, reading)
    if text is None:
        return None, reading.told
    file = divided(text, reading)
    head = checked(InterviewHead, file.tree, reading) if not reading.failed else None
    if head is None:
        return None, reading.told
    return _interview(head, file, blocks_of(file, pictures, head.language or language, reading))


def blocks_of(file: Divided, pictures: Mapping[str, Sight], language: str, reading: Reading) -> Blocks:
    """The text of a file, ready to be walked."""
    text = without_queries(file.text, file.first_line, reading)
    tell_doubled_notes(text, file.first_line, reading)
    tree = tree_of(numbered(text, file.first_line), language, reading)
    return Blocks(reading, pictures, tree, file.first_line)


def _interview(head: InterviewHead, file: Divided, blocks: Blocks) -> tuple[Interview, tuple[Notice, ...]]:
    speakers = speakers_of(head)
    by_role = {role: tuple(speaker for speaker in speakers if speaker.role is role) for role in Role}
    headnote, turns = turns_of(blocks, speakers)
    reading = blocks.reading
    interview = Interview(
        key=reading.key,
        file=reading.file,
        title=head.title or _names(by_role[Role.INTERVIEWEE]),
        titled=bool(head.title),
        interviewees=by_role[Role.INTERVIEWEE],
        interviewers=by_role[Role.INTERVIEWER],
        others=by_role[Role.OTHER],
        date=head.date,
        dateline=head.dateline,
        place=head.place,
        language=head.language,
        translator=head.translator,
        first_published=first_published(head),
        permission=permission_of(head, file.tree, reading.file),
        headnote=headnote,
        turns=turns,
    )
    blocks.tell_lost_notes()
    tell_open_ranges(marks_of(interview.blocks), reading)
    return interview, reading.told


def _names(speakers: tuple[Speaker, ...]) -> str:
    *first, last = (speaker.name for speaker in speakers)
    return f"{', '.join(first)} and {last}" if first else last
