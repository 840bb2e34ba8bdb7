"""A method's page: what it is, for whom, how it is done, who did it, what is known and what is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from smorgasbord.catalogue import Catalogue, Neighbour, UseOf
from smorgasbord.languages import Language
from smorgasbord.pages.items import answered_items
from smorgasbord.pages.outcomes import OutcomeTold, outcome_told
from smorgasbord.pages.page import Page, address_of
from smorgasbord.pages.telling import ClaimTold, DoubtTold, Link, Mark, Teller
from smorgasbord.records import Method, Source
from smorgasbord.records.base import Reference
from smorgasbord.records.method import TIDIER_ITEMS, Account, Description, TidierItem
from smorgasbord.records.project import Use

GLANCE = ("level", "phases", "needs", "target_groups", "delivery", "roles", "parties")
RELATIONS = ("part_of", "precedes", "combines_with", "variant_of", "similar_to", "not_same_as")


@dataclass(frozen=True)
class Answer:
    """What one source says to one question about a method, and whom it is about."""

    who: Link
    told: ClaimTold


@dataclass(frozen=True)
class Question:
    """One of TIDieR's items: what the projects did, what others say of the method, or a gap."""

    item: TidierItem
    label: str
    in_projects: Sequence[Answer]
    elsewhere: Sequence[Answer]
    unknown: Sequence[Markup]

    answered: bool
    """Whether any of the answers is about the method itself."""


@dataclass(frozen=True)
class UseTold:
    """One project's use of the method, gathered from all that its sources say."""

    project: Link
    places: Sequence[Link]
    extents: Sequence[str]
    local_names: Sequence[Markup]
    planned: bool
    named_only: bool
    roles: Sequence[Link]
    actors: Sequence[Link]
    delivery: Sequence[Link]
    notes: Sequence[Markup]
    results: Sequence[ClaimTold]
    outcomes: Sequence[OutcomeTold]
    doubts: Sequence[DoubtTold]
    marks: Sequence[Mark]


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
    tried_in: Sequence[Link]
    documentation: Link
    documentation_help: Markup
    answered: int
    answered_in_projects: int
    questions: Sequence[Question]
    uses: Sequence[UseTold]
    evidence: Sequence[EvidenceTold]
    relations: Sequence[tuple[str, Sequence[RelationTold]]]
    unknown: Sequence[Markup]
    doubts: Sequence[DoubtTold]
    all_doubts: Sequence[DoubtTold]
    sources: Sequence[tuple[Mark, Source]]
    reviewed: str


def method_page(catalogue: Catalogue, method: Method, language: Language) -> Page:
    """The page of one method in one language."""
    address = address_of(method)
    teller = Teller(catalogue, language, address, method)
    name = method.name.told(language).text
    return Page(
        address=address,
        family="method",
        language=language,
        title=name,
        description=teller.plain(method.summary),
        content=content(catalogue, method, teller),
        file=f"methods/{method.id}.yml",
    )


def content(catalogue: Catalogue, method: Method, teller: Teller) -> MethodContent:
    uses = catalogue.uses.get(method.id, ())
    doubts = teller.doubts_at(())
    questions = [question(catalogue, method, uses, item, teller) for item in TIDIER_ITEMS]
    documentation = catalogue.concept(method.documentation_level)
    told_uses = [use_told(catalogue, method, group, teller) for group in by_project(uses)]
    evidence = list(evidence_told(method, teller))
    relations = list(relations_told(catalogue.neighbours.get(method.id, ()), teller))
    return MethodContent(
        method=method,
        kind=teller.concept(method.kind),
        also_known_as=method.also_known_as.told(teller.language),
        summary=teller.text(method.summary),
        summary_easy=teller.text(method.summary_easy) if method.summary_easy else None,
        glance=list(glance(method, teller)),
        tried_in=tried_in(catalogue, uses, teller),
        documentation=teller.link(documentation),
        documentation_help=teller.text(documentation.definition) if documentation.definition else Markup(),
        answered=sum(each.answered for each in questions),
        answered_in_projects=sum(bool(each.in_projects) for each in questions),
        questions=questions,
        uses=told_uses,
        evidence=evidence,
        relations=relations,
        unknown=[teller.text(gap) for gap in method.unknown if gap.item is None],
        doubts=[*doubts, *teller.doubts_left()],
        all_doubts=teller.all_doubts(),
        sources=teller.sources(),
        reviewed=method.reviewed.isoformat(),
    )


