"""Periods held against themselves and against the whole project's.

What is told, word for word, stands in tests/cases/doubts; here stands which periods may pass and which may not.
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import periods
from smorgasbord.records import Project

Dates = dict[str, str]


@pytest.fixture
def small(tmp_path: Path) -> Catalogue:
    """The small catalogue, for the names of the sources."""
    return catalogue_with(tmp_path)


def project(name: str, parent: str | None, *told: Dates) -> Project:
    """A project with these periods."""
    return Project.model_validate(
        {
            "id": name,
            "name": {"sv": name},
            "summary": {"sv": "Ett projekt."},
            "parent": parent,
            "project_phase": "genomforande",
            "project_status": "avslutat",
            "period": [{**dates, "source": "slutrapporten"} for dates in told],
            "reviewed": "2026-11-22",
        }
    )


def family(small: Catalogue, whole: Dates, *parts: Dates) -> Catalogue:
    """A project and a sub-project with these periods."""
    return replace(
        small,
        projects={"norr": project("norr", None, whole), "norr-umea": project("norr-umea", "norr", *parts)},
    )


def codes(catalogue: Catalogue, project: str = "norr-umea") -> list[str]:
    """The kinds of doubt that a project's periods raise."""
    return [doubt.code for doubt in periods.check(catalogue, catalogue.projects[project])]


def told(day: date) -> list[str]:
    """A day as sources tell it: the day, its month or its year."""
    return [day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}"]


@pytest.mark.parametrize("day", [date(2017, 1, 1), date(2017, 12, 31), date(2020, 2, 29)])
def test_a_sub_project_of_the_same_days_never_raises_a_doubt_however_exactly_they_are_told(
    day: date, small: Catalogue
) -> None:
    end = day + timedelta(days=400)
    wholes = [{"start": a, "end": b} for a in told(day) for b in told(end)]
    for whole in wholes:
        for part in wholes:
            assert codes(family(small, whole, part)) == []


@pytest.mark.parametrize(
    ("whole", "part", "doubts"),
    [
        ("2017-12", "2017-11-30", ["starts-before-parent"]),
        ("2017-12", "2017-12-01", []),
        ("2017-12", "2017-11", ["starts-before-parent"]),
        ("2017-12", "2017", []),
        ("2017-12-18", "2017-12", []),
        ("2017-12-18", "2017-12-17", ["starts-before-parent"]),
        ("2018", "2017-12-31", ["starts-before-parent"]),
        ("2018", "2017", ["starts-before-parent"]),
        ("2017", "2018-04-01", []),
    ],
)
def test_a_sub_project_starts_too_early_only_if_its_last_possible_day_does(
    whole: str, part: str, doubts: list[str], small: Catalogue
) -> None:
    assert codes(family(small, {"start": whole}, {"start": part})) == doubts


@pytest.mark.parametrize(
    ("whole", "part", "doubts"),
    [
        ("2021-03", "2021-03-31", []),
        ("2021-03", "2021-04-01", ["ends-after-parent"]),
        ("2021-03", "2021-04", ["ends-after-parent"]),
        ("2021-03", "2021", []),
        ("2021-03-31", "2021-03", []),
        ("2020", "2020-12-31", []),
        ("2020", "2021", ["ends-after-parent"]),
        ("2021", "2020-12-31", []),
    ],
)
def test_a_sub_project_ends_too_late_only_if_its_first_possible_day_does(
    whole: str, part: str, doubts: list[str], small: Catalogue
) -> None:
    assert codes(family(small, {"end": whole}, {"end": part})) == doubts


def test_a_sub_project_may_lie_outside_its_project_at_both_ends(small: Catalogue) -> None:
    catalogue = family(small, {"start": "2018", "end": "2019"}, {"start": "2017-11-01", "end": "2020-12-31"})
    assert codes(catalogue) == ["starts-before-parent", "ends-after-parent"]


def test_a_period_that_does_not_say_when_it_starts_or_ends_is_not_held_against_that(small: Catalogue) -> None:
    catalogue = family(small, {"start": "2018"}, {"end": "2021"})
    assert codes(catalogue) == []


def test_a_project_of_its_own_is_held_against_no_other(small: Catalogue) -> None:
    catalogue = family(small, {"start": "2018", "end": "2019"}, {"start": "2017", "end": "2020"})
    assert codes(catalogue, "norr") == []


def test_each_doubt_stands_at_the_period_that_it_is_about(small: Catalogue) -> None:
    catalogue = family(small, {"start": "2018"}, {"start": "2018"}, {"start": "2017"})
    found = periods.check(catalogue, catalogue.projects["norr-umea"])
    assert [doubt.location for doubt in found] == [("period", 1)]


@pytest.mark.parametrize(
    ("start", "end", "doubts"),
    [
        ("2018-04-02", "2018-04-01", ["ends-before-start"]),
        ("2018-04-01", "2018-04-01", []),
        ("2018-04-15", "2018-04", []),
        ("2018-05", "2018-04-30", ["ends-before-start"]),
        ("2018-05", "2018", []),
        ("2019", "2018", ["ends-before-start"]),
    ],
)
def test_an_end_comes_before_its_start_only_if_its_last_possible_day_does(
    start: str, end: str, doubts: list[str], small: Catalogue
) -> None:
    catalogue = family(small, {"start": start, "end": end}, {"start": "2018"})
    assert codes(catalogue, "norr") == doubts
