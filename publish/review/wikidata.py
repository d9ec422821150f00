"""A result of Wikidata's query service as a source of facts: `wikidata.rq` beside this module is the query to ask there.

The service (query.wikidata.org) gives JSON ("SPARQL results", W3C) or CSV; either will do. A film takes as many rows as its
lists need; they are gathered by its id. Wikidata's facts are free of rights (CC0).
"""

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from publish.authority import Credit
from publish.errors import UsageError
from publish.names.tokens import title_key
from publish.review.record import Record

JOBS = ("director", "writer", "cinematographer", "editor", "music", "cast")
"""Variables of the query that are credits, in the order films.yaml has them."""
NEEDED = frozenset({"film", "title"})
VALUES = re.compile(r"VALUES \?title \{[^}]*\}")
"""Where the query has its titles."""
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
"""Wikidata writes its quotes straight."""
Rows = list[Mapping[str, str]]


def records(file: Path, titles: Iterable[str]) -> dict[str, list[Record]]:
    """The films of a query result that bear each of the titles."""
    by_title: defaultdict[str, list[Record]] = defaultdict(list)
    for record in read(file):
        for key in dict.fromkeys(title_key(title) for title in (record.title, record.original_title, *record.also) if title):
            by_title[key].append(record)
    return {title: by_title[title_key(title)] for title in titles if title_key(title) in by_title}


def query(titles: Iterable[tuple[str, str]]) -> str:
    """The query of `wikidata.rq` for these titles, each with the language of its words."""
    plain = ((json.dumps(title.translate(STRAIGHT), ensure_ascii=False), language[:2].lower()) for title, language in titles)
    asked = " ".join(f"{title}@{language}" for title, language in plain)
    text = (Path(__file__).parent / "wikidata.rq").read_text(encoding="utf-8")
    return VALUES.sub(lambda _: f"VALUES ?title {{ {asked} }}", text).rstrip()


def read(file: Path) -> tuple[Record, ...]:
    """Every film of a query result, in its order; raises UsageError where the file is none."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read ({error}). Name the file that Wikidata's query service gave you.") from error
    rows = _json(text, file) if text.lstrip().startswith(("{", "[")) else list(csv.DictReader(io.StringIO(text)))
    if rows and not set(rows[0]) >= NEEDED:
        raise UsageError(f"{file}: no columns 'film' and 'title'. Ask Wikidata with the query of publish/review/wikidata.rq.")
    films: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        films[row["film"].rpartition("/")[2]].append(row)
    return tuple(_record(key, of) for key, of in films.items())


def _json(text: str, file: Path) -> Rows:
    """Rows of a JSON result: the full form, or the short one that the service calls `simple`."""
    try:
        told = json.loads(text)
        rows = told["results"]["bindings"] if isinstance(told, dict) else told
        return [
            {name: str(value["value"]) if isinstance(value, dict) else str(value) for name, value in row.items()}
            for row in rows
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{file}: this is no query result in JSON ({error}). Download it again as JSON or CSV.") from error


def _record(key: str, rows: Rows) -> Record:
    title = _first(rows, "title")
    colours = [colour.casefold() for colour in _all(rows, "colour")]
    imdb = _first(rows, "imdb")
    return Record(
        source="wikidata",
        id=key,
        title=title,
        also=tuple(name for name in _all(rows, "also") if name != title),
        year=min(filter(None, (date[:4] for date in _all(rows, "date"))), default=""),
        original_title=_first(rows, "original"),
        language=_first(rows, "language"),
        countries=tuple(_all(rows, "country")),
        runtime=_first(rows, "runtime").partition(".")[0],
        colour=None if len(colours) != 1 else "black" not in colours[0],
        credits=tuple(_credits(rows)),
        ids=(("imdb", imdb),) if imdb else (),
    )


def _credits(rows: Rows) -> Iterator[Credit]:
    for job in JOBS:
        told = dict.fromkeys((row.get(job, ""), row.get("role", "") if job == "cast" else "") for row in rows)
        yield from (Credit(job=job, name=name, role=role) for name, role in told if name)


def _all(rows: Rows, name: str) -> list[str]:
    """The values of a variable, each once."""
    return [value for value in dict.fromkeys(row.get(name, "") for row in rows) if value]


def _first(rows: Rows, name: str) -> str:
    return next(iter(_all(rows, name)), "")
