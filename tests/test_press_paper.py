"""A text read as XML: the very tree that WeasyPrint's own parser makes of it."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
import weasyprint
from conftest import PRINTED

import publish.press.galley
from publish.press.paper import paper
from publish.press.paper import tree as read

Tree = tuple[object, ...]


def told(element: ET.Element) -> Tree:
    inside = tuple((told(child), child.tail or "") for child in element)
    return element.tag, tuple(sorted(element.attrib.items())), element.text or "", inside


@pytest.mark.slow
@pytest.mark.parametrize("case", PRINTED)
def test_every_text_of_a_book_is_the_tree_that_html_makes_of_it(
    case: str, build_book: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_already = []

    def both(text: str, language: str, *rest: object) -> weasyprint.HTML:
        html = weasyprint.HTML(string=f'<!DOCTYPE html><html lang="{language}"><body>{text}</body></html>')
        read_already.append(text)
        assert told(read(text, language)) == told(html.etree_element)
        return paper(text, language, *rest)

    monkeypatch.setattr(publish.press.galley, "paper", both)
    build_book(Path(__file__).parent / "books" / case / "manuscript", store=tmp_path / "store")
    assert read_already


def test_what_an_epub_reads_is_named_as_html_names_it() -> None:
    [_, body] = read('<p epub:type="x" xml:lang="hr" id="a">A&#160;b &amp; c.</p>', "en")
    kept = (("epub:type", "x"), ("id", "a"), ("xml:lang", "hr"))
    assert told(body) == ("body", (), "", ((("p", kept, "A\u00a0b & c.", ()), ""),))
