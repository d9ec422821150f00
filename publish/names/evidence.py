"""What speaks for a person and what against, in the words around a name.

Each signal is a line of a table, with its weight; a name is one when its weights reach the threshold of its kind. A
full name needs little (most are people), a surname alone much, for a wrong heading in a printed index is worse than a
missed one.
"""

import re
from collections.abc import Collection

from publish.names.candidates import Candidate, Reading
from publish.names.canon import famous, is_forename, mononyms, people, surnames
from publish.names.ordinary import is_ordinary, is_plain_noun
from publish.names.parts import languages, parts
from publish.names.signals import FILM_NOUN, after, before, one_of, weigh
from publish.names.tokens import PARTICLES, fold
from publish.names.words import COMMON, FAMOUS, INSTITUTION, PLACE, PLACE_HEAD, SURNAMES_TOO
from publish.text import Passage

FULL_NAME = 1.0
"""What a full name needs."""
SURNAME = 2.0
"""What a surname alone needs."""
LISTED = -1.5
"""What the surname of someone in people.yaml needs: little may speak against."""
KNOWN = 6.0
"""What the full name of somebody well known weighs: more than anything beside it."""
GIVEN_NAME = -4.0
"""What speaks against a given name alone: it is nobody's heading, unless it is a listed surname too (Hugo)."""

_TRADE = one_of(
    """directors? | film-?makers? | auteurs? | actors? | actress(?:es)? | stars? | writers? | screenwriters? |
    novelists? | authors? | producers? | cinematographers? | camera(?:man|woman|men|operator) | operators? |
    photographers? | editors? | composers? | designers? | playwrights? | poets? | critics? | painters? |
    musicians? | singers? | comedians? | historians? | philosophers? | scholars? | professors? | gaffers? |
    colleagues? | friends? | brothers? | sisters? | wife | husband | father | mother | son | daughter | partner
    | collaborators? | agent | teacher | assistant | masters? | genius | spy | spies | president | politicians? |
    king | queen | champion | boxer | dancers? | sculptors? | architects? | chef | priest | lawyer | judge | scientists? |
    doctor | inventor | choreographers? | engineer | DPs? | D[Oo]P | showrunners? | animators? | activists? | journalists? |
    curators? | artists? | rappers? | drummer | guitarist | mentor | uncle | aunt | cousin | boyfriend | girlfriend |
    manager | co-writer | co-director"""
)
_DOING = one_of(
    """said | says | told | tells | wrote | writes | made | makes | shot | shoots | directed | directs | photographed |
    acted | asked | asks | died | taught | thought | thinks | wanted | wants | knew | knows | laughed | laughs |
    smiled | answered | replied | explained | explains | believed | believes | called | hired | loved | hated |
    composed | edited | produced | lit | starred | stars | invented | understood | understands | plays | played
    | sings | sang | stops | walks | gets | lets | shows"""
)
_MADE_BY = one_of(
    """directed | shot | photographed | written | edited | composed | produced | played | made | scored | cut | painted
    | acted | sung | painting | novel | film | picture | book | version | introduced | hosted | narrated | conducted |
    choreographed | translated | interviewed | curated"""
)
_TOWARDS = one_of(
    """by | with | starring | featuring | cast | casting | met | meet | hired | phoned | rang | told | asked | married
    | admired? | loved? | imitate | adored? | revered? | like | unlike | than | after | thanks to | cut to |
    about | for | gave | saw | know | knew | remember | works? of | films of | cinema of | influence of | eyes of |
    faces? of | [Ll]ook(?:ed|ing)? at | [Ll]istened to | [Ss]poke to | [Tt]alked to | credited to | bit of |
    some"""
)
_THING = one_of(
    """movie | film | feature | documentary | comedy | series | sitcom | show | band | group | label | company | studio |
    festival | magazine | newspaper | platform | website | app | brand | restaurant | club | ship | song | album | novel"""
)
_OF_A_WORK = one_of(
    """sequel to | tone of | premiere of | release of | trailer for | episodes? of | season of | screenings? of |
    work(?:ed|ing)? on | idea for | shooting | filming | launching | releasing | version of | remake of"""
)
_PLAYING = one_of(
    """play(?:s|ed|ing)? | role of | part of | character (?:of|called|named) | characters?,? | portray(?:s|ed|ing) |
    (?:boy|girl|man|woman|hero|heroine|dog|horse|cat) called"""
)
_OF_A_PLACE = one_of(
    """fishermen | people | men | women | villages? | streets? | town | city | island | coast | harbour | port | bay |
    county | parish"""
)
_ARTICLE = one_of(
    """[Tt]he | [Aa]n? | [Tt]his | [Tt]hat | [Tt]hese | [Ee]very | [Oo]ur | [Mm]y | [Yy]our | [Hh]is | [Hh]er |
    [Tt]heir"""
)
_BODY = one_of(
    """Department | Ministry | Institute | School | University | Faculty | Academy | Museum | Church | Council | Board |
    Bureau | Office | College | Society | Center | Centre | House | Bank | Bay | Isle | Lake | Republic | Kingdom | City |
    Province | State | County | Order"""
)
_WHERE = one_of(
    """[Ii]n | (?<!ook )(?<!ooked )(?<!ooking )[Aa]t | near | outside | into | across | around | towards | north of |
    south of | east of | west of | off | on"""
)
_BELONGINGS = one_of(
    """face | eyes | hands | work | films? | camera | performance | wife | husband | mother | father | house | agent |
    photography | script | music | score | editing | voice | death | last | writing | style | novels?"""
)

