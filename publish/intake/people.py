"""Who the voices are: full names from the command line, labels, headline, byline and introduction, and who asks whom."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from publish.intake.draft import Guess, Head
from publish.intake.initials import is_initials, way
from publish.intake.labels import ROLES
from publish.intake.meeting import met
from publish.intake.naming import full_names, houses, pool_of
from publish.intake.openings import ANSWERS, ASKS, System
from publish.intake.pieces import Hints
from publish.intake.voices import JOINT
from publish.manuscript.labels import Labels, folded
from publish.names.parts import languages
from publish.names.words import COMMON, FUNCTION, words_of
from publish.text import Role, Speaker

_ASKERS = frozenset({"q", "question", "interviewer", "moderator", "host", "frage", "domanda", "pregunta", "vraag", ASKS})
_ANSWERERS = frozenset(
    {"a", "answer", "interviewee", "guest", "antwort", "reponse", "risposta", "respuesta", "antwoord", ANSWERS}
)
_TITLES = words_of("mr mrs ms miss mx dr prof sir dame m mme mlle herr frau signor signora señor señora")
_PARTS = re.compile(r"\s*(?:,\s*(?:and|und|et)\b|[,&/+]|\b(?:and|und|et)\b)\s*")
_DIRECTOR = re.compile(
    r"\b(?:director|directed by|a film by|un film de|regie|réalisation)\b[^:]{0,30}:? "
    r"(?-i:(?P<name>(?:[^\W\d_a-z][\w.'’-]+ ?){2,4}))$",
    re.IGNORECASE,
)
_CROWD = frozenset(
    {"audience", "interpreter", "translator", "narrator", "announcer", "all", "both", "voice", "caller", "man", "woman"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a voice does in the text."""

    turns: int
    words: int
    asks: float
    """The share of its turns that ask; of few turns, nearer to a third."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The speaker of each voice; of a joint label, several."""

    speakers: tuple[Speaker, ...]
    of_voice: Mapping[str, tuple[Speaker, ...]]
    guesses: tuple[Guess, ...]


def roles_of(parts: Mapping[str, Part], hosts: Collection[str] = ()) -> dict[str, Role]:
    """Who asks, who answers, who only joins in; `hosts` are called so in their labels."""
    whole = sum(part.words for part in parts.values()) or 1
    turns = max((part.turns for part in parts.values()), default=0)
    main = {voice for voice, part in parts.items() if part.turns * 6 >= turns and not _crowd(voice)}
    asking = {voice: part.asks - part.words / whole for voice, part in parts.items()}
    often = [voice for voice in parts if voice in main and parts[voice].turns * 2 >= turns]
    first = [voice for voice in parts if voice in _ASKERS or voice in hosts] or sorted(often, key=lambda voice: -asking[voice])[
        :1
    ]
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


def cast_of(system: System, parts: Mapping[str, Part], head: Head, hints: Hints, *, below: Sequence[str] = ()) -> Cast:
    """Every voice with its full name; `below` is what stands right below the talk, who held it perhaps."""
    hosts = {each.voice for each in system.openings if each.label and set(folded(each.label.role).split()) & _ASKERS}
    roles = roles_of(parts, hosts)
    told = (head.title, hints.title, *(piece.text for piece in head.kept), *(aside.text for aside in head.asides), *below)
    askers, guests = met(told)
    pool = pool_of(head, hints, guests)
    loose = Counter(name for text in told for name in full_names(text))
    named, guesses = dict[str, Speaker](), list[Guess]()
    order = sorted(parts, key=lambda voice: (voice in _ASKERS, voice in _ANSWERERS, -parts[voice].words))
    for voice in order:
        used = {speaker.name for speaker in named.values()}
        forms = tuple(system.names.get(voice, ()))
        by_role = tuple(form for form in forms if set(folded(form).split()) & ROLES and not _numbered(form))
        given = {Role.INTERVIEWEE: hints.interviewees, Role.INTERVIEWER: hints.interviewers}
        known = _Voice(
            role=roles[voice],
            forms=tuple(form for form in forms if form not in by_role),
            roles=by_role,
            asked=given.get(roles[voice], ()),
            bylines=tuple(name for name in (*head.bylines, *askers, *hints.interviewers) if name not in guests),
            publication=hints.publication,
            directors=tuple(found["name"] for aside in head.asides if (found := _DIRECTOR.search(aside.text))),
            pool=pool,
            loose=loose,
            houses=houses(told) if roles[voice] is Role.INTERVIEWER else (),
        )
        name, publication, sure = _name(known, used)
        named[voice] = Speaker(name=name, role=roles[voice], publication=publication)
        if sure < 1:
            guesses.append(Guess(line=0, what=f"'{_shown(system, voice)}' is {name}, {roles[voice].value}", sure=sure))
    joint = _joint(system, named)
    ranked = sorted((named[voice] for voice in parts if voice not in joint), key=lambda speaker: list(Role).index(speaker.role))
    ranked += [speaker for speakers in joint.values() for speaker in speakers]
    once = {speaker.name: speaker for speaker in reversed(ranked)}
    of_voice = {
        voice: tuple(once[speaker.name] for speaker in joint.get(voice, ())) or (once[named[voice].name],) for voice in parts
    }
    return Cast(speakers=tuple(reversed(once.values())), of_voice=of_voice, guesses=tuple(guesses))


def _shown(system: System, voice: str) -> str:
    shown = {ASKS: "the unlabelled question", ANSWERS: "the unlabelled answer"}
    return next(iter(system.names.get(voice, ())), shown.get(voice, voice))


