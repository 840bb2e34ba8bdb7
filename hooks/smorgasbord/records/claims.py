"""What sources say, what we remark, and the record that holds it all."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from smorgasbord.records.ids import SourceId
from smorgasbord.records.words import Label, Part, Text


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
    source: Annotated[SourceId | None, Label("Källa", "Source", "Om tveksamheten vilar på en källa.")] = None


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
