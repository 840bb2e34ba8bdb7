"""Models → JSON Schemas of what the API gives: one for each collection and its records, and one for the index."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from smorgasbord.exports.api import text
from smorgasbord.exports.api_index import Index
from smorgasbord.exports.described import CONCEPT_ID, ID, Described, in_words
from smorgasbord.exports.file import File
from smorgasbord.exports.kinds import KINDS, Kind, schema_path
from smorgasbord.exports.objects import Collection, Head
from smorgasbord.exports.plain import Json
from smorgasbord.records import Concept
from smorgasbord.records.words import Label
from smorgasbord.site import DATA_LICENCE, Site

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PROMISE = (
    f"This schema is in the public domain (CC0 1.0, {DATA_LICENCE}). Within v1 fields and kinds of values are only "
    "added, at any level, so every object is open to fields that are not described here; none is removed, renamed or "
    "given another meaning. Titles and descriptions are in Swedish, with the English under x-en."
)


def schema_files(site: Site) -> Iterator[File]:
    """Every schema."""
    yield File(schema_path("index"), text(index_schema(site)))
    for kind in KINDS:
        yield File(schema_path(kind.name), text(kind_schema(kind, site)))


def kind_schema(kind: Kind, site: Site) -> Json:
    """What the file of a collection, and that of each of its records, holds: `type` tells the two apart."""
    definitions = definitions_of(Head, Collection, kind.model, kind.derived)
    head, collection, own, follows = (
        definitions.pop(model.__name__) for model in (Head, Collection, kind.model, kind.derived)
    )
    items = {"type": "array", "items": {"$ref": "#/$defs/Record"}, **in_words(kind.label)}
    identity = f"^{CONCEPT_ID}$" if kind.model is Concept else f"^{ID}$"
    listed = joined(head, collection, {"properties": {"items": items}, "required": ["items"]})
    return opened(kind.name, kind.label, site) | {
        "properties": {"type": {"enum": ["collection", kind.type]}},
        "required": ["type"],
        "if": {"properties": {"type": {"const": "collection"}}},
        "then": {"$ref": "#/$defs/Collection"},
        "else": {"$ref": "#/$defs/Record"},
        "$defs": {
            "Collection": narrowed(listed, type={"const": "collection"}),
            "Record": narrowed(joined(head, own, follows, head), type={"const": kind.type}, id={"pattern": identity}),
            **definitions,
        },
    }


def index_schema(site: Site) -> Json:
    """What the index holds."""
    definitions = definitions_of(Head, Index)
    head, index = definitions.pop(Head.__name__), definitions.pop(Index.__name__)
    whole = narrowed(joined(head, index), type={"const": "index"})
    return opened("index", Index.LABEL, site) | whole | {"$defs": definitions}


def opened(name: str, label: Label, site: Site) -> Json:
    """What every schema begins with."""
    start = {"$schema": DIALECT, "$id": site.address(schema_path(name)), "$comment": PROMISE}
    return start | in_words(label) | {"type": "object"}


def joined(*parts: Mapping[str, Any]) -> Json:
    """An object with the fields of several. Where two describe one field the later does, at the earlier's place."""
    schema = {"$schema": {"type": "string", "format": "uri", "title": "Schema", "x-en": {"title": "Schema"}}}
    properties = schema | {name: each for part in parts for name, each in part["properties"].items()}
    required = dict.fromkeys(name for part in parts for name in part.get("required", ()))
    return {"type": "object", "properties": properties, "required": ["$schema", *required]}


def narrowed(schema: Json, **fields: Json) -> Json:
    """An object whose fields hold less than they may."""
    properties = schema["properties"]
    return schema | {"properties": properties | {name: properties[name] | less for name, less in fields.items()}}


def definitions_of(*models: type[BaseModel]) -> dict[str, Json]:
    """The definitions of models and of all that they are made of, by the models' names."""
    _, schema = models_json_schema([(model, "serialization") for model in models], schema_generator=Described)
    definitions: dict[str, Json] = schema["$defs"]
    return definitions
