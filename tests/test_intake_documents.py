"""Word and OpenDocument files as people send them: changes tracked, comments, notes, text boxes, styles, tables."""

import zipfile
from io import BytesIO

import pytest
from intake_formats import box, docx, odt, odt_note, run
from intake_talks import TALK, heard
from test_intake_sources import draft_of

from publish.intake.opendocument import read_odt
from publish.intake.pieces import Piece
from publish.intake.word import read_docx
from publish.intake.writing import manuscript_of


def word(body: str, **parts: str) -> list[Piece]:
    return list(read_docx(docx(body, **parts), "x.docx").pieces)


def p(*runs: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{''.join(runs)}</w:p>"


def told(pieces: list[Piece]) -> list[tuple[str, str]]:
    return [(piece.text, piece.hint or piece.shape) for piece in pieces]


def looks(piece: Piece) -> list[tuple[str, str]]:
    return [(span.text.strip(), "b" * span.bold + "i" * span.italic) for span in piece.spans if span.text.strip()]


STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Frage"><w:name w:val="Frage"/><w:basedOn w:val="Stark"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Stark"><w:name w:val="Stark"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Film"><w:name w:val="Film"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>"""


# ------------------------------------------------------------------------------------------------------------------ Word


def test_the_accepted_text_and_what_is_apart_in_its_order() -> None:
    body = p(
        run("It "),
        f"<w:del>{run('snowed ', tag='delText')}</w:del>",
        f"<w:ins>{run('rained')}</w:ins>",
        '<w:r><w:commentReference w:id="5"/></w:r>',
        run(", he said"),
        run(" secretly").replace("<w:rPr>", "<w:rPr><w:vanish/>"),
        f"<w:moveFrom>{run(' twice')}</w:moveFrom>",
        run("."),
    )
    comments = f'<w:comment w:id="5">{p(run("Check"))}{p(run("this."))}</w:comment>'
    comments += f'<w:comment w:id="6">{p(run("And that."))}</w:comment>'
    assert told(word(body, comments=comments)) == [
        ("It rained, he said.", "paragraph"),
        ("snowed", "deleted text"),
        ("Check this.", "comment"),
        ("secretly", "hidden text"),
        ("twice", "deleted text"),
        ("And that.", "comment"),
    ]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    body = p(run("It "), more="<w:rPr><w:del/></w:rPr>") + p(run("rained."))
    assert told(word(body)) == [("It rained.", "paragraph")]


def test_footnotes_and_endnotes_do_not_clash() -> None:
    body = p(run("One"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" two"), '<w:r><w:endnoteReference w:id="2"/></w:r>')
    notes = {
        "footnotes": f'<w:footnote w:id="2">{p(run("Of "), run("1961", "i"))}{p(run("And later."))}</w:footnote>',
        "endnotes": f'<w:endnote w:id="2">{p(run("Of 1962."))}</w:endnote>',
    }
    first, foot, end = word(body, **notes)
    assert [span.note for span in first.spans if span.note] == [foot.note, end.note]
    assert (foot.text, end.text) == ("Of 1961 And later.", "Of 1962.")
    assert ("1961", "i") in looks(foot)


def test_a_call_of_a_note_that_is_not_there_is_no_fault() -> None:
    assert told(word(p(run("One."), '<w:r><w:footnoteReference w:id="9"/></w:r>'))) == [("One.", "paragraph")]


def test_text_boxes_fields_signs_and_breaks() -> None:
    body = p(
        run("Soft\u00ad"), "<w:r><w:softHyphen/></w:r>", run("ware"), "<w:r><w:noBreakHyphen/></w:r>", run("ly"), box("Pulled")
    )
    body += p(run("see "), f"<w:fldSimple>{run('page')}</w:fldSimple>", '<w:r><w:br w:type="page"/></w:r>', run("nine"))
    body += p("<w:r><w:ruby><w:rt>" + run("kanji") + "</w:rt><w:rubyBase>" + run("sign") + "</w:rubyBase></w:ruby></w:r>")
    assert [text for text, _ in told(word(body))] == ["Software\u2011ly", "Pulled", "see page", "nine", "kanjisign"]


def test_an_older_and_a_newer_version_of_a_text_box_are_one() -> None:
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(run('Pulled'))}</w:txbxContent></v:textbox></v:shape></w:pict>"
    both = box("Pulled").replace("</mc:Choice>", f"</mc:Choice><mc:Fallback>{old}</mc:Fallback>")
    assert [text for text, _ in told(word(p(run("One"), both)))] == ["One", "Pulled"]


def test_a_tab_after_a_label_and_a_label_in_several_runs() -> None:
    body = ""
    for who, (first, *rest) in TALK:
        label = (
            run("Judi", "b") + run("th Am", "b") + run("ory", "b") + run(":", "b")
            if who == "q"
            else run("Ivor Penhallow:", "b")
        )
        body += p(label, "<w:r><w:tab/></w:r>", run(first)) + "".join(p(run(row)) for row in rest)
    assert heard(draft_of(docx(body), "x.docx")) == [(who, paragraphs) for who, paragraphs in TALK]


def test_bold_and_italics_of_styles() -> None:
    off = run("roman").replace("<w:rPr>", '<w:rPr><w:b w:val="0"/><w:i w:val="false"/>')
    film = run("Salt Road").replace("<w:rPr>", '<w:rPr><w:rStyle w:val="Film"/>')
    body = p(run("asked "), off, style="Frage") + p(run("see "), film) + p(run("On rain"), style="Titel")
    body += p(run("More"), style="berschrift2")
    found = word(body, styles=STYLES)
    assert looks(found[0]) == [("asked", "bi"), ("roman", "")]
    assert looks(found[1]) == [("see", ""), ("Salt Road", "i")]
    assert [(piece.shape, piece.level, piece.style()) for piece in found[2:]] == [("heading", 1, ""), ("heading", 2, "")]


