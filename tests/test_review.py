"""`publish names` and `publish films`: what is new, what it may be one with, and what the editor decides of it."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import write
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from publish.cli import main
from publish.review.listing import details, summary
from publish.review.proposal import Proposal
from publish.review.reviewing import review
from publish.review.screen import FILM_KEYS, KEYS, Screen, key_lines
from publish.review.table import Table

Capture = pytest.CaptureFixture[str]
TALK = """\
---
interviewee: Ida Quist
interviewer: Ann Roe
permission: own
---

**Ann Roe:** Who came first?

**Ida Quist:** Alfred Hitchcock, who directed *Marnie* (1964), and the director Stanley Donen. I met Sir Alfred twice.

**AR:** And Federico Fellini?

**IQ:** The filmmaker Federico Fellini! Then the film *Charade*, by Stanley Donen, with Audrey Hepburn.
"""
SECOND = """\
---
interviewee: Bo Ek
permission: own
---

**Bo Ek:** I adored Hitchcock's films. The film *Marnie* above all, and Hitch knew it: I asked Hitch, who directed it.

**BE:** I wrote to Alfred Hitchcok, the director, and to Fellini, the director. Then I saw *Charade*, a film.
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PUBLISH_CACHE", str(store))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    write(Path("book"), {"collection.yaml": "title: T\neditions: [epub]\n", "01-one.md": TALK, "02-two.md": SECOND})


@pytest.fixture
def told(capsys: Capture) -> Callable[..., str]:
    def run(*words: str, code: int = 0) -> str:
        assert main(words) == code
        said = capsys.readouterr()
        return said.out if code == 0 else said.err

    return run


def proposals(told: Callable[..., str], command: str = "names") -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in json.loads(told(command, "book", "--json"))["proposals"]}


def decide(told: Callable[..., str], command: str = "names", code: int = 0, **decisions: dict[str, str]) -> str:
    given = [{"key": key.replace("_", "-")} | decision for key, decision in decisions.items()]
    Path("decisions.json").write_text(json.dumps({"proposals": given}), encoding="utf-8")
    return told(command, "book", "--from", "decisions.json", code=code)


def people() -> str:
    return Path("book/people.yaml").read_text(encoding="utf-8")


def films() -> str:
    return Path("book/films.yaml").read_text(encoding="utf-8")


def test_what_is_new_is_listed_with_places_and_whom_it_may_be(told: Callable[..., str]) -> None:
    found = proposals(told)
    assert {"alfred-hitchcock", "stanley-donen", "federico-fellini", "hitchcock", "hitch", "alfred-hitchcok"} <= set(found)
    assert "ida-quist" not in found
    near = {key: [near["key"] for near in one["near"]] for key, one in found.items()}
    assert near["hitchcock"][0] == near["hitch"][0] == "alfred-hitchcock"
    assert "alfred-hitchcock" in near["alfred-hitchcok"]
    first = found["alfred-hitchcock"]["contexts"][0]
    assert (first["file"], first["line"]) == ("01-one.md", 9)
    assert "Alfred Hitchcock, who directed" in first["text"]
    assert found["hitch"]["count"] == 2
    plain = told("names", "book")
    assert "Hitchcock, Alfred" in plain
    assert "01-one.md:9:" in plain


def test_all_is_accepted_at_once_and_nothing_is_new_then(told: Callable[..., str]) -> None:
    open_before = len(proposals(told))
    assert f"{open_before} accepted. Open: 0." in told("names", "book", "--accept-all")
    assert proposals(told) == {}
    assert "Nothing new" in told("names", "book")
    assert told("films", "book", "--accept-all")
    assert proposals(told, "films") == {}
    assert "title: Charade" in films()
    told("build", "book", "--edition", "epub", "--strict", "--jobs", "1")


def test_accepting_all_moves_no_locator(told: Callable[..., str]) -> None:
    def index() -> dict[str, list[str]]:
        told("build", "book", "--edition", "epub", "--jobs", "1")
        report = json.loads(Path("output/report.json").read_text(encoding="utf-8"))
        return {name["heading"]: [locator["text"] for locator in name["locators"]] for name in report["names"]}

    before = index()
    assert {"Hitchcock", "Hitchcock, Alfred", "Hitch"} <= set(before)
    told("names", "book", "--accept-all")
    assert index() == before


