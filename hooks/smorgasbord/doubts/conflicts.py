"""Claims about one thing that cannot all be right."""

from collections.abc import Callable, Iterator, Sequence

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts.doubt import C, Doubt, by_source, worded
from smorgasbord.doubts.money import rounding_unit
from smorgasbord.doubts.periods import end_in_words, start_in_words
from smorgasbord.languages import Language
from smorgasbord.records import Project
from smorgasbord.records.project import Amount, Headcount, Period, Rate, Value

CODES = ("project_number", "programme_area", "specific_objective", "intervention_type")


def check(catalogue: Catalogue, project: Project) -> Iterator[Doubt]:
    """Where a project's sources differ."""

    def compare(
        field: str,
        claims: Sequence[C],
        same: Callable[[C, C], bool],
        shown: Callable[[C, Language], str],
        code: str = "conflict",
    ) -> Iterator[Doubt]:
        if differ(claims, same):
            yield worded((field,), code, lambda language: {"values": by_source(catalogue, claims, shown, language)})

    yield from compare("budget_sek", project.budget_sek, same_amount, figures.money)
    yield from compare("esf_support_sek", project.esf_support_sek, same_amount, figures.money)
    yield from compare("participants_planned", project.participants_planned, same_number, number_in_words)
    yield from compare("union_cofinancing_rate", project.union_cofinancing_rate, same_rate, rate_in_words)
    for field in CODES:
        yield from compare(field, getattr(project, field), same_code, code_in_words)
    starts = [period for period in project.period if period.start]
    ends = [period for period in project.period if period.end]
    yield from compare("period", starts, same_start, start_in_words, "conflict-start")
    yield from compare("period", ends, same_end, end_in_words, "conflict-end")


def differ(claims: Sequence[C], same: Callable[[C, C], bool]) -> bool:
    """Whether any two of the claims cannot both be right."""
    return any(not same(one, other) for number, one in enumerate(claims) for other in claims[number + 1 :])


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same sum, as far as they are rounded."""
    return abs(one.value - other.value) <= max(rounding_unit(one), rounding_unit(other)) // 2


def same_number(one: Headcount, other: Headcount) -> bool:
    """Whether two headcounts can both be right: the same number, or numbers of different people."""
    return one.value == other.value or one.of != other.of


def same_rate(one: Rate, other: Rate) -> bool:
    return one.percent == other.percent


def same_code(one: Value, other: Value) -> bool:
    return one.value == other.value


def same_start(one: Period, other: Period) -> bool:
    return bool(one.start and other.start and one.start.agrees_with(other.start))


def same_end(one: Period, other: Period) -> bool:
    return bool(one.end and other.end and one.end.agrees_with(other.end))


def number_in_words(claim: Headcount, language: Language) -> str:
    return figures.whole(claim.value, language)


def rate_in_words(claim: Rate, language: Language) -> str:
    return figures.percent(claim.percent, language)


def code_in_words(claim: Value, language: Language) -> str:
    return claim.value
