"""Document → record: the author's values typed, and everything that stands in the way told at its line."""

from decimal import Decimal
from typing import Annotated, TypeVar

import pytest
from pydantic import Field

from smorgasbord.document import Location, read
from smorgasbord.problems import Problem
from smorgasbord.reading import record, references
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Record
from smorgasbord.records.words import Label

R = TypeVar("R", bound=Record)

METHOD = """\
name: {sv: A}
summary: {sv: B.}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""
PROJECT = """\
name: {sv: P}
summary: {sv: Q.}
project_phase: genomforande
project_status: avslutat
reviewed: 2026-11-22
"""


def reading(model: type[R], text: str) -> tuple[R | None, list[Problem]]:
    """The record that a file's text makes, and what is wrong with it."""
    document, problems = read("a.yml", text)
    assert document is not None
    assert not problems
    return record(model, document, document.value | {"id": "a"})


def typed(model: type[R], text: str) -> R:
    """The record that a text without problems makes."""
    found, problems = reading(model, text)
    assert found is not None, [problem.told("en") for problem in problems]
    assert not problems
    return found


def told(model: type[Record], text: str) -> list[str]:
    """What is wrong with a text, as place, field and code."""
    found, problems = reading(model, text)
    assert found is None
    return [f"{problem.place.line}:{problem.place.column} {problem.field} {problem.code}" for problem in problems]


def linked(model: type[Record], text: str) -> list[tuple[Location, str, str]]:
    """The ids of other records in a text: where, of which kind, and as written."""
    document, _ = read("a.yml", text)
    assert document is not None
    return list(references(model, document.value))


# --- what becomes of right values ---------------------------------------------------------------------------------


def test_a_text_becomes_a_typed_record() -> None:
    project = typed(
        Project, PROJECT + "outcomes:\n  measure: arbete\n  percent: 46,7\n  count: 1 000\n  source: rapporten\n"
    )
    (outcome,) = project.outcomes
    assert project.id == "a"
    assert (outcome.percent, outcome.count, outcome.source) == (Decimal("46.7"), 1000, "rapporten")


@pytest.mark.parametrize(
    "blank",
    ["needs:", "needs: ~", "needs: []", "needs: [~]", "relations: {}", "relations:\n  part_of:\n", "roles:\n  -\n"],
)
def test_a_field_left_empty_is_as_if_it_were_not_there(blank: str) -> None:
    assert typed(Method, METHOD + blank) == typed(Method, METHOD)


# --- what is told of wrong ones -----------------------------------------------------------------------------------


def test_everything_that_is_wrong_is_told_at_once_each_at_its_own_place() -> None:
    wrong = "name: {en: A}\nkind: [a]\nlevel: grupp\nneed: a\ndoubts:\n  - sv: [B]\nreviewed: i går\n"
    assert sorted(told(Method, wrong)) == [
        "1:1 documentation_level missing",
        "1:1 summary missing",
        "1:7 name.sv missing",
        "2:7 kind not-text",
        "4:1  unknown-field",
        "6:9 doubts[0].sv not-text",
        "7:11 reviewed not-date",
    ]


def test_a_wrong_value_is_told_once() -> None:
    assert told(Method, METHOD + "summary_easy: {sv: ''}") == ["7:20 summary_easy.sv empty-text"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("doubts: text", "7:9 doubts not-fields"),
        ("doubts: [text]", "7:10 doubts not-fields"),
        ("doubts: [[text]]", "7:10 doubts not-fields"),
        ("doubts: [{sv: a}, text]", "7:19 doubts not-fields"),
        ("doubts: {sv: {sv: a}}", "7:14 doubts.sv not-text"),
        ("needs: {smarta: stress}", "7:8 needs not-text"),
        ("needs: [[smarta]]", "7:9 needs not-text"),
        ("relations: a", "7:12 relations not-fields"),
        ("relations: {part_of: [[a]]}", "7:23 relations.part_of not-fields"),
        ("relations: {part_of: {note: {sv: a}}}", "7:22 relations.part_of.method missing"),
        ("also_known_as: a", "7:16 also_known_as not-fields"),
    ],
)
def test_a_list_a_text_and_fields_are_three_things(given: str, expected: str) -> None:
    assert told(Method, METHOD + given) == [expected]


