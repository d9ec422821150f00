"""The composed text as paper has it: no links, which printers refuse, and no elements that only an e-reader reads.

Every element costs layout time (an index with all the structure that EPUB Indexes asks for takes three times as long), so
those that no style sheet speaks of are left out: bare spans, and the groups and lists of an index, whose entries become
paragraphs. Subentries keep an element where their entry may be broken between pages; where its heading is repeated, the
rest is a paragraph of its own. Text does not change, so offsets hold. What a picture measures is told to the style sheet as
`--proportion` (width by height) and `--high` (pixels), so that it can give each as many whole lines as it fills. A dash
that breaks off a speech keeps the word before it, on no line of its own; so does the last word of a title or pull quote.
"""

import re

TAG = re.compile(r"<(/?)(a|span|section|ul|li)\b([^>]*)>")
STYLED = re.compile(r'\b(class|id|lang)="')
ENTRY = 'epub:type="index-entry"'
RUN_IN = 'class="subentry"'
CONTINUED = 'class="continued"'
LAST = " last"
"""The class of an entry that ends its letter, among others."""
PICTURE = re.compile(r' width="(\d+)" height="(\d+)"/>')
BROKEN_OFF = re.compile(r" (?=[–—][’”»]?</(?:p|i|em)>)")
LAST_WORD = re.compile(r"(?<=\s)([^\s<>]{1,10}) (?=[^\s<>]{1,10}(?:</h1>|</p></aside>))")
"""Before a short last word of a large line, behind another short one."""
GROUPING = ('epub:type="index-group"', 'epub:type="index-entry-list"')


def unlinked(xhtml: str) -> str:
    """The same text as it is laid out for print."""
    closing: list[str] = []
    parts, end, entry = list[str](), 0, 0
    for tag in TAG.finditer(xhtml):
        parts.append(xhtml[end : tag.start()])
        end = tag.end()
        if tag[1]:
            parts.append(closing.pop())
        else:
            opened, closed = _printed(tag[2], tag[3])
            if CONTINUED in tag[3]:
                parts[entry], opened = _handed_on(parts[entry], opened)
            if CONTINUED in tag[3] or (ENTRY in tag[3] and RUN_IN not in tag[3]):
                entry = len(parts)
            parts.append(opened)
            closing.append(closed)
    printed = PICTURE.sub(_measured, "".join([*parts, xhtml[end:]]))
    return LAST_WORD.sub("\\1\u00a0", BROKEN_OFF.sub("\u00a0", printed))


def _measured(size: re.Match[str]) -> str:
    return f' style="--proportion: {int(size[1]) / int(size[2]):.4f}; --high: {size[2]}"/>'


def _handed_on(entry: str, rest: str) -> tuple[str, str]:
    """The tags of an entry and of its rest behind a repeated heading: it is the rest that may be the last of its letter."""
    return (entry.replace(LAST, "", 1), rest.replace(" long", f"{LAST} long", 1)) if LAST in entry else (entry, rest)


def _printed(name: str, attributes: str) -> tuple[str, str]:
    """The tags that stand for an element in print."""
    if CONTINUED in attributes:
        return '</p><p class="index-entry long continued">', ""
    if RUN_IN in attributes and 'id="' in attributes:
        return f"<span{attributes}>", "</span>"
    bare = name == "span" and not STYLED.search(attributes)
    if name == "a" or bare or RUN_IN in attributes or any(grouping in attributes for grouping in GROUPING):
        return "", ""
    name = "p" if ENTRY in attributes else name
    return f"<{name}{attributes}>", f"</{name}>"