def _joint(system: System, named: Mapping[str, Speaker]) -> dict[str, tuple[Speaker, ...]]:
    """Voices that are several others speaking together; one of them may speak nowhere else."""
    found = {}
    for voice in named:
        label = re.sub(r"\b(?:AND|UND|ET)\b", lambda sign: sign[0].lower(), _shown(system, voice))
        if not JOINT.search(label):
            continue
        labels = Labels(tuple(speaker for other, speaker in named.items() if not JOINT.search(_shown(system, other))))
        each = [(part, labels.meaning(part).speakers) for part in _PARTS.split(label) if part.strip()]
        if len(each) > 1 and any(known for _, known in each) and all(known or " " in part.strip() for part, known in each):
            found[voice] = tuple(
                speaker
                for part, known in each
                for speaker in known or (Speaker(name=_cased(part.strip(), Counter()), role=Role.INTERVIEWEE),)
            )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """A voice to be named, and what is known while it is."""

    role: Role
    forms: tuple[str, ...]
    """Its labels as written, fullest first, without those that are a role."""
    roles: tuple[str, ...]
    asked: tuple[str, ...]
    """Names the editor or the source gives for its role."""
    bylines: tuple[str, ...]
    publication: str
    directors: tuple[str, ...]
    """Who directed the film, by the credits above the talk: of a talk about one film, likely who answers."""
    pool: Counter[str]
    houses: tuple[str, ...]
    """Names of three words and more that the head gives, perhaps a periodical's; only for one who asks."""
    loose: Counter[str]
    """Names of the whole head, what was set aside too: enough for one who is labelled, not for one who is not."""


def _name(voice: _Voice, used: set[str]) -> tuple[str, bool, float]:
    """Full name of a voice, whether it is a publication, and how sure that is."""
    for form in voice.forms:
        if given := [name for name in voice.asked if _means(form, name)]:
            return given[0], False, 1.0
    full = [
        form
        for form in voice.forms
        if len(form.split()) > 1 and not (_numbered(form) or is_initials(form) or _untitled(form) != form)
    ]
    if full:
        publication = voice.role is Role.INTERVIEWER and _publication(full[0], voice)
        return _cased(full[0], voice.pool), publication, 0.7 if publication else 1.0
    for form in voice.forms:
        if near := _nearest(_untitled(form), [name for name in voice.pool | voice.loose if name not in used]):
            return max(near, key=lambda name: voice.pool[name]), False, 0.9 if len(near) == 1 else 0.6
    if left := [name for name in voice.asked if name not in used]:
        return left[0], False, 1.0
    return _named_by_label(voice) if voice.forms else _unnamed(voice, used)


def _means(form: str, name: str) -> bool:
    return bool(Labels((Speaker(name=name, role=Role.OTHER),)).meaning(form).speakers)


def _nearest(form: str, names: Sequence[str]) -> list[str]:
    """The names that a label may mean: by the manuscript's own rules, else those that its initials fit nearest."""
    ways = {name: 1 if _means(form, name) else 2 * way(form, name) for name in names}
    best = min((fit for fit in ways.values() if fit), default=0)
    return [name for name, fit in ways.items() if fit and fit == best]


def _untitled(form: str) -> str:
    """A label without the title before its surname: MR. PRITCHARD."""
    title, _, name = form.partition(" ")
    return name if title.casefold().rstrip(".") in _TITLES and name and " " not in name else form


def _numbered(form: str) -> bool:
    """Speaker 1, as recorders call those whom they do not know."""
    return form[-1:].isdigit()


def _publication(name: str, voice: _Voice) -> bool:
    """Whether the words of an asker's label are common ones: The Lamp, Film Notes."""
    words = name.split()
    common = any(word.casefold() in COMMON or word.capitalize() in FUNCTION for word in words)
    return common and name not in voice.bylines and not languages(words[0].capitalize())


def _named_by_label(voice: _Voice) -> tuple[str, bool, float]:
    """One word, and no full name for it: an asker of one word is a publication."""
    form = voice.forms[0]
    if house := next((name for name in voice.houses if way(form, name) == 1), ""):
        return house, True, 0.6
    initials = is_initials(form) and len(re.sub(r"\W", "", form)) < 4
    titled = _untitled(form) != form
    publication = voice.role is Role.INTERVIEWER and not initials and not _numbered(form) and not titled
    return _cased(form, voice.pool), publication, 0.3 if initials or _numbered(form) else 0.7


def _unnamed(voice: _Voice, used: set[str]) -> tuple[str, bool, float]:
    """The name of a voice whose label, if any, is only a role."""
    if voice.role is Role.OTHER:
        return (voice.roles[0].capitalize() if voice.roles else "Voice"), False, 0.8
    if voice.role is Role.INTERVIEWER:
        if left := [name for name in voice.bylines if name not in used]:
            return left[0], False, 0.8
        if role := next((role for role in voice.roles if folded(role) not in _ASKERS - {"host", "moderator"}), ""):
            return role.capitalize(), True, 0.8
        return (voice.publication or "Interviewer"), True, 0.6 if voice.publication else 0.3
    weights = {
        name: weight + 3 * bool(languages(name.split()[0].capitalize()))
        for name, weight in voice.pool.items()
        if name not in used and name not in voice.bylines
    }
    if weights:
        return _cased(max(weights, key=lambda name: weights[name]), voice.pool), False, 0.6
    director = next((name for name in voice.directors if name not in used), "")
    return (director, False, 0.4) if director else ("Interviewee", False, 0.1)


def _cased(name: str, pool: Counter[str]) -> str:
    """A label in capitals as the text writes the name elsewhere."""
    if not name.isupper() or (len(name) < 4 and " " not in name) or (is_initials(name) and re.search(r"[.-]", name)):
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
            asks=(sum("?" in text[-8:] for text in texts) + 0.5) / (len(texts) + 1.5),
        )
        for voice, texts in found.items()
    }