def test_what_is_found_is_shown_as_it_was_written() -> None:
    _, problems = reading(Method, METHOD + "doubts: [[ett, två], {sv: tre}]\n")
    assert problems[0].sentence("sv") == ("här ska stå fält, till exempel {sv: …, en: …}; här står «[ett, två]»")


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("doubts: a", "{sv: …, en: …}"),
        ("descriptions: a", "{source: …}"),
        ("relations: a", "{part_of: …, combines_with: …}"),
        ("evidence: a", "{sv: …, en: …, source: …, design: …, direction: …, population: …}"),
    ],
)
def test_an_author_who_wrote_a_text_is_shown_which_fields_belong_there(given: str, form: str) -> None:
    _, (problem,) = reading(Method, METHOD + given)
    assert f"for example {form}; found “a”" in problem.sentence("en")


@pytest.mark.parametrize(
    ("given", "guess"),
    [
        ("need: smarta", "needs"),
        ("Needs: smarta", "needs"),
        ("target-groups: a", "target_groups"),
        ("summary_easy: {eng: a, sv: b}", "en"),
        ("descriptions: [{source: s, procedure: {sv: a}}]", "procedures"),
        ("relations: {variants_of: b}", "variant_of"),
        ("relations: {part_of: {method: b, noet: {sv: a}}}", "note"),
    ],
)
def test_a_field_misspelt_is_told_with_the_one_that_was_meant_at_that_place(given: str, guess: str) -> None:
    _, (problem,) = reading(Method, METHOD + given)
    assert problem.code == "unknown-field"
    assert problem.sentence("en").endswith(f"did you mean “{guess}”?")


def test_the_id_is_never_proposed_as_a_field() -> None:
    _, (problem,) = reading(Method, METHOD + "ids: a")
    assert "did you mean" not in problem.sentence("en")


def test_every_choice_is_told() -> None:
    _, (problem,) = reading(Method, METHOD + "unknown: {sv: a, item: matrial}")
    assert problem.sentence("en") == (
        "“matrial” is not one of the choices: why, materials, procedures, provider, how, where, when_and_how_much, "
        "tailoring, modifications, how_well; did you mean “materials”?"
    )


class Strict(Concept):
    """A kind of record with a rule that no sentence has been written for yet."""

    even: Annotated[int, Field(multiple_of=2), Label("Jämnt", "Even")]


def test_a_rule_without_a_sentence_of_its_own_is_told_in_the_models_words() -> None:
    _, (problem,) = reading(Strict, "name: {sv: A}\nvocabulary: needs\neven: 3\n")
    assert problem.told("sv") == "a.yml:3:7: even: «3» går inte att läsa (Input should be a multiple of 2)"


def test_a_record_within_a_file_is_told_by_its_own_place() -> None:
    document, _ = read("a.yml", "stress:\n  name: {sv: stress}\noro:\n  name: {en: worry}\n")
    assert document is not None
    values = document.value["oro"]
    assert isinstance(values, dict)
    _, (problem,) = record(Concept, document, values | {"id": "oro", "vocabulary": "needs"}, ("oro",))
    assert problem.told("en") == "a.yml:4:9: oro.name.sv: is missing; add the text in Swedish"


# --- ids of other records -----------------------------------------------------------------------------------------


def test_ids_are_found_where_they_are_written_in_lists_or_alone() -> None:
    assert linked(Method, "kind: a\nneeds: [b, c]\ndescriptions: {source: d}\n") == [
        (("kind",), "kind", "a"),
        (("needs", 0), "need", "b"),
        (("needs", 1), "need", "c"),
        (("descriptions", "source"), "source", "d"),
    ]


def test_a_relation_in_either_form_leads_to_a_method() -> None:
    assert linked(Method, "relations: {part_of: a, similar_to: [b, {method: c, source: d}]}") == [
        (("relations", "part_of"), "method", "a"),
        (("relations", "similar_to", 0), "method", "b"),
        (("relations", "similar_to", 1, "method"), "method", "c"),
        (("relations", "similar_to", 1, "source"), "source", "d"),
    ]


@pytest.mark.parametrize(
    "text", ["name: {sv: needs}", "okänt: {source: a}", "kind: {a: b}", "needs: [{a: b}]", "needs:"]
)
def test_what_is_no_id_leads_nowhere(text: str) -> None:
    assert linked(Method, text) == []


def test_ids_are_found_in_a_record_that_is_wrong_in_other_ways() -> None:
    assert linked(Source, "about: [norr]\ncovers: allt\n") == [(("about", 0), "project", "norr")]
