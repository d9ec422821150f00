"""`publish import` from end to end: sources in, interview files, leftovers and reports out. The only writer of this room."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from publish.errors import OutputError, PublishError, UsageError
from publish.intake.draft import Draft
from publish.intake.pieces import Hints
from publish.intake.recognise import recognise
from publish.intake.report import report_of
from publish.intake.sources import READERS, read_source
from publish.intake.titles import with_titles
from publish.intake.writing import leftovers_of, manuscript_of
from publish.kept import write_all
from publish.manuscript import lists_interviews, read_films, with_interview
from publish.manuscript.keys import key_of_file
from publish.names.parts import parts
from publish.text import Role

_NUMBERED = re.compile(r"(\d+)-.*\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """What the editor asks for."""

    sources: tuple[Path, ...]
    """Files and folders; `-` is standard input."""
    standard_input: bytes = b""
    to: Path
    hints: Hints
    kind: str = ""
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of one source."""

    report: tuple[str, ...]
    fault: str = ""
    """Why the source is no interview; empty where it is one."""


def import_all(wanted: Imports) -> Iterator[Imported]:
    """Import each source; one that cannot be read does not keep the others out."""
    if wanted.kind and wanted.kind not in READERS:
        raise UsageError(f"--format {wanted.kind}: there is no such format. Use one of {', '.join(READERS)}.")
    if wanted.to.exists() and not wanted.to.is_dir():
        raise UsageError(f"--to {wanted.to}: this is a file. Name a folder.")
    films = read_films(wanted.to)
    for path in _files(wanted.sources):
        try:
            data = wanted.standard_input if str(path) == "-" else None
            raw = read_source(Path("standard-input") if data is not None else path, data, wanted.kind)
            yield _imported(with_titles(recognise(raw, wanted.hints), films), raw.name, wanted)
        except PublishError as error:
            if isinstance(error, (UsageError, OutputError)):
                raise
            yield Imported(report=(), fault=str(error))


def _files(sources: Sequence[Path]) -> Iterator[Path]:
    endings = {f".{kind}" for kind in READERS} | {".htm", ".markdown", ".text"}
    for source in sources:
        if not source.is_dir():
            yield source
            continue
        found = sorted(path for path in source.iterdir() if path.suffix.lower() in endings and not path.name.startswith("."))
        if not found:
            raise UsageError(f"{source}: nothing to import in this folder. Files end in {', '.join(sorted(endings))}.")
        yield from found


def _imported(draft: Draft, source: str, wanted: Imports) -> Imported:
    name = _name(draft, wanted.to)
    manuscript, leftovers = manuscript_of(draft), leftovers_of(draft, source)
    report = report_of(draft, wanted.to / f"{name}.md", dry=wanted.dry)
    if not wanted.dry:
        _write(wanted.to, {f"{name}.md": manuscript, f"leftovers/{name}.md": leftovers}, draft)
        report = (*report, *_entered(wanted.to / "collection.yaml", f"{name}.md"))
    fault = "" if draft.speeches else f"{source}: no interview recognised: nobody is seen to speak in turns. "
    remedy = "The text is kept as headnote; put '**Name:**' before each turn, and 'interviewee:' at the head."
    return Imported(report=report, fault=fault + remedy if fault else "")


def _entered(collection: Path, name: str) -> Iterator[str]:
    """Enter a new interview in the list of the book, where it has one; what is left to do, for the report."""
    try:
        text = collection.read_bytes().decode("utf-8")
        if not lists_interviews(text):
            return
        added = with_interview(text, name)
        if added is not None:
            write_all(collection.parent, {collection.name: added.encode("utf-8")})
            yield f"  entered:  {name}, at the end of `interviews:` in {collection}"
            return
    except (OSError, OutputError, UnicodeDecodeError):
        pass  # the interview is safe; a build will say what is wrong with the list
    yield f"  to do:    collection.yaml lists its interviews; add {name} where it belongs"


def _name(draft: Draft, folder: Path) -> str:
    """The next number and the interviewee's surname, or the title, or the name of the source; no two make one key."""
    taken = {path.name for path in folder.glob("*.md")} if folder.is_dir() else set[str]()
    number = max((int(found[1]) for name in taken if (found := _NUMBERED.fullmatch(name))), default=0) + 1
    people = [speaker.name for speaker in draft.speakers if speaker.role is Role.INTERVIEWEE]
    words = _key(parts(people[0]).family) if people else ""
    name = f"{number:02d}-{words or _key(draft.title)[:40].strip('-') or _key(Path(draft.name).stem) or 'interview'}"
    keys = {key_of_file(other) for other in taken}
    names = chain([name], (f"{name}-{again}" for again in count(2)))
    return next(one for one in names if key_of_file(f"{one}.md") not in keys)


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _write(folder: Path, files: dict[str, str], draft: Draft) -> None:
    """All files or none; what exists is never replaced."""
    made = list[Path]()
    if not (folder / "collection.yaml").exists():
        files = {"collection.yaml": _collection(draft), **files}
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        for path in made:
            path.unlink(missing_ok=True)
        raise OutputError(f"{folder / name}: cannot be written ({error.strerror}). Nothing was left half-written.") from None


def _collection(draft: Draft) -> str:
    language = f"language: {draft.language}\n" if draft.language else ""
    return f"# The book. Only `title` is required; see `publish new` for more.\ntitle: Interviews\n{language}"
