"""Text files of other times and systems: what they say is read, what was damaged before is told, what is no text is refused."""

import pytest

from publish.intake.marked import read_markdown
from publish.intake.plain import ImportFaultError, decoded, mojibake, read_text
from publish.intake.web import read_html

WESTERN = "Ivor Penhallow: I said “it’s raining”—a naïve café, Müller, goéland…\nQ: Où est-il, señor?\n"
SHORT = "Mark Rowe: It’s a café.\n"
JAPANESE = "監督：雨はいちばん大きなランプです。\n記者：どうしてですか。\n"
RUSSIAN = "Вопрос: Почему дождь? Ответ: Потому что небо не присылает счетов за свет.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"]
)
@pytest.mark.parametrize("text", [WESTERN, SHORT])
def test_western_texts(encoding: str, text: str) -> None:
    found, remarks = decoded(text.encode(encoding), "x.txt")
    assert found == text
    assert bool(remarks) is not encoding.startswith("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "shift_jis", "euc_jp"])
def test_japanese_texts(encoding: str) -> None:
    assert decoded(JAPANESE.encode(encoding), "x.txt")[0] == JAPANESE


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251"])
def test_russian_texts(encoding: str) -> None:
    assert decoded((RUSSIAN * 3).encode(encoding), "x.txt")[0] == RUSSIAN * 3


def test_a_stray_zero_does_not_make_a_text_another() -> None:
    raw = read_text(("Mark Rowe: It’s a café.\0\n" * 2 + "a " * 999).encode(), "x.txt")
    assert raw.pieces[0].text == "Mark Rowe: It’s a café."


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\0" * 900, b"\xff\xfe" + bytes(range(255)) * 9, b"GIF89a" + bytes(99)]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(ImportFaultError, match=r"^x\.txt: this is no text\. Save it"):
        decoded(data, "x.txt")


def test_a_page_says_its_own_encoding() -> None:
    page = "<html><head><meta charset={}></head><body><p>“naïve” café</p></body></html>"
    for said, encoding in (("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("none-such", "utf-8"), ("utf-8", "utf-16")):
        assert read_html(page.format(said).encode(encoding), "x.html").pieces[0].text == "“naïve” café"


def test_front_matter_in_an_old_code_page() -> None:
    raw = read_markdown("---\ntitle: Café\nmood: naïve\n---\n\nQ: “Où?”\n".encode("cp1252"), "x.md")
    assert raw.hints.title == "Café"
    assert "naïve" in raw.pieces[0].text


@pytest.mark.parametrize("text", ["One\nItâ€™s raining", "One\nA cafÃ©", "One\nA caf\ufffd"])
def test_mojibake_is_told_with_its_line(text: str) -> None:
    assert mojibake(text)[0].startswith("line 2: letters damaged before we read them ('")
    assert any("letters damaged" in remark for remark in read_text(text.encode(), "x.txt").remarks)
    page = f"<html><body><p>{text}</p></body></html>"
    assert any("letters damaged" in remark for remark in read_html(page.encode(), "x.html").remarks)


def test_sound_text_is_no_mojibake() -> None:
    assert not mojibake(WESTERN + JAPANESE + RUSSIAN)


def test_entities_and_emphasis_of_html_in_markdown() -> None:
    piece = read_markdown(b"Rock&nbsp;&amp; <em>Salt Road</em> <b>now</b> \\&amp;", "x.md").pieces[0]
    assert piece.text == "Rock & Salt Road now &amp;"
    assert [(span.text, span.italic, span.bold) for span in piece.spans if span.italic or span.bold] == [
        ("Salt Road", True, False),
        ("now", False, True),
    ]
