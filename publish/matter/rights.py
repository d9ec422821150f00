"""The rights ledger: which interviews may stand in which edition.

A refusal always stops the edition; what is pending is a warning, since books are set while letters are on their way.
"""

from collections.abc import Iterable, Iterator

from publish.collection import Collection, Edition, Interview, PermissionStatus
from publish.notices import Notice
from publish.text import Source


def rights(collection: Collection, editions: Iterable[Edition], *, draft: bool) -> Iterator[Notice]:
    """What the ledger has against these editions; a draft may hold what a release may not."""
    if draft:
        return
    for interview in collection.interviews:
        notice = _status(interview)
        if notice:
            yield notice
        yield from _editions(interview, editions)


def _status(interview: Interview) -> Notice | None:
    messages = {
        PermissionStatus.REFUSED: (
            "permission-refused", "permission for this interview is refused. Take it out of the book, or build a --draft.",
        ),
        PermissionStatus.PENDING: ("permission-pending", "permission is still pending. Ask again before the book is printed."),
        PermissionStatus.MISSING: (
            "permission-missing",
            "nothing says whether this interview may be printed. Add 'permission:' (granted, pending, public-domain or own).",
        ),
    }  # fmt: skip
    if interview.permission.status not in messages:
        return None
    code, message = messages[interview.permission.status]
    return Notice(source=_place(interview), code=code, message=message)


def _editions(interview: Interview, editions: Iterable[Edition]) -> Iterator[Notice]:
    covered = interview.permission.editions
    for edition in editions:
        if covered and edition not in covered:
            told = ", ".join(covered)
            yield Notice(
                source=_place(interview),
                code="permission-edition",
                message=f"permission covers {told}, not the {edition} edition. Ask for it, or leave that edition out.",
            )


def _place(interview: Interview) -> Source:
    return interview.permission.source if interview.permission.source.file else Source(interview.file, 1)
