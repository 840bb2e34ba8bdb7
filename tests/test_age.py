"""A text should be read again two years after it was last reviewed."""

import datetime

import pytest

from smorgasbord.age import review_by


@pytest.mark.parametrize(
    ("reviewed", "by"),
    [
        ("2026-11-22", "2028-11-22"),
        ("2024-01-01", "2026-01-01"),
        ("2025-12-31", "2027-12-31"),
        ("2022-02-28", "2024-02-28"),
    ],
)
def test_a_text_should_be_read_again_on_the_same_day_two_years_later(reviewed: str, by: str) -> None:
    assert review_by(datetime.date.fromisoformat(reviewed)).isoformat() == by


def test_what_was_reviewed_on_a_leap_day_should_be_read_again_on_the_last_of_february() -> None:
    assert review_by(datetime.date(2024, 2, 29)) == datetime.date(2026, 2, 28)


@pytest.mark.parametrize("reviewed", [datetime.date.min, datetime.date(9998, 1, 1), datetime.date.max])
def test_every_day_of_the_calendar_has_a_day_by_which_to_read_again(reviewed: datetime.date) -> None:
    """A slip of the finger in a file must not stop the command that is there to find it."""
    assert review_by(reviewed) >= reviewed
