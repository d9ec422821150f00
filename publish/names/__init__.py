"""Who and which film is meant: authority files, detection, resolution, and the order in which headings are filed.

A name passes through the modules in this order: sections, tokens, candidates, evidence, proposals (full names
accepted for the book), people (who is known), resolve (whom a section means), films and roman (titles), identify (the
straight line), report (notices); parts and filing make its heading, titles that of a film; words, given and roles are data,
and so are the films and people everybody knows, which canon reads and recall finds in a text.
"""

from publish.names.identify import identify

__all__ = ["identify"]
