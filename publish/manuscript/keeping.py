"""Interviews read before: reading is a pure function of the file, so its result can be kept by content.

Only files that show pictures are read anew each time: what is told of them depends on other files.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from publish.collection import Interview
from publish.kept import Kept, digest, program
from publish.manuscript.interview import read_interview
from publish.manuscript.pictures import Sight
from publish.notices import Notice

Read = tuple[Interview | None, tuple[Notice, ...]]
PICTURE = b"!["


class Reader:
    """Reads interviews, or finds them read already; without a store it always reads."""

    def __init__(self, store: Kept | None, pictures: Mapping[str, Sight]) -> None:
        """Keep results in `store`."""
        self._store = store
        self._pictures = pictures
        self._form: TypeAdapter[Any] = TypeAdapter(Read)

    def read(self, name: str, data: bytes, language: str) -> Read:
        """The interview of a file, and what the editor should know of it."""
        if self._store is None or PICTURE in data:
            return read_interview(name, data, self._pictures, language=language)
        key = digest(program(), name, data, language)
        kept = self._store.get(key)
        if kept is not None:
            result: Read = self._form.validate_json(kept[1])
            return result
        made = read_interview(name, data, self._pictures, language=language)
        self._store.put(key, {}, self._form.dump_json(made))
        return made
