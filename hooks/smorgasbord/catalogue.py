"""Every record, by id, with the links between them followed in both directions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from smorgasbord.document import Location
from smorgasbord.folder import Folder, Reading
from smorgasbord.index import Index
from smorgasbord.problems import Problem
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Claim, Remark, parts
from smorgasbord.records.concept import Definition
from smorgasbord.records.ids import PlaceId, Reference
from smorgasbord.records.method import Relation, Relations
from smorgasbord.records.pathway import Pathway
from smorgasbord.records.project import Use
from smorgasbord.screening import findings, own_words
from smorgasbord.spelling import fold
from smorgasbord.vocabularies import VOCABULARIES


class UseOf(NamedTuple):
    """A use of a method, with the project that it stands in."""

    project: Project
    use: Use
    location: Location

    @property
    def places(self) -> tuple[PlaceId, ...]:
        """Where it was used. What was done in every sub-project was done where the same source places them."""
        if self.use.extent != "every-sub-project":
            return self.use.places
        named = (named.places for named in self.project.places if named.source == self.use.source)
        return (*self.use.places, *(place for places in named for place in places))


class PathwayOf(NamedTuple):
    """A pathway, with the project that it leads through."""

    project: Project
    pathway: Pathway
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

    record: Method | Project | Concept
    location: Location
    claim: Claim | Relation | Definition | Remark


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
    pathways: Mapping[str, Sequence[PathwayOf]]
    """By method id: the ways on which it was a step."""
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


def assemble(folder: Folder) -> tuple[Catalogue | None, list[Problem]]:
    """Index the records that were read and follow their links.

    Gives every problem, in order: those of the reading, links that lead nowhere, and texts that must not be
    published. With any problem there is no catalogue: it is whole or not at all.
    """
    index = Index(folder)
    problems = [*folder.problems, *same_names(folder.readings)]
    refused = {problem.place for problem in folder.problems if problem.code == "not-https"}
    for reading in folder.readings:
        problems += [problem for problem in screened(reading) if problem.place not in refused]
        problems += [*index.broken_links(reading), *index.wrong_claims(reading)]
    return None if problems else linked(index), sorted(problems)


def screened(reading: Reading) -> Iterator[Problem]:
    """What in the record's texts must not be published."""
    for location, code, found in findings(reading.values, own_words(reading.id)):
        yield Problem(reading.place(location), reading.field(location), code, {"given": found})


def same_names(readings: Sequence[Reading]) -> Iterator[Problem]:
    """Methods and projects that have the same name."""
    seen: dict[tuple[str, str], Reading] = {}
    for reading in readings:
        if isinstance(reading.record, Method | Project):
            other = seen.setdefault((reading.kind, fold(reading.record.name.sv)), reading)
            if other is not reading:
                values = {"given": reading.record.name.sv, "other": other.document.path}
                yield Problem(reading.place(("name",)), "name", "same-name", values)


def linked(index: Index) -> Catalogue:
    """The records with their links followed."""
    methods, projects = index.records("method", Method), index.records("project", Project)
    uses = uses_by_method(projects.values())
    concepts = {vocabulary.kind: index.records(vocabulary.kind, Concept) for vocabulary in VOCABULARIES}
    terms = [concept for by_id in concepts.values() for concept in by_id.values()]
    return Catalogue(
        methods=methods,
        projects=projects,
        sources=index.records("source", Source),
        concepts=concepts,
        uses=uses,
        pathways=pathways_by_method(projects.values()),
        children=children_by_parent(projects.values()),
        neighbours=neighbours_by_method(methods),
        resting=claims_by_source([*methods.values(), *projects.values(), *terms]),
        bearers=records_by_concept(methods, projects, uses),
    )


def uses_by_method(projects: Iterable[Project]) -> Mapping[str, Sequence[UseOf]]:
    """Every use, under the method that it is a use of."""
    uses: dict[str, list[UseOf]] = defaultdict(list)
    for project in projects:
        for number, use in enumerate(project.uses):
            uses[use.method].append(UseOf(project, use, ("uses", number)))
    return uses


def pathways_by_method(projects: Iterable[Project]) -> Mapping[str, Sequence[PathwayOf]]:
    """Every pathway, under each method that is a step on it."""
    pathways: dict[str, list[PathwayOf]] = defaultdict(list)
    for project in projects:
        for number, pathway in enumerate(project.pathways):
            for method in dict.fromkeys(method for step in pathway.steps for method in step.methods):
                pathways[method].append(PathwayOf(project, pathway, ("pathways", number)))
    return pathways


def children_by_parent(projects: Iterable[Project]) -> Mapping[str, Sequence[Project]]:
    """Sub-projects, under their project."""
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


def claims_by_source(records: Iterable[Method | Project | Concept]) -> Mapping[str, Sequence[Resting]]:
    """Every claim, under the source that it rests on."""
    resting: dict[str, list[Resting]] = defaultdict(list)
    for record in records:
        for location, value in parts(record):
            if isinstance(value, Claim | Relation | Definition | Remark) and value.source:
                resting[value.source].append(Resting(record, location, value))
    return resting


def records_by_concept(
    methods: Mapping[str, Method], projects: Mapping[str, Project], uses: Mapping[str, Sequence[UseOf]]
) -> Mapping[tuple[str, str], Sequence[Method | Project]]:
    """The records that name a concept anywhere, under its kind and id.

    What a project says of its use of a method, such as where or by whom, the method bears too.
    """
    bearers: dict[tuple[str, str], dict[tuple[type, str], Method | Project]] = defaultdict(dict)
    named: list[tuple[Method | Project, object]] = [(method, method) for method in methods.values()]
    named += [(project, project) for project in projects.values()]
    for identity, found in uses.items():
        named += [(methods[identity], whole) for each in found for whole in (each.use, each.places)]
    for record, whole in named:
        for _, value in parts(whole):
            if isinstance(value, Reference) and value.kind not in ("method", "project", "source"):
                bearers[value.kind, value][type(record), record.id] = record
    return {concept: list(found.values()) for concept, found in bearers.items()}
