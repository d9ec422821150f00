"""YAML as editors mean it: every value is the words typed, and every key knows its line.

YAML turns the film *No* into false and *1917* into a number. We therefore stop at ruamel's node graph, where each
value still is its source text, and let the schema ask for numbers where it wants them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from publish.manuscript.files import CONTROL, invisible
from publish.manuscript.reading import Reading

Path = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"] | None

QUOTES = 'put it in quotes: {key}: "{value}"'
_ENTRY = re.compile(r"""^(?P<before>[\s{-]*)(?P<key>[\w-]+):\s+(?P<value>[^"'\s].*?)\s*$""")
_PLAIN_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class Tree:
    """What a YAML text says, and the line on which each of its keys and items stands."""

    value: Mapping[str, Value]
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of a key or item, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


def tree_of(text: str, reading: Reading, first_line: int = 1) -> Tree:
    """Read a YAML text; what is wrong with it goes to the reading, and what could be read is given back."""
    try:
        node = YAML(typ="safe").compose(text)
    except MarkedYAMLError as error:
        _broken(error, text, reading, first_line)
        return Tree({})
    except YAMLError as error:
        reading.tell("broken-yaml", first_line, f"this is not YAML ({error}). Write 'key: value' lines.")
        return Tree({})
    if node is None:
        return Tree({})
    if not isinstance(node, MappingNode):
        reading.tell("broken-yaml", first_line, "these are no 'key: value' lines. Write, for instance, 'title: …'.")
        return Tree({})
    lines: dict[Path, int] = {(): first_line}
    value = _Graph(reading, first_line, lines).mapping(node, ())
    return Tree(value, lines)


def _broken(error: MarkedYAMLError, text: str, reading: Reading, first_line: int) -> None:
    mark = error.problem_mark or error.context_mark
    number = mark.line if mark else 0
    lines = text.split("\n")
    # An unclosed bracket or quotation mark is noticed only later: the line that opened it is the one to mend.
    if error.context_mark is not None and ("flow" in str(error.context) or "quoted" in str(error.context)):
        number = error.context_mark.line
    line = lines[number] if number < len(lines) else ""
    reading.tell("broken-yaml", first_line + number, f"{_why(error, line)} {_remedy(line)}")


def _why(error: MarkedYAMLError, line: str) -> str:
    problem = str(error.problem)
    if "mapping values" in problem:
        return "a value with a colon in it."
    if "\\t" in problem:
        return "a tab. Indent with spaces."
    if "alias" in problem or "cannot start" in problem or "sequence entries" in problem or "tag" in problem:
        return "a value that begins with a sign YAML keeps for itself."
    return f"this cannot be read as YAML: '{line.strip()}'." if line.strip() else "this cannot be read as YAML."


def _remedy(line: str) -> str:
    entry = _ENTRY.match(line)
    if entry is None:
        return "Write 'key: value', and put a value with signs in it in quotes."
    value = entry["value"].replace("\\", "\\\\").replace('"', '\\"')
    return f"If it is text, {QUOTES.format(key=entry['key'], value=value)}"


@dataclass(frozen=True, slots=True)
class _Graph:
    """Turns ruamel's nodes into plain values, putting down the lines."""

    reading: Reading
    first_line: int
    lines: dict[Path, int]

    def mapping(self, node: MappingNode, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else str(key_node.start_mark.line)
            here = (*path, key)
            line = self._line(key_node)
            if here in self.lines:
                message = f"'{key}' is here a second time; the first is in line {self.lines[here]}. Keep one of them."
                self.reading.tell("duplicate-key", line, message)
                continue
            self.lines[here] = line
            value = self._value(value_node, here)
            if value is not None:
                found[key] = value
        return found

    def _value(self, node: Node, path: Path) -> Value:
        if self._is_strange(node, path):
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        if isinstance(node, SequenceNode):
            return self._sequence(node, path)
        if node.value in {"", "~"} and isinstance(node, ScalarNode) and node.style is None:
            return None  # a key with nothing behind it says nothing
        return self._text(str(node.value).rstrip("\n"), node)

    def _text(self, value: str, node: Node) -> Value:
        """A value, unless it is none that can be printed: in quotes, YAML takes any sign by its number."""
        if found := CONTROL.search(value):
            self.reading.tell("not-text", self._line(node), f"{invisible(found)} Write the value without it.")
            return None
        return value

    def _sequence(self, node: SequenceNode, path: Path) -> Value:
        for number, item in enumerate(node.value):
            self.lines[*path, number] = self._line(item)
        values = [self._value(item, (*path, number)) for number, item in enumerate(node.value)]
        return ["" if value is None else value for value in values]

    def _is_strange(self, node: Node, path: Path) -> bool:
        """Tags and anchors are part of YAML, but what an editor meant is a title that begins with ! or &."""
        sign = f"&{node.anchor}" if node.anchor else str(node.tag)
        if not node.anchor and sign.startswith(_PLAIN_TAG):
            return False
        key = next((f"{step}: " for step in reversed(path) if isinstance(step, str)), "")
        message = f"{key}'{sign}' is a sign YAML keeps for itself. If it is part of the text, put the whole value in quotes."
        self.reading.tell("bad-value", self.lines.get(path, self._line(node)), message)
        return True

    def _line(self, node: Node) -> int:
        return self.first_line + int(node.start_mark.line)
