"""The lists: methods along the phases, projects with their parts, sources, and the terms of each vocabulary."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages import Page
from smorgasbord.pages.list_pages import ListContent, TermsContent, list_pages

KARTLAGGNING = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")
PROJECT = """
name: {{sv: {name}}}
summary: {{sv: Ett projekt.}}
project_phase: genomforande
project_status: avslutat
{fields}
reviewed: 2026-11-22
"""


def page(root: Path, address: str, changes: dict[str, str] | None = None, language: Language = "sv") -> Page:
    """The list at an address."""
    return next(each for each in list_pages(catalogue_with(root, changes), language) if each.address == address)


def groups(root: Path, address: str, changes: dict[str, str] | None = None) -> dict[str, list[str]]:
    """The records of a list under its headings."""
    content = page(root, address, changes).content
    assert isinstance(content, ListContent)
    return {str(group.heading): [item.record for item in group.items] for group in content.groups}


def terms(root: Path, address: str, changes: dict[str, str] | None = None) -> TermsContent:
    """A list of terms."""
    content = page(root, address, changes).content
    assert isinstance(content, TermsContent)
    return content


def drawn(root: Path, address: str, changes: dict[str, str] | None = None) -> Element:
    """A list as a browser finds it."""
    return drawn_page(page(root, address, changes))


# --- methods ----------------------------------------------------------------------------------------------------


def test_methods_stand_along_the_phases_each_once(tmp_path: Path) -> None:
    both = {"methods/kartlaggning.yml": KARTLAGGNING.replace("phases: kartlagga", "phases: [kartlagga, halsa]")}
    assert groups(tmp_path, "metoder/", both) == {
        "kartlägga": ["metoder/kartlaggning"],
        "hälsoinsats": ["metoder/halsoskola"],
    }


def test_a_method_of_no_phase_is_in_the_list_too(tmp_path: Path) -> None:
    loose = {"methods/kartlaggning.yml": KARTLAGGNING.replace("phases: kartlagga\n", "")}
    assert groups(tmp_path, "metoder/", loose) == {
        "hälsoinsats": ["metoder/halsoskola"],
        "Hör inte till någon fas": ["metoder/kartlaggning"],
    }


def test_methods_of_a_phase_stand_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    more = {
        f"methods/{identity}.yml": KARTLAGGNING.replace("{sv: Kartläggning, en: Assessment}", f"{{sv: {name}}}")
        for identity, name in (("zonterapi", "Zonterapi"), ("akupunktur", "akupunktur"))
    }
    told = groups(tmp_path, "metoder/", more)["kartlägga"]
    assert told == ["metoder/akupunktur", "metoder/kartlaggning", "metoder/zonterapi"]


def test_a_card_says_what_the_method_is_whom_it_suits_where_it_was_tried_and_how_well_it_is_described(
    tmp_path: Path,
) -> None:
    card = words(drawn(tmp_path, "metoder/").find("li", data_record="metoder/halsoskola")[0])
    for each in (
        "Gruppinsats",
        "Hälsoskola",
        "Träffar om hälsa i grupp.",
        "smärta",
        "stress",
        "Prövad eller erbjuden i Umeå",
    ):
        assert each in card
    assert "Beskriven i en källa" in card


# --- projects ---------------------------------------------------------------------------------------------------


def with_projects(**fields: str) -> dict[str, str]:
    """The small catalogue with more projects."""
    return {f"projects/{name}.yml": PROJECT.format(name=name, fields=text) for name, text in fields.items()}


def test_the_latest_project_comes_first_with_its_parts_under_it(tmp_path: Path) -> None:
    more = with_projects(
        soder="period: {start: 2019-08, source: slutrapporten}",
        vaster="period: {start: 2009, source: slutrapporten}",
        malmo="parent: soder\nperiod: {start: 2017, source: slutrapporten}",
    )
    assert groups(tmp_path, "projekt/", more) == {
        "soder": ["projekt/soder", "projekt/malmo"],
        "Projekt Norr": ["projekt/norr"],
        "vaster": ["projekt/vaster"],
    }


def test_a_project_whose_start_no_source_gives_comes_last(tmp_path: Path) -> None:
    more = with_projects(soder="period: {end: 2012, source: slutrapporten}", vaster="")
    assert next(iter(groups(tmp_path, "projekt/", more))) == "Projekt Norr"


def test_a_project_is_dated_by_its_first_known_start(tmp_path: Path) -> None:
    """The first period of a file may give an end only."""
    periods = "period: [{end: 2021, source: ansokan}, {start: 2019, end: 2021, source: slutrapporten}]"
    assert next(iter(groups(tmp_path, "projekt/", with_projects(soder=periods)))) == "soder"


# --- sources ----------------------------------------------------------------------------------------------------


def test_sources_on_the_projects_stand_apart_from_those_on_methods_elsewhere(tmp_path: Path) -> None:
    assert groups(tmp_path, "kallor/") == {
        "Om projekten": ["kallor/ansokan", "kallor/slutrapporten"],
        "rapport": ["kallor/handboken"],
    }


def test_a_source_says_when_it_was_written_and_how_much_rests_on_it(tmp_path: Path) -> None:
    html = drawn(tmp_path, "kallor/")
    assert "Före genomförandet" in words(html.find("li", data_record="kallor/ansokan")[0])
    handbook = words(html.find("li", data_record="kallor/handboken")[0])
    assert "används på 1 sida" in handbook


# --- terms ------------------------------------------------------------------------------------------------------


def test_terms_stand_under_their_broader_ones(tmp_path: Path) -> None:
    (county,) = terms(tmp_path, "platser/").terms
    assert county.record == "platser/vasterbottens-lan"
    assert [below.record for below in county.below] == ["platser/umea"]


@pytest.mark.parametrize(
    ("address", "record", "count"),
    [
        ("behov/", "behov/smarta", "1 metod"),
        ("malgrupper/", "malgrupper/nyanlanda", "1 metod"),
        ("aktorer/", "aktorer/umea-kommun", "1 projekt"),
        ("aktorer/", "aktorer/skr", "inget än"),
    ],
)
def test_a_term_says_how_much_bears_it(address: str, record: str, count: str, tmp_path: Path) -> None:
    assert {term.record: term.count for term in terms(tmp_path, address).terms}[record] == count


def test_the_phases_are_numbered_as_the_steps_of_a_way_and_other_terms_are_not(tmp_path: Path) -> None:
    assert drawn(tmp_path, "faser/").find("ol", data_results=None)
    assert drawn(tmp_path, "behov/").find("ul", data_results=None)


def test_phases_and_needs_keep_the_order_of_their_list_and_others_follow_the_alphabet(tmp_path: Path) -> None:
    changes = {
        "vocabularies/needs.yml": "stress: {name: {sv: stress}}\nsmarta: {name: {sv: smärta}}\n",
        "vocabularies/actors.yml": "umea-kommun: {name: {sv: Umeå kommun}}\nskr: {name: {sv: SKR}}\n",
    }
    assert [term.record for term in terms(tmp_path, "behov/", changes).terms] == ["behov/stress", "behov/smarta"]
    assert [term.record for term in terms(tmp_path, "aktorer/", changes).terms] == [
        "aktorer/skr",
        "aktorer/umea-kommun",
    ]


# --- every list -------------------------------------------------------------------------------------------------

LISTS = ["metoder/", "projekt/", "kallor/", "behov/", "malgrupper/", "faser/", "platser/", "aktorer/", "roller/"]


@pytest.mark.parametrize("address", LISTS)
def test_a_list_says_that_it_is_one_and_is_ready(address: str, tmp_path: Path) -> None:
    (results,) = drawn(tmp_path, address).find(data_results=None)
    assert results.attributes["data-state"] == "ready"
    assert results.find("li", data_record=None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_list_of_every_kind_with_a_title_a_lead_and_a_description(
    language: Language, tmp_path: Path
) -> None:
    pages = list(list_pages(catalogue_with(tmp_path), language))
    assert [page.address for page in pages] == LISTS
    for each in pages:
        assert isinstance(each.content, ListContent | TermsContent)
        assert each.title.text
        assert each.description
        assert each.content.lead
