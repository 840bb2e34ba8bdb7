"""Every record, by id, with the links between them followed in both directions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from smorgasbord.folder import Reading
from smorgasbord.problems import Problem, nearest
from smorgasbord.reading import field_name
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.base import Claim, Record, Reference, Remark, parts
from smorgasbord.records.method import Relation, Relations
from smorgasbord.records.project import Outcome, Use
from smorgasbord.screening import findings
from smorgasbord.spelling import fold
from smorgasbord.vocabularies import VOCABULARIES

Location = tuple[str | int, ...]


class UseOf(NamedTuple):
    """A use of a method, with the project that it stands in."""

    project: Project
    use: Use
    location: Location


class Neighbour(NamedTuple):
    """A method at the other end of a relation.

    `relation` is the relation's name as it stands in the file; `outward` is whether this end wrote it.
    """

    relation: str
    outward: bool
    method: Method
    written: Relation


class Resting(NamedTuple):
    """A claim, with the record that makes it."""

    record: Method | Project
    location: Location
    claim: Claim | Relation


@dataclass(frozen=True)
class Catalogue:
    """The records of one build. Built once, never changed.

    It holds links; it does not decide what a page shows (that is `pages`).
    """

    methods: Mapping[str, Method]
    projects: Mapping[str, Project]
    sources: Mapping[str, Source]
    concepts: Mapping[str, Mapping[str, Concept]]
    """Concepts by kind, then by id."""
    uses: Mapping[str, Sequence[UseOf]]
    """By method id: where it was used."""
    children: Mapping[str, Sequence[Project]]
    """By project id: its sub-projects."""
    neighbours: Mapping[str, Sequence[Neighbour]]
    """By method id: the methods it hangs together with, whichever end wrote it."""
    resting: Mapping[str, Sequence[Resting]]
    """By source id: the claims that rest on it."""
    bearers: Mapping[tuple[str, str], Sequence[Method | Project]]
    """By kind and id of a concept: the records that bear it."""

    def concept(self, reference: Reference) -> Concept:
        """The concept that a checked reference leads to."""
        return self.concepts[reference.kind][reference]

    @cached_property
    def narrower(self) -> Mapping[tuple[str, str], Sequence[Concept]]:
        """By kind and id of a concept: the concepts right below it."""
        below: dict[tuple[str, str], list[Concept]] = defaultdict(list)
        for kind, concepts in self.concepts.items():
            for concept in concepts.values():
                if concept.broader:
                    below[kind, concept.broader].append(concept)
        return below

    def family(self, kind: str, identity: str) -> list[str]:
        """The ids of a concept and of everything below it."""
        below = [self.family(kind, concept.id) for concept in self.narrower.get((kind, identity), ())]
        return [identity, *(found for ids in below for found in ids)]


def assemble(readings: Sequence[Reading]) -> tuple[Catalogue | None, list[Problem]]:
    """Index the records and follow their links.

    Gives None and every problem when links lead nowhere or texts hold what must not be published: a catalogue
    is whole or not at all.
    """
    index = Index(readings)
    problems = [*same_names(readings)]
    for reading in readings:
        problems += [*screened(reading), *index.broken_links(reading), *index.wrong_claims(reading)]
    return None if problems else index.catalogue(), sorted(problems)


def screened(reading: Reading) -> Iterator[Problem]:
    """What in the record's texts must not be published."""
    for location, code, found in findings(reading.record):
        yield Problem(reading.place(location), field_name((*reading.below, *location)), code, {"given": found})


def same_names(readings: Sequence[Reading]) -> Iterator[Problem]:
    """Methods and projects that have the same name."""
    seen: dict[tuple[type, str], Reading] = {}
    for reading in readings:
        key = (type(reading.record), fold(reading.record.name.sv))
        other = seen.setdefault(key, reading)
        if other is not reading and isinstance(reading.record, Method | Project):
            values = {"given": reading.record.name.sv, "other": other.document.path}
            yield Problem(reading.place(("name",)), "name", "same-name", values)


