"""What every record is made of: words in two languages, dates, ids of other records, and claims with a source."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import total_ordering
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from smorgasbord.languages import ORIGINAL, Language

T = TypeVar("T")


@dataclass(frozen=True)
class Label:
    """What a field is called on pages and in forms, and what belongs in it, in both languages.

    It stands beside the field's type, so that checks, pages, forms and the reference of the fields say the same.
    """

    sv: str
    en: str
    help_sv: str = ""
    help_en: str = ""


class Part(BaseModel):
    """Anything that stands in a record. Unknown fields are refused; nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


# --- words ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """A text as it is shown: the words, and the language that they are in."""

    text: str
    language: Language


Sentence = Annotated[str, Field(min_length=1)]


class Text(Part):
    """A text in Swedish and, where somebody has written it, in English.

    >>> Text(sv="hälsoskola").told("en")
    Words(text='hälsoskola', language='sv')
    """

    sv: Annotated[Sentence, Label("Svenska", "Swedish")]
    en: Annotated[Sentence | None, Label("Engelska", "English")] = None

    def told(self, language: Language) -> Words:
        """The words in that language, or in Swedish where they are missing."""
        if language == "en" and self.en is not None:
            return Words(self.en, "en")
        return Words(self.sv, ORIGINAL)


class Summary(Text):
    """A text of at most 300 characters a language."""

    sv: Annotated[str, Field(min_length=1, max_length=300), Label("Svenska", "Swedish")]
    en: Annotated[Annotated[str, Field(min_length=1, max_length=300)] | None, Label("Engelska", "English")] = None


class Terms(Part):
    """Other words for the same thing, as people really say and type them, by language."""

    sv: Annotated["Several[Sentence]", Label("På svenska", "In Swedish")] = ()
    en: Annotated["Several[Sentence]", Label("På engelska", "In English")] = ()

    def told(self, language: Language) -> tuple[str, ...]:
        """The terms of one language."""
        return self.en if language == "en" else self.sv


def as_several(given: Any) -> Any:
    """Let one thing stand without the brackets or the dash of a list of one."""
    return [given] if isinstance(given, str | dict) else given


Several = Annotated[tuple[T, ...], BeforeValidator(as_several)]
"""One or more; a single one needs no list."""


# --- numbers and dates ------------------------------------------------------------------------------------------


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


Whole = Annotated[int, BeforeValidator(whole_number), Field(ge=0, le=10**12)]
Percent = Annotated[Decimal, BeforeValidator(percent_number), Field(ge=0, le=100)]


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


# --- ids of other records ---------------------------------------------------------------------------------------


class Reference(str):
    """The id of another record. Whether that record exists is for the catalogue to say."""

    kind: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(min_length=1))


class MethodId(Reference):
    kind = "method"


class ProjectId(Reference):
    kind = "project"


class SourceId(Reference):
    kind = "source"


class NeedId(Reference):
    kind = "need"


class TargetGroupId(Reference):
    kind = "target-group"


class PhaseId(Reference):
    kind = "phase"


class KindId(Reference):
    kind = "kind"


class LevelId(Reference):
    kind = "level"


class DeliveryId(Reference):
    kind = "delivery"


class RoleId(Reference):
    kind = "role"


class ActorId(Reference):
    kind = "actor"


class ActorRoleId(Reference):
    kind = "actor-role"


class PlaceId(Reference):
    kind = "place"


class MeasureId(Reference):
    kind = "outcome-measure"


class PrincipleId(Reference):
    kind = "horizontal-principle"


class DocumentationLevelId(Reference):
    kind = "documentation-level"


class ProjectPhaseId(Reference):
    kind = "project-phase"


class ProjectStatusId(Reference):
    kind = "project-status"


class ProgrammePeriodId(Reference):
    kind = "programme-period"


class EsfRegionId(Reference):
    kind = "esf-region"


class SourceKindId(Reference):
    kind = "source-kind"


# --- claims -----------------------------------------------------------------------------------------------------


class Claim(Part):
    """Something that a source says. Every figure, date, amount and statement in the catalogue is one."""

    source: Annotated[SourceId, Label("Källa", "Source", "Id för källan som säger detta.")]
    locator: Annotated[Text | None, Label("Plats i källan", "Place in the source")] = None
    status: Annotated[
        Literal["planned", "reported"] | None,
        Label("Planerat eller redovisat", "Planned or reported", "Fylls i när det inte framgår av källans slag."),
    ] = None
    precision: Annotated[Literal["exact", "rounded"] | None, Label("Noggrannhet", "Precision")] = None
    note: Annotated[Text | None, Label("Anmärkning", "Note", "Vår egen kommentar, inte källans.")] = None
    doubt: Annotated[
        Text | None,
        Label("Tveksamhet", "Doubt", "En mening om varför uppgiften inte ska läsas rakt av. Visas för läsaren."),
    ] = None


class Statement(Claim, Text):
    """A statement in our own words, with its source.

    >>> Statement(sv="Alla delprojekt erbjöd vägledning.", source="skr").sv
    'Alla delprojekt erbjöd vägledning.'
    """


class Remark(Text):
    """Something that we, the editors, tell the reader: a doubt that belongs to the record as a whole."""

    about: Annotated[str | None, Label("Gäller fältet", "About the field")] = None


class Record(Part):
    """One file. Its id is the file's name."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), Label("Id", "Id")]
    name: Annotated[Text, Label("Namn", "Name")]


def parts(value: object, location: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Everything in a record, with where it stands: the record itself, its parts, and their values.

    >>> [(where, what) for where, what in parts(Text(sv="A")) if isinstance(what, str)]
    [(('sv',), 'A')]
    """
    yield location, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from parts(item, (*location, number))