def test_decisions_of_every_kind_are_written_and_remembered(told: Callable[..., str]) -> None:
    said = decide(
        told,
        alfred_hitchcock={"decision": "accept"},
        hitch={"decision": "merge", "into": "alfred-hitchcock"},
        hitchcock={"decision": "merge", "into": "hitch"},
        alfred_hitchcok={"decision": "merge", "into": "alfred-hitchcock"},
        stanley_donen={"decision": "ignore"},
        federico_fellini={"decision": "rename", "to": "Federico Fellini di Rimini", "heading": "Fellini, Federico di"},
    )
    assert "3 merged" in said
    assert people() == (
        "# Who is who: the decisions on the names of this book.\n\n"
        "alfred-hitchcock:\n  name: Alfred Hitchcock\n  also: [Hitch, Hitchcock, Alfred Hitchcok]\n\n"
        "federico-fellini:\n  name: Federico Fellini di Rimini\n  also: [Federico Fellini]\n  sort: Fellini, Federico di\n\n"
        "stanley-donen:\n  name: Stanley Donen\n  index: false\n"
    )
    assert not {"hitch", "hitchcock", "stanley-donen", "alfred-hitchcok", "federico-fellini"} & set(proposals(told))
    before = people()
    assert "decided before" in decide(
        told, stanley_donen={"decision": "accept"}, hitch={"decision": "merge", "into": "alfred-hitchcock"}
    )
    assert people() == before


def test_someone_listed_takes_a_form_and_the_file_keeps_its_hand(told: Callable[..., str]) -> None:
    mine = '# mine\n"alfred-hitchcock": {sort: "Hitchcock, Alfred",   name: Alfred Hitchcock}  # the Master\n'
    write(Path("book"), {"people.yaml": mine})
    decide(told, hitch={"decision": "merge", "into": "alfred-hitchcock"})
    assert people() == mine.replace("Hitchcock}", "Hitchcock, also: [Hitch]}")


def test_the_merged_forms_are_found_in_the_next_build(told: Callable[..., str]) -> None:
    decide(told, alfred_hitchcock={"decision": "accept"}, hitch={"decision": "merge", "into": "alfred-hitchcock"})
    told("build", "book", "--edition", "epub", "--jobs", "1")
    names = {one["key"]: one for one in json.loads(Path("output/report.json").read_text(encoding="utf-8"))["names"]}
    assert "Hitch" in {mention["text"] for mention in names["alfred-hitchcock"]["mentions"]}
    assert names["alfred-hitchcock"]["reviewed"]
    assert not names["stanley-donen"]["reviewed"]


def test_a_build_says_how_many_are_open_and_strict_refuses_them(told: Callable[..., str]) -> None:
    assert "not reviewed 0" not in told("build", "book", "--edition", "epub", "--jobs", "1")
    assert "names-not-reviewed" in told("build", "book", "--edition", "epub", "--jobs", "1", "--strict", code=1)
    assert not Path("book/people.yaml").exists()


def test_what_is_no_film_is_remembered_and_leaves_the_book(told: Callable[..., str]) -> None:
    assert {"marnie-1964", "charade"} <= set(proposals(told, "films"))
    decide(
        told, "films", charade={"decision": "ignore"}, marnie_1964={"decision": "accept", "year": "1965", "heading": "Marnie."}
    )
    assert "charade:\n  title: Charade\n  index: false\n" in films()
    assert "marnie-1964:\n  title: Marnie\n  year: 1965\n  sort: Marnie.\n" in films()
    assert proposals(told, "films") == {}
    told("build", "book", "--edition", "epub", "--jobs", "1")
    report = json.loads(Path("output/report.json").read_text(encoding="utf-8"))
    assert [film["title"] for film in report["films"]] == ["Marnie"]
    assert "unused-film" not in {notice["code"] for notice in report["notices"]}


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ({"key": "hitch", "decision": "merge"}, "hitch: merge needs 'into'"),
        ({"key": "hitch", "decision": "rename"}, "hitch: rename needs 'to'"),
        ({"key": "hitch", "decision": "eat"}, "Write accept, merge, rename, ignore or null"),
        ({"key": "hitch", "decision": "merge", "into": "nobody"}, "nothing of the key nobody is in the book"),
        ({"key": "hitch", "decision": "merge", "into": "hitch"}, "not kept"),
        ({"key": "nobody", "decision": "accept"}, "nothing of this key is proposed"),
        ({"key": "hitch", "decision": "accept", "match": "imdb:tt1"}, "no match of the id imdb:tt1"),
        ({"decision": "accept"}, "proposal 1 has no key"),
    ],
)
def test_what_cannot_be_decided_is_told_and_nothing_is_written(
    decision: dict[str, str], said: str, told: Callable[..., str]
) -> None:
    Path("d.json").write_text(json.dumps({"proposals": [decision]}), encoding="utf-8")
    assert said in told("names", "book", "--from", "d.json", code=1)
    assert not Path("book/people.yaml").exists()


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("{", 1, "not JSON"),
        ("[]", 1, "no decisions"),
        ('{"kind": "film", "proposals": []}', 1, "publish names --json"),
        (None, 2, "cannot be read"),
    ],
)
def test_a_file_that_holds_no_decisions_is_told(text: str | None, code: int, said: str, told: Callable[..., str]) -> None:
    if text is not None:
        Path("d.json").write_text(text, encoding="utf-8")
    assert said in told("names", "book", "--from", "d.json", code=code)