_GOODS = one_of(
    """commercials? | adverts? | ads? | disease | syndrome | bottles? | beer | cars? | jeans | lens | lenses | cameras? |
    stores? | shops? | executives? | logo | brand | toys?"""
)
_EPONYMS = frozenset({"Alzheimer", "Asperger", "Parkinson", "Tourette"})
"""Whose names stand, alone, for what they described."""
_OFFICES = frozenset({"Professor", "President", "Senator", "Secretary", "Emperor", "Ambassador", "Minister"})
"""Offices that end no name: the Luke Professor."""
BEFORE = (
    before(2.0, rf"\b{_TRADE},? (?:in |[\[(])?"),  # the cinematographer Walter Lassally
    before(2.0, r"\b(?:[Dd]ir|[Pp]rod)\. "),  # *Winter* (dir. Annika Thorsell)
    before(1.5, rf"\b{_MADE_BY} by "),  # photographed by Babette Mangolte
    before(1.0, rf"\b{_TOWARDS} "),  # with Omar Sharif
    before(1.0, r"\b(?:[Yy]oung|old|early|late|great|poor|dear|brilliant|wonderful|lovely|genius) "),
    before(2.0, r"\b(?:names? (?:is|was|are|were)|named|called) "),  # his name was Van Parys
    before(-1.5, rf"\b{_OF_A_PLACE} of "),  # the fishermen of Aci Trezza
    before(-3.0, rf"\b{_BODY} of "),  # the Department of Applied Optics
    before(-1.0, r"\bfrom "),  # Corbière, who's from Morlaix
)
"""Words before a name, with what they weigh."""

BEFORE_STRANGERS = (
    before(-4.0, rf"\b{_PLAYING} "),  # the role of Ruth
    before(-1.0, rf"\b{_ARTICLE} "),  # the Production Code
    before(-2.0, rf"\b{_THING} "),  # the series Larkrise, the band Slint
    before(-2.0, r"\w & "),
    before(-1.0, rf"\b{_OF_A_WORK} "),  # the tone of Harmonium
)
"""Words that speak against a name only where it is not one that everybody knows: the Godard film is his."""

PLACED = (before(-1.0, rf"\b{_WHERE} "),)  # in Dean Street; but "in Tolkin's" is in what he wrote
"""Words of place before a name that owns nothing."""
_BEFORE = {
    (True, True): BEFORE,
    (True, False): BEFORE + PLACED,
    (False, True): BEFORE + BEFORE_STRANGERS,
    (False, False): BEFORE + BEFORE_STRANGERS + PLACED,
}
"""By whether everybody knows the name, and whether it owns what follows."""

