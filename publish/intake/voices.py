"""Which of the possible labels are speakers', and which forms of them are one voice: full name, surname, initials, typo."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from publish.intake.furniture import is_furniture
from publish.intake.initials import is_initials, meant, way
from publish.intake.labels import ROLES, Label, ordinary
from publish.intake.pieces import Piece
from publish.manuscript.labels import Labels
from publish.names.words import COMMON
from publish.text import Role, Speaker

NUMBERS = frozenset({"one", "two", "three", "four", "five", "first", "second", "third", "last", "i", "ii", "iii"})
JOINT = re.compile(r"[,&/+]|\b(?i:and|und|et)\b|\by\b")
"""What joins the names of those who speak together."""


@dataclass(slots=True)
class Form:
    """One written form of a label, with all its uses."""

    key: str
    uses: list[tuple[int, Label]] = field(default_factory=list)
    rests: set[str] = field(default_factory=set)
    speech: int = 0
    """Uses whose words look spoken: more than a caption's few, or ending like a sentence."""

    @property
    def name(self) -> str:
        """As first written."""
        return self.uses[0][1].name


def forms_of(pieces: Sequence[Piece], labels: Sequence[Label | None], looks: Iterable[str]) -> dict[str, Form]:
    """Every form of a label in the text, by key."""
    allowed = set(looks)
    forms: dict[str, Form] = {}
    for at, label in enumerate(labels):
        if label is None or label.look not in allowed or ordinary(label):
            continue
        rest = pieces[at].text[label.end :].strip() or (pieces[at + 1].text if at + 1 < len(pieces) else "")
        form = forms.setdefault(label.key, Form(label.key))
        form.uses.append((at, label))
        form.rests.add(rest.casefold())
        form.speech += rest[-1:] in '.?!…”")]—–-' or len(rest.split()) > 12
    return forms


def accepted(forms: dict[str, Form], known: Sequence[str]) -> dict[str, str]:
    """The voice of each form that is a speaker's: the key of the voice's fullest form."""
    strong = {key: form for key, form in forms.items() if _strong(form)}
    rare = {key: form for key, form in forms.items() if key not in strong and form.speech}
    found, names = dict(strong), [*known, *(form.name for form in strong.values())]
    while near := {
        key: form for key, form in rare.items() if key not in found and _supported(form, [*names, *_others(form, rare)], strong)
    }:
        found |= near  # what a full name supports may support a surname
        names += [form.name for form in near.values()]
    return _joined(found)


def _others(form: Form, rare: dict[str, Form]) -> list[str]:
    """Other labels used once: `AB` speaks for `Anna Bell`, and she for it."""
    return [other.name for other in rare.values() if other.key != form.key and len(other.uses) < 3 and len(rare) < 60]


def _supported(form: Form, names: Sequence[str], strong: dict[str, Form]) -> bool:
    """Whether a label used once is a speaker's: by a name it goes with, by its role, or by its look."""
    kin = any(same_voice(form.name, name) or same_voice(name, form.name) for name in names)
    return kin or _role(form.key) or _looks_alike(form, strong) or _asks_at_once(form, strong)


def _strong(form: Form) -> bool:
    furniture = is_furniture(form.uses[0][1].written)
    return len(form.rests) > 1 and form.speech > 1 and form.speech * 2 >= len(form.uses) and not furniture


def _role(key: str) -> bool:
    return any(word in ROLES for word in key.split())


def _looks_alike(form: Form, strong: dict[str, Form]) -> bool:
    """A panellist who speaks once: two words or more, in the look and the case that the other labels have."""
    label = form.uses[0][1]
    caps = label.name.isupper()
    others = {(other.uses[0][1].look, other.name.isupper()) for other in strong.values()}
    if all(word in COMMON | NUMBERS for word in label.key.split()):
        return False  # Day One, Part Two
    striking = caps or label.look in {"bold", "stamped"}
    return len(strong) > 1 and (label.look, caps) in others and (striking or len(label.name.split()) in {2, 3})


def _asks_at_once(form: Form, strong: dict[str, Form]) -> bool:
    """A caller or a hand in the audience: a label used once, with words enough, before the one who always answers."""
    answers = {at for other in strong.values() for at, _ in other.uses}
    at, label = form.uses[0]
    asked = max(len(rest.split()) for rest in form.rests)
    return len(strong) == 1 and len(form.uses) == 1 and label.look == "colon" and at + 1 in answers and asked > 10


def same_voice(short: str, full: str) -> bool:
    """Whether a label may stand for a name: its initials, surname, first name, or the name with a slip of the pen."""
    if Labels((Speaker(name=full, role=Role.OTHER),)).meaning(short).speakers:
        return True
    if _abbreviates(short, full) or way(short, full):
        return True
    a, b = short.casefold(), full.casefold()
    last = b.split()[-1] if b else ""
    return len(a) > 2 and max(SequenceMatcher(None, a, other).ratio() for other in (b, last)) > 0.85


def _abbreviates(short: str, full: str) -> bool:
    """Whether capitals are a name with letters left out: BLVR for The Believer."""
    if not (short.isalpha() and short.isupper() and 2 < len(short) < 6) or short.casefold() in ROLES:
        return False
    rest = re.sub(r"^the |\W", "", full.casefold())
    return rest[:1] == short[:1].casefold() and bool(re.search(".*?".join(short.casefold()), rest)) and len(rest) > len(short)


def _joined(forms: dict[str, Form]) -> dict[str, str]:
    fullest = sorted(forms.values(), key=lambda form: (-len(form.name.split()), -len(form.name), -len(form.uses)))
    voices: dict[str, str] = {}
    heads: list[Form] = []
    for form in fullest:
        found = [head for head in heads if not _numbered(form, head) and not JOINT.search(head.name) and _one(form, head)]
        exact = [head for head in found if Labels((_speaker(head),)).meaning(form.name).speakers]
        home = (exact or found)[0] if len(exact or found) == 1 else None
        voices[form.key] = home.key if home else form.key
        if home is None:
            heads.append(form)
    return _abbreviated(voices, heads)


def _abbreviated(voices: dict[str, str], heads: Sequence[Form]) -> dict[str, str]:
    """The voices, with initials that no strict rule explains given to the one name that they fit."""
    taken = {voices[key] for key in voices if key != voices[key]}
    short = {head.name: head.key for head in heads if is_initials(head.name) and not JOINT.search(head.name)}
    full = {head.name: head.key for head in heads if head.name not in short and not JOINT.search(head.name)}
    free = {name: key for name, key in full.items() if key not in taken}
    home = {short[label]: full[name] for label, name in meant(short, free or full).items()}
    return {key: home.get(voice, voice) for key, voice in voices.items()}


def _speaker(form: Form) -> Speaker:
    return Speaker(name=form.name, role=Role.OTHER)


def _one(form: Form, head: Form) -> bool:
    """Two forms of one voice; a slip of the pen is rare beside what it stands for."""
    if Labels((_speaker(head),)).meaning(form.name).speakers:
        return True
    few, many = sorted((len(form.uses), len(head.uses)))
    return same_voice(form.name, head.name) and few * 4 <= max(many, 8)


def _numbered(one: Form, other: Form) -> bool:
    """Speaker 1 and Speaker 2 are as like as two typos, and are two."""
    return any(sign.isdigit() for sign in one.key + other.key)
