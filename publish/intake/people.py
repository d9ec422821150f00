"""Who the voices are: full names from the command line, labels, headline, byline and introduction, and who asks whom."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publish.book import Role, Speaker
from publish.intake.draft import Guess, Head
from publish.intake.labels import ROLES
from publish.intake.pieces import Hints
from publish.intake.systems import ANSWERS, ASKS, System
from publish.manuscript.labels import Labels, folded
from publish.names.parts import languages
from publish.names.tokens import runs
from publish.names.words import FUNCTION

_ASKERS = frozenset({"q", "question", "interviewer", "moderator", "host", ASKS})
_ANSWERERS = frozenset({"a", "answer", "interviewee", "guest", ANSWERS})
_CROWD = frozenset(
    {"audience", "interpreter", "translator", "narrator", "announcer", "all", "both", "voice", "caller", "man", "woman"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a voice does in the text."""

    turns: int
    words: int
    asks: float
    """The share of its turns that ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The speaker of each voice; of a joint label, several."""

    speakers: tuple[Speaker, ...]
    of_voice: Mapping[str, tuple[Speaker, ...]]
    guesses: tuple[Guess, ...]


def roles_of(parts: Mapping[str, Part]) -> dict[str, Role]:
    """Who asks, who answers, who only joins in."""
    whole = sum(part.words for part in parts.values()) or 1
    turns = max((part.turns for part in parts.values()), default=0)
    main = {voice for voice, part in parts.items() if part.turns * 6 >= turns and not _crowd(voice)}
    asking = {voice: part.asks - part.words / whole for voice, part in parts.items()}
    first = [voice for voice in parts if voice in _ASKERS] or sorted(main, key=lambda voice: -asking[voice])[:1]
    found = dict.fromkeys(first, Role.INTERVIEWER)
    most = max((part.words for voice, part in parts.items() if voice not in found), default=1) or 1
    for voice, part in parts.items():
        if voice in found:
            continue
        if part.asks > 0.5 and part.words * 3 < most and voice in main and voice not in _ANSWERERS:
            found[voice] = Role.INTERVIEWER
        else:
            small = part.words * 8 < most and voice not in _ANSWERERS
            found[voice] = Role.OTHER if _crowd(voice) or (small and voice not in main) else Role.INTERVIEWEE
    return found


def _crowd(voice: str) -> bool:
    return bool(set(voice.split()) & _CROWD)


def cast_of(system: System, parts: Mapping[str, Part], head: Head, hints: Hints) -> Cast:
    """Every voice with its full name."""
    roles = roles_of(parts)
    pool = _pool(system, head, hints)
    named, guesses = dict[str, Speaker](), list[Guess]()
    order = sorted(parts, key=lambda voice: (voice in {ASKS, ANSWERS} or voice in _ASKERS | _ANSWERERS, -parts[voice].words))
    for voice in order:
        used = {speaker.name for speaker in named.values()}
        name, publication, sure = _name(voice, roles[voice], (system, head, hints), pool, used)
        named[voice] = Speaker(name=name, role=roles[voice], publication=publication)
        if sure < 1:
            guesses.append(Guess(line=0, what=f"'{_shown(system, voice)}' is {name}, {roles[voice].value}", sure=sure))
    joint = _joint(system, named)
    ranked = sorted((named[voice] for voice in parts if voice not in joint), key=lambda speaker: list(Role).index(speaker.role))
    once = {speaker.name: speaker for speaker in reversed(ranked)}
    of_voice = {voice: joint.get(voice) or (once[named[voice].name],) for voice in parts}
    return Cast(speakers=tuple(reversed(once.values())), of_voice=of_voice, guesses=tuple(guesses))


def _shown(system: System, voice: str) -> str:
    shown = {ASKS: "the unlabelled question", ANSWERS: "the unlabelled answer"}
    return next(iter(system.names.get(voice, ())), shown.get(voice, voice))


def _joint(system: System, named: Mapping[str, Speaker]) -> dict[str, tuple[Speaker, ...]]:
    """Voices that are several others speaking together."""
    found = {}
    for voice in named:
        label = _shown(system, voice)
        rest = tuple(speaker for other, speaker in named.items() if other != voice)
        meant = Labels(rest).meaning(label).speakers if re.search(r"[,&/+]|\b(?:and|und|et|y)\b", label) else ()
        if len(meant) > 1:
            found[voice] = meant
    return found


