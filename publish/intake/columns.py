"""Labels that a page sets in a column of their own: tables of Q and A, lists of terms. They are put before what they label."""

import re

import lxml.html

from publish.intake.labels import name_like
from publish.names.words import words_of

_INNER = words_of("p div span b strong i em center font a h1 h2 h3 h4 h5 h6 blockquote")
_LONGEST = 6
"""The most words of a label."""


def labels_joined(tree: lxml.html.HtmlElement) -> None:
    """Change the tree: where a column holds labels only, each goes to the head of the words beside it."""
    for table in list(tree.iter("table")):
        rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
        pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
        if len(pairs) > 1 and len(pairs) * 5 >= len(rows) * 4 and _are_labels([_text(label) for label, _ in pairs]):
            for label, speech in pairs:
                _join(label, speech)
    for terms in list(tree.iter("dl")):
        pairs = [(term, term.getnext()) for term in terms if term.tag == "dt"]
        pairs = [(term, speech) for term, speech in pairs if speech is not None and speech.tag == "dd"]
        texts = [_text(term) for term, _ in pairs]
        if len(pairs) > 1 and _are_labels(texts):
            for label, speech in pairs:
                _join(label, speech)
        elif len(pairs) > 1 and sum(text.endswith("?") for text in texts) * 2 > len(texts):
            for term, _ in pairs:
                term.set("style", f"font-weight: bold; {term.get('style') or ''}")


def _text(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _are_labels(texts: list[str]) -> bool:
    """Whether short names stand there and nothing else, some of them more than once."""
    inked = [text.rstrip(":. ") for text in texts if text]
    names = [text for text in inked if len(text.split()) <= _LONGEST and name_like(text)]
    return len(inked) * 3 >= len(texts) * 2 and len(names) == len(inked) > len({name.casefold() for name in names})


def _join(label: lxml.html.HtmlElement, speech: lxml.html.HtmlElement) -> None:
    """Put the label, with a colon, before the first words of the speech."""
    text = _text(label)
    if not text or not _text(speech):
        return
    home = speech
    while not (home.text or "").strip() and len(home) and home[0].tag in _INNER:
        home = home[0]
    home.text = f"{re.sub(r'[:.]$', '', text)}: {(home.text or '').lstrip()}"
    tail = label.tail
    for child in list(label):
        label.remove(child)
    label.text, label.tail = "", tail
