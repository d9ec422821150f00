"""The same talk out of Markdown, a saved page, Word, OpenDocument, PDF and subtitles."""

from html import escape
from pathlib import Path

import pytest
from intake_formats import docx, odt, odt_note, run
from intake_talks import ASKER, GUEST, HEADLINE, INTRO, TALK, heard

from publish.intake.draft import Draft
from publish.intake.pieces import Hints
from publish.intake.recognise import recognise
from publish.intake.sources import read_source
from publish.intake.writing import manuscript_of

EXPECTED = [(who, paragraphs) for who, paragraphs in TALK]


def draft_of(data: str | bytes, name: str) -> Draft:
    data = data.encode() if isinstance(data, str) else data
    return recognise(read_source(Path(name), data), Hints())


def rows(question: str, answer: str) -> list[str]:
    """The talk with each first paragraph in a template, the others plain."""
    found = []
    for who, (first, *rest) in TALK:
        found += [(question if who == "q" else answer).format(first), *rest]
    return found


# ------------------------------------------------------------------------------------------------------------ Markdown

MARKDOWN = {
    "bold questions": ("**{}**", "{}"),
    "italic questions": ("*{}*", "{}"),
    "bold labels, colon inside": ("**Judith Amory:** {}", "**Ivor Penhallow:** {}"),
    "bold labels, colon outside": ("**Judith Amory**: {}", "**Ivor Penhallow**: {}"),
    "bold labels without colon": ("**Judith Amory** {}", "**Ivor Penhallow** {}"),
    "label in bold question": ("**JA: {}**", "IP: {}"),
}


@pytest.mark.parametrize("name", sorted(MARKDOWN))
def test_markdown(name: str) -> None:
    body = "\n\n".join([f"# {HEADLINE}", f"By {ASKER}", INTRO, *rows(*MARKDOWN[name])])
    draft = draft_of(body, "talk.md")
    assert heard(draft) == EXPECTED
    assert [speaker.name for speaker in draft.speakers] == [GUEST, ASKER]
    assert draft.title == HEADLINE


def test_front_matter_of_a_blog_is_a_hint() -> None:
    draft = draft_of(
        f"---\ntitle: Rain\nauthor: {ASKER}\ndate: 2019-05-04\n---\n" + "\n\n".join([INTRO, *rows("**{}**", "{}")]), "x.md"
    )
    assert (draft.title, draft.date) == ("Rain", "2019-05-04")
    assert heard(draft) == EXPECTED


def test_italics_and_notes_are_kept() -> None:
    rows = ["**What is *Salt Road*?**", "A *film*.[^1]", "**Whose?**", "Mine.", "**Why?**", "Rain.", "[^1]: Long *ago*."]
    text = "\n\n".join(rows)
    manuscript = manuscript_of(draft_of(text, "x.md"))
    assert "What is *Salt Road*?" in manuscript
    assert "A *film*.[^1]" in manuscript
    assert manuscript.endswith("[^1]: Long *ago*.\n")


