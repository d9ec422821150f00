"""What a style comes to, worked out once, sets the same page as what is worked out for every text."""

from typing import Any

import pytest
import weasyprint
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.text.fonts import FontConfiguration

from publish.press import styled_once

CSS = """@page { size: 300pt 400pt; margin: 40pt; @top-center { content: string(head) } }
@page plate { margin: 0; @bottom-right { content: counter(page); display: table-cell; padding: 3pt } }
:root { --colour: #123; --space: 3pt } h1 { string-set: head content(); margin: calc(2 * var(--space)) 0 }
p { text-align: justify; hyphens: auto; color: var(--colour); text-decoration: underline } p b { text-decoration: none }
p::first-line { font-variant-caps: small-caps; font-size: 14pt } p::first-letter { font-size: 30pt; float: left }
.note { float: footnote } .plate { page: plate } ul { columns: 2 } li::marker { color: red } .wide { letter-spacing: .1em }
table { border-collapse: collapse; margin: 9pt; float: right } td { padding: 2pt; border: 1pt solid; vertical-align: middle }
q::before { content: "(" attr(id) ") " } [lang=fr] { font-style: italic } div { position: relative; inset-inline-start: 4pt }"""
TEXT = """<h1 id="{0}">Head {0}</h1><p>Light <b>and <i>shade</i></b>, <q id="q{0}">said</q> the director of photography.
<span class="note" id="n{0}">A <i>note</i>.</span></p><p style="color: red; margin-left: {1}pt">Own <a href="#{0}">link</a></p>
<ul><li>one <i>two</i><li class="wide">three</ul><p lang="fr" class="plate">Une image</p><div align="right">x <b>y</b></div>
<table><caption>c</caption><tr><td>1<td align="right">2</table><table><tr><td>3</table><div dir="rtl">end</div>"""


@pytest.fixture(autouse=True)
def engine_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without our change, until a test makes it."""
    for kind, name, real in [
        (ComputedStyle, "__init__", styled_once._begin),
        (ComputedStyle, "__missing__", styled_once._work_out),
        (ComputedStyle, "copy", styled_once._copy),
        (AnonymousStyle, "__init__", styled_once._begin_anonymous),
        (AnonymousStyle, "__missing__", styled_once._work_out_anonymous),
    ]:
        monkeypatch.setattr(kind, name, real)
    monkeypatch.setattr(styled_once, "_roots", {})


def made(styles: tuple[weasyprint.CSS, FontConfiguration], number: int, language: str = "en") -> bytes:
    css, fonts = styles
    text = TEXT.format(f"t{number}", number) * 3
    html = weasyprint.HTML(string=f'<html lang="{language}"><body>{text}')
    return bytes(html.write_pdf(stylesheets=[css], font_config=fonts, pdf_identifier=b"1"))


def styles(css: str = CSS) -> tuple[weasyprint.CSS, FontConfiguration]:
    fonts = FontConfiguration()
    return weasyprint.CSS(string=css, font_config=fonts), fonts


def test_texts_are_the_same_and_the_second_works_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = styles()
    before = [made(sheet, number, language) for number, language in [(1, "en"), (2, "en"), (2, "de"), (1, "en")]]
    asked: list[str] = []
    real = styled_once._work_out
    monkeypatch.setattr(styled_once, "_work_out", lambda style, key: asked.append(key) or real(style, key))
    styled_once.style_once()
    assert made(sheet, 1) == before[0]
    first = len(asked)
    asked.clear()
    assert made(sheet, 2) == before[1]
    assert len(asked) < first / 2, "what is left are styles the text brings with it, and pseudo-elements"
    assert made(sheet, 2, "de") == before[2]
    assert made(sheet, 1) == before[3]


@pytest.mark.parametrize(
    ("css", "alone"),
    [
        ("p { margin-left: 3VW }", True),
        ("p { margin-left: calc(1pt + 1.5svmin) }", True),
        ("p { margin-left: 3ch; color: #1vw }", True),
        ("p { margin-left: 3ch }", False),
    ],
)
def test_sheets_with_lengths_by_the_page_are_left_alone(css: str, alone: bool) -> None:
    sheet = styles(css)
    before = made(sheet, 1)
    styled_once.style_once()
    styled_once.leave_alone(sheet[1], [css])
    assert made(sheet, 1) == made(sheet, 1) == before
    assert (styled_once._roots[sheet[1]] is None) is alone


def test_only_so_many_style_sheets_are_remembered() -> None:
    styled_once.style_once()
    kept: list[Any] = [styles() for _ in range(styled_once.BOOKS + 4)]
    for sheet in kept:
        made(sheet, 1)
    assert len(styled_once._roots) == styled_once.BOOKS + 1
    assert kept[-1][1] in styled_once._roots
