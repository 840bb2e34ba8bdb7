"""Words are compared as people type them."""

import unicodedata

import pytest

from smorgasbord.spelling import fold


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("HÄLSOSKOLA", "hälsoskola"),
        ("halsoskola", "hälsoskola"),
        ("Hälso-skola", "hälso skola"),
        ("  ont   i\u00a0ryggen ", "ont i ryggen"),
        ("SIUS–konsulent", "sius-konsulent"),
        ("Café", "cafe"),
        ("ﬁnsam", "finsam"),
        ("\uff33\uff26\uff29", "sfi"),
    ],
)
def test_capitals_accents_hyphens_and_odd_spaces_make_no_difference(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(("one", "other"), [("vård", "värld"), ("nivå 1", "nivå 2"), ("sömn", "sömnskola")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["Växjö", "Åtvidaberg", "é", "Ångström"])
def test_it_does_not_matter_how_a_keyboard_composes_its_letters(word: str) -> None:
    assert fold(unicodedata.normalize("NFC", word)) == fold(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("text", ["Hälsoskola – nivå 1", "ℌ", "İstanbul", "½ dag", "", " – "])
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
