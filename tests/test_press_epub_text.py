"""Markers in the EPUB's text: nothing a person reads changes, and each stands before its very letter."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from publish.press.epub_text import TYPE, XHTML, Insertion, insert, parsed, pop_up_notes, resolve_links

INLINE = st.recursive(
    st.text("ab c–é", max_size=6),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format, st.sampled_from(["em", "strong", "i"]), st.lists(inner, max_size=3).map("".join)
    ),
    max_leaves=8,
)
NOTE = st.builds('<span class="note" id="x-n1">{}</span>'.format, INLINE)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, list[Insertion]]:
    """A paragraph with label, inline elements and perhaps a note, and what is to be put into it."""
    before, after = draw(INLINE), draw(INLINE)
    note = draw(NOTE | st.just(""))
    xhtml = f'<p id="x"><b class="label">AB: </b>{before}{note}{after}</p>'
    length = len(own_text(parsed(xhtml)))
    breaks = draw(st.lists(st.integers(0, length), unique=True, max_size=3))
    starts = draw(st.lists(st.integers(0, length), unique=True, max_size=3))
    insertions = [Insertion(passage="x", start=at, id=f"page-{at}", label=str(at)) for at in breaks]
    insertions += [Insertion(passage="x", start=at, end=draw(st.integers(at, length)), id=f"x.{at}") for at in starts]
    return xhtml, draw(st.permutations(insertions))


def own_text(passage: etree._Element) -> str:
    """The text that offsets count."""
    own = passage.text or ""
    for child in passage:
        own += "" if child.get("class") in {"label", "note"} else own_text(child)
        own += child.tail or ""
    return own


def before(root: etree._Element, name: str) -> str:
    """The own text of a paragraph up to the element of an id."""
    for element in root.iter():
        if element.get("class") in {"label", "note"}:
            for text in (element, *element.iterdescendants()):
                text.text = text.tail = None if text is not element else text.tail
            element.text = None
    marked = etree.tostring(root, encoding="unicode", with_tail=False)
    head = marked[: marked.index(f'id="{name}"')]
    return re.sub(r"<[^>]*>?", "", head)


@given(passages())
def test_insertions_change_no_text(case: tuple[str, list[Insertion]]) -> None:
    xhtml, insertions = case
    root = parsed(xhtml)
    text = "".join(map(str, root.itertext()))
    insert(root, insertions)
    assert "".join(map(str, root.itertext())) == text
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert sorted(names) == sorted({*names, *(one.id for one in insertions)})


@given(passages())
def test_every_marker_stands_exactly_before_its_letter(case: tuple[str, list[Insertion]]) -> None:
    xhtml, insertions = case
    text = own_text(parsed(xhtml))
    for insertion in insertions:
        root = parsed(xhtml)
        insert(root, insertions)
        assert before(root, insertion.id) == text[: insertion.start]


@given(passages())
def test_a_target_holds_words_from_its_own_only(case: tuple[str, list[Insertion]]) -> None:
    xhtml, insertions = case
    root = parsed(xhtml)
    text = own_text(root)
    insert(root, insertions)
    for insertion in insertions:
        held = root.xpath(f'//*[@id="{insertion.id}"]')[0]
        inside = "".join(map(str, held.itertext()))
        assert text[insertion.start :].startswith(inside)
        assert not (insertion.label and inside)


def test_a_page_break_at_the_head_stands_before_the_label() -> None:
    root = parsed('<p id="x"><b class="label">AB: </b>Yes.</p>')
    insert(root, [Insertion(passage="x", start=0, id="page-3", label="3")])
    assert root[0].get(TYPE) == "pagebreak"
    assert root[0].get("aria-label") == " 3. "


def test_a_page_may_break_in_the_middle_of_a_name() -> None:
    root = parsed('<p id="x">So Antonioni came.</p>')
    insert(
        root,
        [
            Insertion(passage="x", start=7, id="page-9", label="9"),
            Insertion(passage="x", start=3, end=12, id="x.3"),
        ],
    )
    assert before(root, "x.3") == "So "
    assert before(root, "page-9") == "So Anto"


def test_notes_go_to_the_end_and_are_called_and_called_back() -> None:
    root = parsed('<section id="s"><p id="x">One<span class="note" id="x-n1">A <em>first</em>.</span> two.</p></section>')
    pop_up_notes(root)
    reference, aside = root[0][0], root[1]
    assert (reference.text, reference.get("href"), reference.tail) == ("1", "#x-n1", " two.")
    assert (aside.get("id"), aside.get("role")) == ("x-n1", "doc-footnote")
    assert "".join(map(str, aside.itertext())) == "1. A first."
    assert aside[0][0].get("href") == f"#{reference.get('id')}"


def test_links_inside_the_book_find_their_file() -> None:
    root = parsed('<p id="x"><a href="book:y.section">Y</a> <a href="https://example.org/">out</a></p>')
    resolve_links(root, {"y.section": "y.xhtml"})
    assert [link.get("href") for link in root.iter(f"{{{XHTML}}}a")] == ["y.xhtml", "https://example.org/"]
