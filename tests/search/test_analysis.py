"""Text → words as they are compared, by the browser's own module."""

import pytest

from searching import MODULES
from smorgasbord.search.javascript import JavaScript


@pytest.fixture(scope="module")
def analysis() -> JavaScript:
    return JavaScript(MODULES / "analysis.js")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hälsoskola – nivå 1", ["halsoskola", "niva", "1"]),
        ("s.f.i., SE/IPS", ["sfi", "se", "ips"]),
        ("  ", []),
        ("!?", []),
        ("Å Ä Ö É", ["a", "a", "o", "e"]),
    ],
)
def test_words_are_without_case_accents_and_punctuation(analysis: JavaScript, text: str, words: list[str]) -> None:
    assert analysis.call("words", text) == words


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("sv", ["kartlaggning", "kartlaggningen", "kartlaggningar", "kartlaggningarnas"]),
        ("sv", ["arbete", "arbetet", "arbetets"]),
        ("sv", ["samhalle", "samhallet"]),
        ("sv", ["metod", "metoder", "metoderna"]),
        ("en", ["method", "methods"]),
        ("en", ["mapping", "mapped", "maps"]),
    ],
)
def test_forms_of_one_word_have_one_stem(analysis: JavaScript, language: str, forms: list[str]) -> None:
    assert len({analysis.call("stem", form, language) for form in forms}) == 1


@pytest.mark.parametrize("word", ["universitet", "aktivitet", "paket", "sfi", "2020", "kvalitet"])
def test_an_ending_that_is_none_stays(analysis: JavaScript, word: str) -> None:
    assert analysis.call("stem", word, "sv") == word


def test_small_words_are_known_in_their_language(analysis: JavaScript) -> None:
    assert analysis.call("isStopWord", {"raw": "och"}, "sv")
    assert analysis.call("isStopWord", {"raw": "the"}, "en")
    assert not analysis.call("isStopWord", {"raw": "smärta"}, "sv")
    assert analysis.call("isStopWord", {"raw": "inte"}, "sv")
    assert not analysis.call("isGlue", {"raw": "inte"}, "sv")
