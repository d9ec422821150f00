"""A whole folder: what is read, in which order, and what it becomes."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image

from publish.authority import Credit
from publish.collection import Edition, Part, Permission, PermissionStatus, Publication
from publish.manuscript import inputs, read_collection, read_interview
from publish.manuscript.pictures import MOST_PIXELS, PicturesIn, Sight, look_at
from publish.text import BlockKind, PassageKind, Role, Source, Speaker

GOOD = "---\ninterviewee: Mark Romanek\ninterviewer: {publication: Tribeca}\n---\n\n**Q:** How?\n\n**MR:** So.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "collection.yaml").write_text("title: Test\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


def write(folder, name, *lines):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def dated(date):
    return GOOD.replace("---\n\n", f"date: {date}\n---\n\n")


@pytest.mark.parametrize("typed", ["1917", "No", "yes", "2001: A", "~x", "1_000", "0x1F", "1e3", "12:30", "null", "2010-09-05"])
def test_text_is_what_was_typed(folder, typed):
    value = f'"{typed}"' if ": " in typed else typed
    write(folder, "collection.yaml", f"title: {value}", f"place: {value}", f"editors: [{value}, b]")
    metadata = read_collection(folder)[0].metadata
    assert (metadata.title, metadata.place, metadata.editors) == (typed, typed, (typed, "b"))


def test_collection_yaml(folder):
    write(
        folder,
        "collection.yaml",
        "title: The Étoile's Book of '68",
        "series: {title: Talks, number: 3}",
        "language: en-GB",
        "editors: A. Name",
        "contributors: [{name: B. Name, role: translator}]",
        "year: 2026",
        "isbn: {paperback: 978-0-306-40615-7, epub: 9780306406157}",
        "parts:",
        "  - title: Beginnings",
        "    interviews: [a.md]",
        "front: [contents, preface.md]",
        "editions: print",
        "openers: any",
        "labels: qa",
        "index: {names: reviewed, films: together}",
        "subjects: {thema: ATFA}",
        "accessibility: {certified_by: Me}",
    )
    write(folder, "front/preface.md", "Words.")
    collection, notices = read_collection(folder)
    metadata, settings = collection.metadata, collection.settings
    assert not notices
    assert metadata.key == "the-etoiles-book-of-68"
    assert (metadata.series, metadata.series_number, metadata.editors) == ("Talks", "3", ("A. Name",))
    assert metadata.isbn == (("paperback", "978-0-306-40615-7"), ("epub", "9780306406157"))
    assert (metadata.year, metadata.thema, metadata.certified_by) == ("2026", ("ATFA",), "Me")
    assert (settings.editions, settings.openers, settings.labels) == ((Edition.PRINT,), "any", "qa")
    assert (settings.index_names, settings.index_films) == ("reviewed", "together")
    assert (settings.front_order, settings.back_order) == (("contents", "preface.md"), ())
    assert [(part.title, len(part.interviews)) for part in collection.parts] == [("Beginnings", 1)]


def test_interviews_stand_by_date_then_file(folder):
    for name, date in {"b.md": "2001", "c.md": "1967/1969", "d.md": "1967-03", "e.md": "2001"}.items():
        write(folder, name, dated(date))
    assert [interview.file for interview in read_collection(folder)[0].interviews] == [
        "d.md", "c.md", "b.md", "e.md", "a.md",
    ]  # fmt: skip


def test_interviews_stand_as_listed(folder):
    write(folder, "b.md", dated("1900"))
    write(folder, "collection.yaml", "title: T", "interviews: [a.md, b.md]")
    assert [interview.file for interview in read_collection(folder)[0].interviews] == ["a.md", "b.md"]


def test_keys_of_interviews(folder):
    for name in ("01-x.md", "0002.md", "3. Agnès Varda.md", "8½.md"):
        write(folder, name, GOOD)
    keys = {interview.file: interview.key for interview in read_collection(folder)[0].interviews}
    assert keys == {
        "01-x.md": "x", "0002.md": "interview-0002", "3. Agnès Varda.md": "agnes-varda", "8½.md": "interview-1-2",
        "a.md": "a",
    }  # fmt: skip


def test_interview():
    source = """---
