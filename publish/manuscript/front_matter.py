"""The lines between `---` and `---` at the head of a file, and what an interview says there."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from publish.collection import Edition, Permission, PermissionStatus, Publication
from publish.manuscript.reading import Reading
from publish.manuscript.schema import Date, ListOf, Name, Words, named
from publish.manuscript.settings import Language
from publish.manuscript.yaml import Tree, tree_of
from publish.text import Role, Source, Speaker


class Asker(Words):
    """Who asks: a person by name, or a publication."""

    name: str = ""
    publication: str = ""


class SourceLine(Words):
    """Where the interview first appeared."""

    title: str = ""
    publication: str = ""
    date: Date = ""
    url: str = ""


class PermissionLine(Words):
    """The rights of the interview. A file that says something of them must say how they stand."""

    status: Literal["granted", "pending", "refused", "public-domain", "own"]
    by: str = ""
    on: Date = ""
    editions: ListOf[Edition] = ()
    credit: str = ""


class InterviewHead(Words):
    """The front matter of an interview, key for key."""

    interviewee: Annotated[ListOf[Name], Field(min_length=1)]
    title: str = ""
    interviewer: ListOf[Annotated[Asker, named("name")]] = ()
    others: ListOf[str] = ()
    date: Date = ""
    dateline: str = ""
    place: str = ""
    language: Language = ""
    translator: str = ""
    source: Annotated[SourceLine, named("title")] = SourceLine()
    permission: Annotated[PermissionLine, named("status")] | None = None


class MatterHead(Words):
    """The front matter of a file of front or back matter."""

    title: str | None = None


_INTERVIEWEE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*---[ \t]*[\r\n](?:(?!---)[^\r\n]*[\r\n]+)*?[\"']?interviewee[\"']?[ \t]*:")


def is_interview(data: bytes) -> bool:
    """Whether a file has `interviewee:` in its front matter; cheaper than to read it."""
    return _INTERVIEWEE.match(data) is not None


@dataclass(frozen=True, slots=True)
class Divided:
    """A file cut in two: its front matter, read, and its text, which begins at `first_line`."""

    tree: Tree
    text: str
    first_line: int


def divided(text: str, reading: Reading) -> Divided:
    """Cut a file after its front matter; a file without any is all text."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != "---":
        return Divided(Tree({}), text, 1)
    end = next((n for n, line in enumerate(lines[start + 1 :], start + 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        reading.tell("broken-yaml", start + 1, "the front matter has no end. Put a line '---' below its last key.")
        return Divided(Tree({}), "", len(lines))
    tree = tree_of("\n".join(lines[start + 1 : end]), reading, first_line=start + 2)
    return Divided(tree, "\n".join(lines[end + 1 :]), end + 2)


def speakers_of(head: InterviewHead) -> tuple[Speaker, ...]:
    """Everyone who may speak, interviewees first, each once."""
    found = [Speaker(name=name, role=Role.INTERVIEWEE) for name in head.interviewee]
    for asker in head.interviewer:
        name = asker.name or asker.publication
        found.append(Speaker(name=name, role=Role.INTERVIEWER, publication=not asker.name))
    found += [Speaker(name=name, role=Role.OTHER) for name in head.others]
    once: dict[str, Speaker] = {}
    for speaker in found:
        once.setdefault(speaker.name, speaker)
    return tuple(once.values())


def permission_of(head: InterviewHead, tree: Tree, file: str) -> Permission:
    """The line of the rights ledger."""
    source = Source(file, tree.line("permission") if head.permission else 1)
    line = head.permission
    if line is None:
        return Permission(source=source)
    return Permission(
        status=PermissionStatus(line.status),
        by=line.by,
        on=line.on,
        editions=line.editions,
        credit=line.credit,
        source=source,
    )


def first_published(head: InterviewHead) -> Publication:
    """Where it first appeared."""
    line = head.source
    return Publication(title=line.title, publication=line.publication, date=line.date, url=line.url)
