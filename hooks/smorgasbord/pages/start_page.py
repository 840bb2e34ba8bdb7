"""The start page: one sentence, then doors by need, phase, target group, place and role, and why to trust it."""

from collections.abc import Sequence
from dataclasses import dataclass

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import doubts_of
from smorgasbord.languages import Language
from smorgasbord.pages.concept_page import bearers
from smorgasbord.pages.items import Item, project_item
from smorgasbord.pages.page import Page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.words import Words


@dataclass(frozen=True)
class Door:
    """A way in: a term, and how many methods lie behind it."""

    record: str
    link: Link
    count: str


@dataclass(frozen=True)
class StartContent:
    """All that the start page shows."""

    needs: Sequence[Door]
    phases: Sequence[Door]
    target_groups: Sequence[Door]
    places: Sequence[Door]
    roles: Sequence[Door]
    projects: Sequence[Item]
    figures: Sequence[tuple[str, str, str]]


def start_page(catalogue: Catalogue, language: Language) -> Page:
    """The start page in one language."""
    teller = Teller(catalogue, language, "")
    return Page(
        address="",
        family="start",
        language=language,
        title=Words("Smörgåsbordet", language),
        description=teller.say("site-description"),
        content=StartContent(
            needs=doors(catalogue, "need", "behov", teller, every=True),
            phases=doors(catalogue, "phase", "faser", teller),
            target_groups=doors(catalogue, "target-group", "malgrupper", teller),
            places=doors(catalogue, "place", "platser", teller),
            roles=doors(catalogue, "role", "roller", teller),
            projects=[
                project_item(catalogue, project, teller)
                for project in catalogue.projects.values()
                if project.parent is None
            ],
            figures=trust(catalogue, teller),
        ),
    )


def doors(catalogue: Catalogue, kind: str, folder: str, teller: Teller, *, every: bool = False) -> list[Door]:
    """The terms of a list that something bears, in the list's order: the top ones, or every one."""
    terms = [concept for concept in catalogue.concepts[kind].values() if every or not concept.broader]
    found = [door(catalogue, kind, folder, concept, teller) for concept in terms]
    return [each for each in found if each is not None]


def door(catalogue: Catalogue, kind: str, folder: str, concept: Concept, teller: Teller) -> Door | None:
    """A way in through one term, or None when nothing bears it."""
    bearing = bearers(catalogue, kind, concept.id)
    methods = sum(isinstance(record, Method) for record in bearing)
    if not bearing:
        return None
    count = teller.count("n-methods", methods) if methods else teller.count("n-projects", len(bearing))
    return Door(f"{folder}/{concept.id}", teller.link(concept), count)


def trust(catalogue: Catalogue, teller: Teller) -> list[tuple[str, str, str]]:
    """Why the catalogue can be trusted, in figures: each with its label and where to read more."""
    records: list[Method | Project] = [*catalogue.methods.values(), *catalogue.projects.values()]
    claims = sum(len(resting) for resting in catalogue.resting.values())
    doubts = sum(len(doubts_of(catalogue, record)) for record in records)
    counted = {
        "methods": (len(catalogue.methods), "metoder/"),
        "projects": (len(catalogue.projects), "projekt/"),
        "sources": (len(catalogue.sources), "kallor/"),
        "claims": (claims, "om/sa-laser-du/"),
        "doubts": (doubts, "om/sa-laser-du/"),
    }
    return [
        (figures.whole(number, teller.language), teller.say(f"figure-{name}"), teller.href(address))
        for name, (number, address) in counted.items()
    ]
