"""publish: a folder of interviews becomes an EPUB and a print PDF, with contents, filmography and an index of names."""

__version__ = "0.1.0"
