"""The editor's table: proposals in a row, which of them is in hand, and what has been decided so far. It knows no terminal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from publish.review.proposal import Decision, Proposal, Verdict
from publish.review.reviewing import accepted


@dataclass(slots=True)
class Table:
    """A review in progress; it lives as long as the list is on the screen."""

    proposals: tuple[Proposal, ...]
    known: Callable[[str], bool]
    """Whether somebody or some film of the book has this key."""
    at: int = 0
    decided: dict[str, Decision] = field(default_factory=dict)
    remark: str = ""
    """What the editor should know of the last key pressed."""

    @property
    def hand(self) -> Proposal:
        """The proposal that is being decided."""
        return self.proposals[self.at]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided, in the order of the list."""
        return tuple(self.decided[one.key] for one in self.proposals if one.key in self.decided)

    def move(self, steps: int) -> None:
        """Take another proposal in hand; the list ends at its ends."""
        self.remark = ""
        self.at = min(max(self.at + steps, 0), len(self.proposals) - 1)

    def accept(self) -> None:
        """List it as proposed."""
        self._decide(accepted(self.hand))

    def accept_rest(self) -> None:
        """List everything not decided yet as proposed."""
        self.decided |= {one.key: accepted(one) for one in self.proposals if one.key not in self.decided}
        self.remark = f"{len(self.proposals)} decided."

    def ignore(self) -> None:
        """Never index it, and never ask again."""
        if self.hand.listed:
            self.remark = f"{self.hand.name} is listed; nothing is added to it unless you accept."
        else:
            self._decide(Decision(key=self.hand.key, verdict=Verdict.IGNORE))

    def take_facts(self, number: int) -> None:
        """Accept it with the facts of the match of that number, counted from 1."""
        if 0 < number <= len(self.hand.matches):
            self._decide(Decision(key=self.hand.key, verdict=Verdict.ACCEPT, match=self.hand.matches[number - 1].id))

    def rename(self, name: str) -> None:
        """List it under another name, by which its own becomes a form of."""
        if name.strip():
            self._decide(Decision(key=self.hand.key, verdict=Verdict.RENAME, name=name.strip()))

    def merge(self, into: str) -> None:
        """Make it a form of another: a number of those that are near, or a key."""
        near = self.hand.near
        key = near[int(into) - 1].key if into.isdigit() and 0 < int(into) <= len(near) else into.strip()
        if key == self.hand.key or not self.known(key):
            self.remark = f"There is no {key!r} to merge it into. Give a number of those below, or a key."
        else:
            self._decide(Decision(key=self.hand.key, verdict=Verdict.MERGE, into=key))

    def undo(self) -> None:
        """Take back what was decided of the proposal in hand."""
        self.decided.pop(self.hand.key, None)

    def _decide(self, decision: Decision) -> None:
        self.decided[decision.key] = decision
        self.move(1)

    def sign(self, proposal: Proposal) -> str:
        """What the list shows beside a proposal: what was decided of it."""
        decision = self.decided.get(proposal.key)
        if decision is None:
            return " "
        told: Mapping[Verdict, str] = {
            Verdict.ACCEPT: f"accepted {decision.match}".rstrip(),
            Verdict.IGNORE: "ignored",
            Verdict.MERGE: f"→ {decision.into}",
            Verdict.RENAME: f"as {decision.name}",
        }
        return told[decision.verdict]
