"""The golden cases of tests/cases/doubts: what is given, and every doubt a reader is then told, word for word.

A case is written over the small catalogue of tests/small. A new case needs a file and no Python.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from small import catalogue_with
from smorgasbord.doubts import Doubt, doubts_of
from smorgasbord.doubts.doubt import sentences

CASES = sorted((Path(__file__).parent / "cases" / "doubts").glob("*.yml"))
WORDS_IN_SENTENCES = {"over", "under"}
"""Keys of wording/doubts.yml that are no sentences of their own."""


@dataclass(frozen=True)
class Case:
    """One golden case: files, the record that the doubts are about, and the doubts in both languages."""

    given: dict[str, str]
    record: str
    says: list[str]
    says_en: list[str]


def read_case(path: Path) -> Case:
    """The case that a file holds; a field too many or too few is an error."""
    return Case(**yaml.safe_load(path.read_text(encoding="utf-8")))


def doubts(case: Case, root: Path) -> list[Doubt]:
    """The doubts about the case's record."""
    catalogue = catalogue_with(root, case.given)
    return doubts_of(catalogue, catalogue.projects[case.record])


def as_read(sentence: str) -> str:
    """The sentence as a reader sees it: a space that no line breaks at looks like any other."""
    return sentence.replace("\u00a0", " ")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_reader_is_told_exactly_this(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    told = [doubt.words for doubt in doubts(case, tmp_path)]
    assert [as_read(words.told("sv").text) for words in told] == case.says
    assert [as_read(words.told("en").text) for words in told] == case.says_en


def test_every_sentence_that_can_be_told_has_a_case(tmp_path: Path) -> None:
    told = {doubt.code for path in CASES for doubt in doubts(read_case(path), tmp_path / path.stem)}
    assert told - {"written"} == set(sentences()) - WORDS_IN_SENTENCES
