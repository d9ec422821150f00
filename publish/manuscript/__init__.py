"""The manuscript room: a folder of Markdown and YAML becomes a Collection. No other room knows either.

A file passes through the modules in this order: `collection` finds it, `files` reads it, `yaml` and `schema` its front
matter, `lines`, `markdown` and `quotes` its text; `turns`, `blocks` and `passages` make it the nouns of `publish.text`.
"""

from publish.manuscript.collection import read_collection, read_films
from publish.manuscript.files import inputs
from publish.manuscript.interview import read_interview
from publish.manuscript.listing import lists_interviews, with_interview
from publish.manuscript.matter import read_matter
from publish.manuscript.pictures import PicturesIn

__all__ = [
    "PicturesIn",
    "inputs",
    "lists_interviews",
    "read_collection",
    "read_films",
    "read_interview",
    "read_matter",
    "with_interview",
]
