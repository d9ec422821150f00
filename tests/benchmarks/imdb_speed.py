"""How long IMDb's files take: loading them once, then asking for 300 titles, and how much memory that needs.

    python tests/benchmarks/imdb_speed.py FOLDER [--titles 10000000] [--films 25]

Writes files of IMDb's exact format into FOLDER where there are none (invented titles and names; six principals and three
further titles each; `--films` is the share in per cent that are no episodes), loads them in a process of its own, and asks in
another. Wanted: loading at most 120 s, 300 titles at most 3 s, memory at most 1 GB.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

import duckdb

SYLLABLES = "ba cor del fen gar hul ish jor kel lum mar nev ost per quin rav sol tam ur vel".split()  # noqa: SIM905
MACROS = (
    f"CREATE MACRO syllable(n) AS {SYLLABLES}[1 + (n % 20)::INTEGER]",
    "CREATE MACRO word(n) AS upper(syllable(n)[1]) || syllable(n)[2:] || syllable(n // 20) || syllable(n // 400)",
    """CREATE MACRO title(n) AS CASE WHEN n % 3 = 0 THEN 'The ' ELSE '' END
    || word(hash(n // 4) % 8000) || ' ' || word(hash(n // 4 + 7) % 8000)""",
    "CREATE MACRO person(n) AS word(hash(n) % 8000) || ' ' || word(hash(n + 3) % 8000)",
    "CREATE MACRO tt(n) AS 'tt' || printf('%07d', n)",
    "CREATE MACRO nm(n, most) AS 'nm' || printf('%07d', n % most)",
)
"""Titles of which four share a name, and ids as IMDb writes them: eight figures where seven do not do."""
FILES = {
    "title.basics": """SELECT tt(n) AS tconst,
        CASE WHEN hash(n) % 100 < {films} THEN ['movie', 'movie', 'short', 'short', 'tvMovie', 'video'][1 + (n % 6)::INTEGER]
        ELSE 'tvEpisode' END AS titleType,
        title(n) AS primaryTitle, CASE WHEN n % 5 = 0 THEN 'La ' || title(n + 1) ELSE title(n) END AS originalTitle,
        '0' AS isAdult, (1900 + hash(n) % 125)::VARCHAR AS startYear, NULL AS endYear,
        (hash(n) % 180)::VARCHAR AS runtimeMinutes, 'Drama,Short' AS genres FROM range(1, {titles} + 1) t(n)""",
    "title.akas": """SELECT tt(n) AS titleId, (k + 1)::VARCHAR AS ordering, title(n + k) AS title, 'FR' AS region,
        'fr' AS language, 'imdbDisplay' AS types, NULL AS attributes, '0' AS isOriginalTitle
        FROM range(1, {titles} + 1) t(n), range(3) a(k)""",
    "title.crew": """SELECT tt(n) AS tconst, nm(hash(n), {titles}) AS directors,
        nm(hash(n), {titles}) || ',' || nm(hash(n + 1), {titles}) AS writers FROM range(1, {titles} + 1) t(n)""",
    "title.principals": """SELECT tt(n) AS tconst, (k + 1)::VARCHAR AS ordering, nm(hash(n * 7 + k), {titles}) AS nconst,
        ['actor', 'actress', 'self', 'cinematographer', 'composer', 'editor'][k + 1] AS category, NULL AS job,
        CASE WHEN k < 2 THEN '["' || word(n % 8000) || '"]' END AS characters
        FROM range(1, {titles} + 1) t(n), range(6) a(k)""",
    "name.basics": """SELECT nm(n, {titles} + 1) AS nconst, person(n) AS primaryName, NULL AS birthYear, NULL AS deathYear,
        'actor,director' AS primaryProfession, 'tt0000001' AS knownForTitles FROM range({titles}) t(n)""",
}
"""The rows of each file."""
TSV = r"(DELIMITER '\t', QUOTE '', ESCAPE '', NULLSTR '\N', HEADER, COMPRESSION gzip)"


def write(folder: Path, titles: int, films: int) -> None:
    """Write the files that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    base = duckdb.connect()
    base.execute("SET memory_limit='4GB'")
    for macro in MACROS:
        base.execute(macro)
    for name, query in FILES.items():
        path = folder / f"{name}.tsv.gz"
        if not path.exists():
            base.execute(f"COPY ({query.format(titles=titles, films=films)}) TO '{path}.part' {TSV}")
            Path(f"{path}.part").rename(path)


def asked() -> list[str]:
    """300 titles of the files."""
    base = duckdb.connect()
    for macro in MACROS:
        base.execute(macro)
    return [title for (title,) in base.execute("SELECT title(n * 9973) FROM range(1, 301) t(n)").fetchall()]


def measured(folder: Path, store: Path, titles: list[str]) -> None:
    """One process: ask, load where that is needed, and print seconds and megabytes."""
    from publish.review.imdb import records  # noqa: PLC0415 - what is measured

    start = time.perf_counter()
    found = records(folder, store, dict.fromkeys(titles, ""))
    took = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    memory, cpu = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
    films = sum(map(len, found.values()))
    print(
        f"{took:7.1f} s ({cpu:.0f} s of processor) {memory:6.0f} MB  {len(titles)} titles asked, {films} films found",
        flush=True,
    )


def main() -> None:
    """Write, load, ask."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--titles", type=int, default=10_000_000)
    options.add_argument("--films", type=int, default=25)
    options.add_argument("--ask", type=int, default=-1, help=argparse.SUPPRESS)
    given = options.parse_args()
    store = given.folder / "store"
    if given.ask >= 0:
        measured(given.folder, store, asked()[: given.ask])
        return
    write(given.folder, given.titles, given.films)
    for path in sorted(given.folder.glob("*.gz")):
        print(f"{path.stat().st_size / 1e6:7.0f} MB {path.name}", flush=True)
    for path in (store / "imdb").glob("*"):
        path.unlink()
    for label, count in (("loading, and one title", 1), ("300 titles", 300), ("300 titles again", 300)):
        print(f"{label:24}", end="", flush=True)
        subprocess.run([sys.executable, __file__, str(given.folder), "--ask", str(count)], check=True)


if __name__ == "__main__":
    main()
