"""YAML text → document: plain values, and the line and column where each of them stands.

Stricter than YAML, because strangers write these files: no aliases, no tags, no duplicate keys, one document,
a bounded size and depth. Every scalar stays the string that was typed, so `no` is "no" and `0180` is "0180";
what a string means is for the record's model to say. An empty value, `name:`, counts as not given.
"""

import codecs
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from smorgasbord.problems import Place, Problem
from smorgasbord.syntax import place_at, syntax_problem

MAX_BYTES = 400_000
MAX_TEXT = 5_000
MAX_DEPTH = 12

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Location: TypeAlias = tuple[str | int, ...]
HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
"""Characters that no one sees and that make text other than it looks; and those that YAML does not allow."""


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
        return self.places.get(self.standing(location), Place(self.path))

    def standing(self, location: Sequence[str | int]) -> Location:
        """The steps of `location` that the author wrote."""
        here: Location = ()
        for step in location:
            if (*here, step) in self.places:
                here = (*here, step)
        return here

    def key_place(self, location: Sequence[str | int]) -> Place:
        """Where the name of a field stands, for what is wrong with the name and not with its value."""
        return self.keys.get(tuple(location)) or self.place(location)


def field_name(location: Iterable[str | int]) -> str:
    """A place in a record as its author would point it out; which item of a list, the line and column say.

    >>> field_name(("outcomes", 0, "percent")), field_name(("needs", 1))
    ('outcomes[0].percent', 'needs')
    """
    name = ""
    for step in location:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return re.sub(r"(\[\d+\])+$", "", name)


class RefusedError(Exception):
    """The file cannot be read further; carries why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read(path: str, text: str | bytes) -> tuple[Document | None, list[Problem]]:
    """Read one file's text. Gives the document, or None with the one problem that stopped the reading."""
    try:
        decoded = decode(path, text)
        builder = Builder(path, decoded)
        value = builder.document()
    except RefusedError as refusal:
        return None, [refusal.problem]
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(path, decoded, error)]
    return Document(path, value, builder.places, builder.keys), builder.problems


def decode(path: str, text: str | bytes) -> str:
    """The text as characters, refused when it is too large, not UTF-8, or has characters that hide.

    Notepad's mark at the beginning and its line ends are let through: they are not the author's doing.
    """
    raw = text.encode() if isinstance(text, str) else text
    if len(raw) > MAX_BYTES:
        raise RefusedError(Problem(Place(path), "", "too-large", {"size": len(raw), "limit": MAX_BYTES}))
    raw = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise RefusedError(Problem(place_at(path, before, len(before)), "", "not-utf8", {})) from error
    if hidden := HIDDEN.search(decoded):
        raise RefusedError(hidden_problem(place_at(path, decoded, hidden.start()), hidden[0]))
    return decoded


def hidden_problem(place: Place, character: str) -> Problem:
    return Problem(place, "", "hidden-character", {"code": f"U+{ord(character):04X}"})


class Builder:
    """Builds values from YAML's events, noting places and refusing what is not allowed."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.events = yaml.parse(text, Loader=yaml.CSafeLoader)
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
            plain_nothing = not event.style and event.value in ("", "~", "null")
            return None if plain_nothing else self.words(event, location)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(location, depth)
        return self.mapping(event, location, depth)

    def words(self, event: yaml.ScalarEvent, location: Location) -> str:
        """A scalar's text, refused when it is longer than any page wants or when an escape hides something in it."""
        text = str(event.value)
        if len(text) > MAX_TEXT:
            values = {"length": len(text), "limit": MAX_TEXT}
            raise RefusedError(Problem(self.at(event), field_name(location), "too-long", values))
        if hidden := HIDDEN.search(text):
            raise RefusedError(hidden_problem(self.at(event), hidden[0]))
        return text

    def sequence(self, location: Location, depth: int) -> list[Value]:
        """The items that hold something."""
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*location, len(items))
            item = self.value(event, here, depth + 1)
            if item is None:
                self.places.pop(here)
            else:
                items.append(item)
        return items

    def mapping(self, start: yaml.Event, location: Location, depth: int) -> dict[str, Value]:
        """The fields, each under its name."""
        pairs: dict[str, Value] = {}
        in_braces = bool(getattr(start, "flow_style", False))
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, depth)
                raise RefusedError(Problem(self.at(event), "", "key-not-a-word"))
            self.refuse(event, depth)
            key, place = self.words(event, location), self.at(event)
            if key in pairs:
                values = {"key": key, "line": self.keys[(*location, key)].line}
                self.problems.append(Problem(place, field_name(location), "duplicate-key", values))
            self.keys.setdefault((*location, key), place)
            content = next(self.events)
            if in_braces and not self.colon_between(event, content):
                self.problems.append(Problem(place, field_name(location), "comma-in-text", {"given": key}))
            pairs.setdefault(key, self.value(content, (*location, key), depth + 1))
        return pairs

    def colon_between(self, key: yaml.Event, content: yaml.Event) -> bool:
        """Whether the author wrote this as a field. In `{sv: Ja, men nej}`, `men nej` is one only to YAML."""
        end, start = key.end_mark, content.start_mark
        return end is None or start is None or ":" in self.text[end.index : start.index]

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
