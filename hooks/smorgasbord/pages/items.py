"""Methods and projects as items of a list, the same wherever a list stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue, UseOf
from smorgasbord.pages.drawings import period_in_words
from smorgasbord.pages.page import address_of
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records import Method, Project
from smorgasbord.records.method import Account, TidierItem
from smorgasbord.spelling import alphabetical


@dataclass(frozen=True)
class Item:
    """One record in a list. `record` is its stable name for other programs, such as metoder/halsoskola."""

    record: str
    link: Link
    kind: Markup
    icon: str
    summary: Markup
    fits: Sequence[Link]
    places_label: str
    places: Sequence[Markup]
    facts: Sequence[str]
    tray: str = ""
    """The id under which it can be put on the reader's tray; nothing where it cannot."""


def method_item(catalogue: Catalogue, method: Method, teller: Teller) -> Item:
    """A method as a card: what it is, whom it fits, where it was tried and how well it is described."""
    tried = dict.fromkeys(
        place for each in catalogue.uses.get(method.id, ()) if not teller.planned(each.use) for place in each.places
    )
    level = catalogue.concept(method.documentation_level)
    return Item(
        record=address_of(method).rstrip("/"),
        link=teller.link(method),
        kind=teller.concept(method.kind).words,
        icon=method.kind,
        summary=teller.text(method.summary),
        fits=teller.concepts(method.needs[:3]),
        places_label=teller.say("tried-in"),
        places=[teller.concept(place).words for place in tried],
        facts=[teller.plain(level.name)],
        tray=method.id,
    )


def project_item(catalogue: Catalogue, project: Project, teller: Teller) -> Item:
    """A project as a card: what it wanted, when and where."""
    places = dict.fromkeys(place for named in project.places for place in named.places)
    phase = catalogue.concept(project.project_phase)
    return Item(
        record=address_of(project).rstrip("/"),
        link=teller.link(project),
        kind=teller.text(phase.name),
        icon="project",
        summary=teller.text(project.summary),
        fits=(),
        places_label=teller.say("in-place"),
        places=[teller.concept(place).words for place in places],
        facts=[period_in_words(period, teller) for period in project.period[:1]],
    )


def accounts_of(method: Method, uses: Iterable[UseOf]) -> list[Account]:
    """Every account of the method: by the projects that used it, and by others. One of something near it is none."""
    described = (description for description in method.descriptions if not description.instead)
    return [*(each.use for each in uses), *described]


def answered_items(method: Method, uses: Iterable[UseOf]) -> set[TidierItem]:
    """The items of TIDieR that some account of the method answers."""
    return {item for account in accounts_of(method, uses) for item in account.items()}


def most_useful_first(catalogue: Catalogue, methods: Iterable[Method]) -> list[Method]:
    """Methods that say more come first: a reader who has to choose is best served by them."""
    in_order = sorted(methods, key=lambda method: alphabetical(method.name.sv))
    return sorted(in_order, key=lambda method: -len(answered_items(method, catalogue.uses.get(method.id, ()))))
