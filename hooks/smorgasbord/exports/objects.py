"""Catalogue → objects: a record or a collection as other programs get it, with what every object begins with."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import Doubt
from smorgasbord.exports.deriving import derived, flags_of
from smorgasbord.exports.ids import identity
from smorgasbord.exports.kinds import BY_MODEL, Kind, page_of, path_of, schema_path
from smorgasbord.exports.plain import Complete, Json, fields, plain
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.words import Label, Text
from smorgasbord.site import DATA_LICENCE, TEXT_LICENCE, Site

Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class Licenses(Complete):
    """Under which licences an object may be used."""

    data: Annotated[
        Address,
        Label(
            "För data",
            "Of data",
            "Namn, indelning, samband, datum, siffror, belopp, adresser och källhänvisningar.",
            "Names, classifications, relations, dates, figures, amounts, addresses and references to sources.",
        ),
    ]
    texts: Annotated[
        Address,
        Label(
            "För texter",
            "Of texts",
            "Sammanfattningar, beskrivningar, anmärkningar, tveksamheter och betydelser. Nämn Smörgåsbordet.",
            "Summaries, descriptions, notes, doubts and definitions. Name Smörgåsbordet.",
        ),
    ]


LICENSES = Licenses(data=DATA_LICENCE, texts=TEXT_LICENCE)


class Head(Complete):
    """What every object begins with."""

    id: Annotated[
        str,
        Label(
            "Id",
            "Id",
            "Unikt bland objekten av samma slag. Ett begrepps id börjar med listans namn, som needs/smarta.",
            "Unique among objects of its type. A concept's id begins with its list's name, as in needs/smarta.",
        ),
    ]
    type: Annotated[str, Label("Slag av objekt", "Type of object")]
    url: Annotated[
        Address,
        Label("Sida", "Page", "Den svenska sidan som visar detta.", "The Swedish page that shows this."),
    ]
    data: Annotated[Address, Label("Data", "Data", "Den här filens egen adress.", "This file's own address.")]
    name: Annotated[
        Text,
        Label(
            "Namn",
            "Name",
            "Saknas engelskan gäller svenskan. Så är det med alla texter.",
            "Where the English is missing the Swedish holds. So it is with every text.",
        ),
    ]
    license: Annotated[Licenses, Label("Licenser", "Licences")]


class Collection(Complete):
    """What a collection holds beside its records, which stand under `items`."""

    count: Annotated[int, Label("Antal", "Number", "Hur många poster som finns.", "How many records there are.")]


def begun(catalogue: Catalogue, site: Site, schema: str, head: Head) -> Json:
    """An object with no more than what all begin with."""
    return {"$schema": site.address(schema_path(schema)), **plain(catalogue, head)}


def record_object(
    catalogue: Catalogue, site: Site, record: Method | Project | Source | Concept, doubts: Iterable[Doubt]
) -> Json:
    """A record with all its data, and with what follows from its place among the others."""
    kind = BY_MODEL[type(record)]
    head = Head.model_construct(
        id=identity(record),
        type=kind.type,
        url=site.address(page_of(record)),
        data=site.address(path_of(record)),
        name=record.name,
        license=LICENSES,
    )
    own = fields(catalogue, record)
    flags = flags_of(doubts, own.keys() | kind.derived.model_fields.keys())
    follows = fields(catalogue, derived(catalogue, record, flags))
    return {**begun(catalogue, site, kind.name, head), **own, **follows, "id": head.id}


def collection_object(catalogue: Catalogue, site: Site, kind: Kind, count: int) -> Json:
    """A collection, but for the records themselves."""
    head = Head(
        id=kind.name,
        type="collection",
        url=site.address(kind.page),
        data=site.address(kind.path),
        name=Text(sv=kind.label.sv, en=kind.label.en),
        license=LICENSES,
    )
    return begun(catalogue, site, kind.name, head) | {"count": count}
