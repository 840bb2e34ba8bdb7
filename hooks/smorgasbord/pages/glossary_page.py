"""The glossary: what the words mean that have no page of their own, from A to Ö."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.page import GLOSSARY, Page, concept_anchor, has_page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Mark
from smorgasbord.records import Concept, Source
from smorgasbord.records.words import Words
from smorgasbord.spelling import alphabetical


@dataclass(frozen=True)
class Entry:
    """A word, other words for it, what it means, and what it is a word for: a kind of method, a phase …"""

    anchor: str
    name: Markup
    synonyms: Sequence[str]
    definition: Markup
    mark: Mark | None
    list_name: str


@dataclass(frozen=True)
class GlossaryContent:
    """All that the glossary shows: its entries under their first letters."""

    lead: str
    letters: Sequence[tuple[str, Sequence[Entry]]]
    sources: Sequence[tuple[Mark, Source]]


def glossary_page(catalogue: Catalogue, language: Language) -> Page:
    """The glossary in one language."""
    teller = Teller(catalogue, language, GLOSSARY)
    concepts = [concept for by_id in catalogue.concepts.values() for concept in by_id.values() if not has_page(concept)]
    concepts.sort(key=lambda concept: alphabetical(concept.name.told(language).text))
    by_letter = groupby(concepts, lambda concept: initial(concept.name.told(language).text))
    letters = [(letter, [entry(concept, teller) for concept in found]) for letter, found in by_letter]
    return Page(
        address=GLOSSARY,
        family="glossary",
        language=language,
        title=Words(teller.say("glossary"), language),
        description=teller.say("glossary-description"),
        content=GlossaryContent(
            lead=teller.say("glossary-lead", n=len(concepts)),
            letters=letters,
            sources=teller.sources(),
        ),
    )


def initial(text: str) -> str:
    """The letter that a word stands under: å, ä and ö are letters of their own, and é is an e.

    >>> initial("ändring"), initial("École"), initial("2014")
    ('Ä', 'E', '2')
    """
    position, letter = alphabetical(text)[0]
    return "ÅÄÖ"[position] if position >= 0 else letter[:1].upper() or text[0]


def entry(concept: Concept, teller: Teller) -> Entry:
    definition = concept.definition
    return Entry(
        anchor=concept_anchor(concept),
        name=teller.text(concept.name),
        synonyms=concept.synonyms.told(teller.language),
        definition=teller.text(definition) if definition else Markup(),
        mark=teller.source_mark(definition.source) if definition and definition.source else None,
        list_name="" if concept.vocabulary == "glossary" else teller.say(f"{concept.vocabulary}-one"),
    )
