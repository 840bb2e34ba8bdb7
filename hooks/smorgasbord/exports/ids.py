"""Ids as other programs join by them. Two lists may use the same one, so a concept's begins with its list's name."""

from smorgasbord.document import Location
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.ids import Reference
from smorgasbord.vocabularies import VOCABULARIES

LISTS = {vocabulary.kind: vocabulary.name for vocabulary in VOCABULARIES}
"""The list that a kind of concept stands in."""
TYPES: dict[type, str] = {Method: "method", Project: "project", Source: "source", Concept: "concept"}
"""What each kind of record is called."""
COLLECTIONS = {"method": "methods", "project": "projects", "source": "sources"}
"""Where what a reference leads to stands; every other kind of reference leads to a concept."""


def identity(record: Method | Project | Source | Concept) -> str:
    """A record's id, which no other of its collection has, such as halsoskola or needs/smarta."""
    return f"{record.vocabulary}/{record.id}" if isinstance(record, Concept) else record.id


def joined(reference: Reference) -> str:
    """A reference as the id that its record has.

    >>> from smorgasbord.records.ids import MethodId, NeedId
    >>> joined(MethodId("halsoskola")), joined(NeedId("smarta"))
    ('halsoskola', 'needs/smarta')
    """
    return str(reference) if reference.kind in COLLECTIONS else f"{LISTS[reference.kind]}/{reference}"


def pointer(location: Location) -> str:
    """A place in a record as a JSON pointer (RFC 6901); the record as a whole is the empty one.

    >>> pointer(("outcomes", 1)), pointer(())
    ('/outcomes/1', '')
    """
    return "".join(f"/{step}" for step in location)
