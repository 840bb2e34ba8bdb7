"""YAML text → document: plain values, and the line and column where each of them stands.

Stricter than YAML, because strangers write these files: no aliases, no tags, no duplicate keys, one document,
a bounded size and depth. Every scalar stays the string that was typed, so `no` is "no" and `0180` is "0180";
what a string means is for the record's model to say. An empty value, `name:`, counts as not given.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from smorgasbord.problems import Place, Problem

MAX_BYTES = 400_000
MAX_DEPTH = 12

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Location: TypeAlias = tuple[str | int, ...]
HIDDEN = {"\u200b", "\u2060", "\ufeff", "\u00ad", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
"""Characters that no one sees and that make text other than it looks."""


@dataclass(frozen=True)
class Document:
    """The content of one YAML file.

    >>> document, problems = read("methods/a.yml", "name: {sv: A}")
    >>> document.value
    {'name': {'sv': 'A'}}
    >>> str(document.place(("name", "sv")))
    'methods/a.yml:1:12'
    """

    path: str
    value: dict[str, Value] = field(default_factory=dict)
    places: Mapping[Location, Place] = field(default_factory=dict)
    keys: Mapping[Location, Place] = field(default_factory=dict)

    def place(self, location: Sequence[str | int]) -> Place:
        """Where `location` stands, or the nearest thing around it that stands anywhere.

        A number in a place where the author wrote no list is passed over: a single claim may stand without
        the dash of a list of one.
        """
        here: Location = ()
        for step in location:
            if (*here, step) in self.places:
                here = (*here, step)
        return self.places.get(here, Place(self.path))

    def key_place(self, location: Sequence[str | int]) -> Place:
        """Where the name of a field stands, for what is wrong with the name and not with its value."""
        return self.keys.get(tuple(location)) or self.place(location)


class RefusedError(Exception):
    """The file cannot be read further; carries why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read(path: str, text: str | bytes) -> tuple[Document | None, list[Problem]]:
    """Read one file's text. Gives the document, or None with the one problem that stopped the reading."""
    try:
        decoded = decode(path, text)
        builder = Builder(path, yaml.parse(decoded, Loader=yaml.CSafeLoader))
        value = builder.document()
    except RefusedError as refusal:
        return None, [refusal.problem]
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(path, error)]
    return Document(path, value, builder.places, builder.keys), builder.problems


def decode(path: str, text: str | bytes) -> str:
    """The text as characters, refused when it is too large, not UTF-8, or has characters that hide."""
    raw = text.encode() if isinstance(text, str) else text
    if len(raw) > MAX_BYTES:
        raise RefusedError(Problem(Place(path), "", "too-large", {"size": len(raw), "limit": MAX_BYTES}))
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RefusedError(Problem(Place(path, line), "", "not-utf8", {})) from error
    for number, line_text in enumerate(decoded.split("\n"), start=1):
        for column, character in enumerate(line_text, start=1):
            if character in HIDDEN or (ord(character) < 32 and character not in "\t\r"):
                values = {"code": f"U+{ord(character):04X}"}
                raise RefusedError(Problem(Place(path, number, column), "", "hidden-character", values))
    return decoded


def syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """A YAML parser's complaint, as the mistake that most often causes it."""
    mark = error.problem_mark or error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    said = f"{error.context or ''} {error.problem or ''}"
    code = "yaml-syntax"
    if "mapping values are not allowed" in said:
        code = "yaml-colon"
    elif "cannot start any token" in said:
        code = "yaml-tab"
    elif "flow" in said:
        code = "yaml-bracket"
    elif "quoted scalar" in said:
        code = "yaml-quote"
    return Problem(place, "", code, {"said": said})


class Builder:
    """Builds values from YAML's events, noting places and refusing what is not allowed."""

    def __init__(self, path: str, events: Iterator[yaml.Event]) -> None:
        self.path = path
        self.events = events
        self.places: dict[Location, Place] = {}
        self.keys: dict[Location, Place] = {}
        self.problems: list[Problem] = []

    def document(self) -> dict[str, Value]:
        """The one mapping that the file holds."""
        event = self.next_content()
        if event is None:
            raise RefusedError(Problem(Place(self.path), "", "empty-file"))
        value = self.value(event, (), 1)
        if not isinstance(value, dict):
            raise RefusedError(Problem(self.at(event), "", "not-a-mapping"))
        extra = self.next_content()
        if extra is not None:
            raise RefusedError(Problem(self.at(extra), "", "second-document"))
        return value

    def next_content(self) -> yaml.Event | None:
        """The next event that holds content, or None at the end of the file."""
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                return event
        return None

    def value(self, event: yaml.Event, location: Location, depth: int) -> Value:
        """The value that begins with this event."""
        self.refuse(event, depth)
        self.places.setdefault(location, self.at(event))
        if isinstance(event, yaml.ScalarEvent):
            plain_nothing = event.style is None and event.value in ("", "~", "null")
            return None if plain_nothing else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(location, depth)
        return self.mapping(location, depth)

    def sequence(self, location: Location, depth: int) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*location, len(items)), depth + 1))
        return items

    def mapping(self, location: Location, depth: int) -> dict[str, Value]:
        pairs: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, depth)
                raise RefusedError(Problem(self.at(event), "", "key-not-a-word"))
            self.refuse(event, depth)
            key, place = str(event.value), self.at(event)
            if key in pairs:
                first = self.keys[(*location, key)].line
                self.problems.append(Problem(place, key, "duplicate-key", {"key": key, "line": first}))
            self.keys.setdefault((*location, key), place)
            pairs.setdefault(key, self.value(next(self.events), (*location, key), depth + 1))
        return pairs

    def refuse(self, event: yaml.Event, depth: int) -> None:
        """Stop at what these files may not hold."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise RefusedError(Problem(self.at(event), "", "alias"))
        if getattr(event, "tag", None):
            raise RefusedError(Problem(self.at(event), "", "tag", {"tag": getattr(event, "tag", "")}))
        if depth > MAX_DEPTH:
            raise RefusedError(Problem(self.at(event), "", "too-deep", {"limit": MAX_DEPTH}))

    def at(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)
