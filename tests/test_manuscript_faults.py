"""Every fault an editor can make, with the very words of its notice."""

import sys

import pytest

from publish.errors import ManuscriptError
from publish.manuscript import read_collection
from publish.manuscript.files import LARGEST_FILE
from publish.notices import SEVERITY, Severity

GOOD = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\n---\n\n**AC:** How?\n\n**MR:** So.\n"
TITLE = "title: Test\n"


def head(*lines: str) -> str:
    return GOOD.replace("---\n\n", "\n".join([*lines, "---\n\n"]))


def body(*paragraphs: str) -> str:
    return GOOD + "\n" + "\n\n".join(paragraphs) + "\n"


def told(folder, files: dict[str, str | bytes]) -> list[str]:
    """The notices on a collection of these files; a good one stands in for what is not given."""
    for name, content in {"collection.yaml": TITLE, "a.md": GOOD, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        notices = read_collection(folder)[1]
    except ManuscriptError as error:
        return [str(notice) for notice in error.notices]
    return [str(notice) for notice in notices if SEVERITY[notice.code] is not Severity.ERROR]


COLLECTION = {
    "no title": ("subtitle: x\n", "1: missing-title: 'title:' is missing. Add a line 'title: …'."),
    "empty file": ("", "missing-title: 'title:' is missing. Add a line 'title: …'."),
    "empty title": ('title: ""\n', "1: missing-title: 'title:' is empty. Write something behind it."),
    "no mapping": ("Test\n", "1: broken-yaml: these are no 'key: value' lines. Write, for instance, 'title: …'."),
    "unknown key": ("title: T\ntittle: x\n", "2: unknown-key: unknown key 'tittle'. Did you mean 'title'?"),
    "unknown key within": (
        "title: T\nisbn:\n  hardback: x\n",
        ("3: unknown-key: unknown key 'hardback'. Did you mean 'paperback'? Known here are paperback, hardcover, epub or pdf."),
    ),
    "duplicate key": (
        "title: T\nplace: Ghent\ntitle: U\n",
        "3: duplicate-key: 'title' is here a second time; the first is in line 1. Keep one of them.",
    ),
    "colon in a title": (
        "title: Star Wars: A New Hope\n",
        '1: broken-yaml: a value with a colon in it. If it is text, put it in quotes: title: "Star Wars: A New Hope"',
    ),
    "brackets in a title": (
        "title: [REC]\n",
        ('1: bad-value: title: one value is wanted here, not a list. If [REC] is the text, put it in quotes: title: "[REC]"'),
    ),
    "brackets and more": (
        "title: [REC] and after\n",
        (
            "1: broken-yaml: this cannot be read as YAML: 'title: [REC] and after'. "
            'If it is text, put it in quotes: title: "[REC] and after"'
        ),
    ),
    "an open bracket": (
        "title: [REC\nplace: Ghent\n",
        "1: broken-yaml: this cannot be read as YAML: 'title: [REC'. If it is text, put it in quotes: title: \"[REC\"",
    ),
    "asterisks": (
        "title: *No*\n",
        (
            "1: broken-yaml: a value that begins with a sign YAML keeps for itself. "
            'If it is text, put it in quotes: title: "*No*"'
        ),
    ),
    "exclamation mark": (
        "title: !Three Amigos\n",
        (
            "1: bad-value: title: '!Three' is a sign YAML keeps for itself. "
            "If it is part of the text, put the whole value in quotes."
        ),
    ),
    "tab": (
        "title: T\nisbn:\n\tepub: x\n",
        '3: broken-yaml: a tab. Indent with spaces. If it is text, put it in quotes: epub: "x"',
    ),
    "keys where text is wanted": (
        "title: {a: b}\n",
        "1: bad-value: title: text is wanted here, not keys of its own (a). If it is text, put it in quotes.",
    ),
    "text where keys are wanted": (
        "title: T\nisbn: 9780306406157\n",
        (
            "2: bad-value: isbn: '9780306406157' cannot stand here. "
            "Write keys below it, indented: paperback, hardcover, epub or pdf."
        ),
    ),
    "a choice": (
        "title: T\nlabels: initial\n",
        (
            "2: bad-value: labels: 'initial' is not possible. Did you mean 'initials'? "
            "Write full, initials, surname, qa or none."
        ),
    ),
    "an edition": (
        "title: T\neditions: [print, ebook]\n",
        "2: bad-value: editions: 'ebook' is not possible. Write print, epub or screen.",
    ),
    "an exemption the law does not know": (
        "title: T\naccessibility:\n  exemption: eaa-microenterprises\n",
        (
            "3: bad-value: exemption: 'eaa-microenterprises' is not possible. Did you mean 'eaa-microenterprise'? "
            "Write eaa-disproportionate-burden, eaa-fundamental-alteration or eaa-microenterprise."
        ),
    ),
    "one exemption of two": (
        "title: T\naccessibility: {exemption: [eaa-microenterprise, costs too much]}\n",
        (
            "2: bad-value: exemption: 'costs too much' is not possible. "
            "Write eaa-disproportionate-burden, eaa-fundamental-alteration or eaa-microenterprise."
        ),
    ),
    "a year": ("title: T\nyear: soon\n", "2: bad-value: year: 'soon' is not a year. Write four figures."),
    "a language": (
        "title: T\nlanguage: en_GB\n",
        "2: bad-value: language: 'en_GB' is no language tag. Write, for instance, en, en-GB or fr.",
    ),
    "a key": (
        "title: T\nkey: My Book\n",
        "2: bad-value: key: 'My Book' cannot name a file everywhere. Use letters, figures and hyphens: my-book",
    ),
    "an ISBN-10": (
        "title: T\nisbn: {paperback: 0-306-40615-2}\n",
        "2: bad-isbn: paperback: '0-306-40615-2' is an ISBN-10. Use the ISBN-13: 9780306406157.",
    ),
    "a wrong digit": (
        "title: T\nisbn: {epub: 978-0-306-40615-8}\n",
        (
            "2: bad-isbn: epub: '978-0-306-40615-8' is not a valid ISBN: its last digit does not match. "
            "Compare it with your list of ISBNs."
        ),
    ),
    "no ISBN": (
        "title: T\nisbn: {epub: tba}\n",
        "2: bad-isbn: epub: 'tba' is not an ISBN. Write its 13 digits, which begin with 978 or 979.",
    ),
    "a file that is not there": (
        "title: T\ninterviews:\n  - a.md\n  - aa.md\n",
        "4: missing-file: there is no file 'aa.md'. Did you mean 'a.md'? Otherwise take it out of the list.",
    ),
    "a file listed twice": (
        "title: T\nparts:\n  - title: One\n    interviews: a.md\n  - interviews: [a.md]\n",
        "5: duplicate-key: 'a.md' is listed a second time; the first is in line 4. Keep one of them.",
    ),
    "a file outside": (
        "title: T\ninterviews: [a.md, ../b.md]\n",
        "2: outside-collection: '../b.md' is not in the collection folder. Put a copy into it.",
    ),
    "two orders": (
        "title: T\ninterviews: [a.md]\nparts: []\n",
        "3: bad-value: both 'interviews:' and 'parts:'. Keep one of them.",
    ),
    "front matter that is not there": (
        "title: T\nfront: [contents, title-page.md, prefase.md]\n",
        "2: missing-file: there is no file 'prefase.md'. Otherwise take it out of the list.",
    ),
    "no cover": (
        "title: T\ncover: images/cover.jpg\n",
        "2: missing-picture: there is no picture 'images/cover.jpg'. Check its name, small and capital letters too.",
    ),
    "a cover outside": (
        "title: T\ncover: ../cover.jpg\n",
        "2: outside-collection: '../cover.jpg' is not in the collection folder. Put a copy into images/.",
    ),
}


@pytest.mark.parametrize(("content", "message"), COLLECTION.values(), ids=COLLECTION)
def test_collection_yaml(tmp_path, content, message):
    place = "collection.yaml:" if message[0].isdigit() else "collection.yaml: "
    assert told(tmp_path, {"collection.yaml": content})[0] == place + message


INTERVIEW = {
    "no interviewee": (
        "---\ninterviewe: Mark Romanek\n---\n",
        (
            ": unlisted-interview: no 'interviewee:' in its front matter, so it is not in the book. "
            "Did you mean 'interviewee'? Add it, or rename it _b.md."
        ),
    ),
    "empty interviewee": (
        "---\ninterviewee:\n---\n",
        ":2: bad-value: 'interviewee:' is missing. Add a line 'interviewee: …'.",
    ),
    "front matter without an end": (
        "---\ninterviewee: Mark Romanek\n",
        ":1: broken-yaml: the front matter has no end. Put a line '---' below its last key.",
    ),
    "a date in words": (
        head("date: spring 1999"),
        (
            ":4: bad-date: date: 'spring 1999' is not a date. Write 2010, 2010-09, 2010-09-05 or 1967/1969. "
            "Other words go into 'dateline:'."
        ),
    ),
    "a date not in the calendar": (
        head("date: 2010-02-30"),
        ":4: bad-date: date: '2010-02-30' is not in the calendar. Write 2010, 2010-09, 2010-09-05 or 1967/1969.",
    ),
    "years the wrong way round": (
        head("date: 1969/1967"),
        ":4: bad-date: date: '1969/1967' ends before it begins. Write 2010, 2010-09, 2010-09-05 or 1967/1969.",
    ),
    "permission": (
        head("permission: yes"),
        ":4: bad-value: permission: 'yes' is not possible. Write granted, pending, refused, public-domain or own.",
    ),
    "permission key": (
        head("permission:", "  statsu: own"),
        (":5: unknown-key: unknown key 'statsu'. Did you mean 'status'? Known here are status, by, on, editions or credit."),
    ),
    "no turns": (
        "---\ninterviewee: Mark Romanek\n---\n\nWords.\n",
        ": no-turns: nobody speaks here. Begin each turn with its speaker: '**Name:** words'.",
    ),
    "an empty turn": (
        body("**AC:**", "**MR:** So."),
        ":10: bad-value: Ana Cole says nothing here. Write the words behind the label, or take the label out.",
    ),
    "an unknown speaker": (
        body("**Mark Romanik:** So."),
        (
            ":10: unknown-speaker: 'Mark Romanik' does not speak in this interview. Did you mean 'Mark Romanek'? "
            "Otherwise add the name to 'others:'."
        ),
    ),
    "latin-1": (
        GOOD.replace("So", "Sé").encode("latin-1"),
        ":8: not-utf8: byte 0xE9 is not UTF-8. Save the file as UTF-8 in your editor.",
    ),
    "nul": (
        body("a\0b"),
        ":10: not-text: an invisible character that is not text (U+0000). Delete it, or check what file this is.",
    ),
    "a sign that is no text, by its number": (
        head('title: "The \\x07 Lamp"'),
        ":4: not-text: an invisible character that is not text (U+0007). Write the value without it.",
    ),
    "our own mark": (
        body("a\ufdd0b"),
        ":10: not-text: an invisible character that is not text (U+FDD0). Delete it, or check what file this is.",
    ),
    "a huge paragraph": (
        body("word " * 50_000),
        ":10: huge-paragraph: a paragraph of 250 kB. Divide it by empty lines, or check that this is prose.",
    ),
    "hundreds of tags": (
        body("<em>" * 2000),
        ":10: huge-paragraph: hundreds of signs or tags, one within the other. Close each where it ends.",
    ),
    "a person without people.yaml": (
        body("[Ozu](person:ozu)"),
        ":10: mark-points-nowhere: 'person:ozu' is not in people.yaml. Otherwise add 'ozu:' to people.yaml.",
    ),
    "a picture of the web": (
        body("![A](https://x.org/a.png)"),
        ":10: outside-collection: 'https://x.org/a.png' is not in the collection folder. Put a copy into images/.",
    ),
    "a picture outside": (
        body("![A](../a.png)"),
        ":10: outside-collection: '../a.png' is not in the collection folder. Put a copy into images/.",
    ),
}


@pytest.mark.parametrize(("content", "message"), INTERVIEW.values(), ids=INTERVIEW)
def test_interview(tmp_path, content, message):
    notices = [line for line in told(tmp_path, {"b.md": content}) if "raw-html" not in line]
    assert notices == [f"b.md{message}"]


def test_every_fault_of_every_file_is_told_at_once(tmp_path):
    files = {
        "collection.yaml": "title: T\nyear: x\n",
        "people.yaml": "ozu: {nam: Ozu}\n",
        "films.yaml": "no: {title: No, colour: perhaps}\n",
        "b.md": body("**X:** y", "[a](film:non)", "<!-- sure? -->"),
        "front/preface.md": "[a](person:oz)\n",
    }
    assert told(tmp_path, files) == [
        "b.md:10: unknown-speaker: 'X' does not speak in this interview. Otherwise add the name to 'others:'.",
        (
            "b.md:12: mark-points-nowhere: 'film:non' is not in films.yaml. Did you mean 'no'? "
            "Otherwise add 'non:' to films.yaml."
        ),
        "collection.yaml:2: bad-value: year: 'x' is not a year. Write four figures.",
        "films.yaml:1: bad-value: colour: 'perhaps' is neither yes nor no. Write yes or no.",
        (
            "front/preface.md:1: mark-points-nowhere: 'person:oz' is not in people.yaml. Did you mean 'ozu'? "
            "Otherwise add 'oz:' to people.yaml."
        ),
        (
            "people.yaml:1: unknown-key: unknown key 'nam'. Did you mean 'name'? "
            "Known here are name, sort, also, see_from, see_also or index."
        ),
        "b.md:14: editor-query: query: sure?",
    ]


def test_a_broken_authority_file_is_told_once(tmp_path):
    files = {"people.yaml": "ozu: {name: A: B}\n", "b.md": body("[a](person:ozu)")}
    assert [line.split(" ")[:2] for line in told(tmp_path, files)] == [["people.yaml:1:", "broken-yaml:"]]


def test_same_keys(tmp_path):
    files = {"01-a.md": GOOD, "index.md": GOOD, "foreword.md": GOOD, "front/foreword.md": "Words.\n"}
    assert told(tmp_path, files) == [
        "a.md: duplicate-key: its key 'a' is that of 01-a.md too. Give the file another name.",
        "foreword.md: duplicate-key: its key 'foreword' is that of front/foreword.md too. Give the file another name.",
        "index.md: duplicate-key: its key 'index' is that of the part 'index' too. Give the file another name.",
    ]


def test_unlisted(tmp_path):
    files = {
        "collection.yaml": "title: T\ninterviews: a.md\n",
        "b.md": head("permission: {status: refused, by: X}"),
        "c.md": "---\ninterviewee: X\nbroken: [\n---\n",
        "notes.md": "Words.",
        "_d.md": GOOD,
        "README.md": "Words.",
    }
    assert told(tmp_path, files) == [
        (
            "b.md: unlisted-interview: this interview is not in the book: collection.yaml does not list it. "
            "Its permission is refused. Add it, or rename it _b.md."
        ),
    ]


def test_no_collection(tmp_path):
    with pytest.raises(ManuscriptError) as caught:
        read_collection(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}: missing-file: there is no collection.yaml in this folder. "
        "Check the name of the folder, or begin one with 'publish new'."
    )


def test_no_interview(tmp_path):
    assert told(tmp_path, {"a.md": "Words."}) == [
        (
            "collection.yaml: empty-collection: there is no interview. "
            "Add a file with 'interviewee:' in its front matter: 'publish import' makes one."
        ),
        (
            "a.md: unlisted-interview: no 'interviewee:' in its front matter, so it is not in the book. "
            "Add it, or rename it _a.md."
        ),
    ]


def test_a_file_too_large_is_not_read(tmp_path):
    with (tmp_path / "b.md").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert told(tmp_path, {}) == ["b.md: not-text: 20 MB are no manuscript. Split the file, or check that it is a text file."]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights on Windows")
def test_links_that_lead_outside(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (outside / "b.md").write_text(body("**X:** secret"), encoding="utf-8")
    (outside / "set.png").write_bytes(b"secret")
    (folder / "b.md").symlink_to(outside / "b.md")
    (folder / "images").symlink_to(outside)
    assert told(folder, {"c.md": body("![A](images/set.png)")}) == [
        "b.md: outside-collection: this file lies outside the collection folder. Put a copy into the folder.",
        "c.md:10: outside-collection: 'images/set.png' is not in the collection folder. Put a copy into images/.",
    ]
