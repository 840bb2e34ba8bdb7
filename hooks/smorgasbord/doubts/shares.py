"""Shares held against their parts, their counts and the number of participants."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.document import Location
from smorgasbord.doubts.doubt import Doubt, publisher, sentences, worded
from smorgasbord.languages import Language
from smorgasbord.records import Project
from smorgasbord.records.project import BySex, Outcome


def check(catalogue: Catalogue, project: Project) -> Iterator[Doubt]:
    """What does not add up in a project's outcomes and headcounts."""
    for number, outcome in enumerate(project.outcomes):
        location: Location = ("outcomes", number)
        yield from total_between_parts(outcome, location)
        yield from share_of_count(outcome, location)
        yield from other_denominator(catalogue, project, outcome, location)
        yield from whole_people(project, outcome, location)
        yield from sexes_add_up(outcome.of_whom, location)
    for number, headcount in enumerate(project.participants):
        yield from sexes_add_up(headcount.of_whom, ("participants", number))


def total_between_parts(outcome: Outcome, location: Location) -> Iterator[Doubt]:
    """A total is its parts' weighted mean. Rounding to the same decimals keeps their order; to others, it may not."""
    total, sexes = outcome.percent, outcome.by_sex
    if total is None or sexes is None:
        return
    low, high = sorted((sexes.women, sexes.men))
    alike = total.same_quantum(low) and total.same_quantum(high)
    leeway = Decimal(0) if alike else half_unit(total) + max(half_unit(low), half_unit(high))
    if not low - leeway <= total <= high + leeway:
        side = "over" if total > high else "under"
        yield worded(
            location,
            "part-and-whole",
            lambda language: {
                "total": figures.number(total, language),
                "women": figures.number(sexes.women, language),
                "men": figures.number(sexes.men, language),
                "side": sentences()[side][language],
            },
        )


def share_of_count(outcome: Outcome, location: Location) -> Iterator[Doubt]:
    """A percentage must be the one that its count and denominator give, as far as it is rounded."""
    count, of, percent = outcome.count, outcome.of, outcome.percent
    if count is None or not of or percent is None:
        return
    computed = Decimal(100 * count) / of
    if abs(computed - percent) > half_unit(percent):
        yield worded(
            location,
            "share",
            lambda language: {
                "count": figures.whole(count, language),
                "of": figures.whole(of, language),
                "percent": figures.number(percent, language),
                "computed": as_exactly(computed, percent, language),
            },
        )


def other_denominator(catalogue: Catalogue, project: Project, outcome: Outcome, location: Location) -> Iterator[Doubt]:
    """A share of other people than the project's participants is shown with both numbers."""
    of = outcome.of
    if not of or not project.participants or any(of == headcount.value for headcount in project.participants):
        return
    everyone = project.participants[0]
    yield worded(
        location,
        "other-denominator",
        lambda language: {
            "of": figures.whole(of, language),
            "participants": figures.whole(everyone.value, language),
            "difference": figures.whole(abs(everyone.value - of), language),
            "source": publisher(catalogue, everyone),
        },
    )


def whole_people(project: Project, outcome: Outcome, location: Location) -> Iterator[Doubt]:
    """A percentage of a known number of people must be a whole number of them."""
    if any(claim.precision == "rounded" for claim in (outcome, *project.participants)):
        return
    percent, numbers = outcome.percent, {headcount.value for headcount in project.participants}
    if percent is None or outcome.count is not None or outcome.of is not None or len(numbers) != 1 or 0 in numbers:
        return
    of = numbers.pop()
    low = int(percent * of / 100)
    below, above = (Decimal(100 * people) / of for people in (low, low + 1))
    if min(abs(below - percent), abs(above - percent)) > half_unit(percent):
        yield worded(
            location,
            "no-whole-number",
            lambda language: {
                "of": figures.whole(of, language),
                "percent": figures.number(percent, language),
                "low": figures.whole(low, language),
                "high": figures.whole(low + 1, language),
                "low_percent": as_exactly(below, percent, language),
                "high_percent": as_exactly(above, percent, language),
            },
        )


def sexes_add_up(sexes: BySex | None, location: Location) -> Iterator[Doubt]:
    """Women and men together are everyone counted, but for one per cent of rounding."""
    if sexes and abs(sexes.women + sexes.men - 100) > 1:
        yield worded(
            location,
            "sexes-sum",
            lambda language: {
                "women": figures.number(sexes.women, language),
                "men": figures.number(sexes.men, language),
                "total": figures.number(sexes.women + sexes.men, language),
            },
        )


def as_exactly(computed: Decimal, given: Decimal, language: Language) -> str:
    """A computed share with one decimal, or as many as the given one it is held against."""
    unit = min(Decimal("0.1"), Decimal(1).scaleb(int(given.as_tuple().exponent)))
    return figures.number(computed.quantize(unit, rounding=ROUND_HALF_UP), language)


def half_unit(value: Decimal) -> Decimal:
    """Half of the last decimal's unit: how far rounding may have moved a figure.

    >>> half_unit(Decimal("40")), half_unit(Decimal("46.7"))
    (Decimal('0.5'), Decimal('0.05'))
    """
    exponent = int(value.as_tuple().exponent)
    return Decimal(5).scaleb(min(exponent, 0) - 1)
