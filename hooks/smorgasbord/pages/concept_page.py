"""A concept's page: what the word means here, other words for it, and everything that bears it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.items import Item, method_item, most_useful_first, project_item
from smorgasbord.pages.page import Page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.words import Words
from smorgasbord.vocabularies import VOCABULARIES, Vocabulary

PAGED = tuple(vocabulary for vocabulary in VOCABULARIES if vocabulary.folder)


@dataclass(frozen=True)
class ConceptContent:
    """All that a concept's page shows."""

    concept: Concept
    vocabulary: Vocabulary
    list_link: Link
    definition: Markup | None
    synonyms: Sequence[str]
    codes: Sequence[tuple[str, str]]
    broader: Link | None
    narrower: Sequence[Link]
    neighbours: Sequence[Link]
    methods: Sequence[Item]
    projects: Sequence[Item]


def bearers(catalogue: Catalogue, kind: str, identity: str) -> list[Method | Project]:
    """The records that bear a concept or one below it, each once."""
    found: dict[tuple[type, str], Method | Project] = {}
    for each in catalogue.family(kind, identity):
        for record in catalogue.bearers.get((kind, each), ()):
            found[type(record), record.id] = record
    return list(found.values())


def concept_page(catalogue: Catalogue, vocabulary: Vocabulary, concept: Concept, language: Language) -> Page:
    """The page of one concept in one language."""
    address = f"{vocabulary.folder}/{concept.id}/"
    teller = Teller(catalogue, language, address)
    kind, concepts = vocabulary.kind, catalogue.concepts[vocabulary.kind]
    bearing = bearers(catalogue, kind, concept.id)
    projects = [record for record in bearing if isinstance(record, Project)]
    methods = [record for record in bearing if isinstance(record, Method)]
    siblings = catalogue.narrower.get((kind, concept.broader), ()) if concept.broader else ()
    name = concept.name.told(language)
    definition = f": {teller.plain(concept.definition)}" if concept.definition else "."
    return Page(
        address=address,
        family="concept",
        language=language,
        title=Words(name.text[:1].upper() + name.text[1:], name.language),
        description=" ".join([name.text + definition, teller.bearing(len(methods), len(projects))]),
        content=ConceptContent(
            concept=concept,
            vocabulary=vocabulary,
            list_link=Link(Markup("{}").format(teller.say(vocabulary.name)), teller.href(f"{vocabulary.folder}/")),
            definition=teller.prose(concept.definition) if concept.definition else None,
            synonyms=concept.synonyms.told(language),
            codes=[(code.standard, code.code) for code in concept.codes],
            broader=teller.link(concepts[concept.broader]) if concept.broader else None,
            narrower=[teller.link(each) for each in catalogue.narrower.get((kind, concept.id), ())],
            neighbours=[teller.link(each) for each in siblings if each.id != concept.id],
            methods=[method_item(catalogue, method, teller) for method in most_useful_first(catalogue, methods)],
            projects=[project_item(catalogue, project, teller) for project in projects],
        ),
        record=concept,
        file=f"vocabularies/{vocabulary.name}.yml",
    )
