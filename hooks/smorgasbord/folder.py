"""Folder → records: every YAML file of a catalogue on disk, read and typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from smorgasbord import document, reading
from smorgasbord.document import Document, Value
from smorgasbord.problems import Place, Problem, nearest
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.base import Record
from smorgasbord.vocabularies import VOCABULARIES

R = TypeVar("R", bound=Record)
Fields = dict[str, Value]
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FOLDERS: dict[str, type[Record]] = {"methods": Method, "projects": Project, "sources": Source}
VOCABULARY_FOLDER = "vocabularies"


@dataclass(frozen=True)
class Reading:
    """A record and the document it came from, so that what is wrong with it can be pointed out later."""

    record: Record
    document: Document
    below: tuple[str, ...] = ()

    def place(self, location: tuple[str | int, ...]) -> Place:
        """Where in the file a part of the record stands."""
        return self.document.place((*self.below, *location))


@dataclass
class Folder:
    """What was found on disk: the records that could be read, and what is wrong with the rest."""

    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0


def read_folder(root: Path) -> Folder:
    """Read every record below `root`: methods/, projects/, sources/ and vocabularies/."""
    found = Folder()
    for vocabulary in VOCABULARIES:
        read_vocabulary(root, vocabulary.name, found)
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
        elif path.name.startswith(".") or path.is_dir():
            continue
        elif path.suffix != ".yml":
            code = "wrong-ending"
        elif not ID.fullmatch(path.stem):
            code = "bad-file-name"
        if code:
            found.problems.append(Problem(place(root, path), "", code))
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


def read_record(root: Path, path: Path, model: type[R], found: Folder) -> None:
    """One file that is one record, under the file's name as its id."""
    content = read_document(root, path, found)
    if content is not None:
        add(model, content, content.value, {"id": path.stem}, (), found)


def read_vocabulary(root: Path, name: str, found: Folder) -> None:
    """One file that is one list of concepts, each under its id."""
    path = root / VOCABULARY_FOLDER / f"{name}.yml"
    if not path.is_file():
        found.problems.append(Problem(place(root, path), "", "missing-file"))
        return
    content = read_document(root, path, found)
    if content is None:
        return
    for order, (identity, values) in enumerate(content.value.items()):
        if not ID.fullmatch(identity):
            found.problems.append(Problem(content.key_place((identity,)), "", "bad-id", {"given": identity}))
            continue
        known: Fields = {"id": identity, "vocabulary": name, "order": str(order)}
        add(Concept, content, values if isinstance(values, dict) else {}, known, (identity,), found)


def add(model: type[R], content: Document, given: Fields, known: Fields, below: tuple[str, ...], found: Folder) -> None:
    """Type one record and keep it, or report what is wrong with it.

    `given` is what the file says; `known` is what its place says, and may not be said again.
    """
    for name in given.keys() & known.keys():
        place = content.key_place((*below, name))
        found.problems.append(Problem(place, ".".join(below), "unknown-field", {"given": name}))
    typed, problems = reading.record(model, content, given | known, below)
    found.problems += problems
    if typed is not None:
        found.readings.append(Reading(typed, content, below))
