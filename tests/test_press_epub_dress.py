"""How the EPUB is dressed and what it claims: fonts with licences, languages of titles, structure, and claims that hold."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import uharfbuzz as hb
from conftest import CASES, Built, write
from editions import documents
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from publish.press.epub_text import OPS, TYPE, XHTML
from publish.press.pictures import names_in_book

Golden = Callable[[str], Built]
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TALK = """---
interviewee: Ivor Penhallow
interviewer: Judith Amory
permission: own
---

![{alt}](images/p.png "A caption"){{: credit="Photo: A. Name"}}

**JA:** Did *Les Quatre Cents Coups* reach you, or *The 400 Blows*?

**IP:** It did.[^1]

[^1]: In 1960.
"""
FILMS = "blows:\n  title: The 400 Blows\n  original_title: Les Quatre Cents Coups\n  year: 1959\n  language: fr\n"
PICTURE = Path(__file__).parent / "books/every-block/manuscript/images/line.png"


@pytest.fixture
def built(tmp_path: Path, build_book: Callable[..., tuple[dict, Path]]) -> Callable[..., tuple[dict, Path]]:
    """An EPUB of one talk with one picture."""

    def made(alt: str = "A lamp", more: str = "") -> tuple[dict, Path]:
        settings = f"title: Reels\neditions: [epub]\nlanguage: en-GB\n{more}"
        folder = write(tmp_path / "c", {"collection.yaml": settings, "a.md": TALK.format(alt=alt), "films.yaml": FILMS})
        (folder / "images").mkdir()
        (folder / "images/p.png").write_bytes(PICTURE.read_bytes())
        report, output = build_book(folder)
        return report, output / report["files"]["epub"]["name"]

    return made


def package(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read("EPUB/content.opf").decode()


def shaped(face: hb.Face, feature: str) -> list[int]:
    """The glyphs of some letters and figures, with a feature asked for."""
    buffer = hb.Buffer()
    buffer.add_str("Tone 1902")
    buffer.guess_segment_properties()
    hb.shape(hb.Font(face), buffer, {feature: True} if feature else {})
    return [info.codepoint for info in buffer.glyph_infos]


def lines(face: hb.Face) -> float:
    """The height of a line by the font's own measure, in ems."""
    extents = hb.Font(face).get_font_extents("ltr")
    return (extents.ascender - extents.descender) / face.upem


def test_fonts_are_static_small_and_carry_their_licence(golden_book: Golden) -> None:
    path = golden_book("every-block")[1]["epub"]
    with zipfile.ZipFile(path) as file:
        fonts = {name: file.read(name) for name in file.namelist() if name.endswith(".ttf")}
        licences = [file.read(name).decode() for name in file.namelist() if name.endswith("licence.txt")]
        css = file.read("EPUB/book.css").decode()
    assert licences
    assert all("SIL OPEN FONT LICENSE" in text.upper() for text in licences)
    letters = {ord(letter) for root in documents(path).values() for letter in "".join(map(str, root.itertext()))}
    for name, data in fonts.items():
        face = hb.Face(hb.Blob(data))
        assert not face.axis_infos
        assert set(face.unicodes) <= letters | {0x20, 0xA0, 0x2A}
        assert all(shaped(face, feature) != shaped(face, "") for feature in ("smcp", "c2sc", "onum"))
        assert len(data) < 80_000
        assert lines(face) > 1.2, "lines would be cut, or run into one another"
        assert f'url("{name.removeprefix("EPUB/")}")' in css


@pytest.mark.parametrize("name", CASES)
def test_every_document_says_which_region_it_is_in(name: str, golden_book: Golden) -> None:
    read = documents(golden_book(name)[1]["epub"])
    regions = [root.find(f"{{{XHTML}}}body").get(TYPE) for file, root in read.items() if file != "cover.xhtml"]
    assert set(regions) <= {"frontmatter", "bodymatter", "backmatter"}
    assert sorted(set(regions), key=regions.index) == ["frontmatter", "bodymatter", "backmatter"]


@pytest.mark.parametrize("name", CASES)
def test_turns_and_speakers_are_told_apart_and_labels_are_no_headings(name: str, golden_book: Golden) -> None:
    for root in documents(golden_book(name)[1]["epub"]).values():
        for label in root.iterfind(f".//{{{XHTML}}}b[@class='label']"):
            turn = next(one for one in label.iterancestors() if "turn" in (one.get("class") or "").split())
            assert {"question", "answer"} & set(turn.get("class").split())
            assert not [one for one in label.iterancestors() if one.tag in {f"{{{XHTML}}}h{n}" for n in range(1, 7)}]


