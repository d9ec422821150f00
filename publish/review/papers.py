"""Proposals as JSON, and decisions from it: `--json` prints what `--from FILE` takes back once decisions are filled in.

    {"schema": 1, "kind": "person",
     "proposals": [{"key": "hitch", "name": "Hitch", "heading": "Hitch", "doubt": "", "year": "", "listed": false, "count": 2,
                    "forms": ["Hitch"],
                    "contexts": [{"file": "01-x.md", "line": 43, "text": "…with Hitch in Rome…", "said_by": "Ann Roe"}],
                    "near": [{"key": "alfred-hitchcock", "name": "Alfred Hitchcock", "why": "begins the surname"}],
                    "matches": [{"id": "imdb:tt0054215", "title": "Psycho", "year": "1960", "directors": ["Alfred Hitchcock"],
                                 "evidence": ["the year stands beside the title"], "facts": {"runtime": 109}}],
                    "match": "imdb:tt0054215", "decision": null}]}

`decision` is `accept`, `ignore`, `merge` (with `"into": KEY`) or `rename` (with `"to": NAME`); null decides nothing. With
`accept` and `rename`, a `heading` changed in the file becomes `sort` in people.yaml or films.yaml, and a changed `year` the
film's year; `match` takes the facts of one of the `matches`: it holds the id of the one for which the text speaks. All other
fields are there to be read, and need not be given back.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from publish.errors import ManuscriptError
from publish.notices import Notice
from publish.review.proposal import Decision, Kind, Match, Proposal, Verdict
from publish.text import Source

SCHEMA = 1
NEEDS = {Verdict.MERGE: ("into", "the key of whom it is one with"), Verdict.RENAME: ("to", "the name to list it under")}
"""What some decisions need beside them."""


def as_json(kind: Kind, proposals: Iterable[Proposal], terms: str = "") -> str:
    """The proposals, each with an empty decision; `terms` are those of the data base asked."""
    told: dict[str, Any] = {"schema": SCHEMA, "kind": kind} | ({"terms": terms} if terms else {})
    told |= {"proposals": [_proposal(proposal) for proposal in proposals]}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "key": proposal.key,
        "name": proposal.name,
        "heading": proposal.heading,
        "doubt": proposal.doubt,
        "year": proposal.year,
        "listed": proposal.listed,
        "count": len(proposal.contexts),
        "forms": list(proposal.forms),
        "contexts": [
            {"file": at.source.file, "line": at.source.line, "text": at.text, "said_by": at.said_by} for at in proposal.contexts
        ],
        "near": [{"key": near.key, "name": near.name, "why": near.why} for near in proposal.near],
        "matches": [_match(match) for match in proposal.matches],
        "match": proposal.sure.id if proposal.sure else "",
        "decision": None,
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "id": match.id,
        "title": match.title,
        "year": match.year,
        "directors": list(match.directors),
        "evidence": list(match.evidence),
        "facts": dict(match.facts),
    }


def decisions(text: str, file: str, kind: Kind) -> tuple[Decision, ...]:
    """The decisions of a JSON text; raises ManuscriptError with every fault found."""
    try:
        told = json.loads(text)
    except ValueError as error:
        raise ManuscriptError([_fault(file, getattr(error, "lineno", 0), f"this is not JSON ({error}).")]) from error
    given = told.get("proposals") if isinstance(told, dict) else None
    if not isinstance(given, list) or told.get("kind", kind) != kind:
        command = "names" if kind == "person" else "films"
        raise ManuscriptError([_fault(file, 0, f"these are no decisions on {command}. Begin with: publish {command} --json.")])
    faults = [fault for number, one in enumerate(given, 1) for fault in _faults(one, number, file)]
    if faults:
        raise ManuscriptError(faults)
    return tuple(_decision(one) for one in given if one.get("decision"))


def _faults(one: Any, number: int, file: str) -> Iterator[Notice]:
    if not isinstance(one, dict) or not isinstance(one.get("key"), str):
        yield _fault(file, 0, f"proposal {number} has no key. Give each the key that --json prints.")
        return
    wanted = one.get("decision")
    if wanted and wanted not in set(Verdict):
        yield _fault(file, 0, f"{one['key']}: '{wanted}' cannot be decided. Write {', '.join(Verdict)} or null.")
    elif wanted in NEEDS and not one.get(NEEDS[wanted][0]):
        name, what = NEEDS[wanted]
        yield _fault(file, 0, f"{one['key']}: {wanted} needs '{name}': {what}.")


def _decision(one: Mapping[str, Any]) -> Decision:
    into, to, heading, year, match = (str(one.get(name) or "") for name in ("into", "to", "heading", "year", "match"))
    return Decision(
        key=one["key"], verdict=Verdict(one["decision"]), into=into, name=to, heading=heading, year=year, match=match
    )


def _fault(file: str, line: int, message: str) -> Notice:
    return Notice(source=Source(file, line), code="bad-value", message=message)
