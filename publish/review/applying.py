"""Decisions put into the authority files: what is accepted gets an entry, what is merged a form in `also` of another.

What is ignored is remembered by an entry with `index: false`, in films.yaml as in people.yaml.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from publish.authority import Film, Person
from publish.errors import ManuscriptError
from publish.manuscript.deciding import Fact, values_of, with_decisions
from publish.manuscript.yaml import Value
from publish.notices import Notice
from publish.review.proposal import Decision, Proposal, Verdict
from publish.text import Source

OPENING = {
    "people.yaml": "# Who is who: the decisions on the names of this book.\n",
    "films.yaml": "# The films of this book, and the facts about them.\n",
}
"""What a file begins with that did not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What decisions can refer to: the proposals, and everyone or every film of the book by key."""

    file: str
    proposals: Mapping[str, Proposal]
    everything: Mapping[str, Person | Film]


def applied(text: str, decisions: Iterable[Decision], known: Known) -> str:
    """The authority file with the decisions in it; raises ManuscriptError where one of them refers to nothing."""
    decided = {each.key: each for each in decisions}
    faults = [fault for each in decided.values() if (fault := _fault(each, decided, known))]
    if faults:
        raise ManuscriptError([Notice(source=Source(known.file), code="bad-value", message=fault) for fault in faults])
    text = text or OPENING[known.file]
    made = _Made(standing=values_of(text))
    for each in decided.values():
        if each.verdict is not Verdict.MERGE:
            made.list(known.proposals[each.key], each)
    for each in decided.values():
        if each.verdict is Verdict.MERGE:
            made.merge(known.proposals[each.key], known.everything[_target(each, decided)])
    return with_decisions(text, made.entries, made.facts)


@dataclass(slots=True)
class _Made:
    """What the decisions make, while they are gathered."""

    standing: Mapping[str, Value]
    """What the file says now."""
    entries: dict[str, dict[str, Fact]] = field(default_factory=dict)
    facts: dict[str, dict[str, Fact]] = field(default_factory=dict)

    def list(self, proposal: Proposal, each: Decision) -> None:
        """A new entry; or, of a film that is listed, the facts it lacks."""
        if not proposal.listed:
            self.entries[each.key] = _entry(proposal, each)
        elif facts := _facts(proposal, each):
            self.facts[each.key] = facts

    def merge(self, proposal: Proposal, other: Person | Film) -> None:
        """The forms of a proposal as forms of another; who is not in the file yet is listed there."""
        if other.key not in self.standing:
            entry = self.entries.setdefault(other.key, _names(other))
        else:
            entry = self.facts.setdefault(other.key, {"also": _list_of(self.standing[other.key])})
        also = entry.get("also", ())
        taken = [other.name if isinstance(other, Person) else other.title, *(also if isinstance(also, list) else ())]
        forms = [form for form in _own_forms(proposal) if form not in taken]
        if forms:
            entry["also"] = [*taken[1:], *forms]


def _list_of(entry: Value) -> list[Fact]:
    """The forms an entry has now."""
    also = entry.get("also") if isinstance(entry, dict) else None
    return [also] if isinstance(also, str) else [str(form) for form in also or ()]


def _own_forms(proposal: Proposal) -> list[str]:
    """What a merged proposal is called: a full name brings no bare surname, which may be somebody else's elsewhere."""
    bare = " " not in proposal.name
    return list(dict.fromkeys((proposal.name, *(form for form in proposal.forms if bare or " " in form))))


def _fault(each: Decision, decided: Mapping[str, Decision], known: Known) -> str:
    if each.key not in known.proposals:
        return f"{each.key}: nothing of this key is proposed. Take the keys from --json."
    proposal = known.proposals[each.key]
    if each.match and each.match not in {match.id for match in proposal.matches}:
        return f"{each.key}: no match of the id {each.match} is proposed. Take one from --json."
    return _fault_of_merge(each, decided, known) if each.verdict is Verdict.MERGE else ""


def _fault_of_merge(each: Decision, decided: Mapping[str, Decision], known: Known) -> str:
    if known.proposals[each.key].listed:
        return f"{each.key}: it is in {known.file} already. Merge the two entries there by hand."
    target = _target(each, decided)
    if target == each.key or (target in decided and decided[target].verdict in {Verdict.MERGE, Verdict.IGNORE}):
        return f"{each.key}: it is merged into {each.into}, which is not kept. Name one that is accepted."
    if target not in known.everything:
        return f"{each.key}: nothing of the key {target} is in the book. Give a key of {known.file}, or one that --json prints."
    return ""


def _target(each: Decision, decided: Mapping[str, Decision]) -> str:
    """The key of what it is merged into, through those that are merged themselves."""
    passed = {each.key}
    target = each.into
    while target in decided and decided[target].verdict is Verdict.MERGE and target not in passed:
        passed.add(target)
        target = decided[target].into
    return target


def _names(other: Person | Film) -> dict[str, Fact]:
    if isinstance(other, Person):
        return {"name": other.name}
    return {"title": other.title} | _year(other.year)


def _year(year: str) -> dict[str, Fact]:
    return {"year": int(year) if year.isdigit() else year} if year else {}


def _entry(proposal: Proposal, each: Decision) -> dict[str, Fact]:
    """The new entry; `also` keeps the form of the text where the editor has renamed it."""
    what = "name" if proposal.kind == "person" else "title"
    if each.verdict is Verdict.IGNORE:
        return {what: proposal.name} | _year(proposal.year) | {"index": False}
    renamed = each.verdict is Verdict.RENAME and each.name != proposal.name
    entry: dict[str, Fact] = {what: each.name if renamed else proposal.name}
    if renamed:
        entry["also"] = [proposal.name]
    entry |= _year(each.year or proposal.year)
    if each.heading not in {"", proposal.heading}:
        entry["sort"] = each.heading
    return entry | {name: fact for name, fact in _facts(proposal, each).items() if name not in entry}


def _facts(proposal: Proposal, each: Decision) -> dict[str, Fact]:
    """The facts of the match that was chosen; none where none was."""
    chosen = (match for match in proposal.matches if match.id == each.match)
    return dict(next(chosen).facts) if each.match else {}
