"""Statements in RDF: a graph that is filled fact by fact, and written the same way every time."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from smorgasbord import interface
from smorgasbord.languages import LANGUAGES
from smorgasbord.records.words import Text


def empty() -> Graph:
    """A graph that keeps its statements in the order in which they are made; the usual store keeps them in sets."""
    return Graph(store="SimpleMemory")


def state(graph: Graph, subject: URIRef, kind: URIRef, *facts: tuple[URIRef, Node]) -> URIRef:
    """Say what something is and what is true of it."""
    graph.add((subject, RDF.type, kind))
    for predicate, value in facts:
        graph.add((subject, predicate, value))
    return subject


def said(key: str) -> list[Literal]:
    """A sentence of the interface in every language."""
    return [Literal(interface.say(key, language), lang=language) for language in LANGUAGES]


def texts(text: Text) -> list[Literal]:
    """A record's text in the languages that it is written in."""
    return [Literal(words, lang=language) for language in LANGUAGES if (words := getattr(text, language))]


def as_xml(graph: Graph) -> bytes:
    """The graph in RDF/XML, in the order of its statements. The form that is called pretty has an order by chance."""
    return graph.serialize(format="xml", encoding="utf-8")
