"""What a reader types, and what is found: small catalogues in tests/cases/search, with queries and their answers.

`methods` are added to the small catalogue, each with what it needs beyond the least; `finds` gives for each query the
records that come first, in order; `leaves` those that must not be among the hits at all.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from searching import Search
from small import catalogue_with

CASES = sorted((Path(__file__).parent / "cases" / "search").glob("*.yml"))
LEAST = {
    "summary": {"sv": "En metod.", "en": "A method."},
    "kind": "gruppinsats",
    "level": "grupp",
    "documentation_level": "namnd",
    "reviewed": "2026-11-22",
}


def read(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_query_finds_what_its_reader_means(path: Path, tmp_path: Path) -> None:
    case = read(path)
    files = {
        f"methods/{identity}.yml": yaml.safe_dump(LEAST | fields, allow_unicode=True)
        for identity, fields in case.get("methods", {}).items()
    }
    search = Search(catalogue_with(tmp_path, files | case.get("files", {})), case.get("language", "sv"))
    for query, wanted in case["finds"].items():
        found = search.found(query)
        assert found[: len(wanted)] == wanted, query
        assert not set(found) & set(case.get("leaves", {}).get(query, [])), query


def test_there_are_cases() -> None:
    assert len(CASES) > 10
