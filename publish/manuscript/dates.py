"""Dates as editors know them: a year, a month, a day, or a span of years; and ISBNs, which carry their own proof."""

import re
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SPAN = re.compile(r"(\d{4})/(\d{4})")


def fault_of_date(text: str) -> str:
    """What is wrong with a date, empty if nothing."""
    shape = "Write 2010, 2010-09, 2010-09-05 or 1967/1969."
    span = _SPAN.fullmatch(text)
    if span:
        return "" if span[1] < span[2] else f"'{text}' ends before it begins. {shape}"
    found = _DATE.fullmatch(text)
    if found is None:
        return f"'{text}' is not a date. {shape} Other words go into 'dateline:'."
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return f"'{text}' is not in the calendar. {shape}"
    return ""


def fault_of_isbn(text: str) -> str:
    """What is wrong with an ISBN-13, empty if nothing. An ISBN-10 is refused with the ISBN-13 to use."""
    digits = re.sub(r"[\s-]", "", text).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return f"'{text}' is an ISBN-10. Use the ISBN-13: {_with_check_digit('978' + digits[:9])}."
    if not re.fullmatch(r"97[89]\d{10}", digits):
        return f"'{text}' is not an ISBN. Write its 13 digits, which begin with 978 or 979."
    if digits != _with_check_digit(digits[:12]):
        return f"'{text}' is not a valid ISBN: its last digit does not match. Compare it with your list of ISBNs."
    return ""


def _with_check_digit(twelve: str) -> str:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return twelve + str(-total % 10)
