"""The front desk: arguments in, messages and exit code out. Only this module prints and exits.

What a command does is imported when it is asked for: `publish --version` should not load a press.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from publish import __version__
from publish.closing import closing, counted, failed, remarks
from publish.collection import Edition
from publish.ending import Ending
from publish.options import AcceptAll, AsJson, Collection, Debug, Decisions, DecisionsOrFacts
from publish.order import Layout, Order
from publish.surroundings import cores, now, store
from publish.unchanged import last_report

if TYPE_CHECKING:
    from publish.preflight.finding import Finding
    from publish.press.crew import Crew

DEFAULT_COLLECTION = Path("manuscripts")

app = typer.Typer(
    help="Turn a folder of interviews into a book: EPUB and print PDF, with contents, filmography and index of names.",
    epilog="`publish` alone is `publish build`. Start with: publish new FOLDER. Missing something: publish doctor.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; gives the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    with Ending(say=_say, debug="--debug" in words) as ending:
        app(words, standalone_mode=True)
    return ending.code


@app.callback(invoke_without_command=True)
def _front_desk(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by `main`, declared here for --help
) -> None:
    if version:
        typer.echo(f"publish {__version__}")
    elif context.invoked_subcommand is None:
        _build(DEFAULT_COLLECTION)


@app.command("build")
def _build(  # noqa: PLR0913 - one parameter an option
    collection: Collection = DEFAULT_COLLECTION,
    *,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the finished files.")] = Path("output"),
    edition: Annotated[list[Edition] | None, typer.Option(help="Make only this edition; may be repeated.")] = None,
    design: Annotated[str, typer.Option(help="Use this design instead of the collection's.")] = "",
    printer: Annotated[str, typer.Option("--for", metavar="PRINTER", help="Make the print PDF for this printer.")] = "",
    cover: Annotated[bool, typer.Option("--cover", help="Make the printer's cover too: back, spine and front.")] = False,
    impose: Annotated[
        Layout | None, typer.Option(help="Lay out the pages on sheets to fold too, for a proof or small run.")
    ] = None,
    only: Annotated[list[str] | None, typer.Option(help="Set a proof of this interview alone; may be repeated.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    draft: Annotated[bool, typer.Option("--draft", help="Accept what has no permission yet; marks every page.")] = False,
    jobs: Annotated[int, typer.Option(min=0, help="Processes that set pages; 0: one a core.")] = 0,
    debug: Debug = False,  # noqa: ARG001
) -> None:
    """Make the book: EPUB, print PDF and report.json."""
    order = Order(
        collection=collection, output=output, store=store(), created=now(), dated="SOURCE_DATE_EPOCH" in os.environ,
        editions=tuple(edition or ()), design=design, printer=printer, cover=cover, impose=impose,
        only=tuple(only or ()), draft=draft, jobs=jobs or cores(),
    )  # fmt: skip
    report = last_report(order) or _made(order)
    for line in remarks(report):
        _say(line)
    for line in closing(report, output):
        typer.echo(line)
    if failed(report, strict=strict):
        raise typer.Exit(1)


def _made(order: Order) -> dict[str, Any]:
    with _crew(order) as crew:
        from publish.build import build  # noqa: PLC0415 - while the crew is being hired

        return build(order, crew)


def _proofread(folder: Path, printer: str) -> "Sequence[Finding]":
    order = Order(collection=folder, output=folder, store=store(), created=now(), printer=printer, jobs=cores())
    with _crew(order) as crew:
        from publish.proofreading import proofread  # noqa: PLC0415

        return proofread(order, crew)


@contextmanager
def _crew(order: Order) -> "Iterator[Crew]":
    """The hands of an order, who say on a terminal what has come in."""
    from publish.press.crew import Crew  # noqa: PLC0415
    from publish.press.hands import executor  # noqa: PLC0415

    with (
        _progress() as progress,
        Crew(lambda: executor(order.jobs), order.store / "galleys", progress, order.jobs) as crew,
    ):
        yield crew


@app.command("import")
def _import(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE…", help="Files or folders; - is standard input.")],
    *,
    to: Annotated[Path, typer.Option("--to", help="The collection that takes the interviews.")] = DEFAULT_COLLECTION,
    interviewee: Annotated[list[str] | None, typer.Option(help="Who answers; may be repeated.")] = None,
    interviewer: Annotated[list[str] | None, typer.Option(help="Who asks; may be repeated.")] = None,
    title: Annotated[str, typer.Option(help="The title, instead of the headline.")] = "",
    kind: Annotated[str, typer.Option("--format", help="txt, md, html, docx, odt, pdf, vtt or srt.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Report only; write nothing.")] = False,
    debug: Debug = False,  # noqa: ARG001
) -> None:
    """Turn raw text, Markdown, HTML, Word, OpenDocument, PDF or subtitles into interview files."""
    from publish.intake.importing import Imports, import_all  # noqa: PLC0415
    from publish.intake.pieces import Hints  # noqa: PLC0415

    hints = Hints(title=title, interviewees=tuple(interviewee or ()), interviewers=tuple(interviewer or ()))
    given = sys.stdin.buffer.read() if Path("-") in sources else b""
    wanted = Imports(sources=tuple(sources), standard_input=given, to=to, hints=hints, kind=kind, dry=dry_run)
    failed = False
    for imported in import_all(wanted):
        for line in imported.report:
            typer.echo(line)
        if imported.fault:
            _say(imported.fault)
            failed = True
    if failed:
        raise typer.Exit(1)


@app.command("names")
def _names(
    collection: Collection = DEFAULT_COLLECTION,
    *,
    accept_all: AcceptAll = False,
    as_json: AsJson = False,
    given: Decisions = "",
    debug: Debug = False,  # noqa: ARG001
) -> None:
    """Decide who stands in the index, and write people.yaml.

    Lists the people found in the text and not decided yet, with their places and whom they might be one with. At a terminal:
    accept, merge ("Hitch" into Alfred Hitchcock), rename, ignore. For scripts: print --json, set each "decision" to accept,
    ignore, merge (with "into": a key) or rename (with "to": a name), a changed "heading" becoming `sort`, and apply --from.
    """
    _decide("person", collection, accept_all=accept_all, as_json=as_json, given=[given] if given else [])


@app.command("films")
def _films(
    collection: Collection = DEFAULT_COLLECTION,
    *,
    accept_all: AcceptAll = False,
    as_json: AsJson = False,
    given: DecisionsOrFacts = None,
    debug: Debug = False,  # noqa: ARG001
) -> None:
    """Decide which films the book lists, and write films.yaml.

    Works as `publish names` does. What is ignored is remembered in films.yaml with `index: false`: that title is no film.
    --from wikidata:FILE (a query result, JSON or CSV; --from wikidata: alone prints the query with your titles) and --from
    imdb:FOLDER (IMDb's public .tsv.gz files, for non-commercial use; pip install 'publish[imdb]') propose the facts that
    films.yaml lacks. Films of one title are shown with year, director and what in the text speaks for each; where nothing
    tells, you choose.
    """
    _decide("film", collection, accept_all=accept_all, as_json=as_json, given=given or [])


def _decide(kind: Literal["person", "film"], folder: Path, *, accept_all: bool, as_json: bool, given: list[str]) -> None:
    """Print what a review says; at a terminal, and with nothing else asked, show the list."""
    from publish.review.desk import Asked, reviewed  # noqa: PLC0415

    asked = Asked(
        folder=folder, kind=kind, store=store(), today=now()[:10], accept_all=accept_all, as_json=as_json, given=tuple(given)
    )
    typed = sys.stdin.buffer.read() if "-" in given else b""
    for line in reviewed(asked, typed, terminal=sys.stdin.isatty() and sys.stdout.isatty()):
        typer.echo(line)


@app.command("check")
def _check(
    given: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[COLLECTION|FILE…]", help="Collections, EPUBs, PDFs or files of a collection.", show_default="manuscripts"
        ),
    ] = None,
    *,
    printer: Annotated[str, typer.Option("--for", metavar="PRINTER", help="Read PDFs by this printer's rules.")] = "",
    typography: Annotated[bool, typer.Option("--typography", help="Set the collections and read their lines too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Findings as JSON on standard output.")] = False,
    debug: Debug = False,  # noqa: ARG001
) -> None:
    """Say what is wrong with a manuscript, an EPUB or a PDF, made here or not, and what to do."""
    from publish.preflight.checking import Asked, as_one_value, check, count_of  # noqa: PLC0415

    asked = Asked(given=tuple(given or (DEFAULT_COLLECTION,)), store=store(), printer=printer)
    found = list(check(asked))
    if typography:
        found += [one for folder in asked.given if folder.is_dir() for one in _proofread(folder, printer)]
    count = count_of(found)
    if as_json:
        typer.echo(as_one_value(asked, found))
    else:
        for one in found:
            _say(str(one))
        typer.echo(f"checked:  {', '.join(map(str, asked.given))}")
        typer.echo(f"findings: {counted(count)}")
    if count["error"]:
        raise typer.Exit(1)


@app.command("new")
def _new(folder: Annotated[Path, typer.Argument(help="Folder to make; it must not exist yet, or be empty.")]) -> None:
    """Make a collection to start from."""
    from publish.new import make_collection  # noqa: PLC0415

    for path in make_collection(folder):
        typer.echo(path)
    typer.echo(f"Build it with: publish build {folder}")


@app.command("doctor")
def _doctor() -> None:
    """Say what this machine lacks, and the command that installs it."""
    from publish.doctor import examine  # noqa: PLC0415

    findings = list(examine(store()))
    for finding in findings:
        typer.echo(finding)
    if any(finding.grave for finding in findings):
        raise typer.Exit(1)


def _say(message: str) -> None:
    typer.echo(message, err=True)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Shows on a terminal which section has come in; says nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status("Reading the collection") as status:
        yield lambda name: status.update(f"Setting pages: {name}")
