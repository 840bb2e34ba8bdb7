"""Outcomes as n of N, with small bars by sex, for the pages that show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from smorgasbord import figures
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold
from smorgasbord.records.project import BySex, Outcome


@dataclass(frozen=True)
class Bar:
    """One bar of a small drawing: a label, the figure in words, and its length in per cent."""

    kind: str
    label: str
    words: str
    percent: Decimal


@dataclass(frozen=True)
class OutcomeTold:
    """One result: what was measured, the figure in words, and its bars."""

    measure: Markup
    definition: Markup | None
    told: ClaimTold
    percent: Decimal | None
    bars: Sequence[Bar]
    composition: str
    target: str


def outcome_told(outcome: Outcome, number: int, teller: Teller) -> OutcomeTold:
    """An outcome in words and bars."""
    concept = teller.catalogue.concept(outcome.measure)
    return OutcomeTold(
        measure=teller.text(outcome.what) if outcome.what else teller.text(concept.name),
        definition=teller.text(concept.definition) if concept.definition else None,
        told=teller.claim(
            Markup("{}").format(in_words(outcome, teller)),
            outcome,
            ("outcomes", number),
            planned=teller.planned(outcome),
        ),
        percent=outcome.percent,
        bars=bars(outcome, outcome.by_sex, teller) if outcome.by_sex else [],
        composition=composition(outcome.of_whom, teller) if outcome.of_whom else "",
        target="" if outcome.count is None and outcome.percent is None else target(outcome, teller),
    )


def in_words(outcome: Outcome, teller: Teller) -> str:
    """The figure as the source gives it: a count, a share, or both."""
    language = teller.language
    if outcome.everyone:
        return teller.say("everyone")
    said = []
    if outcome.count is not None:
        count = figures.whole(outcome.count, language)
        of = figures.whole(outcome.of, language) if outcome.of is not None else ""
        said.append(teller.say("count-of", count=count, of=of) if of else count)
    if outcome.percent is not None:
        said.append(figures.percent(outcome.percent, language))
    return ", ".join(said) or target(outcome, teller)


def bars(outcome: Outcome, sexes: BySex, teller: Teller) -> list[Bar]:
    """The share of all, where it is known, of the women and of the men, on one scale."""
    everyone = {"all": outcome.percent} if outcome.percent is not None else {}
    shares = everyone | {"women": sexes.women, "men": sexes.men}
    return [
        Bar(kind, teller.say(f"bar-{kind}"), figures.percent(share, teller.language), share)
        for kind, share in shares.items()
    ]


def composition(sexes: BySex, teller: Teller) -> str:
    """How those who are counted are divided by sex."""
    return teller.say(
        "of-whom",
        women=figures.percent(sexes.women, teller.language),
        men=figures.percent(sexes.men, teller.language),
    )


def target(outcome: Outcome, teller: Teller) -> str:
    """What the project aimed at, where the source says so."""
    if outcome.target_percent is None:
        return ""
    return teller.say("target", percent=figures.percent(outcome.target_percent, teller.language))