title: Never Let Me Go
interviewee: [Mark Romanek, Ana Cole]
interviewer: [{publication: Tribeca}, B. Asker]
others: Audience
date: 2010-09
place: New York
language: en
source: {title: x, publication: y, date: 2010, url: https://x.org}
permission: {status: granted, by: z, on: 2026-03-01, editions: [print], credit: c}
---

Before.[^1]

**AC and MR:** So *was* it.

[^1]: A note.
"""
    interview, notices = read_interview("02-never.md", source.encode(), {})
    assert not notices
    assert (interview.key, interview.file, interview.title, interview.titled) == (
        "never",
        "02-never.md",
        "Never Let Me Go",
        True,
    )
    assert interview.interviewees == tuple(Speaker(name=name, role=Role.INTERVIEWEE) for name in ("Mark Romanek", "Ana Cole"))
    assert interview.interviewers == (
        Speaker(name="Tribeca", role=Role.INTERVIEWER, publication=True),
        Speaker(name="B. Asker", role=Role.INTERVIEWER),
    )
    assert interview.others == (Speaker(name="Audience", role=Role.OTHER),)
    assert interview.first_published == Publication(title="x", publication="y", date="2010", url="https://x.org")
    assert interview.permission == Permission(
        status=PermissionStatus.GRANTED,
        by="z",
        on="2026-03-01",
        editions=(Edition.PRINT,),
        credit="c",
        source=Source("02-never.md", 10),
    )
    before, note = interview.headnote[0].passages
    said = interview.turns[0].blocks[0].passages[0]
    assert (before.id, before.kind, before.text, before.said_by) == ("never-1", PassageKind.HEADNOTE, "Before.", ())
    assert (note.id, note.kind, note.source) == ("never-n1", PassageKind.NOTE, Source("02-never.md", 17))
    assert (said.kind, said.text, said.said_by) == (PassageKind.TURN, "So was it.", ("Ana Cole", "Mark Romanek"))
    assert said.italics == ((3, 6),)


def test_permission_in_one_word_and_none():
    def status(*lines):
        interview, _ = read_interview("a.md", GOOD.replace("---\n\n", "\n".join([*lines, "---\n\n"])).encode(), {})
        return interview.permission.status

    assert status("permission: public-domain") is PermissionStatus.PUBLIC_DOMAIN
    assert status() is PermissionStatus.MISSING


def test_an_interview_without_a_title_has_its_interviewees_names():
    interview, _ = read_interview("a.md", GOOD.replace("Mark Romanek", "[Mark Romanek, A, B]").encode(), {})
    assert (interview.title, interview.titled) == ("Mark Romanek, A and B", False)


def test_authority_files(folder):
    write(
        folder,
        "people.yaml",
        "# the editor's decisions",
        "kazuo-ishiguro:",
        "  name: Kazuo Ishiguro",
        "  also: Ish",
        "spider-man: {name: Spider-Man, index: no}",
    )
    write(
        folder,
        "films.yaml",
        "no-2012:",
        "  title: No",
        "  year: 2012",
        "  credits: {director: Pablo Larraín, cast: [{name: Gael García Bernal, role: René}, x]}",
        "  colour: true",
        "  ids: {imdb: tt2059255}",
    )
    collection, _ = read_collection(folder)
    kazuo, spider = collection.people
    (film,) = collection.films
    assert (kazuo.key, kazuo.also, kazuo.indexed, kazuo.reviewed) == ("kazuo-ishiguro", ("Ish",), True, True)
    assert (kazuo.source, spider.indexed) == (Source("people.yaml", 2), False)
    assert (film.title, film.year, film.colour, film.checked) == ("No", "2012", True, False)
    assert film.credits == (
        Credit(job="director", name="Pablo Larraín"),
        Credit(job="cast", name="Gael García Bernal", role="René"),
        Credit(job="cast", name="x"),
    )


def test_front_and_back_matter(folder):
    write(folder, "front/01-preface.md", "---", "title: Before", "---", "", "Words.")
    write(folder, "front/a-note-on-names.md", "**Note:** no label here.")
    write(folder, "back/acknowledgments.md", "Thanks.")
    write(folder, "back/_draft.md", "Not yet.")
    collection, notices = read_collection(folder)
    assert not notices
    assert [(m.key, m.part, m.title, m.file) for m in (*collection.front, *collection.back)] == [
        ("preface", Part.PREFACE, "Before", "front/01-preface.md"),
        ("a-note-on-names", Part.OTHER, "A note on names", "front/a-note-on-names.md"),
        ("acknowledgments", Part.ACKNOWLEDGEMENTS, "Acknowledgments", "back/acknowledgments.md"),
    ]
    (block,) = collection.front[0].blocks
    assert (block.id, block.passages[0].kind, block.source.line) == ("preface-1", PassageKind.MATTER, 5)


def test_inputs(folder):
    names = [
        "_a.md",
        "back/x.md",
        "books.txt",
        "cover.jpg",
        "front/p.md",
        "images/deep/i.png",
        "people.yaml",
        "report.json",
    ]
    for name in [*names, "styles/book.css", "stills/x.JPG", ".git/y.md", "front/deep/z.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    assert [path.relative_to(folder).as_posix() for path in inputs(folder)] == [
        "_a.md", "a.md", "back/x.md", "collection.yaml", "cover.jpg", "front/p.md", "images/deep/i.png", "people.yaml",
        "stills/x.JPG", "styles/book.css",
    ]  # fmt: skip


def test_line_ends_and_byte_order_marks_change_nothing():
    plain, _ = read_interview("a.md", GOOD.encode(), {})
    for data in (GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r"), f"\ufeff{GOOD}"):
        assert read_interview("a.md", data.encode(), {}) == (plain, ())


def test_letters_with_accents_have_one_form():
    interview, _ = read_interview("a.md", GOOD.replace("So", "Toma\u0301s\u030c").encode(), {})
    assert interview.turns[1].blocks[0].html == "Tomáš."


def test_reading_is_pure_and_its_result_can_be_kept(folder):
    data = (GOOD + '\n"Why"[^1] *x*?\n\n[^1]: [a](film:)\n').encode()
    first = read_interview("a.md", data, PicturesIn(folder))
    read_interview("b.md", GOOD.replace("Q", "MR").encode(), {}, language="fr")
    assert pickle.loads(pickle.dumps(first)) == first == read_interview("a.md", data, PicturesIn(folder))  # noqa: S301


def test_nothing_is_loaded_that_is_not_needed():
    code = "import sys, publish.manuscript; print(sorted({'PIL', 'nh3', 'icu', 'weasyprint'} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert loaded.stdout == "[]\n"


# ------------------------------------------------------------------------------------------------------------ pictures


def test_a_picture_and_its_caption(folder):
    Image.new("L", (40, 30)).save(folder / "my set.png")
    write(folder, "a.md", GOOD, '![A](my%20set.png "The *set*[x](https://x.org)"){: .plate credit="Photo: B"}')
    block = read_collection(folder)[0].interviews[0].turns[1].blocks[1]
    assert (block.kind, block.html) == (BlockKind.PICTURE, "")
    picture = block.picture
    assert (picture.file, picture.width, picture.height, picture.plate) == ("my set.png", 40, 30, True)
    assert picture.credit == "Photo: B"
    (caption,) = block.passages
    assert (caption.id, caption.kind, caption.text, caption.said_by) == (block.id, PassageKind.CAPTION, "The setx", ())


def test_pictures_at_fault(folder):
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "text.jpg").write_text("no picture", encoding="utf-8")
    (folder / "drawing.svg").write_text("<svg/>", encoding="utf-8")
    Image.new("1", (MOST_PIXELS // 1000 + 1, 1000)).save(folder / "huge.png")
    Image.new("1", (200_000, 1000)).save(folder / "bomb.png")
    codes = {name: look_at(folder, name).code for name in sorted(path.name for path in folder.glob("*.[pjs][npv]g"))}
    assert codes == {
        "bomb.png": "huge-picture", "broken.png": "broken-picture", "drawing.svg": "broken-picture",
        "huge.png": "huge-picture", "text.jpg": "broken-picture",
    }  # fmt: skip
    assert look_at(folder, "drawing.svg").message == (
        "'drawing.svg' is an SVG drawing, which not every printer takes. Export a PNG."
    )
    assert look_at(folder, "images").code == "missing-picture"
    assert look_at(folder, "/etc/hosts").code == "outside-collection"


def test_a_picture_is_looked_at_once(folder):
    pictures = PicturesIn(folder)
    Image.new("L", (4, 3)).save(folder / "x.png")
    assert pictures["x.png"] == Sight(width=4, height=3)
    (folder / "x.png").unlink()
    assert replace(pictures["x.png"], width=0) == Sight(height=3)
