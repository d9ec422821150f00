"""A folder into a Collection: which files belong to the book, in which order, and every fault told at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from publish.authority import Film, Person
from publish.collection import Collection, Interview, Matter, Part
from publish.errors import ManuscriptError
from publish.kept import Kept
from publish.manuscript.authority import films_of, people_of
from publish.manuscript.files import contents, manuscripts, text_of_file
from publish.manuscript.front_matter import divided, is_interview
from publish.manuscript.keeping import Reader
from publish.manuscript.marks import lost_marks, marks_of
from publish.manuscript.matter import NOT_FILES, read_matter
from publish.manuscript.order import Listed, Lists, parts_of
from publish.manuscript.pictures import PicturesIn, path_of
from publish.manuscript.reading import Reading, did_you_mean
from publish.manuscript.schema import checked
from publish.manuscript.settings import CollectionFile, metadata_of, settings_of
from publish.manuscript.yaml import Tree, tree_of
from publish.notices import Notice, Severity

MAIN = "collection.yaml"

LinesT = TypeVar("LinesT", Person, Film)


@dataclass(slots=True)
class _Folder:
    """The folder while it is being read, and what the editor should know of all its files."""

    path: Path
    pictures: PicturesIn
    reader: Reader
    notices: list[Notice] = field(default_factory=list)
    keys: dict[str, tuple[str, ...] | None] = field(default_factory=dict)
    """The keys of each authority file; None where it could not be read, and nothing can be held against it."""

    @property
    def failed(self) -> bool:
        """Whether anything found so far stops the build."""
        return any(notice.severity is Severity.ERROR for notice in self.notices)

    def data(self, file: str) -> bytes | None:
        """The bytes of a file of the folder; None, and a notice, where it cannot be read."""
        reading = Reading(file)
        data = contents(self.path, reading)
        self.keep(reading.notices)
        return data

    def tree(self, file: str) -> tuple[Tree, Reading]:
        """A YAML file of the folder; an empty tree where there is none."""
        reading = Reading(file)
        data = contents(self.path, reading)
        text = text_of_file(data, reading) if data is not None else None
        return (Tree({}) if text is None else tree_of(text, reading)), reading

    def keep(self, notices: Iterable[Notice]) -> None:
        """Add to what the editor should know."""
        self.notices += notices


def read_collection(folder: Path, store: Kept | None = None) -> tuple[Collection, tuple[Notice, ...]]:
    """The collection in a folder, and the warnings and notes on it; raises ManuscriptError with every fault found.

    Interviews that were read before are taken from `store`, where one is given.
    """
    pictures = PicturesIn(folder.absolute())
    here = _Folder(folder.absolute(), pictures, Reader(store, pictures))
    if not (here.path / MAIN).is_file():
        here.notices.append(_no_collection(folder))
        raise ManuscriptError(here.notices)
    tree, reading = here.tree(MAIN)
    # A main file at fault must not hide the faults of the others: they are read as if it said nothing.
    file = (checked(CollectionFile, tree, reading) if tree.value or not reading.failed else None) or CollectionFile(title="?")
    collection = _collection(here, file, tree, reading)
    here.keep(reading.notices)
    notices = sorted(here.notices, key=lambda notice: (notice.severity is not Severity.ERROR, notice.source))
    if any(notice.severity is Severity.ERROR for notice in notices):
        raise ManuscriptError(notices)
    return collection, tuple(notices)


def read_films(folder: Path) -> tuple[Film, ...]:
    """The films of a collection that may not be one yet; what is at fault in films.yaml, a build will say."""
    pictures = PicturesIn(folder.absolute())
    return _authority(_Folder(folder.absolute(), pictures, Reader(None, pictures)), "films.yaml", films_of)


def _no_collection(folder: Path) -> Notice:
    reading = Reading(str(folder))
    message = f"there is no {MAIN} in this folder. Check the name of the folder, or begin one with 'publish new'."
    reading.tell("missing-file", 0, message)
    return reading.notices[0]


def _collection(here: _Folder, file: CollectionFile, tree: Tree, reading: Reading) -> Collection:
    lists = Lists(tree, reading)
    wanted = lists.interviews(file, manuscripts(here.path))
    interviews = _interviews(here, wanted, file.language)
    if not interviews and not reading.failed and not here.failed:
        message = "there is no interview. Add a file with 'interviewee:' in its front matter: 'publish import' makes one."
        reading.tell("empty-collection", 0, message)
    front = _matter(here, "front", file.language)
    back = _matter(here, "back", file.language)
    lists.check_matter("front", file.front, manuscripts(here.path / "front"))
    lists.check_matter("back", file.back, manuscripts(here.path / "back"))
    people = _authority(here, "people.yaml", people_of)
    films = _authority(here, "films.yaml", films_of)
    _tell_lost_marks(here, [*interviews, *front, *back])
    _tell_same_keys(interviews, [*front, *back], here)
    _tell_cover(here, file, tree, reading)
    return Collection(
        folder=str(here.path),
        metadata=metadata_of(file),
        settings=settings_of(file, tree),
        parts=parts_of(wanted, interviews),
        front=front,
        back=back,
        people=people,
        films=films,
    )


def _interviews(here: _Folder, wanted: Listed | None, language: str) -> list[Interview]:
    """The interviews of the book; of the others, a note."""
    names = {name for _, part in wanted for name in part} if wanted is not None else None
    found: list[Interview] = []
    for name in manuscripts(here.path):
        data = here.data(name)
        if data is None:
            continue
        if name in names if names is not None else is_interview(data):
            interview, notices = here.reader.read(name, data, language)
            here.keep(notices)
            found += [interview] if interview else []
        else:
            here.keep(_left_out(name, data, listed=names is not None))
    return found


def _left_out(name: str, data: bytes, *, listed: bool) -> list[Notice]:
    """A note on a Markdown file that is not in the book, with the reason."""
    reading, faults = Reading(name), Reading(name)
    text = text_of_file(data, faults)
    tree = divided(text, faults).tree if text is not None else Tree({})
    if "interviewee" in tree.value:
        permission = tree.value.get("permission")
        status = permission.get("status") if isinstance(permission, Mapping) else permission
        rights = " Its permission is refused." if status == "refused" else ""
        message = f"this interview is not in the book: {MAIN} does not list it.{rights} Add it, or rename it _{name}."
        reading.tell("unlisted-interview", 0, message)
    elif not listed:
        near = next(filter(None, (did_you_mean(key, ["interviewee"]) for key in tree.value)), "")
        message = f"no 'interviewee:' in its front matter, so it is not in the book.{near} Add it, or rename it _{name}."
        reading.tell("unlisted-interview", 0, message)
    # Without a list every file is meant for the book, and whatever hides its 'interviewee:' must be told.
    return reading.notices if listed else reading.notices + faults.notices


def _matter(here: _Folder, folder: str, language: str) -> tuple[Matter, ...]:
    found = []
    for name in manuscripts(here.path / folder):
        data = here.data(f"{folder}/{name}")
        if data is not None:
            matter, notices = read_matter(f"{folder}/{name}", data, here.pictures, language=language)
            here.keep(notices)
            found += [matter] if matter else []
    return tuple(found)


def _authority(here: _Folder, file: str, lines_of: Callable[[Tree, Reading], tuple[LinesT, ...]]) -> tuple[LinesT, ...]:
    if not (here.path / file).exists():
        return ()
    tree, reading = here.tree(file)
    lines = lines_of(tree, reading)
    here.keep(reading.notices)
    here.keys[file] = None if reading.failed and not tree.value else tuple(tree.value)
    return lines


def _tell_lost_marks(here: _Folder, texts: Iterable[Interview | Matter]) -> None:
    for text in texts:
        here.keep(lost_marks(marks_of(text.blocks), here.keys))


def _tell_same_keys(interviews: Sequence[Interview], matters: Sequence[Matter], here: _Folder) -> None:
    """Two files of one key would have the same ids, and the same name in the EPUB."""
    files = {part.value: f"the part '{part.value}'" for part in Part if part not in NOT_FILES}
    taken = dict[str, str]()
    texts: tuple[Interview | Matter, ...] = (*matters, *interviews)
    for text in texts:
        first = taken.get(text.key) or (files.get(text.key) if isinstance(text, Interview) else None)
        if first:
            reading = Reading(text.file)
            reading.tell("duplicate-key", 0, f"its key '{text.key}' is that of {first} too. Give the file another name.")
            here.keep(reading.notices)
        taken.setdefault(text.key, text.file)


def _tell_cover(here: _Folder, file: CollectionFile, tree: Tree, reading: Reading) -> None:
    if file.cover:
        sight = here.pictures[path_of(file.cover, here.pictures)]
        if sight.code:
            reading.tell(sight.code, tree.line("cover"), sight.message)
