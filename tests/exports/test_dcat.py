"""The description of the data, held to DCAT-AP-SE 3.0.1 (https://docs.dataportal.se/dcat/3.0.1/en/)."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD
from rdflib.term import Node

from small import BARE, catalogue_with, norr
from smorgasbord import interface
from smorgasbord.exports.datasets import DATASETS
from smorgasbord.exports.dcat import AVAILABILITY, VCARD, dcat
from smorgasbord.languages import LANGUAGES
from smorgasbord.site import Site

SITE = Site("https://smorgasbordet.example/", publisher_type="LocalAuthority", mailbox="data@kommun.example")
"""A site whose publisher has said who they are."""
EU = "http://publications.europa.eu/resource/authority/"
CC0, CC_BY = "http://creativecommons.org/publicdomain/zero/1.0/", "http://creativecommons.org/licenses/by/4.0/"
HERE = "https://smorgasbordet.example/dcat.rdf#"
PUBLISHER_TYPES = {
    f"http://purl.org/adms/publishertype/{name}"
    for name in (
        *("Academia-ScientificOrganisation", "Company", "IndustryConsortium", "LocalAuthority", "NationalAuthority"),
        *("NonGovernmentalOrganisation", "NonProfitOrganisation", "PrivateIndividual(s)", "RegionalAuthority"),
        *("StandardisationBody", "SupraNationalAuthority"),
    )
}

Kind = Callable[[Graph, Node], bool]


# --- kinds of value ---------------------------------------------------------------------------------------------


def words(graph: Graph, value: Node) -> bool:
    """A text that says its language."""
    return isinstance(value, Literal) and value.language in LANGUAGES and bool(value.strip())


def plain(graph: Graph, value: Node) -> bool:
    return isinstance(value, Literal) and bool(value.strip())


def date(graph: Graph, value: Node) -> bool:
    return isinstance(value, Literal) and value.datatype in (XSD.date, XSD.dateTime, XSD.gYear)


def media_type(graph: Graph, value: Node) -> bool:
    """The pattern that the profile gives for formats."""
    return plain(graph, value) and re.fullmatch(r"\w+/[-.\w]+(?:\+[-.\w]+)?", str(value)) is not None


def address(graph: Graph, value: Node) -> bool:
    return isinstance(value, URIRef) and re.match(r"(https?|mailto):.", str(value)) is not None


def one_of(*known: str) -> Kind:
    return lambda graph, value: isinstance(value, URIRef) and str(value) in known


def below(start: str) -> Kind:
    return lambda graph, value: isinstance(value, URIRef) and str(value).startswith(start) and str(value) != start


def a(kind: URIRef) -> Kind:
    """A thing with a name of its own that the file says to be of a class."""
    return lambda graph, value: isinstance(value, URIRef) and (value, RDF.type, kind) in graph


# --- the profile ------------------------------------------------------------------------------------------------

MANY = 1_000
PROFILE: tuple[tuple[URIRef, URIRef, int, int, Kind], ...] = (
    # Catalogue
    (DCAT.Catalog, DCTERMS.title, 1, MANY, words),
    (DCAT.Catalog, DCTERMS.description, 1, MANY, words),
    (DCAT.Catalog, DCTERMS.publisher, 1, 1, a(FOAF.Agent)),
    (DCAT.Catalog, DCTERMS.license, 1, 1, one_of(CC0)),
    (DCAT.Catalog, DCAT.dataset, 1, MANY, a(DCAT.Dataset)),
    (DCAT.Catalog, DCTERMS.language, 1, MANY, a(DCTERMS.LinguisticSystem)),
    (DCAT.Catalog, DCTERMS.modified, 1, 1, date),
    (DCAT.Catalog, FOAF.homepage, 1, 1, a(FOAF.Document)),
    (DCAT.Catalog, DCTERMS.spatial, 1, MANY, a(DCTERMS.Location)),
    (DCAT.Catalog, DCAT.themeTaxonomy, 1, MANY, one_of(f"{EU}data-theme")),
    # Dataset
    (DCAT.Dataset, DCTERMS.title, 1, MANY, words),
    (DCAT.Dataset, DCTERMS.description, 1, MANY, words),
    (DCAT.Dataset, DCTERMS.publisher, 1, 1, a(FOAF.Agent)),
    (DCAT.Dataset, DCAT.contactPoint, 1, MANY, a(VCARD.Organization)),
    (DCAT.Dataset, DCAT.keyword, 1, MANY, words),
    (DCAT.Dataset, DCAT.theme, 1, MANY, below(f"{EU}data-theme/")),
    (DCAT.Dataset, DCTERMS.accessRights, 1, 1, one_of(f"{EU}access-right/PUBLIC")),
    (DCAT.Dataset, DCTERMS.spatial, 1, MANY, a(DCTERMS.Location)),
    (DCAT.Dataset, DCTERMS.accrualPeriodicity, 1, 1, below(f"{EU}frequency/")),
    (DCAT.Dataset, DCTERMS.language, 1, MANY, one_of(f"{EU}language/SWE", f"{EU}language/ENG")),
    (DCAT.Dataset, DCTERMS.modified, 0, 1, date),
    (DCAT.Dataset, DCTERMS.conformsTo, 0, MANY, a(DCTERMS.Standard)),
    (DCAT.Dataset, DCAT.landingPage, 1, MANY, address),
    (DCAT.Dataset, DCAT.distribution, 1, MANY, a(DCAT.Distribution)),
    # Distribution
    (DCAT.Distribution, DCAT.accessURL, 1, 1, address),
    (DCAT.Distribution, DCTERMS["format"], 1, 1, media_type),
    (DCAT.Distribution, DCAT.downloadURL, 1, 1, address),
    (DCAT.Distribution, DCAT.mediaType, 1, 1, below("https://www.iana.org/assignments/media-types/")),
    (DCAT.Distribution, DCTERMS.title, 1, MANY, words),
    (DCAT.Distribution, DCTERMS.description, 1, MANY, words),
    (DCAT.Distribution, DCTERMS.license, 1, 1, one_of(CC0, CC_BY)),
    (DCAT.Distribution, AVAILABILITY, 1, 1, below(f"{EU}planned-availability/")),
    (DCAT.Distribution, DCTERMS.language, 1, MANY, one_of(f"{EU}language/SWE", f"{EU}language/ENG")),
    (DCAT.Distribution, DCTERMS.conformsTo, 0, MANY, a(DCTERMS.Standard)),
    # Agent
    (FOAF.Agent, FOAF.name, 1, MANY, words),
    (FOAF.Agent, DCTERMS.type, 1, 1, one_of(*PUBLISHER_TYPES)),
    (FOAF.Agent, FOAF.homepage, 1, MANY, a(FOAF.Document)),
    # Contact point
    (VCARD.Organization, VCARD.fn, 1, MANY, plain),
    (VCARD.Organization, VCARD.hasEmail, 1, MANY, below("mailto:")),
    (VCARD.Organization, VCARD.hasURL, 0, MANY, address),
    # Period
    (DCTERMS.PeriodOfTime, DCAT.startDate, 1, 1, date),
    (DCTERMS.PeriodOfTime, DCAT.endDate, 1, 1, date),
)
"""Class, property, at least, at most, and what its values are.

