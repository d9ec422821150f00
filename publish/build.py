"""The straight line: a collection folder becomes a book. The only writer to the output folder.

    read → assemble → compose and set galleys, identify meanwhile → paginate → filmography, index, contents → bind

`build` reads in that order. Clock, processes and folders come in with the order; what the editor should know comes out
with the report. Nothing is written until everything is made, each file whole or not at all, report.json last.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock

from publish.book import Book
from publish.collection import Collection, Edition
from publish.errors import ManuscriptError, OutputError, UsageError
from publish.kept import Kept, tidy, write_all
from publish.manuscript import read_collection
from publish.matter.assemble import assemble, with_names
from publish.matter.folios import filled
from publish.matter.lint import index_notices
from publish.matter.rights import rights
from publish.names import identify
from publish.notices import Notice, Severity
from publish.order import Order
from publish.preflight.offers import offering, page_notices, page_refusals
from publish.preflight.printers import printers
from publish.press.coverage import covering
from publish.press.crew import Crew
from publish.press.design import designs, load_design
from publish.press.epub_accessibility import withdrawn
from publish.printer import Printer
from publish.proofs import Press, Proofs, begin_cover, begin_text, ordinals, proofs
from publish.report import report, versions
from publish.turnings import Turnings
from publish.unchanged import fingerprint, remember, report_name


@dataclass(slots=True)
class Timings:
    """Seconds of each step, in order."""

    taken: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time one step."""
        start = time.perf_counter()
        yield
        self.taken[name] = round(time.perf_counter() - start, 3)


def build(order: Order, crew: Crew) -> dict[str, Any]:
    """Make the book and write it; gives the report."""
    before = fingerprint(order)
    timings = Timings()
    with timings.step("total"):
        with timings.step("read"):
            collection, notices = _read(order)
            book, printer = assemble(collection), _printer(collection, order)
        with timings.step("compose"):
            press = _press(collection, printer, order, crew)
            text = begin_text(book, press) if book.has_print else None
            cover = begin_cover(book, press, order.store / "covers") if Edition.EPUB in _wanted(book, order) else None
        with timings.step("identify"):  # while the text is being set
            identified, unsure = identify(collection, Kept(order.store / "finds"))
            book = with_names(book, identified)
            from publish.bindery import Bound, begin_cover_sheet, bind, on_sheets  # noqa: PLC0415 - loaded while nothing waits for it

            drawn = cover() if cover else None
        with timings.step("typeset"):
            made = proofs(book, text, press) if text else ordinals(book)
            made = _filled(made, book, printer, order)
        with timings.step("bind"):
            bound = Bound(
                book=book, made=made, press=press, cover=drawn, printer=printer, order=order, wanted=_wanted(book, order)
            )
            printed = begin_cover_sheet(bound) if order.cover else None
            files = {edition.value: file for edition, file in bind(bound)}
        with timings.step("cover"):
            sheet = printed() if printed else None
        if order.impose:
            with timings.step("impose"):
                files["sheets"] = on_sheets(bound, files["print"][1], order.impose)
    files |= {"cover": (sheet.name, sheet.data)} if sheet else {}
    said = {*notices, *unsure, *_ignored(made), *index_notices(book, made.apparatus), *_counted(book, made, printer)}
    said |= bound.faults | set(sheet.notices if sheet else ()) | set(withdrawn(book) if "epub" in files else ())
    told = report(book, made, files, sorted(said))
    told["files"].get("cover", {}).update(sheet.told if sheet else {})
    told |= {"made": {"date": order.created, "versions": versions()}, "timings": timings.taken}
    _write(order, files, told)
    remember(order, told, before)
    for kept in "interviews", "finds":
        Kept(order.store / kept).trim()
    return told


def typeset(order: Order, crew: Crew) -> tuple[Book, Proofs]:
    """The book with its pages, set and not bound: for a proof-reader of lines."""
    collection, _ = _read(order)
    book, printer = assemble(collection), _printer(collection, order)
    if not book.has_print:
        raise UsageError(f"{order.collection}: this book has no printed pages. Add print to `editions:` in collection.yaml.")
    press = _press(collection, printer, order, crew)
    text = begin_text(book, press)
    book = with_names(book, identify(collection, Kept(order.store / "finds"))[0])
    return book, proofs(book, text, press)


def _read(order: Order) -> tuple[Collection, tuple[Notice, ...]]:
    """The collection as ordered, once the rights ledger has let it through."""
    collection, notices = read_collection(order.collection, Kept(order.store / "interviews"))
    collection = _as_ordered(collection, order)
    if order.impose and Edition.PRINT not in _wanted(collection, order):
        remedy = "Add --edition print." if order.editions else "Add print to `editions:` in collection.yaml."
        raise UsageError(f"--impose lays out the pages of the print edition, which is not made. {remedy}")
    return collection, (*notices, *_allowed(collection, order))


