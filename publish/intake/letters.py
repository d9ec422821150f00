"""The capital letters of every alphabet with capitals that names in a talk are written in, for the shapes of labels.

Łódź, Şafak and Đorđe begin with capitals as Bell does; classes such as `A-ZÀ-Þ` end before them.
"""

_ALPHABETS = ((0x41, 0x530), (0x1E00, 0x2000))
"""Latin, Greek and Cyrillic, and Latin and Greek with the accents of Vietnamese and of old Greek (Unicode's blocks)."""

CAPITALS = "".join(sign for begin, end in _ALPHABETS for sign in map(chr, range(begin, end)) if sign.isupper())
"""To be put between the brackets of a class."""
