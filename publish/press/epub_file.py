"""The noun of the EPUB's container: a file with its type and its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the EPUB; `read` ones stand in the reading order."""

    name: str
    media_type: str
    data: bytes
    properties: str = ""
    read: bool = False
    described: bool = False
    """Of a picture: whether it has alternative text wherever it is shown, or is only an ornament."""
