"""The cover as its printer takes it: how wide the spine of this many pages is, what may stand on it, and what is missing.

The numbers are the printers' own (`spine` and `cover` in printers.toml). Where a printer publishes none, the editor gives what
its template says: `spine:` in collection.yaml.
"""

from collections.abc import Iterator

from publish.book import Book
from publish.collection import Metadata, Settings
from publish.errors import ManuscriptError
from publish.notices import Notice
from publish.preflight.offers import MAIN
from publish.printer import UNITS, CoverSize, Printer, Stock, Trim
from publish.text import Source

TOLERANCE = UNITS["in"] / 16
"""Points by which a spine may be off: the play that IngramSpark and KDP leave themselves at the folds."""


def cover_size(settings: Settings, printer: Printer, pages: int) -> CoverSize:
    """The sheet for a book of so many pages. Raises ManuscriptError where the printer makes no such cover."""
    stock = printer.stock(settings.binding, settings.paper) or printer.stocks[0]
    hard, rules, trim = stock.binding == "hardcover", printer.cover, Trim.of(settings.trim)
    refused = tuple(_refused(settings, printer, stock, pages))
    spine = settings.spine or stock.spine(pages)
    if refused or spine is None:
        raise ManuscriptError(refused)
    return CoverSize(
        width=trim.width, height=trim.height, spine=spine, beyond=rules.wrap if hard else rules.bleed, pages=pages,
        printer=printer.key, binding=stock.binding, paper=stock.paper, safe=rules.safe_hardcover if hard else rules.safe,
    )  # fmt: skip


def _refused(settings: Settings, printer: Printer, stock: Stock, pages: int) -> Iterator[Notice]:
    """Why the printer's numbers make no cover."""
    hard, book = stock.binding == "hardcover", f"{pages} pages of {stock.paper} paper"
    if hard and not printer.cover.wrap:
        message = f"{printer.title} does not publish how far a case turns in. Lay the cover out in its own template."
        yield _notice(settings, "binding", message)
        return
    told = f"Ask its template or calculator how wide the spine of {book} is as {stock.binding}, and write it: 'spine: 12.5mm'."
    if not settings.spine and stock.spine(pages) is None:
        yield _notice(settings, "spine", f"{printer.title} publishes no thickness of its paper. {told}")
    elif not settings.spine and hard and not stock.sure:
        without = "the width of the whole sheet less two trims and what turns in at both ends"
        yield _notice(settings, "spine", f"sources differ about the boards of {printer.title}. {told} It is {without}.")


def spine_room(size: CoverSize, printer: Printer) -> float:
    """How high (points) the letters on the spine may be, across it; nothing where the book has too few pages for any."""
    return size.spine - 2 * printer.cover.spine_safe if size.pages >= printer.cover.spine_text_from else 0.0


def isbn_of(metadata: Metadata, size: CoverSize) -> str:
    """The ISBN of this binding; empty where it has none."""
    return dict(metadata.isbn).get(size.binding, "")


def cover_notices(book: Book, printer: Printer, size: CoverSize, *, lettered: bool) -> Iterator[Notice]:
    """What the editor should know of the cover of this book."""
    metadata, settings = book.metadata, book.settings
    yield from _of_isbn(metadata, settings, size)
    yield from _of_spine(settings, printer, size)
    if not lettered:
        yield _notice(
            settings, "spine", f"{_bare(settings, printer, size)} Nothing to do, unless the book grows.", "bare-spine"
        )
    if not (metadata.blurb or metadata.description):
        yield _notice(settings, "blurb", "the back of the cover has no text. Write 'blurb:', 80 to 150 words.", "no-blurb")


def _of_isbn(metadata: Metadata, settings: Settings, size: CoverSize) -> Iterator[Notice]:
    own, others = isbn_of(metadata, size), [form for form, _ in metadata.isbn if form != size.binding]
    if not own:
        has = f" ('isbn:' has {', '.join(others)} alone)" if others else ""
        message = f"the {size.binding} has no ISBN{has}, and the cover no barcode. Write 'isbn: {{{size.binding}: 978-…}}'."
        yield _notice(settings, "isbn", message, "no-isbn")
        return
    plain = {form: _digits(number) for form, number in metadata.isbn}
    same = [form for form in others if plain[form] == plain[size.binding]]
    if same:
        message = f"{size.binding} and {same[0]} have one ISBN, {own}. Give each form its own: the trade orders by it."
        yield _notice(settings, "isbn", message, "same-isbn")


def _of_spine(settings: Settings, printer: Printer, size: CoverSize) -> Iterator[Notice]:
    stock = printer.stock(size.binding, size.paper)
    reckoned = stock.spine(size.pages) if stock else None
    wide = f"{size.spine / UNITS['mm']:.1f} mm for {size.pages} pages of {size.paper} paper"
    if settings.spine and reckoned and size.binding == "paperback" and abs(settings.spine - reckoned) > TOLERANCE:
        message = (
            f"the spine is {wide}; by the numbers of {printer.title} it is {reckoned / UNITS['mm']:.1f} mm. Ask its template "
            "anew: the number of pages may have changed since."
        )
        yield _notice(settings, "spine", message, "spine-differs")
    elif not settings.spine and stock and not stock.sure:
        who = printer.title if settings.printer else "the printer"
        message = f"the spine is reckoned at {wide}. Have {who} confirm it, and write what it says: 'spine: 12.5mm'."
        yield _notice(settings, "spine", message, "spine-not-sure")


def _bare(settings: Settings, printer: Printer, size: CoverSize) -> str:
    """Why the spine bears no letters."""
    least = printer.cover.spine_text_from
    if size.pages < least:
        return f"the spine stays bare: {printer.title} prints on spines from {least} pages; this book has {size.pages}."
    wide, clear = size.spine / UNITS["mm"], printer.cover.spine_safe / UNITS["mm"]
    return (
        f"the spine stays bare: it is {wide:.1f} mm wide, and with {clear:.1f} mm clear at both folds there is no room for the "
        f"smallest letters of the design '{settings.design}'."
    )


def _digits(isbn: str) -> str:
    return "".join(character for character in isbn if character.isdigit())


def _notice(settings: Settings, key: str, message: str, code: str = "not-offered") -> Notice:
    return Notice(source=Source(MAIN, settings.line(key)), code=code, message=f"{key}: {message}")
