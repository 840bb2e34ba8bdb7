"""The start page: one sentence, then doors by need, phase, target group, place and role, and why to trust it."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.start_page import StartContent, start_page

NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")
PART = """
name: {sv: Norr i Umeå}
summary: {sv: Ett delprojekt.}
parent: norr
project_phase: delprojekt
project_status: avslutat
reviewed: 2026-11-22
"""


def content(root: Path, changes: dict[str, str] | None = None, language: Language = "sv") -> StartContent:
    """What the start page shows."""
    told = start_page(catalogue_with(root, changes), language).content
    assert isinstance(told, StartContent)
    return told


def drawn(root: Path, language: Language = "sv") -> Element:
    """The start page as a browser finds it."""
    return drawn_page(start_page(catalogue_with(root), language))


@pytest.mark.parametrize(
    ("doors", "found"),
    [
        ("needs", [("smärta", "behov/smarta/", "1 metod"), ("stress", "behov/stress/", "1 metod")]),
        ("phases", [("kartlägga", "faser/kartlagga/", "1 metod"), ("hälsoinsats", "faser/halsa/", "1 metod")]),
        ("target_groups", [("nyanlända", "malgrupper/nyanlanda/", "1 metod")]),
    ],
)
def test_every_door_says_where_it_leads_and_how_much_lies_behind_it(
    doors: str, found: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    told = [(door.link.words, door.link.href, door.count) for door in getattr(content(tmp_path), doors)]
    assert told == found


def test_a_door_to_a_place_leads_to_the_county_with_all_that_was_done_in_it(tmp_path: Path) -> None:
    (door,) = content(tmp_path).places
    assert (door.link.words, door.count) == ("Västerbottens län", "1 metod")


def test_no_door_leads_to_an_empty_room(tmp_path: Path) -> None:
    assert list(content(tmp_path).roles) == []
    needs = "smarta: {name: {sv: smärta}}\nstress: {name: {sv: stress}}\nsomn: {name: {sv: sömn}}\n"
    told = content(tmp_path, {"vocabularies/needs.yml": needs}).needs
    assert [door.link.words for door in told] == ["smärta", "stress"]


def test_only_whole_projects_stand_on_the_start_page(tmp_path: Path) -> None:
    told = content(tmp_path, {"projects/norr-umea.yml": PART}).projects
    assert [item.record for item in told] == ["projekt/norr"]


def test_why_to_trust_it_is_told_in_figures_that_lead_further(tmp_path: Path) -> None:
    figures = {label: (number, href) for number, label, href in content(tmp_path).figures}
    assert figures == {
        "metoder": ("2", "metoder/"),
        "projekt och delprojekt": ("1", "projekt/"),
        "källor": ("3", "kallor/"),
        "uppgifter med källa": ("9", "om/sa-laser-du/"),
        "tveksamheter som visas": ("0", "om/sa-laser-du/"),
    }


def test_the_doubts_that_are_counted_are_those_of_figures_and_of_authors(tmp_path: Path) -> None:
    doubtful = NORR.replace("percent: 20", "percent: 36") + "\ndoubts: {sv: Sidan är gammal.}"
    figures = {label: number for number, label, _ in content(tmp_path, {"projects/norr.yml": doubtful}).figures}
    assert figures["tveksamheter som visas"] == "2"


def test_every_door_and_project_is_named_for_other_programs(tmp_path: Path) -> None:
    named = {each.attributes["data-record"] for each in drawn(tmp_path).find(data_record=None)}
    assert {"behov/smarta", "faser/halsa", "malgrupper/nyanlanda", "platser/vasterbottens-lan", "projekt/norr"} <= named


def test_the_page_speaks_english_to_those_who_read_it(tmp_path: Path) -> None:
    told = words(drawn(tmp_path, "en"))
    assert "What does the person need help with?" in told
    assert "pain 1 method" in told
