"""What lets a browser search Smörgåsbordet from its own search field."""

import xml.etree.ElementTree as ElementTree

import pytest

from smorgasbord.exports.opensearch import opensearch
from smorgasbord.site import Site

NAMES = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def description(path: str, site: str = "https://smorgasbordet.example/") -> ElementTree.Element:
    (found,) = [file for file in opensearch(Site(site)) if file.path == path]
    return ElementTree.fromstring(found.content)


@pytest.mark.parametrize(("path", "page"), [("opensearch.xml", ""), ("en/opensearch.xml", "en/")])
def test_a_search_leads_to_the_find_page_of_the_language(path: str, page: str) -> None:
    urls = {url.get("rel"): url.get("template") for url in description(path).findall("o:Url", NAMES)}
    assert urls == {
        "results": f"https://smorgasbordet.example/{page}smorgasbord/?q={{searchTerms}}",
        "self": f"https://smorgasbordet.example/{path}",
    }


@pytest.mark.parametrize("path", ["opensearch.xml", "en/opensearch.xml"])
def test_names_are_as_short_as_the_format_allows(path: str) -> None:
    said = description(path)
    assert 0 < len(said.findtext("o:ShortName", "", NAMES)) <= 16
    assert 0 < len(said.findtext("o:Description", "", NAMES)) <= 1024
    assert 0 < len(said.findtext("o:Attribution", "", NAMES)) <= 256


def test_the_two_languages_can_be_told_apart_in_a_browser() -> None:
    paths = ("opensearch.xml", "en/opensearch.xml")
    assert len({description(path).findtext("o:ShortName", "", NAMES) for path in paths}) == 2
    assert [description(path).findtext("o:Language", "", NAMES) for path in paths] == ["sv", "en"]


def test_anybody_may_show_what_is_found() -> None:
    said = description("opensearch.xml")
    assert said.findtext("o:SyndicationRight", "", NAMES) == "open"
    assert "CC BY 4.0" in said.findtext("o:Attribution", "", NAMES)


def test_an_address_with_signs_of_xml_in_it_stays_an_address() -> None:
    said = description("opensearch.xml", 'https://a.example/"&<x>/')
    assert [url.get("template") for url in said.findall("o:Url", NAMES)][1] == 'https://a.example/"&<x>/opensearch.xml'
