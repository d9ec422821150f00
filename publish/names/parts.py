"""Given name, particle, family name: how a name is built in the language of the person.

Both the heading ("Trier" or "von Trier", with or without comma) and the surname that answers to a bare mention depend
on it. The rules are those of The Chicago Manual of Style (17th edition, 16.32–37 and 16.71–87): usage of the person
first (`WELL_KNOWN`), then the rule of the language, told by the given name. What no rule can know belongs into `sort`
of people.yaml.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from publish.names import japanese, korean
from publish.names.given import BY_LANGUAGE, CHINESE_FAMILY, KOREAN_FAMILY, SPANISH_DOUBLE
from publish.names.tokens import fold
from publish.names.words import words_of

LANGUAGES: dict[str, frozenset[str]] = {}
"""The languages of each given name, by its folded form."""
for _language, _names in BY_LANGUAGE.items():
    for _name in _names:
        LANGUAGES[fold(_name)] = LANGUAGES.get(fold(_name), frozenset()) | {_language}

WELL_KNOWN = {
    # usage against the rule of the language (Chicago 16.71: the person's own use and the biographical dictionaries)
    "Charles de Gaulle": "de Gaulle, Charles",
    "Lars von Trier": "von Trier, Lars",
    "Max von Sydow": "von Sydow, Max",
    "Peter von Bagh": "von Bagh, Peter",
    "Florian Henckel von Donnersmarck": "Henckel von Donnersmarck, Florian",
    "Guillermo del Toro": "del Toro, Guillermo",
    "Dolores del Rio": "Río, Dolores del",
    # Dutch, not Flemish: under the name (Keere, Pieter van den)
    "Vincent van Gogh": "Gogh, Vincent van",
    "Johan van der Keuken": "Keuken, Johan van der",
    "Alex van Warmerdam": "Warmerdam, Alex van",
    "Jan de Bont": "Bont, Jan de",
    "Ludwig van Beethoven": "Beethoven, Ludwig van",
    "Joost van den Vondel": "Vondel, Joost van den",
    "Monique van de Ven": "Ven, Monique van de",
    "Carice van Houten": "Houten, Carice van",
    # particles with the capital of the bearer's own use, however the text has them
    "Vittorio De Sica": "De Sica, Vittorio",
    "Brian De Palma": "De Palma, Brian",
    "Gus Van Sant": "Van Sant, Gus",
    "Robert De Niro": "De Niro, Robert",
    "Anthony Van Dyck": "Van Dyck, Anthony",
    "Agnes de Mille": "de Mille, Agnes",
    "Louis de Funès": "Funès, Louis de",
    # double surnames without a hyphen that no rule finds
    "Ralph Vaughan Williams": "Vaughan Williams, Ralph",
    "Helena Bonham Carter": "Bonham Carter, Helena",
    "Kristin Scott Thomas": "Scott Thomas, Kristin",
    "Sacha Baron Cohen": "Baron Cohen, Sacha",
    "Andrew Lloyd Webber": "Lloyd Webber, Andrew",
    "Arthur Conan Doyle": "Conan Doyle, Arthur",
    "Giuseppe Tomasi di Lampedusa": "Tomasi di Lampedusa, Giuseppe",
    "Suso Cecchi d'Amico": "Cecchi d’Amico, Suso",
    "David Lloyd George": "Lloyd George, David",
    "Fernando Fernán Gómez": "Fernán Gómez, Fernando",
    # printed as spoken
    "Leonardo da Vinci": "Leonardo da Vinci",
    "Malcolm X": "Malcolm X",
    "Ho Chi Minh": "Ho Chi Minh",
    "Lou Ye": "Lou Ye",
    "Tsui Hark": "Tsui Hark",
    "Fei Mu": "Fei Mu",
    "Tran Anh Hung": "Tran Anh Hung",
    "Trinh T. Minh-ha": "Trinh T. Minh-ha",
    "Aung San Suu Kyi": "Aung San Suu Kyi",
    "Mani Ratnam": "Mani Ratnam",
    "Baltasar Kormakur": "Baltasar Kormákur",
    "Lady Gaga": "Lady Gaga",
    "Ice Cube": "Ice Cube",
    "Snoop Dogg": "Snoop Dogg",
    "Mother Teresa": "Mother Teresa",
    "50 Cent": "50 Cent",
    "John Paul II": "John Paul II",
    "Rembrandt van Rijn": "Rembrandt van Rijn",
    "Mies van der Rohe": "Mies van der Rohe",
    "Bae Doona": "Bae Doona",
    "Lang Lang": "Lang Lang",
    "Pen-ek Ratanaruang": "Pen-ek Ratanaruang",
    "Won Bin": "Won Bin",
    "Sono Sion": "Sono Sion",
}
"""Headings of people whom a rule would file wrongly, by name."""
_KNOWN = {fold(name).casefold(): heading for name, heading in WELL_KNOWN.items()}

SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "fils", "père"})
_GROUP = frozenset({"Brothers", "Bros.", "Sisters"})
_NUMERAL = re.compile(r"[IVX]+")
_LOWER = words_of(
    """
    van von de der den del della dello delle degli dei di da das dos do du des la las los le ter te ten zu zur zum
    af av ap ab bin ibn bint al el vom am
    """
)
_UPPER = words_of(
    """
    Van Von De Der Den Del Della Dello Di Da Du Des La Le Les Lo Los Ter Ten St St. Saint Dos Af Vander El
    """
)
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)"
_PINYIN = re.compile(f"(?:{_INITIAL}{_FINAL}){{1,2}}")
"""One or two syllables as the mainland spells them: Yimou, Kaige."""
_SYLLABLE = re.compile(r"[^aeiouy\W\d_]{0,3}[aeiouy]{1,3}(?:ng|ck|[nmkptlrhsw])?")
"""One syllable as Korean and Cantonese are romanised: Yuh, Jung, Kar; Hunt and Grubb are none."""
_GLUED = re.compile(r"^(al-|el-|d['’])(?=\w)")
_PATRONYM = re.compile(r"(?:s?son|dottir)$")
_TRAILING = {
    "de": frozenset({"fr", "es", "pt"}),  # Simone de Beauvoir, Manoel de Oliveira; but Olivia de Havilland
    "da": frozenset({"pt"}),
    "das": frozenset({"pt"}),
    "dos": frozenset({"pt"}),
    "do": frozenset({"pt"}),
    "d'": frozenset({"fr"}),
    "von": frozenset({"de"}),
}
"""Particles that follow the given name, by the languages in which they do."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart. `direct`: printed in the order spoken, without a comma."""

    name: str
    family: str
    given: str = ""
    particle: str = ""
    trailing: bool = False
    """The particle stands after the given name in a heading: Stroheim, Erich von."""
    suffix: str = ""
    direct: bool = False

    @property
    def family_first(self) -> bool:
        """Whether the family name was spoken first: Park Chan-wook."""
        return self.direct and bool(self.given)


