"""The bridge between pydantic's errors and words for an editor. Every YAML file passes through `checked`."""

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from publish.manuscript.dates import fault_of_date, fault_of_isbn
from publish.manuscript.reading import Reading, did_you_mean, list_of
from publish.manuscript.yaml import QUOTES, Tree


class Words(BaseModel):
    """A mapping that knows all its keys, and refuses others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


ModelT = TypeVar("ModelT", bound=Words)
ItemT = TypeVar("ItemT")


Name = Annotated[str, Field(min_length=1)]


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _proven(fault_of: Callable[[str], str], code: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if fault := fault_of(value):
            raise PydanticCustomError(code, "{fault}", {"fault": fault})
        return value

    return check


def named(key: str) -> BeforeValidator:
    """A plain value stands for a mapping with this one key."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


ListOf = Annotated[tuple[ItemT, ...], BeforeValidator(_listed)]
"""A list of one may be a plain value."""

Date = Annotated[str, AfterValidator(_proven(fault_of_date, "bad-date"))]
Isbn = Annotated[str, AfterValidator(_proven(fault_of_isbn, "bad-isbn"))]


def checked(model: type[ModelT], tree: Tree, reading: Reading, *within: str | int) -> ModelT | None:
    """The tree (or the part of it that `within` leads to) as a model; None, and notices, where it is at fault."""
    value: Any = tree.value
    for step in within:
        value = value[step]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    # A key that is misspelt is also missing: it is told once.
    meant = [did_you_mean(str(fault["loc"][-1]), _keys(model, fault["loc"][:-1])) for fault in faults if _unknown(fault)]
    for fault in faults:
        if fault["type"] != "missing" or f" Did you mean '{fault['loc'][-1]}'?" not in meant:
            path = (*within, *fault["loc"])
            code, message = _words(fault, _key(path, tree), model)
            reading.tell(code, tree.line(*path), message)
    return None


def _unknown(fault: ErrorDetails) -> bool:
    return fault["type"] == "extra_forbidden"


def _key(path: tuple[str | int, ...], tree: Tree) -> str:
    """The key as the editor has typed it, which may be one that stands for the keys below it."""
    while path and (path not in tree.lines or not isinstance(path[-1], str)):
        path = path[:-1]
    return str(path[-1]) if path else ""


def _words(fault: ErrorDetails, key: str, model: type[Words]) -> tuple[str, str]:
    """The code and the message of one fault."""
    kind, given = fault["type"], fault["input"]
    if kind in {"bad-date", "bad-isbn", "bad-value"}:
        return kind, f"{key}: {fault['msg']}"
    if _unknown(fault):
        return "unknown-key", _unknown_key(key, _keys(model, fault["loc"][:-1]))
    if kind in {"missing", "string_too_short", "too_short"}:
        return "missing-title" if fault["loc"] == ("title",) else "bad-value", _nothing(kind, key, fault["loc"][-1])
    if kind in {"literal_error", "enum"}:
        expected = re.findall("'([^']+)'", str(fault.get("ctx", {}).get("expected", "")))
        near = did_you_mean(str(given), expected)
        return "bad-value", f"{key}: '{given}' is not possible.{near} Write {list_of(expected)}."
    if kind.startswith(("model", "dict")):
        known = list_of(_keys(model, fault["loc"]))
        return "bad-value", f"{key}: '{given}' cannot stand here. Write keys below it, indented: {known}."
    return "bad-value", _wrong_kind(kind, key, given)


def _unknown_key(key: str, known: list[str]) -> str:
    near = did_you_mean(key, known)
    others = f" Known here are {list_of(known)}." if not near or len(known) < 8 else ""
    return f"unknown key '{key}'.{near}{others}"


def _nothing(kind: str, key: str, missing: str | int) -> str:
    if kind == "missing":
        return f"'{missing}:' is missing. Add a line '{missing}: …'."
    return f"'{key}:' is empty. Write something behind it."


def _wrong_kind(kind: str, key: str, given: Any) -> str:
    if kind.startswith("bool"):
        return f"{key}: '{given}' is neither yes nor no. Write yes or no."
    if isinstance(given, list):
        text = f"[{', '.join(map(str, given))}]"
        quotes = QUOTES.format(key=key, value=text)
        return f"{key}: one value is wanted here, not a list. If {text} is the text, {quotes}"
    inner = ", ".join(given) if isinstance(given, dict) else given
    return f"{key}: text is wanted here, not keys of its own ({inner}). If it is text, put it in quotes."


def _keys(model: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys the model knows at a place: pydantic says what is unknown, not what would have been known."""
    for step in path:
        if not isinstance(step, int):
            model = _model_within(model.model_fields[step].annotation) if step in model.model_fields else model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_within(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inside in getattr(annotation, "__args__", ()) or ():
        found = _model_within(inside)
        if found is not None:
            return found
    return None
