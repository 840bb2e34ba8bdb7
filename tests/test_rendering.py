"""Pages become HTML: whatever a record holds is shown as words, and never becomes part of the page's own markup."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from site_pages import RENDERER, SITE, Element, drawn_page, elements, words
from small import SMALL, catalogue_with, folder_with
from smorgasbord.catalogue import Catalogue, linked
from smorgasbord.embeds.framed import FRAMED, framed
from smorgasbord.embeds.listing import listing
from smorgasbord.explaining import Explainer
from smorgasbord.folder import Folder, Reading, read_folder
from smorgasbord.index import Index
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages import Page, every_page
from smorgasbord.pages.method_page import method_page
from smorgasbord.pages.sheets import every_sheet
from smorgasbord.records import Concept, Method
from smorgasbord.records.ids import KindId
from smorgasbord.records.words import Text, Words
from smorgasbord.rendering import Renderer, capital, icon
from smorgasbord.search.entries import entries

TEMPLATES = Path(__file__).parent.parent / "overrides" / "catalogue"
SCRIPT = "<script>alert(1)</script>"
PAYLOAD = f"\"'><img src=x onerror=alert(1) alt=sfi>{SCRIPT} sfi </p></a>"
"""It also names a word of the glossary, and tries to end the elements that it stands in."""
NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")
EVERY_KIND_OF_TEXT = {
    "projects/norr.yml": NORR
    + """
pathways:
  name: {sv: Genom norr, en: Through the north}
  source: slutrapporten
  note: {sv: Ordningen skiftade., en: The order varied.}
  doubt: {sv: Ett steg saknas., en: A step is missing.}
  locator: {sv: Sidan 4, en: Page 4}
  steps:
    - methods: [kartlaggning, halsoskola]
      what: {sv: Alla fick ett samtal., en: All had a talk.}
    - what: {sv: Några fick arbete., en: Some got work.}
""",
    "vocabularies/glossary.yml": """
sfi:
  name: {sv: svenska för invandrare, en: Swedish for immigrants}
  synonyms: {sv: [sfi, kurs i svenska], en: [sfi, course in Swedish]}
  definition: {sv: Kurs i svenska., en: A course in Swedish., source: handboken}
