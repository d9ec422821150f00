"""The composed text as paper has it: no links, which printers refuse, and no elements that only an e-reader reads.

Every inline element costs layout time (an index of nothing but links takes three times as long), so those that carry no
class for a style sheet to speak of are left out. Text does not change, so offsets hold.
"""

import re

TAG = re.compile(r"<(/?)(a|span)\b([^>]*)>")
STYLED = re.compile(r'\b(class|id|lang)="')


def unlinked(xhtml: str) -> str:
    """The same XHTML without links and bare spans."""
    kept: list[bool] = []
    parts, end = [], 0
    for tag in TAG.finditer(xhtml):
        parts.append(xhtml[end : tag.start()])
        end = tag.end()
        if not tag[1]:
            kept.append(tag[2] == "span" and bool(STYLED.search(tag[3])))
            parts.append(tag[0] if kept[-1] else "")
        else:
            parts.append(tag[0] if kept.pop() else "")
    return "".join([*parts, xhtml[end:]])
