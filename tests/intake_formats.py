"""Arbitrary sources of each format with the words they say: what the laws of the readers are made of.

A block is a list of runs; each format renders it its own way. `text` is what a reader sees, in order; `apart` is what the
source itself says is none of the text (deleted, commented, hidden), in order; `notes` the words of footnotes.
"""

import io
import zipfile
from dataclasses import dataclass, field
from html import escape

from hypothesis import strategies as st

WORDS = ["rain", "Salt", "Road", "what?", "no.", "Ivor", "I", "said", "the", "lamp", "é", "naïve", "1961", "don’t", "A:", "Q:"]
LEGAL = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\u2028\u2029\ufffe\uffff")
TEXT = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join),
    st.sampled_from(
        [" ", ", ", "Mark Rowe: ", "Share this", "*", "# x", "1. y", "[^1]", "<b>", "&amp;", "--", "``", "a_b", "|"]
    ),
    st.text(LEGAL, max_size=8),
)
STYLES = ["", "", "b", "i", "bi"]
RUN = st.tuples(TEXT, st.sampled_from(STYLES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a source says."""

    data: bytes
    name: str
    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    voices: list[str] = field(default_factory=list)
    """Names that stand at every cue, and are written once a turn."""


def zipped(files: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


# ----------------------------------------------------------------------------------------------------------- saved pages

INLINE = st.sampled_from(["{}", "<b>{}</b>", "<em>{}</em>", "<span style='font-weight:700'>{}</span>", "<a href='x'>{}</a>"])
APART = st.sampled_from(
    ["<del>{}</del>", "<span style='display: none'>{}</span>", "<span hidden>{}</span>", "<button>{}</button>"]
)
NOISE = st.sampled_from(["<script>no()</script>", "<!--x > y-->", "<wbr>", "<img alt='' src='data:,no'>", "<style>a{}</style>"])
BLOCKS = st.sampled_from(
    [
        *["<p>{}</p>"] * 4,
        "<p>{}", "<div>{}</div>", "<h2>{}</h2>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>",
        "<table><tr><td>{}</td></tr></table>", "<dl><dt>Q</dt><dd>{}</dd></dl>", "<figure><figcaption>{}</figcaption></figure>",
        "<aside><p>{}</p></aside>", "<nav>{}</nav>", "<footer>{}</footer>", "<div class='comments'>{}</div>",
        "<section>{}</section>",
    ]
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> Said:
    found, text = [], []
    for _ in range(draw(st.integers(1, 8))):
        shape = draw(BLOCKS)
        text.append("Q" if "<dt>" in shape else "")
        inside, said, apart, before = [], "", "", ""
        for words, _ in draw(st.lists(RUN, min_size=1, max_size=4)):
            kind = draw(st.sampled_from("ttttbdn"))
            if kind == "d" and before != "d":
                cut = draw(APART)
                inside.append(cut.format(escape(words)))
                if "button" in cut:  # a block: the text before and after it are two
                    text += [said, apart, words]
                    said, apart = "", ""
                else:
                    apart += f"{words}\n"
            elif kind == "b":
                inside.append("<br>")
                said += "\n"
            elif kind == "n":
                inside.append(draw(NOISE))
            else:
                inside.append(draw(INLINE).format(escape(words)))
                said += words
            before = before if kind == "n" else kind
        found.append(shape.format("".join(inside)))
        text += [said, apart]
    pre = draw(st.lists(st.sampled_from(["Q: one", "", "A: two", "x " * 30]), max_size=9))
    text += ["\n".join(pre)]
    body = draw(st.sampled_from(["\n", ""])).join(found)
    page = (
        f"<!DOCTYPE html><html><head><title>no</title></head><body>{body}\n<pre>{escape(chr(10).join(pre))}</pre></body></html>"
    )
    return Said(data=page.encode(), name="x.html", text=text)


# ------------------------------------------------------------------------------------------------- Word and OpenDocument

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def docx(body: str, **parts: str) -> bytes:
    """A Word file of a body and further parts: footnotes, comments, styles."""
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{name}+xml"/>' for name in parts)
    relations = "".join(f'<Relationship Id="r{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELS}">{relations}</Relationships>',
            "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            **{f"word/{name}.xml": f"<w:{name} {SPACES}>{text}</w:{name}>" for name, text in parts.items()},
        }
    )


def run(text: str, style: str = "", tag: str = "t") -> str:
    looks = "".join(f"<w:{sign}/>" for sign in style)
    return f'<w:r><w:rPr>{looks}</w:rPr><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def box(text: str) -> str:
    """A text box as Word 2010 and later write it, without the version for older programs."""
    inside = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    drawing = f"<w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing>"
    return f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{drawing}</mc:Choice></mc:AlternateContent></w:r>"


PLAIN_RUNS = {
    "link": "<w:hyperlink w:anchor='x'>{}</w:hyperlink>", "inserted": "<w:ins w:id='1'>{}</w:ins>",
    "field": "<w:fldSimple>{}</w:fldSimple>",
    "control": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "moved": "<w:moveTo w:id='1'>{}</w:moveTo>",
    "smart": "<w:smartTag>{}</w:smartTag>", "direction": "<w:dir w:val='ltr'>{}</w:dir>",
}  # fmt: skip
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}


@st.composite
def word_files(draw: st.DrawFn) -> Said:  # noqa: C901 - a case a kind of run
    body, text, notes, comments = [], [], [], []
    for _ in range(draw(st.integers(1, 7))):
        inside, said, apart, after, before = "", "", "", "", ""
        for words, style in draw(st.lists(RUN, min_size=1, max_size=4)):
            kind = draw(
                st.sampled_from(["run", "run", "run", *PLAIN_RUNS, "sign", "deleted", "hidden", "note", "comment", "box"])
            )
            if kind == "sign":
                sign = draw(st.sampled_from(sorted(SIGNS)))
                inside += f"<w:r><w:{sign}/></w:r>"
                said += SIGNS[sign]
            elif kind == "deleted":
                inside += f"<w:del w:id='1'>{run(words, style, 'delText')}</w:del>"
                apart += words if before == kind else f"\n{words}"
            elif kind == "hidden":
                inside += run(words).replace("<w:rPr>", "<w:rPr><w:vanish/>")
                apart += words if before == kind else f"\n{words}"
            elif kind == "note" and words.strip():
                notes.append(words)
                inside += f'<w:r><w:footnoteReference w:id="{len(notes) + 1}"/></w:r>'
            elif kind == "comment" and words.strip():
                comments.append(words)
                inside += f'<w:r><w:commentReference w:id="{len(comments)}"/></w:r>'
                apart += f"\n{words}\n"
            elif kind == "box":
                inside += box(words)
                after += f"\n{words}"
            else:
                inside += PLAIN_RUNS.get(kind, "{}").format(run(words, style))
                said += words
            if kind != "box" and (words or kind == "sign"):
                before = kind
        paragraph = f"<w:p>{inside}</w:p>"
        table = f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>"
        body.append(table if draw(st.integers(0, 5)) == 0 else paragraph)
        text += [said, apart, after]
    parts = {}
    if notes:
        parts["footnotes"] = "".join(
            f'<w:footnote w:id="{n}"><w:p>{run(words)}</w:p></w:footnote>' for n, words in enumerate(notes, 2)
        )
    if comments:
        parts["comments"] = "".join(
            f'<w:comment w:id="{n}"><w:p>{run(words)}</w:p></w:comment>' for n, words in enumerate(comments, 1)
        )
    return Said(data=docx("".join(body), **parts), name="x.docx", text=text, notes=notes)


URN = "urn:oasis:names:tc:opendocument:xmlns"
ODT_SPACES = " ".join(
    f'xmlns:{name}="{URN}:{space}:1.0"'
    for name, space in {
        "office": "office", "text": "text", "style": "style", "fo": "xsl-fo-compatible", "table": "table", "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
ODT_SHAPES = [
    *["<text:p>{}</text:p>"] * 3,
    "<text:h>{}</text:h>",
    "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
]
ODT_STYLES = (
    '<office:automatic-styles><style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="i"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="bi" style:parent-style-name="b"><style:text-properties fo:font-style="italic"/></style:style>'
    "</office:automatic-styles>"
)


def odt(body: str, **parts: str) -> bytes:
    """An OpenDocument text of a body and further parts."""
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {ODT_SPACES}>{ODT_STYLES}{text}</office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


def odt_note(number: int, text: str) -> str:
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
    )


@st.composite
def open_documents(draw: st.DrawFn) -> Said:
    body, text, notes, deleted = [], [], [], []
    for _ in range(draw(st.integers(1, 7))):
        inside, said, apart = "", "", ""
        for words, style in draw(st.lists(RUN, min_size=1, max_size=4)):
            kind = draw(st.sampled_from(["run", "run", "span", "sign", "note", "comment", "deleted", "frame"]))
            shown = escape(words)
            if kind == "sign":
                sign, means = draw(st.sampled_from([("s", " "), ("tab", " "), ("line-break", "\n"), ("soft-page-break", "")]))
                inside += f"<text:{sign}/>"
                said += means
            elif kind == "note" and words.strip():
                notes.append(words)
                inside += odt_note(len(notes), shown)
            elif kind == "comment":
                inside += f"<office:annotation><dc:creator>no</dc:creator><text:p>{shown}</text:p></office:annotation>"
                apart += f"\n{words}\n"
            elif kind == "deleted":
                deleted.append(shown)
                inside += f'<text:change text:change-id="c{len(deleted)}"/>'
                apart += f"\n{words}\n"
            elif kind == "frame":
                inside += (
                    f"<draw:frame><svg:title>no</svg:title><draw:text-box><text:p>{shown}</text:p></draw:text-box></draw:frame>"
                )
                text += [said, apart, words]
                said, apart = "", ""
            else:
                inside += f'<text:span text:style-name="{style}">{shown}</text:span>' if kind == "span" else shown
                said += words
        shape = draw(st.sampled_from(ODT_SHAPES))
        body.append(shape.format(inside))
        text += [said, apart]
    regions = "".join(
        f'<text:changed-region text:id="c{n}"><text:deletion><text:p>{words}</text:p></text:deletion></text:changed-region>'
        for n, words in enumerate(deleted, 1)
    )
    changes = f"<text:tracked-changes>{regions}</text:tracked-changes>" if deleted else ""
    return Said(data=odt(changes + "".join(body)), name="x.odt", text=text, notes=notes)


# ------------------------------------------------------------------------------------------------- Markdown and subtitles


def marked(text: str) -> str:
    """Text as Markdown that means it."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!<>&|~=:^" else sign for sign in " ".join(text.split()))


@st.composite
def markdown_files(draw: st.DrawFn) -> Said:
    blocks, text, notes = [], [], []
    for _ in range(draw(st.integers(1, 8))):
        shape = draw(st.sampled_from(["{}", "{}", "{}", "# {}", "> {}", "- {}", "{}\n===", "<!-- {} -->"]))
        if shape.startswith("<!"):
            words = " ".join(draw(st.lists(st.sampled_from(WORDS[:8]), min_size=1, max_size=4)))
            blocks.append(shape.format(words))
            text.append(words)
            continue
        parts, said, addresses = [], [], []
        for words, style in draw(st.lists(RUN, min_size=1, max_size=4)):
            kind = draw(st.sampled_from(["run", "run", "link", "note", "wrap"]))
            bare = marked(words)
            if not bare:
                continue
            if kind == "link" and "[" not in words and "]" not in words:
                parts.append(f"[{bare}](http://x.org/{len(blocks)})")
                addresses.append(f"http://x.org/{len(blocks)}")
            elif kind == "note":
                notes.append(words)
                parts.append(f"[^n{len(notes)}]")
                continue
            else:
                sign = {"b": "**", "i": "*", "bi": "***"}.get(style, "")
                parts.append(f"{sign}{bare}{sign}")
            said.append(words)
        if parts:
            blocks.append(shape.format(" ".join(parts)))
            text += [" ".join(said), *addresses]
    blocks += [f"[^n{number}]: {marked(words)}" for number, words in enumerate(notes, 1)]
    return Said(data="\n\n".join(blocks).encode(), name="x.md", text=text, notes=notes)


@st.composite
def subtitles(draw: st.DrawFn) -> Said:
    web = draw(st.booleans())
    stop, cues, text, voices, at = "." if web else ",", [], [], list[str](), 0
    for number in range(draw(st.integers(1, 8))):
        at += draw(st.integers(0, 5))
        rows = []
        for _ in range(draw(st.integers(1, 3))):
            words = " ".join(draw(TEXT).replace("-->", "").split())
            if not words:
                continue
            look = draw(
                st.sampled_from(["{}", "<i>{}</i>", "<v Mark Rowe>{}", "- {}", ">> {}", "<00:00:01.000>{}", "Mark Rowe: {}"])
            )
            rows.append((look, words))
        voices += [words.partition(":")[0] for _, words in rows if ":" in words]
        voices += ["Mark Rowe" for look, _ in rows if "Mark" in look]
        if rows:
            lines = [look.format(escape(words, quote=False)) for look, words in rows]
            cues.append(f"{number + 1}\n00:00:{at:02d}{stop}000 --> 00:00:{at + 1:02d}{stop}000\n" + "\n".join(lines))
            text += [("Mark Rowe " if "Mark" in look else "") + words for look, words in rows]
    head = "WEBVTT\n\n" if web else ""
    return Said(data=(head + "\n\n".join(cues) + "\n").encode(), name="x.vtt" if web else "x.srt", text=text, voices=voices)
