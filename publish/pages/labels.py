"""Speaker labels: what stands before a turn.

By default full names the first time and initials after that, as in the University Press of Mississippi's series. Initials
that clash become surnames, surnames that clash stay full names; a publication is never abbreviated.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from publish.collection import Interview
from publish.text import Role, Speaker, Turn

Short = Callable[[Speaker], str]


def labelled(interview: Interview, style: str, surnames: Mapping[str, str]) -> Iterator[tuple[Turn, str]]:
    """Each turn with its label, colon included; empty where labels are not printed.

    `style` is the collection's `labels:`; `surnames` maps a speaker's name to what it is filed under.
    """
    short = _short(interview, style, surnames)
    met = set[Speaker]()
    for turn in interview.turns:
        names = []
        for speaker in turn.speakers:
            full = style == "full" or (style in {"initials", "surname"} and speaker not in met)
            names.append(speaker.name if full else short[speaker])
            met.add(speaker)
        yield turn, _label(names, turn.aside) if style != "none" else ""


def _label(names: list[str], aside: str) -> str:
    joint = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{joint} [{aside}]:" if aside else f"{joint}:"


def _short(interview: Interview, style: str, surnames: Mapping[str, str]) -> dict[Speaker, str]:
    """What each speaker is called from the second turn on."""
    if style == "qa":
        return {speaker: _q_or_a(speaker, interview) for speaker in interview.speakers}
    shorter: list[Short] = [lambda speaker: surnames.get(speaker.name, speaker.name), lambda speaker: speaker.name]
    if style == "initials":
        shorter.insert(0, lambda speaker: initials(speaker.name))
    return {speaker: _first_clear(speaker, interview.speakers, shorter) for speaker in interview.speakers}


def _first_clear(speaker: Speaker, speakers: tuple[Speaker, ...], forms: list[Short]) -> str:
    """The shortest form that no other speaker of the interview shares."""
    if speaker.publication or speaker.role is Role.OTHER:
        return speaker.name
    for form in forms:
        taken = Counter(form(other) for other in speakers if not other.publication and other.role is not Role.OTHER)
        if taken[form(speaker)] == 1:
            return form(speaker)
    return speaker.name


def _q_or_a(speaker: Speaker, interview: Interview) -> str:
    if speaker.role is Role.INTERVIEWER:
        return "Q"
    return "A" if speaker.role is Role.INTERVIEWEE and len(interview.interviewees) == 1 else speaker.name


def initials(name: str) -> str:
    """Initials of the words as written: `MvdE` for Marguerite van der Elst; a single word stays whole."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words) if len(words) > 1 else name
