"""Numbers, money and dates as readers of each language write them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from smorgasbord.languages import Language
from smorgasbord.records.project import Amount
from smorgasbord.records.values import PartialDate

MONTHS: dict[Language, str] = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
SPACE = "\u00a0"
"""A space that no line breaks at, as Swedish writes thousands."""


def whole(number: int, language: Language) -> str:
    """A whole number.

    >>> whole(6870477, "en")
    '6,870,477'
    """
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", SPACE)


def number(value: Decimal, language: Language) -> str:
    """A number with the decimals that it is given with.

    >>> number(Decimal("40.4"), "sv"), number(Decimal("20"), "en")
    ('40,4', '20')
    """
    return f"{value:f}" if language == "en" else f"{value:f}".replace(".", ",")


def one_decimal(value: Decimal, language: Language) -> str:
    """A number rounded to one decimal, halves upwards as people round.

    >>> one_decimal(Decimal("36.19"), "sv")
    '36,2'
    """
    return number(value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), language)


def percent(value: Decimal, language: Language) -> str:
    """A share, in words that can be read aloud."""
    return f"{number(value, language)}{SPACE}{'per cent' if language == 'en' else 'procent'}"


def millions(value: int, language: Language) -> str:
    """Money in millions, with one decimal.

    >>> millions(7_000_000, "en")
    'SEK\\xa07.0\\xa0million'
    """
    shown = one_decimal(Decimal(value) / 1_000_000, language)
    return f"SEK{SPACE}{shown}{SPACE}million" if language == "en" else f"{shown}{SPACE}miljoner kronor"


def kronor(value: int, language: Language) -> str:
    """Money to the krona."""
    return f"SEK{SPACE}{whole(value, language)}" if language == "en" else f"{whole(value, language)}{SPACE}kronor"


def money(amount: Amount, language: Language) -> str:
    """Money as exactly as the source gives it: to the krona, or in millions where it is rounded.

    Millions have one decimal, so a rounded figure that is finer than that is given to the krona.
    """
    in_millions = amount.precision == "rounded" and amount.value % 100_000 == 0
    return sum_of_money(amount.value, in_millions, language)


def sum_of_money(value: int, rounded: bool, language: Language) -> str:
    """An amount, to the krona unless it rests on rounded figures of a million or more."""
    if rounded and value % 1_000_000 == 0 and value >= 10_000_000:
        word = "million" if language == "en" else "miljoner"
        count = value // 1_000_000
        return f"SEK{SPACE}{count}{SPACE}{word}" if language == "en" else f"{count}{SPACE}{word} kronor"
    return millions(value, language) if rounded and value >= 1_000_000 else kronor(value, language)


def date(value: PartialDate, language: Language) -> str:
    """A date as exactly as the source gives it.

    >>> date(PartialDate("2017-12"), "sv"), date(PartialDate("2018-04-01"), "sv")
    ('december 2017', '2018-04-01')
    """
    if value.text.count("-") != 1:
        return value.text
    return f"{MONTHS[language].split()[value.first.month - 1]} {value.first.year}"


def listed(words: Sequence[str], language: Language) -> str:
    """Words as a list in running text.

    >>> listed(["ett", "två", "tre"], "sv")
    'ett, två och tre'
    """
    joined = " and " if language == "en" else " och "
    return joined.join([*([", ".join(words[:-1])] if words[:-1] else []), *words[-1:]])
