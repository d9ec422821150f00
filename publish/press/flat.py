"""Flatness: nothing shows through anything, where a printer or PDF/X-1a will not have it.

We flatten nothing: a style sheet that asks for opacity, a soft shadow or a colour that is half there is told to do without.
"""

from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from publish.errors import PressError
from publish.press.pdf_fonts import all_resources
from publish.printer import Printer


def refuse_transparency(out: Pdf, section: str, printer: Printer) -> None:
    """Stop where anything in a galley lets something show through."""
    if any(_shows_through(resources) for resources in all_resources(out)):
        raise PressError(
            f"{section}: something lets what lies beneath it show through, which {printer.title} does not take. Look in "
            "styles/book.css for opacity, a shadow, or a colour with a fourth part, and use full colours."
        )


def without_traces(out: Pdf) -> None:
    """Take off what PDF/X-1a's readers, which know no transparency, would stumble over: states and groups without effect."""
    for resources in all_resources(out):
        for state in resources.get("/ExtGState", Dictionary()).values():
            for key in ("/ca", "/CA", "/SMask", "/BM", "/AIS"):
                if key in state:
                    del state[key]
    for thing in out.objects:
        if isinstance(thing, Dictionary | pikepdf.Stream) and "/Group" in thing:
            del thing.Group


def _shows_through(resources: pikepdf.Object) -> bool:
    """ISO 32000-1, 11.6.4 and 11.6.5: constant opacity, soft masks, blend modes."""
    return any(_effects(resources))


def _effects(resources: pikepdf.Object) -> Iterator[bool]:
    for state in resources.get("/ExtGState", Dictionary()).values():
        yield any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA"))
        yield state.get("/SMask", Name.None_) != Name.None_
        yield str(state.get("/BM", "/Normal")) not in {"/Normal", "/Compatible"}
    for thing in resources.get("/XObject", Dictionary()).values():
        yield "/SMask" in thing
