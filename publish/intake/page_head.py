"""What the head of a page says of it: headline, author, date, site and language, in meta elements and JSON-LD."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lxml.html

from publish.intake.labels import name_like
from publish.intake.pieces import Hints, Piece
from publish.intake.plain import normal

_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<region>[a-z]{2}))?(?:[-_].*)?", re.IGNORECASE)
_ARTICLE = re.compile(r"Article|BlogPosting|Report|Review|Conversation|WebPage")
_NOBODY = frozenset(
    {"admin", "administrator", "staff", "editor", "editors", "editorial", "team", "guest", "contributor", "writer"}
)


def hints_of(tree: lxml.html.HtmlElement, pieces: Sequence[Piece]) -> Hints:
    """The hints of a page; its title only where the page shows it, or shows no headline at all."""
    meta, data = dict(_meta(tree)), _linked_data(tree)
    site = _text(meta.get("og:site_name")) or _name(data.get("publisher"))
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    url = next((link for link in [*links, meta.get("og:url", "")] if re.match(r"https?://", link)), "")
    dates = (data.get("datePublished"), meta.get("article:published_time"), meta.get("date"), meta.get("dc.date"))
    date = next((found[0] for said in dates if (found := re.match(r"(?:19|20)\d\d-\d\d-\d\d", _text(said)))), "")
    titles = [_text(said) for said in (data.get("headline"), meta.get("og:title"), tree.findtext(".//title"))]
    authors = [_name(one) for one in _each(data.get("author"))] or [_text(meta.get("author") or meta.get("byl"))]
    return Hints(
        title=_title(titles, site, pieces), interviewers=tuple(name for name in authors if person(name, site)),
        publication=site, date=date, url=url, language=_language(tree, meta),
    )  # fmt: skip


def _meta(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("http-equiv")
        if key and element.get("content"):
            yield key.lower(), element.get("content") or ""


def _linked_data(tree: lxml.html.HtmlElement) -> Mapping[str, Any]:
    """The article of a page's JSON-LD; nothing where there is none, or where it is broken."""
    found = dict[str, Any]()
    for script in tree.iter("script"):
        if (script.get("type") or "").lower().strip() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        graph = [node for top in _each(data) if isinstance(top, dict) for node in (top, *_each(top.get("@graph")))]
        people = {node["@id"]: node for node in graph if isinstance(node, dict) and isinstance(node.get("@id"), str)}
        for node in graph:
            if isinstance(node, dict) and _ARTICLE.search(" ".join(map(str, _each(node.get("@type"))))):
                found = (
                    {**_resolved(node, people), **found}
                    if "WebPage" in str(node.get("@type"))
                    else {**found, **_resolved(node, people)}
                )
    return found


def _resolved(node: Mapping[str, Any], people: Mapping[str, Any]) -> dict[str, Any]:
    """The node with those whom it names by reference."""
    wanted = {key: node[key] for key in ("headline", "datePublished", "author", "publisher") if node.get(key)}
    for key in {"author", "publisher"} & wanted.keys():
        wanted[key] = [people.get(str(one.get("@id")), one) if isinstance(one, dict) else one for one in _each(wanted[key])]
    return wanted


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    return " ".join(normal(value).split()) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    one = next(iter(_each(value)), None)
    return _text(one.get("name")) if isinstance(one, dict) else _text(one)


def person(name: str, site: str) -> bool:
    """Whether an author is somebody, not the desk."""
    words = name.split()
    return 1 < len(words) < 5 and name_like(name) and name != site and not _NOBODY & {word.casefold() for word in words}


def _title(said: Sequence[str], site: str, pieces: Sequence[Piece]) -> str:
    bare = [_without_site(title, site) for title in said]
    shown = {_folded(piece.text): piece.text for piece in reversed(pieces) if not piece.hint and piece.words < 30}
    for title in bare:
        if _folded(title) and (here := shown.get(_folded(title))):
            return " ".join(here.split())
    headed = any(piece.shape == "heading" and not piece.hint for piece in pieces)
    return "" if headed else next((title for title in bare[:2] if title), "")


def _without_site(title: str, site: str) -> str:
    """`Rain | The Lamp Review` is `Rain`."""
    if site:
        edge = re.escape(site)
        title = re.sub(rf"\s*[|–—:·»-]\s*{edge}\s*$|^\s*{edge}\s*[|–—:·»-]\s*", "", title, flags=re.IGNORECASE)
    return title.strip()


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _language(tree: lxml.html.HtmlElement, meta: Mapping[str, str]) -> str:
    for said in (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        meta.get("content-language"),
        meta.get("og:locale"),
    ):
        if said and (found := _LOCALE.fullmatch(said.strip())):
            region = f"-{found['region'].upper()}" if found["region"] else ""
            return f"{found['language'].lower()}{region}"
    return ""
