"""The JSON API: every record whole, with what follows from its place among the others, and ids that join."""

import json
from pathlib import Path
from typing import Any

import pytest

from small import SMALL, catalogue_with, norr
from smorgasbord.exports import every_file
from smorgasbord.site import Site

SITE = "https://smorgasbordet.example/"
KARTLAGGNING = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")
HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")


def published(root: Path, changes: dict[str, str] | None = None) -> dict[str, Any]:
    """Every object of the API by its path below api/v1/."""
    files = every_file(catalogue_with(root, changes), Site(SITE))
    inside = {file.path.removeprefix("api/v1/"): file for file in files if file.path.startswith("api/v1/")}
    return {path: json.loads(file.content) for path, file in inside.items()}


def project(root: Path, fields: str) -> Any:
    """The small catalogue's project with these fields and nothing more, as it is published."""
    return published(root, norr(fields))["projects/norr.json"]


def method(root: Path, identity: str, changes: dict[str, str] | None = None) -> Any:
    return published(root, changes)[f"methods/{identity}.json"]


# --- what every object has --------------------------------------------------------------------------------------


def test_an_object_says_what_it_is_where_it_is_shown_what_it_is_called_and_how_it_may_be_used(tmp_path: Path) -> None:
    told = method(tmp_path, "halsoskola")
    assert {name: told[name] for name in ("$schema", "id", "type", "url", "data", "name", "license")} == {
        "$schema": f"{SITE}api/v1/schema/methods.json",
        "id": "halsoskola",
        "type": "method",
        "url": f"{SITE}metoder/halsoskola/",
        "data": f"{SITE}api/v1/methods/halsoskola.json",
        "name": {"sv": "Hälsoskola", "en": "Health school"},
        "license": {
            "data": "https://creativecommons.org/publicdomain/zero/1.0/",
            "texts": "https://creativecommons.org/licenses/by/4.0/",
        },
    }


@pytest.mark.parametrize(
    ("path", "identity", "page"),
    [
        ("projects/norr.json", "norr", "projekt/norr/"),
        ("sources/slutrapporten.json", "slutrapporten", "kallor/slutrapporten/"),
        ("concepts/needs/smarta.json", "needs/smarta", "behov/smarta/"),
        ("concepts/glossary/sfi.json", "glossary/sfi", "ordlista/#glossary-sfi"),
        ("methods.json", "methods", "metoder/"),
        ("concepts.json", "concepts", "ordlista/"),
        ("index.json", "index", "oppna-data/"),
    ],
)
def test_every_object_has_an_id_and_a_swedish_page(path: str, identity: str, page: str, tmp_path: Path) -> None:
    told = published(tmp_path)[path]
    assert (told["id"], told["url"], told["data"]) == (identity, f"{SITE}{page}", f"{SITE}api/v1/{path}")


def test_a_collection_has_every_record_whole(tmp_path: Path) -> None:
    files = published(tmp_path)
    for kind in ("methods", "projects", "sources", "concepts"):
        own = [each for path, each in files.items() if path.startswith(f"{kind}/")]
        assert own
        assert files[f"{kind}.json"]["items"] == own
        assert files[f"{kind}.json"]["count"] == len(own)


def test_the_index_lists_the_collections_and_the_other_files(tmp_path: Path) -> None:
    index = published(tmp_path)["index.json"]
    assert index["version"] == "v1"
    assert {each["id"]: each["count"] for each in index["collections"]}["methods"] == 2
    languages = {each["path"]: each["languages"] for each in index["files"]}
    assert (languages["metoder.csv"], languages["en/metoder.csv"]) == (["sv"], ["en"])
    assert {"dcat.rdf", "skos.ttl", "feed.json", "smorgasbordet.zip"} <= set(languages)


# --- a record's own data ----------------------------------------------------------------------------------------


def test_every_claim_stands_with_all_that_its_source_gives(tmp_path: Path) -> None:
    told = project(
        tmp_path,
        """
budget_sek:
  - {value: 2 000 000, source: ansokan, precision: rounded, locator: {sv: Sidan 3}, note: {sv: Vi ser ingen bilaga.}}
  - {value: 2 100 000, source: slutrapporten, doubt: {sv: Oklart vad som ingår.}}
""",
    )
    assert told["budget_sek"] == [
        {
            "source": "ansokan",
            "locator": {"sv": "Sidan 3"},
            "precision": "rounded",
            "note": {"sv": "Vi ser ingen bilaga."},
            "value": 2000000,
            "status": "planned",
        },
        {"source": "slutrapporten", "doubt": {"sv": "Oklart vad som ingår."}, "value": 2100000, "status": "reported"},
    ]


