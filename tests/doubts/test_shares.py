"""Shares held against their parts, their counts and the number of participants.

What is told, word for word, stands in tests/cases/doubts; here stands which figures may pass and which may not.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.doubts import shares
from smorgasbord.records import Project
from smorgasbord.records.project import Outcome

HERE = ("outcomes", 0)
WHOLE, TENTH = Decimal(1), Decimal("0.1")


def outcome(**figures: object) -> Outcome:
    """A result with these figures."""
    return Outcome.model_validate({"measure": "arbete", "source": "slutrapporten", **figures})


def with_participants(*numbers: int) -> Project:
    """A project with so many participants, one number for each claim."""
    return Project.model_validate(
        {
            "id": "norr",
            "name": {"sv": "Norr"},
            "summary": {"sv": "Ett projekt."},
            "project_phase": "genomforande",
            "project_status": "avslutat",
            "participants": [{"value": number, "source": "slutrapporten"} for number in numbers],
            "reviewed": "2026-11-22",
        }
    )


def share(count: int, of: int, unit: Decimal, rounding: str = ROUND_HALF_UP) -> Decimal:
    """`count` of `of` in per cent, rounded as a source rounds."""
    return (Decimal(100 * count) / of).quantize(unit, rounding=rounding)


def counts(largest: int) -> Iterator[tuple[int, int]]:
    """Every n of N, up to an N."""
    yield from ((count, of) for of in range(1, largest + 1) for count in range(of + 1))


@pytest.mark.parametrize("unit", [WHOLE, TENTH])
@pytest.mark.parametrize("rounding", [ROUND_HALF_UP, ROUND_HALF_DOWN])
def test_a_share_rounded_from_its_own_count_never_raises_a_doubt(unit: Decimal, rounding: str) -> None:
    doubted = [
        (count, of)
        for count, of in counts(60)
        if [*shares.share_of_count(outcome(count=count, of=of, percent=share(count, of, unit, rounding)), HERE)]
    ]
    assert doubted == []


@pytest.mark.parametrize("unit", [WHOLE, TENTH])
def test_a_share_that_is_one_unit_off_always_raises_a_doubt(unit: Decimal) -> None:
    passed = [
        (count, of)
        for count, of in counts(60)
        if share(count, of, unit) + unit <= 100
        and abs(Decimal(100 * count) / of - share(count, of, unit)) < unit / 2
        and not [*shares.share_of_count(outcome(count=count, of=of, percent=share(count, of, unit) + unit), HERE)]
    ]
    assert passed == []


@pytest.mark.parametrize(("unit", "numbers"), [(WHOLE, range(1, 61)), (TENTH, range(2, 61, 8))])
def test_a_share_is_doubted_exactly_when_no_number_of_participants_rounds_to_it(unit: Decimal, numbers: range) -> None:
    for of in numbers:
        project = with_participants(of)
        roundings = (ROUND_HALF_UP, ROUND_HALF_DOWN)
        possible = {share(count, of, unit, rounding) for count in range(of + 1) for rounding in roundings}
        told = [unit * step for step in range(int(100 / unit) + 1)]
        doubted = {percent for percent in told if [*shares.whole_people(project, outcome(percent=percent), HERE)]}
        assert doubted == set(told) - possible


def test_with_a_hundred_participants_or_more_every_whole_percentage_is_some_number_of_them() -> None:
    for of in range(100, 131):
        project = with_participants(of)
        assert not [p for p in range(101) if [*shares.whole_people(project, outcome(percent=p), HERE)]]


@pytest.mark.parametrize("unit", [WHOLE, TENTH])
@pytest.mark.parametrize("unit_of_parts", [WHOLE, TENTH])
def test_a_whole_rounded_from_its_own_parts_never_raises_a_doubt(unit: Decimal, unit_of_parts: Decimal) -> None:
    doubted = [
        (women, of_women, men, of_men)
        for women, of_women in counts(9)
        for men, of_men in counts(9)
        if [
            *shares.total_between_parts(
                outcome(
                    percent=share(women + men, of_women + of_men, unit),
                    by_sex={
                        "women": share(women, of_women, unit_of_parts),
                        "men": share(men, of_men, unit_of_parts),
                    },
                ),
                HERE,
            )
        ]
    ]
    assert doubted == []


@pytest.mark.parametrize("women", range(0, 101, 10))
def test_a_whole_one_per_cent_outside_its_parts_always_raises_a_doubt(women: int) -> None:
    for men in range(0, 101, 10):
        outside = [total for total in (min(women, men) - 1, max(women, men) + 1) if 0 <= total <= 100]
        for total in outside:
            told = outcome(percent=total, by_sex={"women": women, "men": men})
            assert [doubt.code for doubt in shares.total_between_parts(told, HERE)] == ["part-and-whole"]


def test_shares_of_the_sexes_are_not_added_when_each_is_a_share_of_its_own_sex() -> None:
    """19 per cent of the women and 15 of the men need not be a hundred together."""
    assert [*shares.total_between_parts(outcome(percent=18, by_sex={"women": 19, "men": 15}), HERE)] == []


def test_each_doubt_stands_at_the_figure_that_it_is_about(tmp_path: Path) -> None:
    project = with_participants(58).model_copy(
        update={
            "outcomes": (
                outcome(percent=22),
                outcome(percent=23),
                outcome(count=38, of=58, percent=36),
            )
        }
    )
    found = [(doubt.location, doubt.code) for doubt in shares.check(catalogue_with(tmp_path), project)]
    assert found == [(("outcomes", 1), "no-whole-number"), (("outcomes", 2), "share")]


@pytest.mark.parametrize(
    ("given", "half"), [("40", "0.5"), ("40.4", "0.05"), ("40.40", "0.005"), ("4E+1", "0.5"), ("0", "0.5")]
)
def test_rounding_may_have_moved_a_figure_by_half_of_its_last_decimal(given: str, half: str) -> None:
    assert shares.half_unit(Decimal(given)) == Decimal(half)
