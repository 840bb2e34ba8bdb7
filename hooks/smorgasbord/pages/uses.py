"""A method as each project used it, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue, UseOf
from smorgasbord.pages.outcomes import OutcomeTold, outcome_told
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold, DoubtTold, Link, Mark
from smorgasbord.records import Method


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


def by_project(uses: Sequence[UseOf]) -> list[list[UseOf]]:
    """The uses of each project together, whatever source they come from."""
    groups: dict[str, list[UseOf]] = {}
    for each in uses:
        groups.setdefault(each.project.id, []).append(each)
    return list(groups.values())


def use_told(catalogue: Catalogue, method: Method, group: Sequence[UseOf], teller: Teller) -> UseTold:
    project, uses = group[0].project, [each.use for each in group]
    in_project = Teller(
        catalogue, teller.language, teller.address, project, teller.cited, teller.doubts, anchors=teller.anchors
    )
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
