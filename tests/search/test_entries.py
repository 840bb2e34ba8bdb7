"""Records as the search sees them."""

from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.languages import Language
from smorgasbord.search.entries import Entry, ProsePage, entries

PLANNED = """
  - {method: kartlaggning, source: ansokan, status: planned, places: umea, actors: umea-kommun}
"""


def entry(root: Path, identity: str, language: Language = "sv", changes: dict[str, str] | None = None) -> Entry:
    """One entry of the small catalogue with changes."""
    found = entries(catalogue_with(root, changes), [], language)
    return next(each for each in found if each.id == identity)


def with_use(root: Path, use: str) -> dict[str, str]:
    project = (Path(__file__).parents[1] / "small" / "projects" / "norr.yml").read_text(encoding="utf-8")
    return {"projects/norr.yml": project.replace("\nuses:\n", f"\nuses:{use.rstrip()}\n")}


def test_a_method_bears_its_own_terms_and_the_place_where_it_was_used(tmp_path: Path) -> None:
    found = entry(tmp_path, "metoder/halsoskola")
    assert {("need", "smarta"), ("target-group", "nyanlanda"), ("place", "umea")} <= set(found.bears)
    assert found.bears.index(("need", "smarta")) < found.bears.index(("need", "stress"))
    assert found.places == ["Umeå"]


def test_a_place_where_it_was_only_planned_is_mentioned_and_not_borne(tmp_path: Path) -> None:
    found = entry(tmp_path, "metoder/kartlaggning", changes=with_use(tmp_path, PLANNED))
    assert ("place", "umea") in found.mentions
    assert ("place", "umea") not in found.bears
    assert "only-planned" in found.against


def test_the_words_of_its_sources_stand_in_its_text_with_the_names_of_its_projects(tmp_path: Path) -> None:
    found = entry(tmp_path, "metoder/halsoskola")
    assert "Åtta träffar." in found.text
    assert "Deltagarna lagade mat." in found.text
    assert "Projekt Norr" in found.text


@pytest.mark.parametrize(
    ("language", "name", "other"), [("sv", "Hälsoskola", "Health school"), ("en", "Health school", "Hälsoskola")]
)
def test_a_record_is_known_by_its_name_in_the_other_language_too(
    tmp_path: Path, language: Language, name: str, other: str
) -> None:
    found = entry(tmp_path, "metoder/halsoskola", language)
    assert (found.name, found.other) == (name, other)


def test_a_project_bears_its_terms_and_only_mentions_its_actors(tmp_path: Path) -> None:
    found = entry(tmp_path, "projekt/norr")
    assert ("place", "umea") in found.bears
    assert ("actor", "umea-kommun") in found.mentions
    assert found.has_outcome


@pytest.mark.parametrize(
    ("outcome", "reported"),
    [
        ("{measure: arbete, count: 3, of: 50, method: kartlaggning, source: slutrapporten}", True),
        ("{measure: arbete, target_percent: 30, method: kartlaggning, source: slutrapporten}", False),
        ("{measure: arbete, count: 3, of: 50, method: kartlaggning, source: ansokan, status: planned}", False),
    ],
)
def test_a_target_or_a_plan_is_no_reported_result(tmp_path: Path, outcome: str, reported: bool) -> None:
    project = (Path(__file__).parents[1] / "small" / "projects" / "norr.yml").read_text(encoding="utf-8")
    start = project.index("outcomes:")
    end = project.index("uses:")
    changes = {"projects/norr.yml": f"{project[:start]}outcomes: {outcome}\n{project[end:]}"}
    assert entry(tmp_path, "metoder/kartlaggning", changes=changes).has_outcome is reported
    assert entry(tmp_path, "projekt/norr", changes=changes).has_outcome is reported


def test_what_a_source_says_of_time_and_money_is_borne(tmp_path: Path) -> None:
    method = (Path(__file__).parents[1] / "small" / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
    bands = "  - source: handboken\n    time_band: nagra-veckor\n    cost_band: ordinarie-medel\n"
    changes = {"methods/halsoskola.yml": method.replace("  - source: handboken\n", bands)}
    found = entry(tmp_path, "metoder/halsoskola", changes=changes)
    assert {("time-band", "nagra-veckor"), ("cost-band", "ordinarie-medel")} <= set(found.bears)


def test_a_page_of_prose_is_found_by_its_title_and_words(tmp_path: Path) -> None:
    page = ProsePage("om/kontakt/", "Kontakt", "Skriv till oss.")
    found = entries(catalogue_with(tmp_path), [page], "sv")[-1]
    assert (found.id, found.kind, found.name, found.text) == ("om/kontakt", "page", "Kontakt", "Skriv till oss.")
