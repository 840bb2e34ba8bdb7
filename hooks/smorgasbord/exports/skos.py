"""The vocabularies as linked data, in SKOS (https://www.w3.org/TR/skos-reference/).

A concept is known by the address of its page, or of its place in the glossary, so that whoever looks it up finds out
what it means. A label stands once: as the name, else as another name, else as what people type (rule S13).
"""

from collections.abc import Iterator

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, RDFS, SKOS
from rdflib.term import Node

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.file import File
from smorgasbord.exports.graphs import as_xml, empty, state, texts
from smorgasbord.languages import LANGUAGES
from smorgasbord.pages.page import GLOSSARY, concept_address
from smorgasbord.records import Concept
from smorgasbord.records.concept import Code
from smorgasbord.site import TEXT_LICENCE, Site
from smorgasbord.spelling import fold
from smorgasbord.vocabularies import VOCABULARIES, Vocabulary

SAME_AS = {"NUTS 3": "http://data.europa.eu/nuts/code/"}
"""Standards whose codes have addresses of their own: what the addresses begin with."""


def skos(catalogue: Catalogue, site: Site) -> Iterator[File]:
    """Every vocabulary, in one file for each form of writing."""
    graph = empty()
    for vocabulary in VOCABULARIES:
        concepts = catalogue.concepts[vocabulary.kind].values()
        scheme = state(graph, scheme_address(vocabulary, site), SKOS.ConceptScheme, *about_scheme(vocabulary))
        for concept in concepts:
            described = about_concept(concept, catalogue, vocabulary, site)
            subject = state(graph, address(concept, site), SKOS.Concept, (SKOS.inScheme, scheme), *described)
            if not concept.broader:
                graph.add((subject, SKOS.topConceptOf, scheme))
                graph.add((scheme, SKOS.hasTopConcept, subject))
            for code in concept.codes:
                state(graph, notation_of(code, site), RDFS.Datatype, (RDFS.label, Literal(code.standard)))
    yield File("skos.ttl", graph.serialize(format="turtle", encoding="utf-8"))
    yield File("skos.rdf", as_xml(graph))


def address(concept: Concept, site: Site) -> URIRef:
    """What a concept is known by, in every language."""
    return URIRef(site.address(concept_address(concept)))


def scheme_address(vocabulary: Vocabulary, site: Site) -> URIRef:
    """What a vocabulary is known by: the page with its list, or the glossary that its terms stand in."""
    page = f"{vocabulary.folder}/" if vocabulary.folder else f"{GLOSSARY}#{vocabulary.name}"
    return URIRef(site.address(page))


def notation_of(code: Code, site: Site) -> URIRef:
    """The standard that a code is to be read by."""
    return URIRef(site.address(f"skos.ttl#{fold(code.standard).replace(' ', '-')}"))


def about_scheme(vocabulary: Vocabulary) -> Iterator[tuple[URIRef, Node]]:
    """A vocabulary's name and licence."""
    key = vocabulary.name if vocabulary.folder or vocabulary.name == "glossary" else f"{vocabulary.name}-one"
    yield from ((DCTERMS.title, Literal(interface.say(key, language), lang=language)) for language in LANGUAGES)
    yield DCTERMS.license, URIRef(TEXT_LICENCE)


def about_concept(
    concept: Concept, catalogue: Catalogue, vocabulary: Vocabulary, site: Site
) -> Iterator[tuple[URIRef, Node]]:
    """What a concept is called, what it means, what it is part of and how others know it."""
    yield from labels(concept)
    if concept.definition:
        yield from ((SKOS.definition, text) for text in texts(concept.definition))
        if concept.definition.source:
            yield DCTERMS.source, URIRef(site.address(f"kallor/{concept.definition.source}/"))
    if concept.broader:
        yield SKOS.broader, address(catalogue.concepts[vocabulary.kind][concept.broader], site)
    for narrower in catalogue.narrower.get((vocabulary.kind, concept.id), ()):
        yield SKOS.narrower, address(narrower, site)
    for code in concept.codes:
        yield SKOS.notation, Literal(code.code, datatype=notation_of(code, site))
        if code.standard in SAME_AS:
            yield SKOS.exactMatch, URIRef(SAME_AS[code.standard] + code.code)


def labels(concept: Concept) -> Iterator[tuple[URIRef, Node]]:
    """A concept's names and what people type for it, each once in a language."""
    for language in LANGUAGES:
        kinds = {
            SKOS.prefLabel: [name] if (name := getattr(concept.name, language)) else [],
            SKOS.altLabel: concept.synonyms.told(language),
            SKOS.hiddenLabel: concept.search_words.told(language),
        }
        said: set[str] = set()
        for kind, words in kinds.items():
            new = [word for word in dict.fromkeys(words) if word not in said]
            yield from ((kind, Literal(word, lang=language)) for word in new)
            said.update(new)