@lru_cache(maxsize=65536)
def languages(word: str) -> frozenset[str]:
    """The languages in which a word is a given name; of a double name (Jean-Luc), those of its first half."""
    word = fold(word)
    return LANGUAGES.get(word) or LANGUAGES.get(word.partition("-")[0], frozenset())


@lru_cache(maxsize=16384)
def parts(name: str, language: str = "en") -> Parts:
    """A name taken apart by the rules of its own language; that of the book decides what is left open."""
    words = [word.rstrip(",") for word in name.split()]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if known := well_known(name) or well_known(" ".join(words)):
        return _as_known(name, known, suffix)
    if len(words) < 2 or surname_only(words) or _is_byname(words) or _by_given_name(words):
        return Parts(name, family=" ".join(words), direct=True)
    if _family_first(words):
        return Parts(name, family=words[0], given=" ".join(words[1:]), direct=True)
    return _split(name, words, suffix, language)


def well_known(name: str) -> str:
    """The heading of somebody whom a rule would file wrongly; empty for all others."""
    return _KNOWN.get(fold(name).casefold(), "")


def _is_byname(words: list[str]) -> bool:
    """Joan of Arc, Henry VIII, the Marx Brothers: no family name to file by, or one that several bear together."""
    return bool({"of", "the"} & set(words)) or words[-1] in _GROUP or _NUMERAL.fullmatch(words[-1]) is not None


def _as_known(name: str, heading: str, suffix: str) -> Parts:
    """Someone of the table: the words are those of the text, their place and their capitals those of the heading."""
    family, comma, rest = heading.partition(", ")
    if not comma:
        return Parts(name, family=name, direct=True)
    words = [word.rstrip(",") for word in name.split() if word not in SUFFIXES]
    count = len(family.split())
    trailing = len(rest.split()) - (len(words) - count - _particles(rest))
    given = words[: len(words) - count - trailing]
    particle = words[len(given) : len(words) - count]
    own = " ".join(words[-count:])
    own = family if own.casefold() == family.casefold() else own
    return Parts(name, own, " ".join(given), " ".join(particle), trailing=True, suffix=suffix)


def _particles(rest: str) -> int:
    """How many particles end the part of a heading after its comma."""
    return sum(word in _LOWER for word in rest.split())


def surname_only(words: list[str]) -> bool:
    """De Sica, van der Elst, García Bernal: a family name by itself."""
    particle = words[0] in _LOWER or words[0] in _UPPER or (_GLUED.match(words[0]) is not None)
    return particle or (len(words) == 2 and fold(words[0]) in SPANISH_DOUBLE and not languages(words[0]))


def _by_given_name(words: list[str]) -> bool:
    """Thai, Indonesian and Burmese names, and Icelandic ones with a patronymic, are filed as they are spoken."""
    spoken = languages(words[0])
    if "icelandic" in spoken and _PATRONYM.search(fold(words[-1]).lower()):
        return True
    return bool(spoken) and spoken <= {"thai", "indonesian", "burmese"}


