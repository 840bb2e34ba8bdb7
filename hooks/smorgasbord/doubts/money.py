"""Money held against its parts and against the Union's rate, one source at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts.doubt import Doubt, worded
from smorgasbord.languages import Language
from smorgasbord.records import Project
from smorgasbord.records.project import Amount, Rate


@dataclass(frozen=True)
class Account:
    """What one source says of a project's money."""

    budget: Amount
    esf_support: Amount | None
    others: Sequence[Amount]

    @property
    def parts(self) -> Sequence[Amount]:
        return [*([self.esf_support] if self.esf_support else []), *self.others]

    @property
    def rounded(self) -> bool:
        return any(amount.precision == "rounded" for amount in (self.budget, *self.parts))

    @property
    def accounted_for(self) -> int:
        """The parts together, in kronor. They come from one source, so they may be added."""
        return sum(part.value for part in self.parts)

    @property
    def rest(self) -> int:
        """What no named funder pays, in kronor; below zero when the parts are more than the budget."""
        return self.budget.value - self.accounted_for

    @property
    def rest_in_percent(self) -> Decimal:
        """The rest as a share of the budget; nothing is no share of anything."""
        return Decimal(100 * self.rest) / self.budget.value if self.budget.value else Decimal(0)

    @property
    def leeway(self) -> int:
        """How far rounding may have moved the sum, in kronor."""
        return sum(rounding_unit(amount) // 2 for amount in (self.budget, *self.parts))

    def rest_in_words(self, language: Language) -> str:
        """The unexplained rest, no more exact than what it was computed from."""
        return figures.sum_of_money(abs(self.rest), self.rounded, language)

    def share_in_words(self, language: Language) -> str:
        """The rest in per cent of the budget, with a decimal only where rounding has left it any meaning."""
        if 200 * self.leeway > self.budget.value:
            return figures.number(self.rest_in_percent.quantize(Decimal(1)), language)
        return figures.one_decimal(self.rest_in_percent, language)


def rounding_unit(amount: Amount) -> int:
    """The unit that an amount is given in: 38 600 000, rounded, is in hundreds of thousands; 1 for an exact one."""
    if amount.precision != "rounded":
        return 1
    digits = str(amount.value)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def accounts(project: Project) -> list[Account]:
    """The money of a project, source by source: figures of different sources are never added."""
    found = []
    for budget in project.budget_sek:
        support = [amount for amount in project.esf_support_sek if amount.source == budget.source]
        others = [amount for amount in project.other_funding if amount.source == budget.source]
        if support or others:
            found.append(Account(budget, support[0] if support else None, others))
    return found


def check(catalogue: Catalogue, project: Project) -> Iterator[Doubt]:
    """What does not add up in a project's money."""
    for account in accounts(project):
        yield from parts_and_budget(catalogue, project, account)
        for number, rate in enumerate(project.union_cofinancing_rate):
            if rate.source == account.budget.source:
                yield from support_and_rate(account, rate, number)


def parts_and_budget(catalogue: Catalogue, project: Project, account: Account) -> Iterator[Doubt]:
    """The funders' parts must add up to the budget. What an excerpt leaves out, its source may still say."""
    whole = catalogue.sources[account.budget.source].read_as == "whole"
    if abs(account.rest) > account.leeway:
        yield worded(
            ("budget_sek", project.budget_sek.index(account.budget)),
            "funding-over" if account.rest < 0 else "funding-short" if whole else "funding-short-excerpt",
            lambda language: {
                "parts": figures.sum_of_money(account.accounted_for, account.rounded, language),
                "budget": figures.money(account.budget, language),
                "rest": account.rest_in_words(language),
                "share": account.share_in_words(language),
            },
        )


def support_and_rate(account: Account, rate: Rate, number: int) -> Iterator[Doubt]:
    """ESF support well above the Union's rate needs an explanation that the source may not give."""
    if account.esf_support is None or account.budget.value == 0:
        return
    share = Decimal(100 * account.esf_support.value) / account.budget.value
    if share > rate.percent + 1:
        yield worded(
            ("union_cofinancing_rate", number),
            "support-above-rate",
            lambda language: {
                "rate": figures.number(rate.percent, language),
                "share": figures.number(share.quantize(Decimal(1)), language),
            },
        )
