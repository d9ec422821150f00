"""An editor's decisions put into people.yaml and films.yaml: what was decided is written, every other byte stays.

ruamel says where in the text each key and value stands, and writes the new values; the rest of the text is never dumped
anew, so comments, order, quotes and line ends are the editor's. What has been written is read again and compared: a file
whose form we cannot add to is left as it was, and the editor told what to write by hand.
"""

import io
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from publish.errors import ManuscriptError
from publish.manuscript.reading import Reading
from publish.manuscript.yaml import Value, tree_of
from publish.notices import Notice
from publish.text import Source

Fact = str | int | bool | Sequence["Fact"] | Mapping[str, "Fact"]
"""What can be written: text, figures, yes and no, lists, and keys with such values."""
Facts = Mapping[str, Fact]
"""An entry, or a part of one."""
BOM = "\ufeff"


def with_decisions(text: str, entries: Mapping[str, Facts], facts: Mapping[str, Facts]) -> str:
    """The file with new entries, and with facts put into those it has: keys added, lists extended, plain values replaced.

    A new entry stands in its alphabetical place where the keys are in order, else at the end.
    """
    newline, root = _newline(text), _root(text)
    lines = text.split(newline)
    spans = _spans(lines, root) if root else {}
    places = _places(spans, entries)
    for key in reversed(spans):  # from below, so that the lines above stay where they are
        start, end = spans[key]
        lines[end:end] = [line for name in places.get(key, ()) for line in _block(name, entries[name], lines, spans)]
        if key in facts:
            entry = newline.join([*lines[start:end], ""])
            lines[start:end] = _with_facts(entry, (key,), facts[key]).split(newline)[:-1]
    first = [line for name in places.get("", ()) for line in _block(name, entries[name], lines, spans)]
    at = _above(lines, min(start for start, _ in spans.values())) if spans else len(lines) - (not lines[-1])
    if spans and first and not first[0]:
        first = [*first[1:], ""]
    lines[at:at] = first
    made = newline.join(lines if not lines[-1] else [*lines, ""])
    return _proven(text, made, {**entries, **facts})


def _places(spans: Mapping[str, tuple[int, int]], new: Iterable[str]) -> dict[str, list[str]]:
    """Behind which entry each new one goes; the empty key stands for the head of the file."""
    keys = list(spans)
    ordered = sorted(keys)
    places = defaultdict[str, list[str]](list)
    if not _in_order(keys):
        return {keys[-1]: list(new)}
    for name in sorted(new):
        at = bisect(ordered, name)
        places[ordered[at - 1] if at else ""].append(name)
    return places


def _block(key: str, entry: Facts, lines: Sequence[str], spans: Mapping[str, tuple[int, int]]) -> list[str]:
    """The lines of a new entry, behind an empty line where the file has one between its entries."""
    starts = [start for start, _ in spans.values()][1:]
    airy = any(not lines[_above(lines, start) - 1].strip() for start in starts) if spans else bool(lines[0])
    return [*[""] * airy, f"{_inline(key)}:", *(f"  {line}" for line in _lines(entry))]


def without_entry(text: str, key: str) -> str:
    """The file without one entry and the comment lines directly above it."""
    root, newline = _root(text), _newline(text)
    lines = text.split(newline)
    start, end = _spans(lines, root)[key] if root else (0, 0)
    start = _above(lines, start)
    while end < len(lines) - 1 and not lines[end].strip():
        end += 1
    made = newline.join([*lines[:start], *lines[end:]])
    expected = {name: value for name, value in values_of(text).items() if name != key}
    return made if values_of(made) == expected else _refuse(key, "cannot be taken out. Remove its lines by hand.")


def _with_facts(text: str, path: Sequence[str], facts: Facts) -> str:
    for name, fact in facts.items():
        text = _with_fact(text, path, name, fact)
    return text


def _with_fact(text: str, path: Sequence[str], name: str, fact: Fact) -> str:
    mapping = _node(text, path)
    if not isinstance(mapping, MappingNode):
        return text  # `_proven` tells the editor
    here = next((value for key, value in mapping.value if key.value == name), None)
    if here is None:
        return _with_key(text, mapping, name, fact)
    if isinstance(here, SequenceNode) and isinstance(fact, list | tuple):
        return _with_items(text, here, fact[len(here.value) :])
    if isinstance(here, MappingNode) and isinstance(fact, Mapping):
        return _with_facts(text, (*path, name), fact)
    start, end = here.start_mark.index, here.end_mark.index
    return text[:start] + _inline(fact) + text[end:]


def _with_key(text: str, mapping: MappingNode, name: str, fact: Fact) -> str:
    """One more key at the end of a mapping."""
    added = f"{name}: {_inline(fact)}"
    if mapping.flow_style:
        at = len(text[: mapping.end_mark.index - 1].rstrip())
        return f"{text[:at]}{' ' if text[at - 1] == ',' else ', '}{added}{text[at:]}"
    newline = _newline(text)
    lines = text.split(newline)
    at = _end(lines, mapping.start_mark.line, mapping.start_mark.column)
    return newline.join([*lines[:at], " " * mapping.start_mark.column + added, *lines[at:]])


