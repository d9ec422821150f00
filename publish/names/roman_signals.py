"""What stands around a title that text in roman may name: words, an owner, a person who is in it.

These signals come on top of those for titles in italics (title_evidence.py): in roman, the words around must also say
that there is a title at all.
"""

import re

from publish.names.canon import artists, famous
from publish.names.person_signals import TRADE
from publish.names.signals import FILM_NOUN, REACH, WORK_NOUN, after, before, one_of, weigh
from publish.names.title_evidence import AFTER, BEFORE
from publish.names.tokens import fold

_OWNER = re.compile(r"(\w[\w-]*)(?:['’]s|(?<=s)['’]) (?:own |first |last |early |late |great )?$")
_PRESENT = re.compile(r"([\w-]+)(?:['’]s)?,?(?: [a-z’'-]+){0,6} (?:in|of) $")
_MADE_OF = one_of(
    """screenings? | making | release | budget | script | screenplay | treatment | draft | crew | success | failure |
    reception | soundtrack | score | sound | sound design | music | restoration | sequel | prequel | follow-up |
    trailer | poster | filming | production | casting | editing | idea | story | tone | look | version | cut"""
)
"""What a film is made of, or has, before "of" or "for"."""
_BODY_NOUN = one_of(
    """department | team | office | offices | company | companies | firm | label | band | group | studios? | agency |
    supervisor | program | course | school | class | app | software | channel | store | shop | pub | restaurant |
    bar | building | award | prize | grant | fund | scheme | campaign | committee | conference | festival | brand |
    commercials? | adverts? | ads? | guys | engineers? | community | users? | customers? | developers? | disease |
    camera | cameras | lens | lenses | console | desk | tag | folder | button | font | plugin | tool | toolkit"""
)
"""What bears a name under capitals and is no work at all."""
_EMPLOYED = one_of(
    """work(?:s|ed|ing)? (?:at|for) | stud(?:y|ied|ying) (?:at|with) | teach(?:es|ing)? at | taught at | trained at |
    graduated from | founded | members? of | [Ll]ives? in | [Ll]ived in | [Ll]iving in | [Mm]oved to | grew up (?:in|on)
    | [Pp]rofessor of | degrees? in | lecturer in | majored in | [Hh]ead of | born in | based in | signed (?:to|with) |
    (?:funded|distributed|published|supported|owned|sponsored) by"""
)
"""What is said of a body or a place that one belongs to."""
_SPEECH = one_of(
    """[Ss]aid | says? | saying | asked | asking | asks | told (?:me|him|her|us|them|you) | shouted | yelled | replied |
    goes | reads"""
)
_WORK_ON = one_of(
    r"""did | doing | do | finish(?:ed|ing)? | edit(?:ed|ing) | film(?:ed|ing) | rewatch(?:ed|ing)? |
    discuss(?:ed|ing)? | producing | produced | play(?:s|ed|ing)? (?!in )[^.!?…,;]{3,30} in | work(?:s|ed|ing)? [\w ]{0,20}on"""
)
_FAME = one_of(
    r"""known for (?:(?:his|her|their) (?:work on|roles? in|performances? in))? | credits include | (?:involved|cast)
    (?:with|in) | (?:came to (?:fame|prominence)|made (?:his|her|their|your|my) (?:name|debut|mark)) (?:with|in|on) |
    (?:attracted|drew|brought) (?:you|him|her|me|them) to | (?:auditioned|auditioning|audition|nominated) for |
    won [\w ]{2,40} for | (?:appear(?:ed|s|ing)?|star(?:red|s|ring)?) in | known for"""
)
"""How a career is told: by its films."""
_PRAISED = one_of(
    """debut | latest | follow-up | breakthrough | masterpiece | classic | comedy | drama | epic | satire | biopic |
    blockbuster | romance | hit | sequel | prequel | nominated | acclaimed | seminal | beloved | cult | horror | sci-fi
    | winning"""
)
"""What stands right before a title: her debut, *Winter Harvest*."""
_HAPPENS = one_of(
    """is (?:out|set|about) | was (?:set|about|made|cut|edited|nominated) | takes place | tells (?:the|a|of) | follows |
    deals with | cent(?:re|er)s on | stars | starred | depicts | portrays | explores | chronicles | opens | did (?:so
    |very |really )?(?:well|badly) | didn['’]t do | bombed | flopped | grossed | came out | comes out | come about |
    came about"""
)
"""What a film does: it opens, tells of something, makes money."""
_FIRM = one_of(
    """studio | company | agency | platform | magazine | label | firm | startup | start-up | blog | shop | collective |
    organi[sz]ation | festival | programme | charity | foundation | software | camera | program | website | newsletter"""
)
"""What is explained as a body, after its name."""
_HAPPENING = one_of(
    """event | evening | talk | panel | exhibition | exhibit | party | campaign | segment | sketch | skit | column | class |
    course | workshop | lecture | game | app | site | website | blog | band | group | company | store | restaurant | bar"""
)
"""What is called something, and is no film."""
_ELSEWHERE = one_of(
    """(?:[^.;:!?]{0,40} )?on (?:Broadway|stage|the stage|TV|television|radio) | in the West End | at the
    (?:National|Royal|Old Vic) | episodes? | sketch | (?:in )?the
    (?:musical|play|series|show|band|book|novel|album|song|company|magazine|game)"""
)
"""What follows a title that is no film's: it was on Broadway, or is the musical."""

