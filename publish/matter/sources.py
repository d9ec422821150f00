"""Sources and permissions: where each interview first appeared and by whose leave it stands here."""

from publish.apparatus import SourceEntry
from publish.book import Book
from publish.collection import Interview, PermissionStatus, Publication
from publish.matter.dates import readable
from publish.matter.joining import joined

STATUS = {
    PermissionStatus.OWN: "Published here for the first time.",
    PermissionStatus.PUBLIC_DOMAIN: "In the public domain.",
    PermissionStatus.GRANTED: "Reprinted by permission.",
}
"""What stands where the ledger gives no credit line."""


def sources(book: Book) -> tuple[SourceEntry, ...]:
    """One entry for each interview, in book order."""
    return tuple(_entry(interview, book.metadata.language) for interview in book.interviews)


def _entry(interview: Interview, language: str) -> SourceEntry:
    first = interview.first_published
    if first.publication and first.publication in interview.permission.credit:
        first = Publication()  # the credit line, which must stand as it was granted, says it already
    return SourceEntry(
        key=interview.key,
        title=interview.title if interview.titled else "",
        names=joined(tuple(speaker.name for speaker in interview.interviewees)),
        article=first.title if first.title != interview.title else "",
        publication=first.publication,
        date=readable(first.date, language),
        credit=_credit(interview),
    )


def _credit(interview: Interview) -> str:
    permission = interview.permission
    if permission.credit:
        return permission.credit
    if permission.status is PermissionStatus.OWN and interview.first_published.publication:
        return ""
    return STATUS.get(permission.status, "")
