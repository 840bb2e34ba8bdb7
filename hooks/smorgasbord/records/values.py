"""Numbers, dates and addresses, as authors write them and as exactly as a source gives them."""

import calendar
import datetime
import re
from decimal import Decimal
from functools import total_ordering
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


def whole_number(given: Any) -> Any:
    """Let whole numbers be written as Swedes write them, 6 870 477, and refuse 1.000 and 1,000: a thousand, or one?"""
    if not re.fullmatch(r"-?([0-9]{1,15}|[0-9]{1,3}([\s_][0-9]{3}){1,4})", str(given)):
        raise PydanticCustomError("whole_number", "a whole number")
    return re.sub(r"[\s_]", "", str(given))


def percent_number(given: Any) -> Any:
    """Let a share be written with a comma, 46,7, or a point."""
    if not re.fullmatch(r"-?[0-9]{1,9}([.,][0-9]{1,9})?", str(given)):
        raise PydanticCustomError("percent_number", "a number")
    return str(given).replace(",", ".")


# The bounds stand before what reads the author's way of writing, else JSON Schemas do not have them.
Whole = Annotated[int, Field(ge=0, le=10**12), BeforeValidator(whole_number)]
Percent = Annotated[Decimal, Field(ge=0, le=100), BeforeValidator(percent_number)]


@total_ordering
class PartialDate:
    """A date as exactly as the source gives it: a day, a month or a year.

    >>> PartialDate("2017-12").first, PartialDate("2017-12").last
    (datetime.date(2017, 12, 1), datetime.date(2017, 12, 31))
    """

    def __init__(self, text: str) -> None:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError(text)
        year, month, day = (*(int(number) for number in text.split("-")), 0, 0)[:3]
        last_month = month or 12
        self.text = text
        self.first = datetime.date(year, month or 1, day or 1)
        self.last = datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __hash__(self) -> int:
        return hash(self.text)

    def agrees_with(self, other: "PartialDate") -> bool:
        """Whether both can be the same day: 2017-12 agrees with 2017-12-18."""
        return self.first <= other.last and other.first <= self.last

    @classmethod
    def parse(cls, given: Any) -> "PartialDate":
        """The date that an author wrote."""
        try:
            return given if isinstance(given, PartialDate) else cls(given)
        except (TypeError, ValueError):
            raise PydanticCustomError("partial_date", "a date") from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def whole_date(given: Any) -> Any:
    """Refuse what pydantic would take for a date but nobody meant as one, such as the number 0."""
    if not isinstance(given, datetime.date) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(given)):
        raise PydanticCustomError("date_form", "a date")
    return given


def yes(given: Any) -> Any:
    """Take the word for what it means. Files have words alone, since YAML's own reading of some is not trusted."""
    if given not in ("true", True):
        raise PydanticCustomError("literal_error", "not true", {"expected": "true"})
    return True


Yes = Annotated[bool, BeforeValidator(yes)]
"""What is true, or is not said."""

Date = Annotated[datetime.date, BeforeValidator(whole_date), Field(strict=False)]


class Link(str):
    """An address on the web. Only https: nothing else is safe to publish as a link.

    The host has a dot in it and no @, which would make https://known.example@other.example look like the first.
    """

    FORM = re.compile(r"https://[^\s<>\"'`\\/?#.@]+(?:\.[^\s<>\"'`\\/?#.@]+)+(?:[/?#][^\s<>\"'`\\]*)?")

    @classmethod
    def parse(cls, given: Any) -> Self:
        if not isinstance(given, str) or not cls.FORM.fullmatch(given):
            raise PydanticCustomError("https_link", "an address")
        return cls(given)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "format": "uri", "pattern": "^https://"}
