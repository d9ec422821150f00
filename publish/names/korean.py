"""Korean given names written in one word: Bongjo, Hoyeon.

A Korean given name has two syllables, nearly always with a hyphen (Chan-wook); where it has none, only the syllables tell
that Lee Bongjo stands with the family name first, and Lee Marvin does not.
"""

import re
from functools import lru_cache

_SYLLABLE = (
    "(?:ah|ae|bae|bang|beom|bin|bo|bok|bong|byeong|byul|byung|chae|chan|chang|cheol|chul|chun|dae|dal|deok|do|dong|doo|du|eok|eon|eui"
    "|eun|ga|gang|geon|geun|gi|gil|gon|goo|gu|guk|gun|ha|hae|han|hee|heon|ho|hong|hoon|hun|hwa|hwan|hye|hyeon|hyo|hyuk|hyun|il|im"
    "|jae|jang|je|jeong|ji|jin|jo|jong|joo|joon|ju|jun|jung|ki|kil|kook|kun|kwan|kwang|kyo|kyoung|kyu|kyung|mi|min|moo|moon|mu"
    "|myeong|myung|na|nam|ok|pil|rae|ran|ri|rim|rin|ryeol|ryul|sang|seo|seok|seol|seon|seong|sik|so|sol|soo|soon|su|suk|sun|sung"
    "|tae|taek|un|uk|um|ung|won|woo|wook|yang|ye|yeon|yeong|yo|yong|yoo|yoon|young|yu|yul|yun)"
)
_GIVEN = re.compile(_SYLLABLE * 2)


@lru_cache(maxsize=4096)
def is_given(word: str) -> bool:
    """Whether a word, folded, is two Korean syllables and nothing else."""
    return _GIVEN.fullmatch(word.lower()) is not None
