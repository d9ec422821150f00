"""Pages under the same rules share their styles, and are the same pages."""

from typing import Any

import pytest
import weasyprint
from weasyprint.css import StyleFor
from weasyprint.layout import page as layout

from publish.press import page_styles

TEXT = "<p>In 1917 <b>the director</b> waited, <i>as they do</i>, for <q>the light</q> and a considerable audience.</p>" * 20


PAGES = """@page { size: 200pt 300pt; margin: 10vw 20pt; @bottom-center { content: counter(page); counter-increment: none } }
@page :first { margin-top: 90pt } @page :left { @top-left { content: "left" } @bottom-center { content: none } }
@page :nth(4) { @top-right { content: "fourth" } } @page plate { margin: 3vh; @top-center { content: string(head) } }
@page table { @top-center { display: table-cell; content: "table"; padding: 5pt } }
h1 { string-set: head content() } .plate { page: plate } .table { page: table; break-before: right }
span { float: footnote } body { overflow: hidden }"""
LONG = (
    f'{TEXT}<h1>Head</h1><p class="plate">A <span>note</span></p><p class="plate">Two</p>{TEXT}<div class="table">{TEXT}</div>'
)


def test_pages_under_the_same_rules_share_their_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "set_page_type_computed_styles", page_styles._style_page)

    def made() -> tuple[bytes, int]:
        html = weasyprint.HTML(string=f'<html lang="en"><body>{LONG}{LONG}')
        document = html.render(stylesheets=[weasyprint.CSS(string=PAGES)])
        return bytes(document.write_pdf()), len(document.pages)

    styled: list[Any] = []
    real = StyleFor.add_page_declarations
    monkeypatch.setattr(StyleFor, "add_page_declarations", lambda self, kind: styled.append(kind) or real(self, kind))
    before, count = made()
    assert len(styled) == count > 20
    styled.clear()
    page_styles.share_page_styles()
    assert made() == (before, count)
    assert len(styled) == 8, "first, left and right, the fourth, plates and tables on either side, blank"
