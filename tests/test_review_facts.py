"""Facts from data bases: which film is meant, what is taken of it, and that nothing is guessed in silence."""

import csv
import gzip
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import write

from publish.cli import main
from publish.errors import UsageError
from publish.review import imdb, wikidata

Capture = pytest.CaptureFixture[str]
BASICS = """\
tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
tt0000001	movie	The Glass Harbour	The Glass Harbour	0	1961	\\N	94	Drama
tt0000002	movie	The Glass Harbour	The Glass Harbour	0	1998	\\N	121	Drama
tt0000003	tvEpisode	The Glass Harbour	The Glass Harbour	0	1961	\\N	25	Drama
tt0000004	movie	Saltwater	L'Eau salée	0	1974	\\N	\\N	Drama
tt0000005	short	"Quoted" Home	"Quoted" Home	0	\\N	\\N	12	Short
tt0000006	movie	Winter Light	Winter Light	0	1950	\\N	80	Drama
tt0000007	movie	Winter Light	Winter Light	0	1951	\\N	81	Drama
"""
AKAS = """\
titleId	ordering	title	region	language	types	attributes	isOriginalTitle
tt0000004	1	L'Eau salée	FR	fr	\\N	\\N	0
tt0000004	2	Salt Sea	US	en	\\N	\\N	0
"""
CREW = """\
tconst	directors	writers
tt0000001	nm0000001	nm0000001,nm0000002
tt0000002	nm0000003	\\N
tt0000004	nm0000004	\\N
tt0000006	nm0000003	\\N
tt0000007	nm0000004	\\N
"""
PRINCIPALS = """\
tconst	ordering	nconst	category	job	characters
tt0000001	1	nm0000005	actor	\\N	["Ned \\"the Eel\\" Pike"]
tt0000001	2	nm0000002	actress	\\N	["Self"]
tt0000001	3	nm0000004	cinematographer	director of photography	\\N
tt0000001	4	nm0000003	producer	\\N	\\N
"""
NAMES = """\
nconst	primaryName	birthYear	deathYear	primaryProfession	knownForTitles
nm0000001	Orla Fennick	1920	\\N	director	tt0000001
nm0000002	Maud Thorley	\\N	\\N	writer	tt0000001
nm0000003	Piet Aalders	\\N	\\N	director	tt0000002
nm0000004	Renée Castel	\\N	\\N	cinematographer	tt0000001
nm0000005	Ivo Brand	\\N	\\N	actor	tt0000001
"""
TALK = """\
---
interviewee: Ida Quist
interviewer: Ann Roe
permission: own
---

**Ann Roe:** You worked with the director Orla Fennick?

**Ida Quist:** On the film *The Glass Harbour* (1961). Then came the film *Salt Sea*, and the film *Winter Light*.
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PUBLISH_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    write(Path("book"), {"collection.yaml": "title: T\neditions: [epub]\n", "01-one.md": TALK})
    files = zip(imdb.FILES, (BASICS, AKAS, CREW, PRINCIPALS, NAMES), strict=True)
    Path("imdb").mkdir()
    for name, text in files:
        Path(f"imdb/{name}.tsv.gz").write_bytes(gzip.compress(text.encode()))


@pytest.fixture
def told(capsys: Capture) -> Callable[..., str]:
    def run(*words: str, code: int = 0) -> str:
        assert main(["films", "book", *words]) == code
        said = capsys.readouterr()
        return said.out if code == 0 else said.err

    return run


def films() -> str:
    return Path("book/films.yaml").read_text(encoding="utf-8")


def proposals(told: Callable[..., str], *words: str) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in json.loads(told(*words, "--json"))["proposals"]}


def test_films_of_one_title_are_shown_with_what_speaks_for_each(told: Callable[..., str]) -> None:
    found = proposals(told, "--from", "imdb:imdb")
    first, second = found["The Glass Harbour"]["matches"]
    assert (first["id"], first["year"], first["directors"]) == ("imdb:tt0000001", "1961", ["Orla Fennick"])
    assert first["evidence"] == ["the year 1961 is given", "Orla Fennick is named in 01-one.md"]
    assert second["evidence"] == ["another year, 1961, is given"]
    assert found["The Glass Harbour"]["match"] == "imdb:tt0000001"
    plain = told("--from", "imdb:imdb")
    assert "1* The Glass Harbour (1961) by Orla Fennick [imdb:tt0000001]: the year 1961 is given" in plain
    assert "2? The Glass Harbour (1998) by Piet Aalders" in plain
    assert "non-commercial" in plain
    assert "non-commercial" in json.loads(told("--from", "imdb:imdb", "--json"))["terms"]


def test_where_nothing_tells_nothing_is_chosen(told: Callable[..., str]) -> None:
    found = proposals(told, "--from", "imdb:imdb")
    assert [match["year"] for match in found["Winter Light"]["matches"]] == ["1950", "1951"]
    assert not found["Winter Light"]["match"]
    assert not found["Salt Sea"]["match"]
    assert found["Salt Sea"]["matches"][0]["title"] == "Saltwater"
    assert "1? Winter Light (1950) by Piet Aalders [imdb:tt0000006]: nothing in the text tells" in told("--from", "imdb:imdb")


def test_what_is_accepted_is_written_with_its_source(told: Callable[..., str]) -> None:
    told("--from", "imdb:imdb", "--accept-all")
    assert films() == (
        "# The films of this book, and the facts about them.\n\n"
        "salt-sea:\n  title: Salt Sea\n\n"
        "the-glass-harbour-1961:\n  title: The Glass Harbour\n  year: 1961\n"
        "  credits:\n    director: [Orla Fennick]\n    writer: [Orla Fennick, Maud Thorley]\n"
        "    cinematographer: [Renée Castel]\n"
        '    cast: [{name: Ivo Brand, role: Ned "the Eel" Pike}, Maud Thorley]\n  runtime: 94\n'
        "  facts_from: imdb 2026-01-01 (year, runtime, director, writer, cinematographer, cast)\n"
        "  ids:\n    imdb: tt0000001\n\n"
        "winter-light:\n  title: Winter Light\n"
    )


def test_a_listed_film_gets_what_it_lacks_and_keeps_what_it_has(told: Callable[..., str]) -> None:
    mine = (
        "# mine\nwinter-light: {title: Winter Light, credits: {director: Renée Castel}, facts_from: me}  # 1951?\n"
        "the-glass-harbour-1961:\n  title: The Glass Harbour\n  year: 1961\n  runtime: 90   # as I saw it\n  credits:\n"
        "    director: [orla]\n"
    )
    write(Path("book"), {"films.yaml": mine, "people.yaml": "orla: {name: Orla Fennick}\nivo: {name: Ivo Brand}\n"})
    told("--from", "imdb:imdb", "--accept-all")
    text = films()
    assert (
        "credits: {director: Renée Castel}, facts_from: 'me; imdb 2026-01-01 (year, runtime)', year: 1951, runtime: 81" in text
    )
    assert "  runtime: 90   # as I saw it\n  credits:\n    director: [orla]\n    writer: [orla, Maud Thorley]\n" in text
    assert "cast: [{name: ivo, role" in text
    assert "facts_from: 'imdb 2026-01-01 (writer, cinematographer, cast)'" in text
    assert list(proposals(told, "--from", "imdb:imdb")) == ["Salt Sea"]  # whose film nobody has chosen
    told("--from", "imdb:imdb", "--accept-all")
    assert films() == text


@pytest.mark.parametrize("line", ["checked: true", "invented: true", "index: false"])
def test_what_an_editor_has_settled_is_left_alone(line: str, told: Callable[..., str]) -> None:
    write(Path("book"), {"films.yaml": f"winter-light:\n  title: Winter Light\n  {line}\n"})
    assert "Winter Light" not in proposals(told, "--from", "imdb:imdb")


def test_an_id_says_more_than_a_year(told: Callable[..., str]) -> None:
    write(Path("book"), {"films.yaml": "w:\n  title: Winter Light\n  year: 1950\n  ids: {imdb: tt0000007}\n"})
    found = proposals(told, "--from", "imdb:imdb")["Winter Light"]
    assert found["match"] == "imdb:tt0000007"
    assert "films.yaml gives this id" in found["matches"][0]["evidence"]


def test_the_editor_chooses_by_a_file(told: Callable[..., str]) -> None:
    one = {"key": "winter-light", "decision": "accept", "match": "imdb:tt0000006"}
    Path("d.json").write_text(json.dumps({"proposals": [one]}), encoding="utf-8")
    assert "no match of the id" in told("--from", "d.json", code=1)
    told("--from", "imdb:imdb", "--from", "d.json")
    assert "director: [Piet Aalders]" in films()
    assert "year: 1950" in films()


def test_files_are_loaded_once_and_again_when_they_change(told: Callable[..., str]) -> None:
    store = Path("store/imdb")
    told("--from", "imdb:imdb")
    (base,) = store.iterdir()
    stamp = base.stat().st_mtime_ns
    told("--from", "imdb:imdb")
    assert [path.stat().st_mtime_ns for path in store.iterdir()] == [stamp]
    Path("imdb/title.crew.tsv.gz").write_bytes(gzip.compress(CREW.replace("nm0000001\tnm", "nm0000005\tnm").encode()))
    assert "by Ivo Brand" in told("--from", "imdb:imdb")
    assert [path.name for path in store.iterdir()] != [base.name]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("imdb:", "names no folder"),
        ("imdb:nowhere", "there is no title.basics.tsv.gz"),
        ("wikidata:nowhere", "cannot be read"),
        ("wikidata:book/collection.yaml", "no columns 'film' and 'title'"),
    ],
)
def test_a_source_that_is_none_is_told(given: str, said: str, told: Callable[..., str]) -> None:
    assert said in told("--from", given, code=2)


def test_two_sources_at_once_are_refused(told: Callable[..., str], capsys: Capture) -> None:
    assert "one data base at a time" in told("--from", "imdb:imdb", "--from", "wikidata:x", code=2)
    assert "one file of decisions" in told("--from", "a.json", "--from", "b.json", code=2)
    assert main(["names", "book", "--from", "imdb:imdb"]) == 2
    assert main(["names", "book", "--from", "wikidata:"]) == 2
    assert "publish films" in capsys.readouterr().err


def test_files_that_are_not_imdbs_are_told(told: Callable[..., str]) -> None:
    Path("imdb/title.akas.tsv.gz").write_bytes(gzip.compress(b"a\tb\n1\t2\n"))
    assert "these are not IMDb's files" in told("--from", "imdb:imdb", code=2)
    assert not list(Path("store/imdb").glob("*.duckdb"))


def test_without_duckdb_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match=r"pip install 'publish\[imdb\]'"):
        imdb.records(Path("imdb"), tmp_path, {"Rebecca": ""})


# ----------------------------------------------------------------------------------------------------------- Wikidata

ENTITY = "http://www.wikidata.org/entity/"
ROWS = [
    {
        "film": f"{ENTITY}Q1", "title": "Winter Light", "original": "Vinterljus", "date": "1951-03-02T00:00:00Z",
        "language": "sv", "country": "SE", "runtime": "81", "colour": "black-and-white", "director": "Orla Fennick",
        "cast": "Ivo Brand", "role": "The Ferryman", "imdb": "tt0000007",
    },
    {
        "film": f"{ENTITY}Q1", "title": "Winter Light", "date": "1952-01-01T00:00:00Z", "country": "NO",
        "director": "Orla Fennick", "cast": "Maud Thorley",
    },
    {"film": f"{ENTITY}Q2", "title": "Winter Light", "date": "1999-01-01T00:00:00Z", "director": "Nobody Here"},
]  # fmt: skip


def as_json() -> str:
    return json.dumps({"results": {"bindings": [{k: {"type": "literal", "value": v} for k, v in row.items()} for row in ROWS]}})


def as_csv() -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(ROWS[0]))
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue()


@pytest.mark.parametrize("text", [as_json(), json.dumps(ROWS), as_csv()], ids=["json", "simple json", "csv"])
def test_a_query_result_gives_the_facts_of_each_film(text: str) -> None:
    Path("result").write_text(text, encoding="utf-8")
    first, second = wikidata.read(Path("result"))
    assert (first.id, first.year, first.original_title, first.language) == ("Q1", "1951", "Vinterljus", "sv")
    assert (first.countries, first.runtime, first.colour, first.ids) == (("SE", "NO"), "81", False, (("imdb", "tt0000007"),))
    assert [(each.job, each.name, each.role) for each in first.credits] == [
        ("director", "Orla Fennick", ""),
        ("cast", "Ivo Brand", "The Ferryman"),
        ("cast", "Maud Thorley", ""),
    ]
    assert (second.id, second.colour) == ("Q2", None)


def test_wikidatas_facts_are_written_with_their_source(told: Callable[..., str]) -> None:
    Path("result.json").write_text(as_json(), encoding="utf-8")
    found = proposals(told, "--from", "wikidata:result.json")
    assert found["Winter Light"]["match"] == "wikidata:Q1"
    told("--from", "wikidata:result.json", "--accept-all")
    text = films()
    assert "  original_title: Vinterljus\n  language: sv\n  countries: [SE, NO]\n" in text
    assert "  colour: false\n" in text
    assert (
        "facts_from: wikidata 2026-01-01 (year, original_title, language, countries, runtime, colour, director, cast)" in text
    )
    assert "  ids:\n    wikidata: Q1\n    imdb: tt0000007\n" in text
    assert main(["build", "book", "--edition", "epub", "--jobs", "1"]) == 0


def test_the_query_is_printed_with_the_titles_whose_makers_nobody_has_listed(told: Callable[..., str]) -> None:
    films_yaml = (
        "w: {title: Winter Light, original_title: Vinterljus, language: sv}\n"
        "g: {title: The Glass Harbour, year: 1961, credits: {director: [Orla Fennick]}}\n"
    )
    write(Path("book"), {"films.yaml": films_yaml, "02-two.md": TALK.replace("Salt Sea", "The Ferryman's Coat")})
    printed = told("--from", "wikidata:")
    titles = """"Salt Sea"@en "The Ferryman's Coat"@en "Winter Light"@en "Vinterljus"@sv"""
    assert f"VALUES ?title {{ {titles} }}" in printed
    assert "Glass Harbour" not in printed
    assert "SELECT ?film" in printed
    assert not Path("store/imdb").exists()


def test_a_broken_result_is_told(told: Callable[..., str]) -> None:
    Path("result.json").write_text('{"head": {}}', encoding="utf-8")
    assert "no query result" in told("--from", "wikidata:result.json", code=2)


def test_the_query_asks_for_every_fact_that_is_read() -> None:
    query = (Path(wikidata.__file__).parent / "wikidata.rq").read_text(encoding="utf-8")
    for name in (
        "film",
        "title",
        "also",
        "original",
        "date",
        "language",
        "country",
        "runtime",
        "colour",
        "role",
        "imdb",
        *wikidata.JOBS,
    ):
        assert query.count(f"?{name}") >= 2, name
