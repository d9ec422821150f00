"""Saved pages: verse, tables, lists of terms, captions, what stands beside the text, looks, notes, and what the head says."""

import pytest
from intake_talks import ASKER, GUEST, TALK, heard
from test_intake_sources import draft_of

from publish.intake.pieces import Piece, Raw
from publish.intake.web import read_html
from publish.intake.writing import manuscript_of


def read(body: str, head: str = "", attributes: str = "") -> Raw:
    page = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read_html(page.encode(), "x.html")


def told(body: str) -> list[tuple[str, str]]:
    return [(piece.text, piece.hint or piece.shape) for piece in read(body).pieces]


def looks(piece: Piece) -> list[tuple[str, str]]:
    return [(span.text, "b" * span.bold + "i" * span.italic) for span in piece.spans if span.text.strip()]


# ---------------------------------------------------------------------------------------------------------------- blocks


def test_verse_keeps_its_lines() -> None:
    assert told("<blockquote>The gull<br>stood still<br><br>in the light.<br>Amen</blockquote>") == [
        ("The gull\nstood still", "verse"),
        ("in the light.\nAmen", "verse"),
    ]
    assert told("<div class='poem'>The gull<br/>stood</div>") == [("The gull\nstood", "verse")]
    assert told("<p>Rain.<br>Gulls.</p>") == [("Rain.", "paragraph"), ("Gulls.", "paragraph")]


def test_verse_in_an_answer_is_verse_in_the_manuscript() -> None:
    rows = ["<p><b>Q: Do you sing?</b></p><p>A: I do.</p><blockquote>*The gull*<br>1. stood</blockquote>"]
    rows += ["<p><b>Q: Why?</b></p><p>A: Rain.</p><p><b>Q: More?</b></p><p>A: No.</p>"]
    manuscript = manuscript_of(draft_of(f"<html><body>{''.join(rows)}</body></html>", "x.html"))
    assert "\n\n\\*The gull\\*\n1\\. stood\n{: .verse}\n\n" in manuscript


def test_preformatted_lines_are_read_like_plain_text() -> None:
    long = "It is just Cornwall. But a grey sky is the largest lamp there is, and nobody sends you a bill for it, he said. " * 3
    wrapped = "\n".join(long[at : at + 60] for at in range(0, len(long), 60))
    assert len(read(f"<pre>{wrapped}\n\n{wrapped}</pre>").pieces) == 2
    assert told("<pre>Q: One?\nA: Two.</pre>") == [("Q: One?", "paragraph"), ("A: Two.", "paragraph")]


@pytest.mark.parametrize("cell", ["{}", "<p>{}</p>", "<p><b>{}</b></p>"])
def test_a_column_of_labels_is_joined_to_the_speech_beside_it(cell: str) -> None:
    body = ""
    for who, (first, *rest) in TALK:
        speech = "".join(f"<p>{row}</p>" for row in (first, *rest))
        body += f"<tr><td>{cell.format('JA:' if who == 'q' else 'IP')}</td><td>{speech}</td></tr>"
    draft = draft_of(f"<html><body><p>By {ASKER}</p><p>{GUEST} is here.</p><table>{body}</table></body></html>", "x.html")
    assert heard(draft) == [(who, paragraphs) for who, paragraphs in TALK]


def test_other_tables_keep_their_words_in_order() -> None:
    rows = "<tr><th>Film</th><th>Year</th></tr><tr><td>Salt Road</td><td>2018</td></tr><tr><td>Rain</td><td>2001</td></tr>"
    assert [text for text, _ in told(f"<table><caption>Films</caption>{rows}</table>")] == [
        *["Films", "Film", "Year", "Salt Road", "2018", "Rain", "2001"]
    ]


def test_lists_of_terms() -> None:
    speakers = "<dl><dt>Q<dd>One?<dt>A<dd>Two.<dt>Q<dd>Three?<dt>A<dd><p>Four.</p><p>Five.</p></dl>"
    assert [text for text, _ in told(speakers)] == ["Q: One?", "A: Two.", "Q: Three?", "A: Four.", "Five."]
    questions = read("<dl><dt>One?<dd>Two.<dt>Three?<dd>Four.</dl>")
    assert [(piece.text, piece.style()) for piece in questions.pieces] == [
        *[("One?", "bold"), ("Two.", ""), ("Three?", "bold"), ("Four.", "")]
    ]


def test_what_stands_beside_the_text() -> None:
    body = (
        "<nav>Home</nav><p>Rain <button>Buy</button>falls.</p><figure><img><figcaption>A gull</figcaption></figure>"
        "<aside>Quoted</aside><p>It <del>snows</del> <span hidden>never</span>rains.</p><div class='share-bar'>Tweet</div>"
        "<noscript>Turn scripts on</noscript><section id=comments>First!</section><footer>2014</footer>"
    )
    assert told(body) == [
        ("Home", "navigation"),
        ("Rain", "paragraph"),
        ("Buy", "button"),
        ("falls.", "paragraph"),
        ("A gull", "caption"),
        ("Quoted", "beside the text"),
        ("It rains.", "paragraph"),
        ("snows", "deleted text"),
        ("never", "hidden text"),
        ("Tweet", "marked as share"),
        ("Turn scripts on", "shown only where scripts do not run"),
        ("First!", "marked as comments"),
        ("2014", "foot of the page"),
    ]


