"""The words by which the furniture of a page is known, as data: a reason, the longest piece it may judge, and its signs."""

ADDRESSES_THE_READER = (
    r"\bnewsletter",
    r"\bsubscrib\w+ (?:to|now|here|today)",
    r"^subscri(?:be|ption)",
    r"\bsign(?:ing)? (?:up|in)\b.*\b(?:for|to|account|with)",
    r"\bcreat\w+ an account",
    r"\blog ?in\b",
    r"\bcookies?\b.*\b(?:use|accept|site|policy|consent)",
    r"\bprivacy policy",
    r"\bterms (?:of use|and)",
    r"\byour (?:inbox|email address)",
    r"\bunsubscribe",
    r"\bbecome a (?:member|patron)",
    r"\bdonate (?:now|today|here)",
    r"^google-?\s?translate\b",
    r"^for (?:more|further) information\b.*\b(?:visit|see|go to|contact)\b",
    r"\bplease visit our\b|\bthis area does not yet contain\b|\bbe the first to comment\b",
    r"\bvisit (?:us at|our (?:site|website|store))\b",
    r"^affichage des articles",
)
BUTTONS = (
    r"home|menu|search|archives?|login|register|shop|jobs|help|faq|top|close|save|permalink|advertise|site map",
    r"about(?: us)?|contact(?: us)?|skip to .*|back to top|see also|like|likes?|reply|next|previous|print|rss",
    r"bookmark(?: and share)?|google-?\s?translate.*|translate(?: this page)?|select language|powered by .*",
    r"share(?: (?:this|on|via).*)?|tweet|pin it|e-?mail|facebook|twitter|linkedin|instagram|whatsapp|reddit|tumblr|pinterest",
    r"comments?(?: \(?\d+\)?)?|\d+ comments?|leave a (?:comment|reply)|follow (?:us|me)\b.*|newer posts?|older posts?",
    r"(?:next|previous|related) (?:article|post|story|stories|articles|posts|content)s?|read (?:more|next|on)\b.*",
    r"more from .*|more stories|you (?:may|might) also like.*|recommended.*|trending.*|most (?:read|popular|viewed)",
    r"what you need to know.*|click here.*|load more.*|continue reading.*|filed under.*|posted (?:in|by|on)\b.*",
    r"tags?:.*|tagged(?: with)?\b.*|categor(?:y|ies):.*|latest (?:news|stories|posts)|sections?",
    r"view (?:this post|more) on .*|click to .*|(?:photo )?galler(?:y|ies)",
    r"news|reviews?|features?|interviews?|festivals?|podcasts?|blogs?|films?|movies?|tv|videos?",
    r"(?:related|watch|listen|recommended|see also|also read|read also)\s?: .*|recommended reading",
    r"what's new\??|guestbook|links|new books?|site search|article list|sound article list|download .*pdf",
)
ENDS_TALK = (
    r"^(?:related|recommended|recent|popular|trending|similar|latest|further|more)\b(?: [\w’' ]+)?:?$",
    (
        r"^(?:(?:\d+|one|two|three) (?:comments?|thoughts?|responses?|replies)|no (?:comments|responses))"
        r"(?: (?:on|to|so far|yet)\b.*)?:?$|^comments?(?: ?\(?\d+\)?)?:?$"
    ),
    r"^(?:leave|post|add) a (?:reply|comment)\b",
    r"^(?:you (?:may|might) also|read next|up next|next (?:post|article|story)|previous (?:post|article|story)|see also)\b",
    r"^(?:about the (?:author|writer|interviewer)|share this|filed under|tagged?\b|tags:|posted in|categor(?:y|ies):)",
    r"^(?:das )?(?:gespräch|interview) führte\b|^die fragen stellte\b|^propos recueillis\b|^entretien réalisé\b",
    r"^intervista (?:di|a cura)\b|^entrevista realizada\b",
    r"^\W?interview(?:ed)? (?:with [^.?!]{4,50} )?(?:by|conducted by)\b",
    r"^(?-i:(?:[A-Z][\w.'’-]+ ){2,4}was (?:talking|speaking) to (?:[A-Z][\w.'’-]+,? ?){2})",
)
"""Lines below which no talk goes on."""
OFFERS = (
    r"\b[\w-]+\.(?:com|org|net|co|tv)/\w+",
    r"\b(?:promo|offer|discount|coupon) code\b",
    r"\b\d+ ?(?:%|per ?cent) off\b|\bsave \d+ ?%",
    r"\b(?:terms|restrictions|conditions|exclusions)(?: and conditions)? apply\b",
    r"\bfree trial\b|\bfor free (?:at|today)\b|\bmoney-?back guarantee\b",
    r"\b(?:sponsored by|brought to you by|support for (?:this|the) (?:show|podcast|episode) comes from|today['’]s sponsor)\b",
)
"""What the adverts of a broadcast say; two of them, where nobody says I, make one."""
BROADCAST = (
    (
        r"^[*_]*(?:(?:ad |commercial |station )?break|jingle|intro|outro|(?:theme |intro |outro )?music|theme)"
        r"\s*:?[\s*_]*[\d:,\[\]\\ to–-]*$"
    ),
)
CLOSING = (
    r"^you(?:['’]ve| have) been listening to\b|^thanks for listening\b|^our (?:theme|producer|engineer|music|intern)s?\b",
    (
        r"^(?:this|the|today['’]s|our) (?:show|episode|podcast|program(?:me)?|series)(?: is| was)? (?:also )?"
        r"(?:produced|hosted|edited|recorded|engineered|mixed|supported|made)\b"
    ),
    r"^(?:original |theme |intro )?music (?:is |was )?(?:by|from|composed by|courtesy)\b",
    r"^(?:produced|hosted|recorded|engineered|mixed|executive produced)(?: and \w+)? by\b",
    (
        r"^this (?:transcript|transcription|text) (?:has been |was |is |may )(?:\w+ )?"
        r"(?:edited|made|produced|generated|provided|created|auto|contain|by|not)"
    ),
)
"""What a broadcast says of itself below the talk, where no label says who speaks."""
ADVERTISEMENTS = (
    r"^advert(?:isement|ising)?s?(?:\W*$|\s?[-–—:•|] ?[^.?!]{3,40}$)",
    r"^this content is imported from\b|\bsame content in another format\b",
    r"^(?:sponsored|promoted)\b",
    r"^ad$",
    r"^(?:the )?(?:article|story|interview|text) continues\b",
    r"\bat (?:the )?checkout\b",
    (
        r"^(?:do you )?(?:like|love|enjoy(?:ed|ing)?) (?:what you|this|our|the)\b"
        r".*\b(?:support|subscribe|donate|become|shar(?:e|ing)|patreon|follow)\b"
    ),
    r"^\W*\[(?:video|image|photo|gallery|audio|embed|pull ?quote|slideshow|map|caption)\b[^\[\]]{0,30}\]$",
)
PAGES = (
    r"^\W{0,3}(?:page|p|pp|pg)\.? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W{0,2}$",
    r"^\W{0,3}(?:\w+ )?continued (?:on|from|overleaf|in the)\b|^\W?cont(?:inue)?['’.]?d\.?\W*$|^(?:please )?turn to page \d",
    r"^[^.?!]{3,60}[|•·/] ?\d{1,4}$|^\d{1,4} ?[|•·/] ?[^.?!]{3,60}$",
)
RIGHTS = (
    r"©",
    r"\bcreative commons\b|^CC[ -](?:BY|0)\b|\blicen[sc]ed under\b|\bthis work is licen[sc]ed\b|\bGFDL\b",
    r"\b(?:by|with) (?:kind )?permission (?:of|from)\b|\bwith permission\b",
    r"\(c\) ?\d{4}",
    r"\bcopyright\b",
    r"\ball rights reserved",
    (
        r"^(?:[^.]{0,40}\b)?(?:photo(?:graph)?(?:s|y|er)?|foto|bild|image|picture|still|illustration|portrait)s?"
        r"(?: (?:credits?|courtesy|by)\b| ?:)"
    ),
    r"\bcourtesy of\b|^courtesy\b",
    r"\bgetty images|^[^.?!]{0,40}[/|] ?(?:getty|reuters|alamy|shutterstock|afp|magnum|rex|wireimage)\b",
    r"^credits?:",
)
LISTINGS = (
    (
        r"^(?!.*\b(?:I|my|we|our)\b).{0,80}\b(?:screens|plays|opens|shows|premieres|is released|runs) (?:at|in|on|from|until)\b"
        r".{0,60}\b(?:cinemas?|theat(?:er|re)s?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
        r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2})\b"
    ),
    r"\b(?:is|are|opens?|now|currently) (?:now )?(?:playing|showing|screening|streaming)\b.*\b(?:in|at|on|near|now)\b",
    r"\bdans les salles\b|\bau cinéma le \d|\bim kino ab\b",
    r"\b(?:is|are) (?:now )?in (?:theat(?:er|re)s|cinemas)",
    r"\b(?:opens|released?|out|available) (?:now|today|nationwide|in (?:theat(?:er|re)s|cinemas|select))",
    r"\b(?:out|available|released) (?:now )?on (?:dvd|blu-?ray|demand|vod|digital|netflix)",
    r"\bfind (?:tickets|showtimes)",
    r"^(?:buy|get) (?:tickets|the book|it)\b",
    r"\btickets (?:are|at|from)",
    r"\bin (?:theat(?:er|re)s|cinemas) (?:now|near|on)",
)
PLAYERS = (
    r"^(?:watch|see|view|listen to|play)\b.*\b(?:trailer|clip|video|podcast|episode)\b.*[:.!]?$",
    r"^(?:watch|see|view|listen|play|missed)\b.*\b(?:below|here)[:.!]?$",
    r"^trailer\b|\bofficial (?:trailer|clip|teaser)\b",
)
EDITORS = (
    r"\binterview (?:has been|was|is) (?:been )?(?:lightly |slightly )?(?:edited|condensed|transcribed)",
    r"^\W{0,3}spoiler (?:warning|alert)s?\b|\bgives? away (?:some of )?the (?:plot|film['’]s ending|ending)\b",
    r"\bedited (?:and condensed )?for (?:clarity|length)",
    r"^transcri(?:bed|ption|pt) (?:by|courtesy)",
    (
        r"^\W{0,2}(?:this (?:interview|conversation|article|piece|text) |an earlier version of this \w+ )?(?:was |has been )?"
        r"(?:(?:first|originally|previously) (?:published|appeared|posted|printed|ran)"
        r"|re-?(?:printed|published|posted) (?:from|with|by|here)"
        r"|taken from|translated (?:from|by)|cross-?posted)\b"
    ),
    (
        r"^(?:retirado d|publicad[oa] (?:originalmente )?(?:em|en|no|na)\b|traduzido|fonte:|fuente:|quelle:|source:|via:"
        r"|extrait d|tiré d|tratto d)"
    ),
    r"^(?:words|text|interview(?:ed)? and photo\w+)(?: by|:)",
)
AUTHORS = (
    (
        r"^(?!.*\b(?:I|my|me|we|our|you)\b)(?-i:[A-Z]\S+ ){1,3}is (?:(?:a|an|the) )?"
        r"[^.]{0,60}\b(?:writer|journalist|critic|editor|contributor|reporter)"
        r"\b[^.]*\b(?:based in|for|at|of|living in|whose|lives)\b"
    ),
    r"^follow (?:him|her|them|\S+) (?:on|at)\b",
    r"^about the author",
)
CREDITS = (r"^(?:directors?|writers?|screenplay|cast|starring|running time|runtime|rating|genre|producers?|certificate)\s?:",)

