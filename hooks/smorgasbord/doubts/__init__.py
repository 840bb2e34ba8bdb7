"""Claims held against each other and against arithmetic: what a reader must know before trusting a figure.

A figure that fails is never mended and never hidden. Each doubt says in plain words what does not add up, and
stands on the page beside the figure.
"""

from collections.abc import Iterator

from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import conflicts, money, periods, shares
from smorgasbord.doubts.doubt import Doubt
from smorgasbord.records import Method, Project, Source
from smorgasbord.records.claims import Claim, Remark, parts

__all__ = ["Doubt", "doubts_of"]


def doubts_of(catalogue: Catalogue, record: Method | Project | Source) -> list[Doubt]:
    """Every doubt about a record: those its authors wrote, and those that the figures show."""
    found = list(written(record))
    if isinstance(record, Project):
        for check in (shares.check, money.check, periods.check, conflicts.check):
            found += check(catalogue, record)
    return found


def written(record: Method | Project | Source) -> Iterator[Doubt]:
    """The doubts that an author wrote, on a claim or on the whole record."""
    for location, value in parts(record):
        if isinstance(value, Claim) and value.doubt:
            yield Doubt(location, "written", value.doubt)
        if isinstance(value, Remark):
            yield Doubt((value.about,) if value.about else (), "written", value, value.source)
