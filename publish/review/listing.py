"""Proposals as lines: what a pipe gets, and what stands in the details of the list at a terminal."""

from collections.abc import Iterator, Sequence

from publish.review.proposal import Proposal

SHOWN = 3
"""Places quoted of each in a plain list."""


def lines(proposals: Sequence[Proposal], command: str) -> Iterator[str]:
    """The whole list, and what to do with it."""
    if not proposals:
        yield f"Nothing new: every one of the {command} is decided."
        return
    for proposal in proposals:
        yield summary(proposal)
        yield from (f"    {line}" for line in details(proposal, SHOWN))
    yield ""
    yield (
        f"{len(proposals)} {command} to decide. At a terminal: publish {command}. "
        f"All as proposed: --accept-all. From a script: --json, then --from FILE."
    )


def summary(proposal: Proposal) -> str:
    """One line: the heading of a person, or the title of a film with its year, and how often the text names it."""
    shown = proposal.heading if proposal.kind == "person" else proposal.name
    year = f" ({proposal.year})" if proposal.year else ""
    times = len(proposal.contexts)
    listed = ", listed; facts to add" if proposal.listed else ""
    return f"{shown}{year}  [{proposal.key}{listed}] {times}×"


def details(proposal: Proposal, places: int) -> Iterator[str]:
    """Where it is named, what it might be one with, and which films of a data base it may be."""
    for at in proposal.contexts[:places]:
        yield f"{at.source}: {at.text}"
    if len(proposal.contexts) > places:
        yield f"… and {len(proposal.contexts) - places} more"
    if proposal.kind == "film" and proposal.heading != proposal.name:
        yield f"filed as: {proposal.heading}"
    if proposal.doubt:
        yield f"the heading is a guess: {proposal.doubt}"
    for number, near in enumerate(proposal.near, 1):
        yield f"m{number} perhaps {near.name} [{near.key}]: {near.why}"
    sure = proposal.sure
    for number, match in enumerate(proposal.matches, 1):
        by = f" by {', '.join(match.directors)}" if match.directors else ""
        sign = f"{number}{'*' if match is sure else '?'}"
        told = f": {'; '.join(match.evidence)}" if match.evidence else ": nothing in the text tells"
        yield f"{sign} {match.title} ({match.year or 'no year'}){by} [{match.id}]{told}"