def _family_first(words: list[str]) -> bool:
    """Whether a Chinese, Korean or Japanese name stands with the family name first, as at home."""
    if len(words) != 2:
        return len(words) == 3 and _of_three_syllables([fold(word) for word in words])
    first, second = fold(words[0]), fold(words[1])
    if "ja" in languages(second) and not languages(first):
        return languages(second) == {"ja"}
    if not languages(first) - {"ja"} and not languages(second) - {"ja"} and japanese.family_first(first, second):
        return True
    if first in KOREAN_FAMILY and korean.is_given(second) and not languages(second):
        return True  # Lee Bongjo
    head, hyphen, tail = second.partition("-")
    if hyphen:
        return _before_double_name(first, head, tail)
    spelled = _PINYIN.fullmatch(second.lower()) is not None
    western = "en" in languages(first) or languages(second) - {"chinese"}
    return first in CHINESE_FAMILY and spelled and not western


def is_eastern(word: str) -> bool:
    """Whether a word is spelled as Chinese and Korean given names are."""
    return any(spelled.fullmatch(word.lower()) for spelled in (_PINYIN, _SYLLABLE))


def is_double_given(word: str) -> bool:
    """Whether a word is a Korean or Chinese given name of two syllables and a hyphen: Hae-joon."""
    head, hyphen, tail = fold(word).partition("-")
    return bool(hyphen) and tail.islower() and all(_SYLLABLE.fullmatch(part.lower()) for part in (head, tail))


def _before_double_name(first: str, head: str, tail: str) -> bool:
    """Whether a word before a given name of two syllables is the family name: Youn Yuh-jung, Kim Ki-Duk."""
    syllables = all(_SYLLABLE.fullmatch(part.lower()) for part in (head, tail))
    if first in CHINESE_FAMILY or first in KOREAN_FAMILY:
        return tail.islower() or (not languages(head) and (syllables or not languages(first)))
    return tail.islower() and syllables and _SYLLABLE.fullmatch(first.lower()) is not None and not languages(first)


def _of_three_syllables(words: list[str]) -> bool:
    """Wong Kar Wai, Lee Kuan Yew: a family name and a given name whose two syllables nothing joins."""
    given = words[1:]
    plain = all(_SYLLABLE.fullmatch(word.lower()) and not languages(word) and word not in _UPPER for word in given)
    return plain and words[0] in CHINESE_FAMILY | KOREAN_FAMILY


def _split(name: str, words: list[str], suffix: str, language: str) -> Parts:
    """A name of given name and family name, in this order or, Hungarian, in the other."""
    start = _family_start(words)
    given, particle, family = words[:start], [], words[start:]
    if _hungarian(words):
        given, family = words[1:], words[:1]
    while len(family) > 1 and family[0] in _LOWER:
        particle.append(family.pop(0))
    if len(family) == 1 and (glued := _GLUED.match(family[0])) and not particle:
        particle, family = [glued[0]], [family[0][glued.end() :]]
    trailing = bool(particle) and _trails(particle, languages(words[0]), language)
    return Parts(name, " ".join(family), " ".join(given), " ".join(particle), trailing, suffix)


def _hungarian(words: list[str]) -> bool:
    """Tarr Béla: family name first, though the index inverts it like any other (Chicago 16.77)."""
    last = languages(words[-1])
    return len(words) == 2 and "hu" in last and last <= {"hu", "slavic"} and not languages(words[0])


def _family_start(words: list[str]) -> int:
    """Where the family name, with its particles, begins."""
    for at in range(1, len(words) - 1):
        if words[at] in _LOWER or (words[at] in _UPPER and not languages(words[at])):
            return at
        if words[at] in {"y", "e"}:
            return max(1, at - 1)
    middle = fold(words[-2])
    spanish = "es" in languages(words[0]) and middle in SPANISH_DOUBLE and len(words) > 2
    tail = fold(words[-1]).partition("-")[2]
    hong_kong = len(words) > 2 and tail.islower() and middle in CHINESE_FAMILY
    return len(words) - 2 if spanish or hong_kong else len(words) - 1


def _trails(particle: list[str], spoken: frozenset[str], language: str) -> bool:
    """Whether the particle leaves the family name and follows the given name."""
    first = particle[0].replace("’", "'")
    if first == "de" and not spoken:
        return not language.startswith("it")
    if first == "von" and (not spoken or language.startswith("de")):
        return not language.startswith(("sv", "da", "nb"))
    if first in {"van", "ter", "ten", "te"}:
        return language.startswith("nl")  # a Flemish or American bearer is filed under it; a Dutch book files by the name
    return first in {"al-", "el-", "al", "el"} or bool(spoken & _TRAILING.get(first, frozenset()))
