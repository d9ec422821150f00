"""Book -> XHTML: one text of each section for the printed page and the EPUB. The only room that knows Jinja2."""

from publish.pages.compose import compose

__all__ = ["compose"]
