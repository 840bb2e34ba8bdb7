"""A model as a JSON Schema in our words, for what `plain` makes of it."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from smorgasbord.exports.ids import COLLECTIONS, LISTS
from smorgasbord.exports.plain import HIDDEN, Json
from smorgasbord.records.claims import Claim
from smorgasbord.records.ids import Reference
from smorgasbord.records.words import Label

ID = "[a-z0-9]+(-[a-z0-9]+)*"
CONCEPT_ID = f"[a-z-]+/{ID}"
STATUS = Label(
    "Planerat eller redovisat",
    "Planned or reported",
    "Alltid ifyllt. planned: det som skulle göras eller uppnås, och allt i en källa som skrevs före arbetet (covers: "
    "plan) utom bakgrund, behov, kontakt och ESF-rådets koder. reported: det som källan säger har gjorts eller gäller. "
    "Läs inte det planerade som resultat.",
    "Always filled. planned: what was to be done or reached, and everything in a source that was written before the "
    "work (covers: plan) but for background, needs, contact and the ESF Council's codes. reported: what the source "
    "says was done or is so. Do not read what is planned as a result.",
)
"""What the field means to those who read it; its own label tells authors when to fill it."""


def in_words(label: Label) -> Json:
    """A label as a schema has it."""
    english = {"title": label.en} | ({"description": label.help_en} if label.help_en else {})
    described = {"description": label.help_sv} if label.help_sv else {}
    return {"title": label.sv, **described, "x-en": english}


class Described(GenerateJsonSchema):
    """Pydantic's schema of a model, with our labels as its words, for what `plain` makes of it.

    There nothing is null, shares are numbers, and a reference is the id of what it leads to.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The fields, with their labels, and without those that nobody gets to see."""
        found, model = super().model_schema(schema), schema["cls"]
        properties = {name: each for name, each in found["properties"].items() if name not in HIDDEN}
        for name, each in properties.items():
            each.update(in_words(label_of(model, name)))
        always = ["status"] if issubclass(model, Claim) else []
        comment = found["description"].partition("\n")[0]
        required = [*found.get("required", ()), *always]
        return {"$comment": comment, "type": "object", "properties": properties, "required": required}

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """A reference, as the id of a record of the collection that it leads to; anything else as it is."""
        found, made = super().function_after_schema(schema), schema["function"]["function"]
        if not (isinstance(made, type) and issubclass(made, Reference)):
            return found
        if made.kind in COLLECTIONS:
            return {"type": "string", "pattern": f"^{ID}$", "x-refers-to": COLLECTIONS[made.kind]}
        return {"type": "string", "pattern": f"^{LISTS[made.kind]}/{ID}$", "x-refers-to": "concepts"}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        bounds = {"minimum": schema.get("ge"), "maximum": schema.get("le")}
        return {"type": "number"} | {name: int(bound) for name, bound in bounds.items() if bound is not None}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def label_of(model: type[BaseModel], name: str) -> Label:
    """What a field is called, and what belongs in it, for those who read it."""
    if issubclass(model, Claim) and name == "status":
        return STATUS
    return next(each for each in model.model_fields[name].metadata if isinstance(each, Label))
