"""Who interviews whom, where a headline or an introduction says so: `France Roche interviews François Truffaut`."""

import re
from collections.abc import Iterable, Iterator

_FULL = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z]\.|de|la|von|van|der|del|di|ben|al))*(?: [^\W\d_a-z][\w'’-]*[^\W_]){1,2}"
_TALK = "interview|conversation|q ?& ?a|talk|chat|discussion|entretien|rencontre|entrevue|gespräch|intervista|entrevista"
_MET = "interviews?|interviewed|sat down with|caught up with|met (?:up )?with"
_TO = "interviewed by|talks to|speaks to|in conversation with|interviewé par"
_SHAPES = (
    re.compile(rf"(?P<asks>{_FULL})(?:,? (?:who|recently|has))? (?i:{_MET}) (?:[a-z-]+ ){{0,4}}(?P<answers>{_FULL})"),
    re.compile(rf"\b(?i:{_TALK})s? (?i:with|avec|mit|con) (?:[a-z-]+ ){{0,3}}(?P<answers>{_FULL})"),
    re.compile(rf"(?P<answers>{_FULL}) im (?:Interview|Gespräch)\b"),
    re.compile(rf"\b(?i:mit) (?P<answers>{_FULL}) sprach (?P<asks>{_FULL})"),
    re.compile(rf"(?P<answers>{_FULL}) (?:was |is )?(?i:{_TO}) (?P<asks>{_FULL})"),
)


_MORE = re.compile(rf"(?:, (?:and )?| and | & | et | und | y | e )(?P<more>{_FULL})")


def met(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who ask and those who answer, as the texts name them."""
    asks, answers = list[str](), list[str]()
    for text in texts:
        for found in (match for shape in _SHAPES for match in shape.finditer(text)):
            asks += filter(None, [found.groupdict().get("asks")])
            answers += [found["answers"], *_joined(text, found.end("answers"))]
    return tuple(dict.fromkeys(asks)), tuple(dict.fromkeys(answers))


def _joined(text: str, at: int) -> Iterator[str]:
    """The names that follow one in a list: `with Anna Bell and Tom Reed`."""
    while more := _MORE.match(text, at):
        yield more["more"]
        at = more.end()
