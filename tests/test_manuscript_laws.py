"""Laws of the manuscript room: whatever is typed, XHTML and text agree, and no word is lost."""

import re
from string import ascii_letters

import lxml.etree
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publish.collection import Interview
from publish.manuscript import read_interview
from publish.manuscript.dates import fault_of_isbn
from publish.manuscript.keys import key_of_file
from publish.manuscript.passages import text_of
from publish.text import Block, BlockKind

HEAD = "---\ninterviewee: Mark Romanek\ninterviewer: {publication: Tribeca}\n---\n\n**Q:** How?\n\n"
WHOLE = {BlockKind.LIST, BlockKind.TABLE, BlockKind.QUOTATION}

words = st.lists(st.text(ascii_letters, min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)
signs = st.text(alphabet="ab *_[]()!#<>&;:\"'`\\|-+.1{}=^~/\n\t éß王\xa0", max_size=60)
inline = st.one_of(
    words,
    words.map("*{}*".format),
    words.map("**{}**".format),
    words.map("[{}](person:)".format),
    words.map("[*{}*](film:)".format),
    words.map('"{}"'.format),
)
paragraph = st.lists(inline, min_size=1, max_size=5).map(" ".join)
block = st.one_of(
    paragraph,
    paragraph.map("**MR:** {}".format),
    paragraph.map("## {}".format),
    paragraph.map("> {}".format),
    st.lists(paragraph, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.tuples(paragraph, paragraph, paragraph).map(lambda items: "- {}\n    - {}\n- {}".format(*items)),
    st.lists(paragraph, min_size=1, max_size=3).map(lambda lines: "\n".join([*lines, "{: .verse}"])),
    st.tuples(words, words).map(lambda cells: "| {} | {} |\n|---|---|\n| [x](none:) | *y* |".format(*cells)),
)


def read(source: str) -> Interview:
    interview, _ = read_interview("x.md", (HEAD + source).encode(), {})
    assert interview is not None
    return interview


def element_of(item: Block) -> lxml.etree._Element:
    html = item.html if item.kind in WHOLE else f'<p id="{item.id}">{item.html}</p>'
    return lxml.etree.fromstring(f"<div>{html}</div>")


def assert_text_agrees(interview: Interview) -> None:
    seen = set()
    for item in interview.blocks:
        assert item.id not in seen
        seen.add(item.id)
        tree = element_of(item)
        for passage in item.passages:
            (element,) = tree.xpath("//*[@id=$id]", id=passage.id)
            assert text_of(element) == passage.text
            assert not re.search(r"[ \t\n]{2}|^[ \t\n]|[ \t\n]$|[\ufdd0\ufdd1\x02\x03]", passage.text)
            assert all(0 <= start < end <= len(passage.text) for start, end in passage.italics)
            assert all(0 <= mark.start < mark.end <= len(passage.text) for mark in passage.marks)
            assert [text_of(e) for e in inside(element, "em") if text_of(e)] == [
                passage.text[start:end] for start, end in sorted(passage.italics, key=lambda pair: (pair[0], -pair[1]))
            ]
        assert {e.get("id") for e in tree.iter() if e.get("id")} == {item.id, *(p.id for p in item.passages)}


def inside(element: lxml.etree._Element, tag: str) -> list[lxml.etree._Element]:
    found = []
    for child in element:
        if child.get("class") != "note":
            found += [child] * (child.tag == tag) + inside(child, tag)
    return found


@given(signs)
@example("1 ` `")
@example("**MR:** *a\n\n- b*")
@example("text[^1] x\n\n[^1]: *note*\n    - more\n\n    last")
@example("<b>x <i>y</b> z")
@example("| a | b |\n|---|---|\n| `x|y` | <br> |")
@example("- a\n    - b\n\n    c\n- d")
@example("> - a\n>\n>     b\n> ***")
@example("&#0; &#xFFFF; &nope; &nbsp;x&nbsp; &amp;lt;")
@settings(max_examples=400, deadline=None)
def test_whatever_is_typed_xhtml_and_text_agree(source):
    assert_text_agrees(read(source))


@given(st.lists(block, min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost(blocks):
    source = "\n\n".join(blocks)
    interview = read(source)
    assert_text_agrees(interview)
    printed = " ".join(passage.text for item in interview.blocks for passage in item.passages)
    typed = re.sub(r"\]\(\w+:\)|\{: \.verse\}|\*\*(MR|Q):\*\*", " ", HEAD.split("---\n")[2] + source)
    assert re.findall(r"\w+", printed) == re.findall(r"\w+", typed)


@given(st.lists(block, min_size=1, max_size=6))
@settings(max_examples=50, deadline=None)
def test_every_block_is_on_its_line(blocks):
    source = HEAD + "\n\n".join(blocks)
    lines = source.split("\n")
    for item in read("\n\n".join(blocks)).blocks:
        first = re.search(r"[a-zA-Z]+", item.passages[0].text)
        assert first is not None
        assert first[0] in lines[item.source.line - 1]


@given(st.text(min_size=1, max_size=20).filter(lambda name: "/" not in name and "\0" not in name))
def test_keys_are_names_of_xml(name):
    assert re.fullmatch("[a-z][a-z0-9-]*", key_of_file(f"{name}.md"))


@given(st.from_regex(r"97[89]\d{9}", fullmatch=True))
def test_one_last_digit_makes_an_isbn(twelve):
    assert sum(not fault_of_isbn(f"{twelve}{digit}") for digit in range(10)) == 1
