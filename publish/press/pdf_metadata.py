"""What a bound PDF says of itself: title, date and page labels equal to the printed folios."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Pdf, String

from publish import __version__
from publish.book import Book, Page


def write_metadata(out: Pdf, book: Book, pages: Sequence[Page], created: str) -> None:
    """Write the information dictionary and the page labels (ISO 32000-1, 14.3.3 and 12.4.2); a cover's sheet has none."""
    date = String(f"D:{''.join(character for character in created if character.isdigit())}Z")
    out.trailer.Info = out.make_indirect(
        Dictionary(
            Title=String(book.metadata.title),
            Author=String(", ".join(book.metadata.editors)),
            Creator=String(f"publish {__version__}"),
            Producer=String(f"publish {__version__}"),
            CreationDate=date,
            ModDate=date,
            Trapped=Name("/False"),
        )
    )
    if pages:
        out.Root.PageLabels = Dictionary(Nums=_labels(pages))
    out.Root.Lang = String(book.metadata.language)


def _labels(pages: Sequence[Page]) -> Array:
    """One range for the roman folios, one for the arabic."""
    rows = Array()
    for index, page in enumerate(pages):
        if index == 0 or page.folio.arabic is not pages[index - 1].folio.arabic:
            rows.append(index)
            rows.append(Dictionary(S=Name("/D" if page.folio.arabic else "/r"), St=page.folio.number))
    return rows
