"""What a page is and where it stands: addresses, and links between them that work wherever the site lies."""

import re
from itertools import product
from pathlib import Path
from urllib.parse import urljoin

import pytest

from site_pages import SITE, drawn_page
from small import catalogue_with
from smorgasbord.citations import citation_files
from smorgasbord.exports import every_file
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages import Page, every_page
from smorgasbord.pages.page import address_of, concept_address, language_root, other_languages, relative
from smorgasbord.records.words import Words

PROSE = {"om/kontakt/", "om/sa-laser-du/", "borja/person/", "borja/grupp/", "borja/samverkan/"}
"""The pages of prose that the catalogue's pages lead to."""
ADDRESSES = ["", "metoder/", "metoder/halsoskola/", "kallor/slutrapporten/", "behov/smarta/"]


@pytest.mark.parametrize("root", ["https://a.example/", "https://a.example/under/a/path/", "https://a.example/en/"])
def test_a_relative_link_leads_from_any_page_to_any_other_wherever_the_site_lies(root: str) -> None:
    for origin, target in product(ADDRESSES, repeat=2):
        assert urljoin(root + origin, relative(target, origin)) == root + target


def test_a_link_is_never_empty() -> None:
    """An empty link would lead to the page itself, with whatever stands after its question mark."""
    assert all(relative(target, origin) for origin, target in product(ADDRESSES, repeat=2))


def test_swedish_stands_at_the_root_and_english_under_en() -> None:
    assert {language: language_root(language) for language in LANGUAGES} == {"sv": "", "en": "en/"}
    assert other_languages("sv") == ("en",)
    page = Page(address="metoder/", family="list", language="en", title=Words("", "en"), description="", content=None)
    assert page.path == "en/metoder/"


def test_records_have_addresses_by_kind_and_id(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    assert address_of(catalogue.methods["halsoskola"]) == "metoder/halsoskola/"
    assert address_of(catalogue.projects["norr"]) == "projekt/norr/"
    assert address_of(catalogue.sources["handboken"]) == "kallor/handboken/"
    assert concept_address(catalogue.concepts["need"]["smarta"]) == "behov/smarta/"


def test_a_term_of_a_list_without_pages_stands_in_the_glossary_under_the_name_of_its_list(tmp_path: Path) -> None:
    concepts = catalogue_with(tmp_path).concepts
    assert concept_address(concepts["level"]["grupp"]) == "ordlista/#levels-grupp"
    assert concept_address(concepts["term"]["sfi"]) == "ordlista/#glossary-sfi"


def test_two_terms_never_stand_at_the_same_address(tmp_path: Path) -> None:
    """An id is one of its own list only: sfi may be a kind of method and a word of the glossary."""
    same = {"vocabularies/kinds.yml": "gruppinsats: {name: {sv: gruppinsats}}\nsfi: {name: {sv: sfi}}\n"}
    concepts = [each for by_id in catalogue_with(tmp_path, same).concepts.values() for each in by_id.values()]
    assert len({concept_address(concept) for concept in concepts}) == len(concepts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_and_term_has_a_page_of_its_own(language: Language, tmp_path: Path) -> None:
    addresses = [page.address for page in every_page(catalogue_with(tmp_path), language)]
    assert len(addresses) == len(set(addresses))
    wanted = {"", "metoder/", "projekt/", "kallor/", "behov/", "metoder/halsoskola/", "metoder/kartlaggning/"}
    wanted |= {"projekt/norr/", "kallor/ansokan/", "behov/smarta/", "platser/umea/", "aktorer/skr/"}
    assert wanted <= set(addresses)


def test_every_page_stands_at_the_same_address_in_both_languages(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    swedish, english = ([page.address for page in every_page(catalogue, language)] for language in LANGUAGES)
    assert swedish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_between_pages_leads_to_a_page(language: Language, tmp_path: Path) -> None:
    root = f"{SITE.url}{language_root(language)}"
    catalogue = catalogue_with(tmp_path)
    pages = list(every_page(catalogue, language))
    known = {root + address for address in [*(page.address for page in pages), *PROSE]}
    files = [*every_file(catalogue, SITE), *(file for page in pages for file in citation_files(page, SITE))]
    known |= {SITE.address(file.path) for file in files}
    for page in pages:
        links = [link.attributes["href"] for link in drawn_page(page).find("a", href=None)]
        inside = {re.split("[?#]", urljoin(root + page.address, link))[0] for link in links if "://" not in link}
        assert inside - known == set(), page.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_to_a_place_on_another_page_finds_it(language: Language, tmp_path: Path) -> None:
    """Such as the word for a method's kind, which leads to its place in the glossary."""
    pages = {page.address: drawn_page(page) for page in every_page(catalogue_with(tmp_path), language)}
    places = {f"{address}#{each.attributes['id']}" for address, html in pages.items() for each in html.find(id=None)}
    links = {
        urljoin(SITE.url + address, link.attributes["href"]).removeprefix(SITE.url)
        for address, html in pages.items()
        for link in html.find("a", href=None)
    }
    wanted = {link for link in links if "#" in link and "://" not in link}
    assert "ordlista/#levels-grupp" in wanted
    assert wanted - places == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_to_a_place_on_its_page_finds_it_and_no_place_is_named_twice(
    language: Language, tmp_path: Path
) -> None:
    for page in every_page(catalogue_with(tmp_path), language):
        html = drawn_page(page)
        anchors = [element.attributes["id"] for element in html.find(id=None)]
        links = {link.attributes["href"] for link in html.find("a", href=None)}
        assert len(anchors) == len(set(anchors)), page.address
        assert {link[1:] for link in links if link.startswith("#")} <= set(anchors), page.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_a_description_and_one_heading_of_the_first_rank(
    language: Language, tmp_path: Path
) -> None:
    for page in every_page(catalogue_with(tmp_path), language):
        assert page.title.text, page.address
        assert page.description, page.address
        assert len(drawn_page(page).find("h1")) == 1, page.address