_OTHERWISE = re.compile(rf"[”\"’']?,? {_ELSEWHERE}\b")

_CALLED = re.compile(
    rf"\b(?:{WORK_NOUN}(?:,| called| titled| named)?|[Rr]ead|reading|illustrat(?:es?|ed|ing)|dramati[sz]e"
    r"|episodes?,?(?: called)?) \(?[“‘\"'«]?$"
)
_MORE_BEFORE = (
    before(1.5, rf"(?:['’]s|s['’])(?: [\w-]+)? {FILM_NOUN},? "),  # Malick's movie Badlands
    before(
        1.0,
        r"\b(?:good|great|wonderful|terrific|brilliant|superb|sexy|funny|marvell?ous|beautiful|remarkable|amazing|excellent|perfect"
        r"|awful|terrible|bad|cast|roles?|parts?|scenes?|shots?|sequence|moments?|ending|opening|line|performances?|debut) in ",
    ),
    before(1.5, r"\b(?:[Ll]ook(?:ed|ing)?|laugh(?:ed|ing)?) at "),
    before(1.5, r"[A-Z][\w’'.-]+ [A-Z][\w’'-]+ \([“\"‘']?"),  # Alex Garland (The Beach, 28 Days Later)
    before(
        1.5, r"\b(?:[Dd]irector|[Ww]riter|[Ss]tar|[Mm]aker|[Ee]ditor|[Pp]roducer|[Cc]omposer|[Cc]inematographer|DP) (?:of|on) "
    ),
    before(
        -3.0, rf"\b{WORK_NOUN} (?:for|by|like|such as) [^.!?…;:]{{0,45}}"
    ),  # videos for Johnny Cash's Hurt and Madonna's Rain
    before(
        2.0, rf"\b{FILM_NOUN}(?:\b[^.!?…]{{0,25}}: |[—–]|,? (?:among them|including|namely|notably|especially|like) )"
    ),  # they did five films together: Little Big Man, Bonnie and Clyde
    before(1.5, rf"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Mm]y|[Yy]our|[Tt]heir|[Oo]ur|called)(?: \w+)? {FILM_NOUN},? "),
    before(1.5, r"\bincluding "),
    before(1.0, r"\b(?:films|movies|features|documentaries|shorts|works),? (?:among them|including|such as|like|included?) "),
    before(1.0, r"[\w’'”\"] \("),
    before(
        -4.0,  # the song we chose was
        rf"\b{WORK_NOUN} (?:[a-z’']+ |I ){{0,6}}(?:was|is|called|titled|named) (?:actually |probably |really )?[“‘\"']?",
    ),
    before(
        -3.0, r"\b(?:URL|name|nickname|password|sign|headline|slogan|hashtag|label|motto) (?:was|is|said|says|reads?) [“‘\"']?"
    ),
    before(-4.0, rf"\b{_HAPPENING},? (?:is |was )?(?:called|titled|named) [“‘\"']?"),
    before(
        -4.0, r"\b(?:organi[sz]ations|compan(?:y|ies)|brands?|bands?|theat(?:er|re)s|sites?|apps?|places?) (?:like|such as) "
    ),
    before(-4.0, r"\bepisodes?,? (?:called |titled )?\(?[“‘\"']?"),
    before(
        -4.0,
        r"\b(?:(?:on (?:Broadway|stage)|in the West End)\b[^.!?;:]{0,30} (?:of|in|like|with)"
        r"|(?:on the road|on tour|toured|touring) (?:with|in)) ",
    ),
    before(-3.0, r"\b(?:ABC|AMC|BBC(?: One| Two)?|CBS|Channel 4|FX|HBO|Hulu|ITV|NBC|PBS|Showtime|Starz)['’]s (?:new |hit )?"),
    before(-3.0, r"\b(?:dubbed|nicknamed|christened) (?:it |him |her |them )?"),
    before(-3.0, r"\b(?:[Oo]ur|[Tt]he|[Tt]his|an?|[Hh]is|[Hh]er|[Mm]y|[Yy]our|radio|TV|talk) shows?,? (?:called )?"),
    before(-4.0, r"\b(?:hosts? of|listen(?:ing)? to|subscribe to|subscribe to it|episodes? of|seasons? of|pilot of) "),
    before(0.5, r"\b(?:[Ii]n|[Oo]n|of|[Aa]bout|[Ff]rom|[Aa]fter|[Ff]or|[Ss]ince|[Bb]etween|[Ww]ith|than|[Ll]ike|[Uu]nlike) "),
    before(1.0, rf"\b{_MADE_OF} (?:of|for|to|on|in) |\b{_WORK_ON} "),
    before(1.5, rf"\b{_FAME} "),
    before(1.5, rf"\b{_PRAISED},? "),
    before(
        0.5,
        r"\b(?:lov(?:e|ed|es|ing)|hat(?:e|ed|es)|enjoy(?:ed)?|ador(?:e|ed|es)|panned|remember|recommend(?:ed)?|[Ww]as|than) ",
    ),
    before(
        2.0, rf"\b{FILM_NOUN} (?:of (?:\w+ )?\w+ )?(?:is|was|were|would be|might be|has to be|probably) "
    ),  # my favourite film of his is
    before(
        6.0,
        r"\b(?:[Ss]tart(?:ed|ing)?|finish(?:ed|ing)?|beg[aiu]n|while|when) (?:(?:you|I|he|she|we) (?:were|was|are) )?writing ",
    ),
    before(
        -5.0,
        r"\bcall(?:ed|s|ing)? (?:the|my|his|her|our|their|these|him|me) (?!film|movie|picture|short)(?:\w+ )?",
    ),
    before(-3.0, r"\b(?:whom|who|which|that|he|she|they|we|I|you) (?:\w+ )?calls? (?:him |her |it |them )?"),
    before(-3.0, rf"\b{_BODY_NOUN},? (?:called |named |of |is |was )?|\b{_EMPLOYED} (?:the )?"),
    before(
        -2.5,
        rf"\b(?:word|term|phrase|line|headlines?|sign|slogan|motto|expression|heading|label) [“\"‘']?|{_SPEECH}[,:]? [“\"‘']?",
    ),
)
_MORE_AFTER = (
    after(3.0, r" fame\b"),
    after(2.0, rf",? an? (?:[A-Z][\w’'-]+ ){{1,3}}{FILM_NOUN}\b"),  # a Ritz Brothers movie
    after(-2.5, r" (?:said|says|told|asked|thought|laughed|smiled|replied|answered|died|knew|wanted|once)\b"),
    after(2.0, r"[”\"’'»]? (?:trilogy|franchise|saga|films|movies|remake)\b"),
    after(0.5, r"[”\"’']?,? (?:when|where|which|was|is|has|had|came|and I)\b"),
    after(
        2.0,
        rf"[”\"’']?,? (?:is|was|are|became|remains)(?: [\w’'-]+){{1,5}} (?:{FILM_NOUN}|masterpiece|comedy|drama|flop|hit)\b",
    ),
    after(1.5, rf"[”\"’']?,? {_HAPPENS}\b"),
    after(0.5, r"[”\"’']?, (?:an?|the|you|he|she|we|I|they|my|your|his|her) "),
    after(1.0, r"[”\"’']?,? (?:you|he|she|they) (?:play(?:s|ed)?)\b"),
    after(2.0, r"[ ,:–—-]+(?:[Cc]oming (?:soon|to)|[Ii]n cinemas|[Ii]n theat(?:er|re)s|[Oo]ut now|[Oo]n general release)\b"),
    after(-4.0, rf"[”\"’']?,? {_ELSEWHERE}\b"),
    after(-3.0, rf"(?:['’]s?)? {_BODY_NOUN}\b"),
    after(-4.0, r"[”\"’']? (?:episodes?|season|sketch|skit)\b"),
    after(-4.0, rf",? an? (?:[\w-]+ ){{0,3}}{_FIRM}\b"),  # Bright Water, a digital content studio
    after(-4.0, rf", (?:(?:an?|the) )?(?:[\w’'-]+ )?{TRADE}(?: (?:for|of|on|at|who)\b|[,)])"),  # Guffey, the cameraman for
)
_AROUND = (BEFORE + _MORE_BEFORE, AFTER + _MORE_AFTER)


