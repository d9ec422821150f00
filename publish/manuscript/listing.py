"""A new interview at the end of the list in collection.yaml: one line, or one item; every other byte stays.

Only a plain `interviews:` list grows. Into which of the `parts:` an interview belongs is the editor's decision.
"""

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode


def lists_interviews(text: str) -> bool:
    """Whether a collection.yaml lists its interviews, plainly or in parts."""
    return any(key in _keys(text) for key in ("interviews", "parts"))


def with_interview(text: str, name: str) -> str | None:
    """The collection.yaml with one more interview; None where its list is none that can be added to."""
    node = _keys(text).get("interviews")
    if not isinstance(node, SequenceNode) or not node.value or not all(isinstance(item, ScalarNode) for item in node.value):
        return None
    last = node.value[-1]
    at = last.end_mark.index
    if node.flow_style:
        added = f"{text[:at]}, {name}{text[at:]}"
    else:
        line = text.find("\n", at)
        line = len(text) if line < 0 else line - (text[line - 1 : line] == "\r")
        newline = "\r\n" if "\r\n" in text else "\n"
        dash = text[text.rfind("\n", 0, last.start_mark.index) + 1 : last.start_mark.index]
        added = f"{text[:line]}{newline}{dash}{name}{text[line:]}"
    return added if _names(added) == [*_names(text), name] else None


def _keys(text: str) -> dict[str, object]:
    try:
        node = YAML(typ="safe").compose(text)
    except YAMLError:
        return {}
    return {key.value: value for key, value in node.value} if isinstance(node, MappingNode) else {}


def _names(text: str) -> list[str]:
    node = _keys(text).get("interviews")
    return [item.value for item in node.value] if isinstance(node, SequenceNode) else []
