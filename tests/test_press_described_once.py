"""What is worked out once a style sets the same page as what is worked out for every line."""

from collections.abc import Callable
from typing import Any

import pytest
import weasyprint
from weasyprint.css import StyleFor
from weasyprint.layout import page as layout
from weasyprint.text import line_break

from publish.press import described_once

CSS = """@page { size: 300pt 400pt } p { hyphens: auto; text-align: justify; font-variant-numeric: oldstyle-nums }
b { font-variant-caps: all-small-caps; letter-spacing: 1pt; font-weight: normal }
i { font-feature-settings: "kern" off, "ss01" }
p::first-letter { font-size: 30pt } p::first-line { font-variant-east-asian: full-width ruby } q { font-size: 8pt }"""
TEXT = "<p>In 1917 <b>the director</b> waited, <i>as they do</i>, for <q>the light</q> and a considerable audience.</p>" * 20


def page() -> bytes:
    html = weasyprint.HTML(string=f'<html lang="en"><body>{TEXT}')
    return bytes(html.write_pdf(stylesheets=[weasyprint.CSS(string=CSS)]))


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Any]]:
    """Counts the styles the engine works out a description of, from now on."""
    monkeypatch.setattr(line_break, "get_font_description", described_once._worked_out)
    monkeypatch.setattr(line_break, "font_features", described_once._features)
    monkeypatch.setattr(layout, "set_page_type_computed_styles", described_once._style_page)

    def counting() -> list[Any]:
        asked: list[Any] = []
        real = described_once._worked_out
        monkeypatch.setattr(described_once, "_worked_out", lambda style: asked.append(style) or real(style))
        return asked

    return counting


def test_the_page_is_the_same_and_each_style_is_worked_out_once(worked_out: Callable[[], list[Any]]) -> None:
    before = page()
    asked = worked_out()
    described_once.describe_once()
    assert page() == before
    assert asked
    assert len({id(style) for style in asked}) == len(asked)


PAGES = """@page { size: 200pt 300pt; margin: 10vw 20pt; @bottom-center { content: counter(page); counter-increment: none } }
@page :first { margin-top: 90pt } @page :left { @top-left { content: "left" } @bottom-center { content: none } }
@page :nth(4) { @top-right { content: "fourth" } } @page plate { margin: 3vh; @top-center { content: string(head) } }
@page table { @top-center { display: table-cell; content: "table"; padding: 5pt } }
h1 { string-set: head content() } .plate { page: plate } .table { page: table; break-before: right }
span { float: footnote } body { overflow: hidden }"""
LONG = (
    f'{TEXT}<h1>Head</h1><p class="plate">A <span>note</span></p><p class="plate">Two</p>{TEXT}<div class="table">{TEXT}</div>'
)


def test_pages_under_the_same_rules_share_their_styles(worked_out: Callable[[], list[Any]], monkeypatch: Any) -> None:
    def made() -> tuple[bytes, int]:
        html = weasyprint.HTML(string=f'<html lang="en"><body>{LONG}{LONG}')
        document = html.render(stylesheets=[weasyprint.CSS(string=PAGES)])
        return bytes(document.write_pdf()), len(document.pages)

    asked = worked_out()
    styled: list[Any] = []
    real = StyleFor.add_page_declarations
    monkeypatch.setattr(StyleFor, "add_page_declarations", lambda self, kind: styled.append(kind) or real(self, kind))
    before, count = made()
    assert len(styled) == count > 20
    styled.clear()
    described_once.describe_once()
    assert made() == (before, count)
    assert len(styled) == 8, "first, left and right, the fourth, plates and tables on either side, blank"
    assert asked
