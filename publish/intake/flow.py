"""The text of a page in order, block by block, with what the page's structure says of each: a caption, navigation, hidden.

No word is passed over: what a browser would not show, or would show elsewhere, is kept apart with the reason.
"""

import re
from dataclasses import dataclass, field, replace

import lxml.html

from publish.intake.look import Look, look_of, rules
from publish.intake.notes import settled
from publish.intake.pieces import Piece, Shape, Span, cut, plain
from publish.intake.plain import joined, normal, wrap_width
from publish.names.words import words_of

_BLOCKS = words_of(
    """
    address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main menu nav ol optgroup option p plaintext pre
    section select summary table tbody td textarea tfoot th thead tr ul xmp
    """
)
_SILENT = frozenset({"script", "style", "head", "template", "iframe", "noembed", "noframes", "datalist"})
_HINTS = {
    "nav": "navigation", "footer": "foot of the page", "aside": "beside the text", "form": "form", "button": "button",
    "figcaption": "caption", "select": "form", "label": "form", "caption": "caption", "textarea": "form",
    "del": "deleted text",
    "noscript": "shown only where scripts do not run", "svg": "drawing", "math": "formula",
    "object": "shown instead of an object",
    "audio": "player", "video": "player", "canvas": "drawing", "menu": "navigation",
    "rt": "reading aid", "rp": "reading aid",
}  # fmt: skip
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?P<sign>share|sharing|sharedaddy|social|newsletter|subscribe|signup|related|comments?|commentlist|disqus"
    r"|sidebar|menu|nav|navigation|breadcrumbs?|footer|promo|advert|advertisement|cookies?|popup|modal|caption|credit|tags"
    r"|pagination|twitter-tweet|instagram-media|tiktok-embed|fb-post|author-bio|recommended|screen-reader-text|visually-hidden|sr-only|comment)(?:$|[\s_-])"
)
_OTHERS = re.compile(r"comment|disqus|related|recommended|newsletter")
_SHAPES: dict[str, Shape] = {"li": "item", "blockquote": "quotation"}
_KEPT_LINES = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
_NOTE = re.compile(
    r"#?(?P<kind>footnotes?|endnotes?|fn|note|_?ftnt?|_?edn|sdfootnote|sdendnote|cite_note|easy-footnote-bottom)[:_-]?"
    r"(?:[\w.]*?[_-])?(?P<number>\d+)(?:sym)?"
)
_BACK = re.compile(
    r"#(?:(?:footnote|endnote)-?ref|fn_?ref|_?ftnt?_?ref|_?ednref|cite_ref|(?:sdfootnote|sdendnote)\d+anc)[\w.:-]*|#ref-?\d+"
)
"""Where a note leads back to its call."""
_OURS = frozenset({"deleted text", "comment", "hidden text"})
_POEM = re.compile(r"(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics)(?:$|[\s_-])")
_CAPTIONS = frozenset({"i", "em", "cite", "small"})
_LONGEST_CAPTION = 25
_LONGEST_VERSE = 60
"""The most signs of a line of verse, where only its being broken says that it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What holds for the text inside an element."""

    italic: bool = False
    bold: bool = False
    shape: Shape = "paragraph"
    level: int = 0
    hint: str = ""
    link: bool = False
    note: str = ""
    lines: bool = False
    """Lines stand as they are written."""