AFTER = (
    after(2.0, r",? (?:who|whom|whose|himself|herself)\b"),
    after(1.5, rf" (?:once |never |always |also |only |just )?{_DOING}\b"),  # Delvaux stops the train
    after(0.5, r" (?:had|has|is|was|did|does|would|could|used to|came|comes|went|goes)\b"),
    after(1.5, rf"(?:['’]s?)? (?:first |last |new |early |later? |own |next |best |silent |great )?{FILM_NOUN}\b"),  # Ozu films
    after(1.0, rf"['’]s {_BELONGINGS}\b"),
    after(1.0, r" \((?:\d{4}[–-]|born|b\. )"),  # (1929–2016)
    after(1.5, rf", (?:the|an?|my|our|his|her|their) (?:[\w’'-]+ ){{0,4}}{_TRADE}\b"),  # Fuchs, the British espionage agent
    after(
        1.5, r"(?:['’]s?)? (?:story|biopic|case|estate|biography|biographer|thing|impression|quote|retrospective|look-?alike)\b"
    ),
    after(-3.0, rf" {_GOODS}\b"),  # a Guinness commercial
    after(-3.0, r" (?:Street|Road|University|Festival|Prize|Award)\b"),
)
"""Words after a name, with what they weigh."""

AFTER_STRANGERS = (
    after(-2.0, r" & [A-Z]"),  # Marlowe & Finch
    after(-2.0, rf", (?:the|an?) (?:[\w'’-]+ ){{0,3}}?{_THING}\b"),  # Theranos, the company
)
"""The same after a name: what is joined by the sign is a firm or a title, but for Powell & Pressburger."""
_AFTER_ANY_STRANGER = AFTER + AFTER_STRANGERS

_CHARACTER = re.compile(
    r"(?<!\bas \w{3})(?<!\bas \w{4})(?<!\bas \w{5})(?<!\bas \w{6})\bas $"
)  # as Cathy; but "as Ozu did" is Ozu himself
_DOES_SO = re.compile(rf"(?:['’]s)? (?:{_DOING}|does|did|once|used|would|always|has|had)\b")
_THING_BEFORE = re.compile(rf"\b{_THING}, $")
_STOPS = frozenset(".,;:?!")
_LIST = re.compile(
    r"(?:['’]s|-[a-z]+)?(?:, |,? (?:and|or|&|even|or even|and even|and also|,) | – | / )(?:maybe |perhaps |even )?"
)
_STOP = re.compile(r"[.!?…] ")
_ABSTRACT = re.compile(r"(?:ics|tions?|ments?|ness|isms?|ology|ities|ity|ship|ies|ings?|able|ive|ous)$")
"""Endings of words that are things and qualities: Theoretical Physics."""
_SENTENCE = 120
"""How far, in characters, a title in the same sentence may stand."""


def shape(name: Candidate, plain: Collection[str]) -> float:
    """What the words of a full name say by themselves."""
    words = [fold(word.text) for word in name.words]
    if name.titled:
        return 0.0 if words[0].lower() in plain and not is_forename(words[0]) else 3.0  # Mr. Nice Guy
    if name.key in people():
        return KNOWN
    if parts(" ".join(word.text for word in name.words)).family_first:
        return 2.0  # Choi Eun-hee: built as no place or company is
    forename = is_forename(words[0]) or words[0].endswith(".")
    weight = 2.0 if forename else 1.0 if words[-1] in surnames() and not is_ordinary(words[-1].lower()) else 0.0
    weight -= 4.0 * (words[-1] in _OFFICES)
    for at, word in enumerate(words):
        weight += _word_weight(word, plain, at if forename else 0)
    if not forename and words[0].lower() not in plain and is_plain_noun(words[0].lower()):
        weight -= 1.5  # the Production Code
    if words[0] in PLACE_HEAD or (words[0] in PLACE and not forename):
        weight -= 4.0
    if any(word.text in PARTICLES for word in name.words[1:]):
        weight += 1.0
    return weight


def _word_weight(word: str, plain: Collection[str], after_forename: int) -> float:
    """What one word of a full name weighs: institutions against, plain words a little less after a given name."""
    if word in INSTITUTION:
        return -0.5 if after_forename and word in SURNAMES_TOO else -5.0
    if word in PLACE:
        return -0.5 if after_forename else -3.0
    if word.lower() in plain and not languages(word):
        return -0.5 if after_forename or word in SURNAMES_TOO else -1.5
    if _ABSTRACT.search(word):
        return -0.5 if after_forename else -1.5
    return 0.0 if languages(word) or after_forename else 0.25


