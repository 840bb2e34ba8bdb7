"""What pages are made of: links, source marks, doubts and claims as they are told in one language."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.age import review_by


@dataclass(frozen=True)
class Link:
    """A name that leads to a page. `words` is marked up where it is in another language."""

    words: Markup
    href: str
    note: str = ""


@dataclass(frozen=True)
class Mark:
    """The small sign beside a claim: which source says so, and where in it."""

    number: int
    source: str
    href: str
    publisher: str
    title: Markup
    dates: str
    locator: Markup | None


@dataclass(frozen=True)
class Term:
    """A term that a record bears, with the sources that say so where it is a claim."""

    id: str
    link: Link
    marks: Sequence[Mark] = ()


@dataclass(frozen=True)
class DoubtTold:
    """A doubt in a sentence, with the anchor that the page's list of doubts leads to, and what it is about."""

    anchor: str
    words: Markup
    about: str = ""
    mark: Mark | None = None
    computed: bool = False
    """Whether the figures show it, rather than an author having written it."""


@dataclass(frozen=True)
class ClaimTold:
    """A claim as it is shown: its words, its source, and what makes it less than certain."""

    words: Markup
    mark: Mark
    planned: bool = False
    note: Markup | None = None
    doubts: Sequence[DoubtTold] = ()


@dataclass(frozen=True)
class Reviewed:
    """When a record was last read through against its sources, and by when that should be done again."""

    on: str
    by: str

    @classmethod
    def told(cls, day: datetime.date) -> "Reviewed":
        return cls(day.isoformat(), review_by(day).isoformat())


@dataclass(frozen=True)
class FieldTold:
    """A field with its claims. A doubt here is about the claims together, such as sources that differ."""

    name: str
    label: str
    claims: Sequence[ClaimTold]
    doubts: Sequence[DoubtTold] = ()