# ---------------------------------------------------------------------------------------------------------- saved pages

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>x</title><meta property="og:site_name" content="The Lamp Review">
<meta property="article:published_time" content="2014-03-02T10:00:00Z"><script>document.write("stolen")</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>{headline}</h1><p class="byline">By {asker}</p><p>{intro}</p>{body}
<div class="share-buttons"><a href="x">Tweet</a></div></article>
<aside><h3>Related</h3><p>Ten shots to see before breakfast.</p></aside>
<footer>© 2014 Lamp</footer></body></html>"""
HTML = {
    "strong questions": ("<p><strong>{}</strong></p>", "<p>{}</p>"),
    "italic questions": ("<p><em>{}</em></p>", "<p>{}</p>"),
    "labels in bold": ("<p><b>Amory:</b> {}</p>", "<p><b>Penhallow:</b> {}</p>"),
    "breaks instead of paragraphs": ("<strong>{}</strong><br>", "{}<br><br>"),
    "question and answer in one paragraph": ("<p><strong>{}</strong><br>", "{}</p>"),
}


@pytest.mark.parametrize("name", sorted(HTML))
def test_saved_pages(name: str) -> None:
    question, answer = HTML[name]
    body = []
    for who, (first, *rest) in TALK:
        body.append((question if who == "q" else answer).format(escape(first)))
        body += [f"<p>{escape(row)}</p>" for row in rest]
    draft = draft_of(PAGE.format(headline=HEADLINE, asker=ASKER, intro=INTRO, body="\n".join(body)), "x.html")
    assert heard(draft) == EXPECTED
    assert [speaker.name for speaker in draft.speakers] == [GUEST, ASKER]
    assert (draft.date, draft.publication, draft.language) == ("2014-03-02", "The Lamp Review", "en-GB")
    assert {"Home", "Tweet", "Related"} <= {aside.text for aside in draft.asides}
    assert "stolen" not in manuscript_of(draft)


def test_an_italic_question_with_its_title_in_roman() -> None:
    rows = ["<p><em>Did you see </em>Salt Road<em> in a pub?</em></p><p><i>Salt Road</i> was thrown at.</p>"]
    rows += ["<p><em>By whom?</em></p><p>Everyone.</p>", "<p><em>Why?</em></p><p>Rain.</p>"]
    manuscript = manuscript_of(draft_of(f"<html><body>{''.join(rows)}</body></html>", "x.html"))
    assert ":** Did you see *Salt Road* in a pub?" in manuscript
    assert ":** *Salt Road* was thrown at." in manuscript


# ------------------------------------------------------------------------------------------------- Word and OpenDocument


def test_word() -> None:
    body = [f"<w:p>{run(INTRO)}</w:p>"]
    for who, (first, *rest) in TALK:
        body.append(f"<w:p>{run('JA: ' if who == 'q' else 'IP: ', 'b')}{run(first)}</w:p>")
        body += [f"<w:p>{run(row)}</w:p>" for row in rest]
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>never said</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{run("And rain.", "i")}</w:ins>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body.append(f"<w:p>{deleted}{inserted}{note}</w:p>")
    notes = f'<w:footnote w:id="2"><w:p>{run("Of 1961.")}</w:p></w:footnote>'
    comments = f'<w:comment w:id="3" w:author="x"><w:p>{run("Check this.")}</w:p></w:comment>'
    draft = draft_of(docx("".join(body), footnotes=notes, comments=comments), "talk.docx")
    assert len(draft.speeches) == len(TALK)
    manuscript = manuscript_of(draft)
    assert "*And rain.*[^2]" in manuscript
    assert "[^2]: Of 1961." in manuscript
    assert [(aside.text, aside.reason) for aside in draft.asides] == [
        ("Check this.", "comment"),
        ("never said", "deleted text"),
    ]


def test_opendocument() -> None:
    body = [f"<text:p>{row}</text:p>" for row in [INTRO, *rows("JA: {}", "IP: {}")]]
    body.append(f'<text:p>See <text:span text:style-name="i">Salt Road</text:span>{odt_note(1, "Of 1961.")}, twice.</text:p>')
    draft = draft_of(odt("".join(body)), "talk.odt")
    assert len(draft.speeches) == len(TALK)
    manuscript = manuscript_of(draft)
    assert "See *Salt Road*[^1], twice." in manuscript
    assert manuscript.endswith("[^1]: Of 1961.\n")


# ------------------------------------------------------------------------------------------------------ PDF, subtitles


@pytest.mark.slow
def test_pdf() -> None:
    from weasyprint import HTML as WEASY  # noqa: PLC0415

    body = "".join(f"<p>{escape(row)}</p>" for row in [INTRO, *rows("JA: {}", "IP: {}")])
    css = "@page { size: 12cm 12cm; @top-center { content: 'The Lamp Review' } @bottom-center { content: counter(page) } }"
    data = WEASY(string=f"<html lang=en><style>{css}</style><h1>{HEADLINE}</h1>{body}</html>").write_pdf()
    draft = draft_of(data, "talk.pdf")
    assert len(draft.speeches) == len(TALK)
    assert {aside.reason for aside in draft.asides} == {"running head or folio"}


def cues(*, arrow: str, stop: str, named: bool) -> str:
    found, at = [], 0
    for who, paragraphs in TALK:
        for half in " ".join(paragraphs).partition(", ")[::2]:
            name = ASKER if who == "q" else GUEST
            text = f"<v {name}>{half}" if named else f"{name}: {half}"
            found.append(f"{at + 1}\n00:00:{at:02d}{stop}000 {arrow} 00:00:{at + 1:02d}{stop}000\n{text}\n")
            at += 1
    return "\n".join(found)


@pytest.mark.parametrize(
    ("name", "text"),
    [("x.vtt", "WEBVTT\n\n" + cues(arrow="-->", stop=".", named=True)), ("x.srt", cues(arrow="-->", stop=",", named=False))],
)
def test_subtitles(name: str, text: str) -> None:
    draft = draft_of(text, name)
    assert [who for who, _ in heard(draft)] == [who for who, _ in TALK]
    assert [speaker.name for speaker in draft.speakers] == [GUEST, ASKER]
