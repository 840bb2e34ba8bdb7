"""A method's page: what it is, for whom, how it is done, who did it, what is known and what is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue, Neighbour, UseOf
from smorgasbord.languages import Language
from smorgasbord.pages.items import accounts_of
from smorgasbord.pages.page import Page, address_of
from smorgasbord.pages.pathways import PathwayTold, pathway_told
from smorgasbord.pages.questions import Question, question
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold, DoubtTold, Link, Mark, Reviewed, Term
from smorgasbord.pages.uses import UseTold, by_project, use_told
from smorgasbord.records import Method, Source
from smorgasbord.records.ids import Reference
from smorgasbord.records.method import TIDIER_ITEMS, Account

GLANCE = ("level", "phases", "needs", "target_groups", "delivery", "roles", "parties")
RELATIONS = ("part_of", "combines_with", "variant_of", "similar_to", "not_same_as")


@dataclass(frozen=True)
class EvidenceTold:
    """What an outside body or study found."""

    design: str
    direction: str
    direction_words: str
    population: Markup
    comparison: Markup | None
    told: ClaimTold


@dataclass(frozen=True)
class RelationTold:
    """Another method, and how this one hangs together with it."""

    method: Link
    summary: str
    note: Markup | None
    mark: Mark | None


@dataclass(frozen=True)
class MethodContent:
    """All that a method's page shows."""

    method: Method
    kind: Link
    also_known_as: Sequence[str]
    summary: Markup
    summary_easy: Markup | None
    glance: Sequence[tuple[str, Sequence[Link]]]
    bands: Sequence[tuple[str, Sequence[Term]]]
    """How long it takes and what money it needs, each as a source tells it."""
    tried: bool
    """Whether a source says that it was used, wherever that was."""
    tried_in: Sequence[Link]
    documentation: Link
    documentation_help: Markup
    answered: int
    answered_in_projects: int
    questions: Sequence[Question]
    uses: Sequence[UseTold]
    evidence: Sequence[EvidenceTold]
    pathways: Sequence[PathwayTold]
    relations: Sequence[tuple[str, Sequence[RelationTold]]]
    unknown: Sequence[Markup]
    doubts: Sequence[DoubtTold]
    all_doubts: Sequence[DoubtTold]
    sources: Sequence[tuple[Mark, Source]]
    reviewed: Reviewed


def method_page(catalogue: Catalogue, method: Method, language: Language) -> Page:
    """The page of one method in one language."""
    address = address_of(method)
    teller = Teller(catalogue, language, address, method)
    return Page(
        address=address,
        family="method",
        language=language,
        title=method.name.told(language),
        description=teller.plain(method.summary),
        content=content(catalogue, method, teller),
        record=method,
        file=f"methods/{method.id}.yml",
    )


def content(catalogue: Catalogue, method: Method, teller: Teller) -> MethodContent:
    """The page's parts. They are told from its top to its bottom, so that sources are numbered in that order."""
    uses = catalogue.uses.get(method.id, ())
    doubts = teller.doubts_at(())
    told_bands = list(bands(accounts_of(method, uses), teller))
    questions = [question(catalogue, method, uses, item, teller) for item in TIDIER_ITEMS]
    documentation = catalogue.concept(method.documentation_level)
    told_uses = [use_told(catalogue, method, group, teller) for group in by_project(uses)]
    evidence = list(evidence_told(method, teller))
    pathways = [pathway_told(each, teller, method) for each in catalogue.pathways.get(method.id, ())]
    relations = list(relations_told(catalogue.neighbours.get(method.id, ()), teller))
    return MethodContent(
        method=method,
        kind=teller.concept(method.kind),
        also_known_as=method.also_known_as.told(teller.language),
        summary=teller.text(method.summary),
        summary_easy=teller.text(method.summary_easy) if method.summary_easy else None,
        glance=list(glance(method, teller)),
        bands=told_bands,
        tried=not all(teller.planned(each.use) for each in uses),
        tried_in=tried_in(uses, teller),
        documentation=teller.link(documentation),
        documentation_help=teller.text(documentation.definition) if documentation.definition else Markup(),
        answered=sum(each.answered for each in questions),
        answered_in_projects=sum(bool(each.in_projects) for each in questions),
        questions=questions,
        uses=told_uses,
        evidence=evidence,
        pathways=pathways,
        relations=relations,
        unknown=[teller.text(gap) for gap in method.unknown if gap.item is None],
        doubts=[*doubts, *teller.doubts_left()],
        all_doubts=teller.all_doubts(),
        sources=teller.sources(),
        reviewed=Reviewed.told(method.reviewed),
    )


def glance(method: Method, teller: Teller) -> Iterator[tuple[str, Sequence[Link]]]:
    """The facts that a reader chooses by, each with its label."""
    for name in GLANCE:
        references: Sequence[Reference] = getattr(method, name)
        if references:
            yield teller.say(f"method-{name}"), teller.concepts(references)


def bands(accounts: Sequence[Account], teller: Teller) -> Iterator[tuple[str, Sequence[Term]]]:
    """The bands of time and cost that some source gives, each with its label."""
    for name in ("time_band", "cost_band"):
        if found := band(accounts, name, teller):
            yield teller.say(f"method-{name}"), found


def band(accounts: Sequence[Account], name: str, teller: Teller) -> list[Term]:
    """The bands of one kind that some source gives, each once, with every source that gives it."""
    said: dict[Reference, list[Mark]] = {}
    for account in accounts:
        if given := getattr(account, name):
            said.setdefault(given, []).append(teller.mark(account))
    return [Term(each, teller.concept(each), marks) for each, marks in said.items()]


def tried_in(uses: Sequence[UseOf], teller: Teller) -> list[Link]:
    """The places where a source says that the method was used, not only planned."""
    done = [each for each in uses if not teller.planned(each.use)]
    return teller.concepts(dict.fromkeys(place for each in done for place in each.places))


def evidence_told(method: Method, teller: Teller) -> Iterator[EvidenceTold]:
    for number, evidence in enumerate(method.evidence):
        yield EvidenceTold(
            design=teller.say(f"design-{evidence.design}"),
            direction=evidence.direction,
            direction_words=teller.say(f"direction-{evidence.direction}"),
            population=teller.text(evidence.population),
            comparison=teller.text(evidence.comparison) if evidence.comparison else None,
            told=teller.claim(teller.prose(evidence), evidence, ("evidence", number)),
        )


def relations_told(neighbours: Sequence[Neighbour], teller: Teller) -> Iterator[tuple[str, Sequence[RelationTold]]]:
    """The other methods, under words that a reader understands from this method's side."""
    for name in RELATIONS:
        for outward in (True, False):
            here = [near for near in neighbours if near.relation == name and near.outward == outward]
            if here:
                label = teller.say(f"relation-{name}" if outward else f"relation-{name}-back")
                yield label, [relation_told(near, teller) for near in here]


def relation_told(near: Neighbour, teller: Teller) -> RelationTold:
    written = near.written
    return RelationTold(
        method=teller.link(near.method),
        summary=teller.plain(near.method.summary),
        note=teller.text(written.note) if written.note else None,
        mark=teller.source_mark(written.source) if written.source else None,
    )
