"""The whole site, as `mkdocs build --strict` makes it from the real records."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from site_pages import Element, every_page, words

ROOT = Path(__file__).parents[2]
FOLDERS = {"methods": "metoder", "projects": "projekt", "sources": "kallor"}
VOCABULARIES = {
    "needs": "behov",
    "target-groups": "malgrupper",
    "phases": "faser",
    "places": "platser",
    "actors": "aktorer",
    "roles": "roller",
}
PROSE = (
    *("borja/", "borja/person/", "borja/grupp/", "borja/samverkan/"),
    *(
        "om/",
        "om/sa-hittar-du/",
        "om/sa-laser-du/",
        "om/sa-arbetar-vi/",
        "om/licens/",
        "om/kontakt/",
        "tillganglighet/",
    ),
    "oppna-data/",
)
SITE = "https://smorgasbordet.example/"


def expected_addresses() -> set[str]:
    """Every address below a language's root, from the names of the files alone."""
    records = {f"{folder}/{path.stem}/" for name, folder in FOLDERS.items() for path in (ROOT / name).glob("*.yml")}
    terms = {
        f"{folder}/{identity}/"
        for name, folder in VOCABULARIES.items()
        for identity in yaml.safe_load((ROOT / "vocabularies" / f"{name}.yml").read_text(encoding="utf-8"))
    }
    lists = {f"{folder}/" for folder in (*FOLDERS.values(), *VOCABULARIES.values())}
    return {
        "",
        "vagar/",
        "ordlista/",
        "register/",
        "smorgasbord/",
        "jamfor/",
        "bricka/",
        "badda-in/",
        *PROSE,
        *lists,
        *records,
        *terms,
    }


@pytest.fixture(scope="module")
def everything(site: Path) -> dict[str, Element]:
    return every_page(site)


@pytest.fixture(scope="module")
def pages(everything: dict[str, Element]) -> dict[str, Element]:
    """The pages with the site around them. What frames show is theirs once more: see test_embeds.py."""
    return {address: page for address, page in everything.items() if "embed" not in address.split("/")}


def test_every_address_stands_in_both_languages_and_no_other(pages: dict[str, Element]) -> None:
    swedish = expected_addresses()
    assert set(pages) - {"404.html"} == swedish | {f"en/{address}" for address in swedish}


def test_all_methods_projects_and_main_sources_have_pages(pages: dict[str, Element]) -> None:
    assert sum(address.startswith("metoder/") and address != "metoder/" for address in pages) == 54
    assert sum(address.startswith("projekt/") and address != "projekt/" for address in pages) == 10
    for source in (
        "skr-halsoframjande-etablering-2021",
        "lansstyrelserna-exempelsamlingen",
        "esf-projektbanken-2022-00099",
        "stockholm-hallbar-etablering",
        "esf-projektbanken-irma",
    ):
        assert f"kallor/{source}/" in pages


def test_no_link_or_anchor_leads_nowhere(everything: dict[str, Element], site: Path) -> None:
    anchors = {
        address: {element.attributes["id"] for element in page.find(id=None)} for address, page in everything.items()
    }
    broken = []
    for address, page in everything.items():
        for link in page.find("a", href=None):
            target = urlsplit(urljoin(SITE + address, link.attributes["href"]))
            if f"{target.scheme}://{target.netloc}/" != SITE:
                continue
            path = unquote(target.path.lstrip("/"))
            known = path in everything or (site / path).is_file()
            if not known or (target.fragment and unquote(target.fragment) not in anchors.get(path, ())):
                broken.append((address, link.attributes["href"]))
    assert not broken


def test_ids_are_unique_on_each_page(everything: dict[str, Element]) -> None:
    for address, page in everything.items():
        ids = [element.attributes["id"] for element in page.find(id=None)]
        assert len(ids) == len(set(ids)), address


def test_nothing_is_fetched_from_another_host(everything: dict[str, Element]) -> None:
    for address, page in everything.items():
        loaded = [link for link in page.find("link") if link.attributes.get("rel") in ("stylesheet", "icon", "preload")]
        for element in [*loaded, *page.find(src=None)]:
            target = element.attributes.get("src") or element.attributes["href"]
            assert not urlsplit(target).netloc, (address, target)


def test_no_page_has_inline_scripts_or_styles(everything: dict[str, Element]) -> None:
    for address, page in everything.items():
        run = [script for script in page.find("script") if script.attributes.get("type") != "application/ld+json"]
        assert all("src" in script.attributes for script in run), address
        assert not page.find("style"), address
        assert not page.find(style=None), address
        handlers = [name for element in page.inside for name in element.attributes if name.startswith("on")]
        assert not handlers, (address, handlers)