CAPTIONS = (
    r"^[^.!?]{3,80}\|$",
    r"^[A-Z][^.!?]{2,80}, (?:left|right|cent(?:er|re)|above|below)(?: to right)?,",
    r"^(?:above|below|left|right|opposite|pictured|top|bottom|cent(?:er|re)|clockwise)(?: left| right| from [\w ]{3,12})?:",
    r"^(?:above|below|opposite|pictured|facing page|overleaf)(?: left| right| from [\w ]{3,12})?, [^?!]+[^.?!]$",
    r"^(?:fig(?:ure)?s?|plate|pl|abb(?:ildung)?)\.? ?\d{1,3}[a-z]?(?:[.:,) –—-]|$)",
    (
        r"^(?!.*\b(?:I|my|we|our|you)\b)[^.?!]*"
        r"(?:\((?:far )?(?:left|right|cent(?:er|re)|seated|standing|top|bottom|above|below)(?:, [^()]*)?\)"
        r"|\b(?:on (?:the )?(?:set|location) (?:of|for|with)|in a (?:scene|still) from)\b)[^.?!]*$"
    ),
)

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|sat)(?:day)?\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
_NOBODY = r"^(?!.*\b(?:I|my|me|we|our|you)\b)"
"""An answer says I; a notice does not."""
_SHORT = r"^(?=.{0,200}$)"
_PERSON = r"(?-i:(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4})"
_TRADE = (
    r"(?:writer|journalist|critic|editor|professor|author|lecturer|curator|programmer|photographer|scholar|translator"
    r"|historian|student|contributor)"
)
BELOW = (
    rf"{_NOBODY}(?:special |many |with )?thanks to (?-i:[A-ZÀ-Þ])",
    r"^(?:the )?(?:authors?|editors?|interviewers?|writers?) (?:wish(?:es)?|would like) to thank\b",
    (
        rf"{_SHORT}{_NOBODY}.*\b(?:opens|premieres|plays|screens|runs|shows|streams|is (?:out|available|released|on))\b"
        rf"[^.]{{0,80}}\b(?:on|from|until|till|through|starting|this) {_DAY}"
    ),
    (
        r"^(?!.*\b(?:I|my|me|we)\b)(?:you can )?(?:watch|see|stream|rent|buy|find|order|listen to) "
        r"[^.?!]{3,60} (?:on|at|via|from) (?-i:[A-Z])"
    ),
    (
        rf"{_NOBODY}(?:next (?:week|month|time|issue)|coming (?:soon|next|up)|(?:special|preview|advance|free) screenings?"
        r"|programme notes?|more information|in (?:the )?next issue)\b"
    ),
    r"\b(?:views|opinions) expressed\b|\bgratefully acknowledges?\b|\bprogramme notes (?:are|were)\b",
    (
        rf"{_SHORT}{_NOBODY}.*\b(?:is|are) (?:now |also |soon )*(?:available|distributed|released|published|screened)"
        r" (?:from|by|in|on|at|through)\b"
    ),
    r"^this (?:article|interview|conversation|post) (?:is|was|has|had|appears?|forms?|comes?)\b",
    rf"^{_PERSON}(?:spoke|talked|sat down|met) (?:to|with)\b",
    (
        rf"{_NOBODY}{_PERSON}(?:was born|lives in|teaches|writes (?:for|about)|is (?:currently|based|working)"
        rf"|has (?:written|published|worked|contributed|taught)|(?:is|was) (?:the |an? )[^.]{{0,60}}\b{_TRADE}\b)"
    ),
    (
        r"^[(\[]?(?:interview|translation|translated|transcription|transcribed|edited|conducted|reporting|additional)\b"
        r"[^.?!]{0,30}\b(?:by|from|:)"
    ),
)
"""What stands below the last answer, and is hardly the end of one; amid a talk the same words may be said."""

SIGNS = (
    ("newsletter, account or cookie text", 90, ADDRESSES_THE_READER),
    ("menu, link or share button", 14, tuple(rf"^(?:{words})\s*[»›>|:]?$" for words in BUTTONS)),
    ("mark of a broadcast", 8, BROADCAST),
    ("what a broadcast says of itself", 45, CLOSING),
    ("advertisement", 24, ADVERTISEMENTS),
    ("mark of a page", 12, PAGES),
    ("rights or credit line", 45, RIGHTS),
    ("caption", 45, CAPTIONS),
    ("listing", 40, LISTINGS),
    ("trailer or player", 14, PLAYERS),
    ("editor's line", 60, EDITORS),
    ("note on the author", 60, AUTHORS),
    ("credits or cast list", 16, CREDITS),
)
"""Reason, most words, signs; the first that fits gives the reason."""
