"""Claims about one thing that cannot all be right.

What is told, word for word, stands in tests/cases/doubts; here stands which claims agree and which do not.
"""

from datetime import date, timedelta
from itertools import combinations, permutations
from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import conflicts
from smorgasbord.records import Project
from smorgasbord.records.project import Amount

SOURCES = ("ansokan", "slutrapporten", "handboken")


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The small catalogue, for the names of the sources."""
    return catalogue_with(tmp_path)


def project(**fields: object) -> Project:
    """A project with these fields."""
    return Project.model_validate(
        {
            "id": "norr",
            "name": {"sv": "Norr"},
            "summary": {"sv": "Ett projekt."},
            "project_phase": "genomforande",
            "project_status": "avslutat",
            "reviewed": "2026-11-22",
            **fields,
        }
    )


def amount(value: int, precision: str = "exact") -> Amount:
    """Money as a source gives it."""
    return Amount.model_validate({"value": value, "precision": precision, "source": "slutrapporten"})


def found(catalogue: Catalogue, **fields: object) -> list[tuple[object, str]]:
    """Where a project with these fields has sources that differ, and on what."""
    return [(doubt.location, doubt.code) for doubt in conflicts.check(catalogue, project(**fields))]


@pytest.mark.parametrize("value", [51_282_965, 23_943_174, 39_960_000, 393_650, 1_000_001])
def test_an_amount_rounded_to_any_place_agrees_with_itself(value: int) -> None:
    for places in range(1, len(str(value))):
        unit = 10**places
        rounded = amount((value + unit // 2) // unit * unit, "rounded")
        assert conflicts.same_amount(amount(value), rounded), rounded.value
        assert conflicts.same_amount(rounded, amount(value)), rounded.value


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (amount(51_282_965), amount(51_000_000, "rounded"), True),
        (amount(51_500_000), amount(51_000_000, "rounded"), True),
        (amount(51_500_001), amount(51_000_000, "rounded"), False),
        (amount(23_943_174), amount(34_000_000, "rounded"), False),
        (amount(38_600_000, "rounded"), amount(39_000_000, "rounded"), True),
        (amount(38_400_000, "rounded"), amount(39_000_000, "rounded"), False),
        (amount(51_000_000), amount(51_000_001), False),
        (amount(51_000_000), amount(51_000_000), True),
    ],
)
def test_amounts_agree_as_far_as_they_are_rounded(one: Amount, other: Amount, agree: bool) -> None:
    assert conflicts.same_amount(one, other) is agree
    assert conflicts.same_amount(other, one) is agree


def test_one_day_told_in_different_ways_is_no_conflict(catalogue: Catalogue) -> None:
    for step in range(0, 800, 13):
        day = date(2017, 1, 1) + timedelta(days=step)
        told = [day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}"]
        period = [{"start": text, "end": text, "source": source} for text, source in zip(told, SOURCES, strict=True)]
        assert found(catalogue, period=period) == []


@pytest.mark.parametrize("end", ["start", "end"])
def test_days_that_cannot_be_the_same_are_a_conflict_however_exactly_they_are_told(
    catalogue: Catalogue, end: str
) -> None:
    for one, other in combinations(["2017-12-18", "2018-01", "2019"], 2):
        period = [{end: one, "source": "ansokan"}, {end: other, "source": "slutrapporten"}]
        assert found(catalogue, period=period) == [(("period",), f"conflict-{end}")]


def test_starts_and_ends_are_held_against_each_other_apart(catalogue: Catalogue) -> None:
    period = [
        {"start": "2017-12-18", "end": "2021-03-31", "source": "ansokan"},
        {"start": "2018", "end": "2020", "source": "slutrapporten"},
    ]
    assert found(catalogue, period=period) == [(("period",), "conflict-start"), (("period",), "conflict-end")]


def test_a_start_is_not_held_against_an_end(catalogue: Catalogue) -> None:
    period = [{"start": "2017", "source": "ansokan"}, {"end": "2021", "source": "slutrapporten"}]
    assert found(catalogue, period=period) == []


def test_two_that_differ_are_found_wherever_they_stand_among_three(catalogue: Catalogue) -> None:
    for order in permutations([480, 480, 400]):
        planned = [{"value": value, "source": source} for value, source in zip(order, SOURCES, strict=True)]
        assert found(catalogue, participants_planned=planned) == [(("participants_planned",), "conflict")]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("budget_sek", {"value": 1}, {"value": 2}),
        ("esf_support_sek", {"value": 1}, {"value": 2}),
        ("participants_planned", {"value": 480}, {"value": 400}),
        ("union_cofinancing_rate", {"percent": 50}, {"percent": 40}),
        ("project_number", {"value": "2017/00308"}, {"value": "2017/00309"}),
        ("programme_area", {"value": "1"}, {"value": "2"}),
        ("specific_objective", {"value": "2.1"}, {"value": "2.3"}),
        ("intervention_type", {"value": "102"}, {"value": "109"}),
    ],
)
def test_a_field_is_in_conflict_when_its_sources_differ_and_not_when_they_agree(
    catalogue: Catalogue, field: str, one: dict[str, object], other: dict[str, object]
) -> None:
    differ = [{**one, "source": "ansokan"}, {**other, "source": "slutrapporten"}]
    agree = [{**one, "source": "ansokan"}, {**one, "source": "slutrapporten"}]
    assert found(catalogue, **{field: differ}) == [((field,), "conflict")]
    assert found(catalogue, **{field: agree}) == []


def test_participants_may_be_counted_in_several_ways_without_a_conflict(catalogue: Catalogue) -> None:
    """Those who took part in something, and those who were in the group: 105 and 94 can both be right."""
    participants = [{"value": 105, "source": "slutrapporten"}, {"value": 94, "source": "slutrapporten"}]
    assert found(catalogue, participants=participants) == []
