"""Every claim of a record that rests on a source, in the record's order."""

from collections.abc import Iterator

from pydantic import BaseModel

from smorgasbord.catalogue import Resting
from smorgasbord.document import Location
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.claims import Claim, Remark
from smorgasbord.records.concept import Definition
from smorgasbord.records.method import Relation

Sourced = Claim | Relation | Definition | Remark


def resting(record: Method | Project | Concept) -> Iterator[Resting]:
    """The claims of a record, each with where it stands."""
    for location, claim in claims(record, ()):
        yield Resting(record, location, claim)


def claims(value: object, location: Location) -> Iterator[tuple[Location, Sourced]]:
    """The claims in a value. None stands inside another, so none is looked through: that takes a tenth of the time."""
    if isinstance(value, Sourced):
        yield from [(location, value)] if value.source else []
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from claims(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from claims(item, (*location, number))
