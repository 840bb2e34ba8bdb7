"""The search against what readers type, in tests/cases/queries: the half whose misses were never looked at."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from searching import Search
from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.languages import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "tests" / "cases" / "queries"


@cache
def queries(language: Language, half: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((QUERIES / f"{language}-{half}.yml").read_text(encoding="utf-8"))
    return found


@cache
def answers(language: Language) -> list[tuple[list[str], list[str]]]:
    """For each query of the half: the records that were found, best first, and those that are right."""
    catalogue, problems = assemble(read_folder(ROOT))
    assert catalogue is not None, problems
    search = Search(catalogue, language)
    return [(search.found(each["q"]), each["right"]) for each in queries(language, "report")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("first", "bar"), [(1, 0.85), (3, 0.95)])
def test_a_right_record_is_among_the_first(language: Language, first: int, bar: float) -> None:
    right = [bool(set(found[:first]) & set(wanted)) for found, wanted in answers(language)]
    assert sum(right) / len(right) >= bar


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_query_is_without_hits(language: Language) -> None:
    assert sum(not found for found, _ in answers(language)) / len(answers(language)) <= 0.01


def test_there_are_enough_queries_and_none_stands_in_both_halves() -> None:
    for language in LANGUAGES:
        tuned, reported = ({each["q"].casefold() for each in queries(language, half)} for half in ("tune", "report"))
        assert tuned.isdisjoint(reported)
        assert len(tuned | reported) >= 150
    assert sum(len(queries(language, half)) for language in LANGUAGES for half in ("tune", "report")) >= 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", ["tune", "report"])
def test_every_right_answer_is_a_record(language: Language, half: str) -> None:
    folders = {"metoder": "methods", "projekt": "projects"}
    for each in queries(language, half):
        for right in each["right"]:
            folder, _, identity = right.partition("/")
            assert (ROOT / folders[folder] / f"{identity}.yml").is_file(), each["q"]
