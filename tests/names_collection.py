"""A collection made of strings, for the tests of the names room: `*italics*` and `[words](person:key "subheading")`."""

import re

from publish.authority import Film, Person
from publish.collection import BookPart, Collection, Interview, Metadata, Settings
from publish.text import Block, BlockKind, Mark, Passage, PassageKind, Role, Source, Speaker

MARKUP = re.compile(
    r"\[(?P<words>[^\]]+)\]\((?P<kind>person|film|none):(?P<key>[\w-]*)(?: \"(?P<sub>[^\"]*)\")?\)"
    r"|\*(?P<italic>[^*]+)\*"
)


def passage(text: str, name: str, line: int, kind: PassageKind = PassageKind.TURN) -> Passage:
    plain, italics, marks, at = "", [], [], 0
    for match in MARKUP.finditer(text):
        plain += text[at : match.start()]
        at, start = match.end(), len(plain)
        plain += match["words"] or match["italic"]
        if match["italic"]:
            italics.append((start, len(plain)))
        else:
            marks.append(_mark(match, start, len(plain), Source(f"{name}.md", line)))
    return Passage(
        id=f"{name}-{line}",
        text=plain + text[at:],
        kind=kind,
        source=Source(f"{name}.md", line),
        italics=tuple(italics),
        marks=tuple(marks),
    )


def _mark(match: re.Match[str], start: int, end: int, source: Source) -> Mark:
    return Mark(kind=match["kind"], key=match["key"], start=start, end=end, subheading=match["sub"] or "", source=source)


def interview(name: str, *texts: str, who: str = "Honor Castellane", asks: str = "", kind=PassageKind.TURN) -> Interview:
    passages = [passage(text, name, line, kind) for line, text in enumerate(texts, start=1)]
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, source=each.source, id=each.id, passages=(each,)) for each in passages)
    return Interview(
        key=name,
        file=f"{name}.md",
        title=name,
        interviewees=(Speaker(name=who, role=Role.INTERVIEWEE),),
        interviewers=(Speaker(name=asks, role=Role.INTERVIEWER),) if asks else (),
        headnote=blocks,
    )


def collection(*interviews: Interview, people: tuple[Person, ...] = (), films: tuple[Film, ...] = ()) -> Collection:
    return Collection(
        folder="/nowhere",
        metadata=Metadata(title="A Book", key="a-book"),
        settings=Settings(),
        parts=(BookPart(interviews=interviews),),
        people=people,
        films=films,
    )
