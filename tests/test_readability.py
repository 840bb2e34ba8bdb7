"""How hard a text is to read, counted as Björnsson counted it: words a sentence, and long words in per cent."""

import pytest

from smorgasbord.readability import lix


@pytest.mark.parametrize(
    ("text", "sentences", "words", "long_words"),
    [
        ("Du möter en grupp.", 1, 4, 0),
        ("Du möter en grupp. Ni pratar om hälsa.", 2, 8, 0),
        ("Deltagarna möter en handledare.", 1, 4, 2),
        ("Ni gör så här: ni går ut.", 2, 7, 0),
        ("Vad vill du? Säg det! Nu.", 3, 6, 0),
        ("En grupp om 10 personer", 1, 5, 1),
    ],
)
def test_short_sentences_and_short_words_make_a_text_easy(
    text: str, sentences: int, words: int, long_words: int
) -> None:
    assert lix(text) == words / sentences + 100 * long_words / words


@pytest.mark.parametrize(
    ("word", "is_long"), [("utreda", False), ("arbetar", True), ("åäöåäö", False), ("åäöåäöå", True)]
)
def test_a_word_of_more_than_six_letters_is_long(word: str, is_long: bool) -> None:
    assert lix(f"{word}.") == (101 if is_long else 1)


@pytest.mark.parametrize("text", ["", "   ", "…", "– ! ?", "* * *"])
def test_a_text_without_words_is_as_easy_as_can_be(text: str) -> None:
    assert lix(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Du går ut. Du ser dig om",
        "Du går ut ... Du ser dig om.",
        "Du går ut?! Du ser dig om!",
        "«Du går ut.» «Du ser dig om.»",
        "”Du går ut.” (Du ser dig om.)",
        "Du går ut.\nDu ser dig om.\n",
    ],
)
def test_a_sentence_ends_where_a_reader_hears_it_end(text: str) -> None:
    assert lix(text) == 7 / 2


@pytest.mark.parametrize("sign", [".", ":", "?"])
def test_a_sign_within_a_word_or_a_number_ends_no_sentence(sign: str) -> None:
    assert lix(f"Vi ses 9{sign}30 i dag.") == lix("Vi ses 9 30 i dag.")


@pytest.mark.parametrize("text", ["SIUS-konsulent.", "jobbcoach’s.", "jobbcoach's."])
def test_a_word_with_a_hyphen_or_an_apostrophe_is_one(text: str) -> None:
    assert lix(text) == 101


def test_underlines_and_stars_are_no_letters() -> None:
    assert lix("_en_ **grupp**.") == lix("en grupp.")


def test_a_longer_sentence_is_harder() -> None:
    assert lix("Ni går ut och ni äter.") > lix("Ni går ut. Ni äter.")
