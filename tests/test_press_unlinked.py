"""What of the composed text is laid out for print: its words, and the elements a style sheet speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from publish.press.unlinked import unlinked


@pytest.mark.parametrize(
    ("composed", "printed"),
    [
        ('<p>See <a href="book:x.section">page 3</a>.</p>', "<p>See page 3.</p>"),
        ('<p><span>a</span> <span class="note" id="n">b</span></p>', '<p>a <span class="note" id="n">b</span></p>'),
        ('<p><a href="https://x.org"><span lang="fr">là</span></a></p>', '<p><span lang="fr">là</span></p>'),
        ("<ul><li>kept</li></ul>", "<ul><li>kept</li></ul>"),
        ('<h1 id="h">The Sea Has No Continuity Girl</h1>', '<h1 id="h">The Sea Has No Continuity\u00a0Girl</h1>'),
        ("<h1>Uncompromisingly Long Representations</h1>", "<h1>Uncompromisingly Long Representations</h1>"),
        ("<p>But he – that is –</p>", "<p>But he – that is\u00a0–</p>"),
        (
            '<img src="a.png" alt="" width="300" height="200"/>',
            '<img src="a.png" alt="" style="--proportion: 1.5000; --high: 200"/>',
        ),
        (
            (
                '<section epub:type="index-group"><h2>A</h2><ul epub:type="index-entry-list"><li class="index-entry" '
                'epub:type="index-entry" id="e"><span epub:type="index-term">Abe</span>, 1</li></ul></section>'
            ),
            '<h2>A</h2><p class="index-entry" epub:type="index-entry" id="e">Abe, 1</p>',
        ),
        (
            (
                '<li class="index-entry last long" epub:type="index-entry" id="e">Abe<ul epub:type="index-entry-list">'
                '<li class="subentry" id="e--0" epub:type="index-entry">: on, 1;</li><li class="continued">Abe:</li>'
                '<li class="subentry" id="e--1" epub:type="index-entry"> off, 2;</li><li class="continued">Abe:</li>'
                '<li class="subentry" id="e--2" epub:type="index-entry"> to, 3</li></ul></li>'
            ),
            (
                '<p class="index-entry long" epub:type="index-entry" id="e">Abe'
                '<span class="subentry" id="e--0" epub:type="index-entry">: on, 1;</span></p>'
                '<p class="index-entry long continued">Abe:'
                '<span class="subentry" id="e--1" epub:type="index-entry"> off, 2;</span></p>'
                '<p class="index-entry last long continued">Abe:'
                '<span class="subentry" id="e--2" epub:type="index-entry"> to, 3</span></p>'
            ),
        ),
    ],
)
def test_links_and_bare_elements_are_left_out(composed: str, printed: str) -> None:
    assert unlinked(composed) == printed


LEAF = st.text("ab .", min_size=1)
TREE = st.recursive(
    LEAF,
    lambda inner: st.tuples(
        st.sampled_from(["a", "span", 'span class="x"', "section", 'section epub:type="index-group"', "p", "em"]),
        st.lists(inner),
    ).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0].split()[0]}>"),
)


@given(TREE)
def test_no_word_changes(composed: str) -> None:
    printed = unlinked(composed)
    assert html.fromstring(f"<div>{printed}</div>").text_content() == html.fromstring(f"<div>{composed}</div>").text_content()
    assert "<a" not in printed
