"""Style sheets: ours, and a collection's own, which is refused with file and line where it cannot work.

Addresses in a collection's style sheet are read against the folder the sheet is in, as in a browser. They may only name
files of the collection: those count among what a page was made from, so that a changed file sets its pages anew.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from publish.errors import PressError

COLLECTION = "file:///collection/"
"""The address of the collection folder while a page is set: the engine names pictures by their address, and the same book has
the same bytes wherever its folder lies."""
BROKEN = {
    "bad-url": "an address in url(…) that is not closed, or has spaces in it. Put it in quotes",
    "eof-in-url": "an address in url(…) that is not closed. Write ) behind it",
    "bad-string": "a quotation mark that is not closed in its line. Write the other one",
    "eof-in-string": "a quotation mark that is not closed. Write the other one",
    "}": "a } that closes nothing. Delete it, or look for a { that is missing above",
    ")": "a ) that closes nothing. Delete it, or look for a ( that is missing before",
    "]": "a ] that closes nothing. Delete it, or look for a [ that is missing before",
}
"""What tinycss2 finds broken, by its kinds of error, with what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One style sheet."""

    name: str
    """Its file, as an editor or designer knows it: `styles/book.css`."""
    text: str
    base: str = ""
    """URL against which its addresses are read; empty where it has none."""
    reads: tuple[str, ...] = ()
    """Hashes of the files it names."""


def on_disk(address: str, collection: Path) -> str:
    """The address of a file on this machine, for one below COLLECTION; any other as it is."""
    return f"{collection.absolute().as_uri()}/{address.removeprefix(COLLECTION)}" if address.startswith(COLLECTION) else address


def own_sheet(collection: Path, name: str, *, files: bool = True) -> tuple[Sheet, ...]:
    """A collection's style sheet, if it has one of this name; without `files`, one that may name none."""
    path = collection / name
    if not path.exists():
        return ()
    text = _text(path, collection, name)
    reads = []
    for line, address in _addresses(rules_of(text), name):
        if not address.startswith(("data:", "#")):
            if not files:
                message = f"url({address}): an EPUB takes no files along for its style sheet. Delete the rule"
                raise fault(name, line, message)
            reads.append(hashlib.sha256(_named(path, collection, address, (name, line)).read_bytes()).hexdigest())
    return (Sheet(name=name, text=text, base=f"{COLLECTION}{name}", reads=tuple(reads)),)


def rules_of(text: str) -> list[Any]:
    """The rules of a style sheet, parsed."""
    import tinycss2  # noqa: PLC0415 - only collections with a style sheet of their own need it here

    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def fault(name: str, line: int, message: str) -> PressError:
    """What stops the press in a style sheet."""
    return PressError(f"{name}:{line}: bad-style: {message}." if line else f"{name}: bad-style: {message}.")


def _text(path: Path, collection: Path, name: str) -> str:
    if not path.resolve().is_relative_to(collection.resolve()):
        raise fault(name, 0, "this file lies outside the collection folder. Put a copy into the folder")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise fault(name, line, "this is not UTF-8. Save the file as UTF-8 in your editor") from error
    except OSError as error:
        raise fault(name, 0, f"the file cannot be read ({error.strerror}). Check its rights") from error


def _addresses(nodes: list[Any], name: str) -> Iterator[tuple[int, str]]:
    """Line and text of every address in a style sheet; raises on what is broken or cannot work."""
    for node in nodes:
        if node.type == "error":
            raise fault(name, node.source_line, BROKEN.get(node.kind, f"this cannot be read as CSS: {node.message}"))
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            raise fault(name, node.source_line, "@import is not taken. Copy the rules of the other file into this one")
        if node.type == "function" and node.lower_name == "local":
            message = "local(…) means another font on another machine. Put the font file into styles/ and name it in url(…)"
            raise fault(name, node.source_line, message)
        if node.type == "url":
            yield node.source_line, node.value
        elif node.type == "function" and node.lower_name == "url":
            yield node.source_line, "".join(one.value for one in node.arguments if one.type == "string")
        for inner in ("prelude", "content", "arguments"):
            yield from _addresses(getattr(node, inner, None) or [], name)


def _named(path: Path, collection: Path, address: str, place: tuple[str, int]) -> Path:
    """The file of the collection that an address means."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        raise fault(*place, f"url({address}): nothing is fetched. Put the file into styles/ and name it there")
    found = (path.parent / unquote(parts.path)).resolve()
    if not found.is_relative_to(collection.resolve()):
        raise fault(*place, f"url({address}) lies outside the collection. Put a copy of the file into styles/")
    if not found.is_file():
        raise fault(*place, f"url({address}): there is no such file. Check the name, or put the file into styles/")
    return found
