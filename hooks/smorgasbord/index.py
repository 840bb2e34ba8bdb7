"""What was read, by kind and id: which links lead nowhere, and which claims cannot stand."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from smorgasbord.document import Location
from smorgasbord.folder import Folder, Reading
from smorgasbord.problems import Problem, nearest
from smorgasbord.reading import references
from smorgasbord.records import Concept, Source
from smorgasbord.records.claims import Record, Remark, parts
from smorgasbord.records.method import Relation
from smorgasbord.records.pathway import Pathway
from smorgasbord.records.project import Outcome, Use
from smorgasbord.vocabularies import VOCABULARIES

R = TypeVar("R", bound=Record)


class Index:
    """What was read, by kind and id, while links are being followed."""

    def __init__(self, folder: Folder) -> None:
        kinds = [*(vocabulary.kind for vocabulary in VOCABULARIES), "method", "project", "source"]
        self.known: dict[str, dict[str, Reading]] = {kind: {} for kind in kinds}
        for reading in folder.readings:
            self.known[reading.kind][reading.id] = reading
        self.unread = folder.unread

    def meanings(self, kind: str) -> Mapping[str, str]:
        """What people may have written instead of an id of this kind, and which id they then meant."""
        meanings: dict[str, str] = {}
        for identity, reading in self.known[kind].items():
            record = reading.record
            if record is not None:
                synonyms = record.synonyms.sv + record.synonyms.en if isinstance(record, Concept) else ()
                meanings |= dict.fromkeys((*synonyms, record.name.sv, record.name.en or identity), identity)
        return meanings | {identity: identity for identity in self.known[kind]}

    def broken_links(self, reading: Reading) -> Iterator[Problem]:
        """References that lead to no record, and chains that lead back to where they began."""
        for location, kind, given in references(reading.model, reading.values):
            if given and kind not in self.unread and given not in self.known[kind]:
                yield self.unknown(reading, location, kind, given)
        upwards = "broader" if reading.model is Concept else "parent"
        above = reading.values.get(upwards)
        if isinstance(above, str):
            if upwards == "broader" and above not in self.known[reading.kind]:
                yield self.unknown(reading, (upwards,), reading.kind, above)
            elif self.leads_back(reading, upwards):
                yield Problem(reading.place((upwards,)), reading.field((upwards,)), "own-parent", {"given": above})

    def unknown(self, reading: Reading, location: Location, kind: str, given: str) -> Problem:
        """A reference that leads nowhere, with what was probably meant."""
        values = {"kind": kind, "given": given, "guess": nearest(given, self.meanings(kind))}
        return Problem(reading.place(location), reading.field(location), "unknown-id", values)

    def leads_back(self, reading: Reading, upwards: str) -> bool:
        """Whether following a field upwards comes round to the same record again."""
        seen: set[str] = set()
        here = reading.values.get(upwards)
        while isinstance(here, str) and here in self.known[reading.kind] and here not in seen:
            if here == reading.id:
                return True
            seen.add(here)
            here = self.known[reading.kind][here].values.get(upwards)
        return False

    def wrong_claims(self, reading: Reading) -> Iterator[Problem]:
        """Plans told as results, doubts about fields that do not exist, and methods related to themselves."""
        for location, value in parts(reading.record):
            if isinstance(value, Use | Outcome | Pathway) and value.status is None:
                source = self.known["source"].get(value.source)
                if source and isinstance(source.record, Source) and source.record.covers == "plan":
                    where = (*location, "source")
                    yield Problem(reading.place(where), reading.field(where), "plan-told-as-result")
            if isinstance(value, Remark) and value.about and value.about not in reading.model.model_fields:
                guess = nearest(value.about, list(reading.model.model_fields))
                where = (*location, "about")
                values = {"given": value.about, "guess": guess}
                yield Problem(reading.place(where), reading.field(where), "unknown-doubt-field", values)
            if isinstance(value, Relation) and value.method == reading.id:
                where = (*location, "method")
                yield Problem(reading.place(where), reading.field(where), "self-relation")

    def records(self, kind: str, model: type[R]) -> dict[str, R]:
        """The typed records of one kind, by id."""
        readings = self.known[kind].items()
        return {identity: reading.record for identity, reading in readings if isinstance(reading.record, model)}
