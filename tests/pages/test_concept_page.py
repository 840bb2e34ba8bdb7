"""A concept's page: what the word means here, other words for it, and everything that bears it."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.concept_page import PAGED, ConceptContent, concept_page
from smorgasbord.pages.page import Page

KARTLAGGNING = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")


def page(
    root: Path, vocabulary: str, identity: str, changes: dict[str, str] | None = None, language: Language = "sv"
) -> Page:
    """The page of a concept of one of the lists."""
    catalogue = catalogue_with(root, changes)
    paged = next(each for each in PAGED if each.name == vocabulary)
    return concept_page(catalogue, paged, catalogue.concepts[paged.kind][identity], language)


def content(
    root: Path, vocabulary: str, identity: str, changes: dict[str, str] | None = None, language: Language = "sv"
) -> ConceptContent:
    """What a concept's page shows."""
    told = page(root, vocabulary, identity, changes, language).content
    assert isinstance(told, ConceptContent)
    return told


def drawn(root: Path, vocabulary: str, identity: str, changes: dict[str, str] | None = None) -> Element:
    """A concept's page as a browser finds it."""
    return drawn_page(page(root, vocabulary, identity, changes))


def test_a_need_shows_the_methods_that_answer_to_it(tmp_path: Path) -> None:
    told = content(tmp_path, "needs", "smarta")
    assert [(item.record, item.link.words) for item in told.methods] == [("metoder/halsoskola", "Hälsoskola")]
    assert list(told.projects) == []


def test_each_method_and_project_is_named_for_other_programs(tmp_path: Path) -> None:
    html = drawn(tmp_path, "places", "umea")
    assert html.find("article", data_record="platser/umea")
    listed = [item.attributes["data-record"] for item in html.find("li", data_record=None)]
    assert listed == ["metoder/halsoskola", "projekt/norr"]


def test_a_place_shows_its_projects_and_the_methods_that_they_used_there(tmp_path: Path) -> None:
    told = content(tmp_path, "places", "umea")
    assert [item.link.words for item in told.methods] == ["Hälsoskola"]
    assert [item.link.words for item in told.projects] == ["Projekt Norr"]


def test_a_county_shows_what_was_done_in_its_municipalities(tmp_path: Path) -> None:
    told = content(tmp_path, "places", "vasterbottens-lan")
    assert [item.record for item in (*told.methods, *told.projects)] == ["metoder/halsoskola", "projekt/norr"]


def test_a_term_and_those_below_it_lead_to_each_other(tmp_path: Path) -> None:
    county, town = content(tmp_path, "places", "vasterbottens-lan"), content(tmp_path, "places", "umea")
    assert [(link.words, link.href) for link in county.narrower] == [("Umeå", "../../platser/umea/")]
    assert county.broader is None
    assert town.broader is not None
    assert (town.broader.words, town.broader.href) == ("Västerbottens län", "../../platser/vasterbottens-lan/")


def test_terms_below_the_same_one_are_near_each_other(tmp_path: Path) -> None:
    places = (SMALL / "vocabularies" / "places.yml").read_text(encoding="utf-8")
    vannas = "vannas: {name: {sv: Vännäs}, broader: vasterbottens-lan}\n"
    told = content(tmp_path, "places", "umea", {"vocabularies/places.yml": places + vannas})
    assert [link.words for link in told.neighbours] == ["Vännäs"]
    assert list(content(tmp_path, "needs", "smarta").neighbours) == []


def test_the_page_says_what_the_word_means_and_what_else_people_say(tmp_path: Path) -> None:
    told = words(drawn(tmp_path, "needs", "smarta"))
    assert "Vad smärta är här." in told
    assert "värk, ont i ryggen" in told


def test_the_english_page_has_english_words(tmp_path: Path) -> None:
    told = content(tmp_path, "needs", "smarta", language="en")
    assert list(told.synonyms) == ["ache"]
    assert told.definition == "<p>What pain is here.</p>"


def test_a_code_keeps_its_standard(tmp_path: Path) -> None:
    assert list(content(tmp_path, "places", "vasterbottens-lan").codes) == [("SCB länskod", "24")]


def test_the_methods_that_say_most_come_first(tmp_path: Path) -> None:
    needs = KARTLAGGNING.replace("relations:", "needs: smarta\nrelations:").replace("Kartläggning", "Allmänt samtal")
    told = content(tmp_path, "needs", "smarta", {"methods/kartlaggning.yml": needs})
    assert [item.link.words for item in told.methods] == ["Hälsoskola", "Allmänt samtal"]


def test_a_term_that_nothing_bears_says_so_and_invites_to_help(tmp_path: Path) -> None:
    html = drawn(tmp_path, "actors", "skr")
    (gap,) = html.find("p", class_="gap")
    assert "Ingen metod och inget projekt hör hit än." in words(gap)
    assert gap.find("a", href="../../om/kontakt/")


def test_the_way_back_goes_by_the_list_and_the_broader_term(tmp_path: Path) -> None:
    (crumbs,) = drawn(tmp_path, "places", "umea").find("nav", class_="crumbs")
    assert [words(item) for item in crumbs.find("li")] == ["Start", "Platser", "Västerbottens län", "Umeå"]


@pytest.mark.parametrize(
    ("vocabulary", "identity"), [("needs", "smarta"), ("phases", "halsa"), ("roles", "halsopedagog")]
)
def test_a_term_begins_with_a_capital_letter_where_it_stands_by_itself(
    vocabulary: str, identity: str, tmp_path: Path
) -> None:
    told = page(tmp_path, vocabulary, identity)
    assert told.title.text[0].isupper()
    assert words(drawn(tmp_path, vocabulary, identity).find("h1")[0]) == told.title.text
