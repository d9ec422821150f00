"""A Word file made plain before mammoth reads it: what mammoth passes over is put where it does not.

mammoth drops deletions, comments, fields and text boxes of newer Word, and does not see bold or italics that a style
gives. All of them become runs that it reads, under styles of our own (`REASONS`), so that no word is lost.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from copy import deepcopy

import lxml.etree

from publish.intake.archive import tree
from publish.intake.word_styles import Styles, style_runs, styles_of
from publish.names.words import words_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_VML = _V[1:-1]
REASONS = {"SetAsideDeleted": "deleted text", "SetAsideComment": "comment", "SetAsideHidden": "hidden text"}
"""Our character styles, and why their text is none of the interview."""
_READ = words_of(
    """
    t r p tbl tr tc ins moveTo smartTag customXml sdt sdtContent hyperlink drawing object pict txbxContent body document
    footnotes footnote endnotes endnote del moveFrom
    """
)
"""What mammoth reads, and what is dealt with here."""


def made_plain(archive: zipfile.ZipFile, name: str) -> tuple[bytes, tuple[str, ...]]:
    """The file with its text, notes and comments as mammoth reads them; and the comments that nothing calls."""
    styles = styles_of(tree(archive, "word/styles.xml", name)) if "word/styles.xml" in archive.namelist() else Styles()
    notes = {kind: _ids(archive, f"word/{kind}s.xml", name) for kind in ("footnote", "endnote")}
    comments = dict(_comments(archive, name))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as plain:
        for entry in archive.infolist():
            if entry.is_dir() or entry.filename.startswith(("word/media/", "word/embeddings/")):
                continue
            if re.fullmatch(r"word/(?:document|footnotes|endnotes)\.xml", entry.filename):
                plain.writestr(entry.filename, _plain(tree(archive, entry.filename, name), styles, notes, comments))
            elif entry.filename.endswith((".xml", ".rels")):
                tree(archive, entry.filename, name)  # no entities, sound
                plain.writestr(entry.filename, archive.read(entry.filename))
    return data.getvalue(), tuple(comments.values())


def _plain(root: lxml.etree._Element, styles: Styles, notes: dict[str, set[str]], comments: dict[str, str]) -> bytes:
    for step in (_boxes, _deletions, _moved, _breaks, _formulas):
        step(root)
    _comment_runs(root, comments)
    for kind, ids in notes.items():
        for call in list(root.iter(f"{_W}{kind}Reference")):
            if call.get(f"{_W}id") not in ids:
                _dropped(call)
    _unwrap(root)
    style_runs(root, styles)
    return lxml.etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _ids(archive: zipfile.ZipFile, part: str, name: str) -> set[str]:
    if part not in archive.namelist():
        return set()
    return {element.get(f"{_W}id") or "" for element in tree(archive, part, name) if isinstance(element.tag, str)}


def _comments(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, str]]:
    if "word/comments.xml" in archive.namelist():
        for comment in tree(archive, "word/comments.xml", name).iter(f"{_W}comment"):
            yield comment.get(f"{_W}id") or "", text_of(comment)


def text_of(element: lxml.etree._Element) -> str:
    """The text of an element, paragraphs and breaks as spaces."""
    signs = {f"{_W}{tag}": " " for tag in ("p", "br", "tab", "cr")}
    return "".join(
        (part.text or "") if part.tag in {f"{_W}t", f"{_W}delText"} else signs.get(part.tag, "") for part in element.iter()
    )


def _dropped(element: lxml.etree._Element) -> None:
    """Take an element out; what follows it stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _replaced(element: lxml.etree._Element, others: list[lxml.etree._Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = others


# --------------------------------------------------------------------------------------------------------------- steps


def _boxes(root: lxml.etree._Element) -> None:
    """Text boxes of newer Word as those of older Word, which mammoth reads; of two versions of one, the newer."""
    for both in list(root.iter(f"{_MC}AlternateContent")):
        choice = next((one for one in both.iter(f"{_MC}Choice") if _boxed(one)), None)
        fallback = both.find(f"{_MC}Fallback")
        if choice is not None:
            _replaced(both, _old_boxes(choice))
        elif fallback is not None and (len(fallback) or both.find(f".//{_W}t") is None):
            _replaced(both, list(fallback))
        else:
            _replaced(both, [child for one in both.iter(f"{_MC}Choice") for child in one])
    for drawing in list(root.iter(f"{_W}drawing")):
        if _boxed(drawing):
            _replaced(drawing, _old_boxes(drawing))


def _boxed(element: lxml.etree._Element) -> bool:
    return element.find(f".//{_W}txbxContent") is not None


def _old_boxes(element: lxml.etree._Element) -> list[lxml.etree._Element]:
    found = []
    for content in list(element.iter(f"{_W}txbxContent")):
        if next(content.iterancestors(f"{_W}txbxContent"), None) is not None:
            continue
        picture = lxml.etree.Element(f"{_W}pict", nsmap={"v": _VML})
        lxml.etree.SubElement(lxml.etree.SubElement(picture, f"{_V}shape"), f"{_V}textbox").append(content)
        found.append(picture)
    return found


def _deletions(root: lxml.etree._Element) -> None:
    """Deleted and moved words, rows and hidden words as runs of our own styles."""
    for row in list(root.iter(f"{_W}tr")):
        mark = row.find(f"{_W}trPr/{_W}del")
        if mark is not None:
            _dropped(mark)
            _marked(row, "SetAsideDeleted")
    for tag in ("del", "moveFrom"):
        for element in [one for one in root.iter(f"{_W}{tag}") if len(one)]:
            for text in list(element.iter(f"{_W}delText")):
                text.tag = f"{_W}t"
            _marked(element, "SetAsideDeleted")
            _replaced(element, list(element))
    for properties in list(root.iter(f"{_W}rPr")):
        hidden = properties.find(f"{_W}vanish")
        run = properties.getparent()
        if hidden is not None and hidden.get(f"{_W}val") not in {"0", "false"} and run is not None and run.tag == f"{_W}r":
            _mark(run, "SetAsideHidden")
    for text in list(root.iter(f"{_W}delText")):
        text.tag = f"{_W}t"


def _marked(element: lxml.etree._Element, style: str) -> None:
    for run in element.iter(f"{_W}r"):
        _mark(run, style)


def _mark(run: lxml.etree._Element, style: str) -> None:
    """Give a run a style of ours, unless it has one."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        properties = lxml.etree.Element(f"{_W}rPr")
        run.insert(0, properties)
    named = properties.find(f"{_W}rStyle")
    if named is None:
        named = lxml.etree.SubElement(properties, f"{_W}rStyle")
    if named.get(f"{_W}val") not in REASONS:
        named.set(f"{_W}val", style)


def _moved(root: lxml.etree._Element) -> None:
    for tag in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"):
        for element in list(root.iter(f"{_W}{tag}")):
            _dropped(element)


def _breaks(root: lxml.etree._Element) -> None:
    """Every break of a line, column or page is one, lest the words before and after it run together."""
    for element in list(root.iter(f"{_W}br", f"{_W}cr")):
        element.tag = f"{_W}br"
        element.attrib.clear()
    for element in list(root.iter(f"{_W}ptab")):
        element.tag = f"{_W}tab"
        element.attrib.clear()


def _formulas(root: lxml.etree._Element) -> None:
    for tag in ("t", "r"):
        for element in list(root.iter(f"{_M}{tag}")):
            element.tag = f"{_W}{tag}"


def _comment_runs(root: lxml.etree._Element, comments: dict[str, str]) -> None:
    """Each comment's words where it is called."""
    for call in list(root.iter(f"{_W}commentReference")):
        run, text = call.getparent(), comments.pop(call.get(f"{_W}id") or "", "")
        if run is None or run.tag != f"{_W}r" or not text.strip():
            continue
        said = deepcopy(run)
        for child in list(said):
            said.remove(child)
        lxml.etree.SubElement(said, f"{_W}t").text = f" {text} "
        _mark(said, "SetAsideComment")
        _replaced(run, [run, said])


def _unwrap(root: lxml.etree._Element) -> None:
    """Elements that mammoth does not know give up their text: fields, writing directions, readings, formulas."""
    for element in reversed([one for one in root.iter() if isinstance(one.tag, str)]):
        known = element.tag.startswith((_V, _MC)) or element.tag.removeprefix(_W) in _READ
        if not known and element is not root and element.find(f".//{_W}t") is not None:
            _replaced(element, list(element))
