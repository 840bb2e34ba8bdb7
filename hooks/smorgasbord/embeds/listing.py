"""The list that stands in a frame: every record as a card, and what a script needs to leave some of them out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages import Page
from smorgasbord.pages.facets import FACETED, FACETS, FacetTold, facets_told
from smorgasbord.pages.find_page import BLANK, LISTED
from smorgasbord.pages.items import Item, method_item, project_item
from smorgasbord.pages.page import FIND
from smorgasbord.pages.telling import Teller
from smorgasbord.records.words import Words
from smorgasbord.search.data import facet_told
from smorgasbord.search.entries import Entry, Term
from smorgasbord.spelling import alphabetical
from smorgasbord.vocabularies import VOCABULARIES

OFFERED = ("behov", "malgrupp", "fas", "lan")
"""The facets that a reader of the frame can choose by; its address can choose by all of them."""


@dataclass(frozen=True)
class ListingContent:
    """All that the frame holds before any script has run.

    `choice` is read by embed-list.js: the facets, the terms, and what each card's record bears, in the cards' order.
    """

    items: Sequence[Item]
    is_whole: bool
    facets: Sequence[FacetTold]
    names: Sequence[tuple[str, str, str]]
    """What the options of the other facets are called: facet, value, name."""
    icons: Sequence[str]
    choice: str
    words: dict[str, str]
    blank: Item


def listing(catalogue: Catalogue, entries: Sequence[Entry], language: Language) -> Page:
    """The list of methods and projects, most useful first, as a page."""
    teller = Teller(catalogue, language, FIND)
    records = [entry for entry in entries if entry.kind in ("method", "project")]
    records.sort(key=lambda entry: (-entry.answered, alphabetical(entry.name)))
    shown = records[: 2 * LISTED]
    facets = list(facets_told(catalogue, teller))
    return Page(
        address=FIND,
        family="listing",
        language=language,
        title=Words(teller.say("embed-list"), language),
        description=teller.say("find-description"),
        content=ListingContent(
            items=[item(catalogue, entry, teller) for entry in shown],
            is_whole=len(shown) == len(records),
            facets=[told for told in facets if told.facet.name in OFFERED],
            names=[name for told in facets if told.facet.name not in OFFERED for name in names(told)],
            icons=sorted({method.kind for method in catalogue.methods.values()} | {"project"}),
            choice=json.dumps(choice(catalogue, shown), separators=(",", ":")),
            words=interface.starting_with("hit-", language),
            blank=replace(BLANK, tray=""),
        ),
    )


def item(catalogue: Catalogue, entry: Entry, teller: Teller) -> Item:
    """The card of an entry. There is no tray in a frame."""
    identity = entry.id.partition("/")[2]
    if entry.kind == "method":
        return replace(method_item(catalogue, catalogue.methods[identity], teller), tray="")
    return project_item(catalogue, catalogue.projects[identity], teller)


def names(told: FacetTold) -> list[tuple[str, str, str]]:
    """The options of a facet, those within others too."""
    found, waiting = [], list(told.options)
    while waiting:
        option = waiting.pop(0)
        found.append((told.facet.name, option.value, option.name))
        waiting += option.within
    return found


def choice(catalogue: Catalogue, records: Sequence[Entry]) -> dict[str, Any]:
    """The data of search/options.js, for these records and without their words."""
    terms: dict[Term, str] = {
        (vocabulary.kind, identity): f"{vocabulary.name}/{identity}"
        for vocabulary in VOCABULARIES
        if vocabulary.name in FACETED
        for identity in catalogue.concepts[vocabulary.kind]
    }
    numbers = {term: number for number, term in enumerate(terms)}
    concepts: list[dict[str, Any]] = [{"id": name} for name in terms.values()]
    for (kind, identity), number in numbers.items():
        broader = catalogue.concepts[kind][identity].broader
        if broader:
            concepts[number]["broader"] = numbers[kind, broader]
    return {
        "facets": [facet_told(facet) for facet in FACETS],
        "concepts": concepts,
        "records": [
            {
                "kind": entry.kind,
                "answered": entry.answered,
                "outcome": entry.has_outcome,
                "bears": [numbers[term] for term in entry.bears],
            }
            for entry in records
        ],
    }
