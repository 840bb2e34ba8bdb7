"""How old a text may grow before it says so."""

import datetime

YEARS = 2
"""Laws, programmes and addresses in this field seldom stay the same for longer."""


def review_by(reviewed: datetime.date) -> datetime.date:
    """The day by which a text should be read again: two years after it was last reviewed.

    >>> review_by(datetime.date(2024, 2, 29)).isoformat()
    '2026-02-28'
    """
    year = min(reviewed.year + YEARS, datetime.MAXYEAR)
    leap_day = (reviewed.month, reviewed.day) == (2, 29)
    return datetime.date(year, 2, 28) if leap_day else reviewed.replace(year=year)
