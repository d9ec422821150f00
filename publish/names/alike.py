"""Spelled alike: two texts that share one of these forms differ by a letter or none."""

from collections.abc import Iterator

from publish.names.filing import romanised

SHORTEST = 5
"""Letters below which a letter makes another word: Ran, Run."""


def one_letter_less(text: str) -> Iterator[str]:
    """The letters of a text in plain Latin, and all but one of them."""
    letters = romanised(text).lower()
    yield letters
    if len(letters) > SHORTEST:
        yield from dict.fromkeys(letters[:at] + letters[at + 1 :] for at in range(len(letters)))
