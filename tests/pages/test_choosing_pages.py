"""The tray and the comparison as the build leaves them: every method by name, and the words that their scripts say."""

import json
from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import catalogue_with
from smorgasbord import interface
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.choosing_pages import choosing_pages

ASSETS = Path(__file__).parents[2] / "overrides" / "assets" / "js"
SCRIPTS = {
    "compare": ("compare", "compare-steps", "compare-table", "compare-verdicts", "sheets"),
    "tray": ("tray", "tray-comparing", "tray-item", "tray-paper", "tray-share", "tray-tables", "sheets"),
}
"""The modules that say the words of each page."""


def drawn(root: Path, family: str, language: Language = "sv") -> Element:
    """One of the two pages as a browser finds it."""
    pages = {page.family: page for page in choosing_pages(catalogue_with(root), language)}
    return drawn_page(pages[family])


@pytest.mark.parametrize("family", SCRIPTS)
def test_every_method_can_be_chosen_by_name(family: str, tmp_path: Path) -> None:
    options = {option.attributes["value"]: words(option) for option in drawn(tmp_path, family).find("option")}
    assert options == {"": "Välj en metod", "halsoskola": "Hälsoskola", "kartlaggning": "Kartläggning"}


@pytest.mark.parametrize("family", SCRIPTS)
def test_without_scripts_the_page_leads_to_the_methods_and_offers_nothing_that_cannot_work(
    family: str, tmp_path: Path
) -> None:
    page = drawn(tmp_path, family)
    (without,) = page.find(data_without_scripts=None)
    assert [link.attributes["href"] for link in without.find("a")] == ["../smorgasbord/", "../metoder/"]
    assert "hidden" not in without.attributes
    assert all("hidden" in form.attributes for form in page.find("form"))


@pytest.mark.parametrize("family", SCRIPTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_every_word_that_its_scripts_say_and_no_other(
    family: str, language: Language, tmp_path: Path
) -> None:
    (root,) = drawn(tmp_path, family, language).find(data_words=None)
    given = json.loads(root.attributes["data-words"])
    code = "".join((ASSETS / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS[family])
    columns = {key for key in given if key.startswith("column-")}
    shared = {key.partition("-js-")[2] for key in interface.words() if key.startswith("choosing-js-")}
    assert {key for key in given if f'"{key}"' in code} | columns | shared == set(given)
    assert given["missing"] == interface.say("choosing-js-missing", language)
