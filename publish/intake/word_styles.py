"""Bold and italics in Word files, which styles give as often as the writer's hand: written into each run."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOOKS = ("b", "i")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says of bold and italics (None: nothing), and the style it continues."""

    based: str = ""
    look: tuple[bool | None, bool | None] = (None, None)
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a file, by id."""

    known: dict[str, Style] = field(default_factory=dict)
    paragraph: str = ""
    """The style of paragraphs that name none."""

    def look(self, name: str) -> tuple[bool | None, bool | None]:
        """What a style and those it continues say."""
        bold = italic = None
        for style in self._chain(name):
            bold = style.look[0] if bold is None else bold
            italic = style.look[1] if italic is None else italic
        return bold, italic

    def heading(self, name: str) -> bool:
        """Whether a paragraph style is a heading's, whose bold says nothing."""
        return any(style.heading for style in self._chain(name))

    def _chain(self, name: str) -> Iterator[Style]:
        seen = set[str]()
        while name in self.known and name not in seen:
            seen.add(name)
            yield self.known[name]
            name = self.known[name].based


def styles_of(root: lxml.etree._Element) -> Styles:
    """The styles of styles.xml."""
    known, paragraph = dict[str, Style](), ""
    for style in root.iter(f"{_W}style"):
        name = style.get(f"{_W}styleId") or ""
        based, shown = style.find(f"{_W}basedOn"), style.find(f"{_W}name")
        title = ((shown.get(f"{_W}val") if shown is not None else "") or "").lower()
        known[name] = Style(
            based=(based.get(f"{_W}val") if based is not None else "") or "",
            look=_look(style.find(f"{_W}rPr")),
            heading=title.startswith(("heading", "title")),
        )
        if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in {"1", "true"}:
            paragraph = name
    return Styles(known=known, paragraph=paragraph)


def _look(properties: lxml.etree._Element | None) -> tuple[bool | None, bool | None]:
    said = [properties.find(f"{_W}{tag}") if properties is not None else None for tag in _LOOKS]
    bold, italic = (None if one is None else one.get(f"{_W}val") not in {"0", "false"} for one in said)
    return bold, italic


def style_runs(root: lxml.etree._Element, styles: Styles) -> None:
    """Write into every run whether it is bold and italic, as its paragraph's style, its own and its writer say."""
    for run in root.iter(f"{_W}r"):
        properties = run.find(f"{_W}rPr")
        if properties is None:
            properties = lxml.etree.Element(f"{_W}rPr")
            run.insert(0, properties)
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        outer = _style_of(paragraph, f"{_W}pPr/{_W}pStyle") if paragraph is not None else ""
        outer = outer or styles.paragraph
        base = (None, None) if styles.heading(outer) else styles.look(outer)
        looks = (_look(properties), styles.look(_style_of(run, f"{_W}rPr/{_W}rStyle")), base)
        for at, tag in enumerate(_LOOKS):
            said = next((look[at] for look in looks if look[at] is not None), False)
            for old in properties.findall(f"{_W}{tag}"):
                properties.remove(old)
            lxml.etree.SubElement(properties, f"{_W}{tag}").set(f"{_W}val", "1" if said else "0")


def _style_of(element: lxml.etree._Element, path: str) -> str:
    found = element.find(path)
    return (found.get(f"{_W}val") or "") if found is not None else ""
