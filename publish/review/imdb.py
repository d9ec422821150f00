r"""IMDb's public files as a source of facts: read once into a DuckDB data base that is kept, then asked in a moment.

The files are tab-separated, without quotes, `\N` for nothing (developer.imdb.com/non-commercial-datasets): title.basics,
title.akas, title.crew, title.principals and name.basics, each `.tsv.gz`. Their terms allow personal and non-commercial use.
Episodes of series and games are left out; titles are looked up by their letters and figures, without accents or article.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publish.authority import Credit
from publish.errors import OutputError, UsageError
from publish.kept import digest
from publish.review.record import Record

if TYPE_CHECKING:
    import duckdb

TERMS = "Information courtesy of IMDb (https://www.imdb.com). Used with permission; for personal and non-commercial use only."
FILES = ("title.basics", "title.akas", "title.crew", "title.principals", "name.basics")
KINDS = ("movie", "short", "tvMovie", "tvShort", "tvSpecial", "tvMiniSeries", "video")
"""What counts as a film (titleType)."""
JOBS = {"cinematographer": "cinematographer", "composer": "music", "editor": "editor", "actor": "cast", "actress": "cast"}
"""Categories of title.principals and the words of films.yaml, in the order listed there."""
MEMORY = "640MB"
"""What DuckDB may hold at once; the rest it keeps on disk."""
KEY = r"""
CREATE MACRO letters(title) AS hash(regexp_replace(
    regexp_replace(strip_accents(lower(title)), '^(the|an?) ', ''), '[^\p{L}\p{N}]+', '', 'g'))
"""
BASICS = """
CREATE TABLE title AS SELECT
    substr(tconst, 3)::INTEGER AS t, primaryTitle AS name, nullif(originalTitle, primaryTitle) AS original,
    try_cast(startYear AS SMALLINT) AS year, try_cast(runtimeMinutes AS SMALLINT) AS runtime, titleType = 'movie' AS feature,
    letters(primaryTitle) AS key, letters(originalTitle) AS original_key
FROM {basics} WHERE titleType IN {kinds}
"""
REST = (
    """
CREATE TABLE principal AS SELECT
    substr(tconst, 3)::INTEGER AS t, ordering::UTINYINT AS place, substr(nconst, 3)::INTEGER AS n, category, characters AS role
FROM {principals} WHERE category IN {jobs} AND substr(tconst, 3)::INTEGER IN (SELECT t FROM title)
""",
    """
CREATE TABLE alias AS SELECT substr(titleId, 3)::INTEGER AS t, letters(title) AS key
FROM {akas} WHERE substr(titleId, 3)::INTEGER IN (SELECT t FROM title)
""",
    """
CREATE TABLE person AS SELECT substr(nconst, 3)::INTEGER AS n, primaryName AS name FROM {names}
""",
    """
