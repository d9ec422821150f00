"""Dates as a book prints them, from dates as editors type them."""

import icu


def readable(date: str, language: str = "en-GB") -> str:
    """`2010-09-05` -> `5 September 2010`; `2010-09` -> `September 2010`; years, spans and free words as typed."""
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) not in {2, 3}:
        return date.replace("/", "–")
    numbers = [int(part) for part in parts]
    day = numbers[2] if len(numbers) == 3 else 1
    calendar = icu.GregorianCalendar(numbers[0], numbers[1] - 1, day, 12, 0, 0)
    pattern = "d MMMM y" if len(numbers) == 3 else "MMMM y"
    written = icu.SimpleDateFormat(pattern, icu.Locale(language))
    return str(written.format(calendar.getTime()))
