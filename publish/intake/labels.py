"""What may be a speaker's label at the head of a piece. Only shapes are judged here; whether anybody speaks is decided later.

A shape is cheap and wrong often: `Never Let Me Go: Mark Romanek` is a caption. `systems.py` weighs the whole text.
"""

import re
from dataclasses import dataclass

from publish.intake.initials import is_initials
from publish.intake.letters import CAPITALS
from publish.intake.meeting import TRADES, bare_name
from publish.intake.pieces import Piece
from publish.manuscript.labels import folded
from publish.names.tokens import PARTICLES
from publish.names.words import FUNCTION, words_of

_TIME = r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])>]?"
_STAMPED = re.compile(rf"(?:{_TIME}\s*[-–—]?\s*)?(?P<label>[{CAPITALS}][\w.'’ -]{{0,40}}?)\s*,?\s*{_TIME}\s*:?(?=\s|$)")
_STAMP_FIRST = re.compile(rf"{_TIME}\s*[-–—]?\s*(?P<label>[{CAPITALS}][^:\n]{{0,60}}?):(?=\s|$)")
_COLON = re.compile(
    r"(?P<label>[^:：\n]{1,80}?(?:\s?[\[(][^\[\]()\n]{40,200}[\])])?)\s?[:：](?!//)(?!\d)(?=\s|$|[\"“‘'(\[—–…*]|\w)"
)
_STOPPED = re.compile(
    rf"(?P<label>[QA])\s?[.)](?=\s)|(?P<caps>[{CAPITALS}][{CAPITALS}.'’ -]{{0,40}}[{CAPITALS}])(?:\.|\s?[—–]|\s-)(?=\s?\S)"
)
_DASHED = re.compile(
    rf"(?P<label>[{CAPITALS}][\w.'’-]*(?: [\w.'’-]+){{0,4}}?)(?:\s(?:[–—]|--?)\s(?=\S)|—(?=[“\"‘'\[(…]*[{CAPITALS}]))"
)
_BRACKETED = re.compile(r"[\[(](?P<label>[^\[\]()]{1,40})[\])]\s?:?\s(?=\S)")
_SPACED = re.compile(rf"(?P<label>[{CAPITALS}]{{2,4}}|[QA]) (?=[“\"‘'\[(…—–]*[{CAPITALS}])")
_LEADS_ON = re.compile(r"\s*(?:[:–—]|--?(?=\s))\s*")
"""What stands between a label and its speech."""
_COUNTED = re.compile(
    r"(?P<role>Q|A|(?i:question|answer|frage|antwort|pregunta|respuesta|domanda|risposta))[ .]?(?:no\. ?|#)?\d{1,3}"
)
_ASIDE = re.compile(r"\s*[\[(](?P<aside>[^\[\]()]*)[\])]\s*$")
_TOPIC = re.compile(r"(?:On|About)(?: \S+){2,}")
"""What says whom one speaks of, not who speaks: On Judith Amory."""
_BYLINE = re.compile(r"(?:by|from|with|photos?|words)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\s*#?\d+")
ROLES = words_of(
    """
    interviewer interviewee question answer audience moderator host speaker voice interpreter translator narrator all both
    frage antwort domanda risposta pregunta respuesta reponse vraag antwoord
    man woman guest presenter announcer caller reporter journalist editor director q a
    """
)
_PAGE_WORDS = words_of(
    "watch listen related photo photos image images video caption source sources tags trailer subscribe update advertisement"
)
_PARTS = re.compile(r",|&|\b(?i:and|und|et)\b")
_JOINED = re.compile(r"\b(?i:and|und|et|y)\b|&")
_JOINTS = frozenset({"and", "AND", "&", "und", "et", "y", "with", "/"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A possible label: the name in it, and where the speech begins that it opens."""

    name: str
    role: str = ""
    aside: str = ""
    written: str
    """All of it, as in the source."""
    end: int
    look: str
    """colon, bold, alone, stopped, stamped, dashed, bracketed, spaced."""

    @property
    def key(self) -> str:
        """What labels are compared by."""
        return folded(self.name)


def label_of(piece: Piece) -> Label | None:
    """The label a piece may open with."""
    if piece.hint or piece.note:
        return None
    text = piece.text
    for look, shape in (("stamped", _STAMP_FIRST), ("stamped", _STAMPED), ("colon", _COLON)):
        found = shape.match(text)
        if found and (label := _label(found["label"], found.end(), look, text)):
            return label
    return _bold(piece) or _stopped(text) or _dashed(text) or _bracketed(text) or _alone(piece) or _spaced(text)


def _label(words: str, end: int, look: str, text: str) -> Label | None:
    words = words.strip("*_ –—-•>\t")
    aside = ""
    if found := _ASIDE.search(words):
        words, aside = words[: found.start()], found["aside"].strip()
    name, _, role = words.partition(",")
    if _joint_list(words):
        name, role = words, ""
    name = name.strip()
    name = counted["role"] if (counted := _COUNTED.fullmatch(name)) else name
    if (short := bare_name(name)) != name:
        name, role = short, role or name.removesuffix(short).strip()
    if not name_like(name) or len(role.split()) > 8 or _TOPIC.fullmatch(name):
        return None
    return Label(name=name, role=role.strip(), aside=aside, written=text[:end].strip(), end=end, look=look)


def _joint_list(words: str) -> bool:
    """Several names in one label: with an `and`, or two full names and more without; not a name and its trade."""
    parts = [part.strip() for part in _PARTS.split(words) if part.strip()]
    full = all(1 < len(part.split()) < 5 and not set(part.casefold().split()) & (ROLES | TRADES) for part in parts)
    initials = all(part.isupper() and len(part) < 4 for part in parts)
    joined = bool(_JOINED.search(words)) or (len(parts) > 1 and (full or initials))
    return "," in words and joined and all(name_like(part) for part in parts)


def name_like(name: str) -> bool:
    """Whether words look like who speaks: a few words under capitals, initials, `Speaker 1`, a role."""
    words = name.split()
    if not words or len(words) > (6 if "," not in name else 9) or len(name) > 60 or not _LETTER.search(name[0]):
        return False
    if re.search(r"[?!;“”\"…=<>{}|@\\]|\.\s+[a-z]", name):
        return False
    if _NUMBER.sub("", name).casefold() in ROLES or re.fullmatch(r"(?i:all|both) (?:of them|two|three|four|together)", name):
        return True
    joined = [word for word in words if word not in _JOINTS and word not in PARTICLES]
    return bool(joined) and words[0][:1].isupper() and all(w[:1].isupper() or w.strip("#").isdigit() for w in joined)


def _bold(piece: Piece) -> Label | None:
    """A name in bold before roman text, without a colon."""
    head = piece.spans[0] if piece.spans else None
    if head is None or not head.bold or len(piece.spans) < 2 or piece.spans[1].bold:
        return None
    on = _LEADS_ON.match(piece.text, len(head.text))
    return _label(head.text.rstrip(".: "), on.end() if on else len(head.text), "bold", piece.text)


def _stopped(text: str) -> Label | None:
    """`Q. What …`, `JANE DOE — What …`."""
    found = _STOPPED.match(text)
    return _label(found["label"] or found["caps"], found.end(), "stopped", text) if found else None


def _dashed(text: str) -> Label | None:
    """`Pritchard – When …`, `Q - When …`: a name, or a letter, before a dash with a space on either side."""
    found = _DASHED.match(text)
    label = _label(found["label"], found.end(), "dashed", text) if found else None
    return None if label is None or ordinary(label) else label


def _bracketed(text: str) -> Label | None:
    """`[OP] When …`: initials or a role in brackets; other words there are a stage direction."""
    found = _BRACKETED.match(text)
    label = _label(found["label"], found.end(), "bracketed", text) if found else None
    return label if label and (is_initials(label.name) or label.key in ROLES) else None


def _spaced(text: str) -> Label | None:
    """`OP When …`: initials before a capital, as columns set apart by a tab come out."""
    found = _SPACED.match(text)
    return _label(found["label"], found.end(), "spaced", text) if found else None


def _alone(piece: Piece) -> Label | None:
    """A line that is nothing but a name: INTERVIEWER."""
    text = piece.text.strip()
    if piece.words > 5 or text[-1:] in ".?!,;" or not text or _BYLINE.match(text):
        return None
    return _label(text.rstrip(":"), len(piece.text), "alone", piece.text)


def ordinary(label: Label) -> bool:
    """Whether a label of one word begins sentences, `Look: …`, `No: …`, or what stands beside a talk, `Watch: …`."""
    begins = label.name.capitalize() in FUNCTION or label.key in _PAGE_WORDS
    return " " not in label.name and begins and label.key not in ROLES
