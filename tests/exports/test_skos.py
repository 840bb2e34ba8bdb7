"""The vocabularies in SKOS, held to its integrity conditions (https://www.w3.org/TR/skos-reference/)."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS
from rdflib.term import Node

from small import SMALL, catalogue_with
from smorgasbord.catalogue import Catalogue, assemble
from smorgasbord.exports.skos import skos
from smorgasbord.folder import read_folder
from smorgasbord.site import Site

ROOT = Path(__file__).parents[2]
SITE = Site("https://smorgasbordet.example/")
PLACES = (SMALL / "vocabularies" / "places.yml").read_text(encoding="utf-8")
NEEDS = (SMALL / "vocabularies" / "needs.yml").read_text(encoding="utf-8")
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)


def read(catalogue: Catalogue) -> Graph:
    """A catalogue's vocabularies as a program reads them, in Turtle."""
    turtle = next(file for file in skos(catalogue, SITE) if file.path == "skos.ttl")
    return Graph().parse(data=turtle.content, format="turtle")


def here(path: str) -> URIRef:
    return URIRef(SITE.address(path))


def said(graph: Graph, concept: URIRef, kind: URIRef, language: str = "sv") -> set[str]:
    """A concept's labels of one kind in one language."""
    return {str(label) for label in graph.objects(concept, kind) if getattr(label, "language", None) == language}


# --- concepts and their lists -------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["behov/smarta/", "ordlista/#glossary-sfi", "ordlista/#kinds-gruppinsats"])
def test_a_concept_is_known_by_where_it_stands_on_the_site(address: str, tmp_path: Path) -> None:
    assert (here(address), RDF.type, SKOS.Concept) in read(catalogue_with(tmp_path))


