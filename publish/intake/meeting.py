"""Who interviews whom, where a headline or an introduction says so: `France Roche interviews François Truffaut`."""

import re
from collections.abc import Iterable, Iterator

from publish.intake.letters import CAPITALS
from publish.names.parts import languages
from publish.names.words import FUNCTION, words_of

TRADES = words_of(
    """
    director directors filmmaker film-maker moviemaker actor actress writer producer screenwriter playwright novelist author
    cinematographer cameraman composer editor critic star stars comedian documentarian animator auteur photographer designer
    executive co-director co-writer showrunner creator legend legendary veteran acclaimed celebrated award-winning
    oscar-winning oscar-nominated artist musician singer dancer professor interviewer host reporter journalist drummer guitarist
    bassist songwriter rapper choreographer cartoonist illustrator poet puppeteer co-creator
    réalisateur réalisatrice cinéaste acteur actrice regisseur regisseurin schauspieler schauspielerin regista attore attrice
    """
)
"""What stands before a name without being of it."""
_FULL = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z]\.|de|la|von|van|der|del|di|ben|al))*(?: [^\W\d_a-z][\w'’-]*[^\W_]){1,2}"
_TALK = "interview|conversation|q ?& ?a|talk|chat|discussion|entretien|rencontre|entrevue|gespräch|intervista|entrevista"
_MET = "interviews?|interviewed|(?:sits|sat) down with|(?:catches|caught) up with|(?:meets|met) (?:up )?with"
_SPEAKS = "(?:speaks|spoke|talks|talked|chats|chatted|sits down|sat down) (?:with|to)|(?:catches|caught) up with"
_TO = "interviewed by|in conversation with|interviewé par"
_QUOTE = "[‘“\"'«]"
_HEADS = (
    "On|Talks|Discusses|Explains|Reveals|Reflects|Remembers|Recalls|Opens Up|Looks Back|Speaks|Tells|Shares|Dissects|Revisits"
)
"""What stands behind a name in a headline under capitals; a sentence has it in small letters."""
_WE = r"\b(?:[Ww]e|I|us|me) (?:[a-z’'-]+,? ){0,6}?"
_WE_MET = (
    "(?:talk|talked|talking|speak|spoke|speaking|chat|chatted|chatting|sit down|sat down) (?:to|with)|(?:catch|caught) up with"
    "|interview|(?<!got )(?<!was )(?<!were )(?<!been )interviewed"
)
_SHAPES = (
    re.compile(rf"(?P<asks>{_FULL})(?:,? (?:who|recently|has))? (?i:{_MET}) (?:[a-z-]+ ){{0,4}}(?P<answers>{_FULL})"),
    re.compile(
        rf"\b(?i:{_TALK})s? (?i:with|avec|mit|con) (?:[a-z-]+ ){{0,3}}(?P<answers>{_FULL})"
        rf"(?: (?i:by|par|von) (?P<asks>{_FULL}))?"
    ),
    re.compile(rf"(?P<answers>{_FULL}) im (?:Interview|Gespräch)\b"),
    re.compile(rf"\b(?i:mit) (?P<answers>{_FULL}) sprach (?P<asks>{_FULL})"),
    re.compile(rf"(?P<answers>{_FULL}) (?:was |is )?(?i:{_TO}) (?P<asks>{_FULL})"),
    re.compile(rf"(?P<answers>{_FULL}) (?i:was (?:talking|speaking) (?:to|with)) (?P<asks>{_FULL})"),
    re.compile(rf"(?P<asks>{_FULL})(?:,? (?:who|recently|has))? (?i:{_SPEAKS}) (?!(?:us|me)\b)(?:the|three|two|Oscar|[a-z])"),
    re.compile(rf"(?P<answers>{_FULL})(?:,? (?:who|recently|has))? (?:{_SPEAKS}|tells|told|joins|joined) (?:us|me)\b"),
    re.compile(rf"(?P<first>{_FULL}) (?i:(?:talks|talked|spoke|speaks) (?:to|with)) (?P<second>{_FULL})"),
    re.compile(rf"[.!?…] (?:By|Von|Par) (?P<asks>{_FULL})\.?$"),
    re.compile(rf"\b(?i:interviewer|interviewed by|questions by|interview conducted by) ?:? (?P<asks>{_FULL})"),
    re.compile(rf"(?:^|[:|–—-] )(?P<answers>{_FULL}) (?i:on|about|discusses|reflects on|remembers|revisits|über|sur) {_QUOTE}"),
    re.compile(
        rf"(?:^|[:|–—-] |['’]s )(?P<headed>{_FULL}) (?:{_HEADS}|{_HEADS.upper()})(?! (?i:to|with)\b) (?=[{CAPITALS}\d‘“\"'])"
    ),
    re.compile(
        rf"{_WE}(?:{_WE_MET}) (?:(?!(?:about|for|on|in|of|at|by)\b)[a-z-]+,? ){{0,4}}(?P<answers>{_FULL})(?![\w'’])(?<!['’]s)"
    ),
)


_TWO_SENTENCES = re.compile(r"\w{4,}\. ")
_SENTENCE = re.compile(r"[.!…]”?$")
_MORE = re.compile(rf"(?:, (?:and )?| and | & | et | und | y | e )(?P<more>{_FULL})")


def met(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who ask and those who answer, as the texts name them."""
    asks, answers = list[str](), list[str]()
    for text in texts:
        for found in (match for shape in _SHAPES for match in shape.finditer(text)):
            who = found.groupdict()
            if any(_TWO_SENTENCES.search(name or "") for name in who.values()):
                continue
            if (who.get("answers") or "").startswith("The ") and who.get("asks"):  # she sat down with a paper, which asked
                answers += [bare_name(who.pop("asks") or "")]
            elif "first" in who:  # a headline puts first who answers, a sentence who asks
                who = dict(
                    zip(("asks", "answers") if _SENTENCE.search(text) else ("answers", "asks"), who.values(), strict=True)
                )
                answers += [bare_name(who["answers"])]
            elif name := _before_verb(who.get("answers") or ""):
                answers += [bare_name(name), *_joined(text, found.start("answers") + len(name))]
            elif languages((name := bare_name(who.get("headed") or " ")).partition(" ")[0].capitalize()):
                answers += [name]
            asks += filter(None, [bare_name(who.get("asks") or "")])
    return tuple(dict.fromkeys(asks)), tuple(dict.fromkeys(answers))


def _before_verb(name: str) -> str:
    """The name without a word behind it that a headline writes with a capital: A Talk With Anna Bell On Rain."""
    words = name.split()
    return " ".join(words[: next((at for at, word in enumerate(words) if at > 1 and word.capitalize() in FUNCTION), None)])


def bare_name(name: str) -> str:
    """The name without the trade before it, Director Denis Villeneuve, and without the possessive behind it."""
    words = name.split()
    while len(words) > 2 and words[0].casefold().strip(",") in TRADES:
        words.pop(0)
    return re.sub(r"['’]s$", "", " ".join(words))


def _joined(text: str, at: int) -> Iterator[str]:
    """The names that follow one in a list: `with Anna Bell and Tom Reed`."""
    while more := _MORE.match(text, at):
        yield more["more"]
        at = more.end()