def around(text: str, start: int, end: int) -> float:
    """What the words before and after weigh."""
    return weigh(text, start, end, _AROUND)


def company(text: str, start: int, people: frozenset[str]) -> float:
    """What a person before it weighs, who made it (Renoir's) or is in it (Julia Roberts in).

    `people` are the surnames of those the section names in full; a writer's or painter's works are no films.
    """
    left = text[max(0, start - 70) : start]
    if ("'" in left or "’" in left) and (owner := _OWNER.search(left[-40:])):
        if fold(owner[1]) in artists():
            return -2.5  # Plato's Protagoras
        return 1.5 if _is_somebody(owner[1], people) else 0.0
    present = _PRESENT.search(left) if left.endswith((" in ", " of ")) else None
    return 1.0 if present and present[1][0].isupper() and _is_somebody(present[1], people) else 0.0


def _is_somebody(surname: str, people: frozenset[str]) -> bool:
    """Whether a word is the surname of a person everybody knows, or of one the section names in full."""
    return fold(surname) in famous() or fold(surname).lower() in people


def is_named_otherwise(text: str, start: int, end: int) -> bool:
    """Whether the words right before or after a title say that it is a play, a song, a series."""
    return bool(_OTHERWISE.match(text, end) or _CALLED.search(text[max(0, start - REACH) : start]))
