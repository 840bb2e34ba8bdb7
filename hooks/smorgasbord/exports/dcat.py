"""A description of the data for data portals, in DCAT-AP-SE 3.0.1 (https://docs.dataportal.se/dcat/3.0.1/en/).

Everything that is described has a name, since the portal's harvester takes no blank nodes; and licences stand under
the addresses that the portal knows them by, which begin with http. Who publishes the site only they can say, in its
settings. Until then the publisher goes by the site's name and has no type, and there is no contact: the profile demands
none, but of one it demands a mailbox. When the data were first issued no record tells, so it is not said.
"""

from collections.abc import Iterator

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDFS, XSD
from rdflib.term import Node

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.datasets import CATALOGUE, DATASETS, LANDING, Dataset, Download, dated, last_reviewed
from smorgasbord.exports.file import File
from smorgasbord.exports.graphs import as_xml, empty, said, state
from smorgasbord.languages import LANGUAGES
from smorgasbord.site import Site

AUTHORITY = "http://publications.europa.eu/resource/authority/"
AVAILABILITY = URIRef("http://data.europa.eu/r5r/availability")
DATA_LICENCE = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
TEXT_LICENCE = URIRef("http://creativecommons.org/licenses/by/4.0/")
LANGUAGES_THERE = {"sv": URIRef(f"{AUTHORITY}language/SWE"), "en": URIRef(f"{AUTHORITY}language/ENG")}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
PUBLISHER_TYPES = "http://purl.org/adms/publishertype/"
SWEDEN = URIRef("http://sws.geonames.org/2661886")
THEMES = f"{AUTHORITY}data-theme"
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")


def dcat(catalogue: Catalogue, site: Site) -> File:
    """The catalogue of the site's data."""
    graph = empty()
    graph.bind("vcard", VCARD)
    graph.bind("dcatap", "http://data.europa.eu/r5r/")
    publisher(graph, site)
    if site.mailbox:
        contact(graph, site)
    state(graph, SWEDEN, DCTERMS.Location, *((RDFS.label, name) for name in said("dcat-sweden")))
    for language in LANGUAGES_THERE.values():
        state(graph, language, DCTERMS.LinguisticSystem)
    state(graph, named(site, "katalog"), DCAT.Catalog, *about_catalogue(catalogue, site))
    for dataset in DATASETS:
        describe(graph, dataset, catalogue, site)
    return File(CATALOGUE, as_xml(graph))


def named(site: Site, anchor: str) -> URIRef:
    """The name of a thing that the file describes.

    >>> str(named(Site("https://smorgasbordet.example/"), "metoder"))
    'https://smorgasbordet.example/dcat.rdf#metoder'
    """
    return URIRef(f"{site.address(CATALOGUE)}#{anchor}")


def on_site(site: Site, path: str) -> URIRef:
    """The address of a page or file. One that is whole already stays as it is."""
    return URIRef(path if path.startswith(("http:", "https:")) else site.address(path))


def publisher(graph: Graph, site: Site) -> None:
    """Who answers for the site."""
    homepage = state(graph, URIRef(site.url), FOAF.Document)
    name = Literal(site.publisher, lang="sv")
    subject = state(graph, named(site, "utgivare"), FOAF.Agent, (FOAF.name, name), (FOAF.homepage, homepage))
    if site.publisher_type:
        graph.add((subject, DCTERMS.type, URIRef(PUBLISHER_TYPES + site.publisher_type)))


def contact(graph: Graph, site: Site) -> None:
    """Where to report an error: an organisation, never a person."""
    page, mailbox = URIRef(site.address("om/kontakt/")), URIRef(f"mailto:{site.mailbox}")
    about = ((VCARD.fn, Literal(site.publisher)), (VCARD.hasEmail, mailbox), (VCARD.hasURL, page))
    state(graph, named(site, "kontakt"), VCARD.Organization, *about)


def about_catalogue(catalogue: Catalogue, site: Site) -> Iterator[tuple[URIRef, Node]]:
    """What the profile asks of a catalogue."""
    yield from ((DCTERMS.title, title) for title in said("dcat-title"))
    yield from ((DCTERMS.description, about) for about in said("dcat-about"))
    yield DCTERMS.publisher, named(site, "utgivare")
    yield DCTERMS.license, DATA_LICENCE
    yield FOAF.homepage, URIRef(site.url)
    yield DCTERMS.spatial, SWEDEN
    yield DCAT.themeTaxonomy, URIRef(THEMES)
    yield from ((DCTERMS.language, language) for language in LANGUAGES_THERE.values())
    if modified := last_reviewed(dated(catalogue)):
        yield DCTERMS.modified, Literal(modified)
    yield from ((DCAT.dataset, named(site, dataset.anchor)) for dataset in DATASETS)