What the profile demands or recommends stands with at least one, but for what no record tells (see below).
"""


def described(root: Path, changes: dict[str, str] | None = None, site: Site = SITE) -> Graph:
    """The description of the small catalogue, as a program reads it."""
    return Graph().parse(data=dcat(catalogue_with(root, changes), site).content, format="xml")


@pytest.mark.parametrize(
    ("kind", "wanted", "least", "most", "is_right"),
    PROFILE,
    ids=[f"{kind.fragment or kind.rpartition('/')[2]}-{wanted.rpartition('/')[2]}" for kind, wanted, *_ in PROFILE],
)
def test_the_profile_is_followed(
    kind: URIRef, wanted: URIRef, least: int, most: int, is_right: Kind, tmp_path: Path
) -> None:
    graph = described(tmp_path)
    things = list(graph.subjects(RDF.type, kind))
    assert things
    for thing in things:
        values = list(graph.objects(thing, wanted))
        assert least <= len(values) <= most, thing
        assert [value for value in values if not is_right(graph, value)] == [], thing


def test_nothing_is_without_a_name_and_every_address_is_whole(tmp_path: Path) -> None:
    """The portal's harvester refuses blank nodes and relative addresses."""
    for triple in described(tmp_path):
        for node in triple:
            assert isinstance(node, Literal) or re.match(r"(https?|mailto):", str(node)), triple


def test_no_class_is_used_that_the_portal_refuses(tmp_path: Path) -> None:
    assert not list(described(tmp_path).subjects(RDF.type, DCAT.CatalogRecord))


@pytest.mark.parametrize("wanted", [DCTERMS.title, DCTERMS.description, DCAT.keyword])
def test_what_people_read_stands_in_both_languages(wanted: URIRef, tmp_path: Path) -> None:
    graph = described(tmp_path)
    for thing in set(graph.subjects(wanted)):
        found = [value for value in graph.objects(thing, wanted) if isinstance(value, Literal)]
        assert {value.language for value in found} == set(LANGUAGES), thing


def test_every_dataset_and_every_file_of_it_is_described(tmp_path: Path) -> None:
    graph = described(tmp_path)
    titles = {str(title) for title in graph.objects(None, DCTERMS.title)}
    assert {interface.say(f"dcat-{dataset.name}", "sv") for dataset in DATASETS} <= titles
    files = {str(address) for address in graph.objects(None, DCAT.downloadURL)}
    assert files == {SITE.address(download.path) for dataset in DATASETS for download in dataset.downloads}


