"""When a project began and ended, where that is a fact: told afterwards, by sources that agree, and not in doubt."""

from collections.abc import Iterable
from typing import Literal

from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import doubts_of
from smorgasbord.records import Project
from smorgasbord.records.project import Period
from smorgasbord.records.values import PartialDate

End = Literal["start", "end"]
OTHER: dict[End, End] = {"start": "end", "end": "start"}


def settled(catalogue: Catalogue, project: Project, end: End) -> PartialDate | None:
    """The project's start or end, as exactly as every source that tells of it says; None where that is no fact."""
    periods = told_afterwards(catalogue, project.period, end)
    dates = [date for period in periods if (date := period.start if end == "start" else period.end)]
    if not dates or disputed(catalogue, project, end):
        return None
    return min(dates, key=lambda date: (len(date.text), date))


def told_afterwards(catalogue: Catalogue, periods: Iterable[Period], end: End) -> list[Period]:
    """The periods from sources that could know: a source written half-way knows the start but only plans the end."""
    knows = {"start": ("mid-way", "retrospective"), "end": ("retrospective",)}[end]
    return [
        period
        for period in periods
        if period.status == "reported" or (period.status is None and catalogue.sources[period.source].covers in knows)
    ]


def disputed(catalogue: Catalogue, project: Project, end: End) -> bool:
    """Whether anything is in doubt about the project's period, but for what is only about its other end."""
    doubts = (doubt for doubt in doubts_of(catalogue, project) if doubt.location[:1] == ("period",))
    return any(doubt.code != f"conflict-{OTHER[end]}" for doubt in doubts)
