"""Attributes an editor may give: the few the contract names. Every other is told, and dropped."""

import re

from publish.manuscript.markdown import CAPTION, LINE, UNKNOWN, Element
from publish.manuscript.reading import Reading, did_you_mean

BLOCK_CLASSES = ("pullquote", "verse", "plate", "bleed", "decorative", "tight", "loose")
LINK_CLASSES = ("from", "to")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OWN = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "credit"},
    "abbr": {"title"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
    "sup": {"id"},
    "li": {"id"},
}
_ALWAYS = {"class", "lang", LINE, UNKNOWN, CAPTION}


def language_of(element: Element, line: int, reading: Reading) -> str:
    """The language tag of an element; empty, and a warning, where it is none."""
    tag = element.get("lang") or ""
    if tag and not _TAG.fullmatch(tag):
        reading.tell("unknown-attribute", line, f"'{tag}' is no language tag. Write, for instance, lang=fr.")
        return ""
    return tag


def check_attributes(element: Element, classes: tuple[str, ...], line: int, reading: Reading) -> None:
    """Tell of every attribute of an element that means nothing here."""
    if not element.attrib or element.get("class") in {"footnote-ref", "footnote-backref"}:
        return
    strange = [f".{name}" for name in (element.get("class") or "").split() if name not in classes]
    strange += (element.get(UNKNOWN) or "").split()
    strange += [str(name) for name in element.attrib if name not in _OWN.get(str(element.tag), ()) and name not in _ALWAYS]
    for name in strange:
        known = [f".{word}" for word in (*classes, *BLOCK_CLASSES)]
        near = did_you_mean(f".{name.lstrip('.')}", known) or " Take it out."
        reading.tell("unknown-attribute", line, f"'{{: {name}}}' means nothing here.{near}")
