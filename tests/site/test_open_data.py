"""The open data of the whole site: true to its schemas, to itself and to the pages."""

import csv
import html
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator

from exported import closed, follow
from site_pages import Element, page, words
from smorgasbord import figures
from smorgasbord.exports.cells import FORMULA, looked_past
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.records.project import Amount

Json = dict[str, Any]
KINDS = ("methods", "projects", "sources", "concepts")


@pytest.fixture(scope="module")
def published(site: Path) -> dict[str, Json]:
    """Every file of the API by its path below api/v1/."""
    api = site / "api" / "v1"
    return {path.relative_to(api).as_posix(): json.loads(path.read_bytes()) for path in sorted(api.rglob("*.json"))}


@pytest.fixture(scope="module")
def records(published: dict[str, Json]) -> dict[str, dict[str, Json]]:
    """Every record by its collection and its id."""
    return {kind: {each["id"]: each for each in published[f"{kind}.json"]["items"]} for kind in KINDS}


@pytest.fixture(scope="module")
def schemas(published: dict[str, Json]) -> dict[str, Json]:
    """Every schema by its address."""
    return {each["$id"]: each for path, each in published.items() if path.startswith("schema/")}


def path_of(site: Path, record: Json, language: Language = "sv") -> Path:
    """The file of a record's page in one language."""
    address = urlsplit(record["url"]).path.lstrip("/")
    return site / ("" if language == "sv" else language) / address / "index.html"


def shown(site: Path, record: Json, language: Language = "sv") -> Element:
    """A record's page in one language."""
    return page(path_of(site, record, language))


def all_words(path: Path) -> str:
    """All words of a page. Reading its elements takes a hundred times as long."""
    return plain(html.unescape(re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))))


def plain(text: str) -> str:
    return " ".join(text.split())


# --- the files and their schemas --------------------------------------------------------------------------------


def test_every_schema_is_one(schemas: dict[str, Json]) -> None:
    assert len(schemas) == 5
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_every_file_is_as_its_schema_says_and_has_no_field_that_it_does_not_describe(
    published: dict[str, Json], schemas: dict[str, Json]
) -> None:
    validators = {address: Draft202012Validator(closed(schema)) for address, schema in schemas.items()}
    for path, told in published.items():
        if not path.startswith("schema/"):
            assert next(validators[told["$schema"]].iter_errors(told), None) is None, path


def test_every_file_is_found_from_the_index(published: dict[str, Json], site: Path) -> None:
    index = published["index.json"]
    found = {index["data"], index["$schema"]}
    for listed in index["collections"]:
        collection = published[f"{listed['id']}.json"]
        assert listed["count"] == collection["count"] == len(collection["items"])
        found |= {listed["data"], listed["described_by"], *(each["data"] for each in collection["items"])}
    assert {address.partition("/api/v1/")[2] for address in found} == set(published)
    assert all((site / listed["path"]).is_file() for listed in index["files"])


def test_the_index_names_every_other_form_that_the_data_come_in(published: dict[str, Json], site: Path) -> None:
    listed = {each["path"] for each in published["index.json"]["files"]}
    written = {
        path.relative_to(site).as_posix()
        for ending in ("csv", "ttl", "rdf", "zip")
        for path in site.glob(f"**/*.{ending}")
    }
    assert written
    assert written - listed == set()


def test_a_records_own_file_and_its_collection_say_the_same(published: dict[str, Json]) -> None:
    for kind in KINDS:
        own = {path: each for path, each in published.items() if path.startswith(f"{kind}/")}
        assert {f"{kind}/{each['id']}.json": each for each in published[f"{kind}.json"]["items"]} == own


# --- pointers and joins -----------------------------------------------------------------------------------------


def test_every_flag_points_at_something_in_its_record(records: dict[str, dict[str, Json]]) -> None:
    flagged = [(each, flag) for kind in KINDS for each in records[kind].values() for flag in each.get("flags", [])]
    assert len(flagged) > 100
    for record, flag in flagged:
        there = follow(record, flag["at"])
        if flag["code"].startswith("conflict"):
            assert len({claim["source"] for claim in there}) > 1, record["id"]


