"""Printers' numbers: read as values, with their units, and each group with its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.preflight.printers import Printer, printer, printers
from publish.printer import Trim, points

GROUPS = {"trims", "pages", "bleed", "gutter", "files", "ink", "detail", "spine", "cover"}
EVERY = pytest.mark.parametrize("one", printers(), ids=lambda one: one.key)


def test_the_printers_of_the_contract_are_there() -> None:
    assert [one.key for one in printers()] == ["kdp", "ingramspark", "lulu", "bod", "offset"]
    assert printer("gutenberg") is None


@EVERY
def test_every_group_of_numbers_has_its_source(one: Printer) -> None:
    assert set(one.sources) == GROUPS
    assert all(len(source) > 20 for source in one.sources.values())


@EVERY
def test_every_binding_has_paper_and_limits_that_make_sense(one: Printer) -> None:
    assert one.bindings == ("paperback", "hardcover")
    for binding in one.bindings:
        for stock in one.papers(binding):
            assert 0 < stock.fewest < stock.most
            assert all(stock.fewest < most <= stock.most for _, most in stock.most_at)
            assert stock == one.stock(binding, stock.paper)
    assert one.stock("paperback", "vellum") is None
    assert one.pages.signature % one.pages.multiple in {0, one.pages.signature}


@EVERY
@given(pages=st.integers(24, 828))
def test_more_pages_never_need_less_gutter_nor_a_thinner_spine(one: Printer, pages: int) -> None:
    assert one.margins.gutter(pages) <= one.margins.gutter(pages + 1)
    for stock in one.stocks:
        thin, thick = stock.spine(pages), stock.spine(pages + 1)
        assert thin is None or thick is None or thin <= thick


def test_known_numbers_come_out_in_points() -> None:
    kdp, lulu = printer("kdp"), printer("lulu")
    assert kdp
    assert lulu
    assert [kdp.margins.gutter(pages) / 72 for pages in (150, 151, 301, 828)] == [0.375, 0.5, 0.625, 0.875]
    assert kdp.stock().spine(200) == pytest.approx(200 * 0.002252 * 72)
    assert kdp.stock().limit(Trim.of("8.5x11in")) == 590
    assert lulu.stock("hardcover").spine(84) == 18
    assert (kdp.bleed.amount, kdp.bleed.spine, lulu.bleed.spine) == (9, False, True)


def test_one_trim_under_two_names_is_one_trim() -> None:
    assert Trim.of("129x198mm").same(Trim.of("5.06x7.81in"))
    assert Trim.of("A5").same(Trim.of("5.83x8.27in"))
    assert not Trim.of("6x9in").same(Trim.of("6.14x9.21in"))


def test_sizes_know_what_is_cut_to_order() -> None:
    kdp = printer("kdp")
    assert kdp
    assert kdp.sizes["paperback"].offers(Trim.of("140x216mm"))
    assert kdp.sizes["paperback"].offers(Trim.of("5.75x8.75in"))
    assert not kdp.sizes["paperback"].offers(Trim.of("3x5in"))
    assert not kdp.sizes["hardcover"].offers(Trim.of("5x8in"))
    assert "any size from 4x6in to 8.5x11.69in" in kdp.sizes["paperback"].named(3)


@pytest.mark.parametrize("length", ["", "3", "3 em", "mm", "-1mm"])
def test_a_length_needs_a_number_and_a_unit(length: str) -> None:
    with pytest.raises(ValueError, match="length"):
        points(length)
    with pytest.raises(ValueError, match="trim"):
        Trim.of(length)
