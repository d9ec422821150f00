"""A line ends where it is full: not early, for want of room for a space that no line ends with.

WeasyPrint 70 asks of a text that stands before another element (a film title, a bold locator) whether it fits with its last
space. Where only that space does not, it takes the text for one word too long for the line and breaks behind its first
word: `Beatriz Salvaterra: In`, spread over the measure. We ask again without the space, and keep the text whole if it fits.
This stands in for a function of the engine that is not public, which is why the engine's version is pinned.
"""

from typing import Any

from weasyprint.layout import inline

LONGEST = 250
"""Letters that no line holds: longer texts are broken rightly as they are."""
RESUMES = 2
"""Where in what the engine's function gives the text goes on; None where all of it fits."""
_asked = inline.split_first_line


def mend_line_ends() -> None:
    """Have the engine ask our way from now on; once it does, what asks us in turn is left as it is."""
    if inline.split_first_line is _asked:
        inline.split_first_line = _first_line


def _first_line(text: str, style: Any, context: Any, max_width: float | None, *more: Any, **named: Any) -> Any:
    made = _asked(text, style, context, max_width, *more, **named)
    ends_in_space = text.endswith(" ") and len(text) <= LONGEST and style["white_space"] == "normal"
    if made[RESUMES] is None or max_width is None or not ends_in_space:
        return made
    bare = _asked(text.rstrip(" "), style, context, max_width, *more, **named)
    return made if bare[RESUMES] is not None else _asked(text, style, context, None, *more, **named)
