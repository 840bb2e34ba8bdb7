"""The ways through the projects: steps in their order, for projects, for methods and on a page of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue, PathwayOf
from smorgasbord.languages import Language
from smorgasbord.pages.page import PATHWAYS, Page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold, DoubtTold, Link, Mark
from smorgasbord.records import Method, Project, Source
from smorgasbord.records.pathway import Step
from smorgasbord.records.words import Words


@dataclass(frozen=True)
class StepTold:
    """One step: its methods, and what is told of it. `here` is whether the page's own method is among them."""

    methods: Sequence[Link]
    what: Markup | None
    here: bool


@dataclass(frozen=True)
class PathwayTold:
    """A way through a project. The words of the claim are the pathway's name."""

    project: Link
    told: ClaimTold
    steps: Sequence[StepTold]


@dataclass(frozen=True)
class PathwaysContent:
    """All that the page of pathways shows: each project with its ways."""

    lead: str
    projects: Sequence[tuple[str, Link, Sequence[PathwayTold]]]
    sources: Sequence[tuple[Mark, Source]]


def pathways_page(catalogue: Catalogue, language: Language) -> Page:
    """Every way through every project, in one language."""
    teller = Teller(catalogue, language, PATHWAYS)
    walked = [project for project in catalogue.projects.values() if project.pathways]
    projects = sorted(walked, key=lambda project: (project.parent or project.id, project.parent is not None))
    told = [(project.id, teller.link(project), pathways_of(project, teller)) for project in projects]
    return Page(
        address=PATHWAYS,
        family="pathways",
        language=language,
        title=Words(teller.say("pathways"), language),
        description=teller.say("pathways-description"),
        content=PathwaysContent(
            lead=teller.say("pathways-lead"),
            projects=told,
            sources=teller.sources(),
        ),
    )


def pathways_of(project: Project, teller: Teller) -> list[PathwayTold]:
    """The ways through one project."""
    return [
        pathway_told(PathwayOf(project, pathway, ("pathways", number)), teller)
        for number, pathway in enumerate(project.pathways)
    ]


def pathway_told(of: PathwayOf, teller: Teller, here: Method | None = None) -> PathwayTold:
    """One way, as the page of the method `here` tells it, or any other page."""
    told = teller.claim(teller.text(of.pathway.name), of.pathway, of.location, planned=teller.planned(of.pathway))
    if of.project is not teller.record and of.pathway.doubt:
        told = ClaimTold(told.words, told.mark, told.planned, told.note, [DoubtTold("", teller.text(of.pathway.doubt))])
    return PathwayTold(teller.link(of.project), told, [step_told(step, teller, here) for step in of.pathway.steps])


def step_told(step: Step, teller: Teller, here: Method | None) -> StepTold:
    return StepTold(
        methods=[teller.link(teller.catalogue.methods[method]) for method in step.methods],
        what=teller.text(step.what) if step.what else None,
        here=here is not None and here.id in step.methods,
    )
