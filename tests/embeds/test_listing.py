"""The list in a frame: every record, with what a script needs to leave some of them out."""

import json
from pathlib import Path

from site_pages import drawn_page, words
from small import catalogue_with
from smorgasbord.embeds.listing import ListingContent, listing
from smorgasbord.languages import Language
from smorgasbord.pages import Page
from smorgasbord.search.entries import entries


def listed(root: Path, language: Language = "sv") -> Page:
    catalogue = catalogue_with(root)
    return listing(catalogue, entries(catalogue, [], language), language)


def test_every_record_is_there_without_any_script_the_best_described_first(tmp_path: Path) -> None:
    cards = drawn_page(listed(tmp_path)).find("li", class_="card", data_record=None)
    shown = [card.attributes["data-record"] for card in cards if card.attributes["data-record"]]
    assert shown == ["metoder/halsoskola", "metoder/kartlaggning", "projekt/norr"]


def test_what_each_record_bears_stands_in_the_order_of_the_cards(tmp_path: Path) -> None:
    content = listed(tmp_path).content
    assert isinstance(content, ListingContent)
    choice = json.loads(content.choice)
    names = [concept["id"] for concept in choice["concepts"]]
    first = choice["records"][[item.record for item in content.items].index("metoder/halsoskola")]
    assert "needs/smarta" in [names[term] for term in first["bears"]]
    assert [record["kind"] for record in choice["records"]] == ["method", "method", "project"]


def test_nothing_can_be_put_on_a_tray_that_a_frame_cannot_keep(tmp_path: Path) -> None:
    assert drawn_page(listed(tmp_path)).find(class_="tray-button") == []


def test_the_list_speaks_its_readers_language(tmp_path: Path) -> None:
    assert words(drawn_page(listed(tmp_path, "en")).find("h1")[0]) == "Methods and projects"