def test_dates_are_as_exact_as_the_source_and_shares_are_numbers(tmp_path: Path) -> None:
    told = project(
        tmp_path,
        """
period: {start: 2018-04, end: 2020, source: slutrapporten}
outcomes:
  - {measure: arbete, percent: "46,7", by_sex: {women: 50, men: "40,0"}, source: slutrapporten}
""",
    )
    assert (told["period"][0]["start"], told["period"][0]["end"], told["reviewed"]) == ("2018-04", "2020", "2026-11-22")
    assert told["outcomes"][0]["percent"] == 46.7
    assert json.dumps(told["outcomes"][0]["by_sex"]) == '{"women": 50, "men": 40.0}'


def test_what_is_empty_and_what_people_only_search_by_is_left_out(tmp_path: Path) -> None:
    searched = {"methods/kartlaggning.yml": f"{KARTLAGGNING}search_words: {{sv: [intervju]}}\n"}
    told = method(tmp_path, "kartlaggning", searched)
    assert {"search_words", "needs", "summary_easy", "evidence", "also_known_as"} & told.keys() == set()


def test_a_reference_to_a_concept_is_the_concepts_id(tmp_path: Path) -> None:
    files = published(tmp_path)
    told = files["methods/halsoskola.json"]
    assert (told["kind"], told["needs"]) == ("kinds/gruppinsats", ["needs/smarta", "needs/stress"])
    assert told["uses"][0]["places"] == ["places/umea"]
    known = {each["id"] for each in files["concepts.json"]["items"]}
    assert {told["kind"], *told["needs"], *told["uses"][0]["places"]} <= known


# --- plan or result ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "claim", "status"),
    [
        ("budget_sek", "{value: 5, source: slutrapporten}", "reported"),
        ("budget_sek", "{value: 5, source: ansokan}", "planned"),
        ("budget_sek", "{value: 5, source: ansokan, status: reported}", "reported"),
        ("results", "{sv: Något., source: slutrapporten, status: planned}", "planned"),
        ("participants_planned", "{value: 5, source: slutrapporten}", "planned"),
        ("aims", "{sv: Något., source: slutrapporten}", "planned"),
        ("outcomes", "{measure: arbete, target_percent: 30, source: slutrapporten}", "planned"),
        ("outcomes", "{measure: arbete, target_percent: 30, percent: 20, source: slutrapporten}", "reported"),
        ("project_number", "{value: 2017/00308, source: ansokan}", "reported"),
        ("background", "{sv: Något., source: ansokan}", "reported"),
    ],
)
def test_each_claim_says_whether_it_is_a_plan(field: str, claim: str, status: str, tmp_path: Path) -> None:
    assert project(tmp_path, f"{field}: {claim}\n")[field][0]["status"] == status


def test_a_planned_use_is_planned_in_the_methods_record_too(tmp_path: Path) -> None:
    planned = norr("uses: {method: halsoskola, source: ansokan, places: umea, status: planned}")
    assert method(tmp_path, "halsoskola", planned)["uses"][0]["status"] == "planned"


# --- flags ------------------------------------------------------------------------------------------------------


def flags(root: Path, fields: str) -> list[tuple[str, str]]:
    """What a project's flags are and where they point."""
    return [(each["code"], each["at"]) for each in project(root, fields)["flags"]]


def test_a_flag_points_at_the_figure_and_says_what_does_not_add_up(tmp_path: Path) -> None:
    told = project(tmp_path, "outcomes: {measure: arbete, count: 10, of: 50, percent: 36, source: slutrapporten}")
    assert told["flags"] == [
        {
            "at": "/outcomes/0",
            "field": "outcomes",
            "code": "share",
            "words": {
                "sv": "10 av 50 är 20,0 procent, inte 36 som källan anger.",
                "en": "10 of 50 is 20.0 per cent, not 36 as the source gives it.",
            },
        }
    ]
    assert told["outcomes"][0]["percent"] == 36


def test_where_sources_differ_the_flag_points_at_the_list_of_what_they_say(tmp_path: Path) -> None:
    differing = "budget_sek: [{value: 5000000, source: ansokan}, {value: 6000000, source: slutrapporten}]"
    assert flags(tmp_path, differing) == [("conflict", "/budget_sek")]


def test_a_doubt_about_the_whole_record_points_at_the_record(tmp_path: Path) -> None:
    told = project(tmp_path, "doubts: {sv: Vi har inte läst allt., source: handboken}")
    assert [(each["at"], each["code"], each["source"]) for each in told["flags"]] == [("", "written", "handboken")]


