"""The map of the site for search engines."""

from xml.etree import ElementTree

import pytest

from smorgasbord import sitemap

SITE = "https://smorgasbordet.example/"
XML = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "html": "http://www.w3.org/1999/xhtml"}


def entries(xml: str) -> dict[str, dict[str, str]]:
    """Every page of the map, with its versions by language."""
    urls = ElementTree.fromstring(xml).findall("map:url", XML)
    return {
        url.findtext("map:loc", "", XML): {
            link.get("hreflang", ""): link.get("href", "") for link in url.findall("html:link", XML)
        }
        for url in urls
    }


def test_every_page_stands_in_the_map_in_both_languages() -> None:
    assert list(entries(sitemap.written(SITE, ["metoder/halsoskola/", ""]))) == [
        SITE,
        f"{SITE}en/",
        f"{SITE}metoder/halsoskola/",
        f"{SITE}en/metoder/halsoskola/",
    ]


def test_each_version_names_itself_and_the_other() -> None:
    found = entries(sitemap.written(SITE, ["metoder/"]))
    versions = {"sv": f"{SITE}metoder/", "en": f"{SITE}en/metoder/"}
    assert found == {versions["sv"]: versions, versions["en"]: versions}


def test_the_links_of_the_map_are_marked_as_alternates() -> None:
    root = ElementTree.fromstring(sitemap.written(SITE, ["metoder/"]))
    assert {link.get("rel") for link in root.iterfind(".//html:link", XML)} == {"alternate"}


@pytest.mark.parametrize("site", ["https://kommun.example/bord", "https://kommun.example/bord/"])
def test_the_site_may_stand_under_a_path_with_or_without_a_last_slash(site: str) -> None:
    assert list(entries(sitemap.written(site, ["metoder/"]))) == [
        "https://kommun.example/bord/metoder/",
        "https://kommun.example/bord/en/metoder/",
    ]


def test_signs_that_mean_something_in_xml_are_escaped() -> None:
    found = entries(sitemap.written('https://kommun.example/?a="1"&b=<2>', ["metoder/"]))
    address = 'https://kommun.example/?a="1"&b=<2>/metoder/'
    assert found[address]["sv"] == address


def test_the_same_pages_give_the_same_map_in_whatever_order_they_come() -> None:
    addresses = ["", "metoder/", "projekt/norr/", "behov/smarta/"]
    assert sitemap.written(SITE, addresses) == sitemap.written(SITE, addresses[::-1])


def test_a_site_without_pages_has_an_empty_map() -> None:
    assert entries(sitemap.written(SITE, [])) == {}