""",
}


# --- escaping ---------------------------------------------------------------------------------------------------


def poisoned(value: Any) -> Any:
    """The values of a record with the payload after every text in them."""
    if isinstance(value, dict):
        texts = ("sv", "en", "title", "publisher", "standard", "code")
        return {
            key: f"{item}{PAYLOAD}" if key in texts and isinstance(item, str) else poisoned(item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [f"{item}{PAYLOAD}" if isinstance(item, str) and " " in item else poisoned(item) for item in value]
    return value


def poisoned_catalogue(root: Path) -> Catalogue:
    """The small catalogue as it would be if the checks let through what they refuse."""
    folder = read_folder(folder_with(root, EVERY_KIND_OF_TEXT))
    assert folder.problems == []
    readings = [replace(each, record=poisoned_record(each)) for each in folder.readings]
    return linked(Index(Folder(readings)))


def poisoned_record(reading: Reading) -> Any:
    """A record with the payload in every text."""
    assert reading.record is not None
    return reading.model.model_validate(poisoned(reading.record.model_dump(mode="python", exclude_none=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_record_holds_becomes_an_element_or_an_attribute(language: Language, tmp_path: Path) -> None:
    pages = list(every_page(poisoned_catalogue(tmp_path), language))
    records = {"method", "project", "source", "concept"}
    assert {page.family for page in pages} == {
        "start",
        "list",
        "terms",
        "pathways",
        "glossary",
        "register",
        "find",
        "embedding",
        "compare",
        "tray",
        *records,
    }
    for page in pages:
        assert_harmless(drawn_page(page), page)


def assert_harmless(html: Element, page: Page) -> None:
    """Nothing of the payload is an element or an attribute."""
    assert html.find("script") == html.find("img") == [], page.address
    assert [each for each in html.inside if set(each.attributes) & {"onerror", "src", "alt"}] == [], page.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_record_holds_becomes_an_element_in_a_frame(language: Language, tmp_path: Path) -> None:
    catalogue = poisoned_catalogue(tmp_path)
    shown = [page for page in every_page(catalogue, language) if page.family in FRAMED]
    shown.append(listing(catalogue, entries(catalogue, [], language), language))
    assert {page.family for page in shown} == {"method", "project", "listing"}
    for page in shown:
        html = elements(RENDERER.embed(framed(page, RENDERER.render(page, SITE)), SITE, "assets/0/"))
        assert all(script.attributes.get("src", "").startswith("../") for script in html.find("script")), page.address
        assert [each for each in html.inside if {"onerror", "alt"} & set(each.attributes)] == [], page.address
        assert html.find("img") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_record_holds_becomes_an_element_in_a_sheet(language: Language, tmp_path: Path) -> None:
    for sheet in every_sheet(poisoned_catalogue(tmp_path), language):
        for row in json.loads(RENDERER.sheet(sheet))["rows"]:
            html = elements(row["html"])
            assert html.find("script") == html.find("img") == [], row["key"]
            assert [each for each in html.inside if set(each.attributes) & {"onerror", "src", "alt"}] == [], row["key"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_stays_words_when_the_words_in_it_are_linked_to_the_glossary(language: Language, tmp_path: Path) -> None:
    catalogue = poisoned_catalogue(tmp_path)
    explainer = Explainer(catalogue, language)
    linked = 0
    for page in every_page(catalogue, language):
        html = elements(explainer.explained(RENDERER.render(page, SITE), page))
        assert_harmless(html, page)
        assert html.text == drawn_page(page).text
        linked += len(html.find("a", class_="term-link"))
    assert linked


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_record_holds_is_escaped_once_and_not_twice(language: Language, tmp_path: Path) -> None:
    """But for the page whose examples are HTML to copy: there the reader should see what is escaped."""
    for page in every_page(poisoned_catalogue(tmp_path), language):
        if page.family == "embedding":
            continue
        assert re.findall(r"&amp;(?:lt|gt|amp|quot|#\d+);", RENDERER.render(page, SITE)) == [], page.address


def test_a_name_with_a_script_in_it_shows_as_it_was_written(tmp_path: Path) -> None:
    small = catalogue_with(tmp_path)
    method = small.methods["halsoskola"].model_copy(update={"name": Text(sv=f"Hälsoskola {SCRIPT}")})
    html = drawn_page(method_page(small, method, "sv"))
    assert words(html.find("h1")[0]) == f"Hälsoskola {SCRIPT}"
    assert html.find("script") == []


def test_longer_texts_keep_their_markdown_and_lose_what_could_run(tmp_path: Path) -> None:
    project = (
        "name: {sv: Norr}\nsummary: {sv: Ett projekt.}\nproject_phase: genomforande\nproject_status: avslutat\n"
        'lessons: {sv: "Det tog **tid**, [läs mer](https://umea.example/).", source: slutrapporten}\n'
        "reviewed: 2026-11-22\n"
    )
    small = catalogue_with(tmp_path, {"projects/norr.yml": project})
    page = next(each for each in every_page(small, "sv") if each.address == "projekt/norr/")
    (lessons,) = drawn_page(page).find("section", aria_labelledby="lessons")
    assert "tid" in [words(each) for each in lessons.find("strong")]
    assert lessons.find("a", href="https://umea.example/")


# --- templates --------------------------------------------------------------------------------------------------


def test_every_kind_of_page_has_a_template(tmp_path: Path) -> None:
    families = {page.family for page in every_page(catalogue_with(tmp_path), "sv")}
    assert {template.stem for template in TEMPLATES.glob("*.html")} == families | {
        "embed",
        "listing",
        "macros",
        "sheet",
    }


def test_a_template_that_asks_for_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A gap in the page that nobody sees is worse than a build that stops."""
    (tmp_path / "list.html").write_text("{{ content.nothing }}", encoding="utf-8")
    page = Page("metoder/", "list", "sv", Words("Metoder", "sv"), "", object())
    with pytest.raises(UndefinedError):
        Renderer(tmp_path).render(page, SITE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_page_is_drawn_the_same_way_every_time(language: Language, tmp_path: Path) -> None:
    small = catalogue_with(tmp_path)
    once = [Renderer(TEMPLATES).render(page, SITE) for page in every_page(small, language)]
    assert once == [RENDERER.render(page, SITE) for page in every_page(small, language)]


def test_no_page_has_a_script_a_style_or_a_picture_from_elsewhere(tmp_path: Path) -> None:
    for page in every_page(catalogue_with(tmp_path), "sv"):
        html = drawn_page(page)
        for element in ("script", "style", "iframe", "img", "link"):
            assert html.find(element) == [], page.address
        assert [each for each in html.inside if "style" in each.attributes or "onclick" in each.attributes] == []


# --- small things -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (Markup("gruppinsats"), "Gruppinsats"),
        (Markup("översikt"), "Översikt"),
        (Markup('<span lang="sv">smärta</span>'), '<span lang="sv">Smärta</span>'),
        (Markup("&lt;b&gt;"), "&lt;b&gt;"),
        (Markup("2014–2020"), "2014–2020"),
        (Markup(""), ""),
    ],
)
def test_a_term_that_stands_by_itself_begins_with_a_capital_letter(given: Markup, shown: str) -> None:
    assert capital(given) == shown


def test_a_capital_letter_does_not_make_words_safe() -> None:
    """What was not marked up before is escaped as always afterwards."""
    assert RENDERER.environment.from_string("{{ '<b>x</b>' | capital }}").render() == "&lt;b&gt;X&lt;/b&gt;"


def test_a_kind_without_a_drawing_of_its_own_gets_the_usual_one() -> None:
    folder = TEMPLATES / "icons"
    assert icon(folder, {}, "no-such-kind") == icon(folder, {}, "method")
    assert icon(folder, {}, "doubt") != icon(folder, {}, "method")


def test_a_method_of_a_new_kind_has_a_page_with_a_drawing(tmp_path: Path) -> None:
    small = catalogue_with(tmp_path)
    kinds = {**small.concepts["kind"], "ny": Concept(id="ny", name=Text(sv="ny"), vocabulary="kinds")}
    method: Method = small.methods["halsoskola"].model_copy(update={"kind": KindId("ny")})
    html = drawn_page(method_page(replace(small, concepts={**small.concepts, "kind": kinds}), method, "sv"))
    assert html.find("p", class_="kind")[0].find("svg")


@pytest.mark.parametrize("drawing", sorted((TEMPLATES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_is_hidden_from_screen_readers(drawing: Path) -> None:
    """The words beside it say the same."""
    (svg,) = elements(drawing.read_text(encoding="utf-8")).find("svg")
    assert svg.attributes["aria-hidden"] == "true"
