"""Catalogue → what follows from a record's place in it: doubts, uses, relations from both ends, what rests on what."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

from smorgasbord.catalogue import Catalogue, Neighbour, Resting, UseOf
from smorgasbord.doubts import Doubt
from smorgasbord.exports.derived import (
    Answered,
    Bearers,
    BothWays,
    ClaimAt,
    DerivedConcept,
    DerivedMethod,
    DerivedProject,
    DerivedSource,
    Flag,
    ProjectUse,
)
from smorgasbord.exports.ids import LISTS, TYPES, identity, pointer
from smorgasbord.exports.plain import Complete
from smorgasbord.pages.items import answered_items
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.ids import MethodId, ProjectId, SourceId
from smorgasbord.records.method import TIDIER_ITEMS, Relation
from smorgasbord.records.words import Text

KINDS_OF_CONCEPT = {name: kind for kind, name in LISTS.items()}
INVERSES = {"part_of": "has_part", "variant_of": "has_variant"}
"""What a relation with a direction is called from its other end."""


def derived(catalogue: Catalogue, record: Method | Project | Source | Concept, flags: tuple[Flag, ...]) -> Complete:
    """What follows of a record; `flags` are its doubts."""
    match record:
        case Method():
            return derived_method(catalogue, record, flags)
        case Project():
            children = (ProjectId(child.id) for child in catalogue.children.get(record.id, ()))
            return DerivedProject(children=tuple(children), flags=flags)
        case Source():
            claims = (claim_at(resting) for resting in catalogue.resting.get(record.id, ()))
            return DerivedSource(claims=tuple(claims), flags=flags)
        case Concept():
            return derived_concept(catalogue, record)


def derived_method(catalogue: Catalogue, method: Method, flags: tuple[Flag, ...]) -> DerivedMethod:
    uses = catalogue.uses.get(method.id, ())
    answers = answered_items(method, uses)
    items = tuple(item for item in TIDIER_ITEMS if item in answers)
    return DerivedMethod(
        relations=both_ways(method, catalogue.neighbours.get(method.id, ())),
        uses=tuple(map(project_use, uses)),
        answered=Answered(n=len(items), of=len(TIDIER_ITEMS), items=items),
        flags=flags,
    )


def derived_concept(catalogue: Catalogue, concept: Concept) -> DerivedConcept:
    kind = KINDS_OF_CONCEPT[concept.vocabulary]
    bearing = catalogue.bearers.get((kind, concept.id), ())
    return DerivedConcept(
        broader=f"{concept.vocabulary}/{concept.broader}" if concept.broader else None,
        narrower=tuple(map(identity, catalogue.narrower.get((kind, concept.id), ()))),
        bearers=Bearers(
            methods=tuple(MethodId(each.id) for each in bearing if isinstance(each, Method)),
            projects=tuple(ProjectId(each.id) for each in bearing if isinstance(each, Project)),
        ),
    )


def flags_of(doubts: Iterable[Doubt], filled: Container[str]) -> tuple[Flag, ...]:
    """The doubts about a record, each pointing at what it is about where that field is filled."""
    return tuple(flag(doubt, filled) for doubt in doubts)


def flag(doubt: Doubt, filled: Container[str]) -> Flag:
    field = str(doubt.location[0]) if doubt.location else None
    return Flag(
        at=pointer(doubt.location) if field in filled else "",
        field=field,
        code=doubt.code,
        words=Text(sv=doubt.words.sv, en=doubt.words.en),
        source=SourceId(doubt.source) if doubt.source else None,
    )


def project_use(each: UseOf) -> ProjectUse:
    """A use with the project that it stands in and every place that it holds for."""
    own = dict(each.use) | {"places": tuple(dict.fromkeys(each.places))}
    return ProjectUse.model_construct(**own, project=ProjectId(each.project.id), at=pointer(each.location))


def both_ways(method: Method, neighbours: Sequence[Neighbour]) -> BothWays:
    """A method's relations as its file has them, so that pointers into it hold, then those that others wrote."""
    written_there: dict[str, list[Relation]] = defaultdict(list)
    for near in neighbours:
        if near.written.method == method.id:
            name = near.relation if near.outward else INVERSES[near.relation]
            written_there[name].append(near.written.model_copy(update={"method": MethodId(near.method.id)}))
    own = dict(method.relations)
    return BothWays(**{name: (*own.get(name, ()), *written_there[name]) for name in BothWays.model_fields})


def claim_at(resting: Resting) -> ClaimAt:
    record, at = resting.record, pointer(resting.location)
    return ClaimAt.model_validate({"type": TYPES[type(record)], "record": identity(record), "at": at})