def test_every_claim_of_a_source_is_where_it_says_and_rests_on_it(records: dict[str, dict[str, Json]]) -> None:
    claims = [(source, claim) for source in records["sources"].values() for claim in source["claims"]]
    assert len(claims) > 500
    for source, claim in claims:
        assert follow(records[f"{claim['type']}s"][claim["record"]], claim["at"])["source"] == source["id"]


def test_a_methods_use_is_the_same_claim_as_in_its_project(records: dict[str, dict[str, Json]]) -> None:
    for method in records["methods"].values():
        for use in method["uses"]:
            there = follow(records["projects"][use["project"]], use["at"])
            own = {name: each for name, each in use.items() if name not in ("project", "at", "places")}
            assert own == {name: each for name, each in there.items() if name != "places"}
            assert set(there.get("places", [])) <= set(use.get("places", []))


def references(schema: Json, value: Any, definitions: Json) -> Iterator[tuple[str, str]]:
    """The references in a value, with the collection that the schema says they lead to."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if "x-refers-to" in schema:
        yield schema["x-refers-to"], value
    elif isinstance(value, list):
        for each in value:
            yield from references(schema["items"], each, definitions)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from references(schema["properties"][name], each, definitions)


@pytest.fixture(scope="module")
def joins(records: dict[str, dict[str, Json]], schemas: dict[str, Json]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """What every record refers to."""
    found = {}
    for kind in KINDS:
        for identity, record in records[kind].items():
            definitions = schemas[record["$schema"]]["$defs"]
            found[kind, identity] = set(references(definitions["Record"], record, definitions))
    return found


def test_every_reference_leads_to_a_record(
    joins: dict[tuple[str, str], set[tuple[str, str]]], records: dict[str, dict[str, Json]]
) -> None:
    for record, led_to in joins.items():
        assert [each for each in led_to if each[1] not in records[each[0]]] == [], record


def test_a_concepts_bearers_are_the_records_that_refer_to_it(
    joins: dict[tuple[str, str], set[tuple[str, str]]], records: dict[str, dict[str, Json]]
) -> None:
    for identity, concept in records["concepts"].items():
        for kind in ("methods", "projects"):
            naming = {each for (of, each), led_to in joins.items() if of == kind and ("concepts", identity) in led_to}
            assert set(concept["bearers"][kind]) == naming, identity


# --- the pages say the same -------------------------------------------------------------------------------------


def told_figures(project: Json, language: Language) -> Iterator[tuple[str, str]]:
    """The figures of a project in words, each with its source."""
    for field in ("budget_sek", "esf_support_sek", "other_funding"):
        for claim in project.get(field, []):
            amount = Amount.model_validate({name: claim.get(name) for name in ("value", "source", "precision")})
            yield figures.money(amount, language), claim["source"]
    for field in ("participants", "participants_planned"):
        for claim in project.get(field, []):
            yield figures.whole(claim["value"], language), claim["source"]
    for claim in [*project.get("participants", []), *project.get("outcomes", [])]:
        yield from ((words, claim["source"]) for words in told_shares(claim, language))


def told_shares(claim: Json, language: Language) -> Iterator[str]:
    """The counts and shares of an outcome or of a number of people."""
    yield from (figures.whole(claim[name], language) for name in ("count", "of") if isinstance(claim.get(name), int))
    shares = [claim.get("percent"), claim.get("target_percent")]
    shares += [claim.get(name, {}).get(sex) for name in ("by_sex", "of_whom") for sex in ("women", "men")]
    yield from (figures.percent(Decimal(str(share)), language) for share in shares if share is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_a_project_stands_on_its_page_with_the_same_source(
    records: dict[str, dict[str, Json]], site: Path, language: Language
) -> None:
    told = 0
    for project in records["projects"].values():
        claims = shown(site, project, language).find(class_="claim", data_source=None)
        for figure, source in told_figures(project, language):
            there = [claim for claim in claims if claim.attributes["data-source"] == source]
            assert any(plain(figure) in words(claim) for claim in there), (project["id"], figure, source)
            told += 1
    assert told > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_flag_stands_on_the_records_page(
    records: dict[str, dict[str, Json]], site: Path, language: Language
) -> None:
    for kind in ("methods", "projects", "sources"):
        for record in records[kind].values():
            said = all_words(path_of(site, record, language)) if record["flags"] else ""
            for flag in record["flags"]:
                assert plain(flag["words"].get(language, flag["words"]["sv"])) in said, record["id"]


def test_a_projects_page_shows_its_flags_and_no_others(records: dict[str, dict[str, Json]], site: Path) -> None:
    for project in records["projects"].values():
        expected = Counter(plain(flag["words"]["sv"]) for flag in [*project["flags"], *shared(project, records)])
        reminders = [words(item) for item in shown(site, project).find(class_="mind")[0].find("li")]
        assert len(reminders) == expected.total(), project["id"]
        doubts = {words(doubt) for doubt in shown(site, project).find("p", class_="doubt")}
        assert [doubt for doubt in doubts if not any(doubt.startswith(sentence) for sentence in expected)] == []


def shared(project: Json, records: dict[str, dict[str, Json]]) -> list[Json]:
    """The flags of the whole project about what it says that every sub-project did: they stand there, too."""
    whole = records["projects"].get(project.get("parent", ""), {"flags": []})
    return [
        flag
        for flag in whole["flags"]
        if flag["at"].startswith("/uses/") and follow(whole, flag["at"]).get("extent") == "every-sub-project"
    ]


def test_as_many_claims_rest_on_sources_as_the_start_page_says(records: dict[str, dict[str, Json]], site: Path) -> None:
    claims = sum(len(source["claims"]) for source in records["sources"].values())
    figures_there = page(site / "index.html").find("dl", class_="trust__figures")[0].find("div")
    assert f"uppgifter med källa{claims}" in [words(figure) for figure in figures_there]


# --- tables and archive -----------------------------------------------------------------------------------------


def tables(site: Path) -> dict[str, list[list[str]]]:
    """Every table of the site, by its path."""
    found = {}
    for path in sorted(site.rglob("*.csv")):
        text = io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")
        rows = csv.reader(text, delimiter=";" if path.stem.endswith("-excel") else ",")
        found[path.relative_to(site).as_posix()] = list(rows)
    return found


def test_no_cell_of_any_table_begins_like_a_formula(site: Path) -> None:
    assert len(tables(site)) == 12
    for path, rows in tables(site).items():
        for cell in (cell for row in rows for cell in row):
            first = next((character for character in cell if not looked_past(character)), "")
            assert first not in FORMULA or cell.startswith("'"), (path, cell)


def test_tables_have_as_many_rows_as_there_are_records_and_a_cell_for_every_column(
    records: dict[str, dict[str, Json]], site: Path
) -> None:
    made = tables(site)
    for path, rows in made.items():
        assert {len(row) for row in rows} == {len(rows[0])}, path
    for name, kind in (("metoder", "methods"), ("projekt", "projects")):
        assert [row[0] for row in made[f"{name}.csv"][1:]] == list(records[kind])


def test_a_table_of_claims_has_every_number_of_the_projects(records: dict[str, dict[str, Json]], site: Path) -> None:
    heading, *rows = tables(site)["uppgifter.csv"]
    told = [dict(zip(heading, row, strict=True)) for row in rows]
    for project in records["projects"].values():
        for field in ("budget_sek", "esf_support_sek", "other_funding", "participants", "participants_planned"):
            for number, claim in enumerate(project.get(field, [])):
                at = {"Post": project["id"], "Plats i posten": f"/{field}/{number}"}
                here = [row for row in told if at.items() <= row.items()]
                assert str(claim["value"]) in [row["Tal"] for row in here]
                assert {row["Källans id"] for row in here} == {claim["source"]}


def test_the_archive_has_the_files_of_the_site(site: Path) -> None:
    with zipfile.ZipFile(site / "smorgasbordet.zip") as packed:
        assert packed.testzip() is None
        inside = {name.removeprefix("smorgasbordet/"): packed.read(name) for name in packed.namelist()}
    del inside["README.txt"]
    assert {"api/v1/index.json", "metoder.csv", "en/uppgifter-excel.csv", "skos.ttl"} <= set(inside)
    assert [path for path, content in inside.items() if (site / path).read_bytes() != content] == []