def test_a_file_says_its_format_as_the_portal_and_as_the_registry_of_media_types_write_it(tmp_path: Path) -> None:
    graph = described(tmp_path)
    table = URIRef(f"{HERE}metoder-csv")
    assert graph.value(table, DCTERMS["format"]) == Literal("text/csv")
    assert graph.value(table, DCAT.mediaType) == URIRef("https://www.iana.org/assignments/media-types/text/csv")


def test_a_file_in_one_language_says_so(tmp_path: Path) -> None:
    graph = described(tmp_path)
    names = {
        anchor: {str(title) for title in graph.objects(URIRef(HERE + anchor), DCTERMS.title)}
        for anchor in ("en-metoder-csv", "api-v1-methods-json")
    }
    assert names == {"en-metoder-csv": {"CSV på engelska", "CSV in English"}, "api-v1-methods-json": {"JSON"}}
    assert list(graph.objects(URIRef(f"{HERE}en-metoder-csv"), DCTERMS.language)) == [URIRef(f"{EU}language/ENG")]


# --- what the site and the records tell --------------------------------------------------------------------------


def test_whoever_publishes_the_site_says_who_they_are(tmp_path: Path) -> None:
    known = replace(SITE, publisher="Norrköpings kommun", publisher_type="LocalAuthority")
    graph = described(tmp_path, site=known)
    (agent,) = graph.subjects(RDF.type, FOAF.Agent)
    assert graph.value(agent, FOAF.name) == Literal("Norrköpings kommun", lang="sv")
    assert graph.value(agent, DCTERMS.type) == URIRef("http://purl.org/adms/publishertype/LocalAuthority")


def test_what_the_publisher_has_not_said_is_left_out_and_not_made_up(tmp_path: Path) -> None:
    """Neither is mandatory; a contact without a mailbox, which is, would be worse than none."""
    graph = described(tmp_path, site=Site("https://smorgasbordet.example/"))
    assert list(graph.subjects(RDF.type, VCARD.Organization)) == []
    assert list(graph.objects(None, DCAT.contactPoint)) == []
    (publisher,) = graph.subjects(RDF.type, FOAF.Agent)
    assert graph.value(publisher, DCTERMS.type) is None
    assert str(graph.value(publisher, FOAF.name)) == "Smörgåsbordet"


def test_data_are_as_new_as_the_last_review_of_a_record(tmp_path: Path) -> None:
    newer = norr("").popitem()[1].replace("2026-11-22", "2027-01-31")
    graph = described(tmp_path, {"projects/norr.yml": newer})
    dates = {name: str(graph.value(URIRef(HERE + name), DCTERMS.modified)) for name in ("metoder", "projekt", "allt")}
    assert dates == {"metoder": "2026-11-22", "projekt": "2027-01-31", "allt": "2027-01-31"}


@pytest.mark.parametrize("name", ["kallor", "listor"])
def test_no_date_is_given_to_data_that_have_none(name: str, tmp_path: Path) -> None:
    graph = described(tmp_path)
    assert graph.value(URIRef(HERE + name), DCTERMS.modified) is None


def test_nothing_is_said_of_when_the_data_were_first_issued(tmp_path: Path) -> None:
    assert not list(described(tmp_path).objects(None, DCTERMS.issued))


def test_the_projects_span_the_years_from_the_first_start_to_the_last_end(tmp_path: Path) -> None:
    later = BARE + "period: [{start: 2016-05, source: ansokan}, {end: 2019, source: slutrapporten}]\n"
    graph = described(tmp_path, {"projects/soder.yml": later.replace("Projekt Norr", "Söder")})
    period = graph.value(URIRef(f"{HERE}projekt"), DCTERMS.temporal)
    assert graph.value(period, DCAT.startDate) == Literal("2016", datatype=XSD.gYear)
    assert graph.value(period, DCAT.endDate) == Literal("2019", datatype=XSD.gYear)


def test_projects_that_nobody_dates_span_no_years(tmp_path: Path) -> None:
    graph = described(tmp_path, norr(""))
    assert graph.value(URIRef(f"{HERE}projekt"), DCTERMS.temporal) is None


def test_the_json_files_name_the_schema_that_they_follow(tmp_path: Path) -> None:
    graph = described(tmp_path)
    schema = graph.value(URIRef(f"{HERE}api-v1-methods-json"), DCTERMS.conformsTo)
    assert schema == URIRef("https://smorgasbordet.example/api/v1/schema/methods.json")
    assert (URIRef(f"{HERE}metoder"), DCTERMS.conformsTo, schema) in graph
