"""A collection set and read line by line: what `publish check COLLECTION --typography` does."""

from publish.build import typeset
from publish.order import Order
from publish.preflight.finding import Finding
from publish.preflight.set_passages import set_sections
from publish.preflight.typography import typography
from publish.press.crew import Crew


def proofread(order: Order, crew: Crew) -> list[Finding]:
    """What a proof-reader marks on the pages of a collection."""
    book, made = typeset(order, crew)
    galleys = {key: one.galley for key, one in made.galleys.items()}
    return typography(set_sections(book, made.pages, galleys, made.composed), order.collection)
