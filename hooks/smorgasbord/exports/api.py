"""Catalogue → the JSON API: every record in a file of its own, and each kind of record whole in one."""

import json
from collections.abc import Iterator, Mapping, Sequence

from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import Doubt
from smorgasbord.exports.file import File
from smorgasbord.exports.kinds import KINDS, Kind, path_of
from smorgasbord.exports.objects import collection_object, record_object
from smorgasbord.exports.plain import Json
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.site import Site

Doubts = Mapping[str, Sequence[Doubt]]
"""The doubts about each record, by the path of its own file. Finding them costs time, so it is done once."""


def api_files(catalogue: Catalogue, site: Site, doubts: Doubts) -> Iterator[File]:
    """The collections and their records, one kind after the other."""
    for kind in KINDS:
        records = records_of(catalogue, kind)
        objects = [record_object(catalogue, site, each, doubts.get(path_of(each), ())) for each in records]
        yield File(kind.path, collection_text(collection_object(catalogue, site, kind, len(objects)), objects))
        for record, each in zip(records, objects, strict=True):
            yield File(path_of(record), text(each))


def records_of(catalogue: Catalogue, kind: Kind) -> Sequence[Method | Project | Source | Concept]:
    """Every record of a kind, in the catalogue's order."""
    if kind.model is Concept:
        return [concept for concepts in catalogue.concepts.values() for concept in concepts.values()]
    by_type: Mapping[type, Mapping[str, Method | Project | Source]] = {
        Method: catalogue.methods,
        Project: catalogue.projects,
        Source: catalogue.sources,
    }
    return list(by_type[kind.model].values())


def text(whole: Json) -> bytes:
    """An object as people can read it."""
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def collection_text(head: Json, objects: Sequence[Json]) -> bytes:
    """A collection with a record on each line, which writes and reads many times faster than with indents."""
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    opened = json.dumps(head, ensure_ascii=False).removesuffix("}")
    return f'{opened}, "items": [\n{lines}\n]}}\n'.encode()