def describe(graph: Graph, dataset: Dataset, catalogue: Catalogue, site: Site) -> None:
    """A dataset with its files."""
    subject = state(graph, named(site, dataset.anchor), DCAT.Dataset, *about_dataset(dataset, catalogue, site))
    if dataset.name == "projects" and (years := project_years(catalogue)):
        period = named(site, f"{dataset.anchor}-tid")
        first, last = (Literal(year, datatype=XSD.gYear) for year in years)
        state(graph, period, DCTERMS.PeriodOfTime, (DCAT.startDate, first), (DCAT.endDate, last))
        graph.add((subject, DCTERMS.temporal, period))
    for download in dataset.downloads:
        if download.schema:
            state(graph, on_site(site, download.schema), DCTERMS.Standard)
        file = state(graph, named(site, download.anchor), DCAT.Distribution, *about_download(download, site))
        graph.add((subject, DCAT.distribution, file))


def about_dataset(dataset: Dataset, catalogue: Catalogue, site: Site) -> Iterator[tuple[URIRef, Node]]:
    """What the profile asks of a dataset."""
    yield from ((DCTERMS.title, title) for title in said(f"dcat-{dataset.name}"))
    yield from ((DCTERMS.description, about) for about in said(f"dcat-{dataset.name}-about"))
    for words in said(f"dcat-{dataset.name}-keywords"):
        yield from ((DCAT.keyword, Literal(word, lang=words.language)) for word in words.split(", "))
    yield from ((DCAT.theme, URIRef(f"{THEMES}/{theme}")) for theme in dataset.themes)
    yield DCTERMS.publisher, named(site, "utgivare")
    if site.mailbox:
        yield DCAT.contactPoint, named(site, "kontakt")
    yield DCTERMS.accessRights, URIRef(f"{AUTHORITY}access-right/PUBLIC")
    yield DCTERMS.accrualPeriodicity, URIRef(f"{AUTHORITY}frequency/IRREG")
    yield DCTERMS.spatial, SWEDEN
    yield DCAT.landingPage, on_site(site, LANDING)
    yield from ((DCTERMS.language, language) for language in LANGUAGES_THERE.values())
    yield from ((DCTERMS.conformsTo, on_site(site, schema)) for schema in dataset.schemas)
    if modified := dataset.modified(catalogue):
        yield DCTERMS.modified, Literal(modified)


def about_download(download: Download, site: Site) -> Iterator[tuple[URIRef, Node]]:
    """What the profile asks of a distribution. It wants the format in words, other profiles want its address."""
    yield from ((DCTERMS.title, title) for title in titles(download))
    yield from ((DCTERMS.description, about) for about in said(f"dcat-as-{download.kind}-about"))
    yield DCAT.accessURL, on_site(site, download.path)
    yield DCAT.downloadURL, on_site(site, download.path)
    yield DCTERMS["format"], Literal(download.media_type)
    yield DCAT.mediaType, URIRef(MEDIA_TYPES + download.media_type)
    yield DCTERMS.license, TEXT_LICENCE
    yield AVAILABILITY, URIRef(f"{AUTHORITY}planned-availability/STABLE")
    yield from ((DCTERMS.language, LANGUAGES_THERE[language]) for language in download.languages)
    if download.schema:
        yield DCTERMS.conformsTo, on_site(site, download.schema)


def titles(download: Download) -> Iterator[Literal]:
    """What a file is called: by its form, and by its language where the same is to be had in another."""
    for language in LANGUAGES:
        form = interface.say(f"dcat-as-{download.kind}", language)
        other = "" if download.languages == LANGUAGES else interface.say(f"dcat-in-{download.languages[0]}", language)
        yield Literal(f"{form} {other}".strip(), lang=language)


def project_years(catalogue: Catalogue) -> tuple[int, int] | None:
    """The first and the last year that some source names in a project's period."""
    periods = [period for project in catalogue.projects.values() for period in project.period]
    years = [date.first.year for period in periods for date in (period.start, period.end) if date]
    return (min(years), max(years)) if years else None
