"""The words of the interface: none is missing, in either language, and none lies about unused.

Keys are found where they are written: as plain words, `say("methods")`, and as patterns, `say(f"tidier-{item}")`.
The names of the lists of terms are keys themselves.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple, get_args

import pytest
from jinja2 import Environment, nodes

from smorgasbord import interface
from smorgasbord.languages import LANGUAGES
from smorgasbord.pages.method_page import GLANCE
from smorgasbord.records import Source
from smorgasbord.records.method import TIDIER_ITEMS, Evidence, Relations
from smorgasbord.records.project import Use
from smorgasbord.vocabularies import VOCABULARIES

ROOT = Path(__file__).parent.parent
ANYTHING = ".+"


# --- reading the code and the templates -------------------------------------------------------------------------


class Said(NamedTuple):
    """Somewhere in the code or a template where a sentence is said."""

    pattern: str
    """The sentence's key; parts of it that are variables are `.+`."""
    values: frozenset[str]
    """The gaps that are filled."""
    file: str

    def says(self, key: str) -> bool:
        """Whether this may be where a sentence is said."""
        return re.fullmatch(self.pattern, key) is not None


@cache
def everything_said() -> list[Said]:
    """Every place where a sentence of the interface is said."""
    code = sorted((ROOT / "hooks" / "smorgasbord").rglob("*.py"))
    templates = sorted((ROOT / "overrides" / "catalogue").glob("*.html"))
    found = [said for path in code for said in said_in_code(path)]
    return found + [said for path in templates for said in said_in_template(path)]


def said_in_code(path: Path) -> Iterator[Said]:
    """What a module says."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and call.args:
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            values = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
            for pattern in keys_in_code(call.args[0]):
                yield from said(name, pattern, values, len(call.args), path.name)


def keys_in_code(key: ast.expr) -> Iterator[str]:
    """An expression as patterns: a word, an f-string, or a choice between two; nothing for a variable."""
    if isinstance(key, ast.IfExp):
        yield from keys_in_code(key.body)
        yield from keys_in_code(key.orelse)
    elif isinstance(key, ast.Constant):
        yield re.escape(str(key.value))
    elif isinstance(key, ast.JoinedStr):
        pieces = [re.escape(str(piece.value)) if isinstance(piece, ast.Constant) else ANYTHING for piece in key.values]
        yield "".join(pieces)


def said_in_template(path: Path) -> Iterator[Said]:
    """What a template says."""
    tree = Environment(autoescape=True, extensions=["jinja2.ext.do"]).parse(path.read_text(encoding="utf-8"))
    meanings = {
        each.target.name: each.node for each in tree.find_all(nodes.Assign) if isinstance(each.target, nodes.Name)
    }
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.args:
            values = frozenset(keyword.key for keyword in call.kwargs)
            for pattern in keys_in_template(call.args[0], meanings):
                yield from said(call.node.name, pattern, values, len(call.args), path.name)


def keys_in_template(key: nodes.Node | None, meanings: dict[str, nodes.Node]) -> Iterator[str]:
    """An expression of a template as patterns: a word, words joined with variables, or a choice between two.

    `meanings` is what the template's own variables were set to.
    """
    if isinstance(key, nodes.Name) and key.name in meanings:
        yield from keys_in_template(meanings[key.name], {})
    elif isinstance(key, nodes.CondExpr):
        yield from keys_in_template(key.expr1, meanings)
        yield from keys_in_template(key.expr2, meanings)
    elif isinstance(key, nodes.Concat):
        yield "".join(next(keys_in_template(piece, {})) for piece in key.nodes)
    else:
        yield re.escape(str(key.value)) if isinstance(key, nodes.Const) else ANYTHING


def said(function: str, pattern: str, values: frozenset[str], arguments: int, file: str) -> Iterator[Said]:
    """A call as what it says: `say` one sentence, `count` one for one and one for many, `starting_with` a script's."""
    if function == "say":
        yield Said(pattern, values, file)
    if function == "starting_with":
        yield Said(f"{pattern}{ANYTHING}", frozenset(), file)
    if function == "count" and arguments == 2:
        yield from (Said(f"{pattern}-{number}", frozenset({"n"}), file) for number in ("one", "many"))


