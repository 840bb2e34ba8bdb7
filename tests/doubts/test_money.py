"""Money held against its parts and against the Union's rate, one source at a time.

What is told, word for word, stands in tests/cases/doubts; here stands which sums may pass and which may not.
"""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import money
from smorgasbord.records import Project
from smorgasbord.records.project import Amount


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The small catalogue, for the names of the sources."""
    return catalogue_with(tmp_path)


def amount(value: int, source: str = "slutrapporten", *, rounded: bool = False) -> dict[str, object]:
    """Money as a source gives it."""
    return {"value": value, "source": source, "precision": "rounded" if rounded else None}


def funding(value: int, source: str = "slutrapporten", *, rounded: bool = False) -> dict[str, object]:
    """Money from somebody other than the ESF."""
    return {**amount(value, source, rounded=rounded), "funder": {"sv": "kommunen"}}


def project(**fields: object) -> Project:
    """A project with this money."""
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


def codes(catalogue: Catalogue, **fields: object) -> list[str]:
    """The kinds of doubt that a project with this money raises."""
    return [doubt.code for doubt in money.check(catalogue, project(**fields))]


def in_tenths_of_millions(value: int) -> int:
    """An amount as a source rounds it: 38 612 345 as 38.6 million."""
    return int((Decimal(value) / 100_000).quantize(Decimal(1), rounding=ROUND_HALF_UP)) * 100_000


def test_a_budget_divided_to_the_krona_never_raises_a_doubt(catalogue: Catalogue) -> None:
    for support in range(0, 1_000_001, 12_345):
        parts = {"esf_support_sek": [amount(support)], "other_funding": [funding(1_000_000 - support)]}
        assert codes(catalogue, budget_sek=[amount(1_000_000)], **parts) == []


def test_one_krona_too_few_or_too_many_is_seen(catalogue: Catalogue) -> None:
    parts = {"esf_support_sek": [amount(600_000)], "other_funding": [funding(400_000)]}
    assert codes(catalogue, budget_sek=[amount(1_000_001)], **parts) == ["funding-short"]
    assert codes(catalogue, budget_sek=[amount(999_999)], **parts) == ["funding-over"]


def test_a_budget_and_its_parts_each_rounded_by_itself_never_raise_a_doubt(catalogue: Catalogue) -> None:
    for budget in range(38_512_345, 38_700_000, 23_456):
        for support in range(1, budget, 1_234_567):
            given = {
                "budget_sek": [amount(in_tenths_of_millions(budget), rounded=True)],
                "esf_support_sek": [amount(in_tenths_of_millions(support), rounded=True)],
                "other_funding": [funding(in_tenths_of_millions(budget - support), rounded=True)],
            }
            assert codes(catalogue, **given) == [], (budget, support)


@pytest.mark.parametrize(
    ("value", "rounded", "unit"),
    [
        (38_600_000, True, 100_000),
        (34_000_000, True, 1_000_000),
        (38_650_000, True, 10_000),
        (7, True, 1),
        (38_600_000, False, 1),
    ],
)
def test_a_rounded_amount_is_given_in_the_unit_of_its_last_figure(value: int, rounded: bool, unit: int) -> None:
    assert money.rounding_unit(Amount.model_validate(amount(value, rounded=rounded))) == unit


def test_figures_of_different_sources_are_never_added() -> None:
    told = project(
        budget_sek=[amount(1_000_000, "slutrapporten"), amount(2_000_000, "ansokan"), amount(3_000_000, "handboken")],
        esf_support_sek=[amount(500_000, "slutrapporten"), amount(800_000, "ansokan")],
        other_funding=[funding(100_000, "slutrapporten"), funding(1, "slutrapporten"), funding(50_000, "ansokan")],
    )
    found = {account.budget.source: account.accounted_for for account in money.accounts(told)}
    assert found == {"slutrapporten": 600_001, "ansokan": 850_000}


def test_each_doubt_stands_at_the_figure_that_it_is_about(catalogue: Catalogue) -> None:
    told = project(
        budget_sek=[amount(1_000_000, "ansokan"), amount(1_000_000)],
        esf_support_sek=[amount(900_000)],
        union_cofinancing_rate=[
            {"percent": 90, "source": "slutrapporten"},
            {"percent": 50, "source": "slutrapporten"},
        ],
    )
    assert [(doubt.location, doubt.code) for doubt in money.check(catalogue, told)] == [
        (("budget_sek", 1), "funding-short"),
        (("union_cofinancing_rate", 1), "support-above-rate"),
    ]


@pytest.mark.parametrize(
    ("support", "doubted"), [(0, False), (500_000, False), (510_000, False), (510_001, True), (1_000_000, True)]
)
def test_support_may_lie_one_per_cent_above_the_rate_and_anywhere_below(
    catalogue: Catalogue, support: int, doubted: bool
) -> None:
    found = codes(
        catalogue,
        budget_sek=[amount(1_000_000)],
        esf_support_sek=[amount(support)],
        union_cofinancing_rate=[{"percent": 50, "source": "slutrapporten"}],
    )
    assert ("support-above-rate" in found) is doubted
