"""A column that has been tried is taken, not laid out a second time.

WeasyPrint 70 lays out the columns of a page to see how high they come, and then, in the height found, once more. Where they
fill the page, as all columns of an index but the last do, both are the same: the ones tried are moved to their place, which
is a fifth of the time an index takes. Columns in which something floats, or that bring notes, are laid out as
before. This stands in for a function of the engine that is not public, which is why its version is pinned.
"""

from math import inf
from typing import Any

from weasyprint.layout import block

CLOSE = 1e-6
"""Pixels by which the room below a column may differ: it is found in two ways."""
_lay_out = block.block_box_layout


def columns_once() -> None:
    """Have the engine take what it has tried from now on."""
    block.block_box_layout = _lay_out_once


def _lay_out_once(context: Any, box: Any, *given: Any, **named: Any) -> Any:
    if not box.is_column:
        return _lay_out(context, box, *given, **named)
    room, skip_stack, _, page_is_empty, _, _, margins, *_ = given
    at = (id(box.children[0]), len(box.children), box.position_y, box.width, skip_stack, page_is_empty, _around(context))
    known = vars(context).setdefault("columns", [])
    if margins is None and (found := _taken(known, at, room)):  # margins to collapse with are given where one is tried
        result, context.forced_break = found
        result[0].translate(box.position_x - result[0].position_x, 0)
        return result
    result = _lay_out(context, box, *given, **named)
    if margins is None or room == inf:
        return result  # laid out for good, or only to see how high the next line would come
    if known and _page(known[0][0]) != _page(at):
        known.clear()  # of columns that were tried elsewhere, and not taken
    sound = result[0] is not None and _flows(result[0]) and _around(context)[1:] == at[-1][1:]
    known.append((at, room if sound else None, result, context.forced_break))
    return result


def _taken(known: list[Any], at: Any, room: float) -> Any:
    """A column that was tried here with as much room below it, if all beside it would do too."""
    if all(tried is not None for _, tried, _, _ in known):
        for number, (place, tried, result, forced) in enumerate(known):
            if place == at and abs(tried - room) < CLOSE:
                del known[number]
                return result, forced
    return None


def _page(at: Any) -> Any:
    """Which columns a column is one of."""
    return *at[:3], at[-1][1]


def _flows(column: Any) -> bool:
    """Whether nothing in a column floats or is placed: that would be placed anew."""
    return all(box.is_in_normal_flow() for box in column.descendants(placeholders=True))


def _around(context: Any) -> tuple[Any, ...]:
    """What of the page a column may rest on or change: whether it was forced to begin, notes, and what floats."""
    return (
        context.forced_break, context.current_page, context.page_bottom, len(context.footnotes),
        len(context.reported_footnotes), len(context.current_page_footnotes), len(context.broken_out_of_flow),
        len(context.excluded_shapes),
        sum(len(boxes) for names in context.running_elements.values() for boxes in names.values()),
    )  # fmt: skip
