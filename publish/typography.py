"""Quotation marks of a language, and text typed in YAML as a book prints it.

The marks of each language are CLDR's, through ICU. Manuscript text gets them while Markdown is read; what is typed in
YAML (titles, credit lines) keeps its straight signs as a value and gets them here, when it is printed.
"""

import re
from functools import cache

APOSTROPHE = "’"
STRAIGHT = re.compile(r"""(?P<before>^|[\s(\[–—\u00a0-])?(?P<sign>['"])(?P<after>\w)?""")


@cache
def quotation_marks(language: str) -> tuple[str, str, str, str]:
    """Opening and closing marks, then those of a quotation inside a quotation."""
    import icu  # noqa: PLC0415 - loading ICU takes 50 ms, which only a build that has work to do should pay

    locale, kinds = icu.LocaleData(language), icu.ULocaleDataDelimiterType
    opening, closing = locale.getDelimiter(kinds.QUOTATION_START), locale.getDelimiter(kinds.QUOTATION_END)
    inner = locale.getDelimiter(kinds.ALT_QUOTATION_START), locale.getDelimiter(kinds.ALT_QUOTATION_END)
    if language.partition("-")[0] == "fr":
        if inner == (opening, closing):
            inner = ("“", "”")  # CLDR has guillemets within guillemets, French books have these
        if language != "fr-CH":
            opening, closing = f"{opening}\u202f", f"\u202f{closing}"
    return opening, closing, *inner


def typographic(text: str, language: str) -> str:
    """Straight quotes and apostrophes as the language prints them; text without any comes back as it is."""
    if "'" not in text and '"' not in text:
        return text
    return STRAIGHT.sub(lambda found: _set(found, quotation_marks(language)), text)


def _set(found: re.Match[str], marks: tuple[str, str, str, str]) -> str:
    before, sign, after = found["before"], found["sign"], found["after"] or ""
    opens = before is not None and bool(after)
    if sign == '"':
        mark = marks[0] if opens else marks[1]
    elif opens and not after.isdigit():
        mark = marks[2]
    else:
        mark = APOSTROPHE if after or marks[3] == APOSTROPHE or not opens else marks[3]
    return f"{before or ''}{mark}{after}"
