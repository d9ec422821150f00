"""Saved web pages: every word of the page, with what its structure says of it. Nothing runs, nothing is fetched.

Libraries that extract the text of a page (trafilatura, readability) drop what they take for boilerplate, and with it the
words; here everything is kept and hinted at, so that the editor can have it back. HTML gives no markup to the manuscript.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

from publish.intake.pieces import Hints, Piece, Raw, Shape, Span, cut
from publish.intake.plain import ImportFaultError, decoded, mojibake, normal

_BLOCKS = frozenset(
    [
        *[
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
        ],
        *[
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "label",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
        ],
        *["th", "thead", "tr", "ul", "br"],
    ]
)
_SILENT = frozenset(
    {"script", "style", "template", "svg", "math", "object", "iframe", "head", "noscript", "audio", "video", "canvas"}
)
_HINTS = {
    "nav": "navigation", "footer": "foot of the page", "aside": "beside the text", "form": "form", "button": "button",
    "figcaption": "caption", "select": "form", "label": "form", "caption": "caption",
}  # fmt: skip
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?P<sign>share|sharing|social|newsletter|subscribe|signup|related|comments?|sidebar|menu|nav|navigation|breadcrumbs?"
    r"|footer|promo|advert|advertisement|cookies?|popup|modal|caption|credit|tags|pagination|author-bio|recommended)(?:$|[\s_-])"
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_SHAPES: dict[str, Shape] = {"li": "item", "blockquote": "quotation", "dd": "paragraph"}
_NOTE = re.compile(r"^#?(?:footnote|endnote|fn|note)-?(?P<number>\d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What holds for the text inside an element."""

    italic: bool = False
    bold: bool = False
    hint: str = ""
    shape: Shape = "paragraph"
    level: int = 0
    link: bool = False
    note: str = ""


@dataclass(slots=True)
class _Page:
    """The page while it is read: the piece that is being gathered, and those that are done."""

    done: list[Piece] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    style: _Style = field(default_factory=_Style)
    linked: int = 0
    line: int = 0

    def close(self, style: _Style, line: int) -> None:
        """The piece ends here; what follows has another style."""
        text = "".join(span.text for span in self.spans)
        if text.strip() or any(span.note for span in self.spans):
            words = len(text.split())
            link = "links only" if self.linked >= len("".join(text.split())) * 0.9 and words < 14 else ""
            kept, now = cut(_tidy(self.spans), 0), self.style
            self.done.append(
                Piece(spans=kept, line=self.line, shape=now.shape, level=now.level, hint=now.hint or link, note=now.note)
            )
        self.spans, self.style, self.linked, self.line = [], style, 0, line

    def say(self, text: str | None, style: _Style) -> None:
        """Text in the open piece."""
        if text:
            self.spans.append(Span(text=text, italic=style.italic, bold=style.bold))
            self.linked += len("".join(text.split())) if style.link else 0


def _tidy(spans: list[Span]) -> list[Span]:
    """White space as a browser shows it: one space, none doubled between spans."""
    found, after_space = list[Span](), True
    for span in spans:
        text = re.sub(r"\s+", " ", span.text)
        text = text[1:] if after_space and text.startswith(" ") else text
        after_space = text.endswith(" ") if text else after_space
        found.append(Span(text=text, italic=span.italic, bold=span.bold, note=span.note))
    return found


def read_html(data: bytes, name: str) -> Raw:
    """A saved page as pieces."""
    text, remarks = _decoded(data, name)
    parser = lxml.html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.document_fromstring(normal_markup(text), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, RecursionError, AssertionError):
        raise ImportFaultError(f"{name}: this is no page that can be read. Open it in a browser and save its text.") from None
    return Raw(name=name, pieces=pieces_of(tree), hints=_hints(tree), remarks=(*remarks, *mojibake(text)))


def normal_markup(text: str) -> str:
    """Text of a page, spaces and accents one way, lines kept for their numbers."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return "\n".join(map(normal, re.sub("\r\n?", "\n", text).split("\n"))) or " "


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if said := _CHARSET.search(data[:4096]):
        try:
            return data.decode(said[1].decode()), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data, name)


def pieces_of(tree: lxml.html.HtmlElement) -> tuple[Piece, ...]:
    """Every block of a page that has text, in order."""
    page = _Page()
    steps: list[tuple[lxml.html.HtmlElement, _Style, bool]] = [(tree, _Style(), True)]
    while steps:  # no recursion: saved pages nest deeper than Python calls do
        element, style, opening = steps.pop()
        if opening:
            inner = _style(element, style)
            steps.append((element, style, False))
            if element.tag in _SILENT:
                continue
            if element.tag in _BLOCKS:
                page.close(inner, element.sourceline or 0)
            elif number := _call(element):
                page.spans.append(Span(text="", note=number))
                continue
            page.say(element.text, inner)
            steps += [(child, inner, True) for child in reversed(element) if isinstance(child.tag, str)]
        else:
            if element.tag in _BLOCKS:
                page.close(style, element.sourceline or 0)
            page.say(element.tail, style)
    page.close(_Style(), 0)
    return tuple(page.done)


def _call(element: lxml.html.HtmlElement) -> str:
    """The number of the footnote that a raised link calls."""
    link = next(iter(element), None) if element.tag == "sup" else None
    found = _NOTE.match(link.get("href") or "") if link is not None and link.tag == "a" else None
    return found["number"] if found else ""


def _style(element: lxml.html.HtmlElement, outer: _Style) -> _Style:
    tag, css = element.tag, (element.get("style") or "").replace(" ", "").lower()
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    sign = _CLASSES.search(names) if tag not in {"body", "html", "article", "main"} else None
    hidden = "hidden text" if "display:none" in css or element.get("hidden") is not None else ""
    note = _NOTE.match(element.get("id") or "") if tag == "li" else None
    heading = tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    return _Style(
        italic=outer.italic or tag in {"em", "i", "cite"} or "font-style:italic" in css,
        bold=outer.bold or tag in {"strong", "b"} or bool(re.search(r"font-weight:(?:bold|[6-9]00)", css)),
        hint=outer.hint or hidden or _HINTS.get(tag, "") or (f"marked as {sign['sign']}" if sign else ""),
        shape="heading" if heading else _SHAPES.get(tag, outer.shape),
        level=int(tag[1]) if heading else outer.level,
        link=outer.link or tag == "a",
        note=note["number"] if note else outer.note,
    )


def _hints(tree: lxml.html.HtmlElement) -> Hints:
    """What the head of a page says of it."""
    meta = dict(_meta(tree))
    date = re.match(r"\d{4}-\d\d-\d\d", meta.get("article:published_time", ""))
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    url = next((link for link in [*links, meta.get("og:url", "")] if re.match(r"https?://", link)), "")
    language = re.fullmatch(r"[a-z]{2}(?:-[A-Z]{2})?", tree.get("lang") or "")
    return Hints(
        publication=normal(meta.get("og:site_name", "")).strip(), date=date[0] if date else "", url=url,
        language=language[0] if language else "",
    )  # fmt: skip


def _meta(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name")
        if key and element.get("content"):
            yield key.lower(), element.get("content") or ""