def gaps(sentence: str) -> frozenset[str]:
    """The gaps of a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


# --- the words themselves ---------------------------------------------------------------------------------------


def test_every_sentence_stands_in_both_languages() -> None:
    complete = [
        key
        for key, texts in interface.words().items()
        if set(texts) == set(LANGUAGES) and all(isinstance(text, str) and text.strip() for text in texts.values())
    ]
    assert complete == list(interface.words())


def test_the_languages_leave_the_same_gaps() -> None:
    unequal = [key for key, texts in interface.words().items() if len({gaps(text) for text in texts.values()}) > 1]
    assert unequal == []


def test_gaps_are_filled_and_a_sentence_without_values_is_said_as_it_is() -> None:
    assert interface.say("read-on", "sv", date="2026-11-22") == "läst 2026-11-22"
    assert interface.say("methods", "en") == "Methods"


def test_one_is_told_in_the_singular_and_none_and_many_in_the_plural() -> None:
    told = [interface.count("n-methods", number, "en") for number in (0, 1, 2)]
    assert told == ["0 methods", "1 method", "2 methods"]


# --- words and what says them -----------------------------------------------------------------------------------


def test_every_key_that_is_said_exists() -> None:
    unknown = [said for said in everything_said() if not any(said.says(key) for key in interface.words())]
    assert unknown == []


def test_every_key_is_said_somewhere() -> None:
    known = [said for said in everything_said() if said.pattern != ANYTHING]
    names = {vocabulary.name for vocabulary in VOCABULARIES}
    unused = [key for key in interface.words() if key not in names and not any(said.says(key) for said in known)]
    assert unused == []


def test_whoever_says_a_sentence_fills_all_its_gaps() -> None:
    """Where one does not, the reader is shown the gap: «läst {date}»."""
    unfilled = [
        (said.file, key)
        for said in everything_said()
        if ANYTHING not in said.pattern
        for key, texts in interface.words().items()
        if said.says(key) and gaps(texts["sv"]) != said.values
    ]
    assert unfilled == []


# --- words for what a record may hold ---------------------------------------------------------------------------


@pytest.mark.parametrize("item", TIDIER_ITEMS)
def test_every_question_about_a_method_has_words_and_words_for_its_gap(item: str) -> None:
    assert {f"tidier-{item}", f"gap-{item}"} <= set(interface.words())


@pytest.mark.parametrize("name", GLANCE)
def test_every_fact_at_a_glance_has_a_label(name: str) -> None:
    assert f"method-{name}" in interface.words()


@pytest.mark.parametrize("name", [vocabulary.name for vocabulary in VOCABULARIES if vocabulary.folder])
def test_every_list_of_terms_has_a_name_a_lead_a_description_and_a_word_for_one(name: str) -> None:
    assert {name, f"{name}-lead", f"{name}-description", f"{name}-one"} <= set(interface.words())


@pytest.mark.parametrize("name", [each.name for each in VOCABULARIES if not each.folder and each.name != "glossary"])
def test_every_list_that_stands_in_the_glossary_has_a_word_for_one_of_its_terms(name: str) -> None:
    assert f"{name}-one" in interface.words()


@pytest.mark.parametrize(
    ("prefix", "model", "field", "endings"),
    [
        ("covers", Source, "covers", ("", "-help")),
        ("read-as", Source, "read_as", ("",)),
        ("design", Evidence, "design", ("",)),
        ("direction", Evidence, "direction", ("",)),
    ],
)
def test_every_choice_in_a_record_has_words(
    prefix: str, model: type[Source | Evidence], field: str, endings: tuple[str, ...]
) -> None:
    choices = get_args(model.model_fields[field].annotation)
    assert choices
    assert {f"{prefix}-{choice}{ending}" for choice in choices for ending in endings} <= set(interface.words())


def test_every_extent_of_a_use_has_words() -> None:
    literal, _ = get_args(Use.model_fields["extent"].annotation)
    assert {f"extent-{extent}" for extent in get_args(literal)} <= set(interface.words())


@pytest.mark.parametrize("name", Relations.model_fields)
def test_every_relation_has_words_seen_from_the_method_that_wrote_it(name: str) -> None:
    assert f"relation-{name}" in interface.words()


@pytest.mark.parametrize("name", ["part_of", "variant_of"])
def test_a_relation_with_a_direction_has_other_words_seen_from_the_other_end(name: str) -> None:
    assert interface.say(f"relation-{name}", "sv") != interface.say(f"relation-{name}-back", "sv")
