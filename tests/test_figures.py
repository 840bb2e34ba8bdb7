"""Numbers, money and dates as readers of each language write them."""

import re
from decimal import Decimal

import pytest

from smorgasbord import figures
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.records.project import Amount
from smorgasbord.records.values import PartialDate

NBSP = "\u00a0"


def amount(value: int, precision: str | None = None) -> Amount:
    """Money as a source gives it: to the krona, or `rounded`."""
    return Amount.model_validate({"value": value, "source": "slutrapporten", "precision": precision})


def spaced(text: str) -> str:
    """The text as a reader sees it: a space that no line breaks at looks like any other."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        (0, "0", "0"),
        (105, "105", "105"),
        (1_000, "1 000", "1,000"),
        (6_870_477, "6 870 477", "6,870,477"),
        (51_282_965, "51 282 965", "51,282,965"),
    ],
)
def test_thousands_are_parted_by_a_space_in_swedish_and_a_comma_in_english(
    number: int, swedish: str, english: str
) -> None:
    assert spaced(figures.whole(number, "sv")) == swedish
    assert figures.whole(number, "en") == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_breaks_between_a_figure_and_its_unit(language: Language) -> None:
    told = [
        figures.whole(6_870_477, language),
        figures.percent(Decimal("40.4"), language),
        figures.kronor(6_870_477, language),
        figures.millions(38_600_000, language),
    ]
    assert not [figure for figure in told if re.search(r"\d | \d", figure)]


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("20", "20", "20"),
        ("40.4", "40,4", "40.4"),
        ("20.0", "20,0", "20.0"),
        ("0.05", "0,05", "0.05"),
        ("2E+1", "20", "20"),
    ],
)
def test_a_number_keeps_the_decimals_that_the_source_gave_it(value: str, swedish: str, english: str) -> None:
    assert figures.number(Decimal(value), "sv") == swedish
    assert figures.number(Decimal(value), "en") == english


@pytest.mark.parametrize(
    ("value", "rounded"),
    [("36.19", "36,2"), ("0.05", "0,1"), ("0.15", "0,2"), ("0.25", "0,3"), ("0.04", "0,0"), ("100", "100,0")],
)
def test_what_is_computed_is_rounded_to_one_decimal_with_halves_upwards(value: str, rounded: str) -> None:
    assert figures.one_decimal(Decimal(value), "sv") == rounded


def test_a_share_is_told_in_words_that_can_be_read_aloud() -> None:
    assert spaced(figures.percent(Decimal("46.7"), "sv")) == "46,7 procent"
    assert spaced(figures.percent(Decimal("46.7"), "en")) == "46.7 per cent"


@pytest.mark.parametrize(
    ("value", "precision", "swedish", "english"),
    [
        (6_870_477, None, "6 870 477 kronor", "SEK 6,870,477"),
        (7_000_000, "exact", "7 000 000 kronor", "SEK 7,000,000"),
        (38_600_000, "rounded", "38,6 miljoner kronor", "SEK 38.6 million"),
        (34_000_000, "rounded", "34 miljoner kronor", "SEK 34 million"),
        (1_500_000, "rounded", "1,5 miljoner kronor", "SEK 1.5 million"),
        (250_000, "rounded", "250 000 kronor", "SEK 250,000"),
        (0, "rounded", "0 kronor", "SEK 0"),
    ],
)
def test_money_is_told_as_exactly_as_the_source_gives_it(
    value: int, precision: str | None, swedish: str, english: str
) -> None:
    assert spaced(figures.money(amount(value, precision), "sv")) == swedish
    assert spaced(figures.money(amount(value, precision), "en")) == english


def test_telling_a_rounded_amount_never_changes_it() -> None:
    """38.65 million would become 38.7 with one decimal, and that is not what the source says."""
    assert spaced(figures.money(amount(38_650_000, "rounded"), "sv")) == "38 650 000 kronor"
    assert spaced(figures.money(amount(1_250_000, "rounded"), "en")) == "SEK 1,250,000"


@pytest.mark.parametrize(
    ("given", "swedish", "english"),
    [
        ("2018", "2018", "2018"),
        ("2017-12", "december 2017", "December 2017"),
        ("2021-03", "mars 2021", "March 2021"),
        ("2018-04-01", "2018-04-01", "2018-04-01"),
    ],
)
def test_a_date_is_told_as_exactly_as_the_source_gives_it(given: str, swedish: str, english: str) -> None:
    assert figures.date(PartialDate(given), "sv") == swedish
    assert figures.date(PartialDate(given), "en") == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_has_a_name_of_its_own(language: Language) -> None:
    months = {figures.date(PartialDate(f"2020-{month:02}"), language) for month in range(1, 13)}
    assert len(months) == 12


@pytest.mark.parametrize(
    ("words", "swedish", "english"),
    [
        ([], "", ""),
        (["ett"], "ett", "ett"),
        (["ett", "två"], "ett och två", "ett and två"),
        (["ett", "två", "tre"], "ett, två och tre", "ett, två and tre"),
    ],
)
def test_a_list_in_running_text_ends_with_and(words: list[str], swedish: str, english: str) -> None:
    assert figures.listed(words, "sv") == swedish
    assert figures.listed(words, "en") == english
