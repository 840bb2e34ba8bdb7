"""Words are compared as people type them."""

import unicodedata

import pytest

from smorgasbord.spelling import alphabetical, fold


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


# --- the alphabet -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "in_order",
    [
        ["Ale", "Zon", "Årsta", "Älvsbyn", "Österåker"],
        ["bad", "båt", "bär", "bön", "cykel"],
        ["eva", "Évian", "Ewa"],
        ["hälsa", "hälsosamtal", "Hälsoskola"],
        ["IPS", "SIP", "sip-möte", "SIUS"],
        ["arbete", "arbete på försök", "arbetsträning"],
        ["1177", "ABF"],
        ["anna", "Åsa", "örjan"],
    ],
)
def test_words_stand_as_in_a_swedish_dictionary(in_order: list[str]) -> None:
    backwards = list(reversed(in_order))
    assert sorted(backwards, key=alphabetical) == in_order


def test_the_alphabet_does_not_care_how_a_keyboard_composes_its_letters() -> None:
    words = ["ört", "o\u0308l", "ängel", "a\u0308lg", "a\u030arsta", "zon"]
    assert sorted(words, key=alphabetical) == ["zon", "a\u030arsta", "a\u0308lg", "ängel", "o\u0308l", "ört"]


@pytest.mark.parametrize("text", ["", " ", "—", "ß", "𝔄", "漢"])
def test_whatever_a_name_is_made_of_it_has_a_place(text: str) -> None:
    assert len(sorted(["b", text, "ö"], key=alphabetical)) == 3
