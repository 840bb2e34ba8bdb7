"""What is written for the reader's browser."""

import json
from pathlib import Path
from typing import Any

import pytest

from searching import MODULES
from small import catalogue_with
from smorgasbord.pages.facets import FACETS
from smorgasbord.search.data import search_data, written
from smorgasbord.search.entries import entries


@pytest.fixture
def data(tmp_path: Path) -> dict[str, Any]:
    catalogue = catalogue_with(tmp_path)
    return search_data(catalogue, entries(catalogue, [], "sv"), "sv", MODULES)


def test_a_record_names_its_terms_by_their_numbers(data: dict[str, Any]) -> None:
    record = next(each for each in data["records"] if each["id"] == "metoder/halsoskola")
    borne = {data["concepts"][number]["id"] for number in record["bears"]}
    assert {"needs/smarta", "target-groups/nyanlanda", "places/umea"} <= borne


def test_a_term_has_its_words_in_both_languages_its_name_first(data: dict[str, Any]) -> None:
    term = next(each for each in data["concepts"] if each["id"] == "needs/smarta")
    assert term["words"] == {"sv": ["smärta", "värk", "ont i ryggen"], "en": ["pain", "ache"]}
    assert term["address"] == "behov/smarta/"


def test_a_narrower_term_leads_to_its_broader_one(data: dict[str, Any]) -> None:
    umea = next(each for each in data["concepts"] if each["id"] == "places/umea")
    assert data["concepts"][umea["broader"]]["id"] == "places/vasterbottens-lan"


def test_every_facet_is_told(data: dict[str, Any]) -> None:
    assert [each["name"] for each in data["facets"]] == [facet.name for facet in FACETS]


def test_what_is_written_is_json_with_its_letters_as_they_are(data: dict[str, Any]) -> None:
    text = written(data)
    assert json.loads(text)["records"] == data["records"]
    assert "Hälsoskola" in text


def test_the_data_say_under_which_licences_they_may_be_used(data: dict[str, Any]) -> None:
    assert data["license"]["texts"] == "https://creativecommons.org/licenses/by/4.0/"