def glance(method: Method, teller: Teller) -> Iterator[tuple[str, Sequence[Link]]]:
    """The facts that a reader chooses by, each with its label."""
    for name in GLANCE:
        references: Sequence[Reference] = getattr(method, name)
        if references:
            yield teller.say(f"method-{name}"), teller.concepts(references)


def tried_in(catalogue: Catalogue, uses: Sequence[UseOf], teller: Teller) -> list[Link]:
    """The places where a source says that the method was used, not only planned."""
    done = [use for _, use, _ in uses if not teller.planned(use)]
    return teller.concepts(dict.fromkeys(place for use in done for place in use.places))


# --- how it is done ---------------------------------------------------------------------------------------------


def question(catalogue: Catalogue, method: Method, uses: Sequence[UseOf], item: TidierItem, teller: Teller) -> Question:
    """One question, with every answer that a source gives to it."""
    in_projects = [
        Answer(whose(catalogue, each, teller), answer(each.use, item, teller))
        for each in uses
        if getattr(each.use, item) is not None
    ]
    elsewhere = [
        Answer(publisher_link(catalogue, description, teller), answer(description, item, teller))
        for description in method.descriptions
        if getattr(description, item) is not None
    ]
    unknown = [teller.text(gap) for gap in method.unknown if gap.item == item]
    answered = item in answered_items(method, uses)
    return Question(item, teller.say(f"tidier-{item}"), in_projects, elsewhere, unknown, answered)


def answer(account: Account, item: TidierItem, teller: Teller) -> ClaimTold:
    text = getattr(account, item)
    planned = teller.planned(account) if isinstance(account, Use) else None
    told = teller.claim(teller.prose(text), account, ("account",), planned=planned)
    return ClaimTold(told.words, told.mark, told.planned)


def whose(catalogue: Catalogue, each: UseOf, teller: Teller) -> Link:
    """Whose answer it is: the place where there is one, else the project."""
    project = teller.link(each.project)
    if not each.use.places:
        return project
    places = Markup(", ").join(teller.concept(place).words for place in each.use.places)
    return Link(places, project.href)


def publisher_link(catalogue: Catalogue, description: Description, teller: Teller) -> Link:
    source = catalogue.sources[description.source]
    note = teller.plain(description.note) if description.note else ""
    if description.instead:
        note = teller.say("about-instead", what=teller.plain(description.instead))
    return Link(escape(source.publisher), teller.href(f"kallor/{source.id}/"), note)


# --- who did it -------------------------------------------------------------------------------------------------


def by_project(uses: Sequence[UseOf]) -> list[list[UseOf]]:
    """The uses of each project together, whatever source they come from."""
    groups: dict[str, list[UseOf]] = {}
    for each in uses:
        groups.setdefault(each.project.id, []).append(each)
    return list(groups.values())


def use_told(catalogue: Catalogue, method: Method, group: Sequence[UseOf], teller: Teller) -> UseTold:
    project, uses = group[0].project, [each.use for each in group]
    in_project = Teller(catalogue, teller.language, teller.address, project, teller.cited, teller.doubts)
    outcomes = [
        outcome_told(outcome, number, in_project)
        for number, outcome in enumerate(project.outcomes)
        if outcome.method == method.id
    ]
    return UseTold(
        project=teller.link(project),
        places=teller.concepts(dict.fromkeys(place for use in uses for place in use.places)),
        extents=[teller.say(f"extent-{use.extent}") for use in uses if use.extent],
        local_names=[teller.text(use.local_name) for use in uses if use.local_name],
        planned=all(teller.planned(use) for use in uses),
        named_only=all(use.named_only for use in uses),
        roles=teller.concepts(dict.fromkeys(role for use in uses for role in use.roles)),
        actors=teller.concepts(dict.fromkeys(actor for use in uses for actor in use.actors)),
        delivery=teller.concepts(dict.fromkeys(form for use in uses for form in use.delivery)),
        notes=[teller.text(use.note) for use in uses if use.note],
        results=[teller.claim(teller.prose(use.result), use, ("result",)) for use in uses if use.result],
        outcomes=outcomes,
        doubts=[DoubtTold("", teller.text(use.doubt)) for use in uses if use.doubt],
        marks=list({mark.number: mark for mark in map(teller.mark, uses)}.values()),
    )


# --- what is known, and what it hangs together with ---------------------------------------------------------------


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
        for outward in (False, True) if name == "precedes" else (True, False):
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
