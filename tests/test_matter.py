"""Order, rights, contents, filmography and index by example: the rules no golden book shows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from names_collection import collection, interview

from publish.apparatus import Filmography, Index, LocatorKind
from publish.authority import Credit, Film, Mention, Person
from publish.book import Book, Folio
from publish.collection import (
    BookPart,
    Collection,
    Edition,
    Interview,
    Matter,
    Metadata,
    Part,
    Permission,
    PermissionStatus,
    Settings,
)
from publish.matter.assemble import assemble
from publish.matter.contents import contents
from publish.matter.dates import readable
from publish.matter.filmography import filmography
from publish.matter.folios import Ordinals
from publish.matter.index import index_of_films, index_of_names, protagonist
from publish.matter.joining import joined
from publish.matter.lint import index_notices
from publish.matter.locators import Place, locators
from publish.matter.rights import rights
from publish.matter.sources import sources
from publish.names import identify
from publish.pages.compose import compose
from publish.text import Role, Speaker


def book(*interviews: Interview, people: tuple[Person, ...] = (), films: tuple[Film, ...] = (), **settings: Any) -> Book:
    made = collection(*interviews, people=people, films=films)
    made = replace(made, settings=Settings(editions=(Edition.EPUB,), **settings))
    identified, _ = identify(made)
    return replace(assemble(made), identified=identified)


def rows(index: Index) -> list[str]:
    """The index as it reads."""
    return list(_rows(index))


def _rows(index: Index) -> Iterator[str]:
    for entry in index.entries:
        also = [f"see also {heading}" for _, heading in entry.see_also]
        see = [f"see {entry.see}"] if entry.see else []
        row = ", ".join([entry.heading, *(locator.text for locator in entry.locators), *see, *also])
        parts = [", ".join([part.text, *(locator.text for locator in part.locators)]) for part in entry.subentries]
        yield "; ".join([row, *parts])


def names_of(made: Book) -> list[str]:
    return rows(index_of_names(made, Ordinals(made)))


def films_of(made: Book) -> list[list[str]]:
    found: Filmography = filmography(made, Ordinals(made))
    return [[part.title, *(film.title for film in part.films)] for part in found.parts]


# ------------------------------------------------------------------------------------------------------------- index

TATI = Person(key="jacques-tati", name="Jacques Tati", see_from=("Tatischeff, Jacques",), see_also=("etaix",))
ETAIX = Person(key="etaix", name="Pierre Étaix")


def test_a_name_stands_once_a_section_however_often_it_falls() -> None:
    talks = [interview(key, "I met Omar Sharif. Omar Sharif!", "Sharif again.") for key in "abc"]
    assert names_of(book(*talks))[-1] == "Sharif, Omar, 1, 2, 3"


def test_references_are_for_people_who_are_there() -> None:
    assert names_of(book(interview("a", "Who?"), people=(TATI, ETAIX))) == ["Castellane, Honor, 1"]
    both = book(interview("a", "Jacques Tati and Pierre Étaix."), people=(TATI, ETAIX))
    assert names_of(both) == [
        "Castellane, Honor, 1",
        "Étaix, Pierre, 1",
        "Tati, Jacques, 1, see also Étaix, Pierre",
        "Tatischeff, Jacques, 1",
    ]


def test_a_reference_stands_where_the_entry_is_too_long_to_be_posted_twice() -> None:
    talks = [interview(key, "Jacques Tati.", who=f"Guest Number{key}") for key in "abcdefgh"]
    made = book(*talks, people=(TATI,))
    assert "Tatischeff, Jacques, see Tati, Jacques" in names_of(made)


def test_a_long_row_is_divided_by_who_speaks() -> None:
    guests = ("Mara Arai", "Béla Molnár", "Wong Kar-wai", "Ana de la Cruz", "Ida Quist", "Jo Reed", "Lars von Trier")
    talks = [interview(key, "Akira Kurosawa.", who=guest) for key, guest in zip("abcdefg", guests, strict=True)]
    row = next(row for row in names_of(book(*talks)) if row.startswith("Kurosawa"))
    assert row == (
        "Kurosawa, Akira; in Arai interview, 1; in de la Cruz interview, 4; in Molnár interview, 2; in Quist interview, 5; "
        "in Reed interview, 6; in von Trier interview, 7; in Wong interview, 3"
    )


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "in Quist interview, 8"),
        (("Bo Ek",), "in Quist and Ek interview, 8"),
        (("Bo Ek", "Lars von Trier"), "in Quist, Ek and von Trier interview, 8"),
        (("Bo Ek", "Lars von Trier", "Wong Kar-wai"), "in Quist et al. interview, 8"),
        (("Dorothea Quist",), "in Ida Quist and Dorothea Quist interview, 8"),
    ],
)
def test_a_talk_of_several_is_called_by_their_names_and_of_many_by_the_first(more: tuple[str, ...], told: str) -> None:
    talks = [interview(key, "Akira Kurosawa.", who=f"Guest Number{key}") for key in "abcdefg"]
    several = interview("h", "Akira Kurosawa.", who="Ida Quist")
    guests = (*several.interviewees, *(Speaker(name=name, role=Role.INTERVIEWEE) for name in more))
    row = next(row for row in names_of(book(*talks, replace(several, interviewees=guests))) if row.startswith("Kurosawa"))
    assert told in row


class EveryPage(Ordinals):
    """Each paragraph of a talk on a page of its own."""

    def of(self, passage: str, offset: int = 0) -> Folio:  # noqa: ARG002 - each paragraph is one page
        return Folio(arabic=True, number=int(passage.rpartition("-")[2]))


class EveryOtherPage(Ordinals):
    """Each paragraph of a talk on a page of its own, with a page between it and the next."""

    def of(self, passage: str, offset: int = 0) -> Folio:  # noqa: ARG002 - each paragraph is one page
        return Folio(arabic=True, number=2 * int(passage.rpartition("-")[2]))


@pytest.mark.parametrize(("times", "told"), [(6, False), (7, True), (9, True)])
def test_a_long_row_in_one_talk_stays_bare_and_the_editor_is_told(times: int, told: bool) -> None:
    made = book(interview("a", *["Akira Kurosawa."] * times), people=(Person(key="k", name="Akira Kurosawa"),))
    index = index_of_names(made, EveryOtherPage(made))
    pages = ", ".join(str(2 * number) for number in range(1, times + 1))
    assert f"Kurosawa, Akira, {pages}" in rows(index)
    found = {notice.code: notice.message for notice in index_notices(made, {"index": index})}
    assert set(found) == ({"undivided-locators"} if told else set())
    assert not told or f"has {times} bare locators" in found["undivided-locators"]


def test_a_mark_gives_a_subheading() -> None:
    marked = '[Akira Kurosawa](person: "on rain") and Akira Kurosawa.'
    assert "Kurosawa, Akira, 1; on rain, 1" in names_of(book(interview("a", marked)))


def test_marks_of_continued_discussion_make_one_run() -> None:
    def place(number: int, bound: str = "") -> Place:
        folio = Folio(arabic=True, number=number)
        named = Mention(kind="person", key="ozu", passage=f"a-{number}", start=0, end=3, text="Ozu", range=bound)  # type: ignore[arg-type]
        return Place(mention=named, section="a", folio=folio, kind=LocatorKind.MENTION)

    found = locators([place(3), place(5, "from"), place(7), place(9, "to"), place(12)])
    assert [locator.text for locator in found] == ["3", "5–9", "12"]
    assert [locator.text for locator in locators([place(5, "from"), place(7)])] == ["5", "7"]


@pytest.mark.parametrize(
    ("begins", "ends", "told"),
    [
        ("on rain", "", "K, 1; on rain, 2–6"),
        ("on rain", "on rain", "K, 1; on rain, 2–6"),
        ("", "on rain", "K, 1, 2–6"),
    ],
)
def test_a_marked_discussion_stands_under_one_subheading(begins: str, ends: str, told: str) -> None:
    def named(number: int, bound: str = "", on: str = "") -> Mention:
        passage = f"a-{number}"
        return Mention(kind="person", key="k", passage=passage, start=0, end=1, text="K", range=bound, subheading=on)  # type: ignore[arg-type]

    made = book(interview("a", *["K said."] * 6), people=(Person(key="k", name="K"),))
    mentions = (named(1), named(2, "from", begins), named(4), named(6, "to", ends))
    made = replace(made, identified=replace(made.identified, mentions=mentions))
    index = index_of_names(made, EveryPage(made))
    assert told in rows(index)


def test_a_marked_discussion_is_that_of_the_voice_that_begins_it() -> None:
    def named(talk: str, number: int, bound: str = "") -> Mention:
        passage = f"{talk}-{number}"
        return Mention(kind="person", key="k", passage=passage, start=0, end=1, text="K", range=bound)  # type: ignore[arg-type]

    talks = [interview(key, *["K said."] * 6, who=who) for key, who in (("a", "Ida Quist"), ("b", "Bo Ek"))]
    made = book(*talks, people=(Person(key="k", name="K"),))
    passages = {
        key: (section, replace(passage, said_by=("Bo Ek",)) if key == "b-2" else passage)
        for key, (section, passage) in made.passages.items()
    }
    alone = [named("a", number) for number in (1, 3, 5)] + [named("b", number) for number in (1,)]
    mentions = (*alone, named("b", 2, "from"), named("b", 4, "to"), named("b", 6), named("a", 2), named("a", 6))
    ordered = tuple(sorted(mentions, key=lambda each: each.passage))
    made = replace(made, passages=passages, identified=replace(made.identified, mentions=ordered))
    row = next(row for row in rows(index_of_names(made, EveryOtherPage(made))) if row.startswith("K"))
    assert row == "K; in Ek interview, 2, 12; Ek on, 4–8; in Quist interview, 2, 4, 6, 10, 12"


def test_no_reference_leads_to_the_person_the_whole_book_is_about() -> None:
    about = Person(key="honor-castellane", name="Honor Castellane", see_from=("Castle, Nora",))
    assert names_of(book(interview("a", "Yes."), interview("b", "No."), people=(about,))) == []


def test_a_person_the_editor_does_not_index_is_not() -> None:
    spider = Person(key="spider-man", name="Spider-Man", see_from=("Parker, Peter",), indexed=False)
    assert names_of(book(interview("a", "So Spider-Man fell."), people=(spider,))) == ["Castellane, Honor, 1"]


def test_a_person_is_not_sent_to_their_own_talk_but_to_others() -> None:
    own = interview("a", "Honor Castellane is me.", who="Honor Castellane")
    other = interview("b", "Honor Castellane taught me.", who="Ida Quist")
    made = index_of_names(book(own, other), Ordinals(book(own, other)))
    kinds = {entry.heading: [locator.kind.value for locator in entry.locators] for entry in made.entries}
    assert kinds == {"Castellane, Honor": ["own", "mention"], "Quist, Ida": ["own"]}


def test_a_book_about_one_person_does_not_set_their_pages_apart() -> None:
    talks = [interview(key, "Yes.") for key in "ab"] + [interview("c", "Honor Castellane?", who="Ida Quist")]
    made = book(*talks)
    assert protagonist(made) == "honor-castellane"
    assert names_of(made) == ["Castellane, Honor, 3", "Quist, Ida, 3"]
    assert not protagonist(book(talks[0], talks[2]))
    assert not protagonist(book(talks[0]))


def test_films_of_one_title_are_told_apart_by_year() -> None:
    films = (Film(key="a", title="The Kid", year="1921"), Film(key="b", title="The Kid", year="2000"))
    made = book(interview("x", "*The Kid* (1921), not *The Kid* (2000)."), films=films, index_films="separate")
    shown = [(entry.heading, entry.gloss) for entry in index_of_films(made, Ordinals(made)).entries]
    assert shown == [("The Kid (1921)", " (1921)"), ("The Kid (2000)", " (2000)")]
    assert made.section(Part.FILM_INDEX)


def test_films_stand_among_the_names_where_the_collection_says_so() -> None:
    made = book(interview("x", "Jacques Tati made *Playtime* (1967)."), people=(TATI, ETAIX), index_films="together")
    entries = {entry.heading: entry.italic for entry in index_of_names(made, Ordinals(made)).entries}
    assert entries["Playtime"]
    assert not entries["Tati, Jacques"]


def test_a_film_called_like_somebody_is_told_apart() -> None:
    nixon = (Person(key="nixon", name="Nixon"),)
    film = (Film(key="nixon-1995", title="Nixon", year="1995"),)
    made = book(interview("x", "Nixon lost. I saw *Nixon* (1995)."), people=nixon, films=film, index_films="together")
    index = index_of_names(made, Ordinals(made))
    assert [row for row in rows(index) if row.startswith("Nixon")] == ["Nixon, 1", "Nixon (film), 1"]
    assert not index_notices(made, {"index": index})
    (section,) = (section for section in made.sections if section.part is Part.INDEX)
    text = compose(section, made, index).xhtml
    assert "<i>Nixon</i> (film)</span>" in text


def lint(made: Book) -> dict[str, str]:
    """The notices on the indexes of a book, by code."""
    folios = Ordinals(made)
    indexes = {"index": index_of_names(made, folios), "film-index": index_of_films(made, folios)}
    return {notice.code: notice.message for notice in index_notices(made, indexes)}


def chain(one: tuple[str, ...], other: tuple[str, ...]) -> dict[str, str]:
    people = (
        Person(key="tati", name="Jacques Tati", see_from=one),
        Person(key="etaix", name="Pierre Étaix", see_from=other),
    )
    return lint(book(interview("a", "Jacques Tati and Pierre Étaix."), people=people))


def test_a_reference_to_a_reference_is_told() -> None:
    told = chain(("Étaix, Pierre", "Hulot"), ("Yoyo",))
    assert "“Étaix, Pierre”, which sends on to “Tati, Jacques”" in told["two-step-reference"]
    assert "circular-reference" not in told


def test_references_in_a_ring_are_told() -> None:
    told = chain(("Étaix, Pierre",), ("Tati, Jacques",))
    assert "sends back" in told["circular-reference"]
    assert "two-step-reference" not in told


def test_references_one_step_long_are_in_order() -> None:
    assert not {"circular-reference", "two-step-reference"} & set(chain(("Tatischeff",), ("Yoyo",)))


@pytest.mark.parametrize(("sort", "told"), [("Zebra", True), ("", False), ("Moon", False), ("Moon of Iron, A", False)])
def test_a_film_filed_where_nobody_looks_for_it_is_told(sort: str, told: bool) -> None:
    titles = ("Lark", "A Moon of Iron", "Night Ferry")
    films = tuple(Film(key=title, title=title, year="1990", sort=sort if "Iron" in title else "") for title in titles)
    talk = interview("a", "*Lark*, *A Moon of Iron* and *Night Ferry*.")
    for place in ("separate", "together"):
        assert ("filing-out-of-order" in lint(book(talk, films=films, index_films=place))) == told


def test_what_is_called_by_a_figure_is_filed_as_it_is_spoken() -> None:
    cent = (Person(key="cent", name="50 Cent"),)
    assert names_of(book(interview("a", "Omar Sharif, 50 Cent and Ida Ek."), people=cent)) == [
        "Castellane, Honor, 1",
        "Ek, Ida, 1",
        "50 Cent, 1",
        "Sharif, Omar, 1",
    ]


def test_only_reviewed_names_enter_where_the_collection_says_so() -> None:
    made = book(interview("a", "The director Omar Sharif and Jacques Tati."), people=(TATI,), index_names="reviewed")
    assert [row.partition(",")[0] for row in names_of(made)] == ["Castellane", "Tati", "Tatischeff"]


# ------------------------------------------------------------------------------------------------------- filmography


def test_any_credit_makes_a_film_someones_own() -> None:
    lit = Film(key="a", title="Lit", year="1990", credits=(Credit(job="cinematographer", name="Honor Castellane"),))
    early = Film(key="b", title="Early", year="1980", credits=(Credit(job="cast", name="honor-castellane", role="Ruth"),))
    other = Film(key="c", title="The Other", year="1970")
    unnamed = Film(key="d", title="Unnamed", year="1960")
    made = book(interview("x", "*The Other* and *Lit*."), films=(lit, other, early, unnamed))
    assert films_of(made) == [["Honor Castellane", "Early", "Lit"], ["Other Films Discussed", "The Other"]]
    cast = filmography(made, Ordinals(made)).parts[0].films[0].facts
    assert cast == (("With", "Honor Castellane (Ruth)"),)


def test_own_films_stand_by_year_then_as_they_are_filed_and_without_a_year_last() -> None:
    def own(title: str, year: str) -> Film:
        return Film(key=title, title=title, year=year, credits=(Credit(job="director", name="Honor Castellane"),))

    films = (own("Undated", ""), own("The Bear", "1980"), own("Cat", "1980"), own("Dog", "1970"))
    assert films_of(book(interview("x", "Yes."), films=films)) == [["Honor Castellane", "Dog", "The Bear", "Cat", "Undated"]]


def test_other_films_are_filed_as_an_index_files_them() -> None:
    films = tuple(Film(key=title, title=title, year="1990") for title in ("The Zoo", "1917", "A Man", "Ran"))
    made = book(interview("x", "*The Zoo*, *1917*, *A Man* and *Ran*."), films=films)
    assert films_of(made) == [["", "A Man", "1917", "Ran", "The Zoo"]]


def test_what_is_known_of_a_film_is_told_and_nothing_else() -> None:
    known = Film(
        key="a", title="A", countries=("FR", "IT"), runtime="90", colour=True, production=("X Films",),
        credits=(Credit(job="director", name="B. One"), Credit(job="director", name="C. Two")),
    )  # fmt: skip
    made = book(interview("x", "*A* [it](film:a)."), films=(known,))
    (film,) = filmography(made, Ordinals(made)).parts[0].films
    told = " / ".join(text for _, text in film.facts)
    assert all(fact in told for fact in ("B. One and C. Two", "X Films", "France and Italy", "90 min.", "colour"))


def test_a_state_that_is_no_more_keeps_the_name_under_which_it_made_films() -> None:
    known = Film(key="a", title="A", countries=("CS", "SU", "GB"))
    made = book(interview("x", "*A* [it](film:a)."), films=(known,))
    (film,) = filmography(made, Ordinals(made)).parts[0].films
    assert [text for _, text in film.facts] == ["Czechoslovakia, Soviet Union and United Kingdom"]


# ------------------------------------------------------------------------------------------------------------- order


def with_matter(*keys: str, back: tuple[str, ...] = (), **settings: Any) -> list[str]:
    parts = {part.value: part for part in Part}
    front, behind = (
        tuple(Matter(key=key, file=f"{key}.md", part=parts.get(key, Part.OTHER), title=key.title()) for key in row)
        for row in (keys, back)
    )
    made = replace(collection(interview("x", "Yes.")), front=front, back=behind, settings=Settings(**settings))
    return [section.key for section in assemble(made).sections]


def test_parts_stand_in_the_usual_order_with_others_next_to_the_body() -> None:
    front = ["half-title", "title-page", "copyright-page", "dedication", "contents", "preface", "a-map"]
    back = ["a-letter", "acknowledgements", "sources", "filmography", "index"]
    assert with_matter("preface", "a-map", "dedication", back=("a-letter", "acknowledgements")) == [*front, "x", *back]


def test_an_editors_order_is_kept_and_what_it_leaves_out_is_left_out() -> None:
    order = {"front_order": ("title-page", "preface.md", "contents"), "back_order": ("index", "sources")}
    assert with_matter("preface", "dedication", **order) == ["title-page", "preface", "contents", "x", "index", "sources"]


def test_a_file_named_like_a_part_we_make_replaces_it() -> None:
    assert with_matter("title-page").count("title-page") == 1


def test_titles_typed_straight_are_printed_with_the_quotes_of_the_language() -> None:
    made = collection(replace(interview("x", "Yes."), title="'Cut' & \"Run\""))
    made = replace(made, metadata=Metadata(title="It's", key="k", subtitle="'So'", language="en-GB"))
    found = assemble(made)
    assert (found.metadata.title, found.metadata.subtitle) == ("It’s", "‘So’")
    assert found.section(Part.INTERVIEW).title == "‘Cut’ & “Run”"


def test_contents_name_parts_and_whom_a_title_does_not() -> None:
    titled = interview("a", "Yes.", who="Ida Quist")
    untitled = replace(interview("b", "Yes.", who="Bo Ek"), titled=False, title="Bo Ek")
    made = replace(collection(), parts=(BookPart(title="One", interviews=(titled, untitled)),))
    entries = contents(assemble(made), lambda _: "9")[:3]
    assert [(entry.level, entry.title, entry.second, entry.folio) for entry in entries] == [
        ("part", "One", "", ""),
        ("interview", "a", "Ida Quist", "9"),
        ("interview", "Bo Ek", "", "9"),
    ]


@pytest.mark.parametrize(("names", "said"), [("", ""), ("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C")])
def test_names_are_joined_as_a_sentence_joins_them(names: str, said: str) -> None:
    assert joined(tuple(names)) == said


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ("2010-09-05", "en-GB", "5 September 2010"),
        ("2010-09", "en-GB", "September 2010"),
        ("2010", "en-GB", "2010"),
        ("1967/1969", "en-GB", "1967–1969"),
        ("one summer", "en-GB", "one summer"),
        ("", "en-GB", ""),
        ("2010-09", "fr", "septembre 2010"),
    ],
)
def test_dates_are_printed_as_they_are_read(typed: str, language: str, printed: str) -> None:
    assert readable(typed, language) == printed


# ------------------------------------------------------------------------------------------------------------ rights


def permitted(status: PermissionStatus, *editions: Edition) -> Collection:
    permission = Permission(status=status, editions=editions)
    return collection(replace(interview("x", "Yes."), permission=permission))


@pytest.mark.parametrize(
    ("status", "codes"),
    [
        (PermissionStatus.GRANTED, []),
        (PermissionStatus.OWN, []),
        (PermissionStatus.PUBLIC_DOMAIN, []),
        (PermissionStatus.PENDING, ["permission-pending"]),
        (PermissionStatus.REFUSED, ["permission-refused"]),
        (PermissionStatus.MISSING, ["permission-missing"]),
    ],
)
def test_the_ledger_stops_or_warns(status: PermissionStatus, codes: list[str]) -> None:
    assert [notice.code for notice in rights(permitted(status), (Edition.PRINT,), draft=False)] == codes
    assert not list(rights(permitted(status), (Edition.PRINT,), draft=True))


def test_a_permission_covers_the_editions_it_names() -> None:
    made = permitted(PermissionStatus.GRANTED, Edition.PRINT)
    assert not list(rights(made, (Edition.PRINT,), draft=False))
    (notice,) = rights(made, (Edition.PRINT, Edition.EPUB), draft=False)
    assert str(notice).startswith("x.md:1: permission-edition: permission covers print, not the epub edition")


def test_sources_name_those_who_speak_where_the_talk_has_no_title() -> None:
    two = (Speaker(name="Bo Ek", role=Role.INTERVIEWEE), Speaker(name="Ida Quist", role=Role.INTERVIEWEE))
    made = assemble(collection(replace(interview("x", "Yes."), titled=False, interviewees=two)))
    (entry,) = sources(made)
    assert (entry.title, entry.names) == ("", "Bo Ek and Ida Quist")


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (replace(TATI, see_also=("nobody",)), "dangling-reference"),
        (replace(TATI, see_also=("jacques-tati",)), "circular-reference"),
        (replace(TATI, see_also=(), see_from=("Tati, Jacques",)), "circular-reference"),
        (replace(ETAIX, sort="Tati, Jacques"), "same-heading"),
    ],
)
def test_the_proof_reader_of_indexes_finds_what_is_wrong(person: Person, code: str) -> None:
    tati = replace(TATI, see_also=(), see_from=())
    people = (person,) if person.key == TATI.key else (tati, person)
    made = book(interview("a", "Jacques Tati and Pierre Étaix."), people=people)
    found = index_notices(made, {"index": index_of_names(made, Ordinals(made))})
    assert [notice.code for notice in found] == [code]


def test_a_clean_index_has_no_notices() -> None:
    made = book(interview("a", "Jacques Tati and Pierre Étaix."), people=(TATI, ETAIX))
    assert index_notices(made, {"index": index_of_names(made, Ordinals(made))}) == ()


def test_a_lone_subheading_is_told() -> None:
    made = book(interview("a", 'And [Akira Kurosawa](person: "on rain").'))
    found = index_notices(made, {"index": index_of_names(made, Ordinals(made))})
    assert [notice.code for notice in found] == ["lone-subheading"]