def alone(name: Candidate, plain: Collection[str]) -> float:
    """What a single word, or a family name with its particle, says by itself."""
    word = fold(name.words[-1].text)
    if name.titled:
        nobody = word in INSTITUTION or word in PLACE
        weak = is_plain_noun(word.lower()) or (languages(word) and word not in surnames())  # Miss Spider, Sir Ian
        return -4.0 if nobody else 2.5 if word in famous() else 0.0 if weak else 1.5
    if word in INSTITUTION or word in PLACE or word in PLACE_HEAD or word in _EPONYMS:
        return -5.0
    if word in famous():
        return SURNAME - 1.0 * (word not in FAMOUS and is_plain_noun(word.lower()))
    if word in mononyms():
        return 1.0
    if languages(word):
        return GIVEN_NAME if word not in surnames() else -1.0
    return -2.0 if (word.lower() in plain or word.lower() in COMMON) and word not in surnames() else 0.0


def context(name: Candidate, text: str) -> float:
    """What the words before and after a name weigh."""
    known = name.key in people() if len(name.words) > 1 else fold(name.words[-1].text) in famous()
    weight = weigh(text, name.start, name.end, (_BEFORE[known, name.possessive], AFTER if known else _AFTER_ANY_STRANGER))
    if not known:
        if _THING_BEFORE.search(text, max(0, name.start - 16), name.start) and text[name.end : name.end + 1] in _STOPS:
            weight -= 1.5  # their new movie, Swearnet.
        if _CHARACTER.search(text[max(0, name.start - 12) : name.start]) and not _DOES_SO.match(text, name.end):
            weight -= 3.0
    return weight + (0.5 if name.possessive else 0.0)


def total(weights: Collection[float]) -> float:
    """What several places weigh together: the best of them, what speaks against, and a little for being named often.

    Being named often proves nothing by itself: a street or a firm is, too.
    """
    best = max(weights, default=0.0)
    often = 0.5 * min(sum(weight > 0 for weight in weights) - 1, 3) if best >= 1.0 else 0.0
    return max(0.0, best) + min(0.0, min(weights, default=0.0)) + often


def around(reading: Reading, at: int) -> float:
    """Everything that stands around a candidate: words, a list it is part of."""
    return context(reading.names[at], reading.text(reading.names[at])) + neighbours(reading, at)


def neighbours(reading: Reading, at: int) -> float:
    """What a list weighs: a name beside a person, in "Ozu, Renoir and Satyajit Ray", is likely one too."""
    name, text = reading.names[at], reading.text(reading.names[at])
    beside = []
    if at and (before := reading.names[at - 1]).passage == name.passage and _LIST.fullmatch(text[before.end : name.start]):
        beside.append(_as_company(before, name))
    if at + 1 < len(reading.names) and (after := reading.names[at + 1]).passage == name.passage:
        beside += [_as_company(after, name)] if _LIST.fullmatch(text[name.end : after.start]) else []
    weight = max(beside, default=0.0)
    first, last = fold(name.words[0].text), fold(name.words[-1].text)
    sure = is_forename(first) if len(name.words) > 1 else last in famous() or last in mononyms()
    return max(weight, 0.0) if sure else weight  # the Venice Film Festival, David Remnick


def _as_company(name: Candidate, other: Candidate) -> float:
    """What a name in a list says of the name beside it: much where both are bare surnames of people everybody knows."""
    first, last = fold(name.words[0].text), fold(name.words[-1].text)
    if {first, last} & (INSTITUTION | PLACE | PLACE_HEAD) and last not in SURNAMES_TOO:
        return -1.5
    bare = len(name.words) == len(other.words) == 1 and not name.possessive
    if bare and last in famous() and fold(other.words[0].text) in surnames():
        return 3.0  # Ford and Connery
    if last in famous() or last in mononyms() or (len(name.words) > 1 and languages(first)):
        return 1.5
    return 0.5


def beside_title(name: Candidate, passage: Passage) -> float:
    """What an italic title nearby weighs: *Persona* after "Bergman’s", or in the same sentence."""
    weight = 0.0
    for start, end in passage.italics:
        if name.possessive and 0 < start - name.end <= 3:
            return 2.0
        between = passage.text[name.end : start] if start >= name.end else passage.text[end : name.start]
        if len(between) < _SENTENCE and not _STOP.search(between):
            weight = 0.75
    return weight
