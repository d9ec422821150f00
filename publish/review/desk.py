"""What `publish names` and `publish films` do, whichever way the editor asks: at a terminal, in a pipe, or from a script."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.errors import UsageError
from publish.review.completing import Source, source
from publish.review.listing import lines
from publish.review.papers import as_json
from publish.review.proposal import Decision, Kind, Verdict
from publish.review.reviewing import FILES, Review, accept_all, from_paper, review, without_credits, write
from publish.review.wikidata import query

COMMANDS: dict[Kind, str] = {"person": "names", "film": "films"}
PAST = {Verdict.ACCEPT: "accepted", Verdict.MERGE: "merged", Verdict.RENAME: "renamed", Verdict.IGNORE: "ignored"}

QUERY = "wikidata:"
"""`--from` this, without a file: the query to ask Wikidata, with the book's own titles."""
NAMED = 5
"""Decisions made before that are named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One command line."""

    folder: Path
    kind: Kind
    store: Path
    accept_all: bool = False
    as_json: bool = False
    given: tuple[str, ...] = ()
    """What `--from` names: a file of decisions (`-` is standard input), a data base, or one of each."""
    today: str = ""

    @property
    def source(self) -> Source | None:
        """The data base to ask."""
        named = [one for given in self.given if given != QUERY and (one := source(given, self.store, self.today))]
        if len(named) > 1 or (self.kind == "person" and (named or QUERY in self.given)):
            raise UsageError(
                "Give one data base at a time, and only to publish films: --from imdb:FOLDER or --from wikidata:FILE."
            )
        return named[0] if named else None

    @property
    def decided(self) -> str:
        """The file of decisions; empty where none is given."""
        files = [given for given in self.given if given != QUERY and not source(given, self.store, self.today)]
        if len(files) > 1:
            raise UsageError("Give one file of decisions: --from FILE.")
        return files[0] if files else ""


def reviewed(asked: Asked, typed: bytes, *, terminal: bool) -> Iterator[str]:
    """Review, and say what came of it; `typed` is standard input where that holds the decisions."""
    decided_in, base = asked.decided, asked.source
    if asked.accept_all + asked.as_json + bool(decided_in) > 1:
        raise UsageError("--accept-all, --json and --from exclude one another. Give one of them.")
    if QUERY in asked.given and asked.kind == "film":
        yield query(without_credits(review(asked.folder, asked.kind, asked.store)))
        return
    made = review(asked.folder, asked.kind, asked.store, base)
    command = COMMANDS[asked.kind]
    if asked.as_json:
        yield as_json(asked.kind, made.proposals, base.terms if base else "")
    elif decided_in:
        decided, before = from_paper(made, _text(decided_in, typed), decided_in)
        yield from _decided_before(before)
        yield _written(made, decided)
    elif asked.accept_all:
        yield _written(made, accept_all(made.proposals))
    elif terminal and made.proposals:
        yield _written(made, _at_the_terminal(made))
    else:
        yield from lines(made.proposals, command)
        if base:
            yield base.terms


def _decided_before(keys: tuple[str, ...]) -> Iterator[str]:
    """What a script decides once more: by name, unless it is the whole list that comes again."""
    yield from (f"{key}: decided before; left as it is." for key in keys[:NAMED])
    if len(keys) > NAMED:
        yield f"… and {len(keys) - NAMED} more, decided before; left as they are."


def _at_the_terminal(made: Review) -> tuple[Decision, ...]:
    from publish.review.screen import Screen  # noqa: PLC0415 - scripts need no screen
    from publish.review.table import Table  # noqa: PLC0415

    return Screen(Table(proposals=made.proposals, known=made.everything.__contains__)).run()


def _text(given: str, typed: bytes) -> str:
    try:
        return (typed if given == "-" else Path(given).read_bytes()).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{given}: cannot be read ({error}). Name a JSON file, UTF-8.") from error


def _written(made: Review, decided: tuple[Decision, ...]) -> str:
    """Write, and say how much."""
    path = write(made, decided)
    left = len(made.proposals) - len({each.key for each in decided})
    if path is None:
        return f"Nothing decided; {FILES[made.kind]} is as it was. Open: {left}."
    counted = Counter(PAST[each.verdict] for each in decided)
    told = ", ".join(f"{count} {verdict}" for verdict, count in counted.items())
    return f"{path}: {told}. Open: {left}."
