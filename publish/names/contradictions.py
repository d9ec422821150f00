"""Where the text and films.yaml disagree: another year beside a title, or a title spelled otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from publish.authority import Film
from publish.names.alike import one_letter_less
from publish.names.sections import Section
from publish.names.title_evidence import Title
from publish.names.tokens import title_key
from publish.notices import Notice
from publish.text import Source

Found = Iterable[tuple[Section, tuple[Title, ...]]]


def contradictions(films: Iterable[Film], found: Found) -> Iterator[Notice]:
    """One notice for each title of the text and each thing that is wrong with it, at its first place."""
    listed = [film for film in films if film.indexed]
    titles: defaultdict[str, list[Film]] = defaultdict(list)
    letters: defaultdict[str, list[Film]] = defaultdict(list)
    for film in listed:
        for form in _forms(film):
            titles[title_key(form)].append(film)
            for less in one_letter_less(form):
                letters[less].append(film)
    told = set[tuple[str, ...]]()
    for section, spans in found:
        for title in spans:
            notice = None if title.book else _of(title, section, titles, letters)
            if notice and (notice.code, title.text, title.year) not in told:
                told.add((notice.code, title.text, title.year))
                yield notice


def _forms(film: Film) -> list[str]:
    return list(filter(None, (film.title, film.original_title, *film.also)))


def _of(title: Title, section: Section, titles: Mapping[str, list[Film]], letters: Mapping[str, list[Film]]) -> Notice | None:
    source = Source(section.file, title.passage.source.line)
    if films := titles.get(title.key):
        years = list(dict.fromkeys(film.year for film in films if film.year))
        if title.year and len(years) == len(films) and title.year not in years:
            message = (
                f"“{title.text}” has {title.year} beside it, films.yaml {' and '.join(years)}. Correct the one that is wrong, "
                f"or mark the words, where the speaker errs: [{title.text}](film:{films[0].key})."
            )
            return Notice(source=source, code="film-year-differs", message=message)
        spelled = {_letters(form) for film in films for form in _forms(film)}
        near = "" if _letters(title.text) in spelled else films[0].title
    else:
        near = next((film.title for less in one_letter_less(title.text) for film in letters.get(less, ())), "")
    if not near:
        return None
    message = f"“{title.text}” is “{near}” in films.yaml. Correct the one that is wrong, or add the form to `also`."
    return Notice(source=source, code="film-spelling-differs", message=message)


def _letters(title: str) -> str:
    """A title as its spelling is compared: capitals, quotes, stops at the end and the article do not matter."""
    plain = title.replace("’", "'").replace("–", "-").rstrip(".…").casefold()
    return plain.partition(" ")[2] if plain.split(" ")[0] in {"the", "a", "an"} else plain
