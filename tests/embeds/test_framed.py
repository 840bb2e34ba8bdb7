"""A page in a frame: nothing of the site around it, and links that open beside the host."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from site_pages import RENDERER, SITE, elements, words
from small import catalogue_with
from smorgasbord.embeds.framed import Embed, framed, from_frame, led_out
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.method_page import method_page
from smorgasbord.pages.project_page import project_page


def embed(root: Path, language: Language = "sv") -> Embed:
    catalogue = catalogue_with(root)
    page = method_page(catalogue, catalogue.methods["halsoskola"], language)
    return framed(page, RENDERER.render(page, SITE))


def test_the_way_here_and_what_needs_the_site_are_left_out(tmp_path: Path) -> None:
    content = elements(embed(tmp_path).content)
    assert content.find(class_="crumbs") == []
    assert content.find(class_="choose") == []
    assert words(content.find("h1")[0]) == "Hälsoskola"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_out_leads_where_it_did_and_opens_a_page_of_its_own(language: Language, tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    for page in (
        method_page(catalogue, catalogue.methods["halsoskola"], language),
        project_page(catalogue, catalogue.projects["norr"], language),
    ):
        drawn = RENDERER.render(page, SITE)
        content = elements(framed(page, drawn).content)
        out = [link.attributes for link in content.find("a", href=None) if not link.attributes["href"].startswith("#")]
        assert {(link["target"], link["rel"]) for link in out} == {("_blank", "noopener")}
        before = {urljoin(page.address, link.attributes["href"]) for link in elements(drawn).find("a", href=None)}
        assert {urljoin(f"embed/{page.address}", link["href"]) for link in out} <= before


def test_a_link_within_the_page_stays_within_the_frame(tmp_path: Path) -> None:
    within = [link for link in elements(embed(tmp_path).content).find("a", href=None) if "#" in link.attributes["href"]]
    own = [link for link in within if link.attributes["href"].startswith("#")]
    assert own
    assert all("target" not in link.attributes for link in own)


@pytest.mark.parametrize(
    ("href", "address", "moved"),
    [
        ("../../behov/smarta/", "metoder/halsoskola/", "../../../behov/smarta/"),
        ("../../", "metoder/halsoskola/", "../../../"),
        ("./", "smorgasbord/", "../../smorgasbord/"),
        ("?q=stress", "smorgasbord/", "../../smorgasbord/?q=stress"),
        ("citat.bib", "metoder/halsoskola/", "../../../metoder/halsoskola/citat.bib"),
        ("https://www.scb.se/", "metoder/halsoskola/", "https://www.scb.se/"),
        ("mailto:info@umea.example", "metoder/halsoskola/", "mailto:info@umea.example"),
    ],
)
def test_a_link_reads_one_folder_further_in(href: str, address: str, moved: str) -> None:
    assert from_frame(href, address) == moved


def test_what_a_link_had_besides_stays_and_nothing_is_said_twice() -> None:
    html = '<a class="x" href="https://a.example/" rel="noopener" title="a > b">A</a>'
    assert led_out(html, str) == (
        '<a class="x" href="https://a.example/" target="_blank" rel="noopener" title="a > b">A</a>'
    )


@pytest.mark.parametrize(
    ("language", "path"), [("sv", "embed/metoder/halsoskola/"), ("en", "en/embed/metoder/halsoskola/")]
)
def test_a_frame_stands_beside_its_page_in_the_same_language(language: Language, path: str, tmp_path: Path) -> None:
    made = embed(tmp_path, language)
    html = elements(RENDERER.embed(made, SITE, "assets/0/"))
    assert made.path == path
    assert html.find("html")[0].attributes["lang"] == language
    assert html.find("a", data_full=None)[0].attributes["href"] == "../../../metoder/halsoskola/"
    sheets = [link.attributes["href"] for link in html.find("link", rel="stylesheet")]
    assert all(sheet.startswith("../" * path.count("/") + "assets/0/css/") for sheet in sheets)