@dataclass(slots=True, kw_only=True)
class _Page:
    """The page so far: pieces done, the open one, and what stands inside it without being of it."""

    done: list[Piece] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)
    style: _Style = field(default_factory=_Style)
    menus: bool
    linked: int = 0
    parted: bool = False
    """Text of the piece stands after what stands beside it."""

    def close(self, style: _Style) -> None:
        """The piece ends here; what follows has another style."""
        text, now = "".join(span.text for span in self.spans), self.style
        words = len(text.split())
        links = "links only" if self.menus and words and self.linked >= len("".join(text.split())) * 0.9 and words < 14 else ""
        for spans in _parted(self.spans, now):
            shape: Shape = "verse" if any("\n" in span.text for span in spans) else now.shape
            piece = Piece(spans=spans, line=0, gap=1, shape=shape, level=now.level, hint=now.hint or links, note=now.note)
            self.done.append(piece)
        self.done += [Piece(spans=plain(normal(words).strip()), line=0, gap=1, hint=hint) for hint, words in self.beside]
        self.spans, self.beside, self.style, self.linked = [], [], style, 0

    def say(self, text: str | None, style: _Style) -> None:
        """Text in the open piece, or beside it, where only its own element says that it is none."""
        if not text:
            return
        text = text if style.lines else re.sub(r"\s+", " ", text)
        if style.hint == self.style.hint:
            self.spans.append(Span(text=text, italic=style.italic, bold=style.bold))
            self.linked += len("".join(text.split())) if style.link else 0
            self.parted = True
        elif not self.parted and self.beside and self.beside[-1][0] == style.hint:
            self.beside[-1] = (style.hint, self.beside[-1][1] + text)
        else:
            self.beside.append((style.hint, text))
            self.parted = False


def pieces_of(tree: lxml.html.HtmlElement, *, menus: bool = True) -> tuple[Piece, ...]:
    """Every block of a page that has text, in order; lines are the numbers of the pieces. A page has menus of links."""
    page, sheet, walk = _Page(menus=menus), rules(tree), _Walk(tree)
    steps: list[tuple[lxml.html.HtmlElement, _Style, bool]] = [(tree, _Style(), True)]
    while steps:  # no recursion: saved pages nest deeper than Python calls do
        element, style, opening = steps.pop()
        block = element.tag in _BLOCKS
        if not opening:
            if block:
                page.close(style)
            page.say(element.tail, style)
            continue
        steps.append((element, style, False))
        inner = walk.style(element, style, look_of(element, sheet))
        if element.tag in _SILENT:
            continue
        if block:
            page.close(inner)
        elif element.tag in {"br", "cr"}:
            page.spans.append(Span(text="\n"))
            page.parted = True
        elif number := _call(element):
            page.spans.append(Span(text="", note=number))
            page.parted = True
            continue
        elif inner.note and element.tag in {"a", "sup"} and _leads_back(element):
            continue
        page.say(element.text, inner)
        steps += [(child, inner, True) for child in reversed(element) if isinstance(child.tag, str)]
    page.close(_Style())
    return tuple(replace(piece, line=number) for number, piece in enumerate(settled(page.done), 1))


# ---------------------------------------------------------------------------------------------------------------- blocks


