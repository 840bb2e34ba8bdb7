"""A project's claims in words, each as its own kind of value is written."""

from collections.abc import Sequence

from markupsafe import Markup

from smorgasbord import figures
from smorgasbord.pages.drawings import period_in_words
from smorgasbord.pages.outcomes import composition
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import FieldTold, Link
from smorgasbord.records import Project
from smorgasbord.records.claims import Claim, Statement
from smorgasbord.records.project import (
    Amount,
    Contact,
    EsfRegion,
    Funding,
    Headcount,
    NeedNamed,
    Period,
    PlaceNamed,
    PrincipleNamed,
    ProgrammePeriod,
    Rate,
    Staffing,
    TargetGroupNamed,
    Value,
)


def fields_told(project: Project, names: Sequence[str], teller: Teller) -> dict[str, FieldTold]:
    """Those of the fields that some source says something about, by name."""
    return {name: field_told(project, name, teller) for name in names if getattr(project, name)}


def field_told(project: Project, name: str, teller: Teller) -> FieldTold:
    """A field of the project with its claims, each in words."""
    label = teller.label(Project, name)
    claims = [
        teller.claim(claim_in_words(claim, teller), claim, (name, number), planned=is_planned(claim, teller))
        for number, claim in enumerate(getattr(project, name))
    ]
    return FieldTold(name, label, claims, teller.doubts_at((name,)))


def is_planned(claim: Claim, teller: Teller) -> bool | None:
    """Whether money or time was only meant, where a source written before the work tells of it; None for all else.

    Of other fields a plan may be the best source that there is, such as a project's number.
    """
    return teller.planned(claim) if isinstance(claim, Amount | Period) else None


def claim_in_words(claim: Claim, teller: Teller) -> Markup:
    """What a claim says, as its own kind of value is written."""
    language = teller.language
    match claim:
        case Statement():
            return teller.prose(claim)
        case Value():
            return (
                Markup("{} {}").format(claim.value, teller.text(claim.name))
                if claim.name
                else Markup("{}").format(claim.value)
            )
        case Funding():
            return Markup("{}: {}").format(teller.text(claim.funder), figures.money(claim, language))
        case Amount():
            return Markup("{}").format(figures.money(claim, language))
        case Rate():
            return Markup("{}").format(figures.percent(claim.percent, language))
        case Period():
            return Markup("{}").format(period_in_words(claim, teller))
        case Headcount():
            return headcount_in_words(claim, teller)
        case ProgrammePeriod():
            return linked([teller.concept(claim.programme_period)])
        case EsfRegion():
            return linked([teller.concept(claim.region)])
        case PlaceNamed():
            return linked(teller.concepts(claim.places))
        case TargetGroupNamed():
            return linked(teller.concepts(claim.target_groups), teller.text(claim.wording) if claim.wording else None)
        case NeedNamed():
            return linked(teller.concepts(claim.needs), teller.text(claim.wording) if claim.wording else None)
        case PrincipleNamed():
            return linked(teller.concepts(claim.principles))
        case Staffing():
            return linked(teller.concepts(claim.roles))
        case Contact():
            return contact_in_words(claim, teller)
        case _:
            raise TypeError(type(claim))


def headcount_in_words(claim: Headcount, teller: Teller) -> Markup:
    """How many people, which people, and how many of them were women and men."""
    said = Markup("{}").format(figures.whole(claim.value, teller.language))
    if claim.of:
        said += Markup(" ({})").format(teller.text(claim.of))
    if claim.of_whom:
        said += Markup(". {}").format(composition(claim.of_whom, teller))
    return said


def contact_in_words(claim: Contact, teller: Teller) -> Markup:
    """Where to turn, with what leads there."""
    said = linked([teller.concept(claim.actor)])
    if claim.mailbox:
        said += Markup(', <a href="mailto:{0}">{0}</a>').format(claim.mailbox)
    if claim.link:
        said += Markup(', <a href="{}" rel="noopener">{}</a>').format(claim.link, teller.say("web-page"))
    return said


def linked(links: Sequence[Link], wording: Markup | None = None) -> Markup:
    """Names in a row, each leading to its page."""
    names = [Markup('<a href="{}">{}</a>').format(link.href, link.words) for link in links]
    said = Markup(", ").join(names)
    return said + Markup(" – {}").format(wording) if wording else said
