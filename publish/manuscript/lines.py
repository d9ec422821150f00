"""The source text made ready for Markdown, its lines counted.

Python-Markdown forgets where a block came from, so each block is given its line number in marks that no manuscript
holds (files.py refuses them); `Lines` in markdown.py takes them out again before any inline syntax is read.
Editor's queries go first: what stands in `<!-- … -->` is never printed.
"""

import re
from collections import Counter
from urllib.parse import quote

from publish.manuscript.reading import Reading
from publish.manuscript.tags import HTML, INLINE

OPEN, CLOSE = "\ufdd0", "\ufdd1"
MARK = re.compile(f"{OPEN}(\\d*){CLOSE}")

_QUERY = re.compile(r"<!--(.*?)(-->|\Z)", re.DOTALL)
_PREFIX = re.compile(
    r"""(?: [ ]*                            # what Markdown wants to find at the head of a line:
          (?: >[ ]?                         # a quotation
            | [-*+][ ]+(?=\S) | \d+\.[ ]+   # a list item
            | \[\^[^\]\n]+\]:[ ]*           # a note
            | \#{1,6}[ ]*                   # a subhead
            | \|(?=.)                       # the first cell of a table row
          ) )* [ ]*""",
    re.VERBOSE,
)
_OPENS_BLOCK = re.compile(r"[ ]*(?:[-*+][ ]|\d+\.[ ]|\[\^[^\]\n]+\]:|\#)")
_NO_TEXT = re.compile(
    r"""[ ]* (?: $
        | ([-_*])(?:[ ]*\1){2,}[ ]*$        # a break
        | [-=]+[ ]*$                        # the line under a subhead
        | [|:\- ]+$                         # the line under the head of a table
        | \[[^\]\n^]+\]:[ ]                 # the target of a reference
        | <(?!(?:INLINE)\b|https?:|mailto:|[^<>\s]+@) )""".replace("INLINE", "|".join(sorted(INLINE))),
    re.VERBOSE,
)
_TAG_LIKE = re.compile(r"(?<!\\)<(?=/?([A-Za-z][\w-]*)[^<>:@]*>)")
_REFERENCE = re.compile(r"^( {0,3})\[(?=[^\]\n^][^\]\n]*\]:[ ]*[^\s:/]+[ ]*$)", re.MULTILINE)
_BRACKETED = re.compile(r"(\]\(\s*|^ {0,3}\[[^\]\n^][^\]\n]*\]:[ ]*)<([^<>\n]*)>", re.MULTILINE)
_IN_ADDRESSES = "%/:?#@&=+$,;!~*'"
_RULE = re.compile(r"-{3,}\s*$")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
_NO_MARKUP = re.compile(r"^(?P<hashtag>)#(?=[^\s#])|^(?P<year>\d{4})\.(?= )")
LABEL_LINE = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,120}:\1")


def without_queries(text: str, first_line: int, reading: Reading) -> str:
    """The text without `<!-- … -->`, each told as a note. The count of lines stays the same."""

    def taken_out(found: re.Match[str]) -> str:
        line = first_line + text.count("\n", 0, found.start())
        if not found[2]:
            reading.tell("unclosed-query", line, "a query '<!--' without its end. Write '-->' where it ends.")
        else:
            reading.tell("editor-query", line, f"query: {' '.join(found[1].split())}")
        # A query on lines of its own inside a paragraph must not leave an empty line, which would divide it.
        kept = OPEN + CLOSE if _within_paragraph(text, *found.span()) else ""
        return kept + (f"\n{kept}" * found[0].count("\n"))

    return _QUERY.sub(taken_out, text) if "<!--" in text else text


def _within_paragraph(text: str, start: int, end: int) -> bool:
    before, after = text[:start].split("\n")[-2:], text[end:].split("\n")[:2]
    alone = not before[-1].strip() and not after[0].strip()
    return alone and len(before) == len(after) == 2 and bool(before[0].strip() and after[1].strip())


def numbered(text: str, first_line: int) -> str:
    """The text with its line number at the head of each block."""
    lines = _words_kept(text).expandtabs(4).split("\n")
    marked, after_empty, before = list[str](), True, ""
    for number, line in enumerate(lines, first_line):
        # Two labels in one paragraph: the second opens a turn too. And a rule below a turn makes no subhead of it.
        if not after_empty and (LABEL_LINE.match(line) or (_RULE.match(line) and LABEL_LINE.match(before))):
            marked.append("")
            after_empty = True
        if after_empty or _OPENS_BLOCK.match(line):
            marked.append(_with_number(line, number))
        else:
            marked.append(line)
        after_empty, before = not line.strip(), line
    return "\n".join(marked)


def _words_kept(text: str) -> str:
    """What Markdown would swallow although it is text: `<laughs>`, and `[Laughs]: no` that looks like a reference.

    An address in angle brackets is no tag: `<a b.png>` is written `a%20b.png`, which Markdown takes everywhere.
    """
    if "<" in text:
        text = _BRACKETED.sub(lambda found: found[1] + quote(found[2].strip(), safe=_IN_ADDRESSES), text)
        text = _TAG_LIKE.sub(lambda found: found[0] if found[1].lower() in HTML else "&lt;", text)
    return _REFERENCE.sub(r"\1\[", text) if "]:" in text else text


def _with_number(line: str, number: int) -> str:
    if _NO_TEXT.match(line):
        return line
    line = _NO_MARKUP.sub(_escaped, line)
    found = _PREFIX.match(line)
    end = found.end() if found else 0
    return f"{line[:end]}{OPEN}{number}{CLOSE}{line[end:]}" if line[end:] else line


def _escaped(found: re.Match[str]) -> str:
    """`#MeToo` opens a sentence, not a subhead; `1986.` another one, not a list."""
    return rf"{found['year']}\." if found["year"] else r"\#"


def tell_doubled_notes(text: str, first_line: int, reading: Reading) -> None:
    """Of two notes of one name Markdown would keep the last and lose the first without a word."""
    seen: Counter[str] = Counter()
    for found in _NOTE.finditer(text) if "[^" in text else ():
        seen[found[1]] += 1
        if seen[found[1]] == 2:
            line = first_line + text.count("\n", 0, found.start())
            reading.tell("lost-note", line, f"a second note [^{found[1]}]. Give each note a name of its own.")