FRAMES = ["<form>{}</form>", "<div class='has sidebar wrap'>{}</div>", "<div style='display:none'>{}</div>"]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_round_the_whole_page_sets_nothing_aside(frame: str) -> None:
    talk = "<p>Rain is the largest lamp there is.</p>" * 20
    assert {hint for _, hint in told(frame.format(talk))} == {"paragraph"}


def test_deeply_nested_pages_lose_nothing() -> None:
    body = "<div>" * 800 + "<p>deep</p>" + "</div>" * 800 + "<p>after</p>"
    assert told(body) == [("deep", "paragraph"), ("after", "paragraph")]


# ----------------------------------------------------------------------------------------------------------------- looks


def test_bold_and_italics_by_tag_style_class_and_rule() -> None:
    body = (
        "<p><strong>a</strong><b>b</b><em>c</em><i>d</i><cite>e</cite><span style='font-style: ITALIC'>f</span>"
        "<span style='font-weight:600'>g</span><b style='font-weight:normal'>h</b><span class='c1'>i</span>"
        "<span class='italic'>j</span></p>"
    )
    piece = read(body, head="<style>.c1{font-weight:700} p.c2, .c3{font-style:italic}</style>").pieces[0]
    assert looks(piece) == [
        *[("a", "b"), ("b", "b"), ("c", "i"), ("d", "i"), ("e", "i"), ("f", "i"), ("g", "b"), ("h", ""), ("i", "b"), ("j", "i")]
    ]


# ----------------------------------------------------------------------------------------------------------------- notes


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ('<sup><a href="#fn1">1</a></sup>', '<li id="fn1">Of 1961. <a href="#fnref1">back</a></li>'),
        ('<a href="#_ftn1"><sup>[1]</sup></a>', '<div id=ftn1><p><a href="#_ftnref1">[1]</a> Of 1961.</p></div>'),
        ('<sup><a href="#ftnt1">[1]</a></sup>', '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Of 1961.</p></div>'),
        ('<sup><a href="#cite_note-1">[1]</a></sup>', '<li id="cite_note-1"><a href="#cite_ref-1">^</a> Of <p>1961.</p></li>'),
    ],
)
def test_footnotes(call: str, note: str) -> None:
    first, second = read(f"<p>A film.{call}</p>{note}").pieces
    assert [span.note for span in first.spans if span.note] == ["1"]
    assert (second.note, " ".join(second.text.split())) == ("1", "Of 1961.")


def test_notes_and_calls_without_their_other_half_are_set_aside() -> None:
    found = told('<p>A film.<sup><a href="#fn7">7</a></sup></p><li id="fn3">Of 1961.</li>')
    assert found == [
        ("A film.", "paragraph"),
        ("7", "call of a note that is not there, or is called elsewhere"),
        ("Of 1961.", "note that nothing calls"),
    ]


# ------------------------------------------------------------------------------------------------------------ page heads

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "NewsArticle", "headline": "The Weather &amp; the Room", "author": {"@id": "#ja"},
   "datePublished": "2014-03-02T10:00:00Z", "publisher": {"@type": "Organization", "name": "The Lamp Review"}},
  {"@type": "Person", "@id": "#ja", "name": "Judith Amory"}]}</script>"""


def test_what_linked_data_says() -> None:
    hints = read("<p>Rain.</p>", LINKED, 'lang="EN_gb"').hints
    assert (hints.publication, hints.date, hints.language) == ("The Lamp Review", "2014-03-02", "en-GB")
    assert hints.interviewers == ("Judith Amory",)


def test_what_meta_elements_say() -> None:
    head = (
        '<meta property="og:site_name" content="The Lamp Review"><meta property="og:title" content="Rain | The Lamp Review">'
        '<meta name="author" content="Judith Amory"><meta property="og:locale" content="de_DE">'
        '<link rel=canonical href="https://x.org/r">'
    )
    hints = read("<p>It fell.</p>", head).hints
    assert (hints.title, hints.language, hints.url) == ("Rain", "de-DE", "https://x.org/r")
    assert hints.interviewers == ("Judith Amory",)
    assert read("<h2>Rain!</h2><p>It fell.</p>", head).hints.title == "Rain!"  # as the page shows it
    assert not read("<h1>Of gulls</h1><p>It fell.</p>", head).hints.title  # the page has a headline of its own


@pytest.mark.parametrize("broken", ['{"@type": "Article", "headline": ', "[" * 100_000, '"x"', "[[1], null]", '{"@graph": 3}'])
def test_broken_linked_data_says_nothing(broken: str) -> None:
    assert not read("<p>Rain.</p>", f'<script type="application/ld+json">{broken}</script>').hints.title


@pytest.mark.parametrize("name", ["Staff", "The Lamp Review", "admin", "Guest Contributor"])
def test_a_desk_is_no_author(name: str) -> None:
    head = f'<meta property="og:site_name" content="The Lamp Review"><meta name="author" content="{name}">'
    assert read("<p>Rain.</p>", head).hints.interviewers == ()
