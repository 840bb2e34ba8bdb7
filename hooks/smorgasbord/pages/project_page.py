"""A project's page: what it wanted, what it cost, what was done and what came of it, with every doubt in its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.claims import fields_told
from smorgasbord.pages.drawings import MoneyBar, TimeLine, money_bars, period_in_words, time_line
from smorgasbord.pages.outcomes import OutcomeTold, outcome_told
from smorgasbord.pages.page import Page, address_of
from smorgasbord.pages.pathways import PathwayTold, pathways_of
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold, DoubtTold, FieldTold, Link, Mark, Reviewed
from smorgasbord.pages.used_methods import UsedMethod, shared_methods, used_methods
from smorgasbord.records import Project, Source

MONEY = ("budget_sek", "esf_support_sek", "other_funding", "union_cofinancing_rate")
PEOPLE = ("participants_planned", "participants")
"""The fields that are shown as figures, with their drawings."""
STORY_BEFORE = ("background", "aims", "participant_profile", "approach", "horizontal_work")
STORY_AFTER = ("planned_outputs", "results", "lessons")
"""The sections of statements, before and after the methods."""
FACTS = (
    "project_number",
    "programme_period",
    "programme_area",
    "specific_objective",
    "intervention_type",
    "region",
    "period",
    "places",
    "target_groups",
    "needs",
    "horizontal_principles",
    "staff",
    "contact",
)
"""The other fields of the project bank, in the order of the page's table."""


@dataclass(frozen=True)
class ProjectContent:
    """All that a project's page shows."""

    project: Project
    also_known_as: Sequence[str]
    summary: Markup
    summary_easy: Markup | None
    phase: Link
    status: Link
    parent: Link | None
    children: Sequence[Link]
    owners: Sequence[Link]
    places: Sequence[Link]
    periods: Sequence[str]
    money_bars: Sequence[MoneyBar]
    money: Sequence[FieldTold]
    people: Sequence[FieldTold]
    timeline: TimeLine | None
    outcomes: Sequence[OutcomeTold]
    story: dict[str, FieldTold]
    methods: Sequence[UsedMethod]
    shared_methods: Sequence[UsedMethod]
    actors: Sequence[tuple[Link, Sequence[tuple[Sequence[Link], ClaimTold]]]]
    actor_doubts: Sequence[DoubtTold]
    pathways: Sequence[PathwayTold]
    method_doubts: Sequence[DoubtTold]
    outcome_doubts: Sequence[DoubtTold]
    facts: Sequence[FieldTold]
    doubts: Sequence[DoubtTold]
    all_doubts: Sequence[DoubtTold]
    sources: Sequence[tuple[Mark, Source]]
    reviewed: Reviewed


def project_page(catalogue: Catalogue, project: Project, language: Language) -> Page:
    """The page of one project in one language."""
    address = address_of(project)
    teller = Teller(catalogue, language, address, project)
    return Page(
        address=address,
        family="project",
        language=language,
        title=project.name.told(language),
        description=teller.plain(project.summary),
        content=content(catalogue, project, teller),
        record=project,
        file=f"projects/{project.id}.yml",
    )


def content(catalogue: Catalogue, project: Project, teller: Teller) -> ProjectContent:
    """The page's parts. They are told from its top to its bottom, so that sources are numbered in that order."""
    parent = catalogue.projects[project.parent] if project.parent else None
    doubts = teller.doubts_at(())
    bars = money_bars(project, teller)
    money = fields_told(project, MONEY, teller)
    people = fields_told(project, PEOPLE, teller)
    outcome_doubts = teller.doubts_at(("outcomes",))
    outcomes = [outcome_told(outcome, number, teller) for number, outcome in enumerate(project.outcomes)]
    story = fields_told(project, STORY_BEFORE, teller)
    pathways = pathways_of(project, teller)
    method_doubts = teller.doubts_at(("uses",))
    methods = used_methods(catalogue, project, teller)
    shared = shared_methods(catalogue, parent, teller) if parent else []
    story |= fields_told(project, STORY_AFTER, teller)
    actor_doubts = teller.doubts_at(("actors",))
    actors = actors_by_role(project, teller)
    story |= fields_told(project, ("documentation",), teller)
    facts = fields_told(project, FACTS, teller)
    return ProjectContent(
        project=project,
        also_known_as=project.also_known_as.told(teller.language),
        summary=teller.text(project.summary),
        summary_easy=teller.text(project.summary_easy) if project.summary_easy else None,
        phase=teller.concept(project.project_phase),
        status=teller.concept(project.project_status),
        parent=teller.link(parent) if parent else None,
        children=[teller.link(child) for child in catalogue.children.get(project.id, ())],
        owners=owners(project, teller),
        places=teller.concepts(dict.fromkeys(place for named in project.places for place in named.places)),
        periods=[period_in_words(period, teller) for period in project.period[:1]],
        money_bars=bars,
        money=list(money.values()),
        people=list(people.values()),
        outcomes=outcomes,
        outcome_doubts=outcome_doubts,
        timeline=time_line(catalogue, project, teller),
        story=story,
        pathways=pathways,
        methods=methods,
        method_doubts=method_doubts,
        shared_methods=shared,
        actors=actors,
        actor_doubts=actor_doubts,
        facts=list(facts.values()),
        doubts=[*doubts, *teller.doubts_left()],
        all_doubts=teller.all_doubts(),
        sources=teller.sources(),
        reviewed=Reviewed.told(project.reviewed),
    )


def owners(project: Project, teller: Teller) -> list[Link]:
    """Who owned the project: the local owner for a sub-project."""
    for role in ("lokal-projektagare", "projektagare"):
        named = [actor for part in project.actors if part.role == role for actor in part.actors]
        if named:
            return teller.concepts(dict.fromkeys(named))
    return []


def actors_by_role(project: Project, teller: Teller) -> list[tuple[Link, Sequence[tuple[Sequence[Link], ClaimTold]]]]:
    """The organisations, under the part that they had, in the order of the list of parts."""
    roles = sorted({part.role for part in project.actors}, key=lambda role: teller.catalogue.concept(role).order)
    return [
        (
            teller.concept(role),
            [
                (teller.concepts(part.actors), teller.claim(Markup(), part, ("actors", number)))
                for number, part in enumerate(project.actors)
                if part.role == role
            ],
        )
        for role in roles
    ]
