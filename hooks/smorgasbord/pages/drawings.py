"""Small drawings as numbers: where each bar begins and how long it is, in per cent of the width."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts.money import Account, accounts
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link, Mark
from smorgasbord.records import Project
from smorgasbord.records.project import Funding, Period


@dataclass(frozen=True)
class Piece:
    """One piece of a bar of money. `kind` is esf, other or unexplained."""

    kind: str
    label: str
    words: str
    start: float
    width: float


@dataclass(frozen=True)
class MoneyBar:
    """A project's money by one source: the parts that it names, and the part that nobody accounts for."""

    budget: str
    mark: Mark
    pieces: Sequence[Piece]


def money_bars(project: Project, teller: Teller) -> list[MoneyBar]:
    """A bar for each source that gives both a budget and a part of it that fits into it."""
    drawable = [account for account in accounts(project) if account.budget.value and account.rest >= -account.leeway]
    return [money_bar(account, teller) for account in drawable]


def money_bar(account: Account, teller: Teller) -> MoneyBar:
    """The pieces of one source's account, from the left, each with its length in per cent of the budget."""
    parts: list[tuple[str, str, str, int]] = []
    for amount in account.parts:
        words = figures.money(amount, teller.language)
        if isinstance(amount, Funding):
            parts.append(("other", teller.plain(amount.funder), words, amount.value))
        else:
            parts.append(("esf", teller.say("esf-support"), words, amount.value))
    if account.rest > account.leeway:
        whole = teller.catalogue.sources[account.budget.source].read_as == "whole"
        label = teller.say("unexplained" if whole else "unexplained-excerpt")
        parts.append(("unexplained", label, account.rest_in_words(teller.language), account.rest))
    pieces, start = [], 0.0
    for kind, label, words, value in parts:
        width = 100 * value / account.budget.value
        pieces.append(Piece(kind, label, words, round(start, 2), round(width, 2)))
        start += width
    return MoneyBar(figures.money(account.budget, teller.language), teller.mark(account.budget), pieces)


@dataclass(frozen=True)
class Row:
    """One project on a time line."""

    project: Link
    words: str
    start: float
    width: float
    own: bool
    parent: bool


@dataclass(frozen=True)
class TimeLine:
    """A project beside its parent and children, from the first day to the last."""

    years: Sequence[tuple[int, float]]
    rows: Sequence[Row]


def time_line(catalogue: Catalogue, project: Project, teller: Teller) -> TimeLine | None:
    """The family of a project on one line of time, or None when fewer than two of it have a period."""
    parent = catalogue.projects[project.parent] if project.parent else project
    family = [parent, *catalogue.children.get(parent.id, ())]
    known = [(each, span) for each in family if (span := first_span(each)) is not None]
    if len(known) < 2 or project not in [each for each, _ in known]:
        return None
    first = date(min(start for _, (start, _, _) in known).year, 1, 1)
    last = date(max(end for _, (_, end, _) in known).year, 12, 31)
    days = (last - first).days
    rows = [
        Row(
            project=teller.link(each),
            words=period_in_words(period, teller),
            start=round(100 * (start - first).days / days, 2),
            width=round(100 * (end - start).days / days, 2),
            own=each is project,
            parent=each is parent,
        )
        for each, (start, end, period) in known
    ]
    years = [
        (year, round(100 * (date(year, 1, 1) - first).days / days, 2)) for year in range(first.year, last.year + 1)
    ]
    return TimeLine(years, rows)


def first_span(project: Project) -> tuple[date, date, Period] | None:
    """The first and last day of the first period that has both."""
    for period in project.period:
        if period.start and period.end and period.start.first <= period.end.last:
            return period.start.first, period.end.last, period
    return None


def period_in_words(period: Period, teller: Teller) -> str:
    """From when to when, as exactly as the source says."""
    start = figures.date(period.start, teller.language) if period.start else ""
    end = figures.date(period.end, teller.language) if period.end else ""
    if start and end:
        return f"{start} – {end}"
    return teller.say("from-date", date=start) if start else teller.say("until-date", date=end)