CREATE TABLE crew AS SELECT substr(tconst, 3)::INTEGER AS t, directors, writers
FROM {crew} WHERE substr(tconst, 3)::INTEGER IN (SELECT t FROM title)
""",
)
WANTED = """
CREATE TEMP TABLE found AS
SELECT DISTINCT asked.title AS asked, t FROM (
    SELECT key, t FROM title WHERE key IN (SELECT key FROM asked)
    UNION ALL SELECT original_key, t FROM title WHERE original_key IN (SELECT key FROM asked)
    UNION ALL SELECT key, t FROM alias WHERE key IN (SELECT key FROM asked)
    UNION ALL SELECT asked.key, t FROM title JOIN asked ON title.t = asked.id
) JOIN asked USING (key)
"""


def records(folder: Path, store: Path, asked: Mapping[str, str]) -> dict[str, list[Record]]:
    """The films that bear each of the titles, features first; `asked` maps titles to the id an editor has given, or nothing."""
    with _opened(_base(folder, store)) as base:
        return _asked(base, asked)


def _duckdb() -> Any:
    try:
        import duckdb  # noqa: PLC0415 - optional: only this source needs it
    except ImportError as error:
        raise UsageError(
            "IMDb's files need DuckDB, which is not installed. Install it: pip install 'publish[imdb]'."
        ) from error
    return duckdb


def _opened(path: Path, *, new: bool = False) -> "duckdb.DuckDBPyConnection":
    settings = {"memory_limit": MEMORY, "temp_directory": str(path.with_suffix(".tmp")), "preserve_insertion_order": "false"}
    base: duckdb.DuckDBPyConnection = _duckdb().connect(str(path), read_only=not new, config=settings)
    return base


def _base(folder: Path, store: Path) -> Path:
    """The data base of the files as they stand; made where there is none yet."""
    files = {name: _file(folder, name) for name in FILES}
    stamps = (f"{path.resolve()} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files.values())
    path = store / "imdb" / f"{digest(_duckdb().__version__, KEY, BASICS, *REST, *stamps)[:16]}.duckdb"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.iterdir():  # of other files, or of a loading that was stopped
                if old.is_file():
                    old.unlink()
            _load(unfinished, files)
            unfinished.replace(path)
        except OSError as error:
            raise OutputError(f"{path.parent}: cannot write ({error}). Set PUBLISH_CACHE to a folder with room.") from error
    return path


def _file(folder: Path, name: str) -> Path:
    for path in (folder / f"{name}.tsv.gz", folder / f"{name}.tsv"):
        if path.is_file():
            return path
    raise UsageError(f"{folder}: there is no {name}.tsv.gz. Put IMDb's files {', '.join(FILES)} into the folder.")


def _load(path: Path, files: Mapping[str, Path]) -> None:
    """Read every file once; those that wait for the titles are read two at a time, since one gzip file feeds one core."""
    with _opened(path, new=True) as base:
        base.execute(KEY)
        told: dict[str, object] = {name.rpartition(".")[2]: _tsv(file) for name, file in files.items() if name[0] == "t"}
        told |= {"names": _tsv(files["name.basics"]), "jobs": tuple(JOBS), "kinds": KINDS}
        try:
            base.execute(BASICS.format(**told))
            with ThreadPoolExecutor(2) as readers:
                list(readers.map(lambda query: base.cursor().execute(query.format(**told)).close(), REST))
        except _duckdb().Error as error:
            raise UsageError(f"{files['title.basics'].parent}: these are not IMDb's files ({error}).") from error


def _tsv(path: Path) -> str:
    quoted = str(path).replace("'", "''")
    return rf"read_csv('{quoted}', delim='\t', quote='', escape='', header=true, nullstr='\N', all_varchar=true)"


def _asked(base: "duckdb.DuckDBPyConnection", asked: Mapping[str, str]) -> dict[str, list[Record]]:
    ids = [int(name[2:]) if name[2:].isdigit() else 0 for name in asked.values()]
    base.execute(
        "CREATE TEMP TABLE asked AS SELECT letters(unnest(?)) AS key, unnest(?) AS title, unnest(?) AS id",
        [list(asked), list(asked), ids],
    )
    base.execute(WANTED)
    credited = _credits(base)
    rows = base.execute(
        "SELECT asked, t, name, original, year, runtime FROM found JOIN title USING (t) ORDER BY asked, feature DESC, year, t"
    ).fetchall()
    found: dict[str, list[Record]] = {}
    for title, t, name, original, year, runtime in rows:
        found.setdefault(title, []).append(
            Record(
                source="imdb",
                id=f"tt{t:07}",
                title=name,
                original_title=original or "",
                year=str(year or ""),
                runtime=str(runtime or ""),
                credits=tuple(credited.get(t, ())),
            )
        )
    return found


def _credits(base: "duckdb.DuckDBPyConnection") -> dict[int, list[Credit]]:
    """The credits of the films found: director and writer from the crew, the others from the principals."""
    base.execute("CREATE TEMP TABLE film AS SELECT DISTINCT t FROM found")
    crew = base.execute("SELECT t, directors, writers FROM crew SEMI JOIN film USING (t)").fetchall()
    principals = base.execute(
        "SELECT t, n, category, role FROM principal SEMI JOIN film USING (t) ORDER BY t, place"
    ).fetchall()
    numbers = {int(name[2:]) for _, *lists in crew for names in lists for name in _listed(names)} | {
        n for _, n, *_ in principals
    }
    base.execute("CREATE TEMP TABLE credited AS SELECT unnest(?)::INTEGER AS n", [sorted(numbers)])
    names = dict(base.execute("SELECT n, name FROM person SEMI JOIN credited USING (n)").fetchall())
    found: dict[int, list[Credit]] = {}
    for t, directors, writers in crew:
        for job, listed in (("director", directors), ("writer", writers)):
            found.setdefault(t, []).extend(Credit(job=job, name=name) for name in _named(_listed(listed), names))
    for job in dict.fromkeys(JOBS.values()):
        for t, n, category, role in principals:
            if JOBS[category] == job and n in names:
                found.setdefault(t, []).append(Credit(job=job, name=names[n], role=_role(role) if job == "cast" else ""))
    return found


def _listed(names: str | None) -> Sequence[str]:
    return names.split(",") if names else ()


def _named(listed: Iterable[str], names: Mapping[int, str]) -> Iterator[str]:
    return (names[int(name[2:])] for name in listed if int(name[2:]) in names)


def _role(characters: str | None) -> str:
    """The first of the parts played: `["Norman Bates"]`; those who play themselves play none."""
    try:
        played = json.loads(characters or "[]")
    except ValueError:
        return ""
    return str(played[0]) if isinstance(played, list) and played and played[0] != "Self" else ""
