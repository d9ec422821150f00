"""Laws of the matter room: folios, inclusive numbers, locators, roman numerals."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.apparatus import LocatorKind
from publish.authority import Mention
from publish.book import Folio, Opens, Page, Region, Section, roman
from publish.collection import Part
from publish.matter.folios import paginate
from publish.matter.locators import Place, folio_range, locators

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
NUMBERS = st.integers(1, 3999)


def number(numeral: str) -> int:
    """A roman numeral read back, by the rule a reader uses: less before more is taken away."""
    values = [VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in pairwise([*values, 0]))


@given(NUMBERS)
def test_roman_numerals_read_back(figure: int) -> None:
    assert number(roman(figure)) == figure
    assert not any(letter * 4 in roman(figure) for letter in VALUES)


# ------------------------------------------------------------------------------------------------------------- pages


def section(name: str, region: Region, opens: Opens) -> Section:
    return Section(key=name, part=Part.OTHER, region=region, opens=opens, title=name)


@st.composite
def books(draw: st.DrawFn) -> tuple[tuple[Section, ...], dict[str, int]]:
    """Sections in book order, each with its length; some have none yet."""
    sections, lengths = [], {}
    for region in Region:
        for name in range(draw(st.integers(0, 4))):
            one = section(f"{region.value}-{name}", region, draw(st.sampled_from(Opens)))
            sections.append(one)
            if draw(st.booleans()):
                lengths[one.key] = draw(st.integers(1, 5))
    return tuple(sections), lengths


@given(books())
def test_every_page_has_the_next_folio_and_every_galley_page_a_place(
    book: tuple[tuple[Section, ...], dict[str, int]],
) -> None:
    sections, lengths = book
    pages = paginate(sections, lengths)
    for arabic in (False, True):
        run = [page.folio.number for page in pages if page.folio.arabic is arabic]
        assert run == list(range(1, len(run) + 1))
        assert len(run) % 2 == 0
    assert [page.folio.arabic for page in pages] == sorted(page.folio.arabic for page in pages)
    printed = [(page.section, page.index) for page in pages if not page.blank]
    assert printed == [(one.key, index) for one in sections for index in range(lengths.get(one.key, 0))]


@given(books())
def test_a_section_opens_where_it_should_and_no_leaf_is_wasted(
    book: tuple[tuple[Section, ...], dict[str, int]],
) -> None:
    sections, lengths = book
    opens = {one.key: one.opens for one in sections}
    pages = paginate(sections, lengths)
    for before, page in pairwise([None, *pages]):
        if page.opener and opens[page.section] is Opens.RECTO:
            assert page.recto
        if page.opener and opens[page.section] is Opens.NEXT:
            assert before is None or not before.blank or before.folio.arabic is not page.folio.arabic
        assert not (before and before.blank and page.blank)
        assert not page.blank or not page.recto


# -------------------------------------------------------------------------------------------------- inclusive numbers


def arabic(figure: int) -> Folio:
    return Folio(arabic=True, number=figure)


CHICAGO = """
    3–10 71–72 96–117 100–104 1100–1113 101–8 107–8 808–33 1103–4 321–28 321–25 498–532 1087–89 1496–500 11564–615 12991–3001
    200–201 99–101 9–10
"""
"""The manual's own examples (9.61), and some at the edges."""


@pytest.mark.parametrize("text", CHICAGO.split())
def test_inclusive_numbers_are_chicagos(text: str) -> None:
    assert folio_range(*read(text)) == text


def read(text: str) -> tuple[Folio, Folio]:
    """An inclusive range as a reader completes it: the second figure takes what it lacks from the first."""
    first, _, last = text.partition("–")
    return arabic(int(first)), arabic(int(first[: max(0, len(first) - len(last))] + last))


@given(st.integers(1, 1500), st.integers(1, 1500))
def test_inclusive_numbers_read_back(first: int, more: int) -> None:
    assert read(folio_range(arabic(first), arabic(first + more))) == (arabic(first), arabic(first + more))


@given(st.integers(1, 99999), st.integers(1, 1500))
def test_the_second_figure_has_what_changes_and_two_digits_where_the_first_is_past_ten_of_its_hundred(
    first: int, more: int
) -> None:
    shown = folio_range(arabic(first), arabic(first + more)).partition("–")[2]
    whole, kept = str(first + more), len(str(first + more)) - len(shown)
    assert whole.endswith(shown)
    assert whole[:kept] == str(first)[:kept]
    if first < 100 or first % 100 == 0:
        assert shown == whole
    elif kept:
        least = 1 if first % 100 < 10 else 2
        assert len(shown) == least or (len(shown) > least and str(first)[kept] != whole[kept])


