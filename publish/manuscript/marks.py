"""Marks on names and films: each must lead somewhere, and what begins must end."""

from collections.abc import Iterable, Mapping, Sequence

from publish.manuscript.reading import Reading, did_you_mean
from publish.notices import Notice
from publish.text import Block, Mark

_FILES = {"person": "people.yaml", "film": "films.yaml"}


def marks_of(blocks: Iterable[Block]) -> list[Mark]:
    """Every mark, in reading order."""
    return [mark for block in blocks for passage in block.passages for mark in passage.marks]


def tell_open_ranges(marks: Sequence[Mark], reading: Reading) -> None:
    """A discussion that begins must end in the same interview, and the other way round."""
    open_marks: dict[tuple[str, str], Mark] = {}
    for mark in marks:
        name = (mark.kind, mark.key)
        if mark.range and not mark.key:
            reading.tell("bad-mark", mark.source.line, "a range needs a key. Write, for instance, (person:ozu){: .from}.")
        elif mark.range == "from" and name in open_marks:
            message = f"'{mark.key}' begins again before it has ended. Add '{{: .to}}' to a mark before this one."
            reading.tell("bad-mark", mark.source.line, message)
        elif mark.range == "from":
            open_marks[name] = mark
        elif mark.range == "to" and open_marks.pop(name, None) is None:
            message = f"'{mark.key}' ends here, but does not begin. Add '{{: .from}}' to a mark before this one."
            reading.tell("bad-mark", mark.source.line, message)
    for mark in open_marks.values():
        message = f"'{mark.key}' begins here, but does not end. Add '{{: .to}}' to the last mark of the discussion."
        reading.tell("bad-mark", mark.source.line, message)


def lost_marks(marks: Iterable[Mark], keys: Mapping[str, Sequence[str] | None]) -> list[Notice]:
    """Marks whose key is in no authority file; `keys` holds those of each file that there is."""
    found = []
    for mark in marks:
        file = _FILES.get(mark.kind, "")
        known = keys.get(file, ())
        if file and mark.key and known is not None and mark.key not in known:
            near = did_you_mean(mark.key, known)
            message = f"'{mark.kind}:{mark.key}' is not in {file}.{near} Otherwise add '{mark.key}:' to {file}."
            found.append(Notice(source=mark.source, code="mark-points-nowhere", message=message))
    return found
