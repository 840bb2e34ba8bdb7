"""What machines read of the whole site: every file parses, and leads to what is there."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, RDF, SKOS

SITE = "https://smorgasbordet.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]*)">(?:Atom|BibTeX|RIS|JSON)</a>')
IN_HEAD = re.compile(r'<link rel="(alternate|search)" type="application/([a-z+]+)" title="[^"]*" href="([^"]*)">')
ABOUT_THE_PAGE = {"", "webpage", "website", "list"}
"""What a name of something on a page may end in without standing in the page."""


@cache
def pages(site: Path) -> dict[str, str]:
    """The HTML of every page that readers see, by its address; not what others show in frames, and no error."""
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("index.html"))}
    framed = re.compile(r"(en/)?embed/")
    return {
        name.removesuffix("index.html"): path.read_text(encoding="utf-8")
        for name, path in paths.items()
        if not framed.match(name)
    }


@cache
def described(site: Path) -> dict[str, Any]:
    """What each page says of itself."""
    return {address: json.loads(BLOCK.findall(html)[0])["@graph"] for address, html in pages(site).items()}


def is_there(site: Path, url: str) -> bool:
    """Whether an address of the site leads to a page or a file, and to the place in it that it names."""
    parts = urlsplit(url)
    path = unquote(parts.path).lstrip("/")
    if path in pages(site):
        return parts.fragment in ABOUT_THE_PAGE or f'id="{parts.fragment}"' in pages(site)[path]
    return path.endswith((".rdf", ".ttl", ".json", ".csv", ".zip", ".xml", ".svg")) and (site / path).is_file()


def addresses(value: Any, *names: str) -> Iterator[str]:
    """The addresses that stand under these names anywhere in a description."""
    if isinstance(value, dict):
        yield from (value[name] for name in names if isinstance(value.get(name), str))
        yield from (found for each in value.values() for found in addresses(each, *names))
    if isinstance(value, list):
        yield from (found for each in value for found in addresses(each, *names))


# --- JSON-LD ------------------------------------------------------------------------------------------------------


def test_every_page_has_one_description_of_itself_that_can_be_read(site: Path) -> None:
    assert len(pages(site)) > 1000
    assert [address for address, html in pages(site).items() if len(BLOCK.findall(html)) != 1] == []
    for address, graph in described(site).items():
        assert graph[0]["url"] == SITE + address
        assert graph[0]["inLanguage"] == ("en" if address.startswith("en/") else "sv"), address


def test_what_is_shown_in_a_frame_describes_no_page(site: Path) -> None:
    framed = [path.read_text(encoding="utf-8") for path in site.glob("embed/*/*/index.html")]
    assert framed
    assert [html for html in framed if BLOCK.search(html)] == []


def test_every_thing_that_is_named_is_on_the_site(site: Path) -> None:
    told = {name for graph in described(site).values() for name in addresses(graph, "@id", "item", "contentUrl")}
    assert len(told) > 1000
    assert [name for name in sorted(told) if not (name.startswith(SITE) and is_there(site, name))] == []


def test_no_project_gets_a_date_on_which_sources_differ(site: Path) -> None:
    """Hälsofrämjande etablering began in 2017 or 2018 and ended in 2020 or 2021, depending on whom one asks."""
    for address in ("projekt/halsoframjande-etablering/", "projekt/halsoframjande-etablering-vaxjo/", "projekt/irma/"):
        project = described(site)[address][1]
        assert project["@type"] == "Project"
        assert {"foundingDate", "dissolutionDate"} & set(project) == set(), address


# --- linked data --------------------------------------------------------------------------------------------------


def test_whoever_looks_up_a_concept_finds_the_page_or_the_place_that_explains_it(site: Path) -> None:
    turtle = Graph().parse(site / "skos.ttl", format="turtle")
    found = list(turtle.subjects(RDF.type, SKOS.Concept))
    assert len(found) > 200
    assert [concept for concept in found if not is_there(site, str(concept))] == []
    assert set(turtle) == set(Graph().parse(site / "skos.rdf", format="xml"))


def test_every_file_that_data_portals_are_told_of_is_there(site: Path) -> None:
    graph = Graph().parse(site / "dcat.rdf", format="xml")
    told = [*graph.objects(None, DCAT.downloadURL), *graph.objects(None, DCAT.accessURL)]
    assert len(told) > 20
    assert [url for url in told if not is_there(site, str(url))] == []


def test_every_page_and_schema_that_data_portals_are_told_of_is_there(site: Path) -> None:
    graph = Graph().parse(site / "dcat.rdf", format="xml")
    own = {str(node) for node in graph.all_nodes() if isinstance(node, URIRef) and node.startswith(SITE)}
    named = {str(subject) for subject in graph.subjects()}
    assert [url for url in sorted(own) if "#" not in url and not is_there(site, url)] == []
    assert [url for url in sorted(own) if "#" in url and url not in named] == []


# --- feeds and searches -------------------------------------------------------------------------------------------


def test_every_feed_can_be_read_and_its_entries_lead_to_pages(site: Path) -> None:
    atoms = [*site.glob("feed.xml"), *site.glob("en/feed.xml"), *site.glob("**/feeds/*/*.xml")]
    assert len(atoms) > 100
    for path in atoms:
        feed = ElementTree.parse(path).getroot()
        links = [link.get("href", "") for link in feed.iterfind(".//a:link", ATOM)]
        assert SITE + path.relative_to(site).as_posix() in links
        assert [url for url in links if not is_there(site, url)] == [], path
        items = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["items"]
        assert [item["id"] for item in items] == [each.text for each in feed.iterfind("a:entry/a:id", ATOM)]
        assert 0 < len(items) <= 50


def test_every_page_leads_to_the_feeds_and_the_search_of_its_language(site: Path) -> None:
    for address, html in pages(site).items():
        root = "en/" if address.startswith("en/") else ""
        links = {(kind, form): urljoin(SITE + address, href) for kind, form, href in IN_HEAD.findall(html)}
        links.pop(("alternate", "json+oembed"), None)
        assert links == {
            ("alternate", "atom+xml"): f"{SITE}{root}feed.xml",
            ("alternate", "feed+json"): f"{SITE}{root}feed.json",
            ("search", "opensearchdescription+xml"): f"{SITE}{root}opensearch.xml",
        }, address


def test_a_term_that_can_be_followed_says_so_and_no_other_does(site: Path) -> None:
    for address, html in pages(site).items():
        folder, _, identity = address.removeprefix("en/").rstrip("/").partition("/")
        feed = address.replace(folder, f"feeds/{folder}").rstrip("/")
        followed = bool(identity) and folder in ("behov", "platser", "malgrupper") and (site / f"{feed}.xml").is_file()
        shown = {urljoin(SITE + address, href) for href in LINK.findall(html) if "feeds/" in href}
        assert shown == ({f"{SITE}{feed}.xml", f"{SITE}{feed}.json"} if followed else set()), address


@pytest.mark.parametrize("path", ["opensearch.xml", "en/opensearch.xml"])
def test_a_search_from_the_browsers_field_leads_to_a_page(path: str, site: Path) -> None:
    root = ElementTree.parse(site / path).getroot()
    urls = [url.get("template", "") for url in root.iter() if url.get("template")]
    urls += [image.text or "" for image in root.iter() if image.tag.endswith("Image")]
    assert len(urls) == 3
    assert [url for url in urls if not is_there(site, url)] == []


# --- citations ----------------------------------------------------------------------------------------------------


def test_every_records_page_leads_to_the_citations_beside_it(site: Path) -> None:
    records = 0
    for address, html in pages(site).items():
        links = [href for href in LINK.findall(html) if href.startswith("citat")]
        beside = sorted(path.name for path in (site / address).glob("citat.*"))
        assert sorted(links) == beside, address
        assert beside in ([], ["citat.bib", "citat.ris"]), address
        records += bool(beside)
    assert records > 1000
