"""The schemas: they hold for what is published, refuse what is not, and describe every field in both languages."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from exported import closed
from small import catalogue_with, norr
from smorgasbord.exports import every_file
from smorgasbord.exports.kinds import KINDS
from smorgasbord.exports.schemas import index_schema, kind_schema
from smorgasbord.site import Site

SITE = Site("https://smorgasbordet.example/")
SCHEMAS = {kind.name: kind_schema(kind, SITE) for kind in KINDS} | {"index": index_schema(SITE)}
RICH = norr(
    """
budget_sek: [{value: 5000000, source: ansokan}, {value: 6000000, source: slutrapporten, precision: rounded}]
participants: {value: 50, of: {sv: alla}, of_whom: {women: 60, men: 40}, source: slutrapporten, doubt: {sv: Oklart.}}
outcomes: {measure: arbete, count: 10, of: 50, percent: "20,5", by_sex: {women: 21, men: 20}, source: slutrapporten}
period: {start: 2018-04, source: slutrapporten}
uses: {method: halsoskola, places: umea, source: slutrapporten, how: {sv: I grupp.}}
pathways: {name: {sv: Vägen}, source: slutrapporten, steps: [{methods: halsoskola}, {what: {sv: Arbete.}}]}
contact: {actor: skr, link: https://skr.example/projekt, source: slutrapporten}
doubts: {about: results, sv: Ingen källa ger resultat., source: handboken}
"""
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the API but for the schemas, by its path below api/v1/."""
    written = every_file(catalogue_with(tmp_path_factory.mktemp("rich"), RICH), SITE)
    inside = {file.path.removeprefix("api/v1/"): file.content for file in written if file.path.startswith("api/v1/")}
    return {path: content for path, content in inside.items() if not path.startswith("schema/")}


@pytest.fixture
def published(files: dict[str, bytes]) -> dict[str, Any]:
    """Every object of the API, for a test to change."""
    return {path: json.loads(content) for path, content in files.items()}


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every field that a schema describes, at any depth."""
    if isinstance(schema, dict):
        for name, each in schema.get("properties", {}).items():
            yield name, each
        for each in schema.values():
            yield from properties(each)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_names_its_own_address(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == f"https://smorgasbordet.example/api/v1/schema/{name}.json"


def test_a_schema_holds_for_a_collection_and_for_each_of_its_records(published: dict[str, Any]) -> None:
    for path, told in published.items():
        name = path.split("/")[0].removesuffix(".json")
        assert told["$schema"] == SCHEMAS[name]["$id"]
        Draft202012Validator(SCHEMAS[name]).validate(told)


def test_a_schema_describes_every_field_that_is_published(published: dict[str, Any]) -> None:
    for path, told in published.items():
        name = path.split("/")[0].removesuffix(".json")
        Draft202012Validator(closed(SCHEMAS[name])).validate(told)


def test_a_schema_leaves_room_for_fields_that_may_come_at_any_level(published: dict[str, Any]) -> None:
    told = published["projects/norr.json"]
    told["new"] = told["budget_sek"][0]["new"] = told["flags"][0]["new"] = "later"
    Draft202012Validator(SCHEMAS["projects"]).validate(told)
    assert "only added, at any level" in " ".join(SCHEMAS["projects"]["$comment"].split())


@pytest.mark.parametrize(
    ("path", "pointer", "wrong"),
    [
        ("methods/halsoskola.json", ("needs", 0), "smarta"),
        ("methods/halsoskola.json", ("needs", 0), "places/umea"),
        ("methods/halsoskola.json", ("id",), "needs/halsoskola"),
        ("methods/halsoskola.json", ("type",), "project"),
        ("projects/norr.json", ("outcomes", 0, "percent"), "20,5"),
        ("projects/norr.json", ("outcomes", 0, "percent"), 120),
        ("projects/norr.json", ("period", 0, "start"), "april 2018"),
        ("projects/norr.json", ("budget_sek", 0, "status"), "perhaps"),
        ("projects/norr.json", ("flags", 0, "at"), "budget_sek.0"),
        ("concepts/needs/smarta.json", ("id",), "smarta"),
        ("methods.json", ("items",), None),
        ("index.json", ("version",), "v2"),
    ],
)
def test_a_schema_refuses_what_the_api_never_gives(
    published: dict[str, Any], path: str, pointer: tuple[str | int, ...], wrong: object
) -> None:
    inside = told = published[path]
    for step in pointer[:-1]:
        inside = inside[step]
    inside[pointer[-1]] = wrong
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMAS[path.split("/")[0].removesuffix(".json")]).validate(told)


@pytest.mark.parametrize(
    ("path", "field"),
    [("projects/norr.json", "flags"), ("methods/halsoskola.json", "uses"), ("sources/ansokan.json", "license")],
)
def test_a_schema_wants_the_fields_that_are_always_there(published: dict[str, Any], path: str, field: str) -> None:
    del published[path][field]
    with pytest.raises(ValidationError, match=f"'{field}' is a required property"):
        Draft202012Validator(SCHEMAS[path.split("/")[0]]).validate(published[path])


def test_a_claim_always_says_whether_it_is_a_plan(published: dict[str, Any]) -> None:
    del published["projects/norr.json"]["budget_sek"][0]["status"]
    with pytest.raises(ValidationError, match="'status' is a required property"):
        Draft202012Validator(SCHEMAS["projects"]).validate(published["projects/norr.json"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_has_a_title_in_both_languages(name: str) -> None:
    described = [each for field, each in properties(SCHEMAS[name]["$defs"])]
    assert described
    assert [each for each in described if not (each.get("title") and each.get("x-en", {}).get("title"))] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_field_that_is_explained_in_english_is_explained_in_swedish(name: str) -> None:
    unequal = [each for _, each in properties(SCHEMAS[name]["$defs"]) if "description" in each["x-en"]]
    assert [each for each in unequal if "description" not in each] == []


def test_what_people_search_by_is_in_no_schema() -> None:
    assert "search_words" not in json.dumps(SCHEMAS)


def test_a_reference_says_which_collection_it_leads_to() -> None:
    fields = dict(properties(SCHEMAS["methods"]["$defs"]["Record"]))
    assert fields["needs"]["items"]["x-refers-to"] == "concepts"
    assert dict(properties(SCHEMAS["methods"]["$defs"]["Relation"]))["method"]["x-refers-to"] == "methods"