def test_a_doubt_about_a_field_that_no_source_fills_names_the_field_and_points_at_the_record(tmp_path: Path) -> None:
    told = project(tmp_path, "doubts: {about: results, sv: Ingen källa ger resultat.}")
    assert [(each["at"], each["field"]) for each in told["flags"]] == [("", "results")]


# --- what follows from the links --------------------------------------------------------------------------------


def test_a_methods_uses_name_their_project_and_where_in_its_record_they_stand(tmp_path: Path) -> None:
    files = published(tmp_path)
    (use,) = files["methods/halsoskola.json"]["uses"]
    assert (use["project"], use["at"], use["source"]) == ("norr", "/uses/0", "slutrapporten")
    assert use["procedures"] == files["projects/norr.json"]["uses"][0]["procedures"]


def test_what_was_done_in_every_sub_project_holds_for_the_places_that_the_source_names(tmp_path: Path) -> None:
    everywhere = norr(
        "places: {places: umea, source: slutrapporten}\n"
        "uses: {method: halsoskola, source: slutrapporten, extent: every-sub-project}\n"
    )
    files = published(tmp_path, everywhere)
    assert files["methods/halsoskola.json"]["uses"][0]["places"] == ["places/umea"]
    assert "places" not in files["projects/norr.json"]["uses"][0]


def test_a_method_says_which_of_the_ten_questions_are_answered(tmp_path: Path) -> None:
    answered = method(tmp_path, "halsoskola")["answered"]
    assert answered == {"n": 2, "of": 10, "items": ["procedures", "when_and_how_much"]}
    assert method(tmp_path, "kartlaggning")["answered"] == {"n": 0, "of": 10, "items": []}


def test_a_relation_stands_at_both_ends(tmp_path: Path) -> None:
    files = published(tmp_path)
    assert files["methods/kartlaggning.json"]["relations"] == {"part_of": [{"method": "halsoskola"}]}
    assert files["methods/halsoskola.json"]["relations"] == {"has_part": [{"method": "kartlaggning"}]}


def test_a_relation_without_a_direction_has_the_same_name_at_both_ends_and_keeps_its_source(tmp_path: Path) -> None:
    similar = KARTLAGGNING.replace(
        "part_of: halsoskola", "similar_to: {method: halsoskola, note: {sv: Båda.}, source: handboken}"
    )
    told = method(tmp_path, "halsoskola", {"methods/kartlaggning.yml": similar})["relations"]
    assert told == {"similar_to": [{"method": "kartlaggning", "note": {"sv": "Båda."}, "source": "handboken"}]}


def test_a_relation_that_both_ends_wrote_stands_once_at_each(tmp_path: Path) -> None:
    both = {
        "methods/kartlaggning.yml": KARTLAGGNING.replace("part_of", "combines_with"),
        "methods/halsoskola.yml": f"{HALSOSKOLA}relations: {{combines_with: kartlaggning}}\n",
    }
    assert method(tmp_path, "halsoskola", both)["relations"] == {"combines_with": [{"method": "kartlaggning"}]}


def test_a_project_names_its_sub_projects(tmp_path: Path) -> None:
    child = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8").replace("Projekt Norr", "Delen")
    files = published(tmp_path, {"projects/delen.yml": f"parent: norr\n{child}"})
    assert files["projects/norr.json"]["children"] == ["delen"]
    assert (files["projects/delen.json"]["parent"], files["projects/delen.json"]["children"]) == ("norr", [])


def test_a_source_lists_every_claim_that_rests_on_it(tmp_path: Path) -> None:
    files = published(tmp_path)
    assert files["sources/handboken.json"]["claims"] == [
        {"type": "method", "record": "halsoskola", "at": "/descriptions/0"}
    ]
    at = [each["at"] for each in files["sources/slutrapporten.json"]["claims"]]
    assert {"/budget_sek/0", "/outcomes/0", "/uses/0"} <= set(at)


def test_a_concept_names_what_bears_it_and_its_neighbours_up_and_down(tmp_path: Path) -> None:
    files = published(tmp_path)
    umea, county = files["concepts/places/umea.json"], files["concepts/places/vasterbottens-lan.json"]
    assert umea["bearers"] == {"methods": ["halsoskola"], "projects": ["norr"]}
    assert (umea["broader"], umea["narrower"]) == ("places/vasterbottens-lan", [])
    assert county["narrower"] == ["places/umea"]
    assert county["bearers"] == {"methods": [], "projects": []}
    assert "broader" not in county
