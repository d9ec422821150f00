"""Who interviews whom, where a headline or an introduction says so: `France Roche interviews François Truffaut`."""

import re
from collections.abc import Iterable

_FULL = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z]\.|de|la|von|van|der|del|di|ben|al))*(?: [^\W\d_a-z][\w'’-]*[^\W_]){1,2}"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<asks>{_FULL})(?:,? (?:who|recently|has))? "
        rf"(?:interviews?|[Ii]nterviewed|sat down with|caught up with|met (?:up )?with) (?:[a-z-]+ ){{0,4}}(?P<answers>{_FULL})",
        rf"\b(?i:interview|conversation|q ?& ?a|talk|chat|discussion|entretien|rencontre|entrevue|gespräch|intervista|entrevista)s? "
        rf"(?i:with|avec|mit|con) (?:[a-z-]+ ){{0,3}}(?P<answers>{_FULL})",
        rf"(?P<answers>{_FULL}) im (?:Interview|Gespräch)\b",
        rf"\b(?i:mit) (?P<answers>{_FULL}) sprach (?P<asks>{_FULL})",
        rf"(?P<answers>{_FULL}) (?:was |is )?(?i:interviewed by|talks to|speaks to|in conversation with|interviewé par) (?P<asks>{_FULL})",
    )
)


def met(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who ask and those who answer, as the texts name them."""
    found = [match.groupdict() for text in texts for shape in _SHAPES for match in shape.finditer(text)]
    asks, answers = ([group[role] for group in found if group.get(role)] for role in ("asks", "answers"))
    return tuple(dict.fromkeys(asks)), tuple(dict.fromkeys(answers))
