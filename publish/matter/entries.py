"""What stands behind a heading of the index: its row of locators, and what the row is divided into.

An editor's mark gives a subheading (`[Kazuo](person:kazuo-ishiguro "on adaptation")`). A row of more than six bare locators
helps nobody (The Chicago Manual of Style, 17th edition, 16.17): it is divided by who speaks, which also tells the reader
who said it: `Arai on, 44–47; in Molnár interview, 81`. What stands in no interview stays in the row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from publish.apparatus import Locator, Subentry
from publish.book import Book
from publish.collection import Interview
from publish.matter.joining import joined
from publish.matter.locators import Place, locators
from publish.names.filing import FilingKey, filing_key
from publish.names.parts import parts
from publish.typography import typographic

MOST = 6
"""The most locators that stand in a row undivided."""
TOGETHER = 3
"""The most people of one interview who are all named in a subheading."""
Rows = tuple[tuple[Locator, ...], tuple[Subentry, ...]]


def rows(of: Iterable[Place], book: Book) -> Rows:
    """The row of a heading and its subentries."""
    plain, marked = list[Place](), defaultdict[str, list[Place]](list)
    for text, place in _under(of):
        if text:
            marked[typographic(text, book.metadata.language)].append(place)
        else:
            plain.append(place)
    row = locators(plain)
    if len(row) > MOST and (divided := _by_voice(plain, book)):
        plain = divided.pop("", [])
        row = locators(plain)
        marked |= {text: [*marked.get(text, ()), *places] for text, places in divided.items()}
    ordered = sorted(marked, key=_filed)
    return row, tuple(Subentry(text=text, locators=locators(marked[text])) for text in ordered)


def _under(of: Iterable[Place]) -> Iterator[tuple[str, Place]]:
    """Each place with its subheading; what is discussed without a break stands under that with which it begins."""
    for place, first in _continued(of):
        text = place.mention.subheading
        yield first.mention.subheading if place.mention.range else text or first.mention.subheading, place


def _continued(of: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
    """Each place with that at which its discussion begins, where an editor has marked one; else with itself."""
    begun: Place | None = None
    for place in of:
        if place.mention.range == "from":
            begun = place
        elif begun and begun.section != place.section:
            begun = None
        yield place, begun or place
        if place.mention.range == "to":
            begun = None


def _by_voice(of: Sequence[Place], book: Book) -> dict[str, list[Place]]:
    """The places by who speaks; nothing where all stand in one interview, or one voice has them all."""
    interviews = {interview.key: interview for interview in book.interviews}
    divided = defaultdict[str, list[Place]](list)
    for place, first in _continued(of):
        interview = interviews.get(place.section)
        divided[_voice(first, interview, book) if interview else ""].append(place)
    heard = {place.section for place in of} & set(interviews)
    return dict(divided) if len(heard) > 1 and len(set(divided) - {""}) > 1 else {}


def _voice(place: Place, interview: Interview, book: Book) -> str:
    """`Arai on` where the interviewee says it, `in Molnár interview` where somebody else does."""
    _, passage = book.passages[place.mention.passage]
    guests = [speaker.name for speaker in interview.interviewees]
    language = book.metadata.language
    if said := [name for name in guests if name in passage.said_by]:
        return f"{_short(said, language)} on"
    return f"in {_short(guests, language)} interview"


def _short(names: Sequence[str], language: str) -> str:
    """Family names, as the text speaks of people; in full where two of them are alike; of many, the first."""
    shown = [_family(name, language) for name in names]
    shown = shown if len(set(shown)) == len(shown) else list(names)
    return joined(tuple(shown)) if len(shown) <= TOGETHER else f"{shown[0]} et al."


def _family(name: str, language: str) -> str:
    taken = parts(name, language)
    if taken.direct and not taken.family_first:
        return name
    glue = "" if not taken.particle or taken.particle.endswith(("-", "'", "’")) else " "
    return f"{taken.particle}{glue}{taken.family}" or name


def _filed(text: str) -> FilingKey:
    """Subentries are filed by their first word that says something."""
    return filing_key(text.removeprefix("in ").removeprefix("on ").removeprefix("and "))
