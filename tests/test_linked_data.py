"""What pages say to search engines: in the words of schema.org, no more than they say to readers, and safe in HTML."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_pages import elements
from small import BARE, catalogue_with, norr
from smorgasbord.exports.datasets import DATASETS
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.linked_data import of_page, of_prose, script
from smorgasbord.pages import Page, every_page
from smorgasbord.site import Site
from test_rendering import PAYLOAD, poisoned_catalogue

SITE = Site("https://smorgasbordet.example/")
HERE = SITE.url
SOUTH = BARE.replace("{sv: Projekt Norr, en: Project North}", "{sv: Söder}")


def page_of(root: Path, address: str, changes: dict[str, str] | None = None, language: Language = "sv") -> Any:
    """What a page of the small catalogue says, as a program reads it: the page, then what it is about."""
    catalogue = catalogue_with(root, changes)
    page = next(each for each in every_page(catalogue, language) if each.address == address)
    return json.loads(elements(script(of_page(page, catalogue, SITE))).text)["@graph"]


def about(root: Path, address: str, changes: dict[str, str] | None = None, language: Language = "sv") -> Any:
    """What a page is about."""
    return page_of(root, address, changes, language)[1]


def project(root: Path, fields: str) -> Any:
    """The small catalogue's project with these fields and nothing more."""
    return about(root, "projekt/norr/", norr(fields))


def addresses(value: Any) -> Iterator[str]:
    """Every name of a thing in a description."""
    if isinstance(value, dict):
        yield from [value["@id"]] if "@id" in value else []
        yield from (found for each in value.values() for found in addresses(each))
    if isinstance(value, list):
        yield from (found for each in value for found in addresses(each))


# --- pages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_it_is_where_it_stands_and_how_it_may_be_used(language: Language, tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    for page in every_page(catalogue, language):
        whole: dict[str, Any] = dict(of_page(page, catalogue, SITE)[0])
        assert whole["@type"] in ("WebPage", "CollectionPage"), page.address
        assert whole["url"] == SITE.address(page.path)
        assert whole["inLanguage"] == language
        assert whole["name"] == page.title.text
        assert whole["description"] == page.description
        assert whole["isPartOf"]["@id"] == f"{HERE}#website"
        assert whole["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_page_names_what_it_is_about(tmp_path: Path) -> None:
    whole, entity = page_of(tmp_path, "metoder/halsoskola/")
    assert whole["mainEntity"] == {"@id": entity["@id"]}


def test_what_is_not_known_is_not_said(tmp_path: Path) -> None:
    for address in ("metoder/kartlaggning/", "projekt/norr/", "kallor/handboken/", "platser/umea/"):
        for node in page_of(tmp_path, address, {"projects/norr.yml": BARE}):
            assert [name for name, value in node.items() if value in (None, "", [])] == [], address


def test_the_start_page_tells_how_to_search_the_site(tmp_path: Path) -> None:
    site = about(tmp_path, "", language="en")
    assert site["@type"] == "WebSite"
    assert site["potentialAction"]["@type"] == "SearchAction"
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{HERE}en/smorgasbord/?q={{q}}"


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("metoder/halsoskola/", ["Start", "Methods", "Health school"]),
        ("projekt/soder/", ["Start", "Projects", "Project North", "Söder"]),
        ("platser/umea/", ["Start", "Places", "Västerbotten County", "Umeå"]),
        ("kallor/", ["Start", "Sources"]),
    ],
)
def test_the_way_to_a_page_is_the_one_that_it_shows(address: str, way: list[str], tmp_path: Path) -> None:
    south = {"projects/soder.yml": f"{SOUTH}parent: norr\n"}
    steps = page_of(tmp_path, address, south, "en")[0]["breadcrumb"]["itemListElement"]
    assert [step["name"] for step in steps] == way
    assert [step["position"] for step in steps] == list(range(1, len(way) + 1))
    assert steps[-1]["item"] == f"{HERE}en/{address}"


# --- methods ------------------------------------------------------------------------------------------------------


def test_a_method_is_our_work_about_it_with_what_it_is_based_on(tmp_path: Path) -> None:
    assert about(tmp_path, "metoder/halsoskola/") == {
        "@type": "CreativeWork",
        "@id": f"{HERE}metoder/halsoskola/",
        "url": f"{HERE}metoder/halsoskola/",
        "name": "Hälsoskola",
        "description": "Träffar om hälsa i grupp.",
        "additionalType": f"{HERE}ordlista/#kinds-gruppinsats",
        "about": [
            {"@type": "DefinedTerm", "@id": f"{HERE}faser/halsa/", "name": "hälsoinsats"},
            {"@type": "DefinedTerm", "@id": f"{HERE}behov/smarta/", "name": "smärta"},
            {"@type": "DefinedTerm", "@id": f"{HERE}behov/stress/", "name": "stress"},
            {"@type": "DefinedTerm", "@id": f"{HERE}malgrupper/nyanlanda/", "name": "nyanlända"},
        ],
        "inLanguage": "sv",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "dateModified": "2026-11-22",
        "isBasedOn": [{"@id": f"{HERE}kallor/slutrapporten/"}, {"@id": f"{HERE}kallor/handboken/"}],
        "isPartOf": {"@id": f"{HERE}#website"},
    }


