"""What a printer offers, held against what the collection asks for, before a page is set and once their number is known.

A printer is not a matter of taste: what it does not offer stops the build, and the message says what it does.
"""

from collections.abc import Iterator

from publish.collection import Settings
from publish.errors import ManuscriptError
from publish.notices import Notice
from publish.preflight.printers import printer, printers
from publish.printer import Printer, Stock, Trim
from publish.text import Source

MAIN = "collection.yaml"
CODE = "not-offered"
MOST_NAMED = 12
"""Trims a message lists."""


def offering(settings: Settings) -> Printer:
    """The printer a collection asks for, which can make what it asks for. Raises ManuscriptError."""
    found = printer(settings.printer)
    refused = tuple(refusals(settings, found))
    if found is None or refused:
        raise ManuscriptError(refused)
    return found


def refusals(settings: Settings, found: Printer | None) -> Iterator[Notice]:
    """What cannot be had: the printer itself, else its binding, paper or trim."""
    if found is None:
        known = ", ".join(one.key for one in printers())
        yield _notice(settings, "printer", f"'{settings.printer}' is no printer we know. Write {known}, or leave it out.")
    elif settings.printer:
        yield from _refused(settings, found)


def _refused(settings: Settings, printer: Printer) -> Iterator[Notice]:
    binding = settings.binding or printer.bindings[0]
    if binding not in printer.bindings:
        offered = " or ".join(printer.bindings)
        yield _notice(settings, "binding", f"{printer.title} does not bind '{binding}'. Write {offered}.")
        return
    if printer.stock(binding, settings.paper) is None:
        offered = ", ".join(stock.paper for stock in printer.papers(binding))
        yield _notice(settings, "paper", f"{printer.title} has no '{settings.paper}' paper in {binding}. It has {offered}.")
    sizes = printer.sizes[binding]
    if not sizes.offers(Trim.of(settings.trim)):
        offered = sizes.named(MOST_NAMED)
        yield _notice(settings, "trim", f"{printer.title} does not cut a {binding} to {settings.trim}. It offers {offered}.")


def page_refusals(settings: Settings, printer: Printer, pages: int) -> Iterator[Notice]:
    """A book too thin or too thick for its paper and binding."""
    stock = printer.stock(settings.binding, settings.paper)
    if not settings.printer or stock is None:
        return
    trim = Trim.of(settings.trim)
    most = stock.limit(trim)
    if stock.fewest <= pages <= most:
        return
    has = f"{printer.title} binds {stock.fewest} to {most} pages of {stock.paper} paper as {stock.binding} at {settings.trim}"
    yield _notice(settings, "printer", f"{has}; this book has {pages}. {_instead(printer, stock, trim, pages)}")


def page_notices(settings: Settings, printer: Printer, pages: int) -> Iterator[Notice]:
    """What the number of pages costs: a last signature that is mostly missing."""
    rest = pages % printer.pages.signature
    if rest and rest < printer.pages.signature // 2:
        message = (
            f"{pages} pages fill {pages // printer.pages.signature} signatures of {printer.pages.signature} and {rest} pages "
            f"of another. Shorten the book by {rest} pages, or have the printer quote for a part signature."
        )
        yield _notice(settings, "printer", message, code="part-signature")


def _instead(printer: Printer, stock: Stock, trim: Trim, pages: int) -> str:
    """What to do about a number of pages."""
    fits = [
        f"{one.paper} ({one.binding}, {one.fewest} to {one.limit(trim)})"
        for one in printer.stocks
        if one.fewest <= pages <= one.limit(trim) and printer.sizes[one.binding].offers(trim)
    ]
    if fits:
        return f"It takes {pages} on {', '.join(fits)}."
    if pages < stock.fewest:
        return "Add to the book, choose a smaller trim, or another printer."
    return "Choose a larger trim, divide the book, or choose another printer."


def _notice(settings: Settings, key: str, message: str, code: str = CODE) -> Notice:
    return Notice(source=Source(MAIN, settings.line(key)), code=code, message=f"{key}: {message}")
