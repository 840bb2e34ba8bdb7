"""The golden cases of tests/cases/problems: what is given, and every line that its author is then told, word for word.

A case is written over the small catalogue of tests/small; a file given as null is taken out of it. A new case needs a
file and no Python.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from small import folder_with
from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.problems import Problem, problem_words

CASES = sorted((Path(__file__).parent / "cases" / "problems").glob("*.yml"))
NO_SENTENCES = ("guess", "no-", "want-")
"""How the keys of wording/problems.yml begin that are pieces of sentences."""
TOLD_ELSEWHERE = {
    "not-utf8": "a golden case is UTF-8; see test_document",
    "too-large": "a golden case is small; see test_document",
    "symlink": "a golden case holds text; see test_folder",
    "unreadable-file": "a golden case can be read; see test_folder",
    "not-valid": "a net below the other sentences, for what the models may come to refuse; see test_reading",
    "hard-to-read": "advice, which stops nothing; see test_advice",
    "old": "advice, which stops nothing; see test_advice",
    "without-english": "told only when asked for; see test_translations",
    "old-english": "told only when asked for; see test_translations",
    "page-without-english": "told only when asked for; see test_translations",
    "old-english-page": "told only when asked for; see test_translations",
}


@dataclass(frozen=True)
class Case:
    """One golden case: files, and the lines in Swedish and, where the case has them, in English."""

    given: dict[str, str | None]
    says: str
    says_en: str | None = None


def read_case(path: Path) -> Case:
    """The case that a file holds; a field too many or too few is an error."""
    return Case(**yaml.safe_load(path.read_text(encoding="utf-8")))


def problems(case: Case, root: Path) -> list[Problem]:
    """Every problem in the small catalogue with the case's files, in the order in which they are told."""
    folder_with(root, {name: text for name, text in case.given.items() if text is not None})
    for name in (name for name, text in case.given.items() if text is None):
        (root / name).unlink()
    catalogue, found = assemble(read_folder(root))
    assert (catalogue is None) == bool(found), "a catalogue with a mistake in it is no catalogue"
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_author_is_told_exactly_this(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    found = problems(case, tmp_path)
    assert [problem.told("sv") for problem in found] == case.says.splitlines()
    if case.says_en is not None:
        assert [problem.told("en") for problem in found] == case.says_en.splitlines()


def test_every_sentence_has_a_case_in_both_languages_or_a_reason_to_have_none(tmp_path: Path) -> None:
    told = set()
    for path in CASES:
        case = read_case(path)
        if case.says_en is not None:
            told |= {problem.code for problem in problems(case, tmp_path / path.stem)}
    sentences = {code for code in problem_words() if not code.startswith(NO_SENTENCES)}
    assert told == sentences - TOLD_ELSEWHERE.keys()
