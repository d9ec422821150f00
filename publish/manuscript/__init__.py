"""The manuscript room: a folder of Markdown and YAML becomes a Collection. No other room knows either.

A file passes through the modules in this order: `collection` finds it, `files` reads it, `yaml` and `schema` its front
matter, `lines` and `markdown` its text; `blocks`, `passages` and `turns` make it the nouns of book.py.
"""

from publish.manuscript.collection import read_collection
from publish.manuscript.files import inputs
from publish.manuscript.interview import read_interview

__all__ = ["inputs", "read_collection", "read_interview"]