def _press(collection: Collection, printer: Printer, order: Order, crew: Crew) -> Press:
    """A press in the design of the book, that leaves its printer the gutter it takes."""
    settings = collection.settings
    design = load_design(settings.design, settings.trim, order.collection, order.store / "fonts")
    design = covering(design, collection, order.store / "fonts", cover=order.cover)
    return Press(
        design=design, crew=crew, folder=order.collection.resolve(), language=collection.metadata.language,
        turnings=Turnings(kept=Kept(order.store / "turnings"), book=order.collection.resolve()),
        draft=order.draft, gutter=printer.margins.gutter, tagged=Edition.SCREEN in settings.editions,
        printed=Edition.PRINT in _wanted(collection, order),
    )  # fmt: skip


def _printer(collection: Collection, order: Order) -> Printer:
    """The printer the print edition or its cover is for; a proof of one interview, or no print edition, is for none."""
    settings = collection.settings
    if order.only or not (Edition.PRINT in _wanted(collection, order) or order.cover):
        return offering(replace(settings, printer=""))
    return offering(settings)


def _filled(made: Proofs, book: Book, printer: Printer, order: Order) -> Proofs:
    """The proofs with the blanks the printer wants at the end; a release is stopped where it does not bind so many pages."""
    if order.only or not made.pages:
        return made
    pages = filled(made.pages, printer.pages.multiple, blank_last=printer.pages.blank_last)
    refused = () if order.draft else tuple(page_refusals(book.settings, printer, len(pages)))
    if refused:
        raise ManuscriptError(refused)
    return replace(made, pages=pages)


def _counted(book: Book, made: Proofs, printer: Printer) -> Iterator[Notice]:
    """What the printer's folding costs this number of pages."""
    return page_notices(book.settings, printer, len(made.pages)) if made.pages else iter(())


def _ignored(made: Proofs) -> set[Notice]:
    """What the press skips of the style sheets: every galley says it of them all."""
    return {remark for one in made.galleys.values() for remark in one.remarks}


def _as_ordered(collection: Collection, order: Order) -> Collection:
    """The collection with what the command line changes: design, further editions, and which interviews.

    It keeps the editions not made this time: an EPUB marks the pages of the printed book whether or not that is written too.
    """
    if order.design and order.design not in designs():
        raise UsageError(f"There is no design {order.design!r}. There is: {', '.join(designs())}.")
    if order.printer and order.printer not in {one.key for one in printers()}:
        raise UsageError(f"There is no printer {order.printer!r}. There is: {', '.join(one.key for one in printers())}.")
    settings = replace(
        collection.settings,
        printer=order.printer or collection.settings.printer,
        editions=tuple(dict.fromkeys((*collection.settings.editions, *order.editions))),
        design=order.design or collection.settings.design,
    )
    if order.cover and (order.only or Edition.PRINT not in settings.editions):
        what = "A proof has no cover" if order.only else "The cover is that of the print edition, which this book does not have"
        remedy = "Leave out --only." if order.only else "Add print to `editions:` in collection.yaml."
        raise UsageError(f"{what}. {remedy}")
    if not order.only:
        return replace(collection, settings=settings)
    return _only(replace(collection, settings=replace(settings, editions=(Edition.PRINT,))), order.only)


def _wanted(collection: Collection | Book, order: Order) -> tuple[Edition, ...]:
    """The editions to make this time."""
    return order.editions if order.editions and not order.only else collection.settings.editions


def _only(collection: Collection, wanted: tuple[str, ...]) -> Collection:
    """The collection cut down to some interviews, named by file or key."""
    names = {Path(name).name for name in wanted}
    known = {name for interview in collection.interviews for name in (interview.key, interview.file)}
    if names - known:
        raise UsageError(f"There is no interview {', '.join(sorted(names - known))} in this book. Name a file: --only 01-x.md.")
    parts = (
        replace(part, interviews=tuple(one for one in part.interviews if {one.key, one.file} & names), title="")
        for part in collection.parts
    )
    return replace(collection, parts=tuple(part for part in parts if part.interviews), front=(), back=())


def _allowed(collection: Collection, order: Order) -> tuple[Notice, ...]:
    """What the rights ledger says; stops the build where an interview may not stand in an edition."""
    said = tuple(rights(collection, _wanted(collection, order), draft=order.draft or bool(order.only)))
    refused = [notice for notice in said if notice.severity is Severity.ERROR]
    if refused:
        raise ManuscriptError(refused)
    return said


def _write(order: Order, files: dict[str, tuple[str, bytes]], told: dict[str, Any]) -> None:
    """Write the files, the report last; two builds at once take turns."""
    kept = dict(files.values())
    if not order.only:
        text = json.dumps(told, ensure_ascii=False, indent=1)
        kept[report_name(order, told["key"])] = text.encode()
    with _turn(order):
        tidy(order.output)
        write_all(order.output, kept)


@contextmanager
def _turn(order: Order) -> Iterator[None]:
    """Wait until no other build writes."""
    lock = FileLock(order.store / "output.lock")
    try:
        order.store.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except OSError as error:
        raise OutputError(f"{order.store}: cannot write ({error.strerror}). Set PUBLISH_CACHE to another folder.") from error
    try:
        yield
    finally:
        lock.release()