def test_questions_in_a_style_of_their_own() -> None:
    body = ""
    for who, (first, *rest) in TALK:
        body += p(run(first), style="Frage" if who == "q" else "") + "".join(p(run(row)) for row in rest)
    assert heard(draft_of(docx(body, styles=STYLES), "x.docx")) == [(who, paragraphs) for who, paragraphs in TALK]


def test_a_table_of_labels_and_a_deleted_row() -> None:
    def row(label: str, text: str, mark: str = "") -> str:
        return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p(run(label))}</w:tc><w:tc>{p(run(text))}</w:tc></w:tr>"

    body = row("Q", "One?") + row("A", "Two.") + row("Q", "Three?") + row("A", "Four.") + row("", "Cut.", "<w:del/>")
    assert told(word(f"<w:tbl>{body}</w:tbl>")) == [
        *[("Q: One?", "paragraph"), ("A: Two.", "paragraph"), ("Q: Three?", "paragraph"), ("A: Four.", "paragraph")],
        ("Cut.", "deleted text"),
    ]


def test_the_strict_kind_of_word_file_is_read() -> None:
    data = BytesIO()
    with zipfile.ZipFile(BytesIO(docx(p(run("Rain."))))) as usual, zipfile.ZipFile(data, "w") as strict:
        for name in usual.namelist():
            text = usual.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            strict.writestr(name, text)
    assert told(list(read_docx(data.getvalue(), "x.docx").pieces)) == [("Rain.", "paragraph")]


# ---------------------------------------------------------------------------------------------------------- OpenDocument


def document(body: str, **parts: str) -> list[Piece]:
    return list(read_odt(odt(body, **parts), "x.odt").pieces)


def test_what_an_opendocument_text_sets_apart_in_its_order() -> None:
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>snowed</text:p></text:deletion>'
        '</text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>'
    )
    comment = "<office:annotation><dc:creator>x</dc:creator><text:p>Check</text:p><text:p>this.</text:p></office:annotation>"
    body = (
        f'{changes}<text:p>It <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>rained'
        f'<text:change-end text:change-id="c2"/>{comment}, he<text:s text:c="2"/>said.</text:p>'
        "<text:p>Q:<text:tab/>Why?</text:p>"
    )
    assert told(document(body)) == [
        ("It rained, he said.", "paragraph"),
        ("snowed", "deleted text"),
        ("Check this.", "comment"),
        ("Q: Why?", "paragraph"),
    ]


def test_notes_frames_lists_tables_and_headings() -> None:
    frame = "<draw:frame><svg:title>no</svg:title><draw:text-box><text:p>Pulled</text:p></draw:text-box></draw:frame>"
    body = (
        "<text:h text:outline-level='2'>On rain</text:h>"
        f"<text:p>One{odt_note(1, 'Of 1961.')} and{odt_note(1, 'Of 1962.')}{frame}</text:p>"
        "<text:list><text:list-item><text:p>Gull</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Film</text:p></table:table-cell><table:table-cell>"
        "<text:p>Year</text:p></table:table-cell></table:table-row></table:table>"
    )
    *pieces, first, second = document(body)
    assert told(pieces) == [
        *[("On rain", "heading"), ("One and", "paragraph"), ("Pulled", "paragraph"), ("Gull", "item")],
        *[("Film", "paragraph"), ("Year", "paragraph")],
    ]
    assert [(first.note, first.text), (second.note, second.text)] == [("1", "Of 1961."), ("2", "Of 1962.")]


def test_styles_of_styles_and_running_heads() -> None:
    styles = (
        '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><style:style style:name="Frage">'
        '<style:text-properties fo:font-weight="bold"/></style:style><style:header><text:p>The Lamp</text:p></style:header>'
        "</office:document-styles>"
    )
    body = '<text:p text:style-name="Frage">Why <text:span text:style-name="i">Salt Road</text:span>?</text:p>'
    head, piece = document(body, **{"styles.xml": styles})
    assert (head.text, head.hint) == ("The Lamp", "running head or foot")
    assert looks(piece) == [("Why", "b"), ("Salt Road", "bi"), ("?", "b")]


@pytest.mark.parametrize("who", ["docx", "odt"])
def test_italics_and_notes_reach_the_manuscript(who: str) -> None:
    rows = ["Q: Why?", "A: Rain.", "Q: And then?", "A: More rain.", "Q: What is that?"]
    if who == "docx":
        body = "".join(p(run(row)) for row in rows) + p(
            run("A: My "), run("film", "i"), '<w:r><w:footnoteReference w:id="2"/></w:r>'
        )
        data = docx(body, footnotes=f'<w:footnote w:id="2">{p(run("Of 1961."))}</w:footnote>')
        number = "2"
    else:
        body = "".join(f"<text:p>{row}</text:p>" for row in rows)
        data = odt(f'{body}<text:p>A: My <text:span text:style-name="i">film</text:span>{odt_note(9, "Of 1961.")}</text:p>')
        number = "1"
    manuscript = manuscript_of(draft_of(data, f"x.{who}"))
    assert f"My *film*[^{number}]" in manuscript
    assert manuscript.endswith(f"[^{number}]: Of 1961.\n")