def test_a_list_is_a_scheme_with_a_name_a_licence_and_its_terms(tmp_path: Path) -> None:
    graph = read(catalogue_with(tmp_path))
    scheme = here("platser/")
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    assert set(graph.objects(scheme, DCTERMS.title)) == {Literal("Platser", lang="sv"), Literal("Places", lang="en")}
    assert graph.value(scheme, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert set(graph.subjects(SKOS.inScheme, scheme)) == {here("platser/vasterbottens-lan/"), here("platser/umea/")}


def test_a_concept_has_its_names_what_people_type_and_what_it_means(tmp_path: Path) -> None:
    typed = {"vocabularies/needs.yml": f"{NEEDS}  search_words: {{sv: stressad, en: stressed out}}\n"}
    graph = read(catalogue_with(tmp_path, typed))
    pain, stress = here("behov/smarta/"), here("behov/stress/")
    assert said(graph, pain, SKOS.prefLabel) == {"smärta"}
    assert said(graph, pain, SKOS.prefLabel, "en") == {"pain"}
    assert said(graph, pain, SKOS.altLabel) == {"värk", "ont i ryggen"}
    assert said(graph, pain, SKOS.definition, "en") == {"What pain is here."}
    assert said(graph, stress, SKOS.hiddenLabel) == {"stressad"}


def test_a_meaning_that_comes_from_a_source_names_it(tmp_path: Path) -> None:
    words = "sfi:\n  name: {sv: sfi}\n  definition: {sv: Kurs i svenska., source: handboken}\n"
    graph = read(catalogue_with(tmp_path, {"vocabularies/glossary.yml": words}))
    assert graph.value(here("ordlista/#glossary-sfi"), DCTERMS.source) == here("kallor/handboken/")
    assert graph.value(here("behov/smarta/"), DCTERMS.source) is None


def test_a_concept_without_english_has_no_english_label(tmp_path: Path) -> None:
    words = "sfi:\n  name: {sv: sfi}\n  definition: {sv: Kurs i svenska.}\n"
    graph = read(catalogue_with(tmp_path, {"vocabularies/glossary.yml": words}))
    assert said(graph, here("ordlista/#glossary-sfi"), SKOS.prefLabel, "en") == set()


def test_broader_and_narrower_concepts_point_at_each_other_and_only_the_broadest_is_at_the_top(tmp_path: Path) -> None:
    graph = read(catalogue_with(tmp_path))
    town, county, scheme = here("platser/umea/"), here("platser/vasterbottens-lan/"), here("platser/")
    assert (town, SKOS.broader, county) in graph
    assert (county, SKOS.narrower, town) in graph
    assert list(graph.objects(scheme, SKOS.hasTopConcept)) == [county]
    assert list(graph.subjects(SKOS.topConceptOf, scheme)) == [county]


def test_a_code_keeps_its_first_zero_and_says_by_which_standard_it_is_to_be_read(tmp_path: Path) -> None:
    coded = {"vocabularies/places.yml": f'{PLACES}  codes: [{{standard: SCB kommunkod, code: "0480"}}]\n'}
    graph = read(catalogue_with(tmp_path, coded))
    (code,) = graph.objects(here("platser/umea/"), SKOS.notation)
    assert isinstance(code, Literal)
    assert str(code) == "0480"
    assert graph.value(code.datatype, RDFS.label) == Literal("SCB kommunkod")


def test_only_codes_that_have_addresses_lead_to_the_same_concept_elsewhere(tmp_path: Path) -> None:
    codes = "codes: [{standard: SCB länskod, code: '24'}, {standard: NUTS 3, code: SE331}]"
    coded = {"vocabularies/places.yml": PLACES.replace('codes: [{standard: SCB länskod, code: "24"}]', codes)}
    graph = read(catalogue_with(tmp_path, coded))
    assert list(graph.objects(None, SKOS.exactMatch)) == [URIRef("http://data.europa.eu/nuts/code/SE331")]


def test_both_files_say_the_same(tmp_path: Path) -> None:
    turtle, xml = skos(catalogue_with(tmp_path), SITE)
    assert (turtle.path, xml.path) == ("skos.ttl", "skos.rdf")
    one = Graph().parse(data=turtle.content, format="turtle")
    assert set(one) == set(Graph().parse(data=xml.content, format="xml"))


# --- labels that are said twice -----------------------------------------------------------------------------------


def test_a_label_stands_once_as_what_it_is_first(tmp_path: Path) -> None:
    twice = {
        "vocabularies/needs.yml": NEEDS.replace("[värk, ont i ryggen]", "[smärta, värk]")
        + "  search_words: {sv: [stress, stressad]}\n"
    }
    graph = read(catalogue_with(tmp_path, twice))
    assert said(graph, here("behov/smarta/"), SKOS.altLabel) == {"värk"}
    assert said(graph, here("behov/stress/"), SKOS.hiddenLabel) == {"stressad"}


def test_the_same_word_in_two_languages_is_two_labels(tmp_path: Path) -> None:
    typed = {"vocabularies/needs.yml": NEEDS.replace("en: [ache]", "en: [smärta]")}
    graph = read(catalogue_with(tmp_path, typed))
    assert said(graph, here("behov/smarta/"), SKOS.altLabel, "en") == {"smärta"}


# --- the integrity conditions, on the vocabularies as they are ----------------------------------------------------


@cache
def real() -> Graph:
    """The vocabularies of the catalogue itself."""
    catalogue, problems = assemble(read_folder(ROOT))
    assert catalogue is not None, problems
    return read(catalogue)


def concepts() -> Iterator[Node]:
    return real().subjects(RDF.type, SKOS.Concept)


def test_there_are_concepts_to_hold_to_the_conditions() -> None:
    assert len(list(concepts())) > 200


def test_s9_and_s37_no_concept_is_a_scheme() -> None:
    assert set(concepts()) & set(real().subjects(RDF.type, SKOS.ConceptScheme)) == set()


def test_s13_no_label_of_a_concept_is_of_two_kinds() -> None:
    for concept in concepts():
        labels = [label for kind in LABELS for label in real().objects(concept, kind)]
        assert [label for label, times in Counter(labels).items() if times > 1] == [], concept


def test_s14_a_concept_has_one_name_in_a_language() -> None:
    for concept in concepts():
        languages = Counter(getattr(name, "language", None) for name in real().objects(concept, SKOS.prefLabel))
        assert languages["sv"] == 1, concept
        assert set(languages.values()) == {1}, concept


def test_s27_no_concept_is_related_to_one_above_it_or_above_itself() -> None:
    assert not list(real().triples((None, SKOS.related, None)))
    for concept in concepts():
        above = {
            each
            for start in real().objects(concept, SKOS.broader)
            for each in real().transitive_objects(start, SKOS.broader)
        }
        assert concept not in above


def test_s46_no_concept_that_is_the_same_as_another_is_also_broader_or_narrower_than_it() -> None:
    near = {*real().subject_objects(SKOS.broadMatch), *real().subject_objects(SKOS.relatedMatch)}
    assert set(real().subject_objects(SKOS.exactMatch)) & near == set()


def test_no_two_concepts_of_a_list_have_the_same_name() -> None:
    names = Counter(
        (scheme, name)
        for concept in concepts()
        for scheme in real().objects(concept, SKOS.inScheme)
        for name in real().objects(concept, SKOS.prefLabel)
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_every_concept_is_in_one_list_and_at_its_top_or_below_another_of_it() -> None:
    for concept in concepts():
        (scheme,) = real().objects(concept, SKOS.inScheme)
        above = list(real().objects(concept, SKOS.broader))
        assert ((concept, SKOS.topConceptOf, scheme) in real()) is not bool(above), concept
        assert {each for broader in above for each in real().objects(broader, SKOS.inScheme)} <= {scheme}, concept
