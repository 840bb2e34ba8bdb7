"""A problem knows its place, words itself in both languages, and stays one line whatever it is about."""

from string import Formatter

import pytest

from smorgasbord.problems import Place, Problem, nearest, problem_words
from smorgasbord.records.ids import Reference
from smorgasbord.vocabularies import VOCABULARIES

HERE = Place("methods/a.yml", 14, 9)


def gaps(sentence: str) -> set[str]:
    """The words in braces that a sentence waits for."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_a_place_is_written_as_editors_and_terminals_link_it() -> None:
    assert str(HERE) == "methods/a.yml:14:9"


def test_a_file_as_a_whole_is_its_first_line() -> None:
    assert str(Place("methods/a.yml")) == "methods/a.yml:1:1"


def test_problems_are_told_by_file_then_line_then_column() -> None:
    places = [Place("a.yml", 10, 1), Place("a.yml", 9, 1), Place("b.yml", 1, 1), Place("a.yml", 9, 20)]
    told = [str(problem.place) for problem in sorted(Problem(place, "", "empty-file") for place in places)]
    assert told == ["a.yml:9:1", "a.yml:9:20", "a.yml:10:1", "b.yml:1:1"]


def test_the_field_stands_before_the_sentence() -> None:
    assert Problem(HERE, "name", "empty-text").told("en") == (
        "methods/a.yml:14:9: name: is empty; write something or remove the field"
    )


def test_a_file_as_a_whole_has_no_field() -> None:
    assert Problem(Place("a.yml"), "", "missing-file").told("sv") == "a.yml:1:1: listan saknas"


def test_what_was_probably_meant_stands_last() -> None:
    problem = Problem(HERE, "needs", "unknown-id", {"kind": "need", "given": "smärtor", "guess": "smarta"})
    assert problem.sentence("sv") == "det finns inget behov «smärtor»; menade du «smarta»?"
    assert problem.sentence("en") == "there is no need “smärtor”; did you mean “smarta”?"


def test_nothing_is_guessed_where_nothing_is_near() -> None:
    problem = Problem(HERE, "needs", "unknown-id", {"kind": "need", "given": "xyz", "guess": None})
    assert problem.sentence("sv") == "det finns inget behov «xyz»"


def test_a_long_value_is_cut_but_never_what_to_write_instead() -> None:
    guess, choices = "g" * 80, ", ".join(["choice"] * 20)
    problem = Problem(HERE, "kind", "not-a-choice", {"given": "x" * 300, "choices": choices, "guess": guess})
    assert "x" * 57 + "…" in problem.sentence("sv")
    assert "x" * 58 not in problem.sentence("sv")
    assert guess in problem.sentence("sv")
    assert choices in problem.sentence("sv")


def test_a_problem_is_one_line_in_which_everything_can_be_seen() -> None:
    problem = Problem(Place("methods/a\nb.yml"), "x\ny", "unknown-field", {"given": "a\r\nb\u202ec\x1b[2J\udcff"})
    told = problem.told("sv")
    assert told.isprintable()
    assert told == "methods/a\\u000ab.yml:1:1: x y: det finns inget fält «a b\\u202ec\\u001b[2J\\udcff» här"


def test_braces_in_a_value_are_only_braces() -> None:
    problem = Problem(HERE, "", "unknown-field", {"given": "{kind} {0} {"})
    assert problem.sentence("en") == "there is no field “{kind} {0} {” here"


@pytest.mark.parametrize(
    ("given", "known", "meant"),
    [
        ("smärtor", ["smarta", "stress"], "smarta"),
        ("SMÄRTA", ["smarta", "stress"], "smarta"),
        ("ont i rygen", {"ont i ryggen": "smarta", "stress": "stress"}, "smarta"),
        ("xyz", ["smarta", "stress"], None),
        ("", ["smarta"], None),
        ("smarta", [], None),
    ],
)
def test_what_was_probably_meant_is_the_nearest_of_what_is_known(
    given: str, known: list[str] | dict[str, str], meant: str | None
) -> None:
    assert nearest(given, known) == meant


@pytest.mark.parametrize("code", problem_words())
def test_both_languages_say_the_same_with_the_same_words_filled_in(code: str) -> None:
    sentence = problem_words()[code]
    assert set(sentence) == {"sv", "en"}
    if not code.startswith(("no-", "want-")):
        assert gaps(sentence["sv"]) == gaps(sentence["en"])


def test_every_kind_that_an_id_can_be_of_has_a_name_in_sentences() -> None:
    kinds = {reference.kind for reference in Reference.__subclasses__()}
    kinds |= {vocabulary.kind for vocabulary in VOCABULARIES} | {"record"}
    assert {f"no-{kind}" for kind in kinds} == {code for code in problem_words() if code.startswith("no-")}
