"""Periods held against themselves and against the whole project's."""

from collections.abc import Callable, Iterator, Sequence

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.document import Location
from smorgasbord.doubts.doubt import Doubt, by_source, worded
from smorgasbord.languages import Language
from smorgasbord.records import Project
from smorgasbord.records.project import Period
from smorgasbord.records.values import PartialDate


def check(catalogue: Catalogue, project: Project) -> Iterator[Doubt]:
    """What does not add up in a project's periods."""
    parent = catalogue.projects.get(project.parent) if project.parent else None
    for number, period in enumerate(project.period):
        location: Location = ("period", number)
        yield from end_after_start(period, location)
        if parent is not None:
            yield from start_within(catalogue, period, parent, location)
            yield from end_within(catalogue, period, parent, location)


def end_after_start(period: Period, location: Location) -> Iterator[Doubt]:
    """An end must not come before its start."""
    start, end = period.start, period.end
    if start and end and end.last < start.first:
        yield worded(
            location,
            "ends-before-start",
            lambda language: {"start": figures.date(start, language), "end": figures.date(end, language)},
        )


def start_within(catalogue: Catalogue, period: Period, parent: Project, location: Location) -> Iterator[Doubt]:
    """A sub-project must not begin before its project, whichever source one takes."""
    own, others = period.start, [other for other in parent.period if other.start]
    if own and others and all(other.start and own.last < other.start.first for other in others):
        yield beside_parent(catalogue, location, "starts-before-parent", own, others, start_in_words)


def end_within(catalogue: Catalogue, period: Period, parent: Project, location: Location) -> Iterator[Doubt]:
    """A sub-project must not end after its project, whichever source one takes."""
    own, others = period.end, [other for other in parent.period if other.end]
    if own and others and all(other.end and own.first > other.end.last for other in others):
        yield beside_parent(catalogue, location, "ends-after-parent", own, others, end_in_words)


def beside_parent(
    catalogue: Catalogue,
    location: Location,
    code: str,
    own: PartialDate,
    others: Sequence[Period],
    shown: Callable[[Period, Language], str],
) -> Doubt:
    return worded(
        location,
        code,
        lambda language: {
            "own": figures.date(own, language),
            "parent": by_source(catalogue, others, shown, language),
        },
    )


def start_in_words(period: Period, language: Language) -> str:
    return figures.date(period.start, language) if period.start else ""


def end_in_words(period: Period, language: Language) -> str:
    return figures.date(period.end, language) if period.end else ""