class Index:
    """The records by kind and id, while links are being followed."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        kinds = {vocabulary.name: vocabulary.kind for vocabulary in VOCABULARIES}
        self.by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in kinds.values()}
        self.by_kind |= {"method": {}, "project": {}, "source": {}}
        for reading in readings:
            record = reading.record
            kind = kinds[record.vocabulary] if isinstance(record, Concept) else type(record).__name__.lower()
            self.by_kind[kind][record.id] = record
        self.kinds = kinds

    def meanings(self, kind: str) -> Mapping[str, str]:
        """What people may have written instead of an id of this kind, and which id they then meant."""
        meanings: dict[str, str] = {}
        for record in self.by_kind[kind].values():
            synonyms = record.synonyms.sv + record.synonyms.en if isinstance(record, Concept) else ()
            meanings |= dict.fromkeys((*synonyms, record.name.sv, record.name.en or record.id), record.id)
        return meanings | {identity: identity for identity in self.by_kind[kind]}

    def broken_links(self, reading: Reading) -> Iterator[Problem]:
        """References that lead to no record, and chains that lead back to where they began."""
        record = reading.record
        for location, value in parts(record):
            if isinstance(value, Reference) and value not in self.by_kind[value.kind]:
                yield self.unknown(reading, location, value.kind, value)
        if isinstance(record, Concept) and record.broader:
            kind = self.kinds[record.vocabulary]
            if record.broader not in self.by_kind[kind]:
                yield self.unknown(reading, ("broader",), kind, record.broader)
            elif self.leads_back(kind, record.id, "broader"):
                yield self.loop(reading, "broader", record.broader)
        if isinstance(record, Project) and record.parent and self.leads_back("project", record.id, "parent"):
            yield self.loop(reading, "parent", record.parent)

    def unknown(self, reading: Reading, location: Location, kind: str, given: str) -> Problem:
        values = {"kind": kind, "given": given, "guess": nearest(given, self.meanings(kind))}
        return Problem(reading.place(location), field_name((*reading.below, *location)), "unknown-id", values)

    def loop(self, reading: Reading, field: str, given: str) -> Problem:
        return Problem(reading.place((field,)), field_name((*reading.below, field)), "own-parent", {"given": given})

    def leads_back(self, kind: str, identity: str, field: str) -> bool:
        """Whether following a field upwards comes round to the same record again."""
        seen, here = set(), getattr(self.by_kind[kind].get(identity), field, None)
        while here and here not in seen:
            if here == identity:
                return True
            seen.add(here)
            here = getattr(self.by_kind[kind].get(here), field, None)
        return False

    def wrong_claims(self, reading: Reading) -> Iterator[Problem]:
        """Plans told as results, doubts about fields that do not exist, and methods related to themselves."""
        for location, value in parts(reading.record):
            if isinstance(value, Use | Outcome) and value.status is None:
                source = self.by_kind["source"].get(value.source)
                if isinstance(source, Source) and source.covers == "plan":
                    yield Problem(reading.place(location), field_name(location), "plan-told-as-result")
            if isinstance(value, Remark) and value.about and value.about not in type(reading.record).model_fields:
                guess = nearest(value.about, type(reading.record).model_fields)
                where = (*location, "about")
                values = {"given": value.about, "guess": guess}
                yield Problem(reading.place(where), field_name(where), "unknown-doubt-field", values)
            if isinstance(value, Relation) and value.method == reading.record.id:
                yield Problem(reading.place(location), field_name(location), "self-relation")

    def catalogue(self) -> Catalogue:
        """The records with their links followed."""
        methods: dict[str, Method] = self.by_kind.pop("method")  # type: ignore[assignment]
        projects: dict[str, Project] = self.by_kind.pop("project")  # type: ignore[assignment]
        sources: dict[str, Source] = self.by_kind.pop("source")  # type: ignore[assignment]
        concepts: dict[str, dict[str, Concept]] = self.by_kind  # type: ignore[assignment]
        records: list[Method | Project] = [*methods.values(), *projects.values()]
        return Catalogue(
            methods=methods,
            projects=projects,
            sources=sources,
            concepts=concepts,
            uses=uses_by_method(projects.values()),
            children=children_by_parent(projects.values()),
            neighbours=neighbours_by_method(methods),
            resting=claims_by_source(records),
            bearers=records_by_concept(records),
        )


def uses_by_method(projects: Iterable[Project]) -> Mapping[str, Sequence[UseOf]]:
    uses: dict[str, list[UseOf]] = defaultdict(list)
    for project in projects:
        for number, use in enumerate(project.uses):
            uses[use.method].append(UseOf(project, use, ("uses", number)))
    return uses


def children_by_parent(projects: Iterable[Project]) -> Mapping[str, Sequence[Project]]:
    children: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        if project.parent:
            children[project.parent].append(project)
    return children


def neighbours_by_method(methods: Mapping[str, Method]) -> Mapping[str, Sequence[Neighbour]]:
    """Relations from both ends; one that both ends wrote is kept once, as this end wrote it."""
    near: dict[str, dict[tuple[str, bool, str], Neighbour]] = defaultdict(dict)
    symmetric = {"combines_with", "similar_to", "not_same_as"}
    for method in methods.values():
        for name in Relations.model_fields:
            for relation in getattr(method.relations, name):
                other = methods[relation.method]
                outward = (name, True, other.id)
                near[method.id][outward] = Neighbour(name, True, other, relation)
                inward = (name, name in symmetric, method.id)
                near[other.id].setdefault(inward, Neighbour(name, name in symmetric, method, relation))
    return {identity: list(found.values()) for identity, found in near.items()}


def claims_by_source(records: Iterable[Method | Project]) -> Mapping[str, Sequence[Resting]]:
    resting: dict[str, list[Resting]] = defaultdict(list)
    for record in records:
        for location, value in parts(record):
            if isinstance(value, Claim | Relation) and value.source:
                resting[value.source].append(Resting(record, location, value))
    return resting


def records_by_concept(records: Iterable[Method | Project]) -> Mapping[tuple[str, str], Sequence[Method | Project]]:
    bearers: dict[tuple[str, str], dict[str, Method | Project]] = defaultdict(dict)
    for record in records:
        for _, value in parts(record):
            if isinstance(value, Reference) and value.kind not in ("method", "project", "source"):
                bearers[value.kind, value][record.id] = record
    return {concept: list(found.values()) for concept, found in bearers.items()}
