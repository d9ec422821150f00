"""A collection read through before anything is made of it: everything a build would say, without the build."""

from collections.abc import Iterator
from pathlib import Path

from publish.collection import Collection
from publish.errors import ManuscriptError
from publish.kept import Kept
from publish.manuscript import read_collection
from publish.matter.assemble import assemble, with_names
from publish.matter.lint import index_notices
from publish.matter.rights import rights
from publish.names import identify
from publish.notices import Notice
from publish.preflight.finding import Finding
from publish.proofs import ordinals


def inspect_collection(folder: Path, store: Path) -> Iterator[Finding]:
    """Every notice on a collection: of its files, its rights, its names and its index."""
    try:
        collection, notices = read_collection(folder, Kept(store / "interviews"))
    except ManuscriptError as error:
        yield from (finding(notice, folder) for notice in error.notices)
        return
    told = {*notices, *rights(collection, collection.settings.editions, draft=False), *_names(collection)}
    yield from (finding(notice, folder) for notice in sorted(told))


def _names(collection: Collection) -> Iterator[Notice]:
    """What is not sure of names, and what a proof-reader of indexes would mark."""
    identified, unsure = identify(collection)
    yield from unsure
    book = with_names(assemble(collection), identified)
    yield from index_notices(book, ordinals(book).apparatus)


def finding(notice: Notice, folder: Path) -> Finding:
    """A notice as a finding, its file as seen from where the command was typed."""
    told = notice.source.file
    place = str(folder / told) if told and told != str(folder) else str(folder)
    return Finding(file=place, line=notice.source.line, code=notice.code, severity=notice.severity, what=notice.message)