def test_a_record_is_known_by_the_same_name_in_both_languages(tmp_path: Path) -> None:
    swedish, english = (about(tmp_path, "metoder/halsoskola/", language=each) for each in LANGUAGES)
    assert swedish["@id"] == english["@id"]
    assert (english["name"], english["url"]) == ("Health school", f"{HERE}en/metoder/halsoskola/")


# --- projects -----------------------------------------------------------------------------------------------------


def test_a_project_has_the_dates_that_its_sources_give(tmp_path: Path) -> None:
    told = about(tmp_path, "projekt/norr/")
    assert told["@type"] == "Project"
    assert (told["foundingDate"], told["dissolutionDate"]) == ("2018-01-01", "2019-12-31")


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("{start: 2018-01, end: 2019, source: ansokan}", None, None),
        ("{start: 2018-01, end: 2019, source: slutrapporten, status: planned}", None, None),
        ("{start: 2018-01, end: 2019, source: handboken}", None, None),
        ("{start: 2018-01, end: 2019, source: ansokan, status: reported}", "2018-01", "2019"),
        ("[{start: 2018-01-15, source: slutrapporten}, {start: 2018, source: slutrapporten}]", "2018", None),
        ("[{start: 2018, end: 2019, source: slutrapporten}, {start: 2017, source: ansokan}]", None, "2019"),
        ("[{start: 2018, end: 2019, source: slutrapporten}, {end: 2020, source: handboken}]", "2018", None),
        ("{start: 2018, end: 2019, source: slutrapporten, doubt: {sv: Osäkert.}}", None, None),
        ("{start: 2019, end: 2018, source: slutrapporten}", None, None),
    ],
    ids=[
        "a plan",
        "told as planned",
        "general knowledge",
        "told as reported",
        "what all sources support",
        "sources differ on the start",
        "sources differ on the end",
        "somebody doubts it",
        "it cannot be",
    ],
)
def test_a_date_that_is_planned_or_disputed_is_left_out(
    period: str, start: str | None, end: str | None, tmp_path: Path
) -> None:
    told = project(tmp_path, f"period: {period}\n")
    assert (told.get("foundingDate"), told.get("dissolutionDate")) == (start, end)


def test_a_source_written_half_way_knows_when_it_began_but_not_when_it_ended(tmp_path: Path) -> None:
    half = "period: {start: 2018, end: 2019, source: halvvags}\n"
    source = (
        "name: {sv: Halvvägs}\ntitle: Halvvägs\npublisher: Umeå kommun\nread_on: 2026-11-22\nread_as: whole\n"
        "kind: rapport\ncovers: mid-way\nsummary: {sv: En rapport.}\n"
    )
    told = about(tmp_path, "projekt/norr/", {**norr(half), "sources/halvvags.yml": source})
    assert (told.get("foundingDate"), told.get("dissolutionDate")) == ("2018", None)


def test_a_sub_project_names_its_project_and_a_project_its_parts(tmp_path: Path) -> None:
    south = {"projects/soder.yml": f"{SOUTH}parent: norr\n"}
    part = {"@type": "Project", "@id": f"{HERE}projekt/soder/", "name": "Söder"}
    whole = {"@type": "Project", "@id": f"{HERE}projekt/norr/", "name": "Projekt Norr"}
    assert about(tmp_path, "projekt/norr/", south)["subOrganization"] == [part]
    assert about(tmp_path, "projekt/soder/", south)["parentOrganization"] == whole


FUNDERS = "finansiar:\n  name: {sv: finansiär}\n  definition: {sv: Den som betalar.}\n"


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("source: slutrapporten", ["SKR"]),
        ("source: ansokan", []),
        ("source: slutrapporten, status: planned", []),
        ("source: slutrapporten, doubt: {sv: Osäkert.}", []),
    ],
    ids=["told afterwards", "a plan", "told as planned", "doubted"],
)
def test_who_paid_is_said_only_where_a_source_tells_it_afterwards(
    source: str, named: list[str], tmp_path: Path
) -> None:
    paid = norr(f"actors: {{role: finansiar, actors: skr, {source}}}\n") | {"vocabularies/actor-roles.yml": FUNDERS}
    told = about(tmp_path, "projekt/norr/", paid)
    assert [funder["name"] for funder in told.get("funder", [])] == named


def test_the_page_of_a_project_says_what_it_is_based_on_and_when_it_was_reviewed(tmp_path: Path) -> None:
    whole = page_of(tmp_path, "projekt/norr/")[0]
    assert whole["isBasedOn"] == [{"@id": f"{HERE}kallor/slutrapporten/"}]
    assert whole["dateModified"] == "2026-11-22"


# --- sources, terms, lists ----------------------------------------------------------------------------------------


