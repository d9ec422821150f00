"""Where the ink of bound pages lies: arithmetic with what was measured of galleys and stamps."""

import io
from collections.abc import Iterable, Iterator

import pikepdf

from publish.book import Page, PageInk
from publish.press.binding import Plan, places, side_shifts
from publish.press.boxes import own_bleed
from publish.press.furniture import Stamp

NONE = PageInk(box=None, most=0.0)


def bound_ink(plan: Plan) -> tuple[PageInk, ...]:
    """The ink of each bound page: that of its galley, moved to its side of the spread, and that of its stamps."""
    shifts = side_shifts(*plan.dressing.rulers)
    at = places(plan.dressing.stamps)
    bleeding = frozenset(_bleeding(plan))
    galleys = {name: plan.ink(made) for name, made in plan.galleys.items()}
    batches = {name: plan.ink(made) for name, made in plan.dressing.stamps.items()}

    def stamped(stamp: Stamp) -> PageInk:
        return batches[stamp.batch][at[stamp.batch, stamp.name]]

    def on(page: Page, stamps: Iterable[Stamp]) -> Iterator[PageInk]:
        if (page.section, page.index) in bleeding:
            yield PageInk(box=None, most=galleys[page.section][page.index].most)
        elif not page.blank:
            yield _moved(galleys[page.section][page.index], shifts[page.recto])
            yield from map(stamped, stamps)

    return tuple(_joined(on(page, stamps)) for page, stamps in zip(plan.pages, plan.dressing.furniture.stamps, strict=True))


def _bleeding(plan: Plan) -> Iterator[tuple[str, int]]:
    """Section and index of every page that runs over its trim, where no margin is kept and nothing is printed over it."""
    for name, made in plan.galleys.items():
        with pikepdf.open(io.BytesIO(made.galley.pdf)) as pdf:
            yield from ((name, index) for index, leaf in enumerate(pdf.pages) if own_bleed(leaf.obj))


def _moved(ink: PageInk, right: float) -> PageInk:
    if ink.box is None:
        return ink
    return PageInk(box=(ink.box[0] + right, ink.box[1], ink.box[2] + right, ink.box[3]), most=ink.most)


def _joined(inks: Iterable[PageInk]) -> PageInk:
    """What lies on a page together."""
    whole = NONE
    for ink in inks:
        if ink.box is None:
            whole = PageInk(box=whole.box, most=max(whole.most, ink.most))
            continue
        one, other = whole.box or ink.box, ink.box
        box = min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
        whole = PageInk(box=box, most=max(whole.most, ink.most))
    return whole
