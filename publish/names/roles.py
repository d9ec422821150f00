"""Words for what somebody does or is, that stand glued to a name: Director, Chairman, -san.

"Defense Secretaries Robert McNamara" names Robert McNamara, "Anno-sensei" names Anno; the role is no part of the name,
and where a name is all that follows, it says that somebody is meant.
"""

import re

from publish.names.words import words_of

ROLE = words_of(
    """
    Bassist Comedian Comic Drummer Frontman Guitarist Rapper Vocalist Pianist
    Actor Actors Actress Actresses Admiral Agent Ambassador Animator Animators Animatronics Archbishop Artist Artists
    Attorney Author Authors Bishop Cardinal Chairman Chairwoman Chancellor Chef Chief Cinematographer Cinematographers
    Coach Commissioner Composer Composers Congressman Congresswoman Conductor Correspondent Costume-designer Councillor
    Critic Critics Deputy Designer Designers Detective Director Directors Editor Editors Emperor Executive Filmmaker
    Filmmakers Founder Governor Governors Historian Host Inspector Journalist Judge Lieutenant Manager Mayor Minister
    Ministers Novelist Officer Pastor Photographer Playwright Poet Pope Presidents Principal Producer Producers
    Publicist Reporter Representative Scientist Screenwriter Screenwriters Secretaries Secretary Senator Senators
    Showrunner Singer Songwriter Superintendent Supervisor Writer Writers
    """
)
"""Roles before a name; a name that ends in one is something else (Mike Judge, the Costume Designer)."""

_SUFFIX = re.compile(r"[-‐‑](?:san|sama|sensei|chan|kun|senpai|shi|ssi|nim|hyung|ji|da|bhai)$")


def honoured(word: str) -> str:
    """A word without the honorific that follows a name by a hyphen: Anno, for "Anno-san"."""
    return _SUFFIX.sub("", word)
