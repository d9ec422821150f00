"""What an EPUB says of itself, held against what is in it.

EPUB Accessibility 1.1, section 2, with the vocabulary of schema.org; a claim that cannot be examined here is let stand.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from publish.preflight.epub_reading import OPF, XHTML, Publication
from publish.preflight.finding import Finding

REQUIRED = ("schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard")
ADVISED = ("schema:accessModeSufficient", "schema:accessibilitySummary")
SHOWN = {
    "dc:creator": "who wrote or edited it",
    "dc:publisher": "its publisher",
    "dc:date": "its date",
    "dc:description": "what it is about",
}
HEADINGS = tuple(f"h{level}" for level in range(1, 7))


def claims(book: Publication) -> Iterator[Finding]:
    """Metadata that are missing, and claims that are not true."""
    if missing := [
        words
        for name, words in SHOWN.items()
        if not book.meta(name) and not (name == "dc:creator" and book.meta("dc:contributor"))
    ]:
        yield book.found("no-shop-metadata", book.package_name, f"It does not say {', '.join(missing)}.")
    if missing := [name for name in REQUIRED if not book.meta(name)]:
        yield book.found("no-access-metadata", book.package_name, f"Its metadata lack {', '.join(missing)}.")
    elif missing := [name for name in ADVISED if not book.meta(name)]:
        yield book.found("no-access-advice", book.package_name, f"Its metadata lack {', '.join(missing)}.")
    for feature in dict.fromkeys(book.meta("schema:accessibilityFeature")):
        why_not = FEATURES[feature](book) if feature in FEATURES else ""
        if why_not:
            yield book.found("false-claim", book.package_name, f"It claims {feature}, but {why_not}.")
    yield from _modes(book)
    yield from _conformance(book)


def _modes(book: Publication) -> Iterator[Finding]:
    bare = _undescribed(book)
    if bare and any("visual" not in modes for modes in book.meta("schema:accessModeSufficient")):
        what = f"It claims that its words alone suffice (accessModeSufficient: textual), but {bare}."
        yield book.found("false-claim", book.package_name, what)
    hazards = book.meta("schema:accessibilityHazard")
    if "none" in hazards and len(set(hazards)) > 1:
        what = f"It claims no hazard and yet names some ({', '.join(sorted(set(hazards) - {'none'}))})."
        yield book.found("false-claim", book.package_name, what)
    moving = [item.name for item in book.items if item.media_type.startswith("video/")]
    if moving and {"none", "noFlashingHazard"} & set(hazards):
        yield book.found(
            "false-claim", moving[0], "It claims that nothing flashes, but it holds a film, which nobody here has seen."
        )


def _conformance(book: Publication) -> Iterator[Finding]:
    claimed = book.meta("dcterms:conformsTo") + [
        one.get("href", "") for one in book.package.iter(f"{{{OPF}}}link") if one.get("rel") == "dcterms:conformsTo"
    ]
    named = [one for one in claimed if "accessib" in one.casefold() or "a11y" in one.casefold()]
    if not named:
        return
    if not book.meta("a11y:certifiedBy"):
        yield book.found(
            "no-certifier", book.package_name, f"It claims to conform to “{named[0]}”, and does not say who found so."
        )
    for why_not in filter(None, (_undescribed(book), _unlisted(book), _voiceless(book))):
        yield book.found("false-claim", book.package_name, f"It claims to conform to “{named[0]}”, but {why_not}.")


def silent(image: etree._Element) -> bool:
    """Whether a picture has neither words nor the mark of an ornament (WCAG 2.2, technique H37 and H67)."""
    return image.get("alt") is None and image.get("aria-label") is None and image.get("role") not in {"presentation", "none"}


def _undescribed(book: Publication) -> str:
    bare = [page.name for page in book.documents.values() for image in page.all("img") if silent(image)]
    return f"{len(bare)} of its pictures have no alternative text (first in {bare[0]})" if bare else ""


def _unlisted(book: Publication) -> str:
    marked = any(True for page in book.read for _ in page.typed("pagebreak", "doc-pagebreak"))
    return "its page breaks are not listed" if marked and not book.lists("page-list") else ""


def _voiceless(book: Publication) -> str:
    mute = [page.name for page in book.read if not _language(page.root)]
    return f"{mute[0]} does not say its language" if mute else ""


def _language(root: etree._Element) -> str:
    return root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _pictures(book: Publication) -> str:
    there = any(
        True
        for page in book.documents.values()
        for image in page.all("img", "svg")
        if image.get("alt") or image.get("aria-label") or len(image)
    )
    return _undescribed(book) or ("" if there else "no picture has any")


def _contents(book: Publication) -> str:
    return "" if any(True for nav in book.lists("toc") for _ in nav.iter(f"{{{XHTML}}}a")) else "its navigation has no contents"


def _page_list(book: Publication) -> str:
    return "" if any(True for nav in book.lists("page-list") for _ in nav.iter(f"{{{XHTML}}}a")) else "it has no page-list"


def _marks(book: Publication) -> str:
    return (
        ""
        if any(True for page in book.read for _ in page.typed("pagebreak", "doc-pagebreak"))
        else "no page break is marked in its text"
    )


def _index(book: Publication) -> str:
    return (
        ""
        if any(True for page in book.read for _ in page.typed("index", "doc-index"))
        else "nothing in it is marked as an index"
    )


def _headings(book: Publication) -> str:
    return "" if any(True for page in book.read for _ in page.all(*HEADINGS)) else "it has no headings"


def _roles(book: Publication) -> str:
    has = any(
        element.get("role") or any(str(name).startswith("aria-") for name in element.attrib)
        for page in book.read
        for element in page.root.iter(etree.Element)
    )
    return "" if has else "it uses no ARIA roles"


def _reflows(book: Publication) -> str:
    return "its pages have a fixed layout" if "pre-paginated" in book.meta("rendition:layout") else ""


def _open(book: Publication) -> str:
    return "it is under a lock (META-INF/rights.xml)" if "META-INF/rights.xml" in book.archive.entries else ""


def _formulas(book: Publication) -> str:
    there = any(True for page in book.read for _ in page.root.iter("{http://www.w3.org/1998/Math/MathML}math"))
    return "" if there else "it has no formula in MathML"


def _long(book: Publication) -> str:
    there = any(True for page in book.read for _ in page.all("details")) or any(
        image.get("aria-describedby") or image.get("aria-details") for page in book.read for image in page.all("img", "figure")
    )
    return "" if there else "no picture has a long description"


def _spoken(book: Publication) -> str:
    return "" if any(item.media_type == "application/smil+xml" for item in book.items) else "it has no spoken text"


FEATURES: dict[str, Callable[[Publication], str]] = {
    "alternativeText": _pictures,
    "tableOfContents": _contents,
    "pageNavigation": _page_list,
    "pageBreakMarkers": _marks,
    "printPageNumbers": _marks,
    "index": _index,
    "structuralNavigation": _headings,
    "ARIA": _roles,
    "displayTransformability": _reflows,
    "unlocked": _open,
    "MathML": _formulas,
    "longDescription": _long,
    "longDescriptions": _long,
    "synchronizedAudioText": _spoken,
}
"""How each claim is examined: empty where it holds, else why it does not."""
