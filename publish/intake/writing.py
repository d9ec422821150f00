"""The interview file, and beside it everything that was set aside.

What the source says is escaped, so that Markdown prints its signs as they stood; styles become Markdown's own.
"""

import re
from collections.abc import Iterator, Sequence

from publish.intake.draft import Draft, Paragraph, Speech
from publish.intake.pieces import Aside, Span
from publish.text import Role, Speaker

_SIGNS = re.compile(r"[\\`*_{}]|\](?=[(\[:])|\[(?=\^)|!(?=\[)|<!(?=-)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_AT_HEAD = re.compile(r"^(?P<sign>[#>|+*:~=-])|^(?P<number>\d+)(?P<stop>[.)])(?=\s)")
_PLAIN = re.compile(r"(?!(?:true|false|yes|no|on|off|null|y|n|~)$)[^\W\d_][\w .,'’“”()!?–—/-]*(?<! )", re.IGNORECASE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def manuscript_of(draft: Draft) -> str:
    """The interview file in contract form."""
    blocks = ["\n".join(("---", *_front(draft), "---"))]
    blocks += [_block(paragraph) for paragraph in draft.headnote]
    for speech in draft.speeches:
        blocks += _turn(speech)
    blocks += [f"[^{note.note}]: {_inline(note.spans)}" for note in draft.notes]
    return "\n\n".join(block for block in blocks if block) + "\n"


def leftovers_of(draft: Draft, source: str) -> str:
    """Everything set aside, in order, with reasons."""
    head = f"# Left over from {source}\n\nNot in the manuscript, in the order of the source. No build reads this file.\n"
    return head + "".join(f"\n## {_place(aside)}{aside.reason}\n\n{_safe(aside.text)}\n" for aside in draft.asides)


def _safe(text: str) -> str:
    return _AT_HEAD.sub(_safe_head, _escaped(text))


def _place(aside: Aside) -> str:
    return f"line {aside.line}: " if aside.line else ""


# -------------------------------------------------------------------------------------------------------- front matter


def _front(draft: Draft) -> Iterator[str]:
    if draft.title:
        yield f"title: {scalar(draft.title)}"
    by_role = {role: [speaker for speaker in draft.speakers if speaker.role is role] for role in Role}
    if draft.speeches:
        yield f"interviewee: {_names(by_role[Role.INTERVIEWEE])}"
    if by_role[Role.INTERVIEWER]:
        yield f"interviewer: {_names(by_role[Role.INTERVIEWER])}"
    if by_role[Role.OTHER]:
        yield f"others: [{', '.join(scalar(speaker.name) for speaker in by_role[Role.OTHER])}]"
    if draft.date:
        yield f"date: {draft.date}"
    if draft.dateline:
        yield f"dateline: {scalar(draft.dateline)}"
    if draft.place:
        yield f"place: {scalar(draft.place)}"
    if draft.language:
        yield f"language: {scalar(draft.language)}"
    if draft.publication or draft.url:
        words = [f"{key}: {scalar(value)}" for key, value in (("publication", draft.publication), ("url", draft.url)) if value]
        yield f"source: {{{', '.join(words)}}}"
    yield "permission: pending"


def _names(speakers: Sequence[Speaker]) -> str:
    shown = [f"{{publication: {scalar(s.name)}}}" if s.publication else scalar(s.name) for s in speakers]
    return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def scalar(text: str) -> str:
    """A value as YAML takes it, inside brackets too: in double quotes where it might be read as anything but words."""
    if _PLAIN.fullmatch(text) and "," not in text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ") + '"'


# ---------------------------------------------------------------------------------------------------------------- text


def _turn(speech: Speech) -> Iterator[str]:
    first, *rest = speech.paragraphs
    aside = f" [{_escaped(speech.aside)}]" if speech.aside else ""
    words = _inline(first.spans).replace("\n", " ")
    yield f"**{_escaped(speech.label)}{aside}:** {words}"
    yield from (_block(paragraph) for paragraph in rest)


def _block(paragraph: Paragraph) -> str:
    text = _inline(paragraph.spans)
    if not text:
        return ""
    if paragraph.shape == "verse":
        return "\n".join([*(_AT_HEAD.sub(_safe_head, line) for line in text.split("\n")), "{: .verse}"])
    text = text.replace("\n", " ")
    heads = {"heading": "## ", "quotation": "> ", "item": "- "}
    return heads.get(paragraph.shape, "") + _AT_HEAD.sub(_safe_head, text)


def _safe_head(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['stop']}"
    sign = found["sign"]
    return (
        found[0]
        if sign == "*" and found.string[1:2] not in {" ", ""}
        else {"|": "&#124;", ":": "&#58;", "~": "&#126;", "=": "&#61;"}.get(sign, f"\\{sign}")
    )


def _inline(spans: Sequence[Span]) -> str:
    """Spans as Markdown; neighbours in one style are one."""
    merged = list[Span]()
    for span in spans:
        last = merged[-1] if merged else None
        if last and not last.note and not span.note and (last.italic, last.bold) == (span.italic, span.bold):
            merged[-1] = Span(text=last.text + span.text, italic=span.italic, bold=span.bold)
        else:
            merged.append(span)
    return "".join(_styled(span, first=not at) for at, span in enumerate(merged)).strip()


def _styled(span: Span, *, first: bool) -> str:
    if span.note:
        return f"[^{span.note}]"
    before, words, after = _EDGES.match(span.text).groups()  # type: ignore[union-attr]  # matches any text
    if not words or not (span.italic or span.bold):
        return _escaped(span.text)
    if first and span.bold and words.endswith(":"):
        words, after = words[:-1].rstrip(), f":{after}"  # a colon inside would make a label of it
        if not words:
            return _escaped(span.text)
    sign = "*" * (span.italic + 2 * span.bold)
    return f"{before}{sign}{_escaped(words)}{sign}{after}"


def _escaped(text: str) -> str:
    text = _ENTITY.sub("&amp;", text)
    return _TAG.sub("&lt;", _SIGNS.sub(lambda found: "[ " if found[0] == "[" else f"\\{found[0]}", text))
