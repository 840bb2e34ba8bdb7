"""Folder → records: every YAML file of a catalogue on disk, read and typed."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from smorgasbord import document, reading
from smorgasbord.document import Document, Value, field_name
from smorgasbord.problems import Place, Problem, nearest
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Record
from smorgasbord.vocabularies import VOCABULARIES, Vocabulary

Fields = dict[str, Value]
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FOLDERS: dict[str, type[Record]] = {"methods": Method, "projects": Project, "sources": Source}
VOCABULARY_FOLDER = "vocabularies"


@dataclass(frozen=True)
class Reading:
    """What a file says of one record, and the record where it could be typed.

    The author's own values are kept, so that everything wrong with them can be told at once and in its place.
    """

    kind: str
    id: str
    model: type[Record]
    document: Document
    values: Fields
    below: tuple[str, ...] = ()
    record: Record | None = None

    def place(self, location: tuple[str | int, ...]) -> Place:
        """Where in the file a part of the record stands."""
        return self.document.place((*self.below, *location))

    def field(self, location: tuple[str | int, ...]) -> str:
        """A part of the record as its author would point it out."""
        return field_name(self.document.standing((*self.below, *location)))


@dataclass
class Folder:
    """What was found on disk, and what is wrong with it so far."""

    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """The kinds of concept whose list could not be read: whether an id of them exists cannot be said."""
    files: int = 0


def read_folder(root: Path) -> Folder:
    """Read every record below `root`: methods/, projects/, sources/ and vocabularies/."""
    found = Folder()
    for vocabulary in VOCABULARIES:
        read_vocabulary(root, vocabulary, found)
    for name, model in FOLDERS.items():
        for path in yaml_files(root, name, found):
            read_record(root, path, model, found)
    known = {vocabulary.name for vocabulary in VOCABULARIES}
    for path in yaml_files(root, VOCABULARY_FOLDER, found):
        if path.stem not in known:
            values = {"given": path.stem, "guess": nearest(path.stem, known)}
            found.problems.append(Problem(place(root, path), "", "unknown-file", values))
    return found


def place(root: Path, path: Path) -> Place:
    return Place(path.relative_to(root).as_posix())


def yaml_files(root: Path, name: str, found: Folder) -> Iterator[Path]:
    """The record files of one folder, in order; what is no record file is reported."""
    for path in sorted((root / name).glob("*")):
        code = ""
        if path.is_symlink():
            code = "symlink"
        elif path.name.startswith(".") or not path.is_file():
            continue
        elif path.suffix != ".yml":
            code = "wrong-ending"
        elif not ID.fullmatch(path.stem):
            code = "bad-file-name"
        if code:
            found.problems.append(Problem(place(root, path), "", code))
            if name in FOLDERS:
                found.readings.append(unread(root, path, FOLDERS[name]))
        else:
            yield path


def read_document(root: Path, path: Path, found: Folder) -> Document | None:
    """One file's document; what stops it from being read is reported."""
    found.files += 1
    try:
        if path.stat().st_size > document.MAX_BYTES:
            values = {"size": path.stat().st_size, "limit": document.MAX_BYTES}
            found.problems.append(Problem(place(root, path), "", "too-large", values))
            return None
        text = path.read_bytes()
    except OSError as error:
        found.problems.append(Problem(place(root, path), "", "unreadable-file", {"why": error.strerror}))
        return None
    content, problems = document.read(str(place(root, path).path), text)
    found.problems += problems
    return content


def read_record(root: Path, path: Path, model: type[Record], found: Folder) -> None:
    """One file that is one record, under the file's name as its id."""
    content = read_document(root, path, found)
    if content is None:
        found.readings.append(unread(root, path, model))
    else:
        add(Reading(kind_of(model), path.stem, model, content, content.value), {"id": path.stem}, found)


def unread(root: Path, path: Path, model: type[Record]) -> Reading:
    """A record that cannot be read. It is still known by its id, so that links to it are not called broken too."""
    return Reading(kind_of(model), path.stem, model, Document(place(root, path).path), {})


def kind_of(model: type[Record]) -> str:
    """What links call a record of this model: "method", "project" or "source"."""
    return model.__name__.lower()


def read_vocabulary(root: Path, vocabulary: Vocabulary, found: Folder) -> None:
    """One file that is one list of concepts, each under its id."""
    path = root / VOCABULARY_FOLDER / f"{vocabulary.name}.yml"
    content = read_document(root, path, found) if path.is_file() and not path.is_symlink() else None
    if not path.is_file() and not path.is_symlink():
        found.problems.append(Problem(place(root, path), "", "missing-file"))
    if content is None:
        found.unread.add(vocabulary.kind)
        return
    for order, (identity, values) in enumerate(content.value.items()):
        if not ID.fullmatch(identity):
            found.problems.append(Problem(content.key_place((identity,)), "", "bad-id", {"given": identity}))
            continue
        given = values if isinstance(values, dict) else {}
        known: Fields = {"id": identity, "vocabulary": vocabulary.name, "order": str(order)}
        add(Reading(vocabulary.kind, identity, Concept, content, given, (identity,)), known, found)


def add(given: Reading, known: Fields, found: Folder) -> None:
    """Type one record and keep it, with what is wrong with it.

    `known` is what the record's place in the folder says of it, which the file may not say again.
    """
    for name in given.values.keys() & known.keys():
        where = given.document.key_place((*given.below, name))
        found.problems.append(Problem(where, ".".join(given.below), "given-by-place", {"given": name}))
    typed, problems = reading.record(given.model, given.document, given.values | known, given.below)
    found.problems += problems
    found.readings.append(dataclasses.replace(given, record=typed))