def _parted(spans: list[Span], style: _Style) -> list[tuple[Span, ...]]:
    """The piece in its lines: one of verse, else each its own."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines += [[replace(span, text=line)] for line in rest]
    tidy = [_tidy(line) for line in lines]
    inked = [line for line in tidy if line]
    texts = ["".join(span.text for span in line) for line in tidy]
    if style.lines and style.shape != "verse" and (width := wrap_width(texts)):
        return [piece.spans for piece in joined(list(enumerate(texts, 1)), width)]
    poem = style.shape == "verse" or (style.shape == "quotation" and max(map(len, texts)) <= _LONGEST_VERSE)
    if not poem or style.note or len(inked) < 2:
        return (
            [(*inked[0], *(span for line in inked[1:] for span in (Span(text=" "), *line)))] if style.note and inked else inked
        )
    return [_verse(stanza) for stanza in _stanzas(tidy)]


def _stanzas(lines: list[tuple[Span, ...]]) -> list[list[tuple[Span, ...]]]:
    found: list[list[tuple[Span, ...]]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [stanza for stanza in found if stanza]


def _verse(lines: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    first, *rest = lines
    return (*first, *(span for line in rest for span in (Span(text="\n"), *line)))


def _tidy(spans: list[Span]) -> tuple[Span, ...]:
    """White space as a browser shows it: one space, none doubled between spans."""
    found, after_space = list[Span](), True
    for span in spans:
        text = normal(span.text)
        text = text[1:] if after_space and text.startswith(" ") else text
        after_space = text.endswith(" ") if text else after_space
        found.append(replace(span, text=text))
    return cut(found, 0)


# ---------------------------------------------------------------------------------------------------------------- styles


@dataclass(slots=True)
class _Walk:
    """What elements say of their text."""

    tree: lxml.html.HtmlElement
    _words: int = -1

    def style(self, element: lxml.html.HtmlElement, outer: _Style, look: Look) -> _Style:
        """The style inside an element."""
        tag, names = element.tag, f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        heading = tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
        note = _note_of(element) if tag in {"li", "div", "p", "section"} else ""
        own = tag == "del" or look[2]  # struck or hidden inside what is itself set aside
        hint = ("" if own else outer.hint) or self._hint(element, names, hidden=look[2])
        return _Style(
            italic=outer.italic if look[0] is None else look[0],
            bold=outer.bold if look[1] is None else look[1],
            hint="" if note else hint,
            shape="heading" if heading else "verse" if _POEM.search(names) and tag != "body" else _SHAPES.get(tag, outer.shape),
            level=int(tag[1]) if heading else outer.level,
            link=outer.link or tag == "a",
            note=note or outer.note,
            lines=outer.lines or tag in _KEPT_LINES,
        )

    def _hint(self, element: lxml.html.HtmlElement, names: str, *, hidden: bool) -> str:
        """Why the text inside is none; a frame that holds most of the page says nothing of it."""
        sign = _CLASSES.search(names) if element.tag not in {"body", "html", "article", "main"} else None
        if hidden and not self._most(element):
            return "hidden text"
        if element.tag == "del":
            return reason if (reason := names.strip().replace("-", " ")) in _OURS else "deleted text"
        hint = _HINTS.get(element.tag, "") or (f"marked as {sign['sign']}" if sign else "caption" if _captions(element) else "")
        if not hint or not self._most(element):
            return hint
        return hint if _OTHERS.search(hint) and element.find(".//h1") is None else ""

    def _most(self, element: lxml.html.HtmlElement) -> bool:
        """Whether more than half of the page's words stand in this element."""
        if self._words < 0:
            body = self.tree.find(".//body")
            self._words = len((body if body is not None else self.tree).text_content().split())
        return self._words > 60 and len(element.text_content().split()) * 2 > self._words


def _captions(element: lxml.html.HtmlElement) -> bool:
    """Whether italics or small print are all the words of a picture's block, below it, and no sentence: an intro is one."""
    block = element.getparent()
    if element.tag not in _CAPTIONS or block is None or block.tag not in _BLOCKS or element.getprevious() is None:
        return False
    words, picture = element.text_content().split(), next((one for one in block.iter("img")), None)
    below = picture is not None and element.find(".//img") is None and block[-1] is element
    return (
        below and 0 < len(words) <= _LONGEST_CAPTION and words[-1][-1] not in ".?!…:”" and block.text_content().split() == words
    )


def _note_of(element: lxml.html.HtmlElement) -> str:
    """The number of the note that an element is: it says so itself, or the link with which it begins does."""
    found = _NOTE.fullmatch((element.get("id") or "").lower())
    link = next(iter(element), None)
    if not found and link is not None and link.tag == "a" and _leads_back(link):
        found = _NOTE.fullmatch((link.get("id") or link.get("name") or "").lower())
    return _number(found) if found else ""


def _leads_back(element: lxml.html.HtmlElement) -> bool:
    link = element.find("a") if element.tag == "sup" else element
    return link is not None and bool(_BACK.fullmatch((link.get("href") or "").lower()))


def _number(found: re.Match[str]) -> str:
    """Footnotes and endnotes are counted apart."""
    return f"{'e' if 'edn' in found['kind'] or 'endn' in found['kind'] else ''}{found['number']}"


def _call(element: lxml.html.HtmlElement) -> str:
    """The number of the footnote that a raised link calls."""
    link = element.find(".//a") if element.tag == "sup" else element if element.tag == "a" else None
    raised = link is not None and (element.tag == "sup" or link.find("sup") is not None)
    found = _NOTE.fullmatch((link.get("href") or "").lower()) if raised and link is not None else None
    return _number(found) if found else ""