def test_each_page_says_its_language_and_has_one_heading_and_a_description(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        assert page.find("html")[0].attributes["lang"] == ("en" if address.startswith("en/") else "sv"), address
        assert len(page.find("h1")) == 1, address
        assert len(page.find("meta", name="description")[0].attributes["content"]) > 20, address
        assert page.find("main"), address


def test_titles_tell_pages_apart(pages: dict[str, Element]) -> None:
    by_title: dict[tuple[str, str], list[str]] = {}
    for address, page in pages.items():
        kind = address.removeprefix("en/").split("/")[0]
        by_title.setdefault((words(page.find("title")[0]), kind), []).append(address)
    same = [
        addresses for addresses in by_title.values() if len({address.removeprefix("en/") for address in addresses}) > 1
    ]
    assert not same


def test_the_language_switch_leads_to_the_same_page(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        if address == "404.html":
            continue
        other = address.removeprefix("en/") if address.startswith("en/") else f"en/{address}"
        switch = page.find("header")[0].find("a", hreflang=None)
        assert [urljoin(SITE + address, link.attributes["href"]) for link in switch] == [SITE + other]


def test_each_page_names_its_own_address_and_its_other_language(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        if address == "404.html":
            continue
        swedish = SITE + address.removeprefix("en/")
        english = SITE + "en/" + address.removeprefix("en/")
        links = page.find("link", hreflang=None)
        alternates = {link.attributes["hreflang"]: link.attributes["href"] for link in links}
        assert alternates == {"sv": swedish, "en": english, "x-default": swedish}
        assert page.find("link", rel="canonical")[0].attributes["href"] == SITE + address


def test_the_sitemap_has_every_page_with_its_alternate(pages: dict[str, Element], site: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    entries = {url.findtext("s:loc", "", names): url.findall("x:link", names) for url in root.findall("s:url", names)}
    assert set(entries) == {SITE + address for address in pages if address != "404.html"}
    assert all({link.get("hreflang") for link in links} == {"sv", "en"} for links in entries.values())


def test_a_records_page_and_every_list_carry_the_names_that_programs_rely_on(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        kind, _, identity = address.removeprefix("en/").rstrip("/").partition("/")
        if identity and kind in FOLDERS.values():
            assert [article.attributes["data-record"] for article in page.find("article", data_record=None)] == [
                f"{kind}/{identity}"
            ]
    listed = pages["metoder/"].find(data_results=None)[0]
    assert listed.attributes["data-state"] == "ready"
    assert len(listed.find(data_record=None)) == 54


def test_every_claim_on_every_record_page_names_a_source_that_has_a_page(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        for element in page.find(data_source=None):
            assert f"kallor/{element.attributes['data-source']}/" in pages, address
        for claim in page.find("div", class_="claim"):
            assert claim.attributes["data-source"], address


@pytest.mark.parametrize("language", ["", "en/"])
def test_umea_shows_20_19_and_15_per_cent_and_says_why_they_cannot_all_be_right(
    pages: dict[str, Element], language: str
) -> None:
    page = pages[f"{language}projekt/halsoframjande-etablering-umea/"]
    said = {
        "": "Källan anger 20 procent för alla, 19 för kvinnorna och 15 för männen. "
        "En helhet kan inte ligga över båda sina delar.",
        "en/": "The source gives 20 per cent for all, 19 for the women and 15 for the men. "
        "A total cannot be higher than both its parts.",
    }
    flagged = [words(element) for element in page.find(data_flag=None)]
    assert any(said[language] in text and text.startswith("20") for text in flagged)


def test_umea_shows_38_of_94_with_105_beside_it(pages: dict[str, Element]) -> None:
    flagged = [words(e) for e in pages["projekt/halsoframjande-etablering-umea/"].find(data_flag=None)]
    assert any("38 av 94" in text and "105 deltagare" in text for text in flagged)


def test_hallbar_etablering_shows_seven_million_that_nobody_accounts_for(pages: dict[str, Element]) -> None:
    page = pages["projekt/hallbar-etablering/"]
    assert any("7,0 miljoner kronor" in words(element) for element in page.find(data_flag=None))
    drawing = next(svg for svg in page.find("svg", role="img"))
    assert "Ingen angiven finansiär: 7,0 miljoner kronor" in " ".join(drawing.attributes["aria-label"].split())


def test_halsoframjande_etablering_shows_two_sources_word_on_its_support(pages: dict[str, Element]) -> None:
    flagged = [words(e) for e in pages["projekt/halsoframjande-etablering/"].find(data_flag=None)]
    assert any("23 943 174 kronor" in text and "34 miljoner kronor" in text for text in flagged)


def test_samsip_says_that_the_sources_do_not_explain_it(pages: dict[str, Element]) -> None:
    mind = pages["metoder/samsip/"].find("section", class_="mind")[0]
    assert "Ingen källa förklarar SamSIP" in words(mind)


def test_vaxjo_begins_before_the_whole_project(pages: dict[str, Element]) -> None:
    flagged = [words(e) for e in pages["projekt/halsoframjande-etablering-vaxjo/"].find(data_flag=None)]
    assert any("2017-11-01" in text and "december 2017" in text for text in flagged)


def test_no_page_names_a_contact_person_or_gives_a_phone_number(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        for mail in page.find("a", href=None):
            if mail.attributes["href"].startswith("mailto:"):
                assert mail.attributes["href"] == "mailto:hallbar.etablering@edu.stockholm.se", address
        assert "010-486" not in page.text
