"""How a method is done, as questions: what the projects did, what others say of it, and what nobody says."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from smorgasbord.catalogue import Catalogue, UseOf
from smorgasbord.pages.items import answered_items
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import ClaimTold, Link
from smorgasbord.records import Method
from smorgasbord.records.method import Account, Description, TidierItem
from smorgasbord.records.project import Use


@dataclass(frozen=True)
class Answer:
    """What one source says to one question about a method, and whom it is about."""

    who: Link
    told: ClaimTold


@dataclass(frozen=True)
class Question:
    """One of TIDieR's items: what the projects did, what others say of the method, or a gap."""

    item: TidierItem
    label: str
    in_projects: Sequence[Answer]
    elsewhere: Sequence[Answer]
    unknown: Sequence[Markup]

    answered: bool
    """Whether any of the answers is about the method itself."""


def question(catalogue: Catalogue, method: Method, uses: Sequence[UseOf], item: TidierItem, teller: Teller) -> Question:
    """One question, with every answer that a source gives to it."""
    in_projects = [
        Answer(whose(catalogue, each, teller), answer(each.use, item, teller))
        for each in uses
        if getattr(each.use, item) is not None
    ]
    elsewhere = [
        Answer(publisher_link(catalogue, description, item, teller), answer(description, item, teller))
        for description in method.descriptions
        if getattr(description, item) is not None
    ]
    unknown = [teller.text(gap) for gap in method.unknown if gap.item == item]
    answered = item in answered_items(method, uses)
    return Question(item, teller.say(f"tidier-{item}"), in_projects, elsewhere, unknown, answered)


def answer(account: Account, item: TidierItem, teller: Teller) -> ClaimTold:
    text = getattr(account, item)
    planned = teller.planned(account) if isinstance(account, Use) else None
    told = teller.claim(teller.prose(text), account, ("account",), planned=planned)
    return ClaimTold(told.words, told.mark, told.planned)


def whose(catalogue: Catalogue, each: UseOf, teller: Teller) -> Link:
    """Whose answer it is: the place where there is one, else the project."""
    project = teller.link(each.project)
    if not each.use.places:
        return project
    places = Markup(", ").join(teller.concept(place).words for place in each.use.places)
    return Link(places, project.href)


def publisher_link(catalogue: Catalogue, description: Description, item: TidierItem, teller: Teller) -> Link:
    """Who describes the method, with our note on it where the description is first met on the page."""
    source = catalogue.sources[description.source]
    first = next(iter(description.items())) == item
    note = teller.plain(description.note) if description.note and first else ""
    if description.instead:
        note = teller.say("about-instead", what=teller.plain(description.instead))
    return Link(escape(source.publisher), teller.href(f"kallor/{source.id}/"), note)
