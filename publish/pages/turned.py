"""What stands behind a turned leaf of an index, as a text of its own: it is set alone, to see where the next leaf turns.

It begins as the verso does, with the heading repeated, and has nothing that stands before: a page break that is asked for
ends only a column (WeasyPrint 70), so nothing may stand before where pages are to be counted.
"""

import re
from dataclasses import replace

from publish.book import Composed

TURNED = '<li class="continued">'
GROUPS = '<section class="groups"'
HEADER = re.compile(r"<header>.*?</header>", re.DOTALL)
ENTRY = re.compile(r'<li class="(index-entry[^"]*)"')
REOPENED = (
    '<section class="group" epub:type="index-group"><ul epub:type="index-entry-list">'
    '<li class="{}" epub:type="index-entry"><ul epub:type="index-entry-list">'
)
"""What the heading stands in, where it is repeated; in braces, the classes of its entry."""


def behind(index: Composed) -> Composed:
    """An index from the heading that it repeats first to its end."""
    before, _, after = HEADER.sub("", index.xhtml).partition(TURNED)
    opening = before[: before.index(">", before.index(GROUPS)) + 1]
    heading, _, rest = after.partition("</li>")
    reopened = REOPENED.format(ENTRY.findall(before)[-1])
    return replace(index, xhtml=f"{opening}{reopened}{heading}{rest}")