def test_titles_carry_their_language(built: Callable[..., tuple[dict, Path]]) -> None:
    root = documents(built()[1])["a.xhtml"]
    spans = [one for one in root.iter(f"{{{XHTML}}}span") if one.get("lang")]
    marked = {"".join(map(str, one.itertext())): (one.get("lang"), one.get(XML_LANG)) for one in spans}
    assert marked == {"Les Quatre Cents Coups": ("fr", "fr")}


def test_a_note_pops_up_and_leads_back(built: Callable[..., tuple[dict, Path]]) -> None:
    root = documents(built()[1])["a.xhtml"]
    call = next(one for one in root.iter(f"{{{XHTML}}}a") if one.get(TYPE) == "noteref")
    note = root.xpath(f'//*[@id="{call.get("href")[1:]}"]')[0]
    assert (note.tag, note.get(TYPE), note.get("role")) == (f"{{{XHTML}}}aside", "footnote", "doc-footnote")
    back = note.xpath('.//*[@role="doc-backlink"]')[0]
    assert back.get("href") == f"#{call.get('id')}"


def test_what_holds_is_claimed(built: Callable[..., tuple[dict, Path]]) -> None:
    exemptions = "exemption: [eaa-microenterprise, eaa-disproportionate-burden]"
    report, path = built(more=f"accessibility: {{certified_by: Judith Amory, {exemptions}}}\n")
    told = package(path)
    assert ">alternativeText<" in told
    assert "EPUB Accessibility 1.1 - WCAG 2.2 Level AA" in told
    assert ">Judith Amory<" in told
    for exemption in ("eaa-microenterprise", "eaa-disproportionate-burden"):
        assert f'<meta property="a11y:exemption">{exemption}</meta>' in told
    assert "accessibility-claim" not in {one["code"] for one in report["notices"]}


def test_what_does_not_hold_is_withdrawn_and_told(built: Callable[..., tuple[dict, Path]]) -> None:
    report, path = built("", "accessibility: {certified_by: Judith Amory}\n")
    told = package(path)
    assert ">alternativeText<" not in told
    assert "textual,visual" in told
    assert "conformsTo" not in told
    assert "certifiedBy" not in told
    found = {one["code"]: one for one in report["notices"]}
    assert (found["no-alternative-text"]["file"], found["no-alternative-text"]["line"]) == ("a.md", 7)
    assert found["accessibility-claim"]["file"] == "collection.yaml"
    assert "conformance" in found["accessibility-claim"]["message"]
    assert "a.md:7" in found["accessibility-claim"]["message"]


def test_nothing_is_claimed_of_pages_where_there_are_none(built: Callable[..., tuple[dict, Path]]) -> None:
    told = package(built()[1])
    assert not [word for word in ("pageBreakMarkers", "pageNavigation", "pageBreakSource") if word in told]


def test_every_structure_has_its_role(golden_book: Golden) -> None:
    for name in CASES:
        for root in documents(golden_book(name)[1]["epub"]).values():
            for element in root.iter(etree.Element):
                kind = element.get(f"{{{OPS}}}type") or ""
                if kind in {"noteref", "footnote", "pagebreak", "chapter", "part", "preface", "index", "pullquote", "epigraph"}:
                    assert element.get("role") == f"doc-{kind}", (name, kind)


names = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.lists(names, unique=True, max_size=8))
def test_pictures_get_names_that_every_reader_takes(names: list[str]) -> None:
    called = names_in_book([f"images/{name}.png" for name in names])
    assert len({name.casefold() for name in called.values()}) == len(names)
    assert all(re.fullmatch(r"images/[A-Za-z0-9_-]+\.png", name) for name in called.values())


def test_names_that_need_no_change_are_kept() -> None:
    assert names_in_book(["images/line.png", "plates/Ōzu & co.JPG", "images/Line.png", "plain"]) == {
        "images/line.png": "images/line.png",
        "plates/Ōzu & co.JPG": "images/plates-Ozu-co.jpg",
        "images/Line.png": "images/Line-2.png",
        "plain": "images/plain",
    }