def _pool(system: System, head: Head, hints: Hints) -> Counter[str]:
    """Full names that may be a speaker's, with the weight of where they stand."""
    pool = Counter[str]()
    for weight, names in ((9, hints.interviewees), (9, hints.interviewers), (6, head.bylines)):
        pool.update(dict.fromkeys(names, weight))
    texts = [(3, head.title), (3, hints.title), *((1, piece.text) for piece in head.kept)]
    for weight, text in texts:
        for name in _full_names(text):
            pool[name] += weight
    return pool


def _full_names(text: str) -> list[str]:
    """Runs of two to four capital words of which the first may be a given name."""
    found = []
    for run in runs(text):
        words = [token.text for token in run.tokens]
        while words and words[0] in FUNCTION:
            words.pop(0)
        first, last = text.find(words[0]) if words else 0, words[-1] if words else ""
        whole = text[first : text.find(last, first) + len(last)] if words else ""
        if 2 <= len(words) <= 4 and not set(words) & FUNCTION and len(whole.split()) <= 5:
            found += [whole] * (2 if languages(words[0]) else 1)
    return found


Evidence = tuple[System, Head, Hints]


def _name(voice: str, role: Role, evidence: Evidence, pool: Counter[str], used: set[str]) -> tuple[str, bool, float]:
    """Full name of a voice, whether it is a publication, and how sure that is."""
    system, head, hints = evidence
    forms = system.names.get(voice, [])
    asked = hints.interviewees if role is Role.INTERVIEWEE else hints.interviewers if role is Role.INTERVIEWER else ()
    for form in forms:
        for name in asked:
            if Labels((Speaker(name=name, role=Role.OTHER),)).meaning(form).speakers:
                return name, False, 1.0
    roles = [form for form in forms if set(folded(form).split()) & ROLES]
    full = [form for form in forms if len(form.split()) > 1 and form not in roles]
    if full:
        return _cased(full[0], pool), False, 1.0
    for form in (form for form in forms if form not in roles):
        near = [
            name for name in pool if name not in used and Labels((Speaker(name=name, role=Role.OTHER),)).meaning(form).speakers
        ]
        if near:
            return max(near, key=lambda name: pool[name]), False, 0.9 if len(near) == 1 else 0.6
    if left := [name for name in asked if name not in used]:
        return left[0], False, 1.0
    return _unnamed(voice, role, (forms, roles), evidence, (pool, used))


def _unnamed(
    voice: str, role: Role, forms: tuple[list[str], list[str]], evidence: Evidence, names: tuple[Counter[str], set[str]]
) -> tuple[str, bool, float]:
    """The name of a voice whose label gives none."""
    _, head, hints = evidence
    pool, used = names
    generic = not forms[0] or forms[0] == forms[1]
    if role is Role.OTHER or (generic and _crowd(voice)):
        return forms[0][0].capitalize() if forms[0] else "Voice", False, 0.8
    if role is Role.INTERVIEWER:
        if generic and (left := [name for name in head.bylines if name not in used]):
            return left[0], False, 0.8
        if generic:
            return (hints.publication or "Interviewer"), True, 0.6 if hints.publication else 0.3
        return _cased(forms[0][0], pool), True, 0.7
    if generic:
        likely = [name for name, _ in pool.most_common() if name not in used and name not in head.bylines]
        return (likely[0], False, 0.6) if likely else ("Interviewee", False, 0.1)
    return _cased(forms[0][0], pool), False, 0.7


def _cased(name: str, pool: Counter[str]) -> str:
    """A label in capitals as the text writes the name elsewhere."""
    if not name.isupper() or (len(name) < 4 and " " not in name):
        return name
    known = [other for other in pool if other.casefold() == name.casefold() and not other.isupper()]
    return known[0] if known else re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), name)


def parts_of(turns: Sequence[tuple[str, str]]) -> dict[str, Part]:
    """What each voice does, from its turns: voice and text."""
    found: dict[str, list[str]] = {}
    for voice, text in turns:
        found.setdefault(voice, []).append(text)
    return {
        voice: Part(
            turns=len(texts),
            words=sum(len(text.split()) for text in texts),
            asks=sum("?" in text[-8:] for text in texts) / len(texts),
        )
        for voice, texts in found.items()
    }