def test_a_source_is_its_publishers_document_and_not_under_our_licence(tmp_path: Path) -> None:
    assert about(tmp_path, "kallor/slutrapporten/") == {
        "@type": "Report",
        "@id": f"{HERE}kallor/slutrapporten/",
        "name": "Slutrapport för Projekt Norr",
        "publisher": {"@type": "Organization", "name": "Umeå kommun"},
        "datePublished": "2020-03",
        "url": "https://umea.example/slutrapport",
        "about": [{"@type": "Project", "@id": f"{HERE}projekt/norr/", "name": "Projekt Norr"}],
    }


def test_a_term_has_its_other_names_its_codes_and_its_list(tmp_path: Path) -> None:
    pain = about(tmp_path, "behov/smarta/")
    assert (pain["@type"], pain["name"], pain["alternateName"]) == ("DefinedTerm", "smärta", ["värk", "ont i ryggen"])
    county = about(tmp_path, "platser/vasterbottens-lan/")
    assert county["identifier"] == [{"@type": "PropertyValue", "propertyID": "SCB länskod", "value": "24"}]
    assert county["inDefinedTermSet"] == {"@type": "DefinedTermSet", "@id": f"{HERE}platser/", "name": "Platser"}


@pytest.mark.parametrize("address", ["metoder/", "projekt/", "kallor/", "smorgasbord/"])
def test_a_list_holds_what_the_page_shows_in_its_order(address: str, tmp_path: Path) -> None:
    listed = about(tmp_path, address)
    steps = listed["itemListElement"]
    assert listed["@type"] == "ItemList"
    assert listed["numberOfItems"] == len(steps) > 0
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert len({step["url"] for step in steps}) == len(steps)
    if address == "metoder/":
        assert [step["name"] for step in steps] == ["Kartläggning", "Hälsoskola"]


def test_a_list_of_terms_holds_those_below_others_too(tmp_path: Path) -> None:
    terms = about(tmp_path, "platser/", language="en")
    assert (terms["@type"], terms["@id"], terms["url"]) == ("DefinedTermSet", f"{HERE}platser/", f"{HERE}en/platser/")
    assert [term["name"] for term in terms["hasDefinedTerm"]] == ["Västerbotten County", "Umeå"]


def test_the_glossary_knows_its_words_by_where_they_stand(tmp_path: Path) -> None:
    words = {term["@id"]: term["name"] for term in about(tmp_path, "ordlista/")["hasDefinedTerm"]}
    assert words[f"{HERE}ordlista/#glossary-sfi"] == "sfi"


# --- prose --------------------------------------------------------------------------------------------------------


def test_a_page_of_prose_is_a_page_with_the_way_to_it() -> None:
    (page,) = of_prose(SITE, "en/om/licens/", "en", "Licence", "How.", [("Start", "en/"), ("About", "en/om/")])
    told: dict[str, Any] = dict(page)
    assert (told["@type"], told["url"], told["inLanguage"]) == ("WebPage", f"{HERE}en/om/licens/", "en")
    items = [step["item"] for step in told["breadcrumb"]["itemListElement"]]
    assert items == [f"{HERE}en/", f"{HERE}en/om/", f"{HERE}en/om/licens/"]


@pytest.mark.parametrize(("path", "language"), [("oppna-data/", "sv"), ("en/oppna-data/", "en")])
def test_the_page_on_open_data_is_about_every_dataset_and_its_files(path: str, language: Language) -> None:
    _, whole = of_prose(SITE, path, language, "Öppna data", "Data.", [])
    told: dict[str, Any] = dict(whole)
    assert told["@type"] == "DataCatalog"
    files = [file["contentUrl"] for dataset in told["dataset"] for file in dataset["distribution"]]
    assert files == [SITE.address(download.path) for dataset in DATASETS for download in dataset.downloads]
    assert {dataset["@type"] for dataset in told["dataset"]} == {"Dataset"}


# --- safe in HTML -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_record_holds_leads_out_of_the_block(language: Language, tmp_path: Path) -> None:
    catalogue = poisoned_catalogue(tmp_path)
    met = 0
    for page in every_page(catalogue, language):
        block = script(of_page(page, catalogue, SITE))
        assert "<" not in block.removeprefix("<script ").removesuffix("</script>"), page.address
        (found,) = elements(f"<p>{block}</p>").inside[1:]
        assert found.tag == "script"
        assert found.attributes == {"type": "application/ld+json"}
        met += PAYLOAD in json.dumps(json.loads(found.text), ensure_ascii=False).replace('\\"', '"')
    assert met > 10


@pytest.mark.parametrize("sign", ["<!--", "]]>", "&lt;", "\u2028", "\u2029", "</script >", "\\u003c"])
def test_signs_that_mean_something_to_html_or_a_script_come_back_as_they_were(sign: str) -> None:
    block = script([{"name": sign}])
    assert not {*"&\u2028\u2029"} & {*block}
    assert json.loads(elements(block).text)["@graph"] == [{"name": sign}]


def test_nothing_is_named_that_is_not_on_the_site(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    pages: list[Page] = [page for language in LANGUAGES for page in every_page(catalogue, language)]
    known = {SITE.address(page.path) for page in pages}
    for page in pages:
        for name in addresses(of_page(page, catalogue, SITE)):
            assert name.partition("#")[0] in known, (page.path, name)
