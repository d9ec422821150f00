"""A column that is tried and then taken makes the same page as one laid out twice."""

from typing import Any

import pytest
import weasyprint
from weasyprint.layout import block

from publish.press import columns_once

CSS = """@page { size: 200pt 240pt; margin: 20pt } .index { columns: 2; column-gap: 9pt } p { margin: 0; text-align: justify }
p.last { margin-bottom: 12pt } p.turned { break-before: page } .note { float: footnote } .side { float: right; width: 30pt }
.over { position: absolute; right: 0 } .run { position: running(head) } .span { column-span: all }"""
ENTRY = "<p>Agnes Varda, <span id='a{0}'>{0}</span>, and many other words that fill the lines of an entry, 12, 14, {0}</p>"


def index(extra: str, every: int = 7) -> str:
    entries = (ENTRY.format(number) + (extra.format(number) if number % every == 3 else "") for number in range(60))
    return f"<h1>Index</h1><p>About it.</p><div class='index'>{''.join(entries)}</div><p>After it.</p>"


def made(text: str) -> bytes:
    html = weasyprint.HTML(string=f"<html><body>{text}")
    return bytes(html.write_pdf(stylesheets=[weasyprint.CSS(string=CSS)], pdf_identifier=b"1"))


@pytest.fixture(autouse=True)
def engine_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "block_box_layout", columns_once._lay_out)


@pytest.mark.parametrize(
    "extra",
    [
        "",
        "<p class='last'>The last of its letter, 9</p><h2>B</h2>",
        "<p class='turned'>Behind a leaf {0}</p>",
        "<p>With a note<span class='note'>The note {0}, of some words.</span>, 5</p>",
        "<p><span class='side'>side {0}</span>Something floats beside this, 7</p>",
        "<p><span class='over'>over</span>Something stands over this, 7</p>",
        "<div class='run'>Head {0}</div><p>and its page</p>",
        "<h2 class='span'>Across {0}</h2>",
        "<table><tr><td>a<td>b {0}</table>",
    ],
    ids=["entries", "letters", "turned", "notes", "floats", "placed", "running", "across", "tables"],
)
def test_the_pages_are_the_same(extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[Any] = []
    real = columns_once._lay_out

    def counted(context: Any, box: Any, *given: Any, **named: Any) -> Any:
        laid.extend([box] if box.is_column else [])
        return real(context, box, *given, **named)

    monkeypatch.setattr(columns_once, "_lay_out", counted)
    monkeypatch.setattr(block, "block_box_layout", counted)
    before, twice = made(index(extra)), len(laid)
    laid.clear()
    columns_once.columns_once()
    assert made(index(extra)) == before
    assert len(laid) < twice if extra == "" else len(laid) <= twice
