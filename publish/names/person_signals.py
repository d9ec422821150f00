"""The signals beside a name: what the words before and after it say for a person, and what against, with the weights.

evidence.py reads them. A name that everybody knows is weighed by fewer of them: the Godard film is his.
"""

import re

from publish.names.signals import FILM_NOUN, after, before, one_of

TRADE = one_of(
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
DOING = one_of(
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
THING = one_of(
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
    photography | script | music | score | editing | voice | death | last | writing | style | novels? | career | legacy |
    oeuvre | biography | memoirs? | office | phone | assistant | version | interpretation | lecture | teachings?"""
)
_OEUVRE = one_of(
    """rendition | paintings? | photographs? | drawings? | poetry | poems? | symphon(?:y|ies) | concertos? | sonatas? |
    plays | essays? | cinematography | filmography | screenplays? | compositions? | oeuvre"""
)
"""What only somebody makes."""
_SOMEBODY = "(?:guy|man|woman|kid|girl|boy|fellow|lady|gentleman|dude|chap|somebody|someone|person)"
_GOODS = one_of(
    """commercials? | adverts? | ads? | disease | syndrome | bottles? | beer | cars? | jeans | lens | lenses | cameras? |
    stores? | shops? | executives? | logo | brand | toys? | salads? | sauces? | cocktails? | dolls? | costumes? | scale |
    awards?"""
)
BEFORE = (
    before(2.0, rf"\b{TRADE},? (?:in |[\[(])?"),  # the cinematographer Walter Lassally
    before(2.0, r"\b(?:[Dd]ir|[Pp]rod)\. "),  # *Winter* (dir. Annika Thorsell)
    before(1.5, rf"\b{_MADE_BY} by "),  # photographed by Babette Mangolte
    before(1.0, rf"\b{_TOWARDS} "),  # with Omar Sharif
    before(1.0, r"\b(?:[Yy]oung|old|early|late|great|poor|dear|brilliant|wonderful|lovely|genius) "),
    before(2.0, r"\b(?:names? (?:is|was|are|were)|named|called) "),  # his name was Van Parys
    before(-1.5, rf"\b{_OF_A_PLACE} of "),  # the fishermen of Aci Trezza
    before(-1.5, r"\b(?:[Aa]t|[Ii]nside|[Nn]ear|[Oo]utside) the "),  # we sat down at the Schubert
    before(-1.0, r"\bfrom "),  # Corbière, who's from Morlaix
    before(-3.0, rf"\b{_BODY} of "),  # the Department of Applied Optics
    before(1.5, rf"\b{_SOMEBODY} (?:named |called )?"),
)
"""Words before a name, with what they weigh."""

_NOBODY = one_of(
    """project | program | programme | system | model | tool | framework | library | language | service | product | database |
    start-?up | package | firm | folder | technology | engine | agency | village | town | one of (?:them|those|these) is |
    [Ii]t['’]s | [Tt]hey['’]re | been"""
)
"""What is called something, and is nobody; and the words by which something is said to be called so."""
CALLED_SO = re.compile(rf"\b(?:{THING}|{_NOBODY})(?: (?!who |{TRADE} |{_SOMEBODY} )[\w’'-]+){{0,5}} (?:called|named) $")
"""What stands before the name of a thing: a tool called Pacer, but not a film with a man called Sarvak."""
BEFORE_STRANGERS = (
    before(-4.0, rf"\b{_PLAYING} "),  # the role of Ruth
    before(-1.0, rf"\b{_ARTICLE} "),  # the Production Code
    before(-2.0, rf"\b{THING} "),  # the series Larkrise, the band Slint
    before(-2.0, r"\w & "),
    before(-1.0, rf"\b{_OF_A_WORK} "),  # the tone of Harmonium
)
"""Words that speak against a name only where it is not one that everybody knows: the Godard film is his."""

PLACED = (before(-1.0, rf"\b{_WHERE} "),)  # in Dean Street; but "in Tolkin's" is in what he wrote
"""Words of place before a name that owns nothing."""
BEFORE_NAMES = {
    (True, True): BEFORE,
    (True, False): BEFORE + PLACED,
    (False, True): BEFORE + BEFORE_STRANGERS,
    (False, False): BEFORE + BEFORE_STRANGERS + PLACED,
}
"""By whether everybody knows the name, and whether it owns what follows."""

AFTER = (
    after(2.0, r",? (?:who|whom|whose|himself|herself)\b"),
    after(1.5, rf" (?:once |never |always |also |only |just )?{DOING}\b"),  # Delvaux stops the train
    after(0.5, r" (?:had|has|is|was|did|does|would|could|used to|came|comes|went|goes)\b"),
    after(1.5, rf"(?:['’]s?)? (?:first |last |new |early |later? |own |next |best |silent |great )?{FILM_NOUN}\b"),  # Ozu films
    after(1.0, rf"['’]s {_BELONGINGS}\b"),
    after(1.5, rf"['’]s (?:[a-z]+ )?{_OEUVRE}\b"),  # Tomita's electronic rendition
    after(1.0, r" \((?:\d{4}[–-]|born|b\. )"),  # (1929–2016)
    after(1.5, rf", (?:the|an?|my|our|his|her|their) (?:[\w’'-]+ ){{0,4}}{TRADE}\b"),  # Fuchs, the British espionage agent
    after(1.5, rf", (?:[\w’'-]+ ){{0,2}}{TRADE} (?:for|of|on|at)\b"),  # Kimmance, cameraman on *Winter Light*
    after(
        1.5, r"(?:['’]s?)? (?:story|biopic|case|estate|biography|biographer|thing|impression|quote|retrospective|look-?alike)\b"
    ),
    after(-3.0, rf" {_GOODS}\b"),  # a Guinness commercial
    after(
        -3.0,
        r"(?: and [A-Z][a-z]+)? (?:Streets?|Roads?|Avenues?|University|Festival|Prize|Award|Theat(?:er|re)|Center|Centre)\b",
    ),
)
"""Words after a name, with what they weigh."""

AFTER_STRANGERS = (
    after(-2.0, r" & [A-Z]"),  # Marlowe & Finch
    after(-2.0, rf", (?:the|an?) (?:[\w'’-]+ ){{0,3}}?{THING}\b"),  # Theranos, the company
)
"""The same after a name: what is joined by the sign is a firm or a title, but for Powell & Pressburger."""
AFTER_ANY_STRANGER = AFTER + AFTER_STRANGERS