@given(st.integers(1, 200), st.integers(1, 50))
def test_roman_ranges_are_given_in_full(first: int, more: int) -> None:
    front = Folio(arabic=False, number=first), Folio(arabic=False, number=first + more)
    assert folio_range(*front) == f"{roman(first)}–{roman(first + more)}"


def test_one_page_is_no_range() -> None:
    assert folio_range(arabic(7), arabic(7)) == "7"


# --------------------------------------------------------------------------------------------------------- locators


@st.composite
def placed(draw: st.DrawFn) -> list[Place]:
    """Mentions of one name in reading order, in a book whose sections lie behind one another."""
    found, page = [], 0
    for name in range(draw(st.integers(1, 4))):
        page += draw(st.integers(0, 1))  # two short sections may share no page, but touching folios are common
        for line in range(draw(st.integers(0, 6))):
            page += draw(st.integers(0, 2))
            kind = draw(st.sampled_from([LocatorKind.MENTION] * 3 + [LocatorKind.NOTE, LocatorKind.PICTURE]))
            passage = f"s{name}-n{line}"
            mention = Mention(kind="person", key="x", passage=passage, start=line, end=line + 1, text="X")
            found.append(Place(mention=mention, section=f"s{name}", folio=folio_of(page + 1), kind=kind))
        page += 1
    return found


def folio_of(page: int, front: int = 6) -> Folio:
    return Folio(arabic=page > front, number=page - front if page > front else page)


def pages_of(text: str) -> list[str]:
    """The pages a locator sends to."""
    text = text.partition("n")[0]
    if text[0].isdigit():
        first, last = read(text) if "–" in text else (arabic(int(text)),) * 2
        return [str(figure) for figure in range(first.number, last.number + 1)]
    first, _, last = text.partition("–")
    return [roman(figure) for figure in range(number(first), number(last or first) + 1)]


@given(placed())
def test_locators_lead_to_every_page_once_in_order_and_to_no_other(of: list[Place]) -> None:
    found = [page for locator in locators(of) for page in pages_of(locator.text)]
    wanted = {(place.folio, place.section): str(place.folio) for place in of}
    assert found == [wanted[key] for key in sorted(wanted)]


@given(placed())
def test_runs_stay_within_one_section_and_one_numbering(of: list[Place]) -> None:
    sections = {f"{place.mention.passage}.{place.mention.start}": place for place in of}
    for locator in locators(of):
        ends = [sections[target] for target in locator.targets]
        assert len({end.section for end in ends}) == 1
        assert len({end.folio.arabic for end in ends}) == 1
        assert locator.kind is LocatorKind.MENTION or "–" not in locator.text


@pytest.mark.parametrize("kind", [LocatorKind.PICTURE, LocatorKind.NOTE, None], ids=["plate", "note", "blank"])
def test_no_run_crosses_a_plate_a_note_or_a_blank(kind: LocatorKind | None) -> None:
    def place(page: int, kind: LocatorKind) -> Place:
        mention = Mention(kind="person", key="x", passage=f"s-n{page}", start=0, end=1, text="X")
        return Place(mention=mention, section="s", folio=arabic(page), kind=kind)

    between = [place(6, kind)] if kind else []
    run = [place(page, LocatorKind.MENTION) for page in (4, 5, 7, 8)]
    found = [locator.text for locator in locators(sorted([*run, *between], key=lambda each: each.folio))]
    assert found == ["4–5", *([f"6{'n6' * (kind is LocatorKind.NOTE)}"] if kind else []), "7–8"]


@given(placed())
def test_merging_again_changes_nothing(of: list[Place]) -> None:
    once = locators(of)
    first = {f"{place.mention.passage}.{place.mention.start}": place for place in of}
    ends = [first[target] for locator in once for target in locator.targets]
    assert {locator.targets[0] for locator in locators(ends)} >= {locator.targets[0] for locator in once}


def test_a_page_knows_its_side() -> None:
    blank = Page(folio=Folio(arabic=False, number=2), section="")
    assert (blank.recto, blank.blank, blank.opener, str(blank.folio)) == (False, True, False, "ii")