def _with_items(text: str, sequence: SequenceNode, items: Sequence[Fact]) -> str:
    """More items at the end of a list."""
    if not items:
        return text
    if sequence.flow_style:
        at = len(text[: sequence.end_mark.index - 1].rstrip())
        joint = "" if not sequence.value else " " if text[at - 1] == "," else ", "
        return f"{text[:at]}{joint}{_inline(items)[1:-1]}{text[at:]}"
    newline, last = _newline(text), sequence.value[-1]
    lines = text.split(newline)
    at = last.end_mark.line + 1 if isinstance(last, ScalarNode) else _end(lines, last.start_mark.line, last.start_mark.column)
    dash = lines[last.start_mark.line][: last.start_mark.column]
    return newline.join([*lines[:at], *(dash + _inline(item) for item in items), *lines[at:]])


def _root(text: str) -> MappingNode | None:
    node = YAML(typ="safe", pure=True).compose(text)
    return node if isinstance(node, MappingNode) else None


def _node(text: str, path: Sequence[str]) -> Node | None:
    node: Node | None = _root(text)
    for step in path:
        pairs = node.value if isinstance(node, MappingNode) else ()
        node = next((value for key, value in pairs if key.value == step), None)
    return node


def _spans(lines: Sequence[str], root: MappingNode) -> dict[str, tuple[int, int]]:
    """First line of every entry, and the line behind its last, counted from nought."""
    return {key.value: (key.start_mark.line, _end(lines, key.start_mark.line, 1)) for key, _ in root.value}


def _end(lines: Sequence[str], start: int, column: int) -> int:
    """The line behind the last that belongs to what begins at `start`: everything indented by `column` or more."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.strip() and len(line) - len(line.lstrip(" ")) < column:
            break
        end = at + 1 if line.strip() else end
    return end


def _in_order(keys: Sequence[str]) -> bool:
    """Whether somebody keeps the entries by the alphabet; nobody is perfect."""
    pairs = list(pairwise(keys))
    return sum(one < other for one, other in pairs) >= 0.9 * len(pairs)


def _above(lines: Sequence[str], start: int) -> int:
    """The first of the comment lines directly above an entry; not those at the head of the file, which are about all of it."""
    at = start
    while at and lines[at - 1].startswith("#"):
        at -= 1
    return at or start


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _lines(entry: Facts) -> list[str]:
    """The lines of an entry; keys within keys get lines of their own, lists stand in brackets."""
    found = []
    for name, fact in entry.items():
        if isinstance(fact, Mapping):
            found += [f"{name}:", *(f"  {line}" for line in _lines(fact))]
        elif isinstance(fact, list | tuple) or _is_strange(fact):
            found.append(f"{name}: {_inline(fact)}")
        else:
            found.append(_dumped(CommentedMap({name: fact}), flow=False))
    return found


def _inline(fact: Fact) -> str:
    """A value on one line, quoted where YAML needs it, lists and keys in brackets."""
    if isinstance(fact, Mapping):
        return f"{{{', '.join(f'{_inline(name)}: {_inline(value)}' for name, value in fact.items())}}}"
    if isinstance(fact, list | tuple):
        return f"[{', '.join(map(_inline, fact))}]"
    if _is_strange(fact):
        return _quoted(str(fact))
    return _dumped(CommentedSeq([fact]), flow=True)[1:-1]  # within brackets every comma and colon is quoted


def _is_strange(fact: Fact) -> bool:
    """Whether a text begins with a sign: which of them need quotes, ruamel and YAML do not agree (`?0`)."""
    return isinstance(fact, str) and not fact[:1].isalnum()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _dumped(node: CommentedSeq | CommentedMap, *, flow: bool) -> str:
    out, yaml = io.StringIO(), YAML()
    yaml.width = 1 << 20
    if flow:
        node.fa.set_flow_style()
    yaml.dump(node, out)
    return out.getvalue().strip()


def values_of(text: str) -> dict[str, Value]:
    """What the file says, every plain value as the words typed."""
    return dict(tree_of(text.removeprefix(BOM), Reading("")).value)


def _plain(fact: Fact) -> Value:
    """A fact as it is read back: every plain value is the words typed."""
    if isinstance(fact, Mapping):
        return {name: _plain(value) for name, value in fact.items()}
    if isinstance(fact, list | tuple):
        return [_plain(item) for item in fact]
    return str(fact).lower() if isinstance(fact, bool) else str(fact)


def _proven(before: str, after: str, decided: Mapping[str, Facts]) -> str:
    """The text, if it says what was decided and nothing else has changed."""
    expected, found = values_of(before), values_of(after)
    for key, facts in decided.items():
        _add(expected.setdefault(key, {}), facts)
        if found.get(key) != expected[key] or not isinstance(expected[key], dict):
            _refuse(key, f"cannot be changed in this file's form. Write: {' '.join(_lines(facts))}")
    return after if found == expected else _refuse(next(iter(decided)), "cannot be added to this file. Add it by hand.")


def _add(within: Any, facts: Facts) -> None:
    """What a mapping says once facts are added to it."""
    for name, fact in facts.items() if isinstance(within, dict) else ():
        if isinstance(fact, Mapping):
            _add(within.setdefault(name, {}), fact)
        else:
            within[name] = _plain(fact)


def _refuse(key: str, why: str) -> str:
    raise ManuscriptError([Notice(source=Source(), code="broken-yaml", message=f"{key}: {why}")])
