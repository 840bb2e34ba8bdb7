"""Claims in words without markup, for tables: the words of the pages, with all figures of a claim in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pydantic import BaseModel

from smorgasbord.catalogue import Resting
from smorgasbord.document import Location
from smorgasbord.exports.status import status
from smorgasbord.pages.claims import claim_in_words
from smorgasbord.pages.outcomes import OutcomeTold, outcome_told
from smorgasbord.pages.source_page import rests
from smorgasbord.pages.telling import Teller
from smorgasbord.records.claims import Claim, parts
from smorgasbord.records.ids import Reference
from smorgasbord.records.method import Evidence
from smorgasbord.records.pathway import Pathway, Step
from smorgasbord.records.project import Amount, Headcount, Involvement, Outcome, Rate, Use
from smorgasbord.records.words import Label

NUMBERED = (Amount, Headcount, Outcome, Rate)
"""The claims that have numbers in them."""


@dataclass(frozen=True)
class Figure:
    """A number that a claim has: what it is called, and what it is a number of."""

    label: str
    number: int | Decimal
    unit: str
    is_target: bool = False
    """Whether it was to be reached, whatever the claim says was."""


def sourced(claim: Claim, field: str, teller: Teller) -> str:
    """A claim in words, with who says so, and whether it is a plan."""
    marks = [source_name(claim.source, teller)]
    marks += [teller.say("planned")] if status(teller.catalogue, claim, field) == "planned" else []
    return f"{in_words(claim, teller)} ({', '.join(marks)})"


def source_name(source: str, teller: Teller) -> str:
    """What we call a source."""
    return teller.plain(teller.catalogue.sources[source].name)


def in_words(claim: Claim, teller: Teller) -> str:
    """All that a claim says."""
    match claim:
        case Outcome():
            return outcome_in_words(claim, outcome_told(claim, 0, teller))
        case Evidence():
            return evidence_in_words(claim, teller)
        case Pathway():
            steps = " → ".join(step_in_words(step, teller) for step in claim.steps)
            return f"{teller.plain(claim.name)}: {steps}"
        case Involvement():
            return f"{teller.concept(claim.role).words.striptags()}: {listed(teller, *claim.actors)}"
        case Use():
            return teller.plain(teller.catalogue.methods[claim.method].name)
        case _:
            return claim_in_words(claim, teller).striptags()


def outcome_in_words(outcome: Outcome, told: OutcomeTold) -> str:
    """What was counted, the figure for all, for women and men, and the target."""
    sexes = ", ".join(f"{bar.label.lower()} {bar.words}" for bar in told.bars if bar.kind != "all")
    figures = "; ".join(filter(None, (told.told.words.striptags(), sexes)))
    return " ".join(filter(None, (f"{told.measure.striptags()}: {figures}.", told.composition, told.target)))


def evidence_in_words(evidence: Evidence, teller: Teller) -> str:
    """In which direction it points, what kind of knowledge it is, what was found, and of whom."""
    direction, design = teller.say(f"direction-{evidence.direction}"), teller.say(f"design-{evidence.design}")
    who = f"{teller.say('population')}: {teller.plain(evidence.population)}"
    return f"{direction}. {design}. {teller.prose(evidence).striptags()} {who}"


def step_in_words(step: Step, teller: Teller) -> str:
    """The methods of a step, and what is told of it."""
    names = ", ".join(teller.plain(teller.catalogue.methods[method].name) for method in step.methods)
    what = teller.plain(step.what) if step.what else ""
    return f"{names} ({what})" if names and what else names or what


def listed(teller: Teller, *references: Reference) -> str:
    return "; ".join(teller.concept(reference).words.striptags() for reference in references)


def told(each: Resting, teller: Teller) -> Iterator[tuple[str, str]]:
    """What a claim says, under what it is called; an account says one thing for each question that it answers."""
    claim = each.claim
    if isinstance(claim, Outcome | Evidence | Pathway):
        yield teller.label(type(each.record), str(each.location[0])), in_words(claim, teller)
    else:
        yield from ((rest.label.striptags(), rest.words.striptags()) for rest in rests(each, teller))


def figures(claim: BaseModel, teller: Teller) -> Iterator[Figure]:
    """The numbers of a claim, one by one."""
    if isinstance(claim, NUMBERED):
        for location, value in parts(claim):
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                is_target = location[:1] == ("target_percent",)
                yield Figure(label_at(claim, location, teller), value, unit(claim, value, teller), is_target)


def label_at(claim: BaseModel, location: Location, teller: Teller) -> str:
    """What a number inside a claim is called."""
    labels, inside = [], claim
    for name in map(str, location):
        found = next(each for each in type(inside).model_fields[name].metadata if isinstance(each, Label))
        labels.append(found.en if teller.language == "en" else found.sv)
        inside = getattr(inside, name)
    return ": ".join(labels)


def unit(claim: BaseModel, value: int | Decimal, teller: Teller) -> str:
    """What a number is a number of."""
    match claim, value:
        case _, Decimal():
            return teller.say("table-percent")
        case Amount(), _:
            return "SEK"
        case Headcount(), _:
            return teller.say("table-people")
        case _:
            return teller.say("table-count")
