"""What stands on a page beside an interview: menus, newsletters, share buttons, captions, credits, listings.

Each rule gives its reason, which the editor reads in the leftovers. Rules judge short pieces only: a speaker may well
talk of tickets and subscriptions, at length.
"""

import re
from collections import Counter
from collections.abc import Sequence

from publish.intake.pieces import Piece

_RULES = tuple(
    (reason, re.compile(pattern, re.IGNORECASE), longest)
    for reason, longest, pattern in (
        (
            "newsletter, account or cookie text",
            60,
            r"\b(?:newsletter|subscrib\w+ (?:to|now|here|today)|^subscri(?:be|ption)|sign(?:ing)? (?:up|in)\b.*\b(?:for|to|account|with)"
            r"|creat\w+ an account|log ?in\b|cookies?\b.*\b(?:use|accept|site|policy|consent)|privacy policy|terms (?:of use|and)"
            r"|your (?:inbox|email address)|unsubscribe|become a (?:member|patron)|donate (?:now|today|here))",
        ),
        (
            "menu, link or share button",
            14,
            r"^(?:home|menu|search|about(?: us)?|contact(?: us)?|archives?|skip to .*|share(?: (?:this|on|via).*)?|tweet|pin it|e-?mail"
            r"|print|facebook|twitter|linkedin|instagram|whatsapp|reddit|tumblr|pinterest|rss|comments?(?: \(?\d+\)?)?|\d+ comments?"
            r"|leave a (?:comment|reply)|reply|like|likes?|follow (?:us|me)\b.*|next|previous|newer posts?|older posts?"
            r"|(?:next|previous|related) (?:article|post|story|stories|articles|posts|content)s?|back to top|see also|read (?:more|next|on)\b.*"
            r"|more from .*|more stories|you (?:may|might) also like.*|recommended.*|trending.*|most (?:read|popular|viewed)"
            r"|what you need to know.*|click here.*|load more.*|continue reading.*|filed under.*|tags?:.*|tagged(?: with)?\b.*|categor(?:y|ies):.*"
            r"|posted (?:in|by|on)\b.*|latest (?:news|stories|posts)|news|reviews?|features?|interviews?|festivals?|podcasts?|shop|blogs?"
            r"|films?|movies?|tv|video|videos|sections?|site map|top|close|save|permalink|advertise|jobs|help|faq|login|register)\s*[»›>|:]?$",
        ),
        ("advertisement", 14, r"^(?:advert(?:isement|ising)?s?|sponsored\b.*|promoted\b.*|ad|article continues below.*)$"),
        (
            "rights or credit line",
            45,
            r"©|\(c\) ?\d{4}|copyright\b|all rights reserved|\b(?:photo(?:graph)?(?:s|y|er)?|image|picture|still|illustration|portrait)s?"
            r"(?: (?:credits?|courtesy|by|from|of)\b|:)|\bcourtesy of\b|^(?:image|photo|picture|caption)\b.{0,60}$|getty images|^credits?:",
        ),
        (
            "listing",
            40,
            r"\b(?:(?:is|are|opens?|now|currently) (?:now )?(?:playing|showing|screening|streaming|in (?:theat(?:er|re)s|cinemas))"
            r"|(?:opens|released?|out|available) (?:now|today|nationwide|in (?:theat(?:er|re)s|cinemas|select)|on (?:dvd|blu-?ray|demand|vod|digital|netflix))"
            r"|find (?:tickets|showtimes)|(?:buy|get) (?:tickets|the book|it)\b|tickets (?:are|at|from)|in (?:theat(?:er|re)s|cinemas) (?:now|near|on))",
        ),
        ("trailer or player", 14, r"^(?:watch|see|view|listen to|play)\b.*\b(?:trailer|clip|video|below|podcast|here|episode)\b.*[:.!]?$|^trailer\b.*"),
        (
            "editor's line",
            60,
            r"interview (?:has been|was|is) (?:been )?(?:lightly |slightly )?(?:edited|condensed|transcribed)|edited (?:and condensed )?for (?:clarity|length)"
            r"|transcri(?:bed|ption|pt) (?:by|courtesy|has)|^(?:words|text|interview(?:ed)? and photo\w+)(?: by|:)",
        ),
        (
            "note on the author",
            60,
            r"^(?:[A-Z]\S+ ){1,3}(?:is|was) (?:a|an|the) [^.]{0,60}\b(?:writer|journalist|critic|editor|contributor|reporter|freelance\w*|author)\b[^.]*\b"
            r"(?:based in|for|at|of|living in|whose|lives)\b|^follow (?:him|her|them|\S+) (?:on|at)\b|^about the author",
        ),
        ("credits or cast list", 16, r"^(?:director|writers?|screenplay|cast|starring|running time|runtime|rating|genre|producers?|certificate)\s?:"),
    )
)  # fmt: skip
_FINAL = re.compile(r"[.!?…;,—–-][\"'”’)\]]*$|[?!…][\"'”’)\]]*")
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|me|my)\b")
CAPTION = 15
"""The most words a caption may have to be told by repeating itself."""


def is_furniture(text: str) -> bool:
    """Whether a line by itself is no part of an interview."""
    return bool(reason_of(text))


def reason_of(text: str) -> str:
    """Why a piece by itself is no part of an interview; empty where it may be."""
    words = len(text.split())
    for reason, pattern, longest in _RULES:
        if (
            words <= longest
            and pattern.search(text)
            and not (words > CAPTION and _FIRST_PERSON.search(text) and "your" not in text)
        ):
            return reason
    return ""


def repeated(pieces: Sequence[Piece]) -> frozenset[int]:
    """Pieces, a caption's length, that stand on the page more than once, without the end of a sentence."""
    seen = Counter(_folded(piece.text) for piece in pieces)
    return frozenset(
        at
        for at, piece in enumerate(pieces)
        if seen[_folded(piece.text)] > 1 and piece.words <= CAPTION and not _FINAL.search(piece.text) and piece.words
    )


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def caption_like(piece: Piece) -> bool:
    """Short, under capitals, and no sentence: `Best in Show: Andrew Garfield in Never Let Me Go`."""
    words = re.findall(r"[^\W\d_][\w'’-]*", piece.text)
    if not words or len(words) > CAPTION or _FINAL.search(piece.text):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return words[0][0].isupper() and capitals * 2 > len(words)
