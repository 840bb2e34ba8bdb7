"""Records → plain values that JSON has: all that a record holds, with ids that join and nothing that is empty."""

import datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.ids import joined
from smorgasbord.exports.status import status
from smorgasbord.records.claims import Claim
from smorgasbord.records.ids import Reference
from smorgasbord.records.values import PartialDate
from smorgasbord.records.words import Part

Json = dict[str, Any]

HIDDEN = frozenset({"search_words"})
"""Fields that state no facts and are not shown: what people type when they mean the record."""


class Complete(Part):
    """A part that keeps its empty lists: a program that asks how many there are gets an answer, not an error."""


def plain(catalogue: Catalogue, value: object, field: str = "") -> Any:
    """A value of a record as JSON has it. `field` is the record's field that it stands in."""
    match value:
        case Reference():
            return joined(value)
        case BaseModel():
            return fields(catalogue, value, field)
        case tuple():
            return [plain(catalogue, item, field) for item in value]
        case Decimal():
            return number(value)
        case PartialDate() | datetime.date():
            return str(value)
        case _:
            return value


def fields(catalogue: Catalogue, part: BaseModel, field: str = "") -> Json:
    """The fields of a record or a part of it; a claim always says whether it is a plan."""
    names = [name for name in type(part).model_fields if name not in HIDDEN]
    told = {name: plain(catalogue, getattr(part, name), field or name) for name in names}
    blank: tuple[Any, ...] = () if isinstance(part, Complete) else ([], {})
    filled = {name: value for name, value in told.items() if value is not None and value not in blank}
    return filled | {"status": status(catalogue, part, field)} if isinstance(part, Claim) else filled


def number(value: Decimal) -> int | float:
    """A share as a number, with a decimal only where the source gives one.

    >>> number(Decimal("20")), number(Decimal("46.7"))
    (20, 46.7)
    """
    return float(value) if value.as_tuple().exponent else int(value)