def test_one_way_of_deciding_at_a_time(told: Callable[..., str]) -> None:
    assert "exclude one another" in told("names", "book", "--json", "--accept-all", code=2)


def test_what_json_prints_is_what_from_takes_on_standard_input(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = json.loads(told("names", "book", "--json"))
    for one in paper["proposals"]:
        one["decision"] = "accept"

    class Typed:
        buffer = io.BytesIO(json.dumps(paper).encode())

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", Typed())
    assert f"{len(paper['proposals'])} accepted" in told("names", "book", "--from", "-")
    write(Path(), {"paper.json": json.dumps(paper)})
    again = told("names", "book", "--from", "paper.json")
    assert again.count("left as it is.") == 5
    assert f"… and {len(paper['proposals']) - 5} more, decided before; left as they are." in again


# ---------------------------------------------------------------------------------------------------------- the terminal


@pytest.fixture
def typing(store: Path) -> Iterator[Callable[..., Any]]:
    """Show the list and type keys."""

    def typed(*keys: str) -> Any:
        made = review(Path("book"), "person", store)
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            for key in keys:
                pipe.send_text(key)
            table = Table(proposals=made.proposals, known=made.everything.__contains__)
            return {each.key: each for each in Screen(table).run()}, table

    return typed


DOWN, ENTER, UNTYPE = "\x1b[B", "\r", "\x7f"


def test_keys_accept_and_ignore_and_the_list_moves_on(typing: Callable[..., Any]) -> None:
    decided, table = typing("a", "i", DOWN, "a", "s")
    assert [each.verdict.value for each in decided.values()] == ["accept", "ignore", "accept"]
    first, second, third, fourth = table.proposals[:4]
    assert list(decided) == [first.key, second.key, fourth.key]
    assert table.sign(first) == "accepted"
    assert table.sign(third) == " "


def test_a_name_is_merged_by_number_or_by_key_and_renamed_by_typing(typing: Callable[..., Any]) -> None:
    _, table = typing("q")
    at = next(number for number, one in enumerate(table.proposals) if one.key == "hitch")
    decided, _ = typing(*[DOWN] * at, "m", ENTER, "s")
    assert decided["hitch"].into == "alfred-hitchcock"
    decided, _ = typing(*[DOWN] * at, "m", UNTYPE, "ida-quist", ENTER, "s")
    assert decided["hitch"].into == "ida-quist"
    decided, table = typing(*[DOWN] * at, "m", UNTYPE, "nobody", ENTER, "s")
    assert decided == {}
    assert "no 'nobody'" in table.remark
    decided, table = typing(*[DOWN] * at, "r", "cock", ENTER, "s")
    assert decided["hitch"].name == "Hitchcock"
    assert table.sign(table.proposals[at]) == "as Hitchcock"


def test_a_decision_is_taken_back_and_leaving_saves_nothing(typing: Callable[..., Any]) -> None:
    decided, table = typing("a", "\x1b[A", "u", "A", "\x1b[A", "s")
    assert len(decided) == len(table.proposals)
    decided, table = typing("a", "\x1b[A", "u", "s")
    assert decided == {}
    assert typing("a", "a", "q")[0] == {}
    with pytest.raises(KeyboardInterrupt):
        typing("a", "\x03")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_key_is_seen_on_any_terminal(width: int) -> None:
    told = key_lines(FILM_KEYS + KEYS, width)
    assert all(len(line) <= width for line in told)
    assert [key for line in told for key in line.split("  ")] == (FILM_KEYS + KEYS).split("  ")


def test_a_film_is_shown_by_its_title_and_says_where_it_is_filed() -> None:
    film = Proposal(kind="film", key="28-days-later", name="28 Days Later", heading="twenty-eight Days Later", year="2002")
    assert summary(film) == "28 Days Later (2002)  [28-days-later] 0×"
    assert list(details(film, 3)) == ["filed as: twenty-eight Days Later"]
